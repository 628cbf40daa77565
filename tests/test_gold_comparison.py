"""Whether the comparison of expected and extracted claims can be trusted: right is right, and nothing else is."""

import copy
from collections.abc import Callable
from functools import reduce
from operator import add

import pytest

from tests import gold
from tests.gold import Case, Json, compare_records, dice, differences, parts

CASES = gold.load_cases()

TEXT = "Mayor Ana Diaz told AFP on Friday that about 40 of the 90 homes burned."
WANTED: Json = {
    "content": {"spans": [[34, 70]]},
    "source": {"text": "Mayor Ana Diaz", "span": [0, 14]},
    "speakers": [{"name": "Ana Diaz", "role": "Mayor", "also": ["Diaz"]}],
    "chain": [],
    "cue": {"text": "told", "span": [15, 19], "kind": "assert"},
    "quotation": "indirect", "negated": False, "addressee": "AFP", "said_on": {"value": "2020-05-01"},
    "figures": [
        {
            "text": "about 40 of the 90 homes", "span": [39, 63], "kind": "ratio", "value": 40, "low": 40,
            "high": 40, "approx": "~", "unit": "home", "base": {"value": 90, "approx": "="},
        }
    ],
}  # fmt: skip
EXPECTED: Json = {"claims": [WANTED], "allowed": []}


def changed(path: str, value: object) -> Json:
    """The expected claim with one field set to something else; numbers in the path are places in a list."""
    claim = copy.deepcopy(WANTED)
    *keys, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    place: Json = claim
    for key in keys:
        place = place[key]  # type: ignore[index]
    place[last] = value  # type: ignore[index]
    return claim


def test_the_example_is_what_it_says() -> None:
    assert TEXT[34:70] == "that about 40 of the 90 homes burned"
    assert all(TEXT[slice(*part["span"])] == part["text"] for part in parts(WANTED))
    assert differences(WANTED, WANTED) == []


LINK = {"name": "the Times", "part": "citing"}
SPURIOUS = {**WANTED["figures"][0], "text": "2020", "span": [64, 68]}


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("content.spans", [[34, 50]], "content"),
        ("source", None, "source"),
        ("source.span", [6, 9], "source"),
        ("cue.text", "told AFP", "cue"),
        ("cue.kind", "deny", "kind"),
        ("speakers.0.name", "Ana", "speakers"),
        ("speakers", [], "speakers"),
        ("speakers", [*WANTED["speakers"], {"name": "AFP", "role": ""}], "speakers"),
        ("speakers.0.role", "Governor", "role"),
        ("chain", [LINK], "chain"),
        ("quotation", "mixed", "quotation"),
        ("negated", True, "negated"),
        ("addressee", "", "addressee"),
        ("said_on", None, "said on"),
        ("said_on.value", "2020-05-08", "said on"),
        ("figures", [], "figure"),
        ("figures", [*WANTED["figures"], SPURIOUS], "figure"),
        ("figures.0.kind", "count", "figure"),
        ("figures.0.value", 41, "figure"),
        ("figures.0.low", None, "figure"),
        ("figures.0.high", None, "figure"),
        ("figures.0.approx", "=", "figure"),
        ("figures.0.unit", "house", "figure"),
        ("figures.0.base", None, "figure"),
        ("figures.0.base.value", 91, "figure"),
        ("figures.0.base.approx", "~", "figure"),
        ("figures.0.span", [0, 5], "figure"),
    ],
)
def test_each_wrong_field_is_named(path: str, value: object, complaint: str) -> None:
    found = differences(WANTED, changed(path, value))
    assert found
    assert all(words.startswith(complaint) for words in found), found


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("content.spans", [[39, 70]]),  # without "that": alike enough
        ("content.spans", [[34, 38], [39, 70]]),
        ("source.span", [0, 15]),
        ("cue.text", "Told"),
        ("speakers.0.name", "ana  diaz"),
        ("speakers.0.name", "Diaz"),  # another reading that the fixture allows
        ("speakers.0.role", "the mayor"),
        ("said_on.value", "2020-05-01TNI"),
        ("figures.0.value", 40.0),
        ("figures.0.text", "40 of the 90 homes"),
        ("figures.0.per", "year"),  # the expected figure says nothing of it
    ],
)
def test_what_readers_would_call_the_same_is_the_same(path: str, value: object) -> None:
    assert differences(WANTED, changed(path, value)) == []


@pytest.mark.parametrize("key", ["quotation", "addressee", "said_on", "role", "unit"])
def test_a_field_that_the_fixture_leaves_out_is_not_compared(key: str) -> None:
    wanted = copy.deepcopy(WANTED)
    for place in (wanted, wanted["speakers"][0], wanted["figures"][0]):
        place.pop(key, None)
    got = copy.deepcopy(WANTED)
    for place in (got, got["speakers"][0], got["figures"][0]):
        if key in place:
            place[key] = {"value": "1066"} if key == "said_on" else "something else"
    assert differences(wanted, got) == []
    assert differences(WANTED, got) != []


def test_a_chain_is_compared_by_name_and_part() -> None:
    wanted = changed("chain", [{"name": "Times", "part": "citing"}])
    assert differences(wanted, changed("chain", [LINK])) == []
    assert differences(wanted, changed("chain", [{"name": "Times", "part": "relayed_by"}])) != []
    assert differences(wanted, WANTED) != []


def test_a_claim_without_a_source_wants_none() -> None:
    wanted: Json = {**WANTED, "source": None, "speakers": []}
    assert differences(wanted, copy.deepcopy(wanted)) == []
    assert differences(wanted, WANTED) != []


def shifted(claim: Json, by: int) -> Json:
    """The same claim further on in the text."""
    moved = copy.deepcopy(claim)
    for part in parts(moved):
        part["span"] = [place + by for place in part["span"]]
    moved["content"]["spans"] = [[start + by, end + by] for start, end in moved["content"]["spans"]]
    return moved


NESTED: Json = {**shifted(WANTED, 10), "nested_in": "0123456789abcdef"}
FAR = shifted(WANTED, 500)


@pytest.mark.parametrize(
    ("records", "complete", "partial", "near", "missing", "extra"),
    [
        ([], 0, 0, 0, 1, 0),
        ([WANTED], 1, 0, 0, 0, 0),
        ([changed("cue.kind", "deny")], 0, 1, 0, 0, 0),
        ([changed("content.spans", [[34, 52]])], 0, 0, 1, 1, 1),
        ([changed("source", None)], 0, 0, 1, 1, 1),
        ([FAR], 0, 0, 0, 1, 1),
        ([WANTED, FAR], 1, 0, 0, 0, 1),
        ([WANTED, NESTED], 1, 0, 0, 0, 0),
        ([NESTED], 0, 0, 0, 1, 0),
        ([WANTED, WANTED], 1, 0, 0, 0, 1),  # said twice is once too many
        ([changed("cue.span", [0, 4]), WANTED], 1, 0, 0, 0, 1),
    ],
)
def test_counts(records: list[Json], complete: int, partial: int, near: int, missing: int, extra: int) -> None:
    found = compare_records(EXPECTED, records)
    counts = [len(group) for group in (found.complete, found.partial, found.near, found.missing, found.extra)]
    assert counts == [complete, partial, near, missing, extra]


def test_each_expected_claim_takes_its_own_likeness() -> None:
    second = shifted(WANTED, 20)
    found = compare_records({"claims": [WANTED, second]}, [second, WANTED])
    assert (found.recall, found.precision) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("span", "is_allowed"), [([520, 600], True), ([540, 560], True), ([552, 700], False), ([0, 70], False)]
)
def test_a_claim_on_which_readers_differ_is_not_held_against_anybody(span: list[int], is_allowed: bool) -> None:
    found = compare_records({"claims": [WANTED], "allowed": [{"span": span, "why": "odd"}]}, [WANTED, FAR])
    assert bool(found.allowed) is is_allowed
    assert found.precision == (1.0 if is_allowed else 0.5)
    assert found.recall == 1.0


def test_shares_are_over_all_articles_together() -> None:
    whole = compare_records(EXPECTED, [WANTED])
    half = compare_records(EXPECTED, [changed("negated", True), FAR])
    none = compare_records(EXPECTED, [])
    total = reduce(add, [whole, half, none])
    assert (total.recall, total.relaxed, total.precision) == pytest.approx((1 / 3, 2 / 3, 2 / 3))


def test_one_extracted_claim_answers_to_one_expected() -> None:
    found = compare_records({"claims": [WANTED, copy.deepcopy(WANTED)]}, [WANTED])
    assert (len(found.complete), len(found.missing)) == (1, 1)


def test_of_two_claims_with_the_same_words_the_one_with_the_same_cue_is_meant() -> None:
    other: Json = {**WANTED, "cue": {"text": "denied", "span": [500, 506], "kind": "deny"}}
    for records in ([WANTED, other], [other, WANTED]):
        found = compare_records(EXPECTED, records)
        assert (len(found.complete), found.extra) == (1, [other])


def test_nothing_wanted_and_nothing_found_is_perfect() -> None:
    found = compare_records({"claims": []}, [])
    assert (found.recall, found.relaxed, found.precision) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ([[0, 10]], [[0, 10]], 1.0),
        ([[0, 10]], [[10, 20]], 0.0),
        ([[0, 10]], [[5, 15]], 0.5),
        ([[0, 4], [6, 10]], [[0, 10]], 16 / 18),
        ([[0, 10]], [], 0.0),
        ([], [], 1.0),
    ],
)
def test_dice(one: list[list[int]], other: list[list[int]], likeness: float) -> None:
    assert dice(one, other) == pytest.approx(likeness)


def perfect(claim: Json) -> Json:
    """The record an extractor without fault would give for an expected claim."""
    record = copy.deepcopy(claim)
    record.setdefault("addressee", "")
    record.setdefault("quotation", "indirect")
    record.setdefault("said_on", None)
    for speaker in record["speakers"]:
        speaker.setdefault("role", "")
    for figure in record["figures"]:
        figure.setdefault("unit", "")
        figure.setdefault("base", None)
    return record


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_extractor_without_fault_gets_full_marks(case: Case) -> None:
    records = [perfect(claim) for claim in case.expected["claims"]]
    found = compare_records(case.expected, records)
    assert (len(found.complete), len(found.extra)) == (len(records), 0)


SPOIL: dict[str, Callable[[Json], object]] = {
    "add a speaker": lambda claim: claim["speakers"].append({"name": "Nobody", "role": ""}),
    "deny it": lambda claim: claim.update(negated=not claim["negated"]),
    "mistake the cue": lambda claim: claim["cue"].update(text="as it were"),
}


@pytest.mark.parametrize("slip", SPOIL)
def test_a_slip_in_every_claim_leaves_none_complete(slip: str) -> None:
    for case in CASES:
        records = [perfect(claim) for claim in case.expected["claims"]]
        for record in records:
            SPOIL[slip](record)
        found = compare_records(case.expected, records)
        assert found.complete == []
        assert found.relaxed == 1.0

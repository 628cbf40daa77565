"""Claims made by hand: found out about like others, in every list, undone, and never lost to extraction."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimtrack.errors import BadOption, ClaimtrackError, NotFound
from claimtrack.extract.by_hand import find_words
from claimtrack.model import Span
from claimtrack.pipeline import extract_claims
from claimtrack.store import Store, open_store
from tests.making import article, place

TEXT = """\
The mayor of Halverton, Ada Brink, said on Friday that 250 of the 400 shops had closed. Rents have doubled
since May, in her words.

"We need 3 million dollars," Brink told reporters. The port is quiet.
"""
TOLD = article(TEXT, url="https://example.org/a")
DOUBLED = place(TEXT, "Rents have doubled\nsince May")
WORDS = place(TEXT, "in her words")
HER = place(TEXT, "her")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(TOLD, extract_claims(TOLD))
        yield opened


def texts(store: Store) -> list[str]:
    return [row["text"] for row in store.claims()]


def test_a_claim_made_by_hand_is_a_claim(store: Store) -> None:
    before = texts(store)
    made = store.add_claim(TOLD.id[:8], [DOUBLED], reviewer="ann", speakers=["Ada Brink"], note="Missed.")
    record = store.record(made)
    assert record["text"] == "Rents have doubled since May"
    assert (record["origin"], record["rule"], record["cue"]["kind"]) == ("hand", "by hand", "assert")
    assert [each["name"] for each in record["speakers"]] == ["Ada Brink"]
    assert [each["text"] for each in record["figures"]] == ["doubled"]
    assert (record["cue"]["text"], record["said_on"], record["source"]) == ("", None, None)
    assert "in her words" in record["context"]
    assert sorted(texts(store)) == sorted([*before, record["text"]])
    assert store.count({"speaker": "brink"}) == 3
    assert store.queue("bob")[1] == made  # where it stands in the article
    (event,) = store.history(made)
    assert (event["action"], event["text"], event["reviewer"], event["note"]) == (
        "make", "made by hand", "ann", "Missed.",
    )  # fmt: skip
    assert event["judged"]["spans"] == [list(DOUBLED)]


def test_what_it_says_is_found_as_in_extraction(store: Store) -> None:
    cue, source = place(TEXT, "said"), place(TEXT, "The mayor of Halverton, Ada Brink")
    made = store.add_claim(
        TOLD.id, [place(TEXT, "250 of the 400 shops")], reviewer="ann", cue=cue, source=source
    )
    record = store.record(made)
    assert record["said_on"]["value"] == "2021-07-09"
    assert (record["cue"]["lemma"], record["cue"]["kind"]) == ("say", "assert")
    assert [(each["name"], each["role"]) for each in record["speakers"]] == [
        ("Ada Brink", "mayor of Halverton")
    ]
    assert record["figures"][0]["base"] == {"value": 400, "approx": "="}
    quoted = place(TEXT, "We need 3 million dollars")
    other = store.record(store.add_claim(TOLD.id, [quoted], reviewer="ann", kind="urge"))
    assert (other["quotation"], other["cue"]["kind"]) == ("direct", "urge")


def test_a_pronoun_as_its_source_is_somebody(store: Store) -> None:
    text = "Ada Brink, the mayor, spoke on Friday. She put the loss at 30 percent. It was the worst year."
    told = article(text)
    store.save(told, extract_claims(told))
    made = store.add_claim(
        told.id, [place(text, "It was the worst year")], reviewer="ann", source=place(text, "She")
    )
    assert [each["name"] for each in store.record(made)["speakers"]] == ["Ada Brink"]


@pytest.mark.parametrize(
    ("spans", "more", "line"),
    [
        ([], {}, "a claim needs content"),
        ([(5, 5)], {}, "5 to 5 is no place for content"),
        ([(-2, 5)], {}, "-2 to 5 is no place for content"),
        ([(0, 5_000)], {}, f"the article has {len(TEXT)} characters"),
        ([(87, 88)], {}, "no words for content"),
        ([(0, 9), (4, 12)], {}, "is marked twice"),
        ([DOUBLED], {"cue": (DOUBLED[0], DOUBLED[0] + 5)}, "'Rents' is marked twice"),
        ([DOUBLED], {"source": (9_000, 9_001)}, "no place for source"),
        ([DOUBLED], {"kind": "shout"}, "'shout' is no kind of claim"),
        ([DOUBLED], {"speakers": [" "]}, "a speaker needs a name"),
        ([DOUBLED], {"reviewer": ""}, "reviewer's name"),
        ([DOUBLED], {"document": "zz"}, "no article 'zz'"),
    ],
)  # fmt: skip
def test_a_mistake_gives_one_line_and_makes_nothing(
    store: Store, spans: list[Span], more: dict[str, Any], line: str
) -> None:
    before = texts(store)
    given = {"document": TOLD.id, "reviewer": "ann", **more}
    document = given.pop("document")
    with pytest.raises((BadOption, NotFound)) as caught:
        store.add_claim(document, spans, **given)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (texts(store), store.history()) == (before, [])


def test_the_same_claim_is_not_made_twice(store: Store) -> None:
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann")
    with pytest.raises(BadOption, match=f"a claim at these places already: {made[:8]}"):
        store.add_claim(TOLD.id, [DOUBLED], reviewer="bob")


def test_it_can_be_undone_and_made_again(store: Store) -> None:
    before = texts(store)
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann")
    store.undo(reviewer="ann")
    assert texts(store) == before
    assert {row["claim"]: row["why"] for row in store.db.query("SELECT * FROM hidden_claims")} == {
        made: "taken back"
    }
    assert store.add_claim(TOLD.id, [DOUBLED], reviewer="bob") == made
    assert len(texts(store)) == len(before) + 1
    assert [(each["action"], each["reviewer"]) for each in store.history(made)] == [
        ("make", "ann"), ("undo", "ann"), ("make", "bob"),
    ]  # fmt: skip


def test_extracting_again_leaves_it_alone(store: Store) -> None:
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann", speakers=["Ada Brink"])
    before = texts(store)
    assert store.save_again(TOLD.id, extract_claims(TOLD)).dropped == 0
    assert texts(store) == before
    machine = replace(extract_claims(TOLD)[0], id="0" * 16, spans=(DOUBLED,), text="by machine")
    machine = replace(machine, cue=replace(machine.cue, span=(DOUBLED[0], DOUBLED[0] + 1)))
    store.save_again(TOLD.id, [*extract_claims(TOLD), machine])
    assert texts(store) == before, "an extractor that learned to find it adds no second one"
    assert store.record(made)["origin"] == "hand"
    store.undo(reviewer="ann")
    store.save_again(TOLD.id, [*extract_claims(TOLD), machine])
    assert "by machine" in texts(store), "one that was taken back hides nothing"


def test_without_a_cue_it_is_known_by_its_content(store: Store) -> None:
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann", speakers=["Ada Brink"])
    before = texts(store)
    found = extract_claims(TOLD)
    learned = replace(
        found[0], id="0" * 16, spans=(DOUBLED,), cue=replace(found[0].cue, text="in her words", span=WORDS)
    )
    store.save_again(TOLD.id, [*found, learned])
    assert texts(store) == before
    assert store.record(made)["origin"] == "hand"


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        ("The port is quiet.", "The port is busy.", True),
        ("The mayor of Halverton", "Yesterday the mayor of Halverton", True),
        (
            ", in her words",
            ", in her words and in all of the city",
            True,
        ),  # another sentence, but the same words
        ("Rents have doubled", "Rents have not doubled", False),
        ("The port is quiet.", "Rents have doubled\nsince May, in her words.", False),  # which of the two?
    ],
)
def test_a_new_version_has_it_where_it_has_its_words(store: Store, old: str, new: str, moves: bool) -> None:
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann", source=HER, speakers=["Ada Brink"])
    store.add_review(made, "disputed", reviewer="ann")
    later = article(TEXT.replace(old, new), url=TOLD.url)
    store.save(later, extract_claims(later))
    record = store.record(made)
    assert record["document"] == (later.id if moves else TOLD.id)
    assert made in [row["id"] for row in store.claims({"verdict": "disputed"})]
    text = store.document(record["document"]).text
    assert text[slice(*record["content"]["spans"][0])] == "Rents have doubled\nsince May"
    assert text[slice(*record["source"]["span"])] == "her"
    assert text[slice(*record["figures"][0]["span"])] == "doubled"
    assert text[slice(*record["context_span"])] == record["context"]
    assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_corrections_go_along_to_a_new_version(store: Store) -> None:
    made = store.add_claim(TOLD.id, [DOUBLED], reviewer="ann")
    store.correct(made, "figures", [], reviewer="ann")
    later = article("News. " + TEXT, url=TOLD.url)
    store.save(later, extract_claims(later))
    assert store.record(made)["figures"] == []
    store.undo(reviewer="ann")
    (figure,) = store.record(made)["figures"]
    assert later.text[slice(*figure["span"])] == "doubled"


@pytest.mark.parametrize(
    ("words", "within", "found"),
    [
        ("prices fell", None, (6, 17)),
        ("he said", None, "2 times"),
        ("he said", (0, 30), (19, 26)),
        ("he said", (0, 80), "2 times"),
        ("prices rose", None, "does not hold the words 'prices rose'"),
        (" ", None, "does not hold"),
    ],
)
def test_words_are_found_however_lines_are_broken(words: str, within: Span | None, found: object) -> None:
    text = "Again prices\nfell, he said. Wages fell, he said."
    if isinstance(found, str):
        with pytest.raises(ClaimtrackError, match=found):
            find_words(text, words, within)
    else:
        start, end = find_words(text, words, within)
        assert " ".join(text[start:end].split()) == words
        assert (start, end) == found


def test_a_sample_can_be_drawn_again(store: Store) -> None:
    everything = store.sample(100)
    assert sorted(everything) == sorted(row["id"] for row in store.claims())
    assert store.sample(2) == everything[:2]
    assert {tuple(store.sample(100, seed=seed)) for seed in range(20)} != {tuple(everything)}
    store.decide(everything[0], "not_a_claim", reviewer="ann")
    store.add_claim(TOLD.id, [DOUBLED], reviewer="ann")
    assert store.sample(100) == everything

"""The list of figures, and lists of claims by their figures."""

import csv
import datetime
import io
import json
from pathlib import Path

import pytest
from click.testing import Result

from claimtrack.store import Store, open_store
from tests.conftest import Run, short_id
from tests.making import article, claim, figure


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def listed(run: Run, *words: str) -> list[str]:
    return [row["text"] for row in rows(run("figures", "--format", "csv", *words))]


def test_the_list_names_speaker_thing_and_date(stocked: Run) -> None:
    lines = stocked("figures").stdout.splitlines()
    assert [line.split()[0] for line in lines[:1]] == ["Claim"]
    [containers] = [line for line in lines if "containers" in line]
    assert "Ada Brink" in containers
    assert "about 250 of nearly 400 containers  container" in containers
    assert "(2021-07-10)" in containers
    [docks] = [line for line in lines if "85 percent" in line]
    assert "percent of docks" in docks


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("percent > 80", ["85 percent"]), ("percent", ["about 250 of nearly 400 containers", "85 percent"]),
        ("percent > 62", ["about 250 of nearly 400 containers", "85 percent"]),
        ("container", ["about 250 of nearly 400 containers"]), ("containers < 250", []), ("USD > 1", []),
    ],
)  # fmt: skip
def test_only_figures_that_fit(stocked: Run, question: str, found: list[str]) -> None:
    assert listed(stocked, "--figure", question) == found
    claims = rows(stocked("list", "--format", "csv", "--figure", question))
    assert [row["figures"] for row in claims] == found


def test_of_several_questions_one_must_fit(stocked: Run) -> None:
    both = ("--figure", "percent > 80", "--figure", "container")
    assert listed(stocked, *both) == ["about 250 of nearly 400 containers", "85 percent"]
    assert listed(stocked, *both, "--speaker", "Brink") == ["about 250 of nearly 400 containers"]


@pytest.mark.parametrize("command", ["figures", "list", "speakers", "export", "review"])
def test_a_question_that_asks_nothing(stocked: Run, command: str) -> None:
    said = stocked("--reviewer", "Ann", command, "--figure", "percent > lots", code=2).stderr
    assert "'percent > lots' asks for no figure: 'lots' is no number" in said
    assert "'USD >= 1bn'" in said


def test_nothing_fits(stocked: Run) -> None:
    result = stocked("figures", "--figure", "USD > 5")
    assert result.stdout == ""
    assert result.stderr == "No claims with a figure that fits USD > 5.\n"
    assert stocked("list", "--figure", "USD > 5").stderr == result.stderr
    assert stocked("figures", "--speaker", "Asher").stderr == "No claims by Asher, with a figure.\n"


def test_other_formats_say_all(stocked: Run) -> None:
    [found] = json.loads(stocked("figures", "--format", "json", "--figure", "container").stdout)
    assert {key: found[key] for key in ("kind", "value", "base", "approx", "unit", "low", "high", "published")} == {
        "kind": "ratio", "value": 250, "base": 400, "approx": "~", "unit": "container", "low": 250, "high": 250,
        "published": "2021-07-10",
    }  # fmt: skip
    assert found["claim"] == "We lost about 250 of nearly 400 containers"
    assert (
        found["id"]
        == stocked("list", "--format", "csv", "--figure", "container").stdout.splitlines()[1].split(",")[0]
    )


def test_a_correction_is_what_is_asked(stocked: Run) -> None:
    claim_id = short_id(stocked, "--figure", "percent > 80")
    with open_store("claims.db") as store:
        by_hand = [
            {"text": "58 percent", "kind": "percent", "value": 58, "low": 58, "high": 58, "unit": "percent"}
        ]
        store.correct(store.claim_id(claim_id), "figures", by_hand, reviewer="Ann")
    assert listed(stocked, "--figure", "percent > 80") == []
    assert listed(stocked, "--figure", "percent = 58") == ["58 percent"]


def many(path: Path, number: int) -> None:
    """A database with one claim and figure in each of so many sentences, in an article of inferred date."""
    told = article(
        "".join(f"Smith said item {each} fell.\n" for each in range(number)),
        published=datetime.date(2021, 7, 10), published_from="inferred",
    )  # fmt: skip
    claims = [
        claim(told, f"item {each} fell", after=told.text.index(f"said item {each} "), speaker="Smith",
              figures=[figure(f"{each} goats", each, unit="goat")])
        for each in range(number)
    ]  # fmt: skip
    with open_store(path, create=True) as store:
        store.save(told, claims)


def test_a_table_is_no_flood(run: Run, clean: Path) -> None:
    many(clean / "claims.db", 130)
    result = run("figures")
    assert len(result.stdout.splitlines()) == 102
    assert result.stderr == "The first 100 figures; --limit 0 shows them all, --offset 100 the next.\n"
    assert "(2021-07-10?)" in result.stdout  # nobody said so; it was inferred
    assert len(run("figures", "--limit", "0").stdout.splitlines()) == 132
    assert len(listed(run)) == 130
    assert listed(run, "--limit", "2", "--figure", "goats >= 100") == ["100 goats", "101 goats"]
    assert run("figures", "--limit", "100").stderr == result.stderr
    assert run("figures", "--limit", "130").stderr == ""


def nested(store: Store) -> None:
    """A claim within a claim, which has the same figure."""
    told = article("Lee said the army claimed that 40 tanks burned.")
    tanks = figure("40 tanks", 40, unit="tank")
    at = told.text.index("40 tanks")
    tanks = type(tanks)(**{**{name: getattr(tanks, name) for name in tanks.__slots__}, "span": (at, at + 8)})
    outer = claim(told, "the army claimed that 40 tanks burned", speaker="Lee", figures=[tanks])
    inner = claim(
        told, "40 tanks burned", cue="claimed", speaker="the army", figures=[tanks], nested_in=outer.id
    )
    store.save(told, [outer, inner])


def test_a_figure_within_two_claims_is_listed_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        nested(store)
        assert [(row["speakers"], row["text"]) for row in store.figures()] == [("the army", "40 tanks")]
        assert [row["speakers"] for row in store.figures({"figure": "tanks > 30"})] == ["the army"]
        assert [row["speakers"] for row in store.figures({"speaker": "Lee"})] == ["Lee"]
        assert store.count({"figure": "tank"}) == 2


def test_questions_use_the_index(tmp_path: Path) -> None:
    from claimtrack.store.figures import FITTING, terms

    with open_store(tmp_path / "claims.db", create=True) as store:
        for question in ("percent > 80", "USD > 5", "goats"):
            plan = [
                row[3]
                for row in store.conn.execute(f"EXPLAIN QUERY PLAN {FITTING}", {"value": terms(question)})
            ]
            assert not [line for line in plan if line.startswith("SCAN f")], plan
            assert "SEARCH f USING INDEX figures_kind (kind=? AND unit=?)" in plan

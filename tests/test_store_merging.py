"""Two researchers' files become one: nothing is lost, nothing overwritten, and what differs is listed."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimtrack.errors import BadOption, StoreError
from claimtrack.model import Claim, Document, Speaker
from claimtrack.store import Store, open_store
from claimtrack.store.migrations import STEPS
from tests.making import article, claim, figure, place
from tests.test_migrations import older

TEXT = "Smith said prices fell by 5 percent. Jones said that wages rose in May. The bank is calm."
TOLD = article(TEXT, title="Prices")
FELL = claim(TOLD, "prices fell by 5 percent", speaker="Smith", figures=[figure("5 percent", 5, "percent")])
ROSE = claim(TOLD, "wages rose", speaker="Jones", after=37)
ROSE_2 = replace(claim(TOLD, "wages rose in May", speaker="Jones", after=37), extractor=2)
CALM = place(TEXT, "The bank is calm")
OTHER = article("The Taliban said the road was open.", title="Roads")
OPEN = claim(OTHER, "the road was open", speaker=[Speaker("Taliban", kind="group")])

Make = Callable[..., Store]


@pytest.fixture
def make(tmp_path: Path) -> Any:
    """Opens a database of some articles with their claims; all are closed at the end."""
    opened: list[Store] = []

    def new(name: str, *found: tuple[Document, list[Claim]], extractor: int = 1) -> Store:
        store = open_store(tmp_path / f"{name}.db", create=True)
        opened.append(store)
        for document, claims in found:
            store.save(document, claims, extractor=extractor)
        return store

    yield new
    for store in opened:
        store.close()


def told(store: Store) -> dict[str, str]:
    """The claims in the lists with their statuses."""
    return {row["text"]: row["status"] for row in store.claims()}


def sound(store: Store) -> None:
    assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    assert store.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_files_of_other_articles(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL, ROSE])), make("theirs", (OTHER, [OPEN]))
    event = theirs.add_review(
        OPEN.id, "disputed", reviewer="bob", evidence=[{"url": "https://example.org", "title": "E"}]
    )
    merged = ours.merge(theirs.path)
    assert (merged.documents, merged.claims, merged.decisions, merged.conflicts) == (1, 1, 1, [])
    assert told(ours) == {FELL.text: "pending", ROSE.text: "pending", OPEN.text: "disputed"}
    (review,) = ours.record(OPEN.id)["reviews"]
    assert (review["id"], review["reviewer"], review["evidence"][0]["title"]) == (event, "bob", "E")
    assert [row["name"] for row in ours.speakers({"speaker": "taliban"})] == ["Taliban"]
    assert [row["id"] for row in ours.search("road")] == [OPEN.id]
    sound(ours)


def test_two_reviewers_of_one_article(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL, ROSE])), make("theirs", (TOLD, [FELL, ROSE]))
    ours.add_review(FELL.id, "verified", reviewer="ann")
    theirs.add_review(FELL.id, "disputed", reviewer="bob")
    theirs.tag(ROSE.id, "wages", reviewer="bob")
    theirs.correct(ROSE.id, "speakers", ["Joan Jones"], reviewer="bob")
    merged = ours.merge(theirs.path)
    assert (merged.documents, merged.claims, merged.decisions) == (0, 0, 3)
    assert told(ours) == {FELL.text: "contested", ROSE.text: "pending"}
    assert ours.record(ROSE.id)["tags"] == ["wages"]
    assert ours.count({"speaker": "joan jones"}) == 1
    ours.undo(reviewer="bob")
    assert ours.count({"speaker": "joan jones"}) == 0
    sound(ours)


def test_merging_twice_changes_nothing(make: Make) -> None:
    ours, theirs = (
        make("ours", (TOLD, [FELL])),
        make("theirs", (TOLD, [FELL, ROSE_2]), (OTHER, [OPEN]), extractor=2),
    )
    theirs.add_review(ROSE_2.id, "disputed", reviewer="bob")
    theirs.add_claim(TOLD.id, [CALM], reviewer="bob")
    ours.merge(theirs.path)
    before = list(ours.conn.iterdump())
    merged = ours.merge(theirs.path)
    assert (merged.documents, merged.claims, merged.decisions, merged.renamed) == (0, 0, 0, 0)
    assert list(ours.conn.iterdump()) == before


def test_a_dry_run_tells_and_changes_nothing(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL])), make("theirs", (OTHER, [OPEN]))
    before = list(ours.conn.iterdump())
    merged = ours.merge(theirs.path, dry_run=True)
    assert (merged.documents, merged.claims) == (1, 1)
    assert list(ours.conn.iterdump()) == before


@pytest.mark.parametrize("newer_comes", [True, False])
def test_files_of_different_extractors(make: Make, newer_comes: bool) -> None:
    old = make("old", (TOLD, [FELL, ROSE]))
    new = make("new", (TOLD, [ROSE_2]), extractor=2)
    old.add_review(ROSE.id, "verified", reviewer="ann")
    old.add_note(ROSE.id, "See May.", reviewer="ann")
    new.add_review(ROSE_2.id, "disputed", reviewer="bob")
    ours, theirs = (old, new) if newer_comes else (new, old)
    merged = ours.merge(theirs.path)
    assert told(ours) == {ROSE_2.text: "contested"}, (
        "the newer extractor found FELL no more, and nobody had judged it"
    )
    assert merged.renamed == 1
    assert ours.record(ROSE.id)["id"] == ours.record(ROSE_2.id)["id"]
    assert ours.record(ROSE.id[:8])["id"] == ours.record(ROSE_2.id[:8])["id"]
    assert ours.document_row(TOLD.id)["extractor"] == 2
    sound(ours)


@pytest.mark.parametrize("newer_comes", [True, False])
def test_a_judged_claim_that_the_newer_extractor_lost(make: Make, newer_comes: bool) -> None:
    old = make("old", (TOLD, [FELL, ROSE]))
    new = make("new", (TOLD, [ROSE_2]), extractor=2)
    old.add_review(FELL.id, "verified", reviewer="ann")
    ours, theirs = (old, new) if newer_comes else (new, old)
    ours.merge(theirs.path)
    assert told(ours) == {ROSE_2.text: "pending"}
    assert ours.record(FELL.id)["superseded"]
    assert [each["verdict"] for each in ours.record(FELL.id)["reviews"]] == ["verified"]


def test_what_is_known_about_an_article_is_filled_in_but_not_overwritten(make: Make) -> None:
    ours = make("ours", (replace(TOLD, title="Prices", outlet=""), [FELL]))
    theirs = make(
        "theirs",
        (replace(TOLD, title="Prices fall", outlet="The Gazette", url="https://example.org"), [FELL]),
    )
    merged = ours.merge(theirs.path)
    row = ours.document_row(TOLD.id)
    assert (row["title"], row["outlet"], row["url"]) == ("Prices", "The Gazette", "https://example.org")
    assert merged.conflicts == [
        {"what": "article", "id": TOLD.id, "field": "title", "here": "Prices", "there": "Prices fall"}
    ]


def test_corrections_that_differ_are_listed_and_the_later_counts(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL, ROSE])), make("theirs", (TOLD, [FELL, ROSE]))
    for at, store, name in (("05", theirs, "Bo Smith"), ("06", ours, "Al Smith"), ("07", theirs, "Smith")):
        store.correct(
            ROSE.id if at == "07" else FELL.id,
            "speakers",
            [name],
            reviewer="ann",
            at=f"2026-01-{at}T10:00:00Z",
        )
    assert ours.merge(theirs.path).conflicts == [
        {"what": "claim", "id": FELL.id, "field": "speakers", "here": "Al Smith", "there": "Bo Smith"}
    ]
    assert ours.record(FELL.id)["speakers"][0]["name"] == "Al Smith"
    assert ours.merge(theirs.path).conflicts == []


def test_an_article_removed_in_one_file_is_a_conflict(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL])), make("theirs", (TOLD, [FELL]))
    theirs.remove_document(TOLD.id)
    (conflict,) = ours.merge(theirs.path).conflicts
    assert (conflict["field"], conflict["here"], conflict["there"]) == ("removed", "listed", "removed")
    assert told(ours) == {FELL.text: "pending"}


def test_another_text_of_one_url_is_listed(make: Make) -> None:
    ours = make("ours", (replace(TOLD, url="https://example.org"), [FELL]))
    later = article(TEXT + " More.", url="https://example.org")
    (conflict,) = ours.merge(make("theirs", (later, [])).path).conflicts
    assert (conflict["field"], conflict["here"], conflict["there"]) == ("text", TOLD.id, later.id)


@pytest.mark.parametrize("they_moved_on", [True, False])
def test_a_claim_that_moved_on_to_a_new_version(make: Make, they_moved_on: bool) -> None:
    first = replace(TOLD, url="https://example.org")
    later = article("News. " + TEXT, url="https://example.org")
    again = claim(later, FELL.text, speaker="Smith", figures=FELL.figures)
    moved, stayed = make("moved", (first, [FELL, ROSE])), make("stayed", (first, [FELL, ROSE]))
    stayed.add_review(FELL.id, "verified", reviewer="ann")
    moved.save(later, [again])
    moved.add_review(FELL.id, "disputed", reviewer="bob")
    ours, theirs = (stayed, moved) if they_moved_on else (moved, stayed)
    ours.merge(theirs.path)
    assert told(ours) == {FELL.text: "contested"}
    assert ours.record(FELL.id)["document"] == later.id
    assert ours.document_row(first.id)["replaced_by"] == later.id
    sound(ours)


def test_decisions_about_speakers_come_along(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL, ROSE])), make("theirs", (TOLD, [FELL, ROSE]), (OTHER, [OPEN]))
    theirs.merge_speakers("Smith", "Jones", reviewer="bob")
    theirs.rename_speaker("Smith", "The Smiths", reviewer="bob")
    ours.merge(theirs.path)
    assert sorted((row["name"], row["claims"]) for row in ours.speakers()) == [
        ("Taliban", 1),
        ("The Smiths", 2),
    ]
    ours.undo(reviewer="bob")
    ours.undo(reviewer="bob")
    assert sorted(row["name"] for row in ours.speakers()) == ["Jones", "Smith", "Taliban"]
    sound(ours)


def test_a_speaker_set_apart_in_an_article_is_so_in_the_other_file(make: Make) -> None:
    second = article("The Taliban said the bridge was shut.", title="Bridges")
    shut = claim(second, "the bridge was shut", speaker=[Speaker("Taliban", kind="group")])
    both = ((OTHER, [OPEN]), (second, [shut]))
    ours, theirs = make("ours", *both), make("theirs", *both)
    theirs.split_speaker("Taliban", documents=[second.id], new_name="Local fighters", reviewer="bob")
    ours.merge(theirs.path)
    assert sorted((row["name"], row["claims"]) for row in ours.speakers()) == [
        ("Local fighters", 1),
        ("Taliban", 1),
    ]


@pytest.mark.parametrize("theirs_found_it", [True, False])
@pytest.mark.parametrize("taken_back", [True, False])
def test_what_one_made_by_hand_the_other_may_have_extracted(
    make: Make, theirs_found_it: bool, taken_back: bool
) -> None:
    by_hand, found = make("by_hand", (TOLD, [FELL])), make("found", (TOLD, [FELL, ROSE_2]), extractor=2)
    made = by_hand.add_claim(
        TOLD.id,
        [place(TEXT, "that wages rose in May")],
        cue=place(TEXT, "said", 37),
        reviewer="ann",
        speakers=["Jim Jones"],
    )
    by_hand.add_review(made, "verified", reviewer="ann")
    if taken_back:
        (event,) = (each["id"] for each in by_hand.history(made) if each["action"] == "make")
        by_hand.undo(reviewer="ann", event=event)
    ours, theirs = (by_hand, found) if theirs_found_it else (found, by_hand)
    ours.merge(theirs.path)
    assert told(ours) == {FELL.text: "pending", ROSE_2.text: "verified"}
    record = ours.record(made)
    assert record["id"] == ours.record(ROSE_2.id)["id"]
    assert record["origin"] == ("extracted" if taken_back else "hand")
    assert [each["name"] for each in record["speakers"]] == (["Jones"] if taken_back else ["Jim Jones"])


@pytest.mark.parametrize("theirs_found_it", [True, False])
def test_made_by_hand_without_a_cue_it_is_known_by_its_content(make: Make, theirs_found_it: bool) -> None:
    by_hand, found = make("by_hand", (TOLD, [FELL])), make("found", (TOLD, [FELL, ROSE_2]), extractor=2)
    made = by_hand.add_claim(TOLD.id, [place(TEXT, "that wages rose in May")], reviewer="ann")
    ours, theirs = (by_hand, found) if theirs_found_it else (found, by_hand)
    ours.merge(theirs.path)
    assert sorted(told(ours)) == sorted([FELL.text, ROSE_2.text])
    assert ours.record(made)["origin"] == "hand"


def test_claims_split_by_one_and_judged_by_the_other(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL, ROSE_2])), make("theirs", (TOLD, [FELL, ROSE_2]))
    theirs.split_claim(ROSE_2.id, [[place(TEXT, "wages rose")], [place(TEXT, "in May")]], reviewer="bob")
    ours.add_review(ROSE_2.id, "verified", reviewer="ann")
    ours.merge(theirs.path)
    assert sorted(told(ours)) == ["in May", FELL.text, "wages rose"]
    ours.undo(reviewer="bob")
    assert told(ours) == {FELL.text: "pending", ROSE_2.text: "verified"}


def test_the_other_file_is_not_changed(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", (TOLD, [FELL])), make("theirs", (OTHER, [OPEN]))
    theirs.close()
    before = {path.name: path.read_bytes() for path in tmp_path.glob("theirs*")}
    ours.merge(theirs.path)
    assert {
        path.name: path.read_bytes() for path in tmp_path.glob("theirs*") if not path.name.endswith("-shm")
    } == before


def test_an_older_file_is_read_and_left_as_it_is(make: Make, tmp_path: Path) -> None:
    older(tmp_path / "older.db", len(STEPS) - 1)
    before = (tmp_path / "older.db").read_bytes()
    ours = make("ours", (TOLD, [FELL]))
    assert ours.merge(tmp_path / "older.db").documents == 0
    assert (tmp_path / "older.db").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("gone.db", "gone.db does not exist"),
        ("ours.db", "is this database itself"),
        ("notes.txt", "is not a SQLite database"),
        ("folder", "is a folder"),
    ],
)
def test_what_cannot_be_merged_is_named(make: Make, tmp_path: Path, name: str, line: str) -> None:
    ours = make("ours", (TOLD, [FELL]))
    (tmp_path / "notes.txt").write_text("Not a database." * 100)
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match=line) as caught:
        ours.merge(tmp_path / name)
    assert "\n" not in str(caught.value)
    assert told(ours) == {FELL.text: "pending"}


def test_a_merge_that_fails_leaves_all_as_it_was(make: Make) -> None:
    ours, theirs = make("ours", (TOLD, [FELL])), make("theirs", (OTHER, [OPEN]))
    theirs.add_review(OPEN.id, "disputed", reviewer="bob")
    ours.conn.execute("CREATE TRIGGER no BEFORE INSERT ON decisions BEGIN SELECT RAISE(ABORT, 'no'); END")
    before = list(ours.conn.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        ours.merge(theirs.path)
    assert list(ours.conn.iterdump()) == before


def test_copies_that_went_their_own_ways(make: Make, tmp_path: Path) -> None:
    ours = make("ours", (TOLD, [FELL, ROSE]))
    ours.add_review(FELL.id, "verified", reviewer="ann", event="11111111-1111-4111-8111-111111111111")
    ours.rest(at="2026-01-05T10:00:00Z")
    shutil.copy(ours.path, tmp_path / "theirs.db")
    with open_store(tmp_path / "theirs.db") as theirs:
        theirs.undo(reviewer="ann")
        theirs.add_review(ROSE.id, "disputed", reviewer="bob")
    merged = ours.merge(tmp_path / "theirs.db")
    assert merged.decisions == 2
    assert told(ours) == {FELL.text: "pending", ROSE.text: "disputed"}
    with pytest.raises(BadOption, match="undone already"):
        ours.undo(reviewer="ann", event="11111111")

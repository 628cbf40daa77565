"""Near copies: found however articles are cut and edited, linked both ways, and cheap where there are many."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.store import Store, open_store
from claimtrack.store.copies import CROWD, likeness, link_all, runs_of
from tests.making import article, claim

STORY = " ".join(
    f"Word{number} of the story that Smith said was number {number} today." for number in range(40)
)
OTHER = " ".join(f"Another{number} tale in which nobody at all spoke {number} times." for number in range(40))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        yield opened


def part(text: str, start: float, stop: float) -> str:
    words = text.split()
    return " ".join(words[int(start * len(words)) : int(stop * len(words))])


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("BERLIN (AP) - " + STORY, True),
        (STORY.upper().replace(".", " ."), True),
        (part(STORY, 0, 0.5), True),
        (part(STORY, 0.3, 1) + " " + part(OTHER, 0, 0.2), True),
        (STORY + " " + OTHER * 3, True),
        (part(STORY, 0, 0.4) + " " + OTHER, False),
        (OTHER, False),
        (" ".join(reversed(STORY.split())), False),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_near_copies_are_found_whichever_comes_first(
    store: Store, text: str, alike: bool, order: int
) -> None:
    one, other = [article(each, url=f"https://{number}.org/") for number, each in enumerate((STORY, text))][
        ::order
    ]
    assert store.save(one, []).copies == ()
    saved = store.save(other, [])
    assert (saved.added, saved.copies) == (True, (one.id,) if alike else ())
    assert [each["id"] for each in store.copies(one.id)] == ([other.id] if alike else [])
    assert [each["id"] for each in store.copies(other.id)] == ([one.id] if alike else [])
    for row in store.documents():
        assert (row["copy_of"], row["copies"]) == (
            (one.id, 0) if alike and row["id"] == other.id else (None, int(alike))
        )


def test_short_notes_are_never_copies(store: Store) -> None:
    store.save(article("Prices fell on Friday, the bank said in a short note."), [])
    assert store.save(article("Prices fell on Friday, the bank said in a short note!"), []).copies == ()


def test_versions_are_no_copies_of_each_other(store: Store) -> None:
    store.save(article(STORY, url="https://example.org/a"), [])
    saved = store.save(article(STORY + " Updated.", url="https://example.org/a"), [])
    assert (saved.previous is not None, saved.copies) == (True, ())


def test_copies_of_copies_go_back_to_the_first(store: Store) -> None:
    first = article(STORY)
    store.save(first, [])
    for number in range(5):
        assert store.save(article(f"Paper {number}. {STORY}"), []).copies == (first.id,)
    assert [each["similarity"] for each in store.copies(first.id)] == [1.0] * 5
    [last] = store.conn.execute("SELECT id FROM documents ORDER BY number DESC LIMIT 1").fetchone()
    assert len(store.copies(last)) == 5


def test_removed_articles_and_replaced_versions_are_not_shown(store: Store) -> None:
    first, gone = article(STORY), article("Paper 1. " + STORY)
    for each in (first, gone, article("Paper 2. " + STORY, url="https://example.org/a")):
        store.save(each, [])
    latest = article("Paper 2, updated. " + STORY, url="https://example.org/a")
    store.save(latest, [])
    store.remove_document(gone.id)
    assert [each["id"] for each in store.copies(first.id)] == [latest.id]


def test_what_everybody_prints_at_the_end_tells_nothing(store: Store) -> None:
    notice = (
        "All rights reserved and this material may not be published broadcast rewritten or redistributed here. "
        * 3
    )
    for number in range(2 * CROWD):
        store.save(article(" ".join(f"own{number}x{place}" for place in range(60)) + " " + notice), [])
    assert store.conn.execute("SELECT count(*) FROM near_copies").fetchone() == (0,)
    crowded = "SELECT max(n) FROM (SELECT count(*) AS n FROM marks GROUP BY mark)"
    assert store.conn.execute(crowded).fetchone()[0] <= CROWD


def test_a_story_that_came_often_costs_no_more_marks_than_one_that_came_once(store: Store) -> None:
    store.save(article(STORY), [])
    before = store.conn.execute("SELECT count(*) FROM marks").fetchone()[0]
    for number in range(30):
        store.save(article(f"{STORY} {number}"), [])
    assert store.conn.execute("SELECT count(*) FROM marks").fetchone()[0] <= before + 30


def test_comparing_again_changes_nothing_and_finds_what_was_never_compared(store: Store) -> None:
    for text in (STORY, "Paper 1. " + STORY, OTHER):
        store.save(article(text), [])
    links = store.conn.execute("SELECT document, original, similarity FROM near_copies").fetchall()
    assert len(links) == 1
    link_all(store.conn, "later")
    for table in ("near_copies", "marks", "sketches"):
        store.db.execute(f"DELETE FROM {table}")
    link_all(store.conn, "later")
    assert store.conn.execute("SELECT document, original, similarity FROM near_copies").fetchall() == links


def test_a_claim_in_a_copy_is_told_of_and_judged_by_itself(store: Store) -> None:
    words = "Word1 of the story"
    first, second = (
        article(STORY + " " + words + ", Smith said."),
        article("Paper. " + STORY + " " + words + ", Smith said.", outlet="B"),
    )
    claims = [
        claim(each, words, after=each.text.rindex(words) - 3, speaker="Smith") for each in (first, second)
    ]
    for each, found in zip((first, second), claims, strict=True):
        store.save(each, [found])
    store.add_review(claims[0].id, "verified", reviewer="ann")
    [there] = store.claims_in_copies(claims[0].id)
    assert (there["id"], there["outlet"], there["status"]) == (claims[1].id, "B", "pending")
    assert store.claims_in_copies(claims[1].id)[0]["status"] == "verified"


def test_likeness_counts_the_shorter_text() -> None:
    assert likeness(runs_of(part(STORY, 0, 0.2)), runs_of(STORY)) > 0.9
    assert likeness(set(), set()) == 0


@settings(max_examples=50)
@given(st.text(), st.text())
def test_any_text_can_be_compared(one: str, other: str) -> None:
    assert 0 <= likeness(runs_of(one), runs_of(other)) <= 1

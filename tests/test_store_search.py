"""Full-text search: what is asked is found, and no query is a syntax error."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.store import Store, open_store
from tests.making import article, claim

TOLD = article(
    "Smith said house prices fell in Zürich. Jones said covid-19 cases rose; prices of food did not. "
    "Ng said U.S. troops left."
)
FELL = claim(TOLD, "house prices fell in Zürich", speaker="Smith")
ROSE = claim(TOLD, "covid-19 cases rose; prices of food did not", speaker="Jones", after=40)
LEFT = claim(TOLD, "U.S. troops left", speaker="Ng", after=90)
NAMES = {FELL.id: "fell", ROSE.id: "rose", LEFT.id: "left"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("store") / "claims.db", create=True) as opened:
        opened.save(TOLD, [FELL, ROSE, LEFT])
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("troops", "left"),
        ("TROOPS", "left"),
        ("zurich", "fell"),
        ("prices", "fell rose"),
        ("prices fell", "fell"),
        ('"house prices"', "fell"),
        ('"prices house"', ""),
        ('"house prices', "fell"),
        ("pric*", "fell rose"),
        ('"house pri"*', "fell"),
        ("pric", ""),
        ("covid-19", "rose"),
        ("U.S.", "left"),
        ("troops OR zürich", "fell left"),
        ("prices AND food", "rose"),
        ("prices NOT food", "fell"),
        ("(zürich OR food) prices", "fell rose"),
        ("prices (zürich OR food)", "fell rose"),
        ("prices (zürich", "fell"),  # not well formed: all the words
        ("NOT food", "rose"),
        ("prices AND", "fell rose"),
        ("AND", ""),
        ("and", ""),
        ("text:prices", ""),
        ("context : prices", ""),
        ("", ""),
        (" \t ", ""),
        ("*", ""),
        ('"', ""),
        ('""', ""),
        ("— … !", ""),
        ("NEAR(prices food)", ""),
        ("prices^2", ""),
        ("troops; DROP TABLE claims", ""),
        ("troops '", "left"),
        ("troops --", "left"),
        ("rank", ""),
        ("troops\x00", "left"),
    ],
)
def test_search(store: Store, words: str, found: str) -> None:
    assert sorted(NAMES[row["id"]] for row in store.search(words)) == found.split()


@given(st.text(max_size=20) | st.text('ab"*()^:-+{}\\ \x00ANDORT', max_size=12))
@settings(deadline=None, max_examples=100)
def test_no_query_is_a_syntax_error(store: Store, words: str) -> None:
    assert len(list(store.search(words, limit=1))) <= 1


def test_snippets_mark_the_words(store: Store) -> None:
    (row,) = store.search("zurich fell", marks=("<b>", "</b>"))
    assert "<b>fell</b> in <b>Zürich</b>" in row["snippet"]
    assert row["speakers"] == "Smith"


def test_the_best_comes_first(store: Store) -> None:
    assert [row["id"] for row in store.search("prices fell OR fell OR food", limit=1)] == [FELL.id]


def test_filters_hold_for_searches(store: Store) -> None:
    assert [row["id"] for row in store.search("prices", {"speaker": "jones"})] == [ROSE.id]
    assert list(store.search("prices", {"has_figure": True})) == []


def test_the_index_keeps_step(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(TOLD, [FELL, ROSE, LEFT])
        store.save_again(TOLD.id, [FELL, LEFT])
        assert list(store.search("covid")) == []
        store.correct(FELL.id, "text", "rents fell", reviewer="ann")
        assert [row["id"] for row in store.search("rents")] == [FELL.id]
        store.undo(reviewer="ann")
        assert list(store.search("rents")) == []
        store.db.vacuum()
        assert [row["id"] for row in store.search("troops")] == [LEFT.id]
        store.db.execute("INSERT INTO claims_fts(claims_fts, rank) VALUES ('integrity-check', 1)")


def test_other_tools_find_the_same(store: Store) -> None:
    sql = (
        "SELECT id FROM claims WHERE rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'troops')"
    )
    assert [row["id"] for row in store.db.query(sql)] == [LEFT.id]
    assert store.db.table("claims").detect_fts() == "claims_fts"
    assert [row["id"] for row in store.db.table("claims").search("troops")] == [LEFT.id]

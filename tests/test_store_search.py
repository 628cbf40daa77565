"""Full-text search: what is asked is found, and no query is a syntax error."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.store import ORDERS, Store, open_store, search
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
        ("prices -food", "fell"),
        ("-food prices", "fell"),
        ('prices -"of food"', "fell"),
        ("prices -food -house", ""),
        ("prices OR troops -food", "fell left"),
        ("-food", "rose"),  # nothing else to look for: the word itself
        ("prices - food", "rose"),
        ("covid -19", ""),
        ("“house prices”", "fell"),
        ("prices AND (food OR zürich) -covid", "fell"),
        ("(prices -food", "rose"),  # not well formed: all the words
        ("ｔｒｏｏｐｓ", ""),
        ("أفغانستان", ""),
        ("🔥 troops", "left"),
        ("col:troops", ""),
        ("{text} : troops", ""),
        ("troops + left", "left"),
        ("troops NEAR left", ""),
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


def test_words_in_the_claim_weigh_more_than_words_around_it(tmp_path: Path) -> None:
    told = article("Smith said on the day of the fire that rents rose a little. Jones said the fire is out.")
    around = replace(claim(told, "rents rose a little", speaker="Smith"), context=told.text[:58])
    within = claim(told, "the fire is out", speaker="Jones", after=58)
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(told, [around, within])
        assert [row["id"] for row in store.search("fire")] == [within.id, around.id]
        assert [row["id"] for row in store.search("fire", order="document")] == [around.id, within.id]


def test_of_very_many_those_added_last_are_ranked_and_the_others_follow(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = [row["id"] for row in store.search("house OR prices OR troops OR zurich")]
    assert ranked == [FELL.id, LEFT.id, ROSE.id]  # the first holds three of the words
    monkeypatch.setattr(search, "RANKED", 2)
    rows = list(store.search("house OR prices OR troops OR zurich"))
    assert [row["id"] for row in rows] == [LEFT.id, ROSE.id, FELL.id]
    assert all("«" in row["snippet"] for row in rows)
    pages = [
        list(store.search("house OR prices OR troops OR zurich", limit=1, offset=offset))
        for offset in range(4)
    ]
    assert pages == [rows[:1], rows[1:2], rows[2:], []]
    assert [
        row["id"] for row in store.search("house OR prices OR troops OR zurich", {"speaker": "smith"})
    ] == [FELL.id]
    sql = store.sql(words="house OR prices OR troops OR zurich", order="best", limit=2, offset=1)
    assert [row[0] for row in store.conn.execute(sql)] == [ROSE.id, FELL.id]
    monkeypatch.setattr(search, "RANKED", 3)
    assert [row["id"] for row in store.search("house OR prices OR troops OR zurich")] == ranked


@pytest.mark.parametrize("order", search.SEARCH_ORDERS)
def test_what_begins_so_is_shown_in_every_order(store: Store, order: str) -> None:
    rows = list(store.search("p* OR tro*", order=order))
    assert sorted(row["id"] for row in rows) == sorted([FELL.id, ROSE.id, LEFT.id])
    assert all("«" in row["snippet"] for row in rows)


@pytest.mark.parametrize("order", ORDERS)
def test_other_orders_find_the_same_with_snippets(store: Store, order: str) -> None:
    rows = list(store.search("prices OR troops", order=order))
    assert [row["id"] for row in rows] == [row["id"] for row in store.claims(order=order)]
    assert all("«" in row["snippet"] for row in rows)


def test_pages_and_counts(store: Store) -> None:
    everything = [row["id"] for row in store.search("prices OR troops")]
    assert store.count_found("prices OR troops") == len(everything) == 3
    assert [row["id"] for row in store.search("prices OR troops", limit=1, offset=1)] == everything[1:2]
    assert store.count_found("prices", {"speaker": "jones"}) == 1
    assert store.count_found("*") == 0


@given(st.text(max_size=20) | st.text('ab"*()^:-+{}\\ \x00ANDORT', max_size=16))
@settings(deadline=None, max_examples=60)
def test_the_sql_of_a_search_finds_the_same(store: Store, words: str) -> None:
    found = [row["id"] for row in store.search(words)]
    sql = store.sql(words=words, order="best") if words else "SELECT 1 WHERE 0"
    assert [row[0] for row in store.conn.execute(sql)] == found


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

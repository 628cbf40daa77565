"""SQL of people's own: it answers, it never changes anything, and it says in one line what is wrong."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import BadOption
from claimtrack.store import Store, open_store
from claimtrack.store.described import TABLES_IN_WORDS, VIEWS_IN_WORDS
from claimtrack.store.sql import filled, literal
from claimtrack.store.views import VIEWS
from tests.making import article, claim

TOLD = article("Smith said prices fell. Jones said rents rose.")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("store") / "claims.db"
    with open_store(where, create=True) as store:
        store.save(TOLD, [claim(TOLD, "prices fell", speaker="Smith"), claim(TOLD, "rents rose", speaker="Jones", after=24)])
    return where


@pytest.fixture(scope="module", params=[False, True], ids=["to read", "to write"])
def store(path: Path, request: pytest.FixtureRequest) -> Iterator[Store]:
    with open_store(path, writable=request.param) as opened:
        yield opened


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT text FROM claims_current ORDER BY text", [{"text": "prices fell"}, {"text": "rents rose"}]),
        ("  select 1 as a, 2 as a, 3 as a_2 ; -- done", [{"a": 1, "a_2": 2, "a_2_2": 3}]),
        ("WITH x(n) AS (VALUES (1), (2)) SELECT sum(n) AS n FROM x", [{"n": 3}]),
        ("VALUES (x'00ff', NULL)", [{"column1": "x'00ff'", "column2": None}]),
        ("SELECT count(*) AS n FROM claims_fts WHERE claims_fts MATCH 'rents'", [{"n": 1}]),
        ("SELECT name FROM pragma_table_info('tags') WHERE cid = 0", [{"name": "claim"}]),
        ("SELECT 1 AS n WHERE 0", []),
    ],
)
def test_answers(store: Store, sql: str, rows: list[dict[str, object]]) -> None:
    assert list(store.query(sql).rows) == rows


@pytest.mark.parametrize(
    ("sql", "line"),
    [
        ("", "there is no query in that"),
        (" ; -- nothing", "there is no query in that"),
        ("SELEC 1", 'near "SELEC": syntax error (line 1, column 1)'),
        ("SELECT *\nFORM claims", "the query does not work: "),
        ("SELECT 1 FROM\nclaim", "no such table: claim (line 2, column 1); did you mean claims"),
        ("SELECT txt FROM claims", "no such column: txt (line 1, column 8); did you mean text"),
        ("SELECT c.txt FROM claims c", "no such column: c.txt"),
        ("SELECT 1; SELECT 2", "only one statement at a time"),
        ("SELECT nosuch(1)", "no such function: nosuch"),
        ("SELECT '", "the query does not work: "),
        ("SELECT 1\0", "the query does not work: "),
        ("SELECT ?", "the query does not work: "),
        ("SELECT :name", "the query does not work: "),
        ("SELECT * FROM claims_fts WHERE claims_fts MATCH '\"'", "the query does not work: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line(store: Store, sql: str, line: str) -> None:
    with pytest.raises(BadOption) as caught:
        list(store.query(sql).rows)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)


WRITES = (
    "DELETE FROM claims", "UPDATE claims SET text = ''", "INSERT INTO saved_filters VALUES ('a', 'b', 'c', 'd')",
    "DROP TABLE claims", "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)", "PRAGMA user_version = 99",
    "PRAGMA journal_mode = DELETE", "PRAGMA query_only = OFF", "PRAGMA writable_schema = 1", "VACUUM", "VACUUM INTO '{}'", "REINDEX", "ANALYZE",
    "ATTACH '{}' AS other", "DETACH main", "BEGIN", "COMMIT", "SAVEPOINT x", "SELECT load_extension('x')",
    "WITH x AS (SELECT 1) DELETE FROM claims", "ALTER TABLE claims RENAME TO x",
    "INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')", "EXPLAIN DELETE FROM claims",
)  # fmt: skip


@pytest.mark.parametrize("sql", WRITES)
def test_nothing_can_be_changed(store: Store, tmp_path: Path, sql: str) -> None:
    before = list(store.conn.execute("SELECT * FROM claims"))
    with pytest.raises(BadOption, match="a query may only read"):
        list(store.query(sql.format(tmp_path / "other.db")).rows)
    assert list(tmp_path.iterdir()) == []
    assert list(store.conn.execute("SELECT * FROM claims")) == before
    assert not store.conn.in_transaction


def test_a_writable_store_writes_again_afterwards(path: Path) -> None:
    with open_store(path) as store:
        with pytest.raises(BadOption):
            store.query("DELETE FROM claims")
        store.save_filters("after", {"negated": True}, replace=True)
        assert store.saved_filters("after") == {"negated": True}


def test_a_query_that_never_ends_is_stopped(store: Store) -> None:
    began = time.monotonic()
    with pytest.raises(BadOption, match=r"stopped after 0\.2 seconds; --timeout gives it more"):
        list(store.query("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n", timeout=0.2).rows)
    assert time.monotonic() - began < 30
    assert list(store.query("SELECT 1 AS n", timeout=5).rows) == [{"n": 1}]


def test_rows_come_as_they_are_asked_for(store: Store) -> None:
    answer = store.query("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n")
    assert answer.columns == ["x"]
    assert [next(answer.rows)["x"] for _ in range(300)] == list(range(1, 301))


@given(st.text(max_size=40) | st.text("SELECT FROMclaims*,;'\"()-/1", max_size=30))
@settings(deadline=None, max_examples=100)
def test_no_query_breaks_out(store: Store, sql: str) -> None:
    try:
        list(store.query(sql, timeout=1).rows)
    except BadOption as error:
        assert str(error)


# At the edges of what a float can hold, SQLite reads a numeral one unit off; no figure lies there.
FIGURES = st.floats(-1e27, 1e27).filter(lambda number: number == 0 or abs(number) > 1e-9)


@given(st.text() | st.integers(-(2**63), 2**63 - 1) | st.none() | FIGURES)
def test_a_literal_is_the_value(value: object) -> None:
    if isinstance(value, str):
        value = value.encode("utf-8", "replace").decode("utf-8")
    with sqlite3.connect(":memory:") as conn:
        assert conn.execute(f"SELECT {literal(value)}").fetchone() == (value,)
    conn.close()


def test_what_looks_like_a_parameter_in_a_text_stays() -> None:
    assert filled("SELECT ':a', :a, :b", {"a": "it's :b", "b": 1}) == "SELECT ':a', 'it''s :b', 1;"


def test_every_view_and_column_is_described(store: Store) -> None:
    assert set(VIEWS_IN_WORDS) == set(VIEWS)
    for view, each in VIEWS_IN_WORDS.items():
        assert set(each.columns) == {column.name for column in store.db[view].columns}, view
        assert {*each.facets, *filter(None, [each.sort])} <= set(each.columns)
    for table, each in TABLES_IN_WORDS.items():
        columns = {column.name for column in store.db[table].columns}
        assert {*each.columns, *each.facets, *filter(None, [each.sort, each.label])} - columns == set() or table == "claims"

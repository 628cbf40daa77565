"""Full-text search over claims and the sentences around them."""

import sqlite3
from collections.abc import Iterator
from itertools import islice

from ..model import Json
from .connection import plainly, rows
from .filters import Filters, tables, where
from .queries import ORDERS, sorted_by
from .records import as_json
from .search_words import as_fts
from .shown import BATCH, flat, stored
from .sql import filled

BEST = "best"
"""The order of searches unless another is asked for: first the claims that hold the words, and often."""

SEARCH_ORDERS = (BEST, *ORDERS)
MARKS = ("«", "»")
# A word in the claim weighs more than one in the sentences around it. Written so, SQLite's index sorts by
# itself, and looks no further than as many claims as are wanted.
_RANKED = "claims_fts MATCH :_words AND rank MATCH 'bm25(4.0, 1.0)'"


def search(
    conn: sqlite3.Connection,
    words: str,
    filters: Filters,
    *,
    order: str = BEST,
    limit: int | None,
    offset: int = 0,
    marks: tuple[str, str] = MARKS,
) -> Iterator[Json]:
    """Claims that hold the words, best first, as flat rows with a snippet; marks stand around the words."""
    query = understood(conn, words)
    if not query:
        return
    parameters = {
        "_limit": -1 if limit is None else limit,
        "_offset": offset,
        "_from": marks[0],
        "_to": marks[1],
    }
    sql, given = _query(query, filters, order)
    found = rows(conn, f"{sql} LIMIT :_limit OFFSET :_offset", {**parameters, **given})
    while batch := list(islice(found, BATCH)):
        numbers = [each["number"] for each in batch]
        shown = [each.get("snippet") for each in batch]
        if order != BEST:
            snippets = _snippets(conn, query, numbers, marks)
            shown = [snippets.get(number, "") for number in numbers]
        for snippet, each in zip(shown, flat(conn, stored(conn, numbers)), strict=True):
            yield {**each, "snippet": snippet}


def as_sql(
    conn: sqlite3.Connection, words: str, filters: Filters, *, order: str, limit: int | None, offset: int
) -> str:
    """The query behind a search, to be pasted elsewhere: it finds the same claims in the same order."""
    sql, parameters = _query(understood(conn, words) or '""', filters, order)
    sql = (
        sql.replace("l.number", "l.id", 1).replace(":_from", f"'{MARKS[0]}'").replace(":_to", f"'{MARKS[1]}'")
    )
    paging = (
        f"\nLIMIT {-1 if limit is None else limit} OFFSET {offset}" if limit is not None or offset else ""
    )
    return filled(sql + paging, parameters)


def count(conn: sqlite3.Connection, words: str, filters: Filters) -> int:
    """How many claims hold the words."""
    query = understood(conn, words)
    if not query:
        return 0
    condition, parameters = where(filters)
    sql = f"""SELECT count(*) FROM {_joined(condition)} WHERE claims_fts MATCH :_words AND {condition}"""
    with plainly(conn):
        return int(conn.execute(sql, {**parameters, "_words": query}).fetchone()[0])


def _query(query: str, filters: Filters, order: str) -> tuple[str, Json]:
    condition, parameters = where(filters)
    best = order == BEST
    sort = "rank" if best else sorted_by(order)
    snippet = ", snippet(claims_fts, -1, :_from, :_to, '…', 24) AS snippet" if best else ""
    sql = f"""SELECT l.number{snippet}
FROM {_joined(condition, sort)}
WHERE {_RANKED if best else "claims_fts MATCH :_words"}
  AND {condition}
ORDER BY {sort}"""
    return sql, {**parameters, "_words": query}


def _joined(*spoken: str) -> str:
    """The search index first, so that filters look only at what it finds."""
    first, *others = tables(*spoken).split(" JOIN ")
    joins = [f"{first} ON l.number = claims_fts.rowid", *others]
    return "claims_fts CROSS JOIN " + " JOIN ".join(joins)


def _snippets(
    conn: sqlite3.Connection, query: str, numbers: list[int], marks: tuple[str, str]
) -> dict[int, str]:
    sql = """SELECT rowid, snippet(claims_fts, -1, ?, ?, '…', 24) AS snippet FROM claims_fts
        WHERE claims_fts MATCH ? AND rowid IN (SELECT value FROM json_each(?))"""
    return {each["rowid"]: each["snippet"] for each in rows(conn, sql, [*marks, query, as_json(numbers)])}


def understood(conn: sqlite3.Connection, words: str) -> str:
    """What a user typed, as a query that SQLite understands; "" when there is no word in it.

    Where the operators in it make no sense, all the words are looked for.
    """
    asked = as_fts(words)
    if asked and _is_well_formed(conn, asked):
        return asked
    return as_fts(words, operators=False)


def _is_well_formed(conn: sqlite3.Connection, query: str) -> bool:
    try:
        conn.execute("SELECT 1 FROM claims_fts WHERE claims_fts MATCH ? LIMIT 1", [query]).fetchone()
    except sqlite3.OperationalError as error:
        if "syntax" in str(error) or "fts5" in str(error) or "unknown special query" in str(error):
            return False
        with plainly(conn):
            raise
    return True

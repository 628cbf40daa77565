"""Full-text search over claims and the sentences around them."""

import sqlite3
from collections.abc import Iterator
from itertools import islice

from ..model import Json
from .connection import plainly, rows, value
from .filters import Filters, tables, where
from .queries import ORDERS, sorted_by
from .records import as_json
from .search_words import as_fts
from .shown import BATCH, flat, full, stored
from .sql import filled

BEST = "best"
"""The order of searches unless another is asked for: first the claims that hold the words, and often."""

SEARCH_ORDERS = (BEST, *ORDERS)
MARKS = ("«", "»")
# A word in the claim weighs more than one in the sentences around it. Written so, SQLite's index sorts by
# itself, and looks no further than as many claims as are wanted.
_RANK = " AND rank MATCH 'bm25(4.0, 1.0)'"

RANKED = 20_000
"""Of more claims than this that hold the words, those that were added last are ranked; the others follow.

To rank takes time for each, and words as common as that say little about which is best.
"""


def search(
    conn: sqlite3.Connection,
    words: str,
    filters: Filters,
    *,
    order: str = BEST,
    limit: int | None,
    offset: int = 0,
    marks: tuple[str, str] = MARKS,
    whole: bool = False,
) -> Iterator[Json]:
    """Claims that hold the words, best first, as flat rows with a snippet; marks stand around the words.

    With `whole`, they are full public records, with a snippet too.
    """
    query = understood(conn, words)
    if not query:
        return
    sql, given = _query(conn, query, filters, order, "l.number")
    page = {"_limit": -1 if limit is None else limit, "_offset": offset}
    found = rows(conn, f"{sql}\nLIMIT :_limit OFFSET :_offset", {**given, **page})
    while batch := list(islice(found, BATCH)):
        numbers = [each["number"] for each in batch]
        snippets = _snippets(conn, query, numbers, marks)
        shown = (full if whole else flat)(conn, stored(conn, numbers))
        for number, each in zip(numbers, shown, strict=True):
            yield {**each, "snippet": snippets.get(number, "")}


def as_sql(
    conn: sqlite3.Connection, words: str, filters: Filters, *, order: str, limit: int | None, offset: int
) -> str:
    """The query behind a search, to be pasted elsewhere: it finds the same claims in the same order."""
    snippet = f", snippet(claims_fts, -1, '{MARKS[0]}', '{MARKS[1]}', '…', 24) AS snippet"
    columns = "l.id" + (snippet if order == BEST else "")
    sql, parameters = _query(conn, understood(conn, words) or '""', filters, order, columns)
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


def _query(
    conn: sqlite3.Connection, query: str, filters: Filters, order: str, columns: str
) -> tuple[str, Json]:
    """What finds claims, in order, and its parameters."""
    condition, parameters = where(filters)
    parameters["_words"] = query
    if order != BEST:
        return _found(columns, condition, sorted_by(order)), parameters
    last = _last_unranked(conn, query)
    if last is None:
        return _found(columns, condition, "rank", _RANK), parameters
    latest = _found(columns, condition, "rank", f"{_RANK} AND claims_fts.rowid > {last}")
    others = _found(columns, condition, "claims_fts.rowid DESC", f" AND claims_fts.rowid <= {last}")
    # Without a limit of its own, SQLite takes the order of a part for one that does not matter.
    parts = (f"SELECT * FROM (\n{part} LIMIT -1)" for part in (latest, others))
    return "\nUNION ALL\n".join(parts), parameters


def _found(columns: str, condition: str, sort: str, more: str = "") -> str:
    return f"""SELECT {columns}
FROM {_joined(condition, sort)}
WHERE claims_fts MATCH :_words{more}
  AND {condition}
ORDER BY {sort}"""


def _last_unranked(conn: sqlite3.Connection, query: str) -> int | None:
    """The number of the last claim that holds the words and is not ranked; None where all are."""
    sql = f"""SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?
        ORDER BY rowid DESC LIMIT 1 OFFSET {RANKED}"""
    found: int | None = value(conn, sql, [query])
    return found


def _joined(*spoken: str) -> str:
    """The search index first, so that filters look only at what it finds."""
    first, *others = tables(*spoken).split(" JOIN ")
    joins = [f"{first} ON l.number = claims_fts.rowid", *others]
    return "claims_fts CROSS JOIN " + " JOIN ".join(joins)


def _snippets(
    conn: sqlite3.Connection, query: str, numbers: list[int], marks: tuple[str, str]
) -> dict[int, str]:
    # The plus has SQLite go through all that lies between once: it would ask anew for each claim, and look up
    # all words with a beginning each time.
    sql = """SELECT rowid, snippet(claims_fts, -1, ?, ?, '…', 24) AS snippet FROM claims_fts
        WHERE claims_fts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"""
    given = [*marks, query, min(numbers), max(numbers), as_json(numbers)]
    return {each["rowid"]: each["snippet"] for each in rows(conn, sql, given)}


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

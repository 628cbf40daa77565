"""Finding claims: lists in any order, counts, the queue of a reviewer; what is picked, filters.py says."""

import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..errors import BadOption
from ..model import Json
from .connection import column, plainly, rows, value
from .documents import claim_id as find_claim
from .figures import listing as figure_listing
from .filters import FILTERS, VISIBLE, Filter, Filters, describe, tables, values_of, where
from .shown import BATCH, COLUMNS, flat, full, stored
from .speakers import Picked, listing
from .speakers import said_by as who_says
from .sql import filled

__all__ = ["FILTERS", "ORDERS", "VISIBLE", "Filter", "Filters", "Part", "describe", "values_of", "where"]

ORDERS = {
    "document": "l.article, l.start, l.number",
    "date": "l.first_day, l.article, l.start, l.number",
    "newest": "l.last_day DESC, l.article DESC, l.start, l.number",
    "uncertain": "l.confidence, l.article, l.start, l.number",
    "speaker": "l.speaker, l.article, l.start, l.number",
    "figures": "l.figures = 0, l.article, l.start, l.number",
}
"""Order → SQL, in the terms of a filter; the ways to sort a list."""


class Part(NamedTuple):
    """A part of what filters pick: in an order, so many from the one behind `offset` on; by default, all."""

    order: str = "document"
    limit: int | None = None
    offset: int = 0


ALL = Part()


def sorted_by(order: str) -> str:
    """How an order sorts, in SQL."""
    if order not in ORDERS:
        raise BadOption(f"{order!r} is no order; there are {', '.join(ORDERS)}")
    return ORDERS[order]


def page(
    filters: Filters, order: str, limit: int | None, offset: int = 0, column: str = "number"
) -> tuple[str, Json]:
    """What picks the numbers of claims, in order: a query and its parameters.

    Nothing but numbers, so that an index by which they are sorted holds all there is to read.
    """
    sort = sorted_by(order)
    condition, parameters = where(filters)
    sql = f"""SELECT l.{column} FROM {tables(condition, sort)}
        WHERE {condition} ORDER BY {sort} LIMIT :_limit OFFSET :_offset"""
    return sql, {**parameters, "_limit": -1 if limit is None else limit, "_offset": offset}


def _picked(
    conn: sqlite3.Connection, filters: Filters, order: str, limit: int | None, offset: int
) -> Iterator[list[Json]]:
    """Batches of stored claims with their article's columns, in order.

    Only numbers are sorted; what stands in the claims is read when their batch comes: memory stays flat.
    """
    found = _numbers(conn, filters, order, limit, offset)
    while batch := list(islice(found, BATCH)):
        yield stored(conn, batch)


FAR = 1000
"""From this offset on SQLite sorts everything, which is quicker than keeping the first so many in order."""


def _numbers(
    conn: sqlite3.Connection, filters: Filters, order: str, limit: int | None, offset: int
) -> Iterator[int]:
    far = offset >= FAR and order != "document"
    sql, parameters = page(filters, order, None if far else limit, 0 if far else offset)
    if far:  # a limit, even none, makes SQLite keep rows in order as they come
        sql = sql.partition(" LIMIT ")[0]
    with plainly(conn):
        found: Iterator[tuple[int]] = conn.execute(sql, parameters)
        if far:
            found = islice(found, offset, None if limit is None else offset + limit)
        for (number,) in found:
            yield number


def as_sql(filters: Filters, *, order: str, limit: int | None, offset: int) -> str:
    """The query behind a list, to be pasted elsewhere: it picks the same claims in the same order."""
    condition, parameters = where(filters)
    sort = sorted_by(order)
    paging = "" if limit is None and not offset else f"\nLIMIT {-1 if limit is None else limit}"
    spoken = tables(condition, sort, "d.")
    sql = f"""SELECT l.id, c.text, l.status, d.title, d.outlet, d.published
FROM {spoken}
WHERE {condition}
ORDER BY {sort}{paging}{f" OFFSET {offset}" if offset else ""}"""
    return filled(sql, parameters)


def claims(
    conn: sqlite3.Connection, filters: Filters, *, order: str, limit: int | None, offset: int
) -> Iterator[Json]:
    """Claims as flat rows, for tables."""
    for batch in _picked(conn, filters, order, limit, offset):
        yield from flat(conn, batch)


def records(
    conn: sqlite3.Connection, filters: Filters, *, order: str, limit: int | None, offset: int
) -> Iterator[Json]:
    """Claims as full public records, each with its decisions and where it was read."""
    for batch in _picked(conn, filters, order, limit, offset):
        yield from full(conn, batch)


def record(conn: sqlite3.Connection, prefix: str) -> Json:
    """Everything about one claim, hidden or not."""
    sql = f"SELECT {COLUMNS} FROM claims c JOIN documents d ON d.id = c.document WHERE c.id = ?"
    return next(full(conn, list(rows(conn, sql, [find_claim(conn, prefix)]))))


def count(conn: sqlite3.Connection, filters: Filters) -> int:
    """How many claims filters pick."""
    condition, parameters = where(filters)
    return int(value(conn, f"SELECT count(*) FROM {tables(condition)} WHERE {condition}", parameters))


def _within(filters: Filters, part: Part) -> tuple[str, Json]:
    """The condition that picks a part of what filters pick, and its parameters."""
    if part._replace(order=ALL.order) == ALL:
        return where(filters)
    sql, parameters = page(filters, part.order, part.limit, part.offset)
    # The plus keeps SQLite from trying all of the part's numbers on each row that it finds otherwise.
    return f"+l.number IN ({sql})", parameters


def count_by_status(conn: sqlite3.Connection, filters: Filters, part: Part = ALL) -> dict[str, int]:
    """How many claims filters pick of each status that they allow."""
    allowed = values_of("verdict", filters.get("verdict")) or FILTERS["verdict"].choices
    condition, parameters = _within(filters, part)
    sql = f"SELECT l.status, count(*) FROM {tables(condition)} WHERE {condition} GROUP BY 1"
    with plainly(conn):
        found = dict(conn.execute(sql, parameters).fetchall())
    return {status: found.get(status, 0) for status in allowed}


def queue(conn: sqlite3.Connection, reviewer: str, filters: Filters, *, order: str) -> list[str]:
    """Ids of the claims that a reviewer has yet to judge, in order."""
    sql, parameters = page(filters, order, None, column="id")
    judged = "SELECT claim FROM standing WHERE action = 'verdict' AND reviewer = :_reviewer"
    sql = sql.replace("WHERE", f"WHERE l.id NOT IN ({judged}) AND", 1)
    return column(conn, sql, {**parameters, "_reviewer": reviewer})


def figures(conn: sqlite3.Connection, filters: Filters, *, order: str) -> Iterator[Json]:
    """The figures of the claims that filters pick, one by one; of those asked for, if any are."""
    questions = values_of("figure", filters.get("figure"))
    batches = _picked(conn, filters, order, None, 0)
    yield from figure_listing(conn, batches, *where(filters), questions)


def speakers(conn: sqlite3.Connection, filters: Filters, limit: int | None, part: Part = ALL) -> list[Json]:
    """Who speaks in the claims that filters pick, with claims counted by status; most claims first."""
    condition, parameters = _within(filters, part)
    return listing(conn, Picked(tables(condition), condition, parameters, all_but=not parameters), limit)


def said_by(conn: sqlite3.Connection, filters: Filters) -> dict[str, list[Json]]:
    """Who says each of the claims that filters pick, whatever their article calls them."""
    condition, parameters = where(filters)
    return who_says(conn, tables(condition), condition, parameters)

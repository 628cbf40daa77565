"""SQL for people: the queries behind lists with their values filled in, and queries that people write.

A query of a user's own may read everything and change nothing: SQLite asks before each thing a statement
does, and is told no for all but reading.
"""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..errors import BadOption
from ..model import Json

_NAMED = re.compile(r"'(?:[^']|'')*'|:([a-z_]\w*)")
_LOOKED_INTO = ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
                "foreign_key_list", "function_list", "compile_options", "data_version")  # fmt: skip
_VIRTUAL = ("claims_fts", "json_each", "json_tree", *(f"pragma_{name}" for name in _LOOKED_INTO))
_READS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
_STEPS = 1000  # of SQLite's machine between two looks at the clock
_BATCH = 100


def filled(sql: str, parameters: Json) -> str:
    """A query with its parameters written into it, so that it runs anywhere as it stands."""
    return _NAMED.sub(lambda found: literal(parameters[found[1]]) if found[1] else found[0], sql) + ";"


def literal(value: Any) -> str:
    """A value as SQL writes it; a text that no SQL can hold in one piece is put together."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        parts = ["'" + part.replace("'", "''") + "'" for part in value.split("\0")]
        return parts[0] if len(parts) == 1 else f"({' || char(0) || '.join(parts)})"
    return repr(int(value) if isinstance(value, bool) else value)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query answers: its columns, each under a name of its own, and its rows as they are asked for."""

    columns: list[str]
    rows: Iterator[Json]


def ask(conn: sqlite3.Connection, sql: str, *, timeout: float | None) -> Answer:
    """Run one statement that only reads; BadOption, in one line, where it is wrong or takes too long."""
    if not re.sub(r"--.*|/\*.*?\*/|[\s;]", "", sql, flags=re.DOTALL | re.MULTILINE):
        raise BadOption("there is no query in that")
    clock = _Clock(timeout)
    for table in _VIRTUAL:  # set up at first sight, for which SQLite asks leave as if a table were made
        conn.execute(f"SELECT 1 FROM {table} LIMIT 0")
    with _guarded(conn, sql, clock):
        cursor = conn.execute(sql)
    columns = _apart([column[0] for column in cursor.description or ()])
    return Answer(columns, _rows(conn, sql, cursor, columns, clock))


def _rows(
    conn: sqlite3.Connection, sql: str, cursor: sqlite3.Cursor, columns: list[str], clock: "_Clock"
) -> Iterator[Json]:
    while True:
        with _guarded(conn, sql, clock):
            batch = cursor.fetchmany(_BATCH)
        if not batch:
            return
        for each in batch:
            yield {name: _shown(value) for name, value in zip(columns, each, strict=True)}


def _shown(value: Any) -> Any:
    return f"x'{value.hex()}'" if isinstance(value, bytes) else value


def _apart(names: list[str]) -> list[str]:
    """Column names with a number where one has been before: id, id_2."""
    given: list[str] = []
    for name in names:
        unused, number = name, 2
        while unused in given:
            unused, number = f"{name}_{number}", number + 1
        given.append(unused)
    return given


class _Clock:
    """How long SQLite may still work; while nobody asks for rows the time does not run."""

    def __init__(self, timeout: float | None) -> None:
        self.timeout = timeout
        self.left = timeout
        self.began = 0.0

    def is_over(self) -> bool:
        return self.left is not None and time.monotonic() - self.began > self.left


@contextmanager
def _guarded(conn: sqlite3.Connection, sql: str, clock: _Clock) -> Iterator[None]:
    """SQLite at work on somebody's statement: it may only read, and not for ever."""
    clock.began = time.monotonic()
    conn.set_authorizer(_allowed)
    conn.set_progress_handler(clock.is_over, _STEPS)
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if "interrupted" in str(error) and not clock.is_over():
            raise KeyboardInterrupt from error
        if "interrupted" in str(error):
            raise BadOption(
                f"the query was stopped after {clock.timeout:g} seconds; --timeout gives it more"
            ) from error
        raise BadOption(_complaint(conn, sql, str(error))) from error
    finally:
        conn.set_authorizer(None)
        conn.set_progress_handler(None, 0)
        if clock.left is not None:
            clock.left -= time.monotonic() - clock.began


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """What SQLite is told when it asks whether a statement may do something."""
    if action in _READS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second != "load_extension":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in _LOOKED_INTO:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _complaint(conn: sqlite3.Connection, sql: str, said: str) -> str:
    """What is wrong with a statement, and where, in one line."""
    if re.search("not authorized|authorization denied|prohibited|readonly", said):
        return "a query may only read: SELECT, or WITH … SELECT; nothing was changed"
    if "one statement" in said:
        return "only one statement at a time"
    if found := re.match(r"no such (table|column): (?:\w+\.)?(.+)", said):
        conn.set_authorizer(None)
        near = get_close_matches(found[2], _names(conn, found[1]), n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `claimtrack query` lists what there is"
        return f"the query does not work: {said}{_place(sql, found[2])}{hint}"
    named = re.match(r'near "(.+?)": ', said)
    place = _place(sql, named[1]) if named else ""
    return f"the query does not work: {said}{place}"


def _place(sql: str, words: str) -> str:
    """Where some words stand in a statement, if they stand there once."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", sql))
    if len(found) != 1:
        return ""
    before = sql[: found[0].start()]
    return f" (line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))})"


def _names(conn: sqlite3.Connection, kind: str) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    if kind == "column":
        sql = f"SELECT DISTINCT c.name FROM ({sql}) AS t, pragma_table_info(t.name) AS c"
    return [name for (name,) in conn.execute(sql)]

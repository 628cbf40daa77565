"""Talking to SQLite: reading rows, writing in one's turn, and saying clearly what went wrong."""

import datetime
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, StoreError
from ..model import Json

if TYPE_CHECKING:
    from sqlite_utils import Database

Parameters = Sequence[Any] | Mapping[str, Any]

VARIABLES = 999
"""So many values any SQLite takes in one statement."""

LARGEST = 2**63 - 1
"""SQLite's largest whole number; what is larger is stored as a floating-point number."""

_SURROGATES = re.compile("[\ud800-\udfff]")

_PLAIN = (
    ("locked", "{path} is locked: another program is writing to it; try again when it has finished"),
    ("readonly", "{path} is read-only: nothing can be written to it"),
    ("not a database", "{path} is not a SQLite database"),
    ("unable to open", "cannot open {path}: it is not there, or not ours to read or write"),
    ("disk is full", "{path}: no space left on the disk"),
    ("malformed", "{path} is damaged; restore it from a backup"),
    ("no such", "{path} is not a database of claimtrack's, or it is damaged ({error})"),
)


def complaint(path: str, error: sqlite3.Error) -> StoreError:
    """What SQLite complains about, as one clear line that names the file."""
    said = str(error)
    for sign, line in _PLAIN:
        if sign in said:
            return StoreError(line.format(path=path, error=said))
    return StoreError(f"{path}: {said}")


def path_of(conn: sqlite3.Connection) -> str:
    """The file behind a connection, for messages."""
    try:
        return str(conn.execute("PRAGMA database_list").fetchone()[2]) or "the database in memory"
    except sqlite3.Error:
        return "the database"


@contextmanager
def plainly(conn: sqlite3.Connection) -> Iterator[None]:
    """Turn what SQLite says of the state of a file into a StoreError; a broken constraint stays itself."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise complaint(path_of(conn), error) from error


def as_dict(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Json:
    """A row with its column names."""
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}


def rows(conn: sqlite3.Connection, sql: str, parameters: Parameters = ()) -> Iterator[Json]:
    """The rows of a query as dicts, read as they are asked for."""
    with plainly(conn):
        cursor = conn.cursor()
        cursor.row_factory = as_dict
        # No "yield from": it would close the cursor of a list that nobody reads to its end, and complain if
        # the database has been closed by then.
        for each in cursor.execute(sql, parameters):  # noqa: UP028
            yield each


def row(conn: sqlite3.Connection, sql: str, parameters: Parameters = ()) -> Json | None:
    """The first row of a query, or None."""
    return next(rows(conn, sql, parameters), None)


def value(conn: sqlite3.Connection, sql: str, parameters: Parameters = ()) -> Any:
    """The first column of a query's first row, or None."""
    with plainly(conn):
        found = conn.execute(sql, parameters).fetchone()
    return found[0] if found else None


def column(conn: sqlite3.Connection, sql: str, parameters: Parameters = ()) -> list[Any]:
    """The first column of all rows of a query."""
    with plainly(conn):
        return [each[0] for each in conn.execute(sql, parameters)]


@contextmanager
def unchanging(conn: sqlite3.Connection) -> Iterator[None]:
    """What is read inside is all of one moment, whatever others write meanwhile."""
    if conn.in_transaction:
        yield
        return
    with plainly(conn):
        conn.execute("BEGIN")
        try:
            yield
        finally:
            conn.rollback()


@contextmanager
def writing(db: "Database", *, durable: bool = False) -> Iterator[sqlite3.Connection]:
    """Everything inside happens, or nothing; other writers wait their turn.

    sqlite-utils' atomic() begins by reading, and a reader that turns writer while another writes is refused
    at once instead of waiting. So the outermost transaction takes the writer's place from the start, and
    atomic() serves the ones inside it. `durable` waits for the disk: decisions survive a power cut too.
    """
    conn = db.conn
    if conn.in_transaction:
        with _part(conn) if isinstance(conn, Linked) and conn.whole else db.atomic():
            yield conn
        return
    with plainly(conn):
        conn.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield conn
        except BaseException:
            db.rollback()
            raise
        db.commit()


class Linked(sqlite3.Connection):
    """A connection. `whole` while all that is written stands or falls together, `broken` if a part failed."""

    whole = False
    broken = False


@contextmanager
def writing_whole(db: "Database") -> Iterator[None]:
    """A transaction in which nothing is undone by itself: where one part fails, nothing is stored.

    To be able to undo a part, SQLite copies each page before the part changes it, which for an article takes
    longer than to write it. What it must copy still, so as to undo a statement, stays in memory.
    """
    conn = db.conn
    if conn.in_transaction or not isinstance(conn, Linked):
        with writing(db):
            yield
        return
    conn.execute("PRAGMA temp_store = MEMORY")
    try:
        with writing(db):
            conn.whole, conn.broken = True, False
            yield
            if conn.broken:
                raise StoreError(f"{path_of(conn)}: a part could not be stored, so nothing was")
    finally:
        conn.whole = False
        conn.execute("PRAGMA temp_store = DEFAULT")


@contextmanager
def _part(conn: Linked) -> Iterator[None]:
    try:
        yield
    except BaseException:
        conn.broken = True
        raise


def write_many(conn: sqlite3.Connection, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
    """Run a writing statement for each row of values, inside a transaction that is already open.

    What SQLite cannot hold is replaced: a lone surrogate becomes U+FFFD, which moves no offset.
    """
    values = list(parameters)
    try:
        conn.executemany(sql, values)
    except UnicodeEncodeError:
        conn.executemany(sql, [[storable(item) for item in each] for each in values])


def write(conn: sqlite3.Connection, sql: str, parameters: Sequence[Any] = ()) -> None:
    """Run one writing statement, inside a transaction that is already open."""
    write_many(conn, sql, [parameters])


def insert(conn: sqlite3.Connection, table: str, records: Sequence[Json], *, otherwise: str = "") -> None:
    """Insert rows that all have the same columns; `otherwise` is an ON CONFLICT clause.

    Many go in with one statement: for each, SQLite gets ready to undo it, and rounds off the search index.
    """
    if not records:
        return
    columns = list(records[0])
    places = f"({', '.join('?' * len(columns))})"
    begun = 0
    for size in _portions(len(records), VARIABLES // len(columns)):
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([places] * size)} {otherwise}"
        portion = records[begun : begun + size]
        write(conn, sql, [record[column] for record in portion for column in columns])
        begun += size


def _portions(number: int, most: int) -> Iterator[int]:
    """A number as a sum of powers of two, so that few different statements need be prepared."""
    size = 1 << (max(1, most).bit_length() - 1)
    while number:
        while size > number:
            size //= 2
        yield size
        number -= size


def storable(item: Any) -> Any:
    """A value with nothing in it that SQLite refuses."""
    return _SURROGATES.sub("\ufffd", item) if isinstance(item, str) else item


def now() -> str:
    """This moment, as the database writes it."""
    return stamp(None)


def stamp(at: str | datetime.datetime | None) -> str:
    """A moment in UTC, always equally wide, so that text order is time order: 2026-03-01T09:30:00.000000Z.

    A time without a zone is taken as UTC; None is now.
    """
    if isinstance(at, str):
        try:
            at = datetime.datetime.fromisoformat(at.replace("Z", "+00:00"))
        except ValueError as error:
            raise BadOption(f"{at!r} is no time; write it as 2026-03-01T09:30:00Z") from error
    moment = at or datetime.datetime.now(datetime.UTC)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def a_moment_later(at: str) -> str:
    """The next moment the database can tell apart."""
    return stamp(
        datetime.datetime.fromisoformat(at.replace("Z", "+00:00")) + datetime.timedelta(microseconds=1)
    )


def storable_number(number: float | int | None) -> float | int | None:
    """A figure's value as SQLite holds it: INTEGER where it is whole and fits in 64 bits, REAL otherwise."""
    if isinstance(number, int) and abs(number) > LARGEST:
        try:
            return float(number)
        except OverflowError:
            return 1.7976931348623157e308 if number > 0 else -1.7976931348623157e308
    return number

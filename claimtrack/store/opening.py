"""Opening a database file: the right mode, the right version, and one clear line when it cannot be done."""

import os
import shutil
import sqlite3
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..errors import StoreError
from .connection import Linked, complaint, writing
from .migrations import APPLICATION_ID, NAME, STEPS, migrate

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE = 10.0
"""Seconds to wait for another program to finish writing."""


CACHE = 32_000
"""KiB of the file kept in memory: names and ids are looked up all over it while articles are stored."""

LOGGED = 4_000
"""Pages of the log that are written into the file together: the next articles touch most of them again."""


@dataclass(slots=True)
class Opened:
    """A connection, and the folder of the copy it works on where the file itself cannot be opened."""

    conn: sqlite3.Connection
    copy: "tempfile.TemporaryDirectory[str] | None" = field(default=None)


def connect(path: Path, *, create: bool, writable: bool, patience: float = PATIENCE) -> Opened:
    """Open a database and bring it up to date, or say in one line why that cannot be done."""
    try:
        fresh = not path.is_dir() and (not path.exists() or path.stat().st_size == 0)
    except OSError as error:  # a folder on the way that is not ours to enter, a name that is too long
        raise StoreError(f"cannot open {path}: {error.strerror}") from error
    refuse_impossible(path, create=create, fresh=fresh)
    try:
        if writable:
            return Opened(_for_writing(path, patience, create=fresh))
        return _for_reading(path, patience)
    except sqlite3.Error as error:
        raise complaint(str(path), error) from error


def refuse_impossible(path: Path, *, create: bool, fresh: bool) -> None:
    """Say what is wrong with a path before SQLite says less clearly that something is."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a database")
    if fresh and not create:
        state = "is empty" if path.exists() else "does not exist"
        raise StoreError(f"{path} {state}; read articles into it first, with: claimtrack add")
    if fresh and not path.absolute().parent.is_dir():
        raise StoreError(f"cannot create {path}: there is no folder {path.absolute().parent}")


def wrap(conn: sqlite3.Connection) -> "Database":
    """The same connection in sqlite-utils' hands."""
    from sqlite_utils import Database

    return Database(conn, execute_plugins=False)


def _link(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    address = f"file:{quote(str(path.absolute()))}?{mode}"
    conn = sqlite3.connect(address, uri=True, timeout=patience, factory=Linked, cached_statements=256)
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute(f"PRAGMA cache_size = -{CACHE}")
    return conn


def _for_writing(path: Path, patience: float, *, create: bool) -> sqlite3.Connection:
    conn = _link(path, "mode=rwc" if create else "mode=rw", patience)
    try:
        if not is_current(conn, path):
            _check_ours(conn, path)
        _use_wal(conn, patience)
        conn.execute(f"PRAGMA wal_autocheckpoint = {LOGGED}")
        if not is_current(conn, path):
            db = wrap(conn)
            with writing(db, durable=True):
                if not is_current(conn, path):  # another program may have done it while we waited
                    migrate(db)
        if not os.access(path, os.W_OK):
            raise StoreError(f"{path} is read-only: nothing can be written to it")
    except BaseException:
        conn.close()
        raise
    return conn


def _use_wal(conn: sqlite3.Connection, patience: float) -> None:
    """Switch to write-ahead logging; SQLite itself does not wait for others here, so this does."""
    until = time.monotonic() + patience
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def look_into(path: Path, patience: float = PATIENCE) -> Opened:
    """Open a database that is not ours to change, not even to bring it up to date: then a copy is.

    Raises StoreError in one line when that cannot be done.
    """
    refuse_impossible(path, create=False, fresh=not path.exists() or path.stat().st_size == 0)
    try:
        return _for_reading(path, patience, updating=False)
    except sqlite3.Error as error:
        raise complaint(str(path), error) from error


def _for_reading(path: Path, patience: float, *, updating: bool = True) -> Opened:
    """A connection that changes nothing: to the file, else to the file as it lies, else to a copy.

    A database that was left in WAL mode needs files beside it, also to be read. In a folder that is not ours
    to write, a file with nothing waiting in its log is read as it lies; otherwise a copy has the whole story.
    """
    try:
        conn = _looked_into(path, "mode=rw", patience)
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or not os.access(path, os.R_OK):
            raise
        log = Path(f"{path}-wal")
        if log.exists() and log.stat().st_size:
            return _copied(path, patience)
        conn = _looked_into(path, "mode=ro&immutable=1", patience)
    if conn:
        return Opened(conn)
    if updating and os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK):
        _for_writing(path, patience, create=False).close()
        return _for_reading(path, patience)
    return _copied(path, patience)


def _looked_into(path: Path, mode: str, patience: float) -> sqlite3.Connection | None:
    """A connection that only reads; None when the file must be brought up to date first."""
    conn = _link(path, mode, patience)
    try:
        conn.execute("PRAGMA query_only = ON")
        if is_current(conn, path):
            return conn
        _check_ours(conn, path)
    except BaseException:
        conn.close()
        raise
    conn.close()
    return None


def _copied(path: Path, patience: float) -> Opened:
    folder = tempfile.TemporaryDirectory(prefix="claimtrack-")
    copy = Path(folder.name) / path.name
    for suffix in ("", "-wal"):
        if Path(f"{path}{suffix}").exists():
            shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
    conn = _for_writing(copy, patience, create=False)
    conn.execute("PRAGMA query_only = ON")
    return Opened(conn, folder)


def is_current(conn: sqlite3.Connection, path: Path) -> bool:
    """Whether a file has had every migration; refuses one that has had more than we know."""
    version = conn.execute("PRAGMA user_version").fetchone()[0]
    ours = conn.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not ours:
        return False
    known = {function.__name__ for function in STEPS}
    sql = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"
    had = {name for (name,) in conn.execute(sql, (NAME,))}
    if version > len(STEPS) or had - known:
        raise StoreError(f"{path} was made by a newer claimtrack; install that version to open it")
    return version == len(STEPS) and had == known


def _check_ours(conn: sqlite3.Connection, path: Path) -> None:
    """Refuse a SQLite file that holds somebody else's tables."""
    tables = {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and "_sqlite_migrations" not in tables:
        raise StoreError(f"{path} is a SQLite database, but not one of claimtrack's")
    sql = "SELECT count(*) FROM _sqlite_migrations WHERE migration_set = ?"
    if tables and not conn.execute(sql, (NAME,)).fetchone()[0]:
        raise StoreError(f"{path} is a SQLite database, but not one of claimtrack's")

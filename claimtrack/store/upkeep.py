"""Looking after a database file: counting what is in it, copying it safely, putting it to rest."""

import contextlib
import os
import sqlite3
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import StoreError
from ..model import QUIET_KINDS, Json
from .connection import plainly, rows, stamp, value, write, writing
from .filters import where

if TYPE_CHECKING:
    from sqlite_utils import Database


def stats(conn: sqlite3.Connection) -> Json:
    """What is in the database, counted: articles, figures, dates, claims by kind, status and so on.

    Claims are those that lists show; `quiet` counts those of kinds that lists leave out; `by_kind` has both.
    """
    listed, _ = where({})
    span = f"""SELECT nullif(min(first_day), '9999') AS first, nullif(max(last_day), '') AS last,
        coalesce(sum(figures), 0) AS figures FROM listed l WHERE {listed}"""
    whole = next(rows(conn, span))
    by_kind, by_status = _by_kind(conn)
    pending = by_status.pop("pending", 0)
    heard = f"""SELECT count(*) FROM speakers s WHERE EXISTS (SELECT 1 FROM claim_speakers cs
        CROSS JOIN listed l ON l.id = cs.claim WHERE cs.speaker = s.id AND {listed})"""
    return {
        "documents": value(conn, "SELECT count(*) FROM documents WHERE withdrawn_at IS NULL"),
        "documents_removed": value(conn, "SELECT count(*) FROM documents WHERE withdrawn_at IS NOT NULL"),
        "first": whole["first"],
        "last": whole["last"],
        "claims": sum(by_status.values()) + pending,
        "quiet": sum(by_kind.get(kind, 0) for kind in QUIET_KINDS),
        "superseded": value(conn, "SELECT count(*) FROM claims WHERE superseded_at IS NOT NULL"),
        "speakers": value(conn, heard),
        "figures": whole["figures"],
        "decisions": value(conn, "SELECT count(*) FROM decisions"),
        "by_kind": by_kind,
        "by_status": {**by_status, "pending": pending},
        "by_reviewer": _by_reviewer(conn, listed),
        "by_outlet": _by_outlet(conn, listed),
    }


def _by_kind(conn: sqlite3.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """Claims by kind, quiet ones too; the others by status."""
    kinds: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    sql = "SELECT kind, status, count(*) AS claims FROM listed WHERE NOT hidden GROUP BY kind, status"
    for each in rows(conn, sql):
        kinds[each["kind"]] += each["claims"]
        if each["kind"] not in QUIET_KINDS:
            statuses[each["status"]] += each["claims"]
    return _largest_first(kinds), _largest_first(statuses)


def _largest_first(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def _by_outlet(conn: sqlite3.Connection, listed: str) -> dict[str, int]:
    # Counted by article first, in which order the claims stand, and then by outlet.
    by_article = f"SELECT article, count(*) AS claims FROM listed l WHERE {listed} GROUP BY 1"
    return _counts(conn, f"""SELECT d.outlet, sum(claims) FROM ({by_article})
        CROSS JOIN documents d ON d.number = article GROUP BY 1""")  # fmt: skip


def _counts(conn: sqlite3.Connection, sql: str) -> dict[str, int]:
    with plainly(conn):
        return dict(conn.execute(f"SELECT * FROM ({sql}) ORDER BY 2 DESC, 1").fetchall())


def _by_reviewer(conn: sqlite3.Connection, listed: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    sql = f"""SELECT v.reviewer, v.verdict, count(*) AS claims FROM verdicts v
        CROSS JOIN listed l ON l.id = v.claim WHERE {listed} GROUP BY 1, 2 ORDER BY 1, 2"""
    for each in rows(conn, sql):
        found.setdefault(each["reviewer"], {})[each["verdict"]] = each["claims"]
    return found


def backup(conn: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database into a new file, checked before it gets its name; others may go on writing."""
    if target.exists():
        raise StoreError(f"{target} exists already; a backup overwrites nothing")
    if not target.absolute().parent.is_dir():
        raise StoreError(f"cannot write {target}: there is no folder {target.absolute().parent}")
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        try:
            _copy(conn, part)
        except sqlite3.Error as error:
            raise StoreError(f"cannot write {target}: {error}") from error
        try:
            os.link(part, target)  # unlike rename, this never replaces a file that came meanwhile
        except FileExistsError as error:
            raise StoreError(f"{target} exists already; a backup overwrites nothing") from error
        except OSError:
            part.rename(target)
    finally:
        part.unlink(missing_ok=True)


def _copy(conn: sqlite3.Connection, part: Path) -> None:
    with contextlib.closing(sqlite3.connect(part)) as copy:
        conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        said = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if said != "ok":
        raise StoreError(f"the copy is not sound ({said}); nothing was written")


def rest(db: "Database", *, at: str) -> None:
    """Put a database to rest: one file, as small as can be, the same bytes for the same history.

    `at` takes the place of the times at which the migrations ran.
    """
    with writing(db, durable=True) as conn:
        write(conn, "UPDATE _sqlite_migrations SET applied_at = ?", [stamp(at)])
        write(conn, "INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')")
        write(conn, "INSERT INTO claims_fts(claims_fts) VALUES ('optimize')")
    with plainly(conn):
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        conn.execute("PRAGMA journal_mode = DELETE").fetchone()
        conn.execute("VACUUM")

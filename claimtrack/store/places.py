"""Where articles were found: their addresses on the web, and the files that need not be read again."""

import sqlite3

from ..addresses import address_key
from ..model import Json
from .connection import insert, row, rows, value, write


def latest_version(conn: sqlite3.Connection, url: str) -> str | None:
    """The id of the newest article stored for a page, unless it was removed; None without one.

    However the address is written; an address at which a known text stood too does not count.
    """
    sql = """SELECT d.id, d.withdrawn_at FROM addresses a JOIN documents d ON d.id = a.document
        WHERE a.key = ? AND a.own ORDER BY d.number DESC LIMIT 1"""
    key = address_key(url)
    found = row(conn, sql, [key]) if key else None
    return found["id"] if found and found["withdrawn_at"] is None else None


def note_address(conn: sqlite3.Connection, document: str, url: str, at: str, *, own: bool) -> bool:
    """Keep an address at which an article stands, or stood; False for none, or one that is known.

    `own` marks that which the article goes by: another text there is another version of it.
    """
    key = address_key(url)
    sql = "SELECT own FROM addresses WHERE key = ? AND document = ?"
    known = value(conn, sql, [key, document]) if key else 1
    if known is not None and known >= own:
        return False
    insert(
        conn,
        "addresses",
        [{"key": key, "document": document, "url": url, "own": int(own), "seen_at": at}],
        otherwise="ON CONFLICT (key, document) DO UPDATE SET own = excluded.own, url = excluded.url",
    )
    return known is None


def move_address(conn: sqlite3.Connection, document: str, url: str, at: str) -> None:
    """Give an article another address of its own."""
    write(conn, "DELETE FROM addresses WHERE document = ? AND own", [document])
    note_address(conn, document, url, at, own=True)


def addresses_of(conn: sqlite3.Connection, document: str) -> list[Json]:
    """Every address at which an article was found, its own first."""
    sql = "SELECT url, own, seen_at FROM addresses WHERE document = ? ORDER BY own DESC, seen_at, key"
    return list(rows(conn, sql, [document]))


def note_all(conn: sqlite3.Connection) -> None:
    """Keep the addresses of articles from before they were kept, or copied in from another file."""
    sql = """SELECT id, url, added_at FROM documents
        WHERE url <> '' AND id NOT IN (SELECT document FROM addresses WHERE own)"""
    for each in list(rows(conn, sql)):
        note_address(conn, each["id"], each["url"], each["added_at"], own=True)


def note_file(conn: sqlite3.Connection, sha256: str, document: str, at: str) -> None:
    """Note that the one article in a file with this checksum is stored."""
    kept = [{"sha256": sha256, "document": document, "read_at": at}]
    insert(conn, "files", kept, otherwise="ON CONFLICT DO NOTHING")


def known_file(conn: sqlite3.Connection, sha256: str) -> str | None:
    """The id of the article in a file with this checksum, if it is stored."""
    found: str | None = value(conn, "SELECT document FROM files WHERE sha256 = ?", [sha256])
    return found


def forget_files(conn: sqlite3.Connection) -> None:
    """Have all files read again: an article was removed, and its file must bring it back."""
    write(conn, "DELETE FROM files")

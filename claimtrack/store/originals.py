"""The bytes that articles were read from, as they came: kept as evidence where the user asks for it."""

import hashlib
import sqlite3
from dataclasses import dataclass

from ..errors import NotFound
from ..model import Json
from .connection import insert, row, write
from .documents import document_id


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a file or page, and what kind of file they are ("text/html")."""

    data: bytes
    media_type: str = ""


def keep_original(conn: sqlite3.Connection, document: str, original: Original, at: str) -> None:
    """Keep the bytes that an article was read from, once, however many articles are in them.

    An article whose own bytes are not kept goes by these from now on: they give the same text.
    """
    sql = "SELECT 1 FROM originals o JOIN documents d ON d.raw_sha256 = o.sha256 WHERE d.id = ?"
    if row(conn, sql, [document]) is not None:
        return
    checksum = hashlib.sha256(original.data).hexdigest()
    kept = {"sha256": checksum, "media_type": original.media_type, "kept_at": at, "bytes": original.data}
    insert(conn, "originals", [kept], otherwise="ON CONFLICT DO NOTHING")
    write(conn, "UPDATE documents SET raw_sha256 = ? WHERE id = ?", [checksum, document])


def original_of(conn: sqlite3.Connection, prefix: str) -> Json:
    """The kept bytes of an article, with checksum, kind and time; NotFound if they were not kept."""
    found = document_id(conn, prefix)
    sql = """SELECT o.sha256, o.media_type, o.kept_at, o.bytes FROM originals o
        JOIN documents d ON d.raw_sha256 = o.sha256 WHERE d.id = ?"""
    kept = row(conn, sql, [found])
    if kept is None:
        raise NotFound(f"the original of {found[:8]} was not kept; `claimtrack add --keep-original` keeps it")
    return kept

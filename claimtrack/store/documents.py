"""Articles in the database: stored once each, versions linked, found by the beginning of their id."""

import datetime
import sqlite3
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..errors import Ambiguous, BadOption, NotFound
from ..model import Document, Json
from .connection import insert, row, rows, stamp, value, write, writing
from .places import forget_files, move_address

if TYPE_CHECKING:
    from sqlite_utils import Database

SETTABLE = ("published", "published_from", "title", "outlet", "author", "url")
"""What a user may set of an article after it was read; its text is for good."""

SHOWN = 8
"""So many candidates are named when the beginning of an id fits several things."""


def add_row(
    conn: sqlite3.Connection, document: Document, document_id: str, *, previous: str | None, extractor: int,
    at: str,
) -> None:  # fmt: skip
    """Store an article that the database does not have."""
    insert(conn, "documents", [{
        "id": document_id, "number": 1 + (value(conn, "SELECT max(number) FROM documents") or 0),
        "title": document.title, "outlet": document.outlet, "author": document.author,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from, "url": document.url, "path": document.path,
        "raw_sha256": document.raw_sha256, "previous": previous, "extractor": extractor,
        "added_at": at, "text": document.text,
    }])  # fmt: skip


def versions_before(conn: sqlite3.Connection, document_id: str) -> list[str]:
    """The ids of all older versions of an article, the latest first."""
    sql = """WITH RECURSIVE older(id, step) AS (
            SELECT previous, 1 FROM documents WHERE id = ?
            UNION ALL SELECT d.previous, step + 1 FROM documents d JOIN older ON d.id = older.id
        ) SELECT id FROM older WHERE id IS NOT NULL ORDER BY step"""
    return [found for (found,) in conn.execute(sql, [document_id])]


def is_replaced(conn: sqlite3.Connection, document_id: str) -> bool:
    """Whether a newer version of the article is in the database."""
    sql = "SELECT 1 FROM documents WHERE previous = ? AND withdrawn_at IS NULL"
    return value(conn, sql, [document_id]) is not None


def document_row(conn: sqlite3.Connection, prefix: str) -> Json:
    """Everything stored about one article, its text too, with its claims counted."""
    sql = f"SELECT d.*, {CLAIM_COUNTS} FROM documents d WHERE d.id = ?"
    found = row(conn, sql, [document_id(conn, prefix)])
    assert found is not None
    return found


CLAIM_COUNTS = """
    (SELECT count(*) FROM claims c WHERE c.document = d.id AND c.superseded_at IS NULL) AS claims,
    (SELECT count(DISTINCT x.claim) FROM claims c JOIN standing x ON x.claim = c.id
        WHERE c.document = d.id AND c.superseded_at IS NULL AND +x.action = 'verdict') AS judged,
    (SELECT n.id FROM documents n WHERE n.previous = d.id AND n.withdrawn_at IS NULL) AS replaced_by"""


COPIES = """
    (SELECT min(n.original) FROM near_copies n WHERE n.document = d.id) AS copy_of,
    (SELECT count(*) FROM near_copies n WHERE n.original = d.id) AS copies"""


def document(conn: sqlite3.Connection, prefix: str) -> Document:
    """One article, as it was read."""
    found = document_row(conn, prefix)
    published = datetime.date.fromisoformat(found["published"]) if found["published"] else None
    kept = ("text", "published_from", "title", "outlet", "author", "url", "path", "raw_sha256")
    return Document(published=published, **{key: found[key] for key in kept})


def documents(
    conn: sqlite3.Connection, *, outlet: str = "", withdrawn: bool = False, limit: int | None = None,
    offset: int = 0,
) -> Iterator[Json]:  # fmt: skip
    """Articles in order of arrival, without their text: of one outlet, or those that were removed."""
    sql = f"""SELECT d.id, d.title, d.outlet, d.author, d.published, d.published_from, d.url, d.path,
        d.previous, d.extractor, d.added_at, d.withdrawn_at, {CLAIM_COUNTS}, {COPIES}
        FROM documents d WHERE (d.withdrawn_at IS NOT NULL) = ? AND (? = '' OR d.outlet LIKE ?)
        ORDER BY d.number LIMIT ? OFFSET ?"""
    yield from rows(conn, sql, [withdrawn, outlet, outlet, -1 if limit is None else limit, offset])


def set_document(db: "Database", prefix: str, fields: Mapping[str, object]) -> str:
    """Set what is known about an article; dates in claims are the caller's to resolve. Returns its id."""
    found = document_id(db.conn, prefix)
    for name, new in fields.items():
        if name not in SETTABLE:
            raise BadOption(f"an article has no {name} to set; there are {', '.join(SETTABLE)}")
        if name == "published" and new is not None and not isinstance(new, datetime.date):
            _check_day(str(new))
    with writing(db) as conn:
        for name, new in fields.items():
            stored = new.isoformat() if isinstance(new, datetime.date) else new
            write(conn, f"UPDATE documents SET {name} = ? WHERE id = ?", [stored, found])
        if "url" in fields:
            move_address(conn, found, str(fields["url"] or ""), stamp(None))
    return found


def _check_day(text: str) -> None:
    try:
        datetime.date.fromisoformat(text)
    except ValueError as error:
        raise BadOption(f"{text!r} is no date; write it as 2021-07-10") from error


def remove_document(db: "Database", prefix: str, *, at: str | None = None) -> str:
    """Take an article out of all lists, with its claims; adding it again restores all."""
    found = document_id(db.conn, prefix)
    with writing(db) as conn:
        write(conn, "UPDATE documents SET withdrawn_at = ? WHERE id = ?", [stamp(at), found])
        forget_files(conn)
    return found


def document_id(conn: sqlite3.Connection, prefix: str) -> str:
    """The id of the one article whose id begins so."""
    sql = "SELECT id, title || CASE path WHEN '' THEN '' ELSE ' (' || path || ')' END AS label FROM documents"
    return _only(conn, sql, prefix, "article")


def claim_id(conn: sqlite3.Connection, prefix: str) -> str:
    """The id of the one claim whose id begins so; ids from before two files were merged are known too."""
    found = _only(conn, _CLAIM_IDS, prefix, "claim")
    moved = value(conn, "SELECT claim FROM other_ids WHERE id = ?", [found])
    return moved or found


_CLAIM_IDS = """SELECT id, substr(text, 1, 60) AS label FROM claims
    UNION ALL SELECT o.id, substr(c.text, 1, 60) FROM other_ids o JOIN claims c ON c.id = o.claim"""


def _only(conn: sqlite3.Connection, select: str, prefix: str, noun: str) -> str:
    wanted = prefix.strip().lower()
    found = []
    if wanted:
        sql = f"SELECT * FROM ({select}) WHERE id >= ? AND id < ? ORDER BY id LIMIT {SHOWN + 1}"
        found = list(rows(conn, sql, [wanted, wanted + "\U0010ffff"]))
    if not found:
        raise NotFound(f"no {noun} {prefix!r} here")
    if len(found) > 1:
        several = ", ".join(" ".join(f"{each['id'][:16]} {each['label']}".split()) for each in found[:SHOWN])
        more = " …" if len(found) > SHOWN else ""
        raise Ambiguous(f"{prefix!r} fits more than one {noun}: {several}{more}")
    return str(found[0]["id"])

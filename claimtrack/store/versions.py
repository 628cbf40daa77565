"""The versions of an article, and what became of its claims from each to the next."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from ..model import Json
from .connection import insert, rows
from .documents import versions_before


def all_versions(conn: sqlite3.Connection, document: str) -> list[str]:
    """The ids of all versions of an article, the oldest first."""
    sql = """WITH RECURSIVE newer(id) AS (
            SELECT ? UNION SELECT d.id FROM documents d JOIN newer ON d.previous = newer.id
        ) SELECT newer.id FROM newer JOIN documents d ON d.id = newer.id ORDER BY d.number"""
    newest = [found for (found,) in conn.execute(sql, [document])]
    return [*reversed(versions_before(conn, document)), *newest]


def note_changes(conn: sqlite3.Connection, document: str, changes: Mapping[str, Iterable[str]]) -> None:
    """Keep what a new version did to claims: "kept", "new", "gone" or "back" → ids."""
    insert(conn, "version_changes", [
        {"document": document, "claim": claim, "change": change}
        for change, claims in changes.items() for claim in claims
    ], otherwise="ON CONFLICT DO NOTHING")  # fmt: skip


def history(conn: sqlite3.Connection, document: str) -> list[Json]:
    """Each version of an article, oldest first, with its claims under "kept", "new", "gone" and "back".

    A claim has id, text, speakers and status as they are now. The first version has none.
    """
    ids = json.dumps(all_versions(conn, document))
    sql = """SELECT id, title, url, published, added_at, withdrawn_at FROM documents
        WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"""
    versions = {each["id"]: {**each, **{change: [] for change in CHANGES}} for each in rows(conn, sql, [ids])}
    for change in rows(conn, _CHANGED, [ids]):
        versions[change.pop("document")][change.pop("change")].append(change)
    return list(versions.values())


CHANGES = ("kept", "new", "back", "gone")

_CHANGED = """SELECT v.document, v.change, c.id, c.text, coalesce(s.status, 'pending') AS status, (
        SELECT group_concat(name, '; ')
        FROM (SELECT name FROM claim_speakers WHERE claim = c.id ORDER BY position)) AS speakers
    FROM version_changes v JOIN claims c ON c.id = v.claim LEFT JOIN statuses s ON s.claim = c.id
    WHERE v.document IN (SELECT value FROM json_each(?)) ORDER BY c.start, c.number"""

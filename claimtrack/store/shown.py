"""Stored claims as they are shown: a flat row for tables, or all there is to say, some hundred at a time.

Speakers, figures and decisions of a batch are fetched with one query each, however many claims it has.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from ..model import Json
from .connection import rows
from .records import Parts, as_json, claim_record
from .reviews import decisions_on
from .speakers import names
from .views import VIEWS, only

BATCH = 200
"""So many claims at a time get their speakers, figures and verdicts fetched."""

COLUMNS = "c.*, d.title, d.outlet, d.published, d.published_from, d.url, d.path"


def stored(conn: sqlite3.Connection, numbers: Sequence[int]) -> list[Json]:
    """Stored claims with their article's columns, in the order of the numbers given."""
    sql = f"""SELECT {COLUMNS} FROM json_each(?) AS wanted CROSS JOIN claims c ON c.number = wanted.value
        JOIN documents d ON d.id = c.document ORDER BY wanted.key"""
    return list(rows(conn, sql, [as_json(numbers)]))


def flat(conn: sqlite3.Connection, batch: Sequence[Json]) -> Iterator[Json]:
    """Flat rows for some stored claims: speakers, figures and verdicts each in one cell."""
    ids = [each["id"] for each in batch]
    parts, status = Parts(conn, ids), _statuses(conn, ids)
    verdicts = _verdicts(conn, ids)
    for each in batch:
        claim = each["id"]
        yield {
            "id": claim, "document": each["document"], "title": each["title"], "outlet": each["outlet"],
            "published": each["published"], "published_from": each["published_from"],
            "speakers": names(parts.speakers[claim]), "text": each["text"], "said_on": each["said_on"],
            "figures": "; ".join(figure["text"] for figure in parts.figures[claim]),
            "kind": each["kind"], "quotation": each["quotation"], "status": status.get(claim, "pending"),
            "verdicts": "; ".join(f"{one['verdict']} ({one['reviewer']})" for one in verdicts.get(claim, ())),
            "negated": bool(each["negated"]), "hedged": bool(each["hedged"]), "source": each["source"],
            "cue": each["cue"], "context": each["context"], "confidence": each["confidence"],
            "rule": each["rule"], "origin": each["origin"], "url": each["url"], "path": each["path"],
        }  # fmt: skip


def full(conn: sqlite3.Connection, batch: Sequence[Json]) -> Iterator[Json]:
    """Full records for some stored claims."""
    ids = [each["id"] for each in batch]
    parts, status, reviews = Parts(conn, ids), _statuses(conn, ids), decisions_on(conn, ids)
    tags = _tags(conn, ids)
    for each in batch:
        claim = each["id"]
        yield {
            **claim_record(each, parts),
            "status": status.get(claim, "pending"), "reviews": reviews[claim], "tags": tags.get(claim, []),
            "extracted": json.loads(each["extracted"]) if each["extracted"] else {},
            "origin": each["origin"], "superseded": each["superseded_at"] is not None,
            "document_title": each["title"], "outlet": each["outlet"], "published": each["published"],
            "published_from": each["published_from"], "url": each["url"], "path": each["path"],
            "context_span": [each["context_start"], each["context_stop"]], "ends": each["ends"],
        }  # fmt: skip


def _statuses(conn: sqlite3.Connection, ids: Sequence[str]) -> dict[str, str]:
    sql = "SELECT id, status FROM listed WHERE id IN (SELECT value FROM json_each(?))"
    return {each["id"]: each["status"] for each in rows(conn, sql, [as_json(ids)])}


def _verdicts(conn: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[Json]]:
    grouped: dict[str, list[Json]] = {}
    these, parameters = only(ids)
    for each in rows(conn, f"{these} {VIEWS['verdicts']} ORDER BY at, id", parameters):
        grouped.setdefault(each["claim"], []).append(each)
    return grouped


def _tags(conn: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    these, parameters = only(ids)
    for each in rows(conn, f"{these} {VIEWS['tags']} ORDER BY tag", parameters):
        grouped.setdefault(each["claim"], []).append(each["tag"])
    return grouped

"""Carrying claims made by hand over to another version of their article, where it has the same words once."""

import json
import sqlite3
from collections.abc import Iterable

from ..model import Json, Span
from .connection import row, rows, value, write
from .records import as_json


def carry(conn: sqlite3.Connection, claims: Iterable[str], document: str) -> int:
    """Move claims to another text wherever their sentence stands in it, or at least their own words do.

    The others stay where they are. Returns how many were moved.
    """
    text = str(value(conn, "SELECT text FROM documents WHERE id = ?", [document]))
    moved = 0
    for claim_id in claims:
        claim = row(conn, _CLAIM, [claim_id])
        assert claim is not None
        sentence = (claim["context_start"], claim["context_stop"])
        for stretch in (sentence, _extent(claim)):
            start = _only_place(text, claim["article"][slice(*stretch)])
            if start is not None:
                by = start - stretch[0]
                context = (sentence[0] + by, sentence[1] + by) if stretch == sentence else None
                _move(conn, claim, document, by, context or _line(text, start, stretch[1] + by), text)
                moved += 1
                break
    return moved


_CLAIM = "SELECT c.*, d.text AS article FROM claims c JOIN documents d ON d.id = c.document WHERE c.id = ?"
_PLACES = ("source_start", "source_stop", "cue_start", "cue_stop", "said_start", "said_stop", "start")


def _extent(claim: Json) -> Span:
    """From where the claim begins to where it ends: source, cue and content."""
    ends = [claim["cue_stop"], claim["source_stop"] or 0, *(stop for _, stop in json.loads(claim["spans"]))]
    return claim["start"], max(ends)


def _only_place(text: str, words: str) -> int | None:
    """Where words stand in a text; None unless that is one place."""
    start = text.find(words)
    return start if start >= 0 and text.find(words, start + 1) < 0 else None


def _line(text: str, start: int, stop: int) -> Span:
    """The line of a text that holds a stretch, or the lines."""
    after = text.find("\n", stop)
    return text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text)


def _move(conn: sqlite3.Connection, claim: Json, document: str, by: int, context: Span, text: str) -> None:
    changed = {place: claim[place] + by for place in _PLACES if claim[place] is not None}
    changed |= {
        "document": document, "context": text[slice(*context)], "context_start": context[0],
        "context_stop": context[1],
        "spans": json.dumps([[start + by, stop + by] for start, stop in json.loads(claim["spans"])]),
        "extracted": _shifted(claim["extracted"], by),
    }  # fmt: skip
    columns = ", ".join(f"{name} = ?" for name in changed)
    write(conn, f"UPDATE claims SET {columns} WHERE id = ?", [*changed.values(), claim["id"]])
    sql = """UPDATE figures SET start = start + :by, stop = stop + :by, number_start = number_start + :by,
        number_stop = number_stop + :by WHERE claim = :claim"""
    conn.execute(sql, {"by": by, "claim": claim["id"]})


def _shifted(extracted: str | None, by: int) -> str | None:
    """What was found before it was corrected, with its places moved."""
    if extracted is None:
        return None
    found = json.loads(extracted)
    for each in [*found.get("figures", ()), found.get("said_on") or {}]:
        for key in ("span", "number"):
            if each.get(key):
                each[key] = [place + by for place in each[key]]
    return as_json(found)


def unmatched(conn: sqlite3.Connection, document: str, matched: set[str]) -> list[str]:
    """Claims of an article that were made by hand, are in the lists, and are not among those matched."""
    sql = """SELECT id FROM claims WHERE document = ? AND origin = 'hand' AND superseded_at IS NULL
        AND id IN (SELECT claim FROM standing WHERE action = 'make') ORDER BY number"""
    return [each["id"] for each in rows(conn, sql, [document]) if each["id"] not in matched]

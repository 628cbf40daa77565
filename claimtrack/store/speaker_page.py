"""Everything about one speaker: names, roles over time, claims by verdict and kind, figures, decisions."""

import sqlite3
from collections import Counter

from ..model import Json
from .connection import rows, value
from .filters import VISIBLE
from .naming import find, name_of, rows_of
from .reviews import history_of_speakers
from .speakers import fold

_MADE = f"""FROM claim_speakers cs JOIN claims c ON c.id = cs.claim JOIN documents d ON d.id = c.document
    JOIN listed l ON l.id = c.id
    WHERE cs.speaker IN (SELECT id FROM speakers WHERE id = :lead OR merged_into = :lead) AND {VISIBLE}"""


def speaker(conn: sqlite3.Connection, name: str) -> Json:
    """All there is to say of one speaker, whose claims `{"speaker": id}` picks."""
    lead = find(conn, name)
    within = rows_of(conn, lead)
    known = name_of(conn, lead)
    return {
        "id": lead,
        "name": known,
        "kind": next((each["kind"] for each in within if each["kind"] != "unknown"), "unknown"),
        "aliases": _aliases(conn, lead, known),
        "roles": _roles(conn, lead),
        "articles": value(conn, f"SELECT count(DISTINCT c.document) {_MADE}", {"lead": lead}),
        **_counts(conn, lead),
        "figures": _figures(conn, lead),
        "decisions": history_of_speakers(conn, [each["id"] for each in within]),
    }


def _aliases(conn: sqlite3.Connection, lead: str, known: str) -> list[str]:
    """How else the speaker is called, each way once: in articles, and by people."""
    sql = """SELECT name FROM speakers WHERE id = :lead OR merged_into = :lead
        UNION SELECT name FROM aliases
        WHERE name <> ''
        AND speaker IN (SELECT id FROM speakers WHERE id = :lead OR merged_into = :lead) ORDER BY name"""
    found = {fold(each["name"]): each["name"] for each in rows(conn, sql, {"lead": lead})}
    found.pop(fold(known), None)
    return sorted(found.values())


def _roles(conn: sqlite3.Connection, lead: str) -> list[Json]:
    """The roles that articles give, the oldest first, with the days of the first and the last such claim."""
    sql = f"""SELECT min(cs.role) AS role, min(cs.organisation) AS organisation,
            min(coalesce(c.said_first, d.published)) AS first,
            max(coalesce(c.said_last, d.published)) AS last, count(DISTINCT c.id) AS claims
        {_MADE} AND (cs.role <> '' OR cs.organisation <> '') GROUP BY lower(cs.role), lower(cs.organisation)
        ORDER BY first IS NULL, first, last, role"""
    return list(rows(conn, sql, {"lead": lead}))


def _counts(conn: sqlite3.Connection, lead: str) -> Json:
    sql = f"SELECT DISTINCT c.id, c.kind, l.status {_MADE}"
    made = list(rows(conn, sql, {"lead": lead}))
    return {
        "claims": len(made),
        "by_status": dict(Counter(each["status"] for each in made).most_common()),
        "by_kind": dict(Counter(each["kind"] for each in made).most_common()),
    }


def _figures(conn: sqlite3.Connection, lead: str) -> list[Json]:
    """The figures in a speaker's claims, in order of time."""
    sql = f"""SELECT f.text, f.kind, f.value, f.unit, f.of_what, c.id AS claim,
            coalesce(c.said_on, d.published) AS said_on
        {_MADE.replace("WHERE", "JOIN figures f ON f.claim = c.id WHERE", 1)}
        ORDER BY coalesce(c.said_first, d.published), d.number, c.start, f.position"""
    return list(rows(conn, sql, {"lead": lead}))

"""Speakers in the database: one row per name, however it is written, and who is meant by part of one."""

import hashlib
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..model import Json
from ..rules.en.articles import LEADING_ARTICLES
from .connection import insert, row, rows, write_many

# "U.S." is "US" and "O'Brien" is "OBrien"; any other punctuation parts words.
_NO_SPACE = re.compile(r"(?<=\w)[.'’](?=\w|$|\s)")
_SPACE = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """A name without what makes no difference: capitals, accents, punctuation, a leading "the"."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _SPACE.sub(" ", _NO_SPACE.sub("", bare)).split()
    if len(words) > 1 and words[0] in LEADING_ARTICLES:
        words = words[1:]
    return " ".join(words) or name.strip().casefold()


def speaker_id(name: str, which: str = "") -> str:
    """A speaker's id: from the folded name, so that it is the same in every database."""
    return hashlib.sha256(f"{fold(name)}\0{which}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def write_speakers(conn: sqlite3.Connection, spoken: Sequence[tuple[str, int, Json]]) -> None:
    """Store who makes some claims: (claim id, position, speaker of the public record)."""
    known = [
        {"id": speaker_id(each["name"]), "name": each["name"], "folded": fold(each["name"]),
         "kind": each.get("kind", "unknown")}
        for _, _, each in spoken
    ]  # fmt: skip
    better = (
        "DO UPDATE SET kind = excluded.kind WHERE speakers.kind = 'unknown' AND excluded.kind <> 'unknown'"
    )
    insert(conn, "speakers", known, otherwise=f"ON CONFLICT (id) {better}")
    insert(conn, "claim_speakers", [
        {"claim": claim, "position": position, "speaker": speaker_id(each["name"]), "name": each["name"],
         "role": each.get("role", ""), "organisation": each.get("organisation", ""),
         "kind": each.get("kind", "unknown"), "resolved": int(each.get("resolved", True)),
         "guess": each.get("guess", "")}
        for claim, position, each in spoken
    ])  # fmt: skip


def speakers_in(conn: sqlite3.Connection, document: str) -> list[str]:
    """Ids of everybody who speaks in an article."""
    sql = """SELECT DISTINCT cs.speaker FROM claims c JOIN claim_speakers cs ON cs.claim = c.id
        WHERE c.document = ?"""
    return [found for (found,) in conn.execute(sql, [document])]


def forget_unheard(conn: sqlite3.Connection, speakers: Sequence[str]) -> None:
    """Delete those of some speakers who say nothing any more and of whom nobody decided anything."""
    sql = """DELETE FROM speakers WHERE id = ?1
        AND NOT EXISTS (SELECT 1 FROM claim_speakers WHERE speaker = ?1)
        AND NOT EXISTS (SELECT 1 FROM aliases WHERE speaker = ?1)
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE speaker = ?1)
        AND NOT EXISTS (SELECT 1 FROM speakers AS other WHERE other.merged_into = ?1)
        AND merged_into IS NULL"""
    write_many(conn, sql, [(speaker,) for speaker in speakers])


def pattern(name: str) -> str:
    """What a folded name, with a space before it, is like if it holds these words, from a word's start."""
    return "% " + re.sub(r"([%_\\])", r"\\\1", fold(name)) + "%"


# Speakers whose name or alias is like a pattern, and those merged with them.
MATCHING = r"""
    SELECT one.id FROM speakers AS one JOIN (
        SELECT coalesce(merged_into, id) AS id FROM speakers WHERE ' ' || folded LIKE :value ESCAPE '\'
        UNION
        SELECT coalesce(s.merged_into, s.id) FROM aliases a JOIN speakers s ON s.id = a.speaker
        WHERE ' ' || a.folded LIKE :value ESCAPE '\'
    ) AS meant ON coalesce(one.merged_into, one.id) = meant.id"""


def is_known(conn: sqlite3.Connection, name: str) -> bool:
    """Whether any speaker has this name, alias, or part of one."""
    return row(conn, MATCHING + " LIMIT 1", {"value": pattern(name)}) is not None


def nearest(conn: sqlite3.Connection, name: str, limit: int = 5) -> list[str]:
    """Names in the database that look most like one that is not: what the user may have meant."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(name))
    sql = "SELECT name, folded FROM speakers UNION ALL SELECT name, folded FROM aliases"
    alike = []
    for each in rows(conn, sql):
        closeness = max(_alike(matcher, form) for form in (each["folded"], *each["folded"].split()))
        if closeness >= NEAR:
            alike.append((-closeness, each["folded"], each["name"]))
    return list(dict.fromkeys(found for _, _, found in sorted(alike)))[:limit]


NEAR = 0.7
"""From this likeness on (0 to 1), a name is offered in place of one that nobody has."""


def _alike(matcher: SequenceMatcher[str], form: str) -> float:
    matcher.set_seq1(form)
    # The first two are quick, and never below the third.
    if matcher.real_quick_ratio() < NEAR or matcher.quick_ratio() < NEAR:
        return 0.0
    return matcher.ratio()


def listing(conn: sqlite3.Connection, where: str, parameters: Json, limit: int | None) -> Iterator[Json]:
    """Who speaks in the claims that a condition picks, with claims counted by status; most claims first."""
    sql = f"""
        WITH judged AS MATERIALIZED (SELECT claim, status FROM statuses),
        spoken AS MATERIALIZED (
            SELECT DISTINCT coalesce(s.merged_into, s.id) AS speaker, c.id AS claim
            FROM claims c JOIN documents d ON d.id = c.document
            JOIN claim_speakers cs ON cs.claim = c.id JOIN speakers s ON s.id = cs.speaker WHERE {where}
        ), counted AS (
            SELECT speaker, count(*) AS claims,
                count(*) FILTER (WHERE j.status = 'verified') AS verified,
                count(*) FILTER (WHERE j.status = 'disputed') AS disputed,
                count(*) FILTER (WHERE j.status = 'unverified') AS unverified,
                count(*) FILTER (WHERE j.status = 'contested') AS contested,
                count(*) FILTER (WHERE j.status IS NULL) AS pending
            FROM spoken LEFT JOIN judged j ON j.claim = spoken.claim GROUP BY speaker
        )
        SELECT one.id, one.name, one.kind, n.claims, n.verified, n.disputed, n.unverified, n.contested, n.pending
        FROM counted n CROSS JOIN speakers one ON one.id = n.speaker
        ORDER BY n.claims DESC, one.name, one.id LIMIT :limit_speakers"""
    yield from rows(conn, sql, {**parameters, "limit_speakers": -1 if limit is None else limit})


def names(records: Sequence[Json]) -> str:
    """Speakers of one claim, in a line."""
    return "; ".join(each["name"] for each in records)


def from_json(stored: str) -> list[Json]:
    """Speakers as a correction holds them."""
    return list(json.loads(stored))

"""Speakers in the database: one row per name, however it is written, and who is meant by part of one."""

import hashlib
import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest

from ..model import VERDICTS, Json
from ..rules.en.articles import LEADING_ARTICLES
from .connection import insert, plainly, row, rows, write_many

# "U.S." is "US" and "O'Brien" is "OBrien"; any other punctuation parts words.
_NO_SPACE = re.compile(r"(?<=\w)[.'’](?=\w|$|\s)")
_SPACE = re.compile(r"[\W_]+")


@lru_cache(maxsize=10_000)
def fold(name: str) -> str:
    """A name without what makes no difference: capitals, accents, punctuation, a leading "the"."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _SPACE.sub(" ", _NO_SPACE.sub("", bare)).split()
    while len(words) > 1 and words[0] in LEADING_ARTICLES:
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
    sql = """DELETE FROM speakers WHERE id = ? AND merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM claim_speakers WHERE speaker = speakers.id)
        AND NOT EXISTS (SELECT 1 FROM aliases WHERE speaker = speakers.id)
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE speaker = speakers.id)
        AND NOT EXISTS (SELECT 1 FROM speakers AS other WHERE other.merged_into = speakers.id)"""
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
    from difflib import SequenceMatcher

    wanted = fold(name)
    pairs = _pairs(wanted)
    forms = [
        (2 * len(pairs & _pairs(form)) / (len(pairs) + len(form) + 1), form, each["name"])
        for each in rows(conn, "SELECT name, folded FROM speakers UNION ALL SELECT name, folded FROM aliases")
        for form in {each["folded"], *each["folded"].split()}
    ]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    alike = []
    for _, form, known in nlargest(COMPARED, forms):
        matcher.set_seq1(form)
        alike.append((-matcher.ratio(), form, known))
    near = [known for unlike, _, known in sorted(alike) if -unlike >= NEAR]
    return list(dict.fromkeys(near))[:limit]


NEAR = 0.7
"""From this likeness on (0 to 1), a name is offered in place of one that nobody has."""

COMPARED = 200
"""So many names, those that share most pairs of letters with it, are compared with care."""


def _pairs(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}


def listing(conn: sqlite3.Connection, tables: str, where: str, parameters: Json) -> list[Json]:
    """Who speaks in the claims that a condition picks, with claims counted by status; most claims first."""
    sql = f"""SELECT DISTINCT coalesce(s.merged_into, s.id), c.id FROM {tables}
        JOIN claim_speakers cs ON cs.claim = c.id JOIN speakers s ON s.id = cs.speaker WHERE {where}"""
    with plainly(conn):
        # Counted here: SQLite, not knowing how few claims are judged, may join them the slow way round.
        status = dict(conn.execute("SELECT claim, status FROM statuses").fetchall())
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for speaker, claim in conn.execute(sql, parameters):
            counts[speaker].update(("claims", status.get(claim, "pending")))
    found = [
        {**each, **{column: counts[each["id"]][column] for column in COUNTED}}
        for each in rows(conn, "SELECT id, name, kind FROM speakers")
        if each["id"] in counts
    ]
    return sorted(found, key=lambda each: (-each["claims"], each["name"], each["id"]))


COUNTED = ("claims", *VERDICTS, "contested", "pending")
"""What is counted of each speaker."""


def names(records: Sequence[Json]) -> str:
    """Speakers of one claim, in a line."""
    return "; ".join(each["name"] for each in records)

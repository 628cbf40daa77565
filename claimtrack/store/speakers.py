"""Speakers in the database: one row per name, however it is written, and who is meant by part of one."""

import hashlib
import json
import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from ..model import VERDICTS, Json
from ..rules.en.articles import LEADING_ARTICLES
from .connection import plainly, row, rows

# "U.S." is "US" and "O'Brien" is "OBrien"; any other punctuation parts words.
_NO_SPACE = re.compile(r"(?<=\w)[.'’](?=\w|$|\s)")
_SPACE = re.compile(r"[\W_]+")


@lru_cache(maxsize=10_000)
def fold(name: str) -> str:
    """A name without what makes no difference: capitals, accents, punctuation, a leading "the"."""
    # Decomposed first, as some letters are capitals only then, and again, as folding may compose.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _SPACE.sub(" ", _NO_SPACE.sub("", bare)).split()
    while len(words) > 1 and words[0] in LEADING_ARTICLES:
        words = words[1:]
    return " ".join(words) or name.strip().casefold()


@lru_cache(maxsize=10_000)
def speaker_id(name: str, which: str = "") -> str:
    """A speaker's id: from the folded name, so that it is the same in every database."""
    return hashlib.sha256(f"{fold(name)}\0{which}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def pattern(name: str) -> str:
    """A folded name as a part of SQLite's LIKE."""
    return re.sub(r"([%_\\])", r"\\\1", fold(name))


class Picked(NamedTuple):
    """What filters pick claims by, in SQL; `all_but` where they leave out only the few that lists hide."""

    tables: str
    condition: str
    parameters: Json
    all_but: bool


_NAMES = """SELECT coalesce(merged_into, id) AS id, ' ' || folded || ' ' AS padded FROM speakers
    UNION ALL SELECT coalesce(s.merged_into, s.id), ' ' || a.folded || ' '
    FROM aliases a JOIN speakers s ON s.id = a.speaker"""

# Speakers in a name or alias of whom :value stands as words, or if it stands so in none, as the beginning of
# words; under all their names.
MATCHING = rf"""
    WITH begun AS MATERIALIZED (
        SELECT id, padded LIKE '% ' || :value || ' %' ESCAPE '\' AS whole FROM ({_NAMES})
        WHERE padded LIKE '% ' || :value || '%' ESCAPE '\'
    ), meant AS MATERIALIZED (
        SELECT id FROM begun WHERE whole = (SELECT max(whole) FROM begun)
        UNION SELECT coalesce(merged_into, id) FROM speakers WHERE id = :value
    )
    SELECT id FROM meant UNION SELECT id FROM speakers WHERE merged_into IN (SELECT id FROM meant)"""


def is_known(conn: sqlite3.Connection, name: str) -> bool:
    """Whether any speaker has this name, alias, or part of one."""
    return row(conn, MATCHING + " LIMIT 1", {"value": pattern(name)}) is not None


def nearest(conn: sqlite3.Connection, name: str, limit: int = 5) -> list[str]:
    """Names in the database that look most like one that is not: what the user may have meant."""
    from difflib import SequenceMatcher

    wanted = fold(name)
    pairs = _pairs(wanted)
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for each in rows(conn, KNOWN):
        for form in {each["folded"], *each["folded"].split()}:
            forms[form].append(each["name"])
    shared = (
        (2 * sum(map(f" {form} ".__contains__, pairs)) / (len(pairs) + len(form) + 1), form) for form in forms
    )
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    alike: list[tuple[float, str, str]] = []
    for _, form in nlargest(COMPARED, shared):
        matcher.set_seq1(form)
        alike += [(-matcher.ratio(), form, name) for name in forms[form]]
    near = [name for unlike, _, name in sorted(alike) if -unlike >= NEAR]
    return list(dict.fromkeys(near))[:limit]


KNOWN = "SELECT name, folded FROM speakers UNION SELECT name, folded FROM aliases WHERE name <> ''"

NEAR = 0.7
"""From this likeness on (0 to 1), a name is offered in place of one that nobody has."""

COMPARED = 200
"""So many names, those that share most pairs of letters with it, are compared with care."""


def _pairs(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}


def listing(conn: sqlite3.Connection, picked: Picked, limit: int | None = None) -> list[Json]:
    """Who speaks in the claims that are picked, with claims counted by status and by kind.

    Most claims first. `role` is the one that articles give most often.
    """
    counts = _counts(conn, picked)
    for merged in rows(conn, "SELECT id FROM speakers WHERE merged_into IS NOT NULL"):
        counts.pop(merged["id"], None)
    least = min(nlargest(limit, counts.values()), default=0) if limit else 0
    wanted = [lead for lead, claims in counts.items() if claims >= least]
    leads = rows(conn, f"{SPEAKERS} WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(wanted)])
    known = {each["id"]: each for each in leads}
    order = sorted(known, key=lambda lead: (-counts[lead], known[lead]["name"], lead))[:limit]
    about = _about(conn, picked, order)
    return [{**known[lead], **about[lead]} for lead in order]


def _counts(conn: sqlite3.Connection, picked: Picked) -> dict[str, int]:
    """How many of the claims each speaker makes."""
    among = f"IN (SELECT l.id FROM {picked.tables} WHERE {picked.condition})"
    own = f"""SELECT cs.speaker, count(DISTINCT l.number) FROM {picked.tables}
        CROSS JOIN claim_speakers cs ON cs.claim = l.id WHERE {picked.condition} GROUP BY 1"""
    if picked.all_but:  # quicker to count those few and take them off
        among = f"NOT IN (SELECT l.id FROM listed l WHERE NOT ({picked.condition}))"
        own = f"""SELECT speaker, sum(claims) FROM (
            SELECT speaker, count(DISTINCT claim) AS claims FROM claim_speakers GROUP BY 1
            UNION ALL SELECT cs.speaker, -count(DISTINCT l.number) FROM listed l
            CROSS JOIN claim_speakers cs ON cs.claim = l.id WHERE NOT ({picked.condition}) GROUP BY 1
        ) GROUP BY 1 HAVING sum(claims) > 0"""
    # A claim of two who are one now counts once.
    merged = f"""SELECT coalesce(s.merged_into, s.id), count(DISTINCT cs.claim) FROM speakers s
        CROSS JOIN claim_speakers cs ON cs.speaker = s.id
        WHERE (s.merged_into IS NOT NULL OR s.id IN (SELECT merged_into FROM speakers)) AND cs.claim {among}
        GROUP BY 1"""
    with plainly(conn):
        counts = dict(conn.execute(own, picked.parameters).fetchall())
        counts.update(conn.execute(merged, picked.parameters).fetchall())
    return counts


def _about(conn: sqlite3.Connection, picked: Picked, leads: Sequence[str]) -> dict[str, Json]:
    """The claims of some speakers, counted by status and by kind, and the role that they mostly have."""
    sql = f"""SELECT wanted.value, l.id, l.kind, l.status, cs.role FROM json_each(:_leads) AS wanted
        CROSS JOIN speakers s ON s.id = wanted.value OR s.merged_into = wanted.value
        CROSS JOIN claim_speakers cs ON cs.speaker = s.id
        CROSS JOIN {picked.tables.replace("listed l", "listed l ON l.id = cs.claim", 1)}
        WHERE {picked.condition}"""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    roles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    now, seen = "", set[str]()  # the claims of the speaker at hand: one of two who are one now counts once
    parameters = {**picked.parameters, "_leads": json.dumps(leads)}
    with plainly(conn):
        for lead, claim, kind, status, role in conn.execute(sql, parameters):
            roles[lead].update([role] if role else ())
            if lead != now:
                now, seen = lead, set()
            if claim not in seen:
                seen.add(claim)
                counts[lead].update(("claims", status))
                kinds[lead][kind] += 1
    return {
        lead: {"role": most(roles[lead]), "kinds": dict(kinds[lead].most_common()),
               **{column: counts[lead][column] for column in COUNTED}}
        for lead in leads
    }  # fmt: skip


def said_by(conn: sqlite3.Connection, tables: str, where: str, parameters: Json) -> dict[str, list[Json]]:
    """Who says each of the claims that a condition picks: ids and names, in order, each once."""
    sql = f"""SELECT cs.claim, lead.id, coalesce(lead.renamed, lead.name) AS name
        FROM {tables} JOIN claim_speakers cs ON cs.claim = l.id JOIN speakers s ON s.id = cs.speaker
        JOIN speakers lead ON lead.id = coalesce(s.merged_into, s.id)
        WHERE {where} ORDER BY cs.claim, cs.position"""
    found: defaultdict[str, dict[str, Json]] = defaultdict(dict)
    for each in rows(conn, sql, parameters):
        found[each["claim"]].setdefault(each["id"], {"id": each["id"], "name": each["name"]})
    return {claim: list(speakers.values()) for claim, speakers in found.items()}


def most(counted: Counter[str]) -> str:
    """What was counted most often, the first in the alphabet of several; "" of nothing."""
    return min(counted, key=lambda each: (-counted[each], each), default="")


SPEAKERS = "SELECT id, coalesce(renamed, name) AS name, kind FROM speakers"

COUNTED = ("claims", *VERDICTS, "contested", "pending")
"""What is counted of each speaker."""


def names(records: Sequence[Json]) -> str:
    """Speakers of one claim, in a line."""
    return "; ".join(each["name"] for each in records)

"""Speakers that may be one: offered to people, never merged by themselves.

Three grounds: a surname that fits a full name, the same name in roles that contradict each other, and names
that look alike. Two names that speak in one article are two people, unless they are spelt almost the same.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from ..errors import ClaimtrackError
from ..model import Json
from .connection import rows
from .heard import is_acronym, is_name
from .identity import BODIES
from .namesakes import Portrait, agree, alike, read_portrait

LIKE = 85.0
"""From this likeness on (0 to 100, of names with their words in order of the alphabet), a pair is offered."""

CROWD = 60
"""A word in more names than this says too little for all of their pairs to be compared."""


@dataclass(slots=True)
class Speaker:
    """A speaker with what suggestions go by."""

    id: str
    name: str
    kind: str
    claims: int = 0
    folded: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    portrait: Portrait = field(default_factory=Portrait)
    documents: set[str] = field(default_factory=set)


def suggest(conn: sqlite3.Connection, limit: int | None = None) -> list[Json]:
    """Pairs of speakers that may be one, likeliest first: each with ids, names, likeness and the reason."""
    likeness_of = _likeness()
    speakers = _speakers(conn)
    refused = _refused(conn)
    found: list[tuple[float, Speaker, Speaker, str]] = []
    for one, other in _pairs(speakers):
        score, reason = _judged(one, other, likeness_of)
        if score and frozenset((one.id, other.id)) not in refused:
            first, second = sorted((one, other), key=_fullness)
            found.append((score, first, second, reason))
    found.sort(key=lambda each: (-each[0], -each[1].claims - each[2].claims, each[1].id, each[2].id))
    return [
        {"name": one.name, "other": other.name, "likeness": round(score), "why": reason, "claims": one.claims,
         "other_claims": other.claims, "id": one.id, "other_id": other.id}
        for score, one, other, reason in found[:limit]
    ]  # fmt: skip


def _fullness(speaker: Speaker) -> tuple[int, int, str]:
    """The fuller name first, then who speaks more."""
    return -max(map(len, speaker.folded)), -speaker.claims, speaker.id


def _likeness() -> Callable[[str, str], float]:
    """How much two names look alike, 0 to 100."""
    try:
        from rapidfuzz import fuzz
    except ImportError:
        raise ClaimtrackError(
            "suggesting speakers needs rapidfuzz; install it with: pip install 'claimtrack[names]'"
        ) from None
    return lambda one, other: float(fuzz.token_sort_ratio(one, other))


def _speakers(conn: sqlite3.Connection) -> list[Speaker]:
    """Everybody with a name who says something, under all their names."""
    sql = """SELECT coalesce(s.merged_into, s.id) AS lead, coalesce(l.renamed, l.name) AS shown, l.kind,
            s.name, s.folded, s.portrait, c.document, count(DISTINCT c.id) AS claims
        FROM claim_speakers cs JOIN claims c ON c.id = cs.claim JOIN speakers s ON s.id = cs.speaker
        JOIN speakers l ON l.id = coalesce(s.merged_into, s.id)
        WHERE cs.resolved AND c.superseded_at IS NULL GROUP BY s.id, c.document"""
    found: dict[str, Speaker] = {}
    for each in rows(conn, sql):
        if not is_name(each["name"]):
            continue
        known = found.setdefault(each["lead"], Speaker(each["lead"], each["shown"], each["kind"]))
        known.claims += each["claims"]
        known.folded.add(each["folded"])
        known.names.add(each["name"])
        known.portrait |= read_portrait(each["portrait"])
        known.documents.add(each["document"])
    return sorted(found.values(), key=lambda each: each.id)


def _refused(conn: sqlite3.Connection) -> set[frozenset[str]]:
    """Pairs of which somebody decided that they are two."""
    sql = """SELECT coalesce(a.merged_into, a.id) AS one, coalesce(b.merged_into, b.id) AS other
        FROM standing d JOIN decided_speakers x ON x.decision = d.id
        JOIN decided_speakers y ON y.decision = d.id
        JOIN speakers a ON a.id = x.speaker JOIN speakers b ON b.id = y.speaker
        WHERE d.action IN ('distinct', 'split') AND a.id < b.id"""
    return {frozenset((each["one"], each["other"])) for each in rows(conn, sql)}


def _pairs(speakers: Sequence[Speaker]) -> Iterator[tuple[Speaker, Speaker]]:
    """Speakers that are worth comparing: with a word in common, or single words and initials of like ends."""
    blocks: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
    for speaker in speakers:
        for folded in speaker.folded:
            words = folded.split()
            ends = words[0][0] + (words[-1][0] if len(words) > 1 else words[0][-1])
            for block in (*words, f"={folded}", f"^{ends}"):
                blocks[block][speaker.id] = speaker
    seen: set[tuple[str, str]] = set()
    for near in blocks.values():
        if len(near) <= CROWD:
            for one, other in combinations(near.values(), 2):
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _judged(one: Speaker, other: Speaker, likeness_of: Callable[[str, str], float]) -> tuple[float, str]:
    """How likely two speakers are one, 0 to 100, and why; 0 when they are not worth a question."""
    if one.folded & other.folded:
        if any(" " in name for name in one.folded & other.folded):
            return 75, "the same name in other roles"
        return (60, "the same name, and a role that fits") if alike(one.portrait, other.portrait) else (0, "")
    if _acronyms(one, other):
        return 85, "an acronym of the other"
    if not agree(one.portrait, other.portrait) or (one.kind in BODIES) != (other.kind in BODIES):
        return 0, ""
    likeness = max(likeness_of(mine, theirs) for mine in one.folded for theirs in other.folded)
    if one.documents & other.documents and likeness < 95:
        return 0, ""
    if likeness >= LIKE:
        return likeness, "names that look alike"
    if _surname(one, other) or _surname(other, one):
        return 70, "a surname that fits"
    return 0, ""


def _acronyms(one: Speaker, other: Speaker) -> bool:
    pairs = ((mine, theirs) for mine in one.names for theirs in other.names)
    return any(is_acronym(mine, theirs) or is_acronym(theirs, mine) for mine, theirs in pairs)


def _surname(short: Speaker, full: Speaker) -> bool:
    """Whether all that one speaker is called is the last word of what a person is called."""
    last = {name.split()[-1] for name in full.folded if " " in name}
    return full.kind == "person" and all(" " not in name and name in last for name in short.folded)

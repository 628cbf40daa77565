"""Near copies: articles of mostly the same words, such as wire copy at two outlets. Linked, never dropped.

Texts are compared by their runs of five words. To find out which of many texts are worth comparing, each is
known by its marks: those of its runs that happen to have the smallest checksums. Texts with runs in common
have marks in common. A copy leaves no mark that its original has left already, so that a story that came
a hundred times costs no more than one that came twice.
"""

import functools
import heapq
import json
import re
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Set

from ..model import Json
from .connection import insert, row, rows, value

RUN = 5
"""Words in a run."""

ALIKE = 0.6
"""From this share of the shorter text's runs on that stand in the other too, two texts are near copies."""

LEAST = 20
"""Texts with fewer runs than this are too short to be told apart."""

MARKS = 24
CROWD = 25
"""A mark that so many texts have is a phrase of the trade ("all rights reserved") and tells nothing."""

COMPARED = 3
"""So many of the likeliest texts are compared."""

READ = 200_000
"""Of longer texts, this many characters are compared."""

_WORD = re.compile(r"\w+")
_ONCE = "ON CONFLICT DO NOTHING"


def runs_of(text: str) -> set[int]:
    """The checksums of all runs of words in a text."""
    words = array("I", map(_checksum, _WORD.findall(text[:READ].casefold())))
    data, wide = words.tobytes(), words.itemsize
    return {
        zlib.crc32(data[start : start + RUN * wide]) for start in range(0, len(data) - (RUN - 1) * wide, wide)
    }


@functools.lru_cache(maxsize=50_000)
def _checksum(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _runs_again(text: str) -> Set[int]:
    """The runs of a text that others may just have been compared with too, as with stories that many tell."""
    return _remembered(text) if len(text) <= REMEMBERED else runs_of(text)


REMEMBERED = 10_000
"""The runs of longer texts than this would take too much memory to be kept, for how seldom they recur."""


@functools.lru_cache(maxsize=60)
def _remembered(text: str) -> frozenset[int]:
    return frozenset(runs_of(text))


def likeness(mine: Set[int], theirs: Set[int]) -> float:
    """The share of the shorter text's runs that stand in the other too, 0 to 1."""
    shorter = min(len(mine), len(theirs))
    return len(mine & theirs) / shorter if shorter else 0.0


def link_copies(
    conn: sqlite3.Connection, document: str, mine: Set[int], at: str
) -> list[tuple[str, float]]:  # fmt: skip
    """Link an article just stored to those that it is a near copy of: (id, likeness), likest first.

    `mine` are the runs of its text.
    """
    number = value(conn, "SELECT number FROM documents WHERE id = ?", [document])
    insert(conn, "sketches", [{"document": number, "runs": len(mine)}], otherwise=_ONCE)
    if len(mine) < LEAST:
        return []
    shared = _shared(conn, heapq.nsmallest(MARKS, mine))
    likeliest = _likeliest(shared)
    versions = set(_versions(conn, document)) if likeliest else set()
    found: dict[str, float] = {}
    covered: set[int] = set()
    for candidate in likeliest:
        original = _matching(conn, candidate, mine, versions)
        if original is not None:
            found[original[0]] = original[1]
            covered |= original[2]
    insert(conn, "near_copies", [
        {"document": document, "original": each, "similarity": round(share, 3), "found_at": at}
        for each, share in found.items()
    ], otherwise=_ONCE)  # fmt: skip
    fresh = [mark for mark, holders in shared.items() if mark not in covered and len(holders) < CROWD]
    insert(conn, "marks", [{"mark": mark, "document": number} for mark in fresh], otherwise=_ONCE)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def link_all(conn: sqlite3.Connection, at: str) -> None:
    """Link the articles that were never compared: from before that was done, or from another file."""
    sql = "SELECT id FROM documents WHERE number NOT IN (SELECT document FROM sketches) ORDER BY number"
    for (document,) in conn.execute(sql).fetchall():
        text = value(conn, "SELECT text FROM documents WHERE id = ?", [document])
        link_copies(conn, document, runs_of(text), at)


def _shared(conn: sqlite3.Connection, marks: Iterable[int]) -> dict[int, list[int]]:
    """Each mark with the numbers of the articles that have left it, which are never more than CROWD."""
    found: dict[int, list[int]] = {mark: [] for mark in marks}
    sql = "SELECT mark, document FROM marks WHERE mark IN (SELECT value FROM json_each(?))"
    for mark, number in conn.execute(sql, [json.dumps(list(found))]):
        found[mark].append(number)
    return found


def _likeliest(shared: dict[int, list[int]]) -> list[int]:
    """Numbers of the articles that are worth comparing."""
    counts = Counter(number for holders in shared.values() if len(holders) < CROWD for number in holders)
    worth = [(-count, number) for number, count in counts.items() if count > 1]
    return [number for _, number in heapq.nsmallest(COMPARED, worth)]


def _matching(
    conn: sqlite3.Connection, number: int, mine: Set[int], versions: set[str]
) -> tuple[str, float, Set[int]] | None:
    """The article of this number, or that which it is a copy of: if the text is a near copy of it."""
    sql = """SELECT d.id, d.text FROM documents d WHERE d.number = :number
        UNION ALL SELECT o.id, o.text FROM documents d JOIN near_copies n ON n.document = d.id
        JOIN documents o ON o.id = n.original WHERE d.number = :number"""
    best = None
    for each in rows(conn, sql, {"number": number}):
        theirs = _runs_again(each["text"])
        share = likeness(mine, theirs)
        if share >= ALIKE and each["id"] not in versions:
            best = each["id"], share, theirs  # the last is what the candidate itself is a copy of
    return best


def _versions(conn: sqlite3.Connection, document: str) -> Iterator[str]:
    """An article and all the versions of it, older and newer."""
    sql = """WITH RECURSIVE older(id, previous) AS (
            SELECT id, previous FROM documents WHERE id = :id
            UNION SELECT d.id, d.previous FROM documents d JOIN older ON d.id = older.previous
        ), newer(id) AS (
            SELECT :id UNION SELECT d.id FROM documents d JOIN newer ON d.previous = newer.id
        ) SELECT id FROM older UNION SELECT id FROM newer"""
    for each in rows(conn, sql, {"id": document}):
        yield each["id"]


def copies_of(conn: sqlite3.Connection, document: str) -> list[Json]:
    """The near copies of an article, and those it is one of itself, as far as they are in the lists."""
    star = """WITH around(id) AS (
            SELECT original FROM near_copies WHERE document = :id UNION SELECT :id
        ), star(id, similarity) AS (
            SELECT document, CASE original WHEN :id THEN similarity END FROM near_copies
                WHERE original IN (SELECT id FROM around)
            UNION ALL SELECT original, similarity FROM near_copies WHERE document = :id
        )
        SELECT d.id, d.title, d.outlet, d.published, d.url, d.path, max(star.similarity) AS similarity
        FROM star JOIN documents d ON d.id = star.id
        WHERE d.id <> :id AND d.withdrawn_at IS NULL AND d.id NOT IN (
            SELECT previous FROM documents WHERE previous IS NOT NULL AND withdrawn_at IS NULL
        ) GROUP BY d.id ORDER BY d.number"""
    versions = set(_versions(conn, document))
    return [each for each in rows(conn, star, {"id": document}) if each["id"] not in versions]


def claims_in_copies(conn: sqlite3.Connection, claim: str) -> list[Json]:
    """The claims made in the same words in near copies of a claim's article: id, article, status."""
    from .matching import same_words

    own = row(conn, "SELECT document, text, cue, negated FROM claims WHERE id = ?", [claim])
    if own is None:
        return []
    near = {each["id"]: each for each in copies_of(conn, own["document"])}
    sql = """SELECT c.id, c.document, c.text, c.cue, c.negated, coalesce(s.status, 'pending') AS status
        FROM claims c LEFT JOIN statuses s ON s.claim = c.id
        WHERE c.document IN (SELECT value FROM json_each(?)) AND c.superseded_at IS NULL
        ORDER BY c.number"""
    return [
        {"id": each["id"], "status": each["status"], "document": each["document"],
         "title": near[each["document"]]["title"], "outlet": near[each["document"]]["outlet"]}
        for each in rows(conn, sql, [json.dumps(sorted(near))])
        if same_words(each["text"]) == same_words(own["text"]) and each["negated"] == own["negated"]
    ]  # fmt: skip


__all__ = ["claims_in_copies", "copies_of", "likeness", "link_all", "link_copies", "runs_of"]

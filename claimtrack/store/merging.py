"""Taking in another researcher's file: its articles, claims, speakers and decisions, without losing any.

Articles are the same by their text, decisions by their UUID, and claims as pairing.py says. Nothing that
stands here is overwritten: where the files differ in what they know about an article, that is listed. What an
article claims is as the newer extractor found it, as if it had been extracted again here. All happens, or
nothing.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Json
from .connection import insert, now, row, rows, value, write, writing
from .copies import link_all
from .corrections import FIELDS, project
from .heard import forget_unheard, settle, speakers_in
from .identity import settle_decision
from .merging_claims import Taken, take_claims
from .other_file import COPIED, Files, opened
from .places import note_all
from .records import as_json
from .reviews import ACTIONS

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(slots=True)
class Merged:
    """What merging did: things added, claims that were known here under another id, and conflicts.

    `superseded` and `dropped` are claims that their newer extractor finds no more: hidden if anybody decided
    on them, else deleted. A conflict names what differs (`what`, `id`, `field`), and how it reads `here`,
    where it is left as it was, and `there`. Of two corrections of a claim, the later counts.
    """

    documents: int = 0
    claims: int = 0
    renamed: int = 0
    superseded: int = 0
    dropped: int = 0
    decisions: int = 0
    conflicts: list[Json] = field(default_factory=list)


class _Rehearsed(Exception):
    """All went well, and none of it is to be kept."""


def merge(db: "Database", path: Path, *, dry_run: bool = False) -> Merged:
    """Take in all that another database holds. It is not changed; with `dry_run`, neither is this one."""
    merged = Merged()
    try:
        with opened(path, db.conn) as there, writing(db, durable=True) as here:
            _merge(Files(here, there), merged)
            if dry_run:
                raise _Rehearsed
    except _Rehearsed:
        pass
    return merged


def _merge(files: Files, merged: Merged) -> None:
    _take_articles(files, merged)
    apart = _take_decided_speakers(files)
    taken = take_claims(files)
    merged.claims, merged.renamed = taken.added, taken.renamed
    merged.superseded, merged.dropped = taken.superseded, taken.dropped
    _compare_corrections(files, taken, merged)
    events = _take_decisions(files, taken, merged)
    for document in {each for article in apart for each in files.later_versions(article)}:
        taken.heard.setdefault(document, [])
    _take_the_rest(files, merged)
    _work_out(files.here, taken, events)


# Articles


def _take_articles(files: Files, merged: Merged) -> None:
    """Add the articles that are not here, fill in what is not known here, and list what differs."""
    here, there = files.here, files.there
    for theirs in rows(there, "SELECT * FROM documents ORDER BY number"):
        ours = row(here, "SELECT * FROM documents WHERE id = ?", [theirs["id"]])
        if ours is None:
            number = 1 + (value(here, "SELECT max(number) FROM documents") or 0)
            insert(here, "documents", [{**theirs, "number": number, "previous": None}])
            merged.documents += 1
            _note_same_url(here, theirs, merged)
        else:
            _compare(here, ours, theirs, merged)
    for theirs in rows(
        there, "SELECT id, previous FROM documents WHERE previous IS NOT NULL ORDER BY number"
    ):
        if theirs["previous"] not in files.later_versions(theirs["id"]):
            sql = "UPDATE documents SET previous = ? WHERE id = ? AND previous IS NULL"
            write(here, sql, [theirs["previous"], theirs["id"]])


def _compare(here: sqlite3.Connection, ours: Json, theirs: Json, merged: Merged) -> None:
    # How the date is known, and from where a file was read, belong to what was read here.
    for name in COPIED:
        if ours[name] or not theirs[name]:
            differs = ours[name] and theirs[name] and ours[name] != theirs[name]
            if differs and name not in ("published_from", "path", "raw_sha256"):
                merged.conflicts.append(_conflict("article", ours["id"], name, ours[name], theirs[name]))
        elif name != "published_from" or not ours["published"]:
            write(here, f"UPDATE documents SET {name} = ? WHERE id = ?", [theirs[name], ours["id"]])
    if bool(ours["withdrawn_at"]) != bool(theirs["withdrawn_at"]):
        words = {True: "removed", False: "listed"}
        both = words[bool(ours["withdrawn_at"])], words[bool(theirs["withdrawn_at"])]
        merged.conflicts.append(_conflict("article", ours["id"], "removed", *both))


def _note_same_url(here: sqlite3.Connection, theirs: Json, merged: Merged) -> None:
    """List another text at a known URL that their file does not know for a version of ours."""
    sql = "SELECT id FROM documents WHERE url = ? AND url <> '' AND id <> ? ORDER BY number DESC LIMIT 1"
    ours = row(here, sql, [theirs["url"], theirs["id"]])
    if ours and theirs["previous"] is None:
        merged.conflicts.append(_conflict("article", theirs["id"], "text", ours["id"], theirs["id"]))


def _conflict(what: str, thing: str, field_name: str, ours: object, theirs: object) -> Json:
    return {"what": what, "id": thing, "field": field_name, "here": str(ours), "there": str(theirs)}


# Speakers and decisions


def _take_decided_speakers(files: Files) -> set[str]:
    """Add names that their decisions are about; who is who follows later.

    Returns the articles in which names are somebody's of that article alone.
    """
    sql = """SELECT * FROM speakers WHERE id IN (SELECT speaker FROM decided_speakers)
        OR id IN (SELECT speaker FROM decisions)"""
    wanted = [{**each, "merged_into": None, "renamed": None, "settled": 0} for each in rows(files.there, sql)]
    insert(files.here, "speakers", wanted, otherwise="ON CONFLICT DO NOTHING")
    return {each["article"] for each in wanted if each["article"]}


def _take_decisions(files: Files, taken: Taken, merged: Merged) -> list[Json]:
    """Add the decisions that are not here, with their evidence. Returns of each its id, claim and target."""
    fresh = []
    for each in rows(files.there, "SELECT * FROM decisions ORDER BY at, id"):
        ours = row(files.here, "SELECT * FROM decisions WHERE id = ?", [each["id"]])
        if ours is None:
            each["claim"] = each["claim"] and taken.ours[each["claim"]]
            insert(files.here, "decisions", [each])
            fresh.append({name: each[name] for name in ("id", "claim", "target")})
        elif any(ours[name] != each[name] for name in each if name != "claim"):
            merged.conflicts.append(_conflict("decision", each["id"], "all", ours["at"], each["at"]))
    ids = as_json([each["id"] for each in fresh])
    for table in ("evidence", "decided_speakers"):
        sql = f"SELECT * FROM {table} WHERE decision IN (SELECT value FROM json_each(?))"
        insert(files.here, table, list(rows(files.there, sql, [ids])))
    merged.decisions = len(fresh)
    return fresh


def _compare_corrections(files: Files, taken: Taken, merged: Merged) -> None:
    """List what was corrected here and there differently, by people who did not know of each other."""
    sql = "SELECT claim, field, value, decision FROM corrections ORDER BY claim, field"
    ours = {(each["claim"], each["field"]): each for each in rows(files.here, sql)}
    known = "SELECT 1 FROM decisions WHERE id = ?"
    for theirs in rows(files.there, sql):
        mine = ours.get((taken.ours.get(theirs["claim"], ""), theirs["field"]))
        if mine is None or mine["value"] == theirs["value"]:
            continue
        if not (
            value(files.here, known, [theirs["decision"]]) or value(files.there, known, [mine["decision"]])
        ):
            of = FIELDS[mine["field"]]
            both = (of.words(json.loads(each["value"])) for each in (mine, theirs))
            merged.conflicts.append(_conflict("claim", mine["claim"], of.word, *both))


def _take_the_rest(files: Files, merged: Merged) -> None:
    """Files as they came, near copies, and saved filters; of two filters of one name, ours stays."""
    for table in ("originals", "addresses"):
        theirs = list(rows(files.there, f"SELECT * FROM {table}"))
        insert(files.here, table, theirs, otherwise="ON CONFLICT DO NOTHING")
    for each in rows(files.there, "SELECT * FROM saved_filters ORDER BY name"):
        ours = row(files.here, "SELECT * FROM saved_filters WHERE name = ?", [each["name"]])
        if ours is None:
            insert(files.here, "saved_filters", [each])
        elif ours["filters"] != each["filters"]:
            both = ours["filters"], each["filters"]
            merged.conflicts.append(_conflict("saved filter", each["name"], "filters", *both))


def _work_out(conn: sqlite3.Connection, taken: Taken, events: Iterable[Json]) -> None:
    """Let corrected values and who is who follow from what both files say."""
    events = list(events)
    touched = {*taken.written, *(each["claim"] for each in events if each["claim"])}
    sql = "SELECT DISTINCT claim FROM decisions WHERE action = 'correct' ORDER BY claim"
    for claim in [each["claim"] for each in rows(conn, sql)]:
        if claim in touched:
            project(conn, claim)
    for document in [each["id"] for each in rows(conn, "SELECT id FROM documents ORDER BY number")]:
        if document in taken.heard:
            settle(conn, document)
            forget_unheard(conn, sorted({*speakers_in(conn, document), *taken.heard[document]}))
    note_all(conn)
    link_all(conn, now())
    for each in events:
        about = each["target"] or each["id"]
        if ACTIONS[value(conn, "SELECT action FROM decisions WHERE id = ?", [about])].of_speakers:
            settle_decision(conn, about)

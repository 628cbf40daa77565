"""What people decide about speakers: that two are one, or one is two, and what they are called.

Each is an event like a verdict: added to and never changed, and taken back by an event of its own. Who is who
follows from the articles and these events together (identity.py), so a decision outlives extracting again.
"""

import json
import sqlite3
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import Ambiguous, BadOption, NotFound
from ..model import Json
from .connection import insert, row, rows, writing
from .documents import SHOWN
from .documents import document_id as find_document
from .heard import first_version, settle, speakers_in
from .identity import settle_decision
from .records import as_json
from .reviews import moment, named
from .speakers import MATCHING, fold, nearest, pattern, speaker_id

if TYPE_CHECKING:
    from sqlite_utils import Database


def find(conn: sqlite3.Connection, name: str) -> str:
    """The id of the speaker who goes by this name, or has it or this id, or alone has it as part of a name.

    NotFound names the nearest, Ambiguous lists those who may be meant.
    """
    wanted = name.strip().lower()
    shown = """SELECT id FROM speakers WHERE merged_into IS NULL AND (
        id = :id OR renamed IS NULL AND folded = :folded
        OR renamed IS NOT NULL
            AND id IN (SELECT speaker FROM aliases WHERE folded = :folded AND name = renamed))"""
    exact = """SELECT DISTINCT coalesce(s.merged_into, s.id) AS id FROM speakers s
        WHERE s.id = :id OR s.folded = :folded
        UNION SELECT coalesce(s.merged_into, s.id) FROM aliases a JOIN speakers s ON s.id = a.speaker
        WHERE a.folded = :folded"""
    part = f"SELECT DISTINCT coalesce(merged_into, id) AS id FROM speakers WHERE id IN ({MATCHING})"
    for sql in (shown, exact, part) if wanted else ():
        parameters = {"id": wanted, "folded": fold(name), "value": pattern(name)}
        found = [each["id"] for each in rows(conn, sql, parameters) if _is_heard(conn, each["id"])]
        if len(found) == 1:
            return str(found[0])
        if found:
            several = "; ".join(in_words(conn, each) for each in sorted(found)[:SHOWN])
            more = " …" if len(found) > SHOWN else ""
            raise Ambiguous(f"{name!r} fits {len(found)} speakers: {several}{more}; name one by its id")
    near = nearest(conn, name, 3)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise NotFound(f"nobody called {name!r} says anything{hint}")


def _is_heard(conn: sqlite3.Connection, lead: str) -> bool:
    """Whether a speaker says anything, or anybody decided that there is such a speaker."""
    sql = """SELECT 1 FROM speakers s WHERE (s.id = :id OR s.merged_into = :id) AND (
        EXISTS (SELECT 1 FROM claim_speakers WHERE speaker = s.id)
        OR EXISTS (SELECT 1 FROM aliases WHERE speaker = s.id AND decision IS NOT NULL)) LIMIT 1"""
    return row(conn, sql, {"id": lead}) is not None


def in_words(conn: sqlite3.Connection, lead: str) -> str:
    """A speaker as one tells it from others: name, a role, and id."""
    sql = """SELECT s.id, coalesce(s.renamed, s.name) AS name, (SELECT coalesce(max(cs.role), '')
            FROM speakers o JOIN claim_speakers cs ON cs.speaker = o.id
            WHERE o.id = s.id OR o.merged_into = s.id) AS role FROM speakers s WHERE s.id = ?"""
    found = row(conn, sql, [lead])
    assert found is not None
    return f"{found['name']} ({found['role'] + ', ' if found['role'] else ''}{found['id']})"


def name_of(conn: sqlite3.Connection, lead: str) -> str:
    """What a speaker goes by."""
    found = row(conn, "SELECT coalesce(renamed, name) AS name FROM speakers WHERE id = ?", [lead])
    assert found is not None
    return str(found["name"])


def rows_of(conn: sqlite3.Connection, lead: str) -> list[Json]:
    """Every row of `speakers` that is one speaker."""
    sql = "SELECT * FROM speakers WHERE id = ? OR merged_into = ? ORDER BY id"
    return list(rows(conn, sql, [lead, lead]))


def merge(db: "Database", name: str, others: Sequence[str], **given: str | None) -> str:
    """Decide that speakers are one, who goes by the first name. Returns the decision's UUID."""
    with writing(db, durable=True) as conn:
        lead = find(conn, name)
        joined = list(dict.fromkeys(find(conn, other) for other in others))
        if lead in joined:
            raise BadOption(f"{name_of(conn, lead)} is one speaker already")
        about = {"speakers": joined, "others": " and ".join(name_of(conn, each) for each in joined)}
        return _record(conn, "merge", lead, about, [lead, *joined], **given)


def distinct(db: "Database", name: str, other: str, **given: str | None) -> str:
    """Decide that two speakers are two, so that they are not suggested as one again. Returns the UUID."""
    with writing(db, durable=True) as conn:
        lead, second = find(conn, name), find(conn, other)
        if lead == second:
            raise BadOption(f"{name_of(conn, lead)} is one speaker; `claimtrack speakers split` parts them")
        about = {"speakers": [second], "others": name_of(conn, second)}
        return _record(conn, "distinct", lead, about, [lead, second], **given)


def rename(db: "Database", name: str, new: str, **given: str | None) -> str:
    """Decide what a speaker goes by. Returns the decision's UUID."""
    tidy = _tidy(new)
    with writing(db, durable=True) as conn:
        lead = find(conn, name)
        about = {"as": tidy, "folded": fold(tidy), "others": tidy}
        return _record(conn, "rename", lead, about, [lead], **given)


def alias(db: "Database", name: str, other: str, **given: str | None) -> str:
    """Decide that whoever is called exactly so is this speaker, in all articles, also those to come."""
    tidy = _tidy(other)
    with writing(db, durable=True) as conn:
        lead = find(conn, name)
        about = {"as": tidy, "folded": fold(tidy), "others": tidy}
        return _record(conn, "alias", lead, about, [lead], **given)


def split(
    db: "Database", name: str, *, names: Sequence[str] = (), documents: Sequence[str] = (),
    new_name: str = "", **given: str | None,
) -> str:  # fmt: skip
    """Decide that some names of a speaker, or what some articles say of them, are somebody else.

    Returns the decision's UUID.
    """
    with writing(db, durable=True) as conn:
        lead = find(conn, name)
        within = rows_of(conn, lead)
        parts = {each["id"] for other in names for each in _bearing(conn, within, other)}
        for document in documents:
            parts |= _set_apart(conn, within, find_document(conn, document))
        leaving = sorted(parts)
        if not leaving:
            known = name_of(conn, lead)
            raise BadOption(f"say what to part from {known}: an article, or of {_choices(within)}")
        left = [each["id"] for each in within if each["id"] not in parts and _speaks(conn, each["id"])]
        if not left:
            raise BadOption(f"nothing would be left of {name!r}")
        lead = lead if lead in left else left[0]
        tidy = _tidy(new_name) if new_name else ""
        about = {"speakers": leaving, "others": tidy or _choices(_named(conn, leaving)),
                 **({"as": tidy, "folded": fold(tidy)} if tidy else {})}  # fmt: skip
        return _record(conn, "split", lead, about, [lead, *leaving], **given)


def _bearing(conn: sqlite3.Connection, within: Sequence[Json], name: str) -> list[Json]:
    """Those rows of a speaker that bear a name, or have an id, or that roles tell of so."""
    wanted = fold(name)
    called = "SELECT speaker FROM aliases WHERE folded = ? AND decision IS NULL"
    holders = {each["speaker"] for each in rows(conn, called, [wanted])}
    found = [each for each in within if wanted in (each["folded"], each["id"], each["portrait"])]
    found = found or [each for each in within if each["id"] in holders]
    if not found:
        raise NotFound(f"{name!r} is no name of theirs; there are {_choices(within)}")
    return found


def _set_apart(conn: sqlite3.Connection, within: Sequence[Json], document: str) -> set[str]:
    """Give what an article calls a speaker rows of its own; returns their ids."""
    article = first_version(conn, document)
    here = set(speakers_in(conn, document))
    speaking = [each for each in within if each["id"] in here]
    if not speaking:
        raise NotFound(f"they say nothing in article {document[:8]}")
    which = f"in {article[:16]}"
    made = [{**each, "id": speaker_id(each["name"], which), "which": which, "article": article,
             "settled": 0, "merged_into": None, "renamed": None} for each in speaking]  # fmt: skip
    insert(conn, "speakers", made, otherwise="ON CONFLICT DO NOTHING")
    settle(conn, document)
    return {each["id"] for each in made}


def _speaks(conn: sqlite3.Connection, speaker: str) -> bool:
    return row(conn, "SELECT 1 FROM claim_speakers WHERE speaker = ?", [speaker]) is not None


def _named(conn: sqlite3.Connection, ids: Sequence[str]) -> list[Json]:
    sql = "SELECT * FROM speakers WHERE id IN (SELECT value FROM json_each(?))"
    return list(rows(conn, sql, [as_json(ids)]))


def _choices(within: Sequence[Json]) -> str:
    """The names of some rows, and what tells apart those of one name."""
    names = {each["name"] for each in within}
    if len(names) > 1 or len(within) == 1:
        return ", ".join(sorted(names))
    return ", ".join(sorted(f"{each['name']} ({each['portrait'] or 'no role'})" for each in within))


def _tidy(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise BadOption("a speaker needs a name")
    return name


def _record(
    conn: sqlite3.Connection, action: str, lead: str, about: Json, speakers: Sequence[str], *,
    reviewer: str | None, note: str | None = "", at: str | None = None, event: str | None = None,
) -> str:  # fmt: skip
    who, decision = named(reviewer or ""), event or str(uuid.uuid4())
    judged = {each: [one["name"] for one in rows_of(conn, each)] for each in speakers}
    insert(conn, "decisions", [{
        "id": decision, "at": moment(conn, at, who, None), "reviewer": who, "action": action, "speaker": lead,
        "value": json.dumps({"name": name_of(conn, lead), **about}, ensure_ascii=False),
        "note": (note or "").strip(), "judged": as_json(judged),
    }])  # fmt: skip
    everybody = dict.fromkeys(speakers)
    insert(conn, "decided_speakers", [{"decision": decision, "speaker": each} for each in everybody])
    settle_decision(conn, decision)
    return decision

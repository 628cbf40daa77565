"""What people decide about claims: events, added to and never changed, that can always be taken back.

A decision freezes what it was made on. To undo one is a decision too ("undo"), and so is to take that back
("redo"): both name the decision they are about in `target`, and the latest of them counts. So two files with
different halves of a history give the same answer however they are put together. Order is (time, UUID).
"""

import json
import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import Ambiguous, BadOption, NotFound
from ..model import VERDICTS, Json
from .connection import Parameters, a_moment_later, insert, row, rows, stamp, value, writing
from .corrections import checked, project
from .documents import claim_id as find_claim
from .identity import settle_decision
from .records import Parts, as_json, claim_record

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Action:
    """A thing that can be decided: its name, how a history tells it, and whether it corrects anything.

    What is about a speaker may say "{name}" and "{others}".
    """

    name: str
    english: str
    corrects: bool = False
    of_speakers: bool = False


ACTIONS = {
    action.name: action
    for action in (
        Action("verdict", "{verdict}"),
        Action("adjudicate", "settled as {verdict}"),
        Action("note", "note"),
        Action("tag", "tagged {value}"),
        Action("untag", "tag {value} taken off"),
        Action("correct", "{field} corrected", corrects=True),
        Action("not_a_claim", "no claim"),
        Action("merge", "merged {others} into {name}", of_speakers=True),
        Action("split", "parted {others} from {name}", of_speakers=True),
        Action("rename", "renamed {name} {others}", of_speakers=True),
        Action("alias", "{others} is {name}", of_speakers=True),
        Action("distinct", "{others} is not {name}", of_speakers=True),
        Action("undo", "undone"),
        Action("redo", "undoing undone"),
    )
}
"""What can be decided. "undo" and "redo" are about another decision, those of speakers about
speakers (see naming.py), all others about a claim."""


def decide(
    db: "Database", claim: str, action: str, *, reviewer: str, verdict: str | None = None,
    field: str | None = None, about: str | None = None, note: str = "",
    evidence: Sequence[str | Mapping[str, Any]] = (), at: str | None = None, event: str | None = None,
) -> str:  # fmt: skip
    """Record a decision about a claim, on the disk when this returns. Returns its UUID."""
    if action not in ACTIONS or ACTIONS[action].of_speakers:
        known = ", ".join(name for name, each in ACTIONS.items() if not each.of_speakers)
        raise BadOption(f"{action!r} is nothing that can be decided about a claim; there are {known}")
    if action in ("verdict", "adjudicate") and verdict not in VERDICTS:
        raise BadOption(f"{verdict!r} is no verdict; there are {', '.join(VERDICTS)}")
    who = named(reviewer)
    with writing(db, durable=True) as conn:
        claim = find_claim(conn, claim)
        decision = {
            "id": event or str(uuid.uuid4()), "at": moment(conn, at, who, claim), "reviewer": who,
            "action": action, "claim": claim, "verdict": verdict, "field": field, "value": about,
            "note": note.strip(), "judged": as_json(judged(conn, claim)),
        }  # fmt: skip
        insert(conn, "decisions", [decision])
        insert(conn, "evidence", _evidence(str(decision["id"]), evidence))
        if ACTIONS[action].corrects:
            project(conn, claim)
        return str(decision["id"])


def correct(db: "Database", claim: str, field: str, value: Any, **given: Any) -> str:
    """Record that a field of a claim should read otherwise; lists and filters see the corrected value."""
    return decide(db, claim, "correct", field=field, about=as_json(checked(field, value)), **given)


def tag(db: "Database", claim: str, name: str, *, off: bool = False, **given: Any) -> str:
    """Put a tag on a claim, or take it off."""
    name = " ".join(name.split())
    if not name:
        raise BadOption("a tag cannot be empty")
    return decide(db, claim, "untag" if off else "tag", about=name, **given)


def named(reviewer: str) -> str:
    """A reviewer's name as it is stored: with single spaces, and never empty."""
    name = " ".join(reviewer.split())
    if not name:
        raise BadOption("a decision needs a reviewer's name; give one with --reviewer")
    return name


def judged(conn: sqlite3.Connection, claim: str) -> Json:
    """What a decision about a claim is made on, to be kept with the decision."""
    stored = row(conn, "SELECT * FROM claims WHERE id = ?", [claim])
    assert stored is not None
    record = claim_record(stored, Parts(conn, [claim]))
    return {
        "document": record["document"], "extractor": record["extractor"], "text": record["text"],
        "cue": record["cue"]["span"], "spans": record["content"]["spans"],
        "speakers": [speaker["name"] for speaker in record["speakers"]], "figures": record["figures"],
        "said_on": record["said_on"] and record["said_on"]["value"],
    }  # fmt: skip


def moment(conn: sqlite3.Connection, at: str | None, reviewer: str, claim: str | None) -> str:
    """When a decision is made: after the reviewer's others and those on the claim, whatever the clock says.

    A time that is given is taken as given.
    """
    moment = stamp(at)
    if at is not None:
        return moment
    sql = "SELECT max(at) FROM decisions WHERE reviewer = ?"
    others = [
        value(conn, sql, [reviewer]),
        value(conn, "SELECT max(at) FROM decisions WHERE claim = ?", [claim]),
    ]
    latest = max((other for other in others if other), default="")
    return moment if moment > latest else a_moment_later(latest)


def _evidence(decision: str, evidence: Sequence[str | Mapping[str, Any]]) -> list[Json]:
    given = [{"url": each} if isinstance(each, str) else each for each in evidence]
    blank = {"url": "", "title": "", "retrieved_on": None, "sha256": ""}
    return [
        {"decision": decision, "position": position, **{key: each.get(key, blank[key]) for key in blank}}
        for position, each in enumerate(given)
    ]


def undo(
    db: "Database", *, reviewer: str, event: str | None, at: str | None = None, new_event: str | None = None
) -> Json:
    """Take back a reviewer's latest decision, or the one named; undoing an undo brings back what it took.

    Returns the decision that was taken back. Only one's own decisions can be undone.
    """
    who = named(reviewer)
    with writing(db, durable=True) as conn:
        undone = _named_event(conn, event, who) if event else _latest_event(conn, who)
        target = undone["target"] or undone["id"]
        about = row(conn, "SELECT * FROM decisions WHERE id = ?", [target])
        assert about is not None
        insert(conn, "decisions", [{
            "id": new_event or str(uuid.uuid4()), "at": moment(conn, at, who, about["claim"]),
            "reviewer": who, "action": "redo" if undone["action"] == "undo" else "undo",
            "claim": about["claim"], "speaker": about["speaker"], "target": target,
        }])  # fmt: skip
        if ACTIONS[about["action"]].corrects:
            project(conn, about["claim"])
        if ACTIONS[about["action"]].of_speakers:
            settle_decision(conn, about["id"])
        return next(_told(conn, "d.id = ?", [undone["id"]]))


def _latest_event(conn: sqlite3.Connection, reviewer: str) -> Json:
    sql = "SELECT *, 0 AS undone FROM standing WHERE reviewer = ? ORDER BY at DESC, id DESC LIMIT 1"
    found = row(conn, sql, [reviewer])
    if found is None:
        raise NotFound(f"{reviewer} has decided nothing that could be undone")
    return found


def _named_event(conn: sqlite3.Connection, event: str, reviewer: str) -> Json:
    wanted = event.strip().lower()
    found = list(_told(conn, "d.id >= ? AND d.id < ?", [wanted, wanted + "~"])) if wanted else []
    if not found:
        raise NotFound(f"no decision {event!r} here")
    if len(found) > 1:
        several = ", ".join(f"{each['id']} ({each['text']})" for each in found[:8])
        raise Ambiguous(f"{event!r} fits more than one decision: {several}")
    if found[0]["reviewer"] != reviewer:
        raise BadOption(f"{event!r} is a decision of {found[0]['reviewer']}'s; only they can undo it")
    if found[0]["undone"]:
        raise BadOption(f"{event!r} is undone already")
    return found[0]


# Undone is what the latest word on it says: for an undo or redo, that another one came after it.
_LATEST = "(SELECT {} FROM decisions WHERE target = {} ORDER BY at DESC, id DESC LIMIT 1)"
_UNDONE = f"""CASE WHEN d.action IN ('undo', 'redo') THEN {_LATEST.format("id", "d.target")} <> d.id
    ELSE coalesce({_LATEST.format("action", "d.id")}, 'redo') = 'undo' END"""


def _told(conn: sqlite3.Connection, where: str, parameters: Parameters) -> Iterator[Json]:
    """Decisions as a history shows them, in order."""
    sql = f"""SELECT d.id, d.at, d.reviewer, d.action, d.claim, c.text AS claim_text, d.verdict, d.field,
            d.value, d.target, d.note, d.judged, {_UNDONE} AS undone,
            (SELECT json_group_array(json_object('url', url, 'title', title, 'retrieved_on', retrieved_on,
                'sha256', sha256)) FROM evidence WHERE decision = d.id) AS evidence
        FROM decisions d LEFT JOIN claims c ON c.id = d.claim WHERE {where} ORDER BY d.at, d.id"""
    for each in rows(conn, sql, parameters):
        each["undone"] = bool(each["undone"])
        each["evidence"] = json.loads(each["evidence"])
        each["judged"] = json.loads(each["judged"]) if each["judged"] else None
        action = ACTIONS[each["action"]]
        about = json.loads(each["value"]) if action.of_speakers else each
        each["text"] = action.english.format(**about)
        yield each


def history(conn: sqlite3.Connection, claim: str | None, reviewer: str | None) -> list[Json]:
    """Who decided what, when and why: on one claim, by one reviewer, or all there is."""
    where, parameters = ["1"], []
    if claim:
        where.append("d.claim = ?")
        parameters.append(find_claim(conn, claim))
    if reviewer:
        where.append("d.reviewer = ?")
        parameters.append(named(reviewer))
    return list(_told(conn, " AND ".join(where), parameters))


def history_of_speakers(conn: sqlite3.Connection, speakers: Sequence[str]) -> list[Json]:
    """What was decided about some speakers: who is one with whom, and what they are called."""
    these = """d.id IN (SELECT decision FROM decided_speakers
        WHERE speaker IN (SELECT value FROM json_each(:these)))"""
    where = f"{these} OR d.target IN (SELECT d.id FROM decisions d WHERE {these})"
    return list(_told(conn, where, {"these": as_json(speakers)}))


def decisions_on(conn: sqlite3.Connection, claims: Sequence[str]) -> defaultdict[str, list[Json]]:
    """The decisions on each of some claims, in order, undone ones too."""
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for each in _told(conn, "d.claim IN (SELECT value FROM json_each(?))", [as_json(claims)]):
        found[each["claim"]].append(each)
    return found

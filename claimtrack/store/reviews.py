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

from ..errors import BadOption
from ..model import VERDICTS, Json
from .connection import Parameters, a_moment_later, insert, row, rows, stamp, value, writing
from .corrections import checked, in_words, introduced, project
from .documents import claim_id as find_claim
from .records import Parts, as_json, claim_record

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Action:
    """A thing that can be decided: its name, how a history tells it, and whether it corrects anything.

    What is about a speaker may say "{name}" and "{others}". `inseparable` ones that were made together can
    only be undone together.
    """

    name: str
    english: str
    corrects: bool = False
    of_speakers: bool = False
    inseparable: bool = False


ACTIONS = {
    action.name: action
    for action in (
        Action("verdict", "{verdict}"),
        Action("adjudicate", "settled as {verdict}"),
        Action("note", "note"),
        Action("tag", "tagged {value}"),
        Action("untag", "tag {value} taken off"),
        Action("correct", "{words}", corrects=True),
        Action("not_a_claim", "no claim"),
        Action("make", "{words}", inseparable=True),
        Action("replace", "{words}", inseparable=True),
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
speakers (see naming.py), all others about a claim. "make" and "replace" come of handmade.py alone."""

OPEN = tuple(
    name for name, each in ACTIONS.items()
    if not (each.of_speakers or each.inseparable or name in ("undo", "redo"))
)  # fmt: skip
"""What `decide` takes."""


def decide(db: "Database", claim: str, action: str, **given: Any) -> str:
    """Record a decision about a claim, on the disk when this returns. Returns its UUID; see `decide_all`."""
    return decide_all(db, [claim], action, **given)[0]


def decide_all(
    db: "Database", claims: Sequence[str], action: str, *, reviewer: str, **given: Any
) -> list[str]:
    """Record the same decision about several claims: all or none, and to be undone together.

    Returns their UUIDs. `given` may hold what `record` takes; an `event` is for one claim alone.
    """
    if action not in OPEN:
        known = ", ".join(OPEN)
        raise BadOption(f"{action!r} is nothing that can be decided about a claim; there are {known}")
    if action in ("verdict", "adjudicate") and given.get("verdict") not in VERDICTS:
        raise BadOption(f"{given.get('verdict')!r} is no verdict; there are {', '.join(VERDICTS)}")
    who = named(reviewer)
    with writing(db, durable=True) as conn:
        found = list(dict.fromkeys(find_claim(conn, claim) for claim in claims))
        batch = str(uuid.uuid4()) if len(found) > 1 else None
        return [record(conn, each, action, who, batch=batch, **given) for each in found]


def record(
    conn: sqlite3.Connection, claim: str, action: str, reviewer: str, *, verdict: str | None = None,
    field: str | None = None, about: str | None = None, note: str = "",
    evidence: Sequence[str | Mapping[str, Any]] = (), at: str | None = None, event: str | None = None,
    batch: str | None = None,
) -> str:  # fmt: skip
    """Add one decision about a claim, inside a transaction that is already open. Returns its UUID."""
    decision = {
        "id": event or str(uuid.uuid4()), "at": moment(conn, at, reviewer, claim), "reviewer": reviewer,
        "action": action, "claim": claim, "verdict": verdict, "field": field, "value": about,
        "note": note.strip(), "judged": as_json(judged(conn, claim)), "batch": batch,
    }  # fmt: skip
    insert(conn, "decisions", [decision])
    insert(conn, "evidence", _evidence(str(decision["id"]), evidence))
    if ACTIONS[action].corrects:
        project(conn, claim)
    return str(decision["id"])


def correct(
    db: "Database",
    claim: str,
    fields: Mapping[str, Any],
    *,
    reviewer: str,
    event: str | None = None,
    **given: Any,
) -> list[str]:
    """Record that fields of a claim should read otherwise; lists and filters see the corrected values.

    All or none; to be undone together. Returns the decisions' UUIDs, one for each field.
    """
    wanted = {field: checked(field, value) for field, value in fields.items()}
    who = named(reviewer)
    with writing(db, durable=True) as conn:
        found = find_claim(conn, claim)
        batch = str(uuid.uuid4()) if len(wanted) > 1 else None
        made = []
        for field, value in wanted.items():
            value = introduced(conn, found, value) if field == "speakers" else value
            about: Json = {"field": field, "about": as_json(value), "batch": batch, "event": event}
            made.append(record(conn, found, "correct", who, **about, **given))
        return made


def tag(db: "Database", claims: Sequence[str], name: str, *, off: bool = False, **given: Any) -> list[str]:
    """Put a tag on claims, or take it off."""
    name = " ".join(name.split())
    if not name:
        raise BadOption("a tag cannot be empty")
    return decide_all(db, claims, "untag" if off else "tag", about=name, **given)


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


# Undone is what the latest word on it says: for an undo or redo, that another one came after it.
_LATEST = "(SELECT {} FROM decisions WHERE target = {} ORDER BY at DESC, id DESC LIMIT 1)"
_UNDONE = f"""CASE WHEN d.action IN ('undo', 'redo') THEN {_LATEST.format("id", "d.target")} <> d.id
    ELSE coalesce({_LATEST.format("action", "d.id")}, 'redo') = 'undo' END"""


def told(conn: sqlite3.Connection, where: str, parameters: Parameters) -> Iterator[Json]:
    """Decisions as a history shows them, in order."""
    sql = f"""SELECT d.id, d.at, d.reviewer, d.action, d.claim, c.text AS claim_text, d.verdict, d.field,
            d.value, d.target, d.note, d.judged, d.batch, {_UNDONE} AS undone,
            (SELECT json_group_array(json_object('url', url, 'title', title, 'retrieved_on', retrieved_on,
                'sha256', sha256)) FROM evidence WHERE decision = d.id) AS evidence
        FROM decisions d LEFT JOIN claims c ON c.id = d.claim WHERE {where} ORDER BY d.at, d.id"""
    for each in rows(conn, sql, parameters):
        each["undone"] = bool(each["undone"])
        each["evidence"] = json.loads(each["evidence"])
        each["judged"] = json.loads(each["judged"]) if each["judged"] else None
        action = ACTIONS[each["action"]]
        about = json.loads(each["value"]) if action.of_speakers or action.inseparable else each
        if action.corrects:
            about = {"words": in_words(each["field"], json.loads(each["value"]))}
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
    return list(told(conn, " AND ".join(where), parameters))


def history_of_speakers(conn: sqlite3.Connection, speakers: Sequence[str]) -> list[Json]:
    """What was decided about some speakers: who is one with whom, and what they are called."""
    these = """d.id IN (SELECT decision FROM decided_speakers
        WHERE speaker IN (SELECT value FROM json_each(:these)))"""
    where = f"{these} OR d.target IN (SELECT d.id FROM decisions d WHERE {these})"
    return list(told(conn, where, {"these": as_json(speakers)}))


def decisions_on(conn: sqlite3.Connection, claims: Sequence[str]) -> defaultdict[str, list[Json]]:
    """The decisions on each of some claims, in order, undone ones too."""
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for each in told(conn, "d.claim IN (SELECT value FROM json_each(?))", [as_json(claims)]):
        found[each["claim"]].append(each)
    return found

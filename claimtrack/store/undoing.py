"""Taking decisions back, and bringing back what was taken back: events too, and never the loss of one."""

import sqlite3
import uuid
from typing import TYPE_CHECKING

from ..errors import Ambiguous, BadOption, NotFound
from ..model import Json
from .connection import insert, row, writing
from .corrections import project
from .identity import settle_decision
from .reviews import ACTIONS, moment, named, told

if TYPE_CHECKING:
    from sqlite_utils import Database


def undo(
    db: "Database", *, reviewer: str, event: str | None, together: bool = False, at: str | None = None,
    new_event: str | None = None,
) -> Json:  # fmt: skip
    """Take back what a reviewer did last, or the decision named; undoing an undo brings back what it took.

    What was done last is taken back as a whole, however many claims it was about; a decision that is named,
    alone, unless `together`, or it makes no sense without those made with it. Returns the decision; its
    `together` says how many were taken back. Only one's own decisions can be undone.
    """
    who = named(reviewer)
    with writing(db, durable=True) as conn:
        named_one = _named_event(conn, event, who) if event else _latest_event(conn, who)
        whole = together or not event or _inseparable(conn, named_one)
        undone = _made_with(conn, named_one) if whole else [named_one]
        batch = str(uuid.uuid4()) if len(undone) > 1 else None
        for each in undone:
            _take_back(conn, each, who, at, batch, new_event)
        return {**next(told(conn, "d.id = ?", [named_one["id"]])), "together": len(undone)}


def _take_back(
    conn: sqlite3.Connection, undone: Json, reviewer: str, at: str | None, batch: str | None,
    event: str | None,
) -> None:  # fmt: skip
    target = undone["target"] or undone["id"]
    about = row(conn, "SELECT * FROM decisions WHERE id = ?", [target])
    assert about is not None
    insert(conn, "decisions", [{
        "id": event or str(uuid.uuid4()), "at": moment(conn, at, reviewer, about["claim"]),
        "reviewer": reviewer, "action": "redo" if undone["action"] == "undo" else "undo",
        "claim": about["claim"], "speaker": about["speaker"], "target": target, "batch": batch,
    }])  # fmt: skip
    if ACTIONS[about["action"]].corrects:
        project(conn, about["claim"])
    if ACTIONS[about["action"]].of_speakers:
        settle_decision(conn, about["id"])


def _inseparable(conn: sqlite3.Connection, event: Json) -> bool:
    """Whether a decision, or the one it takes back, makes no sense without those made with it."""
    about = row(conn, "SELECT action FROM decisions WHERE id = ?", [event["target"] or event["id"]])
    return about is not None and ACTIONS[about["action"]].inseparable


def _made_with(conn: sqlite3.Connection, event: Json) -> list[Json]:
    """The decisions that were made together with one, it among them, as far as they were not taken back."""
    if event["batch"] is None:
        return [event]
    return [each for each in told(conn, "d.batch = ?", [event["batch"]]) if not each["undone"]]


def _latest_event(conn: sqlite3.Connection, reviewer: str) -> Json:
    sql = "SELECT *, 0 AS undone FROM standing WHERE reviewer = ? ORDER BY at DESC, id DESC LIMIT 1"
    found = row(conn, sql, [reviewer])
    if found is None:
        raise NotFound(f"{reviewer} has decided nothing that could be undone")
    return found


def _named_event(conn: sqlite3.Connection, event: str, reviewer: str) -> Json:
    wanted = event.strip().lower()
    found = list(told(conn, "d.id >= ? AND d.id < ?", [wanted, wanted + "~"])) if wanted else []
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

"""Corrections: what a person put right stands in the claim itself, so that every list and filter sees it.

The correction is a decision like any other; this module lays the ones that hold over what extraction found.
That is kept in `claims.extracted`, as JSON of the corrected fields, and comes back when one is undone.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import BadOption
from ..model import Json
from ..periods import days
from .connection import insert, row, rows, write
from .heard import forget_unheard, settle, speakers_in, write_speakers
from .records import Parts, as_json, figure_record, figure_row, said_columns, said_record, speaker_record
from .speakers import fold, names


@dataclass(frozen=True, slots=True)
class Field:
    """Something that can be corrected: its name and value in words, how to check, read and write it."""

    name: str
    word: str
    words: Callable[[Any], str]
    checked: Callable[[Any], Any]
    read: Callable[[sqlite3.Connection, Json], Any]
    write: Callable[[sqlite3.Connection, str, Any], None]


def project(conn: sqlite3.Connection, claim_id: str, *, fresh: bool = False) -> None:
    """Make a claim read as its standing corrections say, and as extracted where there are none.

    `fresh` says that extraction has just written the claim, so that it holds no corrected values.
    """
    sql = "SELECT field, value FROM corrections WHERE claim = ?"
    wanted = {each["field"]: json.loads(each["value"]) for each in rows(conn, sql, [claim_id])}
    claim = row(conn, "SELECT * FROM claims WHERE id = ?", [claim_id])
    assert claim is not None
    before = {} if fresh else json.loads(claim["extracted"] or "{}")
    if not wanted and not before:
        return
    heard = speakers_in(conn, claim["document"])
    found = {name: before.get(name, FIELDS[name].read(conn, claim)) for name in wanted}
    for name in {**before, **wanted}:
        FIELDS[name].write(conn, claim_id, wanted.get(name, before.get(name)))
    write(conn, "UPDATE claims SET extracted = ? WHERE id = ?", [as_json(found) if found else None, claim_id])
    settle(conn, claim["document"])
    forget_unheard(conn, heard)


def checked(field: str, value: Any) -> Any:
    """A corrected value in the form it is stored in, or BadOption when it cannot be one."""
    if field not in FIELDS:
        raise BadOption(f"a claim's {field} cannot be corrected; there are {', '.join(FIELDS)}")
    return FIELDS[field].checked(value)


def introduced(conn: sqlite3.Connection, claim: str, speakers: Sequence[Json]) -> list[Json]:
    """Speakers of whom only the name was given, with what the claim's article says of them elsewhere."""
    sql = """SELECT DISTINCT cs.* FROM claim_speakers cs JOIN claims c ON c.id = cs.claim
        WHERE c.document = (SELECT document FROM claims WHERE id = ?) AND cs.resolved ORDER BY cs.claim"""
    known: dict[str, Json] = {}
    for each in rows(conn, sql, [claim]):
        found = known.setdefault(fold(each["name"]), {})
        found.update({part: each[part] for part in ABOUT if each[part] and not found.get(part)})
    return [
        each if any(each[part] != BLANK[part] for part in ABOUT) else each | known.get(fold(each["name"]), {})
        for each in speakers
    ]


ABOUT = ("role", "organisation", "kind")
BLANK = {"role": "", "organisation": "", "kind": "unknown", "guess": "", "resolved": True}
"""What is known of a speaker of whom only the name is given."""


def in_words(field: str, value: Any) -> str:
    """A correction in words: "date corrected to 2021-07-10", "figures taken out"."""
    words = FIELDS[field].words(value)
    return f"{FIELDS[field].word} corrected to {words}" if words else f"{FIELDS[field].word} taken out"


def _figure_words(value: Sequence[Json]) -> str:
    return "; ".join(each["text"] for each in value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadOption("a claim's text cannot be empty")
    return value.strip()


def _said_on(value: Any) -> Json | None:
    if value is None or value == "":
        return None
    said = {"value": value} if isinstance(value, str) else dict(value)
    if days(said.get("value")) is None:
        raise BadOption(f"{said.get('value')!r} is no date; write it as 2021-07-10, 2021-07 or 2021")
    return {
        "value": said["value"],
        "text": said.get("text", ""),
        "span": said.get("span"),
        "inherited": False,
    }


def _speakers(value: Any) -> list[Json]:
    listed = [{"name": value}] if isinstance(value, str) else list(value)
    given = [{"name": each} if isinstance(each, str) else dict(each) for each in listed]
    if not all(str(each.get("name", "")).strip() for each in given):
        raise BadOption("a speaker needs a name")
    return [{**BLANK, **each, "name": each["name"].strip()} for each in given]


def _figures(value: Any) -> list[Json]:
    given = [dict(each) for each in value]
    if not all(each.get("text") and each.get("kind") for each in given):
        raise BadOption("a figure needs its text and its kind")
    return [figure_record(figure_row("", 0, each)) for each in given]


def _write_text(conn: sqlite3.Connection, claim_id: str, value: str) -> None:
    write(conn, "UPDATE claims SET text = ? WHERE id = ?", [value, claim_id])


def _write_said_on(conn: sqlite3.Connection, claim_id: str, value: Json | None) -> None:
    columns = said_columns(value)
    sql = f"UPDATE claims SET {', '.join(f'{name} = ?' for name in columns)} WHERE id = ?"
    write(conn, sql, [*columns.values(), claim_id])


def _write_speakers(conn: sqlite3.Connection, claim_id: str, value: list[Json]) -> None:
    write(conn, "DELETE FROM claim_speakers WHERE claim = ?", [claim_id])
    (document,) = conn.execute("SELECT document FROM claims WHERE id = ?", [claim_id]).fetchone()
    write_speakers(conn, document, [(claim_id, position, each) for position, each in enumerate(value)])


def _write_figures(conn: sqlite3.Connection, claim_id: str, value: list[Json]) -> None:
    write(conn, "DELETE FROM figures WHERE claim = ?", [claim_id])
    insert(conn, "figures", [figure_row(claim_id, position, each) for position, each in enumerate(value)])


def _read_speakers(conn: sqlite3.Connection, claim: Json) -> list[Json]:
    return [speaker_record(each) for each in Parts(conn, [claim["id"]]).speakers[claim["id"]]]


def _read_figures(conn: sqlite3.Connection, claim: Json) -> list[Json]:
    found = Parts(conn, [claim["id"]]).figures[claim["id"]]
    return [{**figure_record(each), "rule": each["rule"]} for each in found]


def _read_said_on(_: sqlite3.Connection, claim: Json) -> Json | None:
    said = said_record(claim)
    return {**said, "first": claim["said_first"], "last": claim["said_last"]} if said else None


FIELDS = {
    field.name: field
    for field in (
        Field("text", "text", str, _text, lambda _, claim: claim["text"], _write_text),
        Field(
            "said_on",
            "date",
            lambda said: said["value"] if said else "",
            _said_on,
            _read_said_on,
            _write_said_on,
        ),
        Field("speakers", "speakers", names, _speakers, _read_speakers, _write_speakers),
        Field("figures", "figures", _figure_words, _figures, _read_figures, _write_figures),
    )
}
"""Field → how it is corrected."""

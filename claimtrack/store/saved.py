"""Filters kept under a name, in the database that they are for."""

import json
import sqlite3
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from ..errors import BadOption, NotFound
from ..model import Json
from .connection import row, rows, stamp, write, write_many, writing
from .filters import FILTERS, Filters, values_of, where
from .records import as_json

if TYPE_CHECKING:
    from sqlite_utils import Database


def save(
    db: "Database", name: str, filters: Filters, *, reviewer: str, replace: bool, at: str | None
) -> None:
    """Keep filters under a name, each as the list of its values, flags as true."""
    name = _tidy(name)
    where(filters)  # refuses what makes no sense
    kept = {
        key: True if FILTERS[key].takes == "flag" else texts
        for key, given in filters.items()
        if (texts := values_of(key, given))
    }
    if not kept:
        raise BadOption("there is nothing to save: give the filters that it should stand for")
    with writing(db, durable=True) as conn:
        if not replace and row(conn, "SELECT 1 FROM saved_filters WHERE name = ?", [name]):
            raise BadOption(f"there are filters saved as {name!r} already")
        sql = "INSERT OR REPLACE INTO saved_filters (name, filters, reviewer, saved_at) VALUES (?, ?, ?, ?)"
        write(conn, sql, [name, as_json(kept), reviewer, stamp(at)])


def load(conn: sqlite3.Connection, name: str) -> Json:
    """The filters saved under a name."""
    found = row(conn, "SELECT name, filters FROM saved_filters WHERE name = ?", [_existing(conn, name)])
    assert found is not None
    filters: Json = json.loads(found["filters"])
    unknown = [key for key in filters if key not in FILTERS]
    if unknown:
        raise BadOption(
            f"the filters saved as {found['name']!r} are from another version of claimtrack: "
            f"this one does not know {', '.join(unknown)}"
        )
    for key, given in filters.items():
        values_of(key, given)
    return {
        key: given if FILTERS[key].many or given is True or isinstance(given, str) else given[0]
        for key, given in filters.items()
    }


def listing(conn: sqlite3.Connection) -> list[Json]:
    """Everything saved, by name."""
    found = rows(conn, "SELECT name, filters, reviewer, saved_at FROM saved_filters ORDER BY name")
    return [{**each, "filters": json.loads(each["filters"])} for each in found]


def remove(db: "Database", names: Sequence[str]) -> list[str]:
    """Forget what is saved under some names; returns them as they were saved."""
    with writing(db, durable=True) as conn:
        existing = list(dict.fromkeys(_existing(conn, name) for name in names))
        write_many(conn, "DELETE FROM saved_filters WHERE name = ?", [[name] for name in existing])
    return existing


def _existing(conn: sqlite3.Connection, name: str) -> str:
    """A name as it was saved, capitals aside; NotFound with what there is."""
    wanted = _tidy(name)
    known = [each["name"] for each in rows(conn, "SELECT name FROM saved_filters ORDER BY name")]
    if wanted in known:
        return wanted
    alike = [each for each in known if each.casefold() == wanted.casefold()]
    if len(alike) == 1:
        return str(alike[0])
    near = get_close_matches(wanted, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known) or 'none'}"
    raise NotFound(f"no filters are saved as {wanted!r}; {hint}")


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy or tidy.startswith("-"):
        raise BadOption(f"{name!r} is no name for filters; it begins with a letter or a digit")
    return tidy

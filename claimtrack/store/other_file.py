"""Another database, looked at while it is merged: its articles and claims, and what both files decided."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import StoreError
from ..model import Json
from .connection import path_of, plainly, rows
from .opening import look_into
from .pairing import Held
from .records import as_json

COPIED = ("title", "outlet", "author", "published", "published_from", "url", "path", "raw_sha256")
"""What is known about an article besides its text."""


@contextmanager
def opened(path: Path, conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Another database, not changed and seen as it is now; StoreError if it is the same file."""
    if path.exists() and Path(path_of(conn)).exists() and path.samefile(path_of(conn)):
        raise StoreError(f"{path} is this database itself; name the other one")
    found = look_into(path)
    try:
        with plainly(found.conn):
            found.conn.execute("BEGIN")
            yield found.conn
    finally:
        found.conn.close()
        if found.copy:
            found.copy.cleanup()


class Files:
    """Both files: `here` is merged into, `there` is looked at."""

    def __init__(self, here: sqlite3.Connection, there: sqlite3.Connection) -> None:
        self.here = here
        self.there = there
        self.standing = _standing_makes((here, there))
        self.known_here, self.known_there = _known(here), _known(there)

    def replaced_in_one(self, document: str) -> bool:
        """Whether one of the files had a newer version of an article, and the other had not."""
        ours, theirs = self.known_here.get(document), self.known_there.get(document)
        return ours is not None and theirs is not None and ours[0] != theirs[0]

    def later_versions(self, document: str) -> set[str]:
        """An article and the versions that came after it."""
        sql = """WITH RECURSIVE later(id) AS (VALUES (?) UNION
            SELECT d.id FROM documents d JOIN later ON d.previous = later.id) SELECT id FROM later"""
        return {each["id"] for each in rows(self.here, sql, [document])}

    def held(self, conn: sqlite3.Connection, document: str) -> list[Held]:
        """The claims of an article in one of the files."""
        found = list(rows(conn, "SELECT * FROM claims WHERE document = ? ORDER BY number", [document]))
        return self._with_decisions(conn, found)

    def claims(self, conn: sqlite3.Connection, ids: Iterable[str]) -> list[Held]:
        """Some claims of one of the files, by their ids or other ids."""
        sql = """SELECT * FROM claims WHERE id IN (SELECT value FROM json_each(:ids))
            OR id IN (SELECT claim FROM other_ids WHERE id IN (SELECT value FROM json_each(:ids)))"""
        return self._with_decisions(conn, list(rows(conn, sql, {"ids": as_json(sorted(ids))})))

    def _with_decisions(self, conn: sqlite3.Connection, found: list[Json]) -> list[Held]:
        ids = as_json([each["id"] for each in found])
        about: defaultdict[str, list[Json]] = defaultdict(list)
        sql = """SELECT id, at, claim, action FROM decisions
            WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY at, id"""
        for each in rows(conn, sql, [ids]):
            about[each["claim"]].append(each)
        names: defaultdict[str, set[str]] = defaultdict(set)
        sql = "SELECT id, claim FROM other_ids WHERE claim IN (SELECT value FROM json_each(?))"
        for each in rows(conn, sql, [ids]):
            names[each["claim"]].add(each["id"])
        return [self._held(each, about[each["id"]], names[each["id"]]) for each in found]

    def _held(self, claim: Json, about: list[Json], names: set[str]) -> Held:
        made = [(each["at"], each["id"]) for each in about if each["action"] == "make"]
        standing = any(event in self.standing for _, event in made)
        return Held(
            row=claim, cue=(claim["cue_start"], claim["cue_stop"]),
            spans=tuple((start, stop) for start, stop in json.loads(claim["spans"])),
            by_hand=claim["origin"] == "hand" and standing, made=made[0] if made else ("", ""),
            decisions=frozenset(each["id"] for each in about), names=frozenset({claim["id"], *names}),
        )  # fmt: skip


def _known(conn: sqlite3.Connection) -> dict[str, tuple[int, int, int]]:
    """What makes a file know better what an article claims; before anything is merged."""
    sql = """SELECT id, EXISTS (SELECT 1 FROM documents n WHERE n.previous = d.id) AS replaced, extractor,
        published IS NOT NULL AS dated FROM documents d"""
    return {each["id"]: (each["replaced"], each["extractor"], each["dated"]) for each in rows(conn, sql)}


def _standing_makes(files: Iterable[sqlite3.Connection]) -> set[str]:
    """Of the decisions that made claims by hand, those that stand by what both files know."""
    made: set[str] = set()
    latest: dict[str, tuple[str, str, str]] = {}
    sql = """SELECT d.id, d.at, d.action, d.target FROM decisions d WHERE d.action = 'make'
        OR d.target IN (SELECT id FROM decisions WHERE action = 'make')"""
    for conn in files:
        for each in rows(conn, sql):
            if each["action"] == "make":
                made.add(each["id"])
            else:
                word = (each["at"], each["id"], each["action"])
                latest[each["target"]] = max(latest.get(each["target"], word), word)
    return {event for event in made if latest.get(event, ("", "", "redo"))[2] == "redo"}

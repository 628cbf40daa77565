"""Who is who: which names in the database are one person or body, worked out again where something changes.

The rows of `speakers` are names as articles have them: a body's name, a person's name with what is said of
them, a surname in one article. This module says which of them are one speaker, in `speakers.merged_into`:
first by what the articles say, then by what people decided, in the order in which they did. Only the
neighbourhood of a change is looked at, so that adding an article to a large database costs no more.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..model import Json
from .connection import insert, rows, write_many
from .namesakes import Portrait, agree, alike, parted, read_portrait
from .partition import Groups

BODIES = ("organisation", "group", "document")


@dataclass(frozen=True, slots=True)
class Name:
    """A row of `speakers`. `short` is one word that may be a surname, and so stands for one article alone."""

    id: str
    name: str
    folded: str
    which: str
    kind: str
    short: bool
    portrait: Portrait
    state: tuple[str | None, str | None, int]

    @property
    def rank(self) -> tuple[bool, bool, str, str]:
        """Full names lead before words, plain ones before those with a role; then the alphabet decides."""
        return " " not in self.folded, self.which != "", self.folded, self.which


def is_short(folded: str, article: str | None) -> bool:
    """Whether a row stands for one word in one article."""
    return article is not None and " " not in folded


def project(conn: sqlite3.Connection, around: Iterable[str], words: Iterable[str] = ()) -> None:
    """Work out again who is one speaker, around some rows and folded names, and store it."""
    names = neighbourhood(conn, around, words)
    if not names:
        return
    called = _called(conn, names)
    decided = _decided(conn, names)
    groups = by_articles(names.values(), called)
    replay(groups, decided, names)
    _write_groups(conn, names, groups)
    _write_aliases(conn, called, groups, decided, names)


def settle_decision(conn: sqlite3.Connection, decision: str) -> None:
    """Work out again who is who, after a decision was made or taken back."""
    about = _ids(conn, f"SELECT speaker FROM decided_speakers WHERE decision {_HERE}", [decision])
    (value,) = conn.execute("SELECT value FROM decisions WHERE id = ?", [decision]).fetchone()
    folded = json.loads(value).get("folded")
    project(conn, about, [folded] if folded else [])


def neighbourhood(
    conn: sqlite3.Connection, around: Iterable[str], words: Iterable[str] = ()
) -> dict[str, Name]:
    """Every row that may be one with some rows, however far: by name, by what articles say, by decisions."""
    known: dict[str, Name] = {}
    frontier = set(around)
    frontier |= set(_ids(conn, f"SELECT id FROM speakers WHERE folded {_HERE}", words))
    while frontier:
        known |= _read(conn, frontier)
        found: set[str] = set()
        for sql in _NEXT:
            found |= set(_ids(conn, sql, frontier))
        frontier = found - set(known)
    return known


_HERE = "IN (SELECT value FROM json_each(?))"
_SHORT = "(article IS NOT NULL AND instr(folded, ' ') = 0)"
_NEXT = (
    # The same name; of words that may be surnames, only a body's and one that may be the body's.
    f"""SELECT id FROM speakers
        WHERE folded IN (SELECT folded FROM speakers WHERE id {_HERE} AND NOT {_SHORT})
        AND (NOT {_SHORT} OR kind <> 'person')""",
    f"""SELECT id FROM speakers WHERE NOT {_SHORT}
        AND folded IN (SELECT folded FROM speakers WHERE id {_HERE} AND {_SHORT} AND kind <> 'person')""",
    # Called the same, or called by a word that is another's name; and the other way round.
    f"SELECT speaker FROM aliases WHERE folded IN (SELECT folded FROM aliases WHERE speaker {_HERE})",
    f"SELECT id FROM speakers WHERE folded IN (SELECT folded FROM aliases WHERE speaker {_HERE})",
    f"SELECT speaker FROM aliases WHERE folded IN (SELECT folded FROM speakers WHERE id {_HERE})",
    f"""SELECT speaker FROM decided_speakers
        WHERE decision IN (SELECT decision FROM decided_speakers WHERE speaker {_HERE})""",
)


def _ids(conn: sqlite3.Connection, sql: str, wanted: Iterable[str]) -> list[str]:
    return [found for (found,) in conn.execute(sql, [json.dumps(sorted(wanted))])]


def _read(conn: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Name]:
    sql = f"SELECT * FROM speakers WHERE id {_HERE}"
    return {
        each["id"]: Name(
            each["id"], each["name"], each["folded"], each["which"], each["kind"],
            is_short(each["folded"], each["article"]), read_portrait(each["portrait"]),
            (each["merged_into"], each["renamed"], each["settled"]),
        )
        for each in rows(conn, sql, [json.dumps(sorted(ids))])
    }  # fmt: skip


def _called(conn: sqlite3.Connection, names: Mapping[str, Name]) -> dict[str, dict[str, str]]:
    """What articles call some speakers: folded → speaker → as it is written."""
    sql = f"SELECT folded, speaker, min(name) AS name FROM called WHERE speaker {_HERE} GROUP BY 1, 2"
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in rows(conn, sql, [json.dumps(sorted(names))]):
        found[each["folded"]][each["speaker"]] = each["name"]
    return dict(sorted(found.items()))


def _decided(conn: sqlite3.Connection, names: Mapping[str, Name]) -> list[Json]:
    """The standing decisions about some speakers, in order."""
    sql = f"""SELECT id, action, speaker, value FROM standing WHERE id IN
        (SELECT decision FROM decided_speakers WHERE speaker {_HERE}) ORDER BY at, id"""
    found = rows(conn, sql, [json.dumps(sorted(names))])
    return [{**each, **json.loads(each["value"] or "{}")} for each in found]


def by_articles(names: Iterable[Name], called: Mapping[str, Mapping[str, str]]) -> Groups:
    """Put together what the articles themselves say is one speaker."""
    known = {name.id: name for name in names}
    groups = Groups(known, lambda thing: known[thing].rank)
    namesakes: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(known.values(), key=lambda name: name.rank):
        namesakes[name.folded].append(name)
    for same in namesakes.values():
        _join_namesakes(groups, same)
    for folded, holders in called.items():
        _join_called(groups, known, [known[each] for each in sorted(holders)], namesakes.get(folded, ()))
    return groups


def _join_namesakes(groups: Groups, same: Sequence[Name]) -> None:
    full = _by_portrait(name for name in same if not name.short)
    portraits = list(full)
    for person in parted(portraits):
        groups.together(each.id for place in person for each in full[portraits[place]])
    bodies = [name for name in same if not name.short and name.kind in BODIES]
    maybe = [name.id for name in same if name.short and name.kind != "person"]
    if bodies and maybe:
        groups.together([bodies[0].id, *maybe])


def _by_portrait(names: Iterable[Name]) -> dict[Portrait, list[Name]]:
    """Names by what is said of them: the same is said of many."""
    found: defaultdict[Portrait, list[Name]] = defaultdict(list)
    for name in names:
        found[name.portrait].append(name)
    return found


def _join_called(
    groups: Groups, known: Mapping[str, Name], holders: Sequence[Name], bearers: Sequence[Name]
) -> None:
    """Join those who bear a short name with the speaker whom an article calls so, if there is only one."""
    full = {name.id for name in holders if not name.short}
    short = _by_portrait(name for name in (*holders, *bearers) if name.id not in full)
    if len({groups.lead(each) for each in full}) == 1:
        lead = groups.lead(min(full))
        whole = set(_by_portrait(known[each] for each in groups.members(lead)))
        fitting = [said for said in short if all(agree(said, other) for other in whole)]
        groups.together([lead, *(name.id for said in fitting for name in short[said])])
    elif not full:
        for said, names in short.items():
            if said.anchors:
                groups.together(name.id for name in names)
        for one, other in combinations(short, 2):
            if one.anchors & other.anchors and alike(one, other):
                groups.together([short[one][0].id, short[other][0].id])


def replay(groups: Groups, decided: Sequence[Json], names: Mapping[str, Name]) -> None:
    """Do again what was decided, in order."""
    for event in decided:
        if event["speaker"] in groups:
            _REPLAYED[event["action"]](groups, event, names)


def _merge(groups: Groups, event: Json, _: Mapping[str, Name]) -> None:
    for other in event["speakers"]:
        if other in groups:
            groups.join(event["speaker"], other)


def _split(groups: Groups, event: Json, _: Mapping[str, Name]) -> None:
    groups.part(event["speakers"])
    if event.get("as"):
        groups.rename(event["speakers"][0], event["as"])


def _alias(groups: Groups, event: Json, names: Mapping[str, Name]) -> None:
    for name in names.values():
        if name.folded == event["folded"]:
            groups.join(event["speaker"], name.id)


def _rename(groups: Groups, event: Json, _: Mapping[str, Name]) -> None:
    groups.rename(event["speaker"], event["as"])


_REPLAYED = {
    "merge": _merge, "split": _split, "alias": _alias, "rename": _rename, "distinct": lambda *_: None,
}  # fmt: skip


def _write_groups(conn: sqlite3.Connection, names: Mapping[str, Name], groups: Groups) -> None:
    changed = []
    for name in names.values():
        lead = groups.lead(name.id)
        state = (None if lead == name.id else lead, groups.name(lead) if lead == name.id else None, 1)
        if state != name.state:
            changed.append((*state, name.id))
    sql = "UPDATE speakers SET merged_into = ?, renamed = ?, settled = ? WHERE id = ?"
    write_many(conn, sql, changed)


def _write_aliases(
    conn: sqlite3.Connection, called: Mapping[str, Mapping[str, str]], groups: Groups,
    decided: Sequence[Json], names: Iterable[str],
) -> None:  # fmt: skip
    """What speakers are also called: by articles, and by people."""
    wanted: dict[tuple[str, str], tuple[str, str | None]] = {
        (folded, speaker): (name, None) for folded, by in called.items() for speaker, name in by.items()
    }
    for event in decided:
        holder = event["speakers"][0] if event["action"] == "split" else event["speaker"]
        if event["action"] == "alias" or (event.get("as") and groups.name(holder) == event["as"]):
            wanted[event["folded"], holder] = (event["as"], event["id"])
    sql = f"SELECT * FROM aliases WHERE speaker {_HERE}"
    before = {
        (each["folded"], each["speaker"]): (each["name"], each["decision"])
        for each in rows(conn, sql, [json.dumps(sorted(names))])
    }
    changed = [key for key in {**before, **wanted} if before.get(key) != wanted.get(key)]
    write_many(conn, "DELETE FROM aliases WHERE folded = ? AND speaker = ?", changed)
    insert(conn, "aliases", [
        {"folded": folded, "speaker": speaker, "name": name, "decision": decision}
        for folded, speaker in changed if (folded, speaker) in wanted
        for name, decision in [wanted[folded, speaker]]
    ])  # fmt: skip

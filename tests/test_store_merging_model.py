"""Any history of decisions, split over two files in any way it can have been made, merges back to the whole."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import ClaimtrackError
from claimtrack.model import VERDICTS, Claim, Json, Speaker
from claimtrack.store import Store, open_store
from claimtrack.store.corrections import project
from claimtrack.store.heard import settle
from claimtrack.store.identity import project as project_speakers
from tests.making import article, claim, figure, place

FIRST = article(
    "Ana Ode said prices fell by 5 percent. Ben Ode said that wages rose in May. Cal Pike denied it. All is well. So be it.",
    title="Prices",
)
SECOND = article("Ana Ode said the road was open. Dee Rook said the bridge was shut.", title="Roads")


def person(name: str) -> list[Speaker]:
    return [Speaker(name, kind="person")]


FELL = claim(
    FIRST, "prices fell by 5 percent", speaker=person("Ana Ode"), figures=[figure("5 percent", 5, "percent")]
)
ROSE = claim(FIRST, "wages rose", speaker=person("Ben Ode"), after=40)
DENIED = claim(FIRST, "it", cue="denied", speaker=person("Cal Pike"), after=85)
OPEN = claim(SECOND, "the road was open", speaker=person("Ana Ode"))
SHUT = claim(SECOND, "the bridge was shut", speaker=person("Dee Rook"), after=33)
CLAIMS = (FELL, ROSE, DENIED, OPEN, SHUT)
BY_HAND = (place(FIRST.text, "All is well"), place(FIRST.text, "So be it"))

# A later extractor: it finds the denial no more, more words of another claim, and a claim that is new.
LATER = [
    replace(each, extractor=2)
    for each in (
        FELL,
        claim(FIRST, "that wages rose in May", speaker=person("Benjamin Ode"), after=40),
        claim(FIRST, "Cal Pike", cue="denied", speaker=person("Cal Pike"), after=76),
    )
]

REVIEWERS = ("ann", "bob", "cy")
NAMES = ("Ana Ode", "Ben Ode", "Cal Pike", "Dee Rook")
which = st.integers(0, len(CLAIMS) + len(BY_HAND) - 1)
who = st.sampled_from(REVIEWERS)
operations = st.one_of(
    st.tuples(st.just("verdict"), who, which, st.sampled_from(VERDICTS)),
    st.tuples(st.just("adjudicate"), who, which, st.sampled_from(VERDICTS)),
    st.tuples(st.just("not_a_claim"), who, which),
    st.tuples(st.just("note"), who, which, st.sampled_from(["Why?", "See there."])),
    st.tuples(st.just("tag"), who, which, st.sampled_from(["a", "b"]), st.booleans()),
    st.tuples(st.just("text"), who, which, st.sampled_from(["other words", "yet others"])),
    st.tuples(st.just("speakers"), who, which, st.sampled_from([*NAMES, "Ed Lark"])),
    st.tuples(
        st.just("figures"),
        who,
        which,
        st.sampled_from([[], [{"text": "7 percent", "kind": "percent", "value": 7}]]),
    ),
    st.tuples(st.just("make"), who, st.integers(0, len(BY_HAND) - 1)),
    st.tuples(st.just("undo"), who, st.integers(0, 99)),
    st.tuples(st.just("merge"), who, st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("rename"), who, st.sampled_from(NAMES), st.sampled_from(["The Boss", "Somebody"])),
)


def made_id(place_: int) -> str:
    """The id of a claim made by hand, which follows from its place."""
    start, stop = BY_HAND[place_]
    found = hashlib.sha256(f"{FIRST.id}:{start}-{start};{start}-{stop}".encode()).hexdigest()
    return found[:16]


@cache
def undecided() -> bytes:
    """A database with the articles, in which nothing is decided yet."""
    with TemporaryDirectory() as folder:
        with open_store(Path(folder) / "c.db", create=True) as store:
            store.save(FIRST, list(CLAIMS[:3]))
            store.save(SECOND, list(CLAIMS[3:]))
        return (Path(folder) / "c.db").read_bytes()


def claim_of(number: int) -> str:
    return CLAIMS[number].id if number < len(CLAIMS) else made_id(number - len(CLAIMS))


def do(store: Store, operation: tuple[Any, ...]) -> None:
    """Do what can be done now; the rest are mistakes, which decide nothing."""
    kind, reviewer, *about = operation
    try:
        if kind in ("verdict", "adjudicate"):
            store.decide(claim_of(about[0]), kind, verdict=about[1], reviewer=reviewer)
        elif kind == "not_a_claim":
            store.decide(claim_of(about[0]), kind, reviewer=reviewer)
        elif kind == "note":
            store.decide(
                claim_of(about[0]), kind, note=about[1], reviewer=reviewer, evidence=["https://example.org"]
            )
        elif kind == "tag":
            store.tag(claim_of(about[0]), about[1], off=about[2], reviewer=reviewer)
        elif kind in ("text", "speakers", "figures"):
            store.correct(claim_of(about[0]), kind, about[1], reviewer=reviewer)
        elif kind == "make":
            store.add_claim(FIRST.id, [BY_HAND[about[0]]], reviewer=reviewer, speakers=["Ed Lark"])
        elif kind == "undo":
            mine = store.history(reviewer=reviewer)
            store.undo(reviewer=reviewer, event=mine[about[0] % len(mine)]["id"] if mine else None)
        elif kind == "merge":
            store.merge_speakers(*about, reviewer=reviewer)
        elif kind == "rename":
            store.rename_speaker(*about, reviewer=reviewer)
    except ClaimtrackError:
        return


def causes(events: list[Json]) -> dict[str, set[str]]:
    """What each decision could not have been made without."""
    needs: dict[str, set[str]] = {}
    about: dict[str, list[str]] = {}
    made: dict[str, str] = {}
    for event in events:
        needs[event["id"]] = set()
        if event["action"] == "make":
            made.setdefault(event["claim"], event["id"])
        elif event["claim"] in made:
            needs[event["id"]].add(made[event["claim"]])
        if event["target"]:  # an undo, and those of the same decision before it
            chain = about.setdefault(event["target"], [event["target"]])
            needs[event["id"]] |= set(chain)
            chain.append(event["id"])
    return needs


def closed(wanted: set[str], needs: dict[str, set[str]]) -> set[str]:
    """Decisions with all that they need."""
    left = list(wanted)
    while left:
        for each in needs[left.pop()] - wanted:
            wanted.add(each)
            left.append(each)
    return wanted


def part_of(whole: Path, part: Path, keep: set[str]) -> None:
    """A copy of a database in which only some of the decisions were made."""
    shutil.copy(whole, part)
    listed = json.dumps(sorted(keep))
    with open_store(part) as store:
        conn = store.conn
        (trigger,) = conn.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'decisions_are_kept'"
        ).fetchone()
        with conn:
            conn.execute("BEGIN")
            conn.execute("PRAGMA defer_foreign_keys = ON")
            conn.execute("DROP TRIGGER decisions_are_kept")
            for table in ("evidence", "decided_speakers"):
                conn.execute(
                    f"DELETE FROM {table} WHERE decision NOT IN (SELECT value FROM json_each(?))", [listed]
                )
            conn.execute(
                "DELETE FROM aliases WHERE decision NOT IN (SELECT value FROM json_each(?))", [listed]
            )
            conn.execute("DELETE FROM decisions WHERE id NOT IN (SELECT value FROM json_each(?))", [listed])
            conn.execute(trigger)
            for (each,) in conn.execute("SELECT id FROM claims").fetchall():
                project(conn, each)
            conn.execute(
                "DELETE FROM claims WHERE origin = 'hand' AND id NOT IN (SELECT claim FROM decisions WHERE claim IS NOT NULL)"
            )
            for document in (FIRST, SECOND):
                settle(conn, document.id)
            project_speakers(conn, [each for (each,) in conn.execute("SELECT id FROM speakers")])


def give_other_ids(path: Path) -> None:
    """Let the claims of a database be called otherwise, as if another extractor had named them."""
    with closing(sqlite3.connect(path)) as conn, conn:
        for (each,) in conn.execute("SELECT id FROM claims WHERE origin = 'extracted'").fetchall():
            other = hashlib.sha256(each.encode()).hexdigest()[:16]
            conn.execute("UPDATE claims SET id = ? WHERE id = ?", [other, each])
            conn.execute("UPDATE decisions SET claim = ? WHERE claim = ?", [other, each])
            for table in ("claim_speakers", "figures", "chain_links"):
                conn.execute(f"UPDATE {table} SET claim = ? WHERE claim = ?", [other, each])


def state(store: Store) -> Json:
    """All that a database says, whatever it calls the claims."""
    assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    listed = {row["id"] for row in store.claims({"all_kinds": True})}
    hidden = {
        row["claim"]: row["why"]
        for row in store.db.query("SELECT claim, why FROM hidden_claims ORDER BY why")
    }
    found = []
    for each in store.db.query("SELECT id FROM claims"):
        record = store.record(each["id"])
        assert (record["id"] in listed) != (record["id"] in hidden)
        found.append((
            record["document"], record["content"]["spans"], record["cue"]["span"], record["text"], record["status"],
            record["tags"], record["origin"], [speaker["name"] for speaker in record["speakers"]],
            [(one["text"], one["value"]) for one in record["figures"]], sorted(record["extracted"]),
            hidden.get(record["id"], ""),
            [(event["id"], event["text"], event["undone"], len(event["evidence"])) for event in record["reviews"]],
        ))  # fmt: skip
    return {
        "claims": sorted(found, key=repr),
        "history": [
            (event["id"], event["at"], event["reviewer"], event["undone"]) for event in store.history()
        ],
        "speakers": sorted((row["name"], row["claims"]) for row in store.speakers({"all_kinds": True})),
    }


@given(st.lists(operations, max_size=14), st.randoms(use_true_random=False), st.booleans(), st.booleans())
@settings(deadline=None, max_examples=20)
def test_any_split_of_any_history_merges_back(
    history: list[tuple[Any, ...]], random: Any, later: bool, renamed: bool
) -> None:
    with TemporaryDirectory() as folder:
        whole, one, other = (Path(folder) / f"{name}.db" for name in ("whole", "one", "other"))
        whole.write_bytes(undecided())
        with open_store(whole) as store:
            for operation in history:
                do(store, operation)
            events = [dict(row) for row in store.db.query("SELECT * FROM decisions ORDER BY at, id")]
        needs = causes(events)
        sides = {event["id"]: random.choice(("one", "other", "both")) for event in events}
        part_of(whole, one, closed({each for each, side in sides.items() if side != "other"}, needs))
        part_of(whole, other, closed({each for each, side in sides.items() if side != "one"}, needs))
        for path in (whole, other) if later else ():
            with open_store(path) as store:
                store.save_again(FIRST.id, LATER, extractor=2)
        if renamed:
            give_other_ids(other)
        merge_both_ways(whole, one, other)


def merge_both_ways(whole: Path, one: Path, other: Path) -> None:
    copies = {path: path.with_suffix(".copy") for path in (one, other)}
    for path, copy in copies.items():
        shutil.copy(path, copy)
    with open_store(whole, writable=False) as store:
        expected = state(store)
    for ours, theirs in ((one, copies[other]), (other, copies[one])):
        with open_store(ours) as store:
            store.merge(theirs)
            assert state(store) == expected
            dump = list(store.conn.iterdump())
            assert store.merge(theirs).decisions == 0
            assert list(store.conn.iterdump()) == dump


def test_the_histories_hold_all_that_can_be_decided() -> None:
    """The ids of claims made by hand are as they were worked out here, so that decisions on them are made."""
    with TemporaryDirectory() as folder, open_store(Path(folder) / "c.db", create=True) as store:
        found: list[Claim] = list(CLAIMS[:3])
        store.save(FIRST, found)
        for number in range(len(BY_HAND)):
            do(store, ("make", "ann", number))
            assert store.record(made_id(number))["origin"] == "hand"
            do(store, ("speakers", "bob", len(CLAIMS) + number, "Ana Ode"))
        assert len(store.history()) == 4

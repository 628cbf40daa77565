"""Nothing acknowledged is ever lost: not to a killed process, not to another one writing at the same time."""

import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from claimtrack.store import open_store
from tests.making import article, claim

ROOT = Path(__file__).parent.parent

# Adds articles and judges their claims for ever, telling after each what is now stored.
WRITE_UNTIL_KILLED = """
import sys
sys.path.insert(0, sys.argv[2])
from itertools import count
from tests.making import article, claim
from claimtrack.store import open_store
with open_store(sys.argv[1], create=True) as store:
    for number in count(int(sys.argv[3])):
        told = article(f"Smith said item {number} fell. Jones said it rose.")
        claims = [claim(told, f"item {number} fell", speaker="Smith"), claim(told, "it rose", after=20)]
        store.save(told, claims)
        print("saved", told.id, flush=True)
        print("judged", store.add_review(claims[0].id, "verified", reviewer="ann"), flush=True)
        store.save_again(told.id, [claims[0]])
"""

# Judges every claim of a database so many times.
JUDGE = """
import sys
from claimtrack.store import open_store
path, reviewer, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open_store(path, create=True) as store:
    ids = [row["id"] for row in store.claims()]
    for number in range(times):
        store.add_review(ids[number % len(ids)], "verified", reviewer=reviewer)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_killed_process_leaves_all_it_acknowledged(tmp_path: Path) -> None:
    path, rng = tmp_path / "claims.db", Random(7)
    saved: list[str] = []
    judged: list[str] = []
    for attempt in range(14):
        command = [sys.executable, "-c", WRITE_UNTIL_KILLED, str(path), str(ROOT), str(attempt * 100_000)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            wanted = rng.randrange(1, 40)
            for _ in range(wanted):
                note(process.stdout.readline(), saved, judged)
            process.send_signal(signal.SIGKILL)
            for line in process.stdout:  # what it acknowledged before the signal came
                if line.endswith("\n"):
                    note(line, saved, judged)
        with closing(sqlite3.connect(path)) as conn:
            assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(judged) > 20
    with open_store(path) as store:
        assert {row["id"] for row in store.documents()} >= set(saved)
        assert {each["id"] for each in store.history()} >= set(judged)
        assert store.count({"verdict": "verified"}) >= len(judged)
        halves = "SELECT document FROM claims GROUP BY document HAVING count(*) NOT IN (1, 2)"
        assert store.conn.execute(halves).fetchall() == []


def note(line: str, saved: list[str], judged: list[str]) -> None:
    what, found = line.split()
    (saved if what == "saved" else judged).append(found)


def test_two_processes_judging_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    prepare(path)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", JUDGE, str(path), reviewer, "150"], stderr=subprocess.PIPE, text=True
        )
        for reviewer in ("ann", "bob")
    ]
    for process in both:
        _, complaint = process.communicate(timeout=60)
        assert complaint == ""
        assert process.returncode == 0
    with open_store(path) as store:
        assert [len(store.history(reviewer=reviewer)) for reviewer in ("ann", "bob")] == [150, 150]


def prepare(path: Path) -> None:
    told = article("Smith said prices fell. Jones said it rose.")
    with open_store(path, create=True) as store:
        store.save(told, [claim(told, "prices fell"), claim(told, "it rose", after=20)])


def test_a_reader_sees_whole_articles_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    prepare(path)
    with open_store(path, writable=False) as reader, open_store(path) as writer:
        rows = reader.claims()
        first = next(rows)
        writer.add_review(first["id"], "disputed", reviewer="ann")
        assert len(list(rows)) == 1
        assert reader.record(first["id"])["status"] == "disputed"


def test_many_may_create_the_same_database(tmp_path: Path) -> None:
    def create(_: int) -> int:
        with open_store(tmp_path / "claims.db", create=True) as store:
            return store.count()

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(create, range(6))) == [0] * 6

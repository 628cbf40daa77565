"""Kills claimtrack at its work, again and again, and looks whether anything that it had acknowledged is lost.

Real processes of the command line are killed (SIGKILL) while they review and while they add articles, at a
random moment after a random number of acknowledgements. After each kill the file must open, pass SQLite's
checks, and hold all that was acknowledged. Then two processes judge one file at once, 50 decisions a second
each.

    python benchmarks/kills.py [KILLS] > benchmarks/results/kills.txt
"""

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack.store import open_store

CLAIMTRACK = [sys.executable, "-m", "claimtrack", "--reviewer", "Ann"]
RATE, SECONDS = 50, 10

JUDGE = """
import sys, time
from claimtrack.errors import StoreError
from claimtrack.store import open_store
path, reviewer, rate, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
with open_store(path) as store:
    ids, slowest, locked, began = [row["id"] for row in store.claims()], 0.0, 0, time.perf_counter()
    for number in range(int(rate * seconds)):
        time.sleep(max(0.0, began + number / rate - time.perf_counter()))
        before = time.perf_counter()
        try:
            store.add_review(ids[number % len(ids)], "verified", reviewer=reviewer)
        except StoreError:
            locked += 1
        slowest = max(slowest, time.perf_counter() - before)
    print(number + 1, locked, time.perf_counter() - began, slowest)
"""


def articles(folder: Path, kill: int, many: int = 25) -> Path:
    """A folder of small articles that no other kill has."""
    place = folder / f"articles-{kill}"
    place.mkdir()
    for number in range(many):
        text = f"Prices fell by {number} percent in town {kill}, she said.\n\nWages rose, Ada Brink said.\n"
        (place / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return place


@contextmanager
def running(words: list[str], typed: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """A process of the command line, with all that it is to read at hand; killed at the end at the latest."""
    with tempfile.TemporaryFile() as keys:
        keys.write(typed.encode())
        keys.seek(0)
        out, nowhere = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen([*CLAIMTRACK, *words], stdin=keys, stdout=out, stderr=nowhere) as process:
            yield process
            process.kill()


def killed_at(words: list[str], sign: bytes, after: int, delay: float, typed: str = "") -> list[bytes]:
    """Lines that bear the sign of an acknowledgement, of a process killed so long after so many of them."""
    told: list[bytes] = []
    with running(words, typed) as process:
        assert process.stdout
        for line in process.stdout:
            told += [line] if sign in line else []
            if len(told) >= after:
                time.sleep(delay)
                process.send_signal(signal.SIGKILL)
                break
        told += [line for line in process.stdout if sign in line and line.endswith(b"\n")]
    return told


class Found(NamedTuple):
    """What was found after a kill: what was acknowledged, how much of it was lost, was the file damaged?"""

    acknowledged: int
    lost: int
    damaged: bool


def kill_adding(folder: Path, kill: int, rng: random.Random) -> Found:
    """Kill `add`, and look for every article that it acknowledged, with all its claims."""
    words = ["--db", str(folder / "claims.db"), "add", str(articles(folder, kill))]
    told = killed_at(words, b"claims  ", rng.randrange(1, 20), rng.random() * 0.02)
    damaged = is_damaged(folder / "claims.db")
    with open_store(folder / "claims.db", writable=False) as store:
        held = {row["id"][:8]: row["claims"] for row in store.documents()}
    acknowledged = [line.decode().split()[:2] for line in told]
    lost = sum(held.get(document) != int(number) for document, number in acknowledged)
    return Found(len(told), lost, damaged)


def kill_reviewing(folder: Path, rng: random.Random) -> Found:
    """Kill `review`, and look for every decision that it acknowledged."""
    path = folder / "claims.db"
    before = decisions(path)
    words = ["--db", str(path), "review", "--all-kinds"]
    told = killed_at(words, "→ verified".encode(), rng.randrange(1, 12), rng.random() * 0.02, "v\n" * 400)
    damaged = is_damaged(path)
    return Found(len(told), max(0, len(told) - (decisions(path) - before)), damaged)


def decisions(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        return int(conn.execute("SELECT count(*) FROM decisions").fetchone()[0])


def is_damaged(path: Path) -> bool:
    """Whether a file is not sound, or has an article by half; it must open at all."""
    with open_store(path) as store:
        sound = store.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        strays = store.conn.execute("PRAGMA foreign_key_check").fetchall()
        halves = "SELECT document FROM claims GROUP BY document HAVING count(*) <> 2"
        return not sound or bool(strays) or bool(store.conn.execute(halves).fetchall())


class Judged(NamedTuple):
    """What one of two processes did: decisions, how many are not there, how many were refused, how fast."""

    reviewer: str
    decisions: int
    lost: int
    locked: int
    speed: float
    slowest: float


def at_once(path: Path, rate: int = RATE, seconds: float = SECONDS) -> list[Judged]:
    """Two processes judging one file, so many decisions a second each."""
    both = {
        reviewer: subprocess.Popen(
            [sys.executable, "-c", JUDGE, str(path), reviewer, str(rate), str(seconds)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for reviewer in ("bob", "cy")
    }  # fmt: skip
    found = []
    for reviewer, process in both.items():
        said, complaint = process.communicate(timeout=seconds * 20 + 60)
        assert process.returncode == 0 and not complaint, complaint
        number, locked, took, slowest = said.split()
        with open_store(path, writable=False) as store:
            lost = int(number) - int(locked) - len(store.history(reviewer=reviewer))
        speed = int(number) / float(took)
        found.append(Judged(reviewer, int(number), lost, int(locked), speed, float(slowest)))
    return found


def main(kills: int = 200) -> None:
    rng = random.Random(7)
    print(measured_on("Kills") + "\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        added = [kill_adding(folder, kill, rng) for kill in range(kills // 2)]
        judged = [kill_reviewing(folder, rng) for _ in range(kills - kills // 2)]
        print(f"{'killed while':<14}{'kills':>7}{'acknowledged':>14}{'lost':>6}{'files damaged':>15}")
        for what, found in (("adding", added), ("reviewing", judged)):
            acknowledged, lost, damaged = (sum(each) for each in zip(*found, strict=True))
            print(f"{what:<14}{len(found):>7}{acknowledged:>14}{lost:>6}{damaged:>15}")
        print(f"\nTwo processes at once, {RATE} decisions a second each for {SECONDS} seconds:\n")
        print(f"{'reviewer':<14}{'decisions':>11}{'a second':>10}{'slowest':>10}{'lost':>6}{'locked':>8}")
        for each in at_once(folder / "claims.db"):
            speed, slowest = f"{each.speed:.1f}", f"{each.slowest * 1000:.0f} ms"
            print(
                f"{each.reviewer:<14}{each.decisions:>11}{speed:>10}{slowest:>10}{each.lost:>6}{each.locked:>8}"
            )


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))

"""Many articles in several processes: the same as in one, stopped and gone on with, killed and survived."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimtrack.ingest import add
from claimtrack.ingest.workers import CREDIT, examine_in_parallel
from claimtrack.read.articles import Given
from claimtrack.read.files import find_sources
from claimtrack.store import open_store
from tests.conftest import ARTICLE

CLAIMTRACK = [sys.executable, "-m", "claimtrack"]
AT = "2026-01-05T10:00:00.000000Z"


def write_articles(folder: Path, number: int, size: int = 1) -> Path:
    folder.mkdir(exist_ok=True)
    for place in range(number):
        text = ARTICLE.replace("Halverton", f"Port{place}") * size
        (folder / f"{place:03}.txt").write_text(f"{text}That was number {place}.\n", encoding="utf-8")
    return folder


def content(path: Path) -> list[str]:
    """Everything in a database, as SQL."""
    with sqlite3.connect(path) as conn:
        lines = [
            line for line in conn.iterdump() if "claims_fts" not in line and "_sqlite_migrations" not in line
        ]
    conn.close()
    return lines


def test_several_processes_store_the_same_as_one(clean: Path) -> None:
    write_articles(clean / "texts", 12)
    (clean / "texts" / "003.txt").write_bytes(b"\x00\x01" * 500)
    (clean / "texts" / "005.txt").write_text("")
    rows = "\n".join(
        f'"{place}","The mayor said on Friday that {place} ships had sunk off Port{place}."'
        for place in range(2 * CREDIT + 5)
    )
    (clean / "texts" / "007.csv").write_text(f"title,text\n{rows}\n")
    told = []
    for jobs in (1, 3):
        path = clean / f"{jobs}.db"
        with open_store(path, create=True) as store:
            outcomes = list(add(lambda: store, ["texts"], Given(), at=AT, jobs=jobs))
        told.append([(each.name, each.problem, [claim.id for claim in each.found]) for each in outcomes])
    assert len(told[0]) == 11 + 1 + 2 * CREDIT + 5 and told[0] == told[1]
    assert content(clean / "1.db") == content(clean / "3.db")


def test_what_is_known_is_not_read_again(clean: Path) -> None:
    write_articles(clean / "texts", 3)
    with open_store("claims.db", create=True) as store:
        list(add(lambda: store, ["texts/000.txt"], Given()))
        (clean / "texts" / "copy.txt").write_bytes(
            b"\xef\xbb\xbf" + (clean / "texts" / "000.txt").read_bytes()
        )
        for jobs in (1, 2):
            outcomes = list(add(lambda: store, ["texts/000.txt", "texts/copy.txt"], Given(), jobs=jobs))
            by_bytes, by_text = outcomes
            assert by_bytes.article is None and by_bytes.known
            # From the first time on, the copy is known by its bytes too.
            assert by_text.known == by_bytes.known and not by_text.claims
            assert (by_text.article is None) == (jobs == 2)
        store.remove_document(by_bytes.known)
        [back] = add(lambda: store, ["texts/000.txt"], Given())
        assert back.saved is not None and back.saved.restored


def test_a_process_that_is_killed_takes_one_file_along(clean: Path) -> None:
    """Every other article is read; the file that is never read to its end is a pipe with nothing in it."""
    folder = write_articles(clean / "texts", 8)
    os.mkfifo(folder / "001.pipe")
    sources = list(find_sources(["texts"]))
    assert len(sources) == 9
    found = examine_in_parallel(sources, Given(), 2, None)
    seen = []
    for number, outcome in found:
        if outcome is None:
            continue
        seen.append((number, outcome.problem))
        if number == 0:
            kill_who_waits_for(folder / "001.pipe")
    problems = {number: problem for number, problem in seen if problem}
    assert list(problems) == [1]
    assert problems[1].endswith(
        "001.pipe could not be read: the process that was reading it was killed (was memory short?)"
    )
    assert [number for number, _ in seen] == list(range(9))


def kill_who_waits_for(pipe: Path) -> None:
    """Kill the process, of those that this one has brought about, that has opened a pipe or waits to."""
    writer = os.open(pipe, os.O_RDWR)  # lets the reader open its end; it then waits for bytes
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for pid in descendants(os.getpid()):
            if any(os.path.realpath(each) == str(pipe) for each in Path(f"/proc/{pid}/fd").iterdir()):
                os.kill(pid, signal.SIGKILL)
                os.close(writer)
                return
        time.sleep(0.02)
    raise AssertionError("nobody reads the pipe")


def descendants(pid: int) -> list[int]:
    """The processes that a process has started, and those that they have."""
    children = [
        int(each) for task in Path(f"/proc/{pid}/task").glob("*/children") for each in task.read_text().split()
    ]
    return [*children, *(each for child in children for each in descendants(child))]


def start(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*CLAIMTRACK, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stopped_run_keeps_what_is_done_and_goes_on(clean: Path, jobs: str) -> None:
    write_articles(clean / "texts", 30, size=12)
    process = start("add", "texts", "--jobs", jobs)
    assert process.stdout is not None
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process hears it
    out, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    left = re.search(r"stopped with (\d+) files to go", said)
    assert left and "The same command goes on where it stopped." in said
    told = (first + out).count("claims  ")
    with open_store("claims.db") as store:
        kept = len(list(store.documents()))
    assert 1 <= told <= kept < 30
    again = subprocess.run([*CLAIMTRACK, "add", "texts", "--jobs", jobs], capture_output=True, text=True)
    assert again.returncode == 0 and f"{kept} known already" in again.stderr
    with open_store("claims.db") as store:
        assert len(list(store.documents())) == 30
        assert store.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_killed_run_has_stored_what_it_told_of(clean: Path) -> None:
    write_articles(clean / "texts", 30, size=12)
    process = start("add", "texts", "--jobs", "2")
    assert process.stdout is not None
    told = [process.stdout.readline()[:8] for _ in range(3)]
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    with open_store("claims.db") as store:
        stored = {each["id"][:8] for each in store.documents()}
        assert set(told) <= stored
        assert store.conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)

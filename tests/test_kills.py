"""The command line itself is killed at its work, and two processes judge at once: what was acknowledged is there."""

import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.kills import at_once, kill_adding, kill_reviewing
from claimtrack.store import open_store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMTRACK_CONFIG", str(tmp_path / "config"))
    return tmp_path


def test_killed_while_adding_and_while_reviewing(folder: Path) -> None:
    rng = Random(7)
    found = [kill_adding(folder, kill, rng) for kill in range(2)]
    found += [kill_reviewing(folder, rng) for _ in range(2)]
    assert all(each.acknowledged for each in found)
    assert [(each.lost, each.damaged) for each in found] == [(0, False)] * 4


def test_two_processes_at_fifty_decisions_a_second(folder: Path) -> None:
    kill_adding(folder, 0, Random(1))
    found = at_once(folder / "claims.db", rate=50, seconds=2)
    assert [(each.decisions, each.lost, each.locked) for each in found] == [(100, 0, 0)] * 2
    with open_store(folder / "claims.db") as store:
        assert store.count({"verdict": "verified"}) == store.count()

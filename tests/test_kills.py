"""The command line itself is killed at its work, and two processes judge at once: what was acknowledged is there."""

import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.kills import at_once, kill_adding, kill_reviewing
from claimtrack.store import open_store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")


def test_killed_while_adding_and_while_reviewing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMTRACK_CONFIG", str(tmp_path / "config"))
    rng = Random(7)
    assert sum(kill_adding(tmp_path, kill, rng) for kill in range(2)) >= 2
    assert sum(kill_reviewing(tmp_path, rng) for _ in range(2)) >= 2


def test_two_processes_at_fifty_decisions_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMTRACK_CONFIG", str(tmp_path / "config"))
    kill_adding(tmp_path, 0, Random(1))
    found = at_once(tmp_path / "claims.db", rate=50, seconds=2)
    assert [number for _, number, _, _ in found] == [100, 100]
    with open_store(tmp_path / "claims.db") as store:
        assert store.count({"verdict": "verified"}) == store.count()

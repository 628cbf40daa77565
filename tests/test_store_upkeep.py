"""Counting, copying, putting to rest."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.errors import StoreError
from claimtrack.store import Store, open_store
from tests.making import AT, article, claim, figure

FIRST = article("Smith said prices fell. Jones asked why.", outlet="Daily")
SECOND = article("Ng said prices rose.", outlet="Weekly")
FELL = claim(
    FIRST, "prices fell", speaker="Smith", figures=[figure("5", 5), figure("6", 6)], said_on="2021-06"
)
WHY = claim(FIRST, "why", cue="asked", kind="ask", speaker="Jones")
ROSE = claim(SECOND, "prices rose", speaker="Ng", kind="concede")


def fill(store: Store) -> None:
    store.save(FIRST, [FELL, WHY], at=AT)
    store.save(SECOND, [ROSE], at=AT)
    store.add_review(FELL.id, "verified", reviewer="ann", at=AT, event="00000000-0000-4000-8000-000000000001")
    store.add_review(FELL.id, "disputed", reviewer="bob", at=AT, event="00000000-0000-4000-8000-000000000002")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        fill(opened)
        yield opened


def test_stats(store: Store) -> None:
    assert store.stats() == {
        "documents": 2, "documents_removed": 0, "claims": 2, "quiet": 1, "superseded": 0, "speakers": 2,
        "figures": 2, "decisions": 2, "first": "2021-06-01", "last": "2021-07-10",
        "by_kind": {"ask": 1, "assert": 1, "concede": 1}, "by_status": {"contested": 1, "pending": 1},
        "by_reviewer": {"ann": {"verified": 1}, "bob": {"disputed": 1}},
        "by_outlet": {"Daily": 1, "Weekly": 1},
    }  # fmt: skip


def test_stats_of_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.db", create=True) as empty:
        stats = empty.stats()
    assert (stats["claims"], stats["first"], stats["by_status"]) == (0, None, {"pending": 0})


def test_a_backup_is_whole_and_one_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    target = tmp_path / "to" / "backup.db"
    store.backup(target)
    assert [each.name for each in target.parent.iterdir()] == ["backup.db"]
    with open_store(target, writable=False) as copy:
        assert list(copy.records()) == list(store.records())


def test_a_backup_overwrites_nothing(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    target.write_text("precious")
    with pytest.raises(StoreError, match=r"backup\.db exists already"):
        store.backup(target)
    with pytest.raises(StoreError, match="there is no folder"):
        store.backup(tmp_path / "nowhere" / "backup.db")
    with pytest.raises(StoreError, match="exists already"):
        store.backup(store.path)
    assert target.read_text() == "precious"
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_while_another_writes(store: Store, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.backup(tmp_path / "backup.db")
    with open_store(tmp_path / "backup.db", writable=False) as copy:
        assert copy.count() == 2


def test_a_database_at_rest_is_reproducible(tmp_path: Path) -> None:
    made = []
    for name in ("one.db", "two.db"):
        with open_store(tmp_path / name, create=True) as store:
            fill(store)
            store.rest(at="2026-01-01T00:00:00Z")
        made.append((tmp_path / name).read_bytes())
        assert {each.name for each in tmp_path.glob(f"{name}*")} == {name}
    assert made[0] == made[1]
    assert made[0][18:20] == b"\x01\x01"  # the file format says: no write-ahead log
    with open_store(tmp_path / "one.db") as store:
        assert [row["id"] for row in store.search("prices")] == [FELL.id, ROSE.id]
        store.add_review(ROSE.id, "verified", reviewer="ann")


def test_a_database_in_use_cannot_be_put_to_rest(store: Store) -> None:
    with open_store(store.path, patience=0.1) as other, pytest.raises(StoreError, match="is locked"):
        list(other.claims())
        other.rest(at=AT)


def test_others_can_read_what_is_there(store: Store) -> None:
    with contextlib.closing(sqlite3.connect(store.path)) as plain:
        sql = "SELECT speakers, text, figures, status FROM claims_current ORDER BY 1"
        assert plain.execute(sql).fetchall() == [
            ("Jones", "why", None, "pending"),
            ("Ng", "prices rose", None, "pending"),
            ("Smith", "prices fell", "5; 6", "contested"),
        ]
        assert plain.execute("SELECT value, status FROM figures_current").fetchall() == [
            (5, "contested"),
            (6, "contested"),
        ]
        assert plain.execute("SELECT name, claims FROM speakers_current ORDER BY 1").fetchall() == [
            ("Jones", 1),
            ("Ng", 1),
            ("Smith", 1),
        ]

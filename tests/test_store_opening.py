"""Opening a database: whatever is wrong with the path, one clear line; reading works where writing cannot."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.errors import StoreError
from claimtrack.store import open_store
from tests.making import article, claim

TOLD = article("Smith said prices fell.")
FOUND = claim(TOLD, "prices fell", speaker="Smith")


def filled(path: Path) -> Path:
    """A database with one claim in it, judged."""
    with open_store(path, create=True) as store:
        store.save(TOLD, [FOUND])
        store.add_review(FOUND.id, "verified", reviewer="ann")
    return path


def missing(path: Path) -> None:
    """Leave nothing there."""


def empty(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def not_sqlite(path: Path) -> None:
    path.write_text("id,claim\n1,prices fell\n" * 100)


def truncated(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:700])


def somebody_elses(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE recipes (name)")


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize(
    ("make", "line"),
    [
        (missing, "claims.db does not exist; read articles into it first"),
        (empty, "claims.db is empty; read articles into it first"),
        (folder, "claims.db is a folder, not a database"),
        (not_sqlite, "claims.db is not a SQLite database"),
        (truncated, "claims.db is damaged"),
        (somebody_elses, "claims.db is a SQLite database, but not one of claimtrack's"),
    ],
)
def test_one_clear_line(tmp_path: Path, make: object, line: str, writable: bool) -> None:
    assert callable(make)
    make(tmp_path / "claims.db")
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "claims.db", writable=writable)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("make", [folder, not_sqlite, somebody_elses])
def test_creating_overwrites_nothing(tmp_path: Path, make: object) -> None:
    path = tmp_path / "claims.db"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError):
        open_store(path, create=True)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_creating_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        open_store(tmp_path / "nowhere" / "claims.db", create=True)


@pytest.mark.parametrize("writable", [True, False])
def test_locked_by_another_program(tmp_path: Path, writable: bool) -> None:
    path = filled(tmp_path / "claims.db")
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match=r"claims\.db is locked: another program"):
            open_store(path, writable=writable, patience=0.1)


def test_locked_while_writing(tmp_path: Path) -> None:
    path = filled(tmp_path / "claims.db")
    with open_store(path, patience=0.1) as store, contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"claims\.db is locked: another program"):
            store.add_review(FOUND.id, "disputed", reviewer="ann")
        assert store.record(FOUND.id)["status"] == "verified"


def test_reading_does_not_write(tmp_path: Path) -> None:
    path = filled(tmp_path / "claims.db")
    before = path.read_bytes()
    with open_store(path, writable=False) as store:
        assert store.count() == 1
        with pytest.raises(StoreError, match=r"claims\.db is read-only"):
            store.add_review(FOUND.id, "disputed", reviewer="ann")
        with pytest.raises(StoreError, match=r"claims\.db is read-only"):
            store.save(article("Jones said prices rose."), [])
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["claims.db"]


@pytest.mark.parametrize("writable", [True, False])
def test_a_path_that_cannot_be(tmp_path: Path, writable: bool) -> None:
    with pytest.raises(StoreError, match=r"cannot open .*name too long"):
        open_store(tmp_path / ("long" * 100), create=True, writable=writable)


def test_a_list_may_be_left_half_read(tmp_path: Path) -> None:
    with open_store(filled(tmp_path / "claims.db")) as store:
        rows, found = store.claims(), store.search("prices")
        assert next(rows)["id"] == next(found)["id"] == FOUND.id
    del rows, found  # no complaint that the database is closed


def test_reading_needs_no_sqlite_utils(tmp_path: Path) -> None:
    filled(tmp_path / "claims.db")
    code = """
import sys
from claimtrack.store import open_store
with open_store(sys.argv[1], writable=False) as store:
    list(store.records()), list(store.search("prices")), store.stats(), list(store.speakers())
print("sqlite_utils" in sys.modules, "dateparser" in sys.modules)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "claims.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_odd_characters_in_the_path(tmp_path: Path) -> None:
    path = filled(tmp_path / "what? 100% #1 é.db")
    with open_store(path, writable=False) as store:
        assert store.count() == 1


# A superuser may write anywhere, so what a user may not do is tried as a user, in a process of its own.

LOOK = """
import os, sys
import sqlite_utils, tempfile, shutil
from claimtrack.errors import StoreError
from claimtrack.store import open_store
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    with open_store(sys.argv[1], writable=sys.argv[2] == "write") as store:
        print(store.count(), store.record(sys.argv[3])["status"])
        if sys.argv[2] == "write":
            store.add_review(sys.argv[3], "disputed", reviewer="bob")
except StoreError as error:
    print("refused:", error)
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user may enter."""
    made = Path(tempfile.mkdtemp(prefix="claimtrack-test-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def look(path: Path, how: str) -> str:
    """What a user without rights sees of a database."""
    command = [sys.executable, "-B", "-c", LOOK, str(path), how, FOUND.id]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("resting", [True, False])
def test_reading_in_a_folder_that_is_read_only(shared: Path, resting: bool) -> None:
    path = filled(shared / "claims.db")
    if resting:
        with open_store(path) as store:
            store.rest(at="2026-01-01")
    path.chmod(0o444)
    shared.chmod(0o555)
    assert look(path, "read") == "1 verified"


def test_reading_what_is_still_in_the_log(shared: Path) -> None:
    filled(shared / "first.db")
    with open_store(shared / "first.db") as store:
        store.add_review(FOUND.id, "disputed", reviewer="bob")  # in the log, as the file is still open
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{store.path}{suffix}", f"{shared / 'claims.db'}{suffix}")
            Path(f"{shared / 'claims.db'}{suffix}").chmod(0o444)
    shared.chmod(0o555)
    assert look(shared / "claims.db", "read") == "1 contested"


def test_writing_to_a_file_that_is_read_only(shared: Path) -> None:
    path = filled(shared / "claims.db")
    path.chmod(0o444)
    shared.chmod(0o555)
    said = look(path, "write")
    assert said.startswith("refused:")
    assert "read-only" in said
    assert "\n" not in said


def test_a_folder_that_may_not_be_entered(shared: Path) -> None:
    path = filled(shared / "claims.db")
    shared.chmod(0o000)
    said = look(path, "read")
    shared.chmod(0o755)
    assert said.startswith("refused: cannot open")
    assert "Permission denied" in said


def test_a_file_that_may_not_be_read(shared: Path) -> None:
    path = filled(shared / "claims.db")
    path.chmod(0o000)
    assert look(path, "read").startswith("refused: cannot open")

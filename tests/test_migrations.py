"""The shape of the database: made once, brought up to date, and never taken for one it is not."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from claimtrack.errors import StoreError
from claimtrack.model import Speaker
from claimtrack.store import migrations, open_store
from claimtrack.store.listed import LISTED
from claimtrack.store.migrations import APPLICATION_ID, NAME, STEPS
from claimtrack.store.views import VIEWS
from tests.making import article, claim

TABLES = {
    "documents", "originals", "near_copies", "claims", "other_ids", "speakers", "aliases", "claim_speakers",
    "chain_links", "figures", "decisions", "evidence", "saved_filters", "addresses", "files", "sketches", "marks",
    "version_changes",
}  # fmt: skip


def test_a_new_database_has_every_table_and_view(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        assert set(store.db.table_names()) >= TABLES
        assert set(store.db.view_names()) == set(VIEWS)
        assert store.conn.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert store.conn.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert store.conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert store.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_view_can_be_read(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        for view in VIEWS:
            assert list(store.db.query(f"SELECT * FROM {view}")) == []


def test_sqlite_utils_keeps_the_book(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as store:
        applied = Migrations(NAME).applied(store.db)
    assert [migration.name for migration in applied] == [step.__name__ for step in STEPS]


def older(path: Path, steps: int) -> None:
    """A database as it was when there were fewer migrations."""
    db = Database(path)
    early = Migrations(NAME)
    for step in STEPS[:steps]:
        early()(step)
    early.apply(db)
    db.execute(f"PRAGMA user_version = {steps}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.close()


@pytest.mark.parametrize("steps", range(1, len(STEPS)))
@pytest.mark.parametrize("writable", [True, False])
def test_an_older_database_is_brought_up_to_date(tmp_path: Path, steps: int, writable: bool) -> None:
    path = tmp_path / "claims.db"
    older(path, steps)
    with open_store(path, writable=writable) as store:
        assert store.count() == 0
        assert store.conn.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    open_store(path, create=True).close()
    before = path.read_bytes()
    open_store(path).close()
    open_store(path, writable=False).close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize(
    "statement",
    [
        f"PRAGMA user_version = {len(STEPS) + 1}",
        f"INSERT INTO _sqlite_migrations VALUES (99, '{NAME}', 'from_the_future', '2030')",
    ],
)
def test_a_newer_database_is_refused(tmp_path: Path, statement: str, writable: bool) -> None:
    path = tmp_path / "claims.db"
    with open_store(path, create=True) as store:
        store.db.execute(statement)
    with pytest.raises(StoreError, match="made by a newer claimtrack") as caught:
        open_store(path, writable=writable)
    assert "\n" not in str(caught.value)


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    open_store(path, create=True).close()

    def half_done(db: Database) -> None:
        db.execute("CREATE TABLE half (id)")
        db.execute("SELECT * FROM nowhere")

    monkeypatch.setattr(migrations, "STEPS", [*STEPS, half_done])
    monkeypatch.setattr("claimtrack.store.opening.STEPS", [*STEPS, half_done])
    with pytest.raises(StoreError, match="nowhere"):
        open_store(path)
    monkeypatch.undo()
    with open_store(path) as store:
        assert "half" not in store.db.table_names()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM decisions",
        "UPDATE decisions SET verdict = 'disputed'",
        "UPDATE decisions SET note = 'changed'",
        "UPDATE decisions SET batch = 'another'",
        "DELETE FROM claims",
        "DELETE FROM documents",
    ],
)
def test_what_was_decided_cannot_be_changed_or_lost(tmp_path: Path, statement: str) -> None:
    told = article("Smith said prices fell.")
    found = claim(told, "prices fell", speaker="Smith")
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(told, [found])
        store.add_review(found.id, "verified", reviewer="ann")
        with pytest.raises(sqlite3.IntegrityError):
            store.db.execute(statement)
        assert store.record(found.id)["status"] == "verified"


def test_speakers_of_an_older_database_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    roles = ("mayor of Leeds", "Harvard economist", "")
    told = [article(f"Ada Brink said so, {role}.", title=role) for role in roles]
    with open_store(path, create=True) as store:
        for document, role in zip(told, roles, strict=True):
            store.save(document, [claim(document, "so", speaker=[Speaker("Ada Brink", role, kind="person")])])
        assert len(list(store.speakers())) == 3
        assert store.db["speakers"].count == 3
    as_before_identities(path)
    with open_store(path) as store:
        assert len(list(store.speakers())) == 3
        assert store.db["speakers"].count == 3
        assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []


def as_before_identities(path: Path) -> None:
    """Take back all steps from `identities` on, as if the file had been made before."""
    place = [step.__name__ for step in STEPS].index("identities")
    db = Database(path)
    db.execute("PRAGMA foreign_keys = OFF")
    one = db.execute("SELECT id FROM speakers WHERE which = ''").fetchone()[0]
    db.execute("UPDATE claim_speakers SET speaker = ?", [one])
    db.execute("UPDATE speakers SET merged_into = NULL")
    db.execute("DELETE FROM speakers WHERE id <> ?", [one])
    db.execute("DELETE FROM aliases")
    for view in ("speakers_current",):
        db.execute(f"DROP VIEW {view}")
    for index in ("speakers_unsettled", "speakers_article"):
        db.execute(f"DROP INDEX {index}")
    for column in ("article", "portrait", "renamed", "settled"):
        db.execute(f"ALTER TABLE speakers DROP COLUMN {column}")
    for table in ("called", "decided_speakers"):
        db.execute(f"DROP TABLE {table}")
    db.execute("CREATE VIEW speakers_current AS SELECT id, name FROM speakers")
    for step in STEPS[place + 1 :]:
        for statement in UNDONE.get(step.__name__, ()):
            db.execute(statement)
    for step in STEPS[place:]:
        db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [step.__name__])
    db.execute(f"PRAGMA user_version = {place}")
    db.close()


UNDONE = {
    "figures_by_unit": ["DROP INDEX figures_kind"],
    "merged_names": ["DROP INDEX speakers_merged"],
    "decided_together": [
        "DROP TRIGGER decisions_stay_together", "DROP INDEX decisions_batch",
        "ALTER TABLE decisions DROP COLUMN batch",
    ],
    "places_and_copies": [f"DROP TABLE {table}" for table in ("version_changes", "addresses", "files", "sketches", "marks")],
    "lists": [
        *(f"DROP TRIGGER {name}" for name in re.findall(r"CREATE TRIGGER (\w+)", LISTED)),
        "DROP TABLE listed",
        *(f"DROP INDEX {name}" for name in ("claim_speakers_claims", "claim_speakers_unresolved", "decisions_made", "claims_superseded")),
        "CREATE INDEX claim_speakers_speaker ON claim_speakers(speaker)",
    ],
    "lists_by_number": [],
    "search_by_beginnings": [],
}
"""What takes back the steps after `identities`."""

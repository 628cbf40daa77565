"""The claims.db at the top of the repository is what the extractor makes of the fixtures today."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.ingest import extract
from claimtrack.read.articles import Given
from claimtrack.store import open_store

ROOT = Path(__file__).resolve().parent.parent
STALE = "run `make claims.db`"


def test_its_rows_are_those_of_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "claims.db", tmp_path)
    monkeypatch.chdir(ROOT)
    expected = {}
    for outcome in extract(["fixtures/articles"], Given()):
        assert outcome.article is not None, outcome.problem
        expected.update({claim.id: claim.to_dict() for claim in outcome.claims})
    with open_store(tmp_path / "claims.db") as store:
        stored = {record["id"]: record for record in store.records({"all_kinds": True})}
        articles = {row["path"] for row in store.documents()}
    assert articles == {f"fixtures/articles/{path.name}" for path in (ROOT / "fixtures/articles").iterdir()}, STALE
    assert {key: {field: stored[key][field] for field in expected[key]} for key in stored} == expected, STALE


def test_it_is_at_rest_and_built_the_same_each_time(tmp_path: Path) -> None:
    with sqlite3.connect(f"file:{ROOT / 'claims.db'}?mode=ro", uri=True) as conn:
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    conn.close()
    for name in ("a.db", "b.db"):
        subprocess.run([sys.executable, "fixtures/make_claims_db.py", tmp_path / name], cwd=ROOT, check=True)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()
    assert len(list(tmp_path.iterdir())) == 2

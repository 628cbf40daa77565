"""Parquet: typed columns that say what they hold."""

import datetime
import io
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from claimtrack.export import columnar
from claimtrack.export.options import Options
from claimtrack.exporting import export_claims
from claimtrack.store import open_store
from tests.exports import harbour, records_of, table, written
from tests.test_export import odd_record


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    harbour(tmp_path / "claims.db")
    with open_store(tmp_path / "claims.db") as store:
        export_claims(store, str(tmp_path / "a.parquet"), {"outlet": "Gazette"})
    return tmp_path / "a.parquet"


def test_columns_are_typed(exported: Path) -> None:
    schema = parquet.read_schema(exported)
    types = {name: str(schema.field(name).type) for name in ("published", "said_from", "negated", "confidence", "tags")}
    assert types == {
        "published": "date32[day]", "said_from": "date32[day]", "negated": "bool", "confidence": "double",
        "tags": "list<element: string>",
    }  # fmt: skip
    assert schema.field("figures").type.value_type.field("value").type == pa.float64()
    assert schema.field("decisions").type.value_type.field("at").type == pa.timestamp("us", tz="UTC")


def test_a_claim_holds_its_parts(exported: Path) -> None:
    first, second = table(exported.read_bytes())
    assert first["published"] == datetime.date(2021, 7, 10)
    assert [(figure["value"], figure["unit"]) for figure in first["figures"]] == [(85.0, "percent")]
    assert [(event["verdict"], event["note"]) for event in first["decisions"]] == [
        ("verified", ""), ("disputed", "Says 70; see table"), (None, ""),
    ]  # fmt: skip
    assert first["decisions"][1]["evidence"][0]["url"] == "https://example.org/t"
    assert (second["said_on"], second["said_from"], second["said_until"]) == (
        "2021-07", datetime.date(2021, 7, 1), datetime.date(2021, 7, 31),
    )  # fmt: skip
    assert (first["title"], second["status"], first["tags"]) == ("Docks *reopen*", "pending", ["harbour"])


def test_the_whole_history(tmp_path: Path) -> None:
    harbour(tmp_path / "claims.db")
    first, _ = table(written("parquet", records_of(tmp_path / "claims.db"), Options(decisions=True)))
    assert [event["undone"] for event in first["decisions"] if event["reviewer"] == "Bo"] == [True, False]


def test_it_says_what_it_holds(exported: Path) -> None:
    told = {key.decode(): value.decode() for key, value in parquet.read_schema(exported).metadata.items()}
    assert told["claimtrack.filter"] == "claims published by Gazette"
    assert (told["claimtrack.claims"], told["claimtrack.disputed"], told["claimtrack.pending"]) == ("2", "1", "1")
    assert told["claimtrack.made"] == "2026-09-21T14:13:20Z"


def test_it_is_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columnar, "GROUP", 2)
    data = written("parquet", [odd_record(str(number)) for number in range(5)])
    assert parquet.ParquetFile(io.BytesIO(data)).num_row_groups == 3
    assert [row["text"] for row in table(data)] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("stored", [10**400, -(10**400)])
def test_numbers_beyond_counting(stored: int) -> None:
    record = odd_record("x")
    record["figures"] = [{"text": "x", "value": stored, "low": None, "high": 2**70, "base": None, "change": None}]
    [row] = table(written("parquet", [record]))
    assert row["figures"][0]["value"] in (float("inf"), float("-inf"))
    assert row["figures"][0]["high"] == float(2**70)


def test_no_claims_have_columns_all_the_same() -> None:
    data = written("parquet", [])
    assert table(data) == []
    assert "text" in parquet.read_schema(io.BytesIO(data)).names

"""Workbooks, opened again with another library than the one that wrote them."""

import datetime
import errno
import gc
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from claimtrack.errors import ClaimtrackError
from claimtrack.export import spreadsheet
from claimtrack.export.flat import COLUMNS
from claimtrack.export.options import Options
from claimtrack.exporting import export_claims
from claimtrack.model import Json
from claimtrack.store import open_store
from tests.exports import harbour, records_of, sheet, written
from tests.test_export import odd_record


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    harbour(tmp_path / "claims.db")
    with open_store(tmp_path / "claims.db") as store:
        export_claims(store, str(tmp_path / "a.xlsx"), {"outlet": "Gazette"})
    return load_workbook(tmp_path / "a.xlsx")


def cells(book: Any, name: str) -> list[dict[str, Any]]:
    rows = list(book[name].iter_rows())
    header = [cell.value for cell in rows[0]]
    return [dict(zip(header, row, strict=True)) for row in rows[1:]]


def test_sheets(book: Any) -> None:
    assert book.sheetnames == ["claims", "figures", "speakers", "decisions", "about"]
    for name in book.sheetnames[:4]:
        page = book[name]
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert page["A1"].font.bold
        assert all(page.column_dimensions[cell.column_letter].width >= 12 for cell in page[1])


def test_claims_have_real_days_and_numbers(book: Any) -> None:
    first, second = cells(book, "claims")
    assert list(first) == list(COLUMNS)
    assert first["published"].value == datetime.datetime(2021, 7, 10) and first["published"].is_date
    assert first["published"].number_format == "yyyy-mm-dd"
    assert second["said_on"].value == "2021-07"  # a month is no day
    assert first["said_on"].value is None
    assert (first["confidence"].value, first["confidence"].data_type) == (0.5, "n")
    assert first["reviewed_at"].value == datetime.datetime(2021, 8, 2, 9, 30)
    assert first["text"].alignment.wrap_text


def test_figures_can_be_counted_with(book: Any) -> None:
    [row] = cells(book, "figures")
    assert (row["value"].value, row["value"].data_type, row["unit"].value) == (85, "n", "percent")
    assert row["text"].value == "85 percent"
    assert row["claim_text"].value == "85 percent of the docks had reopened"
    assert row["status"].value == "disputed"
    assert row["base"].value is None


def test_speakers_are_counted(book: Any) -> None:
    counts = {row["name"].value: (row["claims"].value, row["disputed"].value) for row in cells(book, "speakers")}
    assert counts == {"port authority": (1, 1), "Asher": (1, 0)}


def test_decisions_stand_or_are_all_there(book: Any, tmp_path: Path) -> None:
    told = [(row["decision"].value, row["reviewer"].value) for row in cells(book, "decisions")]
    assert told == [("verified", "Ann"), ("disputed", "Ann"), ("tagged harbour", "Ann")]
    second = cells(book, "decisions")[1]
    assert (second["note"].value, second["evidence"].value) == ("Says 70; see table", "https://example.org/t")
    assert second["at"].value == datetime.datetime(2021, 8, 2, 9, 30)
    assert second["evidence"].hyperlink is None
    whole = sheet(written("xlsx", records_of(tmp_path / "claims.db"), Options(decisions=True)), "decisions")
    assert [(row["decision"], row["undone"]) for row in whole if row["reviewer"] == "Bo"] == [("verified", True), ("undone", False)]


def test_it_says_what_it_holds(book: Any) -> None:
    about = {row[0].value: row[1].value for row in book["about"].iter_rows()}
    assert about["Filter"] == "claims published by Gazette"
    assert (about["Claims"], about["Disputed"], about["Pending"]) == (2, 1, 1)
    assert about["Made"] == "2026-09-21 14:13:20 UTC"
    assert book.properties.subject == "claims published by Gazette"
    assert book.properties.created == datetime.datetime(2026, 9, 21, 14, 13, 20)
    assert "2 (1 disputed, 1 pending)" in book.properties.description
    assert {each.name: each.value for each in book.custom_doc_props.props}["Claims"] == 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "https://example.org", "mailto:a@example.org", "{=1}", "12", "true"])
def test_text_is_text(text: str) -> None:
    data = written("xlsx", [odd_record(text)])
    page = load_workbook(io.BytesIO(data))["claims"]
    cell = page.cell(2, list(COLUMNS).index("text") + 1)
    assert (cell.value, cell.hyperlink) == (text, None)
    assert cell.data_type in ("s", "inlineStr")
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2021-07-10", datetime.datetime(2021, 7, 10)), ("1900-01-01", datetime.datetime(1900, 1, 1)), ("1899-12-31", "1899-12-31"),
        ("2021-07", "2021-07"), ("2021-W27", "2021-W27"), ("199X", "199X"), ("2021-07-10T17:00", "2021-07-10T17:00"),
        ("2021-02-30", "2021-02-30"),
    ],
)  # fmt: skip
def test_days_are_days_and_nothing_else_is(value: str, kept: object) -> None:
    record = odd_record("x") | {"said_on": {"value": value, "text": "", "span": None, "inherited": False}}
    [row] = sheet(written("xlsx", [record]))
    assert row["said_on"] == kept


@pytest.mark.parametrize(("value", "kept"), [(-5, -5), (0, 0), (0.5, 0.5), (10**21, 1e21), (10**400, str(10**400)), (True, True)])
def test_numbers(value: object, kept: object) -> None:
    record = odd_record("x")
    figure = {"text": "x", "kind": "count", "value": value, "low": None, "high": None, "approx": "=", "unit": "", "base": None}
    record["figures"] = [{**figure, "per": "", "of": "", "change": None, "where": "content"}]
    if value == 10**400:
        record["figures"][0]["kind"] = "vague"
    [row] = sheet(written("xlsx", [record]), "figures")
    assert row["value"] == kept


def test_more_rows_than_a_sheet_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    record = odd_record("x")
    assert len(sheet(written("xlsx", [record] * 2))) == 2
    with pytest.raises(ClaimtrackError, match="a sheet holds 3 rows, and there are more claims"):
        written("xlsx", [record] * 3)


def test_what_ends_it_early_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def stopped() -> Iterator[Json]:
        yield odd_record("x")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        spreadsheet.write_xlsx(stopped(), io.BytesIO())
    assert not list(tmp_path.iterdir())


class Full(io.BytesIO):
    """A file on a disk that has room for a kilobyte more."""

    def write(self, data: Any) -> int:
        if self.tell() > 1000:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


def test_a_full_disk_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What XlsxWriter leaves behind has nothing to add when it is swept up."""
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    with Full() as out, pytest.raises(OSError, match="No space left"):
        spreadsheet.write_xlsx([odd_record("x")] * 50, out)
    gc.collect()
    assert not complaints


def test_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the time given, an export is the same byte for byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    harbour(tmp_path / "claims.db")
    with open_store(tmp_path / "claims.db") as store:
        for name in ("a.xlsx", "b.xlsx"):
            export_claims(store, str(tmp_path / name))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()

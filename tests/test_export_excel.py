"""CSV that Excel opens right, and that nobody's words can turn into a program."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from claimtrack.export.cells import LONGEST, Shortened
from claimtrack.export.delimited import cell, excel_cell
from claimtrack.export.options import Options
from claimtrack.terminal import safe
from tests.exports import written
from tests.test_export import odd_record

BEGINNINGS = "=+-@＝＋－＠"


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("=1+1", "'=1+1"), ("+1 percent", "'+1 percent"), ("-5 percent", "'-5 percent"), ("@SUM", "'@SUM"),
        ("  =1", "'  =1"), ("\t=1", "'\t=1"), ("\n=1", "'\n=1"), ("\u200b=1", "'\u200b=1"), ("\u00a0@a", "'\u00a0@a"),
        ("＝1", "'＝1"), ("－1", "'－1"),
        (-5, -5), (-0.5, -0.5), (0.1, 0.1), ("5-3", "5-3"), ("'=1", "'=1"), ("", ""), (None, None), ("two\nlines", "two\nlines"),
    ],
)  # fmt: skip
def test_what_looks_like_a_formula_is_text(value: object, escaped: object) -> None:
    assert excel_cell(value) == escaped


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (-5, -5), ("=1+1", "=1+1"), ("\x1b[31m", "␛[31m"), ("two\nlines", "two\nlines"), ("a\tb", "a b")],
)
def test_cells_for_programs_are_as_they_are(value: object, shown: object) -> None:
    assert cell(value) == shown


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_marks_and_line_ends(name: str, delimiter: str) -> None:
    record = odd_record("=cmd|' /C calc'!A0")
    data = written(name, [record], Options(excel=True))
    assert data.startswith("\ufeffid".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    [row] = rows(data, delimiter)
    assert row["text"] == row["notes"] == row["title"] == "'=cmd|' /C calc'!A0"
    assert row["negated"] == "0" and row["confidence"] == "0.5"
    plain = written(name, [record])
    assert plain.startswith(b"id") and b"\r" not in plain
    assert rows(plain, delimiter)[0]["text"] == record["text"]


@hypothesis_settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(), st.builds(str.__add__, st.sampled_from([*BEGINNINGS, " =", "\t+", "\u00a0-"]), st.text())))
def test_round_trip(text: str) -> None:
    """For programs the text comes back; for Excel it does too, but no cell begins like a formula."""
    record = odd_record(text)
    assert rows(written("csv", [record]))[0]["text"] == safe(text).replace("\ufeff", "\ufeff")
    [row] = rows(written("csv", [record], Options(excel=True)))
    assert row["text"] in (safe(text), "'" + safe(text))
    for name, value in row.items():
        assert not value.strip().startswith(tuple(BEGINNINGS)), name


@hypothesis_settings(deadline=None, max_examples=30)
@given(st.integers(LONGEST - 40, LONGEST + 40), st.sampled_from(["a", "é", "日", "😀"]))
def test_long_cells_are_cut_between_characters(units: int, char: str) -> None:
    shortened = Shortened()
    wide = len(char.encode("utf-16-le")) // 2
    text = char * (units // wide)
    kept = shortened.text(text)
    assert len(kept.encode("utf-16-le")) <= 2 * LONGEST
    assert (kept == text) is (len(text) * wide <= LONGEST) is (shortened.number == 0)
    kept.encode("utf-8")


def test_what_is_cut_is_said() -> None:
    told: list[str] = []
    [row] = rows(written("csv", [odd_record("x" * 40_000)], Options(excel=True, say=told.append)))
    assert len(row["text"]) == LONGEST
    assert told == [told[0]] and "cut to fit in a cell (32,767 characters)" in told[0]
    assert len(rows(written("csv", [odd_record("x" * 40_000)]))[0]["text"]) == 40_000

"""Rows as CSV and TSV that a spreadsheet opens without harm."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from claimtrack.export.flat import COLUMNS, flatten
from claimtrack.model import Json
from claimtrack.terminal import safe

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(records: Iterable[Json], out: TextIO) -> None:
    """Claims as comma-separated rows under a header."""
    write_rows(map(flatten, records), list(COLUMNS), out, ",")


def write_tsv(records: Iterable[Json], out: TextIO) -> None:
    """Claims as tab-separated rows under a header."""
    write_rows(map(flatten, records), list(COLUMNS), out, "\t")


def write_rows(
    rows: Iterable[Mapping[str, object]], columns: Sequence[str], out: TextIO, delimiter: str
) -> None:
    """Any rows, a cell for each of the columns."""
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])


def cell(value: object) -> object:
    """A cell that a spreadsheet takes for what it is: text that looks like a formula gets an apostrophe.

    Numbers stay numbers, negative ones too. Control characters, which spreadsheets refuse, are shown by their
    pictures.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = safe(value)
    return "'" + text if text.lstrip(" ").startswith(_FORMULA) else text

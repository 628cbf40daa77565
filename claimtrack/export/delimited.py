"""Rows as CSV and TSV: as they are for programs, or so that Excel opens them right and without harm."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from claimtrack.export.cells import Shortened
from claimtrack.export.flat import columns, flatten
from claimtrack.export.options import PLAIN, Options
from claimtrack.model import Json
from claimtrack.terminal import safe

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_UNSEEN = " \t\r\n\u00a0\u200b\u2060\ufeff"
_MARK = "\ufeff"


def write_csv(records: Iterable[Json], out: TextIO, options: Options = PLAIN) -> None:
    """Claims as comma-separated rows under a header."""
    _write(records, out, ",", options)


def write_tsv(records: Iterable[Json], out: TextIO, options: Options = PLAIN) -> None:
    """Claims as tab-separated rows under a header."""
    _write(records, out, "\t", options)


def _write(records: Iterable[Json], out: TextIO, delimiter: str, options: Options) -> None:
    rows: Iterator[Mapping[str, object]] = (flatten(record, options) for record in records)
    if not options.excel:
        write_rows(rows, list(columns(options)), out, delimiter)
        return
    shortened = Shortened()
    out.write(_MARK)
    write_rows(map(shortened.row, map(_for_excel, rows)), list(columns(options)), out, delimiter, end="\r\n")
    shortened.tell(options)


def write_rows(
    rows: Iterable[Mapping[str, object]], header: Sequence[str], out: TextIO, delimiter: str, end: str = "\n"
) -> None:
    """Any rows, a cell for each of the columns."""
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in header])


def cell(value: object) -> object:
    """A value as a cell: control characters, which a terminal obeys, are shown by their pictures."""
    return "" if value is None else safe(value) if isinstance(value, str) else value


def excel_cell(value: object) -> object:
    """A cell that a spreadsheet takes for what it is: text that looks like a formula gets an apostrophe.

    Numbers stay numbers, negative ones too.
    """
    if isinstance(value, str) and value.lstrip(_UNSEEN).startswith(_FORMULA):
        return "'" + value
    return value


def _for_excel(row: Mapping[str, object]) -> dict[str, object]:
    return {name: excel_cell(value) for name, value in row.items()}

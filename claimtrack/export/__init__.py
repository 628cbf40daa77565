"""Exporting: claims in the formats that other programs and people read.

A new format is a function and a row in FORMATS; the choices of the command line, the suffixes and the tests
follow.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from claimtrack.errors import BadOption
from claimtrack.export import claimreview, columnar, delimited, jsons, markdown, spreadsheet
from claimtrack.export.flat import wanted
from claimtrack.export.options import PLAIN, Options
from claimtrack.model import Json

Rows = Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in words, which suffixes files of it have, and how claims are written in it.

    `write_rows` writes any other rows, on the screen too; None where that makes no sense. A `binary` format
    takes a file of bytes. `takes` are the options that mean something here and not everywhere. With
    `statuses`, only claims of these are written.
    """

    english: str
    suffixes: tuple[str, ...]
    writer: Callable[[Iterable[Json], Any, Options], None]
    write_rows: Callable[[Rows, Sequence[str], TextIO], None] | None = None
    binary: bool = False
    takes: tuple[str, ...] = ("decisions", "columns")
    statuses: tuple[str, ...] = ()

    def write(self, records: Iterable[Json], out: Any, options: Options = PLAIN) -> None:
        """Write claims, as they come."""
        self.writer(records, out, options)

    def holds(self, status: str) -> bool:
        """Whether there is a place in it for claims of a status."""
        return not self.statuses or status in self.statuses


def _plain(write: Callable[[Iterable[Json], TextIO], None]) -> Callable[[Rows, Sequence[str], TextIO], None]:
    """For formats that keep whole records, whatever they are of."""
    return lambda rows, _columns, out: write((dict(row) for row in rows), out)


def _records(write: Callable[[Iterable[Json], TextIO], None]) -> Callable[..., None]:
    """For formats that hold whole records, or of each the columns that are wanted."""
    return lambda records, out, options: write(wanted(records, options), out)


FORMATS = {
    "csv": Format(
        "one row a claim, for spreadsheets", (".csv",), delimited.write_csv,
        lambda rows, columns, out: delimited.write_rows(rows, columns, out, ","),
        takes=("decisions", "columns", "excel"),
    ),
    "tsv": Format(
        "the same with tabs", (".tsv",), delimited.write_tsv,
        lambda rows, columns, out: delimited.write_rows(rows, columns, out, "\t"),
        takes=("decisions", "columns", "excel"),
    ),
    "json": Format(
        "the whole record of every claim, as a list", (".json",), _records(jsons.write_json),
        _plain(jsons.write_json),
    ),
    "jsonl": Format(
        "the same, one record a line", (".jsonl", ".ndjson"), _records(jsons.write_jsonl),
        _plain(jsons.write_jsonl),
    ),
    "xlsx": Format(
        "a workbook for Excel, with several sheets", (".xlsx",), spreadsheet.write_xlsx, binary=True
    ),
    "parquet": Format("typed columns, for data frames", (".parquet",), columnar.write_parquet, binary=True),
    "markdown": Format(
        "for reading, by article", (".md", ".markdown"), markdown.write_markdown, markdown.write_table
    ),
    "claimreview": Format(
        "fact checks as schema.org has them, in JSON-LD", (".jsonld",), claimreview.write_claimreview,
        takes=("publisher", "base_url"), statuses=claimreview.JUDGED,
    ),
}  # fmt: skip

SUFFIXES = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}
"""The format that a file's name asks for."""

PRINTED = {name: form.write_rows for name, form in FORMATS.items() if form.write_rows}
"""The formats in which any rows can be printed, and how."""


def format_for(path: str) -> str:
    """The format that a file's name asks for: csv for "-" and names without a suffix.

    Raises BadOption for a suffix that no format has, so that nobody takes a table for a document.
    """
    suffix = Path(path).suffix
    form = SUFFIXES.get(suffix.casefold()) if suffix else "csv"
    if form is None:
        known = ", ".join(SUFFIXES)
        raise BadOption(f"no format goes by {suffix}: name FILE with one of {known}, or say --format")
    return form


def check(form: str, options: Options) -> None:
    """Refuse options that mean nothing in a format, so that nobody believes they were heeded."""
    particular = dict.fromkeys(option for each in FORMATS.values() for option in each.takes)
    for option in particular:
        if getattr(options, option) and option not in FORMATS[form].takes:
            takers = [name for name, each in FORMATS.items() if option in each.takes]
            switch = option.replace("_", "-")
            raise BadOption(f"--{switch} goes with {', '.join(takers)}, not with {form}")

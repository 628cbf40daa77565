"""Exporting: claims in the formats that other programs and people read.

A new format is a function and a row in FORMATS; the choices of the command line and the tests follow.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from claimtrack.export import delimited, jsons, markdown
from claimtrack.model import Json

Rows = Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in words, how claims are written in it, and how any other rows are."""

    english: str
    write: Callable[[Iterable[Json], TextIO], None]
    write_rows: Callable[[Rows, Sequence[str], TextIO], None]


def _plain(write: Callable[[Iterable[Json], TextIO], None]) -> Callable[[Rows, Sequence[str], TextIO], None]:
    """For formats that keep whole records, whatever they are of."""
    return lambda rows, _columns, out: write((dict(row) for row in rows), out)


FORMATS = {
    "csv": Format(
        "one row a claim, for spreadsheets",
        delimited.write_csv,
        lambda rows, columns, out: delimited.write_rows(rows, columns, out, ","),
    ),
    "tsv": Format(
        "the same with tabs",
        delimited.write_tsv,
        lambda rows, columns, out: delimited.write_rows(rows, columns, out, "\t"),
    ),
    "json": Format("the whole record of every claim, as a list", jsons.write_json, _plain(jsons.write_json)),
    "jsonl": Format("the same, one record a line", jsons.write_jsonl, _plain(jsons.write_jsonl)),
    "markdown": Format("for reading, by article", markdown.write_markdown, markdown.write_table),
}

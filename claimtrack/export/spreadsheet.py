"""Claims as a workbook of Excel's: a sheet each for claims, figures, speakers, decisions, and one about it.

Written row by row into temporary files, so that memory stays flat. No text is ever a formula or a link.
"""

import datetime
import math
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, BinaryIO

from claimtrack.errors import ClaimtrackError
from claimtrack.export.cells import Shortened, legible
from claimtrack.export.flat import columns, evidence_in_words, flatten
from claimtrack.export.history import wished
from claimtrack.export.options import PLAIN, About, Options
from claimtrack.model import VERDICTS, Json

MOST_ROWS = 1_048_576
"""So many rows a sheet of Excel's has, the heading being one."""

_FIGURES = ("claim", "speakers", "text", "kind", "value", "low", "high", "approx", "unit", "per", "of",
            "base", "direction", "from", "to", "where", "said_on", "published", "status",
            "claim_text")  # fmt: skip
_SPEAKERS = ("name", "kind", "role", "claims", *VERDICTS, "contested", "pending")
_DECISIONS = ("claim", "at", "reviewer", "decision", "verdict", "note", "evidence", "undone", "field",
              "value", "speakers", "claim_text", "id")  # fmt: skip

_WIDTHS = {
    "text": 60, "claim_text": 60, "context": 40, "note": 40, "notes": 40, "evidence": 40, "decisions": 40,
    "title": 30, "url": 30, "name": 30, "speakers": 24, "source": 24, "figures": 24, "values": 24, "rule": 24,
    "outlet": 18, "id": 18, "claim": 18, "document": 18, "at": 19, "reviewed_at": 19, "decision": 22,
    "what": 24,
}  # fmt: skip
_WIDTH = 12
_WRAPPED = ("text", "claim_text")
_DAYS = ("said_on", "published")
_TIMES = ("at", "reviewed_at")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR = 1900


def write_xlsx(records: Iterable[Json], out: BinaryIO, options: Options = PLAIN) -> None:
    """The workbook; raises ClaimtrackError if there are more rows than a sheet can hold."""
    if options.about:
        _refuse_more(options.about.claims + 1, "claims")
    shortened, whole = Shortened(), replace(options, columns=())
    header = list(columns(options))
    with _workbook(out) as book:
        claims = Sheet(book, "claims", header, shortened)
        figures = Sheet(book, "figures", _FIGURES, shortened)
        speakers = Sheet(book, "speakers", _SPEAKERS, shortened)
        decisions = Sheet(book, "decisions", _DECISIONS, shortened)
        for record in records:
            row = flatten(record, whole)
            claims.add(row)
            figures.add_all(_figures(record, row))
            decisions.add_all(_decisions(record, row, options))
        speakers.add_all(options.speakers())
        for sheet in (claims, figures, speakers, decisions):
            sheet.finish()
        if options.about:
            _tell(book, options.about, options, shortened)
    shortened.tell(options)


def _figures(record: Json, row: Json) -> Iterator[Json]:
    """A row for each figure of a claim."""
    for figure in record["figures"]:
        base, change = figure.get("base") or {}, figure.get("change") or {}
        moved = {part: change.get(part) for part in ("direction", "from", "to")}
        total = {"base": base.get("value")}
        yield {**row, **figure, **moved, **total, "claim": record["id"], "claim_text": record["text"]}


def _decisions(record: Json, row: Json, options: Options) -> Iterator[Json]:
    """A row for each decision on a claim."""
    for event in wished(record, options):
        evidence = "; ".join(map(evidence_in_words, event["evidence"]))
        yield {**event, "claim": record["id"], "decision": event["text"], "evidence": evidence,
               "speakers": row["speakers"], "claim_text": record["text"]}  # fmt: skip


class Sheet:
    """A sheet that is written row after row under its heading."""

    def __init__(self, book: Any, name: str, header: Sequence[str], shortened: Shortened) -> None:
        self._name, self._header, self._shortened = name, header, shortened
        self._sheet = book.add_worksheet(name)
        plain = {"valign": "top"}
        self._text = book.add_format(plain)
        self._day = book.add_format({**plain, "num_format": "yyyy-mm-dd", "align": "left"})
        self._time = book.add_format({**plain, "num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"})
        wrapped = book.add_format({**plain, "text_wrap": True})
        self._formats = [wrapped if column in _WRAPPED else self._text for column in header]
        for place, column in enumerate(header):
            self._sheet.set_column(place, place, _WIDTHS.get(column, _WIDTH))
            self._sheet.write_string(0, place, column, book.add_format({"bold": True}))
        self._sheet.freeze_panes(1, 0)
        self._rows = 1

    def add(self, row: Mapping[str, object]) -> None:
        """One more row."""
        _refuse_more(self._rows + 1, self._name)
        for place, column in enumerate(self._header):
            self._write(place, column, row.get(column))
        self._rows += 1

    def add_all(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Some more rows."""
        for row in rows:
            self.add(row)

    def finish(self) -> None:
        """Let every column be filtered."""
        self._sheet.autofilter(0, 0, self._rows - 1, len(self._header) - 1)

    def _write(self, place: int, column: str, value: object) -> None:
        """A cell: a number, a day or a time where the value is one, else text."""
        here = (self._rows, place)
        if value is None or value == "":
            return
        if isinstance(value, bool):
            self._sheet.write_boolean(*here, value, self._text)
        elif isinstance(value, int | float) and _is_number(value):
            self._sheet.write_number(*here, value, self._text)
        elif column in _DAYS and (day := _day(str(value))):
            self._sheet.write_datetime(*here, day, self._day)
        elif column in _TIMES and (moment := _moment(str(value))):
            self._sheet.write_datetime(*here, moment, self._time)
        else:
            text = self._shortened.text(legible(str(value)))
            self._sheet.write_string(*here, text, self._formats[place])


def _is_number(value: float) -> bool:
    """Whether a spreadsheet can count with it."""
    try:
        return math.isfinite(float(value))
    except OverflowError:
        return False


def _day(value: str) -> datetime.date | None:
    """The day, if it is one that the calendar of a spreadsheet has; None for months and years."""
    try:
        day = datetime.date.fromisoformat(value) if _DAY.fullmatch(value) else None
    except ValueError:
        return None
    return day if day and day.year >= _FIRST_YEAR else None


def _moment(value: str) -> datetime.datetime | None:
    """The time in UTC, to the second; None for anything else, such as several times in one cell."""
    try:
        moment = datetime.datetime.fromisoformat(value)
    except ValueError:
        return None
    if moment.tzinfo:
        moment = moment.astimezone(datetime.UTC)
    return moment.replace(tzinfo=None, microsecond=0)


def _refuse_more(rows: int, name: str) -> None:
    if rows > MOST_ROWS:
        raise ClaimtrackError(
            f"a sheet holds {MOST_ROWS:,} rows, and there are more {name} than that: "
            "narrow them down with filters, or choose csv or parquet"
        )


def _tell(book: Any, about: About, options: Options, shortened: Shortened) -> None:
    """The filter, the counts and the time, as a sheet and as properties; and what stands in the columns."""
    facts = {"Filter": about.filter, **({"Part": about.part} if about.part else {}), "Claims": about.claims,
             **{status.capitalize(): number for status, number in about.counts.items()},
             "Made": about.made.replace(tzinfo=None), "Database": about.database,
             "Made by": about.program}  # fmt: skip
    book.set_properties({
        "title": "Claims", "subject": legible(about.filter)[:255], "author": about.program,
        "comments": legible(f"{about.summary()} Made {about.moment()}.")[:32_000],
        "created": about.made.replace(tzinfo=None),
    })  # fmt: skip
    sheet = Sheet(book, "about", ("what", "value"), shortened)
    for name, value in facts.items():
        shown = f"{value:%Y-%m-%d %H:%M:%S} UTC" if isinstance(value, datetime.datetime) else value
        sheet.add({"what": name, "value": shown})
        custom = legible(value)[:255] if isinstance(value, str) else value
        book.set_custom_property(name, custom)
    for name, column in columns(options).items():
        sheet.add({"what": name, "value": column.english})


class _Place:
    """Where a workbook is written; once left, it takes anything and keeps nothing.

    When a disk is full, the zip file inside is dropped without being closed. It tries to end itself later,
    when the file it was written to is closed, and would complain of that.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out: BinaryIO | None = out
        self._at = 0

    def leave(self) -> None:
        """Have nothing more written."""
        self._out = None

    def write(self, data: bytes) -> int:
        """Write, or only count on."""
        self._at += len(data)
        return self._out.write(data) if self._out else len(data)

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to a place, counted from the beginning where nothing is written any more."""
        self._at = place
        return self._out.seek(place, whence) if self._out else place

    def tell(self) -> int:
        """Where writing goes on."""
        return self._out.tell() if self._out else self._at

    def flush(self) -> None:
        """Hand on what is written."""
        if self._out:
            self._out.flush()


@contextmanager
def _workbook(out: BinaryIO) -> Iterator[Any]:
    """A workbook that is written to `out` when all is well; its temporary files are gone either way."""
    try:
        from xlsxwriter import Workbook
        from xlsxwriter.exceptions import XlsxFileError
    except ImportError:
        line = "xlsx needs XlsxWriter; install it with: pip install 'claimtrack[xlsx]'"
        raise ClaimtrackError(line) from None
    with tempfile.TemporaryDirectory(prefix="claimtrack-xlsx-") as folder:
        place = _Place(out)
        book = Workbook(place, {"constant_memory": True, "tmpdir": folder, "use_zip64": True})
        try:
            yield book
            book.close()
        except XlsxFileError as error:  # wraps what the disk said
            raise error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error)) from None
        finally:
            place.leave()
            for sheet in book.worksheets():
                sheet.row_data_fh.close()

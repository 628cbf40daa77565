"""Claims to export, and exports read back by other programs than the one that wrote them."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from claimtrack.export import FORMATS
from claimtrack.export.options import PLAIN, Options
from claimtrack.model import Json
from claimtrack.store import open_store
from tests.making import article, claim, figure

csv.field_size_limit(10_000_000)  # Python's own reader stops at 131,072 characters unless told

TEXT = "The port authority said 85 percent of the docks had reopened. Asher denied it."


def harbour(path: Path) -> list[str]:
    """A database with two claims, one judged by Ann (twice) and by Bo, who took it back. Returns their ids."""
    document = article(TEXT, title="Docks *reopen*", outlet="The Gazette", url="https://example.org/docks")
    share = figure("85 percent", 85, "percent", unit="percent")
    claims = [
        claim(document, "85 percent of the docks had reopened", speaker="port authority", figures=[share]),
        claim(document, "it", cue="denied", speaker="Asher", kind="deny", said_on="2021-07"),
    ]
    first = claims[0].id
    with open_store(path, create=True) as store:
        store.save(document, claims)
        store.add_review(first, "verified", reviewer="Ann", at="2021-08-01T09:00:00Z")
        store.add_review(
            first, "disputed", reviewer="Ann", note="Says 70; see table", evidence=["https://example.org/t"],
            at="2021-08-02T09:30:00Z",
        )  # fmt: skip
        taken = store.add_review(first, "verified", reviewer="Bo", note="mistyped")
        store.undo(reviewer="Bo", event=taken)
        store.tag(first, "harbour", reviewer="Ann")
    return [each.id for each in claims]


def records_of(path: Path) -> list[Json]:
    """All records of a database."""
    with open_store(path, writable=False) as store:
        return list(store.records())


def written(name: str, records: Sequence[Json], options: Options = PLAIN) -> bytes:
    """Records in a format, as a file holds them."""
    out = io.BytesIO()
    if FORMATS[name].binary:
        FORMATS[name].write(iter(records), out, options)
        return out.getvalue()
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", errors="replace")
    FORMATS[name].write(iter(records), text, options)
    text.flush()
    return out.getvalue()


def _delimited(delimiter: str) -> Callable[[bytes], list[Json]]:
    return lambda data: list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def sheet(data: bytes, name: str = "claims") -> list[Json]:
    """The rows of a sheet, as openpyxl reads them."""
    from openpyxl import load_workbook
    from openpyxl.utils.escape import unescape

    rows = load_workbook(io.BytesIO(data))[name].iter_rows(values_only=True)
    header = [str(each) for each in next(rows)]
    # openpyxl leaves to its caller what Excel does by itself: _x005F_ is an underscore.
    cells = ([unescape(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return [dict(zip(header, row, strict=True)) for row in cells]


def table(data: bytes) -> list[Json]:
    """The rows of a Parquet file."""
    from pyarrow import BufferReader, parquet

    rows: list[Json] = parquet.read_table(BufferReader(data)).to_pylist()
    return rows


def feed(data: bytes) -> list[Json]:
    """The claims of a feed of fact checks, reviewed or not."""
    found = [item for element in json.loads(data)["dataFeedElement"] for item in element["item"]]
    return [item.get("itemReviewed", item) for item in found]


READERS: dict[str, Callable[[bytes], list[Any]]] = {
    "csv": _delimited(","),
    "tsv": _delimited("\t"),
    "json": json.loads,
    "jsonl": lambda data: [json.loads(line) for line in data.decode().split("\n")[:-1]],
    "xlsx": sheet,
    "parquet": table,
    "claimreview": feed,
}
"""Format → how another program reads its claims. Markdown is for people."""

"""Claims as Parquet: typed columns, with figures, speakers and decisions as lists inside their claim."""

import datetime
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, BinaryIO

from claimtrack.errors import ClaimtrackError
from claimtrack.export.flat import COLUMNS, picked
from claimtrack.export.history import told, wished
from claimtrack.export.options import PLAIN, About, Options
from claimtrack.model import Json
from claimtrack.periods import days

GROUP = 2_000
"""So many claims are written at a time, as a row group."""

_NUMBERS = ("value", "low", "high")


def write_parquet(records: Iterable[Json], out: BinaryIO, options: Options = PLAIN) -> None:
    """The file, written group by group; the filter, the counts and the time are in the schema's metadata."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        line = "parquet needs pyarrow; install it with: pip install 'claimtrack[parquet]'"
        raise ClaimtrackError(line) from None
    typed = _types(pyarrow)
    # Columns of a table that are none here are text, if they are named.
    known = typed | dict.fromkeys((name for name in COLUMNS if name not in typed), pyarrow.string())
    types = {name: known[name] for name in picked(options, known)} if options.columns else typed
    in_words = [name for name in types if name not in typed]
    schema = pyarrow.schema(types, metadata=_metadata(options.about))
    rows = ({**_row(record, options), **_words(record, in_words)} for record in records)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            try:
                batch = pyarrow.RecordBatch.from_pylist(group, schema)
            except UnicodeEncodeError:  # a lone surrogate, which no UTF-8 can hold
                batch = pyarrow.RecordBatch.from_pylist(_mended(group), schema)
            writer.write_batch(batch)


def _words(record: Json, names: Sequence[str]) -> Json:
    return {name: COLUMNS[name].value(record) for name in names}


def _types(pa: Any) -> dict[str, Any]:
    """The columns and their types. `said_from` and `said_until` are the first and last day of `said_on`."""
    text, number, flag, day = pa.string(), pa.float64(), pa.bool_(), pa.date32()
    span = pa.list_(pa.int32())
    words = pa.struct({"text": text, "span": span})
    speaker = dict.fromkeys(("name", "role", "organisation", "kind", "guess"), text) | {"resolved": flag}
    figure = {"text": text, "span": span, "where": text, "kind": text, "value": number, "low": number,
              "high": number, "approx": text, "unit": text, "per": text, "of": text, "base": number,
              "direction": text, "from": number, "to": number}  # fmt: skip
    evidence = pa.list_(pa.struct(dict.fromkeys(("url", "title", "retrieved_on", "sha256"), text)))
    decision = dict.fromkeys(("id", "reviewer", "action", "text", "verdict", "field", "value", "note"), text)
    decision |= {"at": pa.timestamp("us", tz="UTC"), "undone": flag, "evidence": evidence}
    return {
        "id": text, "status": text, "text": text, "speakers": pa.list_(pa.struct(speaker)),
        "said_on": text, "said_from": day, "said_until": day, "figures": pa.list_(pa.struct(figure)),
        "cue": pa.struct({"text": text, "span": span, "lemma": text, "kind": text}), "source": words,
        "content": pa.list_(span),
        "chain": pa.list_(pa.struct(dict.fromkeys(("name", "role", "part"), text))),
        "quotation": text, "negated": flag, "hedged": flag, "addressee": text, "nested_in": text,
        "context": text, "tags": pa.list_(text), "decisions": pa.list_(pa.struct(decision)),
        "document": text, "title": text, "outlet": text, "published": day, "published_from": text,
        "url": text, "confidence": number, "rule": text, "extractor": pa.int32(), "origin": text,
    }  # fmt: skip


def _metadata(about: About | None) -> dict[str, str] | None:
    if about is None:
        return None
    counts = {f"claimtrack.{status}": str(number) for status, number in about.counts.items()}
    part = {"claimtrack.part": about.part} if about.part else {}
    return {"claimtrack.filter": _legal(about.filter), **part, "claimtrack.claims": str(about.claims),
            **counts, "claimtrack.made": about.moment(), "claimtrack.database": _legal(about.database),
            "claimtrack.made_by": about.program}  # fmt: skip


def _row(record: Json, options: Options) -> Json:
    """A claim as the schema wants it."""
    said = record["said_on"] and record["said_on"]["value"]
    first, last = days(said) or (None, None)
    return {
        **record, "said_on": said, "said_from": first, "said_until": last,
        "title": record.get("document_title"), "published": _day(record.get("published")),
        "content": record["content"]["spans"],
        "figures": [_figure(figure) for figure in record["figures"]],
        "decisions": [_decision(event) for event in wished(record, options)],
    }  # fmt: skip


def _figure(figure: Json) -> Json:
    change, base = figure.get("change") or {}, figure.get("base") or {}
    numbers = {part: _number(figure[part]) for part in _NUMBERS}
    moved = {part: _number(change.get(part)) for part in ("from", "to")}
    total = _number(base.get("value"))
    return {**figure, **numbers, **moved, "direction": change.get("direction"), "base": total}


def _decision(event: Json) -> Json:
    return {**told(event), "at": datetime.datetime.fromisoformat(event["at"])}


def _number(value: float | None) -> float | None:
    """The number as 64 bits hold it; endless if they do not."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return float("inf") if value and value > 0 else float("-inf")


def _day(value: str | None) -> datetime.date | None:
    covered = days(value)
    return covered[0] if covered else None


def _mended(value: Any) -> Any:
    """The same without lone surrogates, however deep they stand."""
    if isinstance(value, str):
        return _legal(value)
    if isinstance(value, dict):
        return {key: _mended(each) for key, each in value.items()}
    return [_mended(each) for each in value] if isinstance(value, list) else value


def _legal(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

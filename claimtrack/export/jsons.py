"""Records as JSON: a list, or one record a line. They hold the whole history, whatever is asked for."""

import json
import re
from collections.abc import Iterable
from typing import TextIO

from claimtrack.model import Json

# Legal in JSON as they are, but obeyed by terminals or fatal to JavaScript: written as escapes instead.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(record: object, indent: int | None = None) -> str:
    """A record in JSON, readable, with nothing in it that a terminal obeys."""
    text = json.dumps(record, ensure_ascii=False, indent=indent, default=str)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_json(records: Iterable[Json], out: TextIO) -> None:
    """A JSON list, written as the records come."""
    between = "[\n"
    for record in records:
        out.write(between + to_json(record, indent=1))
        between = ",\n"
    out.write("[]\n" if between == "[\n" else "\n]\n")


def write_jsonl(records: Iterable[Json], out: TextIO) -> None:
    """One JSON record a line."""
    for record in records:
        out.write(to_json(record) + "\n")

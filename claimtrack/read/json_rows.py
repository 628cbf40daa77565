"""The objects of JSON: of an array, of lines, or one alone. One by one, as all at once take much memory."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from claimtrack.read.decode import Encoding, blocks, clean, lines

Row = dict[str, Any]
Placed = tuple[str, Row | str]
"""Where a row stands ("row 7"), and what it is; a line instead of an object says what is wrong with it."""

_NO_OBJECT = "is no object with names and values"
_GAP = re.compile(r"[\s,]*")
_STRICT = json.JSONDecoder()


def objects(data: bytes, encoding: Encoding, inside: Callable[[Row], list[Any]]) -> Iterator[Placed]:
    """Each object in the bytes with its place. `inside` gives the objects that one alone holds."""
    begins = next(blocks(data, encoding)).lstrip("\ufeff \t\n")
    if begins.startswith("["):
        yield from _entries(map(clean, blocks(data, encoding)))
    elif _are_lines(begins):
        yield from _rows(lines(data, encoding))
    else:
        yield from _alone(clean("".join(blocks(data, encoding))), inside)


def _are_lines(begins: str) -> bool:
    """Whether the first line is a value by itself, and more follow."""
    line, _, more = begins.partition("\n")
    return bool(more.strip()) and not isinstance(_read(line), str)


def _read(text: str) -> Any:
    """The value of some JSON that is no string; a line says what is wrong with it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return _said(error)
    return _NO_OBJECT if isinstance(value, str) else value


def _alone(text: str, inside: Callable[[Row], list[Any]]) -> Iterator[Placed]:
    """One object, or what it holds; of what is none, the lines, as the first may be the only bad one."""
    value = _read(text)
    if isinstance(value, dict):
        for number, each in enumerate(inside(value), start=1):
            yield _placed("entry", number, each)
    elif "\n" in text.strip():
        yield from _rows(iter(text.split("\n")))
    else:
        yield _placed("row", 1, value)


def _rows(written: Iterator[str]) -> Iterator[Placed]:
    for number, line in enumerate(written, start=1):
        if line.strip():
            yield _placed("row", number, _read(line))


def _placed(noun: str, number: int, value: Any) -> Placed:
    return f"{noun} {number}", value if isinstance(value, (dict, str)) else _NO_OBJECT


def _entries(written: Iterator[str]) -> Iterator[Placed]:
    """The entries of an array, each as soon as it is there whole; where it is damaged, it ends."""
    text, at, number = next(written).lstrip()[1:], 0, 1
    while not text.startswith("]", at := _behind_gap(text, at)):
        try:
            value, end = _STRICT.raw_decode(text, at)
            if end == len(text) and not isinstance(value, (dict, list, str)):  # 12 may go on as 123
                raise ValueError("it is cut off")
        except (ValueError, RecursionError) as error:
            more = _as_much_again(text[at:], written)
            if not more:
                yield f"entry {number}", _said(error) if text[at:] else "is not there: the list is cut off"
                return
            text, at = text[at:] + more, 0
            continue
        yield _placed("entry", number, _NO_OBJECT if isinstance(value, str) else value)
        number, at = number + 1, end


def _behind_gap(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    return found.end() if found else at


def _as_much_again(text: str, written: Iterator[str]) -> str:
    """The following blocks, as long together as what is there: so that reading anew costs little."""
    more = [next(written, "")]
    while more[-1] and sum(map(len, more)) < len(text):
        more.append(next(written, ""))
    return "".join(more)


def _said(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return f"is no JSON: {getattr(error, 'msg', error)}"

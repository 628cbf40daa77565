"""Text on a terminal: harmless, of the right width, and no wider than the window.

An article can hold anything. Whatever comes from one goes through `safe` or `one_line` before it is shown, so
that no escape sequence or control character of its own ever reaches the terminal.
"""

import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

ELLIPSIS = "…"
REPLACEMENT = "\ufffd"

# Control characters get their picture (ESC is ␛); what turns the reading direction around is replaced, as it
# can make a line say something else than it holds. Right-to-left and left-to-right *marks* stay.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
_OTHERS = dict.fromkeys(
    [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], REPLACEMENT
)
_BLANKS = dict.fromkeys([0x09, 0x0D, 0x85, 0x2028, 0x2029], " ")
_HARMLESS = {**_PICTURES, **_OTHERS, **_BLANKS, 0x7F: "\u2421"}
_ONLY_ASCII = re.compile(r"[ -~]*")


def safe(text: str) -> str:
    """The text with nothing in it that a terminal obeys; line feeds stay, tabs become spaces."""
    return text if text.isprintable() else text.translate(_HARMLESS)


def one_line(text: str) -> str:
    """The text, safe, on a single line: every run of white space is one space."""
    return " ".join(safe(text).split())


def width(text: str) -> int:
    """How many columns the text takes: wide characters count two, combining ones none."""
    if _ONLY_ASCII.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    columns = wcswidth(text)
    return columns if columns >= 0 else len(text)


def truncate(text: str, columns: int) -> str:
    """The text cut to so many columns, with an ellipsis where something is missing."""
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for char in text:
        used += width(char)
        if used > columns - 1:
            break
        kept.append(char)
    return "".join(kept).rstrip() + ELLIPSIS


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"


NO_WINDOW = 120
"""How wide lines are where there is no window."""


def columns() -> int:
    """How wide the window is, also when output goes through a pipe first; COLUMNS in the environment wins."""
    if os.environ.get("COLUMNS", "").isdigit():
        return max(int(os.environ["COLUMNS"]), 20)
    for stream in (sys.stdout, sys.stderr):
        if stream.isatty():
            return max(os.get_terminal_size(stream.fileno()).columns, 20)
    return NO_WINDOW


def colours(stream: TextIO | None = None) -> bool:
    """Whether to use colour: on a terminal that can, unless NO_COLOR says otherwise."""
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def wrap(text: str, columns: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a paragraph begin and end when broken at spaces: half-open offsets into it.

    A word that is longer than a line is cut.
    """
    start = end = used = 0
    for word in re.finditer(r"\s*(\S+)|\s+$", text):
        wide = width(word.group())
        if word.group(1) and used + wide > columns and end > start:
            yield start, end
            start, wide = word.start(1), width(word.group(1))
            used = 0
        while wide > columns and word.group(1):
            room = _fitting(text, start, columns)
            yield start, room
            start, wide = room, width(text[room : word.end()])
        end, used = word.end(), used + wide
    if end > start or not text:
        yield start, end


def _fitting(text: str, start: int, columns: int) -> int:
    """The offset up to which the text fits in so many columns, at least one character."""
    end, used = start, 0
    while end < len(text):
        used += width(text[end])
        if used > columns and end > start:
            break
        end += 1
    return end

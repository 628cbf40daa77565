"""Printed pages become paragraphs: line breaks and hyphens mended, page numbers and running heads out."""

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from claimtrack.rules.en.hyphens import KEPT_AFTER, KEPT_BEFORE


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line and where it stands, in points from left and foot; None where that is not known."""

    text: str
    left: float | None = None
    height: float | None = None
    size: float = 0.0


Page = list[Line]


class _Usual(NamedTuple):
    """From one line to the next in points, 0 if not known; the size of type; characters of a full line."""

    step: float
    size: float
    width: float


_EDGE = 2
"""Running heads stand in so many lines at the top and the foot of a page."""
_LONGEST_HEAD = 160
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|pg\.?|seite)?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*"
    r"|\W*[ivxl]{1,7}\W*|https?://\S+\s+\d{1,3}/\d{1,3}|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d.*",
    re.IGNORECASE,
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_HYPHENS = "-\u2010\u00ad"
_PARTED = re.compile(rf"(?P<left>[\w.’'-]*\w\.?)[{_HYPHENS}]$")
_ITEM = re.compile(r"(?:[•▪‣◦*–-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")


def paragraphs(pages: list[Page]) -> tuple[list[str], list[str]]:
    """The paragraphs of all pages, and the running heads and feet that were left out, each once."""
    pages = [[tidy for line in page if (tidy := _tidied(line)).text] for page in pages]
    heads = _running_heads(pages)
    left_out: dict[str, None] = {}
    lines: list[Line | None] = []
    for page in pages:
        for place, line in enumerate(page):
            if _at_edge(page, place) and (_folded(line.text) in heads or _PAGE_NUMBER.fullmatch(line.text)):
                left_out[line.text] = None
            else:
                lines.append(line)
        lines.append(None)
    return _joined(lines), list(left_out)


def _tidied(line: Line) -> Line:
    return Line(" ".join(line.text.translate(_LIGATURES).split()), line.left, line.height, line.size)


def _at_edge(page: Page, place: int) -> bool:
    """Whether a line is one of the highest or lowest on its page, by its place there or in the file."""
    if place < _EDGE or place >= len(page) - _EDGE:
        return True
    own = page[place].height
    heights = [line.height for line in page if line.height is not None]
    if own is None:
        return False
    return sum(height > own for height in heights) < _EDGE or sum(height < own for height in heights) < _EDGE


def _running_heads(pages: list[Page]) -> set[str]:
    """What stands at the edge of most pages; numbers may differ."""
    counts: Counter[str] = Counter()
    for page in pages:
        edges = {_folded(line.text) for place, line in enumerate(page) if _at_edge(page, place)}
        counts.update(edge for edge in edges if len(edge) <= _LONGEST_HEAD)
    filled = sum(bool(page) for page in pages)
    return {edge for edge, count in counts.items() if count >= 2 and count * 2 >= filled}


def _folded(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _joined(lines: list[Line | None]) -> list[str]:
    """The lines as paragraphs; None stands for the end of a page."""
    printed = [line for line in lines if line]
    usual = _usual(lines)
    words = Counter(re.findall(r"[\w’']+(?:-[\w’']+)*", " ".join(line.text for line in printed).casefold()))
    out: list[str] = []
    before: Line | None = None
    new_page = False
    for line in lines:
        if line is None:
            new_page = True
            continue
        if before and not _begins(before, line, usual, new_page):
            out[-1] = join(out[-1], line.text, words)
        else:
            out.append(line.text)
        before, new_page = line, False
    return out


def _begins(before: Line, line: Line, usual: _Usual, new_page: bool) -> bool:
    """Whether a line begins a paragraph."""
    ended = bool(_SENTENCE_END.search(before.text))
    if abs(before.size - line.size) > 0.12 * max(before.size, line.size):
        return True
    if _PARTED.search(before.text):
        return False
    if _ITEM.match(line.text) and (ended or not new_page):
        return True
    fallen = None if before.height is None or line.height is None else before.height - line.height
    if new_page or fallen is None or fallen < 0:  # on another page or in another column
        return ended and (line.text[0].isupper() or not line.text[0].isalpha())
    if usual.step and fallen > 1.3 * usual.step * max(1.0, line.size / usual.size):
        return True
    if line.size > 1.12 * usual.size:  # a headline of several lines
        return False
    if len(before.text) < 0.55 * usual.width and not line.text[0].islower():
        return True
    if before.left is not None and line.left is not None and line.left - before.left > 0.8 * line.size:
        return ended
    return ended and len(before.text) < 0.72 * usual.width


def _usual(lines: list[Line | None]) -> _Usual:
    """What most lines are like."""
    printed = [line for line in lines if line]
    sizes = [line.size for line in printed if line.size]
    steps = [
        round(one.height - two.height, 1)
        for one, two in pairwise(lines)
        if one and two and one.height is not None and two.height is not None and one.size == two.size
    ]
    steps = [step for step in steps if 0 < step < 100]
    lengths = sorted(len(line.text) for line in printed)
    return _Usual(
        statistics.multimode(steps)[0] if steps else 0.0,
        statistics.multimode(sizes)[0] if sizes else 1.0,
        lengths[len(lengths) * 3 // 4] if lengths else 0.0,
    )


def join(one: str, two: str, words: Counter[str]) -> str:
    """Two printed lines as one; a hyphen between them is kept if it belongs to the word.

    `words` counts those of the whole text, in small letters: what is written elsewhere tells the most.
    """
    parted = _PARTED.search(one)
    following = re.match(r"[\w’']+", two)
    if not parted or not following:
        return f"{one} {two}"
    left, right = parted["left"], following[0]
    bare = one.rstrip(_HYPHENS)
    if one.endswith("\u00ad"):
        return bare + two
    return f"{bare}-{two}" if _keeps_hyphen(left, right, words) else bare + two


def _keeps_hyphen(left: str, right: str, words: Counter[str]) -> bool:
    whole, apart = f"{left}{right}".casefold(), f"{left}-{right}".casefold()
    if right[0].isupper() or not left[-1].isalpha() or "-" in left or right[0].isdigit():
        return True
    if bool(words[whole]) != bool(words[apart]):
        return bool(words[apart])
    return left.casefold() in KEPT_AFTER or right.casefold() in KEPT_BEFORE

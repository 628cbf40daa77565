"""Which lines are no part of an article: captions, breadcrumbs, share lines, addresses."""

import re
from collections.abc import Iterable

from claimtrack.extract.text import Reading
from claimtrack.rules.en import sources as table

LONGEST_LINE = 600  # characters: no caption or share line is longer


def boilerplate(reading: Reading, paragraphs: Iterable[int]) -> set[int]:
    """Those of these paragraphs that are boilerplate."""
    return {
        paragraph
        for paragraph in set(paragraphs)
        if is_boilerplate(reading.text[slice(*reading.span(*reading.paragraphs[paragraph]))])
    }


def is_boilerplate(line: str) -> bool:
    """Is this line, a paragraph of its own, a caption, a credit, a share line or the like?"""
    if not line or len(line) >= LONGEST_LINE:
        return False
    return bool(_BEGINS.match(line)) or any(mark in line and pattern.search(line) for mark, pattern in _HOLDS)


def _mark(row: str) -> str:
    """The longest run of plain characters that a pattern needs: it is far faster to look for those first."""
    runs, depth = [""], 0
    for piece in re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|\{.*?\}|.", row):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece[0] in "?*{":
            runs[-1] = runs[-1][:-1]  # what stands before it need not be there
        if depth == 0 and re.fullmatch(r"[^\\()[\]{}?*+.^$|]|\\\W", piece):
            runs[-1] += piece[-1]
        else:
            runs.append("")
    return max(runs, key=len)


_BEGINNINGS = (row.removeprefix(r"^\s*") for row in table.BOILERPLATE if row.startswith("^"))
_BEGINS = re.compile(rf"\s*(?:{'|'.join(f'(?:{row})' for row in _BEGINNINGS)})")
_HOLDS = tuple((_mark(row), re.compile(row)) for row in table.BOILERPLATE if not row.startswith("^"))
"""Each by itself: a search for its first letter passes over a line several times faster than one for all."""

"""Tells whether a figure is said to have gone up or down: "rose by 5 percent", "a 5 percent drop"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.extract.word_pattern import either
from claimtrack.model import Change, Figure
from claimtrack.rules.en import numbers as table

REACH = 60

_BEFORE = {
    word: row.direction for row in table.MOVEMENTS if row.side == "before" for word in row.words.split()
}
_AFTER = {word: row.direction for row in table.MOVEMENTS if row.side == "after" for word in row.words.split()}

_LAST = _BEFORE.keys() | {"by", "to", "from", "of", "as", "much", "just", "only", "another", "up", "down"}
_MOVED = re.compile(
    rf"(?<!\w)(?P<word>(?i:{either(_BEFORE)}))(?:\s+[a-z]+ly)?(?:\s+(?P<how>by|to|from|of))?"
    rf"(?:\s+(?:as much as|just|only|another|up|down))?\s+\Z"
)
_DOUBLED = re.compile(r"\b(?!times)[a-z]+(?:ed|es|ing)\Z", re.IGNORECASE)
_ANY = re.compile(rf"(?<!\w)(?P<word>(?i:{either(_BEFORE)}))(?!\w)")
_NOUN = re.compile(rf"[- ](?:(?!to |and |or |in |of |for |from )[a-z-]+ )?(?P<word>{either(_AFTER)})s?\b")


def direction_before(text: str, place: int) -> str:
    """The nearest movement in front of a place, in the same sentence: "up", "down" or ""."""
    before = re.split(r"[.;:!?]\s", text[max(0, place - REACH) : place])[-1]
    found = [match["word"].lower() for match in _ANY.finditer(before)]
    return _BEFORE[found[-1]] if found else ""


def moved_by(text: str, place: int) -> str:
    """The direction of a movement right in front of a place: "fell $2 to $37", "rose by $2"."""
    found = _MOVED.search(text, max(0, place - 40), place)
    return _BEFORE[found["word"].lower()] if found and found["how"] in (None, "by") else ""


def moved(
    figures: Sequence[Figure], direction: str, start: Decimal | None, end: Decimal | None
) -> list[Figure]:
    """The figures with the movement they both belong to."""
    return [replace(figure, change=Change(direction, start, end)) for figure in figures]


def with_change(text: str, figure: Figure) -> Figure:
    """The figure with its movement, if it has one of its own."""
    if figure.change or figure.kind in ("age", "ratio", "score"):
        return figure
    if figure.kind == "multiplier":
        return replace(figure, change=_doubled(figure))
    start = figure.span[0]
    last = text[max(0, start - 16) : start].split()[-1:]
    may = last and (last[0].lower() in _LAST or last[0].endswith("ly"))
    if may and (found := _MOVED.search(text, max(0, start - 40), start)):
        direction, how = _BEFORE[found["word"].lower()], found["how"]
        if how == "of" and figure.kind not in ("percent", "percentage_points", "fraction"):
            return figure
        if how in ("by", "to", "from", "of") or _moves_alone(found["word"].lower(), figure):
            value = figure.value
            return replace(
                figure,
                change=Change(direction, value if how == "from" else None, value if how == "to" else None),
            )
    if figure.kind in ("percent", "percentage_points", "money", "fraction") and (
        noun := _NOUN.match(text, figure.span[1])
    ):
        return replace(figure, change=Change(_AFTER[noun["word"]]))
    return figure


def _moves_alone(word: str, figure: Figure) -> bool:
    if figure.kind in ("duration", "age") or (figure.kind == "measure" and word in ("up", "down")):
        return False
    return figure.kind in ("percent", "percentage_points", "fraction") or word in table.MOVES_ALONE


def _doubled(figure: Figure) -> Change | None:
    if not _DOUBLED.search(figure.text):
        return None
    return Change("up" if (figure.value or 0) > 1 else "down")

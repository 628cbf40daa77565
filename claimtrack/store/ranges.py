"""Ranges of confidence as people type them: "> 0.8", "0.5-0.8", "<0.5", or a number as the least."""

import re
from collections.abc import Callable

from ..errors import BadOption

_NUMBER = r"(\d*\.?\d+|\d+\.)\s*(%?)"
_COMPARED = re.compile(rf"(<=|>=|<|>|=|≤|≥|)\s*{_NUMBER}")
_BETWEEN = re.compile(rf"(?:between\s+|from\s+)?{_NUMBER}\s*(?:-|–|\.\.+|to|and)\s*{_NUMBER}", re.IGNORECASE)
_SIGNS = {"≤": "<=", "≥": ">=", "": ">="}
_ENGLISH = {">": "above {}", ">=": "of at least {}", "<": "below {}", "<=": "of at most {}", "=": "of {}"}

Range = list[tuple[str, float]]


def parsed_range(typed: str) -> Range:
    """The comparisons that a range stands for, each a sign and a number from 0 to 1; BadOption if none."""
    text = typed.strip()
    if found := _BETWEEN.fullmatch(text):
        low, high = sorted((_number(found[1], found[2]), _number(found[3], found[4])))
        bounds = [(">=", low), ("<=", high)]
    elif found := _COMPARED.fullmatch(text):
        bounds = [(_SIGNS.get(found[1], found[1]), _number(found[2], found[3]))]
    else:
        bounds = []
    if not bounds or any(not 0 <= number <= 1 for _, number in bounds):
        raise BadOption(f"{typed!r} is no confidence; write '> 0.8', '0.5-0.8', '<0.5' or 0.8, from 0 to 1")
    return bounds


def range_in_sql(column: str) -> Callable[[str], str]:
    """How a typed range is asked of a column."""
    return lambda typed: " AND ".join(f"{column} {sign} {number!r}" for sign, number in parsed_range(typed))


def range_in_words(typed: str) -> str:
    """A typed range as a caption says it: "above 0.8", "from 0.5 to 0.8"."""
    bounds = parsed_range(typed)
    if len(bounds) == 2:
        return f"from {bounds[0][1]:g} to {bounds[1][1]:g}"
    ((sign, number),) = bounds
    return _ENGLISH[sign].format(f"{number:g}")


def _number(digits: str, percent: str) -> float:
    return float(digits) / 100 if percent else float(digits)

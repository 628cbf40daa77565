"""Tells what opens, closes or blurs a number: "more than", "up to", "about", "or so"."""

import re
from decimal import Decimal

from claimtrack.extract.amounts import Amount
from claimtrack.extract.word_pattern import either
from claimtrack.rules.en import numbers as table

REACH = 36
"""The longest words of bound, with room for white space."""

_BEFORE = {words: row for row in table.BOUNDS if row.side == "before" for words in row.alternatives}
_AFTER = {words: row for row in table.BOUNDS if row.side == "after" for words in row.alternatives}


def _worded(rows: dict[str, object], tied: bool) -> list[str]:
    return [words for words in rows if words[0].isalpha() != tied]


_LAST = {words.split()[-1] for words in _BEFORE}
_SIGNS = {words[-1] for words in _BEFORE if not words[0].isalpha()}
_LEFT = re.compile(
    rf"(?:(?<![^\W_])(?P<words>(?i:{either(_worded({**_BEFORE}, False))}))\s+"
    rf"|(?<![<>=~\d])(?P<sign>{either(_worded({**_BEFORE}, True))})\s*)\Z"
)
_RIGHT = re.compile(
    rf"(?:\s+(?P<words>(?i:{either(_worded({**_AFTER}, False))}))(?![\w-])"
    rf"|\s?(?P<sign>{either(_worded({**_AFTER}, True))})(?!\w))(?!\s*(?:than\s+)?\d)"
)


def bound_before(text: str, amount: Amount) -> None:
    """Takes in the words of bound in front of the amount, up to three deep: "at least about 40"."""
    start = amount.start
    for _ in range(3):
        last = text[max(0, start - 20) : start].split()[-1:]
        if not last or (last[0].lower() not in _LAST and last[0][-1] not in _SIGNS):
            return
        found = _LEFT.search(text, max(0, start - REACH), start)
        if not found:
            return
        words = _plain(found["words"] or found["sign"])
        if not _bounds(text, amount, words, found.start()):
            return
        row = _BEFORE[words]
        amount.approx = row.approx if amount.approx in ("=", "~") else amount.approx
        start = found.start()
        if not row.shown:
            return
        amount.start = start


def _bounds(text: str, amount: Amount, words: str, start: int) -> bool:
    """Whether "over" and the like bound the number: not in "handed over 250 men", nor in "over one line"."""
    before = text[max(0, start - 20) : start].lower().split()[-1:]
    if before and before[0] in table.AGED_NOUNS:
        return True
    if words == "over" and amount.kind == "duration" and before:
        return before[0] in table.OVER_IN or not before[0][-1].isalnum()
    small = amount.numeral.form == "words" and 0 < amount.value < 12
    if small and words in table.PLACING and not amount.kind:
        return False
    others = table.NOT_BOUND_AFTER.get(words)
    return not (before and others and before[0] in others)


def bound_after(text: str, amount: Amount, end: int) -> bool:
    """Takes in words of bound that begin at `end`: "or more", "+", "-odd"."""
    found = _RIGHT.match(text, end)
    if not found:
        return False
    amount.approx = _AFTER[_plain(found["words"] or found["sign"])].approx
    amount.end = amount.tail = found.end()
    if not amount.kind and found[0].endswith(("older", "younger")):
        amount.kind, amount.unit, amount.rule = "age", "year", "age"
    return True


def limits(value: Decimal, approx: str) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest value that a bounded number states; None where it is open."""
    return None if approx in ("<", "<=") else value, None if approx in (">", ">=") else value


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).lower()

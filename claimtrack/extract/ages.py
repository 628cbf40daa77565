"""Tells which bare numbers are ages: "aged 34", "Ann Lee, 34,", "children under five", "in her 60s"."""

import re

from claimtrack.extract.amounts import Amount
from claimtrack.rules.en import numbers as table

OLDEST = 125
NEAR = 60
"""How far in front of an age a name may begin."""

_NAME = r"(?:[A-Z][\w.'’-]+(?:,? (?:Jr|Sr|II|III|IV)\.?)?"
_AFTER_NAME = re.compile(rf"{_NAME}|(?<!\w)(?:{table.KIN}))(?:,\s|\s\()\Z")
_FULL_NAME = re.compile(rf"[A-Z][\w.'’-]+ {_NAME})(?:,\s|\s\()\Z")
_LED = re.compile(rf"(?<!\w)(?:{table.AGE_LED})\s+\Z", re.IGNORECASE)
_CLOSED = re.compile(r"[,)](?!\s?\d)")
_ENDED = re.compile(r"[.;](?!\d)|\s+and\b")
_DECADE = re.compile(r"(?<!\w)(?:in|into)\s+(?:his|her|their|my|your|our)\s+(?:(?:early|mid|late)[-\s]+)?\Z")
_NEXT = re.compile(r"\s+([A-Za-z]+)")
_PLURAL = re.compile(r"['’]?s\b")


def read_age(text: str, amount: Amount) -> bool:
    """Makes a number without a unit an age, where it is one."""
    value, start = amount.value, amount.start
    if not 0 < value < OLDEST or amount.kind:
        return False
    before = text[max(0, start - NEAR) : start]
    if led := _LED.search(before):
        amount.start -= len(before) - led.start()
    elif amount.approx in (">", ">=", "<", "<="):
        words = before.split()[-1:]
        if not words or words[0].lower() not in table.AGED_NOUNS or not _closes(text, amount.end):
            return False
    elif amount.approx != "=" or value != int(value) or not _stands_by_name(text, amount, before):
        return False
    amount.kind, amount.unit, amount.rule = "age", "year", "age"
    return True


def _stands_by_name(text: str, amount: Amount, before: str) -> bool:
    """Whether a name stands in front of a number in commas or brackets, as the ages of people are given."""
    if amount.numeral.form != "digits":
        return False
    if before.endswith("("):
        return text[amount.end : amount.end + 1] == ")" and bool(_AFTER_NAME.search(before))
    if _CLOSED.match(text, amount.end):
        return bool(_AFTER_NAME.search(before))
    return bool(_ENDED.match(text, amount.end) and _FULL_NAME.search(before))


def _closes(text: str, end: int) -> bool:
    """Whether no noun follows that the number might count: "voters under 30 said", not "under 30 flags"."""
    word = _NEXT.match(text, end)
    return not word or not word[1].endswith("s")


def decade_of_life(text: str, start: int, end: int) -> int | None:
    """Where the plural of "in her 60s" ends; None for any other number."""
    plural = _PLURAL.match(text, end)
    if not plural or text[end - 1 : end] != "0" or end - start != 2:
        return None
    return plural.end() if _DECADE.search(text, max(0, start - 24), start) else None

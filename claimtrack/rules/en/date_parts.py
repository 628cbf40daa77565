# ruff: noqa: ARG005  (every reader is called with match and setting, whether it needs both or not)
"""The parts of English date expressions: which month, weekday, day, year or number the matched words name."""

import re
from decimal import Decimal

from claimtrack import periods
from claimtrack.rules.en.date_words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from claimtrack.rules.rows import DateSetting, ReadDate

Found = re.Match[str]

BACK = ("last", "latest", "past", "previous", "preceding", "prior", "this past")
AHEAD = ("next", "coming", "this coming", "following", "upcoming")
RELATIVE = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "next": 1,
    "following": 1,
}


def always(value: str) -> ReadDate:
    """A reader of words that mean one thing: "now" is PRESENT_REF."""
    return lambda found, at: value


def month_number(found: Found) -> int:
    return MONTHS[found["month"].rstrip(".")]


def weekday_number(found: Found) -> int:
    return WEEKDAYS[found["weekday"].rstrip(".")]


def ordinal(words: str) -> int:
    """The number of "21st" or "twenty-first"."""
    if words[0].isdigit():
        return int(words.rstrip("stndrh"))
    tens, _, unit = words.rpartition("-")
    return NUMBERS.get(tens, 0) + ORDINALS[unit]


def day_number(found: Found) -> int:
    part = found.groupdict()
    return int(part["day"]) if part.get("day") else ordinal(part["ordinal"])


def stated_year(found: Found, at: DateSetting) -> int | None:
    """The year an expression states, outright ("2016", "'98") or by relation ("last year"); None for none."""
    part = found.groupdict()
    if part.get("year"):
        return int(part["year"])
    if part.get("head"):
        return spoken(found)
    if part.get("short_year"):
        return full_year(int(part["short_year"]), at)
    if part.get("of_year"):
        which = re.findall(r"\w+", part["of_year"])
        step = next((RELATIVE[word] for word in which if word in RELATIVE), 0)
        return _anchor_year(at) + step if which[-2:-1] in (["following"], ["same"]) else at.today.year + step
    return None


def _anchor_year(at: DateSetting) -> int:
    covered = periods.days(at.anchor)
    return covered[0].year if covered else at.today.year


def full_year(short: int, at: DateSetting) -> int:
    """The year that two digits stand for: the latest not more than ten years ahead of publication."""
    latest = (at.published.year if at.published else 2025) + 10
    return latest - (latest - short) % 100


def spoken(found: Found) -> int:
    tail = (found.groupdict().get("tail") or "").removeprefix("oh ").removeprefix("o ")
    head = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "two thousand": 2000}[found["head"]]
    return head + int((count(tail) if tail else None) or 0)


def count(words: str) -> Decimal | None:
    """The number that digits or number words stand for: "two and a half" is 2.5; None for "several"."""
    if words in ("a", "an", "another"):
        return Decimal(1)
    half = (
        Decimal("0.5") if words.endswith(("half", "1/2", "½")) or words.startswith("half a") else Decimal(0)
    )
    plain = (
        words.removesuffix("and a half").removesuffix("1/2").removesuffix("½").strip(" -").replace(",", "")
    )
    if plain.replace(".", "", 1).isdecimal():
        return Decimal(plain) + half
    total, current = 0, 0
    for word in plain.replace("-", " ").split():
        if word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * NUMBERS[word]
        elif word not in ("a", "an", "another"):
            current += NUMBERS.get(word, 0)
    return total + current + half or None

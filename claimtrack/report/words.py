"""Dates, verdicts and kinds of figures as a report words them."""

import datetime
import re
from collections.abc import Mapping
from typing import NamedTuple

from claimtrack.model import VERDICTS

STATUSES = (*VERDICTS, "contested", "pending")
"""What the verdicts on a claim add up to, in the order in which reports list them."""

SIGNS = {"verified": "✓", "disputed": "✕", "unverified": "?", "contested": "≠", "pending": "○"}
"""A sign for each status, so that nothing hangs on colour alone."""

MEANINGS = {
    "verified": "a reviewer found that it holds",
    "disputed": "a reviewer found that it does not hold",
    "unverified": "a reviewer looked and could not tell",
    "contested": "reviewers differ",
    "pending": "nobody has judged it",
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
TIMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d|\w\w)?.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PART = re.compile(r"(\d{4})-(?:W(\d\d)(-WE)?|Q(\d)|H(\d)|(SP|SU|FA|WI))")
_LONG = re.compile(r"(\d{3})X|(\d\d)XX")


def date_in_words(value: str | None) -> str:
    """A TIMEX3 value as people write dates: "10 July 2021", "week 27 of 2021", "the 1990s"; "" for None."""
    value = value or ""
    if found := _DAY.fullmatch(value):
        return _day(found[1], found[2], found[3], found[4])
    if (found := _MONTH.fullmatch(value)) and 1 <= int(found[2]) <= 12:
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}"
    if found := _PART.fullmatch(value):
        return _part(found)
    if found := _LONG.fullmatch(value):
        return f"the {found[1]}0s" if found[1] else f"the {found[2]}00s"
    return value


def _day(year: str, month: str, day: str, time: str | None) -> str:
    if not 1 <= int(month) <= 12:
        return f"{year}-{month}-{day}"
    words = f"{int(day)} {MONTHS[int(month) - 1]} {year}"
    return f"{words}, {TIMES.get(time, time)}" if time else words


def _part(found: re.Match[str]) -> str:
    year, week, weekend, quarter, half, season = found.groups()
    if week:
        return f"{'weekend of ' if weekend else ''}week {int(week)} of {year}"
    if quarter:
        return f"quarter {quarter} of {year}"
    return f"{'first' if half == '1' else 'second'} half of {year}" if half else f"{SEASONS[season]} {year}"


class Span(NamedTuple):
    """The first and the last day of something, as dates."""

    first: datetime.date
    last: datetime.date

    def __str__(self) -> str:
        """The days in words: one day, or from one to the other."""
        if self.first == self.last:
            return date_in_words(self.first.isoformat())
        return f"{date_in_words(self.first.isoformat())} to {date_in_words(self.last.isoformat())}"


def statuses_in_words(counts: Mapping[str, int]) -> str:
    """Claims counted by status: "12 verified, 3 disputed"."""
    return ", ".join(f"{counts[status]:,} {status}" for status in STATUSES if counts.get(status))


def initial(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]

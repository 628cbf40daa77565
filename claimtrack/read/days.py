"""The day that a person or a file means by "2021-07-10", "10 July 2021" or "yesterday"."""

import calendar
import datetime
import re

from claimtrack.errors import BadOption
from claimtrack.periods import days, move
from claimtrack.rules.en.date_words import MONTHS

_ISO = re.compile(r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:[T ]\d\d[:.]?\d\d.*)?")
_DOTTED = re.compile(r"(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})")
_SLASHED = re.compile(r"(\d\d?)[/-](\d\d?)[/-](\d{4})")
_YEAR_AND_WORD = re.compile(r"(?=.*\b(?:1[5-9]|20)\d\d\b)(?=.*[^\W\d_]{3}).*", re.DOTALL)
_SPELT = re.compile(r"([0-9]{1,2}) ([A-Za-z]+),? ([0-9]{4})|([A-Za-z]+) ([0-9]{1,2}),? ([0-9]{4})")
_MONTH_OR_YEAR = re.compile(
    r"\s*(?:(?P<year>\d{4})(?:[-/.](?P<month>\d\d?))?|(?P<in>\d\d?)[/.](?P<of>\d{4}))\s*"
)
_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?!\d)")


def written_day(text: str) -> datetime.date:
    """The day that a complete date stands for, as files have it.

    Raises BadOption, saying why, for what is no day, not a whole one, or could be two.
    """
    text = " ".join(text.split())
    if found := _ISO.fullmatch(text):
        return _day(text, *map(int, found.groups()))
    if found := _DOTTED.fullmatch(text):
        return _day(text, int(found[3]), int(found[2]), int(found[1]))
    if found := _SLASHED.fullmatch(text):
        return _slashed(text, int(found[1]), int(found[2]), int(found[3]))
    if _YEAR_AND_WORD.fullmatch(text) and (day := _spelt(text) or _parsed(text)):
        return day
    raise BadOption(f"{text!r} is no date: write it like 2021-07-10 or 10 July 2021")


def typed_day(text: str, today: datetime.date) -> datetime.date:
    """The day that a person types: a complete date, or one as seen from today, such as "yesterday"."""
    try:
        return written_day(text)
    except BadOption:
        first, last = _mentioned(text, today)
        if first is None or first != last:
            raise
        return first


def typed_period(text: str, today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and last day of what a person types: a day, a month, a year, "last week", "last 30 days"."""
    if found := _MONTH_OR_YEAR.fullmatch(text):
        year, month = found["year"] or found["of"], found["month"] or found["in"]
        return _month_or_year(text, int(year), int(month or 0))
    if covered := days(text.strip().upper()):
        return covered
    try:
        day = written_day(text)
    except BadOption:
        first, last = _mentioned(text, today)
        if first is None or last is None:
            raise
        return first, last
    return day, day


def day_in_name(name: str) -> datetime.date | None:
    """The date in a name, such as presstv_2021-07-10.txt or example.org/2021/07/10/fire, if it has one."""
    found = set()
    for year, _, month, day in _IN_NAME.findall(name):
        try:
            found.add(datetime.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None


def _day(text: str, year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise BadOption(f"{text!r} is no date: there is no such day") from None


def _slashed(text: str, first: int, second: int, year: int) -> datetime.date:
    """A date such as 13/07/2021; one that means different days in London and New York is refused."""
    if first > 12 or first == second:
        return _day(text, year, second, first)
    if second > 12:
        return _day(text, year, first, second)
    one, other = datetime.date(year, second, first), datetime.date(year, first, second)
    raise BadOption(f"{text!r} could be {one} or {other}: write it like {one}")


def _spelt(text: str) -> datetime.date | None:
    """The day of "10 July 2021" or "July 10, 2021", as most are written: to load dateparser takes a while."""
    if not (found := _SPELT.fullmatch(text)):
        return None
    day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    try:
        return datetime.date(int(year), MONTHS[month.lower()], int(day))
    except (KeyError, ValueError):
        return None


def _parsed(text: str) -> datetime.date | None:
    """What dateparser makes of a date with a year and words in it, if it is a whole one."""
    import dateparser

    found = dateparser.parse(text, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
    return found.date() if found else None


def _mentioned(text: str, today: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """The days that the text covers, read the way an article of today would be, whatever its capitals.

    A span of time ("the last 30 days") ends today.
    """
    from claimtrack.extract.dates import find_dates
    from claimtrack.rules.en.words import PREPOSITIONS

    text = " ".join(text.split())
    for tried in (text, text.title(), f"in {text.title()}"):  # "may" is a month in "in May"
        for mention in find_dates(tried, today):
            before, after = tried[: mention.span[0]].lower().split(), tried[mention.span[1] :]
            if after or not PREPOSITIONS.issuperset(before):
                continue
            if length := _LENGTH.fullmatch(mention.value or ""):
                return _back(today, int(length[1]), _UNITS[length[2]]), today
            if mention.first and mention.last:
                return mention.first, mention.last
    return None, None


def _back(today: datetime.date, count: int, unit: str) -> datetime.date:
    """The day that many units ago, or the first of all days."""
    try:
        return move(today, -count, unit)
    except ValueError:
        return datetime.date.min


def _month_or_year(text: str, year: int, month: int) -> tuple[datetime.date, datetime.date]:
    first = _day(text, year, month or 1, 1)
    if not month:
        return first, first.replace(month=12, day=31)
    return first, first.replace(day=calendar.monthrange(year, month)[1])

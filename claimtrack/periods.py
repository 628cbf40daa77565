"""Calendar arithmetic on periods, written as TIMEX3 values that keep their grain.

A value is a string, so that it can be stored, compared and read by people: "2021-07-10" (day), "2021-W27"
(week), "2021-W27-WE" (weekend), "2021-07" (month), "2021-Q3", "2021-H2", "2021-SU" (season), "2021" (year),
"199X" (decade), "19XX" (century). A time of day follows its day: "2021-07-10T17:00", "2021-07-10TEV".

Functions that make a value raise ValueError for what no calendar has (30 February, the year 0).
"""

import datetime
import re
from functools import lru_cache

Days = tuple[datetime.date, datetime.date]

REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
"""Values of "recently", "now" and "soon": mentioned, but nowhere in the calendar."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Season → its first month; the winter of a year begins in that year's December."""

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}

_VALUE = re.compile(
    r"(?P<century>\d\d)XX|(?P<decade>\d{3})X|(?P<year>\d{4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
)


def day(year: int, month: int, number: int) -> str:
    """The value of one day."""
    return datetime.date(year, month, number).isoformat()


def month(year: int, number: int) -> str:
    """The value of a month; 13 is January of the next year and 0 December of the year before."""
    return datetime.date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1).isoformat()[:7]


def quarter(year: int, number: int) -> str:
    """The value of a calendar quarter; numbers outside 1 to 4 run into the neighbouring years."""
    return f"{_year(year + (number - 1) // 4)}-Q{(number - 1) % 4 + 1}"


def half(year: int, number: int) -> str:
    """The value of a half-year; numbers outside 1 and 2 run into the neighbouring years."""
    return f"{_year(year + (number - 1) // 2)}-H{(number - 1) % 2 + 1}"


def season(year: int, name: str) -> str:
    """The value of a season: SP, SU, FA or WI."""
    return f"{_year(year)}-{name}"


def year(number: int) -> str:
    """The value of a year."""
    return _year(number)


def decade(first_year: int) -> str:
    """The value of the ten years that a year belongs to: the 1990s are 199X."""
    return _year(first_year)[:3] + "X"


def century(first_year: int) -> str:
    """The value of the hundred years that a year belongs to: the 1900s, or 20th century, are 19XX."""
    return _year(first_year)[:2] + "XX"


def week(date: datetime.date) -> str:
    """The value of the ISO week, Monday to Sunday, that a day belongs to."""
    in_year, number, _ = date.isocalendar()
    return f"{in_year:04}-W{number:02}"


def weekend(date: datetime.date) -> str:
    """The value of the Saturday and Sunday that end a day's week."""
    return week(date) + "-WE"


def _year(number: int) -> str:
    if not 1 <= number <= 9999:
        raise ValueError(f"no year {number}")
    return f"{number:04}"


@lru_cache(maxsize=1000)  # an article names the same few days again and again
def days(value: str | None) -> Days | None:
    """First and last day that a value covers, both included; None for references, durations and sets."""
    found = _VALUE.fullmatch(value or "")
    if not found:
        return None
    part = {name: int(digits) for name, digits in found.groupdict().items() if digits and digits.isdigit()}
    try:
        return _days(part, found["season"], bool(found["weekend"]))
    except (ValueError, OverflowError):
        return None


def _days(part: dict[str, int], season_name: str | None, ends_week: bool) -> Days:
    if "century" in part:
        return _months(max(part["century"] * 100, 1), 1, 1200 if part["century"] else 1188)
    if "decade" in part:
        return _months(max(part["decade"] * 10, 1), 1, 120 if part["decade"] else 108)
    if "day" in part:
        only = datetime.date(part["year"], part["month"], part["day"])
        return only, only
    if "week" in part:
        monday = datetime.date.fromisocalendar(part["year"], part["week"], 1)
        return monday + datetime.timedelta(5 if ends_week else 0), monday + datetime.timedelta(6)
    if season_name:
        return _months(part["year"], SEASONS[season_name], 3)
    if "quarter" in part:
        return _months(part["year"], part["quarter"] * 3 - 2, 3)
    if "half" in part:
        return _months(part["year"], part["half"] * 6 - 5, 6)
    return _months(part["year"], part["month"], 1) if "month" in part else _months(part["year"], 1, 12)


def _months(from_year: int, from_month: int, count: int) -> Days:
    after = from_year * 12 + from_month - 1 + count
    if after // 12 > 9999:
        return datetime.date(from_year, from_month, 1), datetime.date.max
    until = datetime.date(after // 12, after % 12 + 1, 1) - datetime.timedelta(1)
    return datetime.date(from_year, from_month, 1), until


@lru_cache(maxsize=1000)
def grain(value: str | None) -> str:
    """How exact a value is: day, week, weekend, month, quarter, half, season, year … or ""."""
    found = _VALUE.fullmatch(value or "")
    return (found.lastgroup or "") if found else ""


def of_grain(date: datetime.date, unit: str) -> str:
    """The value of the week, month, year or the like that a day belongs to."""
    if unit in DAYS_IN:
        return week(date) if unit == "week" else date.isoformat()
    if unit == "weekend":
        return weekend(date)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "half":
        return half(date.year, 1 if date.month < 7 else 2)
    if unit == "month":
        return month(date.year, date.month)
    return {"year": year, "decade": decade, "century": century}[unit](date.year)


def back(date: datetime.date, count: int, unit: str) -> str:
    """The value `count` units before a day, in that unit: one month back is the whole month before."""
    return of_grain(move(date, -count, "week" if unit == "weekend" else unit), unit)


def move(date: datetime.date, count: int, unit: str) -> datetime.date:
    """The day `count` units later (earlier when negative); 31 March less a month is 28 February."""
    try:
        if unit in DAYS_IN:
            return date + datetime.timedelta(count * DAYS_IN[unit])
        months = date.year * 12 + date.month - 1 + count * MONTHS_IN[unit]
        last = _months(months // 12, months % 12 + 1, 1)[1]
        return last.replace(day=min(date.day, last.day))
    except OverflowError as error:
        raise ValueError(str(error)) from error


def shift(value: str, count: int, unit: str) -> str | None:
    """The value `count` units later, of the same grain: a year before 1989-Q3 is 1988-Q3."""
    covered, kind = days(value), grain(value)
    if covered is None:
        return None
    first = covered[0]
    if kind == "season":
        return season(first.year + count, value[-2:]) if unit == "year" else None
    if kind == "week" and unit == "year":
        return _same_week(value, count)
    return of_grain(move(first, count, unit), kind)


def _same_week(value: str, years: int) -> str:
    wanted, number = int(value[:4]) + years, int(value[6:8])
    return f"{_year(wanted)}-W{min(number, 52):02}"


def weekday(today: datetime.date, number: int, *, ahead: bool = False) -> datetime.date:
    """The latest such weekday (Monday is 0) on or before a day; looking ahead, the next one after it."""
    since = (today.weekday() - number) % 7
    return today + datetime.timedelta(7 - since if ahead else -since)


def month_near(today: datetime.date, number: int, *, ahead: bool = False) -> str:
    """The month of that number meant on a day: the latest begun, or the next when looking ahead.

    Without a sign of the future, news tells of the past: at publication in July, "November" is last year's.
    But a month that began over 300 days ago is the coming one, and one just over is never next year's.
    """
    begun = datetime.date(today.year - (number > today.month), number, 1)
    ahead = (ahead and (today - begun).days > 62) or (today - begun).days > 300
    return month(begun.year + ahead, number)


def day_near(today: datetime.date, in_month: int, number: int, *, ahead: bool = False) -> str:
    """The day of that month meant on a day, when no year is given.

    The past one, unless it lies over 300 days back (what is just ahead needs no cue) or the text looks ahead.
    """
    candidates = [_leap_safe(today.year + offset, in_month, number) for offset in (-1, 0, 1)]
    past = max((date for date in candidates if date and date <= today), default=None)
    future = min((date for date in candidates if date and date >= today), default=None)
    if past is None or (future and ((ahead and (future - today).days <= 300) or (today - past).days > 300)):
        past = future
    if past is None:
        raise ValueError(f"no day {number} in month {in_month}")
    return past.isoformat()


def _leap_safe(in_year: int, in_month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(in_year, in_month, number)
    except ValueError:
        return None


def nth_weekday(in_year: int, in_month: int, number: int, nth: int) -> datetime.date:
    """The nth such weekday of a month, from its end when negative: Thanksgiving is (year, 11, 3, 4)."""
    if nth > 0:
        return weekday(datetime.date(in_year, in_month, 1) + datetime.timedelta(nth * 7 - 1), number)
    return weekday(_months(in_year, in_month, 1)[1] + datetime.timedelta((nth + 1) * 7), number)


def easter(in_year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar, by the anonymous computus."""
    golden, hundreds, rest = in_year % 19, in_year // 100, in_year % 100
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month_and_day = epact + sunday - 7 * late + 114
    return datetime.date(in_year, month_and_day // 31, month_and_day % 31 + 1)

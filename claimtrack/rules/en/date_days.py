# ruff: noqa: ARG001  (every reader is called with match and setting, whether it needs both or not)
"""How days, months, weekdays, holidays and times of day are read: from the matched words to a TIMEX3 value.

Each reader gets the match and its setting. None says that the words are no date after all; Unplaced, that they are
one nobody can place; ValueError, that no calendar has it.
"""

import datetime
import re
from functools import cache

from claimtrack import periods
from claimtrack.rules.en.date_parts import (
    AHEAD,
    BACK,
    RELATIVE,
    Found,
    count,
    day_number,
    full_year,
    month_number,
    stated_year,
    weekday_number,
)
from claimtrack.rules.en.date_words import PARTS_OF_DAY
from claimtrack.rules.en.holidays import HOLIDAYS
from claimtrack.rules.rows import DateSetting, Holiday, Unplaced

LONG_GONE = 240  # days after which a holiday named without a year is rather the coming one


def month_day(found: Found, at: DateSetting) -> str | None:
    """ "July 9", "9 July 2021", "Sept. 30 of last year"."""
    year = stated_year(found, at)
    if year is not None:
        return periods.day(year, month_number(found), day_number(found))
    periods.day(2024, month_number(found), day_number(found))
    return periods.day_near(at.today, month_number(found), day_number(found), ahead=at.ahead)


def month_of_year(found: Found, at: DateSetting) -> str | None:
    """ "March 2016", "June last year"."""
    year = stated_year(found, at)
    return None if year is None else periods.month(year, month_number(found))


def bare_month(found: Found, at: DateSetting) -> str | None:
    """ "in May"."""
    return periods.month_near(at.today, month_number(found), ahead=at.ahead)


def which_month(found: Found, at: DateSetting) -> str | None:
    """ "last November", "this September", "next March": last is never the month of publication."""
    number, today = month_number(found), at.today
    if found["which"] in AHEAD:
        return periods.month_near(periods.move(today, 1, "month"), number, ahead=True)
    if found["which"] in ("this", "current"):
        return periods.month(today.year, number)
    return periods.month(today.year - (number >= today.month), number)


def weekday(found: Found, at: DateSetting) -> str | None:
    """ "Friday", "late Friday", "last Friday", "next Friday", "the previous Friday"."""
    part, number, today = found.groupdict(), weekday_number(found), at.today
    which = part.get("which") or ""
    if part.get("of_week"):
        monday = periods.weekday(today, 0)
        return periods.move(monday, RELATIVE[part["of_week"]] * 7 + number, "day").isoformat()
    if which in ("last", "this past"):
        return periods.weekday(periods.move(today, -1, "day"), number).isoformat()
    if which in ("previous", "preceding", "following") and periods.grain(at.anchor) == "day":
        anchor = periods.days(at.anchor) or (today, today)
        step = periods.move(anchor[0], -1, "day") if which != "following" else anchor[0]
        return periods.weekday(step, number, ahead=which == "following").isoformat()
    if at.ahead and not which and number == today.weekday():
        return today.isoformat()
    ahead = which in AHEAD or (at.ahead and which not in BACK)
    return periods.weekday(today, number, ahead=ahead).isoformat()


def weekday_part(found: Found, at: DateSetting) -> str | None:
    """ "Monday night", "yesterday morning"."""
    value = weekday(found, at) if found["weekday"] else day_word(found, at)
    return f"{value}{PARTS_OF_DAY[found['part']]}"


def every_weekday(found: Found, at: DateSetting) -> str | None:
    """ "Tuesdays", "every Monday", "each Tuesday night": a set."""
    part = found.groupdict().get("part")
    return f"XXXX-WXX-{weekday_number(found) + 1}" + (PARTS_OF_DAY[part] if part else "")


def day_word(found: Found, at: DateSetting) -> str | None:
    """ "today", "yesterday", "tomorrow", "the day after tomorrow"."""
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[found["word"]]
    return periods.move(at.today, 2 * step if found.groupdict().get("twice") else step, "day").isoformat()


def this_part(found: Found, at: DateSetting) -> str | None:
    """ "this morning", "last night", "tonight", "overnight"."""
    which, today = found.groupdict().get("which"), at.today
    value = periods.move(today, -1 if which == "last" else 0, "day").isoformat()
    return value + (PARTS_OF_DAY[found["part"]] if found.groupdict().get("part") else "TNI")


def last_night(found: Found, at: DateSetting) -> str | None:
    """ "overnight": the night before publication."""
    return periods.move(at.today, -1, "day").isoformat() + "TNI"


def iso_date(found: Found, at: DateSetting) -> str | None:
    """ "2021-07-10"."""
    return periods.day(int(found["year"]), int(found["m"]), int(found["d"]))


def numeric_date(found: Found, at: DateSetting) -> str | None:
    """ "7/10/2021", in the order known for the text, or the only one that a calendar and the past allow."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["year"])
    year = full_year(year, at) if len(found["year"]) == 2 else year
    orders = {"mdy": (first, second), "dmy": (second, first)}
    readings = {name: _leap_safe(year, *order) for name, order in orders.items()}
    known = {value for name, value in readings.items() if value and at.order in ("", name)}
    if at.published and len(known) > 1:
        known = {value for value in known if value <= at.published.isoformat()} or known
    if not known:
        return None
    if len(known) > 1:
        raise Unplaced
    return known.pop()


def _leap_safe(year: int, month: int, number: int) -> str | None:
    try:
        return periods.day(year, month, number)
    except ValueError:
        return None


def clock(found: Found, at: DateSetting) -> str | None:
    """ "5 p.m. EST Tuesday", "noon Thursday", "14:05 BST": the time, on its day where one is named or meant."""
    part = found.groupdict()
    noon = {"midnight": "T24:00", "noon": "T12:00", "midday": "T12:00"}.get(part.get("noon") or "")
    time = noon or _clock_time(part)
    if not time:
        return None
    if part.get("month"):
        return f"{month_day(found, at)}{time}"
    if part.get("weekday"):
        return f"{weekday(found, at)}{time}"
    if part.get("word"):
        return f"{day_word(found, at)}{time}"
    return time


def _clock_time(part: dict[str, str | None]) -> str:
    hour, minute = int(part["hour"] or 0), int(part.get("minute") or 0)
    half_day = (part.get("half_day") or "")[:1]
    if half_day == "p" and hour < 12:
        hour += 12
    elif half_day == "a" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""


def o_clock(found: Found, at: DateSetting) -> str | None:
    """ "six o'clock", "ten o'clock in the evening"."""
    hour = count(found["hour"])
    return f"T{int(hour):02}:00" if hour and hour < 25 else None


def holiday(found: Found, at: DateSetting) -> str | None:
    """ "Election Day", "last Christmas", "Easter 2021", "Memorial Day weekend": the last, unless the next is nearer."""
    row = next(row for row, pattern in _holidays() if pattern.fullmatch(" ".join(found["holiday"].split())))
    year = stated_year(found, at)
    date = _holiday(row, year) if year is not None else _which_holiday(row, found["which"] or "", at)
    if date is None:
        return None
    return (
        periods.weekend(periods.move(date, -(date.weekday() == 0), "day"))
        if found["weekend"]
        else date.isoformat()
    )


@cache
def _holidays() -> tuple[tuple[Holiday, re.Pattern[str]], ...]:
    return tuple((row, re.compile(row.pattern)) for row in HOLIDAYS)


def _holiday(row: Holiday, year: int) -> datetime.date | None:
    """The day a holiday falls on in a year; None for a year without it."""
    if year % row.every != row.of:
        return None
    if row.from_easter is not None:
        return periods.move(periods.easter(year), row.from_easter, "day")
    if row.nth:
        return periods.move(periods.nth_weekday(year, row.month, row.weekday, row.nth), row.after, "day")
    return datetime.date(year, row.month, row.day)


def _which_holiday(row: Holiday, which: str, at: DateSetting) -> datetime.date | None:
    today = at.today
    years = range(today.year - row.every, today.year + row.every + 1)
    dates = [date for date in (_holiday(row, year) for year in years) if date]
    if which in BACK:
        dates = [date for date in dates if date < today]
        return max(dates, default=None)
    if which in AHEAD or at.ahead:
        return min((date for date in dates if date >= today), default=None)
    past = max((date for date in dates if date <= today), default=None)
    coming = min((date for date in dates if date >= today), default=None)
    if past is None or coming is None:
        return past or coming
    return coming if (today - past).days > LONG_GONE and coming - today < today - past else past

# ruff: noqa: ARG001, ARG005  (every reader is called with match and setting, whether it needs both or not)
"""How an English date expression is read: from the words a rule matched to a TIMEX3 value.

Each reader gets the match and its setting. None says that the words are no date after all; Unplaced, that they are
one nobody can place; ValueError, that no calendar has it.
"""

import datetime
import re
from decimal import Decimal
from functools import cache

from claimtrack import periods
from claimtrack.rules.en.date_words import (
    DECADES,
    DURATIONS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    WEEKDAYS,
    count,
)
from claimtrack.rules.en.holidays import HOLIDAYS
from claimtrack.rules.rows import DateSetting, Holiday, ReadDate, Unplaced

Found = re.Match[str]

BACK = ("last", "latest", "past", "previous", "preceding", "prior")
LAST_QUARTER = 4
HERE = ("this", "current", "same", "that", "present")
RELATIVE = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "previous": -1,
    "following": 1,
    "same": 0,
}


def always(value: str) -> ReadDate:
    """A reader of words that mean one thing: "now" is PRESENT_REF."""
    return lambda found, at: value


def _month(found: Found) -> int:
    return MONTHS[found["month"].rstrip(".")]


def _weekday(found: Found) -> int:
    return WEEKDAYS[found["weekday"].rstrip(".")]


def _ordinal(words: str) -> int:
    """The number of "21st" or "twenty-first"."""
    if words[0].isdigit():
        return int(words.rstrip("stndrh"))
    tens, _, unit = words.rpartition("-")
    return NUMBERS.get(tens, 0) + ORDINALS[unit]


def _day(found: Found) -> int:
    part = found.groupdict()
    return int(part["day"]) if part.get("day") else _ordinal(part["ordinal"])


def _year(found: Found, at: DateSetting) -> int | None:
    """The year an expression states, outright ("2016", "'98") or by relation ("last year"); None for none."""
    part = found.groupdict()
    if part.get("year"):
        return int(part["year"])
    if part.get("short_year"):
        return _full_year(int(part["short_year"]), at)
    if part.get("of_year"):
        which = re.findall(r"\w+", part["of_year"])
        step = next((RELATIVE[word] for word in which if word in RELATIVE), 0)
        return _anchor_year(at) + step if which[-2:-1] in (["following"], ["same"]) else at.today.year + step
    return None


def _anchor_year(at: DateSetting) -> int:
    covered = periods.days(at.anchor)
    return covered[0].year if covered else at.today.year


def _full_year(short: int, at: DateSetting) -> int:
    """The year that two digits stand for: the latest not more than ten years ahead of publication."""
    latest = (at.published.year if at.published else 2025) + 10
    return latest - (latest - short) % 100


def month_day(found: Found, at: DateSetting) -> str | None:
    """ "July 9", "9 July 2021", "Sept. 30 of last year"."""
    year = _year(found, at)
    if year is not None:
        return periods.day(year, _month(found), _day(found))
    periods.day(2024, _month(found), _day(found))
    return periods.day_near(at.today, _month(found), _day(found), ahead=at.ahead)


def month_of_year(found: Found, at: DateSetting) -> str | None:
    """ "March 2016", "June last year"."""
    year = _year(found, at)
    return None if year is None else periods.month(year, _month(found))


def bare_month(found: Found, at: DateSetting) -> str | None:
    """ "in May"."""
    return periods.month_near(at.today, _month(found), ahead=at.ahead)


def which_month(found: Found, at: DateSetting) -> str | None:
    """ "last November", "this September", "next March": last is never the month of publication."""
    number, today = _month(found), at.today
    if found["which"] in ("next", "this coming", "coming", "upcoming", "following"):
        return periods.month_near(periods.move(today, 1, "month"), number, ahead=True)
    if found["which"] in ("this", "current"):
        return periods.month(today.year, number)
    return periods.month(today.year - (number >= today.month), number)


def weekday(found: Found, at: DateSetting) -> str | None:
    """ "Friday", "late Friday", "last Friday", "next Friday", "the previous Friday"."""
    part, number, today = found.groupdict(), _weekday(found), at.today
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
    ahead = which in ("next", "coming", "this coming", "following", "upcoming") or (
        at.ahead and which not in BACK
    )
    return periods.weekday(today, number, ahead=ahead).isoformat()


def weekday_part(found: Found, at: DateSetting) -> str | None:
    """ "Monday night", "yesterday morning"."""
    value = weekday(found, at) if found["weekday"] else day_word(found, at)
    return f"{value}{PARTS_OF_DAY[found['part']]}"


def every_weekday(found: Found, at: DateSetting) -> str | None:
    """ "Tuesdays", "every Monday", "each Tuesday night": a set."""
    part = found.groupdict().get("part")
    return f"XXXX-WXX-{_weekday(found) + 1}" + (PARTS_OF_DAY[part] if part else "")


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


def which_unit(found: Found, at: DateSetting) -> str | None:
    """ "last week", "this year", "the previous month", "the following day", "the same day", "next weekend"."""
    unit, which = UNITS[found["unit"].rstrip("s")], found["which"].removeprefix("the ")
    step = (
        1
        if which in ("next", "coming", "this coming", "following", "upcoming")
        else -1
        if which in (*BACK, "this past")
        else 0
    )
    if which in ("previous", "preceding", "prior", "following", "same", "that") and periods.days(at.anchor):
        return _beside(at.anchor, step, unit)
    if which in ("same", "that", "following"):
        raise Unplaced
    return periods.back(at.today, -step, unit)


def _beside(anchor: str, step: int, unit: str) -> str | None:
    """The unit that holds a date mentioned before, or the one before or after that."""
    covered = periods.days(anchor)
    if covered is None:
        raise Unplaced
    return periods.back(covered[1 if step > 0 else 0], -step, unit)


def ago(found: Found, at: DateSetting) -> str | None:
    """ "two years ago", "six weeks ago", "a couple of weeks earlier": of the unit's grain; weeks give the day.

    "Earlier" and "later" count from the date mentioned before.
    """
    unit, number = UNITS[found["unit"]], count(found["count"] or "one")
    if number is None or unit in ("generation",):
        return "PAST_REF" if found["side"] != "later" else "FUTURE_REF"
    later = found["side"] in ("later", "after", "afterward", "afterwards", "hence", "from now", "on")
    if unit in ("second", "minute", "hour"):
        return at.today.isoformat() + "TXX" if found["side"] in ("ago", "back") else None
    start = at.today
    if found["side"] not in ("ago", "back", "from now", "hence"):
        return _from_anchor(number, unit, later, at)
    return _moved(start.isoformat(), number, unit, later)


def _from_anchor(number: Decimal, unit: str, later: bool, at: DateSetting) -> str | None:
    if periods.days(at.anchor) is None:
        return _moved(at.today.isoformat(), number, unit, later)
    kind = periods.grain(at.anchor)
    if unit == "year" and kind != "day" and number == int(number):
        return periods.shift(at.anchor, int(number) * (1 if later else -1), "year")
    first = (periods.days(at.anchor) or (at.today,))[0]
    return _moved(first.isoformat(), number, unit, later)


def _moved(start: str, number: Decimal, unit: str, later: bool) -> str | None:
    """The period so many units from a day: of the unit's grain, but the day itself for days and weeks."""
    first = (periods.days(start) or (None,))[0]
    if first is None or number > 100_000:
        return None
    if number != int(number):
        number, unit = (number * 12, "month") if unit == "year" else (Decimal(int(number)), unit)
    moved = periods.move(first, int(number) * (1 if later else -1), "week" if unit == "weekend" else unit)
    return periods.of_grain(moved, "day" if unit in ("week", "fortnight") else unit)


def year_before(found: Found, at: DateSetting) -> str | None:
    """ "a year earlier", "the year-ago period", "the same period last year": the period told of, a year back."""
    word = found.groupdict().get("quarter_word")
    told = at.quarter if word == "quarter" else at.told
    if not told and word in ("quarter", "period"):
        told = periods.back(at.today, 1, "quarter")
    if periods.grain(told) not in ("year", "quarter", "month", "half", "season"):
        return periods.back(at.today, 1, "year")
    return periods.shift(told, -1, "year")


def duration(found: Found, at: DateSetting) -> str | None:
    """ "two years", "the past three months", "a ten-day", "2 1/2 years": a length, in its unit."""
    part = found.groupdict()
    pattern = DURATIONS[UNITS[part["unit"]]]
    number = count(part["count"]) if part.get("count") else None
    if number is None:
        return pattern.replace("{}0", "{}").format("X").replace("X0", "X")
    if number != int(number):
        return (
            f"P{int(number)}Y6M"
            if part["unit"] == "year" and number % 1 == Decimal("0.5")
            else pattern.format(number.normalize())
        )
    return pattern.format(int(number))


def set_of_unit(found: Found, at: DateSetting) -> str | None:
    """ "every year", "each month", "every two weeks": a set, as the length it comes back after."""
    return (
        duration(found, at) if found.groupdict().get("count") else DURATIONS[UNITS[found["unit"]]].format(1)
    )


def _latest_quarter(number: int, at: DateSetting) -> str:
    """The latest such quarter begun; the one about to begin only where the text looks ahead."""
    now = (at.today.month + 2) // 3
    soon = at.ahead and number == now % 4 + 1
    return periods.quarter(at.today.year + (soon and number < now) - (not soon and number > now), number)


def nth_quarter(found: Found, at: DateSetting) -> str | None:
    """ "the third quarter", "fiscal second-quarter 2016", "last year's fourth quarter", "Q3 2020"."""
    number = _nth(found)
    if not 1 <= number <= 4:
        return None
    year = _year(found, at)
    if year is not None:
        return periods.quarter(year, number)
    if found.groupdict().get("year_ago"):
        return periods.shift(_latest_quarter(number, at), -1, "year")
    return _latest_quarter(number, at)


def _nth(found: Found) -> int:
    word = found["nth"]
    return int(word[0]) if word[0].isdigit() else ORDINALS.get(word, LAST_QUARTER)


def nth_half(found: Found, at: DateSetting) -> str | None:
    """ "the second half of 2020", "the first half of the year"."""
    number, year = _nth(found), _year(found, at)
    if year is None:
        today = at.today
        year = today.year - (number == 2 and today.month < 7 and not at.ahead)
    return periods.half(year, min(number, 2))


def same_quarter(found: Found, at: DateSetting) -> str | None:
    """ "the quarter", "the latest quarter": the one told of, else the last complete one."""
    over = periods.back(at.today, 1, "quarter") if at.published else ""
    return (
        min(at.quarter, over) if over and "latest" in found[0] and at.quarter else at.quarter or _known(over)
    )


def _known(value: str) -> str:
    if not value:
        raise Unplaced
    return value


def quarter_of_year(found: Found, at: DateSetting) -> str | None:
    """ "the 1988 quarter", "the 2015 period": the quarter told of, in that year."""
    year = _year(found, at)
    told = at.quarter if found["quarter_word"] == "quarter" or periods.grain(at.told) == "quarter" else ""
    return None if year is None else f"{year:04}{told[4:]}"


def season(found: Found, at: DateSetting) -> str | None:
    """ "last summer", "the summer of 1994", "this fall", "winter 2020"."""
    name, year = SEASONS[found["season"]], _year(found, at)
    if year is not None:
        return periods.season(year, name)
    today, which = at.today, found.groupdict().get("which") or ""
    begins = periods.SEASONS[name]
    if which in ("this", "current"):
        return periods.season(today.year - (name == "WI" and today.month < 3), name)
    if which in ("next", "coming", "this coming", "following") or (at.ahead and not which):
        return periods.season(today.year + (today.month >= begins), name)
    if not which:
        return _nearest_season(today, name)
    over = begins + 3 if name != "WI" else begins
    year = today.year - (today.month < over)
    return periods.season(year - (which == "last" and name == "WI" and today.month < 3), name)


def _nearest_season(today: datetime.date, name: str) -> str:
    """ "In the fall" is the one nearest, running or over rather than to come."""
    seasons = [periods.season(today.year + step, name) for step in (0, -1, 1)]
    return min(seasons, key=lambda value: _distance(value, today))


def _distance(value: str, today: datetime.date) -> int:
    first, last = periods.days(value) or (today, today)
    return max((first - today).days, (today - last).days, 0)


def decade(found: Found, at: DateSetting) -> str | None:
    """ "the 1990s", "the late '80s", "the nineties"."""
    part = found.groupdict()
    if part.get("year"):
        return periods.decade(int(part["year"]))
    return periods.decade(
        1900 + (int(part["short_year"]) if part.get("short_year") else DECADES[part["decade"]])
    )


def century(found: Found, at: DateSetting) -> str | None:
    """ "the 20th century", "the nineteenth century"."""
    return periods.century(_ordinal(found["nth"]) * 100 - 100 or 1) if found["nth"] else None


def bare_year(found: Found, at: DateSetting) -> str | None:
    """ "2016", "fiscal 1989", "the year 2000", "next year"."""
    year = _year(found, at)
    return None if year is None else periods.year(year)


def spoken_year(found: Found, at: DateSetting) -> str | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    tail = count(found["tail"]) if found.groupdict().get("tail") else Decimal(0)
    head = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "two thousand": 2000}[found["head"]]
    return periods.year(head + int(tail or 0)) if tail is not None else None


def year_end(found: Found, at: DateSetting) -> str | None:
    """ "year-end", "year's end": the last day of the year."""
    return periods.day(_year(found, at) or at.today.year, 12, 31)


def iso_date(found: Found, at: DateSetting) -> str | None:
    """ "2021-07-10"."""
    return periods.day(int(found["year"]), int(found["m"]), int(found["d"]))


def numeric_date(found: Found, at: DateSetting) -> str | None:
    """ "7/10/2021", in the order known for the text, or the only one that a calendar and the past allow."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["year"])
    year = _full_year(year, at) if len(found["year"]) == 2 else year
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


def that_unit(found: Found, at: DateSetting) -> str | None:
    """ "that year", "that same day": the one that holds the date told of, which must be as exact."""
    held, told = _beside(at.anchor, 0, UNITS[found["unit"]]), periods.days(at.anchor)
    covered = periods.days(held)
    if told is None or covered is None or told[1] > covered[1]:
        raise Unplaced
    return held


def this_unit(found: Found, at: DateSetting) -> str | None:
    """ "the end of the year", "earlier in the week": the one of publication."""
    return periods.back(at.today, 0, UNITS[found["unit"]])


def past_unit(found: Found, at: DateSetting) -> str | None:
    """ "the past year": the one before."""
    return periods.back(at.today, 1, UNITS[found["unit"]])


def this_weekend(found: Found, at: DateSetting) -> str | None:
    """ "the weekend": the latest begun, or the coming one when the text looks ahead."""
    saturday = periods.weekday(at.today, 5)
    return periods.weekend(periods.weekday(at.today, 5, ahead=True) if at.ahead else saturday)


def one_before(found: Found, at: DateSetting) -> str | None:
    """ "a day earlier", "a month later": counted from the date told of."""
    later = found["side"] in ("later", "after")
    return _from_anchor(Decimal(1), UNITS[found["unit"]], later, at)


def quarter_code(found: Found, at: DateSetting) -> str | None:
    """ "Q3 2020", "1Q"."""
    year = _year(found, at)
    number = int(found["nth"] or found["nth_before"])
    return periods.quarter(year, number) if year is not None else _latest_quarter(number, at)


def holiday(found: Found, at: DateSetting) -> str | None:
    """ "Election Day", "last Christmas", "Easter 2021", "Memorial Day weekend": the nearest one unless the text says which."""
    row = next(row for row, pattern in _holidays() if pattern.fullmatch(" ".join(found["holiday"].split())))
    year = _year(found, at)
    date = _holiday(row, year) if year is not None else _which_holiday(row, found["which"] or "", at)
    if date is None:
        return None
    return periods.weekend(periods.move(date, -(date.weekday() == 0), "day")) if found["weekend"] else date.isoformat()


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
    if which in ("last", "this past", "past", "previous"):
        dates = [date for date in dates if date < today]
        return max(dates, default=None)
    if which in ("next", "coming", "this coming", "upcoming") or at.ahead:
        return min((date for date in dates if date >= today), default=None)
    return min(dates, key=lambda date: abs(date - today), default=None)

# ruff: noqa: ARG001  (every reader is called with match and setting, whether it needs both or not)
"""How weeks, quarters, seasons, years and lengths of time are read: from the matched words to a TIMEX3 value.

Each reader gets the match and its setting. None says that the words are no date after all; Unplaced, that they are
one nobody can place; ValueError, that no calendar has it.
"""

import datetime
from decimal import Decimal

from claimtrack import periods
from claimtrack.rules.en.date_parts import AHEAD, BACK, Found, count, ordinal, spoken, stated_year
from claimtrack.rules.en.date_words import DECADES, DURATIONS, ORDINALS, SEASONS, UNITS
from claimtrack.rules.rows import DateSetting, Unplaced

LAST_QUARTER = 4
HALVES = {"P{}Y": "6M", "PT{}H": "30M"}  # half a year, half an hour
YEARS_IN = {"decade": 10, "century": 100}


def which_unit(found: Found, at: DateSetting) -> str | None:
    """ "last week", "this year", "the previous month", "the following day", "the same day", "next weekend"."""
    unit, which = UNITS[found["unit"].rstrip("s")], found["which"].removeprefix("the ")
    step = (which in AHEAD) - (which in BACK)
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
    unit = UNITS[part["unit"]]
    number = count(part["count"]) if part.get("count") else None
    if part.get("and_a_half"):
        number = Decimal("1.5")
    return _length(number, unit)


def _length(number: Decimal | None, unit: str) -> str | None:
    """A TIMEX3 duration; an odd half is written in the next smaller unit, decades and centuries in years."""
    pattern = DURATIONS[unit]
    if number is None:
        return pattern.format("X")
    number *= YEARS_IN.get(unit, 1)
    if number % 1 == Decimal("0.5") and pattern in HALVES:
        return (
            pattern[: pattern.index("{")]
            + (pattern[-3:].format(int(number)) if number > 1 else "")
            + HALVES[pattern]
        )
    return pattern.format(number.normalize() if number % 1 else int(number))


def past_decade(found: Found, at: DateSetting) -> str | None:
    """ "the past decade", "the past half-century": the years up to now, not those of the calendar."""
    years = YEARS_IN[found["unit"]]
    return f"P{years // 2 if found['half'] else years}Y"


def set_of_unit(found: Found, at: DateSetting) -> str | None:
    """ "every year", "each month", "every two weeks": a set, as the length it comes back after."""
    number = count(found["count"]) if found.groupdict().get("count") else Decimal(1)
    return _length(number, UNITS[found["unit"]])


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
    year = stated_year(found, at)
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
    number, year = _nth(found), stated_year(found, at)
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
    year = stated_year(found, at)
    told = at.quarter if found["quarter_word"] == "quarter" or periods.grain(at.told) == "quarter" else ""
    return None if year is None else f"{year:04}{told[4:]}"


def season(found: Found, at: DateSetting) -> str | None:
    """ "last summer", "the summer of 1994", "this fall", "winter 2020"."""
    name, year = SEASONS[found["season"]], stated_year(found, at)
    if year is not None:
        return periods.season(year, name)
    today, which = at.today, found.groupdict().get("which") or ""
    begins = periods.SEASONS[name]
    if which in ("this", "current"):
        return periods.season(today.year - (name == "WI" and today.month < 3), name)
    if which in AHEAD or (at.ahead and not which):
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
    return periods.century(ordinal(found["nth"]) * 100 - 100 or 1) if found["nth"] else None


def bare_year(found: Found, at: DateSetting) -> str | None:
    """ "2016", "fiscal 1989", "the year 2000", "next year"."""
    year = stated_year(found, at)
    return None if year is None else periods.year(year)


def spoken_year(found: Found, at: DateSetting) -> str | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    return periods.year(spoken(found))


def year_end(found: Found, at: DateSetting) -> str | None:
    """ "year-end", "year's end": the last day of the year."""
    return periods.day(stated_year(found, at) or at.today.year, 12, 31)


def that_unit(found: Found, at: DateSetting) -> str | None:
    """ "that year", "that same day": the one that holds the date told of, which must be as exact."""
    held, told = _beside(at.anchor, 0, UNITS[found["unit"]]), periods.days(at.anchor)
    covered = periods.days(held)
    return held if told and covered and told[1] <= covered[1] else None


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
    year = stated_year(found, at)
    number = int(found["nth"] or found["nth_before"])
    return periods.quarter(year, number) if year is not None else _latest_quarter(number, at)


def event_beside(found: Found, at: DateSetting) -> str | None:
    """ "the day after the vote": a day that is told by an event, which no calendar has."""
    raise Unplaced


def half_code(found: Found, at: DateSetting) -> str | None:
    """ "H1 2021"."""
    return periods.half(stated_year(found, at) or at.today.year, int(found["nth"]))

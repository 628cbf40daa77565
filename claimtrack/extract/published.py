"""When an article was published, as far as its own text tells.

A line that says so ("Published: 10 July 2021"), a line with the date alone, or a dateline ("KABUL, July 10
(Reuters) —") is taken at its word. Otherwise the day is inferred from a caption's date and the weekdays told
of, but only where they leave one answer: a wrong publication date makes every "Tuesday" of an article wrong.
"""

import datetime
import re
from collections.abc import Iterator

from claimtrack.extract.dates import find_dates
from claimtrack.model import DateMention
from claimtrack.rules.en import dates as table

HEAD, TAIL = 14, 6  # lines at the top and at the foot where a date of publication may stand
LONG_LINE = 120
LATEST_GAP = datetime.timedelta(2)  # the caption's picture is that fresh

PUBLISHED_LABEL = re.compile(table.PUBLISHED_LABEL, re.IGNORECASE)
UPDATED_LABEL = re.compile(table.UPDATED_LABEL, re.IGNORECASE)
DATELINE = re.compile(table.DATELINE)
BYLINE = re.compile(table.BYLINE, re.IGNORECASE)
PHOTO_CREDIT = re.compile(table.PHOTO_CREDIT, re.IGNORECASE)
FILE_PHOTO = re.compile(table.FILE_PHOTO, re.IGNORECASE)


def find_published(text: str) -> tuple[datetime.date, str] | None:
    """The day of publication with how it was found, "dateline" or "inferred"; None where it is left open."""
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    top, foot = lines[:HEAD], lines[HEAD:][-TAIL:]
    stated = (
        next(_labelled(top + foot, PUBLISHED_LABEL), None)
        or next(_alone(top), None)
        or next(_datelines(top, text), None)
        or next(_labelled(top + foot, UPDATED_LABEL), None)
    )
    if stated:
        return stated, "dateline"
    inferred = _inferred(text, lines)
    return (inferred, "inferred") if inferred else None


def _labelled(lines: list[str], label: re.Pattern[str]) -> Iterator[datetime.date]:
    """Days in lines that begin with a label such as "Published:"."""
    for line in lines:
        if len(line) <= LONG_LINE and label.search(line):
            yield from _full_days(find_dates(line, None))


def _alone(lines: list[str]) -> Iterator[datetime.date]:
    """Days in lines that hold nothing but a date, a time and perhaps a byline."""
    for line in lines:
        if len(line) > LONG_LINE:
            continue
        mentions = find_dates(line, None)
        days = _full_days(mentions)
        if days and _nothing_else(line, mentions):
            yield days[0]


def _nothing_else(line: str, mentions: list[DateMention]) -> bool:
    rest = line
    for mention in reversed(mentions):
        rest = rest[: mention.span[0]] + " " + rest[mention.span[1] :]
    words = [word.strip(".").lower() for word in re.findall(r"[^\W\d_][\w.']*", rest)]
    unknown = [word for word in words if word not in table.BYLINE_WORDS]
    return not unknown or (len(unknown) <= 5 and bool(BYLINE.search(line)))


def _datelines(lines: list[str], text: str) -> Iterator[datetime.date]:
    """Days of datelines; one without a year takes that of the nearest full date in the text."""
    for line in lines:
        found = DATELINE.match(line)
        if not found:
            continue
        mentions = find_dates(found[0], None)
        if days := _full_days(mentions):
            yield days[0]
        elif mentions and mentions[0].value is None and (day := _with_year(found[0], text)):
            yield day


def _with_year(dateline: str, text: str) -> datetime.date | None:
    """A dateline's "July 10" in the year nearest to the full dates of the text, if within half a year."""
    told = _full_days(find_dates(text, None))
    latest = max(told, default=None)
    if latest is None or not 2 < latest.year < 9000:
        return None
    readings = [
        mention.first
        for year in (latest.year - 1, latest.year, latest.year + 1)
        for mention in find_dates(dateline, datetime.date(year, 12, 31))[:1]
        if mention.first and mention.first == mention.last
    ]
    nearest = min(readings, key=lambda reading: abs(reading - latest), default=None)
    return nearest if nearest and abs(nearest - latest).days < 180 else None


def _full_days(mentions: list[DateMention]) -> list[datetime.date]:
    """The days that a text states with their year."""
    return [
        mention.first
        for mention in mentions
        if mention.type in ("DATE", "TIME") and mention.first and mention.first == mention.last
    ]


def _inferred(text: str, lines: list[str]) -> datetime.date | None:
    """The day that a fresh caption's date and the weekdays told of agree on, or None.

    The weekdays an article tells of lie within the last days before publication: the day of publication is
    the one to which they all are nearest. It must be told of itself, at most two days after the caption.
    """
    caption = _caption_day(lines)
    if caption is None or _later_year(text, caption.year):
        return None
    told = _weekdays(text, caption)
    if len(told) < 2 or caption.weekday() not in told:
        return None
    ages = {day: max((day - other) % 7 for other in told) for day in told}
    latest = min(ages, key=lambda day: ages[day])
    if list(ages.values()).count(ages[latest]) > 1 or ages[latest] > 4:
        return None
    published = caption + datetime.timedelta((latest - caption.weekday()) % 7)
    return published if published - caption <= LATEST_GAP else None


def _caption_day(lines: list[str]) -> datetime.date | None:
    """The latest full date in the captions near the top, files and archives left out."""
    days = [
        day
        for line in lines[:HEAD]
        if PHOTO_CREDIT.search(line) and not FILE_PHOTO.search(line)
        for day in _full_days(find_dates(line, None))
    ]
    return max(days, default=None)


def _later_year(text: str, year: int) -> bool:
    """Whether the text tells of a later year: then the caption's is old, or the article looks far ahead."""
    return any(mention.first.year > year for mention in find_dates(text, None) if mention.first)


def _weekdays(text: str, trial: datetime.date) -> set[int]:
    """The weekdays (Monday is 0) that the text tells of, without those that lie ahead."""
    return {
        mention.first.weekday()
        for mention in find_dates(text, trial)
        if mention.rule in table.WEEKDAY_RULES and mention.first and mention.first <= trial
    }

"""When: the dates, times, durations and sets that a text mentions, with TIMEX3 values.

One compiled scan finds words that give a date away ("Tuesday", "years", "2016"), another what may lead up to
them ("nearly two"); only there are the rules for that kind of word tried. Lower-casing and
folding keep offsets.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from claimtrack import periods
from claimtrack.extract.numerals import find_starts
from claimtrack.extract.word_pattern import can_hold, either, lowered
from claimtrack.model import DateMention, Span
from claimtrack.rules.en import dates as table
from claimtrack.rules.en import outlets
from claimtrack.rules.rows import DateRule, DateSetting, Unplaced

SPACE = r"(?:[^\S\n]{1,4}(?:\n[^\S\n]{0,4})?|\n[^\S\n]{0,4})"
FOLDED = tuple(
    (odd, even) for even, odds in ((" ", "\t\xa0\u2009\u202f"), ("'", "’‘"), ("-", "‐‑–")) for odd in odds
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table, ready to match; `mention` is the group that is the mention itself."""

    row: DateRule
    match: Callable[[str, int, int], re.Match[str] | None]
    mention: str | int
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Page:
    """A text made ready for the rules: with plain spaces, apostrophes and hyphens; and that in lower case.

    `backwards` is the latter from its end to its beginning, `triggers` are the places where triggers begin.
    """

    plain: str
    low: str
    backwards: str
    triggers: list[int]


def find_dates(text: str, published: datetime.date | None, *, order: str = "") -> list[DateMention]:
    """Every date, time, duration and set that a text mentions, in text order, resolved where it can be.

    `published` is the day relative dates count from; without it they have no value. `order` is "mdy" or "dmy"
    where the outlet's way of writing 7/10/2021 is known; otherwise such a date has a value only if it can
    mean but one day.
    """
    page, mentions = _page(text), []
    setting = DateSetting(published, order=order)
    for rule, found in _matches(page):
        ahead = rule.row.tense and _looks_ahead(page.low, found)
        try:
            value = rule.row.read(found, replace(setting, ahead=True) if ahead else setting)
            if value is None:
                continue
        except Unplaced:
            value = None
        except (ValueError, OverflowError):
            continue
        mentions.append(_mention(text, rule, found, value))
        if value and not rule.row.aside:
            setting = _moved_on(setting, value)
    return mentions


def date_order(outlet: str) -> str:
    """The order in which an outlet writes dates in figures: "dmy", "mdy", or "" where we do not know it."""
    name = outlet.strip().casefold()
    return "dmy" if name in outlets.DAY_FIRST else "mdy" if name in outlets.MONTH_FIRST else ""


def _moved_on(setting: DateSetting, value: str) -> DateSetting:
    """The setting for what follows a mention: what "that year" and "a year earlier" refer to."""
    kind = periods.grain(value)
    if kind:
        tells = kind == "quarter" or (
            kind in ("year", "month", "half", "season") and _of_late(value, setting)
        )
        quarter, told = value if kind == "quarter" else setting.quarter, value if tells else setting.told
        return DateSetting(setting.published, value, quarter, told, order=setting.order)
    if MONTHS_LONG.fullmatch(value) and setting.published:
        return replace(setting, told=str(setting.published.year))
    return setting


def date_spans(text: str) -> list[Span]:
    """Where dates and times stand, without reading them: what figures are not looked for in."""
    found = _matches(_page(text))
    return [match.span(rule.mention) for rule, match in found if rule.row.type in ("DATE", "TIME")]


def _mention(text: str, rule: Rule, found: re.Match[str], value: str | None) -> DateMention:
    start, end = found.span(rule.mention)
    first, last = periods.days(value) or (None, None)
    return DateMention(text[start:end], (start, end), rule.row.type, value, first, last, rule.row.name)


def _page(text: str) -> Page:
    plain = text
    for odd, even in FOLDED:
        plain = plain.replace(odd, even)
    low, trigger = lowered(plain), _patterns()[0]
    return Page(plain, low, low[::-1], [place for place in find_starts(text) if trigger.match(low, place)])


def _matches(page: Page, at: int = 0, end: int | None = None) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Each rule that applies, with its match, from left to right and without overlap.

    Words that lead up to one trigger can hold another ("last year and on July 9"): what lies before a match
    is looked through again, so far as it is such words.
    """
    kinds = _kinds()
    end = len(page.low) if end is None else end
    for place in page.triggers[bisect_left(page.triggers, at) : bisect_left(page.triggers, end)]:
        if place < at or not (candidate := _candidate(page, place, at, end)):
            continue
        first, trigger = candidate.start(), candidate.start("trigger")
        word = candidate["trigger"] if candidate["trigger"] in kinds else "figure"
        for start in _starts(page.low, first, trigger):
            lead = LETTERS.match(page.low, start, trigger)
            if best := _best(_rules_at(word, lead[0] if lead else ""), page, start, trigger, end):
                break
        before = best[1].start(best[0].mention) if best else trigger
        if before > first:
            yield from _matches(page, first, before)
        at = candidate.end()
        if best:
            yield best
            at = max(at, best[1].end(best[0].mention))


def _candidate(page: Page, place: int, at: int, end: int) -> re.Match[str] | None:
    """The trigger at a place, after the words that lead up to it.

    What leads up to it is looked for backwards: nearly all of the words that might lead up to a date do not.
    """
    trigger, led, words_before = _patterns()
    low, size = page.low, len(page.low)
    if end < size and not trigger.match(low, place, end):
        return None  # it goes on beyond the end
    run = words_before.match(page.backwards, size - place, size - at)
    if run:
        for word in LEAD_START.finditer(low, size - run.end(), place):
            if candidate := led.match(low, word.start(), end):
                return candidate
    return led.match(low, place, end)


def _starts(low: str, start: int, trigger: int) -> Iterator[int]:
    """The places where an expression may begin: each word that leads up to the trigger, and the trigger."""
    if start < trigger:
        for word in LEAD_START.finditer(low, start, trigger):
            yield word.start()
    yield trigger


def _of_late(value: str, setting: DateSetting) -> bool:
    """Whether a period is one whose figures are being told, and not one mentioned as long past."""
    return setting.published is None or int(value[:4]) >= setting.published.year - 1


# "The first nine months": what is compared with it after that is a year's figure, not a quarter's.
MONTHS_LONG = re.compile(r"P(?:[6-9]|12)M|P1Y")
QUOTES = ("'", '"', "“")  # a title such as "This Week" is no date
LETTERS = re.compile("[a-z]+")
LEAD_START = re.compile(r"(?<![\w.,])[\w½]")


def _best(
    rules: Sequence[Rule], page: Page, start: int, trigger: int, end: int
) -> tuple[Rule, re.Match[str]] | None:
    """The longest match of a rule at one place, if it reaches the trigger."""
    best: tuple[Rule, re.Match[str]] | None = None
    reach, low = trigger, page.low
    for rule in rules:
        found = rule.match(low, start, end)
        if found and found.end() > reach and _borne_out(rule, page, found):
            best, reach = (rule, found), found.end()
    return best


def _borne_out(rule: Rule, page: Page, found: re.Match[str]) -> bool:
    """Whether the words around, and the capital, speak for the date that a rule reads."""
    start, end = found.span(rule.mention)
    if rule.row.capital and not page.plain[found.start(rule.row.capital)].isupper():
        return False
    before = page.plain[max(0, start - 24) : start]
    if rule.after and not rule.after.search(before.lower()):
        return False
    if rule.not_after and rule.not_after.search(before):
        return False
    if rule.not_before and rule.not_before.match(page.plain, end):
        return False
    return not (before[-1:] in QUOTES and " " in page.plain[start:end] and page.plain[start:end].istitle())


def _looks_ahead(low: str, found: re.Match[str]) -> bool:
    """Whether the words around a date without a year speak of the future."""
    before = low[max(0, found.start() - 90) : found.start()]
    if BEHIND.search(before):
        return False
    return bool(AHEAD_BEFORE.search(before) or AHEAD_AFTER.match(low[found.end() : found.end() + 60]))


def _spaced(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", SPACE))


AHEAD_BEFORE, AHEAD_AFTER, BEHIND = map(_spaced, (table.AHEAD_BEFORE, table.AHEAD_AFTER, table.BEHIND))


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules for each kind of trigger."""
    by_kind: dict[str, list[Rule]] = {kind: [] for kind in (*table.TRIGGERS, "figure")}
    for row in table.DATES:
        after, not_after, not_before = (
            _spaced(each) if each else None for each in (row.after, row.not_after, row.not_before)
        )
        pattern = _spaced(rf"(?:{row.pattern})(?!\w)")
        mention = "it" if "it" in pattern.groupindex else 0
        rule = Rule(row, pattern.match, mention, after, not_after, not_before)
        for kind in row.on.split():
            by_kind[kind].append(rule)
    return {kind: tuple(rules) for kind, rules in by_kind.items()}


@lru_cache(maxsize=5000)
def _rules_at(trigger: str, lead: str) -> tuple[Rule, ...]:
    """The rules that are tried at a trigger word or a "figure": those for its kind that can match that word.

    `lead` is the first of the words that lead up to it, "" for none: that one they must be able to match too.
    """
    kind = _kinds().get(trigger, "figure")
    words = [word for word in (trigger if kind != "figure" else "", lead) if word]
    return tuple(rule for rule in _rules()[kind] if all(can_hold(rule.row.pattern, word) for word in words))


@cache
def _kinds() -> dict[str, str]:
    """Trigger word → its kind; an earlier kind wins."""
    return {word: kind for kind, words in reversed(table.TRIGGERS.items()) for word in words}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A trigger; an optional run of leading words and the trigger; and such a run, or more, backwards."""
    joint, leads = f"(?:{SPACE}|-)", (*table.LEADS, *table.LEADS_ON)
    first = rf"(?:{either(table.LEADS)}|{table.LEAD_FIGURES}){joint}"
    more = rf"(?:{either(leads)}|{table.LEAD_FIGURES}){joint}"
    trigger = rf"(?<!\w)(?P<trigger>{either(_kinds())}(?!\w)|(?=\d)(?:{table.FIGURES}))"
    led = rf"(?:{first}(?:{more}){{0,7}})?{trigger}"
    before = f"(?:{either(word[::-1] for word in leads)}|{table.LEAD_FIGURES_BACKWARDS})"
    backwards = rf"(?:[\s-]{{1,9}}{before}(?!\w)){{1,8}}"
    return _spaced(trigger), _spaced(led), _spaced(backwards)

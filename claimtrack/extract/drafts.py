"""Makes a Figure of an amount: its value and bounds, the noun it counts, what it is of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extract.ages import decade_of_life, read_age
from claimtrack.extract.amounts import Amount, read_rate, read_unit
from claimtrack.extract.bounds import bound_after, limits
from claimtrack.extract.counted import Noun, find_counted, find_grouped, find_of
from claimtrack.extract.not_figures import in_name, is_pronoun, stands_for
from claimtrack.model import Base, Figure
from claimtrack.rules.en import numbers as table

_OF = re.compile(r"\s+of\s")
_LETTERS = re.compile(r"[\s-]+([A-Za-z]+)")
_LETTERS_OR_PERCENT = re.compile(r"[a-z]+|%")
_UNIT_AND = re.compile(r"(?<!\w)(?:(?:an?|one)\s+)?(?P<unit>[A-Za-z]+)\s+and\s+\Z", re.IGNORECASE)
_AS_MANY = re.compile(r"\s+as\s+(?:many|much|likely|big|large|high|long|fast|often)\b")
_POINT = re.compile(r"[\s-]points?\b")
_PART_OF_A = re.compile(r"\s+(?:of\s+)?an?(?=\s)")
_TIMES = re.compile(rf"[- ]times?(?=\s+(?:{table.MULTIPLIED}))|-?fold\b|x\b(?!\s?\d)", re.IGNORECASE)
_MULTIPLIED = re.compile(rf"\s+(?:{table.MULTIPLIED})", re.IGNORECASE)


def draft(
    text: str, amount: Amount, kind: str, *, of: str = "", end: int = 0, base: Base | None = None
) -> Figure:
    """The figure of an amount with one stated value; `end` takes its span beyond the amount's own words."""
    low, high = limits(amount.value, amount.approx)
    end = max(end, amount.end)
    return Figure(
        text[amount.start : end], (amount.start, end), amount.number, kind, amount.value, low, high,
        approx=amount.approx, unit=amount.unit, per=amount.per, of=of, base=base, rule=amount.rule,
    )  # fmt: skip


def single(text: str, amount: Amount) -> Figure | None:
    """The figure of a number that stands alone, or None where it counts nothing."""
    form = amount.numeral.form
    if form == "times":
        return _multiplied(text, amount)
    if form in ("vague", "few"):
        return _vague(text, amount)
    if not amount.kind and form == "part":
        return _fraction(text, amount)
    if amount.kind:
        return None if _bare(amount) else _measured(text, amount)
    if end := decade_of_life(text, *amount.number):
        return _decade(text, amount, end)
    if read_age(text, amount):
        return draft(text, amount, "age")
    return _times(text, amount) or _count(text, amount)


def _bare(amount: Amount) -> bool:
    """Whether it is a scale that nobody counted: "the million dollar man", "per thousand dollars"."""
    return amount.numeral.bare and amount.numeral.value == amount.numeral.scale and not amount.money


def _measured(text: str, amount: Amount) -> Figure:
    """An amount with a unit, and what it is of: "two decades of war"."""
    of = find_of(text, amount.tail) if _OF.match(text, amount.tail) else ""
    return draft(text, amount, amount.kind, of=of)


def _vague(text: str, amount: Amount) -> Figure | None:
    """A vague magnitude: "tens of thousands of people", "hundreds of millions of dollars"."""
    if amount.numeral.form == "few" and amount.kind not in ("percent", "percentage_points", "money"):
        return None
    counted = _OF.match(text, amount.end)
    if not amount.kind and counted:
        probe = _probed(text, amount, counted.end() - 1)
        if probe.kind:
            amount.unit, amount.per, amount.end, amount.tail = probe.unit, probe.per, probe.end, probe.tail
        elif noun := find_grouped(text, amount.end):
            amount.unit = noun.name
    elif not amount.kind and (noun := find_counted(text, amount.end)):
        amount.unit, amount.end = noun.name, noun.end
    if not amount.unit and in_name(text, amount.start, text[amount.start], True):
        return None
    of = find_of(text, amount.tail) if amount.kind and _OF.match(text, amount.tail) else ""
    figure = draft(text, amount, "vague", of=of)
    return replace(figure, value=None, low=amount.value, high=None, approx=">=", rule="vague")


def _probed(text: str, amount: Amount, place: int) -> Amount:
    """The amount as it would be with the unit that begins at `place`."""
    probe = replace(amount, end=place)
    read_unit(text, probe)
    return probe


def _fraction(text: str, amount: Amount) -> Figure | None:
    """A share: "half of voters", "half the country" — or "half an hour", which is a duration."""
    if unit := _PART_OF_A.match(text, amount.end):
        probe = _probed(text, amount, unit.end())
        if probe.kind in ("duration", "measure", "percentage_points", "percent"):
            return _measured(text, probe)
    if led := _UNIT_AND.search(text[max(0, amount.start - 30) : amount.start]):
        return _one_and_part(text, amount, led)
    if _AS_MANY.match(text, amount.end):
        return _multiplied(text, amount)
    if point := _POINT.match(text, amount.end):
        amount.end, amount.unit, amount.rule = point.end(), "percentage point", "percentage point"
        return draft(text, amount, "percentage_points")
    if amount.numeral.bare:
        return None
    of, place = "", amount.end
    if _OF.match(text, place):
        of = find_of(text, place)
    elif whole := find_of(text, place, bare=True):
        of = whole
    elif noun := find_counted(text, place):
        of = text[place : noun.end].strip()
    amount.rule = "fraction"
    return draft(text, amount, "fraction", of=of)


def _one_and_part(text: str, amount: Amount, led: re.Match[str]) -> Figure | None:
    """One of a unit and a part of it: "a year and a half", "the past mile and a half"."""
    start = amount.start - len(led[0])
    probe = replace(amount, start=start)
    probe = _probed(text, probe, start + led.start("unit") - led.start() - 1)
    if probe.kind not in ("duration", "measure"):
        return None
    probe.value, probe.end, probe.tail = 1 + amount.value, amount.end, amount.end
    probe.number = (start, amount.end)
    return draft(text, probe, probe.kind)


def _decade(text: str, amount: Amount, end: int) -> Figure:
    """An age by its decade: "in her 60s" is 60 to 69."""
    amount.unit = "year"
    figure = draft(text, amount, "age", end=end)
    return replace(figure, value=None, high=amount.value + 9, rule="decade of life")


def _multiplied(text: str, amount: Amount) -> Figure | None:
    """A multiplier in one word: "sales doubled", "double the number"; not "he said twice"."""
    written = text[amount.start : amount.numeral.end].lower()
    if written in table.NEEDS_COMPARED and not _MULTIPLIED.match(text, amount.end):
        return None
    amount.rule = "multiplier"
    return draft(text, amount, "multiplier")


def _times(text: str, amount: Amount) -> Figure | None:
    """A multiplier in numbers: "three times as many", "10 times higher", "20-fold", "10x"."""
    found = _TIMES.match(text, amount.end)
    if not found:
        return None
    amount.rule, amount.end = "multiplier", found.end()
    return draft(text, amount, "multiplier")


def _count(text: str, amount: Amount) -> Figure | None:
    """A number of things: "seven facilities", "12 dead", or of nothing named."""
    written = text[amount.numeral.start : amount.numeral.end]
    grouped = bool(_OF.match(text, amount.end))
    noun = find_grouped(text, amount.end) if grouped else _noun(text, amount)
    if _counts_nothing(text, amount, written, noun, grouped):
        return None
    if amount.numeral.form == "couple" and amount.approx == "=":
        amount.approx = "~"
    if not noun:
        last = text[max(0, amount.start - 16) : amount.start].lower().split()[-1:]
        amount.unit = last[0] if last and last[0] in table.NAMED_BEFORE else ""
        read_rate(text, amount)
        return draft(text, amount, "count")
    amount.unit = noun.name
    if grouped:
        return draft(text, amount, "count")
    amount.end = amount.tail = noun.end
    bound_after(text, amount, noun.end)
    if noun.name == "point" and _in_percent(text, amount):
        amount.unit = amount.rule = "percentage point"
        return draft(text, amount, "percentage_points")
    read_rate(text, amount)
    return draft(text, amount, "count", of=find_of(text, noun.end) if _OF.match(text, noun.end) else "")


def _noun(text: str, amount: Amount) -> Noun | None:
    """The noun right behind the number, or tied to it by a hyphen."""
    tied = text[amount.end : amount.end + 1] in ("-", "‐", "‑")
    return find_counted(text, amount.end, single=abs(amount.value) == 1, hyphen=tied)


def _counts_nothing(text: str, amount: Amount, written: str, noun: Noun | None, grouped: bool) -> bool:
    """Whether a number without a unit is a pronoun, part of a name, or a scale that nothing counts."""
    start, numeral = amount.start, amount.numeral
    if written.lower() == "one":
        bounded = amount.approx != "=" or start < numeral.start
        if is_pronoun(text, start) or not (
            bounded or (noun and noun.name in table.ONE_COUNTS and not grouped)
        ):
            return True
    if amount.approx == "=" and in_name(text, start, written, bool(noun)):
        return True
    if numeral.form == "digits" and text[start - 1 : start] + text[amount.end : amount.end + 1] == "()":
        return amount.value <= 20
    if text[amount.end : amount.end + 1] == "-" and noun and noun.name.endswith("ed"):
        return True
    if numeral.bare and (not noun or amount.value == numeral.scale):
        return True
    return not noun and numeral.form == "words" and stands_for(text, start)


def _in_percent(text: str, amount: Amount) -> bool:
    """Whether points are percentage points: "a 5-point lead", "leads by 5 points"."""
    after = _LETTERS.match(text, amount.end)
    if after and after[1].lower() in table.POINT_NOUNS:
        return True
    before = text[max(0, amount.start - 70) : amount.start].lower()
    return any(word in table.POLL_WORDS for word in _LETTERS_OR_PERCENT.findall(before))


def without_overlap(figures: Sequence[Figure]) -> list[Figure]:
    """Those that begin where the one before has ended."""
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.span[0] >= kept[-1].span[1]:
            kept.append(figure)
    return kept

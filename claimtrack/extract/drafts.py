"""Makes a Figure of an amount: its value and bounds, the noun it counts, what it is of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.extract.amounts import Amount, read_rate, read_unit
from claimtrack.extract.bounds import bound_after, limits
from claimtrack.extract.counted import find_counted, find_grouped, find_of
from claimtrack.extract.not_figures import in_name, is_pronoun
from claimtrack.model import Base, Figure
from claimtrack.rules.en import numbers as table

_OF = re.compile(r"\s+of\s")
_LETTERS = re.compile(r"[\s-]+([A-Za-z]+)")
_LETTERS_OR_PERCENT = re.compile(r"[a-z]+|%")
_UNIT_AND = re.compile(r"(?<!\w)(?:(?:an?|one)\s+)?(?P<unit>[A-Za-z]+)\s+and\s+\Z", re.IGNORECASE)
_AS_MANY = re.compile(r"\s+as\s+(?:many|much|likely|big|large|high|long|fast|often)\b")
_PART_OF_A = re.compile(r"\s+(?:of\s+)?an?(?=\s)")
_HALVED = re.compile(rf"\s+(?=(?:{table.GROUPED})\b)")
_TIMES = re.compile(rf"(?:[- ]times?|-?fold|x)(?=\s+(?:{table.MULTIPLIED})|\s*[.,;]|\s+(?:the|that)\b)", re.IGNORECASE)
_FOLD = re.compile(r"-?fold\b|x\b(?!\s?\d)")
_MULTIPLIED = re.compile(rf"\s+(?:{table.MULTIPLIED})", re.IGNORECASE)
_AFTER_NAME = re.compile(r"[A-Z][\w.'’-]+(?:,? (?:Jr|Sr|II|III|IV)\.?)?(?:,\s|\s\()\Z")
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?:,? (?:Jr|Sr|II|III|IV)\.?)?(?:,\s|\s\()\Z")
_AGED = re.compile(r"(?<!\w)(?:(?:aged?|ages)(?:\s+of)?|turned|turns|turning)\s+\Z", re.IGNORECASE)
_AGE_CLOSED = re.compile(r"[,)](?!\s?\d)")
_AGE_ENDED = re.compile(r"[.;](?!\d)|\s+and\b")


def draft(text: str, amount: Amount, kind: str, *, of: str = "", end: int = 0, base: Base | None = None) -> Figure:
    """The figure of an amount with one stated value."""
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
    return _aged(text, amount) or _times(text, amount) or _count(text, amount)


def _bare(amount: Amount) -> bool:
    """"the million dollar man", "per thousand dollars": a scale that nobody counted."""
    return amount.numeral.bare and amount.numeral.value == amount.numeral.scale and not amount.money


def _measured(text: str, amount: Amount) -> Figure:
    """An amount with a unit, and what it is of: "two decades of war"."""
    of = find_of(text, amount.tail) if _OF.match(text, amount.tail) else ""
    return draft(text, amount, amount.kind, of=of)


def _vague(text: str, amount: Amount) -> Figure | None:
    """"tens of thousands of people", "hundreds of millions of dollars", "a few hundred nurses"."""
    if amount.numeral.form == "few" and amount.kind not in ("percent", "percentage_points", "money"):
        return None
    if amount.kind:
        of = find_of(text, amount.tail) if _OF.match(text, amount.tail) else ""
    else:
        of = ""
        if grouped := _OF.match(text, amount.end):
            probe = replace(amount, end=grouped.end() - 1)
            read_unit(text, probe)
            if probe.kind and probe.kind != "code":
                amount.unit, amount.per, amount.end, amount.tail = probe.unit, probe.per, probe.end, probe.tail
            elif noun := find_grouped(text, amount.end):
                amount.unit = noun.name
        elif noun := find_counted(text, amount.end):
            amount.unit, amount.end = noun.name, noun.end
    if in_name(text, amount.start, text[amount.start : amount.start + 1], True) and not amount.unit:
        return None
    figure = draft(text, amount, "vague", of=of)
    return replace(figure, value=None, low=amount.value, high=None, approx=">=", rule="vague")


def _fraction(text: str, amount: Amount) -> Figure | None:
    """"half of voters", "a third of the crop", "half the country" — and "half an hour", which is a duration."""
    if unit := _PART_OF_A.match(text, amount.end):
        probe = replace(amount, end=unit.end())
        read_unit(text, probe)
        if probe.kind in ("duration", "measure", "percentage_points", "percent") and probe.end > unit.end():
            return _measured(text, probe)
    if led := _UNIT_AND.search(text[max(0, amount.start - 30) : amount.start]):
        return _one_and_part(text, amount, led)
    if _AS_MANY.match(text, amount.end):
        return _multiplied(text, amount)
    if amount.numeral.bare:
        return None
    of, place = "", amount.end
    if _OF.match(text, place):
        of = find_of(text, place)
    elif _HALVED.match(text, place):
        of = find_of(text[: place + 90].replace(text[place:], " of" + text[place : place + 90]), place)
    elif noun := find_counted(text, place):
        of = text[place : noun.end].strip()
    amount.rule = "fraction"
    return draft(text, amount, "fraction", of=of)


def _one_and_part(text: str, amount: Amount, led: re.Match[str]) -> Figure | None:
    """"a year and a half", "the past mile and a half"."""
    start = amount.start - len(led[0])
    probe = replace(amount, start=start, end=start + led.start("unit") - led.start() - 1)
    read_unit(text, probe)
    if probe.kind not in ("duration", "measure"):
        return None
    probe.value, probe.end, probe.tail = 1 + amount.value, amount.end, amount.end
    probe.number = (start, amount.end)
    return draft(text, probe, probe.kind)


def _multiplied(text: str, amount: Amount) -> Figure | None:
    """"sales doubled", "twice as many", "double the number"; not "he said twice"."""
    written = text[amount.start : amount.numeral.end].lower()
    if written in table.NEEDS_COMPARED and not _MULTIPLIED.match(text, amount.end):
        return None
    amount.rule = "multiplier"
    return draft(text, amount, "multiplier")


def _times(text: str, amount: Amount) -> Figure | None:
    """"three times as many", "10 times higher", "20-fold", "10x"."""
    found = _TIMES.match(text, amount.end) or _FOLD.match(text, amount.end)
    if not found:
        return None
    compared = _MULTIPLIED.match(text, found.end()) or "time" not in found[0].lower()
    if not compared:
        return None
    amount.rule, amount.end = "multiplier", found.end()
    return draft(text, amount, "multiplier")


def _aged(text: str, amount: Amount) -> Figure | None:
    """"aged 34", "Ann Lee, 34,", "Ann Lee (34)"."""
    start, value = amount.start, amount.value
    if not 0 < value < 125 or amount.money:
        return None
    before = text[max(0, start - 60) : start]
    if led := _AGED.search(before):
        amount.start -= len(before) - led.start()
    elif not (amount.approx == "=" and value == int(value) and amount.numeral.form == "digits"):
        return None
    elif not (
        (_AGE_CLOSED.match(text, amount.end) and _AFTER_NAME.search(before))
        or (_AGE_ENDED.match(text, amount.end) and _FULL_NAME.search(before))
    ):
        return None
    amount.unit, amount.rule = "year", "age"
    return draft(text, amount, "age")


def _count(text: str, amount: Amount) -> Figure | None:
    """A number of things: "seven facilities", "12 dead", or of nothing named."""
    written = text[amount.numeral.start : amount.numeral.end]
    one = written.lower() == "one"
    grouped = _OF.match(text, amount.end)
    couple = amount.numeral.form == "couple"
    noun = (
        find_grouped(text, amount.end) if grouped
        else find_counted(text, amount.end, single=one or abs(amount.value) == 1, hyphen=_tied(text, amount, written))
    )  # fmt: skip
    if one and (is_pronoun(text, amount.start) or not _counts_one(amount, noun.name if noun else "", bool(grouped))):
        return None
    if amount.approx == "=" and in_name(text, amount.start, written, bool(noun)):
        return None
    if amount.numeral.bare and not (noun and amount.value != amount.numeral.scale):
        return None
    if couple:
        amount.approx = "~" if amount.approx == "=" else amount.approx
    if not noun:
        read_rate(text, amount)
        return draft(text, amount, "count")
    amount.unit = noun.name
    if grouped:
        return draft(text, amount, "count")
    amount.end = amount.tail = noun.end
    bound_after(text, amount, noun.end)
    if noun.name == "point" and _in_percent(text, amount):
        amount.unit, amount.rule = "percentage point", "percentage point"
        return draft(text, amount, "percentage_points")
    read_rate(text, amount)
    return draft(text, amount, "count", of=find_of(text, noun.end) if _OF.match(text, noun.end) else "")


def _in_percent(text: str, amount: Amount) -> bool:
    """Whether points are percentage points: "a 5-point lead", "leads by 5 points"."""
    after = _LETTERS.match(text, amount.end)
    if after and after[1].lower() in table.POINT_NOUNS:
        return True
    before = text[max(0, amount.start - 70) : amount.start].lower()
    return any(word in table.POLL_WORDS for word in _LETTERS_OR_PERCENT.findall(before))


def _tied(text: str, amount: Amount, written: str) -> bool:
    return text[amount.end : amount.end + 1] in ("-", "‐", "‑") and bool(written)


def _counts_one(amount: Amount, noun: str, grouped: bool) -> bool:
    """Whether "one" is a number here: with a bound, or before a noun that news counts."""
    return amount.approx != "=" or amount.start < amount.numeral.start or (noun in table.ONE_COUNTS and not grouped)


def without_overlap(figures: Sequence[Figure]) -> list[Figure]:
    """Those that begin where the one before has ended."""
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.span[0] >= kept[-1].span[1]:
            kept.append(figure)
    return kept


def plain(value: Decimal) -> bool:
    return value == int(value) and value >= 0

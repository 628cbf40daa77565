"""Reads questions about figures: "percent > 80", "USD >= 1bn", "district", "duration between 5 and 10 years".

A question is what is measured, alone or with a comparison and a number, in any of the words that articles use
for numbers and units. `figure_terms` makes of one what a database compares figures with.

A figure fits when the values it states reach into the values asked for. One that is open at one end states
its number and a little beyond, no more: "more than 90" is a little over 90, not any number above. About 90 is
taken for 90. With x for what is asked:

    states                    x > 85   x > 90   x >= 90   x = 90   x = 95   x <= 90   x < 90   x < 95
    90, about 90              yes      no       yes       yes      no       yes       no       yes
    more than 90              yes      yes      yes       no       no       no        no       yes
    at least 90               yes      yes      yes       yes      no       yes       no       yes
    up to 90                  yes      no       yes       yes      no       yes       yes      yes
    less than 90              yes      no       no        no       no       yes       yes      yes
    80 to 90                  yes      no       yes       yes      no       yes       yes      yes
    90 to 100                 yes      yes      yes       yes      yes      yes       no       yes

A vague magnitude is at least its smallest: "tens of thousands" are 20,000 or a little more. Amounts compare
in every unit that converts: years with months, pence with pounds, miles an hour with knots; one currency
never with another. Ratios and fractions answer to percent too, and a ratio's first number to its noun.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from typing import NamedTuple, NoReturn

from claimtrack.errors import BadOption
from claimtrack.extract.measures import (
    SPEED,
    Measure,
    alike,
    find_measure,
    name_of,
    only_rate,
    with_rate,
)
from claimtrack.extract.number_words import LONGEST
from claimtrack.extract.numerals import SCALES, find_numerals
from claimtrack.extract.word_pattern import either
from claimtrack.rules.en import figure_words as table
from claimtrack.rules.en.numbers import BOUNDS

LONGEST_QUERY = 300
SMALLEST = Decimal("1e-15")

_BOUND_WORDS = {
    words: row.approx for row in BOUNDS if row.side == "before" and row.approx in table.COMPARISONS
    for words in row.alternatives if words[0].isalpha()
} | dict.fromkeys(map(str.strip, table.EXACTLY.split("|")), "=")  # fmt: skip
_SIGN = re.compile("|".join(map(re.escape, table.COMPARISONS)))
_WORDED = re.compile(rf"(?<![\w-])(?P<words>(?i:{either(_BOUND_WORDS)}))\s+(?=[\W\d]|\w+)")
_BETWEEN = re.compile(rf"(?:^|\s)(?:{table.BETWEEN})(?P<sign>\s+\S+)?\s*\Z", re.IGNORECASE)
_AND = re.compile(rf"(?P<unit>.*?)\s*(?:{table.AND})\s*(?P<sign>\S*)\s*", re.IGNORECASE)
_LONG = re.compile(r"(?<![\w.,])-?(?:\d+\.\d+|\d+)(?![\w,])")
_NO_UNIT = ("duration", "measure", "temperature")
"""Kinds of figure whose numbers say nothing without a unit."""


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """A question about figures: `low` and `high` are the values asked for, None where open.

    `over` leaves out `low` itself, `under` leaves out `high`. `what` is the name of a Measure; `unit` is that
    of the numbers where `what` has none (ages and vague figures). Printed, it is read as the same question.
    """

    what: str
    per: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    over: bool = False
    under: bool = False
    unit: str = ""

    def __str__(self) -> str:
        words = [self.what, *(["per", self.per] if self.per else [])]
        if self.low is not None and self.high is not None and self.low != self.high:
            words += ["=", _digits(self.low), "to", _digits(self.high)]
        elif self.low is not None:
            words += ["=" if self.high is not None else ">" if self.over else ">=", _digits(self.low)]
        elif self.high is not None:
            words += ["<" if self.under else "<=", _digits(self.high)]
        return " ".join([*words, self.unit] if self.unit else words)


def parse_figure_query(expression: str) -> FigureQuery:
    """The question that an expression asks; BadOption, with examples, where it asks none."""
    text = " ".join(expression.split())
    try:
        if len(text) > LONGEST_QUERY:
            _fail("it is too long")
        return _parsed(text)
    except _NoQuery as error:
        shown = text if len(text) <= 60 else text[:60] + "…"
        examples = ", ".join(f"'{example}'" for example in table.EXAMPLES)
        raise BadOption(f"{shown!r} asks for no figure: {error}; write it like {examples}") from None


class _NoQuery(Exception):
    """Why an expression asks nothing."""


def _fail(why: str) -> NoReturn:
    raise _NoQuery(why)


class _Number(NamedTuple):
    """A number in an expression. `letter` is a scale letter behind it that may be a unit: the m of "3m"."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    letter: str = ""
    part: bool = False


def _parsed(text: str) -> FigureQuery:
    if not text:
        _fail("it is empty")
    if sign := _SIGN.search(text):
        if _SIGN.search(text, sign.end()):
            _fail("it compares more than once")
        return _compared(text[: sign.start()], table.COMPARISONS[sign[0]], text[sign.end() :])
    if measure := find_measure(text):
        return FigureQuery(measure.name, measure.per)
    for worded in _WORDED.finditer(text):
        rest = text[worded.end() :]
        if (first := next(iter(_numbers(rest)), None)) and _is_money(rest[: first.start]):
            comparison = _BOUND_WORDS[" ".join(worded["words"].lower().split())]
            return _compared(text[: worded.start()], comparison, rest)
    if found := _numbers(text):
        start = found[0].start
        return _compared(_BETWEEN.sub(r"\g<sign>", text[:start]), "=", text[start:])
    _fail("nothing is counted or measured in that")


def _is_money(sign: str) -> bool:
    """Whether what stands before a number is nothing, or the sign of a currency."""
    measure = find_measure(sign)
    return not sign.strip() or (measure is not None and measure.meanings[0].kind == "money")


def _numbers(text: str) -> list[_Number]:
    """The numbers of an expression, also those with more digits than numbers in articles have."""
    found = [
        _Number(each.start, each.end, each.value, each.scale, each.symbol, each.form == "part")
        for each in find_numerals(text)
    ]
    found += [
        _Number(match.start(), match.end(), Decimal(match[0]))
        for match in _LONG.finditer(text)
        if sum(map(str.isdigit, match[0])) > LONGEST
    ]
    return sorted(found)


def _compared(what: str, comparison: str, rest: str) -> FigureQuery:
    """The question that compares what is asked for with one number, or with two."""
    rest = rest.strip()
    measure = find_measure(what) if what.strip() else None
    if what.strip() and not measure:
        _fail(f"nothing is counted or measured in {what.strip()!r}")
    found = _numbers(rest)
    if not found:
        _fail(f"{rest!r} is no number" if rest else "a number is missing")
    if len(found) > (2 if comparison == "=" else 1):
        _fail("it has too many numbers")
    signs, values = _amounts(measure, rest, found)
    if any(value and abs(value) < SMALLEST for value in values):
        _fail("the number is too small")
    if len(values) == 2 and values[0] > values[1]:
        _fail("the smaller number comes first")
    return _settled(measure, _unit(measure, signs), values, comparison, all(each.part for each in found))


def _amounts(measure: Measure | None, rest: str, found: Sequence[_Number]) -> tuple[list[str], list[Decimal]]:
    """What stands around the numbers, which are their currency and unit, and the values of the numbers."""
    signs, values = [_BETWEEN.sub(r"\g<sign>", rest[: found[0].start])], []
    for place, each in enumerate(found):
        last = place == len(found) - 1
        behind = rest[each.end : len(rest) if last else found[place + 1].start]
        value = each.value
        if each.letter and not _is_unit(measure, each.letter, behind, signs[0]):
            behind, value = behind.strip().removeprefix(each.letter), value * SCALES[each.letter]
        if not last:
            joint = _AND.fullmatch(behind) or _fail("two numbers have 'and' or 'to' between them")
            behind = f"{joint['unit']}"
            signs.append(joint["sign"])
        signs.append(behind)
        values.append(value)
    if len(found) == 2 and found[0].scale == 1 and values[0] * found[1].scale <= values[1]:
        values[0] *= found[1].scale
    if len(found) == 2 and found[1].letter and values[0] == found[0].value and not found[0].letter:
        scaled = values[0] * values[1] / found[1].value if found[1].value else values[0]
        values[0] = scaled if scaled <= values[1] else values[0]
    return [sign.strip() for sign in signs], values


def _is_unit(measure: Measure | None, letter: str, behind: str, sign: str) -> bool:
    """Whether a letter behind a number is a unit and no scale: 3m are metres, if a length may be meant."""
    if measure is None:
        return behind.strip() == letter and not sign.strip()
    unit = find_measure(letter)
    return unit is not None and _common(measure, unit) is not None


def _unit(measure: Measure | None, signs: Sequence[str]) -> Measure | None:
    """What the numbers are in, where they say so themselves: the dollars and hours of "$15 an hour"."""
    unit, per = None, ""
    for sign in filter(None, signs):
        if measure and measure.meanings[0].kind == "temperature":
            sign = table.SCALE_LETTERS.get(sign, sign)
        if rate := only_rate(sign):
            per = rate
            continue
        found = find_measure(sign)
        if not found or not any(meaning.unit for meaning in found.meanings):
            _fail(f"{sign!r} is no unit")
        if unit and (found.name, found.per) != (unit.name, unit.per):
            _fail(f"{sign!r} is not {unit.name!r}")
        unit = found
    return _with_rate(unit or measure, per) if per else unit


def _with_rate(measure: Measure | None, per: str) -> Measure:
    if measure is None:
        _fail("it does not say of what")
    if measure.per:
        _fail(f"there are two rates, {measure.per!r} and {per!r}")
    return with_rate(measure, per)


def _settled(
    measure: Measure | None, unit: Measure | None, values: Sequence[Decimal], comparison: str, part: bool
) -> FigureQuery:
    """The question in few words: what, the unit where that does not follow, and the bounds."""
    factor = (unit or measure or _fail("it does not say of what")).factor
    if measure is None or unit is None:
        measure = measure or unit
        assert measure is not None
        query = FigureQuery(measure.name, measure.per, unit=table.AGES_IN if measure.name == "age" else "")
        if not any(each.unit or each.kind not in _NO_UNIT for each in measure.meanings):
            _fail(f"{measure.name} needs a unit behind the number")
        if part and measure.name == "percent":
            factor = Decimal(100)
    else:
        query = _common(measure, unit) or _fail(f"{_said(unit)!r} does not measure {_said(measure)!r}")
        if query.what in ("ratio", "fraction") and not query.unit and unit.name == "percent":
            factor = Decimal("0.01")
    return _bounded(query, comparison, [value * factor for value in values])


def _said(measure: Measure) -> str:
    return f"{measure.name} per {measure.per}" if measure.per else measure.name


def _common(measure: Measure, unit: Measure) -> FigureQuery | None:
    """The question, without its numbers, for what is asked in a unit; None where that does not measure it."""
    per = unit.per or measure.per
    for asked, given in product(measure.meanings, unit.meanings):
        if measure.per and unit.per and measure.per != unit.per and asked.base != SPEED:
            continue
        if alike(asked, given):
            only = len([each for each in unit.meanings if each.kind != "count"]) < 2
            return FigureQuery(unit.name if only else name_of(given), per)
        if asked.kind == "vague" or (asked.kind == "age" and given.kind == "duration"):
            return FigureQuery(measure.name, per, unit=unit.name)
        if asked.kind in ("ratio", "fraction") and given.kind == "percent":
            return FigureQuery(measure.name, per)
    return None


def _bounded(query: FigureQuery, comparison: str, values: Sequence[Decimal]) -> FigureQuery:
    """The question with its bounds; values reach from the first to the last."""
    if comparison in (">", ">="):
        return replace(query, low=values[0], over=comparison == ">")
    if comparison in ("<", "<="):
        return replace(query, high=values[0], under=comparison == "<")
    return replace(query, low=values[0], high=values[-1])


def _digits(value: Decimal) -> str:
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written

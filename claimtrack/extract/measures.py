"""What a question about figures asks for: a kind, a currency, a unit, a dimension, or a noun that is counted.

    find_measure("percent")   find_measure("km")   find_measure("USD an hour")   find_measure("districts")

Words that could be two things are both: pounds are money and a weight.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimtrack.extract.amounts import named_unit
from claimtrack.extract.conversions import convert, in_base
from claimtrack.extract.counted import is_plural, singular
from claimtrack.extract.numerals import find_numerals
from claimtrack.rules.en import figure_words as table
from claimtrack.rules.en import units
from claimtrack.rules.rows import Currency, Unit

SPEED = table.DIMENSIONS["speed"][0]
LENGTH = table.DIMENSIONS["length"][0]


class Meaning(NamedTuple):
    """One thing that words may ask for: a kind of figure, in a unit or in any that converts into `base`.

    Without a unit and a base it is every figure of the kind. Of the kind "count" the unit is a noun as it
    was typed, and may have other words before it.
    """

    kind: str
    unit: str = ""
    base: str = ""


class Measure(NamedTuple):
    """What some words ask for. `name` says it in words that are read the same way again.

    `per` is what a rate is counted by; numbers are multiplied by `factor` ("decades" are ten years).
    """

    name: str
    meanings: tuple[Meaning, ...]
    per: str = ""
    factor: Decimal = Decimal(1)


def _split(words: str) -> list[str]:
    return [each.strip() for each in words.split(" | ")]


_KINDS = {word: kind for kind, words in table.KINDS.items() for word in _split(words)}
_DIMENSIONS = {word: name for name, (_, words) in table.DIMENSIONS.items() for word in _split(words)}
_RATE = re.compile(table.RATE, re.IGNORECASE)
_WORD = r"[^\W\d_][\w'’.-]+"
_NOUN = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")
_CURRENCY_WORDS = {
    row.code: {word.strip().split(" ")[-1] for word in row.words.split(",")} for row in units.CURRENCIES
}


@lru_cache(maxsize=1000)
def find_measure(typed: str) -> Measure | None:
    """What the words ask for, or None where nothing can be meant by them."""
    typed = " ".join(typed.split())
    low = typed.lower()
    if not typed:
        return None
    if low in _KINDS:
        return Measure(_KINDS[low], (Meaning(_KINDS[low]),))
    if low in _DIMENSIONS:
        name = _DIMENSIONS[low]
        return Measure(name, (Meaning("measure", base=table.DIMENSIONS[name][0]),))
    if low in _split(table.POUNDS):
        return Measure("pound", (_money("GBP"), Meaning("measure", "pound", "kilogram")))
    if low in _split(table.POINTS):
        return Measure("point", (_unit("percentage point"), Meaning("count", "point")))
    if low in units.LONG_TIMES:
        return Measure("year", (_unit("year"),), factor=Decimal(units.LONG_TIMES[low]))
    if row := named_unit(typed):
        return _currency(row) if isinstance(row, Currency) else _measured(row)
    return _rate(typed) or _noun(typed)


def _money(unit: str) -> Meaning:
    return Meaning("money", unit, in_base(Decimal(1), unit)[1])


def _unit(name: str) -> Meaning:
    row = named_unit(name)
    return Meaning(row.kind, name, base_of(name, "")) if isinstance(row, Unit) else Meaning("count", name)


def _currency(row: Currency) -> Measure:
    """A currency; a name that several countries share ("rupees") asks for the money of each."""
    shared = row.code.islower() and row.code not in units.COIN_VALUES
    codes = [code for code, words in _CURRENCY_WORDS.items() if row.code in words] if shared else [row.code]
    return Measure(row.code, tuple(map(_money, codes)))


def _measured(row: Unit) -> Measure:
    """A unit, and the noun of the same name: bars may be counted."""
    meaning = Meaning(row.kind, row.name, base_of(row.name, row.per))
    name = printed(row)
    counted = (Meaning("count", name),) if row.kind == "measure" and not row.per and name.isalpha() else ()
    return Measure(name, (meaning, *counted), row.per)


def printed(row: Unit) -> str:
    """A name of the unit that is read as this unit: its own, unless that means something else."""
    known = named_unit(row.name)
    if isinstance(known, Unit) and known.name == row.name:
        return row.name
    return f"{row.words},{row.symbols}".strip(",").split(",")[0].strip()


def _rate(typed: str) -> Measure | None:
    """An amount by something else: "USD an hour", "barrels a day", "cases per 100,000 people"."""
    for found in _RATE.finditer(typed):
        inner = find_measure(typed[: found.start()]) if found.end() == len(typed) else None
        if inner and not inner.per:
            return with_rate(inner, found["per"])
    return None


def only_rate(typed: str) -> str:
    """What it is counted by, where the words say no more than that: "an hour", "/day"; "" otherwise."""
    found = _RATE.fullmatch(typed)
    return found["per"] if found else ""


def with_rate(measure: Measure, per: str) -> Measure:
    """What is asked for, by something else: dollars an hour, parts per million, which are a unit."""
    if isinstance(row := named_unit(f"{measure.name} per {per}"), Unit):
        return _measured(row)
    meanings = [
        each._replace(base=base_of(each.unit, per)) if each.unit and each.kind == "measure" else each
        for each in measure.meanings
    ]
    return measure._replace(per=per, meanings=tuple(meanings))


def _noun(typed: str) -> Measure | None:
    """A noun that may be counted, with up to three words before it; nothing with a number in it."""
    if not _NOUN.fullmatch(typed) or any(
        (word if word.isupper() else word.lower()) in table.NOT_NOUNS for word in typed.split(" ")
    ):
        return None
    if any(True for _ in find_numerals(typed)):
        return None
    return Measure(typed, (Meaning("count", typed),))


def name_of(meaning: Meaning) -> str:
    """A name that has this meaning, and no more than the noun of the same name beside it."""
    rows = (row for row in units.UNITS if row.name == meaning.unit and not row.per)
    row = None if meaning.kind in ("money", "count") else next(rows, None)
    return printed(row) if row else meaning.unit


def base_of(unit: str, per: str) -> str:
    """The unit that an amount is compared in: metres per second for lengths by the hour, and for knots."""
    base = in_base(Decimal(1), unit)[1]
    return SPEED if unit in table.SPEEDS or (base == LENGTH and per.lower() in table.SPEED_TIMES) else base


def alike(one: Meaning, other: Meaning) -> bool:
    """Whether numbers of the second answer to the first: of its kind, convertible, or of its noun."""
    if one.kind != other.kind or not (one.unit or one.base):
        return one.kind == other.kind
    if one.kind == "count":
        return bool(set(nouns(one.unit)[0]) & set(nouns(other.unit)[0]))
    return one.base == other.base


@lru_cache(maxsize=1000)
def nouns(typed: str) -> tuple[tuple[str, ...], str]:
    """The noun, as figures may have it (in the singular), and in small letters the words before it."""
    *before, last = typed.split(" ")
    forms = {last.lower()} | ({singular(last).lower()} if is_plural(last) else set())
    return tuple(sorted(forms)), " ".join(before).lower()


def family(kind: str, base: str, per: str) -> Iterator[tuple[str, str | None]]:
    """The units that convert into a base, each with what a figure in it is counted by; None: by anything."""
    if base == SPEED:
        yield from ((unit, "") for unit in table.SPEEDS)
        yield from ((unit, time) for unit in _alike("measure", LENGTH) for time in table.SPEED_TIMES)
    else:
        # Five kilometres a day are no length.
        yield from ((unit, per or ("" if base == LENGTH else None)) for unit in _alike(kind, base))


@lru_cache(maxsize=1000)
def _alike(kind: str, base: str) -> tuple[str, ...]:
    """The names of the units of a kind that convert into a base."""
    if kind == "money":
        names = [row.code for row in units.CURRENCIES]
    else:
        names = [row.name for row in units.UNITS if row.kind == ("duration" if kind == "age" else kind)]
    return tuple(dict.fromkeys(name for name in names if base_of(name, "") == base or not base))


def all_of(kind: str) -> tuple[str, ...]:
    """The names of all units that figures of a kind may be in."""
    return _alike(kind, "")


def converted(value: Decimal, unit: str, per: str, to: str, to_per: str) -> Decimal:
    """A value in another unit of the same base; speeds in another time too."""
    if base_of(unit, per) == SPEED:
        return value * _pace(unit, per) / _pace(to, to_per)
    found = convert(value, unit, to)
    return value if found is None else found


def _pace(unit: str, per: str) -> Decimal:
    """Metres per second in one of a unit of speed."""
    unit, per = table.SPEEDS.get(unit, (unit, per))
    return in_base(Decimal(1), unit)[0] / in_base(Decimal(1), per.lower())[0]

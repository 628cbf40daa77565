"""What a database compares figures with to find those that fit a question: kinds, units, bounds in each unit.

Figures keep the unit of their article, so the bounds of a question are converted into every unit that figures
may be in: years into months, pounds into pence, miles an hour into knots. Nothing about units is stored.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimtrack.extract.figure_queries import FigureQuery, parse_figure_query
from claimtrack.extract.measures import Meaning, all_of, converted, family, find_measure, nouns
from claimtrack.model import number


class Bounds(NamedTuple):
    """The values asked for: None where open; `over` leaves out `low` itself, `under` leaves out `high`."""

    low: int | float | None = None
    over: bool = False
    high: int | float | None = None
    under: bool = False


class Term(NamedTuple):
    """Figures that fit a question; one that fits any of its terms fits the question.

    `unit` and `per` are None where any will do. `share` compares the quotient of value and base. `words`
    stand in the figure's text, in small letters.
    """

    kind: str
    unit: str | None = None
    per: str | None = None
    bounds: Bounds = Bounds()
    share: bool = False
    words: str = ""


@lru_cache(maxsize=100)
def figure_terms(expression: str) -> tuple[Term, ...]:
    """The terms of the question that an expression asks; BadOption, with examples, where it asks none."""
    query = parse_figure_query(expression)
    measure = find_measure(f"{query.what} per {query.per}" if query.per else query.what)
    assert measure is not None, query
    return tuple(dict.fromkeys(term for meaning in measure.meanings for term in _terms(query, meaning)))


def _terms(query: FigureQuery, meaning: Meaning) -> Iterator[Term]:
    """The terms for one thing that the words of a question may mean."""
    kind, per, bounds = meaning.kind, query.per or None, _bounds(query)
    if kind == "percent":
        share = _bounds(query, Decimal("0.01"))
        part = share._replace(high=1 if share.high is None else min(share.high, 1))
        yield Term("percent", None, per, bounds)
        yield Term("vague", "percent", per, bounds)
        yield Term("ratio", None, per, part, share=True)  # "nine to one" is no share of anything
        yield Term("fraction", None, per, share)
    elif kind == "count" and meaning.unit:
        forms, words = nouns(meaning.unit)
        for each in ("count", "ratio", "vague"):
            yield from (Term(each, form, per, bounds, words=words) for form in forms)
    elif query.unit:
        yield from _in_unit(query, kind)
    elif meaning.base:
        yield from _in_family(query, meaning)
    else:
        yield from _of_kind(query, kind)


def _of_kind(query: FigureQuery, kind: str) -> Iterator[Term]:
    """Figures of a kind in whatever unit; amounts of money are compared in their own currency."""
    per, bounds = query.per or None, _bounds(query)
    if kind == "money" and bounds != Bounds():
        for currency in all_of("money"):
            yield from _in_family(query, Meaning("money", currency, currency))
    elif kind in ("money", "duration", "measure", "temperature"):
        yield Term(kind, None, per)
        yield from (Term("vague", unit, per) for unit in all_of(kind))
    else:
        yield Term(kind, None, per, bounds, share=kind == "ratio")


def _in_unit(query: FigureQuery, kind: str) -> Iterator[Term]:
    """Ages in years or months, vague figures in a unit or of a noun."""
    inner = replace(query, what=query.unit, unit="")
    measure = find_measure(query.unit)
    for term in (each for meaning in measure.meanings for each in _terms(inner, meaning)) if measure else ():
        if kind == "age" and term.kind == "duration":
            yield term._replace(kind=kind)
        elif kind == term.kind:
            yield term


def _in_family(query: FigureQuery, meaning: Meaning) -> Iterator[Term]:
    """Figures in any unit that converts, each with the bounds in that unit."""
    own = meaning.unit or meaning.base
    for unit, per in family(meaning.kind, meaning.base, query.per):
        low, high = (
            None if value is None else converted(value, own, query.per, unit, per or "")
            for value in (query.low, query.high)
        )
        bounds = Bounds(number(low), query.over, number(high), query.under)
        yield from (Term(kind, unit, per, bounds) for kind in (meaning.kind, "vague"))


def _bounds(query: FigureQuery, factor: Decimal = Decimal(1)) -> Bounds:
    low, high = (None if value is None else value * factor for value in (query.low, query.high))
    return Bounds(number(low), query.over, number(high), query.under)

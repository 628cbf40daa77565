"""Every row of the tables of numbers and units does its work: its examples come out as that row says."""

import re

import pytest

from claimtrack.extract.amounts import _listed, _plurals
from claimtrack.extract.figures import figures_outside, find_figures
from claimtrack.extract.not_figures import is_pronoun, refuse, refuse_unread
from claimtrack.extract.numerals import find_numerals
from claimtrack.rules.en import numbers, units
from claimtrack.rules.rows import Bound, Currency, Movement, NotFigure, NumberWord, Unit


def cases(rows: tuple) -> list:  # type: ignore[type-arg]
    return [pytest.param(row, example, id=f"{example}") for row in rows for example in row.examples]


@pytest.mark.parametrize(("row", "example"), cases(numbers.NUMBER_WORDS))
def test_number_word_is_part_of_the_number(row: NumberWord, example: str) -> None:
    """The number of the example's first figure is written with one of the row's words."""
    figure = find_figures(example)[0]
    written = example[slice(*figure.number)].lower()
    assert re.search(rf"(?<![a-z])(?:{'|'.join(row.words.split())})(?![a-z])", written)


def test_no_number_word_stands_twice() -> None:
    listed = [word for row in numbers.NUMBER_WORDS for word in row.words.split()]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(("row", "example"), cases(numbers.BOUNDS))
def test_bound_example(row: Bound, example: str) -> None:
    figure = find_figures(example)[0]
    assert figure.approx == row.approx
    assert figure.value == 30 or figure.value in (90, 300, 400)
    if row.shown:
        assert any(words in figure.text for words in row.alternatives)


@pytest.mark.parametrize(("row", "words"), [(row, words) for row in numbers.BOUNDS for words in row.alternatives])
def test_every_wording_of_a_bound_is_alive(row: Bound, words: str) -> None:
    if row.side == "before":
        text = f"He saw {words} 37 boats"
    else:
        text = f"He saw 37{'' if not words[0].isalpha() else ' '}{words}."
    figure = find_figures(text)[0]
    assert figure.approx == row.approx
    assert figure.value == 37
    assert (words in figure.text) == row.shown


@pytest.mark.parametrize(("row", "example"), cases(numbers.MOVEMENTS))
def test_movement_example(row: Movement, example: str) -> None:
    change = find_figures(example)[0].change
    assert change
    assert change.direction == row.direction


@pytest.mark.parametrize(("row", "word"), [(row, word) for row in numbers.MOVEMENTS for word in row.words.split()])
def test_every_word_of_movement_is_alive(row: Movement, word: str) -> None:
    text = f"Rents {word} by 5 percent" if row.side == "before" else f"saw a 5 percent {word} there"
    change = find_figures(text)[0].change
    assert change
    assert change.direction == row.direction


@pytest.mark.parametrize(("row", "example"), cases(units.UNITS))
def test_unit_example(row: Unit, example: str) -> None:
    figure = find_figures(example)[0]
    assert (figure.kind, figure.unit, figure.rule) == (row.kind, row.name, row.name)


@pytest.mark.parametrize(
    ("row", "word"), [(row, word) for row in units.UNITS for word in (*_listed(row.words), *_listed(row.symbols))]
)
def test_every_word_of_a_unit_is_alive(row: Unit, word: str) -> None:
    figure = find_figures(f"a load of 37 {word} was" if word in _listed(row.words) else f"a load of 37{word} was")[0]
    assert figure.value == 37
    assert (figure.kind, figure.unit, figure.per) == (row.kind, row.name, row.per)


@pytest.mark.parametrize(("row", "example"), cases(units.CURRENCIES))
def test_currency_example(row: Currency, example: str) -> None:
    figure = find_figures(example)[0]
    assert (figure.kind, figure.unit) == ("money", row.code)


@pytest.mark.parametrize(
    ("row", "word"), [(row, word) for row in units.CURRENCIES for word in _plurals(_listed(row.words))]
)
def test_every_name_of_a_currency_is_alive(row: Currency, word: str) -> None:
    figure = find_figures(f"It cost 37 million {word} to build")[0]
    assert figure.value == 37_000_000
    assert (figure.kind, figure.unit) == ("money", row.code)


@pytest.mark.parametrize(
    ("row", "sign"), [(row, sign) for row in units.CURRENCIES for sign in (*_listed(row.signs), *_listed(row.codes))]
)
def test_every_sign_of_a_currency_is_alive(row: Currency, sign: str) -> None:
    gap = " " if sign[-1].isalpha() or sign[-1] == "." else ""
    figure = find_figures(f"It cost {sign}{gap}37 to build")[0]
    assert figure.value == 37
    assert (figure.kind, figure.unit) == ("money", row.code)


@pytest.mark.parametrize(("row", "example"), cases(numbers.NOT_FIGURES))
def test_what_is_no_figure(row: NotFigure, example: str) -> None:
    """The example has no figure, and this row is the reason."""
    names = set()
    for numeral in find_numerals(example):
        written = example[numeral.start : numeral.end].lower()
        refused = refuse(example, numeral, written) or refuse_unread(example, numeral.end)
        names.add(refused.name if refused else "pronoun one" if is_pronoun(example, numeral.start) else "")
    assert row.name in names
    assert figures_outside(example, []) == []


def test_units_of_one_dimension_convert_into_one_base() -> None:
    """A base is itself a unit of size one, or a name that nothing else uses."""
    sizes = {row.name: row.size for row in units.UNITS if row.base == row.name}
    assert all(size == "1" for size in sizes.values())
    for row in units.UNITS:
        assert float(row.size) > 0

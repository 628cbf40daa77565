"""Numbers in digits and in words: their extent and their exact value."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.numerals import find_numerals

BELOW_TWENTY = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def in_words(number: int, joint: str) -> str:
    """The number in words; `joint` is " and " in Britain, " " in America."""
    for size, name in SCALES:
        if number >= size:
            rest = number % size
            tail = "" if not rest else (joint if rest < 100 else " ") + in_words(rest, joint)
            return f"{in_words(number // size, joint)} {name}{tail}"
    if number >= 100:
        rest = number % 100
        return f"{BELOW_TWENTY[number // 100]} hundred" + (joint + in_words(rest, joint) if rest else "")
    if number < 20:
        return BELOW_TWENTY[number]
    return TENS[number // 10 - 2] + (f"-{BELOW_TWENTY[number % 10]}" if number % 10 else "")


def only(text: str) -> tuple[str, Decimal]:
    (numeral,) = find_numerals(text)
    return text[numeral.start : numeral.end], numeral.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-two", "42"), ("forty two", "42"), ("a hundred and five", "105"), ("one hundred five", "105"),
        ("half a million", "500000"), ("a half-million", "500000"), ("two and a half", "2.5"),
        ("two-and-a-half", "2.5"), ("three million and a quarter", "3250000"), ("five and a half billion", "5500000000"),
        ("a dozen", "12"), ("half a dozen", "6"), ("two dozen", "24"), ("a couple hundred", "200"),
        ("three-quarters", "0.75"), ("two-thirds of a million", "666666.6666666666666666666667"),
        ("one twentieth", "0.05"), ("three twenty-fifths", "0.12"), ("six point two five", "6.25"),
        ("minus nine", "-9"), ("negative twelve", "-12"), ("nineteen hundred", "1900"), ("12 hundred", "1200"),
        ("3 lakh crore", "3000000000000"), ("seven lakh", "700000"), ("2 crore", "20000000"),
        ("1,234,567.5", "1234567.5"), ("1.234.567,5", "1234567.5"), ("98 765 432", "98765432"), ("7,25", "7.25"),
        (".75", "0.75"), ("2½", "2.5"), ("2 1/2", "2.5"), ("2 ½", "2.5"), ("⅜", "0.375"), ("7/8", "0.875"),
        ("-3.5", "-3.5"), ("−3.5", "-3.5"), ("12k", "12000"), ("12K", "12000"), ("1.5M", "1500000"), ("3bn", "3000000000"),
        ("4.2tn", "4200000000000"), ("6mn", "6000000"), ("9 mln", "9000000"), ("3.2-million", "3200000"),
        ("6.5x10^3", "6500"), ("4e6", "4000000"), ("2^10", "1024"), ("5 thousand 2 hundred and 7", "5207"),
        ("ONE HUNDRED AND ONE", "101"), ("Seventy-Six", "76"), ("three\nhundred", "300"),
    ],
)  # fmt: skip
def test_value(text: str, value: str) -> None:
    written, found = only(f"from {text}, at least")
    assert written == text
    assert abs(found - Decimal(value)) <= abs(found) * Decimal("1e-20")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred, five", [200, 5]), ("three hundred and four hundred", [300, 400]), ("five six", [5, 6]),
        ("twenty thirty", [20, 30]), ("21, 22 and 23", [21, 22, 23]), ("3,4,5", [3, 4, 5]), ("700 0000", [700, 0]),
        ("9 thousand and 8 thousand", [9000, 8000]), ("4000 2 hundred", [4000, 200]),
    ],
)  # fmt: skip
def test_several_numbers(text: str, values: list[int]) -> None:
    assert [numeral.value for numeral in find_numerals(text)] == values


@pytest.mark.parametrize(
    "text",
    ["the third man", "she scores often", "in the quarter", "a fourth attempt", "wounded a third.", "the tens", "money",
     "phone", "attend", "often", "fourth-largest", "seconds", "9" * 40, "the last few"],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert [n for n in find_numerals(text) if n.form != "few"] == []


@pytest.mark.parametrize(
    ("text", "least"),
    [("dozens", 24), ("tens of thousands", 20_000), ("hundreds of thousands", 200_000), ("millions", 2_000_000),
     ("hundreds of millions", 200_000_000), ("a few hundred", 200), ("several thousand", 2000), ("thousands", 2000)],
)  # fmt: skip
def test_vague_magnitudes_mean_at_least_two(text: str, least: int) -> None:
    (numeral,) = find_numerals(f"{text} of them")
    assert numeral.form == "vague"
    assert numeral.value == least


@pytest.mark.parametrize("joint", [" and ", " "])
@pytest.mark.parametrize("size", [1, 10**3, 10**6, 10**9, 10**12, 10**15])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_words_of_a_number_give_the_number(joint: str, size: int, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, 999 if size == 1 else 1000 * size - 1))
    written, value = only(in_words(number, joint))
    assert value == number
    assert written == in_words(number, joint)


@settings(max_examples=60, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_digits_give_their_value(number: Decimal) -> None:
    for written in (f"{number:f}", f"{number:,f}"):
        numeral = next(find_numerals(f"( {written} )"))
        assert numeral.value == number


def test_a_couple() -> None:
    assert [n.value for n in find_numerals("a couple of vans")] == [2]
    assert list(find_numerals("the couple left")) == []


def test_masked_stretches_hold_no_number() -> None:
    text = "On July 4 200 men left"
    assert [n.value for n in find_numerals(text, [(3, 9)])] == [200]


@pytest.mark.parametrize("piece", ["9", "1,", "one hundred and ", "1 of 2 of ", "half a ", "7.", "tens of "])
def test_long_runs_take_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        for _ in find_numerals(text):
            pass
        return time.process_time() - began

    seconds(1000)
    assert seconds(80_000) < 3 * seconds(40_000) + 0.1

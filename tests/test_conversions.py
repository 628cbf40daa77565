"""Units of one dimension convert into one another; others do not."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.conversions import convert, in_base
from claimtrack.rules.en.units import UNITS


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "mile", "kilometre", 1.609344), (12, "inch", "foot", 1), (2, "acre", "square metre", 8093.7128448),
        (210, "penny", "GBP", 2.1), (50, "cent", "USD", 0.5), (2, "year", "month", 24), (1, "week", "day", 7),
        (212, "degree Fahrenheit", "degree Celsius", 100), (-40, "degree Celsius", "degree Fahrenheit", -40),
        (25, "basis point", "percentage point", 0.25), (1, "tonne", "kilogram", 1000), (1, "gigawatt", "megawatt", 1000),
        (3, "goat", "goat", 3),
    ],
)  # fmt: skip
def test_convert(value: int, unit: str, to: str, expected: float) -> None:
    found = convert(Decimal(value), unit, to)
    assert found is not None
    assert float(found) == pytest.approx(expected)


@pytest.mark.parametrize(("unit", "to"), [("mile", "acre"), ("USD", "EUR"), ("percent", "percentage point"), ("goat", "sheep")])
def test_no_conversion(unit: str, to: str) -> None:
    assert convert(Decimal(1), unit, to) is None


@settings(max_examples=50, deadline=None)
@given(st.sampled_from([row.name for row in UNITS]), st.decimals(-1000, 1000, places=2))
def test_there_and_back(unit: str, value: Decimal) -> None:
    amount, base = in_base(value, unit)
    back = convert(amount, base, unit)
    assert back is not None
    assert float(back) == pytest.approx(float(value), abs=1e-9)

"""Calendar arithmetic: values keep their grain, and their days are the calendar's."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack import periods

DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 12, 31))
UNITS = st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade", "century", "weekend"])
TODAY = datetime.date(2021, 7, 10)  # a Saturday


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-07-10", "2021-07-10", "2021-07-10"),
        ("2021-07-10TEV", "2021-07-10", "2021-07-10"),
        ("2021-07-10T17:00", "2021-07-10", "2021-07-10"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-W27", "2021-07-05", "2021-07-11"),
        ("2021-W27-WE", "2021-07-10", "2021-07-11"),
        ("2020-Q4", "2020-10-01", "2020-12-31"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("2020-SU", "2020-06-01", "2020-08-31"),
        ("2020-WI", "2020-12-01", "2021-02-28"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
    ],
)
def test_days(value: str, first: str, last: str) -> None:
    assert periods.days(value) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", [None, "", "PRESENT_REF", "P3M", "XXXX-WXX-1", "2021-13", "2021-W60", "0000", "T17:00"]
)
def test_no_days(value: str | None) -> None:
    assert periods.days(value) is None


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (1, "day", "2021-07-09"), (1, "week", "2021-W26"), (1, "month", "2021-06"), (7, "month", "2020-12"), (1, "quarter", "2021-Q2"),
        (3, "quarter", "2020-Q4"), (1, "half", "2021-H1"), (1, "year", "2020"), (2, "decade", "200X"), (1, "century", "19XX"),
        (0, "weekend", "2021-W27-WE"), (1, "weekend", "2021-W26-WE"),
    ],
)  # fmt: skip
def test_back(count: int, unit: str, value: str) -> None:
    assert periods.back(TODAY, count, unit) == value


@pytest.mark.parametrize(
    ("value", "count", "unit", "shifted"),
    [
        ("1989-Q3", -1, "year", "1988-Q3"), ("2021-03-31", -1, "month", "2021-02-28"), ("2020-WI", -1, "year", "2019-WI"),
        ("2021-07", 6, "month", "2022-01"), ("2021-W27", -1, "year", "2020-W27"), ("PAST_REF", 1, "year", None),
    ],
)  # fmt: skip
def test_shift(value: str, count: int, unit: str, shifted: str | None) -> None:
    assert periods.shift(value, count, unit) == shifted


def test_weekday_today_included() -> None:
    assert periods.weekday(TODAY, 5) == TODAY
    assert periods.weekday(TODAY, 6) == datetime.date(2021, 7, 4)
    assert periods.weekday(TODAY, 5, ahead=True) == datetime.date(2021, 7, 17)


@pytest.mark.parametrize(
    ("in_month", "number", "ahead", "value"),
    [(7, 9, False, "2021-07-09"), (12, 24, False, "2020-12-24"), (8, 20, False, "2021-08-20"), (12, 24, True, "2021-12-24"), (2, 29, False, "2020-02-29")],
)  # fmt: skip
def test_day_near(in_month: int, number: int, ahead: bool, value: str) -> None:
    today = datetime.date(2020, 12, 1) if value.endswith("02-29") else TODAY
    assert periods.day_near(today, in_month, number, ahead=ahead) == value


@pytest.mark.parametrize(
    ("number", "ahead", "value"),
    [(7, False, "2021-07"), (11, False, "2020-11"), (11, True, "2021-11"), (8, False, "2021-08")],
)
def test_month_near(number: int, ahead: bool, value: str) -> None:
    assert periods.month_near(TODAY, number, ahead=ahead) == value


def test_moving_feasts() -> None:
    assert periods.easter(2024) == datetime.date(2024, 3, 31)
    assert periods.easter(2021) == datetime.date(2021, 4, 4)
    assert periods.nth_weekday(2023, 11, 3, 4) == datetime.date(2023, 11, 23)
    assert periods.nth_weekday(2023, 5, 0, -1) == datetime.date(2023, 5, 29)


@pytest.mark.parametrize(
    "make",
    [lambda: periods.day(2021, 2, 30), lambda: periods.year(0), lambda: periods.move(TODAY, 10**9, "day")],
)
def test_what_no_calendar_has(make: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        make()  # type: ignore[operator]


@given(DAYS, UNITS)
@settings(deadline=None, max_examples=100)
def test_a_day_lies_in_its_period(day: datetime.date, unit: str) -> None:
    value = periods.of_grain(day, unit)
    covered = periods.days(value)
    assert covered is not None and periods.grain(value) == unit
    assert covered[0] <= covered[1]
    assert unit == "weekend" or covered[0] <= day <= covered[1]


@given(DAYS, st.integers(-500, 500), st.sampled_from(["day", "week", "month", "quarter", "year"]))
@settings(deadline=None, max_examples=100)
def test_moving_keeps_order(day: datetime.date, count: int, unit: str) -> None:
    moved = periods.move(day, count, unit)
    assert (moved > day) == (count > 0) and (moved < day) == (count < 0)

"""The day a person or a file means."""

import datetime

import dateparser
import pytest

from claimtrack.errors import BadOption
from claimtrack.read.days import day_in_name, typed_day, typed_period, written_day
from claimtrack.rules.en.date_words import MONTHS

TODAY = datetime.date(2024, 5, 15)


@pytest.mark.parametrize(
    "text",
    [
        "2021-07-10", "20210710", "2021/07/10", "2021-07-10T06:57:00+04:30", "2021-07-10 06:57", "10 July 2021",
        "July 10, 2021", "Sat, 10 Jul 2021 06:57:00 +0430", "  10  July\n2021 ", "10.7.2021", "10th of July, 2021",
    ],
)  # fmt: skip
def test_a_complete_date(text: str) -> None:
    assert written_day(text) == datetime.date(2021, 7, 10)


@pytest.mark.parametrize("month", MONTHS)
def test_a_date_spelt_out_is_what_dateparser_makes_of_it(month: str) -> None:
    for text in (f"9 {month.title()} 2021", f"{month.upper()} 30, 1999", f"31 {month} 2024", f"{month} 01 2068"):
        found = dateparser.parse(text, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
        try:
            assert written_day(text) == (found and found.date())
        except BadOption:
            assert found is None


@pytest.mark.parametrize(("text", "day"), [("13/07/2021", 13), ("07/13/2021", 13), ("7/7/2021", 7)])
def test_slashes_that_can_only_mean_one_day(text: str, day: int) -> None:
    assert written_day(text) == datetime.date(2021, 7, day)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("10/07/2021", "could be 2021-07-10 or 2021-10-07"),
        ("2021-02-30", "no such day"),
        ("13/13/2021", "no such day"),
        ("July 2021", "is no date"),
        ("2021", "is no date"),
        ("Saturday", "is no date"),
        ("soon", "is no date"),
        ("", "is no date"),
        ("12 apples 2021", "is no date"),
    ],
)
def test_no_date(text: str, why: str) -> None:
    with pytest.raises(BadOption, match=why):
        written_day(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-07-10", "2021-07-10", "2021-07-10"),
        ("10 July 2021", "2021-07-10", "2021-07-10"),
        ("last week", "2024-05-06", "2024-05-12"),
        ("yesterday", "2024-05-14", "2024-05-14"),
        ("May 2021", "2021-05-01", "2021-05-31"),
        ("may 2021", "2021-05-01", "2021-05-31"),
        ("in May 2021", "2021-05-01", "2021-05-31"),
        ("may", "2024-05-01", "2024-05-31"),
        ("December", "2023-12-01", "2023-12-31"),
        ("2021-5", "2021-05-01", "2021-05-31"),
        ("2021/05", "2021-05-01", "2021-05-31"),
        ("05/2021", "2021-05-01", "2021-05-31"),
        ("2021-Q2", "2021-04-01", "2021-06-30"),
        ("q2 2021", "2021-04-01", "2021-06-30"),
        ("2021-W27", "2021-07-05", "2021-07-11"),
        ("spring 2021", "2021-03-01", "2021-05-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("LAST MONTH", "2024-04-01", "2024-04-30"),
        ("this week", "2024-05-13", "2024-05-19"),
        ("monday", "2024-05-13", "2024-05-13"),
        ("two weeks ago", "2024-05-01", "2024-05-01"),
        ("the last 30 days", "2024-04-15", "2024-05-15"),
        ("past six months", "2023-11-15", "2024-05-15"),
        ("the last 9000 years", "0001-01-01", "2024-05-15"),
        ("christmas 2020", "2020-12-25", "2020-12-25"),
    ],
)
def test_a_period(text: str, first: str, last: str) -> None:
    assert tuple(map(str, typed_period(text, TODAY))) == (first, last)


def test_a_person_may_type_a_day_as_seen_from_today() -> None:
    assert typed_day("yesterday", TODAY) == datetime.date(2024, 5, 14)


@pytest.mark.parametrize("text", ["whenever", "2024-13", "13/2024", "week of 10 July", "2021 apples", "recently", "soon", ""])
def test_no_period(text: str) -> None:
    with pytest.raises(BadOption):
        typed_period(text, TODAY)


@pytest.mark.parametrize("text", ["last week", "whenever", "2024-13"])
def test_a_person_must_type_one_day(text: str) -> None:
    with pytest.raises(BadOption):
        typed_day(text, TODAY)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("presstv_2021-07-10.txt", "2021-07-10"),
        ("20210710-ap.txt", "2021-07-10"),
        ("a/2021.07.10/b.txt", "2021-07-10"),
        ("2021-07-10_2021-07-11.txt", "None"),
        ("2021-13-40.txt", "None"),
        ("id-120210710.txt", "None"),
        ("article.txt", "None"),
    ],
)
def test_a_date_in_a_file_name(name: str, day: str) -> None:
    assert str(day_in_name(name)) == day

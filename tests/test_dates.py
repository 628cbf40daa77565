"""Dates, times, durations and sets in news text, with their values, on a frozen day of publication."""

import datetime
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack import periods
from claimtrack.extract.dates import date_spans, find_dates
from claimtrack.model import DateMention

SATURDAY = datetime.date(2021, 7, 10)
WEDNESDAY = datetime.date(2024, 5, 15)


def values(text: str, published: datetime.date | None = SATURDAY) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.value) for mention in find_dates(text, published)]


PRINTED_ON_SATURDAY = [
    ("The army left on Friday.", [("Friday", "2021-07-09")]),
    ("The army left Saturday.", [("Saturday", "2021-07-10")]),
    ("Earlier this week, it left.", [("Earlier this week", "2021-W27")]),
    ("It won last November.", [("last November", "2020-11")]),
    ("It began in mid-June.", [("mid-June", "2021-06")]),
    ("It fell in the first quarter.", [("the first quarter", "2021-Q1")]),
    ("It fell in the second half of 2020.", [("the second half of 2020", "2020-H2")]),
    ("It grew last summer.", [("last summer", "2020-SU")]),
    ("It rained over the weekend.", [("the weekend", "2021-W27-WE")]),
    ("She sang in the 1990s.", [("the 1990s", "199X")]),
    ("He left a couple of weeks ago.", [("a couple of weeks ago", "2021-06-26")]),
    ("He won on Election Day.", [("Election Day", "2020-11-03")]),
    ("Since 9/11 it has changed.", [("9/11", "2001-09-11")]),
    ("It fell on late Thursday.", [("late Thursday", "2021-07-08")]),
    ("It fell in early 2020.", [("early 2020", "2020")]),
    ("It opens this summer.", [("this summer", "2021-SU")]),
    ("It opened in May.", [("May", "2021-05")]),
    ("It opened in March and May.", [("March", "2021-03"), ("May", "2021-05")]),
    ("They met on Sept. 20.", [("Sept. 20", "2020-09-20")]),
    ("They will meet on July 20.", [("July 20", "2021-07-20")]),
    ("They will meet on Tuesday.", [("Tuesday", "2021-07-13")]),
    ("The minister said Tuesday he will go.", [("Tuesday", "2021-07-06")]),
    ("They meet until Friday.", [("Friday", "2021-07-16")]),
    ("the day before yesterday", [("the day before yesterday", "2021-07-08")]),
    ("He said so on Monday night.", [("Monday night", "2021-07-05TNI")]),
    ("It opened last\nmonth.", [("last\nmonth", "2021-06")]),
    ("It opened on July\u00a09, 2021.", [("July\u00a09, 2021", "2021-07-09")]),
    ("In the same period last year it lost.", [("the same period last year", "2020-Q2")]),
    ("In the second quarter it made $2m, up from $1m a year earlier.", [("the second quarter", "2021-Q2"), ("a year earlier", "2020-Q2")]),
    ("It happened in 2016. The following year she left.", [("2016", "2016"), ("The following year", "2017")]),
    ("On Monday he fell ill. A day later he died.", [("Monday", "2021-07-05"), ("A day later", "2021-07-06")]),
    ("the end of next year", [("the end of next year", "2022")]),
    ("a date in the 19th century", [("the 19th century", "18XX")]),
    ("over the past three months", [("over the past three months", "P3M")]),
    ("two and a half years of war", [("two and a half years", "P2Y6M")]),
    ("for weeks", [("weeks", "PXW")]),
    ("at 5 p.m. EST Tuesday", [("5 p.m. EST Tuesday", "2021-07-06T17:00")]),
    ("every week", [("every week", "P1W")]),
    ("now and then soon", [("now", "PRESENT_REF"), ("soon", "FUTURE_REF")]),
    ("Christmas fell on a Friday", [("Christmas", "2020-12-25"), ("Friday", "2021-07-09")]),
    ("on Tuesday, Sept. 7, 2021, at noon", [("Tuesday, Sept. 7, 2021", "2021-09-07"), ("noon", "T12:00")]),
    ("between 1985 and 1987", [("1985", "1985"), ("1987", "1987")]),
    ("July 9-10, 2021", [("July 9-10, 2021", "2021-07-09")]),
    ("fiscal 2019", [("fiscal 2019", "2019")]),
    ("in Q3 2020", [("Q3 2020", "2020-Q3")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRINTED_ON_SATURDAY)
def test_values(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert values(text) == expected


NO_DATE = [
    "The bank may raise rates.", "They may.", "May it please the court.", "They march on the capital.", "Troops marched 20 miles.",
    "He came second.", "The second man sat down.", "They sat there.", "The sun rose.", "Sun Microsystems fell.", "Prices fall to 5.",
    "They fall apart.", "Flight 2024 was full.", "He paid $2016 for it.", "It has 1,984 pages.", "Rates rose 5.2 percent.", "Article 5 applies.",
    "He is 34 years old.", "a 12-year-old boy", "USA Today reported.", "the Sunday Times", "Feb. 30", "April Smith smiled.", "June Hall left.",
    "three-quarters of it", "He won 52-48.", "Boeing 737", "They won 3-2.", "1.2.3.4 is an address", "2000 people came",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [
        ("on 7/10/2021", "", "2021-07-10"),  # the other reading lies ahead of publication
        ("on 7/8/2020", "", None),
        ("on 7/8/2020", "mdy", "2020-07-08"),
        ("on 7/8/2020", "dmy", "2020-08-07"),
        ("on 25/12/2020", "mdy", None),
        ("on 12/25/2020", "", "2020-12-25"),
    ],
)
def test_dates_in_figures(text: str, order: str, value: str | None) -> None:
    assert [mention.value for mention in find_dates(text, SATURDAY, order=order)] in (
        [value],
        [] if value is None else [value],
    )


def test_relative_dates_stay_open_without_publication() -> None:
    mentions = find_dates("He left on Friday, in May, last week and on July 9, 2021.", None)
    assert [mention.value for mention in mentions] == [None, None, None, "2021-07-09"]
    assert [mention.first for mention in mentions[:3]] == [None, None, None]


def test_types_and_days() -> None:
    mentions = find_dates("On Monday night and in May, for two weeks, every day, now", WEDNESDAY)
    assert [mention.type for mention in mentions] == ["TIME", "DATE", "DURATION", "SET", "DATE"]
    assert mentions[0].first == mentions[0].last == datetime.date(2024, 5, 13)
    assert (mentions[1].first, mentions[1].last) == (datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))
    assert [mention.first for mention in mentions[2:]] == [None, None, None]


def test_date_spans_mask_dates_and_times_alone() -> None:
    text = "On May 5, 2021 at 5 p.m. it lasted two weeks, until 2022."
    assert [text[start:end] for start, end in date_spans(text)] == ["May 5, 2021", "5 p.m.", "2022"]


WAYS = ["{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%b}. {0.day}, {0.year}", "{0:%Y-%m-%d}", "{0:%A}, {0:%B} {0.day}, {0.year}",
        "the {0.day}{1} of {0:%B} {0.year}", "{0:%A} {0.day} {0:%B} {0.year}", "{0:%B}\n{0.day}, {0.year}"]  # fmt: skip


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(WAYS))
@settings(deadline=None, max_examples=100)
def test_a_written_day_comes_back(day: datetime.date, way: str) -> None:
    ordinal = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")
    written = way.format(day, ordinal)
    mentions = find_dates(f"It happened on {written.removeprefix('the ')}, she said.", None)
    assert [(mention.value, mention.first, mention.last) for mention in mentions] == [
        (day.isoformat(), day, day)
    ]


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "early",
        "May",
        "5",
        "1999",
        "Friday",
        "years",
        "two",
        "ago",
        "of",
        ",",
        ".",
        "in",
        "10",
        "July",
        "quarter",
        "first",
        "earlier",
        "'80s",
        "p.m.",
        "1/2",
        "-",
        "half",
        "and",
        "century",
        "week",
        "past",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.text(alphabet=string.digits + "/-.: apm", max_size=80),
)


@given(TEXTS, st.one_of(st.none(), st.dates()))
@settings(deadline=None, max_examples=100)
def test_any_text_survives(text: str, published: datetime.date | None) -> None:
    mentions = find_dates(text, published)
    at = 0
    for mention in mentions:
        assert_sound(mention, text)
        assert mention.span[0] >= at
        at = mention.span[1]


def assert_sound(mention: DateMention, text: str) -> None:
    start, end = mention.span
    assert 0 <= start < end <= len(text) and text[start:end] == mention.text
    assert mention.type in ("DATE", "TIME", "DURATION", "SET")
    assert (mention.first, mention.last) == (periods.days(mention.value) or (None, None))
    assert mention.first is None or (mention.last is not None and mention.first <= mention.last)

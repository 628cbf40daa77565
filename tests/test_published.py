"""The day of publication, as an article's own text tells it or lets it be inferred."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.published import find_published

ARTICLE = Path(__file__).parent.parent / "fixtures" / "articles" / "presstv_2021-07-10.txt"
DAY = datetime.date(2021, 7, 10)

STATED = [
    "Published: 10 July 2021\n\nThe river rose.",
    "Harbour closed\n\nPublished on July 10, 2021 at 9:05 AM EDT\n\nThe river rose.",
    "Harbour closed\nBy Ana Ruiz | July 10, 2021\nThe river rose.",
    "Harbour closed\n\nSat 10 Jul 2021 14.05 BST\n\nThe river rose.",
    "Harbour closed\n\n2021-07-10T14:05:00Z\n\nThe river rose.",
    "OSLO, July 10, 2021 (Agency) — The river rose.",
    "OSLO, Norway, 10 July 2021 (Agency) - The river rose.",
    "OSLO, July 10 (Agency) — The river rose after the storm of June 30, 2021.",
    "Updated 1430 GMT July 10, 2021\n\nThe river rose.",
    "Harbour closed\nUpdated: July 11, 2021\nPublished: July 10, 2021\nThe river rose.",
    "The river rose.\n\nMore soon.\n\nPublished: July 10, 2021",
]

OPEN = [
    "",
    "The river rose on Saturday, the mayor said.",
    "OSLO, July 10 (Agency) — The river rose.",
    "The mayor, born on July 3, 1950, said on Monday and Tuesday that the river rose.",
    "OSLO (Agency) — The river rose.",
    "07/10/2021 or so, the mayor said, the river rose.",
    "The war ended on July 10, 2021, and the treaty was signed on Saturday.",
    "A boat. (File photo by Agency, July 9, 2021)\n\nThe river rose on Friday, the mayor said on Saturday.",
    "A boat on July 9, 2021. (Photo by Agency)\n\nSince 2023 it rose on Friday, the mayor said on Saturday.",
    "Published: 31 February 2021",
]


@pytest.mark.parametrize("text", STATED)
def test_stated(text: str) -> None:
    assert find_published(text) == (DAY, "dateline")


@pytest.mark.parametrize("text", OPEN)
def test_left_open(text: str) -> None:
    assert find_published(text) is None


def test_inferred_from_caption_and_weekdays() -> None:
    text = "A boat on July 9, 2021. (Photo by Agency)\n\nIt rose on Thursday and Friday, the mayor said Saturday."
    assert find_published(text) == (DAY, "inferred")


def test_example_article_is_never_dated_wrongly() -> None:
    assert find_published(ARTICLE.read_text(encoding="utf-8")) == (DAY, "inferred")


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)))
@settings(deadline=None, max_examples=60)
def test_a_stated_day_comes_back(day: datetime.date) -> None:
    written = f"{day:%B} {day.day}, {day.year}"
    assert find_published(f"Harbour closed\n\nPublished: {written}\n\nThe river rose.") == (day, "dateline")


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=100)
def test_any_text_survives(text: str) -> None:
    found = find_published(text)
    assert found is None or found[1] in ("dateline", "inferred")

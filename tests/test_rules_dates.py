"""Every row of the dates table earns its place: its own examples must come out of the whole stage through it."""

import datetime

import pytest

from claimtrack.extract.dates import find_dates
from claimtrack.rules.en.dates import DATES, TRIGGERS

PUBLISHED = datetime.date(2024, 5, 15)
EXAMPLES = [(row.name, text, value) for row in DATES for text, value in row.examples]


@pytest.mark.parametrize(("name", "text", "value"), EXAMPLES)
def test_row_reads_its_examples(name: str, text: str, value: str) -> None:
    found = [(mention.rule, mention.value) for mention in find_dates(text, PUBLISHED)]
    assert (name, value) in found


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.name)
def test_row_is_complete(row: object) -> None:
    assert isinstance(row, type(DATES[0]))
    assert 1 <= len(row.examples) <= 3
    assert row.type in ("DATE", "TIME", "DURATION", "SET")
    assert set(row.on.split()) <= {*TRIGGERS, "figure"}


def test_names_are_unique() -> None:
    names = [row.name for row in DATES]
    assert len(names) == len(set(names))

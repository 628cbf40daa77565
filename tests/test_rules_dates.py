"""Every row of the dates table earns its place: its own examples must come out of the whole stage through it."""

import datetime
import re

import pytest

from claimtrack.extract.dates import find_dates
from claimtrack.extract.word_pattern import can_hold
from claimtrack.rules.en.dates import DATES, TRIGGERS
from claimtrack.rules.rows import DateRule

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


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.name)
def test_a_rule_is_held_able_to_match_the_triggers_it_matches(row: DateRule) -> None:
    triggers = {word for kind in row.on.split() for word in TRIGGERS.get(kind, ())}
    for text, _ in row.examples:
        for found in re.finditer(rf"(?:{row.pattern})(?!\w)", text.lower().replace("\n", " ")):
            words = triggers.intersection(re.findall(r"\w+", found[0]))
            assert all(can_hold(row.pattern, word) for word in words)


@pytest.mark.parametrize(
    ("pattern", "word", "can"),
    [
        ("the (?:week|month)s?", "weeks", True),
        ("the (?:week|month)s?", "weekends", False),
        ("the (?:week|month)s?(?! days)", "days", False),
        (r"(?P<days>week)(?:-| )end", "days", False),
        ("week(?:end)?", "weekend", True),
        ("[dm]ay", "may", True),
        (r"\w+day", "monday", True),
        ("[a-m]ay", "day", True),
        (".day", "monday", True),
        ("(?:half|quarter)", "o'clock", True),
    ],
)
def test_which_words_a_pattern_can_hold(pattern: str, word: str, can: bool) -> None:
    assert can_hold(pattern, word) is can


def test_names_are_unique() -> None:
    names = [row.name for row in DATES]
    assert len(names) == len(set(names))

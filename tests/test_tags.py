"""The tagger: that the words it passes over are those whose tags no rule would change."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract import tag_places
from claimtrack.extract.reading import read_text
from claimtrack.extract.tags_by_form import FINER, KNOWN
from tests.gold import Case, load_cases

EVERY = "".join(
    {*tag_places.SETTLERS, *(letter for letter, tag in FINER.items() if tag in tag_places.SETTLERS)}
)


def assert_none_missed(text: str) -> None:
    """The tags are those that come out when every word is asked for, not only the ones picked by letter."""
    found = read_text(text).tag
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tag_places, "UNSETTLED", re.compile(f"[{re.escape(EVERY)}]"))
        assert read_text(text).tag == found


@pytest.mark.parametrize("case", load_cases(), ids=lambda case: case.name)
def test_no_word_of_an_article_is_missed(case: Case) -> None:
    assert_none_missed(case.document.text)


OTHERS = "First A ' ’ Will May MAY NO N't Trump U.S. p.m. ships boldly talked"
WORDS = [*sorted(KNOWN), *OTHERS.split()]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_word_of_a_jumble_is_missed(words: list[str]) -> None:
    assert_none_missed(" ".join(words))
    assert_none_missed(" ".join(words).title())

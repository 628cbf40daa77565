"""What is passed over for speed would change nothing: tags, ends of content, words that are no cues."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract import adverbials, attributions, cues, ends, tag_places
from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.extract.tags_by_form import FINER, KNOWN
from tests.gold import Case, load_cases

SETTLED = {*tag_places.SETTLERS, *(letter for letter, tag in FINER.items() if tag in tag_places.SETTLERS)}
EVERY = re.compile(".", re.DOTALL)


class Everything:
    """A list of words that holds every word."""

    def __contains__(self, word: object) -> bool:
        return True


def assert_nothing_missed(text: str) -> None:
    """The same comes out when every word is asked for, and not only the ones picked by letter or tag."""
    reading = read_text(text)
    found = find_attributions(reading)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tag_places, "UNSETTLED", re.compile(f"[{re.escape(''.join(SETTLED))}]"))
        assert read_text(text).tag == reading.tag
        patch.setattr(attributions, "MAY_TRIGGER", EVERY)
        patch.setattr(ends, "MAY_END", EVERY)
        patch.setattr(adverbials, "MAY_STAND_BETWEEN", Everything())
        patch.setattr(cues, "BESIDE_VERBS", Everything())
        assert find_attributions(reading) == found


@pytest.mark.parametrize("case", load_cases(), ids=lambda case: case.name)
def test_no_word_of_an_article_is_missed(case: Case) -> None:
    assert_nothing_missed(case.document.text)


OTHERS = "First A ' ’ Will May MAY NO N't Trump U.S. p.m. ships boldly talked compared statement According"
WORDS = [*sorted(KNOWN), *OTHERS.split()]


@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(OTHERS.split()), max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_word_of_a_jumble_is_missed(words: list[str]) -> None:
    assert_nothing_missed(" ".join(words))
    assert_nothing_missed(" ".join(words).title())

"""Every row of the cue tables, through the whole stage: its own row must make just what its example marks."""

import pytest

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.rules.en import cues
from claimtrack.rules.rows import Cue, NounCue
from tests.marked import read_marked, shown

ROWS = [(row, example) for row in (*cues.VERBS, *cues.NOUNS) for example in row.examples]


@pytest.mark.parametrize(("row", "example"), ROWS, ids=[f"{row.name}-{i}" for i, (row, _) in enumerate(ROWS)])
def test_row_makes_its_example(row: Cue | NounCue, example: str) -> None:
    marked = read_marked(example)
    found = [
        a for a in find_attributions(read_text(marked.text)) if a.lemma == row.lemma and a.kind == row.kind
    ]
    assert [shown(marked.text, a) for a in found] == [(marked.source, marked.cue, marked.content)]


def test_no_lemma_stands_twice() -> None:
    lemmas = [row.lemma for row in cues.VERBS]
    assert sorted(lemmas) == sorted(set(lemmas))


def test_lexicon_is_broad() -> None:
    assert len(cues.VERBS) + len(cues.NOUNS) >= 300

"""Every row of the cue tables, through the whole stage: its own row must make just what its example marks."""

from collections import Counter

import pytest

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.rules.en import cues
from claimtrack.rules.en.light_verbs import LIGHT
from claimtrack.rules.rows import Cue, LightCue, NounCue
from tests.marked import read_marked, shown

LIGHT_ROWS = [(row, example) for row in LIGHT for example in row.examples]
ROWS = [(row, example) for row in (*cues.VERBS, *cues.NOUNS) for example in row.examples]


@pytest.mark.parametrize(("row", "example"), ROWS, ids=[f"{row.name}-{i}" for i, (row, _) in enumerate(ROWS)])
def test_row_makes_its_example(row: Cue | NounCue, example: str) -> None:
    marked = read_marked(example)
    found = [
        a for a in find_attributions(read_text(marked.text)) if a.lemma == row.lemma and a.kind == row.kind
    ]
    assert [shown(marked.text, a) for a in found] == [(marked.source, marked.cue, marked.content)]


@pytest.mark.parametrize(("row", "example"), LIGHT_ROWS, ids=[f"{row.name}-{i}" for i, (row, _) in enumerate(LIGHT_ROWS)])
def test_light_row_makes_its_example(row: LightCue, example: str) -> None:
    marked = read_marked(example)
    lemmas = {(verb, noun) for verb in row.verbs.split() for noun in row.nouns.split()}
    found = [
        a for a in find_attributions(read_text(marked.text))
        if tuple(a.lemma.split()[:2]) in lemmas and a.kind == row.kind
    ]  # fmt: skip
    assert [shown(marked.text, a) for a in found] == [(marked.source, marked.cue, marked.content)]


def test_no_light_verb_and_noun_stand_in_two_rows() -> None:
    wholes = Counter(
        (verb, noun, preposition)
        for row in LIGHT
        for verb in set(row.verbs.split())
        for noun in row.nouns.split()
        for preposition in row.before.split()
    )
    assert not [whole for whole, times in wholes.items() if times > 1]


def test_no_lemma_stands_twice() -> None:
    lemmas = [row.lemma for row in cues.VERBS]
    assert sorted(lemmas) == sorted(set(lemmas))


def test_lexicon_is_broad() -> None:
    assert len(cues.VERBS) + len(cues.NOUNS) >= 300

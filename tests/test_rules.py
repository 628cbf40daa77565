"""Every row of the cue tables, through the whole stage: its own row must make just what its example marks."""

from collections import Counter

import pytest

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.rules.en import cues
from claimtrack.rules.en.light_verbs import LIGHT
from claimtrack.rules.en.other_senses import OTHER_SENSES
from claimtrack.rules.rows import Cue, LightCue, NounCue, OtherSense
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


@pytest.mark.parametrize("row", OTHER_SENSES, ids=[row.lemma for row in OTHER_SENSES])
def test_other_sense_makes_no_claim(row: OtherSense) -> None:
    assert row.lemma not in [a.lemma for a in find_attributions(read_text(row.example))]
    assert row.lemma in {cue.lemma for cue in cues.VERBS}


@pytest.mark.parametrize("said", ["The bank charges that he lied.", "Neighbours heard that he had left.", "She claimed the money was hers.",
                                  "The senator attacked the budget.", "The study found two mistakes."])  # fmt: skip
def test_verbs_of_two_senses_still_attribute(said: str) -> None:
    assert find_attributions(read_text(said))


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

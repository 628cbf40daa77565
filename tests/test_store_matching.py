"""Which claim is which: by place in one text, by words between two versions of it."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.model import Claim, Span
from claimtrack.store.matching import Known, by_place, by_words, overlap
from tests.making import article, claim

TEXT = "Smith said prices fell. Jones said prices rose by 5 percent, he added. Smith said prices fell."
TOLD = article(TEXT)

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda span: (min(span), max(span))), max_size=5
)


def known(one: Claim, number: int = 1, *, superseded: bool = False) -> Known:
    return Known(
        one.id, number, one.cue.span, one.spans, one.text, one.cue.text, one.negated, False, superseded, False
    )


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ([(0, 10)], [(0, 10)], 1.0),
        ([(0, 10)], [(10, 20)], 0.0),
        ([(0, 10)], [(5, 15)], 0.5),
        ([(0, 10)], [(0, 30)], 0.5),
        ([(0, 5), (5, 10)], [(0, 10)], 1.0),
        ([(0, 5), (20, 25)], [(0, 25)], 20 / 35),
        ([(20, 25), (0, 5)], [(0, 5), (20, 25)], 1.0),
        ([(3, 3)], [(3, 3)], 1.0),
        ([], [(0, 1)], 0.0),
    ],
)
def test_overlap(left: list[Span], right: list[Span], share: float) -> None:
    assert overlap(left, right) == pytest.approx(share)


@given(spans, spans)
@settings(deadline=None, max_examples=100)
def test_overlap_is_dice_over_characters(left: list[Span], right: list[Span]) -> None:
    mine = {at for start, stop in left for at in range(start, stop)}
    theirs = {at for start, stop in right for at in range(start, stop)}
    if mine or theirs:
        assert overlap(left, right) == pytest.approx(2 * len(mine & theirs) / (len(mine) + len(theirs)))


LONG = claim(TOLD, "prices rose by 5 percent", after=24)
SHORT = claim(TOLD, "prices rose", after=24)
ADDED = claim(TOLD, "prices rose by 5 percent", cue="added", after=24)
FIRST = claim(TOLD, "prices fell")
LAST = claim(TOLD, "prices fell", after=70)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (LONG, LONG, True),
        (SHORT, LONG, True),  # 11 of 24 characters: Dice 0.63
        (claim(TOLD, "rose", after=24), LONG, False),
        (LONG, ADDED, False),  # another cue
        (FIRST, LAST, False),  # the same words at another place
        (LONG, claim(TOLD, "prices rose by 5 percent", cue="Jones said", after=24), True),  # a longer cue
        (LONG, claim(TOLD, ["prices rose", "5 percent"], after=24), True),
    ],
)
def test_the_same_claim_in_the_same_text(old: Claim, new: Claim, same: bool) -> None:
    assert bool(by_place([known(old)], [new])) is same


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    old = [known(SHORT, 1), known(LONG, 2)]
    matched = by_place(old, [LONG])
    assert matched == {LONG.id: old[1]}
    matched = by_place([known(LONG)], [SHORT, LONG])
    assert list(matched) == [LONG.id]


def test_a_claim_in_the_lists_goes_before_a_superseded_one() -> None:
    gone, here = known(LONG, 1, superseded=True), known(SHORT, 2)
    between = claim(TOLD, "prices rose by 5", after=24)
    assert by_place([gone, here], [between])[between.id] in (gone, here)
    twin = Known("twin", 3, LONG.cue.span, LONG.spans, LONG.text, "said", False, False, False, False)
    assert by_place([gone, twin], [LONG]) == {LONG.id: twin}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Smith said prices fell.", "In London, Smith said prices fell.", True),
        ("Smith said prices fell.", "Smith said Prices  fell.", True),
        ("Smith said “prices fell”.", "Smith said prices fell.", True),
        ("Smith said prices fell.", "Smith said prices have not fallen.", False),
        ("Smith said prices fell.", "Smith said prices fell not.", False),
        ("Smith said 5 percent.", "Smith said 5.5 percent.", False),
        ("Smith said 35 percent.", "Smith said 3.5 percent.", False),
        ("Smith said a change of 5 percent.", "Smith said a change of -5 percent.", False),
        ("Smith said the café closed.", "Smith said the cafe closed.", True),
    ],
)
def test_the_same_claim_in_another_version(old: str, new: str, same: bool) -> None:
    before, after = article(old), article(new)
    one = claim(before, old.split("said ")[1].rstrip("."))
    other = claim(after, new.split("said ")[1].rstrip("."))
    assert bool(by_words([known(one)], [other])) is same


def test_another_cue_or_negation_is_another_claim() -> None:
    one = claim(TOLD, "prices fell")
    assert not by_words([known(one)], [claim(TOLD, "prices fell", negated=True)])
    assert not by_words(
        [known(one)], [claim(article("Smith denied prices fell."), "prices fell", cue="denied")]
    )


def test_twins_are_paired_in_order() -> None:
    old = [known(FIRST, 1), known(LAST, 2)]
    later = article("Again. " + TEXT)
    new = [claim(later, "prices fell"), claim(later, "prices fell", after=80)]
    matched = by_words(old, new)
    assert [matched[each.id].number for each in new] == [1, 2]


def test_two_thousand_claims_are_matched_in_a_moment() -> None:
    text = "".join(f"Smith said item {number} fell by {number} percent.\n" for number in range(2_000))
    told, rng = article(text), random.Random(1)
    new, at = [], 0
    for number in range(2_000):
        new.append(claim(told, f"item {number} fell", after=at))
        at = text.index("\n", at) + 1
    old = [known(each, number) for number, each in enumerate(new)]
    rng.shuffle(old)
    began = time.perf_counter()
    matched = by_place(old, new)
    assert time.perf_counter() - began < 2
    assert all(matched[each.id].id == each.id for each in new)

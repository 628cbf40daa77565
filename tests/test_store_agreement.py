"""Agreement, progress and precision: figures worked out by hand, and what must hold for any verdicts."""

from collections import Counter
from collections.abc import Iterator
from math import comb
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.model import VERDICTS
from claimtrack.store import Store, open_store
from claimtrack.store.agreement import measured
from claimtrack.store.progress import wilson
from tests.making import article, claim, place

V, D, U = VERDICTS
TEXT = " ".join(f"Smith said that item {number} fell." for number in range(12))
TOLD = article(TEXT, outlet="The Gazette")
CLAIMS = [
    claim(
        TOLD, f"item {number} fell", speaker="Smith", after=place(TEXT, f"said that item {number} fell")[0],
        kind="deny" if number > 7 else "assert",
    )
    for number in range(12)
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(TOLD, CLAIMS)
        yield opened


def judge(store: Store, reviewer: str, verdicts: str) -> None:
    """A verdict on each claim by its letter; "-" for none."""
    meant = {"v": V, "d": D, "u": U}
    for each, letter in zip(CLAIMS, verdicts, strict=False):
        if letter in meant:
            store.add_review(each.id, meant[letter], reviewer=reviewer)


# Worked out by hand, from tables of the sizes that textbooks use.
@pytest.mark.parametrize(
    ("pairs", "percent", "kappa"),
    [
        ({(V, V): 20, (V, D): 5, (D, V): 10, (D, D): 15}, 70.0, 0.4),
        ({(V, V): 45, (V, D): 15, (D, V): 25, (D, D): 15}, 60.0, 0.1304),
        ({(V, V): 25, (V, D): 35, (D, V): 5, (D, D): 35}, 60.0, 0.2593),
        ({(V, V): 88, (V, D): 14, (V, U): 18, (D, V): 10, (D, D): 40, (D, U): 10, (U, V): 2, (U, D): 6, (U, U): 12}, 70.0, 0.4915),
        ({(V, D): 5, (D, V): 5}, 0.0, -1.0),
        ({(V, V): 3, (D, D): 1}, 100.0, 1.0),
        ({(V, V): 7}, 100.0, None),
        ({(V, D): 7}, 0.0, 0.0),
    ],
)  # fmt: skip
def test_kappa(pairs: dict[tuple[str, str], int], percent: float, kappa: float | None) -> None:
    found = measured(Counter(pairs))
    assert found["percent"] == pytest.approx(percent)
    assert found["kappa"] == (None if kappa is None else pytest.approx(kappa, abs=5e-5))


@given(st.lists(st.tuples(st.sampled_from(VERDICTS), st.sampled_from(VERDICTS)), min_size=1, max_size=40))
def test_kappa_knows_no_first_and_second(judged: list[tuple[str, str]]) -> None:
    one, other = measured(Counter(judged)), measured(Counter((b, a) for a, b in judged))
    assert one == other
    assert one["kappa"] is None or -1.0000001 <= one["kappa"] <= 1
    assert (one["kappa"] == 1) == (one["percent"] == 100 and one["kappa"] is not None)


def test_agreement_by_pair_and_kind(store: Store) -> None:
    judge(store, "ann", "vvvvdddd-vdu")
    judge(store, "bob", "vvvdddv--vdv")
    judge(store, "cy", "-------v")
    (ann_bob, ann_cy) = store.agreement()
    assert (ann_bob["one"], ann_bob["other"], ann_bob["claims"], ann_bob["agreed"]) == ("ann", "bob", 10, 7)
    assert (ann_cy["claims"], ann_cy["agreed"], ann_cy["kappa"]) == (1, 0, 0)
    by_kind = store.agreement(by_kind=True)
    assert [(row["other"], row["kind"], row["claims"], row["agreed"]) for row in by_kind] == [
        ("bob", "", 10, 7), ("bob", "assert", 7, 5), ("bob", "deny", 3, 2), ("cy", "", 1, 0), ("cy", "assert", 1, 0),
    ]  # fmt: skip
    assert store.agreement({"kind": "deny"})[0]["claims"] == 3


def test_agreement_counts_the_latest_verdict_that_stands(store: Store) -> None:
    judge(store, "ann", "v")
    judge(store, "bob", "d")
    store.add_review(CLAIMS[0].id, V, reviewer="bob")
    assert store.agreement()[0]["agreed"] == 1
    store.undo(reviewer="bob")
    assert store.agreement()[0]["agreed"] == 0
    store.decide(CLAIMS[0].id, "adjudicate", verdict=V, reviewer="cy")
    assert store.agreement()[0]["agreed"] == 0, "settling changes nobody's verdict"
    store.undo(reviewer="bob")
    assert store.agreement() == []


def test_progress(store: Store) -> None:
    judge(store, "ann", "vvd")
    store.add_review(CLAIMS[0].id, D, reviewer="bob", at="2026-01-05T23:59:00Z")
    store.add_review(CLAIMS[1].id, U, reviewer="bob", at="2026-01-06T00:01:00Z")
    store.decide(CLAIMS[5].id, "not_a_claim", reviewer="bob", at="2026-01-06T00:02:00Z")
    store.correct(CLAIMS[2].id, "text", "else", reviewer="bob", at="2026-01-06T00:03:00Z")
    ann, bob = store.progress("reviewer")
    assert (ann["judged"], ann["of"], ann[V], ann[D]) == (3, 11, 2, 1)
    assert (bob["judged"], bob["not_claims"], bob["corrections"]) == (2, 1, 1)
    assert (bob["first"], bob["last"]) == ("2026-01-05", "2026-01-06")
    days = [(row["day"], row["reviewer"], row["judged"], row["decisions"]) for row in store.progress("day")]
    assert days[:2] == [("2026-01-05", "bob", 1, 1), ("2026-01-06", "bob", 1, 3)]
    (speaker,) = store.progress("speaker")
    assert (speaker["name"], speaker["claims"], speaker["judged"], speaker["contested"]) == (
        "Smith",
        11,
        3,
        2,
    )
    (outlet,) = store.progress("outlet")
    assert (outlet["outlet"], outlet["judged"], outlet["contested"], outlet[D]) == ("The Gazette", 3, 2, 1)


def test_precision_of_a_sample(store: Store) -> None:
    sample = store.sample(8)
    judged, outside = sample[:6], store.sample(12)[8:]
    for each in judged:
        store.add_review(each, V, reviewer="ann")
    store.decide(judged[0], "not_a_claim", reviewer="bob")
    store.correct(judged[1], "text", "else", reviewer="ann")
    store.correct(judged[1], "speakers", ["Jones"], reviewer="ann")
    store.decide(outside[0], "not_a_claim", reviewer="ann")
    found = store.precision(sample=sample)
    assert (found["sample"], found["judged"], found["right"]) == (8, 6, 4)
    assert (found["not_claims"], found["replaced"], found["corrected"]) == (1, 0, 1)
    assert found["corrected_fields"] == {"speakers": 1, "text": 1}
    assert (found["precision"], (found["low"], found["high"])) == (pytest.approx(4 / 6), wilson(4, 6))
    assert (store.precision()["judged"], store.precision()["sample"]) == (7, None)
    store.undo(reviewer="bob")
    assert store.precision(sample=sample)["right"] == 5


def test_precision_of_nothing(store: Store) -> None:
    found = store.precision(sample=store.sample(3))
    assert (found["judged"], found["precision"], found["low"]) == (0, None, None)


# From Wilson's formula, as printed in tables of score intervals.
@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson(right: int, of: int, low: float, high: float) -> None:
    assert list(wilson(right, of)) == pytest.approx([low, high], abs=5e-5)


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_the_interval_holds_the_true_share_about_as_often_as_it_says(share: float) -> None:
    of = 100
    chance = [comb(of, right) * share**right * (1 - share) ** (of - right) for right in range(of + 1)]
    held = sum(
        chance[right] for right in range(of + 1) if wilson(right, of)[0] <= share <= wilson(right, of)[1]
    )
    assert 0.93 < held < 0.98

"""Which claims a reviewer goes through: orders, samples and shares that stay the same while people decide."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import BadOption
from claimtrack.store import Selection, Store, open_store
from claimtrack.store.queues import WAYS, order_of, resumed, share_of
from tests.making import article, claim, figure

WORDS = [f"Thing{number}" for number in range(60)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Sixty claims of one article; every tenth has a figure, and they grow less certain."""
    document = article(" ".join(f"{word} rose, Ann said." for word in WORDS))
    claims = [
        claim(document, f"{word} rose", speaker="Ann", after=document.text.index(word + " "),
              figures=[figure("ten", 10)] if number % 10 == 0 else (), confidence=1 - number / 100)
        for number, word in enumerate(WORDS)
    ]  # fmt: skip
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(document, claims)
        yield opened


def picked(store: Store, reviewer: str = "Ann", **selection: object) -> list[str]:
    return list(store.to_review(reviewer, Selection(**selection)))  # type: ignore[arg-type]


def test_a_random_order_is_the_same_each_time_and_for_everybody(store: Store) -> None:
    shuffled = picked(store, order="random", seed="7")
    assert shuffled == picked(store, "Bo", order="random", seed="7")
    assert sorted(shuffled) == sorted(picked(store))
    assert shuffled != picked(store)
    assert shuffled != picked(store, order="random", seed="8")


def test_a_random_order_stays_while_claims_are_judged_and_added(store: Store) -> None:
    before = picked(store, order="random")
    for claim_id in before[::3]:
        store.add_review(claim_id, "verified", reviewer="Ann")
    other = article("Rain came, Bo said.")
    store.save(other, [claim(other, "Rain came", speaker="Bo")])
    after = picked(store, order="random")
    assert [claim_id for claim_id in after if claim_id in before] == before
    assert len(after) == len(before) + 1


def test_a_sample_is_the_same_each_time_and_grows_by_more(store: Store) -> None:
    twenty = picked(store, sample=20, seed="7")
    assert len(twenty) == 20
    assert twenty == [claim_id for claim_id in picked(store) if claim_id in set(twenty)]  # in the order asked for
    for claim_id in twenty[:10]:
        store.add_review(claim_id, "disputed", reviewer="Ann")
    store.decide(twenty[-1], "not_a_claim", reviewer="Ann")  # makes no room for another
    assert picked(store, sample=20, seed="7") == twenty[:-1]
    assert set(twenty[:-1]) < set(picked(store, sample=30, seed="7"))
    assert set(twenty) != set(picked(store, sample=20, seed="8"))
    assert len(picked(store, sample=1000)) == len(WORDS) - 1


@pytest.mark.parametrize("of", [1, 2, 3, 7])
@pytest.mark.parametrize("sample", [None, 25])
def test_shares_leave_nothing_out_and_never_overlap(store: Store, of: int, sample: int | None) -> None:
    shares = [picked(store, share=(number, of), sample=sample, seed="7") for number in range(1, of + 1)]
    assert sorted(claim_id for share in shares for claim_id in share) == sorted(picked(store, sample=sample, seed="7"))
    assert all(shares)


def test_a_share_stays_while_claims_are_judged_and_for_any_seed_and_order(store: Store) -> None:
    mine = picked(store, share=(1, 2))
    for claim_id in picked(store)[::2]:
        store.add_review(claim_id, "verified", reviewer="Bo")
    assert picked(store, share=(1, 2)) == mine
    assert set(picked(store, share=(1, 2), order="random", seed="99")) == set(mine)


def test_what_comes_first(store: Store) -> None:
    in_text = picked(store)
    assert picked(store, order="figures")[:6] == in_text[::10]
    assert picked(store, order="uncertain") == in_text[::-1]


def test_a_second_reading_has_what_others_judged(store: Store) -> None:
    claims = picked(store)
    store.add_review(claims[3], "verified", reviewer="Bo")
    store.add_review(claims[5], "verified", reviewer="Ann")
    assert picked(store, "Ann", second=True) == [claims[3]]
    assert picked(store, "Bo", second=True) == [claims[5]]
    assert picked(store, "Cy", second=True) == [claims[3], claims[5]]


def test_ones_own_verdict_comes_with_each(store: Store) -> None:
    claims = picked(store)
    store.add_review(claims[1], "verified", reviewer="Bo")
    mine = store.add_review(claims[1], "disputed", reviewer="Ann")
    verdict = store.to_review("Ann", Selection())[claims[1]]
    assert verdict and verdict["decision"] == mine
    assert store.to_review("Ann", Selection())[claims[0]] is None


@given(st.lists(st.one_of(st.none(), st.integers(0, 99)), max_size=30))
def test_going_on_leaves_out_what_is_judged_and_nothing_else(times: list[int | None]) -> None:
    claims = {str(place): None if at is None else {"at": f"{at:02}"} for place, at in enumerate(times)}
    left = resumed(claims)
    assert sorted(left) == sorted(claim_id for claim_id, verdict in claims.items() if not verdict)
    judged = [(at, place) for place, at in enumerate(times) if at is not None]
    stopped = max(judged)[1] if judged else -1
    assert left == sorted(left, key=lambda claim_id: (int(claim_id) < stopped, int(claim_id)))


@pytest.mark.parametrize(
    ("typed", "order"), [("figures", ("figures", "")), ("Random", ("random", "")), ("random(7)", ("random", "7"))]
)
def test_orders_as_typed(typed: str, order: tuple[str, str]) -> None:
    assert order_of(typed) == order


@pytest.mark.parametrize("typed", ["", "loud", "date(7)", "random()", "random(a b)"])
def test_what_is_no_order(typed: str) -> None:
    with pytest.raises(BadOption, match="is no order; there are document, "):
        order_of(typed)


def test_shares_as_typed() -> None:
    assert [share_of(typed) for typed in ("1/1", " 2 / 3 ", "10/10")] == [(1, 1), (2, 3), (10, 10)]


@pytest.mark.parametrize("typed", ["", "0/2", "3/2", "1", "1/0", "a/b", "-1/2"])
def test_what_is_no_share(typed: str) -> None:
    with pytest.raises(BadOption, match="is no share"):
        share_of(typed)


@pytest.mark.parametrize("way", WAYS)
def test_every_order_has_every_claim(store: Store, way: str) -> None:
    assert sorted(picked(store, order=way)) == sorted(picked(store))

"""Speakers: one row however a name is written, and the nearest ones when nobody has it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.model import Speaker
from claimtrack.store import Store, open_store
from claimtrack.store.speakers import fold, speaker_id
from tests.making import article, claim

TOLD = article(
    "The Taliban said one. Taliban said two. Sergei Lavrov said three. TALIBAN said four. Núñez said five."
)
ONE = claim(TOLD, "one", speaker=[Speaker("The Taliban"), Speaker("Taliban", kind="group")])
TWO = claim(TOLD, "two", cue="said", speaker="Taliban", after=22)
THREE = claim(
    TOLD, "three", speaker=[Speaker("Sergei Lavrov", "foreign minister", "Russia", "person")], after=38
)
FOUR = claim(TOLD, "four", speaker="TALIBAN", after=60)
FIVE = claim(TOLD, "five", speaker="Ana Núñez", after=80)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(TOLD, [ONE, TWO, THREE, FOUR, FIVE])
        yield opened


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Taliban", "taliban"),
        ("U.S. military", "US military"),
        ("Bashar al-Assad", "Bashar al Assad"),
        ("Núñez", "NUNEZ"),
        ("O’Brien", "O'Brien"),
        ("  Sergei   Lavrov ", "Sergei Lavrov"),
        ("Weiß", "WEISS"),
        ("the the", "The"),
    ],
)
def test_the_same_name(left: str, right: str) -> None:
    assert fold(left) == fold(right)
    assert speaker_id(left) == speaker_id(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Smith", "Smyth"), ("A. Smith", "Smith"), ("Lavrov", "Sergei Lavrov")]
)
def test_another_name(left: str, right: str) -> None:
    assert speaker_id(left) != speaker_id(right)


def test_ids_are_the_same_everywhere() -> None:
    assert speaker_id("The Taliban") == "d24ef37e49d84efa"


@given(st.text(max_size=12))
@settings(deadline=None, max_examples=100)
def test_any_name_folds_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_one_row_per_name(store: Store) -> None:
    found = list(store.speakers())
    assert [(row["name"], row["kind"], row["claims"], row["pending"]) for row in found] == [
        ("The Taliban", "group", 3, 3),
        ("Ana Núñez", "unknown", 1, 1),
        ("Sergei Lavrov", "person", 1, 1),
    ]
    record = store.record(THREE.id)
    assert record["speakers"] == [THREE.speakers[0].to_dict()]


def test_counts_by_status_and_filter(store: Store) -> None:
    store.add_review(ONE.id, "verified", reviewer="ann")
    store.add_review(TWO.id, "disputed", reviewer="ann")
    store.add_review(TWO.id, "verified", reviewer="bob")
    (row,) = store.speakers({"speaker": "taliban"})
    counted = {
        key: row[key] for key in ("claims", "verified", "disputed", "unverified", "contested", "pending")
    }
    assert counted == {
        "claims": 3,
        "verified": 1,
        "disputed": 0,
        "unverified": 0,
        "contested": 1,
        "pending": 1,
    }
    assert [row["name"] for row in store.speakers(limit=1)] == ["The Taliban"]


def test_aliases_and_merged_speakers_are_found(store: Store) -> None:
    store.add_alias("Taliban", "Islamic Emirate", reviewer="ann")
    store.merge_speakers("Lavrov", "Núñez", reviewer="ann")
    assert store.count({"speaker": "islamic emirate"}) == 3
    for name in ("lavrov", "nunez"):
        assert store.count({"speaker": name}) == 2
    assert [(row["name"], row["claims"]) for row in store.speakers()] == [
        ("The Taliban", 3),
        ("Sergei Lavrov", 2),
    ]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Talban", ["The Taliban"]),
        ("Lavrof", ["Sergei Lavrov"]),
        ("Sergey Lavrov", ["Sergei Lavrov"]),
        ("Anna Nunez", ["Ana Núñez"]),
        ("Zzyzx", []),
        ("", []),
    ],
)
def test_nearest_names(store: Store, name: str, nearest: list[str]) -> None:
    assert store.nearest_speakers(name) == nearest
    assert not store.knows_speaker(name) or name == ""


def test_known_names(store: Store) -> None:
    assert store.knows_speaker("the taliban")
    assert store.knows_speaker("lavr")
    assert not store.knows_speaker("rov")

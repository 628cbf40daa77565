"""Speakers that may be one are offered, likeliest first; what was answered is not asked again."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.model import Speaker
from claimtrack.store import Store, open_store
from tests.test_store_identity import body, filled, person, told


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        yield opened


PAIRS: list[tuple[str, Sequence[Speaker], str]] = [
    ("spelt otherwise", [person("Sergei Lavrov"), person("Sergey Lavrov")], "names that look alike"),
    ("words in another order", [person("Wang Wenbin"), person("Wenbin Wang")], "names that look alike"),
    ("one word", [body("Taliban"), body("Taleban")], "names that look alike"),
    ("one word that begins otherwise", [body("Taliban"), body("Caliban")], ""),
    ("one longer word", [body("Hezbollah"), body("Hizbollah")], "names that look alike"),
    ("a surname", [person("Lavrov"), person("Sergei Lavrov")], "a surname that fits"),
    ("an acronym", [body("League of Relief"), body("LOR")], "an acronym of the other"),
    ("other roles", [person("Ada Brink", "mayor of Leeds"), person("Ada Brink", "Harvard economist")], "the same name in other roles"),
    ("two people of a family", [person("Bill Clinton"), person("Hillary Clinton")], ""),
    ("a surname of a body", [person("Ford"), body("Harrison Ford")], ""),
    ("roles that contradict", [person("Brink", "mayor of Leeds"), person("Ada Brink", "Harvard economist")], ""),
    ("nobody's names", [person("nurse"), person("a nurse")], ""),
    ("nothing in common", [person("Ada Brink"), body("LOR")], ""),
]  # fmt: skip


@pytest.mark.parametrize(("speakers", "why"), [each[1:] for each in PAIRS], ids=[each[0] for each in PAIRS])
def test_pairs(store: Store, speakers: Sequence[Speaker], why: str) -> None:
    filled(store, [told(str(number), speaker) for number, speaker in enumerate(speakers)])
    assert [each["why"] for each in store.suggest_speakers()] == ([why] if why else [])


def test_two_who_speak_in_one_article_are_two(store: Store) -> None:
    filled(store, [told("A", person("Brink"), person("Ada Brink"))])
    assert store.suggest_speakers() == []


def test_the_fuller_name_comes_first_and_the_likeliest_pair(store: Store) -> None:
    names = ("Lavrov", "Sergei Lavrov", "Sergey Lavrov")
    filled(store, [told(str(number), person(name)) for number, name in enumerate(names)])
    found = [(each["name"], each["other"], each["likeness"]) for each in store.suggest_speakers()]
    assert {found[0][0], found[0][1]} == {"Sergei Lavrov", "Sergey Lavrov"}
    assert [likeness for _, _, likeness in found] == sorted((each[2] for each in found), reverse=True)
    assert all(other == "Lavrov" for _, other, _ in found[1:])
    assert len(store.suggest_speakers(limit=1)) == 1


def test_what_was_answered_is_not_asked_again(store: Store) -> None:
    filled(store, [told("A", person("Sergei Lavrov")), told("B", person("Sergey Lavrov"))])
    store.keep_speakers_apart("Sergei Lavrov", "Sergey Lavrov", reviewer="ann")
    assert store.suggest_speakers() == []
    assert [event["text"] for event in store.history()] == ["Sergey Lavrov is not Sergei Lavrov"]
    assert len(list(store.speakers())) == 2
    store.undo(reviewer="ann")
    assert len(store.suggest_speakers()) == 1
    store.merge_speakers("Sergei Lavrov", "Sergey Lavrov", reviewer="ann")
    assert store.suggest_speakers() == []


def test_what_was_parted_is_not_suggested(store: Store) -> None:
    articles = [told(title, person("Ada Brink")) for title in "AB"]
    filled(store, articles)
    store.split_speaker("Ada Brink", documents=[articles[0][0].id], reviewer="ann")
    assert store.suggest_speakers() == []


def test_without_rapidfuzz_the_extra_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(ClaimtrackError, match=r"pip install 'claimtrack\[names\]'") as caught:
        store.suggest_speakers()
    assert "\n" not in str(caught.value)

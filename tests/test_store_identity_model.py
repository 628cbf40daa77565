"""Any sequence of decisions about speakers gives what a simple model of them gives."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import Ambiguous, NotFound
from claimtrack.model import Speaker
from claimtrack.store import Store, open_store
from claimtrack.store.namesakes import Portrait, agree, parted, portrait, read_portrait
from claimtrack.store.partition import Groups
from claimtrack.store.speakers import speaker_id
from tests.making import article, claim

NAMES = ("Ana Ode", "Ben Ode", "Cal Pike", "Dee Rook", "Ed Pike")
NEW_NAMES = ("The Boss", "Somebody Else", "Ana Ode")
ARTICLES = [article(f"{name} said so.", title=name) for name in NAMES]
CLAIMS = [
    claim(told, "so", speaker=[Speaker(name, kind="person")]) for told, name in zip(ARTICLES, NAMES, strict=True)
]
Event = tuple[Any, ...]


@dataclass
class Model:
    """Who is one speaker: the standing events, done again one by one from the beginning."""

    events: list[Event] = field(default_factory=list)

    def replayed(self) -> tuple[dict[str, set[str]], dict[str, str], dict[str, str]]:
        """For each name who is the same, and which of them leads; for leads, the names given to them."""
        members = {name: {name} for name in NAMES}
        lead = {name: name for name in NAMES}
        named: dict[str, str] = {}
        for kind, one, other in self.events:
            if kind == "rename":
                named[lead[one]] = other
            elif kind == "merge" and lead[one] != lead[other]:
                kept, gone = lead[one], lead[other]
                named.pop(gone, None)
                for name in members[kept] | members[gone]:
                    members[name], lead[name] = members[kept] | members[gone], kept
            elif kind == "split":
                old, leaving = lead[one], {one, other}
                left = members[one] - leaving
                for part, stays in ((left, old in left), (leaving, old in leaving and old in named)):
                    for each in part:
                        members[each], lead[each] = part, old if stays else min(part)
        return members, lead, named

    def groups(self) -> dict[str, tuple[frozenset[str], str]]:
        """For each name, everybody who is the same, and the name they go by."""
        members, lead, named = self.replayed()
        return {name: (frozenset(members[name]), named.get(lead[name], lead[name])) for name in NAMES}

    def lead(self, name: str) -> str:
        """Which name stands for the speaker: what a decision is about."""
        return self.replayed()[1][name]


def stored(store: Store) -> dict[str, tuple[frozenset[str], str]]:
    """The same of a database."""
    found = {}
    for row in store.speakers():
        titles = frozenset(each["title"] for each in store.claims({"speaker": row["id"]}))
        found.update(dict.fromkeys(titles, (titles, row["name"])))
    return found


names = st.sampled_from(NAMES)
operations = st.one_of(
    st.tuples(st.just("merge"), names, names),
    st.tuples(st.just("split"), names, names),
    st.tuples(st.just("rename"), names, st.sampled_from(NEW_NAMES)),
    st.tuples(st.just("undo"), st.just(""), st.just("")),
    st.tuples(st.just("again"), names, st.just("")),
    st.tuples(st.just("lost and found"), names, st.just("")),
)


def do(store: Store, model: Model, operation: Event) -> None:
    """Do the same to a database and to the model of it."""
    kind, one, other = operation
    groups = model.groups()
    if kind == "undo":
        if model.events:
            model.events.pop()
            store.undo(reviewer="ann")
    elif kind in ("again", "lost and found"):
        place = NAMES.index(one)
        if kind != "again":
            store.save_again(ARTICLES[place].id, [])
        store.save_again(ARTICLES[place].id, [CLAIMS[place]])
    elif kind == "merge" and other not in groups[one][0]:
        model.events.append((kind, model.lead(one), model.lead(other)))
        store.merge_speakers(speaker_id(one), speaker_id(other), reviewer="ann")
    elif kind == "split" and {one, other} < groups[one][0]:
        model.events.append(operation)
        store.split_speaker(speaker_id(one), names=[one, other], reviewer="ann")
    elif kind == "rename":
        model.events.append((kind, model.lead(one), other))
        store.rename_speaker(speaker_id(one), other, reviewer="ann")


@given(st.lists(operations, max_size=14))
@settings(deadline=None, max_examples=30)
def test_decisions_do_what_the_model_does(sequence: Sequence[Event]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "c.db", create=True) as store:
        for told, made in zip(ARTICLES, CLAIMS, strict=True):
            store.save(told, [made])
        model = Model()
        for operation in sequence:
            do(store, model, operation)
            assert stored(store) == model.groups(), operation
        while model.events:
            do(store, model, ("undo", "", ""))
        assert stored(store) == Model().groups()


ROLES = ("mayor of Leeds", "Harvard economist", "", "US President", "President", "Leeds spokesman")
spoken = st.tuples(st.sampled_from([*NAMES[:3], "Ode", "Pike"]), st.sampled_from(ROLES))


@given(st.lists(spoken, max_size=9), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=30)
def test_the_order_in_which_articles_come_makes_no_difference(heard: list[tuple[str, str]], random: Any) -> None:
    told = [article(f"{name} said so, {place}.", title=str(place)) for place, (name, _) in enumerate(heard)]
    made = [
        claim(each, "so", speaker=[Speaker(name, role, kind="person")])
        for each, (name, role) in zip(told, heard, strict=True)
    ]
    found = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "c.db", create=True) as store:
            both = list(zip(told, made, strict=True))
            random.shuffle(both)
            for document, one in both:
                store.save(document, [one])
            found.append({frozenset(group) for group, _ in stored(store).values()})
    assert found[0] == found[1]


def test_what_leaves_takes_its_name_along() -> None:
    groups = Groups("abc", rank=str)
    groups.join("c", "a")
    groups.join("c", "b")
    groups.rename("a", "Cee")
    groups.part("ac")
    assert (groups.lead("a"), groups.name("a"), groups.members("a")) == ("c", "Cee", {"a", "c"})
    assert (groups.lead("b"), groups.name("b")) == ("b", None)


def test_a_name_is_gone_with_the_group_it_was_given_to() -> None:
    groups = Groups("abc", rank=str)
    groups.rename("a", "Ay")
    groups.join("c", "a")
    groups.part("a")
    assert (groups.name("a"), groups.lead("c")) == (None, "c")
    groups.together("cb")
    assert groups.lead("c") == "b"


words = st.sampled_from(["mayor", "economist", "minister", "spokesman", "fisherman", "rival"])
places = st.sampled_from(["leeds", "russia", "russian", "harvard", "us"])
portraits = st.builds(Portrait, st.frozensets(words, max_size=2), st.frozensets(places, max_size=2))


@given(portraits, portraits)
def test_agreeing_goes_both_ways(one: Portrait, other: Portrait) -> None:
    assert agree(one, other) == agree(other, one)
    assert agree(one, one)
    assert read_portrait(str(one)) == one


@given(st.lists(portraits, max_size=7), st.randoms(use_true_random=False))
def test_parting_is_a_partition_and_knows_no_order(given_: list[Portrait], random: Any) -> None:
    found = parted(given_)
    assert sorted(place for group in found for place in group) == list(range(len(given_)))
    order = list(range(len(given_)))
    random.shuffle(order)
    again = parted([given_[place] for place in order])
    assert {frozenset(order[place] for place in group) for group in again} == {frozenset(group) for group in found}


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_role_makes_a_portrait(role: str, organisation: str) -> None:
    made = portrait(role, organisation)
    assert read_portrait(str(made)) == made


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("small") / "c.db", create=True) as store:
        for told, made in zip(ARTICLES, CLAIMS, strict=True):
            store.save(told, [made])
        yield store


@given(name=st.one_of(st.text(max_size=12), st.sampled_from(["%", "_", "\\", "o", "ana ode"])))
@settings(deadline=None, max_examples=30)
def test_any_name_is_looked_up(small: Store, name: str) -> None:
    found = small.count({"speaker": name}) if name else 0
    try:
        assert small.speaker(name)["claims"] == found == 1
    except (NotFound, Ambiguous) as error:
        assert "\n" not in str(error) or "\n" in name
        assert found != 1

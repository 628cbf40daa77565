"""Undoing what was decided in one go, in one go; split and joined claims."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.errors import BadOption, NotFound
from claimtrack.pipeline import extract_claims
from claimtrack.store import Store, open_store
from tests.making import article, claim, place

TEXT = "Smith said prices fell by 5 percent and wages rose by 3 percent. Jones said it was over. He said so twice."
TOLD = article(TEXT)
FELL = claim(TOLD, "prices fell by 5 percent and wages rose by 3 percent", speaker="Smith")
OVER = claim(TOLD, "it was over", speaker="Jones", after=64)
TWICE = claim(TOLD, "so twice", speaker="Jones", after=88)
PARTS = [[place(TEXT, "prices fell by 5 percent")], [place(TEXT, "wages rose by 3 percent")]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(TOLD, [FELL, OVER, TWICE])
        yield opened


def texts(store: Store) -> list[str]:
    return [row["text"] for row in store.claims()]


def statuses(store: Store) -> list[str]:
    return [row["status"] for row in store.claims()]


def test_what_was_decided_in_one_go_is_undone_in_one_go(store: Store) -> None:
    store.add_review(OVER.id, "verified", reviewer="ann")
    events = store.decide_all(
        [FELL.id, OVER.id, TWICE.id, FELL.id[:8]], "verdict", verdict="disputed", reviewer="ann"
    )
    assert len(events) == 3
    assert statuses(store) == ["disputed"] * 3
    assert store.undo(reviewer="ann")["together"] == 3
    assert statuses(store) == ["pending", "verified", "pending"]
    (again,) = {each["batch"] for each in store.history() if each["action"] == "undo"}
    assert again is not None
    undo = next(each["id"] for each in store.history() if each["action"] == "undo")
    assert store.undo(reviewer="ann", event=undo, together=True)["together"] == 3
    assert statuses(store) == ["disputed"] * 3


def test_one_of_several_can_be_undone_alone(store: Store) -> None:
    events = store.decide_all([FELL.id, OVER.id, TWICE.id], "verdict", verdict="disputed", reviewer="ann")
    assert store.undo(reviewer="ann", event=events[1])["together"] == 1
    assert statuses(store) == ["disputed", "pending", "disputed"]
    assert store.undo(reviewer="ann", event=events[0], together=True)["together"] == 2
    assert statuses(store) == ["pending"] * 3


def test_all_of_them_or_none(store: Store) -> None:
    with pytest.raises(NotFound):
        store.decide_all([FELL.id, "ffffff"], "verdict", verdict="disputed", reviewer="ann")
    assert store.history() == []


def test_fields_corrected_in_one_go(store: Store) -> None:
    store.correct_all(OVER.id, {"text": "it is over", "speakers": ["Smith"]}, reviewer="ann")
    assert store.record(OVER.id)["text"] == "it is over"
    assert [each["text"] for each in store.history()] == [
        "text corrected to it is over",
        "speakers corrected to Smith",
    ]
    assert store.undo(reviewer="ann")["together"] == 2
    assert (store.record(OVER.id)["text"], store.record(OVER.id)["extracted"]) == (OVER.text, {})
    with pytest.raises(BadOption):
        store.correct_all(OVER.id, {"text": "else", "said_on": "once"}, reviewer="ann")
    assert store.record(OVER.id)["text"] == OVER.text


def test_a_corrected_speaker_is_whom_the_article_knows(store: Store) -> None:
    told = article("Ada Brink, mayor of Leeds, said it rained. He said it was dry.")
    store.save(told, extract_claims(told))
    first, second = (row["id"] for row in store.claims({"document": told.id}))
    store.correct(second, "speakers", ["ada brink"], reviewer="ann")
    (speaker,) = store.record(second)["speakers"]
    assert (speaker["role"], speaker["kind"]) == ("mayor of Leeds", "person")
    assert store.count({"speaker": "Brink"}) == 2
    assert store.record(first)["extracted"] == {}


def test_a_claim_is_split(store: Store) -> None:
    made = store.split_claim(FELL.id, PARTS, reviewer="ann", note="Two things.")
    assert texts(store) == ["prices fell by 5 percent", "wages rose by 3 percent", OVER.text, TWICE.text]
    first, second = (store.record(each) for each in made)
    assert [each["name"] for each in second["speakers"]] == ["Smith"]
    assert (second["cue"]["text"], second["cue"]["kind"], second["origin"]) == ("said", "assert", "hand")
    assert [each["value"] for each in first["figures"]] == [5]
    assert [each["text"] for each in store.history(FELL.id)] == [
        f"split into {made[0][:8]} and {made[1][:8]}"
    ]
    assert [each["text"] for each in store.history(made[0])] == [f"made by splitting {FELL.id[:8]}"]
    store.save_again(TOLD.id, [FELL, OVER, TWICE])
    assert len(texts(store)) == 4, "extracting again brings the whole back to nobody"


def test_a_split_is_undone_as_a_whole(store: Store) -> None:
    before = texts(store)
    made = store.split_claim(FELL.id, PARTS, reviewer="ann")
    store.add_review(made[0], "verified", reviewer="ann")
    (event,) = (each["id"] for each in store.history(made[1]))
    assert store.undo(reviewer="ann", event=event)["together"] == 3
    assert texts(store) == before


def test_claims_are_joined(store: Store) -> None:
    store.correct(OVER.id, "speakers", ["Joan Jones"], reviewer="ann")
    made = store.join_claims([TWICE.id, OVER.id], reviewer="ann")
    record = store.record(made)
    assert record["text"] == "it was over … so twice"
    assert [each["name"] for each in record["speakers"]] == ["Jones"]
    assert texts(store) == [FELL.text, record["text"]]
    store.undo(reviewer="ann")
    assert len(texts(store)) == 3


def test_neighbours_become_one_stretch(store: Store) -> None:
    made = store.split_claim(
        FELL.id, [[place(TEXT, "prices fell")], [place(TEXT, "by 5 percent")]], reviewer="ann"
    )
    joined = store.record(store.join_claims(made, reviewer="ann"))
    assert joined["text"] == "prices fell by 5 percent"
    assert len(joined["content"]["spans"]) == 1


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (PARTS[:1], "split into two or more"),
        ([PARTS[0], [(4, 4)]], "4 to 4 is no place"),
        ([PARTS[0], PARTS[0]], "a claim at these places already"),
        ([PARTS[0], [FELL.spans[0]]], "a claim at these places already"),
    ],
)
def test_a_bad_split_changes_nothing(store: Store, parts: list[list[tuple[int, int]]], line: str) -> None:
    before = list(store.conn.iterdump())
    with pytest.raises(BadOption, match=line):
        store.split_claim(FELL.id, parts, reviewer="ann")
    assert list(store.conn.iterdump()) == before


def test_a_bad_join_changes_nothing(store: Store) -> None:
    other = article("Lee said it hailed.")
    hailed = claim(other, "it hailed", speaker="Lee")
    store.save(other, [hailed])
    store.decide(TWICE.id, "not_a_claim", reviewer="ann")
    before = list(store.conn.iterdump())
    for claims, line in (
        ([FELL.id], "two claims or more"), ([FELL.id, FELL.id], "two claims or more"),
        ([FELL.id, hailed.id], "only claims of one article"), ([FELL.id, TWICE.id], "is not in the lists"),
    ):  # fmt: skip
        with pytest.raises(BadOption, match=line):
            store.join_claims(claims, reviewer="ann")
    assert list(store.conn.iterdump()) == before

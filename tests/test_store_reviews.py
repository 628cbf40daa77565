"""Decisions: added, never changed, taken back at any time, and adding up to a status."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import Ambiguous, BadOption, ClaimtrackError, NotFound
from claimtrack.model import VERDICTS
from claimtrack.store import Store, open_store
from tests.making import article, claim, figure

TEXT = "Smith said prices fell by 5 percent. Jones said prices rose."
TOLD = article(TEXT)
FELL = claim(TOLD, "prices fell by 5 percent", speaker="Smith", figures=[figure("5 percent", 5, "percent")])
ROSE = claim(TOLD, "prices rose", speaker="Jones", after=37)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(TOLD, [FELL, ROSE])
        yield opened


def status(store: Store, claim_id: str = FELL.id) -> str:
    return str(store.record(claim_id)["status"])


def test_a_verdict_freezes_what_was_judged(store: Store) -> None:
    event = store.add_review(
        FELL.id[:6], "disputed", reviewer=" ann  lee ", note=" Not so. ", at="2026-03-01T10:00:00+01:00",
        evidence=["https://example.org/a", {"url": "https://example.org/b", "title": "B", "retrieved_on": "2026-03-01"}],
    )  # fmt: skip
    (told,) = store.history(FELL.id)
    assert uuid.UUID(event).version == 4
    assert (told["id"], told["reviewer"], told["verdict"], told["note"]) == (
        event,
        "ann lee",
        "disputed",
        "Not so.",
    )
    assert told["at"] == "2026-03-01T09:00:00.000000Z"
    assert [each["url"] for each in told["evidence"]] == ["https://example.org/a", "https://example.org/b"]
    assert told["evidence"][1]["retrieved_on"] == "2026-03-01"
    judged = told["judged"]
    assert judged["document"] == TOLD.id
    assert judged["spans"] == [list(span) for span in FELL.spans]
    assert (judged["text"], judged["extractor"]) == (FELL.text, 1)
    assert [each["value"] for each in judged["figures"]] == [5]


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([], "pending"),
        ([("ann", "verified")], "verified"),
        ([("ann", "unverified")], "unverified"),
        ([("ann", "verified"), ("ann", "disputed")], "disputed"),
        ([("ann", "verified"), ("bob", "verified")], "verified"),
        ([("ann", "verified"), ("bob", "disputed")], "contested"),
        ([("ann", "verified"), ("bob", "disputed"), ("bob", "verified")], "verified"),
        ([("ann", "verified"), ("bob", "disputed"), ("cy", "verified")], "contested"),
    ],
)
def test_status(store: Store, verdicts: list[tuple[str, str]], expected: str) -> None:
    for reviewer, verdict in verdicts:
        store.add_review(FELL.id, verdict, reviewer=reviewer)
    assert status(store) == expected
    assert status(store, ROSE.id) == "pending"
    (row,) = (each for each in store.claims() if each["id"] == FELL.id)
    assert row["status"] == expected
    found = {each["id"]: each["status"] for each in store.db.query("SELECT id, status FROM claims_current")}
    assert found == {FELL.id: expected, ROSE.id: "pending"}


def test_an_adjudication_settles_a_dispute_until_it_is_undone(store: Store) -> None:
    store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_review(FELL.id, "disputed", reviewer="bob")
    store.decide(FELL.id, "adjudicate", verdict="disputed", reviewer="cy")
    store.add_review(FELL.id, "verified", reviewer="bob")
    assert status(store) == "disputed"
    store.undo(reviewer="cy")
    assert status(store) == "verified"


def test_no_claim_is_hidden_and_kept(store: Store) -> None:
    store.decide(FELL.id, "not_a_claim", reviewer="ann")
    assert [each["id"] for each in store.claims()] == [ROSE.id]
    assert store.queue("bob") == [ROSE.id]
    assert store.stats()["claims"] == 1
    store.undo(reviewer="ann")
    assert store.count() == 2


def test_tags_come_and_go(store: Store) -> None:
    store.tag(FELL.id, " cost  of living ", reviewer="ann")
    store.tag(FELL.id, "prices", reviewer="bob")
    assert store.record(FELL.id)["tags"] == ["cost of living", "prices"]
    assert store.count({"tag": "prices"}) == 1
    store.tag(FELL.id, "prices", reviewer="ann", off=True)
    assert store.record(FELL.id)["tags"] == ["cost of living"]
    store.undo(reviewer="ann")
    assert store.record(FELL.id)["tags"] == ["cost of living", "prices"]


def test_undoing_takes_back_the_latest_and_then_the_one_before(store: Store) -> None:
    store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_review(ROSE.id, "disputed", reviewer="ann")
    store.add_review(FELL.id, "disputed", reviewer="bob")
    assert store.undo(reviewer="ann")["claim"] == ROSE.id
    undone = store.undo(reviewer="ann")
    assert (undone["claim"], undone["verdict"], undone["undone"]) == (FELL.id, "verified", True)
    assert (status(store), status(store, ROSE.id)) == ("disputed", "pending")
    with pytest.raises(NotFound, match="ann has decided nothing that could be undone"):
        store.undo(reviewer="ann")


def test_undoing_an_undo_brings_the_decision_back(store: Store) -> None:
    first = store.add_review(FELL.id, "verified", reviewer="ann")
    store.undo(reviewer="ann", event=first[:8])
    (undo,) = (each for each in store.history(FELL.id) if each["action"] == "undo")
    store.undo(reviewer="ann", event=undo["id"])
    assert status(store) == "verified"
    (redo,) = (each for each in store.history(FELL.id) if each["action"] == "redo")
    store.undo(reviewer="ann", event=redo["id"])
    assert status(store) == "pending"
    assert [each["undone"] for each in store.history(FELL.id)] == [True, True, True, False]


def test_an_old_decision_can_be_undone(store: Store) -> None:
    first = store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_review(FELL.id, "disputed", reviewer="ann")
    store.undo(reviewer="ann", event=first)
    assert status(store) == "disputed"
    with pytest.raises(BadOption, match="undone already"):
        store.undo(reviewer="ann", event=first)


@pytest.mark.parametrize(
    ("call", "error", "line"),
    [
        (lambda store: store.add_review("ffffff", "verified", reviewer="ann"), NotFound, "no claim 'ffffff'"),
        (lambda store: store.add_review("", "verified", reviewer="ann"), NotFound, "no claim ''"),
        (lambda store: store.add_review(FELL.id, "true", reviewer="ann"), BadOption, "'true' is no verdict"),
        (lambda store: store.add_review(FELL.id, "verified", reviewer="  "), BadOption, "reviewer's name"),
        (lambda store: store.add_review(FELL.id, "verified", reviewer="a", at="soon"), BadOption, "'soon' is no time"),
        (lambda store: store.decide(FELL.id, "shout", reviewer="ann"), BadOption, "'shout' is nothing"),
        (lambda store: store.tag(FELL.id, " ", reviewer="ann"), BadOption, "a tag cannot be empty"),
        (lambda store: store.correct(FELL.id, "cue", "x", reviewer="ann"), BadOption, "cue cannot be corrected"),
        (lambda store: store.correct(FELL.id, "text", " ", reviewer="ann"), BadOption, "text cannot be empty"),
        (lambda store: store.correct(FELL.id, "said_on", "once", reviewer="ann"), BadOption, "'once' is no date"),
        (lambda store: store.correct(FELL.id, "speakers", [""], reviewer="ann"), BadOption, "needs a name"),
        (lambda store: store.correct(FELL.id, "figures", [{}], reviewer="ann"), BadOption, "its text and its kind"),
        (lambda store: store.undo(reviewer="ann"), NotFound, "ann has decided nothing"),
        (lambda store: store.undo(reviewer="ann", event="zz"), NotFound, "no decision 'zz'"),
        (lambda store: store.history("ffffff"), NotFound, "no claim 'ffffff'"),
    ],
)  # fmt: skip
def test_a_mistake_gives_one_line_and_decides_nothing(
    store: Store, call: object, error: type[ClaimtrackError], line: str
) -> None:
    assert callable(call)
    with pytest.raises(error) as caught:
        call(store)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)
    assert store.history() == []


def test_only_ones_own_decisions_can_be_undone(store: Store) -> None:
    event = store.add_review(FELL.id, "verified", reviewer="ann")
    with pytest.raises(BadOption, match="a decision of ann's"):
        store.undo(reviewer="bob", event=event)


def test_an_ambiguous_decision_lists_the_candidates(store: Store) -> None:
    for verdict, last in (("verified", "0"), ("disputed", "1")):
        store.add_review(FELL.id, verdict, reviewer="ann", event=f"12345678-0000-4000-8000-00000000000{last}")
    with pytest.raises(Ambiguous, match=r"12345678-.*0 \(verified\), 12345678-.*1 \(disputed\)"):
        store.undo(reviewer="ann", event="1234")


def test_a_clock_that_goes_back_does_not_reorder_decisions(store: Store) -> None:
    store.add_review(FELL.id, "verified", reviewer="ann", at="2999-01-01T00:00:00Z")
    store.add_review(FELL.id, "disputed", reviewer="ann")
    assert status(store) == "disputed"
    assert store.undo(reviewer="ann")["verdict"] == "disputed"
    assert status(store) == "verified"


def test_history_by_claim_and_reviewer(store: Store) -> None:
    store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_note(ROSE.id, "Who is Jones?", reviewer="bob")
    store.undo(reviewer="ann")
    assert [each["action"] for each in store.history()] == ["verdict", "note", "undo"]
    assert [each["action"] for each in store.history(FELL.id)] == ["verdict", "undo"]
    assert [each["text"] for each in store.history(reviewer="bob")] == ["note"]
    assert [each["action"] for each in store.record(ROSE.id)["reviews"]] == ["note"]


def test_the_queue_is_what_this_reviewer_has_not_judged(store: Store) -> None:
    assert store.queue("ann") == [FELL.id, ROSE.id]
    store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_note(ROSE.id, "Later.", reviewer="ann")
    assert store.queue("ann") == [ROSE.id]
    assert store.queue("bob") == [FELL.id, ROSE.id]
    assert store.queue("bob", {"verdict": "pending"}) == [ROSE.id]
    store.undo(reviewer="ann")
    store.undo(reviewer="ann")
    assert store.queue("ann") == [FELL.id, ROSE.id]


def test_the_order_in_which_decisions_arrive_does_not_matter(store: Store, tmp_path: Path) -> None:
    store.add_review(FELL.id, "verified", reviewer="ann")
    store.add_review(FELL.id, "disputed", reviewer="bob")
    undone = store.undo(reviewer="ann")
    store.add_review(ROSE.id, "verified", reviewer="ann")
    store.undo(reviewer="ann")
    store.undo(reviewer="ann", event=store.history()[-1]["id"])
    events = list(store.db.query("SELECT * FROM decisions ORDER BY at DESC"))
    with open_store(tmp_path / "other.db", create=True) as other:
        other.save(TOLD, [FELL, ROSE])
        with other.db.atomic():
            for event in events:
                other.db.execute(
                    f"INSERT INTO decisions VALUES ({', '.join('?' * len(event))})", list(event.values())
                )
        assert other.history() == store.history()
        assert (status(other), status(other, ROSE.id)) == ("disputed", "verified")
        assert undone["id"] in {each["id"] for each in other.history() if each["undone"]}


# A model of what decisions add up to: a list of (reviewer, claim, verdict) that are switched on and off.


@dataclass
class Switch:
    reviewer: str
    claim: str
    verdict: str
    on: bool = True


steps = st.lists(
    st.tuples(
        st.sampled_from(["ann", "bob"]),
        st.one_of(
            st.tuples(st.sampled_from([FELL.id, ROSE.id]), st.sampled_from(VERDICTS)),
            st.none(),
            st.integers(0, 20),
        ),
    ),
    max_size=20,
)


@given(steps)
@settings(deadline=None, max_examples=45)
def test_any_sequence_gives_what_a_simple_model_gives(
    sequence: list[tuple[str, tuple[str, str] | int | None]],
) -> None:
    switches: list[Switch] = []
    events: list[tuple[str, str, int]] = []  # every event's id, reviewer, and the switch it is about
    with TemporaryDirectory() as folder, open_store(Path(folder) / "claims.db", create=True) as store:
        store.save(TOLD, [FELL, ROSE])
        for reviewer, step in sequence:
            if isinstance(step, tuple):
                event = store.add_review(step[0], step[1], reviewer=reviewer)
                switches.append(Switch(reviewer, *step))
                events.append((event, reviewer, len(switches) - 1))
            elif step is None:
                undo_latest(store, reviewer, switches, events)
            elif step < len(events):
                undo_named(store, events[step], switches, events)
        for claim_id in (FELL.id, ROSE.id):
            latest = {each.reviewer: each.verdict for each in switches if each.on and each.claim == claim_id}
            different = set(latest.values())
            expected = "pending" if not latest else different.pop() if len(different) == 1 else "contested"
            assert status(store, claim_id) == expected
            sql = "SELECT reviewer, verdict FROM verdicts WHERE claim = ?"
            assert {each["reviewer"]: each["verdict"] for each in store.db.query(sql, [claim_id])} == latest
            assert (claim_id in store.queue("ann")) is ("ann" not in latest)


def undo_latest(
    store: Store, reviewer: str, switches: list[Switch], events: list[tuple[str, str, int]]
) -> None:
    mine = [number for number, each in enumerate(switches) if each.on and each.reviewer == reviewer]
    if not mine:
        with pytest.raises(NotFound):
            store.undo(reviewer=reviewer)
        return
    new = str(uuid.uuid4())
    store.undo(reviewer=reviewer, new_event=new)
    switches[mine[-1]].on = False
    events.append((new, reviewer, mine[-1]))


def undo_named(
    store: Store, event: tuple[str, str, int], switches: list[Switch], events: list[tuple[str, str, int]]
) -> None:
    named, reviewer, number = event
    about = [each for each in events if each[2] == number]
    taken_back = not switches[number].on if event == about[0] else event != about[-1]
    if taken_back:
        with pytest.raises(BadOption, match="undone already"):
            store.undo(reviewer=reviewer, event=named)
        return
    new = str(uuid.uuid4())
    store.undo(reviewer=reviewer, event=named, new_event=new)
    switches[number].on = not switches[number].on
    events.append((new, reviewer, number))

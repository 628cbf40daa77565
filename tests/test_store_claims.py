"""Saving claims, and saving again: ids, decisions and corrections outlive extraction and new versions."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack.model import Base, ChainLink, Change, Claim, Figure, SaidOn, Speaker
from claimtrack.store import Store, open_store
from tests.making import AT, article, claim, figure

TEXT = (
    "The Taliban said they now hold 85 percent of the country. Lavrov told reporters the border is calm. "
    "Smith said prices fell, Jones added."
)
TOLD = article(TEXT, title="A title", outlet="The Daily", url="https://example.org/1")
HOLD = claim(
    TOLD, "they now hold 85 percent of the country", speaker="The Taliban",
    figures=[figure("85 percent", 85, "percent", unit="percent")], said_on="2021-07",
)  # fmt: skip
CALM = claim(
    TOLD, "the border is calm", cue="told", speaker=Speaker("Sergei Lavrov", "minister", "", "person").name
)
FELL = claim(TOLD, "prices fell", speaker="Smith", after=100)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        yield opened


def shown(store: Store) -> list[str]:
    return [each["text"] for each in store.claims()]


def wrong(claim_id: str, store: Store) -> str:
    return store.add_review(claim_id, "disputed", reviewer="ann")


FULL = replace(
    HOLD,
    speakers=(
        Speaker("The Taliban", "spokesman of", "Taliban", "group", True),
        Speaker("an aide", resolved=False, guess="Smith"),
    ),
    chain=(ChainLink("CNN", "relayed_by", "broadcaster"),),
    figures=(
        Figure("$1.2bn", (1, 5), (2, 4), "money", Decimal("1.2e9"), Decimal("1.2e9"), Decimal("1.2e9"), unit="USD"),
        Figure("3.25 percent", (1, 5), (1, 4), "percent", Decimal("3.25"), None, Decimal("3.25"), "<", "percent"),
        Figure("dozens", (0, 6), (0, 6), "vague", None, Decimal(24), None, ">=", where="source", of="men"),
        Figure("5 of 7", (0, 6), (0, 1), "ratio", Decimal(5), Decimal(5), Decimal(5), base=Base(Decimal(7), "~")),
        Figure("up", (0, 2), (0, 2), "count", Decimal(5), None, None, change=Change("up", Decimal(2), Decimal(5))),
        Figure("so", (0, 2), (0, 2), "count", Decimal(5), None, None, per="day", change=Change("")),
    ),
    said_on=SaidOn("2021-07-06", "Tuesday", (3, 9), True, datetime.date(2021, 7, 6), datetime.date(2021, 7, 6)),
    spans=((17, 30), (40, 56)), quotation="mixed", negated=True, hedged=True, addressee="reporters",
    confidence=0.75, ends="stop",
)  # fmt: skip


@pytest.mark.parametrize("one", [HOLD, FULL, replace(HOLD, source=None, speakers=(), said_on=None)])
def test_what_is_saved_comes_back(store: Store, one: Claim) -> None:
    saved = store.save(TOLD, [one], at=AT)
    assert (saved.document_id, saved.added, saved.new) == (TOLD.id, True, 1)
    record = store.record(one.id)
    assert {key: record[key] for key in one.to_dict()} == one.to_dict()
    assert record["status"] == "pending"
    assert record["origin"] == "extracted"
    assert (record["document_title"], record["outlet"]) == ("A title", "The Daily")
    assert store.document(TOLD.id[:9]) == TOLD


@pytest.mark.parametrize(
    ("value", "stored"),
    [("5", "integer"), ("5.00", "integer"), ("1E+3", "integer"), ("5.5", "real"), ("9223372036854775807", "integer"),
     ("9223372036854775808", "real"), ("1e400", "real"), ("-3", "integer")],
)  # fmt: skip
def test_whole_numbers_are_integers(store: Store, value: str, stored: str) -> None:
    store.save(TOLD, [replace(HOLD, figures=(figure("n", value),))])
    assert store.conn.execute("SELECT typeof(value) FROM figures").fetchone() == (stored,)


def test_the_days_that_extraction_gives_go_before_those_of_the_value(store: Store) -> None:
    days = (datetime.date(2021, 7, 1), datetime.date(2021, 7, 4))
    store.save(TOLD, [replace(HOLD, said_on=SaidOn("2021-07", "early July", (0, 4), False, *days))])
    assert store.count({"since": "2021-07-04"}) == 1
    assert store.count({"since": "2021-07-05"}) == 0


def test_the_same_text_adds_nothing(store: Store) -> None:
    store.save(TOLD, [HOLD])
    again = store.save(replace(TOLD, title="Another", path="elsewhere"), [HOLD, CALM])
    assert (again.document_id, again.added, again.new) == (TOLD.id, False, 0)
    assert shown(store) == [HOLD.text]
    assert store.document(TOLD.id).title == "A title"


def test_extracting_the_same_again_changes_nothing(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM, FELL], at=AT)
    before = list(store.conn.iterdump())
    saved = store.save_again(TOLD.id, [HOLD, CALM, FELL])
    assert (saved.kept, saved.moved, saved.new, saved.superseded, saved.dropped) == (3, 0, 0, 0, 0)
    assert [line for line in store.conn.iterdump() if "_fts" not in line] == [
        line for line in before if "_fts" not in line
    ]


def test_a_claim_found_again_keeps_its_id_and_decisions(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM])
    wrong(HOLD.id, store)
    longer = claim(TOLD, "they now hold 85 percent of the country. Lavrov", speaker="Taliban", extractor=2)
    inner = claim(TOLD, "the border is calm", cue="told", nested_in=longer.id, extractor=2)
    saved = store.save_again(TOLD.id, [longer, inner])
    assert (saved.kept, saved.moved, saved.new) == (1, 1, 0)
    record = store.record(HOLD.id)
    assert (record["text"], record["status"], record["extractor"]) == (longer.text, "disputed", 2)
    assert [speaker["name"] for speaker in record["speakers"]] == ["Taliban"]
    assert store.record(CALM.id)["nested_in"] == HOLD.id
    assert record["reviews"][0]["judged"]["text"] == HOLD.text


def test_what_nobody_judged_goes_and_what_somebody_judged_is_hidden(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM, FELL])
    wrong(HOLD.id, store)
    saved = store.save_again(TOLD.id, [FELL])
    assert (saved.kept, saved.superseded, saved.dropped) == (1, 1, 1)
    assert shown(store) == [FELL.text]
    assert store.record(HOLD.id)["superseded"]
    assert store.record(HOLD.id)["status"] == "disputed"
    assert store.queue("bob") == [FELL.id]
    back = store.save_again(TOLD.id, [HOLD, FELL])
    assert (back.kept, back.new) == (2, 0)
    assert not store.record(HOLD.id)["superseded"]


@pytest.mark.parametrize("decide", ["note", "tag", "undone"])
def test_any_decision_keeps_a_claim(store: Store, decide: str) -> None:
    store.save(TOLD, [HOLD])
    if decide == "note":
        store.add_note(HOLD.id, "Ask the press office.", reviewer="ann")
    elif decide == "tag":
        store.tag(HOLD.id, "territory", reviewer="ann")
    else:
        wrong(HOLD.id, store)
        store.undo(reviewer="ann")
    assert store.save_again(TOLD.id, []).superseded == 1
    assert len(store.history(HOLD.id)) >= 1


def test_claims_nested_in_one_that_goes_are_set_free(store: Store) -> None:
    inner = replace(CALM, nested_in=HOLD.id)
    store.save(TOLD, [inner, HOLD])
    assert store.record(CALM.id)["nested_in"] == HOLD.id
    store.save_again(TOLD.id, [replace(inner, nested_in=None)])
    assert store.record(CALM.id)["nested_in"] is None


def test_a_new_claim_never_takes_the_id_of_a_kept_one(store: Store) -> None:
    store.save(TOLD, [HOLD])
    wrong(HOLD.id, store)
    shorter = claim(TOLD, "they now hold 85 percent of", speaker="Taliban")
    store.save_again(TOLD.id, [shorter])  # keeps HOLD's id, at other spans
    elsewhere = replace(FELL, id=HOLD.id)
    saved = store.save_again(TOLD.id, [shorter, elsewhere])
    assert (saved.kept, saved.new) == (1, 1)
    assert store.record(HOLD.id)["text"] == shorter.text
    assert sorted(shown(store)) == sorted([shorter.text, FELL.text])


@pytest.mark.parametrize(
    ("field", "value", "filters"),
    [
        ("text", "they hold most of the country", {}),
        ("said_on", "2021-06", {"until": "2021-06-30"}),
        ("speakers", ["Zabihullah Mujahid"], {"speaker": "mujahid"}),
        ("figures", [], {}),
    ],
)
def test_a_correction_is_seen_kept_and_undone(
    store: Store, field: str, value: object, filters: dict[str, object]
) -> None:
    store.save(TOLD, [HOLD])
    before = {key: store.record(HOLD.id)[key] for key in HOLD.to_dict()}
    store.correct(HOLD.id, field, value, reviewer="ann")
    corrected = store.record(HOLD.id)
    assert corrected[field] != before[field]
    assert set(corrected["extracted"]) == {field}
    assert store.count(filters) == 1
    store.save_again(TOLD.id, [HOLD])
    assert store.record(HOLD.id)[field] == corrected[field]
    store.save_again(TOLD.id, [])
    store.save_again(TOLD.id, [HOLD])
    assert store.record(HOLD.id)[field] == corrected[field]
    store.undo(reviewer="ann")
    assert {key: store.record(HOLD.id)[key] for key in HOLD.to_dict()} == before
    assert store.record(HOLD.id)["extracted"] == {}


def test_corrected_figures_and_words_are_found(store: Store) -> None:
    store.save(TOLD, [HOLD])
    store.correct(HOLD.id, "figures", [], reviewer="ann")
    assert store.count({"has_figure": True}) == 0
    store.correct(HOLD.id, "text", "they hold the valleys", reviewer="ann")
    assert [each["id"] for each in store.search("valleys")] == [HOLD.id]


EDITED = article("UPDATED. " + TEXT.replace("calm", "quiet"), url="https://example.org/1", title="New title")
HOLD_2 = claim(EDITED, "they now hold 85 percent of the country", speaker="The Taliban")
QUIET_2 = claim(EDITED, "the border is quiet", cue="told")


def test_a_new_version_takes_over_the_claims_that_stand(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM, FELL])
    wrong(HOLD.id, store)
    wrong(CALM.id, store)
    saved = store.save(EDITED, [HOLD_2, replace(QUIET_2, nested_in=HOLD_2.id)])
    assert saved.added
    assert saved.previous == TOLD.id
    assert (saved.kept + saved.moved, saved.new, saved.superseded, saved.dropped) == (1, 1, 2, 0)
    assert (saved.fresh, saved.gone) == ((QUIET_2.text,), (CALM.text, FELL.text))
    stands = store.record(HOLD.id)
    assert (stands["document"], stands["status"]) == (EDITED.id, "disputed")
    assert stands["content"]["spans"] == HOLD_2.to_dict()["content"]["spans"]
    assert stands["reviews"][0]["judged"]["document"] == TOLD.id
    assert store.record(CALM.id)["document"] == TOLD.id
    assert store.record(CALM.id)["superseded"] and store.record(FELL.id)["superseded"]
    assert store.record(CALM.id)["status"] == "disputed"
    assert sorted(shown(store)) == sorted([HOLD_2.text, QUIET_2.text])
    assert store.record(QUIET_2.id)["nested_in"] == HOLD.id
    assert store.record(QUIET_2.id)["status"] == "pending"
    assert store.document_row(TOLD.id)["replaced_by"] == EDITED.id


def test_extracting_from_an_old_version_again_adds_nothing(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM, FELL])
    wrong(CALM.id, store)
    store.save(EDITED, [HOLD_2, QUIET_2])
    saved = store.save_again(TOLD.id, [HOLD, CALM, FELL])
    assert (saved.kept, saved.new, saved.superseded, saved.dropped) == (0, 0, 0, 0)
    assert store.count({"document": EDITED.id}) == 2
    assert store.count({"document": TOLD.id}) == 0
    assert store.record(CALM.id)["superseded"] and store.record(FELL.id)["superseded"]


def test_a_claim_that_comes_back_in_a_later_version_is_the_same_one(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM])
    wrong(CALM.id, store)
    store.save(EDITED, [HOLD_2])
    third = article("CORRECTED. " + TEXT, url="http://www.example.org/1?utm_source=mail")
    saved = store.save(third, [claim(third, "the border is calm", cue="told")])
    assert (saved.previous, saved.kept + saved.moved, saved.new, saved.superseded) == (EDITED.id, 1, 0, 1)
    assert store.record(CALM.id)["status"] == "disputed"
    assert not store.record(CALM.id)["superseded"]
    assert store.record(CALM.id)["document"] == third.id


def test_another_text_without_a_url_is_another_article(store: Store) -> None:
    store.save(replace(TOLD, url=""), [HOLD])
    saved = store.save(replace(EDITED, url=""), [HOLD_2])
    assert (saved.previous, saved.new) == (None, 1)


def test_a_removed_article_is_hidden_and_comes_back(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM])
    wrong(HOLD.id, store)
    store.remove_document(TOLD.id[:10])
    assert shown(store) == []
    assert list(store.documents()) == []
    assert [each["id"] for each in store.documents(withdrawn=True)] == [TOLD.id]
    assert list(store.search("border")) == []
    assert store.record(HOLD.id)["status"] == "disputed"
    saved = store.save(TOLD, [HOLD, CALM])
    assert (saved.added, saved.restored, saved.kept, saved.new) == (True, True, 2, 0)
    assert len(shown(store)) == 2


def test_all_of_an_article_is_saved_or_nothing(store: Store) -> None:
    broken = replace(FELL, text=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        store.save(TOLD, [HOLD, broken])
    assert list(store.documents()) == []
    assert store.save(TOLD, [HOLD]).new == 1


def test_what_sqlite_cannot_hold_is_replaced(store: Store) -> None:
    odd = article("Smith said \ud800 prices\x00fell.", title="\udfff")
    one = claim(odd, "\ud800 prices\x00fell", speaker="Smith")
    store.save(odd, [one])
    store.add_note(one.id, "\udc80 odd", reviewer="ann")
    assert store.record(one.id)["text"] == "\ufffd prices\x00fell"
    assert store.document(odd.id).text == odd.text.replace("\ud800", "\ufffd")


def test_what_sqlite_cannot_hold_may_stand_in_any_claim(store: Store) -> None:
    odd = article("Smith said prices fell and Jones said wages \ud800 rose.")
    one, other = claim(odd, "prices fell", speaker="Smith"), claim(odd, "wages \ud800 rose", speaker="Jones")
    store.save(odd, [one, other])
    assert [each["text"] for each in store.claims()] == ["prices fell", "wages \ufffd rose"]


def test_the_same_claim_twice_is_one(store: Store) -> None:
    assert store.save(TOLD, [HOLD, HOLD]).new == 1


def test_speakers_nobody_hears_any_more_are_forgotten(store: Store) -> None:
    store.save(TOLD, [HOLD, CALM])
    store.save_again(TOLD.id, [HOLD])
    assert [each["name"] for each in store.db.query("SELECT name FROM speakers")] == ["The Taliban"]


def test_an_article_without_claims_is_kept_with_its_extractor(store: Store) -> None:
    store.save(TOLD, [], extractor=3)
    assert store.document_row(TOLD.id)["extractor"] == 3
    store.save_again(TOLD.id, [], extractor=4)
    assert store.document_row(TOLD.id)["extractor"] == 4

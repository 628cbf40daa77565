"""Finding claims: each filter, their English, and lists that stay cheap."""

import contextlib
import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimtrack.errors import Ambiguous, BadOption, NotFound
from claimtrack.model import QUIET_KINDS, ChainLink, Speaker
from claimtrack.store import FILTERS, ORDERS, Store, describe, open_store
from tests.making import article, claim, figure

FIRST = article(
    "The Taliban said they hold 85 percent. Lavrov denied the border is open. Smith asked for help.",
    title="First", outlet="The Daily Wire Service", published=datetime.date(2021, 7, 10),
)  # fmt: skip
SECOND = article(
    "“Prices fell”, Núñez said. He has not said prices rose.", title="Second", outlet="Le 100% Monde",
    published=datetime.date(2021, 9, 1),
)  # fmt: skip
UNDATED = article("Ng said all is well.", published=None, published_from="")

HOLD = claim(
    FIRST, "they hold 85 percent", speaker="The Taliban", figures=[figure("85 percent", 85, "percent")],
    said_on="2021-07-06", confidence=0.9,
)  # fmt: skip
OPEN = claim(
    FIRST, "the border is open", cue="denied", kind="deny", said_on="2021-06",
    speaker=["Sergei Lavrov", Speaker("one of them", resolved=False)],
)  # fmt: skip
HELP = claim(FIRST, "help", cue="asked", speaker=[Speaker("Smith", resolved=False)], kind="ask")
FELL = claim(
    SECOND, "Prices fell", cue="said", speaker="Ana Núñez", quotation="direct", confidence=0.2,
    chain=[ChainLink("Reuters", "relayed_by")],
)  # fmt: skip
ROSE = claim(SECOND, "prices rose", cue="not said", speaker="Ana Núñez", negated=True)
WELL = claim(UNDATED, "all is well", speaker=[Speaker("Ng", "Treasury spokesman", "Treasury", "person")])
NAMES = {HOLD.id: "hold", OPEN.id: "open", HELP.id: "help", FELL.id: "fell", ROSE.id: "rose", WELL.id: "well"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("store") / "claims.db", create=True) as opened:
        opened.save(FIRST, [HOLD, OPEN, HELP])
        opened.save(SECOND, [FELL, ROSE])
        opened.save(UNDATED, [WELL])
        opened.add_review(HOLD.id, "verified", reviewer="ann")
        opened.add_review(OPEN.id, "verified", reviewer="ann")
        opened.add_review(OPEN.id, "disputed", reviewer="bob")
        opened.tag(FELL.id, "prices", reviewer="bob")
        yield opened


def names(rows: Iterator[dict[str, object]]) -> str:
    return " ".join(NAMES[str(row["id"])] for row in rows)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, "hold open fell rose well"),
        ({"all_kinds": True}, "hold open help fell rose well"),
        ({"kind": "ask"}, "help"),
        ({"kind": ["ask", "deny"]}, "open help"),
        ({"speaker": "taliban"}, "hold"),
        ({"speaker": "the TALIBAN"}, "hold"),
        ({"speaker": "nunez"}, "fell rose"),
        ({"speaker": "Ana"}, "fell rose"),
        ({"speaker": "lavr"}, "open"),
        ({"speaker": "avrov"}, ""),
        ({"speaker": ["taliban", "lavrov"]}, "hold open"),
        ({"speaker": "%"}, ""),
        ({"speaker": "smith"}, ""),
        ({"speaker": "smith", "all_kinds": True}, "help"),
        ({"verdict": "verified"}, "hold"),
        ({"verdict": "contested"}, "open"),
        ({"verdict": ["verified", "contested"]}, "hold open"),
        ({"verdict": "pending"}, "fell rose well"),
        ({"verdict": "disputed"}, ""),
        ({"has_figure": True}, "hold"),
        ({"has_figure": False}, "hold open fell rose well"),
        ({"figure": "percent > 80"}, "hold"),
        ({"figure": ["percent > 90", "district"]}, ""),
        ({"since": "2021-07-06"}, "hold fell rose"),
        ({"since": "2021-07-07"}, "fell rose"),
        ({"since": "2021-06-20"}, "hold open fell rose"),  # said some day in June
        ({"since": "2021-07"}, "hold fell rose"),
        ({"until": "2021-06-01"}, "open"),
        ({"until": "2021-05-31"}, ""),
        ({"until": "2021-07"}, "hold open"),
        ({"until": "2021"}, "hold open fell rose"),
        ({"since": "2021-09-01", "until": datetime.date(2021, 9, 1)}, "fell rose"),
        ({"document": FIRST.id}, "hold open"),
        ({"document": SECOND.id[:7].upper()}, "fell rose"),
        ({"document": "zz"}, ""),
        ({"outlet": "daily wire"}, "hold open"),
        ({"outlet": "100%"}, "fell rose"),
        ({"outlet": "1_0"}, ""),
        ({"quotation": "direct"}, "fell"),
        ({"negated": True}, "rose"),
        ({"reviewer": "bob"}, "open"),
        ({"reviewer": ["bob", "ann"]}, "hold open"),
        ({"tag": "prices"}, "fell"),
        ({"role": "SPOKES"}, "well"),
        ({"role": "%"}, ""),
        ({"organisation": "treasury"}, "well"),
        ({"organisation": ["treasury", "_"]}, "well"),
        ({"via": "reuters"}, "fell"),
        ({"via": "Treasury"}, ""),
        ({"speaker": "taliban", "has_figure": True, "verdict": "verified", "since": "2021"}, "hold"),
        ({"speaker": "taliban", "negated": True}, ""),
        ({"unresolved": True}, "open"),
        ({"unresolved": True, "all_kinds": True}, "open help"),
        ({"confidence": "> 0.5"}, "hold"),
        ({"confidence": "0.5"}, "hold open rose well"),
        ({"confidence": "<0.5"}, "fell"),
        ({"confidence": "0.2-.5"}, "open fell rose well"),
        ({"confidence": "100%..60%"}, "hold"),
        ({"reviewer": "BOB"}, "open"),
        ({"tag": "Prices"}, "fell"),
        ({"kind": ["assert", "deny"], "quotation": ["direct", "mixed"], "via": "reuters"}, "fell"),
        ({"speaker": "a'b; DROP TABLE claims --"}, ""),
        ({"tag": "\ud800\0"}, ""),
        ({"speaker": None, "verdict": (), "since": ""}, "hold open fell rose well"),
    ],
)
def test_filters(store: Store, filters: dict[str, object], found: str) -> None:
    assert names(store.claims(filters)) == found
    assert store.count(filters) == len(found.split())
    assert names(store.records(filters)) == found


@pytest.mark.parametrize("place", range(len(test_filters.pytestmark[0].args[1])))  # type: ignore[attr-defined]
def test_the_sql_finds_the_same_elsewhere(store: Store, place: int) -> None:
    filters, _ = test_filters.pytestmark[0].args[1][place]  # type: ignore[attr-defined]
    with contextlib.closing(sqlite3.connect(store.path)) as other:
        for order in ORDERS:
            for limit, offset in ((None, 0), (2, 1), (None, 2)):
                sql = store.sql(filters, order=order, limit=limit, offset=offset)
                wanted = [row["id"] for row in store.claims(filters, order=order, limit=limit, offset=offset)]
                assert [row[0] for row in other.execute(sql)] == wanted, sql


def test_every_caption_is_tried() -> None:
    tried = {key for mark in test_captions.pytestmark for filters, _ in mark.args[1] for key in filters}  # type: ignore[attr-defined]
    assert tried == set(FILTERS)


def test_every_filter_is_tried_above() -> None:
    tried = {key for mark in test_filters.pytestmark for filters, _ in mark.args[1] for key in filters}  # type: ignore[attr-defined]
    assert tried == set(FILTERS)


@pytest.mark.parametrize(
    ("filters", "line"),
    [
        ({"colour": "red"}, "'colour' is no filter; there are speaker, role"),
        ({"verdict": "true"}, "'true' is not one of verified, disputed"),
        ({"kind": "shout"}, "'shout' is not one of"),
        ({"figure": "percent >"}, "'percent >' asks for no figure: a number is missing; write it like 'percent > 80'"),
        ({"since": "soon"}, "'soon' is no date; write it as 2021-07-10"),
        ({"until": "2021-02-30"}, "'2021-02-30' is no date"),
        ({"confidence": "80"}, "'80' is no confidence; write '> 0.8', '0.5-0.8', '<0.5' or 0.8, from 0 to 1"),
        ({"confidence": "> high"}, "'> high' is no confidence"),
        ({"confidence": "0.5-2"}, "'0.5-2' is no confidence"),
    ],
)
def test_a_filter_that_makes_no_sense(store: Store, filters: dict[str, object], line: str) -> None:
    with pytest.raises(BadOption) as caught:
        list(store.claims(filters))
    assert line in str(caught.value)


@pytest.mark.parametrize(
    ("filters", "english"),
    [
        ({}, "all claims"),
        ({"speaker": ""}, "all claims"),
        ({"speaker": "Taliban", "has_figure": True}, "claims by Taliban, with a figure"),
        (
            {"verdict": ["verified", "contested"], "since": "2021-07"},
            "verified or contested claims since 2021-07",
        ),
        ({"reviewer": "ann", "tag": "prices"}, "claims judged by ann, tagged prices"),
        ({"speaker": ["Taliban", "Lavrov", "Ng"]}, "claims by Taliban, Lavrov or Ng"),
        ({"verdict": "pending"}, "pending claims"),
        ({"verdict": ["disputed", "contested"], "speaker": "Ng"}, "disputed or contested claims by Ng"),
        ({"since": "2021-07-01", "until": "2021-07-10"}, "claims from 2021-07-01 to 2021-07-10"),
        ({"since": "2021-07-10", "until": "2021-07-10"}, "claims of 2021-07-10"),
        ({"until": "2021"}, "claims until 2021"),
        ({"role": "spokesman", "organisation": "ministry"}, "claims in the role of spokesman, from ministry"),
        ({"outlet": "Reuters", "document": "3f2a"}, "claims published by Reuters, in article 3f2a"),
        ({"kind": ["deny", "accuse"]}, "claims of kind deny or accuse"),
        ({"quotation": ["direct", "mixed"]}, "claims in direct or mixed quotation"),
        ({"negated": True, "via": "AFP"}, "claims through AFP, put in the negative"),
        ({"unresolved": True}, "claims whose speaker is not known"),
        ({"all_kinds": True}, "claims of all kinds"),
        ({"confidence": "> .8"}, "claims with a confidence above 0.8"),
        ({"confidence": "0.80"}, "claims with a confidence of at least 0.8"),
        ({"confidence": "<= 50%"}, "claims with a confidence of at most 0.5"),
        ({"confidence": "0.8 to 0.5"}, "claims with a confidence from 0.5 to 0.8"),
        ({"has_figure": True, "figure": "percent"}, "claims with a figure that fits percent"),
        (
            {"until": "2021-07", "tag": "x", "verdict": "disputed", "has_figure": True, "speaker": "Ng", "since": "2021"},
            "disputed claims by Ng, with a figure, tagged x, from 2021 to 2021-07",
        ),
        ({"figure": "percent > 80", "since": "2021"}, "claims with a figure that fits percent > 80, since 2021"),
        ({"figure": ["USD >= 1bn", "district"]}, "claims with a figure that fits USD >= 1bn or district"),
    ],
)
def test_captions(filters: dict[str, object], english: str) -> None:
    assert describe(filters) == english


@pytest.mark.parametrize("key", FILTERS)
def test_each_filter_is_complete(key: str) -> None:
    row = FILTERS[key]
    assert row.help.endswith(".")
    assert row.english
    assert all(flag.startswith("--") for flag in row.option)
    assert row.takes in ("text", "day", "flag", "choice", "figure", "range")
    assert bool(row.choices) is (row.takes == "choice")
    if isinstance(row.sql, str):
        assert (":value" in row.sql) is (row.takes != "flag")
    assert row.adjective is row.english.startswith("{}")


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("document", "hold open fell rose well"),
        ("date", "open hold fell rose well"),
        ("newest", "fell rose hold open well"),
        ("uncertain", "fell open rose well hold"),
        ("speaker", "fell rose well open hold"),
        ("figures", "hold open fell rose well"),
    ],
)
def test_orders(store: Store, order: str, found: str) -> None:
    assert names(store.claims(order=order)) == found
    assert store.queue("cy", order=order) == [row["id"] for row in store.claims(order=order)]


def test_every_order_is_tried_above(store: Store) -> None:
    assert {args[0] for mark in test_orders.pytestmark for args in mark.args[1]} == set(ORDERS)  # type: ignore[attr-defined]
    with pytest.raises(BadOption, match="'size' is no order"):
        list(store.claims(order="size"))


@pytest.mark.parametrize(
    ("limit", "offset", "found"), [(2, 0, "hold open"), (2, 2, "fell rose"), (0, 0, ""), (9, 4, "well")]
)
def test_pages(store: Store, limit: int, offset: int, found: str) -> None:
    assert names(store.claims(limit=limit, offset=offset)) == found
    assert names(store.records(limit=limit, offset=offset)) == found


def test_a_row_has_what_a_table_shows(store: Store) -> None:
    row = next(store.claims({"speaker": "lavrov"}))
    assert {key: row[key] for key in ("speakers", "text", "said_on", "status", "verdicts", "outlet", "title")} == {
        "speakers": "Sergei Lavrov; one of them", "text": "the border is open", "said_on": "2021-06", "status": "contested",
        "verdicts": "verified (ann); disputed (bob)", "outlet": "The Daily Wire Service", "title": "First",
    }  # fmt: skip
    assert next(store.claims({"has_figure": True}))["figures"] == "85 percent"


def test_a_record_holds_decisions_and_article(store: Store) -> None:
    record = store.record(FELL.id)
    assert {key: record[key] for key in FELL.to_dict()} == FELL.to_dict()
    assert [each["value"] for each in record["reviews"]] == ["prices"]
    assert record["published"] == "2021-09-01"


def test_prefixes(store: Store) -> None:
    assert store.claim_id(HOLD.id[:9]) == HOLD.id
    assert store.claim_id(HOLD.id.upper()) == HOLD.id
    assert store.document_id(FIRST.id[:9]) == FIRST.id
    with pytest.raises(NotFound, match="no claim 'xyz' here"):
        store.record("xyz")
    with pytest.raises(NotFound, match="no article '' here"):
        store.document("")


def test_an_ambiguous_prefix_lists_the_candidates(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        twins = [replace(HOLD, id="abc1" * 4), replace(OPEN, id="abc2" * 4)]
        opened.save(FIRST, twins)
        with pytest.raises(Ambiguous) as caught:
            opened.claim_id("abc")
    assert "abc1abc1abc1abc1 they hold 85 percent, abc2abc2abc2abc2 the border is open" in str(caught.value)


def test_lists_ask_few_questions(store: Store) -> None:
    asked: list[str] = []
    store.conn.set_trace_callback(asked.append)
    try:
        list(store.records({"all_kinds": True}))
    finally:
        store.conn.set_trace_callback(None)
    assert len([sql for sql in asked if not sql.startswith("--")]) <= 8


def test_lists_stream(tmp_path: Path) -> None:
    text = "".join(f"Smith said item {number} fell.\n" for number in range(1000))
    told = article(text)
    at, claims = 0, []
    for number in range(1000):
        claims.append(claim(told, f"item {number} fell", after=at))
        at = text.index("\n", at) + 1
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(told, claims)
        rows = opened.claims()
        assert next(rows)["text"] == "item 0 fell"
        assert sum(1 for _ in rows) == 999
        for number, row in enumerate(opened.claims()):  # judging while the list is being read
            if number % 250 == 0:
                opened.add_review(row["id"], "verified", reviewer="ann")
        assert opened.count({"verdict": "verified"}) == 4


def test_quiet_kinds_are_left_out_of_the_queue(store: Store) -> None:
    assert HELP.cue.kind in QUIET_KINDS
    assert HELP.id not in store.queue("cy")
    assert HELP.id in store.queue("cy", {"all_kinds": True})

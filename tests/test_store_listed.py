"""The rows that lists are sorted and counted by say what the tables say, whatever is done to those."""

import contextlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from claimtrack.errors import ClaimtrackError
from claimtrack.model import QUIET_KINDS, Claim
from claimtrack.store import Store, open_store
from claimtrack.store.migrations import STEPS
from tests.making import article, claim, figure
from tests.test_migrations import UNDONE

TOLD = [
    article("Smith said prices fell by 3 percent. Jones denied the border is open. Ng asked for help.", url="https://a/"),
    article("Smith said prices fell by 3 percent. Brink said rents rose.", url="https://b/"),
]

SHOULD = """
    SELECT d.number AS article, c.start, c.number, c.id, c.kind, c.quotation, c.negated, c.confidence,
        coalesce(c.said_first, d.published, '9999') AS first_day, coalesce(c.said_last, d.published, '') AS last_day,
        CASE WHEN c.id IN (SELECT claim FROM hidden_claims WHERE why NOT IN ('not a claim', 'replaced')) THEN 2
            WHEN c.id IN (SELECT claim FROM hidden_claims) THEN 1 ELSE 0 END AS hidden,
        coalesce((SELECT status FROM statuses WHERE claim = c.id), 'pending') AS status,
        (SELECT count(*) FROM figures WHERE claim = c.id) AS figures,
        coalesce((SELECT s.folded FROM claim_speakers cs JOIN speakers s ON s.id = cs.speaker
            WHERE cs.claim = c.id ORDER BY cs.position LIMIT 1), '') AS speaker
    FROM claims c JOIN documents d ON d.id = c.document ORDER BY 1, 2, 3"""


def found(which: int) -> list[Claim]:
    told = TOLD[which]
    falls = claim(told, "prices fell by 3 percent", speaker="Smith", figures=[figure("3 percent", 3, "percent")])
    if which:
        return [falls, claim(told, "rents rose", speaker="Brink", after=36)]
    border = claim(told, "the border is open", cue="denied", speaker="Jones", kind="deny", said_on="2021-06")
    return [falls, border, claim(told, "help", cue="asked", speaker="Ng", kind=QUIET_KINDS[0])]


def in_step(store: Store) -> None:
    assert list(store.db.query("SELECT * FROM listed ORDER BY article, start, number")) == list(store.db.query(SHOULD))


def steps(store: Store, chance: random.Random) -> None:
    """Something that people do, to any claim or article."""
    ids = [row["id"] for row in store.db.query("SELECT id FROM claims ORDER BY number")]
    one, who, told = chance.choice(ids), chance.choice(("ann", "bob")), chance.choice(TOLD)
    which = TOLD.index(told)
    possible: list[Callable[[], object]] = [
        lambda: store.add_review(one, chance.choice(("verified", "disputed")), reviewer=who),
        lambda: store.decide(one, "adjudicate", verdict="unverified", reviewer=who),
        lambda: store.decide(one, "not_a_claim", reviewer=who),
        lambda: store.tag(one, "x", reviewer=who),
        lambda: store.undo(reviewer=who),
        lambda: store.correct(one, "figures", [], reviewer=who),
        lambda: store.correct(one, "speakers", ["Ada Brink", "Ng"], reviewer=who),
        lambda: store.correct(one, "said_on", "2020-05", reviewer=who),
        lambda: store.set_document(told.id, published=chance.choice(("2019-01-01", "2022-02-02"))),
        lambda: store.remove_document(told.id),
        lambda: store.save(told, found(which)),
        lambda: store.save_again(told.id, chance.sample(found(which), 1)),
        lambda: store.save_again(told.id, found(which)),
        lambda: store.merge_speakers("Smith", "Brink", reviewer=who),
    ]
    with contextlib.suppress(ClaimtrackError):  # what makes no sense just now is refused
        chance.choice(possible)()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with open_store(tmp_path / "claims.db", create=True) as store:
        for which, told in enumerate(TOLD):
            store.save(told, found(which))
        for _ in range(40):
            steps(store, chance)
            in_step(store)
        assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []
        listed = {row["id"] for row in store.claims({"all_kinds": True})}
        assert listed == {row["id"] for row in store.db.query("SELECT id FROM claims_current")}


def test_a_database_from_before_gets_them(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path, create=True) as store:
        for which, told in enumerate(TOLD):
            store.save(told, found(which))
        first = next(store.claims())["id"]
        store.add_review(first, "verified", reviewer="ann")
        store.remove_document(TOLD[1].id)
    db = Database(path)
    for statement in UNDONE["lists"]:
        db.execute(statement)
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'lists'")
    db.execute(f"PRAGMA user_version = {len(STEPS) - 1}")
    db.close()
    with open_store(path) as store:
        in_step(store)
        assert store.count({"verdict": "verified"}) == 1

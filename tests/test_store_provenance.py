"""Where articles came from: addresses, versions over time, files read to the end, kept originals."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.errors import NotFound, StoreError
from claimtrack.store import Original, Store, open_store
from claimtrack.store.versions import CHANGES
from tests.making import article, claim

URL = "https://example.org/fire"
FIRST = article("Smith said prices fell. Jones said rents rose.", url=URL, outlet="A")
SECOND = article(
    "Updated. Smith said prices fell. Brown said wages rose.", url="http://www.example.org/fire/?utm_source=x"
)
FELL, RENTS = claim(FIRST, "prices fell", speaker="Smith"), claim(FIRST, "rents rose", speaker="Jones")
FELL_2, WAGES = claim(SECOND, "prices fell", speaker="Smith"), claim(SECOND, "wages rose", speaker="Brown")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        yield opened


def test_another_way_to_write_an_address_is_the_same_article(store: Store) -> None:
    store.save(FIRST, [FELL, RENTS])
    saved = store.save(SECOND, [FELL_2, WAGES])
    assert (saved.previous, saved.fresh, saved.gone) == (FIRST.id, ("wages rose",), ("rents rose",))


def test_the_same_text_at_another_address_is_known_and_the_address_kept(store: Store) -> None:
    store.save(FIRST, [FELL])
    there = article(FIRST.text, url="https://other.org/x")
    saved = store.save(there, [FELL])
    assert (saved.added, saved.also_at) == (False, True)
    assert not store.save(there, [FELL]).also_at
    assert [(each["url"], each["own"]) for each in store.addresses(FIRST.id)] == [
        (URL, 1),
        ("https://other.org/x", 0),
    ]


def test_a_change_where_the_text_stood_too_hides_nothing_of_the_first(store: Store) -> None:
    store.save(FIRST, [FELL, RENTS])
    store.save(article(FIRST.text, url="https://other.org/x"), [])
    changed = article("Nothing of it was true, Smith said.", url="https://other.org/x")
    assert store.save(changed, []).previous is None
    assert store.count() == 2


def test_the_text_of_an_older_version_is_known_and_said_to_be_old(store: Store) -> None:
    store.save(FIRST, [FELL])
    store.save(SECOND, [FELL_2])
    saved = store.save(FIRST, [FELL])
    assert (saved.added, saved.outdated) == (False, True)


def test_a_corrected_address_counts_from_then_on(store: Store) -> None:
    store.save(article(FIRST.text), [FELL, RENTS])
    store.set_document(FIRST.id, url=URL)
    assert store.save(SECOND, [FELL_2]).previous == FIRST.id
    store.set_document(SECOND.id, url="")
    assert store.addresses(SECOND.id) == []


def test_versions_tell_what_came_and_went(store: Store) -> None:
    store.save(FIRST, [FELL, RENTS])
    store.add_review(RENTS.id, "disputed", reviewer="ann")
    store.save(SECOND, [FELL_2, WAGES])
    third = article("Third. Smith said prices fell. Jones said rents rose.", url=URL)
    store.save(
        third, [claim(third, "prices fell", speaker="Smith"), claim(third, "rents rose", speaker="Jones")]
    )
    for which in (FIRST, SECOND, third):
        told = store.versions(which.id)
        assert [each["id"] for each in told] == [FIRST.id, SECOND.id, third.id]
        said = [{change: [claim["text"] for claim in each[change]] for change in CHANGES} for each in told]
        assert said == [
            {"kept": [], "new": [], "back": [], "gone": []},
            {"kept": ["prices fell"], "new": ["wages rose"], "back": [], "gone": ["rents rose"]},
            {"kept": ["prices fell"], "new": [], "back": ["rents rose"], "gone": ["wages rose"]},
        ]
    assert store.record(RENTS.id)["status"] == "disputed"


def test_addresses_of_an_older_database_are_noted(tmp_path: Path) -> None:
    from claimtrack.store.places import note_all

    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(FIRST, [FELL])
        store.db.execute("DELETE FROM addresses")
        note_all(store.conn)
        note_all(store.conn)
        assert [each["url"] for each in store.addresses(FIRST.id)] == [URL]


def test_a_file_is_known_until_an_article_is_removed(store: Store) -> None:
    store.save(FIRST, [FELL])
    assert store.known_file("abc") is None
    store.note_file("abc", FIRST.id)
    assert store.known_file("abc") == FIRST.id
    store.remove_document(FIRST.id)
    assert store.known_file("abc") is None


def test_originals_are_kept_once_and_given_back(store: Store) -> None:
    data = b"<html>\xff\x00" * 1000
    store.save(FIRST, [FELL], original=Original(data, "text/html"))
    store.save(SECOND, [FELL_2], original=Original(data, "text/html"))
    assert store.conn.execute("SELECT count(*) FROM originals").fetchone() == (1,)
    kept = store.original(FIRST.id[:10])
    assert (kept["bytes"], kept["media_type"]) == (data, "text/html")
    assert kept["sha256"] == hashlib.sha256(data).hexdigest() == store.document(FIRST.id).raw_sha256


def test_an_original_can_be_kept_later_but_the_first_stays(store: Store) -> None:
    store.save(FIRST, [FELL])
    with pytest.raises(NotFound, match="was not kept; `claimtrack add --keep-original`"):
        store.original(FIRST.id)
    store.save(FIRST, [], original=Original(b"first"))
    store.save(FIRST, [], original=Original(b"second"))
    assert store.original(FIRST.id)["bytes"] == b"first"


def test_articles_stored_together_are_stored_or_not(store: Store) -> None:
    with pytest.raises(RuntimeError), store.together():
        store.save(FIRST, [FELL])
        raise RuntimeError
    assert list(store.documents()) == []
    with store.together():
        store.save(FIRST, [FELL])
        store.save(SECOND, [FELL_2])
    assert len(list(store.documents())) == 2


def test_together_a_part_that_failed_takes_the_others_with_it(store: Store) -> None:
    with pytest.raises(StoreError, match="so nothing was"), store.together():
        store.save(FIRST, [FELL])
        with pytest.raises(sqlite3.IntegrityError):
            store.note_file("ab", "no such article")
    assert list(store.documents()) == []
    store.save(FIRST, [FELL])
    assert len(list(store.documents())) == 1


def test_filters_pick_articles(store: Store) -> None:
    store.save(FIRST, [FELL], extractor=1)
    bare = article("Nobody says anything in this one.", outlet="B")
    store.save(bare, [], extractor=2)
    assert store.documents_with({}) == [FIRST.id, bare.id]
    assert store.documents_with({"outlet": "b"}) == [bare.id]
    assert store.documents_with({"speaker": "Smith"}) == [FIRST.id]
    assert store.documents_with({"speaker": "Smith", "outlet": "b"}) == []
    assert store.documents_with({}, below=2) == [FIRST.id]
    store.remove_document(bare.id)
    assert store.documents_with({"outlet": "b"}) == []

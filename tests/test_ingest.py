"""Reading, extracting and storing together: what `add`, `reextract` and a corrected date do to the database."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.ingest import add, correct_document, extract, reextract
from claimtrack.pipeline import EXTRACTOR
from claimtrack.read.articles import Given
from claimtrack.store import Store, open_store
from tests.conftest import ARTICLE

JULY = Given(published=datetime.date(2021, 7, 10))


@pytest.fixture
def store(clean: Path) -> Iterator[Store]:
    (clean / "a.txt").write_text(ARTICLE, encoding="utf-8")
    with open_store("claims.db", create=True) as opened:
        yield opened


def added(store: Store, given: Given = JULY, path: str = "a.txt") -> str:
    [outcome] = add(lambda: store, [path], given)
    assert outcome.saved is not None
    return outcome.saved.document_id


def test_what_is_stored_is_what_is_extracted(store: Store) -> None:
    added(store)
    [outcome] = extract(["a.txt"], JULY)
    stored = {record["id"]: record for record in store.records({"all_kinds": True})}
    assert outcome.claims
    for claim in outcome.claims:
        record = claim.to_dict()
        assert {key: stored[claim.id][key] for key in record} == record


def test_the_document_is_kept_as_it_was_read(store: Store) -> None:
    document = store.document(added(store))
    [outcome] = extract(["a.txt"], JULY)
    assert outcome.article is not None
    assert document == outcome.article.document


@pytest.mark.usefixtures("clean")
def test_the_database_is_not_asked_for_before_there_is_something_to_store() -> None:
    def opened() -> Store:
        raise AssertionError("nothing to store")

    [outcome] = add(opened, ["gone.txt"], Given())
    assert outcome.problem == "gone.txt is not there"


def test_what_is_told_of_is_stored_and_what_was_read_before_a_stop_too(store: Store, clean: Path) -> None:
    for number in range(5):
        (clean / f"{number}.txt").write_text(f"{ARTICLE}That is all, {number}.\n")
    outcomes = add(lambda: store, ["a.txt", *(f"{number}.txt" for number in range(5))], JULY)
    first = next(outcomes)
    assert first.saved is not None and [each["id"] for each in store.documents()] == [first.saved.document_id]
    assert next(outcomes).saved is not None
    told = len(list(store.documents()))
    assert told >= 2
    outcomes.close()  # type: ignore[attr-defined]
    assert len(list(store.documents())) == told


def test_reextracting_keeps_ids_and_decisions(store: Store) -> None:
    document = added(store)
    before = [record["id"] for record in store.records()]
    store.add_review(before[0], "verified", reviewer="Ann")
    [again] = reextract(store, [document])
    assert (again.document, again.saved.new, again.saved.superseded) == (document, 0, 0)
    assert [record["id"] for record in store.records()] == before
    assert store.record(before[0])["status"] == "verified"
    assert store.document_row(document)["extractor"] == EXTRACTOR


def test_a_corrected_date_moves_the_dates_of_statements_and_keeps_decisions(store: Store) -> None:
    document = added(store)
    [claim, *_] = store.claims({"speaker": "Brink"})
    store.add_review(claim["id"], "disputed", reviewer="Ann")
    fields: dict[str, object] = {"published": datetime.date(2021, 8, 1), "published_from": "option"}
    saved = correct_document(store, document, fields)
    assert saved is not None and saved.new == 0
    record = store.record(claim["id"])
    assert (claim["said_on"], record["said_on"]["value"]) == ("2021-07-09", "2021-07-30")
    assert record["status"] == "disputed"


def test_other_fields_need_no_reading_again(store: Store) -> None:
    document = added(store)
    assert correct_document(store, document, {"title": "A fire"}) is None
    assert store.document(document).title == "A fire"


def test_a_removed_article_comes_back_with_its_claims(store: Store) -> None:
    document = added(store)
    before = [record["id"] for record in store.records()]
    store.remove_document(document)
    assert not list(store.records())
    assert added(store) == document
    assert [record["id"] for record in store.records()] == before


def test_extracting_again_is_done_article_by_article_and_goes_on(store: Store, clean: Path) -> None:
    (clean / "b.txt").write_text(ARTICLE + "That is all.\n", encoding="utf-8")
    both = [added(store), added(store, path="b.txt")]
    store.db.execute("UPDATE documents SET extractor = 0")
    store.db.conn.commit()
    assert store.documents_with({}, below=EXTRACTOR) == both
    stopped = reextract(store, both)
    assert next(stopped).document == both[0]
    stopped.close()  # type: ignore[attr-defined]
    left = store.documents_with({}, below=EXTRACTOR)
    assert left == both[1:]
    assert [again.document for again in reextract(store, left)] == left
    assert store.documents_with({}, below=EXTRACTOR) == []


def test_a_dry_run_leaves_the_extractors_number_alone(store: Store) -> None:
    document = added(store)
    store.db.execute("UPDATE documents SET extractor = 0")
    store.db.conn.commit()
    [again] = reextract(store, [document], dry_run=True)
    assert again.saved.kept > 0
    assert store.document_row(document)["extractor"] == 0

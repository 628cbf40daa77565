"""Articles: listed, set, removed."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.errors import BadOption, NotFound
from claimtrack.store import Store, open_store
from tests.making import AT, article, claim

FIRST = article("Smith said prices fell.", title="First", outlet="Daily", path="a.txt", raw_sha256="ab" * 32)
SECOND = article("Jones said prices rose.", title="Second", published=None, published_from="", author="Roe")
FELL = claim(FIRST, "prices fell", speaker="Smith")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        opened.save(FIRST, [FELL], at=AT)
        opened.save(SECOND, [], at=AT)
        yield opened


def test_articles_come_back_as_they_were_read(store: Store) -> None:
    assert store.document(FIRST.id) == FIRST
    assert store.document(SECOND.id) == SECOND


def test_lists(store: Store) -> None:
    assert [(row["title"], row["claims"], row["judged"]) for row in store.documents()] == [
        ("First", 1, 0),
        ("Second", 0, 0),
    ]
    store.add_review(FELL.id, "verified", reviewer="ann")
    assert [row["judged"] for row in store.documents(outlet="daily")] == [1]
    assert [row["title"] for row in store.documents(limit=1)] == ["First"]
    row = store.document_row(FIRST.id[:8])
    assert (row["text"], row["added_at"], row["raw_sha256"]) == (FIRST.text, AT, "ab" * 32)


def test_setting_fields(store: Store) -> None:
    day = datetime.date(2024, 2, 29)
    assert store.set_document(SECOND.id[:8], published=day, published_from="option", title="New") == SECOND.id
    changed = store.document(SECOND.id)
    assert (changed.published, changed.published_from, changed.title, changed.author) == (
        day,
        "option",
        "New",
        "Roe",
    )
    assert store.document_row(SECOND.id)["published"] == "2024-02-29"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"text": "other"}, "an article has no text to set; there are published"),
        ({"published": "2021-02-30"}, "'2021-02-30' is no date"),
    ],
)
def test_what_cannot_be_set(store: Store, fields: dict[str, object], line: str) -> None:
    with pytest.raises(BadOption, match=line):
        store.set_document(FIRST.id, **fields)
    assert store.document(FIRST.id) == FIRST


def test_unknown_articles(store: Store) -> None:
    for call in (store.document, store.document_row, store.remove_document, store.set_document):
        with pytest.raises(NotFound, match="no article 'zz' here"):
            call("zz")

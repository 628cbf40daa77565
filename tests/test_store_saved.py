"""Filters kept under a name: as they were given, for this version, and never over others by accident."""

from pathlib import Path

import pytest

from claimtrack.errors import BadOption, NotFound
from claimtrack.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "claims.db", create=True)


def test_what_is_saved_comes_back(store: Store) -> None:
    filters = {"speaker": ("Taliban", "Ng"), "has_figure": True, "since": "2021-07-01", "verdict": (), "tag": None}
    store.save_filters("  my  filters ", filters, reviewer="Ann", at="2026-01-05T10:00:00Z")
    assert store.saved_filters("my filters") == {"speaker": ["Taliban", "Ng"], "has_figure": True, "since": "2021-07-01"}
    assert store.saved_filters("My Filters") == store.saved_filters("my filters")
    (row,) = store.all_saved_filters()
    assert (row["name"], row["reviewer"], row["saved_at"]) == ("my filters", "Ann", "2026-01-05T10:00:00.000000Z")


def test_nothing_is_replaced_by_accident(store: Store) -> None:
    store.save_filters("one", {"speaker": "Ng"})
    with pytest.raises(BadOption, match="there are filters saved as 'one' already"):
        store.save_filters("one", {"negated": True})
    assert store.saved_filters("one") == {"speaker": ["Ng"]}
    store.save_filters("one", {"negated": True}, replace=True)
    assert store.saved_filters("one") == {"negated": True}


@pytest.mark.parametrize(
    ("name", "filters", "line"),
    [
        ("x", {}, "there is nothing to save"),
        ("x", {"speaker": "", "negated": False}, "there is nothing to save"),
        ("x", {"colour": "red"}, "'colour' is no filter"),
        ("x", {"since": "soon"}, "'soon' is no date"),
        (" ", {"negated": True}, "' ' is no name for filters"),
        ("--saved", {"negated": True}, "'--saved' is no name for filters"),
    ],
)
def test_what_makes_no_sense_is_not_saved(store: Store, name: str, filters: dict[str, object], line: str) -> None:
    with pytest.raises(BadOption, match=line):
        store.save_filters(name, filters)
    assert store.all_saved_filters() == []


def test_removing_all_or_none(store: Store) -> None:
    store.save_filters("one", {"negated": True})
    store.save_filters("two", {"negated": True})
    with pytest.raises(NotFound, match=r"no filters are saved as 'twoo'; did you mean two\?"):
        store.remove_saved_filters(["one", "twoo"])
    assert store.remove_saved_filters(["Two", "one", "one"]) == ["two", "one"]
    with pytest.raises(NotFound, match="no filters are saved as 'one'; there are none"):
        store.saved_filters("one")


def test_filters_of_another_version_are_named(store: Store) -> None:
    with store.db.atomic():
        store.db.table("saved_filters").insert({"name": "later", "filters": '{"mood": ["grim"]}', "saved_at": "2030"})
    with pytest.raises(BadOption, match="'later' are from another version of claimtrack: this one does not know mood"):
        store.saved_filters("later")
    assert [row["name"] for row in store.all_saved_filters()] == ["later"]

"""Fact checks as schema.org and Google describe them."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from claimtrack.errors import BadOption
from claimtrack.export.claimreview import RATINGS, address, shortened, wording
from claimtrack.export.options import Options
from claimtrack.model import Json
from claimtrack.store import Store, open_store
from tests.conftest import Run
from tests.exports import harbour, records_of, written
from tests.making import article, claim
from tests.test_export import odd_record

# What the documentation of ClaimReview asks for, written down as a table and checked against what is written.


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def uri(value: Any) -> bool:
    return text(value) and re.match(r"https?://\S+$|urn:[a-z]+:\S+$", value) is not None


def date(value: Any) -> bool:
    return text(value) and re.match(r"\d{4}(-\d\d(-\d\d(T[\d:.]+Z)?)?)?$", value) is not None


def number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def short(value: Any) -> bool:
    return text(value) and len(value) < 75 and "\n" not in value


def a(*types: str) -> Callable[[Any], bool]:
    """One thing, or a list of things, of one of these types, each of them right."""
    return lambda value: all(
        isinstance(each, dict) and each.get("@type") in types and not wrong(each)
        for each in (value if isinstance(value, list) else [value])
    )


class Property(NamedTuple):
    holds: Callable[[Any], bool]
    required: bool = False


TYPES: dict[str, dict[str, Property]] = {
    "DataFeed": {
        "name": Property(text, True), "description": Property(text), "dateModified": Property(date),
        "publisher": Property(a("Organization")), "dataFeedElement": Property(a("DataFeedItem"), True),
    },
    "DataFeedItem": {
        "dateCreated": Property(date, True), "url": Property(uri), "item": Property(a("ClaimReview", "Claim"), True),
    },
    "ClaimReview": {
        "url": Property(uri, True), "claimReviewed": Property(short, True), "reviewRating": Property(a("Rating"), True),
        "author": Property(a("Organization", "Person"), True), "datePublished": Property(date),
        "itemReviewed": Property(a("Claim"), True), "reviewBody": Property(text), "citation": Property(a("CreativeWork")),
    },
    "Rating": {
        "alternateName": Property(text, True), "ratingValue": Property(number), "bestRating": Property(number),
        "worstRating": Property(number),
    },
    "Claim": {
        "identifier": Property(text), "text": Property(text, True), "author": Property(a("Organization", "Person")),
        "datePublished": Property(date), "appearance": Property(a("NewsArticle")),
    },
    "NewsArticle": {
        "headline": Property(text), "url": Property(uri), "datePublished": Property(date), "publisher": Property(a("Organization")),
    },
    "CreativeWork": {"url": Property(text), "name": Property(text)},
    "Organization": {"name": Property(text, True)},
    "Person": {"name": Property(text, True), "jobTitle": Property(text)},
}  # fmt: skip


def wrong(thing: Json) -> list[str]:
    """What is missing from a thing, or has no place in it, by name."""
    known = TYPES[thing["@type"]]
    missing = [name for name, each in known.items() if each.required and name not in thing]
    return missing + [
        name for name, value in thing.items()
        if name not in ("@type", "@context") and (name not in known or not known[name].holds(value))
    ]  # fmt: skip


def items(records: list[Json], options: Options = Options()) -> list[Json]:  # noqa: B008
    document = json.loads(written("claimreview", records, options))
    assert not wrong(document)
    assert document["@context"] == "https://schema.org"
    found = [item for element in document["dataFeedElement"] for item in element["item"]]
    assert all(item["@context"] == "https://schema.org" for item in found)
    return found


@pytest.mark.parametrize(
    ("thing", "names"),
    [
        ({"@type": "Rating"}, ["alternateName"]),
        ({"@type": "Person", "name": " "}, ["name"]),
        ({"@type": "Person", "name": "Ann", "age": 3}, ["age"]),
        ({"@type": "NewsArticle", "datePublished": "2021-W27"}, ["datePublished"]),
        ({"@type": "Claim", "text": "x", "author": {"@type": "Thing"}}, ["author"]),
    ],
)
def test_the_checker_finds_what_is_wrong(thing: Json, names: list[str]) -> None:
    assert wrong(thing) == names


STATUSES = [
    ("verified", "ClaimReview", {"@type": "Rating", "alternateName": "Verified", "ratingValue": 5, "bestRating": 5, "worstRating": 1}),
    ("disputed", "ClaimReview", {"@type": "Rating", "alternateName": "Disputed"}),
    ("unverified", "Claim", None),
    ("contested", "Claim", None),
]


@pytest.mark.parametrize(("status", "kind", "rating"), STATUSES)
def test_what_becomes_of_a_status(status: str, kind: str, rating: Json | None) -> None:
    [item] = items([odd_record("Prices fell.") | {"status": status}])
    assert (item["@type"], item.get("reviewRating")) == (kind, rating)


def test_a_whole_review(tmp_path: Path) -> None:
    harbour(tmp_path / "claims.db")
    first = records_of(tmp_path / "claims.db")[0]
    [item] = items([first], Options(publisher="The Ledger", base_url="https://example.org/checks"))
    assert item == {
        "@context": "https://schema.org", "@type": "ClaimReview",
        "url": f"https://example.org/checks/{first['id']}",
        "claimReviewed": "85 percent of the docks had reopened",
        "reviewRating": {"@type": "Rating", "alternateName": "Disputed"},
        "author": {"@type": "Organization", "name": "The Ledger"},
        "datePublished": "2021-08-02",
        "reviewBody": "Says 70; see table",
        "citation": [{"@type": "CreativeWork", "url": "https://example.org/t"}],
        "itemReviewed": {
            "@type": "Claim", "identifier": first["id"], "text": "85 percent of the docks had reopened",
            "author": {"@type": "Organization", "name": "port authority"},
            "appearance": {
                "@type": "NewsArticle", "headline": "Docks *reopen*", "url": "https://example.org/docks",
                "datePublished": "2021-07-10", "publisher": {"@type": "Organization", "name": "The Gazette"},
            },
        },
    }  # fmt: skip


def judged(store: Store, claim_id: str) -> Json:
    record = store.record(claim_id)
    assert record["status"] != "pending"
    return record


def test_who_and_when_is_what_the_status_rests_on(tmp_path: Path) -> None:
    first, second = harbour(tmp_path / "claims.db")
    with open_store(tmp_path / "claims.db") as store:
        store.add_review(second, "verified", reviewer="Ann", note="seen", at="2021-08-03T00:00:00Z")
        store.add_review(second, "verified", reviewer="Bo", note="seen too", at="2021-08-04T00:00:00Z")
        [shared] = items([judged(store, second)])
        assert [each["name"] for each in shared["author"]] == ["Ann", "Bo"]
        assert (shared["datePublished"], shared["reviewBody"]) == ("2021-08-04", "seen seen too")
        assert shared["url"] == f"urn:claimtrack:claim:{second}"
        assert shared["itemReviewed"]["datePublished"] == "2021-07"
        store.decide(first, "adjudicate", verdict="verified", reviewer="Cy", note="settled", at="2021-08-05T00:00:00Z")
        [settled] = items([judged(store, first)])
        assert settled["author"] == {"@type": "Person", "name": "Cy"}
        assert (settled["reviewBody"], "citation" in settled) == ("settled", False)


@pytest.mark.parametrize(
    ("links", "works"),
    [
        ([("https://example.org", "A table")], [{"@type": "CreativeWork", "url": "https://example.org", "name": "A table"}]),
        ([("", "minutes.pdf")], [{"@type": "CreativeWork", "name": "minutes.pdf"}]),
        ([("https://example.org", ""), ("https://example.org", "")], [{"@type": "CreativeWork", "url": "https://example.org"}]),
        ([("", "")], None),
    ],
)
def test_evidence(links: list[tuple[str, str]], works: list[Json] | None) -> None:
    record = odd_record("x")
    record["reviews"][0]["evidence"] = [{"url": url, "title": title, "retrieved_on": None, "sha256": "ab"} for url, title in links]
    [item] = items([record])
    assert item.get("citation") == works


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "Prices fell"),
        ({"negated": True}, "he has not said: Prices fell"),
        ({"kind": "deny"}, "he denied: Prices fell"),
        ({"kind": "promise"}, "he promised: Prices fell"),
        ({"kind": "estimate"}, "Prices fell"),
    ],
)
def test_a_denial_is_not_turned_round(changes: Json, says: str) -> None:
    cue = "has not said" if changes.get("negated") else {"deny": "denied", "promise": "promised"}.get(changes.get("kind", ""), "said")
    document = article(f"Prices fell, he {cue}.")
    record = claim(document, "Prices fell", speaker="he", cue=cue, **changes).to_dict()
    assert wording(record) == says


@pytest.mark.parametrize(
    ("kind", "resolved", "type_"),
    [("person", True, "Person"), ("organisation", True, "Organization"), ("group", True, "Organization"), ("document", True, None), ("person", False, None)],
)  # fmt: skip
def test_speakers(kind: str, resolved: bool, type_: str | None) -> None:
    record = odd_record("Prices fell.")
    record["speakers"] = [{"name": "Ada", "role": "mayor", "organisation": "", "kind": kind, "resolved": resolved, "guess": ""}]
    [item] = items([record])
    author = item["itemReviewed"].get("author")
    assert (author and author["@type"]) == type_
    if author:
        assert author.get("jobTitle") == ("mayor" if kind == "person" else None)


@pytest.mark.parametrize(("said", "given"), [("2021-07-10", True), ("2021-07", True), ("2021", True), ("2021-W27", False), ("199X", False)])
def test_only_days_months_and_years_are_dates(said: str, given: bool) -> None:
    record = odd_record("x") | {"said_on": {"value": said, "text": "", "span": None, "inherited": False}}
    [item] = items([record])
    assert ("datePublished" in item["itemReviewed"]) is given


@hypothesis_settings(deadline=None, max_examples=100)
@given(st.one_of(st.text(min_size=1), st.text("ab ,—", min_size=60, max_size=120)))
def test_any_claim_becomes_a_right_review(words: str) -> None:
    record = odd_record(words)
    record["text"] = words if words.strip() else "x"
    record["reviews"][0]["reviewer"] = "Ann"
    record["reviews"][0]["evidence"] = []
    record["speakers"][0]["name"] = "Ada"
    record["document_title"] = record["outlet"] = words.strip() or None
    record["reviews"][0]["note"] = words.strip()
    [item] = items([record])
    names = [rating["alternateName"] for rating in RATINGS.values()]
    assert not any(name in item["claimReviewed"] and name not in words for name in names)


@pytest.mark.parametrize(
    ("words", "kept"),
    [("a" * 74, "a" * 74), ("a" * 75, "a" * 72 + " …"), ("word " * 16, ("word " * 14).strip() + " …"), ("x" * 30 + ", " + "y" * 80, "x" * 30 + ", " + "y" * 40 + " …")],
)  # fmt: skip
def test_shortened(words: str, kept: str) -> None:
    assert shortened(words.strip()) == kept


@pytest.mark.parametrize(
    ("base", "made"),
    [
        ("", "urn:claimtrack:claim:ab"), ("https://example.org", "https://example.org/ab"), ("https://example.org/c/", "https://example.org/c/ab"),
        ("https://example.org/?claim=", "https://example.org/?claim=ab"), ("http://example.org/page#", "http://example.org/page#ab"),
    ],
)  # fmt: skip
def test_addresses(base: str, made: str) -> None:
    assert address("ab", base) == made


@pytest.mark.parametrize("base", ["example.org", "ftp://example.org", "https://", "https:// example.org", "javascript:alert(1)"])
def test_no_web_address(base: str) -> None:
    with pytest.raises(BadOption, match="is no web address"):
        items([], Options(base_url=base))


def test_nothing_can_end_the_script_it_stands_in() -> None:
    assert b"<" not in written("claimreview", [odd_record("</script><b>")])


def test_pending_claims_are_left_out_and_counted(stocked: Run, clean: Path) -> None:
    result = stocked("export", "-o", "a.jsonld")
    assert json.loads((clean / "a.jsonld").read_text())["dataFeedElement"] == []
    assert "None of these claims has been judged yet." in result.stderr
    first = json.loads(stocked("list", "--format", "json").stdout)[0]["id"]
    stocked("--reviewer", "Ann", "mark", first, "verified")
    result = stocked("export", "-o", "a.jsonld", "--force", "--publisher", "The Ledger")
    assert "1 claim written to a.jsonld" in result.stderr
    assert re.search(r"\d claims that nobody has judged left out", result.stderr)
    document = json.loads((clean / "a.jsonld").read_text())
    assert not wrong(document)
    assert document["description"] == "All claims: 1 (1 verified)."
    assert document["publisher"]["name"] == "The Ledger"
    assert len(document["dataFeedElement"]) == 1

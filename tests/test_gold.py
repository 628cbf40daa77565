"""What must come out of the articles in fixtures/, and whether the fixtures are sound."""

from functools import reduce
from operator import add

import pytest

from claimtrack.model import CUE_KINDS
from claimtrack.read.articles import Given
from claimtrack.read.readers import read_article
from tests import gold
from tests.gold import Case, Comparison, parts

# Shares of the claims that must come out right: in every field, in content and source; and of those that come out,
# how many must be wanted. Only ever raised.
FLOORS = {
    "all fixtures": {"recall": 0.93, "relaxed": 0.96, "precision": 0.96},
    "presstv_2021-07-10": {"recall": 1.0, "relaxed": 1.0, "precision": 1.0},
}

CASES = gold.load_cases()
BY_NAME = {case.name: case for case in CASES}


@pytest.fixture(scope="module")
def comparisons() -> dict[str, Comparison]:
    """Every article's comparison, by name."""
    from claimtrack.pipeline import extract_claims

    return {case.name: gold.compare(case.expected, extract_claims(case.document)) for case in CASES}


@pytest.mark.parametrize("measure", ["recall", "relaxed", "precision"])
@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, measure: str, comparisons: dict[str, Comparison]) -> None:
    chosen = reduce(add, comparisons.values()) if name == "all fixtures" else comparisons[name]
    assert getattr(chosen, measure) >= FLOORS[name][measure]


# The fixtures themselves: a slip in a span would be blamed on the extractor.


def test_every_article_has_its_claims() -> None:
    articles = {path.stem for path in (gold.FIXTURES / "articles").iterdir()}
    assert articles == set(BY_NAME)
    assert len(articles) > 16


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_read_without_a_date_it_is_dated_rightly_or_not_at_all(case: Case) -> None:
    path = gold.FIXTURES / "articles" / case.expected["document"]
    document = read_article(path.read_bytes(), path.name, Given()).document
    assert document.published in (case.document.published, None)
    assert document.id == case.document.id


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_spans_hold_what_they_say(case: Case) -> None:
    for claim in case.expected["claims"]:
        for part in parts(claim):
            start, end = part["span"]
            assert case.document.text[start:end].replace("\xa0", " ") == part["text"].replace("\xa0", " ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_content_is_whole_words_apart_from_source_and_cue(case: Case) -> None:
    text = case.document.text
    for claim in case.expected["claims"]:
        spans = claim["content"]["spans"]
        ends = [place for span in spans for place in span]
        assert ends == sorted(ends)
        assert ends[0] >= 0 and ends[-1] <= len(text)
        for start, end in spans:
            assert text[start:end] == text[start:end].strip() != ""
            assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
        for part in (claim["cue"], *([claim["source"]] if claim["source"] else [])):
            assert not any(start < part["span"][1] and part["span"][0] < end for start, end in spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_expected_claim_is_nested_in_another(case: Case) -> None:
    claims = case.expected["claims"]
    for claim in claims:
        start, end = claim["cue"]["span"]
        for other in claims:
            assert not any(first <= start and end <= last for first, last in other["content"]["spans"])


QUOTE_MARKS = ('"', "“", "‘", "''")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fields_make_sense(case: Case) -> None:
    for claim in case.expected["claims"]:
        content = [case.document.text[start:end] for start, end in claim["content"]["spans"]]
        assert claim["cue"]["kind"] in CUE_KINDS
        assert bool(claim["source"]) == bool(claim["speakers"])
        if "quotation" not in claim:
            continue
        assert claim["quotation"] in ("direct", "indirect", "mixed")
        quoted = any(mark in part for part in content for mark in QUOTE_MARKS)
        assert quoted == (claim["quotation"] != "indirect"), content
        if claim["quotation"] == "direct":
            assert all(part.startswith(QUOTE_MARKS) for part in content), content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_figures_are_consistent_and_in_their_claim(case: Case) -> None:
    for claim in case.expected["claims"]:
        areas = [*claim["content"]["spans"], *([claim["source"]["span"]] if claim["source"] else [])]
        for figure in claim["figures"]:
            start, end = figure["span"]
            assert any(first <= start and end <= last for first, last in areas), figure
            bounds = {"=": (True, True), "~": (True, True), ">": (True, False), ">=": (True, False)}
            has = figure["low"] is not None, figure["high"] is not None
            assert has == bounds.get(figure["approx"], (False, True)), figure
            if figure["value"] is None:
                assert figure["kind"] == "vague" or figure["low"] < figure["high"]
            else:
                assert figure["value"] in (figure["low"], figure["high"])

"""The stages together: the public record, hostile text, and a digest that guards the extractor's number."""

import datetime
import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack import Document, extract_claims
from claimtrack.pipeline import EXTRACTOR
from tests.gold import load_cases

DIGEST = Path(__file__).parent / "extractor_digest.txt"
DAY = datetime.date(2021, 7, 10)


def fixture_digest() -> str:
    """One line: the extractor's number and the SHA-256 of all that it makes of the fixtures."""
    digest = hashlib.sha256()
    for case in load_cases():
        for claim in extract_claims(case.document):
            digest.update(json.dumps(claim.to_dict(), sort_keys=True).encode())
    return f"{EXTRACTOR} {digest.hexdigest()}"


def test_another_result_needs_another_number() -> None:
    """When this fails: raise EXTRACTOR in pipeline.py if claims.db was ever built with the old one, then
    run `python -m tests.test_pipeline` to write the new line, and `make claims.db`."""
    assert fixture_digest() == DIGEST.read_text(encoding="utf-8").strip()


def test_the_public_record() -> None:
    text = "The Taliban say they now hold 85 percent of Afghanistan, a spokesman told reporters on Friday."
    record = extract_claims(Document(text=text, published=DAY))[0].to_dict()
    assert json.loads(json.dumps(record)) == record
    assert list(record) == [
        "id", "document", "extractor", "text", "context", "source", "speakers", "chain", "cue", "content", "quotation",
        "negated", "hedged", "addressee", "nested_in", "said_on", "figures", "confidence", "rule",
    ]  # fmt: skip
    assert len(record["id"]) == 16
    assert record["document"] == hashlib.sha256(text.encode()).hexdigest()


def test_figures_in_the_source_belong_to_the_claim() -> None:
    claim = extract_claims(Document(text="52 percent of voters said the road was bad."))[0]
    assert [(f.where, f.to_dict()["value"]) for f in claim.figures] == [("source", 52)]


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Hall said that he was ill.", "he was ill"),
        ("“I am ill,” Hall said.", "I am ill"),
        ("“Late” and “slow,” Hall said.", "“Late” and “slow,”"),
        ("“I,” Hall said, “am ill.”", "I … am ill."),
        ("Hall said he was “very ill.”", "he was “very ill.”"),
    ],
)
def test_readable_form(text: str, readable: str) -> None:
    assert extract_claims(Document(text=text))[0].text == readable


@pytest.mark.parametrize(
    ("outlet", "said_on"), [("The Guardian", "2021-10-07"), ("USA Today", "2021-07-10"), ("", None)]
)
def test_dates_in_figures_are_read_as_the_outlet_writes_them(outlet: str, said_on: str | None) -> None:
    text = "Hall said on 7/10/2021 that he was ill."
    claim = extract_claims(Document(text=text, published=datetime.date(2021, 12, 1), outlet=outlet))[0]
    assert (claim.said_on.value if claim.said_on else None) == said_on


def test_the_clock_is_never_read() -> None:
    claim = extract_claims(Document(text="Hall said on Tuesday that he was ill."))[0]
    assert claim.said_on is None


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_claims_that_lie_in_it(text: str) -> None:
    for claim in extract_claims(Document(text=text, published=DAY)):
        assert claim.context == text[slice(*claim.context_span)]
        assert all(text[start:end] for start, end in claim.spans)
        json.dumps(claim.to_dict())


HOSTILE = ('“a ', '" ', "he said ", "9", "1,", "one hundred and ", "Mr. A. ", "U.S. ", "May 5 ", "1 of 2 of ", "x", "\n",
           "according to ", "He said it. ", "Ann Lee, an aide, said. ", '"A," he said. ', "the man who said ", "a and b, ",
           ": ", "(", "said Ann, who said ", "that ", "-- ", "‘a ", "''a ")  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_neither_raises_nor_hangs(piece: str) -> None:
    text = (piece * (6_000 // len(piece) + 1))[:6_000]
    assert isinstance(extract_claims(Document(text=text, published=DAY)), list)


def steps_for(text: str) -> int:
    """How many lines of the program run until the claims of this text are found: work, and no clock."""
    steps = 0

    def count(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract_claims(Document(text=text, published=DAY))
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("piece", ["reports in the report ", "“Doves cry. he said before ", "the claims of "])
def test_work_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    extract_claims(Document(text=piece, published=DAY))  # what is made once is there
    short, long = (steps_for((piece * size)[:size]) for size in (4_000, 32_000))
    assert long < 12 * short  # eight times as much text


if __name__ == "__main__":
    DIGEST.write_text(fixture_digest() + "\n", encoding="utf-8")
    print(DIGEST.read_text(encoding="utf-8").strip())

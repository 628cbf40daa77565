"""Articles and claims made by hand, for tests of what is done with them."""

import datetime
import hashlib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from claimtrack.model import Claim, CueMention, Document, Figure, Mention, SaidOn, Span, Speaker
from claimtrack.periods import days

AT = "2026-01-05T10:00:00.000000Z"


def article(text: str, **known: Any) -> Document:
    """An article; published on 10 July 2021 unless said otherwise."""
    known.setdefault("published", datetime.date(2021, 7, 10))
    known.setdefault("published_from", "option")
    return Document(text=text, **known)


def place(text: str, words: str, after: int = 0) -> Span:
    """Where words stand in a text."""
    start = text.index(words, after)
    return start, start + len(words)


def claim(
    document: Document,
    content: str | Sequence[str],
    *,
    cue: str = "said",
    speaker: str | Sequence[str | Speaker] = (),
    figures: Sequence[Figure] = (),
    said_on: str | None = None,
    kind: str = "assert",
    extractor: int = 1,
    after: int = 0,
    **more: Any,
) -> Claim:
    """A claim in an article, found by its words: the first place of them after an offset."""
    parts = [content] if isinstance(content, str) else list(content)
    spans = tuple(place(document.text, part, after) for part in parts)
    cue_span = place(document.text, cue, after)
    named = [speaker] if isinstance(speaker, str) else speaker
    speakers = tuple(Speaker(each) if isinstance(each, str) else each for each in named)
    first = document.text.find(speakers[0].name, after) if speakers else -1
    source = Mention(speakers[0].name, (first, first + len(speakers[0].name))) if first >= 0 else None
    begins, ends = min(cue_span, *spans)[0], max(cue_span, *spans, key=lambda span: span[1])[1]
    return Claim(
        id=minted(document, cue_span, spans), document=document.id, extractor=extractor,
        text=" … ".join(parts), context=document.text[begins:ends], context_span=(begins, ends), source=source,
        speakers=speakers, chain=more.pop("chain", ()), cue=CueMention(cue, cue_span, cue, kind), spans=spans,
        quotation=more.pop("quotation", "indirect"), said_on=said(said_on), figures=tuple(figures),
        rule="by hand", **more,
    )  # fmt: skip


def minted(document: Document, cue: Span, spans: Sequence[Span]) -> str:
    """An id as extraction makes them: sixteen hexadecimal digits, from places in the article."""
    return hashlib.sha256(repr((document.id, cue, tuple(spans))).encode()).hexdigest()[:16]


def said(value: str | None) -> SaidOn | None:
    """A date of a statement, with the days it covers."""
    covered = days(value)
    if value is None or covered is None:
        return None
    return SaidOn(value, value, (0, 1), first=covered[0], last=covered[1])


def figure(text: str, value: str | int, kind: str = "count", **more: Any) -> Figure:
    """A figure with an exact value."""
    stated = Decimal(value)
    return Figure(text, (0, len(text)), (0, 1), kind, stated, stated, stated, **more)

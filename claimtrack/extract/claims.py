"""Joins what the stages found into claims: each attribution with its speakers, figures and date."""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extract.said_on import find_said_on, inherit_said_on
from claimtrack.extract.text import Reading
from claimtrack.model import (
    Attribution,
    ChainLink,
    Claim,
    CueMention,
    DateMention,
    Document,
    Figure,
    Mention,
    SaidOn,
    Span,
    Speaker,
)
from claimtrack.rules.en import text as marks

Identity = tuple[tuple[Speaker, ...], tuple[ChainLink, ...]]


def make_claims(
    document: Document,
    extractor: int,
    reading: Reading,
    attributions: Sequence[Attribution],
    identities: Sequence[Identity],
    dates: Sequence[DateMention],
    figures: Sequence[Figure],
) -> list[Claim]:
    """One claim for each attribution, in their order; `identities` runs parallel to them."""
    document_id = document.id
    ids = [claim_id(document_id, a.cue, a.content) for a in attributions]
    said = _said_on(document, reading, attributions, identities, dates)
    starts = [figure.span[0] for figure in figures]
    claims = []
    for id_, attribution, (speakers, chain), said_on in zip(ids, attributions, identities, said, strict=True):
        context = context_of(reading, attribution)
        claims.append(
            Claim(
                id=id_, document=document_id, extractor=extractor,
                text=readable(document.text, attribution.content),
                context=document.text[slice(*context)], context_span=context,
                source=_mention(document.text, attribution.source), speakers=speakers, chain=chain,
                cue=_cue(document.text, attribution),
                spans=attribution.content, quotation=attribution.quotation, negated=attribution.negated,
                hedged=attribution.hedged, addressee=attribution.addressee,
                nested_in=ids[attribution.nested_in] if attribution.nested_in is not None else None,
                said_on=said_on,
                figures=_figures(attribution, figures, starts),
                confidence=attribution.confidence, rule=attribution.rule, ends=attribution.ends,
            )
        )  # fmt: skip
    return claims


def claim_id(document: str, cue: Span, content: Sequence[Span]) -> str:
    """A claim's id: 16 hexadecimal digits minted from its document and its places in it."""
    places = ";".join([f"{start}-{end}" for start, end in (cue, *content)])
    return hashlib.sha256(f"{document}:{places}".encode()).hexdigest()[:16]


def readable(text: str, spans: Sequence[Span]) -> str:
    """The claim as people read it: no leading "that", no outer quotation marks, parts joined by " … "."""
    parts = [_bare(_folded(text[start:end])) for start, end in spans]
    return " … ".join([part for part in parts if part]) if len(parts) > 1 else "".join(parts)


def _folded(part: str) -> str:
    """With single spaces for all white space; what can be printed has no other sort of it than spaces."""
    if "  " in part or not part.isprintable():
        return " ".join(part.split())
    return part.strip()


def _bare(part: str) -> str:
    """Without a leading "that", and without marks that hold all of it or are left open."""
    if part[:5].lower() == "that " and len(part) > 5:
        part = part[5:]
    if not part.startswith(_OPENING):
        return part.rstrip(",")
    opening = next(filter(part.startswith, _OPENING))
    closing = next(filter(part.endswith, _CLOSING), "")
    inside = part[len(opening) : len(part) - len(closing)]
    if not _quotes_again(inside, opening, closing):
        return inside.rstrip(",").strip() or part
    return part.rstrip(",")


def _quotes_again(inside: str, opening: str, closing: str) -> bool:
    """Are there more marks inside, so that the outer two are no pair? Apostrophes within words are none."""
    bare = _WITHIN_WORD.sub("", inside) if "'" in inside or "’" in inside else inside
    return opening in bare or any(mark in bare for mark in ((closing,) if closing else _CLOSING))


# The mark stands first in the pattern, so that only marks are looked at and not every letter.
_WITHIN_WORD = re.compile(r"['’](?:(?<=\w.)(?=\w)|(?<=s’))")


_OPENING = tuple(sorted({*marks.OPENING, *marks.STRAIGHT}, key=len, reverse=True))
_CLOSING = tuple(sorted({*marks.OPENING.values(), *marks.STRAIGHT}, key=len, reverse=True))


REACH = 400
"""Words of context on either side of a claim, at most: longer sentences are none that anybody reads."""


def context_of(reading: Reading, attribution: Attribution) -> Span:
    """The sentence or sentences that hold source, cue and content, as characters."""
    low, high = attribution.cue
    for start, end in (*attribution.content, attribution.source or attribution.cue):
        low, high = start if start < low else low, end if end > high else high
    first = max(0, bisect_right(reading.start, low) - 1)
    last = bisect_left(reading.end, high)
    begin = max(reading.sentences[reading.sentence[first]][0], first - REACH)
    stop = min(reading.sentences[reading.sentence[last]][1], last + 1 + REACH)
    return reading.start[begin], reading.end[stop - 1]


def _cue(text: str, attribution: Attribution) -> CueMention:
    start, end = attribution.cue
    return CueMention(text[start:end], attribution.cue, attribution.lemma, attribution.kind)


def _mention(text: str, span: Span | None) -> Mention | None:
    return Mention(text[span[0] : span[1]], span) if span else None


def _figures(
    attribution: Attribution, figures: Sequence[Figure], starts: Sequence[int]
) -> tuple[Figure, ...]:
    """The figures whose number lies in the content, or in the source, in text order."""
    if not figures:
        return ()
    found = []
    places = [(span, "content") for span in attribution.content]
    if attribution.source:
        places.append((attribution.source, "source"))
    for (low, high), where in sorted(places) if len(places) > 1 else places:
        i = max(0, bisect_left(starts, low) - 1)
        while i < len(figures) and starts[i] < high:
            figure = figures[i]
            if low <= figure.number[0] and figure.number[1] <= high:
                found.append(figure if where == "content" else replace(figure, where=where))
            i += 1
    return tuple(found)


def _said_on(
    document: Document,
    reading: Reading,
    attributions: Sequence[Attribution],
    identities: Sequence[Identity],
    dates: Sequence[DateMention],
) -> list[SaidOn | None]:
    """When each statement was made; one that goes on with another in its paragraph takes that one's date."""
    if not dates:
        return [None] * len(attributions)
    statements = []
    starts = [date.span[0] for date in dates]
    for attribution, (speakers, _) in zip(attributions, identities, strict=True):
        sentence = reading.sentence[max(0, bisect_right(reading.start, attribution.cue[0]) - 1)]
        speaker = tuple([person.name for person in speakers]) if speakers else None
        span = reading.span(*reading.sentences[sentence])
        first = bisect_left(starts, span[0])
        near = dates[first : bisect_left(starts, span[1], first)]
        said_on = find_said_on(attribution, near, span, document.text, document.published) if near else None
        statements.append((speaker, reading.paragraph[sentence], said_on))
    return inherit_said_on(statements)

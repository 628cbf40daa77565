"""A claim where a person marked one: everything about it but its places is found as extraction finds it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.errors import BadOption
from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.claims import make_claims
from claimtrack.extract.cues import VERB_FORMS
from claimtrack.extract.dates import date_order, find_dates
from claimtrack.extract.descriptions import tokens
from claimtrack.extract.figures import figures_outside
from claimtrack.extract.reading import read_text
from claimtrack.extract.speakers import identify
from claimtrack.extract.text import Reading
from claimtrack.model import CUE_KINDS, Attribution, Claim, Document, Span, Speaker

BY_HAND = "by hand"
"""The rule that such claims are said to be made by."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a person marked in an article: the content, and who says it with which words, if they said.

    `speakers` and `kind` are found out where they are left empty.
    """

    content: Sequence[Span]
    source: Span | None = None
    cue: Span | None = None
    speakers: tuple[Speaker, ...] = ()
    kind: str = ""


def claim_by_hand(document: Document, marked: Places) -> Claim:
    """The claim at the places that were marked: with speaker, figures and date.

    A cue that extraction knows lends what is known of it. Without a cue there is no date of the statement,
    and the cue is an empty place before the content. Raises BadOption for places that cannot be a claim's.
    """
    if marked.kind and marked.kind not in CUE_KINDS:
        raise BadOption(f"{marked.kind!r} is no kind of claim; there are {', '.join(CUE_KINDS)}")
    checked = _checked(document.text, marked)
    reading = read_text(document.text)
    found = find_attributions(reading)
    like = next((a for a in found if checked.cue and _meet(a.cue, checked.cue)), None)
    made = _attribution(reading, checked, like)
    among = [made if each is like else each for each in found] + ([] if like else [made])
    speakers, chain = identify(reading, among)[among.index(made)] if made.source else ((), ())
    dates = find_dates(document.text, document.published, order=date_order(document.outlet))
    figures = figures_outside(document.text, [date.span for date in dates if date.type in ("DATE", "TIME")])
    identity = (checked.speakers or speakers, chain)
    own_dates = dates if checked.cue else []
    (claim,) = make_claims(document, 0, reading, [made], [identity], own_dates, figures)
    return claim


def _attribution(reading: Reading, marked: Places, like: Attribution | None) -> Attribution:
    cue = marked.cue or (marked.content[0][0], marked.content[0][0])
    lemma, kind = _verb(reading, cue) if marked.cue else ("", "assert")
    blank = Attribution(source=None, cue=cue, content=(), lemma=lemma, kind=kind)
    known = like or blank
    return replace(
        known, cue=cue, content=tuple(marked.content), source=marked.source or known.source, nested_in=None,
        kind=marked.kind or known.kind, quotation=_quotation(reading, marked.content), confidence=1.0,
        rule=BY_HAND, ends="marked so",
    )  # fmt: skip


def _verb(reading: Reading, cue: Span) -> tuple[str, str]:
    """Lemma and kind of a cue that extraction did not take for one: of the verb in it, if it is known."""
    for i in range(*tokens(reading, cue)):
        for row, _, _ in VERB_FORMS.get(reading.lower[i], ()):
            return row.lemma, row.kind
    return reading.words(*tokens(reading, cue)).lower(), "assert"


def _quotation(reading: Reading, content: Sequence[Span]) -> str:
    """direct if every word is quoted, indirect if none is, else mixed."""
    quoted = [
        reading.quote[i] >= 0
        for span in content
        for i in range(*tokens(reading, span))
        if reading.tag[i] not in '.,"'
    ]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


def _checked(text: str, marked: Places) -> Places:
    """The places in order and without white space at their ends."""
    content = sorted(_tight(text, span, "content") for span in marked.content)
    if not content:
        raise BadOption("a claim needs content: a stretch of the article")
    cue = _tight(text, marked.cue, "cue") if marked.cue else None
    source = _tight(text, marked.source, "source") if marked.source else None
    everything = [*content, *(span for span in (cue, source) if span)]
    for place, span in enumerate(everything):
        if any(_meet(span, other) for other in everything[:place]):
            words = " ".join(text[slice(*span)].split())
            raise BadOption(f"{words!r} is marked twice; content, source and cue must stand apart")
    return replace(marked, content=tuple(content), cue=cue, source=source)


def _tight(text: str, span: Span, what: str) -> Span:
    start, stop = span
    if not 0 <= start < stop <= len(text):
        raise BadOption(f"{start} to {stop} is no place for {what}: the article has {len(text)} characters")
    words = text[start:stop]
    if not any(char.isalnum() for char in words):
        raise BadOption(f"there are no words for {what} at {start} to {stop}")
    return start + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def find_words(text: str, words: str, within: Span | None = None) -> Span:
    """Where words stand in a text, however its lines are broken; BadOption unless that is one place.

    "Prices fell ... in May" stands for all from its beginning to its end. Of several places, one alone may
    lie in `within`.
    """
    begins, _, ends = words.replace("…", "...").partition("...")
    found = _places(text, begins)
    inside = [span for span in found if within and within[0] <= span[0] and span[1] <= within[1]]
    if not found:
        raise BadOption(f"the article does not hold the words {begins.strip()!r}")
    if len(found) > 1 and len(inside) != 1:
        raise BadOption(f"the article holds {begins.strip()!r} {len(found)} times; give more words around it")
    start, stop = inside[0] if len(found) > 1 else found[0]
    if not ends.strip():
        return start, stop
    after = next((span for span in _places(text, ends) if span[0] >= stop), None)
    if after is None:
        raise BadOption(f"the article does not hold the words {ends.strip()!r} behind {begins.strip()!r}")
    return start, after[1]


def find_nearest(text: str, words: str, near: Span) -> Span:
    """Where words stand that somebody's content goes with: in the place nearest to it, not within it."""
    found = [span for span in _places(text, words) if not _meet(span, near)]
    if not found:
        raise BadOption(f"the article does not hold the words {words.strip()!r} beside the content")
    return min(found, key=lambda span: max(near[0] - span[1], span[0] - near[1]))


def _places(text: str, words: str) -> list[Span]:
    """All places of words, by their characters without white space."""
    wanted = "".join(words.split())
    offsets = [place for place, char in enumerate(text) if not char.isspace()]
    dense = "".join(text[place] for place in offsets)
    found: list[Span] = []
    at = dense.find(wanted) if wanted else -1
    while at >= 0:
        found.append((offsets[at], offsets[at + len(wanted) - 1] + 1))
        at = dense.find(wanted, at + 1)
    return found

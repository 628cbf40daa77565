"""How much of an article is shown around a claim: its sentence with the neighbours, or more on demand."""

from collections.abc import Sequence

from claimtrack.export.marks import Mark, marks_of
from claimtrack.model import Json, Span

LEVELS = ("the sentence with its neighbours", "the paragraphs around", "the whole article")
"""What the key c goes through."""

_WINDOW = 2_000  # so many characters before and after are searched for the ends of sentences
_FAR = 600  # a neighbour that is longer is cut


def focus(record: Json) -> Span:
    """The sentence or sentences of the claim: what the eye should find first."""
    near = [mark.span for mark in marks_of(record) if mark.kind != "date"]
    near.append(tuple(record["context_span"]))
    return min(start for start, _ in near), max(end for _, end in near)


def stretch(text: str, record: Json, level: int) -> Span:
    """The part of the article to show, at a level of LEVELS."""
    start, end = focus(record)
    if level == 0:
        return _with_neighbours(text, start, end)
    if level == 1:
        first, last = _with_neighbours(text, start, end)
        before = text.rfind("\n\n", 0, max(text.rfind("\n\n", 0, first), 0))
        after = text.find("\n\n", last)
        after = text.find("\n\n", after + 2) if after >= 0 else -1
        return before + 2 if before >= 0 else 0, after if after >= 0 else len(text.rstrip())
    return 0, len(text.rstrip())


def _with_neighbours(text: str, start: int, end: int) -> Span:
    from claimtrack.extract.reading import read_text

    first, last = max(start - _WINDOW, 0), min(end + _WINDOW, len(text))
    reading = read_text(text[first:last])
    spans = [reading.span(*sentence) for sentence in reading.sentences]
    sentences = [(begin + first, stop + first) for begin, stop in spans]
    before = [begin for begin, stop in sentences if stop <= start]
    after = [stop for begin, stop in sentences if begin >= end]
    return _cut_before(text, before[-1:], start), _cut_after(text, after[:1], end)


def _cut_before(text: str, begin: Sequence[int], start: int) -> int:
    at = begin[0] if begin else start
    if start - at <= _FAR:
        return at
    return text.find(" ", start - _FAR, start) + 1 or start - _FAR


def _cut_after(text: str, stop: Sequence[int], end: int) -> int:
    at = stop[0] if stop else end
    if at - end <= _FAR:
        return at
    space = text.rfind(" ", end, end + _FAR)
    return space if space > 0 else end + _FAR


def marks_in(record: Json, shown: Span) -> Sequence[Mark]:
    """The marks that lie in what is shown."""
    return [mark for mark in marks_of(record) if mark.span[0] < shown[1] and mark.span[1] > shown[0]]

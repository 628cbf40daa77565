"""The sentences around a claim, cut into runs by what is to be marked in them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimtrack.export.marks import Mark, marks_of
from claimtrack.model import Json, Span

AROUND = 280
"""So many characters at most are shown before a claim with its source and cue, and behind it."""

# Where marks overlap, the later one gives the look; the claim lies under all of them.
INNER = ("speaker", "cue", "date", "figure")


class Run(NamedTuple):
    """A stretch that is all claim or all not, in pieces: what each is ("" for nothing), and its text."""

    claim: bool
    pieces: list[tuple[str, str]]


def runs(record: Json) -> list[Run]:
    """The context of a claim's record as runs, in text order."""
    marks = marks_of(record)
    start, end, before, after = shown(record, marks)
    kinds = _kinds(marks, start, end)
    found: list[Run] = []
    for first, last in _cuts(marks, start, end):
        claim, kind = kinds[first - start]
        text = record["context"][first - record["context_span"][0] : last - record["context_span"][0]]
        if not found or found[-1].claim != claim:
            found.append(Run(claim, []))
        found[-1].pieces.append((kind, text))
    return [*_left_out(before), *found, *_left_out(after)]


def _left_out(dots: str) -> list[Run]:
    return [Run(False, [("", dots)])] if dots else []


def shown(record: Json, marks: Sequence[Mark]) -> tuple[int, int, str, str]:
    """Where the part of the context that is shown begins and ends, and "…" for what is left out."""
    start, end = record["context_span"]
    text = record["context"]
    near = [mark.span for mark in marks if mark.kind in ("claim", "speaker", "cue")]
    first, last = min(span[0] for span in near), max(span[1] for span in near)
    before = after = ""
    if first - start > AROUND:
        start = text.find(" ", first - AROUND - start, first - start) + 1 + start or first - AROUND
        before = "… "
    if end - last > AROUND:
        offset = record["context_span"][0]
        cut = text.rfind(" ", last - offset, last + AROUND - offset)
        end = cut + offset if cut >= 0 else last + AROUND
        after = " …"
    return start, end, before, after


def _cuts(marks: Sequence[Mark], start: int, end: int) -> Iterator[Span]:
    """The stretches between the places where anything begins or ends."""
    edges = {edge for mark in marks for edge in mark.span if start < edge < end}
    places = [start, *sorted(edges), end]
    return ((first, last) for first, last in pairwise(places) if first < last)


def _kinds(marks: Sequence[Mark], start: int, end: int) -> list[tuple[bool, str]]:
    """Of each character, whether it is claimed and what else it is."""
    claimed, inner = [False] * (end - start), [""] * (end - start)
    for kind in ("claim", *INNER):
        for mark in marks:
            if mark.kind == kind:
                first, last = max(mark.span[0], start) - start, min(mark.span[1], end) - start
                if first >= last:
                    continue
                if kind == "claim":
                    claimed[first:last] = [True] * (last - first)
                else:
                    inner[first:last] = [kind] * (last - first)
    return list(zip(claimed, inner, strict=True))

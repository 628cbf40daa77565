"""A stretch of an article with claim, speaker, cue, figures and date marked in it.

With colour on a terminal; without, by brackets: [speaker] <cue> {claim} *figure* and (date).
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import click

from claimtrack.export.marks import Mark
from claimtrack.model import Span
from claimtrack.terminal import safe, wrap


class Look(NamedTuple):
    """How one kind of mark looks: in colour, and as a pair of brackets."""

    style: dict[str, Any]
    opening: str
    closing: str


# From the outermost to the innermost: where marks overlap, the later one gives the colour.
LOOKS = {
    "claim": Look({"bold": True}, "{", "}"),
    "speaker": Look({"fg": "cyan", "bold": True}, "[", "]"),
    "cue": Look({"fg": "yellow"}, "<", ">"),
    "date": Look({"fg": "green", "underline": True}, "(", ")"),
    "figure": Look({"fg": "magenta", "bold": True, "underline": True}, "*", "*"),
}


def neighbourhood(text: str, marks: Sequence[Mark], most: int = 600) -> Span:
    """The paragraphs around the claim, but no more than `most` characters before and after it."""
    near = [mark.span for mark in marks if mark.kind != "date"]
    first, last = min(span[0] for span in near), max(span[1] for span in near)
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    if first - start > most:
        start = text.find(" ", first - most, first) + 1 or first - most
    if end - last > most:
        end = text.rfind(" ", last, last + most) if " " in text[last : last + most] else last + most
    return start, end


def legend(colour: bool) -> str:
    """What the marks mean."""
    return " ".join(
        click.style(kind, **look.style) if colour else f"{look.opening}{kind}{look.closing}"
        for kind, look in LOOKS.items()
    )


def draw(text: str, shown: Span, marks: Sequence[Mark], columns: int, colour: bool) -> list[str]:
    """The lines of a stretch of text, wrapped, with its marks."""
    lines: list[str] = []
    start = shown[0]
    for paragraph in safe(text[shown[0] : shown[1]]).split("\n"):
        letters = _letters(paragraph, start, marks, colour)
        plain = "".join(letter for letter, _ in letters)
        lines += [_styled(letters[first:last], colour) for first, last in wrap(plain, columns)]
        start += len(paragraph) + 1
    return lines


Letter = tuple[str, str]


def _letters(paragraph: str, offset: int, marks: Sequence[Mark], colour: bool) -> list[Letter]:
    """Each character with the kind of mark that colours it, brackets put in where there is no colour."""
    kinds = [""] * len(paragraph)
    before: list[list[str]] = [[] for _ in range(len(paragraph) + 1)]
    after: list[list[str]] = [[] for _ in range(len(paragraph) + 1)]
    for kind, look in LOOKS.items():
        for start, end in _inside(marks, kind, offset, len(paragraph)):
            kinds[start:end] = [kind] * (end - start)
            before[start].append(look.opening)
            after[end].insert(0, look.closing)
    if colour:
        return list(zip(paragraph, kinds, strict=True))
    letters: list[Letter] = []
    for place, letter in enumerate([*paragraph, ""]):
        letters += [(char, "") for char in [*after[place], *before[place], letter] if char]
    return letters


def _inside(marks: Sequence[Mark], kind: str, offset: int, length: int) -> Iterator[Span]:
    """The parts of the marks of one kind that lie in the paragraph, in its own offsets."""
    for mark in marks:
        start, end = max(mark.span[0] - offset, 0), min(mark.span[1] - offset, length)
        if mark.kind == kind and start < end:
            yield start, end


def _styled(letters: Sequence[Letter], colour: bool) -> str:
    if not colour:
        return "".join(letter for letter, _ in letters)
    runs: list[tuple[str, str]] = []
    for letter, kind in letters:
        if runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + letter, kind)
        else:
            runs.append((letter, kind))
    return "".join(click.style(run, **LOOKS[kind].style) if kind else run for run, kind in runs)

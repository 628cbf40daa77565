"""A stretch of an article with claim, speaker, cue, figures and date marked in it.

With colour on a terminal; without, by brackets: [speaker] <cue> {claim} *figure* and (date).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
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
    return [_styled(line, colour) for line in lines_of(text, shown, marks, columns, brackets=not colour)]


class Letter(NamedTuple):
    """A character as it is drawn: what marks it, and its offset in the text; -1 for a bracket."""

    char: str
    kind: str
    place: int


def lines_of(
    text: str, shown: Span, marks: Sequence[Mark], columns: int, *, brackets: bool
) -> list[list[Letter]]:
    """The lines of a stretch of text, wrapped, letter by letter; `brackets` stand around what is marked."""
    lines: list[list[Letter]] = []
    start = shown[0]
    for paragraph in safe(text[shown[0] : shown[1]]).split("\n"):
        letters = _letters(paragraph, start, marks, brackets)
        plain = "".join(letter.char for letter in letters)
        lines += [letters[first:last] for first, last in wrap(plain, columns)]
        start += len(paragraph) + 1
    return lines


def runs(letters: Sequence[Letter]) -> Iterator[tuple[str, str]]:
    """The letters as stretches of one kind: the kind and the characters."""
    for kind, run in groupby(letters, key=lambda letter: letter.kind):
        yield kind, "".join(letter.char for letter in run)


def _letters(paragraph: str, offset: int, marks: Sequence[Mark], brackets: bool) -> list[Letter]:
    """Each character with the kind of mark that colours it; where marks overlap, the innermost."""
    kinds = [""] * len(paragraph)
    before: list[list[str]] = [[] for _ in range(len(paragraph) + 1)]
    after: list[list[str]] = [[] for _ in range(len(paragraph) + 1)]
    for kind, look in LOOKS.items():
        for start, end in _inside(marks, kind, offset, len(paragraph)):
            kinds[start:end] = [kind] * (end - start)
            before[start].append(look.opening)
            after[end].insert(0, look.closing)
    letters: list[Letter] = []
    drawn = _apart(paragraph)
    for place in range(len(paragraph) + 1):
        around = [*after[place], *before[place]] if brackets else []
        letters += [Letter(char, "", -1) for char in around]
        if drawn[place : place + 1].strip("\0"):
            letters.append(Letter(drawn[place], kinds[place], offset + place))
    return letters


# Terminals do not agree on how wide joined emoji, skin tones and flags are, so each is drawn as its parts:
# what is left out becomes NUL here, and a flag the letters it is made of.
_JOINED = re.compile("[\ufe0e\ufe0f]|\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])|[\U0001f3fb-\U0001f3ff]")
_FLAGS = {0x1F1E6 + letter: chr(0x41 + letter) for letter in range(26)}


def _apart(paragraph: str) -> str:
    return _JOINED.sub("\0", paragraph).translate(_FLAGS)


def _inside(marks: Sequence[Mark], kind: str, offset: int, length: int) -> Iterator[Span]:
    """The parts of the marks of one kind that lie in the paragraph, in its own offsets."""
    for mark in marks:
        start, end = max(mark.span[0] - offset, 0), min(mark.span[1] - offset, length)
        if mark.kind == kind and start < end:
            yield start, end


def _styled(letters: Sequence[Letter], colour: bool) -> str:
    if not colour:
        return "".join(letter.char for letter in letters)
    return "".join(click.style(run, **LOOKS[kind].style) if kind else run for kind, run in runs(letters))

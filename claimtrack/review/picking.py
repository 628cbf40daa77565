"""Picking the words of a claim that was missed: a cursor in the shown text, and what is picked so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimtrack.errors import BadOption
from claimtrack.export.marks import Mark
from claimtrack.model import Span
from claimtrack.review.marked import Letter, lines_of


class Part(NamedTuple):
    """Something to pick: the mark it gets, what it is, and whether it may be left out."""

    kind: str
    asks: str
    optional: bool = False


PARTS = (
    Part("claim", "Pick the words of the claim"),
    Part("speaker", "Pick who says so; enter alone for nobody", optional=True),
    Part("cue", "Pick the words that say so, such as “said”; enter alone for none", optional=True),
)


@dataclass(slots=True)
class Picking:
    """Words being picked from a stretch of an article's text. `at` is the word under the cursor."""

    text: str
    shown: Span
    words: list[Span] = field(default_factory=list)
    at: int = 0
    anchor: int | None = None
    step: int = 0
    picked: list[Mark] = field(default_factory=list)
    _drawn: tuple[tuple[object, ...], list[list[Letter]]] | None = None

    def __post_init__(self) -> None:
        self.show(self.shown)

    def show(self, shown: Span, place: int | None = None) -> None:
        """Pick from this stretch of the text, with the cursor at an offset or where it was."""
        place = self.words[self.at][0] if place is None and self.words else place or shown[0]
        begun = self.words[self.anchor][0] if self.anchor is not None else None
        self.shown = shown
        found = re.finditer(r"\w+(?:[.,'’\-]\w+)*|[^\w\s]", self.text[slice(*shown)])
        self.words = [(word.start() + shown[0], word.end() + shown[0]) for word in found]
        self.at = self._word_at(place)
        self.anchor = None if begun is None else self._word_at(begun)

    @property
    def part(self) -> Part:
        """What is picked now."""
        return PARTS[self.step]

    @property
    def lit(self) -> Span:
        """The word under the cursor, or the stretch that reaches to it."""
        if not self.words:
            return self.shown[0], self.shown[0]
        first, last = sorted((self.at, self.at if self.anchor is None else self.anchor))
        return self.words[first][0], self.words[last][1]

    def spans(self, kind: str) -> list[Span]:
        """What is picked as this part, in order."""
        return sorted(mark.span for mark in self.picked if mark.kind == kind)

    # Keys

    def move(self, words: int) -> None:
        """Go so many words on, or back."""
        self.at = max(min(self.at + words, len(self.words) - 1), 0)

    def move_line(self, lines: int, columns: int) -> None:
        """Go so many lines down, or up, when lines are so wide: to the word nearest to the same column."""
        drawn = [line for line in self.lines(columns) if any(letter.place >= 0 for letter in line)]
        here = self.words[self.at][0] if self.words else 0
        for number, line in enumerate(drawn):
            places = [letter.place for letter in line]
            if here in places:
                target = drawn[max(min(number + lines, len(drawn) - 1), 0)]
                column = min(places.index(here), len(target) - 1)
                self.at = self._word_at(
                    next((each.place for each in target[column:] if each.place >= 0), here)
                )
                return

    def toggle(self) -> None:
        """Begin a stretch at the cursor, or end it there."""
        if self.anchor is None:
            self.anchor = self.at
        else:
            self._pick()

    def take_back(self) -> bool:
        """Let go of the stretch that was begun, or of the one picked last, or go back a part; never done."""
        if self.anchor is not None:
            self.anchor = None
        elif self.picked and self.picked[-1].kind == self.part.kind:
            self.picked.pop()
        else:
            self.step = max(self.step - 1, 0)
        return False

    def enter(self) -> bool:
        """Take what is picked, and go on to the next part; True when all parts are picked."""
        if self.anchor is not None:
            self._pick()
        if not self.spans(self.part.kind) and not self.part.optional:
            raise BadOption("space begins a stretch of words and ends it; pick one first")
        if self.step + 1 == len(PARTS):
            return True
        self.step += 1
        return False

    def _pick(self) -> None:
        if self.part.kind != "claim":  # there is one speaker and one cue
            self.picked = [mark for mark in self.picked if mark.kind != self.part.kind]
        self.picked.append(Mark(self.part.kind, self.lit))
        self.anchor = None

    def _word_at(self, place: int) -> int:
        """The word at an offset, or the nearest before it."""
        begun = [number for number, (start, _) in enumerate(self.words) if start <= place]
        return begun[-1] if begun else 0

    # Drawing

    def lines(self, columns: int) -> list[list[Letter]]:
        """The text, with brackets around what is picked; composed once for each change of that."""
        key = (self.shown, tuple(self.picked), columns)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, lines_of(self.text, self.shown, self.picked, columns, brackets=True))
        return self._drawn[1]


def runs_of(line: Sequence[Letter], lit: Span) -> list[tuple[str, str]]:
    """A line as stretches of one look; what lies at the cursor looks "lit"."""
    runs: list[tuple[str, str]] = []
    for letter in line:
        look = "lit" if lit[0] <= letter.place < lit[1] else letter.kind
        if runs and runs[-1][0] == look:
            runs[-1] = (look, runs[-1][1] + letter.char)
        else:
            runs.append((look, letter.char))
    return runs

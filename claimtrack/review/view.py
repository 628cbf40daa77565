"""What the review screen shows at a moment: which claim, how much of it, what is asked, what was done last.

Composes whole screens as lines of styled text, of any size, without a terminal.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimtrack.errors import NotFound
from claimtrack.model import Json
from claimtrack.review.context import LEVELS, focus, stretch
from claimtrack.review.drawing import (
    MARGIN,
    Line,
    Sheet,
    body,
    end_lines,
    header,
    help_lines,
    key_lines,
    review_keys,
    text_columns,
)  # fmt: skip
from claimtrack.review.edits import EDITS, NO_CLAIM
from claimtrack.review.keys import ADDED, KEYS
from claimtrack.review.picking import Picking, runs_of
from claimtrack.review.session import Session
from claimtrack.terminal import one_line, truncate, width

Item = tuple[str, str, str]


@dataclass(slots=True)
class Question:
    """Words that are asked for: what they are, who takes them, those to begin with, what completes them."""

    asks: str
    answer: Callable[[str], str]
    words: str = ""
    known: Sequence[str] = ()
    may_be_empty: bool = False


@dataclass(slots=True)
class View:
    """The state of the screen. `mode` is claim, menu, help, asking or picking."""

    session: Session
    mode: str = "claim"
    level: int = 0
    scroll: int | None = None  # None: so that the claim is to be seen
    room: int = 1
    above: int = 0
    below: int = 0
    told: tuple[str, str] = ("", "")
    question: Question | None = None
    picking: Picking | None = None
    _kept: tuple[str, Json, str] | None = None
    _composed: tuple[tuple[object, ...], tuple[list[Line], int]] | None = None

    # What is done

    def show(self, mode: str) -> None:
        """Go over to another mode."""
        if "help" in (mode, self.mode):
            self.scroll = None
        self.mode = mode

    def tell(self, words: str, look: str = "told") -> None:
        """Say something in the line above the keys."""
        self.told = (look, one_line(words))

    def do(self, act: Callable[[], str]) -> None:
        """Do something that changes the claim or the queue, and tell."""
        before = self.session.claim
        told = act()
        self.changed()
        if self.session.claim != before:
            self.scroll, self.level = None, 0
        verdict = told in KEYS_BY_WORD and KEYS_BY_WORD[told].verdict
        self.tell(f"{told} · b takes it back" if verdict else told, told if verdict else "told")

    def changed(self) -> None:
        """The claim must be read anew."""
        self._kept = self._composed = None

    def more(self) -> None:
        """Show more of the article, or less again after all of it."""
        self.level = (self.level + 1) % len(LEVELS)
        self.scroll = None
        self.tell(LEVELS[self.level])

    def begin_picking(self) -> None:
        """Begin to pick the words of a claim that was missed."""
        record, text = self.claim()
        self.picking = Picking(text, stretch(text, record, self.level))
        self.picking.show(self.picking.shown, focus(record)[0])
        self.show("picking")
        self.tell(self.picking.part.asks)

    def pick(self, typed: str, sheet: Sheet) -> None:
        """A key while words are picked."""
        picking = self.picking
        if picking is None or typed == "escape":
            self.show("claim")
            self.tell("nothing added")
        elif typed in MOVES:
            picking.move(MOVES[typed])
        elif typed in ("up", "down"):
            picking.move_line(1 if typed == "down" else -1, text_columns(sheet))
        elif typed == " ":
            picking.toggle()
        elif typed == "c":
            self.level = (self.level + 1) % len(LEVELS)
            record, text = self.claim()
            picking.show(stretch(text, record, self.level))
        elif typed in ("enter", "backspace"):
            done = picking.enter() if typed == "enter" else picking.take_back()
            self.tell(picking.part.asks)
            if done:
                self._add(picking)

    def _add(self, picking: Picking) -> None:
        """Store the claim that was picked; one that cannot be is told, and can be picked otherwise."""
        source, cue = (next(iter(picking.spans(kind)), None) for kind in ("speaker", "cue"))
        self.session.add(picking.spans("claim"), source, cue)
        self.show("claim")
        self.tell(ADDED)

    def move(self, step: int) -> None:
        """Scroll: 1 by a line, 2 by a page, 3 to the end; negative upwards."""
        lines = {1: 1, 2: max(self.room - 1, 1), 3: self.above + self.below}[abs(step)]
        self.scroll = max(min(self.above + (lines if step > 0 else -lines), self.above + self.below), 0)

    # What is shown

    def claim(self) -> tuple[Json, str]:
        """The claim at hand and its article's text, read once for each time something changes."""
        claim = self.session.now
        if self._kept is None or self._kept[0] != claim:
            record = self.session.record()
            text = self.session.store.document_row(record["document"])["text"]
            self._kept = (claim, record, text)
        return self._kept[1], self._kept[2]

    def page(self, sheet: Sheet) -> list[Line]:
        """Everything above the keys and the line that is typed in, as high as there is room."""
        rows = max(sheet.rows - len(self.keys(sheet)) - (self.mode == "asking"), 1)
        head, lines, above = self._content(sheet, rows)
        self.room = max(rows - len(head) - 1, 0)
        self.above = max(min(above if self.scroll is None else self.scroll, len(lines) - self.room), 0)
        self.below = max(len(lines) - self.room - self.above, 0)
        shown = lines[self.above : self.above + self.room]
        blank: list[Line] = [[] for _ in range(self.room - len(shown))]
        return [*head, *shown, *blank, self._rule(sheet)]

    def keys(self, sheet: Sheet) -> list[Line]:
        """The keys that do something now."""
        return key_lines(self._items(), sheet.columns)

    def _content(self, sheet: Sheet, rows: int) -> tuple[list[Line], list[Line], int]:
        """What stays at the top, what scrolls under it, and where that begins unless somebody scrolls."""
        if self.mode == "help":
            return [], help_lines(sheet.columns), 0
        while self.session.claim is not None:
            try:
                record, text = self.claim()
            except NotFound:  # somebody extracted again meanwhile
                self.session.forget()
                self.tell("passed over a claim that is no longer in the database")
                continue
            head = header(self.session, record, sheet)[: max(rows - 2, 0)]
            room = max(rows - len(head) - 1, 0)
            if self.mode == "picking" and self.picking:
                return head, *_picked(self.picking, sheet, room)
            return head, *self._body(record, text, sheet, room)
        return [], end_lines(self.session, sheet.columns), 0

    def _body(self, record: Json, text: str, sheet: Sheet, room: int) -> tuple[list[Line], int]:
        """The body of the page, composed once: a whole article takes long, and scrolling must not."""
        key = (id(self._kept), self.level, sheet, room)
        if self._composed is None or self._composed[0] != key:
            self._composed = (key, body(record, text, sheet, self.level, room))
        return self._composed[1]

    def _rule(self, sheet: Sheet) -> Line:
        """The line above the keys: what was done last, and whether there is more to see."""
        look, told = self.told
        more = " ↑" * (self.above > 0) + f" ↓ {self.below} more" * (self.below > 0)
        more += " " * bool(more)
        told = truncate(f" {told}", max(sheet.columns - width(more) - 7, 0)) + " " if told else ""
        rest = sheet.columns - width(told) - width(more) - 4
        return [("rule", "──"), (look, told), ("rule", "─" * max(rest, 0)), ("key", more), ("rule", "──")]

    def _items(self) -> list[Item]:
        if self.mode == "asking":
            completes = [("tab", "completes", "key")] if self.question and self.question.known else []
            return [("enter", "keeps it", "key"), *completes, ("esc", "leaves it", "key")]
        if self.mode == "picking":
            return list(PICKING)
        if self.mode == "help":
            return [("↑ ↓", "scroll", "key"), ("any other key", "goes back", "key")]
        if self.mode == "menu":
            menu = [(edit.key, edit.word, "key") for edit in EDITS.values()]
            return [*menu, (NO_CLAIM, "not a claim", "key"), ("esc", "leave as it is", "key")]
        if self.session.claim is None:
            again = [("space", "the skipped ones again", "key")] if self.session.skipped else []
            return [*again, *((key, KEYS[key].word, "key") for key in ("b", "/", "?", "q"))]
        return review_keys()


MOVES = {"right": 1, "left": -1, "home": -1_000_000, "end": 1_000_000}
PICKING = (
    ("← → ↑ ↓", "move", "key"), ("space", "begins and ends", "key"), ("enter", "takes it", "key"),
    ("backspace", "takes back", "key"), ("c", "context", "key"), ("esc", "leaves it", "key"),
)  # fmt: skip


def _picked(picking: Picking, sheet: Sheet, room: int) -> tuple[list[Line], int]:
    """The text with the cursor and what is picked in it, and how much to leave out above."""
    lines = picking.lines(text_columns(sheet))
    place = picking.words[picking.at][0] if picking.words else 0
    at = next((n for n, line in enumerate(lines) if any(each.place == place for each in line)), 0)
    above = max(at - room * 2 // 3, 0)
    drawn: list[Line] = [[] for _ in lines]
    for number, line in enumerate(lines[above : above + room], above):  # the others are not to be seen
        drawn[number] = [("", " " * MARGIN), *runs_of(line, picking.lit)]
    return drawn, above


KEYS_BY_WORD = {row.word: row for row in KEYS.values()}

"""The review on the whole terminal: draws a claim, waits for a key, does what it says, draws the next.

prompt_toolkit does what is a terminal's business: keys, line editing, pasting, resizing, drawing only what
has changed. What is shown stands in view.py, what keys do in keys.py.
"""

from collections.abc import Callable, Iterator, Sequence

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document as Typed
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)  # fmt: skip
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from claimtrack.errors import ClaimtrackError, NotFound
from claimtrack.review.drawing import MARGIN, Line, Sheet
from claimtrack.review.edits import BETWEEN, EDITS, NO_CLAIM, Edit
from claimtrack.review.keys import ALSO, KEYS, Key
from claimtrack.review.session import Session
from claimtrack.review.styles import STYLES
from claimtrack.review.view import Question, View
from claimtrack.terminal import one_line, safe, width

SCROLLING = {"up": -1, "down": 1, "pageup": -2, "pagedown": 2, "home": -3, "end": 3}
ESCAPE_AFTER = 0.05
"""How many seconds to wait for more after an escape, which may begin the code of another key."""


class Names(Completer):
    """Completes what stands behind the last semicolon to a name that is known."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = [one_line(name) for name in names]

    def get_completions(self, document: Typed, _event: CompleteEvent) -> Iterator[Completion]:
        """The names that begin as what was typed."""
        begun = document.text_before_cursor.rpartition(BETWEEN.strip())[2].lstrip()
        for name in self.names:
            if name.casefold().startswith(begun.casefold()):
                yield Completion(name, start_position=-len(begun))


class ReviewScreen:
    """A review on a terminal. `run` returns when the reviewer ends it; KeyboardInterrupt for Ctrl-C.

    `refilter` puts claims by other filters into the queue and says what it did; `typed` says them as typed.
    """

    def __init__(
        self, session: Session, refilter: Callable[[Session, str], str], typed: Callable[[Session], str],
        *, colour: bool,
    ) -> None:  # fmt: skip
        self.session = session
        self.refilter = refilter
        self.typed = typed
        self.colour = colour
        self.view = View(session)
        self.drawn: str | None = None
        self.asking = Condition(lambda: self.view.mode == "asking")
        self.field = Buffer(multiline=False, accept_handler=self._accept)
        self.page = Window(FormattedTextControl(self._page, focusable=True, show_cursor=False))
        self.app: Application[None] = Application(
            layout=self._layout(), key_bindings=self._bindings(), full_screen=True,
            style=Style.from_dict(STYLES), color_depth=None if colour else ColorDepth.DEPTH_1_BIT,
            after_render=lambda _app: self._was_drawn(),
        )  # fmt: skip
        self.app.ttimeoutlen = ESCAPE_AFTER

    def run(self) -> None:
        """Review until the reviewer ends it."""
        self.app.run()

    # Drawing

    def _layout(self) -> Layout:
        label = Window(FormattedTextControl(self._label), width=lambda: width(self._label()[0][1]), height=1)
        entry = VSplit([label, Window(BufferControl(self.field), height=1)])
        keys = Window(FormattedTextControl(self._keys), height=lambda: len(self.view.keys(self._sheet())))
        return Layout(HSplit([self.page, ConditionalContainer(entry, self.asking), keys]), self.page)

    def _sheet(self) -> Sheet:
        size = self.app.output.get_size()
        return Sheet(max(size.columns, 20), max(size.rows, 5), self.colour)

    def _page(self) -> StyleAndTextTuples:
        return _fragments(self.view.page(self._sheet()))

    def _keys(self) -> StyleAndTextTuples:
        return _fragments(self.view.keys(self._sheet()))

    def _label(self) -> StyleAndTextTuples:
        asks = self.view.question.asks if self.view.question else ""
        return [("class:prompt", f"{' ' * MARGIN}{asks} › ")]

    def _was_drawn(self) -> None:
        self.drawn = self.session.claim

    # Keys

    def _bindings(self) -> KeyBindings:
        bindings, reading = KeyBindings(), ~self.asking
        add = bindings.add
        for name in (*SCROLLING, "right", "left", "enter", "backspace", "escape"):
            add(name, filter=reading)(lambda _event, name=name: self._press(name))
        add(Keys.Any, filter=reading)(lambda event: self._press(event.data))
        add(Keys.BracketedPaste, filter=reading)(lambda _event: self.view.tell("what was pasted is ignored"))
        add("escape", filter=self.asking, eager=True)(lambda _event: self._leave())
        add("c-c", filter=self.asking)(lambda _event: self._leave())
        add("c-c", filter=reading)(_interrupt)
        add("<sigint>")(_interrupt)
        add("c-d", filter=reading)(lambda event: event.app.exit())
        add("c-l")(lambda event: event.app.renderer.clear())
        add("c-z")(lambda event: event.app.suspend_to_background())
        return bindings

    def _press(self, typed: str) -> None:
        """Do what a key says in this mode."""
        mode = self.view.mode
        if mode == "picking":
            self._try(lambda: self.view.pick(typed, self._sheet()))
        elif typed in SCROLLING:
            self.view.move(SCROLLING[typed])
        elif mode == "claim" and typed != "escape":
            self._try(lambda: self._key(ALSO.get(typed, typed).lower()))
        else:
            self.view.show("claim")
            if mode == "menu":
                self._try(lambda: self._choose(typed))

    def _try(self, act: Callable[[], None]) -> None:
        """Do something; what goes wrong is told in a line, and nothing changes."""
        try:
            act()
        except NotFound:
            self.view.changed()  # the claim is gone; drawing passes over it
        except ClaimtrackError as error:
            self.view.tell(str(error), "error")

    def _key(self, typed: str) -> None:
        row = KEYS.get(typed)
        if row is None:
            self.view.tell(f"{one_line(typed) or 'this key'} does nothing here; ? says what keys do")
        elif row.verdict and self.drawn != self.session.claim:
            return  # typed before the claim was to be seen: nobody judges what they have not seen
        elif own := self._own().get(row.key):
            own()
        elif row.asks:
            self._ask_for(row)
        elif row.does is not None:
            does = row.does
            self.view.do(lambda: does(self.session, ""))

    def _own(self) -> dict[str, Callable[[], None]]:
        """What keys do that are the screen's own business."""
        return {
            "q": self.app.exit,
            "?": lambda: self.view.show("help"),
            "c": self.view.more,
            "e": self._menu,
            "/": self._ask_filter,
            "a": self.view.begin_picking,
        }

    def _menu(self) -> None:
        if self.session.now:
            self.view.show("menu")

    def _choose(self, typed: str) -> None:
        """A key of the menu of edits."""
        if typed == NO_CLAIM:
            self.view.do(lambda: _edit(self.session, NO_CLAIM))
        elif edit := EDITS.get(typed):
            self._ask_edit(edit)

    # Words that are typed in

    def _ask_edit(self, edit: Edit) -> None:
        words = edit.words(self.session.record())
        known = self.session.speakers() if edit.field == "speakers" else ()
        self._ask(
            Question(edit.word, lambda new: _edit(self.session, f"{edit.key} {new}"), words, known, True)
        )

    def _ask_filter(self) -> None:
        words = self.typed(self.session)
        self._ask(Question("filter", lambda new: self.refilter(self.session, new), words, may_be_empty=True))

    def _ask_for(self, row: Key) -> None:
        does = row.does
        if self.session.now and does is not None:
            known = self.session.tags() if row.key == "t" else ()
            self._ask(Question(row.asks, lambda words: does(self.session, words), known=known))

    def _ask(self, question: Question) -> None:
        self.view.question = question
        self.view.tell("")
        self.field.completer = Names(question.known)
        self.field.text = safe(question.words).replace("\n", " ")
        self.field.cursor_position = len(self.field.text)
        self.view.show("asking")
        self.app.layout.focus(self.field)

    def _accept(self, field: Buffer) -> bool:
        words, question = field.text.strip(), self.view.question
        self._leave()
        if question and (words or question.may_be_empty):
            self._try(lambda: self.view.do(lambda: question.answer(words)))
        return False

    def _leave(self) -> None:
        self.app.layout.focus(self.page)
        self.view.show("claim")


def _edit(session: Session, words: str) -> str:
    does = KEYS["e"].does
    assert does is not None
    return does(session, words)


def _interrupt(event: KeyPressEvent) -> None:
    event.app.exit(exception=KeyboardInterrupt)


def _fragments(lines: list[Line]) -> StyleAndTextTuples:
    """The lines as prompt_toolkit takes them."""
    fragments: StyleAndTextTuples = []
    for place, line in enumerate(lines):
        if place:
            fragments.append(("", "\n"))
        fragments += [(f"class:{look}" if look else "", text) for look, text in line if text]
    return fragments

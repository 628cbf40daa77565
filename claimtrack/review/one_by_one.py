"""Reviewing claims one after the other: show one, take a key, store what it says, show the next.

The loop knows no terminal: `ask` gives the next key or line, `say` shows a line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.errors import NotFound
from claimtrack.review.page import context_lines, fact_lines, history_lines, status_line
from claimtrack.review.session import Session
from claimtrack.terminal import counted, one_line, wrap

if TYPE_CHECKING:
    from claimtrack.model import Json

# A row: the key, and the word for it. Verdicts are stored under that word.
VERDICT_KEYS = {"v": "verified", "d": "disputed", "u": "unverified"}
OTHER_KEYS = {"s": "skip", "b": "back", "n": "note", "q": "quit"}
KEYS = {**VERDICT_KEYS, **OTHER_KEYS}
ALSO = {" ": "s", "\x1b[C": "s", "\x1b[D": "b", "\x7f": "b", "\x08": "b", "\x04": "q"}
"""Other keys by which people expect to get on: space, arrows, backspace, end of input."""


@dataclass(frozen=True, slots=True)
class Screen:
    """How claims are shown and keys are got.

    `ask` waits for a key, or a line that begins with one; "" means that no more will come. `ask_note` waits
    for the words of a note.
    """

    ask: Callable[[], str]
    ask_note: Callable[[], str]
    say: Callable[[str], None]
    columns: Callable[[], int]
    colour: bool


def review(session: Session, screen: Screen) -> None:
    """Go through the queue until it ends, the reviewer quits, or no more keys come."""
    show = True
    while session.claim is not None:
        try:
            if show:
                _show(session, screen)
            typed = screen.ask()
            if typed == "":
                return
            key, words = _key(typed)
            if key == "q":
                return
            show = _obey(session, screen, key, words)
        except NotFound:  # somebody extracted again meanwhile
            screen.say("  → passed over: this claim is no longer in the database")
            session.forget()
            show = True


def summary(session: Session) -> str:
    """How the session went, in one line."""
    decided = counted(len(session.decided), "claim")
    skipped = f", {len(session.skipped)} skipped" if session.skipped else ""
    return f"{decided} decided{skipped}, {session.left} left"


def _key(typed: str) -> tuple[str, str]:
    """The key meant, and the words after it on a line such as "n the report says otherwise"."""
    if typed in ALSO:
        return ALSO[typed], ""
    key, _, words = typed.strip().partition(" ")
    key = key.casefold()
    by_word = {word: short for short, word in KEYS.items()}
    return by_word.get(key, key), words.strip()


def _obey(session: Session, screen: Screen, key: str, words: str) -> bool:
    """Do what the key says; True if there is another claim to be shown now."""
    if key in VERDICT_KEYS:
        session.decide(VERDICT_KEYS[key])
        screen.say(f"  → {VERDICT_KEYS[key]}")
        return True
    if key == "s":
        session.skip()
        screen.say("  → skipped")
        return True
    if key == "b":
        return _back(session, screen)
    if key == "n":
        _note(session, screen, words)
        return False
    _show_keys(screen)
    return False


def _back(session: Session, screen: Screen) -> bool:
    if session.place == 0:
        screen.say("  This is the first one.")
        return False
    undone = session.back()
    screen.say(f"  → back; {undone['verdict']} taken back" if undone else "  → back")
    return True


def _note(session: Session, screen: Screen, words: str) -> None:
    note = words or screen.ask_note().strip()
    if note:
        session.note(note)
        screen.say(f"  → noted: {one_line(note)}")
    else:
        screen.say("  → no note")


def _show_keys(screen: Screen) -> None:
    """The keys, always on the screen, none of them torn apart in a narrow window."""
    # An underscore holds a key and its word together while the line is wrapped.
    keys = " ".join(f"[{key}]_{word}" for key, word in KEYS.items())
    for start, end in wrap(keys, screen.columns() - 2):
        screen.say("  " + keys[start:end].strip().replace("_", " "))


def _show(session: Session, screen: Screen) -> None:
    claim = session.claim or ""
    record: Json = session.store.record(claim)
    document: Json = session.store.document_row(record["document"])
    columns = screen.columns()
    where = f"{session.place + 1} of {len(session.queue)}"
    if session.skipped:
        where += f" · {len(session.skipped)} skipped"
    screen.say("")
    screen.say(f"── {where} " + "─" * max(columns - len(where) - 4, 0))
    screen.say("  " + status_line(record))
    screen.say("")
    lines = context_lines(record, document["text"], columns, screen.colour)
    lines += ["", *fact_lines(record, document, columns)]
    lines += history_lines(record["reviews"], columns, standing=True)
    for line in lines:
        screen.say(line)
    screen.say("")
    _show_keys(screen)

"""Reviewing line by line: for pipes and screen readers. Shows a claim, takes a line, shows the next.

The loop knows no terminal: `ask` gives the next key or line, `say` shows a line.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.errors import ClaimtrackError, NotFound
from claimtrack.review.context import LEVELS, stretch
from claimtrack.review.keys import KEYS
from claimtrack.review.page import context_lines, fact_lines, history_lines, labelled, status_line
from claimtrack.review.session import Session
from claimtrack.terminal import one_line, wrap

if TYPE_CHECKING:
    from claimtrack.model import Json

ALSO = {" ": "s", "\x1b[C": "s", "\x1b[D": "b", "\x7f": "b", "\x08": "b", "\x04": "q"}
"""Other keys by which people expect to get on: space, arrows, backspace, end of input."""


@dataclass(frozen=True, slots=True)
class Screen:
    """How claims are shown and keys are got.

    `ask` waits for a key, or a line that begins with one; "" means that no more will come. `ask_words` waits
    for words, given what they are; `refilter` puts other claims into the queue.
    """

    ask: Callable[[], str]
    ask_words: Callable[[str], str]
    say: Callable[[str], None]
    columns: Callable[[], int]
    colour: bool
    refilter: Callable[[Session, str], str]


def review(session: Session, screen: Screen) -> None:
    """Go through the queue until it ends, the reviewer quits, or no more keys come."""
    level, show = 0, True
    while session.claim is not None:
        try:
            if show:
                _show(session, screen, level)
            typed = screen.ask()
            if typed == "":
                return
            key, words = _key(typed)
            if key == "q":
                return
            before = session.claim
            level = (level + 1) % len(LEVELS) if key == "c" else level
            _obey(session, screen, key, words)
            show = key == "c" or session.claim != before
            level = level if session.claim == before else 0
        except NotFound:  # somebody extracted again meanwhile
            screen.say("  → passed over: this claim is no longer in the database")
            session.forget()
            show = True
        except ClaimtrackError as error:
            screen.say(f"  → {one_line(str(error))}")
            show = False


def _key(typed: str) -> tuple[str, str]:
    """The key meant, and the words after it on a line such as "n the report says otherwise"."""
    if typed in ALSO:
        return ALSO[typed], ""
    key, _, words = typed.strip().partition(" ")
    key = key.casefold()
    by_word = {row.word: row.key for row in KEYS.values()}
    return by_word.get(key, key), words.strip()


def _obey(session: Session, screen: Screen, key: str, words: str) -> None:
    """Do what the key says, and tell."""
    row = KEYS.get(key)
    if row is None:
        _show_keys(screen)
    elif key == "?":
        for each in KEYS.values():
            for line in labelled(f"{each.key} {each.word}", each.help, screen.columns()):
                screen.say(line)
    elif key == "c":
        return
    else:
        if row.asks and not words:
            words = screen.ask_words(f"{row.asks} ({row.hint})" if row.hint else row.asks).strip()
        if row.asks and not words and key != "/":
            screen.say(f"  → no {row.asks}")
        elif key == "/":
            screen.say(f"  → {screen.refilter(session, words)}")
        elif row.does is not None:
            screen.say(f"  → {row.does(session, words)}")


def _show_keys(screen: Screen) -> None:
    """The keys, always on the screen, none of them torn apart in a narrow window."""
    # An underscore holds a key and its word together while the line is wrapped.
    keys = " ".join(f"[{row.key}]_{row.word}" for row in KEYS.values())
    for start, end in wrap(keys, screen.columns() - 2):
        screen.say("  " + keys[start:end].strip().replace("_", " "))


def _show(session: Session, screen: Screen, level: int) -> None:
    record: Json = session.record()
    document: Json = session.store.document_row(record["document"])
    columns = screen.columns()
    where = session.where
    screen.say("")
    screen.say(f"── {where} " + "─" * max(columns - len(where) - 4, 0))
    screen.say("  " + status_line(record))
    screen.say("")
    shown = stretch(document["text"], record, level)
    lines = context_lines(record, document["text"], columns, screen.colour, shown)
    lines += ["", *fact_lines(record, document, columns)]
    if record["tags"]:
        lines += labelled("Tags", ", ".join(record["tags"]), columns)
    lines += history_lines(record["reviews"], columns, standing=True)
    for line in lines:
        screen.say(line)
    screen.say("")
    _show_keys(screen)


def whole_screen() -> bool:
    """Whether this terminal can show a whole screen; else claims come line by line."""
    terminal = os.environ.get("TERM", "dumb") not in ("", "dumb", "unknown")
    return terminal and sys.stdin.isatty() and sys.stdout.isatty()

"""The keys of the review: one table, from which the screen, the plain mode and the help are made."""

import datetime
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass

from claimtrack.errors import BadOption
from claimtrack.review.edits import BETWEEN, EDITS, NO_CLAIM
from claimtrack.review.session import FLAG, Session
from claimtrack.terminal import one_line


@dataclass(frozen=True, slots=True)
class Key:
    """A key, its word, and what it does with the words typed after it; it returns what to tell the reviewer.

    `asks` says what to type, where something must be, and `hint` how it is written on one line. `does` is
    None where each way of showing claims has its own.
    """

    key: str
    word: str
    help: str
    does: Callable[[Session, str], str] | None = None
    asks: str = ""
    hint: str = ""
    verdict: bool = False


def _verdict(verdict: str) -> Callable[[Session, str], str]:
    def judge(session: Session, _words: str) -> str:
        session.judge(verdict)
        return verdict

    return judge


def _skip(session: Session, _words: str) -> str:
    if session.claim is None and session.skipped:
        session.again()
        return "once more through what was skipped"
    session.skip()
    return "skipped"


def _back(session: Session, _words: str) -> str:
    taken = session.back()
    return f"back; {taken} taken back" if taken else "back"


def _note(session: Session, words: str) -> str:
    session.note(words)
    return f"noted: {one_line(words)}"


def _link(session: Session, words: str) -> str:
    found = re.fullmatch(r"(https?://\S+)\s*(.*)", words, flags=re.DOTALL)
    if not found:
        raise BadOption(f"{words!r} is no link; it begins with https:// or http://")
    today = datetime.date.today().isoformat()
    session.note("", evidence=[{"url": found[1], "title": one_line(found[2]), "retrieved_on": today}])
    return f"linked: {one_line(found[1])}"


def _tag(session: Session, words: str) -> str:
    name = one_line(words)
    return f"tagged {name}" if session.tag(name) else f"tag {name} taken off"


def _flag(session: Session, _words: str) -> str:
    return "flagged" if session.tag(FLAG) else "flag taken off"


def _edit(session: Session, words: str) -> str:
    """Correct a field: "speakers Ann Lee; Bo Day"; the field may be a key or a word of the menu."""
    called, _, typed = words.partition(" ")
    if called in (NO_CLAIM, "no"):
        session.reject()
        return "not a claim"
    edit = next((each for each in EDITS.values() if called in (each.key, each.word)), None)
    if edit is None:
        known = ", ".join(each.word for each in EDITS.values())
        raise BadOption(f"{called!r} cannot be edited; there are {known}, and {NO_CLAIM} for not a claim")
    record = session.store.record(session.now)
    document = session.store.document(record["document"])
    session.correct(edit.field, edit.value(typed.strip(), record, document))
    after = edit.words(session.store.record(session.now)) or "none"
    return f"{edit.word} {'are' if edit.word.endswith('s') else 'is'} now: {one_line(after)}"


def _add(session: Session, words: str) -> str:
    """Add a claim by the words it has in the article: "words of the claim | speaker | cue"."""
    from claimtrack.extract.by_hand import find_words

    record = session.store.record(session.now)
    text = session.store.document(record["document"]).text
    near = (record["context_span"][0], record["context_span"][1])
    parts = [part.strip() for part in words.split("|")]
    claim, source, cue = (find_words(text, part, near) if part else None for part in [*parts, "", ""][:3])
    if claim is None:
        raise BadOption("a claim needs words; write: words of the claim | speaker | cue")
    session.add([claim], source, cue)
    return ADDED


ADDED = "added; it comes next"


def _open(session: Session, _words: str) -> str:
    """Hand the article's address to the browser, in a process that cannot touch this terminal."""
    record = session.store.record(session.now)
    url = str(record["url"] or "")
    if not re.match(r"https?://", url):
        raise BadOption("no address on the web is known of this article")
    command = [sys.executable, "-m", "webbrowser", "-t", url]
    nowhere = subprocess.DEVNULL
    apart = {"stdin": nowhere, "stdout": nowhere, "stderr": nowhere, "start_new_session": True}
    threading.Thread(target=subprocess.run, args=[command], kwargs=apart, daemon=True).start()
    return f"opening {one_line(url)}"


KEYS = {
    row.key: row
    for row in (
        Key("v", "verified", "It holds, as far as you could check. Stored at once; the next claim comes.",
            _verdict("verified"), verdict=True),
        Key("d", "disputed", "Evidence or somebody reliable speaks against it.",
            _verdict("disputed"), verdict=True),
        Key("u", "unverified", "You looked, and it can be neither confirmed nor disputed.",
            _verdict("unverified"), verdict=True),
        Key("s", "skip", "Go on without a decision. The claim comes again at the end, and next time.", _skip),
        Key("b", "back", "Return to the claim before and take back what you decided on it.", _back),
        Key("n", "note", "Write a note on the claim.", _note, asks="note"),
        Key("l", "link", "Keep a link to evidence; words behind it are its title.", _link, asks="link",
            hint="https://… and its title"),
        Key("t", "tag", "Put a tag on the claim; the same tag again takes it off.", _tag, asks="tag"),
        Key("f", "flag", f"Put the tag “{FLAG}” on the claim, or take it off.", _flag),
        Key("e", "edit", f"Correct speakers, figures, date or text, or say that this is no claim. "
            f"“{BETWEEN.strip()}” stands between several.", _edit, asks="edit",
            hint="speakers, figures, date or text, and what it should read; x is not a claim"),
        Key("a", "add", "Add a claim that was missed: pick its words in the text. It is to be judged next.",
            _add, asks="add", hint="words of the claim | speaker | cue"),
        Key("c", "context", "Show more of the article around the claim, then all of it, then less again."),
        Key("o", "open", "Open the article's address in the browser.", _open),
        Key("/", "filter", "Go on with other claims: filters as on the command line.", asks="filter",
            hint="--speaker NAME --has-figure …"),
        Key("?", "help", "Say what the keys do."),
        Key("q", "quit", "End. Everything is stored; `claimtrack review` goes on here."),
    )
}  # fmt: skip
"""Key → row, in the order in which they are shown."""

ALSO = {" ": "s", "right": "s", "enter": "s", "left": "b", "backspace": "b"}
"""Other keys by which people expect to get on."""

"""Tells numbers that count nothing: names, ranks, labels, codes, idioms, the pronoun "one"."""

import re
from typing import NamedTuple

from claimtrack.extract.numerals import Numeral
from claimtrack.rules.en import numbers as table
from claimtrack.rules.en import words
from claimtrack.rules.rows import NotFigure

REACH = 28
"""How far in front of a number the words that label it may begin."""
OPENING = "(“\"'‘[*"


class Refusal(NamedTuple):
    """The name of the row that refuses a number, and where what it refuses ends."""

    name: str
    end: int


def _joined(side: str, *kinds: str) -> re.Pattern[str]:
    """One pattern of all the rows of a side that apply to one of these kinds of number."""
    rows = [
        (place, row) for place, row in enumerate(table.NOT_FIGURES) if row.side == side and row.only in kinds
    ]
    return re.compile("|".join(f"(?P<r{place}>{row.pattern})" for place, row in rows) or r"(?!)")


def _words(side: str, only: str) -> dict[str, NotFigure]:
    return {
        word.strip(): row
        for row in table.NOT_FIGURES
        if row.side == side and row.only == only
        for word in row.words.split(" | ")
    }


_AROUND = {True: _joined("around", "", "digits"), False: _joined("around", "", "words")}
_AFTER = {True: _joined("after", "", "digits"), False: _joined("after", "", "words")}
_UNREAD = _joined("unread", "", "digits")
_AFTER_HALF = _joined("after", "half")
_BEFORE = _words("before", "")
_BEFORE_HALF = _words("before", "half")
_BEFORE_ONE = _words("before", "one")
_NAMED = _words("named", "")

_SENTENCE = re.compile(r"(?:\A|[.!?:;\n—–-]|[“\"‘(])[\s“\"‘'(]*\Z")
_NAME = re.compile(r"(?P<before>\S+[^\S\n]+)?(?P<name>[A-Z][\w.'’&-]*)[^\S\n]\Z")
_SHARE = re.compile(r"\s?%|[\s-]per\s?cent")
_LINK = re.compile(r"://|^\W*www\.|@")
_TIED = re.compile(r"(?<![^\W_])[^\W\d_]\w*[-‐‑/_@&]\Z")
_PREFIX = re.compile(r"([A-Za-z]+)[-‐‑/]\Z")
_CLOSED = (
    words.DETERMINERS | words.POSSESSIVES | words.PREPOSITIONS | words.SUBORDINATORS | words.CONJUNCTIONS
    | words.AUXILIARIES | words.ADVERBS | words.DAYS | words.MONTHS | words.SUBJECT_PRONOUNS
)  # fmt: skip


def refuse(text: str, numeral: Numeral, written: str) -> Refusal | None:
    """What makes a number no figure; None for one that counts. `written` is the number in small letters."""
    start, end = numeral.start, numeral.end
    digits = written[-1].isdigit()
    found = (
        _AROUND[digits].match(text, start) or _AFTER[digits].match(text, end)
        or (_AFTER_HALF.match(text, end) if written.endswith("half") else None)
    )  # fmt: skip
    if found and found.lastgroup:
        return Refusal(table.NOT_FIGURES[int(found.lastgroup[1:])].name, max(end, found.end()))
    if not start or numeral.code:
        return None
    if (before := text[start - 1]).isspace() or before in "#№§.":
        return _refuse_before(text, start, end, written)
    if before in "/=?&%#+_.:-" and _LINK.search(text[max(0, start - 200) : start].split()[-1]):
        return Refusal("link", end)
    if before in "\"'=" and text.rfind("<", max(0, start - 200), start) > text.rfind(
        ">", max(0, start - 200), start
    ):
        return Refusal("tag", end)
    if before in "-‐‑/_@&":
        return _refuse_tied(text, start, end, written)
    return None


def is_pronoun(text: str, start: int) -> bool:
    """Whether the "one" that begins here stands for a thing: "this one", "no one", "the one"."""
    last = text[max(0, start - REACH) : start].split()[-1:]
    return bool(last) and last[0].lower().lstrip(OPENING) in _BEFORE_ONE


def stands_for(text: str, start: int) -> bool:
    """Whether a number word without a noun stands for things named before: "the two met", "all three"."""
    last = text[max(0, start - REACH) : start].split()[-1:]
    return bool(last) and last[0].lower() in table.STANDS_FOR


def refuse_unread(text: str, end: int) -> Refusal | None:
    """The same for a number in digits that no unit follows: "the 49ers", "a 13F filing"."""
    return Refusal("glued", end) if _UNREAD.match(text, end) else None


def _refuse_before(text: str, start: int, end: int, written: str) -> Refusal | None:
    """By the one or two words in front: "page 12", "the Group of 77", "the second half"."""
    if text[start - 1] in "#№§":
        return Refusal("sign", end)
    last = text[max(0, start - REACH) : start].split()[-2:]
    if not last:
        return None
    one, two = last[-1].lstrip(OPENING), " ".join(last).lstrip(OPENING)
    row = _NAMED.get(two) or _NAMED.get(one) or _BEFORE.get(two.lower()) or _BEFORE.get(one.lower())
    if not row and written == "half":
        row = _BEFORE_HALF.get(one.lower())
    return Refusal(row.name, end) if row and not _SHARE.match(text, end) else None


def _refuse_tied(text: str, start: int, end: int, written: str) -> Refusal | None:
    """By the word tied to its front: an F-16 is a name, under-18s are not."""
    head = text[max(0, start - 16) : start]
    if not _TIED.search(head):
        return None
    word = _PREFIX.search(head)
    if word and (word[1].lower() in table.PREFIXES or word[1].lower() in table.TIED_NUMBERS):
        return None
    row = _BEFORE_HALF.get(word[0].lower()) if word and written == "half" else None
    return Refusal(row.name if row else "hyphenated name", end)


def in_name(text: str, start: int, written: str, counts: bool) -> bool:
    """Whether a plain number belongs to the name in front of it: "Saturn 5", "the Chicago Seven".

    `counts` says that a plural noun follows, which after "in Kabul 12 people" is enough to make it count.
    """
    if written[0].isupper() and start and not _SENTENCE.search(text, max(0, start - 4), start):
        return True
    last = text[max(0, start - 40) : start].split()[-1:]
    if not last or last[0].islower() or not text[start - 1].isspace():
        return False  # no capital stands right in front, which most often is so
    found = _NAME.search(text, max(0, start - 40), start)
    if not found or found["name"].lower().rstrip(".,") in _CLOSED or found["name"][-1] in ".,":
        return False
    begins = found.start("name")
    if begins == 0 or _SENTENCE.search(text, max(0, begins - 4), begins):
        return not counts and not found["name"].endswith(("ing", "ed"))
    return not (counts and (found["before"] or "").strip().lower() in words.PREPOSITIONS)

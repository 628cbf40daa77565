"""Tells numbers that count nothing: names, ranks, labels, codes, idioms, the pronoun "one"."""

import re

from claimtrack.extract.numerals import Numeral
from claimtrack.rules.en import numbers as table
from claimtrack.rules.en import words
from claimtrack.rules.rows import NotFigure

Refused = tuple[str, int]

_LAST = re.compile(r"(?:([^\s(“\"'\[]+)[^\S\n]+)?([^\s(“\"'\[]+?)([^\S\n]*|-)\Z")
_BEFORE = {w.strip(): row for row in table.NOT_FIGURES if row.side == "before" for w in row.words.split(" | ")}
_ONE = {
    word: {w.strip(): row for row in table.NOT_FIGURES if row.only == word and row.words for w in row.words.split(" | ")}
    for word in ("one", "half")
}
_GENERAL = {w: row for w, row in _BEFORE.items() if not row.only} | {
    w.strip(): row for row in table.NOT_FIGURES if row.side == "before" and not row.only for w in row.words.split(" | ")
}
_NAMED = {w.strip(): row for row in table.NOT_FIGURES if row.side == "named" for w in row.words.split(" | ")}
_AROUND = [(row, re.compile(row.pattern)) for row in table.NOT_FIGURES if row.side == "around"]
_AFTER = [(row, re.compile(row.pattern)) for row in table.NOT_FIGURES if row.side == "after"]
_SENTENCE = re.compile(r"(?:\A|[.!?:;\n—–-]|[“\"‘(])[\s“\"‘'(]*\Z")
_NAME = re.compile(r"(?P<before>[^\s]+[^\S\n]+)?(?P<name>[A-Z][\w.'’&-]*)[^\S\n]\Z")
_CLOSED = (
    words.DETERMINERS | words.POSSESSIVES | words.PREPOSITIONS | words.SUBORDINATORS | words.CONJUNCTIONS
    | words.AUXILIARIES | words.ADVERBS | words.DAYS | words.MONTHS | words.SUBJECT_PRONOUNS
)  # fmt: skip


def refuse(text: str, numeral: Numeral, written: str) -> Refused | None:
    """The rule that makes this number none of a figure, and where its words end; None for a number that counts."""
    return _refuse_around(text, numeral, written) or _refuse_before(text, numeral, written)


def _applies(row: NotFigure, form: str, written: str) -> bool:
    if not row.only:
        return True
    return row.only == ("digits" if form in ("digits", "part") and written[-1:].isdigit() else "words") or (
        row.only == written
    )


def _refuse_around(text: str, numeral: Numeral, written: str) -> Refused | None:
    for row, pattern in _AFTER:
        if _applies(row, numeral.form, written) and (found := pattern.match(text, numeral.end)):
            return row.name, found.end()
    for row, pattern in _AROUND:
        if _applies(row, numeral.form, written) and (found := pattern.match(text, numeral.start)):
            return row.name, found.end()
    return None


def _refuse_before(text: str, numeral: Numeral, written: str) -> Refused | None:
    start = numeral.start
    if start and text[start - 1] in "#№§":
        return "sign", numeral.end
    if start > 1 and text[start - 1] in "-‐‑/_@&" and text[start - 2].isalpha():
        return ("hyphenated name", numeral.end) if not _counting_prefix(text, start) else None
    last = _LAST.search(text, max(0, start - 28), start)
    if not last or not (last[3] or written[0].isdigit()):
        return None
    one, two = last[2], f"{last[1]} {last[2]}"
    row = _NAMED.get(two) or _NAMED.get(one) or _GENERAL.get(two.lower()) or _GENERAL.get(one.lower())
    row = row or (_ONE[written].get(one.lower()) if written in _ONE else None)
    return (row.name, numeral.end) if row else None


def _counting_prefix(text: str, start: int) -> bool:
    """"under-18s", "mid-40s" and "three-to-five" are no names."""
    word = re.search(r"([A-Za-z]+)[-‐‑/]\Z", text[max(0, start - 16) : start])
    return bool(word and word[1].lower() in table.PREFIXES)


def in_name(text: str, start: int, written: str, counts: bool) -> bool:
    """Whether a plain number belongs to the name in front of it: "Saturn 5", "the Chicago Seven".

    `counts` says that a plural noun follows, which after "in Kabul 12 people" is enough to make it count.
    """
    initial = bool(_SENTENCE.search(text, max(0, start - 4), start)) or start == 0
    if written[0].isupper() and not initial:
        return True
    found = _NAME.search(text, max(0, start - 40), start)
    if not found or found["name"].lower().rstrip(".,") in _CLOSED or found["name"][-1] in ".,":
        return False
    begins = found.start("name")
    if _SENTENCE.search(text, max(0, begins - 4), begins) or begins == 0:
        return not counts and not found["name"].endswith(("ing", "ed"))
    before = (found["before"] or "").strip().lower()
    return not (counts and before in words.PREPOSITIONS)

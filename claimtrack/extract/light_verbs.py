"""Reads verbs that say little with the noun that says it all: "made a call for", "raised questions about"."""

from dataclasses import dataclass
from functools import cache

from claimtrack.extract.inflect import forms, plural
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import complements
from claimtrack.rules.en.light_verbs import LIGHT
from claimtrack.rules.en.words import NEGATIVE
from claimtrack.rules.rows import Cue, LightCue

Entry = tuple[str, str, LightCue]
LONGEST = 7  # words from the verb to its noun: "made an impassioned and rather long call for"


def _index() -> dict[str, tuple[str, dict[str, list[Entry]]]]:
    """Every form of every light verb → what the form is, and its nouns with the rows that have both."""
    index: dict[str, tuple[str, dict[str, list[Entry]]]] = {}
    for row in LIGHT:
        for verb in dict.fromkeys(row.verbs.split()):
            for form, what in forms(verb).items():
                nouns = index.setdefault(form, (what, {}))[1]
                for noun in row.nouns.split():
                    nouns.setdefault(noun, []).append((verb, noun, row))
                    nouns.setdefault(plural(noun), []).append((verb, noun, row))
    return index


LIGHT_FORMS = _index()


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A light verb with its noun, as one cue: the row that speaks for both, and the token behind them.

    `received` is that of the row: see `LightCue`.
    """

    row: Cue
    what: str
    after: int
    negated: bool
    received: bool


def light_verb(reading: Reading, i: int, stop: int) -> LightVerb | None:
    """The cue that a light verb at token i makes with the noun phrase behind it, if it makes one."""
    what, nouns = LIGHT_FORMS[reading.lower[i]]
    lower, tags = reading.lower, reading.tag
    for j in range(i + 1, min(stop - 1, i + 1 + LONGEST)):
        for entry in nouns.get(lower[j], ()):
            if found := _complete(reading, j, stop, *entry):
                row, after = found
                negated = any(word in NEGATIVE for word in lower[i + 1 : j])
                return LightVerb(row, what, after, negated, entry[2].received)
        if tags[j] in "DPNEGRMv":
            continue
        joined = tags[j] in ",C" and tags[j - 1] in "NERv" and j > i + 1
        if not (joined or lower[j] == "following" or (tags[j] in "VX" and tags[j - 1] in "DPNR")):
            return None
    return None


def _complete(
    reading: Reading, j: int, stop: int, verb: str, noun: str, row: LightCue
) -> tuple[Cue, int] | None:
    """The row and the token behind the cue, if what such a noun needs follows it at token j."""
    lower, tags = reading.lower, reading.tag
    behind = j + 1
    if behind + 1 < stop and lower[behind] in row.before.split() and _goes_with(reading, behind):
        return _row(verb, noun, lower[behind], row), behind + 1
    while behind < stop - 2 and tags[behind] in "YR":
        behind += 1  # "expressed concern Tuesday that", "her firmest promise yet that"
    takes = {":": "quote", "T": "to"}.get(tags[behind], "that" if lower[behind] == "that" else "")
    return (_row(verb, noun, "", row), j + 1) if takes in row.frame.allowed else None


def _goes_with(reading: Reading, preposition: int) -> bool:
    """Begins behind this preposition what the noun is about?"""
    after = reading.tag[preposition + 1] in "DPNXMGOSQER" or opens_quotation(reading, preposition + 1)
    return reading.tag[preposition] in "IT" and after


@cache
def _row(verb: str, noun: str, preposition: str, row: LightCue) -> Cue:
    lemma = f"{verb} {noun} {preposition}".strip()
    frame = complements.ABOUT if preposition else row.frame
    return Cue(lemma, frame, row.kind, row.example)

"""Finds the noun that a number counts, in the singular: "277 high-end rooms" counts by the room."""

import re
from typing import NamedTuple

from claimtrack.rules.en import numbers, words
from claimtrack.rules.en import units as table

FARTHEST = 7
"""Words between a number and the noun it counts."""

_WORD = re.compile(r"(?:[^\S\n]*+\n?+[^\S\n]*+|[-‐‑])[\"“‘']?([A-Za-zÀ-ɏ](?:[\w’'.&-]*[\w’'])?\.?)[\"”]?")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?|(?:St|Mr|Mrs|Dr|Gen|Lt|Col)\.")
_SMALL = rf"(?:{table.LEADING}|\w+['’]s|\w+s['’])"
_LEAD = re.compile(rf"\s+of\s+(?:{_SMALL}\s+)*")
_DETERMINED = re.compile(rf"\s+(?:{_SMALL}\s+)+")
_PAIRED = re.compile(r"(?:ies|[^aeiou]oes|sses|shes|ches|xes|zzes)$")


_STOPS = (
    table.NOT_COUNTED | words.PREPOSITIONS | words.SUBORDINATORS | words.CONJUNCTIONS | words.AUXILIARIES
    | words.POSSESSIVES | words.SUBJECT_PRONOUNS | (words.DETERMINERS - table.PASSING)
    | {name for row in numbers.NUMBER_WORDS if row.role in numbers.SMALL for name in row.words.split()}
)  # fmt: skip


class Noun(NamedTuple):
    """The counted noun in the singular, and where its plural ends in the text."""

    name: str
    end: int


def find_counted(text: str, place: int, *, single: bool = False, hyphen: bool = False) -> Noun | None:
    """The noun that a number ending at `place` counts; None where a verb, a preposition or a comma follows.

    `single` looks for the noun after "one"; `hyphen` takes the word tied to the number ("12-member").
    """
    if hyphen:
        word = _WORD.match(text, place)
        tied = word[1].split("-")[0] if word else ""
        if not word or len(tied) < 2:
            return None
        return Noun("" if tied.lower() in table.TIED_ADJECTIVES else tied.lower(), place + 1 + len(tied))
    last: Noun | None = None
    for _ in range(FARTHEST):
        word = _WORD.match(text, place)
        if not word or _stops(word[1]):
            break
        written, place = word[1], word.end()
        ends = written.endswith(".") and not _DOTTED.fullmatch(written)
        written = written.rstrip(".") if ends else written
        if single:
            last = Noun(written.lower() if written.islower() else written, word.start(1) + len(written))
        elif is_plural(written) and not _modifies(text, written, place):
            written = written.rstrip("'’")
            return Noun(singular(written), word.start(1) + len(written))
        elif written.lower() in table.SAME_PLURALS:
            last = Noun(written, word.start(1) + len(written))
        if ends or text[place : place + 1] in ",;:()":
            break
    return last


def _modifies(text: str, written: str, place: int) -> bool:
    """Whether a plural only describes the noun behind it: the States in "50 United States senators"."""
    if written not in table.CAPITAL_MODIFIERS:
        return False
    word = _WORD.match(text, place)
    return bool(word and is_plural(word[1]))


def find_grouped(text: str, place: int) -> Noun | None:
    """The noun after "of": the men in "two of the men", the voters in "thousands of young voters"."""
    lead = _LEAD.match(text, place)
    return find_counted(text, lead.end() - 1) if lead else None


def find_of(text: str, place: int, *, bare: bool = False) -> str:
    """What a share or an amount is of: "likely voters" in "52 percent of likely voters".

    `bare` takes what follows without an "of": "half the country".
    """
    lead = (_DETERMINED if bare else _LEAD).match(text, place)
    if not lead:
        return ""
    begin = lead.end()
    noun = find_counted(text, begin - 1)
    end = noun.end if noun else _phrase_end(text, begin - 1)
    return " ".join(text[begin:end].split())


def _stops(word: str) -> bool:
    """Does this word end the words counted? Not in capitals: "seven US soldiers" is about no "us"."""
    return word.lower().rstrip(".") in _STOPS and not (len(word) > 1 and word.isupper())


def _phrase_end(text: str, place: int) -> int:
    """Where the words of a noun phrase without a plural end: the small word, verb or mark behind them."""
    end = place + 1
    for _ in range(4):
        word = _WORD.match(text, place)
        if not word or _stops(word[1]):
            break
        stopped = word[1].endswith(".") and not _DOTTED.fullmatch(word[1])
        end, place = word.end(1) - stopped, word.end()
        if stopped or text[place : place + 1] in ",;:()":
            break
    return end


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower().replace("’", "'")
    if low in table.IRREGULAR_PLURALS or (low.endswith("men") and low not in table.NOT_MEN):
        return True
    if low.endswith("s'"):
        low = low[:-1]
    if not low.endswith("s") or low.endswith(("ss", "'s", "ous")) or low in table.SINGULAR_S:
        return False
    return len(low) > 3


def singular(word: str) -> str:
    """The singular of a plural noun, in its own capitals: "Hazaras" → Hazara, "facilities" → facility."""
    low = word.lower()
    if low in table.IRREGULAR_PLURALS:
        made = table.IRREGULAR_PLURALS[low]
        return made.capitalize() if word[0].isupper() and not word.isupper() else made
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail.lower() in table.IRREGULAR_PLURALS:
        return head + hyphen + table.IRREGULAR_PLURALS[tail.lower()]
    if low.endswith("men") and len(low) > 4:
        return word[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if _PAIRED.search(low):
        return word[:-2]
    return word[:-1] if low.endswith("s") else word

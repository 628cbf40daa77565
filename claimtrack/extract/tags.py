"""Tags every word by closed classes: word lists first, then capitals, endings, and the words beside it.

    D determiner     P possessive       S subject pronoun  O object pronoun   I preposition  T "to"
    C conjunction    Q subordinator     A auxiliary        R adverb           Y day or month
    V finite verb    v verb or noun     E form in -ed      G form in -ing
    N noun or adjective                 X name             M numeral          ' possessive 's
    , ; : - ( ) and . are themselves, " is any quotation mark
"""

import re

from claimtrack.extract.inflect import forms
from claimtrack.extract.text import Reading
from claimtrack.rules.en import cues
from claimtrack.rules.en import text as marks
from claimtrack.rules.en import words as table

REMEMBERED = 60_000  # words; the memory is emptied when it is full, so that it stays flat over a long run


def _verb_tags() -> dict[str, str]:
    tags: dict[str, str] = {}
    for verb in {*table.COMMON_VERBS, *table.IRREGULAR, *(row.lemma.split()[0] for row in cues.VERBS)}:
        if " " in verb:
            continue
        noun = verb in table.VERB_NOUNS
        for form, what in forms(verb).items():
            if what == "ing":
                tags[form] = "G"
            elif what == "participle":
                tags.setdefault(form, "E")
            elif what == "past":
                tags[form] = "E" if form.endswith("ed") or form == verb else "V"
            else:
                tags[form] = "v" if noun else "V"
    # One form for present and past: "put", "cut", "hit", "read", "forecast".
    return tags


def _closed_classes() -> dict[str, str]:
    tags = _verb_tags()
    for words, tag in (
        (table.NOT_ADVERBS, "N"), (table.ADVERBS, "R"), (table.PREPOSITIONS, "I"), (table.INDEFINITE, "S"),
        (table.DETERMINERS, "D"), (table.SUBORDINATORS, "Q"), (table.CONJUNCTIONS, "C"), (table.AUXILIARIES, "A"),
        (table.POSSESSIVES, "P"), (table.OBJECT_PRONOUNS, "O"),
        (table.SUBJECT_PRONOUNS, "S"), (table.DAYS, "Y"), (table.MONEY_SIGNS, "M"),
    ):  # fmt: skip
        tags.update(dict.fromkeys(words, tag))
    tags["to"] = "T"
    tags["'s"] = tags["’s"] = "'"
    tags.update({",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-", "--": "-", "-": "-"})
    tags.update(dict.fromkeys(marks.TERMINAL, "."))
    tags.update(dict.fromkeys({*marks.OPENING, *marks.STRAIGHT, *marks.CLOSING}, '"'))
    return tags


KNOWN = _closed_classes()
LOWER_ONLY = {w: t for w, t in KNOWN.items() if t in "VvEGN"}
_NUMERAL = re.compile(r"\d")
_DASH_RUN = re.compile(r"-+|\.\.+")

_memory: dict[str, str] = {}


def tag_words(reading: Reading) -> None:
    """Fill `reading.tag`; a word's own tag is remembered, then the few that depend on place are settled."""
    if len(_memory) > REMEMBERED:
        _memory.clear()
    get = _memory.get
    reading.tag = tags = [get(w) or _remember(w) for w in reading.word]
    _settle(reading, tags)


def _remember(word: str) -> str:
    _memory[word] = tag = _tag_of(word)
    return tag


def _tag_of(word: str) -> str:
    lower = word.lower().replace("’", "'")
    known = KNOWN.get(lower)
    if word[0].isupper():
        if known is None or (known in "VvEGN" and len(word) > 1) or (lower in table.MONTHS and lower != "may"):
            return "Y" if lower in table.MONTHS and lower not in ("may", "march") else "X"
        if len(word) > 1 and word.isupper() and lower in ("us", "it", "who", "un", "am"):
            return "X"
        return known
    if known:
        return known
    if _NUMERAL.match(word):
        return "M"
    if not word[0].isalpha():
        return "-" if word[0] == "-" else "." if word[0] == "." else "N"
    return _by_ending(lower)


def _by_ending(lower: str) -> str:
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ed") and len(lower) > 4 and lower not in table.NOT_PARTICIPLES:
        return "E"
    if lower.endswith("ing") and len(lower) > 5 and lower not in table.NOT_GERUNDS:
        return "G"
    return "N"


def _settle(reading: Reading, tags: list[str]) -> None:
    """Tags that need their neighbours: sentence-initial capitals, "that", "her", 's, verbs that are nouns."""
    lower, word = reading.lower, reading.word
    last = len(tags) - 1
    for i, tag in enumerate(tags):
        if tag == "v":
            tags[i] = _verb_or_noun(tags, lower, i, last)
        elif tag == "'" and i:
            tags[i] = _possessive_or_is(tags, lower, i, last)
        elif tag == "S" and lower[i] in _NOT_ALONE and i < last:
            if tags[i + 1] in "NXMJ" and lower[i] != "one":
                tags[i] = "D"
        elif tag == "P" and lower[i] == "her" and (i == last or tags[i + 1] not in "NXMvGE"):
            tags[i] = "O"
        elif tag == "Q" and lower[i] == "that" and i < last and _demonstrative(tags, lower, i):
            tags[i] = "D"
        elif tag == "E" and i < last and i and tags[i - 1] in "DP" and tags[i + 1] in "NXv":
            tags[i] = "N"
    for first, _ in reading.sentences:
        if tags[first] == '"' and first < last:
            first += 1
        if tags[first] == "X" and (known := LOWER_ONLY.get(lower[first])) and word[first][1:].islower():
            _initial(tags, lower, first, last, known)


_NOT_ALONE = frozenset("many some most few both all several neither these those this that one others none".split())


def _initial(tags: list[str], lower: list[str], i: int, last: int, known: str) -> None:
    """A capital that only the sentence's start gave: "Asked about it", "Warning that"; names stay names."""
    follows = tags[i + 1] if i < last else "."
    if known in "GE" and follows in "DPOIQTSMR" or known == "N" or (known in "Vv" and follows in "DPO"):
        tags[i] = known if known != "v" else "V"
    elif known in "v" and lower[i].endswith("s"):
        tags[i] = "N"


def _verb_or_noun(tags: list[str], lower: list[str], i: int, last: int) -> str:
    before = tags[i - 1] if i else "."
    after = tags[i + 1] if i < last else "."
    if before in "DPM'" or (before == "N" and i > 1 and tags[i - 2] in "DP" and lower[i].endswith("s") and after in "IVA.,"):
        return "N"
    if before in "TOSR" or (before == "A" and after != "I"):
        return "V" if not (before == "S" and lower[i - 1] in _NOT_ALONE and after in "VA") else "N"
    if before == "I" or (before == "E" and after in "I.,"):
        return "N"
    if before in "NX)" and after in "DPSOQTX\"M:" and not (before == "X" and lower[i].endswith("s") is False and after in "X"):
        return "V"
    if after in "VA" or (after == "I" and before in "NEGC,."):
        return "N"
    if before in "NX" and lower[i].endswith("s") and after in "NXGER":
        return "V"
    return "v"


def _possessive_or_is(tags: list[str], lower: list[str], i: int, last: int) -> str:
    """ "He's said" and "it's true" hold a verb; "Smith's claim" a possessive."""
    if lower[i - 1] in _IS_AFTER:
        return "A"
    if i < last and tags[i + 1] in "DRGP" or (i < last and lower[i + 1] in ("not", "been", "a", "the")):
        return "A"
    return "'"


_IS_AFTER = frozenset("he she it that there what who here where how this everybody everyone nobody".split())


def _demonstrative(tags: list[str], lower: list[str], i: int) -> bool:
    """ "that" before a bare noun and a verb, or after a preposition: "that plan failed", "of that size"."""
    if i and tags[i - 1] == "I" and lower[i - 1] not in ("in", "on", "except"):
        return True
    return i + 2 < len(tags) and i > 0 and tags[i - 1] in "CIT" and tags[i + 1] == "N"

"""What a word may be by its form alone: word lists, capitals, endings.

Besides its tag a word has a letter: the same, or finer where the word's place may give it another tag. A
string of them is searched far faster than a list of words, so it shows where to look: for quotation marks,
for full stops, for the few words whose tags must be settled by their place.
"""

import re

from claimtrack.extract.inflect import forms
from claimtrack.rules.en import cues
from claimtrack.rules.en import text as marks
from claimtrack.rules.en import words as table
from claimtrack.rules.en.light_verbs import LIGHT

BASES = frozenset({*table.COMMON_VERBS, *table.IRREGULAR, *(row.lemma.split()[0] for row in cues.VERBS)})


def _verb_tags() -> dict[str, str]:
    tags: dict[str, str] = {}
    # Sorted, for "lay" is a form of two verbs: without an order each run could read it otherwise.
    for verb in sorted(BASES):
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
                tags[form] = "v" if noun else "u"
    return tags


def _closed_classes() -> dict[str, str]:
    tags = _verb_tags()
    for words, tag in (
        (table.NOT_ADVERBS - {*tags}, "N"), (table.ADVERBS, "R"), (table.PREPOSITIONS, "I"),
        (table.INDEFINITE, "S"), (table.DETERMINERS, "D"), (table.SUBORDINATORS, "Q"),
        (table.CONJUNCTIONS, "C"), (table.AUXILIARIES, "A"), (table.POSSESSIVES, "P"),
        (table.OBJECT_PRONOUNS, "O"),
        (table.NUMBER_WORDS, "M"), (table.SUBJECT_PRONOUNS, "S"), (table.DAYS, "Y"), (table.MONEY_SIGNS, "M"),
    ):  # fmt: skip
        tags.update(dict.fromkeys(words, tag))
    tags["to"] = "T"
    tags["'s"] = tags["’s"] = "'"
    tags.update(
        {
            ",": ",",
            ";": ";",
            ":": ":",
            "(": "(",
            ")": ")",
            "[": "(",
            "]": ")",
            "—": "-",
            "–": "-",
            "--": "-",
            "-": "-",
        }
    )
    tags.update(dict.fromkeys(marks.TERMINAL, "."))
    tags.update(dict.fromkeys({*marks.OPENING, *marks.STRAIGHT, *marks.CLOSING}, '"'))
    return tags


KNOWN = _closed_classes()


def _with_particle(wanted: str) -> frozenset[tuple[str, str]]:
    """The verbs of cues with a particle, in this form, and the particle: "calls", "on"."""
    return frozenset(
        (form, row.lemma.split()[1])
        for row in cues.VERBS
        if " " in row.lemma
        for form, what in forms(row.lemma.split()[0]).items()
        if what == wanted
    )


WITH_PARTICLE = _with_particle("s")
BASE_WITH_PARTICLE = _with_particle("base")
PAST_WITH_PARTICLE = _with_particle("past")


LOWER_ONLY = {w: t for w, t in KNOWN.items() if t in "VvuEGN"}


_NUMERAL = re.compile(r"\d")


def tag_of(word: str) -> str:
    lower = word.lower().replace("’", "'")
    known = KNOWN.get(lower)
    if word[0].isupper():
        if (
            known is None
            or (known in "VvuEGN" and len(word) > 1)
            or (lower in table.MONTHS and lower != "may")
        ):
            return "Y" if lower in table.MONTHS and lower not in table.MONTHS_AND_VERBS else "X"
        if len(word) > 1 and word.isupper() and lower in table.CAPITAL_NAMES:
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


FINER = {
    "i": "I", "a": "A", "d": "D",  # with a capital, which may be part of a name; adjectives too ("outside")
    "t": "Q",  # that
    "q": "Q",  # may be an adverb: "since"
    "s": "S",  # may be a determiner: "one"
    "h": "P",  # her
    "n": "N",  # first
    "c": "N",  # may be a cue: "statement"
    "e": "E", "g": "G",  # may be a noun wherever it stands: "repeated", "meeting"
    "x": "X",  # may be a verb or an adverb: "Says", "Newly"
    "z": "N", "Z": "X",  # dotted initials, whose full stop may end a sentence
    "`": '"',  # may be a possessive: the voters' choice
}  # fmt: skip
"""Letters that are no tags, with their tags; every other letter is its own tag."""

TO_TAGS = str.maketrans(FINER)

_CUE_VERBS = {*(row.lemma.split()[0] for row in cues.VERBS), *(v for row in LIGHT for v in row.verbs.split())}
CUES = frozenset(form for verb in _CUE_VERBS for form in forms(verb)) | frozenset(
    noun for row in cues.NOUNS for noun in (row.lemma, row.lemma + "s")
)
HELPS = table.FUTURE | table.NEGATIVE
_NAMED_APART = {
    "I": [("i", table.ALSO_ADJECTIVES)],
    "Q": [("q", table.ALSO_ADVERBS)],
    "S": [("s", table.ALSO_DETERMINERS)],
    "P": [("h", frozenset({"her"}))],
    "N": [("n", HELPS | {"first", "so"}), ("c", CUES)],
    "E": [("e", table.SAID_OF_NOUNS | table.UNCHANGED | {"called"})],
    "G": [("g", table.RANKING | table.ING_NOUNS)],
    "X": [("x", HELPS | LOWER_ONLY.keys() | {"according"})],
}


def letter_of(word: str) -> str:
    """The letter of a word by its form alone."""
    tag, lower = tag_of(word), word.lower()
    if lower == "that" and tag == "Q":
        return "t"
    if word in ("'", "’"):
        return "`"
    if len(word) > 2 and word[-1] == word[1] == "." and tag in "NX":
        return "z" if tag == "N" else "Z"
    if (tag in "IAD" and word != lower) or (tag == "X" and lower.endswith("ly")):
        return tag.lower()
    for finer, words in _NAMED_APART.get(tag, ()):
        if lower in words:
            return finer
    return tag


def class_of(tags: str, also: str = "") -> str:
    """A class for regular expressions of all letters with one of these tags, and some others."""
    letters = {*tags, *also, *(letter for letter, tag in FINER.items() if tag in tags)}
    return f"[{re.escape(''.join(sorted(letters)))}]"


HELPING = "".join({letter_of(form) for w in HELPS for form in (w, w.capitalize(), w.upper())})
MAY_DETERMINE = "st"
ANYWHERE = "iadtqshnegvu`'.Y"
UNSETTLED = re.compile(
    f"[{ANYWHERE}NczEG](?:(?<=[{ANYWHERE}])"
    f"|(?<={class_of('TR', 'qn' + HELPING)}[Ncz])(?={class_of('DPOXS')})"
    f"|(?<={class_of('A')}[Ncz])(?={class_of('Nv')})"
    f"|(?<=[tQ][Ncz])(?={class_of('DPO')})"
    f"|(?<={class_of('S')}[Ncz])|(?<=[Ncz])(?={class_of('OP')})"
    f"|(?<={class_of('DPMGC', MAY_DETERMINE)}E)|(?<=['`]E)"
    f"|(?<=^G)|(?<={class_of('DP', MAY_DETERMINE)}G)|(?<=[\"'`]G)|(?<={class_of('I')}G)(?=V))"
)
"""The letters of words whose tags their settlers may change: nine of ten words are passed over.

Behind a word the letters are what its settler sees. Before it another settler may have changed what they
stand for, so that ones that may become a determiner ("one", "that") are told with the determiners.
"""

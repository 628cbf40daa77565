"""What a word may be by its form alone: word lists, capitals, endings."""

import re

from claimtrack.extract.inflect import forms
from claimtrack.rules.en import cues, light_verbs
from claimtrack.rules.en import text as marks
from claimtrack.rules.en import words as table


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
                tags[form] = "v" if noun else "u"
    return tags


def _closed_classes() -> dict[str, str]:
    tags = _verb_tags()
    for words, tag in (
        (table.NOT_ADVERBS, "N"), (table.ADVERBS, "R"), (table.PREPOSITIONS, "I"), (table.INDEFINITE, "S"),
        (table.DETERMINERS, "D"), (table.SUBORDINATORS, "Q"), (table.CONJUNCTIONS, "C"),
        (table.AUXILIARIES, "A"),         (table.POSSESSIVES, "P"), (table.OBJECT_PRONOUNS, "O"),
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


SAYING_FORMS = frozenset(
    form
    for verb in {
        *(row.lemma.split()[0] for row in cues.VERBS),
        *light_verbs.EXPRESS.split(),
        *light_verbs.RAISE.split(),
    }
    for form, what in forms(verb).items()
    if what == "ing"
)
"""Forms in -ing of verbs that attribute."""

BASES = frozenset({*table.COMMON_VERBS, *table.IRREGULAR, *(row.lemma.split()[0] for row in cues.VERBS)})


WITH_PARTICLE = frozenset(
    (form, row.lemma.split()[1])
    for row in cues.VERBS
    if " " in row.lemma
    for form, what in forms(row.lemma.split()[0]).items()
    if what == "s"
)
"""Third persons with the particle of a cue: "calls on", "points to"."""


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

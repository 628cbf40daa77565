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
BASES = frozenset({*table.COMMON_VERBS, *table.IRREGULAR, *(row.lemma.split()[0] for row in cues.VERBS)})
LOWER_ONLY = {w: t for w, t in KNOWN.items() if t in "VvuEGN"}
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


def _settle(reading: Reading, tags: list[str]) -> None:
    """Tags that need their neighbours: sentence-initial capitals, "that", "her", 's, verbs that are nouns."""
    lower = reading.lower
    last = len(tags) - 1
    for first, _ in reading.sentences:
        if tags[first] == '"' and first < last:
            first += 1
        if (
            tags[first] == "X"
            and (known := LOWER_ONLY.get(lower[first]))
            and reading.word[first][1:].islower()
        ):
            _initial(tags, lower, first, last, known)
    for first, stop in reading.sentences:
        if stop - first < 32:
            _headline(reading, tags, first, stop)
    for i, tag in enumerate(tags):
        if tag in "NXIDQ,ARTC":
            if tag in "IAD" and reading.word[i][0].isupper() and _in_name(reading, tags, i, last):
                tags[i] = "X"
                continue
            if tag == "Q" and lower[i] == "that" and i < last and _demonstrative(tags, lower, i):
                tags[i] = "D"
            elif i < last and tags[i + 1] in "EV" and _adverb_here(tag, lower[i]):
                tags[i] = "R"
            elif tag == "N" and i and tags[i - 1] in "SXN" and _unknown_verb(tags, lower, i, last):
                tags[i] = "V"
        elif tag in "vu":
            tags[i] = _verb_or_noun(tags, lower, i, last, tag)
        elif tag == '"':
            if (
                reading.quote[i] < 0
                and i
                and reading.word[i] in ("'", "’")
                and reading.end[i - 1] == reading.start[i]
            ):
                tags[i] = "'"  # the voters' choice
        elif tag == "'":
            tags[i] = _possessive_or_is(tags, lower, i, last) if i else "'"
        elif tag == ".":
            if i and reading.end[i - 1] == reading.start[i] and i < last and not _ends_sentence(reading, i):
                tags[i] = tags[i - 1] if tags[i - 1] in "XYN" else "."
        elif tag == "S":
            if lower[i] in table.ALSO_DETERMINERS and i < last and _before_noun(tags, i + 1, last):
                tags[i] = "D"
        elif tag == "P":
            if lower[i] == "her" and (i == last or tags[i + 1] not in "NXMvuGE"):
                tags[i] = "O"
        elif tag == "E":
            if (
                i
                and i < last
                and tags[i - 1] in "DPM"
                and tags[i + 1] in "NXvu"
                and not _this(lower, tags, i)
            ):
                tags[i] = "N"
        elif tag == "G" and i and tags[i - 1] in "DP'" and (i == last or tags[i + 1] not in "NXEG"):
            tags[i] = "N"


def _in_name(reading: Reading, tags: list[str], i: int, last: int) -> bool:
    """A capital in mid-sentence on "From" or "Will": part of the name beside it, and no headline's."""
    first, _stop = reading.sentences[reading.sentence[i]]
    if i in (first, last) or tags[i - 1] in '".:-' or not (tags[i - 1] == "X" or tags[i + 1] == "X"):
        return False
    if tags[i] == "D":
        return tags[i - 1] == tags[i + 1] == "X" and not reading.word[i].isupper()
    return reading.word[i - 1][0].islower() or tags[i + 1] in ",VE" or reading.word[i + 1][0].islower()


def _headline(reading: Reading, tags: list[str], first: int, stop: int) -> None:
    """Give the verbs of a headline in Capitals their tags back: "Minister Says Rates Will Rise"."""
    long_words = [w for w in reading.word[first:stop] if len(w) > 3 and w[0].isalpha()]
    if len(long_words) < 4 or sum(w[0].isupper() for w in long_words) < 0.75 * len(long_words):
        return
    for i in range(first + 1, stop):
        lower = reading.lower[i]
        if tags[i] == "X" and lower.endswith("ly") and lower not in table.NOT_ADVERBS:
            tags[i] = "R"
        known = LOWER_ONLY.get(lower) if tags[i] == "X" else None
        if known and tags[i - 1] in "XNY)'MR\"":
            third = known in "uv" and lower.endswith("s")
            if third or known == "V" or (known == "E" and i + 1 < stop):
                tags[i] = "V"


def _unknown_verb(tags: list[str], lower: list[str], i: int, last: int) -> bool:
    """A word in no list that must be a verb: "she admires", "the critic articulates it"."""
    if tags[i - 1] == "S":
        return lower[i - 1] in table.PERSONS and not (i < last and tags[i + 1] in "VA")
    return (
        lower[i].endswith("s")
        and lower[i][-2:] not in ("ss", "us", "is")
        and i < last
        and tags[i + 1] in "OP"
    )


def _before_noun(tags: list[str], i: int, last: int) -> bool:
    """Begins a noun here, a participle or adverb before it left aside ("one unaligned voter")?"""
    return tags[i] in "NXMvu" or (tags[i] in "ER" and i < last and tags[i + 1] in "NX")


def _adverb_here(tag: str, lower: str) -> bool:
    """ "has since said", "first reported": adverbs before a verb, something else elsewhere."""
    return lower in table.ALSO_ADVERBS if tag == "Q" else tag == "N" and lower == "first"


def _this(lower: list[str], tags: list[str], i: int) -> bool:
    """ "This prompted China to": "this" is the subject, and the participle its verb."""
    return tags[i + 1] == "X" and lower[i - 1] in table.DEMONSTRATIVES


def _ends_sentence(reading: Reading, i: int) -> bool:
    """Is the full stop at i the last of its sentence, closing marks aside?"""
    stop = reading.sentences[reading.sentence[i]][1]
    if i + 1 >= stop or (i + 2 >= stop and reading.tag[i + 1] == '"'):
        return True
    return reading.lower[i - 1] not in marks.ABBREVIATIONS and len(reading.lower[i - 1]) > 1


def _initial(tags: list[str], lower: list[str], i: int, last: int, known: str) -> None:
    """A capital that only the sentence's start gave: "Asked about it", "Warning that"; names stay names."""
    follows = tags[i + 1] if i < last else "."
    if (
        (known in "GE" and follows in "DPOIQTSMR")
        or known == "N"
        or (known in "Vvu" and follows in "DPO")
        or (known == "V" and follows == "X")
    ):
        tags[i] = known if known not in "vu" else "V"
    elif known in "vu" and lower[i].endswith("s"):
        tags[i] = "N"


def _verb_or_noun(tags: list[str], lower: list[str], i: int, last: int, tag: str) -> str:
    """Settle a form that may be a verb or a noun by the words beside it; `tag` "u" leans to the verb."""
    before = tags[i - 1] if i else "."
    after = tags[i + 1] if i < last else "."
    if before == "M" and tag == "u" and after in 'DPSOTQ"XAR':
        return "V"
    if before in "DPM'":
        if tag == "u" and before == "D" and lower[i - 1] in table.STANDS_ALONE and lower[i][-1] != "s":
            return "V"
        if lower[i - 1] in table.DEMONSTRATIVES and lower[i][-1] == "s" and after in "SOPDTXQ":
            return "V"
        stands = before == "D" and lower[i - 1] in table.STANDS_ALONE and after not in "VAI.,"
        return "V" if stands else "N"
    if before in "TOS":
        return "V"
    if before == "A":
        return "N" if after == "I" and tag == "v" else "V"
    if before == "R":
        return "V" if tag == "u" or after not in "VA.," else "N"
    if before in "NXE":
        return _after_noun(lower, i, before, after, tag)
    if before == "I":
        return "N"
    if tag == "u":
        return "V"
    if before in ")Y" and after in 'DPSOTXQ"M:':
        return "V"
    if after in "VA" or (after == "I" and before in "GC,.") or (after in "NX" and before == "C"):
        return "N"
    return "v"


def _after_noun(lower: list[str], i: int, before: str, after: str, tag: str) -> str:
    """ "Officials say", "the ministry reports that", but "the task force", "police reports show"."""
    word = lower[i - 1]
    plural = (word.endswith("s") and not word.endswith("ss")) or word in table.PLURALS
    third = lower[i].endswith("s") and not lower[i].endswith("ss")
    if third:
        if before == "E":
            return "V" if tag == "u" and after in "SO" else "N"
        if tag == "u" and after in 'SOQ"PR':
            return "V"
        if after in "VA" or (plural and before != "X" and word not in table.COLLECTIVES):
            return "N"
        if tag == "u" or before == "X" or after in 'DPSOTQ"M:R':
            return "V"
        return "N" if after in "I.,C" else "v"
    if after in "VAE" and not plural:
        return "N"
    if tag == "u" and before == "E":
        return "V"
    if tag == "u" and after in 'DPSOQ"R' + ("X" if before == "X" else ""):
        return "V"
    if plural:
        return "V" if tag == "u" or after in 'DPSOTQ"M:RXI' else "v"
    return "N"


def _possessive_or_is(tags: list[str], lower: list[str], i: int, last: int) -> str:
    """ "He's said" and "it's true" hold a verb; "Smith's claim" a possessive."""
    if lower[i - 1] in table.IS_AFTER:
        return "A"
    if (i < last and (tags[i + 1] in "DRP" or (tags[i + 1] == "G" and tags[i - 1] == "S"))) or (
        i < last and lower[i + 1] in table.AFTER_IS
    ):
        return "A"
    return "'"


def _demonstrative(tags: list[str], lower: list[str], i: int) -> bool:
    """ "that" before a bare noun and a verb, or after a preposition: "that plan failed", "of that size"."""
    if i and tags[i - 1] == "I" and lower[i - 1] not in table.BEFORE_THAT:
        return True
    return i + 2 < len(tags) and i > 0 and tags[i - 1] in "CIT" and tags[i + 1] == "N"

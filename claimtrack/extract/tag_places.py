"""Settles tags that hang on a word's place: verbs that may be nouns, "that", "her", 's, capitals."""

from collections.abc import Callable

from claimtrack.extract.participles import gerund, participle
from claimtrack.extract.tag_contexts import demonstrative, tied_dash
from claimtrack.extract.tags_by_form import UNSETTLED
from claimtrack.extract.text import Reading
from claimtrack.extract.verb_or_noun import verb_or_noun
from claimtrack.rules.en import text as marks
from claimtrack.rules.en import words as table


def settle_tags(reading: Reading, tags: list[str], letters: str) -> None:
    """Settle the tags that depend on place, in one pass from left to right; changes `tags`."""
    last = len(tags) - 1
    for found in UNSETTLED.finditer(letters):
        i = found.start()
        tags[i] = SETTLERS[tags[i]](reading, tags, i, last)


def _initial_of_name(reading: Reading, tags: list[str], i: int, last: int) -> bool:
    """ "Jill A. Lane": a capital with a full stop between two names."""
    return (
        0 < i < last - 1
        and len(reading.word[i]) == 1
        and reading.word[i].isupper()
        and (tags[i - 1] == "X" and reading.word[i + 1] == "." and tags[i + 2] == "X")
    )


def _preposition(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """Prepositions, auxiliaries and determiners keep their tag, but for capitals in a name, and May."""
    if tags[i] == "D" and _initial_of_name(reading, tags, i, last):
        return "X"
    if tags[i] == "A" and reading.word[i] == "May" and _is_month(reading, tags, i, last):
        return "Y"
    if tags[i] == "A" and reading.word[i] == "Will" and _is_name(tags, i, last):
        return "X"
    adjective = tags[i] == "I" and 0 < i < last and reading.lower[i] in table.ALSO_ADJECTIVES
    if adjective and (tags[i - 1] == "D" or (tags[i + 1] == "C" and tags[i - 1] in "MN.,")):
        return "N"  # "an inside source", "in the past said", "five past and current aides"
    return "X" if reading.word[i][0].isupper() and _in_name(reading, tags, i, last) else tags[i]


def _is_month(reading: Reading, tags: list[str], i: int, last: int) -> bool:
    """ "in May", "last May", "May 5", and no "May I"."""
    if i < last and tags[i + 1] == "M":
        return True
    if i and i < last and tags[i - 1] == "Q" and tags[i + 1] == ",":
        return True  # "since May, when"
    return i > 0 and (tags[i - 1] in "IM" or reading.lower[i - 1] in table.LATELY)


def _is_name(tags: list[str], i: int, last: int) -> bool:
    """ "Will Lane said": a capitalised Will before a name and its verb, and no question."""
    if 0 < i < last and tags[i - 1] in ",ICQ" and tags[i + 1] in "VEu":
        return True  # "Instead, Will called for"
    return i + 1 < last and tags[i + 1] == "X" and tags[i + 2] in "VE,XI"


def _subordinator(reading: Reading, tags: list[str], i: int, last: int) -> str:
    lower = reading.lower
    if lower[i] == "that" and i < last and demonstrative(tags, lower, i):
        return "D"
    adverb = i < last and tags[i + 1] in "EV" and lower[i] in table.ALSO_ADVERBS
    return "R" if adverb else "Q"  # "has since said"


def _noun(reading: Reading, tags: list[str], i: int, last: int) -> str:
    lower = reading.lower
    if tuple(lower[i : i + 2]) == table.SO_FAR:
        return "R"  # "has so far refused"
    after = tags[i + 1] if reading.lower[i] == "first" and i < last else "."
    it_follows = i < last and reading.lower[i + 1] == "it"
    if after in "EV" or (after == "Q" and i and tags[i - 1] in "EV"):
        return "R"  # "first reported", "said first that"
    followed = i < last and (
        tags[i + 1] in "DPOX" or it_follows or (tags[i + 1] in "Nv" and tags[i - 1] == "A")
    )
    if i and followed and _verb_wanted(reading, tags, i):
        return "V"  # "could not implement their", "to curtail the"
    if (
        1 < i < last
        and tags[i + 1] in "DPO"
        and tags[i - 2] in "NX"
        and lower[i - 1] in table.THING_RELATIVES
    ):
        return "V"  # "the group which oversaw the vote"
    if i and tags[i - 1] in "SXN" and _unknown_verb(tags, reading.lower, i, last):
        return "V"
    return "N"


def _verb_wanted(reading: Reading, tags: list[str], i: int) -> bool:
    """Must the word at i be a verb in no list, as a modal or "to" stands before it?"""
    lower = reading.lower
    if lower[i].endswith("s") or not lower[i].isalpha():
        return False
    before = i - 1 - (lower[i - 1] in table.NEGATIVE or tags[i - 1] == "R")
    return before >= 0 and (lower[before] in table.FUTURE or (tags[before] == "T" and tags[i + 1] in "DPOS"))


def _mark(reading: Reading, _tags: list[str], i: int, _last: int) -> str:
    """A lone apostrophe behind a word is its possessive: the voters' choice."""
    alone = reading.quote[i] < 0 and i and reading.word[i] in ("'", "’")
    return "'" if alone and reading.end[i - 1] == reading.start[i] else '"'


def _possessive(reading: Reading, tags: list[str], i: int, last: int) -> str:
    return _possessive_or_is(tags, reading.lower, i, last) if i else "'"


def _day(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """ "Super Tuesday", "Black Friday": a name and no day of the week."""
    if i and reading.lower[i - 1] in table.BEFORE_FEASTS and tags[i - 1] == "X":
        return "X"
    if i < last and tags[i + 1] == "'" and reading.word[i + 1] not in ("'", "’"):
        return "N"  # "called November's vote a farce"
    named = i < last and tags[i + 1] == "X" and (not i or tags[i - 1] in 'V,"')
    if named and reading.lower[i] in table.MONTH_NAMES and reading.word[i][0].isupper():
        return "X"  # "said April Ryan"
    if 0 < i < last and tags[i - 1] == "D" and tags[i + 1] == "X" and reading.word[i - 1] == "The":
        return "X"  # "The Sunday Times"
    short = len(reading.word[i]) == 3 and i < last and reading.word[i][0].isupper()
    return "X" if short and tags[i + 1] in "VE" else "Y"  # "Ai Jun wrote"


def _full_stop(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """The full stop of an abbreviation goes with its word: Sen. Hall."""
    if 0 < i < last and reading.end[i - 1] == reading.start[i] and tags[i - 1] in "XYN":
        return "." if _ends_sentence(reading, i) else tags[i - 1]
    if 0 < i < last and tags[i + 1] == "M" and reading.lower[i - 1] in marks.ABBREVIATIONS:
        tags[i - 1] = "N"  # "the No. 2 Republican"
        return "N"
    return "."


def _subject(reading: Reading, tags: list[str], i: int, last: int) -> str:
    if i and reading.lower[i] == "one" and reading.lower[i - 1] == "no":
        return "S"  # "No one thinks"
    says = (
        i < last and tags[i + 1] in "uv" and reading.lower[i + 1].endswith("s") and reading.lower[i] == "one"
    )
    determines = reading.lower[i] in table.ALSO_DETERMINERS and i < last and _before_noun(tags, i + 1, last)
    determines = determines and not says  # "One says he lied"
    return "D" if determines else "S"


def _owner(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """ "her" before a noun owns it, elsewhere it is an object."""
    if i == reading.sentences[reading.sentence[i]][0] and i < last and tags[i + 1] in "uV":
        return "P"  # "Her finance minister": no object opens a sentence
    pled = i > 1 and i < last - 1 and tags[i - 1] == "G" and reading.lower[i + 1] in table.PLEADED
    if pled and tags[i - 2] == "I":
        return "O"  # "The man accused of killing her denied murder"
    if i and i < last and tags[i - 1] == "," and tags[i + 1] == "u":
        return "P"  # "As she spoke, her smile faded"
    return "O" if reading.lower[i] == "her" and (i == last or tags[i + 1] not in "NXMvGE") else "P"


def _in_name(reading: Reading, tags: list[str], i: int, last: int) -> bool:
    """A capital in mid-sentence on "From" or "Will": part of the name beside it, and no headline's."""
    first, _stop = reading.sentences[reading.sentence[i]]
    if i in (first, last) or tags[i - 1] in '".:-' or not (tags[i - 1] == "X" or tags[i + 1] == "X"):
        return False
    if tags[i] == "D":
        return tags[i - 1] == tags[i + 1] == "X" and not reading.word[i].isupper()
    return reading.word[i - 1][0].islower() or tags[i + 1] in ",VE" or reading.word[i + 1][0].islower()


def _unknown_verb(tags: list[str], lower: list[str], i: int, last: int) -> bool:
    """A word in no list that must be a verb: "she admires", "the critic articulates it"."""
    if lower[i - 1] == "it" and i > 1 and lower[i - 2] in table.MADE_SO:
        return False  # "called it unfair", "made it harder"
    if tags[i - 1] == "S":
        follows = "VAu" if lower[i - 1] in table.RELATIVES else "VA"  # "who prosecutors say took bribes"
        return lower[i - 1] in table.PERSONS and not (i < last and tags[i + 1] in follows)
    return (
        lower[i].endswith("s")
        and lower[i][-2:] not in ("ss", "us", "is")
        and i < last
        and tags[i + 1] in "OP"
        and lower[i + 1] not in table.RELATIVE_PRONOUNS
    )


def _before_noun(tags: list[str], i: int, last: int) -> bool:
    """Begins a noun here, a participle or adverb before it left aside ("one unaligned voter")?"""
    return tags[i] in "NXMvu" or (tags[i] in "ERG" and i < last and tags[i + 1] in "NXv")


def _ends_sentence(reading: Reading, i: int) -> bool:
    """Is the full stop at i the last of its sentence, closing marks aside?"""
    stop = reading.sentences[reading.sentence[i]][1]
    if i + 1 >= stop or (i + 2 >= stop and reading.tag[i + 1] == '"'):
        return True
    before = reading.lower[i - 1].rpartition("-")[2]  # "R-Fla."
    return before not in marks.ABBREVIATIONS and len(before) > 1


def _possessive_or_is(tags: list[str], lower: list[str], i: int, last: int) -> str:
    """ "He's said" and "it's true" hold a verb; "Smith's claim" a possessive."""
    if lower[i - 1] in table.IS_AFTER:
        return "A"
    if tags[i - 1] == "S" and i < last and tags[i + 1] == "E":
        return "A"  # "he's predicted"
    if i < last and (
        lower[i + 1] in table.SUPERLATIVE or (tags[i - 1] in "NX" and lower[i + 1] in table.OWNED)
    ):
        return "'"  # "Lane's most loyal backers"
    if (i < last and (tags[i + 1] in "DRP" or (tags[i + 1] == "G" and tags[i - 1] == "S"))) or (
        i < last and lower[i + 1] in table.AFTER_IS
    ):
        return "A"
    return "'"


SETTLERS: dict[str, Callable[[Reading, list[str], int, int], str]] = {
    "I": _preposition, "A": _preposition, "D": _preposition, "Q": _subordinator, "N": _noun,
    "v": verb_or_noun, "u": verb_or_noun, '"': _mark, "'": _possessive, ".": _full_stop, "S": _subject,
    "P": _owner, "E": participle, "G": gerund, "Y": _day, "-": tied_dash,
}  # fmt: skip
"""What settles a tag by its place: reading, tags so far, token, last token → tag."""

"""Settles the tags of a sentence's first word, whose capital comes from its place: "Asked about it"."""

from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tags_by_form import LOWER_ONLY, SAYING_FORMS
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table

PARTICIPLE_PHRASE = 14  # tokens


def sentence_start(reading: Reading, tags: list[str], first: int) -> int:
    """A first word has its capital from its place: give a verb there its own tag back.

    The token whose tag was changed, or -1.
    """
    if tags[first] == '"' and first < len(tags) - 1:
        first += 1
    before = tags[first]
    if before in "IRN" and _adjective_first(reading, tags, first):
        tags[first] = "N"
    known = LOWER_ONLY.get(reading.lower[first]) if tags[first] == "X" else None
    if known and reading.word[first][1:].islower():
        _initial(tags, reading.lower, first, len(tags) - 1, known)
    return first if tags[first] != before else -1


def _adjective_first(reading: Reading, tags: list[str], first: int) -> bool:
    """ "Outside experts said", "Early results show": a preposition in form, before a plural and its verb."""
    noun = first + 1
    return (
        noun + 1 < len(tags)
        and reading.lower[first] in table.ADJECTIVES_TOO
        and tags[noun] == "N"
        and is_plural(reading.lower[noun])
        and tags[noun + 1] in "VEuvA"
    )


def _initial(tags: list[str], lower: list[str], i: int, last: int, known: str) -> None:
    """A capital that only the sentence's start gave: "Asked about it", "Warning that"; names stay names."""
    follows = tags[i + 1] if i < last else "."
    if (
        (known in "GE" and follows in "DPOIQTSMRY")
        or (known == "G" and follows in '"G')
        or known == "N"
        or (known in "Vvu" and follows in "DPO")
        or (known == "V" and follows == "X")
        or (known == "V" and follows in "QTI" and lower[i] in table.ONCE_TOLD)  # "Told that he had won, he"
        or (known == "G" and lower[i] in SAYING_FORMS and _participle_opens(tags, lower, i, last))
    ):
        tags[i] = known if known not in "vu" else "V"
    elif known in "vu" and lower[i].endswith("s"):
        tags[i] = "N"


def _participle_opens(tags: list[str], lower: list[str], i: int, last: int) -> bool:
    """ "Citing costs, the city", "Warning voters that it was late, he": an object, and a comma."""
    if i + 2 >= last or tags[i + 1] not in "NXvuE":
        return False
    if lower[i + 2] == "that" and tags[i + 1] in "NX":
        return True
    if lower[i] in table.ING_NOUNS:
        return False  # "Polling data, he said"
    for j in range(i + 2, min(last, i + PARTICIPLE_PHRASE)):
        if tags[j] == ",":
            return tags[j + 1] in "DPSXN"
        if tags[j] in 'VA.;:"-':
            return False
    return False

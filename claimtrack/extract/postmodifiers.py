"""What a noun phrase may hang on, before it: "officials in Ohio", "the mother of a girl who died"."""

from claimtrack.extract.chunks import bracket_left, chunk_left
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table

NOMINAL = "NXMvY"
FAR = 60  # tokens; no noun phrase is longer, and hostile text must not make us look further


def postmodified_left(reading: Reading, start: int, floor: int) -> int:
    """The start of the phrase on which this one hangs by a preposition, participle or relative; else -1."""
    tags, lower = reading.tag, reading.lower
    i = start - 1
    if i <= floor:
        return -1
    if lower[start] == "whose" and tags[i] in "NX":
        return chunk_left(reading, i, floor)  # "a senator whose state borders Mexico"
    tag = tags[i]
    if tag == "I" or (tag == "T" and _hangs_on_to(reading, i)):
        return _behind_preposition(reading, i, floor)
    if lower[i] == "as":
        such = lower[i - 1] == "such" and tags[i - 2] in "NX"  # "critics such as Lane"
        known = tags[i - 1] == "E" and tags[i - 2] == "N"  # "the chief known as Bob"
        return chunk_left(reading, i - 2, floor) if i - 2 >= floor and (such or known) else -1
    if tag == "G" and tags[i - 1] in "NX":
        return chunk_left(reading, i - 1, floor)
    if tag == "G" and i - 3 >= floor and tags[i - 3 : i] == ["N", "E", "I"]:
        return chunk_left(reading, i - 3, floor)  # "a man accused of stealing it"
    if tag == "V" and i - 3 > floor and tags[i - 1] == "T" and tags[i - 2] == "G" and tags[i - 3] == "N":
        return chunk_left(reading, i - 3, floor)  # "activists clamoring to block him"
    if tag in "Vuv" and i - 2 >= floor and tags[i - 2 : i] == ["N", "T"]:
        return chunk_left(reading, i - 2, floor)  # "the decision to close the school"
    if lower[i] == "but" and tag == "C" and lower[i - 1] in table.WITHOUT_EXCEPTION:
        return i - 1  # "everyone but Lane"
    listed = tag == "C" and tags[i - 1] == tags[start] == "N" and lower[i - 1][-1] == lower[start][-1] == "s"
    twice = tag == "O" and tags[i - 1] in "VE"  # "the bank that lent him the money"
    if tag in "VEAvR" or listed or twice:  # "residents who lost homes and cars"
        return relative_left(reading, i, floor)
    return -1


def _hangs_on_to(reading: Reading, to: int) -> bool:
    """Stands a noun or participle before this "to": "heir to", "sent to staff", "those close to him"?"""
    tags, before = reading.tag, to - 1
    return (
        tags[before] in NOMINAL + "E"
        or reading.lower[before] in table.PAST_AND_PARTICIPLE
        or (before > 0 and reading.lower[before - 1] in table.THOSE)
        or (tags[before] == "G" and tags[before - 1] == "N")
    )


def _behind_preposition(reading: Reading, i: int, floor: int) -> int:
    """The same for a phrase that a preposition, or "to", at i leads."""
    tags, lower = reading.tag, reading.lower
    if lower[i + 1] in table.LIMITS_BY and lower[i - 1] == "that":
        return -1  # "believe that at least 12 senators"
    j = i - 1
    while j - 1 > floor and (tags[j] == "Y" or (tags[j] == "I" and tags[j + 1] == "Y")):
        j -= 1  # "a study published on Wednesday in Nature"
    if j - 2 > floor and lower[j] in table.SPANS_OF_TIME and lower[j - 1] in table.BEFORE_TIME:
        j -= 2  # "a study published this month by"
    if lower[j] in table.INDEFINITE or tags[j] in "NXM)'":
        head = bracket_left(reading, j, floor) - 1 if tags[j] == ")" else j
        return chunk_left(reading, head, floor) if head >= floor else -1
    noun = j - 1 - (tags[j - 1] == "R")  # "a textbook just published for schools"
    if noun < j - 1 and noun > floor and tags[j] == "E" and tags[noun] == "N":
        return chunk_left(reading, noun, floor)
    if j > floor and _participle(reading, i, j):
        return chunk_left(reading, j - 1, floor)
    if tags[j] in "ENvVu" and j - 1 >= floor and lower[j - 1] in table.THOSE:
        return j - 1  # "those opposed to the plan"
    if tags[j] == "C" and j - 1 > floor and tags[j - 1] in "NX":
        return chunk_left(reading, j - 1, floor)  # "aides in the ministry and at the bank"
    return relative_left(reading, i, floor)


def _participle(reading: Reading, i: int, j: int) -> bool:
    """Is the word at j a participle hung on a noun: "briefed on the raid", "sent to staff"?"""
    tags, lower = reading.tag, reading.lower
    also = lower[j] in table.PAST_AND_PARTICIPLE
    if tags[i] == "T" and also and tags[j - 1] == "N":
        return True
    if not (tags[j] in "EG" or (also and lower[i] in table.WHERE_FOUND)):
        return False
    named = tags[j - 1] == "X" and (lower[i] == "by" or _opens_sentence(reading, j - 1))
    return tags[j - 1] == "N" or lower[j - 1] in table.INDEFINITE or named


def _opens_sentence(reading: Reading, i: int) -> bool:
    """Is the capital at i only that of a sentence's first word: "Relatives gathered on the bank"?"""
    return reading.sentences[reading.sentence[i]][0] == i


def relative_left(reading: Reading, i: int, floor: int) -> int:
    """If these words belong to a relative clause without commas, the start of what it describes."""
    tags, lower = reading.tag, reading.lower
    for j in range(i, max(floor, i - 18), -1):
        if tags[j] in ',;:."-':
            return -1
        if lower[j] in table.RELATIVE_OPENERS and tags[j] in "SQDP":
            if tags[j - 1] in "NX":
                return chunk_left(reading, j - 1, floor)
            if lower[j - 1] in table.DEMONSTRATIVES or lower[j - 1] in table.INDEFINITE:
                return j - 1  # "those who left"
    return -1


def described_left(reading: Reading, last: int, first: int) -> int:
    """Where "the mother of a girl who died" begins, whose relative ends at `last`; -1 if it is none."""
    floor = max(first, last - FAR)
    start = relative_left(reading, last, floor)
    while start > floor and reading.tag[start - 1] == "I":
        further = postmodified_left(reading, start, floor)
        if not 0 <= further < start:
            break
        start = further
    return start

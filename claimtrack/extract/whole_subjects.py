"""Reads a subject from its head: "voters interviewed after the debate", "lawyers representing him"."""

from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table

FAR = 32  # tokens; a longer subject is left to its last words
NOMINAL = "DNXMPSv"
CLAUSE_EDGES = ',;:"-(.C'
"""Tags behind which a clause may begin."""


def whole_subject(reading: Reading, verb: int, first: int) -> int:
    """Where a phrase begins that has all the words before `verb` in it; -1 if they are no such phrase.

    Its head opens the clause; behind it stands a relative clause, a participle, an infinitive or a
    preposition, and no finite verb but the relative's own. So the verb can have no other subject.
    """
    start = _opening(reading, verb, first)
    acted_on = reading.lower[verb - 1] == "it" and reading.tag[verb - 2] in "VG"  # "the man to see it said"
    if reading.tag[verb - 1] in "AS" and not acted_on:
        return -1
    if start < 0:
        return -1
    opens, start = start, start + (reading.lower[start] in table.APPROXIMATORS)  # "Nearly 60 percent of"
    if reading.tag[start] not in NOMINAL or reading.lower[start] in table.PERSONS:
        return -1
    head = noun_phrase_right(reading, start, verb)
    if not start < head < verb or reading.lower[head - 1] in table.PERSONS:
        return -1
    if any(word in table.RELATIVES for word in reading.lower[head + 1 : verb]):
        return -1
    allowed = _hung_on(reading, start, head, verb)
    return opens if allowed >= 0 and _finite_verbs(reading, head + 1, verb) == allowed else -1


def _opening(reading: Reading, verb: int, first: int) -> int:
    """The first word of the clause before `verb`; -1 if that is too far off."""
    tags, lower = reading.tag, reading.lower
    start = verb
    while start > first and verb - start <= FAR:
        before = start - 1
        if _joins_participles(reading, before, verb) or _only_when(reading, before, verb):
            start = before
            continue
        if tags[before] in CLAUSE_EDGES or (tags[before] == "Q" and lower[before] in table.OPENS_CLAUSE):
            return start
        start = before
    return start if verb - start <= FAR else -1


def _only_when(reading: Reading, opener: int, verb: int) -> bool:
    """ "viewers surveyed by the channel right after the debate said": opens "after" no clause of its own?"""
    if reading.lower[opener] not in table.AFTER_BEFORE or reading.tag[opener + 1] not in "DP":
        return False
    if noun_phrase_right(reading, opener + 1, verb) != verb:
        return False
    behind = opener - (reading.tag[opener - 1] == "R") - 1  # "immediately after the debate"
    return any(reading.lower[j] == "by" for j in range(max(0, behind - 5), behind + 1))


def _joins_participles(reading: Reading, conjunction: int, verb: int) -> bool:
    """ "led by Hall and published in May", "taken on May 3 and 4": an "and" within what hangs on a noun?"""
    tags = reading.tag
    if tags[conjunction] != "C" or conjunction + 1 >= verb:
        return False
    around = tags[conjunction - 1], tags[conjunction + 1]
    done = around[1] == "E" or reading.lower[conjunction + 1] in table.PAST_AND_PARTICIPLE
    hung = done and tags[conjunction + 2] in "IYT"
    return around in (("M", "M"), ("X", "X"), ("M", "Y")) or (hung and around[0] in "XNYM")


def _hung_on(reading: Reading, start: int, head: int, verb: int) -> int:
    """How many finite verbs what stands behind the head has; -1 if nothing that can hang on a noun does."""
    tags, lower = reading.tag, reading.lower
    behind = tags[head + 1] if head + 1 < verb else "."
    if lower[head] in table.ANY_RELATIVE and tags[head] in "SQ":
        return 1
    if lower[head] in table.PERSONS and tags[head] == "S" and behind in "VEA":
        return 1  # "the lawyer he hired"
    if tags[head] == "E" and behind == "I" and tags[head + 2] == "G" and tags[verb - 1] == "O":
        return 0  # "the man accused of killing her"
    if tags[head] == "E" or lower[head] in table.DONE_TO:
        done = lower[head] in table.DONE_TO and (behind in "TRYQ" or (behind == "I" and tags[head] == "E"))
        if any(
            tags[j - 1] == "C" and tags[j] == "E" and lower[j + 1] == "by" for j in range(head + 2, verb - 1)
        ):
            return 0  # "passed in May and signed by Lee"
        by = head + 1 + (behind in "IR" and lower[head + 1] != "by")  # "drawn up by"
        return 0 if done or "by" in lower[by : by + 1] else -1
    if tags[head] == "G" and tags[head - 1] in "NX":
        return 0
    if tags[head] == "T":
        return 0 if behind in "VuvNEO" else -1
    around = tags[head] == "I" and tags[verb - 1] == "O"  # "people around him"
    return 0 if around or (tags[head] == "I" and lower[start] in table.STANDS_ALONE) else -1


def _finite_verbs(reading: Reading, first: int, stop: int) -> int:
    """The finite verbs among these tokens; a group with its auxiliaries counts once, infinitives do not."""
    tags = reading.tag
    found = 0
    for i in range(first, stop):
        finite = tags[i] in "VA" or (tags[i] == "E" and tags[i - 1] in "SX")
        if tags[i - 1] == "C" and reading.lower[i] in table.PAST_AND_PARTICIPLE:
            continue  # "signed by Hall and sent to members"
        if finite and tags[i - 1] not in "TA" and tags[i - 2 : i] not in (["T", "R"], ["A", "R"]):
            found += 1
    return found

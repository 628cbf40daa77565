"""What stands around a place where content may end: asides, other subjects, a verb still to come."""

import re

from claimtrack.extract.clauses import clause_at
from claimtrack.extract.cues import MIND_FORMS, is_cue_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def second_deed(reading: Reading, first: int, i: int, stop: int) -> bool:
    """ "said that the mayor read the plan, rejected it and left": one deed before, a third behind "and"."""
    tags = reading.tag
    verbs = [j for j in range(first, i) if tags[j] in "VAE"]
    if len(verbs) != 1 or tags[verbs[0]] == "A" or tags[verbs[0] + 1] not in "DPOX":
        return False
    third = (j for j in range(i + 1, min(stop - 1, i + 12)) if tags[j] == "C")
    return any(tags[j + 1] in "VE" for j in third)


def inset(reading: Reading, first: int, i: int) -> bool:
    """ "said Hall, who is ill, told him so": the verb of the clause's own subject."""
    comma = next((j for j in range(i - 2, max(first, i - 20), -1) if reading.tag[j] == ","), -1)
    if comma < 0 or reading.lower[comma + 1] not in table.RELATIVE_PRONOUNS:
        return False
    return not any(tag in "VAE" for tag in reading.tag[first:comma])


def says_with(reading: Reading, i: int, stop: int) -> bool:
    """ "…, with Senator Hall telling reporters that": a subject of its own, its participle a cue."""
    end = noun_phrase_right(reading, i + 1, stop)
    return i + 1 < end < stop and reading.tag[end] == "G" and is_cue_at(reading, end)


def other_subject(reading: Reading, i: int, stop: int) -> bool:
    """ "asked why he had left, but she was silent": a clause, and no question, behind the comma and "but"."""
    return i + 1 < stop and reading.tag[i + 1] in "SDXP" and clause_at(reading, i + 1, stop)


def plural_goes_on(reading: Reading, i: int, first: int, stop: int) -> bool:
    """ "Critics say the plan is bad and blame the mayor": a plural that is not the inner subject's."""
    lower, tags = reading.lower, reading.tag
    spoke = first - 1
    plural = tags[spoke] == "V" and lower[spoke] in BASES and i + 1 < stop and lower[i + 1] in BASES
    if not plural or not (is_cue_at(reading, i + 1) or is_cue_at(reading, i + 1, MIND_FORMS)):
        return False
    return any(word in table.SINGULAR_VERBS for word in lower[first:i])


def lacks_verb(reading: Reading, first: int, i: int, takes: str) -> bool:
    """Has a clause no verb yet before token i: "said Hall, who asked him, was ill"?"""
    return takes in ("that", "bare", "wh") and not _VERB.search(reading.shape, first, i)


_VERB = re.compile("[VAE]")


def joins_subjects(reading: Reading, first: int, i: int, takes: str) -> bool:
    """Stands no verb yet before this "and": "said Hall and Lee told them"?"""
    joins = reading.lower[i] in table.JOINING and reading.tag[i + 1] not in "VAE"
    return joins and takes in ("that", "bare") and not any(tag in "VAEvu" for tag in reading.tag[first:i])


def closes_fronted(reading: Reading, first: int, i: int) -> bool:
    """ "that although he confessed, he showed no remorse": the first comma parts off no attribution."""
    opener = first + (reading.lower[first] == "that")
    fronts = reading.lower[opener] in table.FRONTING or reading.tag[opener] in "IY"
    return fronts and "," not in reading.tag[opener : i - 1]

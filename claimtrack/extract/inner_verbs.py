"""Whose verb stands behind a comma: the speaker's, or that of the clause that is said?"""

from claimtrack.extract.cues import ANY_FORMS, is_cue_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def dated_that(reading: Reading, verb: int, stop: int) -> bool:
    """ "…, insisted on Sunday that"."""
    dated = reading.tag[verb + 1 : verb + 3] == ["I", "Y"] or reading.tag[verb + 1 : verb + 2] == ["Y"]
    return dated and "that" in reading.lower[verb + 2 : min(stop, verb + 4)]


def parallel_verb(reading: Reading, i: int, first: int) -> bool:
    """ "She thinks taxes should fall, says banks are greedy and": what is said has no verb like this one."""
    begins = first + (reading.lower[first] == "that")
    lower, spoke = reading.lower, first - 1
    if not (lower[i].endswith("s") and lower[spoke].endswith("s") and reading.tag[spoke] == "V"):
        return False
    end = noun_phrase_right(reading, begins, i)
    if not begins < end < i or not is_cue_at(reading, i, ANY_FORMS):
        return False
    return lower[end] in table.FUTURE or (lower[end] in table.PLURAL_BE and "Q" not in reading.tag[end:i])


def own_verb_waits(reading: Reading, first: int, i: int) -> bool:
    """ "that the law, as changed in May, left gaps": a subject, what is put in, and its verb at i."""
    tags = reading.tag
    begins = first + (reading.lower[first] == "that")
    comma = noun_phrase_right(reading, begins, i)
    if not begins < comma < i - 2 or tags[comma] != "," or tags[comma + 1] not in "EQDMXSI":
        return False
    if tags[comma + 1] == "Q" and reading.lower[comma + 1] not in table.WAITING:
        return False
    return tags[i - 1] == "," and "," not in tags[comma + 1 : i - 1] and not reading.lower[i].endswith("ing")


def pronoun_that(reading: Reading, that: int, stop: int) -> bool:
    """ "I say that with love": "that", how it is said, and no verb?"""
    behind = reading.lower[that + 1] if that + 1 < stop else ""
    return (
        behind in table.HOW_PREPOSITIONS
        and stop - that < 8
        and not any(tag in "VAEvu" for tag in reading.tag[that:stop])
    )

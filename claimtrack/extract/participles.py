"""Settles forms in -ed and -ing by their place: verbs, or adjectives and nouns ("the accused man")."""

from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES

OFFICES = ROLES | table.PARTIES


def participle(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """Between determiner and noun a form in -ed is an adjective: "the accused man"."""
    if (
        0 < i < last
        and tags[i - 1] in "DPM"
        and reading.lower[i - 1] not in table.CORRELATIVE
        and tags[i + 1] in "NXvu"
        and not _subject_alone(reading, tags, i)
    ):
        return "N"
    if (
        0 < i < last
        and tags[i - 1] in "DP'"
        and tags[i + 1] in "IVA.,C"
        and reading.lower[i - 1] not in table.STANDS_ALONE | table.CORRELATIVE
        and not (i > 1 and tags[i - 2] == '"' and reading.lower[i - 1] in table.SUBJECT_ALONE)
    ):
        return "N"  # "the cost of", "the wounded were"
    if i > 1 and tags[i - 1] == "G" and tags[i - 2] in "DP" and i < last and tags[i + 1] in "I.,":
        return "N"  # "the rising cost of"
    if (
        0 < i < last
        and reading.lower[i] in table.SAID_OF_NOUNS
        and tags[i - 1] in "EVu"
        and tags[i + 1] in "NXv"
    ):
        return "N"  # "ignored repeated warnings", "police investigate alleged theft"
    unchanged = i > 1 and reading.lower[i] in table.UNCHANGED and i < last and tags[i + 1] in ",C"
    if unchanged and tags[i - 1] == "N" and any(tag in "DP" for tag in tags[max(0, i - 3) : i - 1]):
        return "N"  # "cut its profit forecast, blaming"
    if i and reading.lower[i] == "called" and reading.lower[i - 1] == "so":
        return "N"
    if (
        2 < i < last
        and tags[i - 1] == "C"
        and tags[i - 2] in "NE"
        and reading.lower[i - 3] in table.ARTICLES_A
        and tags[i + 1] == "N"
        and not reading.lower[i + 1].endswith("s")
    ):
        return "N"  # "an able and determined opponent"
    return "E"


def gerund(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """Behind a determiner, with no noun to come, a form in -ing is one itself: "the meeting"."""
    if i > 1 and reading.lower[i - 1] in table.FLOATING and tags[i - 2] in "NXS":
        return "G"  # "with Lane and Hall all calling for"
    if i > 1 and tags[i - 2] in "DP" and tags[i - 1] == "N" and reading.lower[i] in table.ING_NOUNS:
        return "N"  # "a news briefing that"
    if i and reading.lower[i - 1] == "those" and i < last and tags[i + 1] in "ODPI":
        return "G"  # "among those describing themselves as"
    if 1 < i < last and tags[i - 1] == "I" and tags[i - 2] == "N" and tags[i + 1] in "V":
        return "N"  # "her director of housing said"
    if (
        i < last
        and tags[i + 1] in "Nv"
        and reading.lower[i] in table.RANKING
        and reading.lower[i + 1] in OFFICES
    ):
        return "N" if not i or tags[i - 1] != "A" else "G"  # "managing director Lane", "ruling party leaders"
    if i < last and tags[i - 1] == '"' and tags[i + 1] == "N" and reading.lower[i + 1] in ROLES:
        return "N"  # "“…,” housing minister Ann Lane said"
    ends = i == last or tags[i + 1] in '.,;V"'
    if i and tags[i - 1] == "N" and ends and reading.lower[i] in table.ING_NOUNS:
        return "N"  # "the closed-door meeting"
    if i and tags[i - 1] in "DP'" and reading.lower[i] in table.ING_NOUNS and i < last and tags[i + 1] == "G":
        return "N"  # "left the meeting saying"
    return "N" if i and tags[i - 1] in "DP'" and (i == last or tags[i + 1] not in "NXEG") else "G"


def _subject_alone(reading: Reading, tags: list[str], i: int) -> bool:
    """ "This prompted China to", "Some accused Lane of": the determiner is the subject, no participle."""
    before = reading.lower[i - 1]
    stands = before in table.SUBJECT_ALONE and (i == 1 or tags[i - 2] in '.,:;"CQ')
    return stands or (tags[i + 1] == "X" and before in table.DEMONSTRATIVES)

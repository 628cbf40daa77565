"""In what clause a cue stands, and where that ends: a relative one, one before the main clause, or none."""

import re

from claimtrack.extract.clauses import clause_at
from claimtrack.extract.cues import is_cue_at
from claimtrack.extract.next_claims import comma_before
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tags_by_form import KNOWN
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def place_of_cue(reading: Reading, start: int, first: int) -> str:
    """Stands the cue in a clause that ends before its sentence does? See `content_right`."""
    lower = reading.lower
    if (opens := _relative_opens(reading, start, first)) >= 0:
        return _place_of_relative(reading, opens, first)
    relative = _is_relative(reading, start)
    while not relative and start > first and reading.tag[start - 1] in "RYI":
        start -= 1  # "while only 7 percent said", "although in May he said"
    if _is_relative(reading, start):
        return _place_of_relative(reading, start, first)
    if (
        start > first
        and lower[start - 1] in table.FRONTING
        and (
            reading.tag[start - 2] in 'C"'
            or (reading.tag[start - 2] in "VE" and is_cue_at(reading, start - 2))
            or _opens_with_time(reading, first, start - 1)
            or _OPENING.fullmatch(reading.shape, first, start - 1)
        )  # "When he asked for", "She said when he asked for", "In May, after he asked for"
    ):
        return "fronted"
    return (
        "fronted"
        if start - first > 1 and lower[start - 1] == "that" and _now_that(reading, first, start)
        else ""
    )


_OPENING = re.compile("[MNDRYIXJO]*,?")
"""The tags of what may stand before the clause a sentence opens with: "In May,", "However,", "Hours"."""


def _now_that(reading: Reading, first: int, start: int) -> bool:
    """ "Now that he has said", "On the same day that he said": a clause that a time opens."""
    before = reading.lower[start - 2]
    timed = before in table.SINCE_THEN or (
        before in table.TIME_NOUNS and _OPENING.fullmatch(reading.shape, first, start - 1)
    )
    return bool(timed) and "," not in reading.tag[first : start - 1]


def in_fronted(reading: Reading, first: int, i: int) -> bool:
    """ "When Hall opened the debate by saying": stands i in the clause that the sentence opens with?"""
    return reading.lower[first] in table.FRONTING and "," not in reading.tag[first:i]


def _opens_with_time(reading: Reading, first: int, until: int) -> bool:
    """ "Hours after she said", "Days before he warned": a capital that is only its place's."""
    return until == first + 1 and reading.lower[first].removesuffix("s") in table.TIME_NOUNS


def _relative_opens(reading: Reading, start: int, first: int) -> int:
    """Where a clause begins whose relative is no subject: "in which he", "where he", "whose aide"; or -1."""
    lower, before = reading.lower, start - 1
    if lower[start] == "whose":
        return start
    if lower[start + 1 : start + 2] == ["of"] and lower[start + 2 : start + 3] in (["whom"], ["which"]):
        return start  # "some of whom"
    if before - 2 > first and lower[before] in table.PIED and reading.tag[before - 1] == "I":
        return before - 1
    if before <= first:
        return -1
    noun = before - 1 - (reading.tag[before - 1] == ",")
    return before if lower[before] == "where" and noun > first and reading.tag[noun] in "NX" else -1


def _place_of_relative(reading: Reading, opens: int, first: int) -> str:
    """ "Hall, whose aide", "a letter in which he", "To critics who": see `place_of_cue`."""
    if opens > first and reading.tag[opens - 1] == ",":
        return "relative"
    before = reading.tag[first:opens]
    fronted = before and before[0] in "IQT" and "," not in before and not any(tag in "VA" for tag in before)
    return "fronted" if fronted else "restrictive"


def _is_relative(reading: Reading, i: int) -> bool:
    """Is it "who", "which" or "that", and not the "that" of "that person"?"""
    tags = reading.tag
    return reading.lower[i] in table.ANY_RELATIVE and (
        tags[i] in "SQ" or (tags[i] == "D" and tags[i + 1] not in "NX")
    )


def clause_over(reading: Reading, i: int, stop: int, place: str, takes: str) -> str:
    """Ends the clause that holds the cue at the comma before i, because the main clause goes on there?"""
    tags = reading.tag
    if place in ("relative", "restrictive") and (
        tags[i] in "VA"
        or (tags[i] == "R" and tags[i + 1 : i + 2] in (["A"], ["V"]))
        or _third_person(reading, i, stop)
        or (tags[i] == "E" and i + 1 < len(tags) and tags[i + 1] in 'QDPSXNMR"TIY:,.')
        or (tags[i] == "E" and place == "relative" and tags[i + 1 : i + 3] in (["C", "V"], ["C", "E"]))
    ):
        return "the main clause goes on"
    told = tags[i] not in "CGQ" or reading.lower[i] == "that"  # "told the Echo, which broke the story, that"
    if place == "relative" and takes == "np" and told and comma_before(reading, i):
        return "" if _in_list_of_words(reading, i) else "the relative clause ends"
    if place in ("relative", "restrictive") and tags[i] in "DPNXSMR" and _closes_opening(reading, i, stop):
        return "the main clause begins"
    if place == "fronted" and _opens_clause(reading, i, stop):
        if _closes_aside(reading, i, stop):
            return ""  # "asked if Lane, his old rival, could win"
        return "the main clause begins"
    return ""


def _opens_clause(reading: Reading, i: int, stop: int) -> bool:
    """ "…, he left", "…, here we are", "…, most supported it", "…, that was the result"."""
    tags, alone = reading.tag, reading.lower[i] in table.SUBJECT_ALONE
    if i + 2 < stop and (alone or reading.lower[i] in table.DEMONSTRATIVES) and tags[i + 1] in "AVE":
        return True
    adverb = tags[i] == "R" and i + 1 < stop and tags[i + 1] in "DPNXSMI"
    return (tags[i] in "DPNXSMI" or adverb) and clause_at(reading, i, stop)


def _closes_opening(reading: Reading, i: int, stop: int) -> bool:
    """ "In Leeds, where aides say he is, he won", "Of those who said so, most left": the first clause?"""
    tags, first = reading.tag, reading.sentences[reading.sentence[i]][0]
    fronts = tags[first] == "I" or reading.lower[first] in table.FRONTING
    if (
        not fronts
        or i - first > 40
        or reading.quote[i] != reading.quote[first]
        or tags[first:i].count(",") > 4
    ):
        return False
    return clause_at(reading, i, stop) and not _closes_aside(reading, i, stop)


def _in_list_of_words(reading: Reading, i: int) -> bool:
    """ "which they call as dull, slow and rather dear": single words, the last behind "and"?"""
    tags = reading.tag
    linked = reading.lower[i - 3] == "as" or (reading.tag[i - 3] == "R" and reading.lower[i - 4] == "as")
    return linked and tags[i] in "NE" and "".join(tags[i + 1 : i + 3]) in ("CR", "CN", "CE")


def _third_person(reading: Reading, i: int, stop: int) -> bool:
    """Is it a form such as "faces" or "plan", with what a verb takes behind it?"""
    behind = "DPNXTOIQR" if reading.lower[i].endswith("s") else "DPNXTO"
    verb = reading.tag[i] == "v" or (reading.tag[i] == "N" and KNOWN.get(reading.lower[i]) in ("v", "u"))
    return verb and i + 1 < stop and reading.tag[i + 1] in behind


def _closes_aside(reading: Reading, i: int, stop: int) -> bool:
    """Is the phrase at i closed by a comma with a verb right behind it?"""
    end = noun_phrase_right(reading, i, stop)
    return i < end < stop - 1 and reading.tag[end] == "," and reading.tag[end + 1] in "AV"

"""Which relative clause tells who a source is, and which only comments on somebody known already."""

from claimtrack.extract.cues import SPEECH_FORMS, TAG_FORMS, is_cue_at
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def identified(reading: Reading, source: Span) -> Span:
    """The source up to a clause that does not identify it, in tokens.

    "Hall, who is running again," comments on somebody known already; "Ann Hall, who runs the
    bank," tells who she is. A clause with its own cue ("an aide, who said he was tired,") is another claim.
    """
    first, stop = source
    tags, lower = reading.tag, reading.lower
    for i in range(first + 2, stop):
        if lower[i] in table.OF_PERSONS and tags[i - 1] == ",":
            surname = i == first + 2 and tags[first] == "X" and _named_before(reading, first)
            return (first, i - 1) if surname or _tells(reading, i + 1, stop) else source
    return source


LOOKED_BACK = 3000  # tokens: in hostile text the work must not grow with its square


def _named_before(reading: Reading, i: int) -> bool:
    """Has the article this name before, within a few pages?"""
    return reading.word[i] in reading.word[max(0, i - LOOKED_BACK) : i]


def _tells(reading: Reading, i: int, stop: int) -> bool:
    """Begins the clause with a verb of saying, adverbs and auxiliaries aside, and no "who wrote a book"?"""
    while i < stop and reading.tag[i] in "RA":
        i += 1
    quoted = '"' in reading.tag[i:stop]  # "who promised a “swift response”", but "who commands the fleet"
    works = i + 1 < stop and reading.lower[i] in table.WORKS and reading.tag[i + 1] in "DNXMP"
    return not works and i < stop and is_cue_at(reading, i, SPEECH_FORMS if quoted else TAG_FORMS)

"""Participles that another stands before: one of several deeds, or what the same person does."""

from claimtrack.extract.cues import CueVerb
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def listed_deed(reading: Reading, cue: CueVerb, earlier: Proposal) -> bool:
    """ "accused him of stealing cars, threatening guards": one of the deeds that he is accused of."""
    tags = reading.tag
    first = next((s for s, e in earlier.content if s < cue.first < e), -1)
    listed = first >= 0 and earlier.rule.endswith(("object after the cue", "np after the cue", "passive, of"))
    return listed and any(tags[j] == "I" and tags[j + 1] == "G" for j in range(first, cue.first - 1))


def of_participle_before(reading: Reading, conjunction: int, first: int) -> Span | None:
    """ "with officials praising the deal and": who praises it; None if no noun stands before a participle."""
    tags = reading.tag
    for j in range(conjunction - 1, max(first, conjunction - 24), -1):
        if tags[j] == "G" and tags[j - 1] in "NX":
            start = noun_phrase_left(reading, j - 1, first)
            timely = reading.lower[j - 1].removesuffix("s") in table.TIME_NOUNS
            if timely or not table.SPENT.isdisjoint(reading.lower[max(first, start - 4) : start]):
                return None  # "spent much of the hour attacking the press and defending"
            return (start, j) if start > first and tags[start - 1] in "IG" else None
        if tags[j] in "VAE,;:G" and not (tags[j] == "V" and tags[j - 1] == "T"):
            return None
    return None

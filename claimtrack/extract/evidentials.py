"""Proposals around adverbs that say by themselves that something is told: "has reportedly", "Reportedly,"."""

from claimtrack.extract.clauses import clause_at
from claimtrack.extract.confidence import confidence_of
from claimtrack.extract.cues import VERB_TAGS, is_cue_at
from claimtrack.extract.ends import content_end
from claimtrack.extract.passives import SAYING_FRAME
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Cue

REPORTEDLY = Cue("reportedly", SAYING_FRAME, "assert", "{The firm has} <reportedly> {shut the mine}.")


def evidential(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "The firm has reportedly shut the mine", "Reportedly, the mine is shut": nobody says who said so."""
    first, stop = bounds
    if i + 2 >= stop:
        return None
    if i == first and reading.tag[i + 1] == "," and clause_at(reading, i + 2, stop):
        content, begins = [], i + 2
    else:
        subject = _subject(reading, i, first, stop)
        if subject is None:
            return None
        content, begins = [(subject[0], i)], i + 1
    end, why = content_end(reading, begins, stop, "bare")
    confidence = confidence_of("adverb", REPORTEDLY.kind)
    return Proposal(
        None, (i, i + 1), [*content, (begins, end)], REPORTEDLY, "reportedly: adverb", why, i, confidence
    )


def _subject(reading: Reading, i: int, first: int, stop: int) -> Span | None:
    """The subject of the verb group that holds the adverb at i; None if its verb makes a claim itself."""
    tags = reading.tag
    group = i
    while group > first and tags[group - 1] in "AR":
        group -= 1
    verb = i + 1
    while verb < stop - 1 and tags[verb] in "AR":
        verb += 1
    finite = tags[i + 1] in "AVE" or (group < i and tags[group] == "A")
    if not finite or (tags[verb] in VERB_TAGS and is_cue_at(reading, verb)):
        return None
    subject = subject_left(reading, group, first)
    return None if subject and reading.lower[subject[0]] in table.RELATIVE_PRONOUNS else subject

"""Tells by its object whether a verb of saying means something else: "the bank charges a fee"."""

from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.inflect import plural
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.text import Reading
from claimtrack.rules.en.other_senses import OTHER_SENSES

NOUNS = {
    row.lemma: frozenset(form for noun in row.nouns.split() for form in (noun, plural(noun)))
    for row in OTHER_SENSES
}


def other_sense(reading: Reading, proposal: Proposal) -> bool:
    """Is the content of this proposal a thing that nothing is said of by its verb: "heard shots"?"""
    nouns = NOUNS.get(proposal.row.lemma)
    if nouns is None:
        return False
    first, stop = proposal.content[0]
    first += reading.tag[first] == "O"  # "denied him a visa"
    end = chunk_right(reading, first, stop)
    return end > first and reading.lower[end - 1] in nouns

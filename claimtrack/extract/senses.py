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


OF_PERSONS = frozenset(row.lemma for row in OTHER_SENSES if row.persons)


def other_sense(reading: Reading, proposal: Proposal) -> bool:
    """Is the content of this proposal a thing that nothing is said of by its verb: "heard shots"?"""
    nouns = NOUNS.get(proposal.row.lemma)
    if nouns is None:
        return False
    first, stop = proposal.content[0]
    if "V" in reading.shape[first:stop] or "A" in reading.shape[first:stop]:
        return False  # "heard shots were fired"
    if proposal.row.lemma in OF_PERSONS and reading.tag[first:stop] == ["O"]:
        return True  # "she knows him"
    first += reading.tag[first] == "O"  # "denied him a visa"
    end = chunk_right(reading, first, stop)
    if end < stop and reading.tag[end] in 'DN"EMP':
        return False  # "called the strike a crime"
    return end > first and reading.lower[end - 1] in nouns

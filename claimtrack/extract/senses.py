"""Tells by its object whether a verb of saying means something else: "the bank charges a fee"."""

from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.inflect import plural
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.text import Reading
from claimtrack.rules.en.other_senses import FILLERS, OTHER_SENSES

NOUNS = {
    row.lemma: frozenset(form for noun in row.nouns.split() for form in (noun, plural(noun)))
    for row in OTHER_SENSES
}


OF_PERSONS = frozenset(row.lemma for row in OTHER_SENSES if row.persons)


def other_sense(reading: Reading, proposal: Proposal) -> bool:
    """Is the content of this proposal a thing that nothing is said of by its verb: "heard shots"?"""
    source = proposal.source
    if (
        source
        and (reading.lower[source[0]], proposal.row.lemma) in FILLERS
        and reading.tag[proposal.cue[1]] == ","
    ):
        return True  # "You know, it is late"
    nouns = NOUNS.get(proposal.row.lemma)
    if nouns is None:
        return False
    first, stop = proposal.content[0]
    behind = first + (reading.tag[first] == "O")  # "denied him a visa"
    if behind == stop - 1 and reading.lower[behind] in nouns:
        return True
    if "V" in reading.shape[first:stop] or "A" in reading.shape[first:stop]:
        return False  # "heard shots were fired"
    if proposal.row.lemma in OF_PERSONS and reading.tag[first:stop] in (["O"], ["S"]):
        return True  # "she knows him", "he was dismissed by the club"
    end = chunk_right(reading, behind, stop)
    if end < stop and (reading.tag[end] in 'DN"EMP' or reading.lower[end] == "as"):
        return False  # "called the strike a crime", "dismissed the chief as a fool"
    return end > behind and reading.lower[end - 1] in nouns

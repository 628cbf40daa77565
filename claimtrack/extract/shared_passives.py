"""Passives whose subject, and at times "be", is an earlier verb's: "left and is believed to"."""

from claimtrack.extract.clauses import plain_clause_at
from claimtrack.extract.coordinated import shared
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.insertions import infinitive_at
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table

NEARBY = 16
"""Tokens: an earlier verb that shares its "be" stands no farther away."""


def joined_subject(reading: Reading, cue: CueVerb, first: int, earlier: Proposal | None) -> Span | None:
    """ "left the country and is believed to be in Spain": the subject is an earlier verb's."""
    edge = cue.first - 1
    while edge > first and reading.tag[edge] == "R":
        edge -= 1
    if edge <= first or reading.tag[edge] != "C":
        return None
    said = max(end for _, end in earlier.content) if earlier else edge
    if any(reading.tag[j] in "SQ" and reading.lower[j] in table.ANY_RELATIVE for j in range(said, edge)):
        return None  # "said they lied, remarks that upset many and were condemned by unions"
    return shared(reading, cue, first, earlier)


def is_elided_passive(reading: Reading, cue: CueVerb, first: int, stop: int) -> bool:
    """ "was freed and told to return": an earlier passive's "be", and nobody told behind the verb."""
    tags, lower, after = reading.tag, reading.lower, cue.after
    edge = cue.first - 1 - (tags[cue.first - 1] == "R")
    if cue.first != cue.verb or edge <= first or tags[edge] != "C" or after + 1 >= stop:
        return False
    told = cue.row.frame.addressee == "must" or cue.row.lemma in lexicon.ASKING_OR_ORDERING
    infinitive = infinitive_at(reading, after, stop)
    clause = cue.row.frame.addressee == "must" and (
        lower[after] in table.THAT_WHETHER or plain_clause_at(reading, after, stop)
    )
    if infinitive and cue.row.kind in lexicon.KINDS_RAISED and "to" not in cue.row.frame.allowed:
        told = True  # "was closed and said to be unsafe"
    charged = "object" in cue.row.frame.allowed and lower[after] in cue.row.frame.object_with
    if not (told and (infinitive or clause)) and not (charged and tags[after] in "IQ"):
        return False  # the second: "was held and accused of lying"
    for j in range(edge - 1, max(first, edge - NEARBY), -1):
        if tags[j] in "EV" and tags[j - 1] != "T":
            helper = j - 1 - (tags[j - 1] == "R")
            return lower[helper] in table.BE or lower[helper] in table.GET
        if tags[j] in 'S;:"':
            return False
    return False

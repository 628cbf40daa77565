"""Proposals whose subject is an earlier verb's: "left the room and said that"."""

from claimtrack.extract.adverbials import before_adverbial
from claimtrack.extract.chunks import chunk_left
from claimtrack.extract.clause_places import place_of_cue
from claimtrack.extract.contents import content_right
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.distant_sources import clause_mate, is_mute, shared_subject, subordinate
from claimtrack.extract.postmodifiers import NOMINAL
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def coordinated(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ "left the room and said that": the subject is an earlier verb's."""
    first, stop = bounds
    if cue.first == first or reading.tag[cue.first] == "T":
        return None
    edge = before_adverbial(reading, cue.first - 1, first)
    start = chunk_left(reading, edge, first) if reading.tag[edge] in NOMINAL else edge
    if start - 2 > first and reading.tag[start - 1] == "I" and reading.tag[start - 2] == "C":
        edge = start - 2  # "but in an interview said"
    if reading.tag[edge] not in "C,-" and not _behind_quoted_object(reading, edge, first):
        return None
    subject = shared(reading, cue, first, earlier)
    if subject is None:
        return None
    place = place_of_cue(reading, subject[0], first)
    right = content_right(reading, cue.row.frame, cue.after, stop, "" if place == "restrictive" else place)
    if right is None:
        return None
    return propose(
        reading,
        cue,
        subject,
        [(right.first, right.stop)],
        f"shared subject, {right.takes}",
        right.ends,
        right,
    )


def shared(reading: Reading, cue: CueVerb, first: int, earlier: Proposal | None) -> Span | None:
    """The subject of an earlier verb, or of an earlier claim, that a cue without one of its own has."""
    tags = reading.tag
    if nearer := _nearer_clause(reading, cue, first, earlier):
        return nearer
    if earlier is None:
        return shared_subject(reading, cue.first, first)
    if joined := clause_mate(reading, cue.first, first):
        return joined  # "Hall told Lee, who answered her door and said"
    if earlier.source is None:
        return shared_subject(reading, cue.first, first)
    if tags[earlier.source[0]] == "P" and earlier.source[1] - earlier.source[0] == 1:
        earlier_owner = tags[earlier.cue[0]] not in "VE"  # "stood by his remarks on it and said"
        if earlier_owner and tags[cue.first - 1] == "C":
            return shared_subject(reading, cue.first, first)
    relative = reading.lower[earlier.source[0]] in table.RELATIVE_PRONOUNS
    if relative and tags[cue.first - 1] == ",":
        return shared_subject(reading, cue.first, first)
    ends = max(e for _, e in earlier.content)
    quoted = tags[cue.first - 1] == '"' and tags[cue.first] in "VE"
    if quoted and ends == cue.first and earlier.cue[0] < min(earlier.content)[0]:
        return earlier.source  # "while Hall called it “a mess,” said it was dead and left"
    owner = tags[earlier.source[0]] == "P" and tags[earlier.cue[0]] not in "VE"  # "his criticism of her"
    if tags[cue.first - 1] == "C" and not owner:
        if earlier.rule.startswith("participle") and tags[cue.first] == "G":
            return earlier.source  # "saying she is ill but suggesting"
        noun = earlier.rule.startswith("noun ")  # "dropped his insistence that it pass and said"
        if ends == cue.first - 1 and earlier.cue[0] < min(earlier.content)[0] and not noun:
            return earlier.source  # "while Hall proposed a ban and said"
    if subordinate(reading, earlier.source[0], first):
        return shared_subject(reading, cue.first, first)
    if earlier.cue[0] < cue.first and not owner:
        if earlier.rule == "according to, between" and cue.first in [s for s, _ in earlier.content]:
            return shared_subject(reading, cue.first, first)  # "He rose and, according to Hall, said"
        said = next((s for s, e in earlier.content if s < cue.first < e), -1)
        deed = said >= 0 and tags[cue.first - 1] in "C,"
        inner = shared_subject(reading, cue.first, said) if deed else None
        if inner and reading.lower[cue.first] in table.PLURAL_AUXILIARIES:
            inner = None if reading.lower[inner[0]] in table.ONE_PERSON else inner  # "she …, and have urged"
        # "said he hit her and threatened to kill her": he threatened
        if inner and tags[cue.first] == "G" and tags[cue.first - 1] == "," and tags[inner[0]] == "S":
            inner = None  # "The mayor said he would not run, raising hopes that"
        return inner or _inset_subject(reading, cue, earlier) or earlier.source
    return shared_subject(reading, cue.first, first)


FAR = 40  # tokens


def _behind_quoted_object(reading: Reading, closing: int, first: int) -> bool:
    """ "He called the polls “crooked,” said he was winning": ends here a quotation within a clause?"""
    index = reading.quote[closing]
    if reading.tag[closing] != '"' or index < 0 or reading.tag[closing - 1] != ",":
        return False
    opening, closed = reading.quotations[index]
    return closed == closing and opening > first and reading.tag[opening - 1] in "NXOSEVDIQ"


def _nearer_clause(reading: Reading, cue: CueVerb, first: int, earlier: Proposal | None) -> Span | None:
    """Of "Hall wants it, while Lee went further, saying": Lee; None if no such clause stands before."""
    tags, lower = reading.tag, reading.lower
    edge = cue.first - 1 - (tags[cue.first - 1] == "R")
    if tags[cue.first] != "G" or tags[edge] != ",":
        return None
    for j in range(edge - 3, max(first, edge - FAR), -1):
        if tags[j] in '.;:"':
            return None
        if tags[j - 1] == "," and lower[j] in table.JOINS_CLAUSES:
            told = earlier and (earlier.cue[0] > j or any(s <= j < e for s, e in earlier.content))
            subject = None if told else shared_subject(reading, cue.first, j + 1)
            speaks = subject and subject[0] == j + 1 and not is_mute(reading, subject)
            return subject if speaks else None
    return None


def _inset_subject(reading: Reading, cue: CueVerb, earlier: Proposal) -> Span | None:
    """ "The senator, aides said, left and complained": the senator; None if no cue is inserted."""
    first, stop = min(earlier.content)
    within = any(s < cue.first < e for s, e in earlier.content if s != first)
    inset = within and first < earlier.cue[0] and reading.quote[first] < 0
    if inset and (inner := shared_subject(reading, stop, first)):
        return inner  # "Hall left, aides said, and promised to return"
    split = len(earlier.content) > 1 and not any(tag in "VAE" for tag in reading.tag[first:stop])
    fronted = earlier.rule == "according to, first" and reading.tag[cue.first - 1] == "C"
    if reading.quote[first] >= 0 or not (split or fronted) or earlier.cue[0] > cue.first:
        return None
    return shared_subject(reading, cue.first, first)

"""Proposals whose subject is an earlier verb's: "left the room and said that"."""

from claimtrack.extract.adverbials import before_adverbial
from claimtrack.extract.chunks import chunk_left
from claimtrack.extract.clause_places import place_of_cue
from claimtrack.extract.contents import content_right
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.distant_sources import clause_mate, shared_subject, subordinate
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
    if reading.tag[edge] not in "C,-":
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
    """Whose verb it is when no subject stands before it: the earlier claim's source, or another."""
    if earlier is None or earlier.source is None:
        return shared_subject(reading, cue.first, first)
    if mate := clause_mate(reading, cue.first, first):
        return mate  # "Hall told Lee, who answered her door and said"
    if _goes_on(reading, cue, earlier):
        return earlier.source
    start = earlier.source[0]
    relative = reading.lower[start] in table.RELATIVE_PRONOUNS and reading.tag[cue.first - 1] == ","
    owner = reading.tag[start] == "P"  # "his criticism of her"
    if relative or owner or subordinate(reading, start, first) or earlier.cue[0] >= cue.first:
        return shared_subject(reading, cue.first, first)
    said = next((s for s, e in earlier.content if s < cue.first < e), -1)
    joined = said >= 0 and reading.tag[cue.first - 1] == "C"
    inner = shared_subject(reading, cue.first, said) if joined else None
    # "said he hit her and threatened to kill her": he threatened
    return inner or _inset_subject(reading, cue, earlier) or earlier.source


def _goes_on(reading: Reading, cue: CueVerb, earlier: Proposal) -> bool:
    """ "saying she is ill but suggesting", "while Hall proposed a ban and said": one person goes on."""
    if reading.tag[cue.first - 1] != "C":
        return False
    content = earlier.content
    behind = min(content)[0] > earlier.cue[0] and max(stop for _, stop in content) == cue.first - 1
    return behind or (earlier.rule.startswith("participle") and reading.tag[cue.first] == "G")


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

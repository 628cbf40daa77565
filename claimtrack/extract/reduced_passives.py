"""Participles that are no finite verb: 'a claim disputed by the firm', 'a deadline agreed with them'."""

from claimtrack.extract.agents import by_right
from claimtrack.extract.asides import is_office
from claimtrack.extract.cues import ANY_FORMS, CueVerb, is_cue_at
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table


def noted_by(reading: Reading, cue: CueVerb, subject: Span, stop: int) -> Proposal | None:
    """ "…, a claim disputed by the firm": in apposition, who said so stands behind "by"."""
    if reading.tag[cue.verb] != "E" or set(reading.tag[cue.first : cue.verb]) > {"R"}:
        return None
    source = by_right(reading, cue.after, stop)
    apart = reading.tag[subject[0] - 1] in ",-" and reading.lower[subject[0]] in table.ARTICLES_A
    if source is None or not apart or (source[1] < stop - 1 and reading.tag[source[1]] not in ",;"):
        return None
    return propose(reading, cue, source, [subject], "passive with by", "the cue follows", None)


def _named(reading: Reading, cue: CueVerb, subject: Span) -> bool:
    """Stands a bare name behind it, and a finite verb behind the name?"""
    tags = reading.tag
    name = cue.after
    while name < len(tags) and tags[name] == "X":
        name += 1
    general = reading.lower[subject[0]] in table.ARTICLES_A
    return general and cue.after < name < len(tags) and tags[name] in "VAEvu"


def reduced_relative(reading: Reading, cue: CueVerb, subject: Span, first: int) -> bool:
    """ "with a deadline agreed with the rebels": a participle hung on an object, and no finite verb."""
    if reading.tag[cue.verb] != "E" or cue.first != cue.verb:
        return False
    frame, after = cue.row.frame, reading.lower[cue.after : cue.after + 1]
    linked = bool(after) and after[0] in frame.object_with and "" not in frame.object_with
    if linked and "np" not in frame.allowed and reading.tag[subject[0]] != "S":
        return True  # "The man charged with murder said"
    if cue.row.kind == "label" and _named(reading, cue, subject):
        return True  # "A group called Open Doors runs the clinic"
    before = subject[0] - 1
    if before > first and reading.tag[before] in "VEG" and cue.row.kind == "label":
        return not is_cue_at(reading, before, ANY_FORMS)  # "shared a paper called “Sleep”"
    foreseen = cue.row.kind in lexicon.KINDS_FORESEEN and reading.tag[cue.after : cue.after + 1] == ["T"]
    article = reading.lower[subject[0]] in table.ARTICLES_A
    if foreseen and article and before > first and reading.tag[before] in "VEG":
        return not is_office(reading.lower[subject[1] - 1])  # "fled a storm expected to hit"
    if before <= first or reading.tag[before] != "I":
        return False
    if reading.tag[before - 1] in ',"CQ-' and reading.tag[subject[0]] not in "DP":
        return False
    right = reading.lower[cue.after : cue.after + 1]
    return right != ["that"]

"""Infinitives and participles of what was said in doing something else: "went on to say", "had to admit"."""

from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.contents import Content
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.distant_sources import shared_subject
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def carried_on(reading: Reading, cue: CueVerb, right: Content, place: int, first: int) -> Proposal | None:
    """ "went on to say", "began vowing to", "has taken to urging": what somebody did by saying so."""
    carried = (
        _likelier(reading, place)
        or any(reading.lower[j] in table.CARRIED_OUT for j in range(max(first, place - 2), place))
        or _brought_to(reading, place, first)
        or (right.takes in ("that", "bare", "quote", "wh") and reading.lower[place - 1] in table.TRIED)
    )
    means = place if carried else _means_before(reading, place, first)
    if means < 0:
        return None
    if reading.lower[place - 1] in table.KEEPS:
        means = place - 1  # "as he keeps talking about it"
    if reading.lower[place - 1] in table.YET and reading.lower[place - 2] in table.HAVE:
        means = place - 2  # "Hall, who has yet to say"
    subject = subject_left(reading, means, first) if means < place else None
    if reading.lower[place - 1] == "on" and place - 2 > first and reading.tag[place - 2] == "V":
        subject = subject_left(reading, place - 2, first)  # "noted that the article goes on to say"
    if subject and reading.lower[subject[0]] in table.DUMMY:
        subject = _taken_from(reading, means + 1, place)
        if subject is None:
            return None
    subject = subject or shared_subject(reading, place, first)
    if subject is None:
        return None
    content = [(right.first, right.stop)]
    proposal = propose(reading, cue, subject, content, f"infinitive, {right.takes}", right.ends, right)
    called = 0 <= means < place and reading.lower[means] in table.PHONED and place - means < 3
    proposal.cue = (means if called else cue.verb, proposal.cue[1])  # "called to say"
    if reading.lower[place - 1] in table.FAILED:
        proposal.negated = True  # "failed to mention"
    if reading.lower[place - 1] in table.YET and reading.lower[place - 2] in table.HAVE:
        proposal.cue = (place - 2, proposal.cue[1])  # "has yet to say"
    return proposal


def _taken_from(reading: Reading, begins: int, stop: int) -> Span | None:
    """Who it is in "It took Hall two days to admit it"; None if only a length of time stands there."""
    end = chunk_right(reading, begins, stop)
    end = next((j for j in range(begins + 1, end) if reading.tag[j] == "M"), end)
    timely = reading.lower[end - 1].removesuffix("s") in table.TIME_NOUNS
    return (begins, end) if end > begins and reading.tag[begins] in "XODP" and not timely else None


def _brought_to(reading: Reading, to: int, first: int) -> bool:
    """ "was forced to admit", "is surprised to hear", "had to concede", "went so far as to say"."""
    lower = reading.lower
    if lower[to - 1] == "as":
        return to - 2 > first and lower[to - 2] == "far"
    if lower[to - 1] == "had":
        return to - 2 >= first and lower[to - 2] not in table.HAVE
    be = to - 2 - (to - 3 > first and reading.tag[to - 2] == "R")
    felt = lower[to - 1] in table.BROUGHT_TO and be >= first
    return felt and lower[be] in table.BE and lower[be] != "be"


def _likelier(reading: Reading, to: int) -> bool:
    """ "are more likely than men to say"."""
    words = reading.lower[max(0, to - 7) : to]
    return any(word in table.LIKELY and "than" in words[at + 1 : at + 2] for at, word in enumerate(words))


def _means_before(reading: Reading, to: int, first: int) -> int:
    """The verb of "used her speech to call for", "took to the radio to say"; -1 if there is none."""
    for j in range(to - 1, max(first, to - 10), -1):
        if reading.lower[j] in table.MEANS:
            return j if j < to - 1 else -1  # "using to signal": nothing is used here in order to speak
        if reading.lower[j] in table.WENT and (j == to - 1 or reading.tag[j + 1] in "ITR"):
            asked = reading.lower[j] in table.PHONED and reading.tag[j + 1] == "I" and j + 2 < to
            return -1 if asked else j  # "went to court to say", "called to say", but "called on Hall to say"
        if reading.tag[j] not in "DPNXMIYTO'":
            break
    return -1

"""Participles of who was asked or told, before a main clause or within it: "Asked why, he said"."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.agents import by_right
from claimtrack.extract.as_said import around_as
from claimtrack.extract.contents import Content, content_right
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import complements
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame


def reduced_passive(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """ "as reported by the paper", "Asked about the vote, she said", "Hall, asked whether he won, left"."""
    first, stop = bounds
    tags, lower = reading.tag, reading.lower
    before = cue.first - 1
    while before > first and tags[before] == "R":
        before -= 1
    if before >= first and lower[before] == "as":
        source = by_right(reading, cue.after, stop)
        resume = skip_adverbials(reading, source[1], stop) if source else 0
        return around_as(reading, cue, source, before, resume, bounds) if source else None
    alone = before - 1 >= first and lower[before - 1] in table.ONE_OF_THEM  # "Another, asked why, left"
    inset = before - 1 >= first and tags[before] == "," and (tags[before - 1] in "NX" or alone)
    but = before == first and tags[first] == "C" and cue.row.kind == "ask"  # "But asked why, he left"
    fronted = cue.first == first or lower[before] == "when" or but
    if not (fronted or (inset and cue.row.kind == "ask")):
        return None
    source = by_right(reading, cue.after, stop)
    answer = (j for j in range(cue.after, stop) if opens_quotation(reading, j) and tags[j - 1] in ",:")
    stop = next(answer, stop)  # "Asked why, he said", "Asked if it was safe, “I guess so”"
    right = _asked_or_told(reading, cue, source[1] if source else cue.after, stop)
    if right is None:
        return None
    commas = [j for j in range(right.first, right.stop) if _parts_main_clause(reading, j)]
    found = right.ends == "the main clause begins" or not commas
    comma = right.stop if found else commas[0]
    comma += comma < right.stop and tags[comma] == '"'
    if inset and not fronted and (comma + 1 >= stop or tags[comma] != "," or tags[comma + 1] not in "VEAR"):
        return None
    proposal = propose(
        reading, cue, source, [(right.first, comma)], f"asked, {right.takes}", "the main clause begins", right
    )
    if source:
        proposal.cue = (cue.first, cue.after)  # "Asked by reporters whether"
    return proposal


def _asked_or_told(reading: Reading, cue: CueVerb, after: int, stop: int) -> Content | None:
    """ "Asked why", "Pressed on whether", "Told that", "Asked by reporters about it": what it was."""
    while after < stop and reading.tag[after] == "R":
        after += 1  # "Pressed again about it"
    led = after + 1 < stop and reading.lower[after] in table.ASKED_ON
    if led and reading.lower[cue.verb] in table.ASKED and (after > cue.after or cue.row.kind != "ask"):
        return content_right(reading, complements.ABOUT, after + 1, stop, "fronted")
    if cue.row.kind == "ask":
        return content_right(reading, cue.row.frame, after, stop, "fronted")
    if cue.row.frame.addressee != "must" or after >= stop:
        return None
    frame = Frame(" ".join(cue.row.frame.allowed & {"that", "bare", "wh", "to"}))
    return content_right(reading, frame, after, stop, "fronted")


def _parts_main_clause(reading: Reading, j: int) -> bool:
    """A comma, or the closing mark of a quotation that holds one as its last word."""
    if reading.quote[j] < 0:
        return reading.tag[j] == ","
    return reading.tag[j] == '"' and reading.tag[j - 1] == "," and closes_quotation_before(reading, j + 1)

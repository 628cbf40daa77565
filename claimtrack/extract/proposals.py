"""One reading of one cue, in tokens, before overlaps are settled."""

from dataclasses import dataclass, field

from claimtrack.extract.adverbials import place_of_saying
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.confidence import confidence_of
from claimtrack.extract.contents import Content
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading, closes_quotation_before
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Cue, NounCue


@dataclass(slots=True)
class Proposal:
    """One reading of one cue, in tokens."""

    source: Span | None
    cue: Span
    content: list[Span]
    row: Cue | NounCue
    rule: str
    ends: str
    verb: int
    confidence: float = 0.7
    negated: bool = False
    addressee: Span | None = None
    adverbials: list[Span] = field(default_factory=list)


def propose(
    reading: Reading,
    cue: CueVerb,
    source: Span | None,
    content: list[Span],
    rule: str,
    ends: str,
    right: Content | None,
) -> Proposal:
    if right and _dated(reading, cue, right):
        first, stop = content[-1]
        end = _without_day(reading, first, stop)
        day = any(word in table.DAYS for word in reading.lower[end:stop])
        if day or not _counts(reading, cue, first, end):
            content = [*content[:-1], (first, end)]
    cue_stop = max(cue.after, right.cue_stop if right else cue.after)
    if right is None and cue_stop < len(reading.word):
        cue_stop = place_of_saying(reading, cue.after, min(len(reading.word), cue.after + 6))
    proposal = Proposal(
        source,
        (cue.first, cue_stop),
        content,
        cue.row,
        f"{cue.row.lemma}: {rule}",
        ends,
        cue.verb,
        confidence=confidence_of(rule, cue.row.kind),
        negated=cue.negated,
    )
    if right and right.addressee:
        heard = right.addressee
        proposal.addressee = (heard[0], max(heard[0] + 1, chunk_right(reading, *heard)))
    elif cue.row.frame.addressee and right is None:
        end = noun_phrase_right(reading, cue.after, len(reading.word))
        if end > cue.after and not (source and source[0] == cue.after):
            proposal.addressee = (cue.after, end)
    return proposal


def _without_day(reading: Reading, first: int, stop: int) -> int:
    """A day at the end of a noun phrase is the cue's: "announced the deal on Monday"."""
    tags, lower = reading.tag, reading.lower
    end = stop
    if end - 2 > first and lower[end - 1] in table.SPANS_OF_TIME and lower[end - 2] in table.BEFORE_TIME:
        ahead = lower[end - 3] == "later"  # "a vote later this month" is what is promised
        return stop if ahead else end - 2 - (lower[end - 3] == "earlier")
    while end - 1 > first and (tags[end - 1] == "Y" or (tags[end - 1] == "M" and tags[end - 2] == "Y")):
        end -= 1
    if end - 2 > first and lower[end - 1] in table.DAY_PARTS and tags[end - 2] == "I":
        return end - 2
    if end - 2 > first and lower[end - 1] in table.DAY_PARTS and tags[end - 2] == "Y":
        end -= 2
    if end < stop and tags[end - 1] == "I" and lower[end - 1] in table.DAY_PREPOSITIONS:
        end -= 1
    if first < end < stop and (tags[end - 1] == "E" or lower[end - 1] in table.DONE_TO):
        return stop  # "praised a bill passed in May"
    return end if end > first else stop


def _dated(reading: Reading, cue: CueVerb, right: Content) -> bool:
    """Is a day at the end the cue's: "announced the deal on Monday", "agreed to the deal on Monday"?"""
    if right.takes == "to":
        return reading.lower[right.first + 1 : right.first + 2] == ["the"]
    dated = cue.row.kind in table.DATED_BY_THE_CUE or cue.row.lemma in table.DATED_VERBS
    return dated and right.takes in ("np", "object", "ing")


def _counts(reading: Reading, cue: CueVerb, first: int, stop: int) -> bool:
    """ "reported 12 murders in June", "showed a drop last month": the time belongs to what is counted."""
    return cue.row.kind == "evidence" or "M" in reading.tag[first:stop]


def skip_addressee(reading: Reading, cue: CueVerb, stop: int) -> int:
    return noun_phrase_right(reading, cue.after, stop) if cue.row.frame.addressee else cue.after


def refuses(reading: Reading, cue: CueVerb, stop: int) -> bool:
    """ "would not say whether", "could not confirm": who declines has done so; "would say only that"."""
    after = reading.lower[cue.after] if cue.after < stop else ""
    group = reading.lower[cue.first : cue.verb]
    wont = (
        any(word in table.WOULD_DO for word in group) and not cue.negated and "tag" in cue.row.frame.allowed
    )
    if wont and cue.mode == "finite" and _quoted_before(reading, cue):
        return True  # "“A mess,” she would say"
    if cue.mode == "finite" and "would" in group and any(word in table.HABITUALLY for word in group):
        return True  # "would often say"
    only = after in table.SAID_ONLY or reading.lower[cue.verb - 1] in table.SAID_ONLY  # "would only say"
    if cue.mode == "finite" and only and reading.lower[cue.first] in table.WOULD:
        return True
    if cue.mode == "finite" and cue.row.lemma in table.IN_MEMORY and any(word in table.CAN for word in group):
        return True  # "can still recall", "couldn't believe"
    if not cue.negated or cue.mode != "finite" or cue.row.lemma not in table.DECLINED or cue.after >= stop:
        return False
    behind = cue.after + (reading.tag[cue.after] == "Y")
    return "np" in cue.row.frame.allowed or reading.lower[min(behind, stop - 1)] in table.WH


def _quoted_before(reading: Reading, cue: CueVerb) -> bool:
    """Closes a quotation right before the one word that is the subject?"""
    subject = cue.first - 1
    return subject > 1 and reading.tag[subject] in "SNX" and closes_quotation_before(reading, subject)


def hypothetical(reading: Reading, start: int, cue: CueVerb, bounds: Span) -> bool:
    """ "if he says", "whether she said": nothing is claimed yet."""
    lower = reading.lower
    first, stop = bounds
    if start > first and lower[start - 1] in table.HYPOTHETICAL:
        return True
    if start == first + 1 and lower[first] == "what" and reading.tag[cue.after : cue.after + 1] == [":"]:
        return True  # "What they're saying: Critics weigh in"
    return (
        reading.word[stop - 1] == "?"
        and reading.quote[stop - 1] < 0
        and reading.quote[cue.verb] < 0
        and reading.tag[stop - 2] != '"'
        and reading.tag[cue.after : cue.after + 1] != [":"]  # "A reporter asked: Did they know?"
    )


def reaches_out(reading: Reading, outer: Proposal, inner: Proposal) -> bool:
    """ "recalled a call in which Hall, laughing, ordered a strike": what is told within begins within."""
    begins = min(first for first, _ in outer.content)
    held = holds(outer, inner) and reading.quote[inner.verb] < 0 and outer.cue[1] <= begins
    return (
        held
        and min(first for first, _ in inner.content) < begins
        and not _told_of_both(reading, inner, outer)
    )


def _told_of_both(reading: Reading, inner: Proposal, outer: Proposal) -> bool:
    """ "Hall told police he fell, the report states": a tag that tells of all before it, who told it too."""
    first, stop = inner.content[0]
    if inner.source is None or min(inner.source[0], inner.cue[0]) != stop + 1 or reading.tag[stop] != ",":
        return False
    if inner.cue[0] < inner.source[0] and inner.row.kind != "assert":
        return False  # "a raid in which the chief, using a false name, ordered a strike"
    after = max(inner.source[1], inner.cue[1])
    after += reading.tag[after : after + 1] == ["R"]
    closed = reading.tag[after : after + 1] in ([","], ["."], [])
    return closed and first <= min(outer.cue[0], (outer.source or outer.cue)[0]) and outer.cue[0] < stop


def cut_at_tag(reading: Reading, outer: Proposal, inner: Proposal) -> bool:
    """Lies a claim within another? In "Hall said he fell, the report states" the outer ends at the tag."""
    if not holds(outer, inner):
        return False
    first, stop = outer.content[-1]
    limit = inner.content[0][1]
    if first < limit < stop and _told_of_both(reading, inner, outer):
        outer.content[-1] = first, limit
        outer.ends = "another attribution follows"
    return True


def holds(outer: Proposal, inner: Proposal) -> bool:
    """Lies the cue of one in the content of the other?"""
    return any(first <= inner.verb < stop for first, stop in outer.content)


def clamped(reading: Reading, i: int, bounds: Span, earlier: Proposal | None) -> Span:
    """The tokens that a claim at i may reach where it is told within another's content: it ends with that."""
    first, stop = bounds
    if earlier is None or reading.word[stop - 1] == "?":
        return bounds
    hung = reading.tag[i] == "G" and reading.tag[i - 1] in "NX"
    if hung and earlier.rule.endswith("np after the cue"):
        return bounds  # "pointed to figures showing sales rose last year"
    end = min(stop, next((e for s, e in earlier.content if s <= i < e), stop))
    # "The decision to go, aides say, has backfired"
    tag = end - i < 3 and reading.tag[end : end + 1] == [","]
    return bounds if tag and isinstance(earlier.row, NounCue) else (first, end)

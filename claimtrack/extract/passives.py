"""Proposals around passives: "is expected to", "was asked whether", "drew criticism from", "Asked why"."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.agents import agent_behind_day, by_right, source_right
from claimtrack.extract.asides import with_apposition
from claimtrack.extract.clause_places import place_of_cue
from claimtrack.extract.clauses import has_clause, plain_clause_at, subject_clause_end
from claimtrack.extract.contents import content_right
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.ends import content_end
from claimtrack.extract.finite import SAY
from claimtrack.extract.insertions import behind_insertion, infinitive_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, hypothetical, propose
from claimtrack.extract.quoted import content_left
from claimtrack.extract.shared_passives import joined_subject
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import complements
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES


def passive(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ "is expected to fall", "was accused of fraud", "were told that", "was rejected by critics"."""
    first, stop = bounds
    after, lower = cue.after, reading.lower
    if lower[cue.first - 1] == "there" and cue.first > first:
        subject: Span | None = (cue.first - 1, cue.first)  # "There is believed to be no risk"
    else:
        subject = subject_left(reading, cue.first, first) or joined_subject(reading, cue, first, earlier)
    if subject is None or after >= stop:
        return None
    if hypothetical(reading, subject[0], cue, bounds):
        return None
    if lower[after] == "by" and cue.row.kind == "cite" and after + 1 < stop:
        after = min(max(after, noun_phrase_right(reading, after + 1, stop)), stop - 1)
    agent = agent_behind_day(reading, after, stop)
    if cue.row.lemma in lexicon.QUOTING and lower[after] != "by":
        told = skip_adverbials(reading, after, stop)  # "was quoted in the paper as saying"
        after = agent if agent > after and lower[told : told + 1] != ["as"] else told
        if after >= stop:
            return None
    else:
        after = agent
    quoted_as = after + 1 < stop and lower[after] == "as" and lower[after + 1] in table.AS_SAYING
    if quoted_as and cue.row.lemma in lexicon.QUOTING:
        return _quoted_as(reading, cue, subject, after, bounds)
    after = _behind_aside(reading, cue, after, stop)
    source = by_right(reading, after, stop) if lower[after] != "from" else None
    if source and source[1] < stop and reading.tag[source[1]] == ",":
        source = (source[0], with_apposition(reading, *source, stop))  # "by her daughter, Alice Benn"
    if source and cue.row.kind == "ask" and (question := _asked_by(reading, cue, source, stop)):
        return question
    seen = "object" in cue.row.frame.allowed and "np" not in cue.row.frame.allowed
    linked = source and source[1] < stop and reading.lower[source[1]] in cue.row.frame.object_with
    if seen and not linked and cue.row.lemma in table.LOOKED_AT:
        return None  # "was seen by the paper"
    if source:
        return _by_whom(reading, cue, subject, source, stop)
    return _told(reading, cue, subject, after, bounds) or _by_nobody(reading, cue, subject, after, bounds)


def _behind_aside(reading: Reading, cue: CueVerb, after: int, stop: int) -> int:
    """ "accused, among other things, of lying", "asked on live radio to name it": where it goes on."""
    lower = reading.lower
    place = behind_insertion(reading, after, stop)
    if place and (lower[place] in cue.row.frame.object_with or infinitive_at(reading, place, stop)):
        return place
    if place and "wh" in cue.row.frame.allowed and lower[place] in table.WH:
        return place
    raised = cue.row.kind in lexicon.KINDS_RAISED or cue.row.lemma in lexicon.ASKING
    if raised and reading.tag[after] in "IY" and lower[after] not in table.AGENT_PREPOSITIONS:
        place = skip_adverbials(reading, after, stop)
        return place if infinitive_at(reading, place, stop) else after
    return after


def _told(reading: Reading, cue: CueVerb, subject: Span, after: int, bounds: Span) -> Proposal | None:
    """ "is worried that", "were told that", "were told they cannot return": the subject hears or feels it."""
    first, stop = bounds
    lower, frame = reading.lower, cue.row.frame
    place = place_of_cue(reading, subject[0], first)
    if (
        cue.row.lemma in lexicon.FELT
        and lower[after] in table.THAT_TO
        and lower[subject[0]] not in table.DUMMY
    ):
        takes = "that" if lower[after] == "that" else "to"
        end, why = content_end(reading, after, stop, takes, place)
        return propose(reading, cue, subject, [(after, end)], f"{takes} after the cue", why, None)
    if cue.row.kind in lexicon.KINDS_FELT and lower[after] == "that" and lower[subject[0]] not in table.DUMMY:
        end, why = content_end(reading, after, stop, "that", place)
        return propose(reading, cue, subject, [(after, end)], "that after the cue", why, None)
    if lower[cue.verb] in table.ASKED and lower[after] == "about" and cue.row.kind != "ask":
        return _questioned(reading, cue, after, stop, place)
    if frame.addressee or cue.row.lemma.startswith("ask "):
        right = content_right(reading, frame, after, stop, place)
        if right and right.takes != "to" and not right.addressee:
            content = [(right.first, right.stop)]
            return propose(
                reading,
                cue,
                None,
                content,
                f"passive, {right.takes}",
                right.ends,
                None if after > cue.after else right,
            )
    if frame.addressee == "must" and plain_clause_at(reading, after, stop):
        stop = subject_clause_end(reading, after, stop) if place == "restrictive" else stop
        end, why = content_end(reading, after, stop, "bare", place)
        return propose(reading, cue, None, [(after, end)], "passive, bare", why, None)
    return None


def _questioned(reading: Reading, cue: CueVerb, about: int, stop: int, place: str) -> Proposal | None:
    """ "was pressed about the vote", "were questioned about what they knew": what somebody had to answer."""
    right = content_right(reading, complements.ABOUT, about + 1, stop, place)
    if right is None:
        return None
    content = [(right.first, right.stop)]
    proposal = propose(reading, cue, None, content, f"passive, {right.takes}", right.ends, None)
    proposal.cue = (proposal.cue[0], about + 1)
    return proposal


def _by_nobody(reading: Reading, cue: CueVerb, subject: Span, after: int, bounds: Span) -> Proposal | None:
    """ "is expected to fall", "was described as late", "it was announced that": nobody says who said so."""
    first, stop = bounds
    place = place_of_cue(reading, subject[0], first)
    tags, lower, frame = reading.tag, reading.lower, cue.row.frame
    infinitive = after + (lower[after] in table.NEGATIVE)  # "were warned not to travel"
    if (
        tags[infinitive : infinitive + 1] == ["T"]
        and tags[infinitive + 1 : infinitive + 2] not in (["O"], ["D"], ["P"])  # "was explained to her that"
        and (cue.row.kind in lexicon.KINDS_RAISED or cue.row.lemma in lexicon.ASKING)
        and cue.row.lemma not in table.NOT_RAISED
        and (frame.allowed & {"bare", "to", "that"} or "" in frame.object_with)
        and infinitive + 1 < stop
        and tags[infinitive + 1] not in "DPXM"  # "was held to a draw"
    ):
        end, why = content_end(reading, after, stop, "to", place)
        return propose(reading, cue, None, [subject, (after, end)], "passive, to", why, None)
    if "object" in frame.allowed and lower[after] in frame.object_with:
        limit = subject_clause_end(reading, after, stop, 0) if place == "restrictive" else stop
        return _charged(reading, cue, subject, after, limit)  # "Those who were accused of theft left"
    labels = cue.row.kind == "believe" and "" in frame.object_with
    if labels and (tags[after] in "DM" or opens_quotation(reading, after)):
        return _charged(reading, cue, subject, after, stop)  # "is considered a hero"
    it = lower[subject[0]] in table.DUMMY and subject[1] - subject[0] == 1
    begins = skip_adverbials(reading, after, stop) if it else after  # "It was announced on Friday that"
    if begins < stop and lower[begins] == "that" and "that" in frame.allowed:
        end, why = content_end(reading, begins, stop, "that", place)
        return propose(reading, cue, None, [(begins, end)], "passive, that", why, None)
    if it and (left := _before_it(reading, cue, subject, begins, bounds)):
        return propose(reading, cue, None, [left], "content before the cue", "the cue follows", None)
    if it and cue.row.kind in lexicon.KINDS_RAISED and plain_clause_at(reading, after, stop):
        end, why = content_end(reading, after, stop, "bare", place)  # "It is thought the fire began here"
        return propose(reading, cue, None, [(after, end)], "passive, bare", why, None)
    if cue.row.lemma in table.MADE_KNOWN and cue.first < cue.verb:
        return propose(reading, cue, None, [subject], "passive, np", "the cue follows", None)
    return None


def _before_it(reading: Reading, cue: CueVerb, subject: Span, begins: int, bounds: Span) -> Span | None:
    """ "The mayor fled, it was claimed last night.": what stands before "it"; None if a clause does not."""
    first, stop = bounds
    if begins < stop - 1 and reading.tag[begins] not in ".;":
        return None
    tagged = "tag" in cue.row.frame.allowed and reading.tag[subject[0] - 1] == ","
    if not tagged or reading.lower[subject[0]] != "it":
        return None
    left = content_left(reading, subject[0], first)
    whole = left is not None and has_clause(reading, *left) and reading.tag[left[0]] not in "QC"
    return left if whole else None


def _by_whom(reading: Reading, cue: CueVerb, subject: Span, source: Span, stop: int) -> Proposal:
    """ "was rejected by critics", "was told by Hall that it was late", "was said by Hall to have died"."""
    behind = source[1]
    clause = "".join(reading.tag[behind : behind + 3]) in ("SEQ", "SVQ", "SET", "SVT")
    if clause and cue.row.frame.addressee and reading.lower[behind] in table.PERSONS:
        source, behind = (source[0], behind + 2), behind + 2  # "was told by everyone he trusted that"
    if cue.row.frame.addressee and behind < stop:
        right = content_right(reading, cue.row.frame, behind, stop)
        if right and right.takes in ("that", "wh"):
            content = [(right.first, right.stop)]
            return propose(reading, cue, source, content, f"passive, {right.takes}", right.ends, None)
    it = reading.lower[subject[0]] in table.DUMMY and subject[1] - subject[0] == 1
    if it and behind < stop and reading.lower[behind] == "that":
        end, why = content_end(reading, behind, stop, "that")  # "It was reported by the paper that"
        return propose(reading, cue, source, [(behind, end)], "passive, that", why, None)
    if (
        behind < stop
        and reading.tag[behind] == "T"
        and (cue.row.kind in lexicon.KINDS_RAISED or cue.row.kind in lexicon.ASKING)
    ):
        end, why = content_end(reading, behind, stop, "to")
        return propose(reading, cue, source, [subject, (behind, end)], "passive, to", why, None)
    charged = behind < stop and reading.lower[behind] in cue.row.frame.object_with
    if charged and behind + 1 < stop:
        end, why = content_end(reading, behind, stop, "object")
        return propose(reading, cue, source, [subject, (behind, end)], "passive with by", why, None)
    return propose(reading, cue, source, [subject], "passive with by", "the cue follows", None)


def _charged(reading: Reading, cue: CueVerb, subject: Span, after: int, stop: int) -> Proposal | None:
    """ "was described as a last resort by officials": who said so stands behind what was said."""
    end, why = content_end(
        reading, after, stop, "object", "relative" if reading.lower[subject[0]] in table.WHO_WHICH else ""
    )
    by = next((j for j in range(after + 2, end - 1) if reading.lower[j] == "by"), -1)
    source = by_right(reading, by, end) if by > 0 else None
    rest = reading.tag[source[1] : end] if source else []
    if source and rest[:1] == [","] and all(tag in "DPNXMI'." for tag in rest[1:]):
        source = source[0], end  # "was dismissed as rubbish by its head, Ann Lee"
    if source is None and cue.row.kind == "deny" and _holds_office(reading, after + 1, end):
        return None  # "was dismissed as coach"
    if source is None or source[1] < end:
        return propose(reading, cue, None, [subject, (after, end)], "passive, of", why, None)
    return propose(reading, cue, source, [subject, (after, by)], "passive with by", why, None)


def _holds_office(reading: Reading, first: int, stop: int) -> bool:
    """ "coach", "national security adviser": an office without an article, up to what hangs on it."""
    if first >= stop or reading.tag[first] == "D":
        return False
    end = next((j for j in range(first, stop) if reading.tag[j] == "I"), stop)
    return any(word in ROLES for word in reading.lower[first:end])


def received(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """ "The proposal drew sharp criticism from doctors": the subject is what is spoken of."""
    subject = subject_left(reading, cue.first, bounds[0])
    source = source_right(reading, cue.after, bounds[1])
    if subject is None or source is None or hypothetical(reading, subject[0], cue, bounds):
        return None
    return propose(reading, cue, source, [subject], "received", "the cue follows", None)


def _asked_by(reading: Reading, cue: CueVerb, source: Span, stop: int) -> Proposal | None:
    """ "was asked by the moderator whether", "was asked by Hall, “…”": the question is the content."""
    right = content_right(reading, cue.row.frame, source[1], stop)
    if right is None or right.takes not in ("quote", "wh"):
        return None
    content = [(right.first, right.stop)]
    proposal = propose(reading, cue, source, content, f"asked, {right.takes}", right.ends, None)
    proposal.cue = (cue.first, cue.after)
    return proposal


SAYING_FRAME = SAY.frame


def _quoted_as(reading: Reading, cue: CueVerb, subject: Span, as_: int, bounds: Span) -> Proposal | None:
    """ "was quoted as saying that", "was quoted by them as saying that", "…, he was quoted as saying"."""
    first = cue.first if as_ == cue.after else as_
    said = CueVerb(as_ + 1, first, as_ + 2, SAY, "passive", cue.negated, False)
    right = content_right(reading, SAYING_FRAME, as_ + 2, bounds[1])
    if right is None:
        left = content_left(reading, subject[0], bounds[0])
        if left is None or not closes_quotation_before(reading, left[1]):
            return None
        return propose(reading, said, subject, [left], "quoted as saying, quote", "the cue follows", None)
    content = [(right.first, right.stop)]
    left = content_left(reading, subject[0], bounds[0]) if right.takes == "quote" else None
    if left and closes_quotation_before(reading, left[1]):
        content.insert(0, left)  # “If we lose,” he was quoted as saying, “we lose.”
    return propose(reading, said, subject, content, f"quoted as saying, {right.takes}", right.ends, right)

"""Proposals around a finite verb: "she said that", "…, she said", "said she", "and added"."""

from claimtrack.extract.adverbials import place_of_saying, skip_adverbials
from claimtrack.extract.around import (
    broken_off,
    fronted_clause,
    goes_on_unquoted,
    label_before,
    last_clause,
    medial,
    quotation_resumes,
    that_goes_on,
)
from claimtrack.extract.as_said import as_said
from claimtrack.extract.clause_places import place_of_cue
from claimtrack.extract.clauses import clause_at, has_clause
from claimtrack.extract.colons import block_after
from claimtrack.extract.contents import Content, content_right
from claimtrack.extract.cues import INSET_FORMS, VERB_FORMS, CueVerb, is_cue_at
from claimtrack.extract.ends import content_end
from claimtrack.extract.gaps import relative_gap
from claimtrack.extract.next_claims import tag_follows
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, propose, skip_addressee
from claimtrack.extract.quoted import content_left, spoken_part
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES


def with_subject(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    first, stop = bounds
    frame = cue.row.frame
    if turned := relative_gap(reading, cue, subject, bounds):
        return turned
    if subject[0] > first and reading.lower[subject[0] - 1] == "as" and "tag" in frame.allowed:
        turned = as_said(reading, cue, subject, bounds)
    if turned := turned or _relayed(reading, cue, subject, bounds):
        return turned
    if special := label_before(reading, cue, subject, bounds) or _said_of_point(reading, cue, subject):
        return special
    if _reduced(reading, cue) or _object_before(reading, cue, subject, bounds):
        return None
    right = content_right(reading, frame, cue.after, stop, place_of_cue(reading, subject[0], first))
    tags_sentence = "tag" in frame.allowed and reading.lower[subject[0]] not in table.RELATIVE_PRONOUNS
    left = content_left(reading, subject[0], first) if tags_sentence else None
    if _phoned_to_say(reading, cue, right, stop):
        return None
    quoted = left is not None and closes_quotation_before(reading, left[1])
    later = (
        left and right and (right.takes == "bare" or (right.takes == "that" and has_clause(reading, *left)))
    )
    if right and later and not quoted and _dated_between(reading, cue, right, stop):
        right = None  # "The plan, officials said on Monday, would be dropped"
    if left and right and (begins := _goes_on_behind(reading, cue, left, right, quoted)):
        content = [begins, (right.first, right.stop)]
        return propose(reading, cue, subject, content, "around the cue", right.ends, right)
    if left and _unsaid(reading, left, right, quoted):
        left = None
    if left and quoted:
        left = spoken_part(reading, left)
        if found := _behind_quotation(reading, cue, subject, left, right, stop):
            return found
    if right:
        begun = left and that_goes_on(reading, cue, right) and has_clause(reading, *left)
        return propose(
            reading,
            cue,
            subject,
            [left, (right.first, right.stop)] if left and begun else [(right.first, right.stop)],
            f"{right.takes} after the cue",
            right.ends,
            right,
        )
    if left and left[1] > left[0]:
        around = medial(reading, cue, subject, left, bounds)
        if around:
            return around
    return _behind_aside(reading, cue, subject, stop) or _block(reading, cue, subject, stop)


def _goes_on_behind(reading: Reading, cue: CueVerb, left: Span, right: Content, quoted: bool) -> Span | None:
    """What stands before the cue of the clause that goes on behind it; None if it does not."""
    condition = reading.lower[left[0]] in table.CONDITIONS
    if (quoted or condition) and fronted_clause(reading, cue, left, right):
        return left
    return last_clause(reading, left) if not quoted and broken_off(reading, cue, left, right) else None


def _unsaid(reading: Reading, left: Span, right: Content | None, quoted: bool) -> bool:
    """ "Asked whether it was “safe,” she said no", "In a talk on “Today,” she asked how": not said.

    Nor is it where nothing follows: "Asked whether it was safe, she demurred".
    """
    if right:
        return _only_fronted(reading, left)
    return not quoted and reading.lower[left[0]] in table.ASKED


def _phoned_to_say(reading: Reading, cue: CueVerb, right: Content | None, stop: int) -> bool:
    """ "called to say he was ill": the verb behind "to" is the one that tells."""
    if right is None or right.takes != "to" or reading.lower[cue.verb] not in table.PHONED:
        return False
    return right.first + 1 < stop and is_cue_at(reading, right.first + 1, INSET_FORMS)


def _reduced(reading: Reading, cue: CueVerb) -> bool:
    """ "a fact first reported by Lane": a participle and no finite verb, but "replied by saying so"."""
    by = cue.after
    if cue.first != cue.verb or reading.tag[cue.verb] != "E" or reading.lower[by : by + 1] != ["by"]:
        return False
    end = noun_phrase_right(reading, by + 1, len(reading.word))
    means = reading.tag[by + 1 : by + 2] == ["G"] or reading.lower[end : end + 1] == ["that"]
    return not means  # "indicated by gestures that"


def _object_before(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> bool:
    """ "What he said about the war was wrong", "Given what he knew, Hall left": "what" is what is said.

    So is a relative's "that": "After a defeat that he had predicted, Hall left".
    """
    tags, pronoun, after = reading.tag, subject[0] - 1, cue.after
    if pronoun < bounds[0] or after >= bounds[1]:
        return False
    if reading.lower[pronoun] == "what":
        return tags[after] in ",I" and tags[bounds[1] - 1] != ":"  # but "Here is what he said in full:"
    return (
        tags[after] == ","
        and pronoun > bounds[0]
        and reading.lower[pronoun] == "that"
        and tags[pronoun - 1] == "N"
    )


def _dated_between(reading: Reading, cue: CueVerb, right: Content, stop: int) -> bool:
    """Begins what follows the cue with nothing but when or where it was said, and a comma behind that?"""
    resume = skip_adverbials(reading, skip_addressee(reading, cue, stop), stop)
    parted = right.first < resume or (right.takes == "that" and right.first > resume + 1)
    return resume < stop and parted and reading.tag[resume] == ","


def _behind_quotation(
    reading: Reading, cue: CueVerb, subject: Span, left: Span, right: Content | None, stop: int
) -> Proposal | None:
    """ "“…,” she said", "“…,” she said, “…”": None where the clause behind the cue is all that it said."""
    begins = _begins_quoted(reading, left)
    if right and right.takes == "np" and reading.word[left[1] - 2] == ".":
        return None  # "“We did not.” Hall repeated the claim"
    if right and right.takes == "quote":
        content = [(right.first, right.stop)]
        if not begins and not has_clause(reading, *left):
            return propose(reading, cue, subject, content, "quote after the cue", right.ends, right)
        return propose(reading, cue, subject, [left, *content], "around the cue", right.ends, right)
    if right and right.takes in ("that", "bare") and not begins:
        return None
    if right is None and (around := goes_on_unquoted(reading, cue, subject, left, begins)):
        return around
    content = [left]
    if further := quotation_resumes(reading, cue, left, stop):
        content.append(further)
    return propose(reading, cue, subject, content, "content before the cue", "the cue follows", None)


def _said_of_point(reading: Reading, cue: CueVerb, subject: Span) -> Proposal | None:
    """ "…, a point Hall also acknowledged": a thing, who spoke of it, and nothing behind the verb."""
    tags, lower = reading.tag, reading.lower
    start, stop = subject
    thing = start + 1
    while thing < stop and tags[thing] in "NR":
        thing += 1
    spoken = "np" in cue.row.frame.allowed and (cue.after >= len(tags) or tags[cue.after] in ".,;T")
    named = start + 1 < thing < stop and all(tag == "X" for tag in tags[thing:stop])
    if lower[start] not in table.ARTICLES_A or not named or not spoken or lower[thing - 1] in ROLES:
        return None
    return propose(reading, cue, (thing, stop), [(start, thing)], "passive with by", "the cue follows", None)


def _behind_aside(reading: Reading, cue: CueVerb, subject: Span, stop: int) -> Proposal | None:
    """ "Lane says, despite her age, she will run": nothing else can be what is said."""
    tags, after = reading.tag, cue.after
    if "bare" not in cue.row.frame.allowed or after + 2 >= stop or tags[after] != ",":
        return None
    opener = subject[0] - 1
    if opener >= 0 and tags[opener] == "Q" and reading.lower[opener] != "that":
        return None  # "After the debate concluded, Hall left"
    first = after + 1
    if tags[first] in "GC":
        return None  # "disagreed, arguing that", "asked what he thought, and he said": claims of their own
    if tags[first] in "IQ" or (tags[first] == "V" and tags[first + 1] == "C"):
        first = next((j + 1 for j in range(first, min(stop - 2, first + 12)) if tags[j] == ","), stop)
    if first >= stop or not clause_at(reading, first, stop) or tag_follows(reading, first, stop):
        return None
    end, why = content_end(reading, first, stop, "bare")
    return propose(reading, cue, subject, [(first, end)], "bare after the cue", why, None)


def _relayed(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "AFP quoted a resident as saying that": the resident says it; the agency is found by `chains`."""
    if cue.row.kind != "cite":
        return None
    first, stop = bounds
    end = noun_phrase_right(reading, cue.after, stop)
    if end == cue.after or end + 1 >= stop or reading.lower[end] != "as":
        return None
    if reading.lower[end + 1] not in table.AS_SAYING:
        return None
    said = CueVerb(end + 1, end, end + 2, SAY, "finite", cue.negated, False)
    left = content_left(reading, subject[0], first)
    if left and closes_quotation_before(reading, left[1]):
        return propose(reading, said, (cue.after, end), [left], "as saying, quote", "the cue follows", None)
    right = content_right(reading, SAY.frame, end + 2, stop)
    if right is None:
        return None
    return propose(
        reading,
        said,
        (cue.after, end),
        [(right.first, right.stop)],
        f"as saying, {right.takes}",
        right.ends,
        right,
    )


SAY = next(row for row, _, _ in VERB_FORMS["say"])


def _only_fronted(reading: Reading, left: Span) -> bool:
    """Does what stands before the cue begin with an adverbial or clause of its own, outside any quotation?"""
    first = left[0]
    while first < left[1] - 1 and reading.tag[first] in "C,":
        first += 1
    if reading.quote[first] >= 0 or reading.lower[first] in table.CONDITIONAL:
        return False  # "If he lost, she said, she would leave"
    return reading.tag[first] in "EGI" or reading.lower[first] in table.FRONTING


def _begins_quoted(reading: Reading, left: Span) -> bool:
    """Is what stands before the cue speech from its first word, and no clause that only ends in one?"""
    first = left[0]
    while first < left[1] - 1 and reading.tag[first] in "CR":
        first += 1
    return opens_quotation(reading, first)


def _block(reading: Reading, cue: CueVerb, subject: Span, stop: int) -> Proposal | None:
    """ "The report says:" with the words themselves in the next paragraph."""
    closing = reading.tag[stop - 1]
    if closing not in ":." or "quote" not in cue.row.frame.allowed:
        return None
    resume = skip_adverbials(reading, skip_addressee(reading, cue, stop), stop)
    if resume < stop and reading.lower[resume] == "that":
        resume += 1
    if resume < stop and reading.tag[resume] == "," and closing == ":":
        verbs = any(tag in "VAE" for tag in reading.tag[resume:stop])
        resume = resume if verbs else stop - 1  # "told them, to loud applause:"
    if resume != stop - 1 or (closing == "." and not _bare_report(reading, cue, subject, stop)):
        return None
    block = block_after(reading, stop)
    return (
        propose(reading, cue, subject, block, "colon, next paragraph", "end of the paragraph", None)
        if block
        else None
    )


def introduced(reading: Reading, proposal: Proposal, stop: int) -> Proposal:
    """ "Hall described it in these words:": what is said stands in the next paragraph."""
    if reading.tag[stop - 1] != ":" or not _opens_next(reading, stop):
        return proposal
    ends = max(last for _, last in proposal.content)
    clause = proposal.rule.split(": ")[-1].startswith(("that", "bare", "wh"))
    if clause and stop - ends <= 1:
        proposal.content.extend(block_after(reading, stop))  # "said that of both sides:" and a quotation
    if clause or stop - ends > 1:
        return proposal
    if block := block_after(reading, stop):
        proposal.content = block
        proposal.rule = f"{proposal.row.lemma}: colon, next paragraph"
        proposal.ends = "end of the paragraph"
    return proposal


def _opens_next(reading: Reading, stop: int) -> bool:
    """Begins a quotation right behind this sentence?"""
    return stop < len(reading.word) and opens_quotation(reading, stop)


def _bare_report(reading: Reading, cue: CueVerb, subject: Span, stop: int) -> bool:
    """Is it all of its sentence, with a quotation behind it: "Smith explained. “…”"?"""
    said = cue.after == stop - 1 or place_of_saying(reading, cue.after, stop) == stop - 1
    whole = said and reading.sentences[reading.sentence[cue.verb]][0] == subject[0]
    if not whole or not _opens_next(reading, stop):
        return False
    closing = reading.quotations[reading.quote[stop]][1]
    return closing >= reading.sentences[reading.sentence[stop]][1] - 1  # and no "he says" behind it

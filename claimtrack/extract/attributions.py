"""Finds who said what: proposes source, cue and content around every cue, then settles what overlaps."""

from bisect import bisect_left
from dataclasses import dataclass, field

from claimtrack.extract import sources
from claimtrack.extract.colons import block_after, boilerplate, colon_claim
from claimtrack.extract.contents import Content, content_end, content_left, content_right, has_clause, opens_quotation, quotation_goes_on, subject_clause_end
from claimtrack.extract.cues import NOUN_FORMS, VERB_FORMS, CueVerb, cue_verb
from claimtrack.extract.phrases import chunk_right, might_be_clause, noun_phrase_right, skip_adverbials
from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, Span
from claimtrack.rules.en import words as table
from claimtrack.rules.en.sources import SPEAKING_NOUNS
from claimtrack.rules.rows import Cue, Frame, NounCue


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


def find_attributions(reading: Reading) -> list[Attribution]:
    """Every attribution of the article, in the order of their cues."""
    chosen: list[Proposal] = []
    windows: dict[int, Span] = {}
    last_of: dict[Span, Proposal] = {}
    for i, form in enumerate(reading.lower):
        if form in VERB_FORMS or form in NOUN_FORMS:
            bounds = window(reading, i)
            proposal = _verb_proposal(reading, i, bounds, last_of.get(bounds)) if form in VERB_FORMS else None
            if proposal is None and form in NOUN_FORMS:
                proposal = _noun_proposal(reading, i, bounds)
        elif form == "according":
            bounds = window(reading, i)
            proposal = according_to(reading, i, bounds)
        elif form == ":":
            bounds = window(reading, i)
            proposal = _colon(reading, i, bounds)
        else:
            continue
        if proposal:
            chosen.append(proposal)
            if proposal.source:
                last_of[bounds] = proposal
    skipped = boilerplate(reading)
    chosen = [p for p in chosen if not skipped[reading.paragraph[reading.sentence[p.verb]]]]
    settle(reading, chosen)
    outer = nesting(chosen)
    return [_attribution(reading, p, inside) for p, inside in zip(chosen, outer, strict=True)]


COLON = Cue("colon", Frame("quote"), "assert", "{12 dead in flood}<:> [Officials]")


def _colon(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    found = colon_claim(reading, i, bounds)
    if found is None:
        return None
    source, content, rule = found
    return Proposal(source, (i, i + 1), [content], COLON, f"colon: {rule}", "end of the line", i)


def window(reading: Reading, i: int) -> Span:
    """The tokens an attribution at i may reach: its sentence, or within a quotation the sentence quoted."""
    first, stop = reading.sentences[reading.sentence[i]]
    index = reading.quote[i]
    if index < 0:
        return first, stop
    opening, closing = reading.quotations[index]
    tags, low, high = reading.tag, max(first, opening + 1), min(stop, closing)
    a = i
    while a > low and not (tags[a - 1] == "." and len(reading.word[a - 1]) == 1):
        a -= 1
    b = i
    while b < high and not (tags[b] == "." and len(reading.word[b]) == 1):
        b += 1
    return a, b


def _verb_proposal(reading: Reading, i: int, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    first, stop = bounds
    cue = cue_verb(reading, i, first, stop)
    if cue is None or cue.modal:
        return None
    if cue.mode == "passive":
        return _passive(reading, cue, bounds)
    if cue.mode == "infinitive":
        return _infinitive(reading, cue, bounds, earlier)
    if cue.mode == "participle":
        return _participle(reading, cue, bounds, earlier)
    subject = sources.subject_left(reading, cue.first, first)
    if subject is None:
        if cue.first == cue.verb and reading.tag[cue.verb] == "E":
            reduced = _reduced_passive(reading, cue, bounds)
            if reduced:
                return reduced
        if _inverted_place(reading, cue, first):
            inverted = _inverted(reading, cue, bounds)
            if inverted:
                return inverted
        return _coordinated(reading, cue, bounds, earlier)
    if _hypothetical(reading, subject[0], cue, bounds) or _reduced_relative(reading, cue, subject, first):
        return None
    return _with_subject(reading, cue, subject, bounds)


def _reduced_relative(reading: Reading, cue: CueVerb, subject: Span, first: int) -> bool:
    """ "with a deadline agreed with the rebels": a participle hung on an object, and no finite verb."""
    if reading.tag[cue.verb] != "E" or cue.first != cue.verb:
        return False
    before = subject[0] - 1
    if before <= first or reading.tag[before] != "I":
        return False
    if reading.tag[before - 1] in ',"CQ-' and reading.tag[subject[0]] not in "DP":
        return False
    right = reading.lower[cue.after : cue.after + 1]
    return right != ["that"]


def _hypothetical(reading: Reading, start: int, cue: CueVerb, bounds: Span) -> bool:
    """ "if he says", "whether she said": nothing is claimed yet."""
    lower = reading.lower
    first, stop = bounds
    if start > first and lower[start - 1] in table.HYPOTHETICAL:
        return True
    return reading.word[stop - 1] == "?" and reading.quote[stop - 1] < 0 and reading.quote[cue.verb] < 0 and not (
        reading.tag[stop - 2] == '"'
    )


def _with_subject(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    first, stop = bounds
    frame = cue.row.frame
    gap = _relative_gap(reading, cue, subject, bounds)
    if gap:
        return gap
    if subject[0] > first and reading.lower[subject[0] - 1] == "as" and "tag" in frame.allowed:
        aside = _as_said(reading, cue, subject, bounds)
        if aside:
            return aside
    right = content_right(reading, frame, cue.after, stop, _place(reading, subject[0], first))
    left = content_left(reading, subject[0], first) if "tag" in frame.allowed else None
    if left and opens_quotation_before(reading, left[1]):
        content, ends, rest = [left], "the cue follows", right
        if rest and rest.takes == "quote":
            content.append((rest.first, rest.stop))
            ends = rest.ends
            return _proposal(reading, cue, subject, content, "around the cue", ends, rest)
        if not (right and right.takes in ("that", "bare") and not _quote_is_name(reading, left)):
            return _proposal(reading, cue, subject, content, "content before the cue", ends, None)
    if right:
        return _proposal(reading, cue, subject, [(right.first, right.stop)], f"{right.takes} after the cue", right.ends, right)
    if left and left[1] > left[0]:
        medial = _medial(reading, cue, subject, left, bounds)
        if medial:
            return medial
    return _block(reading, cue, subject, stop)


def _block(reading: Reading, cue: CueVerb, subject: Span, stop: int) -> Proposal | None:
    """ "The report says:" with the words themselves in the next paragraph."""
    if reading.tag[stop - 1] != ":" or "quote" not in cue.row.frame.allowed:
        return None
    if skip_adverbials(reading, _skip_addressee(reading, cue, stop), stop) != stop - 1:
        return None
    block = block_after(reading, stop)
    return _proposal(reading, cue, subject, block, "colon, next paragraph", "end of the paragraph", None) if block else None


def _relative_gap(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "the rules, which officials say will change": the pronoun and what follows the cue are the content."""
    first, stop = bounds
    tags, pronoun = reading.tag, subject[0] - 1
    if pronoun < first or cue.after >= stop or reading.lower[pronoun] not in table.RELATIVES:
        return None
    if not cue.row.frame.allowed & {"bare"} or not (tags[cue.after] in "AV" or (tags[cue.after] == "R" and tags[cue.after + 1 : cue.after + 2] in (["A"], ["V"]))):
        return None
    end, why = content_end(reading, cue.after, stop, "bare", "relative")
    return _proposal(reading, cue, subject, [(pronoun, pronoun + 1), (cue.after, end)], "relative", why, None)


def _as_said(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "As the bank said, prices fell" and "Prices fell, as the bank said"."""
    resume = skip_adverbials(reading, _skip_addressee(reading, cue, bounds[1]), bounds[1])
    return _around_as(reading, cue, subject, subject[0] - 1, resume, bounds)


def _around_as(reading: Reading, cue: CueVerb, subject: Span, as_: int, resume: int, bounds: Span) -> Proposal | None:
    first, stop = bounds
    tags = reading.tag
    if resume < stop and tags[resume] not in ',.-;)"':
        return None
    if as_ - first <= 1:
        if resume >= stop - 1 or tags[resume] != ",":
            return None
        end, why = content_end(reading, resume + 1, stop, "bare")
        return _proposal(reading, cue, subject, [(resume + 1, end)], "as, first", why, None)
    left = content_left(reading, as_, first)
    if left is None or not has_clause(reading, *left):
        return None
    content = [left]
    if resume < stop - 1 and tags[resume] == ",":
        content.append((resume + 1, content_end(reading, resume + 1, stop, "bare")[0]))
    return _proposal(reading, cue, subject, content, "as, after the content", "the cue follows", None)


def _reduced_passive(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """ "as reported by the paper", "Asked about the vote, she said"."""
    first, stop = bounds
    tags, lower = reading.tag, reading.lower
    before = cue.first - 1
    while before > first and tags[before] == "R":
        before -= 1
    if before >= first and lower[before] == "as":
        source = sources.by_right(reading, cue.after, stop)
        return _around_as(reading, cue, source, before, source[1], bounds) if source else None
    if cue.row.kind != "ask" or not (cue.first == first or lower[before] == "when"):
        return None
    source = sources.by_right(reading, cue.after, stop)
    right = content_right(reading, cue.row.frame, source[1] if source else cue.after, stop, "fronted")
    if right is None:
        return None
    comma = next((j for j in range(right.first, right.stop) if tags[j] == "," and reading.quote[j] < 0), right.stop)
    return _proposal(reading, cue, source, [(right.first, comma)], f"asked, {right.takes}", "the main clause begins", right)


def _place(reading: Reading, start: int, first: int) -> str:
    """Stands the cue in a clause that ends before its sentence does? See `content_right`."""
    lower = reading.lower
    if lower[start] in ("who", "which", "that") and reading.tag[start] in "SQD":
        return "relative"
    if start > first and lower[start - 1] in table.FRONTING and (start - 1 == first or reading.tag[start - 2] in 'C"'):
        return "fronted"
    return ""


def opens_quotation_before(reading: Reading, stop: int) -> bool:
    """Do the tokens before `stop` end with a closing quotation mark?"""
    return reading.tag[stop - 1] == '"' and reading.quote[stop - 1] >= 0 and not opens_quotation(reading, stop - 1)


def _quote_is_name(reading: Reading, left: Span) -> bool:
    """A fronted quotation with its own clause behind the cue is rare; short ones are titles."""
    return left[1] - left[0] > 6


def _medial(reading: Reading, cue: CueVerb, subject: Span, left: Span, bounds: Span) -> Proposal | None:
    """ "Prices fell, he said" and "The plan, he said, would fail"."""
    _, stop = bounds
    resume = skip_adverbials(reading, _skip_addressee(reading, cue, stop), stop)
    whole = has_clause(reading, *left)
    goes_on = resume < stop - 1 and reading.tag[resume] in ",-" and reading.tag[resume + 1] not in "G"
    if goes_on:
        end, why = content_end(reading, resume + 1, stop, "medial")
        if end > resume + 1 and (not whole or reading.tag[resume + 1] in 'CQID"'):
            return _proposal(reading, cue, subject, [left, (resume + 1, end)], "around the cue", why, None)
    if not whole or not cue.row.frame.allowed & {"that", "bare"}:
        return None
    if resume < stop and reading.tag[resume] not in '.,-;)"GQRIYTC':
        return None
    return _proposal(reading, cue, subject, [left], "content before the cue", "the cue follows", None)


def _skip_addressee(reading: Reading, cue: CueVerb, stop: int) -> int:
    return noun_phrase_right(reading, cue.after, stop) if cue.row.frame.addressee else cue.after


def _inverted_place(reading: Reading, cue: CueVerb, first: int) -> bool:
    if "tag" not in cue.row.frame.allowed or cue.first != cue.verb:
        return False
    return cue.first == first or reading.tag[cue.first - 1] in ',"-' or (reading.tag[cue.first - 1] == "." and cue.first > first)


def _inverted(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """“…,” said NP."""
    first, stop = bounds
    source = sources.source_right(reading, cue.after, stop)
    if source is None:
        return None
    left = content_left(reading, cue.first, first)
    if left is None and cue.first > first:
        return None
    resume = skip_adverbials(reading, source[1], stop)
    right = content_right(reading, cue.row.frame, resume, stop) if resume < stop else None
    quoted = left and opens_quotation_before(reading, left[1])
    if left and (quoted or (has_clause(reading, *left) and cue.row.frame.allowed & {"that", "bare"})):
        content, ends = [left], "the cue follows"
        if right and right.takes == "quote":
            content.append((right.first, right.stop))
            ends = right.ends
        elif resume < stop - 1 and reading.tag[resume] == "," and reading.tag[resume + 1] in 'CQ"' and not quoted:
            end, ends = content_end(reading, resume + 1, stop, "medial")
            content.append((resume + 1, end))
        return _proposal(reading, cue, source, content, "inverted", ends, None)
    if left is None and right and right.takes == "quote":
        return _proposal(reading, cue, source, [(right.first, right.stop)], "inverted, content after", right.ends, None)
    return None


def _coordinated(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ "left the room and said that": the subject is an earlier verb's."""
    first, stop = bounds
    if cue.first == first or reading.tag[cue.first] == "T":
        return None
    edge = cue.first - 1
    while edge > first and reading.tag[edge] == "R":
        edge -= 1
    if reading.tag[edge] not in "C,-":
        return None
    right = content_right(reading, cue.row.frame, cue.after, stop)
    if right is None:
        return None
    subject = _shared(reading, cue, first, earlier)
    if subject is None:
        return None
    return _proposal(reading, cue, subject, [(right.first, right.stop)], f"shared subject, {right.takes}", right.ends, right)


def _shared(reading: Reading, cue: CueVerb, first: int, earlier: Proposal | None) -> Span | None:
    if earlier and earlier.source and earlier.cue[0] < cue.first and not _deep_inside(earlier, cue):
        return earlier.source
    return sources.shared_subject(reading, cue.first, first)


def _deep_inside(earlier: Proposal, cue: CueVerb) -> bool:
    return False


def _participle(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ ", saying that" and "a statement saying that"."""
    first, stop = bounds
    tags = reading.tag
    right = content_right(reading, cue.row.frame, cue.after, stop, "participle")
    if right is None:
        return None
    rule = f"participle, {right.takes}"
    if cue.row.kind == "cite" and right.takes == "np" and _names_speaker(reading, right.first, stop):
        return None  # "citing officials" tells whom the speaker had it from: see extract.chains
    if cue.first == first or (cue.first == first + 1 and tags[first] in "IQR"):
        return _fronted(reading, cue, right, bounds)
    edge = cue.first - 1
    while edge > first and tags[edge] == "R":
        edge -= 1
    before = tags[edge]
    if before in ",-)" or reading.lower[cue.first - 1] in ("by", "while", "before", "after", "in", "when", "and", "or", "without"):
        subject = _shared(reading, cue, first, earlier)
    elif before in "NXSOY":
        issuer = sources.issuer_of(reading, edge, first)
        if issuer:
            proposal = _proposal(reading, cue, issuer[0], [(right.first, right.stop)], rule + " of a document", right.ends, right)
            proposal.cue = (issuer[1], proposal.cue[1])
            return proposal
        subject = sources.subject_left(reading, cue.first, first)
        if subject is None and tags[cue.first - 1] in "O":
            subject = (cue.first - 1, cue.first)
    elif before == '"':
        subject = _shared(reading, cue, first, earlier)
    else:
        return None
    if subject is None:
        return None
    return _proposal(reading, cue, subject, [(right.first, right.stop)], rule, right.ends, right)


def _names_speaker(reading: Reading, first: int, stop: int) -> bool:
    """Is this noun phrase somebody who speaks, and no fact that is cited?"""
    end = noun_phrase_right(reading, first, stop)
    head = chunk_right(reading, first, end) - 1
    return end > first and head >= first and (reading.tag[head] == "X" or reading.lower[head] in SPEAKING_NOUNS)


def _fronted(reading: Reading, cue: CueVerb, right: Content, bounds: Span) -> Proposal | None:
    """ "Calling the plan a disgrace, Smith left": the subject follows the comma."""
    _, stop = bounds
    comma = next((j for j in range(right.first, stop) if reading.tag[j] == "," and (reading.quote[j] < 0 or reading.tag[j + 1] == '"')), -1)
    if comma >= 0 and reading.tag[comma + 1] == '"':
        comma += 1
    if comma < 0 or cue.row.kind == "cite":
        return None
    end = noun_phrase_right(reading, comma + 1, stop)
    if end == comma + 1 or end >= stop or reading.tag[end] not in "VAEv,R":
        return None
    return _proposal(reading, cue, (comma + 1, end), [(right.first, comma)], f"participle before the subject, {right.takes}", "the main clause begins", right)


def _infinitive(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ "went on to say", "prompted China to accuse"; other infinitives are not yet said."""
    first, stop = bounds
    to = cue.first
    while reading.tag[to] != "T" and to < cue.verb:
        to += 1
    right = content_right(reading, cue.row.frame, cue.after, stop)
    if right is None or to <= first:
        return None
    subject = sources.object_before(reading, to, first)
    if subject is None and any(reading.lower[j] in table.CARRIED_OUT for j in range(max(first, to - 2), to)):
        subject = sources.shared_subject(reading, to, first)
    if subject is None:
        return None
    proposal = _proposal(reading, cue, subject, [(right.first, right.stop)], f"infinitive, {right.takes}", right.ends, right)
    proposal.cue = (cue.verb, proposal.cue[1])
    return proposal


RAISING = ("predict", "believe", "assert", "estimate", "accuse", "fear", "evidence")


def _passive(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """ "is expected to fall", "was accused of fraud", "were told that", "was rejected by critics"."""
    first, stop = bounds
    subject = sources.subject_left(reading, cue.first, first)
    after = cue.after
    tags, lower = reading.tag, reading.lower
    if subject is None or after >= stop:
        return None
    if _hypothetical(reading, subject[0], cue, bounds):
        return None
    if lower[after] == "by" and cue.row.kind == "cite":
        after = max(after, noun_phrase_right(reading, after + 1, stop))
    if after + 1 < stop and lower[after] == "as" and after + 1 < stop and lower[after + 1] in ("saying", "telling") and cue.row.lemma in ("quote", "cite", "report"):
        return _quoted_as(reading, cue, subject, after, stop)
    source = sources.by_right(reading, after, stop)
    if source:
        return _proposal(reading, cue, source, [subject], "passive with by", "the cue follows", None)
    frame = cue.row.frame
    if cue.row.frame.addressee or cue.row.lemma.startswith("ask "):
        right = content_right(reading, frame, after, stop)
        if right and right.takes != "to" and not right.addressee:
            return _proposal(reading, cue, None, [(right.first, right.stop)], f"passive, {right.takes}", right.ends, right)
    if tags[after] == "T" and cue.row.kind in RAISING and frame.allowed & {"bare", "to", "that"} and after + 1 < stop:
        end, why = content_end(reading, after, stop, "to")
        return _proposal(reading, cue, None, [subject, (after, end)], "passive, to", why, None)
    if lower[after] == "that" and "that" in frame.allowed:
        end, why = content_end(reading, after, stop, "that")
        return _proposal(reading, cue, None, [(after, end)], "passive, that", why, None)
    if cue.row.lemma == "accuse" and lower[after] == "of":
        end, why = content_end(reading, after, stop, "object")
        return _proposal(reading, cue, None, [subject, (after, end)], "passive, of", why, None)
    return None


def _quoted_as(reading: Reading, cue: CueVerb, subject: Span, as_: int, stop: int) -> Proposal | None:
    """ "was quoted as saying that", "was quoted by the agency as saying that"."""
    right = content_right(reading, SAYING_FRAME, as_ + 2, stop)
    if right is None:
        return None
    proposal = _proposal(reading, cue, subject, [(right.first, right.stop)], f"quoted as saying, {right.takes}", right.ends, right)
    proposal.cue = (cue.first if as_ == cue.after else as_, max(as_ + 2, right.cue_stop))
    return proposal


SAYING_FRAME = next(row.frame for row, _, _ in VERB_FORMS["say"])


def _noun_proposal(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "the bank's claim that", "a statement by the army that"."""
    first, stop = bounds
    row = NOUN_FORMS[reading.lower[i]]
    if reading.tag[i] not in "NvEG" or i + 2 >= stop:
        return None
    source = sources.possessor_left(reading, i, first)
    after = i + 1
    if source is None:
        source = sources.by_right(reading, after, stop)
        after = source[1] if source else after
    lower, allowed = reading.lower, row.frame.allowed
    if after + 1 >= stop:
        return None
    if lower[after] == "that" and "that" in allowed and might_be_clause(reading, after + 1, stop):
        takes = "that"
    elif reading.tag[after] == "T" and "to" in allowed:
        takes = "to"
    else:
        return None
    if source is None:
        return None
    if source[0] == first or reading.tag[source[0] - 1] in ',"C-':
        stop = subject_clause_end(reading, after, stop)
    end, why = content_end(reading, after, stop, takes)
    return Proposal(source, (i, i + 1), [(after, end)], row, f"noun {row.lemma}, {takes}", why, i, 0.6)


ACCORDING = Cue("according to", SAYING_FRAME, "assert", "{Prices fell}, <according to> [the bank].")


def according_to(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "according to the bank": the rest of its sentence is the content, before it, behind it, or around it."""
    first, stop = bounds
    if i + 2 >= stop or reading.lower[i + 1] != "to":
        return None
    source = sources.source_right(reading, i + 2, stop)
    if source is None:
        return None
    end = skip_adverbials(reading, source[1], stop)
    tags = reading.tag
    if i == first or (i == first + 1 and tags[first] in "RC"):
        if end < stop and tags[end] == ",":
            end += 1
        content = [(end, content_end(reading, end, stop, "bare")[0])] if end < stop else []
        rule = "according to, first"
    else:
        begin = first
        while begin < i - 2 and (tags[begin] == "C" or (tags[begin] == "R" and tags[begin + 1] == ",")):
            begin += 1 + (tags[begin + 1] == ",")
        left = (begin, i - (tags[i - 1] == ","))
        content = [left]
        rule = "according to, last"
        if end < stop - 1 and tags[end] == "," and tags[i - 1] == ",":
            content.append((end + 1, content_end(reading, end + 1, stop, "bare")[0]))
            rule = "according to, between"
    content = [c for c in content if c[1] > c[0]]
    if not content:
        return None
    return Proposal(source, (i, i + 2), content, ACCORDING, rule, "end of the sentence", i, 0.85)


def _proposal(reading: Reading, cue: CueVerb, source: Span | None, content: list[Span], rule: str, ends: str, right: Content | None) -> Proposal:
    cue_stop = max(cue.after, right.cue_stop if right else cue.after)
    if right is None and cue_stop < len(reading.word):
        cue_stop = _statement_after(reading, cue.after)
    proposal = Proposal(source, (cue.first, cue_stop), content, cue.row, f"{cue.row.lemma}: {rule}", ends, cue.verb, negated=cue.negated)
    if right and right.addressee:
        proposal.addressee = right.addressee
    elif cue.row.frame.addressee and right is None:
        end = noun_phrase_right(reading, cue.after, len(reading.word))
        if end > cue.after and not (source and source[0] == cue.after):
            proposal.addressee = (cue.after, end)
    return proposal


def _statement_after(reading: Reading, after: int) -> int:
    """The cue's end when "in a statement" follows it and the content stands before."""
    lower = reading.lower
    if lower[after] not in ("in", "during"):
        return after
    for j in range(after + 1, min(len(lower), after + 6)):
        if reading.tag[j] in "I,:\".YQ":
            return after
        if lower[j] in table.PLACES_OF_SAYING:
            return j + 1
    return after


def settle(reading: Reading, proposals: list[Proposal]) -> None:
    """Let each quotation go on behind its cue, then drop what crosses something surer."""
    taken = {
        reading.quote[s]
        for p in proposals
        if reading.quote[p.verb] < 0
        for s, _ in p.content
        if reading.quote[s] >= 0
    }
    for p in proposals:
        if reading.quote[p.verb] >= 0 or not p.content:
            continue
        last = reading.sentences[reading.sentence[p.verb]][1] - 1
        if max(stop for _, stop in p.content) - 1 > last:
            continue
        quoted = any(reading.quote[s] >= 0 or reading.quote[e - 1] >= 0 for s, e in p.content)
        if quoted:
            p.content.extend(quotation_goes_on(reading, last, taken))


def nesting(proposals: list[Proposal]) -> list[int | None]:
    """For each proposal the index of the innermost one whose content holds its cue, or None."""
    outer: list[int | None] = [None] * len(proposals)
    spans = sorted(
        ((stop - first, first, stop, index) for index, p in enumerate(proposals) for first, stop in p.content),
    )
    verbs = sorted((p.verb, index) for index, p in enumerate(proposals))
    places = [verb for verb, _ in verbs]
    for _, first, stop, index in spans:  # shortest first, so that the innermost wins
        for at in range(bisect_left(places, first), len(places)):
            verb, inside = verbs[at]
            if verb >= stop:
                break
            if inside != index and outer[inside] is None and not _circular(outer, index, inside):
                outer[inside] = index
    return outer


def _circular(outer: list[int | None], index: int, inside: int) -> bool:
    """Is `index` itself nested in `inside`? Then the two hold each other, and the first found stays outside."""
    step: int | None = index
    for _ in range(20):
        if step is None:
            return False
        if step == inside:
            return True
        step = outer[step]
    return True


def _attribution(reading: Reading, p: Proposal, nested_in: int | None) -> Attribution:
    content = tuple(reading.span(s, e) for s, e in sorted(p.content))
    return Attribution(
        source=reading.span(*p.source) if p.source else None,
        cue=reading.span(*p.cue),
        content=content,
        lemma=p.row.lemma,
        kind=p.row.kind,
        quotation=_quotation(reading, p),
        negated=p.negated,
        addressee=reading.words(*p.addressee) if p.addressee else "",
        nested_in=nested_in,
        confidence=p.confidence,
        rule=p.rule,
        ends=p.ends,
    )


def _quotation(reading: Reading, p: Proposal) -> str:
    """direct if every word is quoted, indirect if none is, else mixed."""
    quoted = [reading.quote[i] >= 0 for s, e in p.content for i in range(s, e) if reading.tag[i] not in '.,"']
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


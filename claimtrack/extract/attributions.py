"""Finds who said what: proposes source, cue and content around every cue, then settles what overlaps."""

from bisect import bisect_left

from claimtrack.extract.colons import boilerplate
from claimtrack.extract.cues import NOUN_FORMS, VERB_FORMS, cue_verb
from claimtrack.extract.finite import coordinated, inverted, inverted_place, with_subject
from claimtrack.extract.nominal import according_to, colon, noun_proposal
from claimtrack.extract.nonfinite import infinitive, participle, passive, reduced_passive, reduced_relative
from claimtrack.extract.proposals import Proposal, hypothetical
from claimtrack.extract.quoted import quotation_goes_on
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, Span
from claimtrack.rules.en import words as table


def find_attributions(reading: Reading) -> list[Attribution]:
    """Every attribution of the article, in the order of their cues."""
    chosen: list[Proposal] = []
    last_of: dict[Span, Proposal] = {}
    for i, form in enumerate(reading.lower):
        if form in VERB_FORMS or form in NOUN_FORMS:
            bounds = window(reading, i)
            proposal = _verb_proposal(reading, i, bounds, last_of.get(bounds)) if form in VERB_FORMS else None
            if proposal is None and form in NOUN_FORMS:
                proposal = noun_proposal(reading, i, bounds)
        elif form == "according":
            bounds = window(reading, i)
            proposal = according_to(reading, i, bounds)
        elif form == ":":
            bounds = window(reading, i)
            proposal = colon(reading, i, bounds)
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
        return passive(reading, cue, bounds)
    if cue.mode == "infinitive":
        return infinitive(reading, cue, bounds)
    if cue.mode == "participle":
        return participle(reading, cue, bounds, earlier)
    subject = subject_left(reading, cue.first, first)
    if subject is None:
        if cue.first == cue.verb and reading.tag[cue.verb] == "E":
            reduced = reduced_passive(reading, cue, bounds)
            if reduced:
                return reduced
        if inverted_place(reading, cue, first):
            proposal = inverted(reading, cue, bounds)
            if proposal:
                return proposal
        return coordinated(reading, cue, bounds, earlier)
    if hypothetical(reading, subject[0], cue, bounds) or reduced_relative(reading, cue, subject, first):
        return None
    return with_subject(reading, cue, subject, bounds)


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
        (
            (stop - first, first, stop, index)
            for index, p in enumerate(proposals)
            for first, stop in p.content
        ),
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
    """Is `index` itself nested in `inside`? Then the two hold each other; the first found stays outside."""
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
        hedged=_hedged(reading, p),
        addressee=reading.words(*p.addressee) if p.addressee else "",
        nested_in=nested_in,
        confidence=p.confidence,
        rule=p.rule,
        ends=p.ends,
    )


def _hedged(reading: Reading, p: Proposal) -> bool:
    """Says the cue, or the content up to its first main verb, that it may not be so: "may", "reportedly"?"""
    if any(reading.lower[i] in table.HEDGES for i in range(*p.cue)):
        return True
    first, stop = p.content[0]
    for i in range(first, min(stop, first + 20)):
        if reading.lower[i] in table.HEDGES:
            return True
        if reading.tag[i] in "VE" and i > first:
            return False
    return False


def _quotation(reading: Reading, p: Proposal) -> str:
    """direct if every word is quoted, indirect if none is, else mixed."""
    quoted = [reading.quote[i] >= 0 for s, e in p.content for i in range(s, e) if reading.tag[i] not in '.,"']
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"

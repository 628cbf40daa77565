"""Finds who said what: proposes source, cue and content around every cue, then settles what overlaps."""

import re
from bisect import bisect_left
from itertools import starmap

from claimtrack.extract.asked import reduced_passive
from claimtrack.extract.boilerplate import boilerplate
from claimtrack.extract.colons import before_speaker
from claimtrack.extract.coordinated import coordinated
from claimtrack.extract.cues import NOUN_FORMS, VERB_FORMS, VERB_TAGS, cue_verb
from claimtrack.extract.evidentials import evidential
from claimtrack.extract.finite import introduced, with_subject
from claimtrack.extract.identifying import identified
from claimtrack.extract.inverted import inverted, inverted_place, turned_round
from claimtrack.extract.lead_ins import colon, signed
from claimtrack.extract.light_verbs import LIGHT_FORMS, light_verb
from claimtrack.extract.nominal import according_to, noun_proposal
from claimtrack.extract.nonfinite import infinitive, participle
from claimtrack.extract.passives import passive, received
from claimtrack.extract.proposals import Proposal, clamped, cut_at_tag, hypothetical, reaches_out, refuses
from claimtrack.extract.quoted import quotation_goes_on
from claimtrack.extract.reduced_passives import noted_by, reduced_relative
from claimtrack.extract.senses import other_sense
from claimtrack.extract.shared_passives import is_elided_passive
from claimtrack.extract.sources import subject_left
from claimtrack.extract.tags_by_form import letter_of
from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, Span
from claimtrack.rules.en import words as table

TRIGGERS = frozenset(
    {*VERB_FORMS, *NOUN_FORMS, *LIGHT_FORMS, *table.EVIDENTIALS, "according", ":", *table.LONG_DASHES}
)
"""The words at which an attribution may be proposed."""
_LETTERS = {letter_of(form) for word in TRIGGERS for form in (word, word.capitalize(), word.upper())}
MAY_TRIGGER = re.compile(f"[{re.escape(''.join(sorted(_LETTERS - {*'XIi'})))}]")
"""The letters of these words, but for names and prepositions, which no cue is."""


def find_attributions(reading: Reading) -> list[Attribution]:
    """Every attribution of the article, in the order of their cues."""
    chosen: list[Proposal] = []
    last_of: dict[Span, Proposal] = {}
    tags, lower = reading.tag, reading.lower
    for found in MAY_TRIGGER.finditer(reading.letters):
        i = found.start()
        form = lower[i]
        if form not in TRIGGERS:
            continue
        is_verb = tags[i] in VERB_TAGS and (
            form in VERB_FORMS or (form in LIGHT_FORMS and bool(light_verb(reading, i, len(reading.word))))
        )
        if is_verb or form in NOUN_FORMS:
            bounds = window(reading, i)
            bounds = bounds[0], before_speaker(reading, i, bounds)
            proposal = _verb_proposal(reading, i, bounds, last_of.get(bounds)) if is_verb else None
            if proposal is None and form in NOUN_FORMS and not (chosen and i < chosen[-1].cue[1]):
                proposal = noun_proposal(reading, i, clamped(reading, i, bounds, last_of.get(bounds)))
                if proposal and chosen and proposal.content[0][0] == chosen[-1].content[0][0]:
                    proposal = None  # "told them in his opening statement that": one claim, not two
        elif form == "according":
            bounds = window(reading, i)
            proposal = according_to(reading, i, bounds)
        elif form in table.EVIDENTIALS:
            bounds = window(reading, i)
            proposal = evidential(reading, i, bounds)
        elif form == ":":
            bounds = window(reading, i)
            proposal = colon(reading, i, bounds)
        elif form in table.LONG_DASHES:
            bounds = window(reading, i)
            proposal = signed(reading, i, bounds)
        else:
            continue
        outside = last_of.get(bounds)
        if proposal and outside and reaches_out(reading, outside, proposal):
            continue
        if proposal and not other_sense(reading, proposal):
            chosen.append(proposal)
            within = outside is not None and cut_at_tag(reading, outside, proposal)
            if proposal.source and not within:
                last_of[bounds] = proposal
    paragraphs = [reading.paragraph[reading.sentence[p.verb]] for p in chosen]
    skipped = boilerplate(reading, paragraphs)
    chosen = [p for p, paragraph in zip(chosen, paragraphs, strict=True) if paragraph not in skipped]
    settle(reading, chosen)
    outer = nesting(chosen)
    return [_attribution(reading, p, inside) for p, inside in zip(chosen, outer, strict=True)]


LONGEST = 500  # tokens: no sentence is longer, and in hostile text the work must not grow with its square


def _clipped(reading: Reading, i: int, first: int, stop: int) -> Span:
    """The part of an overlong sentence around i; a quotation that reaches into it stays whole."""
    low, high = max(first, i - LONGEST // 2), min(stop, i + LONGEST // 2)
    if reading.quote[low] >= 0:
        low = max(first, reading.quotations[reading.quote[low]][0])
    if reading.quote[high - 1] >= 0:
        high = min(stop, reading.quotations[reading.quote[high - 1]][1] + 1)
    return low, high


def window(reading: Reading, i: int) -> Span:
    """The tokens an attribution at i may reach: its sentence, or within a quotation the sentence quoted."""
    first, stop = reading.sentences[reading.sentence[i]]
    if stop - first > LONGEST:
        first, stop = _clipped(reading, i, first, stop)
    index = reading.quote[i]
    if index < 0:
        bracketed = reading.letters.find("(", max(first, i - BRACKETED), i) >= 0
        return _within_brackets(reading, i, first, stop) if bracketed else (first, stop)
    opening, closing = reading.quotations[index]
    tags = reading.tag
    low, high = max(first, opening + 1, i - LONGEST // 2), min(stop, closing, i + LONGEST // 2)
    a = i
    while a > low and not (tags[a - 1] == "." and len(reading.word[a - 1]) == 1):
        a -= 1
    b = i
    while b < high and not (tags[b] == "." and len(reading.word[b]) == 1):
        b += 1
    return a, b


BRACKETED = 60  # tokens: a longer stretch between brackets is a text of its own


def _within_brackets(reading: Reading, i: int, first: int, stop: int) -> Span:
    """The part of the sentence between the brackets around i, if there are any and they hold a clause."""
    tags = reading.tag
    opening = i - 1
    while opening > max(first, i - BRACKETED) and tags[opening] not in "()":
        opening -= 1
    if opening < first or tags[opening] != "(":
        return first, stop
    closing = i + 1
    while closing < min(stop, i + BRACKETED) and tags[closing] not in "()":
        closing += 1
    whole = closing < stop and tags[closing] == ")" and closing - opening > 5
    return (opening + 1, closing) if whole else (first, stop)


def _verb_proposal(reading: Reading, i: int, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    first, stop = bounds
    bounds = first, stop = clamped(reading, i, bounds, earlier)
    cue = cue_verb(reading, i, first, stop)
    if cue is None or (cue.modal and not refuses(reading, cue, stop)):
        return None
    if cue.mode == "passive":
        return passive(reading, cue, bounds, earlier)
    if cue.mode == "received":
        return received(reading, cue, bounds)
    if cue.mode == "infinitive":
        return infinitive(reading, cue, bounds)
    if cue.mode == "participle":
        return participle(reading, cue, bounds, earlier)
    if is_elided_passive(reading, cue, first, stop):
        return passive(reading, cue, bounds, earlier)  # "was freed and told to return"
    if turned_round(reading, cue, bounds):
        return inverted(reading, cue, bounds)
    subject = subject_left(reading, cue.first, first)
    if subject is None:
        if cue.first == cue.verb and (reading.tag[cue.verb] == "E" or reading.lower[i] in table.ONCE_TOLD):
            reduced = reduced_passive(reading, cue, bounds)
            if reduced:
                return reduced
        if inverted_place(reading, cue, first):
            proposal = inverted(reading, cue, bounds)
            if proposal:
                return proposal
        return coordinated(reading, cue, bounds, earlier)
    if hung := noted_by(reading, cue, subject, stop):
        return hung
    if hypothetical(reading, subject[0], cue, bounds) or reduced_relative(reading, cue, subject, first):
        return None
    proposal = with_subject(reading, cue, subject, bounds)
    return introduced(reading, proposal, stop) if proposal else None


def settle(reading: Reading, proposals: list[Proposal]) -> None:
    """Let each quotation go on behind its cue: `“A,” he said. “B.”`

    Of several claims in a sentence the quoted one goes on, else the last that can be followed by a quotation.
    """
    spoken = [p for p in proposals if reading.quote[p.verb] < 0]
    taken = {reading.quote[s] for p in spoken for s, _ in p.content if reading.quote[s] >= 0}
    busy = {reading.sentence[p.verb] for p in spoken}
    goes_on: dict[int, Proposal] = {}
    for p in spoken:
        sentence = reading.sentence[p.verb]
        if max([stop for _, stop in p.content]) > reading.sentences[sentence][1] or not _can_go_on(
            reading, p
        ):
            continue
        if sentence not in goes_on or not _is_quoted(reading, goes_on[sentence]):
            goes_on[sentence] = p
    for sentence, p in goes_on.items():
        p.content.extend(quotation_goes_on(reading, sentence, taken, busy, _is_quoted(reading, p)))


def _can_go_on(reading: Reading, p: Proposal) -> bool:
    return (p.row.kind == "assert" and p.row.frame.allowed >= _SAYS) or _is_quoted(reading, p)


_SAYS = frozenset(("that", "quote"))


def _is_quoted(reading: Reading, p: Proposal) -> bool:
    """Holds the content a quotation at one of its ends?"""
    return any(reading.quote[s] >= 0 or reading.quote[e - 1] >= 0 for s, e in p.content)


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
    content = tuple(starmap(reading.span, sorted(p.content)))
    return Attribution(
        source=reading.span(*identified(reading, p.source)) if p.source else None,
        cue=reading.span(*p.cue),
        content=content,
        lemma=p.row.lemma,
        kind=p.row.kind,
        quotation=_quotation(reading, p),
        negated=p.negated or bool(p.source and reading.lower[p.source[0]] in table.NOBODY),
        hedged=_hedged(reading, p),
        addressee=reading.words(*p.addressee) if p.addressee else "",
        nested_in=nested_in,
        confidence=p.confidence,
        rule=p.rule,
        ends=p.ends,
    )


def _hedged(reading: Reading, p: Proposal) -> bool:
    """Says the cue, or the content up to its first main verb, that it may not be so: "may", "reportedly"?"""
    lower = reading.lower
    if not table.HEDGES.isdisjoint(lower[slice(*p.cue)]):
        return True
    first, stop = p.content[0]
    verb = _MAIN_VERB.search(reading.shape, first + 1, min(stop, first + 20))
    return not table.HEDGES.isdisjoint(lower[first : verb.end() if verb else min(stop, first + 20)])


_MAIN_VERB = re.compile("[VE]")


def _quotation(reading: Reading, p: Proposal) -> str:
    """direct if every word is quoted, indirect if none is, else mixed."""
    if not [s for s, e in p.content if reading.quote[s] >= 0 or reading.shape.find('"', s, e) >= 0]:
        return "indirect"
    quote, tags = reading.quote, reading.tag
    s, e = p.content[0]
    if len(p.content) == 1 and quote[s] == quote[e - 1] >= 0 and reading.shape[s:e].strip('.,"'):
        return "direct"  # all of it in one quotation, as mostly
    within = {
        q >= 0 for s, e in p.content for q, tag in zip(quote[s:e], tags[s:e], strict=True) if tag not in '.,"'
    }
    if True not in within:
        return "indirect"
    return "mixed" if False in within else "direct"

"""Proposals around participles and infinitives: ", saying that", "Citing costs, he", "went on to say"."""

from claimtrack.extract.carried_on import carried_on
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.clause_places import in_fronted
from claimtrack.extract.clauses import plain_clause_at, subject_clause_end
from claimtrack.extract.contents import Content, content_right
from claimtrack.extract.coordinated import shared
from claimtrack.extract.cues import CueVerb, is_cue_at
from claimtrack.extract.distant_sources import first_to, issuer_of, object_before
from claimtrack.extract.listed_deeds import listed_deed, of_participle_before
from claimtrack.extract.participle_subjects import blamed_for, blames, held_back, hung_on, those_who
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.quoted import behind_dateline, content_left
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import complements
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table
from claimtrack.rules.en.sources import SPEAKING_NOUNS
from claimtrack.rules.en.speakers import GROUPS, ROLES
from claimtrack.rules.rows import Frame


def participle(reading: Reading, cue: CueVerb, bounds: Span, earlier: Proposal | None) -> Proposal | None:
    """ ", saying that" and "a statement saying that"."""
    first, stop = behind_dateline(reading, bounds[0], cue.first), bounds[1]
    bounds, tags = (first, stop), reading.tag
    frame, begins = _of_participle(reading, cue, stop), first + (tags[first] == "C")
    accompanies = _accompanies(reading, begins, cue.first)
    fronted = accompanies or in_fronted(reading, first, cue.first - 1)
    right = content_right(reading, frame, cue.after, stop, "fronted" if fronted else "participle")
    if right is None:
        return _kept_on(reading, cue, first)
    rule = f"participle, {right.takes}"
    if cue.row.kind == "cite" and right.takes == "np" and _names_speaker(reading, right.first, stop):
        return None  # "citing officials" tells whom the speaker had it from: see extract.chains
    if cue.first == begins or (_opens_with(reading, begins, cue.first) and not accompanies):
        return _fronted(reading, cue, right, bounds)
    edge = _edge(reading, cue, first)
    before = tags[edge]
    manner = "that" not in cue.row.frame.allowed and tags[cue.after] == ","
    if before == "," and manner and edge > first and is_cue_at(reading, edge - 1):
        return None  # "she said, laughing, “it is late”"
    if before == "T":
        return carried_on(reading, cue, right, edge, first)  # "has taken to urging"
    if before == "," and (inside := _interrupting(reading, cue, edge, bounds)):
        return inside
    subject = of_participle_before(reading, edge, first) if before == "C" else those_who(reading, cue, edge)
    if earlier and before in ",C" and listed_deed(reading, cue, earlier):
        return None
    if subject is not None:
        pass  # "with officials praising the deal and vowing to keep it"
    elif blames(reading, edge, first, right.takes):
        subject = blamed_for(reading, edge, first)
    elif before in ',-)"' or reading.lower[edge] in table.BEFORE_PARTICIPLES:
        subject = shared(reading, cue, first, earlier)
    elif before in "NXSOY" and cue.row.kind not in lexicon.KINDS_THAT_DESCRIBE:
        if reading.lower[edge] in table.WORTH or (before == "N" and reading.lower[edge].endswith("est")):
            return None  # "it is worth noting that", "the biggest teaching union said"
        if issued := _issued(reading, cue, right, edge, first):
            return issued
        subject = hung_on(reading, cue, first)
    else:
        return _done_by_it(reading, cue, right, edge, first)
    if subject is None:
        return None
    if before == "," and reading.lower[subject[0]] == "who" and tags[subject[0] - 1] == ",":
        # "Hall, who left, saying that he was ill, lost"
        right = content_right(reading, frame, cue.after, stop, "relative") or right
    content = _within_subject(reading, cue, right, first) if before in "NXSOYD" else (right.first, right.stop)
    proposal = propose(reading, cue, subject, [content], rule, right.ends, right)
    return _not_quite(reading, proposal, edge, first)


def _edge(reading: Reading, cue: CueVerb, first: int) -> int:
    """The last token before the participle that is no adverb of it."""
    edge = cue.first - 1
    while edge > first and (reading.tag[edge] == "R" or reading.lower[edge] in table.FLOATING):
        edge -= 1
    return edge


def _accompanies(reading: Reading, begins: int, participle: int) -> bool:
    """ "With Hall accusing the bank of fraud, shares fell": no finite verb before the main clause."""
    led = reading.lower[begins] in table.ACCOMPANYING and begins + 1 < participle
    return led and not any(tag in "VA" for tag in reading.tag[begins:participle])


def _not_quite(reading: Reading, proposal: Proposal, of: int, first: int) -> Proposal:
    """ "stopped short of saying": who did so has not said it; any other proposal stays as it is."""
    if held_back(reading, of, first):
        verb = of - 1 - (reading.lower[of] == "of")
        helped = verb - 1 > first and reading.tag[verb - 1] == "A"  # "has refrained from naming"
        proposal.cue, proposal.negated = (verb - helped, proposal.cue[1]), True
    return proposal


def _within_subject(reading: Reading, cue: CueVerb, right: Content, first: int) -> Span:
    """Of "a man claiming to be ill left" only "to be ill"; all of it where a verb stands before the cue."""
    tags = reading.tag
    comma = max((j for j in range(first, cue.first) if tags[j] == ","), default=first)
    told = any(tags[j] == "E" and tags[j - 1] in "SX" for j in range(comma + 1, cue.first))
    if told or any(tag in "VA" for tag in tags[first : cue.first]):
        return right.first, right.stop
    limit = subject_clause_end(reading, right.first, right.stop, int(right.takes in ("that", "bare", "wh")))
    return right.first, max(limit, right.first + 1)


def _interrupting(reading: Reading, cue: CueVerb, comma: int, bounds: Span) -> Proposal | None:
    """ "Hall, later claiming that it was late, left": a participle between a subject and its verb."""
    first, stop = bounds
    if "," not in reading.tag[cue.after : stop] or reading.tag[comma - 1] == "E":
        return None  # no comma closes it, or a verb stands before it: "Hall disagreed, saying that"
    right = content_right(reading, _of_participle(reading, cue, stop), cue.after, stop, "relative")
    if right is None or right.ends != "the main clause goes on":
        return None
    subject = subject_left(reading, comma, first)
    if subject is None or (subject[0] > first and reading.tag[subject[0] - 1] not in ',CQ"-'):
        return None
    content = [(right.first, right.stop)]
    return propose(reading, cue, subject, content, f"participle, {right.takes}", right.ends, right)


def _of_participle(reading: Reading, cue: CueVerb, stop: int) -> Frame:
    """ ", stating prices fell": no noun is meant by a participle, so a bare clause may follow any of them."""
    frame = cue.row.frame
    if (
        "that" not in frame.allowed
        or "bare" in frame.allowed
        or not plain_clause_at(reading, cue.after, stop)
    ):
        return frame
    return complements.SAYING


def _opens_with(reading: Reading, begins: int, participle: int) -> bool:
    """ "While saying", "In addition to saying", "Despite repeatedly saying": nothing else before it."""
    tags = reading.tag
    if participle == begins + 1:
        return tags[begins] in "IQR"
    return (
        (tags[begins] in "IQ" or reading.lower[participle - 1] in table.CLAUSE_STARTERS)
        and participle - begins < 4
        and all(tag in "NRTIQ" for tag in tags[begins + 1 : participle])
    )


def _issued(reading: Reading, cue: CueVerb, right: Content, edge: int, first: int) -> Proposal | None:
    """ "The firm issued a statement saying": who issued it says so, and the issuing belongs to the cue."""
    issuer = issuer_of(reading, edge, first)
    if issuer is None:
        return None
    rule = f"participle of a document, {right.takes}"
    stop = right.stop
    if right.takes == "quote" and opens_quotation(reading, right.first):
        closing = reading.quotations[reading.quote[right.first]][1]
        joined = reading.tag[closing + 1 : closing + 3] == ["C", '"']
        if joined and opens_quotation(reading, closing + 2):
            closing = reading.quotations[reading.quote[closing + 2]][
                1
            ]  # "reading “Shame” and “Lies” outside"
        stop = closing + 1 if reading.tag[closing + 1 : closing + 2] in (["I"], ["C"], ["Q"]) else stop
    proposal = propose(reading, cue, issuer[0], [(right.first, stop)], rule, right.ends, right)
    proposal.cue = (issuer[1], proposal.cue[1])
    return proposal


def _done_by_it(reading: Reading, cue: CueVerb, right: Content, edge: int, first: int) -> Proposal | None:
    """ "filed a suit in 2013 alleging", with the year before the participle; or "kept saying"."""
    issued = _issued(reading, cue, right, edge, first) if reading.tag[edge] == "M" else None
    return issued or carried_on(reading, cue, right, cue.first, first)


def _names_speaker(reading: Reading, first: int, stop: int) -> bool:
    """Is this noun phrase somebody who speaks, and no fact that is cited?"""
    end = chunk_right(reading, first, noun_phrase_right(reading, first, stop))
    named = end > first and reading.tag[end - 1] == "X"
    whoever = reading.lower[first] == "people"  # "citing people familiar with the talks"
    return named or whoever or (end > first and reading.lower[end - 1] in SPEAKERS)


def _fronted(reading: Reading, cue: CueVerb, right: Content, bounds: Span) -> Proposal | None:
    """ "Calling the plan a disgrace, Smith left": the subject follows the comma."""
    tags, stop = reading.tag, bounds[1]
    comma = next(
        (
            j
            for j in range(right.first, stop)
            if reading.tag[j] == "," and (reading.quote[j] < 0 or reading.tag[j + 1 : j + 2] == ['"'])
        ),
        -1,
    )
    if comma >= 0 and reading.tag[comma + 1 : comma + 2] == ['"']:
        comma += 1
    begins = comma + 1
    if comma < 0 or begins >= len(tags):
        return None
    if tags[begins] in "RQ" and tags[begins + 1 : begins + 2] == [","]:
        begins += 2  # "Granting that it was late, though, Hall"
    end = noun_phrase_right(reading, begins, stop)
    if end == begins or end >= stop or tags[end] not in "VAEv,R":
        return None
    return propose(
        reading,
        cue,
        (begins, end),
        [(right.first, comma + (reading.tag[comma] == '"'))],
        f"participle before the subject, {right.takes}",
        "the main clause begins",
        right,
    )


def infinitive(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """ "went on to say", "prompted China to accuse"; other infinitives are not yet said."""
    first, stop = bounds
    to = cue.first
    while reading.tag[to] != "T" and to < cue.verb:
        to += 1
    place = "fronted" if in_fronted(reading, first, to) else ""
    right = content_right(reading, cue.row.frame, cue.after, stop, place)
    if to <= first or (reading.lower[to - 1] in table.ABOUT_TO and reading.lower[to - 2] in table.BE):
        return None  # "is going to say"
    if right is None:
        return _habit(reading, cue, to, first)
    subject = object_before(reading, to, first) or first_to(reading, to, first)
    if subject is None:
        return carried_on(reading, cue, right, to, first)
    proposal = propose(
        reading, cue, subject, [(right.first, right.stop)], f"infinitive, {right.takes}", right.ends, right
    )
    proposal.cue = (cue.verb, proposal.cue[1])
    return proposal


def _kept_on(reading: Reading, cue: CueVerb, first: int) -> Proposal | None:
    """ "“It is late,” she kept saying": a quotation before, nothing behind."""
    if cue.first - 1 <= first or reading.lower[cue.first - 1] not in table.KEEPS:
        return None
    return _habit(reading, cue, cue.first, first)


def _habit(reading: Reading, cue: CueVerb, to: int, first: int) -> Proposal | None:
    """ "“A mess,” he used to say", "“A mess,” she likes to say": a quotation before, nothing behind."""
    if "tag" not in cue.row.frame.allowed or reading.lower[to - 1] not in table.HABITS | table.KEEPS:
        return None
    before = to - 1 - (reading.tag[to - 2] == "A")  # "was quick to add"
    subject = subject_left(reading, before, first)
    left = content_left(reading, subject[0], first) if subject else None
    if subject is None or left is None or not closes_quotation_before(reading, left[1]):
        return None
    if (
        reading.tag[subject[0]] == "S"
        and reading.word[subject[0]][0].isupper()
        and reading.lower[subject[0]] != "i"
    ):
        return None  # "“I never —” She began to cry.": a sentence of its own
    proposal = propose(reading, cue, subject, [left], "content before the cue", "the cue follows", None)
    proposal.cue = (before, proposal.cue[1])
    return proposal


SPEAKERS = SPEAKING_NOUNS | ROLES | GROUPS

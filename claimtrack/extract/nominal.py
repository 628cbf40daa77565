"""Proposals around nouns and "according to"."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.agents import by_right, possessor_left, source_right
from claimtrack.extract.chunks import chunk_left, chunk_right
from claimtrack.extract.clauses import clause_at, has_clause, might_be_clause, subject_clause_end
from claimtrack.extract.confidence import confidence_of
from claimtrack.extract.cues import NOUN_FORMS, VERB_FORMS
from claimtrack.extract.ends import content_end
from claimtrack.extract.next_claims import acts, own_cue, verb_joins
from claimtrack.extract.passives import SAYING_FRAME
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.quoted import behind_dateline, behind_lead_in
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words
from claimtrack.rules.en.speakers import DOCUMENTS, SURVEYS
from claimtrack.rules.rows import Cue, NounCue


def noun_proposal(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "the bank's claim that", "a statement by the army that"."""
    first, stop = bounds
    row = NOUN_FORMS[reading.lower[i]]
    if reading.tag[i] not in "NvEG" or i + 2 >= stop:
        return None
    source = possessor_left(reading, i, first)
    after = i + 1
    if source is None and reading.lower[after] == "that" and reading.tag[after] == "Q":
        source = _named_before(reading, i, first)
    if source is None:
        source = by_right(reading, after, stop)
        after = source[1] if source else after
    lower, allowed = reading.lower, row.frame.allowed
    while source and after + 1 < stop and "Y" in reading.tag[after : after + 1 + (reading.tag[after] == "I")]:
        after += 1  # "the mayor's announcement on Friday that"
    if after + 1 >= stop:
        return None
    if source and lower[after] in row.before:
        return _prepositional(reading, i, after, source, row, bounds)
    if source is None:
        return _unowned(reading, i, row, bounds)
    if lower[after] == "that" and "that" in allowed and might_be_clause(reading, after + 1, stop):
        takes = "that"
    elif reading.tag[after] == "T" and "to" in allowed:
        takes = "to"
    else:
        return None
    opens = min(
        source[0], chunk_left(reading, i, first)
    )  # "A claim by the union that pay was late was denied"
    if opens == first or reading.tag[opens - 1] in ',"C-':
        stop = subject_clause_end(reading, after, stop)
    end, why = content_end(reading, after, stop, takes, _place(reading, source[0], first))
    return Proposal(
        source,
        (i, i + 1),
        [(after, end)],
        row,
        f"noun {row.lemma}, {takes}",
        why,
        i,
        confidence_of(f"noun, {takes}", row.kind),
    )


def _named_before(reading: Reading, noun: int, first: int) -> Span | None:
    """ "the White House claim that": a name with its article, and no adjective, before the noun; or None."""
    tags = reading.tag
    start = noun - 1
    while start > first and tags[start] == "X":
        start -= 1
    return (start, noun) if start < noun - 1 and reading.lower[start] == "the" else None


def _unowned(reading: Reading, i: int, row: NounCue, bounds: Span) -> Proposal | None:
    """ "drew complaints that it was late", "mired in accusations of fraud": nobody is named."""
    first, stop = bounds
    after = i + 1
    if reading.lower[after] not in row.alone or reading.lower[i - 1] in words.NEGATIVE:
        return None
    if reading.lower[after] != "that":
        return _prepositional(reading, i, after, None, row, bounds)
    if not might_be_clause(reading, after + 1, stop):
        return None
    end, why = content_end(reading, after, stop, "that", _place(reading, i, first))
    if reading.tag[end - 1] in "VE" and reading.tag[end - 2] in "SXN":
        return None  # "an accusation that he denies"
    if _labels_noun(reading, after, end):
        return None  # "an allegation that he has called “a fairy tale”"
    confidence = confidence_of("noun, that", row.kind)
    return Proposal(None, (i, after), [(after, end)], row, f"noun {row.lemma}, that", why, i, confidence)


def _labels_noun(reading: Reading, that: int, end: int) -> bool:
    """Is the first verb behind "that" one whose object is missing, as its label stands right behind it?"""
    tags = reading.tag
    verb = next((j for j in range(that + 1, min(end - 1, that + 9)) if tags[j] in "VE"), 0)
    label = verb and any(row.kind == "label" for row, _, _ in VERB_FORMS.get(reading.lower[verb], ()))
    return bool(label) and (opens_quotation(reading, verb + 1) or reading.lower[verb + 1] in words.AS_A)


def _place(reading: Reading, start: int, first: int) -> str:
    """ "Despite his promise to go, the man stayed": a phrase that the main clause follows."""
    tags = reading.tag
    opens = first + (tags[first] == "C")
    fronted = opens < start and (tags[opens] in "IGTE" or reading.lower[opens] in words.FRONTING)
    return "fronted" if fronted and "," not in tags[opens:start] else ""


def _prepositional(
    reading: Reading, i: int, preposition: int, source: Span | None, row: NounCue, bounds: Span
) -> Proposal | None:
    """ "the pope's call for a truce": a noun phrase behind the noun's own preposition."""
    first, stop = bounds
    after = preposition + 1
    if reading.tag[after] not in "DPNXMGO" and not opens_quotation(reading, after):
        return None
    phrase = noun_phrase_right(reading, after, stop)
    if phrase > after and (reading.lower[phrase - 1] in words.TIME_NOUNS or reading.tag[phrase - 1] in "YM"):
        return None  # "its forecast for the year", "for 2025"
    opens = source[0] if source else i
    if opens == first or reading.tag[opens - 1] in ',"C-':
        stop = _before_main_verb(reading, after, stop)
    else:
        stop = _before_auxiliary(reading, after, stop)
    end, why = content_end(reading, after, stop, "np", _place(reading, opens, first))
    confidence = confidence_of("noun, np", row.kind)
    return Proposal(source, (i, after), [(after, end)], row, f"noun {row.lemma}, np", why, i, confidence)


def _before_main_verb(reading: Reading, first: int, stop: int) -> int:
    """Where the main verb follows a subject that ends in this noun phrase."""
    tags = reading.tag
    verbs = (
        j
        for j in range(first + 1, stop)
        if (tags[j] in "VA" and tags[j - 1] not in "TAQS")
        or (
            tags[j] == "E"
            and tags[j - 1] in "NX"
            and tags[j + 1 : j + 2] in (["N"], ["D"], ["O"], ["X"], ["."])
        )
    )
    return next(verbs, stop)


def _before_auxiliary(reading: Reading, first: int, stop: int) -> int:
    """Of "many of his attacks on the press have been echoed": the token of "have"; else `stop`."""
    tags = reading.tag
    for j in range(first + 1, stop):
        if tags[j] in "QS":
            break
        if tags[j] == "A" and tags[j - 1] in "NX":
            return j
    return stop


def _joined_clause(reading: Reading, i: int, bounds: Span) -> bool:
    """ "The bill passed and, according to Hall, it will save lives": a clause on either side of "and,"."""
    first, stop = bounds
    if i - 2 <= first or reading.tag[i - 1] != "," or reading.tag[i - 2] != "C":
        return False
    comma = next((j for j in range(i + 2, min(stop, i + 25)) if reading.tag[j] == ","), stop)
    return comma < stop and has_clause(reading, first, i - 2) and clause_at(reading, comma + 1, stop)


def _behind_connectives(reading: Reading, first: int, i: int) -> int:
    """Of "But meanwhile, prices fell, according to": where what is said begins."""
    tags = reading.tag
    begin = behind_lead_in(reading, behind_dateline(reading, first, i), i)
    while begin < i - 2 and (
        (tags[begin] == "C" and reading.lower[begin] not in words.NEGATIVE)
        or (tags[begin] == "R" and tags[begin + 1] == ",")
    ):
        begin += 1 + (tags[begin + 1] == ",")
    return begin


def _up_to_comma(reading: Reading, first: int, stop: int) -> Span | None:
    """Behind "according to" a source must follow, bracketed or not: the words up to the next mark."""
    end = first
    while end < min(stop, first + 25) and reading.tag[end] not in ',.;:-")':
        end += 1
    return (first, end) if end > first else None


ACCORDING_TO_DATA = Cue("according to", SAYING_FRAME, "evidence", "{Prices fell}, <according to> [a survey].")
SAYING_DOCUMENTS = DOCUMENTS | SURVEYS
ACCORDING = Cue("according to", SAYING_FRAME, "assert", "{Prices fell}, <according to> [the bank].")


def _comes_first(reading: Reading, i: int, bounds: Span) -> bool:
    """Stands "according to" before what is said, in its sentence or its clause?"""
    first, stop = bounds
    tags = reading.tag
    if i == first or (i == first + 1 and tags[first] in "RC") or tags[i - 1] == ":":
        return True
    if i == first + 2 and tags[first] == "C" and tags[first + 1] == ",":
        return True  # "But, according to Hall, it fell"
    opened = i - 2 > first and tags[i - 1] == "," and tags[i - 2] == "Q"
    opened = opened or _joined_clause(reading, i, bounds)
    if opened and "," in tags[i + 2 : stop]:
        return True  # "said that, according to Hall, it"
    return (i > first and reading.lower[i - 1] == "that") or (i - 2 > first and tags[i - 2 : i] == [",", "C"])


def _relative_begun(reading: Reading, left: Span) -> int:
    """ "aides, most of whom, according to Hall, are ill": where the relative begins; 0 if none does."""
    for j in range(left[1] - 1, max(left[0], left[1] - 7), -1):
        if reading.tag[j] in "VAE.;:":
            return 0
        if reading.tag[j] == ",":
            behind = reading.lower[j + 1 : left[1]]
            relative = behind[:1] == ["whose"] or (behind[-2:-1] == ["of"] and behind[-1] in words.PIED)
            return j + 1 if relative else 0
    return 0


def according_to(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "according to the bank": the rest of its sentence is the content, before, behind or around it."""
    first, stop = bounds
    if i + 2 >= stop or reading.lower[i + 1] != "to":
        return None
    initial = _comes_first(reading, i, bounds)
    if reading.lower[i + 2] in words.BY_MEASURE and (i + 3 >= stop or reading.tag[i + 3] in ".,;"):
        return None  # "went according to plan", "grouped according to age"
    source = source_right(reading, i + 2, stop, fronted=initial) or _up_to_comma(reading, i + 2, stop)
    if source is None:
        return None
    end = skip_adverbials(reading, source[1], stop)
    tags, lower = reading.tag, reading.lower
    if not initial and end < stop and tags[end] in "NvuVG" and tags[end - 1] in "NX'":
        source = _up_to_comma(reading, source[0], stop) or source  # "according to U.S. lobbying records"
        end = source[1]
    if initial:
        if end < stop and tags[end] == ",":
            end += 1
        content = [(end, content_end(reading, end, stop, "bare", "document")[0])] if end < stop else []
        rule = "according to, first"
    else:
        left = (_behind_connectives(reading, first, i), i - (tags[i - 1] == ","))
        content = [left]
        rule = "according to, last"
        goes_on = end + 1 < stop and (tags[end + 1] in "VAECQRv" or not has_clause(reading, *left))
        joined = has_clause(reading, *left) and acts(reading, left) and verb_joins(reading, end + 1, stop)
        goes_on = goes_on and not (tags[end + 1] == "C" and own_cue(reading, end + 1, stop) and not joined)
        named = end + 2 < stop and tags[end + 2] in "DX"
        # "It was, according to Hall, “a mess”", "“It is late,” according to Hall, “and cold.”"
        quoted = end + 2 < stop and opens_quotation(reading, end + 1) and reading.word[end + 2][0].islower()
        goes_on = goes_on or quoted
        goes_on = goes_on and not (lower[end + 1] == "while" and named and has_clause(reading, *left))
        quoted = quoted and tags[i - 1] == '"' and tags[i - 2] == ","
        if goes_on and tags[end] == "," and (tags[i - 1] == "," or quoted):
            begun = _relative_begun(reading, left)
            content[0] = (begun or left[0]), left[1]
            place = "relative" if begun else ""
            content.append((end + 1, content_end(reading, end + 1, stop, "bare", place)[0]))
            rule = "according to, between"
    content = [c for c in content if c[1] > c[0]]
    if not content:
        return None
    head = chunk_right(reading, source[0], source[1]) - 1
    row = ACCORDING_TO_DATA if reading.lower[max(head, source[0])] in SAYING_DOCUMENTS else ACCORDING
    return Proposal(
        source, (i, i + 2), content, row, rule, "end of the sentence", i, confidence_of(rule, row.kind)
    )

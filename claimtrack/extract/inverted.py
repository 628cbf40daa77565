"""Proposals where the source follows its cue: “…,” said the mayor."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.agents import source_right
from claimtrack.extract.clauses import clause_at, has_clause, says_shortly
from claimtrack.extract.contents import Content, content_right
from claimtrack.extract.cues import ANY_FORMS, CueVerb, is_cue_at
from claimtrack.extract.ends import content_end
from claimtrack.extract.next_claims import own_cue
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, propose, skip_addressee
from claimtrack.extract.quoted import content_left, headline
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation, opens_small
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def inverted_place(reading: Reading, cue: CueVerb, first: int) -> bool:
    if "tag" not in cue.row.frame.allowed or cue.first != cue.verb:
        return False
    before = reading.tag[cue.first - 1] if cue.first > first else ","
    if before != '"':
        return before in ",-."
    inside = cue.first - 2
    while inside > first and reading.tag[inside] == '"':
        inside -= 1  # “… ‘a quotation in the quotation,’ ” said
    # “liberals” allowed it: no comma closes speech here
    return inside <= first or reading.tag[inside] in ",.-" or _unmarked_speech(reading, cue, first)


def turned_round(reading: Reading, cue: CueVerb, bounds: Span) -> bool:
    """ "Nine died, two of them children, said police.": who said it, and nothing else, behind it."""
    first, stop = bounds
    tags, frame = reading.tag, cue.row.frame
    plain = "tag" in frame.allowed and "np" not in frame.allowed and not frame.addressee
    if not plain or cue.first != cue.verb or cue.first - 3 < first or cue.after >= stop:
        return False
    if tags[cue.first - 1] != "," or reading.lower[cue.after] in table.SAID_SHORTLY:
        return False
    source = source_right(reading, cue.after, stop)
    left = content_left(reading, cue.first, first)
    if source is None or left is None or not has_clause(reading, *left):
        return False
    if any(tags[j] == '"' and tags[j - 1] == "," for j in range(*left)):
        return False  # “We won,” Lane, a baker, said Monday
    resume = skip_adverbials(reading, source[1], stop)
    return (resume >= stop or tags[resume] == ".") and _own_verb(reading, *left)


def _own_verb(reading: Reading, first: int, stop: int) -> bool:
    """Has it a verb of its own, and no relative's or aside's only: "Ann Doe, who led the study"?"""
    tags = reading.tag
    if tags[first] in "IQYG":
        return True
    comma = next((j for j in range(first, stop) if tags[j] == ","), stop)
    if any(tag in "VAE" for tag in tags[first:comma]):
        return True
    return any(
        tags[j] == "," and tags[j + 1] in "VAv" and tags[j + 2] != "I" for j in range(comma + 1, stop - 2)
    )


def _own_clause_behind(reading: Reading, cue: CueVerb, stop: int) -> bool:
    """ "He apologized, said the error was his": behind an unquoted clause, a subject with its verb."""
    tags = reading.tag
    begins = skip_addressee(reading, cue, stop)
    if begins >= stop or not (tags[cue.first - 1] == "," or _behind_quoted_object(reading, cue.first - 1)):
        return False
    end = noun_phrase_right(reading, begins, stop)
    if not begins < end < stop:
        return False
    hung = end + 1 < stop and tags[end + 1] in "IYR"  # "said a man found in the house"
    return tags[end] == "A" or (tags[end] == "V" and not hung)


def _behind_quoted_object(reading: Reading, closing: int) -> bool:
    """ "Hall called it “absurd,” said the town was broke": is the quotation a part of a clause?"""
    index = reading.quote[closing]
    if index < 0 or reading.tag[closing] != '"':
        return False
    opening = reading.quotations[index][0]
    return opening > 0 and reading.tag[opening - 1] in "NXOSEV"


def _unmarked_speech(reading: Reading, cue: CueVerb, first: int) -> bool:
    """Is the quotation without a closing comma all that stands before the cue, and a sentence of its own?"""
    index = reading.quote[cue.first - 1]
    name = cue.after < len(reading.tag) and reading.tag[cue.after] == "X"
    return (
        name
        and index >= 0
        and reading.quotations[index][0] == first
        and has_clause(reading, first, cue.first)
    )


def _behind_fronted(
    reading: Reading, cue: CueVerb, source: Span, left: Span, right: Content | None, rest: Span
) -> Proposal | None:
    """ "On Monday, said the ministry, the port will reopen", "With luck, said Hall, “it will”"."""
    resume, stop = rest
    tags = reading.tag
    if tags[left[0]] not in "IQRG" or left[1] - left[0] < 2:
        return None
    if right and right.takes == "quote" and tags[right.first - 1] == ",":
        content = [left] if opens_small(reading, right.first) else []
        return propose(
            reading, cue, source, [*content, (right.first, right.stop)], "inverted", right.ends, None
        )
    if resume < stop - 1 and tags[resume] == "," and clause_at(reading, resume + 1, stop):
        end, ends = content_end(reading, resume + 1, stop, "medial")
        return propose(reading, cue, source, [left, (resume + 1, end)], "inverted", ends, None)
    return None


def inverted(reading: Reading, cue: CueVerb, bounds: Span) -> Proposal | None:
    """“…,” said NP."""
    first, stop = bounds
    if _own_clause_behind(reading, cue, stop):
        return None
    source = source_right(reading, cue.after, stop)
    if source is None or (
        source[1] < stop and reading.tag[source[1]] == "V" and is_cue_at(reading, source[1])
    ):
        return None  # "“…,” press secretary Ann Lee said"
    goes_on = source[1] < stop and reading.tag[source[1]] in "CI" and "np" in cue.row.frame.allowed
    if goes_on and reading.tag[cue.after] == "P" and _behind_quoted_object(reading, cue.first - 1):
        return None  # "called it “absurd,” recalled its envoy and left"
    left = content_left(reading, cue.first, first)
    if left is None and cue.first > first:
        return None
    resume = skip_adverbials(reading, source[1], stop)
    if (
        resume < stop
        and reading.tag[resume] == "C"
        and left
        and not closes_quotation_before(reading, left[1])
    ):
        return None  # "hosts a show, writes a column and leads a club"
    right = content_right(reading, cue.row.frame, resume, stop) if resume < stop else None
    if left and left[0] == first and resume >= stop and headline(reading, stop):
        return propose(reading, cue, source, [left], "inverted", "the cue follows", None)
    quoted = left and closes_quotation_before(reading, left[1])
    answer = left and resume >= stop - 1 and says_shortly(reading, left)
    if left and (
        quoted or ((answer or has_clause(reading, *left)) and cue.row.frame.allowed & {"that", "bare"})
    ):
        return _behind_clause(reading, cue, source, left, right, (resume, stop))
    if left and _verb_resumes(reading, resume, stop):
        end, ends = content_end(reading, resume + 1, stop, "medial")  # "The plan, said Hall, would fail"
        return propose(reading, cue, source, [left, (resume + 1, end)], "inverted", ends, None)
    if left and (found := _behind_fronted(reading, cue, source, left, right, (resume, stop))):
        return found
    slight = left is None or left[1] - left[0] <= 2  # “But, said Hall, …”
    if slight and right and right.takes == "quote":
        return propose(
            reading, cue, source, [(right.first, right.stop)], "inverted, content after", right.ends, None
        )
    return None


def _behind_clause(
    reading: Reading, cue: CueVerb, source: Span, left: Span, right: Content | None, rest: Span
) -> Proposal:
    """ "“It is late,” said Hall, “and cold.”", "It is late, said Hall, and cold": a clause before the cue."""
    resume, stop = rest
    content, ends = [left], "the cue follows"
    joined = resume < stop - 1 and reading.tag[resume] == "," and reading.tag[resume + 1] in 'CQ"'
    if right and right.takes == "quote":
        content.append((right.first, right.stop))
        ends = right.ends
    elif (
        right is None
        and resume < stop - 1
        and reading.tag[resume] == ";"
        and opens_quotation(reading, resume + 1)
    ):
        content.append((resume + 1, content_end(reading, resume + 1, stop, "quote")[0]))
    elif (
        joined
        and _goes_on_behind_quotation(reading, left, resume)
        and not (reading.tag[resume + 1] == "C" and own_cue(reading, resume + 1, stop, ANY_FORMS))
    ):
        end, ends = content_end(reading, resume + 1, stop, "medial")
        content.append((resume + 1, end))
    return propose(reading, cue, source, content, "inverted", ends, None)


def _goes_on_behind_quotation(reading: Reading, left: Span, comma: int) -> bool:
    """ "It was “a shambles”, said Hall, and “a farce”", but "“It was a shambles,” said Hall, and left"."""
    if not closes_quotation_before(reading, left[1]):
        return True
    behind = comma + 2
    if reading.tag[comma + 1] != "C" or behind >= len(reading.tag):
        return False
    helped = not opens_quotation(reading, left[0]) and reading.tag[behind] == "A"
    return helped or opens_quotation(reading, behind)


def _verb_resumes(reading: Reading, comma: int, stop: int) -> bool:
    """Goes the clause on with its verb behind the source: "The plan, said Hall, would fail"?"""
    tags = reading.tag
    if comma >= stop - 1 or tags[comma] != ",":
        return False
    return tags[comma + 1] in "AV" or (tags[comma + 1] == "E" and tags[comma + 2 : comma + 3] not in _HANGING)


_HANGING: tuple[list[str], ...] = ([], ["I"], [","])
"""What follows a form in -ed that is a participle: "said Hall, asked about it, …"."""

"""Content on both sides of its cue: "The plan, he said, would fail", "It was, she said, “a farce”"."""

from claimtrack.extract.additions import added_by_writer
from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.clauses import clause_at, has_clause, says_shortly
from claimtrack.extract.contents import Content
from claimtrack.extract.cues import ANY_FORMS, CueVerb, is_cue_at
from claimtrack.extract.ends import content_end
from claimtrack.extract.next_claims import acts, lower_at, own_cue, spoken_by_another, verb_joins
from claimtrack.extract.proposals import Proposal, propose, skip_addressee
from claimtrack.extract.quoted import content_left, headline, spoken_part
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation, opens_small
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def goes_on_unquoted(
    reading: Reading, cue: CueVerb, subject: Span, left: Span, begins: bool
) -> Proposal | None:
    """ "“Only you,” she said, would do that", "Despite his “hard heart,” she said, he cried"."""
    stop = reading.sentences[reading.sentence[cue.verb]][1]
    resume = cue.after
    if resume + 2 >= stop or reading.tag[resume] != "," or reading.quote[resume] >= 0:
        return None
    verb = reading.tag[resume + 1] in "AV" and begins
    if reading.tag[resume + 1] in "QT" and not begins and has_clause(reading, *left):
        verb = True  # "It is “flawed,” she said, because it is old"
    joined = reading.tag[resume + 1] == "C" and not begins and has_clause(reading, *left)
    if reading.tag[resume + 1] == "C" and begins and opens_quotation(reading, resume + 2):
        verb = True  # “We are ready,” he said, and “we are not afraid.”
    verb = verb or (
        joined and reading.tag[resume + 2] in 'AV"' and not own_cue(reading, resume + 1, stop, ANY_FORMS)
    )
    clause = not begins and not has_clause(reading, *left) and clause_at(reading, resume + 1, stop)
    if not verb and not clause:
        return None
    end, why = content_end(reading, resume + 1, stop, "medial")
    return propose(reading, cue, subject, [left, (resume + 1, end)], "around the cue", why, None)


def broken_off(reading: Reading, cue: CueVerb, left: Span, right: Content) -> bool:
    """ "It was, he said, “the worst day”": a quotation in small letters goes on with the clause before."""
    resume = right.first - 1
    told = resume - cue.after <= _LONGEST_HEARER and resume == _behind_hearer(reading, cue, right.first)
    if (
        right.takes != "quote"
        or reading.tag[resume] != ","
        or not (resume == cue.after or told)
        or not opens_small(reading, right.first)
    ):
        return False
    tags = reading.tag
    told = any(tags[j] == "Y" or reading.lower[j] in table.PLACES_OF_SAYING for j in range(*left))
    fronted = tags[left[0]] in "GE" or (tags[left[0]] == "I" and told)
    return not (fronted and reading.quote[left[0]] < 0) or tags[right.first + 1] in "VAE"


_LONGEST_HEARER = 10


def _behind_hearer(reading: Reading, cue: CueVerb, stop: int) -> int:
    """ "he told reporters in Leeds, “…”", "she wrote in a memoir, “…”": the token behind hearer and place."""
    return skip_adverbials(reading, skip_addressee(reading, cue, stop), stop)


def label_before(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "“A disaster,” Hall called it.": the label stands before, what it is given to behind the verb."""
    first, stop = bounds
    after = cue.after
    if cue.row.kind != "label" or after >= stop or reading.lower[after] not in table.LABELLED_PRONOUNS:
        return None
    left = content_left(reading, subject[0], first)
    resume = skip_adverbials(reading, after + 1, stop)
    if left is None or not closes_quotation_before(reading, left[1]) or resume < stop - 1:
        return None
    content = [spoken_part(reading, left), (after, after + 1)]
    return propose(reading, cue, subject, content, "content before the cue", "the cue follows", None)


def quotation_resumes(reading: Reading, cue: CueVerb, left: Span, stop: int) -> Span | None:
    """ "“The plan,” she said as she left, “is dead”", "“We will fight”, he said; “we will win”": the rest."""
    tags = reading.tag
    for j in range(cue.after, min(stop - 2, cue.after + 25)):
        if (
            tags[j] in ".:"
            or (tags[j] in "VEGv" and is_cue_at(reading, j))
            or reading.quote[j] != reading.quote[cue.verb]
        ):
            return None
        if tags[j] in ",;" and opens_quotation(reading, j + 1):
            comma = tags[left[1] - 2] == "," and reading.word[j + 2][0].islower()
            if not (comma or tags[j] == ";") or spoken_by_another(reading, j + 1, stop):
                return None
            return j + 1, min(stop, reading.quotations[reading.quote[j + 1]][1] + 1)
    return None


def fronted_clause(reading: Reading, cue: CueVerb, left: Span, right: Content) -> bool:
    """ "Although it is “bold,” he said, “it will fail”": small letters end what "although" begins."""
    opens, behind = reading.lower[left[0]], reading.lower[left[0] + 1]
    comma = right.takes == "quote" and right.first == cue.after + 1 and reading.tag[cue.after] == ","
    if not comma or opens not in table.FRONTING or behind in table.ASKED_OR_REACHED:
        return False
    small = opens in table.CONDITIONS or opens_small(reading, right.first)
    return opens_quotation(reading, right.first) and small and clause_at(reading, left[0] + 1, left[1])


def last_clause(reading: Reading, left: Span) -> Span:
    """Of "Hall left in May, and it was" only what stands behind the last comma, if that is a clause."""
    first, stop = left
    comma = next((j for j in range(stop - 1, first, -1) if reading.tag[j] in ",-;"), first - 1)
    behind = comma + 1 + (reading.tag[comma + 1] == "C")
    return (behind, stop) if comma > first and behind < stop and has_clause(reading, behind, stop) else left


def that_goes_on(reading: Reading, cue: CueVerb, right: Content) -> bool:
    """ "She hoped, he said, that it would pass": the clause behind the comma hangs on the verb before."""
    return right.takes == "that" and right.first == cue.after + 1 and reading.tag[cue.after] == ","


def _connects(tag: str, word: str) -> bool:
    """ "But", "however": the writer's own word, which ties what is said to what stood before."""
    return (tag in "C," and word not in table.NEGATIVE) or (tag == "R" and word in table.MEANWHILE)


def _last_part(reading: Reading, left: Span) -> Span:
    """Of "The road is shut; the bridge", what stands behind the semicolon."""
    semicolon = next((j for j in range(left[1] - 1, left[0], -1) if reading.tag[j] == ";"), left[0] - 1)
    return (semicolon + 1, left[1]) if left[0] < semicolon < left[1] - 1 else left


def medial(reading: Reading, cue: CueVerb, subject: Span, left: Span, bounds: Span) -> Proposal | None:
    """ "Prices fell, he said" and "The plan, he said, would fail"."""
    _, stop = bounds
    resume = skip_adverbials(reading, skip_addressee(reading, cue, stop), stop)
    whole = has_clause(reading, *left)
    goes_on = resume < stop - 1 and reading.tag[resume] in ",-"
    goes_on = goes_on and not _own_participle(reading, resume + 1, left[1])
    goes_on = goes_on and not (
        reading.tag[resume + 1] == "C"
        and own_cue(reading, resume + 1, stop, ANY_FORMS)
        and not (whole and acts(reading, left) and verb_joins(reading, resume + 1, stop))
    )
    dated = "Y" in reading.tag[cue.after : resume]
    told = dated or cue.row.kind in ("assert", "predict")
    goes_on = goes_on and not (whole and _writer_goes_on(reading, resume + 1, stop, dated, told))
    if goes_on:
        left = _last_part(reading, left)
        end, why = content_end(reading, resume + 1, stop, "medial")
        ties = whole and reading.tag[left[1] - 1] == "C"  # "It is dear, but, officials say, it is safe"
        if end > resume + 1 and (ties or reading.lower[left[1] - 1] in table.CLAUSE_STARTERS):
            if _within_relative(reading, left[1] - 1, bounds[0]):
                end, why = content_end(reading, resume + 1, stop, "medial", "relative")
            return propose(reading, cue, subject, [(resume + 1, end)], "around the cue", why, None)
        if end > resume + 1 and all(map(_connects, reading.tag[slice(*left)], reading.lower[slice(*left)])):
            return propose(reading, cue, subject, [(resume + 1, end)], "around the cue", why, None)
        if reading.tag[left[0]] == "C" and left[1] - left[0] > 2:
            left = (left[0] + 1, left[1])  # "But the plan, he said, would fail"
        if end > resume + 1 and (
            not whole
            or reading.tag[resume + 1] in 'CQIDGVAT"'
            or reading.tag[left[1] - 1] == "A"
            or reading.tag[left[1] - 2 : left[1]] == ["A", "R"]  # "The law will now, she said, save lives"
            or reading.lower[resume + 1] == "so"
            or _narrowed(reading, resume + 1)
            or _clause_begun(reading, left)
            or reading.lower[resume + 1] in table.RELATIVE_PRONOUNS
            or (reading.lower[left[1] - 1] in table.BE and reading.tag[resume + 1] in "MN")
        ):
            return propose(reading, cue, subject, [left, (resume + 1, end)], "around the cue", why, None)
    whole = whole or (resume >= stop - 1 and _said_in_short(reading, left))
    told = left[0] == bounds[0] and resume >= stop and headline(reading, stop)
    if not (whole or told) or not cue.row.frame.allowed & {"that", "bare"}:
        return None
    if resume < stop and reading.tag[resume] not in '.,-;)"GQRIYTC':
        return None
    if resume < stop and reading.tag[resume] == "G" and is_cue_at(reading, resume):
        return None  # "wrote to the council alleging that"
    return propose(reading, cue, subject, [left], "content before the cue", "the cue follows", None)


def _said_in_short(reading: Reading, left: Span) -> bool:
    """ "Because pay is low, experts say.", "Probably not, experts say.": all of what was said."""
    reason = reading.lower[left[0]] == "because" and has_clause(reading, left[0] + 1, left[1])
    return reason or says_shortly(reading, left)


def _writer_goes_on(reading: Reading, i: int, stop: int, dated: bool, told: bool) -> bool:
    """ "…, the suit says, though the firm denies it", "…, he said, a claim she denied": not what is said.

    `dated`: "…, he said on Monday, in a blow to unions". `told`: "…, police said, as envoys met", but not
    "…, the study shows, as demand grew".
    """
    tags, lower = reading.tag, reading.lower
    if lower[i] == "in" and any(word in table.LATEST_NEWS for word in lower[i + 1 : i + 6]):
        return True
    if dated and (
        lower[i] in table.AMID or (tags[i] == "D" and lower_at(reading, i + 1, stop) in table.TIME_NOUNS)
    ):
        return True  # "…, the firm said on Monday, a week after its boss quit"
    if (
        told
        and lower[i] in table.CIRCUMSTANCE
        and tags[i + 1 : i + 2] != ["S"]
        and clause_at(reading, i + 1, stop)
    ):
        return True  # "…, police said, as envoys met", "…, police said, after a body was found"
    against = lower[i] in table.AGAINST and own_cue(reading, i, stop, ANY_FORMS)
    return against or bool(added_by_writer(reading, i, i - 3, stop))


def _narrowed(reading: Reading, i: int) -> bool:
    """ "…, he said, not a crime", "…, she wrote, only if they agreed", "…, police said, faster than pay"."""
    tags, lower = reading.tag, reading.lower
    if i + 1 >= len(tags):
        return False
    denied = lower[i] in table.NEGATIVE and tags[i + 1] in "DPNXIQTM"
    return denied or (lower[i] in table.RESTRICTING and tags[i + 1] in "QIT") or lower[i + 1] == "than"


def _within_relative(reading: Reading, i: int, first: int) -> bool:
    """ "Hall, who left because, he said, he was ill, came back": is i in a relative clause behind a comma?"""
    for j in range(i - 1, max(first, i - 16), -1):
        if reading.tag[j] == ",":
            return reading.lower[j + 1] in table.RELATIVE_PRONOUNS
    return False


def _clause_begun(reading: Reading, left: Span) -> bool:
    """ "The tank leaked, and in May, police said, it blew up": a time, but no clause, behind the "and"."""
    comma = next((j for j in range(left[1] - 1, left[0], -1) if reading.tag[j] == ","), -1)
    begun = comma > 0 and reading.tag[comma + 1] == "C" and comma + 2 < left[1]
    return begun and not has_clause(reading, comma + 2, left[1])


def _own_participle(reading: Reading, i: int, edge: int) -> bool:
    """Is it ", saying", which begins a claim of its own, and no "joking" of "He is, she says, joking"?"""
    return reading.tag[i] == "G" and is_cue_at(reading, i) and reading.lower[edge - 1] not in table.BE

"""Proposals around "as": "As the bank said, prices fell", "Prices fell, as reported by the bank"."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.clauses import clause_at, has_clause
from claimtrack.extract.cues import ANY_FORMS, CueVerb, is_cue_at
from claimtrack.extract.ends import content_end
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, propose, skip_addressee
from claimtrack.extract.quoted import content_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import complements
from claimtrack.rules.en import words as table

MANNER = complements.SPOKE.allowed


def as_said(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "As the bank said, prices fell" and "Prices fell, as the bank said"."""
    if (
        cue.row.frame.allowed == MANNER
        and reading.quote[subject[0]] < 0
        and '"' not in reading.tag[slice(*bounds)]
    ):
        return None  # "As the day went on, prices fell"
    resume = skip_adverbials(reading, skip_addressee(reading, cue, bounds[1]), bounds[1])
    resume += resume + 1 < bounds[1] and reading.lower[resume] in table.BEFORE_NOW  # "As he has said before,"
    return around_as(reading, cue, subject, subject[0] - 1, resume, bounds)


def _behind_cue(reading: Reading, as_: int, first: int) -> int:
    """ "Hall said the plan is, as she put it, late": where the clause around "as" begins; else `first`."""
    for j in range(as_ - 2, max(first, as_ - 40), -1):
        if (
            reading.tag[j] in "VE"
            and is_cue_at(reading, j, ANY_FORMS)
            and reading.quote[j] == reading.quote[as_]
        ):
            clause = j + 1 + (reading.lower[j + 1] == "that")
            if clause < as_ - 1 and (clause_at(reading, clause, as_) or reading.lower[clause] in table.WH):
                return j + 1
    return first


def around_as(
    reading: Reading, cue: CueVerb, subject: Span, as_: int, resume: int, bounds: Span
) -> Proposal | None:
    first, stop = bounds
    tags = reading.tag
    if resume < stop and tags[resume] not in ',.-;)"':
        return None
    if as_ - first <= 1:
        if resume >= stop - 1 or tags[resume] != ",":
            return None
        end, why = content_end(reading, resume + 1, stop, "bare")
        return propose(reading, cue, subject, [(resume + 1, end)], "as, first", why, None)
    left = content_left(reading, as_, _behind_cue(reading, as_, first))
    follows = resume < stop - 1 and tags[resume] == "," and clause_at(reading, resume + 1, stop)
    if left is None:
        return None
    resumed = resume < stop - 1 and tags[resume] == "," and tags[as_ - 1] == "," and tags[resume + 1] in "VA"
    if resumed and not has_clause(reading, *left):
        follows = noun_phrase_right(reading, left[0], as_ - 1) == as_ - 1  # "The bill, as he noted, is dead"
    if not (follows or has_clause(reading, *left) or reading.lower[left[0]] in table.WH):
        return None
    content = [left]
    if resume < stop - 1 and tags[resume] == ",":
        content.append((resume + 1, content_end(reading, resume + 1, stop, "bare")[0]))
    return propose(reading, cue, subject, content, "as, after the content", "the cue follows", None)

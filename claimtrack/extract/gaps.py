"""Reads relative clauses whose pronoun is what is said of: "the rules, which officials say will change"."""

from claimtrack.extract.chunks import chunk_left
from claimtrack.extract.clauses import clause_at, subject_clause_end
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.ends import content_end
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.proposals import Proposal, propose
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def relative_gap(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """The pronoun before the subject, with what follows the cue, as the content; None if there is no gap."""
    pronoun = subject[0] - 1
    while pronoun > bounds[0] and reading.tag[pronoun] == "R":
        pronoun -= 1  # "which even officials say"
    if pronoun < bounds[0] or cue.after >= bounds[1]:
        return None
    if reading.lower[pronoun] == "that" and pronoun > bounds[0] and reading.tag[pronoun - 1] in "VE":
        return None  # "officials say that he is considering a run"
    if reading.lower[pronoun] == "which" and reading.tag[pronoun - 1] == "I":
        return None  # "a letter in which she called it a joke"
    if reading.lower[pronoun] == "what" and (spoken := _what_about(reading, cue, subject, bounds)):
        return spoken
    if reading.lower[pronoun] in table.RELATIVES or reading.lower[pronoun] == "whom":
        return (
            _clause_with_gap(reading, cue, subject, (pronoun, pronoun + 1), bounds, "AVE")
            or _labelled(reading, cue, subject, (pronoun, pronoun + 1), bounds)
            or _denied(reading, cue, subject, (pronoun, pronoun + 1))
        )
    if reading.lower[subject[0]] in table.ANY_RELATIVE:
        return None  # "drivers who complained were told to"
    bare = reading.tag[subject[0]] in "DPS" or reading.lower[pronoun] in table.INDEFINITE
    if reading.tag[pronoun] in "NXS" and bare and pronoun == subject[0] - 1:
        noun = (chunk_left(reading, pronoun, bounds[0]), subject[0])
        return (
            _clause_with_gap(reading, cue, subject, noun, bounds, "A")
            or _denied(reading, cue, subject, noun)
            or (_labelled(reading, cue, subject, noun, bounds) if cue.row.kind == "label" else None)
        )
    return None


def _denied(reading: Reading, cue: CueVerb, subject: Span, gap: Span) -> Proposal | None:
    """ "the charges, which he denies", "a claim the firm disputes": nothing behind."""
    behind = reading.tag[cue.after : cue.after + 1]
    if cue.row.kind != "deny" or "np" not in cue.row.frame.allowed or behind not in ([","], ["."], [";"]):
        return None
    return propose(reading, cue, subject, [gap], "relative, object", "the cue follows", None)


def _clause_with_gap(
    reading: Reading, cue: CueVerb, subject: Span, gap: Span, bounds: Span, verbs: str
) -> Proposal | None:
    """ "…, which officials say will change", "a probe the agency said was over": a verb follows."""
    tags, stop = reading.tag, bounds[1]
    begins = cue.after
    if cue.row.frame.addressee == "must" and tags[begins] in "ONX":
        begins = noun_phrase_right(reading, begins, stop)  # "a bus that aides told her was late"
    verb = begins + (tags[begins : begins + 1] == ["R"])
    if "bare" not in cue.row.frame.allowed or verb >= stop:
        return None
    if tags[verb] not in verbs and not (len(verbs) > 1 and _noun_like_verb(reading, cue, verb, stop)):
        return None
    if tags[gap[0] - 1] != ",":
        while verb < stop - 1 and tags[verb] in "AR" and tags[verb + 1] in "ARVE":
            verb += 1
        stop = subject_clause_end(reading, verb, _before_joined(reading, verb, stop), 0)
    else:
        stop = _before_joined(reading, verb, stop)
    end, why = content_end(reading, begins, stop, "bare", "relative")
    return propose(reading, cue, subject, [gap, (begins, end)], "relative", why, None)


def _before_joined(reading: Reading, verb: int, stop: int) -> int:
    """Of "is fair and that critics say is cruel", "is too old, and it hands …": the "and"; else `stop`."""
    tags, lower = reading.tag, reading.lower
    quoted = verb
    for j in range(verb + 1, min(stop - 2, verb + 40)):
        if j < quoted:
            continue
        if tags[j] == '"':
            quoted = reading.quotations[reading.quote[j]][1] + 1 if opens_quotation(reading, j) else j
            if quoted <= j:
                return stop
            continue  # "was “plucked from the air” and that ministers say is sound"
        if tags[j] == "C" and lower[j + 1] in table.ANY_RELATIVE and tags[j + 1] in "QSD":
            return j
        if (
            tags[j] == "C"
            and tags[j - 1] == ","
            and tags[j + 1] in "SDXP"
            and clause_at(reading, j + 1, stop)
        ):
            return j - 1
    return stop


def _what_about(reading: Reading, cue: CueVerb, subject: Span, bounds: Span) -> Proposal | None:
    """ "What he said about the war was wrong": "what" and "about the war"."""
    first, stop = cue.after, bounds[1]
    if "about" in reading.lower[cue.verb + 1 : first]:
        first -= 1
    if reading.lower[first] != "about" or first + 1 >= stop:
        return None
    limit = subject_clause_end(reading, first, stop, 0)
    end, why = content_end(reading, first, limit, "np", "relative")
    content = [(subject[0] - 1, subject[0]), (first, end)]
    return propose(reading, cue, subject, content, "relative, object", why, None)


def _noun_like_verb(reading: Reading, cue: CueVerb, verb: int, stop: int) -> bool:
    """ "laws that some say target minorities": behind "say" no two bare nouns stand side by side."""
    plain = "np" not in cue.row.frame.allowed and verb == cue.after and verb + 1 < stop
    return plain and reading.tag[verb] in "Nv" and reading.tag[verb + 1] in "NDP"


def _labelled(reading: Reading, cue: CueVerb, subject: Span, gap: Span, bounds: Span) -> Proposal | None:
    """ "the law, which he called “a disgrace”", "what they describe as", "whom he accused of theft"."""
    frame, after, stop, tags = cue.row.frame, cue.after, bounds[1], reading.tag
    linked = "" not in frame.object_with
    if "object" not in frame.allowed or linked != (reading.lower[after] in frame.object_with):
        return None
    first = after + linked
    if first >= stop or tags[first] not in 'DNXPMEGR"':
        return None
    if tags[gap[0] - 1] != ",":
        stop = subject_clause_end(reading, first, stop, 0)
    end, why = content_end(reading, first, _before_joined(reading, first - 1, stop), "np", "relative")
    if end <= first:
        return None
    content = [gap, (after, end)]
    return propose(reading, cue, subject, content, "relative, object", why, None)

"""Does another claim begin behind this comma or conjunction, so that content ends before it?"""

from claimtrack.extract.additions import span_of_time
from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.clauses import clause_at
from claimtrack.extract.cues import (
    DECLINING_FORMS,
    INSET_FORMS,
    SPEECH_FORMS,
    TAG_FORMS,
    VERB_FORMS,
    Forms,
    is_cue_at,
)
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES


def comma_before(reading: Reading, i: int) -> bool:
    """Stands a comma right before token i, a closing quotation mark aside?"""
    tags = reading.tag
    return tags[i - 1] == "," or (tags[i - 1] == '"' and i > 1 and tags[i - 2] == ",")


def lower_at(reading: Reading, i: int, stop: int) -> str:
    """The word at i in lower case, or nothing behind `stop`."""
    return reading.lower[i] if i < stop else ""


TAG_FOLLOWS = "another attribution follows"


def tag_follows(reading: Reading, i: int, stop: int) -> str:
    """ ", Hall shot back", ", said the mayor.": another attribution begins at i."""
    tags, lower = reading.tag, reading.lower
    if tags[i] in "VE":
        if not is_cue_at(reading, i, TAG_FORMS) or i + 1 >= stop:
            return ""
        end = noun_phrase_right(reading, i + 1, stop)
        closes = end > i + 1 and (end >= stop or tags[end] in ".,YI-;" or lower[end] == "who")
        return TAG_FOLLOWS if closes else ""
    for j in range(i + 1, min(stop, i + 9)):
        ends = j + 1 >= stop or tags[j + 1] == "."
        verb = tags[j] in "VE" or (ends and tags[j] == "v")  # "a poll out Monday shows."
        if verb and is_cue_at(reading, j, INSET_FORMS if ends else TAG_FORMS):
            return "" if lower[j - 1] in table.BE else TAG_FOLLOWS
        if tags[j] == ",":
            return _tag_behind_aside(reading, i, j, stop)
        if tags[j] not in "XNDP.RAM'IY" and not (
            tags[j] == "E" and tags[j - 1] == "N" and tags[j + 1 : j + 2] in (["Y"], ["I"])
        ):
            return ""  # but "a poll released Friday found"
    return ""


def spoken_by_another(reading: Reading, i: int, stop: int) -> bool:
    """Has the quotation that opens at i an attribution of its own: “It's over,” said Hall?"""
    if not opens_quotation(reading, i):
        return False
    last = reading.quotations[reading.quote[i]][1]
    if last + 1 >= stop or reading.tag[last - 1] not in ",." or reading.lower[last + 1] in table.FRONTING:
        return False  # One wrote: “Love it!” while another said: “Never!”
    return reading.lower[last + 1] == "according" or bool(tag_follows(reading, last + 1, stop))


def _tag_behind_aside(reading: Reading, i: int, comma: int, stop: int) -> str:
    """ "…, the chief, Ann Lee, said.": the same with an apposition between the subject and its verb."""
    closing = next((j for j in range(comma + 1, min(stop - 1, comma + 9)) if reading.tag[j] == ","), stop)
    verb = closing + 1
    if (
        verb >= stop
        or not is_cue_at(reading, verb, TAG_FORMS)
        or (verb + 1 < stop and reading.tag[verb + 1] not in ".YI")
    ):
        return ""
    subject = subject_left(reading, verb, i)
    return TAG_FOLLOWS if subject and subject[0] == i else ""


def own_cue(reading: Reading, conjunction: int, stop: int, forms: Forms = SPEECH_FORMS) -> bool:
    """Does the clause behind this conjunction have a cue: "and added that", ", but Smith said"?

    What a speaker would not tell is told by the writer too: ", but gave no details".
    """
    tags, lower = reading.tag, reading.lower
    i = conjunction + 1
    while i < stop and (tags[i] == "R" or lower[i] in table.THEN_LATER):
        i += 1
    if (
        i >= stop
        or lower[conjunction] == "or"
        or (tags[conjunction] == "C" and lower[i] == "that" and tags[i] == "Q")
        or (lower[i] == "one" and tags[i + 1 : i + 2] == ["S"])  # "and one he would not repeat"
    ):
        return False  # "said A, and that B": the same claim
    begins = i + (tags[i] == "S")
    if any(tuple(lower[begins : begins + size]) in table.WITHHOLDING for size in (2, 3, 4)):
        return True  # "said A, but gave no details"
    if tags[i] in "AVEv":
        return _verb_claims(reading, i, conjunction, stop)
    if (behind := _behind_fronted(reading, i, conjunction, stop)) > 0:
        return own_cue(reading, behind - 1, stop, forms)
    if tags[i] == "Q" and lower[i] in table.FRONTING:
        return False
    apart = comma_before(reading, conjunction) or tags[conjunction] in ";Q"
    if apart and (verb := _verb_behind_relative(reading, i, stop)) and is_cue_at(reading, verb, forms):
        return True  # "but Lane, who backed it, said no"
    for j in range(i + 1, min(stop, i + (14 if apart else 7))):
        if tags[j] in '.;:"':
            return False
        declines = tags[i] == "S" and is_cue_at(reading, j, DECLINING_FORMS)  # "…, but he declined to"
        if tags[j] not in "NX" and (declines or is_cue_at(reading, j, forms)):
            group = j
            while group > i and (tags[group - 1] in "AR" or lower[group - 1] in table.NEGATIVE):
                group -= 1
            acted_on = tags[j] == "E" and group == j and (j + 1 >= stop or tags[j + 1] == ".")
            if acted_on or (
                _passive(reading, group, j) and lower_at(reading, j + 1, stop) not in table.BEHIND_PASSIVES
            ):
                continue  # "and a third charged", "and two bodies were found"
            if any(lower[k] in table.FUTURE for k in range(group, j)) and not _declines(lower, group, j):
                return False  # "or whether they could be charged", but "but he would not say why"
            subject = subject_left(reading, group, i)
            relative = subject is not None and lower[subject[0]] == "that" and subject[0] == i + 1
            return subject is not None and subject[0] <= i + 1 and not relative
    return False


def others_say(reading: Reading, i: int, stop: int) -> bool:
    """ "said A, yet Hall denied it", "said A, others called for B"."""
    word = reading.lower[i]
    return (word in table.YET and own_cue(reading, i, stop)) or (
        word in table.OTHERS_TOO and own_cue(reading, i - 1, stop)
    )


def _verb_claims(reading: Reading, i: int, conjunction: int, stop: int) -> bool:
    """ "and added that", "but would not say why": the verb that follows the conjunction is a cue."""
    tags, lower = reading.tag, reading.lower
    j = i
    while j < stop and tags[j] in "AR":
        j += 1
    helped = tags[i] == "A"
    return (
        j < stop
        and not (helped and _passive(reading, i, j) and not _passive_claims(reading, i, j, stop))
        and (is_cue_at(reading, j) or is_cue_at(reading, j, DECLINING_FORMS))
        and not _needs_words(reading, j, stop)
        and (helped or _past_like(lower[j]) or _present(reading, j, conjunction, stop))
        and not (helped and lower[i] in table.FUTURE and not _declines(lower, i, j))
    )


def _passive_claims(reading: Reading, helped: int, verb: int, stop: int) -> bool:
    """ "…, and was told that she was not", "…, and was accused of lying": a past passive, completed."""
    behind = lower_at(reading, verb + 1, stop)
    return reading.lower[helped] in table.WAS and behind in table.BEHIND_PASSIVES - {"by", "to", "as"}


def _behind_fronted(reading: Reading, i: int, conjunction: int, stop: int) -> int:
    """ "but when he left, she said", "but on Monday he said": the token behind its comma, else 0."""
    tags = reading.tag
    if tags[i] == "Q" and reading.lower[i] in table.FRONTING:
        return next((j + 1 for j in range(i, min(stop, i + 30)) if tags[j] == ","), 0)
    if tags[conjunction] != "C":
        return 0
    if reading.lower[i] in table.BEFORE_TIME and lower_at(reading, i + 1, stop) in table.DAY_PARTS:
        return i + 2 + (tags[i + 2 : i + 3] == [","])  # "but last week the governor said"
    if (span := span_of_time(reading, i, stop)) and lower_at(
        reading, span, stop
    ) in table.AFTER_SPANS - table.AFTER_BEFORE:
        return span + 1 + (tags[span + 1 : span + 2] == [","])  # "but two days later the mayor said"
    if tags[i] not in "IY":
        return 0
    if tags[i + 1 : i + 2] == ["M"] and reading.lower[i + 1].isdigit() and len(reading.lower[i + 1]) == 4:
        return (
            i + 2 if tags[i + 2 : i + 3] in (["X"], ["S"], ["D"], ["P"]) else 0
        )  # "and in 2019 Hall blamed"
    behind = skip_adverbials(reading, i, stop)
    behind += behind < stop and tags[behind] == ","
    return behind if i < behind < stop and tags[behind] in "SDXP" else 0


def _needs_words(reading: Reading, verb: int, stop: int) -> bool:
    """ "and posed a danger", "and texted a friend": a verb that says only what is quoted or led by "that"."""
    behind = lower_at(reading, verb + 1, stop)
    found = VERB_FORMS.get(reading.lower[verb], ())
    if any(particle and particle[0] == behind for _, _, particle in found):
        return False  # "and insisted on a vote"
    rows = [row for row, _, particle in found if not particle]
    if not rows or any(row.frame.allowed - {"quote", "tag", "that", "bare"} for row in rows):
        return False
    if any("bare" in row.frame.allowed for row in rows) and clause_at(reading, verb + 1, stop):
        return False  # "and maintains he won", but "and maintain order"
    near = range(verb + 1, min(stop, verb + 6))
    return not any(opens_quotation(reading, j) or reading.lower[j] == "that" for j in near)


def _declines(lower: list[str], first: int, verb: int) -> bool:
    """ "but would not say why", "could not say how": who declines has done so."""
    return lower[first] in table.WOULD and any(word in table.NEGATIVE for word in lower[first:verb])


def acts(reading: Reading, words: Span) -> bool:
    """Begins this clause with somebody who can speak: a name, a person, "he"?"""
    first, stop = words
    tags, lower = reading.tag, reading.lower
    end = noun_phrase_right(reading, first, stop)
    head = lower[max(first, end - 1)]
    if tags[first] == "S":
        return lower[first] in table.PERSONS and lower[first] != "it"
    initial = end - 1 == first == reading.sentences[reading.sentence[first]][0] and head.endswith("s")
    named = tags[max(first, end - 1)] == "X" and not initial  # "Prices rose": a capital of its place
    return named or head.removesuffix("s") in ROLES or head.removesuffix("s") in table.PEOPLE


def verb_joins(reading: Reading, conjunction: int, stop: int) -> bool:
    """ "He apologized, the aide said, and promised to go": a verb without a subject of its own."""
    i = conjunction + 1
    while i < stop and reading.tag[i] == "R":
        i += 1
    return i < stop and reading.tag[i] in "VEA"


def _verb_behind_relative(reading: Reading, i: int, stop: int) -> int:
    """Of "Lane, who backed it, said", "aides, citing polls, said": the verb; 0 if none of these begins."""
    comma = noun_phrase_right(reading, i, stop)
    if (
        not i < comma < stop - 2
        or reading.tag[comma] != ","
        or (reading.lower[comma + 1] not in table.WHO_WHICH and reading.tag[comma + 1] != "G")
    ):
        return 0
    closing = next((j for j in range(comma + 2, min(stop - 1, comma + 20)) if reading.tag[j] == ","), 0)
    return closing + 1 if closing else 0


def _passive(reading: Reading, group: int, verb: int) -> bool:
    """Is it the passive of a verb that says something only with "that", "by" or "to" behind it?"""
    be = any(reading.lower[k] in table.BE for k in range(group, verb))
    return be and reading.tag[verb] in "VE" and not reading.lower[verb].endswith("ing")


def _present(reading: Reading, j: int, conjunction: int, stop: int) -> bool:
    """ "… and say they agree": a clause behind a base form, and no "to" before that the two could share."""
    if comma_before(reading, conjunction) and lower_at(reading, j + 1, stop) == "that":
        return True
    clause = j + 1 < stop and reading.tag[j + 1] in 'SQ"'
    return clause and "T" not in reading.tag[max(0, conjunction - 25) : conjunction]


def _past_like(form: str) -> bool:
    return any(what in ("past", "s", "participle") for _, what, _ in VERB_FORMS[form])

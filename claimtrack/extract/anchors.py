"""Where content can begin by the frame of its cue, and as what: "that", a quotation, a clause, a phrase."""

from claimtrack.extract.chunks import behind_bound, number_at
from claimtrack.extract.clauses import clause_at, might_be_clause, plain_clause_at
from claimtrack.extract.next_claims import spoken_by_another, tag_follows
from claimtrack.extract.objects import holds_numeral, object_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading, opens_quotation, titled
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame

SAID_OF_FIRST = frozenset(words[0] for words in table.SAID_OF)
AS_FOR_END = table.AS_OR_FOR | {".", ","}


def anchor_at(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    """If content by this frame can begin at i: where exactly, and as what."""
    if i >= stop:
        return None
    tags, lower, allowed = reading.tag, reading.lower, frame.allowed
    if tags[i] == ":" and i + 1 < stop and spoken_by_another(reading, i + 1, stop):
        return None  # "Others disagree: “He is wrong,” says Smith"
    if tags[i] in ",:" and i + 1 < stop:
        if "quote" in allowed and (tags[i] == ":" or opens_quotation(reading, i + 1)):
            return i + 1, "quote"
        if tags[i] == "," and {"quote", "bare"} <= allowed and _speaks_up(reading, i + 1, stop):
            return i + 1, "bare"  # "said, look, we need time"
        return (i + 1, "that") if lower[i + 1] == "that" and "that" in allowed else None
    if tags[i] == '"':
        return _quotation_anchor(reading, frame, i, stop) if opens_quotation(reading, i) else None
    if (
        lower[i] == "that"
        and "that" in allowed
        and (tags[i] == "Q" or (clause_at(reading, i + 1, stop) and lower[i + 1] not in table.TIME_NOUNS))
    ):
        return i, "that"
    related = lower[i] in table.RELATIVE_PRONOUNS and lower[i - 1] in table.WHOEVER  # "told anyone who asked"
    if "wh" in allowed and lower[i] in table.WH and not related and not _when_asked(reading, i, stop):
        return i, "wh"
    answers = "tag" in allowed and lower[i] in table.ANSWERS
    if (
        answers
        and tags[i + 1 : i + 2] == [","]
        and tags[i + 2 : i + 3] != ["C"]
        and clause_at(reading, i + 2, stop)
    ):
        return i, "bare"  # "said yes, he had been there"
    if "tag" in allowed and _said_shortly(reading, i, stop):
        return i, "np"  # "half said so", "who say the same of the mayor"
    negated = lower[i] in table.NEGATIVE and i + 1 < stop
    if "to" in allowed and (tags[i] == "T" or (negated and tags[i + 1] == "T")):
        return i, "to"
    if "bare" in allowed and (clause := _clause_anchor(reading, frame, i, stop)):
        return clause
    if "ing" in allowed and _gerund_at(reading, i + negated):
        return i, "ing"
    if "ing" in allowed and tags[i] == "R" and i + 1 < stop and tags[i + 1] == "G":
        return i, "ing"  # "proposed temporarily banning cars"
    return _phrase_anchor(reading, frame, i, stop)


def _speaks_up(reading: Reading, i: int, stop: int) -> bool:
    """Begins here speech without marks: an interjection between commas, or a capital that no name has?"""
    tags, lower = reading.tag, reading.lower
    if lower[i] in table.INTERJECTIONS:
        return i + 2 < stop and tags[i + 1] == "," and clause_at(reading, i + 2, stop)
    capital = reading.word[i][0].isupper() and lower[i] != "i" and tags[i] in "SDP"
    return capital and clause_at(reading, i, stop)


def _gerund_at(reading: Reading, i: int) -> bool:
    """ "denied taking bribes", "admitted having lied": a form in -ing, which may be an auxiliary."""
    return reading.tag[i] == "G" or (reading.tag[i] == "A" and reading.lower[i].endswith("ing"))


def _quotation_anchor(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    """What a quotation that opens at i can be: what is said, or the name of a programme it was said on."""
    title = title_end(reading, i, stop) if frame.addressee else 0
    if title and reading.lower[title] == "that":
        return title, "that"  # told “Fox and Friends” that
    if frame.addressee == "must" and title:
        return None  # “We won,” he told “Fox and Friends” on Monday
    if "quote" in frame.allowed:
        return i, "quote"
    if "to" in frame.allowed and i + 1 < stop and reading.tag[i + 1] == "T":
        return i, "to"  # "hopes “to make people laugh”"
    return (i, "np") if "np" in frame.allowed else object_at(reading, frame, i, stop)


def _clause_anchor(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    """Where a clause without "that" can begin; verbs that take an object are tried with one first."""
    tags, allowed = reading.tag, frame.allowed
    if frame.object_with:
        verb = next((j for j in range(i, stop) if tags[j] in "VA"), stop)
        if charged := object_at(reading, frame, i, verb):
            return charged  # "charged the driver with theft"
    surely = plain_clause_at if "np" in allowed or "quote" not in allowed else clause_at
    if surely(reading, i, stop) or (
        number_at(reading, i, stop) and surely(reading, behind_bound(reading, i, stop), stop)
    ):
        return i, "bare"  # "said up to 40 people were hurt"
    if tags[i] in "IQ" and (begins := _behind_fronted(reading, i, stop)) >= 0:
        return begins, "bare"
    perhaps = "np" not in allowed and "quote" in allowed and might_be_clause(reading, i, stop)
    return (i, "bare") if perhaps else None


def _behind_fronted(reading: Reading, i: int, stop: int) -> int:
    """Of "said despite the rain, she would go": where what is said begins; -1 if no clause follows the comma.

    A phrase that tells when or where it was said ("said in a letter, she would go") is no part of it.
    """
    tags, lower = reading.tag, reading.lower
    if tags[i] == "I" and lower[i] not in table.CONCEDING and tags[i + 1 : i + 2] != ["Y"]:
        return -1
    for j in range(i + 1, min(stop - 2, i + 20)):
        if tags[j] == ",":
            if not plain_clause_at(reading, j + 1, stop) or tag_follows(reading, j + 1, stop):
                return -1
            told = any(tags[k] == "Y" or lower[k] in table.PLACES_OF_SAYING for k in range(i, j))
            return j + 1 if told and tags[i] == "I" else i
        if tags[j] in '.;:"' or (tags[j] in "VA" and tags[i] == "I" and tags[j + 1] != "D"):
            return -1
    return -1


def _phrase_anchor(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    """Where a noun phrase, or an object with what is said of it, can begin by this frame, and as what."""
    tags, lower, allowed = reading.tag, reading.lower, frame.allowed
    if (
        lower[i] == "that"
        and "np" in allowed
        and "that" not in allowed
        and tags[i + 1 : i + 2] in (["N"], ["G"])
    ):
        return i, "np"  # "rejected that idea"
    if "np" in allowed and lower[i] == "that" and (i + 1 >= stop or lower[i + 1] in AS_FOR_END):
        return i, "np"  # "rejected that", "dismissed that as nonsense"
    if "np" in allowed and lower[i] == "what" and tags[i + 1 : i + 2] and tags[i + 1] in "SXDPNAVER":
        return i, "np"  # "criticized what she called the hateful words"
    if "np" in allowed and tags[i] == "A" and _gerund_at(reading, i) and tags[i + 1 : i + 2] == ["E"]:
        return i, "np"  # "recalled being told to hide"
    if "np#" in allowed and tags[i] in "DPNXM" and holds_numeral(reading, i, stop):
        return i, "np"
    if "np#" in allowed and _names_finding(reading, i, stop):
        return i, "np"
    if lower[i] in table.DAY_MODIFIERS and tags[i + 1 : i + 2] == ["Y"]:
        return None  # "reported late Thursday"
    timely = lower[i] in table.BEFORE_TIME and i + 1 < stop and lower[i + 1] in table.DAY_PARTS
    if timely and (i + 2 >= stop or tags[i + 2] in ".,"):
        return None  # "Sales rose, the firm reported last week."
    if "np" in allowed and "to" in frame.object_with and (urged := object_at(reading, frame, i, stop)):
        return urged  # "urged both sides to talk", but "urged calm"
    if "np" in allowed and tags[i] == "I" and number_at(reading, i, stop):
        return i, "np"  # "reported between $5 and $10", "reported at least 20 victims"
    modifies = tags[i] in "ER" or (tags[i] == "V" and lower[i] in table.PAST_AND_PARTICIPLE)
    if "np" in allowed and modifies and i + 1 < stop and tags[i + 1] in "NXMG" and tags[i - 1] != ",":
        return i, "np"  # "called for increased spending", "reported unusually high levels"
    if "np" in allowed and tags[i] in "DPNXMGvSO":
        scare_quoted = tags[i] in "DP" and i + 1 < stop and opens_quotation(reading, i + 1)
        found = scare_quoted or tags[i] == "G" or noun_phrase_right(reading, i, stop) > i
        return (i, "np") if found else None
    return object_at(reading, frame, i, stop)


def _names_finding(reading: Reading, i: int, stop: int) -> bool:
    """ "found no evidence of fraud": a noun of what a study finds, and no thing that somebody came upon."""
    if reading.tag[i] not in "DNXMEGR":
        return False
    end = noun_phrase_right(reading, i, stop)
    found = (j for j in range(i, end) if reading.lower[j] in table.FINDINGS)
    return next(found, end) < next((j for j in range(i, end) if reading.tag[j] == "I"), end)


def _when_asked(reading: Reading, i: int, stop: int) -> bool:
    """ "told reporters when asked about it": tells when, and nothing of what."""
    return i + 1 < stop and reading.lower[i + 1] in table.ASKED


def _said_shortly(reading: Reading, i: int, stop: int) -> bool:
    """Is it all that was said, with no clause to follow: "said no", "said little about it"?"""
    lower, tags = reading.lower, reading.tag
    if lower[i] in SAID_OF_FIRST and lower[i : i + 2] in table.SAID_OF:
        return i + 2 >= stop or tags[i + 2] in '.,;I"'
    return lower[i] in table.SAID_SHORTLY and (i + 1 >= stop or tags[i + 1] in '.,;IQ-)"')


def title_end(reading: Reading, opening: int, stop: int) -> int:
    """The token behind a short quotation in capitals, which names a programme or paper; 0 if it is none."""
    last = reading.quotations[reading.quote[opening]][1]
    named = last + 1 < stop and reading.tag[last - 1] not in ",.?" and titled(reading, reading.quote[opening])
    return last + 1 if named else 0

"""What stands behind a source's name: where somebody is from, what was spoken of, what the writer adds."""

from claimtrack.extract.additions import sums_up
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import COLLECTIVE, GROUPS, ROLES

BODIES = COLLECTIVE | GROUPS
"""Nouns of those somebody may belong to: "said Hall of the union"."""


def before_topic(reading: Reading, first: int, end: int) -> int:
    """Of "said Hall of the decision", "said Hall on the steps": where the bare name ends; else `end`."""
    tags, lower = reading.tag, reading.lower
    i = first
    while i < end and tags[i] == "X":
        i += 1
    if not first < i < end - 1 or tags[i] != "I":
        return end
    if tags[i + 1] == "P" and lower[i] == "of":
        return i  # "said Hall of his father"
    if tags[i + 1] == "D" and lower[i] in table.WHEN_SAID | {"of"} and _occasion(reading, (first, i), end):
        return i
    return end


def _occasion(reading: Reading, name: Span, stop: int) -> bool:
    """ "of the decision", "at the launch": a noun that is no body; behind a surname alone any such noun."""
    first, preposition = name
    end = chunk_right(reading, preposition + 1, stop)
    if "X" in reading.tag[preposition + 1 : end]:
        return False
    head = reading.lower[end - 1].removesuffix("s")
    titled = reading.lower[first] in table.ADDRESSED
    names = [j for j in range(first + titled, preposition) if reading.word[j] != "."]
    surname = len(names) == 1 and reading.lower[names[0]] not in ROLES
    return head in table.OCCASIONS or (surname and head not in BODIES and f"{head}s" not in BODIES)


def origin_or_fellow_end(reading: Reading, comma: int, limit: int) -> int:
    """The end of ", of the University of Leeds", ", and Bob Ray"; `comma` if no such words follow."""
    return (
        _fellow_end(reading, comma, limit)
        if reading.tag[comma + 1] == "C"
        else _origin_end(reading, comma, limit)
    )


def _fellow_end(reading: Reading, comma: int, limit: int) -> int:
    """Of "said Lane, a nurse, and Bob Ray, a doctor.": where the second name ends, if no verb is its own."""
    tags, i = reading.tag, comma + 2
    if i >= limit or reading.lower[comma + 1] != "and":
        return comma
    end = noun_phrase_right(reading, i, limit) if tags[i] == "X" else i
    if end == i:
        return comma
    apposition = end if end < limit and tags[end] == "," else limit
    closing = next((j for j in range(apposition + 1, limit) if tags[j] in ',.;"'), limit)
    alone = (
        end >= limit or tags[end] == "." or (tags[end] == "," and (closing >= limit or tags[closing] == "."))
    )
    return end if alone else comma


def _origin_end(reading: Reading, comma: int, limit: int) -> int:
    """The end of ", of the University of Leeds" behind a name or an age; `comma` if no such words follow."""
    tags = reading.tag
    i = comma + 1
    if reading.lower[i] not in table.FROM_PLACES or tags[comma - 1] not in "XM":
        return comma
    end = chunk_right(reading, i + 1, limit)
    while end + 1 < limit and reading.lower[end] == "of" and tags[end - 1] == "X":
        end = chunk_right(reading, end + 1, limit)
    return end if end > i + 1 and "X" in tags[i + 1 : end] else comma


def office_begins(reading: Reading, i: int, limit: int) -> int:
    """The token behind "then", "formerly" or "herself", where what somebody is follows; else i."""
    tags = reading.tag
    if i + 1 < limit and tags[i] == "R" and reading.lower[i] in table.THEN_NOW:
        return i + 1
    own = tags[i] == "O" and reading.lower[i].endswith(table.SELF)
    return i + 1 if own and tags[i + 1 : i + 2] == ["D"] else i


def is_comment(reading: Reading, i: int, stop: int) -> bool:
    """ "according to the bank, the fastest pace in years", "…, a sign that it is late": the writer's word."""
    lower = reading.lower
    if sums_up(reading, i, stop):
        return True
    if lower[i] != "the" or i + 2 >= stop:
        return False
    end = chunk_right(reading, i, stop)
    most = lower[i + 1] in table.SUPERLATIVE
    utmost = most or lower[i + 1].endswith("est")
    alone = end == i + 2 and end < stop and reading.tag[end] in ("QI" if most else "Q")
    # "the most since records began", "the highest level in a decade"
    return utmost and (alone or lower[end - 1].removesuffix("s") in table.MEASURED)


def named_by(reading: Reading, participle: int, limit: int) -> int:
    """The end of "named Rosa", "identified only as Sam"; the participle's place if no name follows."""
    lower = reading.lower
    i = participle + 1
    while i < limit and reading.tag[i] == "R":
        i += 1
    if lower[participle] not in table.NAMING or i >= limit:
        return participle
    i += lower[i] == "as"
    end = chunk_right(reading, i, limit) if i < limit else i
    return end if end > i and reading.tag[i] in "XD" else participle

"""Who stands behind a cue, behind "by", or owns a noun that is one. See `sources` for subjects."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.asides import with_apposition
from claimtrack.extract.chunks import chunk_left
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.sources import can_speak
from claimtrack.extract.tails import before_topic
from claimtrack.extract.text import Reading, opens_quotation, titled
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def _short_title(reading: Reading, first: int) -> bool:
    """Opens here a title of few words, and no label at the end: "a show that one called “dull.”"?"""
    closing = reading.quotations[reading.quote[first]][1]
    return closing - first < 8 and reading.tag[closing - 1] != "."


def source_right(reading: Reading, first: int, stop: int, fronted: bool = False) -> Span | None:
    """The source behind its cue: “…,” said NP. Apposition and relative clauses are taken along.

    `fronted` tells of "According to the bank, …", where a noun behind the comma is the main clause's subject.
    """
    tags, lower = reading.tag, reading.lower
    if first >= stop or tags[first] in "YITQCRAVO":
        return None
    if tags[first] == "E" and tags[first + 1 : first + 2] not in (["X"], ["N"]):
        return None  # but “…,” said retired General Lane
    if tags[first] == "S" and first + 1 < stop and tags[first + 1] in "AVE" and lower[first] in table.PERSONS:
        return None
    end = noun_phrase_right(reading, first, stop)
    if (
        end < stop - 2
        and tags[end] == '"'
        and reading.quote[end] >= 0
        and tags[end - 1] in "IDNX"
        and reading.quotations[reading.quote[end]][0] == end
        and tags[end + 1] == "X"
        and reading.quotations[reading.quote[end]][1] - end < 9
    ):
        end = reading.quotations[reading.quote[end]][1] + 1
    if end == first and tags[first] == '"' and reading.quote[first] >= 0:
        end = _behind_title(reading, first, stop)
    if tags[end : end + 2] == ["I", "D"] and _titled_work(reading, end + 2, stop):
        end = reading.quotations[reading.quote[end + 2]][1] + 1  # "the authors of the “Growth Project,”"
    if end == first or not can_speak(reading, first, end - 1):
        return None
    if tags[first] == "S" and lower[first] not in table.INDEFINITE:
        return first, first + 1
    if (
        end < stop
        and tags[end] == "'"
        and tags[end - 1] == "X"
        and tags[end + 1 : end + 2] in ([], ["."], [","])
    ):
        return first, end + 1  # "according to Moody's."
    end = before_topic(reading, first, end)
    while end - 1 > first and tags[end - 1] == "Y":
        end -= 1
    if end - 2 > first and lower[end - 1] in table.SPANS_OF_TIME and lower[end - 2] in table.BEFORE_TIME:
        end -= 2  # "said Hall last week"
    return first, with_apposition(reading, first, end, stop, fronted)


def _behind_title(reading: Reading, first: int, stop: int) -> int:
    """Of "said “Salt” creator Ann Lane": where the source ends that a short quotation opens; else `first`."""
    if not _short_title(reading, first):
        return first
    closing = reading.quotations[reading.quote[first]][1]
    named = closing + 1 < stop and reading.lower[closing + 1] in table.BEHIND_TITLES
    return noun_phrase_right(reading, closing + 1, stop) if named else closing + 1


def _titled_work(reading: Reading, i: int, stop: int) -> bool:
    """Is it the opening mark of a work's name?"""
    return i < stop and opens_quotation(reading, i) and titled(reading, reading.quote[i])


def possessor_left(reading: Reading, noun: int, first: int) -> Span | None:
    """Whose claim it is: "the bank's claim", "his claim"; adjectives may stand between; or None."""
    tags = reading.tag
    i = noun - 1
    while i >= first and i > noun - 4 and tags[i] in "NREGMXY":
        i -= 1
    if i < first:
        return None
    if tags[i] == "P":
        return i, i + 1
    if tags[i] == "'" and i > first and (tags[i - 1] == "Y" or reading.lower[i - 1] in table.TIME_NOUNS):
        return None  # "Tuesday's decision", "last month's warning"
    if tags[i] == "'" and i > first:
        return chunk_left(reading, i - 1, first), i
    if tags[i] == '"' and reading.word[i] in ("'", "’") and tags[i - 1] in "NX":
        return chunk_left(reading, i - 1, first), i
    return None


def by_right(reading: Reading, first: int, stop: int) -> Span | None:
    """The source behind "by" or "from": "a statement by the army that", "was rejected by critics"."""
    if first < stop and reading.lower[first] in table.AGENT_PREPOSITIONS:
        end = noun_phrase_right(reading, first + 1, stop)
        timely = first + 1 < stop and (
            reading.tag[first + 1] == "Y" or reading.lower[first + 1] in table.SEASONS | table.DAY_MODIFIERS
        )
        if timely or any(word in table.LIMITS for word in reading.lower[first + 2 : min(end, first + 4)]):
            return None  # "is expected by Friday", "by the end of June"
        end = next((j for j in range(first + 2, end) if _done_by(reading, j)), end)
        if (
            end - 2 > first + 1
            and reading.tag[end - 2 : end] == ["I", "M"]
            and len(reading.word[end - 1]) == 4
        ):
            end -= 2  # "was rejected by voters in 2016"
        if end > first + 1 and not (end == first + 2 and reading.lower[end - 1] in table.MEDIA_OF_TELLING):
            return first + 1, end
    return None


def agent_behind_day(reading: Reading, after: int, stop: int) -> int:
    """ "was reported last week by the paper": the token of "by" behind when it was; else `after`."""
    if reading.tag[after] not in "DYRN" and reading.tag[after : after + 2] != ["I", "Y"]:
        return after
    agent = next((j for j in range(after + 1, min(after + 5, stop - 1)) if reading.lower[j] == "by"), after)
    return agent if skip_adverbials(reading, after, agent) == agent else after


def _done_by(reading: Reading, i: int) -> bool:
    """Begins at i what somebody is charged with: "by her former husband of hiding money"?"""
    why = reading.lower[i] in table.CHARGING and reading.tag[i - 1] in "NX"
    return reading.tag[i] == "I" and (why or reading.tag[i + 1 : i + 2] == ["G"])

"""Reads how a text describes somebody: the offices before and after a name, and the parts of a source."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimtrack.extract.forms import HONORIFICS
from claimtrack.extract.names import Name
from claimtrack.extract.register import Register, written
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles

FAR = 14  # tokens; no office is longer
NOUNS = "NXMvE'G-"
_WHO = table.RELATIVE | {"where", "when"}


@dataclass(slots=True, eq=False)
class Party:
    """One of those a source speaks of: tokens `first` to `stop`.

    `name` is the index of the name at its head, or -1. Without one, `head` is the token of its head noun and
    `end` the token after the bare phrase, before what hangs on ("of the city", "who fled").
    """

    first: int
    stop: int
    name: int = -1
    head: int = -1
    end: int = -1


def tokens(reading: Reading, span: Span) -> Span:
    """The tokens of a stretch of characters."""
    start, end = reading.start, reading.end
    first = max(0, bisect_right(start, span[0]) - 1)
    if first < len(end) - 1 and end[first] <= span[0]:
        first += 1
    return first, max(first + 1, bisect_left(start, span[1], first))


def nucleus(register: Register, first: int, stop: int) -> tuple[int, int]:
    """The bare noun phrase at `first`: the token after it, and the index of the name that ends it or -1."""
    reading, tags = register.reading, register.reading.tag
    inside = register.between(first, stop)
    at, last = inside.start, -1
    i = first
    while i < stop:
        while at < inside.stop and register.names[at].first < i:
            at += 1
        name = register.names[at] if at < inside.stop else None
        if name and i in (name.begin, name.first) and name.stop <= stop:
            last = at
            i = min(name.end, stop)
        elif _within(reading, i, first, stop) or (i > first and _before_holder(register, i, at, inside.stop)):
            last = -1
            i += 1
        else:
            break
    while i > first + 1 and tags[i - 1] in 'Y.-"' and last < 0:
        i -= 1
    return i, last


def _before_holder(register: Register, i: int, at: int, stop: int) -> bool:
    """Is this the "of" in "secretary of state Madeleine Albright"?"""
    lower = register.reading.lower
    if lower[i] != "of" or at >= stop or not _office_word(lower[i - 1]):
        return False
    return register.names[at].begin == i + 2 and register.names[at].form.kind == "person"


def _within(reading: Reading, i: int, first: int, stop: int) -> bool:
    """Does this word go on with the bare noun phrase that began at `first`?"""
    tag, before = reading.tag[i], reading.tag[i - 1]
    if i > first and tag in "EG" and before in "NXM" and _hangs_on(reading, i, stop):
        return False
    if i > first and tag == "N" and before in "NX" and reading.lower[i] in table.FOLLOWING:
        return False
    return tag in "DPNXMvYGE'R-" or (tag == '"' and reading.quote[i] >= 0) or (tag == "." and i + 1 < stop)


def _hangs_on(reading: Reading, i: int, stop: int) -> bool:
    """Begins here what only describes the noun: "relatives gathered on", "a man wearing a mask"?"""
    return i + 1 >= stop or reading.tag[i + 1] in "ITRYDPMO,"


def office_before(register: Register, name: Name) -> Span | None:
    """The office that stands before a name, as tokens: "Herat governor spokesman", "US President"."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    begin = name.begin
    floor = max(reading.sentences[reading.sentence[begin]][0], begin - FAR)
    start = begin
    if begin - 2 > floor and lower[begin - 2] == "of" and _office_word(lower[begin - 3]):
        start = begin - 3  # "secretary of state Madeleine Albright"
    if start < begin or (begin > floor and _office_word(lower[begin - 1])):
        stop = begin
        while start > floor and (tags[start - 1] in "NXM'E" or _ex(reading, start - 1)):
            start -= 1
    else:
        stop = _title_stop(lower, begin, name.first)
        if stop <= begin:
            return None
        while start > floor and (
            tags[start - 1] in "X'" or lower[start - 1] in table.DESCRIBING or _ex(reading, start - 1)
        ):
            start -= 1
    while start < stop and (tags[start] in "'" or lower[start] in table.NO_NAMES):
        start += 1
    return (start, stop) if start < stop else None


def office_apart(register: Register, name: Name) -> Span | None:
    """The office to which a name stands in apposition: "The prime minister, Andrej Rozman, conceded"."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    last = name.begin - 2
    floor = max(reading.sentences[reading.sentence[name.begin]][0], last - FAR)
    if (
        last < floor
        or tags[last + 1] != ","
        or not _office_word(lower[last])
        or name.end >= len(tags)
        or tags[name.end] not in ",."
    ):
        return None
    start = last
    while start > floor and tags[start - 1] in "NXM'GE":
        start -= 1
    if start == floor or tags[start - 1] not in "DP":
        return None
    return start, last + 1


def _ex(reading: Reading, i: int) -> bool:
    if reading.tag[i] == "G":
        return reading.lower[i] in table.RANKING
    return reading.tag[i] == "." and i > 0 and reading.lower[i - 1] in table.TITLES_SHORT


def _title_stop(lower: list[str], begin: int, first: int) -> int:
    """The end of the office among a name's own titles; `begin` if they are only forms of address."""
    stop = first
    if "of" in lower[begin:first]:  # "Secretary of State John Kerry"
        return first
    while stop > begin and (
        lower[stop - 1] == "." or lower[stop - 1] in HONORIFICS or not _office_word(lower[stop - 1])
    ):
        if lower[stop - 1] == "." and stop - 1 > begin and lower[stop - 2] in table.TITLES_SHORT:
            return stop
        stop -= 1
    return stop


def _office_word(word: str) -> bool:
    return word in roles.ROLES or word in table.TITLES_SHORT or word.removeprefix("ex-") in roles.ROLES


def office_after(register: Register, name: Name) -> Span | None:
    """The office in the apposition after a name: ", 31, a cleaner from Puente Alto,"."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    stop = reading.sentences[reading.sentence[name.first]][1]
    i = name.end
    if i < stop and tags[i] == "." and i + 1 < stop and tags[i + 1] in ",(":
        i += 1
    for _ in range(3):
        if i < stop and tags[i] == "(":
            close = next((j for j in range(i + 1, min(stop, i + 8)) if tags[j] == ")"), -1)
            if close < 0:
                return None
            i = close + 1
        if i >= stop - 1 or tags[i] not in ",-" or lower[i + 1] in _WHO:
            return None
        i += 1
        if tags[i] != "M" or i + 1 >= stop or tags[i + 1] not in ",":
            return office_at(register, i, min(stop, i + 24))
        i += 1
    return None


def office_at(register: Register, first: int, stop: int) -> Span | None:
    """The office that the noun phrase at `first` names; without its article."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    if tags[first] not in "DNXPvEM'" or lower[first] in table.OTHERS - {"one"}:
        return None
    end, name = nucleus(register, first, stop)
    if end == first or (name >= 0 and register.names[name].who >= 0):
        return None
    while (
        end < stop - 1 and tags[end] == "C" and _office_word(lower[end - 1])
    ):  # "chairman and chief executive"
        further, _ = nucleus(register, end + 1, stop)
        if further == end + 1 or not _office_word(lower[further - 1]):
            break
        end = further
    if not _office_word(lower[end - 1]) and not (lower[first] == "one" and end < stop and lower[end] == "of"):
        return None
    while first < end - 1 and (tags[first] in "DP" or lower[first] in table.ARTICLES):
        first += 1
    return first, _office_end(reading, end, stop)


def _office_end(reading: Reading, end: int, stop: int) -> int:
    """Where an office ends with what hangs on it: "of the Pensioners' List", "at a hospital in Leeds"."""
    tags, lower = reading.tag, reading.lower
    if end >= stop or tags[end] not in "IT":
        return end
    while end < stop and tags[end] in "INXDPM'CT-Yv" and lower[end] not in _WHO:
        if tags[end] == "C" and (end + 1 >= stop or tags[end + 1] in "VA"):
            break
        end += 1
    while tags[end - 1] in "ICTD":
        end -= 1
    return end


def office(register: Register, index: int) -> Span | None:
    """The office that one mention of a name states, before it or behind it; as tokens."""
    if index not in register.offices:
        register.offices[index] = _office(register, register.names[index])
    return register.offices[index]


def _office(register: Register, name: Name) -> Span | None:
    before = office_before(register, name)
    if before is None:
        before = office_apart(register, name)
    if before and register.reading.lower[before[1] - 1] not in table.DESCRIBING:
        after = None if not _rank_only(register, before) else office_after(register, name)
        return after or before
    return office_after(register, name) or before


def _rank_only(register: Register, span: Span) -> bool:
    lower = register.reading.lower
    return all(lower[i] in table.RANKS or lower[i] == "." for i in range(*span))


def organisation_of(register: Register, span: Span) -> str:
    """The body that an office belongs to: of "FBI Director", of "spokesman for the Harbour Union"; or ""."""
    reading = register.reading
    for index in register.between(*span):
        name = register.names[index]
        if name.stop > span[1]:
            break
        if name.form.kind == "organisation":
            return written(reading, name)
    inner = _body_within(reading, span)
    return reading.words(*inner) if inner else ""


def _body_within(reading: Reading, span: Span) -> Span | None:
    """The capitals of an office that name a body: "Chinese Foreign Ministry" of its spokesman."""
    lower, tags = reading.lower, reading.tag
    i = span[0]
    best = None
    while i < span[1] and (tags[i] == "X" or (best and lower[i] in table.NAME_LINKS)):
        if (
            lower[i] in table.ORGANISATION_WORDS
            or lower[i] in table.KNOWN_BODIES
            or (best and lower[i - 1] in table.NAME_LINKS)
        ):
            best = (span[0], i + 1)
        i += 1
    return best


def affiliation(register: Register, name: Name) -> str:
    """The body that a name is said to be of: "James Pethokoukis of the American Enterprise Institute"."""
    reading = register.reading
    i = name.end
    if i + 1 >= len(reading.word) or reading.lower[i] not in roles.AFFILIATING:
        return ""
    for index in register.between(i + 1, min(i + 4, len(reading.word))):
        other = register.names[index]
        if other.form.kind in ("organisation", "") and other.form.key[-1] not in places.STATE_SHORT:
            return written(reading, other)
        return ""
    return ""

"""Finds through whom a claim came: "Citing officials, CNN reported", "AFP quoted a resident as saying"."""

from bisect import bisect_left, bisect_right

from claimtrack.extract.candidates import places_of
from claimtrack.extract.descriptions import Party, tokens
from claimtrack.extract.parties import read_source
from claimtrack.extract.phrases import noun_phrase_left, noun_phrase_right
from claimtrack.extract.register import Register
from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, Span
from claimtrack.rules.en import speakers as roles

Link = tuple[Party, str]
"""Who had part in the claim, and which: "citing" or "relayed_by"."""

FAR = 40  # tokens
MOST = 6  # marks in reach of one cue


def citings(reading: Reading) -> dict[int, list[int]]:
    """The tokens that say on whom somebody relied, by sentence."""
    found: dict[int, list[int]] = {}
    for i in places_of(reading, roles.CITING):
        if reading.quote[i] < 0:
            found.setdefault(reading.sentence[i], []).append(i)
    return found


def find_links(register: Register, attribution: Attribution, marked: dict[int, list[int]]) -> list[Link]:
    """Who stands between the speaker and the facts or the reader, the nearest to the reader first."""
    reading = register.reading
    if not (attribution.relayed_by or attribution.citing or marked):
        return []
    links = [
        (party, part)
        for part, spans in (("relayed_by", attribution.relayed_by), ("citing", attribution.citing))
        for span in spans
        for party in read_source(register, *tokens(reading, span))
    ]
    if links or not marked or attribution.source is None:
        return links
    cue = tokens(reading, attribution.cue)
    marks = marked.get(reading.sentence[cue[0]])
    if not marks:
        return []
    source = tokens(reading, attribution.source)
    relayer = _relayer(register, source, cue)
    if relayer:
        return [(relayer, "relayed_by")]
    low, high = min(source[0], cue[0]) - FAR, max(source[1], cue[1]) + FAR
    near = marks[bisect_left(marks, low) : bisect_right(marks, high)][:MOST]
    return [(party, "citing") for mark in near for party in _cited(register, mark, source, cue, attribution)]


def quoted_by_other(register: Register, attribution: Attribution) -> Span | None:
    """The true source where "AFP quoted a resident as saying" was read with AFP as the source; as tokens."""
    reading = register.reading
    if attribution.lemma not in roles.QUOTING or not attribution.content:
        return None
    if reading.lower[tokens(reading, attribution.cue)[0]] not in roles.QUOTED:
        return None
    first, stop = tokens(reading, attribution.content[0])
    for k in range(first + 1, min(stop - 1, first + FAR)):
        if reading.lower[k] == "as" and reading.lower[k + 1] in roles.SAYING:
            return first, k
    return None


def _relayer(register: Register, source: Span, cue: Span) -> Party | None:
    """Who quoted the source: "AFP quoted [a resident] as saying", "[Lee] was quoted by AFP as saying"."""
    reading = register.reading
    lower = reading.lower
    before = source[0] - 1
    floor = reading.sentences[reading.sentence[source[0]]][0]
    if lower[cue[0]] == "as" and before > floor and lower[before] in roles.QUOTED:
        end = before
        while end > floor and reading.tag[end - 1] in "AR":
            end -= 1
        if end > floor:
            return read_source(register, noun_phrase_left(reading, end - 1, floor), end)[0]
    for k in range(source[1], min(source[1] + FAR, len(lower) - 1)):
        if reading.tag[k] in '.;"' or reading.sentence[k] != reading.sentence[source[0]]:
            break
        if lower[k] == "by" and any(word in roles.QUOTED for word in lower[max(source[1], k - 3) : k]):
            end = noun_phrase_right(reading, k + 1, reading.sentences[reading.sentence[k]][1])
            return read_source(register, k + 1, end)[0] if end > k + 1 else None
    return None


def _cited(register: Register, mark: int, source: Span, cue: Span, attribution: Attribution) -> list[Party]:
    """Whom the source relied on, by the mark at this token; none if the mark is another's."""
    reading = register.reading
    if cue[0] <= mark < cue[1] or not _is_of(reading, mark, source, cue, attribution):
        return []
    stop = reading.sentences[reading.sentence[mark]][1]
    end = noun_phrase_right(reading, mark + 1, stop)
    parties = read_source(register, mark + 1, end) if end > mark + 1 else []
    return [party for party in parties if _can_tell(register, party)]


def _is_of(reading: Reading, mark: int, source: Span, cue: Span, attribution: Attribution) -> bool:
    """Does this "citing" or "which cited" belong to the source?"""
    tags, lower = reading.tag, reading.lower
    first = reading.sentences[reading.sentence[mark]][0]
    inside = any(low <= reading.start[mark] < high for low, high in attribution.content)
    if lower[mark] in roles.CITED:
        place = mark - 1 - (tags[mark - 1] == ",")
        return source[0] <= mark < source[1] or (
            lower[mark - 1] in ("which", "who") and place - 1 <= source[1] <= mark
        )
    if mark == first or tags[mark - 1] in ';:"':
        return (
            mark < source[0]
            and "," in reading.word[mark : source[0]]
            and not _another_clause(reading, mark, source[0])
        )
    if inside:
        return False
    return (
        mark > min(source[0], cue[0]) and tags[mark - 1] in ',-)N"XYM' and mark - max(cue[1], source[1]) < FAR
    )


def _another_clause(reading: Reading, first: int, stop: int) -> bool:
    return sum(tag == "," for tag in reading.tag[first:stop]) > 2 or stop - first > FAR


def _can_tell(register: Register, party: Party) -> bool:
    """Is it somebody or something one has news from, and not a reason: "citing security concerns"?"""
    if party.name >= 0:
        return True
    head = register.reading.lower[party.head]
    return (
        head in roles.ROLES or head in roles.GROUPS or head in roles.DOCUMENTS or head in roles.COLLECTIVE
    ) and head not in roles.REASONS

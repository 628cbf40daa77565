"""Brackets noun phrases around a word, by tags alone.

Every function looks only as far as it must, so that the cost of an article grows with its cues and not with
its square.
"""

from claimtrack.extract.chunks import bracket_left, bracket_right, chunk_left, chunk_right
from claimtrack.extract.postmodifiers import FAR, postmodified_left
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def noun_phrase_left(reading: Reading, last: int, first: int) -> int:
    """Where the noun phrase whose final word is `last` begins; not before `first`.

    Follows determiners, modifiers, "X of the Y", joint names, and clauses hung on without commas ("officials
    briefed on the raid", "the man who answered the phone").
    """
    tags = reading.tag
    floor = max(first, last - FAR)
    start = chunk_left(reading, last, floor)
    while start > floor:
        further = postmodified_left(reading, start, floor)
        if further < 0:
            further = _joined_left(reading, start, floor)
        if further < 0 or further >= start:
            break
        start = further
    start = _narrowed_left(reading, start, floor)
    # "On Tuesday the army said": the day stands before the phrase, not in it.
    while start < last and tags[start] == "Y" and tags[start + 1] != "'":
        start += 1
    return start


def _narrowed_left(reading: Reading, start: int, floor: int) -> int:
    """Where "only", "at least" or "just over" before a quantity begins; `start` if none stands there."""
    lower = reading.lower
    quantity = reading.tag[start] == "M" or lower[start] in table.QUANTIFIERS
    if start > floor and quantity and lower[start - 1] in table.NEARLY_SO_MANY:
        return start - 1  # "almost half", "not everyone"
    if (
        start > floor
        and lower[start - 1] in NARROWING_FIRST
        and (lower[start - 1], lower[start]) in table.NARROWING
    ):
        return start - 1  # "at least" with its second word in the phrase already
    number = (
        reading.tag[start] == "M"
        or lower[start] == "one"
        or lower[start].partition("-")[0] in table.NUMBER_WORDS
    )
    counted = lower[start + (lower[start] in table.ARTICLES_A)] in table.QUANTITY_NOUNS  # "half", "a third"
    if not (number or counted):
        return start
    for words in table.NARROWING:
        begin = start - len(words)
        if begin >= floor and tuple(lower[begin:start]) == words:
            return begin
    return start


def _joined_left(reading: Reading, start: int, floor: int) -> int:
    """ "Smith and Jones", "police, medics and soldiers": the start of the list; -1 if "and" joins clauses."""
    tags = reading.tag
    i = start - 1
    if i <= floor:
        return -1
    if i - 2 > floor and tuple(reading.lower[i - 2 : i + 1]) == table.AS_WELL_AS:
        i -= 2
    elif tags[i] != "C" or reading.lower[i] not in table.JOINING:
        return -1
    j = i - 1 - (tags[i - 1] == ",")
    if j < floor or tags[j] not in "NXS)'":
        return -1
    listed = j == i - 1  # "A, and B said" begins a clause with B, "A, C, and B said" does not
    j = bracket_left(reading, j, floor) - 1 if tags[j] == ")" else j
    if j < floor:
        return -1
    begin = chunk_left(reading, j, floor)
    while begin - 1 > floor and tags[begin - 1] == "I" and tags[begin - 2] in "NX":
        begin = chunk_left(reading, begin - 2, floor)
    found = _list_start(reading, begin, floor)
    while begin - 2 >= floor and tags[begin - 1] == "," and tags[begin - 2] in "NX)":
        head = bracket_left(reading, begin - 2, floor) - 1 if tags[begin - 2] == ")" else begin - 2
        if head < floor:
            break
        begin = chunk_left(reading, head, floor)
        longer = _list_start(reading, begin, floor)
        found = longer if longer >= 0 else found
        listed = True
    return found if listed else -1


def _list_start(reading: Reading, begin: int, floor: int) -> int:
    """`begin` if a phrase that starts there opens its clause (what "of" hangs on included); else -1."""
    tags = reading.tag
    before = tags[begin - 1] if begin > floor else "."
    if (
        before == "I"
        and begin - 2 >= floor
        and tags[begin - 2] in "NX"
        and reading.lower[begin - 1] in table.LISTED_IN
    ):
        head = chunk_left(reading, begin - 2, floor)
        return head if head == floor or tags[head - 1] in ',.;:"-CQT' else -1
    leads = table.ACCOMPANYING | table.EXAMPLES
    accompanies = reading.lower[begin - 1] in leads and tags[begin - 2] == ","
    return (
        begin
        if begin == floor
        or before in ',.;:"-CQ'
        or reading.lower[begin - 1] in table.THING_RELATIVES
        or accompanies
        else -1
    )


def noun_phrase_right(reading: Reading, first: int, stop: int) -> int:
    """Where the noun phrase that begins at `first` ends; `first` itself if none begins there.

    Takes "X of the Y" and joint names along, but no apposition: see `with_apposition`.
    """
    stop = min(stop, first + FAR)
    end = chunk_right(reading, first, stop)
    if end == first:
        return first
    tags, lower = reading.tag, reading.lower
    while end < stop - 1:
        if tags[end] == "(":
            closed = bracket_right(reading, end, stop)
            if closed == end:
                break
            end = closed
            continue
        if (
            tags[end] == "I"
            and lower[end] in table.PLACE_PREPOSITIONS
            and (_place_of_saying(reading, first, end, stop) or _person(reading, first, end))
        ) or (tags[end] == "I" and _tells_how(reading, first, end)):
            break
        if (tags[end] == "I" and lower[end] in HANGS_ON and tags[end + 1] != "Y") or (
            tags[end] == "T"
            and (
                tags[end + 1] in "DXP"
                or (tags[end + 1] == "O" and lower[end - 1] in table.ADJECTIVES_WITH_TO)
            )
        ):
            further = chunk_right(reading, end + 1, stop)
        elif (
            tags[end] == "C"
            and lower[end] in table.JOINING
            and (tags[end + 1] in "XDNPM" or lower[end + 1] in table.INDEFINITE)
        ):
            further = chunk_right(reading, end + 1, stop)
            briefed = lower[end + 1] in table.ARTICLES_A and tags[further : further + 2] in (
                ["E", "I"],
                ["E", "T"],
            )
            if further < stop and tags[further] in "VAEv" and not briefed:  # "Hall and a man briefed on it"
                break
        else:
            break
        if further == end + 1:
            break
        end = further
    return end


def _person(reading: Reading, first: int, stop: int) -> bool:
    """Is this a bare name, behind which "in the Times" tells where it was said?"""
    return stop - first > 1 and all(tag == "X" for tag in reading.tag[first:stop])


def _tells_how(reading: Reading, first: int, end: int) -> bool:
    """ "said Hall with a shrug", "said Ann Hall from her home": how, and nothing of who a bare name is."""
    tags = reading.tag
    if any(tag != "X" for tag in tags[first:end]) or reading.lower[end] not in table.HOW_SAID:
        return False
    behind = end + 1
    article = reading.lower[behind] in table.ARTICLES_A and tags[behind + 1 : behind + 2] == ["N"]
    return tags[behind] in "PN" or article


def _place_of_saying(reading: Reading, first: int, i: int, stop: int) -> bool:
    """ "in a statement", "in an interview": where it was said; but "a source on the call" tells who."""
    if reading.lower[first] in table.ARTICLES_A and reading.lower[i : i + 2] == ["on", "the"]:
        return False
    end = chunk_right(reading, i + 1, stop)
    return end > i + 1 and any(reading.lower[j] in table.PLACES_OF_SAYING for j in range(i + 1, end))


NARROWING_FIRST = frozenset(words[0] for words in table.NARROWING)
HANGS_ON = table.NAME_LINKS | frozenset(["with", "from", "to", "per"])

"""Brackets bare noun phrases: determiner, modifiers, head. See `phrases` for what hangs on them."""

from claimtrack.extract.text import Reading, titled
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import DOCUMENTS, ROLES


def chunk_left(reading: Reading, last: int, floor: int) -> int:
    """The bare phrase: determiner, modifiers, head."""
    tags, lower = reading.tag, reading.lower
    i = last
    if lower[i] in table.ELSE and i > floor and tags[i - 1] in "SD":
        return i - 1  # "nobody else"
    if tags[i] in "SOQ":
        return i
    while i > floor:
        tag = tags[i - 1]
        superlative = lower[i] in table.SUPERLATIVE and tag in "DM'"  # "the most senior aides"
        other = lower[i] in table.OTHER and tag in "MDR"  # "two other men"
        if (
            tags[i] in "DP"
            and not other
            and not (tag == "D" and lower[i - 1] in table.PREDETERMINERS)
            and not superlative
            and not (tag in "NX" and lower[i + 1] in table.STYLED)  # "spokesman the Rev. Jan Lee"
        ):
            break
        if tags[i] == "X" and _begins_name(reading, i):
            break
        if tag == "N" and lower[i - 1] in table.DAY_PARTS and _opens_with_time(reading, i - 1):
            break
        if (
            tag in "NXDPM'"
            or (tag == "v" and tags[i] in "NX")
            or (tag in "EGR" and _modifies(reading, i - 1, floor))
        ):
            i -= 1
        elif tag == "-" and _hyphen(reading, i - 1) and tags[i] in "NX" and tags[i - 2] in "NX":
            i -= 2
        elif (
            tag == "Y" and (tags[i] == "'" or (tags[i] in "MNY" and _determined(reading, i - 1, floor)))
        ) or (tags[i] == "M" and lower[i - 1] in table.APPROXIMATORS):
            i -= 1
        elif tag == ")" and (opening := bracket_left(reading, i - 1, floor)) > floor:
            i = opening
        elif tag == '"' and (j := _quoted_word_left(reading, i - 1, floor)) >= 0:
            i = j
        else:
            break
    return i - (lower[i] in table.ELSE and i > floor and lower[i - 1] in table.INDEFINITE)  # "someone else"


def _begins_name(reading: Reading, i: int) -> bool:
    """ "this year Lane said", "In 2009 Lane said", "at one point Mr. Lane said": a phrase of its own."""
    before = reading.lower[i - 1]
    if reading.tag[i - 1] == "N" and before in table.TIME_NOUNS:
        return True
    if _opens_with_phrase(reading, i - 1):
        return True  # "In an interview Lane said"
    year = reading.tag[i - 1] == "M" and len(before) == 4 and before.isdigit() and reading.tag[i - 2] == "I"
    addressed = reading.lower[i] in table.ADDRESSED and before not in ROLES and reading.tag[i - 1] in "NXM"
    event = reading.tag[i - 1] == "N" and before in table.WHERE_SAID_NOUNS  # "at the rally Sen. Lane said"
    addressed = addressed or (event and reading.lower[i] in table.SEATED)
    return year or addressed or before in table.AFTER_SPANS


def _opens_with_time(reading: Reading, noun: int) -> bool:
    """ "Last night furious fans said": opens a sentence with when it was, and no article before it?"""
    begins = reading.sentences[reading.sentence[noun]][0] == noun - 1
    return begins and reading.lower[noun - 1] in table.BEFORE_TIME and reading.tag[noun + 1] in "NE"


def _opens_with_phrase(reading: Reading, noun: int) -> bool:
    """Ends at this noun a phrase such as "In an interview" that opens its clause?"""
    tags = reading.tag
    if reading.lower[noun] not in table.PLACES_OF_SAYING:
        return False
    j = noun - 1
    while j > noun - 4 and tags[j] in "NE":
        j -= 1
    if j < 1 or tags[j] not in "DP" or reading.lower[j - 1] not in table.PLACE_PREPOSITIONS:
        return False
    return tags[j - 2] in '.,:;"C' or reading.sentences[reading.sentence[noun]][0] == j - 1


def _hyphen(reading: Reading, i: int) -> bool:
    """Is the dash at i one within a word, with no space beside it?"""
    joined = reading.end[i - 1] == reading.start[i] and reading.end[i] == reading.start[i + 1]
    return reading.word[i] == "-" and joined


def _determined(reading: Reading, i: int, floor: int) -> bool:
    """Does a determiner stand close before a day inside the phrase: "the Nov. 8 election"?"""
    return any(reading.tag[j] in "DP'" for j in range(max(floor, i - 3), i))


def _modifies(reading: Reading, i: int, floor: int) -> bool:
    """Does this participle or adverb stand before its noun: "the ruling party", "two highly paid aides"?"""
    tags = reading.tag
    if tags[i] == "E" and i - 1 > floor and tags[i - 1] == "N" and reading.lower[i - 1].endswith("s"):
        return False  # "three candidates issued statements"
    if reading.lower[i] in table.SHOWED and reading.lower[i - 1] in DOCUMENTS:
        return False  # "a video showed protesters"
    if tags[i] == "E" and i - 1 > floor and tags[i - 1] == "N" and tags[i + 1] in "MDP":
        return False  # "a bomb killed nine people"
    if tags[i] == "E" and tags[i + 1] == "N" and tags[i - 1] in '.,;:"':
        return True  # "…,” retired surgeon Ben Hall said"
    if tags[i] == "G" and tags[i - 1] in '.;:"C' and reading.lower[i + 1] in table.KNOWING:
        return True  # "But hacking experts say"
    if reading.lower[i] in table.EARLY and tags[i - 1] == "," and reading.lower[i + 1].endswith("s"):
        return True  # "…, early results showed"
    for j in range(i - 1, max(floor, i - 4) - 1, -1):
        if tags[j] == "D" and tags[i + 1] == "X" and reading.lower[j] in table.DEMONSTRATIVES:
            return False  # "this prompted China to", not "this armed man"
        if tags[j] in "DP'M" or (tags[j] == "I" and (tags[j + 1] in "ER" or reading.lower[j] == "of")):
            return True
        if tags[j] not in "NXEGR":
            return False
    return False


def _quoted_word_left(reading: Reading, i: int, floor: int) -> int:
    """A short quotation inside a name: Ed "Doc" Lane. -1 if it is something else."""
    index = reading.quote[i]
    if index < 0 or reading.quotations[index][1] != i or reading.tag[i - 1] in ",.":
        return -1
    opening = reading.quotations[index][0]
    if opening >= floor and reading.lower[i + 1] in table.BEHIND_TITLES and titled(reading, index):
        return opening  # “Night Court” star Ann Lane
    return opening if opening > floor and i - opening <= 8 and reading.tag[opening - 1] in "XNDE'P" else -1


def bracket_left(reading: Reading, closing: int, floor: int) -> int:
    for j in range(closing - 1, max(floor, closing - 25) - 1, -1):
        if reading.tag[j] == "(":
            return j
    return -1


def bracket_right(reading: Reading, opening: int, stop: int) -> int:
    """The token after the bracket that closes the one at `opening`; `opening` if none does nearby."""
    for j in range(opening + 1, min(stop, opening + 25)):
        if reading.tag[j] == ")":
            return j + 1
    return opening


def chunk_right(reading: Reading, first: int, stop: int) -> int:
    """The end of the bare phrase at `first`: determiner, modifiers, head; `first` if there is none."""
    tags = reading.tag
    i = first
    if i >= stop:
        return first
    if tags[i] in "SO" and not (
        reading.lower[i] in table.INDEFINITE and i + 1 < stop and tags[i + 1] in "NX"
    ):
        return i + 1
    determined = i < stop and tags[i] in "DP"
    i += _approximator(reading, i, stop)
    while i < stop and tags[i] in "DPM" and not (i > first and reading.lower[i] == "whose"):
        i += 1
    head = -1
    while i < stop:
        tag = tags[i]
        if tag == "X" and head >= 0 and _opens_with_phrase(reading, i - 1):
            break  # "in an interview Lane said"
        if tag in "NXMv":
            head = i
        elif tag == "Y" and head < 0:
            if not (determined and i + 1 < stop and tags[i + 1] in "NX"):
                return i + 1  # but "a Wednesday editorial"
        elif (
            (
                tag in "EGR"
                and i + 1 < stop
                and tags[i + 1] in "NXEG"
                and (
                    head < 0
                    or tags[i - 1] == "'"
                    or (tag == "G" and (determined or reading.lower[i] in table.RANKING))
                )
            )
            or tag == "'"
            or (tag == "-" and reading.word[i] == "-")
        ):
            pass
        else:
            break
        i += 1
    if head < 0 and "M" in tags[first:i]:
        return i  # "40", "$5 million more"
    return (
        head + 1
        if head >= 0
        else (i if i > first and tags[i - 1] in "MD" and reading.lower[i - 1] in table.INDEFINITE else first)
    )


def _approximator(reading: Reading, i: int, stop: int) -> int:
    """How many tokens of "more than", "at least", "about" stand before a numeral here."""
    lower = reading.lower
    if i >= stop or lower[i] not in APPROXIMATORS_FIRST:
        return 0
    for words in table.APPROXIMATING:
        if tuple(lower[i : i + len(words)]) == words and i + len(words) < stop:
            return len(words)
    return 0


def behind_bound(reading: Reading, i: int, stop: int) -> int:
    """The token behind "more than", "up to", "about" at i; i if no such words stand there."""
    return i + _approximator(reading, i, stop)


def number_at(reading: Reading, i: int, stop: int) -> bool:
    """Begins here an approximate number, and no adverbial: "at least 20 victims"?"""
    behind = i + _approximator(reading, i, stop)
    return i < behind < stop and reading.tag[behind] == "M"


APPROXIMATORS_FIRST = frozenset(words[0] for words in table.APPROXIMATING)

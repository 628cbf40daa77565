"""Steps over what stands between a cue and its source or content: days, places, asides."""

from claimtrack.extract.chunks import bracket_right, number_at
from claimtrack.extract.cues import GOING_ON_FORMS, is_cue_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.postmodifiers import FAR
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table


def skip_adverbials(reading: Reading, first: int, stop: int) -> int:
    """The token after adverbs, days and prepositional phrases at `first`: "on Tuesday", "in a statement"."""
    tags, lower = reading.tag, reading.lower
    i = first
    stop = min(stop, first + FAR)
    while i < stop:
        if (that := _before_that(reading, i, stop)) > i:
            i = that
        elif tags[i] == "Y" or (tags[i] == "R" and lower[i] not in table.NO_ADVERBIALS):
            i += 1
        elif modifies_day(reading, i, stop):
            i += 1 + (lower[i + 1] in table.DAY_PARTS)
        elif tags[i] in "DM" and i + 2 < stop and tags[i + 1] == "N" and lower[i + 2] in table.AFTER_SPANS:
            i += 3  # "a day earlier"
        elif (lower[i] in table.DAY_PARTS and i > first and tags[i - 1] == "Y") or (
            tags[i] == "M"
            and i > first
            and lower[i - 1 - (lower[i - 1] == ".")] in table.MONTHS  # "on Oct. 21"
            and lower[i].isdigit()
        ):
            i += 1
        elif (
            tags[i] == "I"
            and i + 1 < stop
            and lower[i] not in table.NOT_ADVERBIAL
            and not (i == first and number_at(reading, i, stop))
        ):
            end = _prepositional_end(reading, i, stop)
            if end == i:
                break
            i = end
        elif tags[i] == "T" and i + 1 < stop and _hearer(reading, i + 1):
            end = noun_phrase_right(reading, i + 1, stop)
            if end == i + 1:
                break
            i = end
        elif (
            (tags[i] == "E" or lower[i] in table.PAST_AND_PARTICIPLE)
            and i > first
            and tags[i - 1] in "NX"
            and i + 1 < stop
            and tags[i + 1] in "IYRT"
        ):
            i += 1  # "in an interview aired on Monday"
        elif tags[i] == "(" and (closed := bracket_right(reading, i, stop)) > i:
            i = closed
        else:
            break
    return i


def _before_that(reading: Reading, i: int, stop: int) -> int:
    """The "that" behind "before", "all along" or "as early as 2019" at i; i itself if these are not there."""
    lower = reading.lower
    if lower[i] not in OPENS_ADVERB:
        return i
    for phrase in table.ADVERBS_BEFORE_THAT:
        end = i + len(phrase)
        year = end < stop and phrase[-1] == "as" and reading.tag[end] in "MY"
        end += year
        if end < stop and lower[end] == "that" and tuple(lower[i : end - year]) == phrase:
            return end
    return i


OPENS_ADVERB = frozenset(phrase[0] for phrase in table.ADVERBS_BEFORE_THAT)


def modifies_day(reading: Reading, i: int, stop: int) -> bool:
    """ "late Monday", "early on Monday", "last week": the first of these words."""
    if i + 1 >= stop or reading.lower[i] not in table.DAY_MODIFIERS:
        return False
    after = reading.lower[i + 1]
    month = reading.tag[i + 1] == "Y"  # "last January"
    day = month or (reading.tag[i + 1] == "I" and after in table.DAY_PREPOSITIONS)
    return day or after in table.DAY_PARTS


def _hearer(reading: Reading, i: int) -> bool:
    """Is it a noun that "to" stands before ("wrote to members that"), and no verb?"""
    tags = reading.tag
    return tags[i] in "DXPOM" or (tags[i] == "N" and reading.lower[i].endswith("s"))


def _prepositional_end(reading: Reading, i: int, stop: int) -> int:
    end = noun_phrase_right(reading, i + 1, stop)
    if end == i + 1:
        alone = reading.tag[end] == "G" and end + 1 < stop and reading.lower[end + 1] == "that"
        return (
            end + 1 if alone and reading.lower[end] in table.HOW_ADMITTED else i
        )  # "under questioning that"
    return end


def before_adverbial(reading: Reading, last: int, first: int) -> int:
    """Skip leftwards over adverbs and days between subject and verb: "the army on Tuesday also said"."""
    tags, lower = reading.tag, reading.lower
    while last > first:
        known = tags[last] in "RYMI," or lower[last] in MAY_STAND_BETWEEN
        if not known and (tags[last] != "N" or lower[last + 1] not in table.AFTER_SPANS):
            break  # so it is nearly always: none of what follows can be
        spoken = tags[last + 1] != "G" and lower[last] in CLOSES_LINKING
        if spoken and (link := _linking(reading, last, first)) < last:
            last = link
        elif lower[last] in table.AFTER_SPANS and (span := _length_of_time(reading, last, first)) < last:
            last = span
        elif (
            tags[last] == "R"
            or (lower[last] == "most" and tags[last + 1] == "R")
            or lower[last] in table.NEGATIVE
            or tags[last] == "Y"
            or (lower[last] in table.DAY_PARTS and tags[last - 1] == "Y")
        ):
            last -= 1
        elif (
            tags[last] == ","
            and tags[last - 1] == "R"
            and tags[last + 1] == "R"
            and lower[last - 1].endswith("ly")
        ):
            last -= 2  # "she repeatedly, openly criticized"
        elif tags[last] == "M" and tags[last - 1] == "Y":
            last -= 2
        elif last - 4 > first and tuple(lower[last - 3 : last + 1]) in table.FIRST_TIME:
            last -= 4  # "the report for the first time cited"
        elif tuple(lower[last - 1 : last + 1]) in table.NEARLY:
            last -= 2  # "all but begged"
        elif (tags[last] == "I" and last + 1 < len(tags) and tags[last + 1] == "Y") or (
            lower[last] in table.LATELY and tags[last + 1] in "YI" and lower[last] not in table.NOT_LATELY
        ):
            last -= 1
        elif (
            tags[last] == "N"
            and lower[last + 1] in table.AFTER_SPANS
            and lower[last].removesuffix("s") in table.TIME_NOUNS
            and tags[last - 1] in "DMN"
        ):
            last -= 2  # "a month later"
        elif lower[last] in table.DAY_PARTS | table.SEASONS and lower[last - 1] in table.BEFORE_TIME:
            last -= 2 + (lower[last - 2] in table.BEFORE_PAST)
        else:
            break
    return last


CLOSES_LINKING = frozenset(phrase[-1] for phrase in table.LINKING_PHRASES)

MAY_STAND_BETWEEN = (
    table.AFTER_SPANS
    | table.NEGATIVE
    | table.DAY_PARTS
    | table.SEASONS
    | table.LATELY
    | CLOSES_LINKING
    | {"most", *(words[-1] for words in (*table.FIRST_TIME, *table.NEARLY))}
)
"""Last words of adverbials between a subject and its verb, those known by their tags aside.

A rule for another word in `before_adverbial` needs it here, else it is never asked.
"""


def _linking(reading: Reading, last: int, first: int) -> int:
    """Of "the mayor at the time said", "the mayor for his part said": the last token of "the mayor"."""
    for phrase in table.LINKING_PHRASES:
        before = last - len(phrase)
        if before >= first and tuple(reading.lower[before + 1 : last + 1]) == phrase:
            return before
    return last


def _length_of_time(reading: Reading, last: int, first: int) -> int:
    """Of "the army less than two weeks ago said": the last token of "the army"; else `last` itself."""
    tags, lower = reading.tag, reading.lower
    if (
        last - 3 <= first
        or lower[last - 1].removesuffix("s") not in table.TIME_NOUNS
        or tags[last - 2] not in "DM"
    ):
        return last
    i = last - 3
    while i > first and lower[i] in table.MORE_OR_LESS:
        i -= 1
    return i


def place_of_saying(reading: Reading, after: int, first: int) -> int:
    """ "in a statement" right behind the cue belongs to it."""
    lower = reading.lower
    if after + 1 >= first or lower[after] not in table.PLACE_PREPOSITIONS:
        return after
    for j in range(after + 1, min(first, after + 7)):
        if reading.tag[j] in 'I,:"YQ':
            return after
        if lower[j] in table.PLACES_OF_SAYING and (
            j + 1 >= len(lower) or lower[j + 1] not in table.PLACES_OF_SAYING
        ):
            return j + 1
    return after


def skip_aside(reading: Reading, after: int, stop: int) -> int:
    """ "said, for example, that", "said - on Twitter - that": the token behind the aside."""
    tags = reading.tag
    if after + 2 >= stop or tags[after] not in ",-" or tags[after + 1] == '"':
        return after
    if is_cue_at(reading, after + 1 + (reading.lower[after + 1] in table.BEFORE_SAYING_MORE), GOING_ON_FORMS):
        return after  # "“…,” she said, adding, “…”", "“…,” she said, before adding: “…”"
    for j in range(after + 2, min(stop - 1, after + 16)):
        if tags[j] == ":" and tags[after] == "," and opens_quotation(reading, j + 1):
            return j  # "He said, with a smile: “…”"
        if tags[j] == tags[after]:
            goes_on = (
                reading.lower[j + 1] in table.THAT_WHETHER
                or tags[j] == "-"
                or opens_quotation(reading, j + 1)
            )
            return j + 1 if goes_on else after
        if tags[j] in '".;:' or (tags[j] in "VA" and tags[after] == "," and tags[after + 1] != "C"):
            return after
    return after

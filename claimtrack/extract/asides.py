"""What stands between commas, dashes or brackets beside a source: does it say who the source is?"""

from claimtrack.extract.chunks import bracket_right, chunk_right
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tails import is_comment, named_by, office_begins, origin_or_fellow_end
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES


def aside_left(reading: Reading, closing: int, first: int) -> int:
    """The comma, dash or bracket that opens the aside which ends at `closing`; -1 if there is none."""
    tags = reading.tag
    floor = max(first, closing - 50)
    if tags[closing] == ")":
        for j in range(closing - 1, floor - 1, -1):
            if tags[j] == "(":
                return j
        return -1
    j = closing - 1
    while j > floor:
        if tags[j] == ")":
            while j > floor and tags[j] != "(":
                j -= 1
        elif tags[j] == '"' and reading.quote[j] >= 0 and reading.quotations[reading.quote[j]][1] == j:
            j = reading.quotations[reading.quote[j]][0]
        elif tags[j] == tags[closing] and tags[j] in ",-" and not _inner_comma(reading, j, closing):
            return _before_inset(reading, j, floor) if tags[j + 1] in "AVE" else j
        elif tags[j] in '.;:"':
            return -1
        j -= 1
    return -1


def _before_inset(reading: Reading, comma: int, floor: int) -> int:
    """Of "Hall, whose son, Lee, was hurt, said": the first comma, given that before "was"; else that one."""
    for j in range(comma - 1, max(floor, comma - 16), -1):
        if reading.tag[j] in '.;:"VA':
            break
        if reading.tag[j] == "," and reading.lower[j + 1] == "whose":
            return j
    return comma


def _inner_comma(reading: Reading, j: int, closing: int) -> bool:
    """A comma within the aside: "Smith, a lawyer, author and broker from Dayton, Ohio, said"."""
    tags = reading.tag
    if tags[j] != ",":
        return False
    after = tags[j + 1] if j + 1 < closing else "."
    short = j + 3 == closing and reading.word[j + 2] == "."  # "Mesa, Ariz.,"
    if after == "X" and (j + 2 == closing or short) and tags[j - 1] == "X":
        return _aside_left_exists(reading, j)
    return False


def _aside_left_exists(reading: Reading, j: int) -> bool:
    """Is there one more comma close by, so that this one can be "Dayton, Ohio"?"""
    k = j - 1
    while k > 0 and k > j - 14 and reading.tag[k] not in '.;:"VA':
        if reading.tag[k] == "," and reading.tag[k + 1] in "DPNMSI":
            return True
        k -= 1
    return False


HANGING = frozenset(past for _, past, same in map(str.split, table.IRREGULAR.values()) if past == same)
"""Past forms that are participles as well."""


def is_clause(reading: Reading, opening: int, closing: int) -> bool:
    """Holds the stretch between two commas a clause of its own, so that it is no aside?"""
    tags, lower = reading.tag, reading.lower
    if tags[opening] != "," or lower[opening + 1] == "whose":
        return False
    if any(word in table.RELATIVE_PRONOUNS for word in lower[opening + 1 : min(closing, opening + 4)]):
        return False  # "aides, all of whom feared her, said"
    if tags[opening + 1] == "A" and lower[opening + 1].endswith("ing"):
        return False  # "the firm, having won, said"
    for i in range(opening + 1, closing):
        if (tags[i] in "QSG" and lower[i] != "it") or lower[i] == "whose":
            return False
        if tags[i] == "V" and lower[i] in HANGING and tags[i - 1] in "NX" and tags[i + 1] in "IYR":
            continue  # "a letter sent on Monday"
        if tags[i] == "A" or (tags[i] == "V" and i > opening + 1 and tags[i - 1] != "T"):
            return True
    return False


def describes(reading: Reading, opening: int, closing: int) -> bool:
    """Does the aside say who the subject is, and not when, where or how it was said?"""
    tags, lower = reading.tag, reading.lower
    i = opening + 1
    if tuple(lower[i : i + 3]) == table.AS_WELL_AS:
        return True
    if tags[opening] == "(" or (tags[opening] == "-" and lower[i] in table.DASHED_IN):
        return True
    words = "_".join(lower[i:closing])
    if words in table.MEANWHILE or i >= closing:
        return False
    if lower[i] in table.RELATIVE_PRONOUNS:
        return True
    if tags[i] == "I":
        return (
            lower[i] in table.DESCRIBING_PREPOSITIONS and (words + "_").split("_")[1] not in table.ASIDE_NOUNS
        )
    if lower[i] in table.INDEFINITE or (tags[i] == "R" and tags[i + 1] == "D"):
        return True  # "one of the authors", "long a friend of the court"
    if tags[i] == "C":
        joined = tags[i + 1 : closing]
        return "X" in joined and all(tag in "DNXMP.'I" for tag in joined)  # "Hall, and Gov. Lee, said"
    if tags[i] == "O" and lower[i].endswith(table.SELF) and tags[i + 1] == "D":
        return True  # "herself a nurse"
    if tags[i] in "RQTY":
        return False
    if tags[i] == "P" and _does(reading, i, closing):
        return False  # "Hall, his voice shaking, said"
    if tags[i] in "GE":
        # "Hall, speaking in Rome, said" and "Hall, asked about it, said" tell how, not who
        ranked = lower[i] in table.RANKING  # "acting director of the fund"
        return ranked or (tags[i] == "E" and i + 1 < closing and lower[i] not in table.MET)
    return tags[i] in "DNXMP'J" or tags[i] == '"' or tags[i] == "v"


def _does(reading: Reading, i: int, closing: int) -> bool:
    """Stands a participle right behind the noun phrase at i?"""
    end = chunk_right(reading, i, closing)
    if not i < end < closing:
        return False
    held = reading.tag[end] == "I" and reading.lower[end - 1] in table.LIMBS  # "his hands in his pockets"
    return reading.tag[end] == "G" or held or (reading.tag[end] == "E" and end == closing - 1)


def with_apposition(reading: Reading, first: int, end: int, stop: int, fronted: bool = False) -> int:
    """The end of the source once what describes it between commas is counted in."""
    tags, lower = reading.tag, reading.lower
    limit = min(stop, first + 70)
    while end + 1 < limit:
        if tags[end] == "(" and (closed := bracket_right(reading, end, limit)) > end:
            end = closed
            continue
        if lower[end] in table.RELATIVE_PRONOUNS:
            return _clause_stop(reading, end, limit)
        if lower[end] == "by" and tags[end + 1] in "DXNP" and tags[end - 1] != "X":
            end = noun_phrase_right(reading, end + 1, limit)  # "a poll by the institute"
            continue
        if tags[end] in "EG" or (lower[end] in table.PAST_AND_PARTICIPLE and tags[end - 1] == "N"):
            further = _participle_stop(reading, end, limit)
            if further == end:
                break
            end = further
            continue
        if tags[end] != ",":
            break
        i = end + 1
        who = i + (lower[i] == "and" and i + 1 < limit)  # "Lane, who is ill, and who voted for Hall"
        if lower[who] in table.RELATIVE_PRONOUNS:
            behind = _clause_stop(reading, who, limit)
            if behind <= who + 1:
                return end  # "Hall, who, like all of them …"
            end = behind
            continue
        if (further := origin_or_fellow_end(reading, end, limit)) > end:
            end = further  # "Lane, 55, of Dayton", "Lane, a nurse, and Bob Ray"
            continue
        if fronted and tags[i] in "EV":
            return next((j for j in range(i, limit) if tags[j] in ',.;:"'), end)  # "made public on Friday"
        if fronted and _named_behind(reading, first, end, limit):
            end = noun_phrase_right(reading, i, limit)  # "According to the chief, Ann Hall, he fled"
            continue
        if (fronted and _main_clause_behind(reading, end)) or is_comment(reading, i, limit):
            break
        i = office_begins(reading, i, limit)
        named = tags[i] in "DNXMP" or (tags[i] == "S" and lower[i] in table.INDEFINITE)
        named = named and lower[i] not in table.DEMONSTRATIVES
        further = _appositive_stop(reading, i, limit) if named else i
        if further == i:
            break
        end = further
    return end


def _main_clause_behind(reading: Reading, comma: int) -> bool:
    """ "According to court papers, a banker has pleaded guilty": no apposition to the source."""
    many = reading.tag[comma - 1] == "N" and is_plural(reading.lower[comma - 1])
    return many or reading.lower[comma + 1] not in table.ARTICLES_A


def is_office(word: str) -> bool:
    """Is it the noun of an office or trade: "founder", "surgeon"?"""
    return word in ROLES or word.endswith(table.TRADES)


def _named_behind(reading: Reading, first: int, comma: int, limit: int) -> bool:
    """Stands a name, closed by a comma, behind the noun of an office: "the chief, Ann Hall,"?"""
    end = noun_phrase_right(reading, comma + 1, limit)
    named = comma + 1 < end < limit and all(tag == "X" for tag in reading.tag[comma + 1 : end])
    office = any(map(is_office, reading.lower[first:comma]))
    return named and office and reading.tag[end] == ","


def _participle_stop(reading: Reading, end: int, limit: int) -> int:
    """The end of what a participle behind a source says of it; `end`, its place, if it says nothing of it."""
    tags = reading.tag
    if tags[end] == "G":  # "a firm representing the tenants", "a man standing outside the bank"
        begins = end + 1 + (tags[end + 1] == "I" and end + 2 < limit)
        further = noun_phrase_right(reading, begins, limit) if tags[end - 1] == "N" else begins
        return further if further > begins else end
    if (named := named_by(reading, end, limit)) > end:
        return named  # "a woman named Rosa"
    if tags[end + 1] == "Y":
        return end + 2
    if reading.lower[end + 1] == "as" and end + 2 < limit:
        return noun_phrase_right(reading, end + 2, limit)  # "the chief known as Bob"
    if end + 2 >= limit:
        return end
    if reading.lower[end + 1] in table.BEFORE_TIME and reading.lower[end + 2] in table.SPANS_OF_TIME:
        return end + 3  # "a poll taken last week"
    done = (
        end + 2 + (tags[end - 1 : end + 2 : 2] == ["N", "T"] and tags[end + 2] in "Vuv" and end + 3 < limit)
    )
    further = noun_phrase_right(reading, done, limit) if tags[end + 1] in "IT" else done
    return further if further > done else end  # "a bill sent to the court", "a man hired to guard the door"


def _appositive_stop(reading: Reading, i: int, limit: int) -> int:
    """The end of the phrase in apposition that begins at i, with what hangs on it; i if it is none."""
    tags, lower = reading.tag, reading.lower
    end = noun_phrase_right(reading, i, limit)
    if end < limit and tags[end] in "VA":
        return i  # the subject of a clause of its own
    if end < limit and tags[i] == "P" and tags[end] == "G":
        return i  # "said Hall, his voice shaking"
    if i < end < limit - 2 and tags[end] == "R" and tags[end + 1] in "GE":
        object_ = end + 2 + (tags[end + 2] == "I")  # "an aide currently working for Hall"
        further = noun_phrase_right(reading, object_, limit) if object_ < limit else object_
        end = further if further > object_ else end
    while i < end < limit - 1 and tags[end] in "EIG" and tags[end + 1] not in "Y,.":
        further = noun_phrase_right(reading, end + 1, limit)
        if further == end + 1 or (
            lower[end] in table.TIME_PREPOSITIONS
            and tags[end] == "I"
            and lower[end : end + 2] != ["during", "the"]
        ):
            break
        end = further
    if i < end < limit - 2 and tags[end] == "T" and tags[end + 1] == "V":
        end = max(end, noun_phrase_right(reading, end + 2, limit))  # "the only senator to endorse her"
    if i < end < limit and lower[end] in table.ANY_RELATIVE:
        return _clause_stop(reading, end, limit)
    return end + (
        i < end < limit
        and lower[end] in table.AFTER_SPANS
        and lower[end - 1].removesuffix("s") in table.TIME_NOUNS
    )


def _clause_stop(reading: Reading, i: int, limit: int) -> int:
    """The end of the relative clause that begins at i: the next comma, dash, quotation or full stop."""
    tags = reading.tag
    j = i + 1
    if j < limit and tags[j] == ",":  # "Hall, who, like all of them, was ill"
        closing = next((k for k in range(j + 1, limit) if tags[k] in ',.;"'), limit)
        if closing < limit and tags[closing] == ",":
            j = closing + 1
    while j < limit:
        if tags[j] == '"' and tags[j - 1] not in ",:" and reading.quote[j] >= 0:
            j = max(j, reading.quotations[reading.quote[j]][1])  # a title, no speech
            if tags[j - 1] == ".":
                return min(j + 1, limit)
        elif tags[j] == "," and (closing := _inset_closes(reading, i, j, limit)):
            j = closing
        elif tags[j] in ',;:.-"':
            return j
        j += 1
    return limit


def _inset_closes(reading: Reading, i: int, comma: int, limit: int) -> int:
    """Of "whose son Lee, 22, was hurt": the second comma, before the clause's first verb; 0 if it has one."""
    tags = reading.tag
    if any(tag in "VAE" for tag in tags[i:comma]):
        return _name_closes(reading, comma, limit)
    commas = (j for j in range(comma + 1, min(limit - 1, comma + 9)) if tags[j] == ",")
    return next((j for j in commas if tags[j + 1] in "AVE"), 0)


def _name_closes(reading: Reading, comma: int, limit: int) -> int:
    """Of "who lost her son, Lee, in the crash": the second comma; 0 if no name stands between them."""
    tags = reading.tag
    end = comma + 1
    while end < min(limit - 1, comma + 5) and tags[end] == "X":
        end += 1
    named = tags[comma - 1] == "N" and comma + 1 < end < limit - 1 and tags[end] == ","
    return end if named and (tags[end + 1] in "IT" or tags[end + 1 : end + 3] == ["C", "P"]) else 0

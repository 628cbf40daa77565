"""Brackets noun phrases, adverbials and clauses around a word, by tags alone.

Every function takes the reading, a token, and the bounds it may not cross, and looks only as far as it must, so
that the cost of an article grows with its cues and not with its square.
"""

from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table

NOMINAL = "NXMvY"
FAR = 60  # tokens; no noun phrase is longer, and hostile text must not make us look further


def noun_phrase_left(reading: Reading, last: int, first: int) -> int:
    """Where the noun phrase whose final word is `last` begins; not before `first`.

    Follows determiners, modifiers, "X of the Y", joint names, and clauses hung on without commas ("officials
    briefed on the raid", "the man who answered the phone").
    """
    tags = reading.tag
    floor = max(first, last - FAR)
    start = chunk_left(reading, last, floor)
    while start > floor:
        further = _postmodified_left(reading, start, floor)
        if further < 0:
            further = _joined_left(reading, start, floor)
        if further < 0 or further >= start:
            break
        start = further
    # "On Tuesday the army said": the day stands before the phrase, not in it.
    while start < last and tags[start] == "Y":
        start += 1
    return start


def chunk_left(reading: Reading, last: int, floor: int) -> int:
    """The bare phrase: determiner, modifiers, head."""
    tags, lower = reading.tag, reading.lower
    i = last
    if tags[i] in "SOQ":
        return i
    while i > floor:
        tag = tags[i - 1]
        if tags[i] in "DP" and not (tag == "D" and lower[i - 1] in ("all", "both", "half", "many", "such")):
            break
        if tag in "NXDPM'" or (tag == "v" and tags[i] in "NX"):
            i -= 1
        elif tag in "EGR" and _modifies(reading, i - 1, floor):
            i -= 1
        elif tag == "-" and reading.word[i - 1] == "-" and tags[i] in "NX" and tags[i - 2] in "NX":
            i -= 2
        elif tag == "Y" and tags[i] in "MN" and _determined(reading, i - 1, floor):
            i -= 1
        elif tags[i] == "M" and lower[i - 1] in table.APPROXIMATORS:
            i -= 1
        elif tag == ")" and (opening := _bracket_left(reading, i - 1, floor)) > floor:
            i = opening
        elif tag == '"' and (j := _quoted_word_left(reading, i - 1, floor)) >= 0:
            i = j
        else:
            break
    return i


def _determined(reading: Reading, i: int, floor: int) -> bool:
    """Does a determiner stand close before a day inside the phrase: "the Nov. 8 election"?"""
    return any(reading.tag[j] in "DP" for j in range(max(floor, i - 3), i))


def _modifies(reading: Reading, i: int, floor: int) -> bool:
    """Is this participle or adverb a modifier before its noun: "the ruling party", "two highly paid aides"?"""
    tags = reading.tag
    for j in range(i - 1, max(floor, i - 4) - 1, -1):
        if tags[j] in "DP'M" or (tags[j] == "I" and tags[j + 1] in "ER"):
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
    return opening if opening > floor and i - opening <= 8 and reading.tag[opening - 1] in "XNDE'P" else -1


def _bracket_left(reading: Reading, closing: int, floor: int) -> int:
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


def _postmodified_left(reading: Reading, start: int, floor: int) -> int:
    """The start of the phrase on which this one hangs by a preposition, participle or relative; else -1."""
    tags, lower = reading.tag, reading.lower
    i = start - 1
    if i <= floor:
        return -1
    tag = tags[i]
    if tag == "I" or (tag == "T" and tags[i - 1] in NOMINAL):
        j = i - 1
        if (tags[j] in "NXM)'S" or lower[j] in table.INDEFINITE) and not (tags[j] == "S" and lower[j] not in table.INDEFINITE):
            head = _bracket_left(reading, j, floor) - 1 if tags[j] == ")" else j
            return chunk_left(reading, head, floor) if head >= floor else -1
        if tags[j] in "EG" and j > floor and tags[j - 1] == "N":
            return chunk_left(reading, j - 1, floor)
        return _relative_left(reading, i, floor)
    if tag == "G" and tags[i - 1] in "NX":
        return chunk_left(reading, i - 1, floor)
    if tag in "VEAvR":
        return _relative_left(reading, i, floor)
    return -1


def _relative_left(reading: Reading, i: int, floor: int) -> int:
    """If these words belong to a relative clause without commas, the start of what it describes."""
    tags, lower = reading.tag, reading.lower
    for j in range(i, max(floor, i - 14), -1):
        if tags[j] in ',;:."-':
            return -1
        if lower[j] in ("who", "which", "that", "whose") and tags[j - 1] in "NX" and tags[j] in "SQD":
            return chunk_left(reading, j - 1, floor)
    return -1


def _joined_left(reading: Reading, start: int, floor: int) -> int:
    """ "Smith and Jones", "police, medics and soldiers": the start of the whole list; -1 if "and" joins clauses."""
    tags = reading.tag
    i = start - 1
    if i <= floor or tags[i] != "C" or reading.lower[i] not in ("and", "or", "&"):
        return -1
    j = i - 1 - (tags[i - 1] == ",")
    if j < floor or tags[j] not in "NXS)'":
        return -1
    begin = chunk_left(reading, j, floor)
    while begin - 1 > floor and tags[begin - 1] == "I" and tags[begin - 2] in "NX":
        begin = chunk_left(reading, begin - 2, floor)
    while begin - 2 > floor and tags[begin - 1] == "," and tags[begin - 2] in "NX":
        begin = chunk_left(reading, begin - 2, floor)
    before = tags[begin - 1] if begin > floor else "."
    if before == "I" and begin - 2 > floor and tags[begin - 2] in "NX" and reading.lower[begin - 1] == "of":
        return chunk_left(reading, begin - 2, floor)
    return begin if begin == floor or before in ',.;:"-CQ' else -1


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
        if (tags[end] == "I" and lower[end] in _HANGS_ON and tags[end + 1] != "Y") or (
            tags[end] == "T" and tags[end + 1] in "DXP"
        ):
            further = chunk_right(reading, end + 1, stop)
        elif tags[end] == "C" and lower[end] in ("and", "&") and tags[end + 1] in "XDNP":
            further = chunk_right(reading, end + 1, stop)
            if further < stop and tags[further] in "VAEv":
                break
        else:
            break
        if further == end + 1:
            break
        end = further
    return end


_HANGS_ON = table.NAME_LINKS | frozenset("with from to".split())


def chunk_right(reading: Reading, first: int, stop: int) -> int:
    """The end of the bare phrase at `first`: determiner, modifiers, head; `first` if there is none."""
    tags = reading.tag
    i = first
    if i >= stop:
        return first
    if tags[i] in "SO" and not (reading.lower[i] in table.INDEFINITE and i + 1 < stop and tags[i + 1] in "NX"):
        return i + 1
    i += _approximator(reading, i, stop)
    while i < stop and tags[i] in "DPM":
        i += 1
    head = -1
    while i < stop:
        tag = tags[i]
        if tag in "NXMv":
            head = i
        elif tag == "Y" and head < 0:
            return i + 1
        elif tag in "EGR" and i + 1 < stop and tags[i + 1] in "NXEG" and (head < 0):
            pass
        elif tag == "'" or (tag == "-" and reading.word[i] == "-"):
            pass
        else:
            break
        i += 1
    if head < 0 and i > first and tags[i - 1] == "M":
        return i
    return head + 1 if head >= 0 else (i if i > first and tags[i - 1] in "MD" and reading.lower[i - 1] in table.INDEFINITE else first)


def plain_clause_at(reading: Reading, first: int, stop: int) -> bool:
    """Begins here a subject with its verb right behind it? Asked of verbs that take noun phrases as well."""
    tags, lower = reading.tag, reading.lower
    i = first
    while i < stop and tags[i] == "R":
        i += 1
    if i < stop and lower[i] == "there":
        return True
    end = noun_phrase_right(reading, i, stop)
    while i < end < stop and tags[end] == "R":
        end += 1
    if end == i or end >= stop:
        return False
    if lower[end] in ("who", "which", "that") or tags[end] in ",I":
        return tags[end] != "," and clause_at(reading, first, stop) and tags[i] in "DXSP" and _verb_before_comma(reading, end, stop)
    return tags[end] in "AV" or (tags[end] in "Ev" and _finite(reading, end, stop))


def _verb_before_comma(reading: Reading, i: int, stop: int) -> bool:
    """Two verbs: the relative clause's and the main one."""
    tags = reading.tag
    verbs = 0
    for j in range(i, min(stop, i + 25)):
        if tags[j] in ",;.:-":
            break
        if tags[j] in "VA" and tags[j - 1] not in "TA":
            verbs += 1
    return verbs > (tags[i] != "I")


def _approximator(reading: Reading, i: int, stop: int) -> int:
    """How many tokens of "more than", "at least", "about" stand before a numeral here."""
    lower = reading.lower
    for words in table.APPROXIMATING:
        if tuple(lower[i : i + len(words)]) == words and i + len(words) < stop:
            return len(words)
    return 0


def might_be_clause(reading: Reading, first: int, stop: int) -> bool:
    """After a verb that takes no noun phrase ("say"): may what begins here be a clause, verb known or not?"""
    tags, lower = reading.tag, reading.lower
    i = first
    while i < stop and (tags[i] in 'RI"' or lower[i] in table.APPROXIMATORS):
        i += 1
    if i >= stop or tags[i] not in "DPNXMSvEGYOQ" or (tags[i] == "Q" and lower[i] not in table.FRONTING):
        return False
    for j in range(i + 1, min(stop, i + 45)):
        if tags[j] in "VAEvu" or (tags[j] == "N" and lower[j][-1] == "s" and j > i + 1):
            return True
        if tags[j] in ";:" or (tags[j] == "." and reading.quote[j] < 0):
            return False
    return False


def clause_at(reading: Reading, first: int, stop: int) -> bool:
    """Begins a finite clause here: a subject, and a verb before the next comma or full stop?"""
    tags = reading.tag
    i = first
    while i < stop and tags[i] in "RC" and reading.lower[i] != "there":
        i += 1
    if i >= stop:
        return False
    if reading.lower[i] == "there":
        return True
    if tags[i] == "S" and i + 1 < stop and tags[i + 1] in "AVEvR":
        return True
    if tags[i] not in "DPNXMSvEGYIQO(\"R":
        return False
    seen_noun = False
    quoted = reading.quote[i]
    for j in range(i, min(stop, i + 40)):
        tag = tags[j]
        if tag in "NXSMYDv":
            seen_noun = seen_noun or tag != "D"
        if seen_noun and j > i and (tag == "A" or tag == "V" or (tag in "Ev" and _finite(reading, j, stop))):
            return True
        if tag in ".;:":
            return False
        if tag == "," and seen_noun:
            return _subject_goes_on(reading, j, stop)
        if tag == '"' and quoted < 0 and j > i + 12:
            return False
        if tag == "T" and j > i:
            return False
    return False


def _subject_goes_on(reading: Reading, comma: int, stop: int) -> bool:
    """Comes the verb of "Hall, a surgeon, said" or "ants, bees and wasps sting" after this comma?"""
    tags = reading.tag
    joined = False
    for j in range(comma + 1, min(stop, comma + 30)):
        if tags[j] == "C":
            joined = True
        if tags[j] in ".;:":
            return False
        if tags[j] in "VA" or (tags[j] == "E" and tags[j - 1] in ",NX"):
            if tags[j - 1] == "," or joined:
                return True
            if tags[comma + 1] not in "QS" or reading.lower[comma + 1] not in ("who", "which", "whose"):
                return False
    return False


def _finite(reading: Reading, i: int, stop: int) -> bool:
    """Is this form in -ed, or this word that may be a noun, the verb of a clause?"""
    tags = reading.tag
    before = tags[i - 1]
    after = tags[i + 1] if i + 1 < stop else "."
    if tags[i] == "v":
        return before in "NXS" and after in 'DPOSTXIMR"'
    return before in "NXSMRO)" and after not in "A" and not (before == "N" and after in "I" and False)


def skip_adverbials(reading: Reading, first: int, stop: int) -> int:
    """The token after adverbs, days and short prepositional phrases at `first`: "on Tuesday", "in a statement"."""
    tags, lower = reading.tag, reading.lower
    i = first
    stop = min(stop, first + FAR)
    while i < stop:
        if tags[i] == "Y" or (tags[i] == "R" and lower[i] != "there"):
            i += 1
        elif lower[i] in ("late", "early", "earlier", "last", "this", "later", "next") and i + 1 < stop and (
            tags[i + 1] in "YI" and lower[i + 1] in (*table.DAYS, "on", "in") or lower[i + 1] in table.DAY_PARTS
        ):
            i += 1 + (lower[i + 1] in table.DAY_PARTS)
        elif lower[i] in table.DAY_PARTS and i > first and tags[i - 1] == "Y":
            i += 1
        elif tags[i] == "M" and i > first and tags[i - 1] == "Y":
            i += 1
        elif tags[i] == "I" and i + 1 < stop and lower[i] not in ("of", "like", "than"):
            end = _prepositional_end(reading, i, stop)
            if end == i:
                break
            i = end
        elif tags[i] == "T" and i + 1 < stop and _hearer(reading, i + 1):
            end = noun_phrase_right(reading, i + 1, stop)
            if end == i + 1:
                break
            i = end
        elif tags[i] == "," and i + 2 < stop and tags[i + 1] == "X" and i > first and tags[i - 1] == "X":
            end = chunk_right(reading, i + 1, stop)
            if end >= stop or tags[end] != "," or (end + 1 < stop and lower[end + 1] != "that" and tags[end + 1] != '"'):
                break
            i = end
        elif tags[i] == "(" and (closed := bracket_right(reading, i, stop)) > i:
            i = closed
        else:
            break
    return i


def _hearer(reading: Reading, i: int) -> bool:
    """Is it a noun that "to" stands before ("wrote to members that"), and no verb?"""
    tags = reading.tag
    return tags[i] in "DXPOM" or (tags[i] == "N" and reading.lower[i].endswith("s"))


def _prepositional_end(reading: Reading, i: int, stop: int) -> int:
    end = noun_phrase_right(reading, i + 1, stop)
    if end == i + 1:
        return i
    return end


def day_span(reading: Reading, first: int, stop: int) -> Span:
    """The words from `first` to `stop` as characters."""
    return reading.span(first, stop)

"""Tells whether words are a clause: a subject with its verb, by tags alone."""

from collections.abc import Sequence

from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tags_by_form import BASES, KNOWN
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table


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
    if (
        i + 1 < stop
        and tags[i + 1] in "AVEvR"
        and (tags[i] == "S" or reading.lower[i] in table.DEMONSTRATIVES)
    ):
        return True
    if tags[i] not in 'DPNXMSvEGYIQO("R':
        return False
    seen_noun = False
    quoted = reading.quote[i]
    for j in range(i, min(stop, i + 40)):
        tag = tags[j]
        if tag in "NXSMYDv":
            seen_noun = seen_noun or tag != "D" or reading.lower[j] in table.STANDS_ALONE
        if seen_noun and j > i and (tag == "A" or tag == "V" or (tag in "Ev" and _finite(reading, j, stop))):
            return True
        if tag in ".;:" or (tag == "C" and seen_noun and tags[j + 1 : j + 2] in (["V"], ["A"])):
            return False  # the second: "thought for a moment and said"
        if tag == "," and seen_noun:
            return _subject_goes_on(reading, j, stop)
        if tag == '"' and quoted < 0 and j > i + 12:
            return False
        if tag == "T" and j > i and tags[j + 1 : j + 2] not in _BEHIND_TO:
            return False
    return False


_BEHIND_TO = (["O"],)
"""What makes "to" a preposition: "people close to her say"."""


def _subject_goes_on(reading: Reading, comma: int, stop: int) -> bool:
    """Comes the verb of "Hall, a surgeon, said" or "ants, bees and wasps sting" after this comma?"""
    tags = reading.tag
    if tags[comma + 1 : comma + 2] == ["C"]:
        return False  # "… with murder, and Hall left": one comma makes no list
    joined = False
    for j in range(comma + 1, min(stop, comma + 30)):
        if tags[j] == "C":
            joined = True
        if tags[j] in ".;:":
            return False
        if tags[j] in "VA" or (tags[j] == "E" and tags[j - 1] in ",NX"):
            if tags[j - 1] == "," or joined:
                return True
            opens = tags[comma + 1] in "QS" and reading.lower[comma + 1] in table.RELATIVE_PRONOUNS
            if not opens and table.OF_PERSONS.isdisjoint(reading.lower[comma + 2 : j]):
                return False  # but "Hall, a nurse whose son died, left"
    return False


def _finite(reading: Reading, i: int, stop: int) -> bool:
    """Is this form in -ed, or this word that may be a noun, the verb of a clause?"""
    tags = reading.tag
    before = tags[i - 1]
    after = tags[i + 1] if i + 1 < stop else "."
    if tags[i] == "v":
        return before in "NXS" and after in 'DPOSTXIMR"'
    return before in "NXSMRO)" and after != "A"


def plain_clause_at(reading: Reading, first: int, stop: int) -> bool:
    """Begins here a subject with its verb right behind it? Asked of verbs that take noun phrases as well."""
    tags, lower = reading.tag, reading.lower
    i = first
    while i < stop and tags[i] == "R" and lower[i] != "there":
        i += 1
    if i < stop and lower[i] == "there":
        return True
    end = noun_phrase_right(reading, i, stop)
    if i < end < stop and lower[end] in table.JOINING:
        further = noun_phrase_right(reading, end + 1, stop)
        end = further if further > end + 1 else end  # "stated Lane and her team were ill"
    while i < end < stop and tags[end] == "R":
        end += 1
    if end == i or end >= stop:
        return False
    if tags[end] == ",":
        return _behind_inset(reading, i, end, stop)
    if tags[end] in "IQ" and tags[end + 1 : end + 2] == ["G"]:
        return False  # "charged Hall after finding the gun was his"
    if lower[end] in table.ANY_RELATIVE or tags[end] == "I":
        return (
            clause_at(reading, first, stop) and tags[i] in "DXSP" and _verb_before_comma(reading, end, stop)
        )
    return tags[end] in "AV" or (tags[end] in "Ev" and _finite(reading, end, stop))


def _behind_inset(reading: Reading, start: int, comma: int, stop: int) -> bool:
    """ "claims the firm, which owns 14 mills, is broke": the verb stands behind what says more of it."""
    tags, lower = reading.tag, reading.lower
    opens = lower[comma + 1] if comma + 1 < stop else ""
    inset = opens in table.SET_IN or tags[comma + 1 : comma + 2] in (["M"], ["D"], ["E"])
    closing = next((j for j in range(comma + 1, min(stop - 1, comma + 16)) if tags[j] == ","), -1)
    if not inset or closing < 0 or tags[start] not in "DPX":
        return False
    verb = closing + 1
    return tags[verb] in "AV" or (tags[verb] == "E" and tags[verb + 1 : verb + 2] != ["I"])


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


def might_be_clause(reading: Reading, first: int, stop: int) -> bool:
    """After a verb that takes no noun phrase ("say"): may what begins here be a clause, verb known or not?"""
    tags, lower = reading.tag, reading.lower
    i = first
    while i < stop and lower[i] != "there" and (tags[i] in 'RI"' or lower[i] in table.APPROXIMATORS):
        i += 1
    if i < stop and lower[i] == "there":
        return True
    if i >= stop or tags[i] not in "DPNXMSvEGYOQ" or (tags[i] == "Q" and lower[i] not in table.FRONTING):
        return False
    if tags[i] == "Q" and "," not in tags[i : min(stop, i + 45)]:
        # "he said as he left" tells when, but "he said if it rained he would leave" tells what
        return (
            lower[i] == "if"
            and sum(tags[j] in "VAE" and tags[j - 1] != "A" for j in range(i, min(stop, i + 45))) > 1
        )
    if tags[i] == "M":
        # "said 30 students need help", but "added 170,000 jobs last month"
        people = i + 2 < stop and is_plural(lower[i + 1]) and KNOWN.get(lower[i + 2]) in ("v", "u")
        near = range(i, min(stop, i + 45))
        comma = next((j for j in near if tags[j] == "," and tags[j + 1 : j + 2] != ["M"]), stop)
        inset = "".join(tags[comma + 1 : comma + 3])  # "30 students, all from Leeds, need"
        closed = inset and inset[0] not in "QSXP" and inset != "DI"
        return people or any(tag in "VAE" for tag in tags[i : min(comma if closed else stop, i + 45)])
    if tags[i] == "N" and tags[i + 1 : i + 3] == [",", "C"]:
        return False  # "added sugar, and he stirred"
    for j in range(i + 1, min(stop, i + 45)):
        if tags[j] in "VAEvu" or (tags[j] == "N" and lower[j][-1] == "s" and j > i + 1):
            return True
        if tags[j] in ";:" or (tags[j] == "." and reading.quote[j] < 0):
            return j - i >= 3  # long enough for a verb that is in no list
    return stop - i >= 3


def has_clause(reading: Reading, first: int, stop: int) -> bool:
    """Is there a finite verb among these tokens, so that they can be said as they stand?"""
    tags = reading.tag
    if reading.lower[first] in table.SUBJECT_CLAUSES:  # "How he died is a mystery": two verbs
        return sum(tags[j] in "AV" and tags[j - 1] not in "AR" for j in range(first + 1, stop)) > 1
    if tags[first] in "IQTG" and reading.lower[first] not in table.CLAUSE_OPENERS:
        comma = next((j for j in range(first, stop) if tags[j] == ","), -1)
        if comma < 0:
            opened = tags[first] == "I" or reading.lower[first] in table.TIME_PREPOSITIONS
            return opened and _verb_behind_phrase(reading, first, stop)
        if comma + 2 >= stop:
            return False
        first = comma + 1
    if tags[first] in "XV" and tags[first + 1 : first + 2] == ["P"]:
        return True  # "Wash your hands, doctors say"
    return any(
        tags[j] in "AV" or (tags[j] == "E" and j > first) or (tags[j] == "v" and j > first)
        for j in range(first, stop)
    )


def _verb_behind_phrase(reading: Reading, first: int, stop: int) -> bool:
    """ "In May prices rose", "Under the law they could face jail": a finite verb that is no relative's."""
    tags = reading.tag
    for j in range(first + 3, stop):
        if tags[first] == "Q" and not (tags[j - 1] == "S" and tags[j - 2] in "NXY"):
            continue  # "After the crash he was taken away", but "After the man left"
        relative = tags[j - 1] in "SQ" and reading.lower[j - 1] in table.ANY_RELATIVE
        if (
            tags[j] in "VA" or (tags[j] == "E" and tags[j - 1] in "NXS" and tags[j + 1 : j + 2] != ["I"])
        ) and not relative:
            return not any(word in table.ANY_RELATIVE for word in reading.lower[first:j])
    return False


def says_shortly(reading: Reading, words: Span) -> bool:
    """Is it all of an answer, or of advice: "Probably not, experts say", "Wear a mask, doctors say"?"""
    first, stop = words
    lower, tags = reading.lower, reading.tag
    if lower[first] in table.ANSWERING and stop - first <= 3:
        return True
    if lower[first] in table.MORE_OR_TOO and stop - first <= 5 and tags[stop - 1] in "NR":
        return True  # "More data, Hall says.", "Too early, she said."
    return lower[first] in BASES and first + 1 < stop and (tags[first + 1] in "DPO" or stop - first == 2)


def subject_clause_end(reading: Reading, first: int, stop: int, needed: int = 1) -> int:
    """Of "the bank's claim that rates fell was wrong": the main verb's token, else `stop`.

    `needed` counts the finite verbs of the content itself: 1 for clauses, 0 for noun phrases.
    """
    tags, lower = reading.tag, reading.lower
    needed, i = (0, first + 2) if tags[first] == "T" else (needed, first + 1)
    if opens_quotation(reading, first):  # "what he called “the best I've seen” won"
        closing = reading.quotations[reading.quote[first]][1]
        needed = 0 if any(tag in "VAE" for tag in tags[i:closing]) else needed
        i = closing + 1
    while i < stop:
        tag = tags[i]
        if tag == '"' and opens_quotation(reading, i):
            needed, i = 0, reading.quotations[reading.quote[i]][1] + 1  # what is quoted holds its own verb
            continue
        named = lower[i] == "as" and "E" in tags[max(0, i - 3) : i]  # "asked to be known only as Ali said"
        if tag == "C" and needed == 0 and i + 1 < stop and lower[i + 1] in table.RELATIVE_PRONOUNS:
            return i  # "who said he was ill and who left"
        if (tag in "Q;" and not named) or (tag == "," and i + 1 < stop and tags[i + 1] not in "AVE"):
            needed += 1
        if (
            tag == "S"
            and needed == 0
            and tags[i - 1] == "N"
            and i - 1 > first
            and tags[i + 1 : i + 2] == ["V"]
        ):
            needed += 1  # "spoke about the night he gave it up"
        adjective = tags[i - 2] == "T" and tags[i + 1 : i + 2] in (["N"], ["X"])
        stays = lower[i - 1] in table.STAYS_SO or lower[i - 1] == "as"  # "described herself as tired, left"
        modifies = tag == "E" and (tags[i - 1] in "DPITC," or adjective or stays)
        ongoing = tag == "A" and lower[i].endswith("ing")  # "accuses him of having lied"
        twice = needed == 0 and tag == "E" and tags[i + 1 : i + 2] in (["E"], ["V"], ["A"])
        # "want the road repaired signed": the first is a participle
        if tag in "AVE" and not modifies and not ongoing and not twice:
            if tags[i - 1] == "C":  # "promises to sell and build"
                i += 1
                continue
            passive = tag == "E" and lower[i - 1] in table.BE  # "declined to be named said"
            if needed == 0 and tags[i - 1] not in "T" and not passive:
                return i
            while i < stop - 1 and tags[i] in "AR":
                i += 1
            needed = max(0, needed - 1)
            if tags[i] == '"':
                continue
        i += 1
    return stop


def relative_that(tags: Sequence[str], i: int) -> bool:
    """Comes a verb right behind "that": "a clinic that works with us", "a pledge that angered nurses"?"""
    behind = "".join(tags[i : i + 2])
    if behind[:1] == "E":
        end = next((j for j in range(i + 1, min(len(tags), i + 10)) if tags[j] in ',.;:"QC'), i + 10)
        return not any(tag in "VAE" for tag in tags[i + 1 : end])
    return (
        behind[:1] in ("V", "A")
        or (behind[:1] == "R" and behind[1:] in ("V", "E"))
        or behind in _VERB_BEHIND_THAT
    )


_VERB_BEHIND_THAT = frozenset("v" + tag for tag in "IDPOTR")

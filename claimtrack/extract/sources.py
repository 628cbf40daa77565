"""Who is the subject of a cue: the words right before it or behind it. See `distant_sources` for others."""

from claimtrack.extract.adverbials import before_adverbial
from claimtrack.extract.asides import aside_left, describes, is_clause
from claimtrack.extract.chunks import chunk_left
from claimtrack.extract.cues import INSET_FORMS, is_cue_at
from claimtrack.extract.described_names import described_before, named_before, one_before
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.postmodifiers import described_left
from claimtrack.extract.relatives import out_of_relative, relative_opening
from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading, titled
from claimtrack.extract.whole_subjects import CLAUSE_EDGES, whole_subject
from claimtrack.extract.wider_sources import widened
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def subject_left(reading: Reading, verb: int, first: int) -> Span | None:
    """The subject that ends right before the verb group at `verb`, as tokens; None if none does.

    Read from its last word, and from its head where that shows a longer phrase.
    """
    found = _subject_ending(reading, verb, first)
    found = widened(reading, found, first) if found else None
    if found and _day_in_relative(reading, found, verb):
        found = found[0], verb  # "The man who wrote to her on Monday said"
    if found and (found[0] == first or reading.tag[found[0] - 1] in CLAUSE_EDGES.replace("C", "")):
        return found  # it begins its clause: nothing longer can be found
    start = whole_subject(reading, verb, first)
    if start < 0 or (found and found[0] <= start):
        return found
    return start, found[1] if found else verb


def _day_in_relative(reading: Reading, found: Span, verb: int) -> bool:
    """Stands only a day between a relative clause without commas and the verb, so that it belongs there?"""
    tags = reading.tag
    day = tags[found[1] : verb]
    return (
        bool(day)
        and day[-1] == "Y"
        and all(tag in "IY" for tag in day)
        and any(
            tags[i] in "SQ" and reading.lower[i] in table.RELATIVES and tags[i - 1] in "NX"
            for i in range(found[0] + 1, found[1])
        )
    )


def _subject_ending(reading: Reading, verb: int, first: int) -> Span | None:
    """The subject, read from the word right before the verb group.

    Asides between commas, dashes or brackets are passed over; those that describe the subject (apposition,
    relative clause) belong to it.
    """
    tags, lower = reading.tag, reading.lower
    last, end = _last_word(reading, verb, first)
    for _ in range(4):  # "Smith, 34, a spokesman for the bank, who declined, said"
        if last <= first or tags[last] not in ",)-":
            break
        if tags[last] == "," and (opening := relative_opening(reading, last, first)):
            last, end = opening - 1, end or last
            continue  # "Hall, who lost her son, Lee, in the crash, said"
        opening = aside_left(reading, last, first)
        if opening < 0 and tags[last - 1] == ")" and tags[last] == ",":
            last -= 1  # "Hall (D-R.I.), said"
            continue
        if opening > first and _is_tag(reading, opening + 1, last):
            last = before_adverbial(reading, opening - 1, first)
            continue  # "The minister, officials said, rejected it"
        if opening < 0 or is_clause(reading, opening, last):
            return None
        acted = tags[opening + 1] in "EV" and tags[opening + 2] in "DPOX"
        if acted and lower[verb - 1] in table.THEN_LATER and last == verb - 2:
            return None  # "Hall, the mayor, led the prayer, then asked"
        if not end and describes(reading, opening, last):
            end = last + (tags[last] == ")")
        last = before_adverbial(reading, opening - 1, first)
        city = _before_state(reading, last, first)
        if city < last:
            last, end = city, end or last + 1
    city = _before_state(reading, last, first)
    if city < last and reading.lower[city - 1] in table.BEFORE_PLACES:
        end, last = end or last + 1, city  # "Dana Lee of Columbia, South Carolina says"
    here = last + 1
    if not end and here < verb and reading.lower[here] in table.HERE and tags[last] in "NX":
        end = here + 1  # "residents here say"
    if end:
        last = out_of_relative(reading, last, first)
    if last < first:
        return None
    return _phrase_ending(reading, last, end or last + 1, first)


def _last_word(reading: Reading, verb: int, first: int) -> Span:
    """The last word of what may be the subject, and where it ends if it is wider than that, else 0."""
    tags, lower = reading.tag, reading.lower
    last = before_adverbial(reading, verb - 1, first)
    if last > first and lower[last] in table.FLOATING and tags[last - 1] in "SNX-)":
        last -= 1  # "they all said"
    if last > first and tags[last] == "I" and lower[last] in table.INSIDE and tags[last - 1] in "NX":
        return last - 1, verb  # "the man inside said"
    if last - 1 > first and last < verb - 1 and lower[last] in table.OUT and tags[last - 1] == "N":
        return last - 1, verb  # "a poll out on Monday found"
    if tags[last] == '"' and (comma := _before_quoted_aside(reading, last, first)):
        return comma - 1, 0 if tags[comma + 1] == "G" else last + 1
    hung = tags[last] == "E" and last < verb - 1 and last > first and tags[last - 1] in "NX"
    return last, verb if hung else 0


def _is_tag(reading: Reading, start: int, closing: int) -> bool:
    """Stands only who said it, and when, between two commas: ", officials said on Monday,"?"""
    tags = reading.tag
    verb = closing - 1
    while verb > start and (tags[verb] in "YR" or (tags[verb] == "I" and tags[verb + 1] == "Y")):
        verb -= 1
    speaks = tags[verb] in "VE" and is_cue_at(reading, verb, INSET_FORMS)
    return speaks and start < verb and all(tag in "DPNXMSR'A." for tag in tags[start:verb])


def _before_quoted_aside(reading: Reading, closing: int, first: int) -> int:
    """Of "Hall, who calls it “bad,” said", "Hall, star of “Lost,” said": the first comma; 0 if none fits."""
    tags, index = reading.tag, reading.quote[closing]
    if index < 0 or tags[closing - 1] != ",":
        return 0
    for j in range(reading.quotations[index][0] - 1, max(first, closing - 30), -1):
        if tags[j] == ",":
            named = tags[j + 1] in "DPNE" and titled(reading, index)
            calling = tags[j + 1] == "G" and tags[j - 1] in "NX"
            return j if named or calling or reading.lower[j + 1] in table.RELATIVE_PRONOUNS else 0
        if tags[j] in '.;:"':
            return 0
    return 0


def _before_state(reading: Reading, last: int, first: int) -> int:
    """Of "Jackson, Miss.,": the city's last word; `last` itself if that is no state behind a city."""
    tags = reading.tag
    name = last - 1 if reading.word[last] == "." and last > first else last
    state = reading.lower[name] in table.STATES or reading.word[last] == "."
    if state and name > first and reading.lower[name - 1] in table.STATES_FIRST:
        name -= 1  # "Columbia, South Carolina"
    if state and name - 2 > first and tags[name] == "X" and tags[name - 1] == "," and tags[name - 2] == "X":
        return name - 2
    return last


def _phrase_ending(reading: Reading, last: int, end: int, first: int) -> Span | None:
    tags, lower = reading.tag, reading.lower
    if tags[last] == "'" and last > first:
        return (noun_phrase_left(reading, last - 1, first), end) if _own_apostrophe(reading, last) else None
    if tags[last] in "EV" and last - 2 > first and tags[last - 1] == "N" and tags[last - 2] in "DP":
        start = described_left(reading, last, first)
        if start >= 0:
            return start, end  # "residents of the street where the bomb exploded said"
    relative = tags[last - 1] == "Q" and lower[last - 1] in table.RELATIVE_OPENERS  # "a car that overturned"
    if tags[last] in "EV" and last - 2 >= first and (tags[last - 1] in "ASXT" or relative):
        if relative and lower[last + 1] in BASES and not is_plural(lower[last - 2]):
            return None  # "a decline that took hold"
        start = described_left(reading, last, first)
        if start >= 0 or tags[last - 1] != "X":
            return (start, end) if start >= 0 else None  # "those whose laws were voided said"
    if tags[last] == "I" and last - 2 >= first and tags[last - 1] in "VE":
        start = described_left(reading, last, first)
        return (start, end) if start >= 0 else None  # "those who stayed behind say"
    if tags[last] in "SO" or (lower[last] in table.THING_RELATIVES and tags[last] in "QDS"):
        return _pronoun_ending(reading, last, end, first)
    if tags[last] == '"':
        return _quoted_name(reading, last, end, first)
    if tags[last] not in "NXMDEG" or (tags[last] == "D" and lower[last] in table.ARTICLES):
        return None
    if tags[last] in "EG" and not (last > first and tags[last - 1] in "DNXP"):
        return None
    if inserted := _inserted_behind(reading, last, first):
        start = noun_phrase_left(reading, last, inserted)
        return (start, end) if can_speak(reading, start, last) else None
    unknown = tags[last] == "N" and not (is_plural(lower[last]) or lower[last] in table.COLLECTIVES)
    if unknown and last - 2 >= first and tags[last - 1] == "S" and lower[last - 1] in table.RELATIVES:
        start = described_left(reading, last, first)  # "residents who fled": a verb in no list
        return (start, end) if start >= 0 else None
    start = noun_phrase_left(reading, last, first)
    if start > last or not can_speak(reading, start, last):
        return None
    if start - 2 > first and tags[start - 1] == "I" and tags[start - 2] == "C":
        return None  # "was late, but in an interview said"
    if timely := _before_time(reading, start, last):
        return start, timely
    if start - 2 > first and tags[start - 1] == "," and tags[start] == "X":
        start = described_before(reading, start, first)
    aside = tags[last + 1 : last + 2] in ([","], ["("])
    if aside and tags[start] == "X" and (whom := one_before(reading, start, first)) >= 0:
        return whom, end
    aged = tags[start - 3 : start - 1] == [",", "M"]  # "Hall, 44, the mayor,", no "rose to 41, the council"
    if aside and start - 2 >= first and tags[start - 1] == "," and (tags[start - 2] in "X)" or aged):
        start = named_before(reading, start, first)
    return start, end


def _own_apostrophe(reading: Reading, last: int) -> bool:
    """ "Moody's said", "Moody's found that", "Moody's, a firm,": does the 's belong to the name?"""
    tags = reading.tag
    behind = tags[last + 1 : last + 2]
    past = behind == ["E"] and tags[last + 2 : last + 3] in (["Q"], ["S"], ["D"])
    return tags[last - 1] == "X" and (behind in (["V"], ["A"], [","]) or past)


def _before_time(reading: Reading, start: int, last: int) -> int:
    """Of "Hall at the time said": the token of "at"; 0 if no such phrase ends the subject."""
    for k in range(last - 1, start, -1):
        if reading.tag[k] == "I":
            timely = reading.lower[k] in table.WHEN_SAID and reading.lower[last] in table.WHEN_SAID_NOUNS
            return k if timely and reading.tag[k - 1] == "X" else 0
    return 0


def _inserted_behind(reading: Reading, last: int, first: int) -> int:
    """Of "The president, Ann Hall said, had lost": what follows the first comma; 0 if nothing is inserted."""
    tags = reading.tag
    verb = last + 1
    while verb + 2 < len(tags) and tags[verb] in "RA":
        verb += 1
    if tags[verb + 1 : verb + 2] != [","] or tags[verb + 2 : verb + 3] not in (["A"], ["V"], ["E"]):
        return 0
    comma = next((j for j in range(first, last) if tags[j] not in "DPNXM'I"), last)
    opens = comma > first and tags[comma] == "," and "," not in tags[comma + 1 : last]
    return comma + 1 if opens and is_cue_at(reading, verb, INSET_FORMS) else 0


def _pronoun_ending(reading: Reading, last: int, end: int, first: int) -> Span | None:
    """The same where the last word is a pronoun: "he himself", "no one", "two of them", "fans of her"."""
    tags, lower = reading.tag, reading.lower
    if tags[last] == "O" and lower[last].endswith(("self", "selves")):
        last -= 1
        if tags[last] in "NX":
            return noun_phrase_left(reading, last, first), end  # "the minister herself"
        if tags[last] == "O":
            return None
    if tags[last] == "O":
        start = described_left(reading, last, first)
        if start < 0 and last - 2 > first and tags[last - 1] in "TI" and tags[last - 2] == "N":
            start = noun_phrase_left(reading, last - 2, first)  # "a source close to him"
        if start < 0 and last - 2 >= first and lower[last - 1] == "of" and tags[last - 2] in "MDSN":
            start = chunk_left(reading, last - 2, first)  # "two of them"
        return (start, end) if start >= 0 else None
    if lower[last] == "that" and last == first and lower[last + 1].endswith("s"):
        return last, end  # "That suggests he is right"
    if lower[last] == "that" and tags[last] == "Q" and not _relative(reading, last, first):
        return None
    if (
        last - 2 > first
        and tags[last] == "S"
        and (lower[last] not in table.PERSONS or lower[last] in table.DUMMY)
        and tags[last - 1] in "IVE"
        and not is_cue_at(reading, last - 1)
    ):
        start = described_left(reading, last, first)  # "people who live near it say"
        if start >= 0:
            return start, end
    start = last
    if lower[last] in table.INDEFINITE:
        start = noun_phrase_left(reading, last, first)
        start -= start > first and lower[start - 1] in table.NEGATIVE  # "No one"
    return start, end


def _relative(reading: Reading, i: int, first: int) -> bool:
    """ "a paper that found": "that" right behind a noun is a relative pronoun."""
    return i > first and reading.tag[i - 1] in "NX"


def _quoted_name(reading: Reading, last: int, end: int, first: int) -> Span | None:
    """A title in quotation marks as a source: “Frontline” reported."""
    index = reading.quote[last]
    if index < 0:
        return None
    opening, closing = reading.quotations[index]
    if closing != last or opening < first or closing - opening > 7 or reading.tag[opening + 1] not in "XD":
        return None
    if reading.tag[closing - 1] in ",.":
        return None
    return (
        noun_phrase_left(reading, opening - 1, first)
        if opening > first and reading.tag[opening - 1] in "NX"
        else opening
    ), end


def can_speak(reading: Reading, start: int, last: int) -> bool:
    """Not a bare day, month or numeral: nobody by that name says anything."""
    tags = reading.tag
    if tags[last] in SPEECHLESS and SPEECHLESS.issuperset(tags[start : last + 1]):
        return "Y" not in tags[start : last + 1] and not SPEECHLESS_ALONE.issuperset(tags[start : last + 1])
    return True


SPEECHLESS = frozenset("YMRDI")
SPEECHLESS_ALONE = frozenset("YRI")
"""Of these, the tags that also with each other are nobody."""

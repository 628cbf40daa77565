"""Finds every name that an article mentions, in one pass over its capitals."""

import re
from dataclasses import dataclass, replace

from claimtrack.extract.forms import FIRST_NAMES, HONORIFICS, TITLES, Form, read_form
from claimtrack.extract.tags_by_form import KNOWN
from claimtrack.extract.text import Reading
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles
from claimtrack.rules.en import text as marks

_ENDS = frozenset((",", "V", "A", "E", "T", "R", "v", " "))
"""What follows a name that surely ends: nothing hangs on."""

_LINKING = table.PARTICLES | table.NAME_LINKS | {"of"}

_RUN = re.compile("X+")
LONGEST = 14  # tokens; a longer run of capitals is a headline, and hostile text must not make us look further


@dataclass(slots=True, eq=False)
class Name:
    """One mention of a name: tokens `first` to `stop`; its titles begin at `begin`, its "Jr." ends at `end`.

    `who` is the place of its bearer in the register, -1 for none.
    """

    begin: int
    first: int
    stop: int
    end: int
    form: Form
    who: int = -1


def find_names(reading: Reading) -> list[Name]:
    """Every capitalised phrase that names somebody or something, in text order."""
    tags = "".join(reading.tag) + " "  # a tag for what follows the last word
    word, lower, sentence = reading.word, reading.lower, reading.sentence
    found: list[Name] = []
    seen, opening = frozenset(word), {first for first, _ in reading.sentences}
    position = 0
    while match := _RUN.search(tags, position):
        begin, stop = match.span()
        goes_on = tags[stop] not in _ENDS and _may_go_on(reading, tags, stop)
        if goes_on or (stop - begin > 1 and sentence[begin] != sentence[stop - 1]):
            stop = _end(reading, tags, begin, stop)
        position = stop
        opens = begin in opening or tags[begin - 1] == '"'
        if opens or stop - begin > 3 or lower[begin] in table.NO_NAMES or lower[begin - 1] in HONORIFICS:
            begin, stop = _trimmed(reading, begin, stop, seen, opens)
            if begin >= stop:
                continue
        form = read_form(tuple(word[begin:stop]))
        if begin and (form.first == 1 or word[begin - 1] == "The"):
            form = _by_word_before(reading, begin, form)
        if form.kind != "nothing":
            found.append(Name(begin, begin + form.first, begin + form.stop, stop, form))
    return found


def _may_go_on(reading: Reading, tags: str, stop: int) -> bool:
    """Is what follows anything that can hang on to a name? Mostly it is not, which a glance can tell."""
    tag, start, end = tags[stop], reading.start, reading.end
    if tag in ".C'":
        glued = tag == "." and stop + 1 < len(start) and start[stop + 1] == end[stop]
        return glued or tags[stop + 1 : stop + 2] in ("X", ".")
    word = reading.lower[stop]
    return word in _LINKING or len(word) == 1 or "-" in word or start[stop] == end[stop - 1]


def _by_word_before(reading: Reading, begin: int, form: Form) -> Form:
    """The form of a phrase once the word before it is heard."""
    before, lower = reading.word[begin - 1], reading.lower
    if before == "The" and form.kind in ("", "role") and not _opens(reading, begin - 1):
        return replace(form, kind="organisation")  # "The Advocate" within a sentence: a paper or a play
    if form.first == 1 and form.stop == 2 and lower[begin] in table.TITLES_SHORT and before in roles.ROLES:
        return replace(form, first=0, key=(lower[begin], *form.key))  # "Dairy farmer Col Brannigan"
    return form


def _opens(reading: Reading, token: int) -> bool:
    return token == reading.sentences[reading.sentence[token]][0] or reading.tag[token - 1] in '":'


def _end(reading: Reading, tags: str, begin: int, stop: int) -> int:
    """Where the phrase ends once what hangs on is counted in: "F. Kennedy", "van Dam", "of England"."""
    sentence_stop = reading.sentences[reading.sentence[begin]][1]
    stop = min(stop, sentence_stop)
    limit = min(sentence_stop, begin + LONGEST)
    while stop < limit - 1:
        further = _further(reading, tags, begin, stop, limit)
        if further <= stop:
            break
        stop = further
        while stop < limit and tags[stop] == "X":
            stop += 1
    return stop


def _further(reading: Reading, tags: str, begin: int, stop: int, limit: int) -> int:
    """The token after the next part of the name; `stop` itself if nothing hangs on."""
    tag, lower = tags[stop], reading.lower
    if tags[stop + 1 : stop + 3] in (".X", "XX") and len(lower[stop]) == 1 and reading.word[stop + 1] == ".":
        return stop + 2  # "James A. Lant", where the initial was taken for an article
    if reading.start[stop] == reading.end[stop - 1] and (glued := _glued(reading, tags, stop)):
        return glued
    if tag == ".":
        short = (
            reading.word[stop] == "."
            and tags[stop + 1] == "X"
            and (len(lower[stop - 1]) == 1 or lower[stop - 1] in marks.ABBREVIATIONS)
        )
        return stop + 1 if short else stop
    if tag == "C":
        if reading.word[stop] == "&" and tags[stop + 1] == "X":
            return stop + 1
        return stop + 1 if _joins_within(reading, tags, begin, stop) else stop
    if tag in "INDY":
        return _linked(reading, tags, begin, stop, limit)
    if tag == "'":
        owner = lower[stop - 1] in table.PLURAL_OWNERS and stop - begin == 1 and tags[stop + 1] == "X"
        return stop + 1 if owner else stop
    return stop


def _glued(reading: Reading, tags: str, stop: int) -> int:
    """What stands in the same word to the eye: ".com", letters garbled on their way; 0 if nothing does."""
    if tags[stop] == ".":
        domain = reading.lower[stop + 1] in table.DOMAINS and reading.start[stop + 1] == reading.end[stop]
        return stop + 2 if domain else 0
    garbled = reading.word[stop][0] > "\x7f" or reading.word[stop - 1][-1] > "\x7f"
    return stop + 1 if garbled and tags[stop] in "NXDS" else 0


def _linked(reading: Reading, tags: str, begin: int, stop: int, limit: int) -> int:
    """The token after a small word inside a name: "van der", "of the", "bin"; `stop` if there is none."""
    lower = reading.lower
    if lower[stop] in table.PARTICLES:
        j = stop + 1
        while j < limit - 1 and j < stop + 3 and lower[j] in table.PARTICLES:
            j += 1
        return j if tags[j] == "X" else stop
    if (
        lower[stop] == "of"
        and lower[stop - 1] in roles.ROLES
        and _names_holder(reading, tags, stop + 1, limit)
    ):
        return stop + 1 + (lower[stop + 1] == "the")
    if lower[stop] in table.NAME_LINKS and any(
        w in table.OF_NAMES for w in lower[max(begin, stop - 4) : stop]
    ):
        j = stop + 1 + (lower[stop + 1] == "the" and stop + 2 < limit)
        return j if tags[j] == "X" else stop
    prefix, _, rest = reading.word[stop].partition("-")
    return stop + 1 if prefix in table.PARTICLES and rest[:1].isupper() else stop


def _names_holder(reading: Reading, tags: str, first: int, limit: int) -> bool:
    """Does the name of its holder follow an office: "Secretary of [State John Kerry]"?"""
    first += reading.lower[first] == "the"
    i = first + 1
    while i < limit - 1 and tags[i] == "X" and tags[first] == "X":
        if reading.lower[i] in FIRST_NAMES and reading.word[i + 1][0].isupper():
            return True
        i += 1
    return False


def _joins_within(reading: Reading, tags: str, begin: int, stop: int) -> bool:
    """Is this "and" inside one name: "Center for Strategic and International Studies"?"""
    lower = reading.lower
    if (
        lower[stop] != "and"
        or tags[stop + 1] != "X"
        or stop - begin < 3
        or lower[stop - 2] not in table.NAME_LINKS
    ):
        return False
    before, after = lower[stop - 1], lower[stop + 1]
    if before in places.COUNTRIES or before in places.PLACES or after in places.COUNTRIES:
        return False
    return not (reading.word[stop + 1].isupper() or after in FIRST_NAMES or after in table.KNOWN_BODIES)


def _trimmed(reading: Reading, begin: int, stop: int, seen: frozenset[str], opens: bool) -> tuple[int, int]:
    """Without a first word that only the sentence's start capitalised, and without a headline's verbs."""
    lower = reading.lower
    while begin < stop and lower[begin] in table.NO_NAMES:
        begin += 1
    if begin and lower[begin - 1] in HONORIFICS and reading.word[begin - 1].istitle():
        return begin - 1, stop  # "Miss Ode", where "Miss" was taken for a verb
    if opens and begin < stop:
        first = lower[begin]
        verb = KNOWN.get(first, "") in ("G", "E", "V") and not (first in FIRST_NAMES or first in TITLES)
        common = stop - begin == 1 and first not in FIRST_NAMES and (first in seen or first.endswith("ly"))
        adverb = first.endswith("ly") and first not in FIRST_NAMES
        if ((verb or adverb) and stop - begin > 1) or common or first in table.NEVER_PART:
            begin += 1
    if stop - begin > 3:
        for i in range(begin + 1, stop):
            w = lower[i]
            if KNOWN.get(w) == "V" and w not in FIRST_NAMES and w not in table.ORGANISATION_WORDS:
                return begin, i
    return begin, stop

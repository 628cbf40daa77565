"""Finds which body "the ministry", "the group" or "the campaign" means."""

from bisect import bisect_left

from claimtrack.extract.candidates import (
    MOST_BEARERS,
    Candidates,
    mentioned_before,
    modifiers,
    nearest,
    phrase_start,
    places_before,
)
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.coreference import likely_body
from claimtrack.extract.descriptions import Party, nucleus
from claimtrack.extract.register import Bearer, Register
from claimtrack.extract.talk import Found, Referent, Talk
from claimtrack.model import Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles

_MARKS: dict[str, frozenset[str]] = {}
for _row in roles.BODIES:
    for _noun in _row.nouns.split():
        _MARKS[_noun] = _MARKS.get(_noun, frozenset()) | frozenset(_row.marks.split())


def is_body(noun: str) -> bool:
    """Is this a noun by which a text comes back to a body?"""
    return noun in _MARKS or noun in roles.COLLECTIVE


def resolve_body(talk: Talk, party: Party, head: str) -> Found:
    """Which body a definite phrase means, by its name, by what it is called, or by a fuller phrase before."""
    register = talk.register
    own = register.between(party.first, party.head)
    name = register.names[own[-1]] if own else None
    if (
        name
        and name.stop == party.head
        and (name.form.kind == "organisation" or (name.form.kind == "" and head in roles.NAMED_BEFORE))
    ):
        return talk.of_name(own[-1]), None  # "the BLM group" is BLM
    exact, wide = _bodies(talk, party, head)
    fuller = fuller_before(register, party, head, "body") if head in roles.TOLD_BY_WORDS else None
    if fuller and fuller[0] > max((last for last, _ in exact), default=-1):
        return fuller[1], None
    return nearest(talk, exact) if exact else _most_salient(talk, party, wide)


def _most_salient(talk: Talk, party: Party, found: Candidates) -> Found:
    """Of several bodies the one the talk is of; the nearest where one alone is near."""
    if len(found) < 2:
        return nearest(talk, found)
    best = likely_body(talk, party.first, frozenset(referent for _, referent in found))
    return (best, None) if best else (None, nearest(talk, found)[0] or found[0][1])


def _bodies(talk: Talk, party: Party, head: str) -> tuple[Candidates, Candidates]:
    """The bodies that bear that very noun, in their name or by the text, and those whose name allows it."""
    exact: Candidates = []
    wide: Candidates = []
    marks = _MARKS.get(head, frozenset())
    narrowing = modifiers(talk.register, party) - places.NATIONALITIES
    lower, tags = talk.register.reading.lower, talk.register.reading.tag
    plain = all(
        lower[i] in roles.BODY_ADJECTIVES for i in range(party.first + 1, party.head) if tags[i] != "X"
    )
    for last, referent in mentioned_before(talk, party.first, "body"):
        bearer = referent.bearer
        if bearer is None or not narrowing <= set(bearer.key):
            continue
        if head in bearer.key or head in _described(talk.register, bearer):
            exact.append((last, referent))
        elif plain and marks & set(bearer.key):
            wide.append((last, referent))
    return exact, wide


def _described(register: Register, bearer: Bearer) -> frozenset[str]:
    """What the article calls a body beside its name: "Railwatch, a watchdog", "the watchdog Railwatch"."""
    reading = register.reading
    words = set()
    for index in bearer.names[:6]:
        name = register.names[index]
        if name.begin and reading.tag[name.begin - 1] == "N":
            words.add(reading.lower[name.begin - 1])
        i = name.end
        if i + 2 < len(reading.word) and reading.tag[i] == "," and reading.tag[i + 1] == "D":
            end, inner = nucleus(register, i + 1, min(len(reading.word), i + 14))
            if inner < 0 and end > i + 2:
                words.add(reading.lower[end - 1])
    return frozenset(words)


def fuller_before(register: Register, party: Party, head: str, sort: str) -> tuple[int, Referent] | None:
    """The same noun earlier with the words that tell which: "the commerce ministry", "Ode's campaign"."""
    reading = register.reading
    narrowed = set(reading.lower[party.first + 1 : party.head]) - roles.NOT_NARROWING
    if narrowed or party.end < party.stop:
        return None
    for place in places_before(reading, head, party.first):
        start = phrase_start(reading, place)
        if start >= place - 1 and reading.lower[place + 1] == "of" and reading.tag[place + 2] in "NX":
            stop = chunk_right(reading, place + 2, min(len(reading.word), place + 8))
            return place, _by_words(reading.words(place, stop), sort)
        if reading.lower[start] in roles.UNNAMED:
            return None
        first = start + (reading.lower[start] in table.ARTICLES)
        if first < place and _tells_which(register, party, start, place, sort):
            return place, _by_words(reading.words(first, place + 1), sort)
    return None


def _tells_which(register: Register, party: Party, start: int, place: int, sort: str) -> bool:
    """Do the words before the noun say which one is meant, and not only whose or what sort?"""
    reading = register.reading
    if reading.lower[start] in roles.POINTING - table.ARTICLES or (
        reading.tag[place] == "X" and sort == "body"
    ):
        return False
    capital = any(reading.tag[i] == "X" for i in range(start, place))
    owned = any(reading.tag[i] in "'P" for i in range(start, place))
    vague = sort == "group" and reading.lower[party.first] == "the"
    return place - start <= 7 and (capital or not (owned or vague))


def _by_words(name: str, sort: str) -> Referent:
    return Referent(None, (Speaker(name, kind="organisation" if sort == "body" else sort),), sort)


def named_thing(talk: Talk, party: Party, head: str) -> Referent | None:
    """The name that ends in the same noun: "the amendment" is the Equal Rights Amendment."""
    register = talk.register
    if party.head > party.first + 1 or party.end < party.stop:
        return None
    last = bisect_left(register.firsts, party.first) - 1
    for index in range(last, max(-1, last - MOST_BEARERS), -1):
        name = register.names[index]
        same = len(name.form.key) > 1 and name.form.key[-1] == head
        if same and register.reading.lower[name.begin - 1] == "the":
            return talk.of_name(index)
    return None

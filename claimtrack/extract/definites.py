"""Finds whom "the ministry", "the governor" or "the militant group" means, where the article gives evidence for it."""

from bisect import bisect_left

from claimtrack.extract.coreference import Referent, Talk
from claimtrack.extract.descriptions import Party, nucleus, office
from claimtrack.extract.register import Bearer, Register
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles

CLOSE = 2  # sentences; a mention this near may be meant by an office it was not given
POINTING = frozenset("the this that these those".split())
MOST_BEARERS = 60

_BODIES: dict[str, frozenset[str]] = {}
for _row in roles.BODIES:
    for _noun in _row.nouns.split():
        _BODIES[_noun] = _BODIES.get(_noun, frozenset()) | frozenset(_row.marks.split())
_BROADER: dict[str, frozenset[str]] = {}
for _wide in roles.BROADER:
    for _noun in _wide.nouns.split():
        _BROADER[_noun] = _BROADER.get(_noun, frozenset()) | frozenset(_wide.roles.split())


def is_definite(register: Register, party: Party) -> bool:
    """Does the phrase point back: "the ministry", "these officials"? Not "a ministry", "his aides", "ministers"."""
    return register.reading.lower[party.first] in POINTING and party.head > party.first


def resolve_definite(talk: Talk, party: Party) -> tuple[Referent | None, Referent | None]:
    """Whom a definite phrase means, and the likeliest where the evidence does not suffice."""
    lower = talk.register.reading.lower
    head = lower[party.head]
    if party.end < party.stop and talk.register.reading.tag[party.end] == "I":
        pass
    if head in roles.ROLES:
        return _person(talk, party, head)
    if head in _BODIES or head in roles.COLLECTIVE:
        return _body(talk, party, head)
    return None, None


def _modifiers(register: Register, party: Party) -> frozenset[str]:
    """The capitalised words that narrow a phrase: Texas in "the Texas senator"."""
    reading = register.reading
    return frozenset(
        reading.lower[i] for i in range(party.first, party.head) if reading.tag[i] == "X"
    ) | frozenset(reading.lower[i] for i in range(party.end, min(party.stop, party.end + 6)) if reading.tag[i] == "X")


def offices(register: Register, bearer: Bearer) -> frozenset[str]:
    """Every word of the offices that the article gives a person, in small letters, short titles spelt out."""
    lower = register.reading.lower
    words: set[str] = set()
    for index in bearer.names[:12]:
        name = register.names[index]
        for i in range(name.begin, name.first):
            words.add(lower[i])
        span = office(register, index)
        if span:
            words.update(lower[i] for i in range(*span))
    words |= {table.TITLES_SHORT[word] for word in words if word in table.TITLES_SHORT}
    return frozenset(words)


def _person(talk: Talk, party: Party, head: str) -> tuple[Referent | None, Referent | None]:
    register = talk.register
    wanted = {head} | _BROADER.get(head, frozenset())
    modifiers = _modifiers(register, party)
    gender = "m" if head in roles.MEN else "f" if head in roles.WOMEN else ""
    exact: list[tuple[int, Referent]] = []
    wide: list[tuple[int, Referent]] = []
    for referent, last in _before(talk, party.first, "person"):
        if gender and referent.gender and referent.gender != gender:
            continue
        assert referent.bearer is not None
        held = offices(register, referent.bearer)
        if not modifiers <= held | table.DESCRIBING | places.NATIONALITIES:
            continue
        if head in held:
            exact.append((last, referent))
        elif wanted & held:
            wide.append((last, referent))
    return _nearest(talk, party, exact or wide)


def _nearest(talk: Talk, party: Party, found: list[tuple[int, Referent]]) -> tuple[Referent | None, Referent | None]:
    """The candidate mentioned last, if it stands out; else it is only a guess."""
    if not found:
        return None, None
    reading = talk.register.reading
    found.sort(key=lambda row: -row[0])
    if len(found) > 1 and reading.sentence[found[0][0]] == reading.sentence[found[1][0]]:
        return None, found[0][1]
    return found[0][1], None


def _before(talk: Talk, token: int, sort: str) -> list[tuple[Referent, int]]:
    """The bearers of that sort mentioned before a token, each with its last mention; the nearest first."""
    register = talk.register
    found: dict[Referent, int] = {}
    for index in range(bisect_left(register.firsts, token) - 1, -1, -1):
        referent = talk.of_name(index)
        if referent is not None and referent.sort == sort and referent not in found:
            found[referent] = register.names[index].first
            if len(found) >= MOST_BEARERS:
                break
    for heard in talk.heard[-8:]:
        if heard.referent in found and heard.token < token:
            found[heard.referent] = max(found[heard.referent], heard.token)
    return list(found.items())


def _body(talk: Talk, party: Party, head: str) -> tuple[Referent | None, Referent | None]:
    register = talk.register
    marks = _BODIES.get(head, frozenset())
    modifiers = _modifiers(register, party) - places.NATIONALITIES
    exact: list[tuple[int, Referent]] = []
    wide: list[tuple[int, Referent]] = []
    for referent, last in _before(talk, party.first, "body"):
        bearer = referent.bearer
        assert bearer is not None
        if not modifiers <= set(bearer.key):
            continue
        if head in bearer.key or head in _sorts(register, bearer):
            exact.append((last, referent))
        elif marks & set(bearer.key):
            wide.append((last, referent))
    return _nearest(talk, party, exact or wide)


def _sorts(register: Register, bearer: Bearer) -> frozenset[str]:
    """What the article calls a body beside its name: "Railwatch, a watchdog", "the watchdog Railwatch"."""
    reading = register.reading
    words = set()
    for index in bearer.names[:6]:
        name = register.names[index]
        if name.begin and reading.tag[name.begin - 1] == "N":
            words.add(reading.lower[name.begin - 1])
        i = name.stop
        if i + 2 < len(reading.word) and reading.tag[i] == "," and reading.tag[i + 1] == "D":
            end, inner = nucleus(register, i + 1, min(len(reading.word), i + 14))
            if inner < 0 and end > i + 2:
                words.add(reading.lower[end - 1])
    return frozenset(words)

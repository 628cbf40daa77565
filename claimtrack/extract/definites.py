"""Finds whom "the ministry", "the governor" or "the militant group" means, where the article gives evidence for it."""

from bisect import bisect_left

from claimtrack.extract.coreference import Referent, Talk, likely_person
from claimtrack.extract.descriptions import Party, nucleus, office
from claimtrack.extract.phrases import chunk_right, noun_phrase_left
from claimtrack.extract.register import Bearer, Register
from claimtrack.extract.text import Reading
from claimtrack.model import Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles

Found = tuple[Referent | None, Referent | None]
"""Whom a phrase means, and the likeliest where the evidence does not suffice."""

POINTING = frozenset("the this that these those both".split())
FRESH = 3  # sentences; so long may "the official" go back to "an official" who has no name
TOGETHER = 8  # sentences; so long two who spoke together stay "the two"
MOST_BEARERS = 60
MOST_PLACES = 40  # earlier places of a noun looked at


def _table(rows: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for nouns, words in rows:
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(words.split())
    return found


_BODIES = _table(tuple((row.nouns, row.marks) for row in roles.BODIES))
_BROADER = _table(tuple((row.nouns, row.roles) for row in roles.BROADER))


def is_definite(register: Register, party: Party) -> bool:
    """Does the phrase point back: "the ministry", "these officials"? Not "a ministry", "his aides", "ministers"."""
    return register.reading.lower[party.first] in POINTING and party.head > party.first


def resolve_definite(talk: Talk, party: Party) -> Found:
    """Whom a definite phrase means; see `Found`."""
    lower = talk.register.reading.lower
    head = lower[party.head]
    if _is_pair(lower, party):
        return _pair(talk, party), None
    if head in roles.ROLES:
        return _person(talk, party, head)
    if head in _BODIES or head in roles.COLLECTIVE:
        return _body(talk, party, head)
    if head in roles.GROUPS:
        return _several(talk, party, head)
    return _named_thing(talk, party, head), None


def _several(talk: Talk, party: Party, head: str) -> Found:
    """Whom "the chairmen" or "these Republicans" means: joint speakers who are that, or a group told of more fully."""
    register = talk.register
    single = roles.SINGULAR.get(head, head.removesuffix("s"))
    wanted = {single} | _BROADER.get(single, frozenset())
    for heard in reversed(talk.heard[-12:]):
        members = heard.referent.members
        if heard.token < party.first and len(members) > 1 and all(
            m.bearer and wanted & offices(register, m.bearer) for m in members
        ):
            return heard.referent, None
    fuller = _fuller_before(register, party, head, "group")
    return (fuller[1], None) if fuller else (None, None)


def _named_thing(talk: Talk, party: Party, head: str) -> Referent | None:
    """The name that ends in the same noun: "the amendment" is the Equal Rights Amendment."""
    register = talk.register
    if party.head > party.first + 1 or party.end < party.stop:
        return None
    last = bisect_left(register.firsts, party.first) - 1
    for index in range(last, max(-1, last - MOST_BEARERS), -1):
        key = register.names[index].form.key
        if len(key) > 1 and key[-1] == head and register.reading.lower[register.names[index].begin - 1] == "the":
            return talk.of_name(index)
    return None


def _is_pair(lower: list[str], party: Party) -> bool:
    return lower[party.first + 1] == "two" or lower[party.first] == "both" or lower[party.head] in roles.PAIRS


def _pair(talk: Talk, party: Party) -> Referent | None:
    """The joint speakers of two that "the two senators" means, or the only two persons who have spoken."""
    for heard in reversed(talk.heard[-40:]):
        if heard.token < party.first and len(heard.referent.members) == 2:
            sentence = talk.register.reading.sentence
            return heard.referent if sentence[party.first] - sentence[heard.token] <= TOGETHER else None
    if talk.register.reading.lower[party.head] in roles.KIN:
        return _kin(talk, party)
    spoke = dict.fromkeys(h.referent for h in talk.heard if h.spoke and h.token < party.first and h.referent.bearer)
    if len(spoke) != 2 or any(referent.sort != "person" for referent in spoke):
        return None
    return talk.joint(list(spoke))


def _kin(talk: Talk, party: Party) -> Referent | None:
    """The two persons of one surname whom "the brothers" means."""
    by_surname: dict[str, list[Referent]] = {}
    for referent, _ in _before(talk, party.first, "person"):
        if referent.bearer and len(referent.bearer.key) > 1:
            by_surname.setdefault(referent.bearer.key[-1], []).append(referent)
    pairs = [row for row in by_surname.values() if len(row) == 2]
    return talk.joint(pairs[0]) if len(pairs) == 1 else None


def _modifiers(register: Register, party: Party) -> frozenset[str]:
    """The capitalised words that narrow a phrase: Texas in "the Texas senator"."""
    reading = register.reading
    places_ = (*range(party.first, party.head), *range(party.end, min(party.stop, party.end + 6)))
    return frozenset(reading.lower[i] for i in places_ if reading.tag[i] == "X")


def offices(register: Register, bearer: Bearer) -> frozenset[str]:
    """Every word of the offices that the article gives a person, in small letters, short titles spelt out."""
    lower = register.reading.lower
    words: set[str] = set()
    for index in bearer.names[:12]:
        name = register.names[index]
        words.update(lower[i] for i in range(name.begin, name.first))
        span = office(register, index)
        if span:
            words.update(lower[i] for i in range(*span))
    words |= {table.TITLES_SHORT[word] for word in words if word in table.TITLES_SHORT}
    return frozenset(words)


def _person(talk: Talk, party: Party, head: str) -> Found:
    register = talk.register
    wanted = _BROADER.get(head, frozenset())
    modifiers = _modifiers(register, party)
    gender = "m" if head in roles.MEN else "f" if head in roles.WOMEN else ""
    exact: list[tuple[int, Referent]] = []
    wide: list[tuple[int, Referent]] = []
    for referent, last in _before(talk, party.first, "person"):
        if (gender and referent.gender and referent.gender != gender) or referent.bearer is None:
            continue
        held = offices(register, referent.bearer)
        if not modifiers <= held | table.DESCRIBING | places.NATIONALITIES | places.COUNTRIES:
            continue
        if head in held:
            exact.append((last, referent))
        elif wanted & held:
            wide.append((last, referent))
    unnamed = _unnamed_before(register, party, head)
    if exact and max(exact, key=lambda row: row[0])[0] > unnamed:
        return _nearest(talk, exact)
    sentence = register.reading.sentence
    fresh = unnamed >= 0 and sentence[party.first] - sentence[unnamed] <= FRESH
    varied = head in roles.VARIED or register.reading.lower[party.first + 1] in ("former", "then")
    if fresh or not varied or modifiers - places.NATIONALITIES - places.COUNTRIES - table.DESCRIBING:
        return None, (wide or [(0, None)])[0][1]
    salient = likely_person(talk, party.first, gender)
    if salient and (not wide or salient in [referent for _, referent in wide]):
        return salient, None
    return _nearest(talk, wide)


def _unnamed_before(register: Register, party: Party, head: str) -> int:
    """The nearest place before where the same noun stood for somebody without a name: "a Dutch official"; -1 if none."""
    reading = register.reading
    for place in _places(register, head, party.first):
        start = noun_phrase_left(reading, place, reading.sentences[reading.sentence[place]][0])
        if reading.lower[start] in ("a", "an", "one", "another") and not register.between(place, place + 3):
            return place
    return -1


def _places(register: Register, word: str, before: int) -> list[int]:
    """Where a word stood before a token, the nearest first."""
    lower = register.reading.lower
    found: list[int] = []
    for i in range(before - 1, max(-1, before - 1500), -1):
        if lower[i] == word:
            found.append(i)
            if len(found) >= MOST_PLACES:
                break
    return found


def _nearest(talk: Talk, found: list[tuple[int, Referent]]) -> Found:
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
    last = bisect_left(register.firsts, token) - 1
    for index in range(last, max(-1, last - 200), -1):
        referent = talk.of_name(index)
        if referent is not None and referent.sort == sort and referent not in found:
            found[referent] = register.names[index].first
            if len(found) >= MOST_BEARERS:
                break
    for heard in talk.heard[-8:]:
        if heard.referent in found and heard.token < token:
            found[heard.referent] = max(found[heard.referent], heard.token)
    return list(found.items())


def _body(talk: Talk, party: Party, head: str) -> Found:
    register = talk.register
    own = register.between(party.first, party.head)
    if own and register.names[own[-1]].stop == party.head and register.names[own[-1]].form.kind == "organisation":
        return talk.of_name(own[-1]), None  # "the BLM group" is BLM
    marks = _BODIES.get(head, frozenset())
    modifiers = _modifiers(register, party) - places.NATIONALITIES
    exact: list[tuple[int, Referent]] = []
    wide: list[tuple[int, Referent]] = []
    for referent, last in _before(talk, party.first, "body"):
        bearer = referent.bearer
        if bearer is None or not modifiers <= set(bearer.key):
            continue
        if head in bearer.key or head in _sorts(register, bearer):
            exact.append((last, referent))
        elif marks & set(bearer.key):
            wide.append((last, referent))
    fuller = _fuller_before(register, party, head, "body")
    if fuller and fuller[0] > max((last for last, _ in exact), default=-1):
        return fuller[1], None
    return _nearest(talk, exact or wide)


def _fuller_before(register: Register, party: Party, head: str, sort: str) -> tuple[int, Referent] | None:
    """The same noun earlier in the article with the words that tell which: "the commerce ministry", "Ode's campaign"."""
    reading = register.reading
    narrowed = [reading.lower[i] for i in range(party.first + 1, party.head) if reading.lower[i] not in ("same", "two")]
    if narrowed or party.end < party.stop:
        return None
    for place in _places(register, head, party.first):
        start = phrase_start(reading, place)
        if start >= place - 1 and reading.lower[place + 1] == "of" and reading.tag[place + 2] in "NX":
            stop = chunk_right(reading, place + 2, min(len(reading.word), place + 8))
            return place, _by_words(reading.words(place, stop), sort)
        first = start + (reading.lower[start] in table.ARTICLES)
        if reading.lower[start] in ("a", "an"):
            return None
        if first >= place or place - first > 6 or reading.lower[start] in POINTING - {"the"}:
            continue
        if reading.tag[place] == "X" and sort == "body":
            continue
        capital = any(reading.tag[i] == "X" for i in range(first, place))
        owned = any(reading.tag[i] in "'P" for i in range(start, place))
        if not capital and (owned or sort == "group" and reading.lower[party.first] == "the"):
            continue
        return place, _by_words(reading.words(first, place + 1), sort)
    return None


def _by_words(name: str, sort: str) -> Referent:
    return Referent(None, (Speaker(name, kind="organisation" if sort == "body" else sort),), sort)


def phrase_start(reading: Reading, place: int) -> int:
    """Where the bare phrase that ends with this noun begins."""
    floor = max(reading.sentences[reading.sentence[place]][0], place - 8)
    start = place
    while start > floor and reading.tag[start] not in "DP" and reading.tag[start - 1] in "NXM'DP":
        start -= 1
    return start


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

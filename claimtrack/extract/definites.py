"""Finds whom "the ministry", "the governor" or "the two" means, where the article gives evidence for it."""

from claimtrack.extract.bodies import fuller_before, is_body, named_thing, resolve_body
from claimtrack.extract.candidates import Candidates, mentioned_before, modifiers, nearest, places_before
from claimtrack.extract.coreference import likely_person
from claimtrack.extract.descriptions import Party, office
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.register import Bearer, Register
from claimtrack.extract.talk import Found, Referent, Talk
from claimtrack.rules.en import names as table
from claimtrack.rules.en import speakers as roles

FRESH = 3  # sentences; so long may "the official" go back to "an official" who has no name
TOGETHER = 8  # sentences; so long two who spoke together stay "the two"
SPOKE_BACK = 40
OFFICES = 12  # mentions of a person looked at for an office

_BROADER: dict[str, frozenset[str]] = {}
for _wide in roles.BROADER:
    for _noun in _wide.nouns.split():
        _BROADER[_noun] = _BROADER.get(_noun, frozenset()) | frozenset(_wide.roles.split())


def is_definite(register: Register, party: Party) -> bool:
    """Does the phrase point back, as "the ministry" and "these officials" do, and "his aides" does not?"""
    return register.reading.lower[party.first] in roles.POINTING and party.head > party.first


def resolve_definite(talk: Talk, party: Party) -> Found:
    """Whom a definite phrase means; see `Found`."""
    lower = talk.register.reading.lower
    head = lower[party.head]
    if lower[party.first + 1] == "two" or lower[party.first] == "both" or head in roles.PAIRS:
        return _pair(talk, party), None
    if head in roles.ROLES:
        person, guess = _person(talk, party, head)
        if person or not is_body(head):  # "the regulator" may be either
            return person, guess
    if is_body(head):
        return resolve_body(talk, party, head)
    if head in roles.GROUPS:
        return _several(talk, party, head), None
    return named_thing(talk, party, head), None


def _pair(talk: Talk, party: Party) -> Referent | None:
    """The joint speakers of two that "the two senators" means, or the only two persons who have spoken."""
    for heard in reversed(talk.heard[-SPOKE_BACK:]):
        if heard.token < party.first and len(heard.referent.members) == 2:
            sentence = talk.register.reading.sentence
            return heard.referent if sentence[party.first] - sentence[heard.token] <= TOGETHER else None
    if talk.register.reading.lower[party.head] in roles.KIN:
        return _kin(talk, party)
    before = (h for h in talk.heard[-5 * SPOKE_BACK :] if h.spoke and h.token < party.first)
    spoke = dict.fromkeys(h.referent for h in before if h.referent.bearer)
    if len(spoke) != 2 or any(referent.sort != "person" for referent in spoke):
        return None
    return talk.joint(list(spoke))


def _kin(talk: Talk, party: Party) -> Referent | None:
    """The two persons of one surname whom "the brothers" means."""
    by_surname: dict[str, list[Referent]] = {}
    for _, referent in mentioned_before(talk, party.first, "person"):
        if referent.bearer and len(referent.bearer.key) > 1:
            by_surname.setdefault(referent.bearer.key[-1], []).append(referent)
    pairs = [row for row in by_surname.values() if len(row) == 2]
    return talk.joint(pairs[0]) if len(pairs) == 1 else None


def _several(talk: Talk, party: Party, head: str) -> Referent | None:
    """Whom "the chairmen" or "these Republicans" means: joint speakers, or a group told of more fully."""
    register = talk.register
    single = roles.SINGULAR.get(head, head.removesuffix("s"))
    wanted = {single} | _BROADER.get(single, frozenset())
    for heard in reversed(talk.heard[-SPOKE_BACK:]):
        bearers = [member.bearer for member in heard.referent.members]
        if heard.token < party.first and len(bearers) > 1:
            known = all(bearer and wanted & offices(register, bearer) for bearer in bearers)
            return heard.referent if known else None
    fuller = fuller_before(register, party, head, "group")
    return fuller[1] if fuller else None


def offices(register: Register, bearer: Bearer) -> frozenset[str]:
    """Every word of the offices that the article gives a person, in small letters, short titles spelt out."""
    lower = register.reading.lower
    words: set[str] = set()
    for index in bearer.names[:OFFICES]:
        name = register.names[index]
        words.update(lower[name.begin : name.first])
        if span := office(register, index):
            words.update(lower[slice(*span)])
    words |= {table.TITLES_SHORT[word] for word in words if word in table.TITLES_SHORT}
    return frozenset(words)


def _person(talk: Talk, party: Party, head: str) -> Found:
    """The one who has that office, or whom the talk is of, if the noun is one that is used for variety."""
    register, sentence = talk.register, talk.register.reading.sentence
    narrowing = modifiers(register, party) - table.DESCRIBING
    gender = "m" if head in roles.MEN else "f" if head in roles.WOMEN else ""
    exact, wide = _holders(talk, party, head, gender, narrowing)
    unnamed = _unnamed_before(register, party, head)
    if exact and max(exact, key=lambda row: row[0])[0] > unnamed:
        return nearest(talk, exact)
    fresh = unnamed >= 0 and sentence[party.first] - sentence[unnamed] <= FRESH
    varied = head in roles.VARIED or register.reading.lower[party.first + 1] in roles.FORMER
    if fresh or narrowing or not (varied or wide):
        return None, wide[0][1] if wide else None
    salient = likely_person(talk, party.first, gender)
    if salient and (not wide or salient in [referent for _, referent in wide]):
        return salient, None
    return nearest(talk, wide)


def _holders(
    talk: Talk, party: Party, head: str, gender: str, narrowing: frozenset[str]
) -> tuple[Candidates, Candidates]:
    """Who has that very office by the article, and who has one that it is the wider word for."""
    exact: Candidates = []
    wide: Candidates = []
    wanted = _BROADER.get(head, frozenset())
    for last, referent in mentioned_before(talk, party.first, "person"):
        if referent.bearer is None or (gender and referent.gender not in ("", gender)):
            continue
        held = offices(talk.register, referent.bearer)
        if not narrowing <= held:
            continue
        if head in held:
            exact.append((last, referent))
        elif wanted & held:
            wide.append((last, referent))
    return exact, wide


def _unnamed_before(register: Register, party: Party, head: str) -> int:
    """Where the same noun last stood for somebody without a name: "a Dutch official"; -1 if nowhere."""
    reading = register.reading
    for place in places_before(reading, head, party.first):
        start = noun_phrase_left(reading, place, reading.sentences[reading.sentence[place]][0])
        if reading.lower[start] in roles.UNNAMED and not register.between(place, place + 3):
            return place
    return -1

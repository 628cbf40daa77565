"""Finds out who a source is: its name, its role, whom a later mention of it means, and who stands between."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimtrack.extract import portraits
from claimtrack.extract.candidates import phrase_start, places_of
from claimtrack.extract.chains import Link, citings, find_links, quoted_by_other
from claimtrack.extract.coreference import resolve_pronoun
from claimtrack.extract.definites import is_definite, resolve_definite
from claimtrack.extract.descriptions import Party, tokens
from claimtrack.extract.parties import read_source
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.register import Register
from claimtrack.extract.same_names import make_register
from claimtrack.extract.talk import Heard, Referent, Talk
from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, ChainLink, Span, Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import speakers as roles

Identity = tuple[tuple[Speaker, ...], tuple[ChainLink, ...]]
Meant = tuple[tuple[Speaker, ...], Referent | None]


def identify(reading: Reading, attributions: Sequence[Attribution]) -> list[Identity]:
    """Who speaks in each attribution, and through whom it came; parallel to the attributions."""
    if not attributions:
        return []
    case = _open(reading, attributions)
    for index in sorted(case.sources, key=lambda i: case.sources[i]):
        _hear_pronouns(case, case.sources[index][0])
        _resolve(case, index)
    return [(case.speakers.get(i, ()), _chain(case, i)) for i in range(len(attributions))]


@dataclass(slots=True, eq=False)
class _Case:
    """The sources of one article and what is known of them, by attribution; `sources` are tokens."""

    attributions: Sequence[Attribution]
    talk: Talk
    sources: dict[int, Span]
    parties: dict[Span, list[Party]]
    quoting: dict[int, int]
    pronouns: list[int]
    cited: dict[int, list[int]]
    relayers: dict[int, Span] = field(default_factory=dict)
    speakers: dict[int, tuple[Speaker, ...]] = field(default_factory=dict)
    meant: dict[Span, Referent | None] = field(default_factory=dict)
    known: dict[Span, tuple[Speaker, ...]] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)


def _open(reading: Reading, attributions: Sequence[Attribution]) -> _Case:
    register = make_register(reading)
    sources = {i: tokens(reading, a.source) for i, a in enumerate(attributions) if a.source}
    relayers = {}
    for i in list(sources):
        if other := quoted_by_other(register, attributions[i]):
            relayers[i], sources[i] = sources[i], other
    parties = {span: read_source(register, *span) for span in set(sources.values())}
    named = frozenset([party.name for row in parties.values() for party in row if party.name >= 0])
    taken = {span[0] for span in parties}
    pronouns = [i for i in places_of(reading, _SUBJECTS) if reading.quote[i] < 0 and i not in taken]
    return _Case(
        attributions,
        Talk(register, named, _speakers_of),
        sources,
        parties,
        _quoting(reading, attributions),
        pronouns[::-1],
        citings(reading),
        relayers,
    )


_SUBJECTS = frozenset(("he", "she"))


def _quoting(reading: Reading, attributions: Sequence[Attribution]) -> dict[int, int]:
    """Which attribution each quotation belongs to: it is content of that one, whose cue stands outside."""
    starts = [reading.start[first] for first, _ in reading.quotations]
    found: dict[int, int] = {}
    for i, attribution in enumerate(attributions):
        for low, high in attribution.content:
            at = max(0, bisect_right(starts, low) - 1)
            while at < len(starts) and starts[at] < high:
                first, last = reading.quotations[at]
                outside = not reading.start[first] <= attribution.cue[0] < reading.end[last]
                if reading.end[last] > low and outside:
                    found.setdefault(at, i)
                at += 1
    return found


def _hear_pronouns(case: _Case, token: int) -> None:
    """Follow "he" and "she" up to a token: whom a text goes on about is likely to speak."""
    while case.pronouns and case.pronouns[-1] < token:
        place = case.pronouns.pop()
        referent, _ = resolve_pronoun(case.talk, place, (), None)
        if referent:
            case.talk.heard.append(Heard(place, referent, False))


def _resolve(case: _Case, index: int) -> tuple[Speaker, ...]:
    """Name the speakers of one attribution, unless that was done."""
    if index in case.speakers:
        return case.speakers[index]
    span = case.sources[index]
    if span not in case.known:
        if index in case.open:
            return ()
        case.open.add(index)
        found: dict[str, Speaker] = {}
        referents = []
        for party in case.parties[span]:
            speakers, referent = _party(case, index, party)
            for speaker in speakers:
                found.setdefault(speaker.name, speaker)
            referents.append(referent)
        case.known[span] = tuple(found.values())
        _remember(case, span, referents)
    case.speakers[index] = case.known[span]
    return case.known[span]


def _remember(case: _Case, span: Span, referents: list[Referent | None]) -> None:
    """Note who has spoken, for the pronouns that follow; joint speakers are "they"."""
    referent = referents[0]
    if len(referents) > 1:
        referent = Referent(None, case.known[span], "group", members=tuple(r for r in referents if r))
    case.meant[span] = referent
    word = case.talk.register.reading.lower[span[0]]
    if referent and word not in table.RELATIVE and word not in table.SELF:
        case.talk.heard.append(Heard(span[0], referent, True))


def _party(case: _Case, index: int, party: Party) -> Meant:
    """The speaker or speakers that one party of a source means, and the referent to remember."""
    talk, reading = case.talk, case.talk.register.reading
    if party.name >= 0:
        return (portraits.of_bearer(talk, party.name, party),), talk.of_name(party.name)
    word = reading.lower[party.first]
    if word in table.PRONOUNS and party.end == party.first + 1:
        return _pronoun(case, index, party, word)
    if survey := _survey(talk.register, party):
        return (portraits.as_written(talk.register, survey),), None
    speaker = portraits.as_written(talk.register, party)
    if not is_definite(talk.register, party):
        return (speaker,), _unnamed(speaker, reading.lower[party.head])
    referent, guess = resolve_definite(talk, party)
    if referent:
        return _speakers_of(talk, referent), referent
    speaker = _guessing(talk, speaker, guess)
    return (speaker,), _unnamed(speaker, reading.lower[party.head])


def _unnamed(speaker: Speaker, head: str) -> Referent:
    """A source that goes by its own words: "a spokeswoman for the Assembly" may be "she" later."""
    sort = {"person": "person", "group": "group", "organisation": "body", "document": "body"}.get(
        speaker.kind, ""
    )
    gender = "m" if head in roles.MEN else "f" if head in roles.WOMEN else ""
    return Referent(None, (speaker,), sort, gender)


def _speakers_of(talk: Talk, referent: Referent) -> tuple[Speaker, ...]:
    if referent.bearer is None:
        return referent.speakers
    return (portraits.of_bearer(talk, referent.bearer.full),)


def _guessing(talk: Talk, speaker: Speaker, guess: Referent | None) -> Speaker:
    """A speaker left as written, with the likeliest name kept apart."""
    likely = _speakers_of(talk, guess) if guess else ()
    return replace(speaker, resolved=False, guess=likely[0].name) if likely else speaker


def _pronoun(case: _Case, index: int, party: Party, word: str) -> Meant:
    talk, reading = case.talk, case.talk.register.reading
    quotation = reading.quote[party.first]
    holder = case.quoting.get(quotation, -1) if quotation >= 0 else -1
    if holder == index:
        holder = -1
    if word in table.RELATIVE:
        return _antecedent(case, index, party)
    if word in table.SELF:
        speakers = _resolve(case, holder) if holder in case.sources else ()
        return (speakers, case.meant.get(case.sources[holder])) if speakers else _unknown(reading, party)
    if word not in _RESOLVABLE:
        return _unknown(reading, party)
    if holder in case.sources:
        _resolve(case, holder)
    barred = case.meant.get(case.sources[holder]) if holder in case.sources else None
    own = tuple([tokens(reading, span) for span in case.attributions[index].content])
    referent, guess = resolve_pronoun(talk, party.first, own, barred)
    if referent:
        return _speakers_of(talk, referent), referent
    (unknown,), _ = _unknown(reading, party)
    return (_guessing(talk, unknown, guess),), None


def _unknown(reading: Reading, party: Party) -> Meant:
    """Somebody of whom the article does not tell who it is."""
    return (Speaker(reading.words(party.first, party.end), resolved=False),), None


_RESOLVABLE = table.HE | table.SHE | table.IT | table.THEY


def _antecedent(case: _Case, index: int, party: Party) -> Meant:
    """Whom "who" or "which" stands for: the phrase right before it."""
    register = case.talk.register
    reading = register.reading
    last, floor = party.first - 1, reading.sentences[reading.sentence[party.first]][0]
    while last > floor and reading.tag[last] in ",-)":
        last -= 1
    if last < floor:
        return _unknown(reading, party)
    first = noun_phrase_left(reading, last, floor)
    while first < last and reading.tag[first] in "'\"":
        first += 1
    earlier = read_source(register, first, last + 1)[-1]
    if earlier.name < 0 and earlier.end < last and not _human(reading.lower[earlier.head]):
        nearest = read_source(register, phrase_start(reading, last), last + 1)[-1]
        if nearest.name >= 0 or _human(reading.lower[nearest.head]):
            earlier = nearest
    if earlier.name < 0 and reading.lower[earlier.first] in table.RELATIVE:
        return (portraits.as_written(register, party),), None
    return _party(case, index, earlier)


def _human(noun: str) -> bool:
    return noun in roles.ROLES or noun in roles.GROUPS


def _survey(register: Register, party: Party) -> Party | None:
    """The poll that a share of those asked speaks for: "In a Quay poll, 52 percent of voters said"."""
    reading = register.reading
    if not any(word in roles.SHARES for word in reading.lower[party.first : party.first + 3]):
        return None
    first, stop = reading.sentences[reading.sentence[party.first]]
    for i in range(first, min(stop, first + 80)):
        if reading.lower[i] in roles.SURVEYS and not party.first <= i < party.stop:
            while i + 1 < stop and reading.lower[i + 1] in roles.SURVEYS:
                i += 1
            start = noun_phrase_left(reading, i, first)
            return read_source(register, start, i + 1)[0]
    return None


def _chain(case: _Case, index: int) -> tuple[ChainLink, ...]:
    """The links of one attribution's chain, each by its fullest name."""
    register = case.talk.register
    links = find_links(register, case.attributions[index], case.cited)
    if index in case.relayers:
        links = [*((party, "relayed_by") for party in read_source(register, *case.relayers[index])), *links]
    return tuple(_link(case.talk, link) for link in links)


def _link(talk: Talk, link: Link) -> ChainLink:
    party, part = link
    if party.name >= 0:
        speaker = portraits.of_bearer(talk, party.name, party)
    else:
        speaker = portraits.as_written(talk.register, party)
    return ChainLink(speaker.name, part, speaker.role)

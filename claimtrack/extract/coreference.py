"""Finds whom "he", "she", "it" and "they" mean, by what has been mentioned and who has spoken so far.

It abstains where the article does not tell: a wrong name is worse than none.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from claimtrack.extract.descriptions import office
from claimtrack.extract.register import Bearer, Register
from claimtrack.extract.text import Reading
from claimtrack.model import Span, Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places

SENTENCES_BACK = 6
MENTIONS_BACK = 40
MARGIN = 0.35
"""By how much the best candidate must lead for a pronoun to be resolved."""


LEAST_FOR_PHRASE = -1.2


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody the article speaks of: a bearer of a name, or a source that goes by its own words.

    `sort` is person, body or group: which pronouns can mean it.
    """

    bearer: Bearer | None
    speakers: tuple[Speaker, ...] = ()
    sort: str = ""
    gender: str = ""
    members: "tuple[Referent, ...]" = ()


@dataclass(slots=True, eq=False)
class Heard:
    """A source, or a pronoun that was resolved: who was meant at this token."""

    token: int
    referent: Referent
    spoke: bool


@dataclass(slots=True, eq=False)
class Talk:
    """What an article has mentioned and who has spoken, as it goes on."""

    register: Register
    sources: frozenset[int]
    portraits: "Callable[[Talk, Referent], tuple[Speaker, ...]]"
    referents: dict[int, Referent] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def joint(self, members: "list[Referent]") -> Referent:
        """Several who speak as one: "they" in what follows."""
        speakers = tuple(speaker for member in members for speaker in self.portraits(self, member))
        return Referent(None, speakers, "group", members=tuple(members))

    def of_name(self, index: int) -> Referent | None:
        """The referent of a name in the register; None for offices and peoples."""
        who = self.register.names[index].who
        if who < 0:
            return None
        referent = self.referents.get(who)
        if referent is None:
            bearer = self.register.bearers[who]
            referent = self.referents[who] = Referent(bearer, (), sort_of(self.register, bearer, self.sources), bearer.gender)
        return referent


def sort_of(register: Register, bearer: Bearer, sources: frozenset[int]) -> str:
    """Whether a bearer can be "he" or "she" (person), "it" and "they" (body), or neither ("")."""
    if bearer.kind == "person":
        return "person"
    if bearer.kind == "organisation":
        return "body"
    if bearer.kind == "thing":
        return ""
    if bearer.kind == "place":
        place = " ".join(bearer.key)
        return "body" if place in places.COUNTRIES or place in places.SPEAKING_PLACES else ""
    return _sort_by_place(register, bearer, sources)


def _sort_by_place(register: Register, bearer: Bearer, sources: frozenset[int]) -> str:
    """The sort of a name whose own words do not tell, by what stands around its mentions."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    with_article = located = 0
    if bearer.key[-1] in table.THINGS:
        return ""
    for index in bearer.names[:8]:
        name = register.names[index]
        if office(register, index) or (name.stop < len(tags) - 1 and lower[name.stop] == "," and lower[name.stop + 1] == "who"):
            return "person"
        before = lower[name.begin - 1] if name.begin else ""
        with_article += before in table.ARTICLES
        located += before in _WHERE
    if with_article:
        return "body"
    if located * 2 >= len(bearer.names[:8]):
        return ""
    if len(bearer.key) == 1 and len(bearer.names) == 1 and _begins(register, register.names[bearer.names[0]].begin):
        return ""
    called_short = len(bearer.key) > 1 and any(len(register.names[i].form.key) == 1 for i in bearer.names)
    return "person" if called_short or any(i in sources for i in bearer.names) else "maybe"


_WHERE = frozenset("in at near from to into toward towards across around outside inside".split())


def resolve_pronoun(talk: Talk, token: int, own: tuple[Span, ...], barred: Referent | None) -> tuple[Referent | None, Referent | None]:
    """Whom the pronoun at a token means, and the likeliest where that is not sure enough.

    `own` are the tokens of the content it attributes, where whom it speaks about stands; `barred` is the speaker of
    the quotation that holds the pronoun, who would say "I".
    """
    word = talk.register.reading.lower[token]
    if word in table.HE or word in table.SHE:
        sort, gender = "person", "m" if word in table.HE else "f"
    else:
        sort, gender = ("body" if word in table.IT else "group"), ""
    scores = _scores(talk, token, sort, gender, _with_condition(talk.register, token, own))
    if ahead := _named_ahead(talk, token, gender):
        return ahead, None
    ranked = sorted(((score, -order, referent) for order, (referent, score) in enumerate(scores.items()) if referent is not barred), key=lambda row: row[:2], reverse=True)
    if not ranked:
        return None, None
    best = ranked[0]
    sure = best[0] >= _LEAST[sort] and (len(ranked) == 1 or best[0] - ranked[1][0] >= MARGIN)
    if sure and gender and not best[2].gender:
        best[2].gender = gender
    return (best[2], None) if sure else (None, best[2])


_LEAST = {"person": -3.0, "body": 0.3, "group": 0.4}


def _scores(talk: Talk, token: int, sort: str, gender: str, own: tuple[Span, ...]) -> dict[Referent, float]:
    """Every referent that the pronoun can mean, with its best mention's score and a little for being named often."""
    best: dict[Referent, float] = {}
    for referent, score in _candidates(talk, token, own, sort):
        if gender and referent.gender and referent.gender != gender:
            continue
        if score > best.get(referent, -9.0):
            best[referent] = score
    for referent in best:
        if referent.bearer:
            best[referent] += min(len(referent.bearer.names), 6) * 0.05
        if gender and referent.gender == gender:
            best[referent] += 0.4
        if referent.sort == "maybe":
            best[referent] -= 0.6 if referent.bearer and len(referent.bearer.key) > 1 else 1.0
    return best


def _with_condition(register: Register, token: int, own: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a pronoun attributes, with the "if" clause that opens its sentence: "If Lee wins, he said, …"."""
    first = register.reading.sentences[register.reading.sentence[token]][0]
    return (*own, (first, token)) if own and register.reading.lower[first] in table.CONDITIONS else own


def likely_person(talk: Talk, token: int, gender: str) -> Referent | None:
    """The person that the talk is of right before a token, where one stands out clearly."""
    scores = _scores(talk, token, "person", gender, ())
    ranked = sorted(scores.values(), reverse=True)
    if not ranked or ranked[0] < LEAST_FOR_PHRASE or (len(ranked) > 1 and ranked[0] - ranked[1] < 2 * MARGIN):
        return None
    best = next(referent for referent, score in scores.items() if score == ranked[0])
    return best if best.bearer else None


def _named_ahead(talk: Talk, token: int, gender: str) -> Referent | None:
    """Whom a pronoun in an opening phrase means: "In his letter, Ode wrote", "When she left, Ms. Ode said"."""
    register = talk.register
    reading = register.reading
    first, stop = reading.sentences[reading.sentence[token]]
    if not gender or reading.tag[first] not in "IQRGE" or token - first > 12:
        return None
    comma = next((i for i in range(token + 1, min(stop, token + 25)) if reading.tag[i] == ","), -1)
    if comma < 0 or any(reading.tag[i] == "S" for i in range(first, token)) or len(register.between(first, token)):
        return None
    for index in register.between(comma + 1, min(stop, comma + 8)):
        name = register.names[index]
        referent = talk.of_name(index)
        before = reading.tag[comma + 1 : name.begin]
        if referent is None or referent.sort != "person" or any(tag not in "NXDE'" for tag in before):
            return None
        fits = not referent.gender or referent.gender == gender
        return referent if fits and reading.tag[name.stop] in "VAEv,R" else None
    return None


def _fits(sort: str, referent: Referent) -> bool:
    if sort == "person":
        return referent.sort in ("person", "maybe")
    if sort == "group":
        return referent.sort == "group" or (referent.sort == "body")
    return referent.sort == "body"


def _candidates(talk: Talk, token: int, own: tuple[Span, ...], sort: str) -> Iterator[tuple[Referent, float]]:
    """The mentions before a token, nearest first, each with how much it speaks for itself."""
    register, reading = talk.register, talk.register.reading
    sentence = reading.sentence[token]
    quoted = reading.quote[token]
    stop = bisect_left(register.firsts, token)
    for index in range(stop - 1, max(-1, stop - 1 - MENTIONS_BACK), -1):
        name = register.names[index]
        back = sentence - reading.sentence[name.first]
        if back > SENTENCES_BACK:
            break
        referent = talk.of_name(index)
        if referent is None or not _fits(sort, referent):
            continue
        standing = _standing(talk, index)
        if sort != "person" and standing < 0.5:
            continue
        score = _distance(reading, name.first, token, back) + standing
        if reading.quote[name.first] != quoted and reading.quote[name.first] >= 0:
            score -= 1.5
        if any(a <= name.first < b for a, b in own):
            score -= 2.0
        yield referent, score
    for heard in reversed(talk.heard[-12:]):
        if heard.token >= token or not _fits(sort, heard.referent):
            continue
        back = sentence - reading.sentence[heard.token]
        if back > SENTENCES_BACK:
            break
        score = _distance(reading, heard.token, token, back) + (1.6 if heard.spoke else 1.0)
        if any(a <= heard.token < b for a, b in own):
            score -= 2.0
        if sort == "group" and (heard.referent.sort != "group"):
            score -= 1.0
        yield heard.referent, score


def _distance(reading: Reading, first: int, token: int, back: int) -> float:
    """What distance costs: sentences most, then paragraphs, then words."""
    paragraphs = reading.paragraph[reading.sentence[token]] - reading.paragraph[reading.sentence[first]]
    return -0.7 * back - 0.3 * min(paragraphs, 2) - 0.004 * min(token - first, 100)


def _begins(register: Register, token: int) -> bool:
    reading = register.reading
    return token == reading.sentences[reading.sentence[token]][0]


def _standing(talk: Talk, index: int) -> float:
    """What speaks for a mention by its place in its clause: subjects most, owners and objects least."""
    register = talk.register
    name, tags = register.names[index], register.reading.tag
    if index in talk.sources:
        return 1.6
    after = tags[name.stop] if name.stop < len(tags) else "."
    before = tags[name.begin - 1] if name.begin else "."
    if after == "'":
        return 0.4 if _begins(register, name.begin) else -0.1
    if before in "IT":
        return -0.3
    if after in "VAE" or (after == "v"):
        return 0.8
    if after == "," and before in '.,"-)':
        return 1.0 if _begins(register, name.begin) else 0.5
    return 0.0

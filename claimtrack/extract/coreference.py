"""Finds whom "he", "she", "it" and "they" mean, by what has been mentioned and who has spoken so far.

It abstains where the article does not tell: a wrong name is worse than none.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimtrack.extract.descriptions import office
from claimtrack.extract.register import Bearer, Register
from claimtrack.model import Span, Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places

SENTENCES_BACK = 6
MENTIONS_BACK = 40
MARGIN = 0.35
"""By how much the best candidate must lead for a pronoun to be resolved."""


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody the article speaks of: a bearer of a name, or a source that goes by its own words.

    `sort` is person, body or group: which pronouns can mean it.
    """

    bearer: Bearer | None
    speakers: tuple[Speaker, ...] = ()
    sort: str = ""
    gender: str = ""


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
    sources: frozenset[int] = frozenset()
    referents: dict[int, Referent] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

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
    if bearer.kind == "place":
        place = " ".join(bearer.key)
        return "body" if place in places.COUNTRIES or place in places.SPEAKING_PLACES else ""
    return _sort_by_place(register, bearer, sources)


def _sort_by_place(register: Register, bearer: Bearer, sources: frozenset[int]) -> str:
    """The sort of a name whose own words do not tell, by what stands around its mentions."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    with_article = located = 0
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
    return "person" if len(bearer.key) > 1 or any(i in sources for i in bearer.names) else "maybe"


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
    scores = _scores(talk, token, sort, gender, own)
    ranked = sorted(((score, -order, referent) for order, (referent, score) in enumerate(scores.items()) if referent is not barred), key=lambda row: row[:2], reverse=True)
    if not ranked:
        return None, None
    best = ranked[0]
    sure = best[0] >= _LEAST[sort] and (len(ranked) == 1 or best[0] - ranked[1][0] >= MARGIN)
    if sure and gender and not best[2].gender:
        best[2].gender = gender
    return (best[2], None) if sure else (None, best[2])


_LEAST = {"person": -3.0, "body": -0.6, "group": 0.4}


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
            best[referent] -= 1.0
    return best


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
        score = _distance(reading, name.first, token, back) + _standing(talk, index)
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


def _distance(reading: "object", first: int, token: int, back: int) -> float:
    return -0.7 * back - 0.004 * min(token - first, 100)


def _standing(talk: Talk, index: int) -> float:
    """What speaks for a mention by its place in its clause: subjects most, owners and objects least."""
    register = talk.register
    name, tags = register.names[index], register.reading.tag
    if index in talk.sources:
        return 1.6
    after = tags[name.stop] if name.stop < len(tags) else "."
    before = tags[name.begin - 1] if name.begin else "."
    if after == "'":
        return -0.1
    if before in "IT":
        return -0.3
    if after in "VAE" or (after == "v"):
        return 0.8
    if after == "," and before in '.,"-':
        return 0.5
    return 0.0

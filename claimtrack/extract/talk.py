"""Follows the talk of an article: whom it mentions, which pronouns can mean them, and who has spoken."""

from collections.abc import Callable
from dataclasses import dataclass, field

from claimtrack.extract.descriptions import office
from claimtrack.extract.register import Bearer, Register
from claimtrack.model import Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places

MENTIONS = 8
"""So many mentions of a name are looked at to tell what sort it is."""


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody the article speaks of: a bearer of a name, or a source that goes by its own words.

    `sort` tells which pronouns can mean it: person, maybe (a person, perhaps), body, group, or "" for none.
    """

    bearer: Bearer | None
    speakers: tuple[Speaker, ...] = ()
    sort: str = ""
    gender: str = ""
    members: "tuple[Referent, ...]" = ()


Found = tuple[Referent | None, Referent | None]
"""Whom a later mention means, and the likeliest where the evidence does not suffice."""


@dataclass(slots=True, eq=False)
class Heard:
    """A source, or a pronoun that was resolved: who was meant at this token."""

    token: int
    referent: Referent
    spoke: bool


@dataclass(slots=True, eq=False)
class Talk:
    """What an article has mentioned and who has spoken. `sources` are the names that are sources."""

    register: Register
    sources: frozenset[int]
    portraits: "Callable[[Talk, Referent], tuple[Speaker, ...]]"
    referents: dict[int, Referent] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def joint(self, members: list[Referent]) -> Referent:
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
            sort = sort_of(self.register, bearer, self.sources)
            referent = self.referents[who] = Referent(bearer, (), sort, bearer.gender)
        return referent


def sort_of(register: Register, bearer: Bearer, sources: frozenset[int]) -> str:
    """Whether a bearer can be "he" or "she" (person, maybe), "it" and "they" (body), or neither ("")."""
    if bearer.kind == "person":
        return "person"
    if bearer.kind == "organisation":
        return "body"
    if bearer.kind == "thing":
        return ""
    if bearer.kind == "place":
        place = " ".join(bearer.key)
        return "body" if place in places.COUNTRIES or place in places.SPEAKING_PLACES else ""
    return _sort_by_surroundings(register, bearer, sources)


def _sort_by_surroundings(register: Register, bearer: Bearer, sources: frozenset[int]) -> str:
    """The sort of a name whose own words do not tell, by what stands around its mentions."""
    if bearer.key[-1] in table.THINGS:
        return ""
    tags, lower = register.reading.tag, register.reading.lower
    with_article = located = 0
    seen = bearer.names[:MENTIONS]
    for index in seen:
        name = register.names[index]
        after = name.end + 1
        if office(register, index) or (after < len(tags) and tags[name.end] == "," and lower[after] == "who"):
            return "person"
        before = lower[name.begin - 1] if name.begin else ""
        with_article += before in table.ARTICLES
        located += before in table.WHERE
    if with_article:
        return "body"
    if located * 2 >= len(seen) or (len(seen) == len(bearer.key) == 1 and opens_sentence(register, seen[0])):
        return ""
    return "person" if _called_short(register, bearer) or any(i in sources for i in bearer.names) else "maybe"


def _called_short(register: Register, bearer: Bearer) -> bool:
    """Is a long name taken up by a single word of it, as persons' are?"""
    return len(bearer.key) > 1 and any(len(register.names[i].form.key) == 1 for i in bearer.names)


def opens_sentence(register: Register, index: int) -> bool:
    """Does the name of that index begin its sentence?"""
    reading, begin = register.reading, register.names[index].begin
    return begin == reading.sentences[reading.sentence[begin]][0]

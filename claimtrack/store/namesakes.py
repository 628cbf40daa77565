"""Who of the same name is the same person, by what articles call them. Pure functions.

A portrait is what one article's roles say about a person: heads ("mayor") and anchors ("leeds"). Portraits
agree unless they contradict each other; see `agree`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ..rules.en.identity import FIELD_OF, LOOSE, NO_ANCHORS, OFFICES, SAME_PLACE
from ..rules.en.names import TITLES_SHORT
from ..rules.en.speakers import ROLES

_WORD = re.compile(r"\w[\w-]*(?:\.\w+)*")
_OWNER = re.compile(r"['’]s?(?=\W|$)")
AT = "@"


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is said of a person: trades and offices, and the places and bodies these belong to."""

    heads: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()

    def __or__(self, other: "Portrait") -> "Portrait":
        return Portrait(self.heads | other.heads, self.anchors | other.anchors)

    def __bool__(self) -> bool:
        return bool(self.heads or self.anchors)

    @property
    def fields(self) -> frozenset[str]:
        """The fields that somebody with these trades works in; empty where nothing is said of that."""
        return _fields(self.heads)

    @property
    def firm(self) -> frozenset[str]:
        """The trades and offices that not just anybody may have."""
        return self.heads - LOOSE

    def __str__(self) -> str:
        """In one line, the same for the same portrait: "mayor @ leeds"."""
        anchors = f" {AT} {' '.join(sorted(self.anchors))}" if self.anchors else ""
        return f"{' '.join(sorted(self.heads))}{anchors}".strip()


@lru_cache(maxsize=10_000)
def _fields(heads: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(FIELD_OF.get(head, frozenset()) for head in heads))


def read_portrait(line: str) -> Portrait:
    """A portrait from its line."""
    heads, _, anchors = line.partition(AT)
    return Portrait(frozenset(heads.split()), frozenset(anchors.split()))


# Most have no role, and those that have one have it in every claim they make.
@lru_cache(maxsize=10_000)
def portrait(role: str, organisation: str = "") -> Portrait:
    """What a role and an organisation say about a person."""
    heads: set[str] = set()
    anchors: set[str] = set()
    shouted = role.isupper() and " " in role  # in a transcript; capitals mean nothing
    for text in (role, organisation):
        for match in _WORD.finditer(_OWNER.sub("", text)):
            word = match.group()
            plain = TITLES_SHORT.get(word.casefold().replace(".", ""), word.casefold().replace(".", ""))
            if plain in ROLES or plain in FIELD_OF:
                heads.add(plain)
            elif word[0].isupper() and not shouted and plain not in NO_ANCHORS:
                anchors.add(SAME_PLACE.get(plain, plain))
    return Portrait(frozenset(heads), frozenset(anchors))


# A name that many articles bear is compared with itself over and over: the answers are kept.
@lru_cache(maxsize=100_000)
def agree(one: Portrait, other: Portrait) -> bool:
    """Whether two portraits can be of one person: they do not contradict each other.

    Of one who is placed in Leeds and one who is placed in Ohio, both in firm trades, only people in politics
    may be the same, who hold one office after another. Without places, different fields tell people apart.
    """
    if not one or not other or _shared(one.anchors, other.anchors):
        return True
    if one.anchors and other.anchors:
        if not one.firm or not other.firm:
            return True
        return not one.firm & other.firm and one.firm <= OFFICES and other.firm <= OFFICES
    return not one.fields or not other.fields or bool(one.fields & other.fields)


@lru_cache(maxsize=100_000)
def alike(one: Portrait, other: Portrait) -> bool:
    """Whether two portraits that agree also have something in common that speaks for one person."""
    return agree(one, other) and bool(
        _shared(one.anchors, other.anchors) or one.firm & other.firm or one.fields & other.fields
    )


@lru_cache(maxsize=100_000)
def _shared(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(_one_place(here, there) for here in left for there in right)


def _one_place(here: str, there: str) -> bool:
    """Russia and Russian, Afghan and Afghanistan; not Iran and Iraq."""
    shorter = min(len(here), len(there))
    return here == there or (shorter >= 4 and here[: max(4, shorter - 1)] == there[: max(4, shorter - 1)])


def parted(portraits: Sequence[Portrait]) -> list[list[int]]:
    """Namesakes parted into people: lists of places in the sequence.

    Where nothing contradicts, all are one. Otherwise those in contradiction are grouped by what they have in
    common; of the rest, each joins the group it is alike with; those alike with none or several stay apart.
    """
    disputed: set[int] = set()
    for one, other in combinations(range(len(portraits)), 2):
        if not agree(portraits[one], portraits[other]):
            disputed |= {one, other}
    if not disputed:
        return [list(range(len(portraits)))]
    rest = sorted(set(range(len(portraits))) - disputed)
    # Who is placed both here and there, in one article, shows that those placed here and there are one.
    known = [portraits[at].anchors for at in disputed]
    placed = [place for place in rest if any(_shared(portraits[place].anchors, here) for here in known)]
    groups = _joined([*sorted(disputed), *placed], portraits)
    joining: list[list[int]] = [[] for _ in groups]
    vague: list[int] = []
    for place in sorted(set(rest) - set(placed)):
        fits = [
            number
            for number, group in enumerate(groups)
            if any(alike(portraits[place], portraits[at]) for at in group)
        ]
        (joining[fits[0]] if len(fits) == 1 else vague).append(place)
    people = [[*group, *more] for group, more in zip(groups, joining, strict=True)]
    return [*people, *([vague] if vague else [])]


def _joined(places: Sequence[int], portraits: Sequence[Portrait]) -> list[list[int]]:
    """Groups of those that are alike, directly or by way of others."""
    groups: list[list[int]] = []
    for place in places:
        near = [group for group in groups if any(alike(portraits[place], portraits[at]) for at in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([place, *(at for group in near for at in group)]))
    return groups

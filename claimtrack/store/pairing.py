"""Which claim of one file is which of another, of the same article: by decisions they share, place, and id.

Pure functions, and the same whichever file is asked about the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Json, Span
from .matching import SAME, overlap


@dataclass(frozen=True, slots=True)
class Held:
    """A claim as one of the files holds it: its row, and what speaks for it.

    `by_hand` says that it was made by hand and not taken back, by the decisions of both files; `made` is the
    first decision that made it. `decisions` are the UUIDs of those about it in this file, `names` all ids.
    """

    row: Json
    cue: Span
    spans: tuple[Span, ...]
    by_hand: bool
    made: tuple[str, str]
    decisions: frozenset[str]
    names: frozenset[str] = field(default_factory=frozenset)

    @property
    def id(self) -> str:
        """What it is called in its file."""
        return str(self.row["id"])

    @property
    def hand(self) -> bool:
        """Whether its file has it as made by hand, taken back or not."""
        return bool(self.row["origin"] == "hand")

    @property
    def superseded(self) -> bool:
        """Whether its file found it no more."""
        return self.row["superseded_at"] is not None


def pairs(ours: Sequence[Held], theirs: Sequence[Held]) -> dict[str, Held]:
    """Their claims' ids, each with the claim of ours that it is; each claim is in one pair at most."""
    found: dict[str, Held] = {}
    left = {each.id: each for each in ours}
    for candidates in (_by_decision, _alike, _by_place, _by_name):
        rest = [each for each in theirs if each.id not in found]
        for their_id, our_id in candidates(list(left.values()), rest):
            if their_id not in found and our_id in left:
                found[their_id] = left.pop(our_id)
    return found


def _by_decision(ours: Sequence[Held], theirs: Sequence[Held]) -> Iterable[tuple[str, str]]:
    """Claims on which the same decision was made, before the files parted."""
    holder = _index({each.id: each.decisions for each in ours})
    for each in theirs:
        for decision in sorted(each.decisions):
            if decision in holder:
                yield each.id, holder[decision]


def _alike(ours: Sequence[Held], theirs: Sequence[Held]) -> Iterable[tuple[str, str]]:
    """Claims of the same id at the same places: nearly all, of files made by one extractor."""
    known = {(each.id, each.cue, each.spans) for each in ours}
    return [(each.id, each.id) for each in theirs if (each.id, each.cue, each.spans) in known]


def _by_place(ours: Sequence[Held], theirs: Sequence[Held]) -> Iterable[tuple[str, str]]:
    """Claims whose cues share a character and whose contents half of theirs, the best first.

    Of one made by hand that has no cue, the contents decide.
    """
    ranked = []
    for one in ours:
        for other in theirs:
            if _cues_meet(one, other) and (share := overlap(one.spans, other.spans)) >= SAME:
                names = sorted((one.id, other.id))
                gone = one.superseded + other.superseded
                ranked.append((-share, gone, one.cue != other.cue, names, other.id, one.id))
    return [(their_id, our_id) for *_, their_id, our_id in sorted(ranked)]


def _cues_meet(one: Held, other: Held) -> bool:
    """Whether two cues share a character; one that was left out by hand meets every other."""
    if any(each.hand and each.cue[0] == each.cue[1] for each in (one, other)):
        return True
    return _meet(one.cue, other.cue)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < max(other[1], other[0] + 1) and other[0] < max(one[1], one[0] + 1)


def _by_name(ours: Sequence[Held], theirs: Sequence[Held]) -> Iterable[tuple[str, str]]:
    """Claims that go by the same id."""
    holder = _index({each.id: each.names for each in ours})
    for each in theirs:
        for name in sorted(each.names):
            if name in holder:
                yield each.id, holder[name]


def _index(held: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {thing: claim for claim, things in held.items() for thing in things}

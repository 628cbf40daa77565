"""Which newly found claim is which stored one: by place in the same text, by words in another version of it.

Pure functions. A stored claim is paired with at most one new one and the other way round, best pairs first.
"""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..model import CueMention, Span

SAME = 0.5
"""From this much overlap on (Dice over characters), two claims with the same cue are one."""


class Told(Protocol):
    """What has to be known of a newly found claim to recognise it; a Claim knows it, and so does a Ready."""

    @property
    def id(self) -> str: ...
    @property
    def cue(self) -> CueMention: ...
    @property
    def spans(self) -> tuple[Span, ...]: ...
    @property
    def text(self) -> str: ...
    @property
    def negated(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Known:
    """What has to be known of a stored claim to recognise it."""

    id: str
    number: int
    cue: Span
    spans: tuple[Span, ...]
    text: str
    cue_text: str
    negated: bool
    by_hand: bool
    superseded: bool
    decided: bool
    taken_back: bool = False


def overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """The share of characters that two sets of spans have in common: Dice, 0 to 1."""
    mine, theirs = _joined(left), _joined(right)
    total = sum(stop - start for start, stop in (*mine, *theirs))
    if not total:
        return float(sorted(left) == sorted(right))
    common, here, there = 0, 0, 0
    while here < len(mine) and there < len(theirs):
        (a, b), (c, d) = mine[here], theirs[there]
        common += max(0, min(b, d) - max(a, c))
        here, there = (here + 1, there) if b <= d else (here, there + 1)
    return 2 * common / total


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, stop in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], stop))
        else:
            joined.append((start, stop))
    return joined


def by_place(known: Sequence[Known], found: Sequence[Told]) -> dict[str, Known]:
    """Pairs in one text: id of the new claim → the stored claim that it is.

    The cues must share a character, and the contents half of theirs; one made by hand may have no cue, and
    then the contents decide. Among equally good pairs a claim that is in the lists goes before a superseded
    one, and an equal cue before one that only overlaps.
    """
    without_cue = {old.id: old for old in known if old.by_hand and old.cue[0] == old.cue[1]}
    by_offset: dict[int, list[Known]] = defaultdict(list)
    for old in known:
        for offset in range(old.cue[0], max(old.cue[1], old.cue[0] + 1)):
            by_offset[offset].append(old)
    pairs = []
    for order, new in enumerate(found):
        near = {
            old.id: old
            for offset in range(new.cue.span[0], max(new.cue.span[1], new.cue.span[0] + 1))
            for old in by_offset.get(offset, ())
        }
        for old in (near | without_cue).values():
            share = overlap(old.spans, new.spans)
            if share >= SAME:
                rank = (-share, old.superseded, old.cue != new.cue.span, order, old.number)
                pairs.append((rank, new.id, old))
    return _best_first(pairs)


def _best_first(
    pairs: list[tuple[tuple[float, bool, bool, int, int], str, Known]],
) -> dict[str, Known]:
    matched: dict[str, Known] = {}
    taken: set[str] = set()
    for _, new, old in sorted(pairs, key=lambda pair: pair[0]):
        if new not in matched and old.id not in taken:
            matched[new] = old
            taken.add(old.id)
    return matched


def by_words(known: Sequence[Known], found: Sequence[Told]) -> dict[str, Known]:
    """Pairs between two versions of an article: the same words claimed with the same cue, in the same order.

    Only capitals, accents, spaces and punctuation may differ: a verdict was given on words, and one word more
    ("not") or another figure can turn it round. Claims that differ otherwise are new and want a new look.
    """
    waiting: dict[tuple[str, str, bool], deque[Known]] = defaultdict(deque)
    for old in sorted(known, key=lambda old: (old.superseded, old.cue, old.number)):
        waiting[same_words(old.text), same_words(old.cue_text), old.negated].append(old)
    matched: dict[str, Known] = {}
    for new in sorted(found, key=lambda new: new.cue.span):
        queue = waiting.get((same_words(new.text), same_words(new.cue.text), new.negated))
        if queue:
            matched[new.id] = queue.popleft()
    return matched


# Marks that touch a digit stay: 3.5 is not 35, and -5 is not 5.
_MARKS = re.compile(r"[\"'“”‘’«»]|(?<!\d)[^\w%$€£¥](?!\d)")


def same_words(text: str) -> str:
    """What two texts have in common that are the same words: without capitals, accents, marks and spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(_MARKS.sub(" ", bare).split())

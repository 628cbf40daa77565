"""What a reviewer goes through: which claims, in which order, and which of them are already judged.

Chance is a hash of the claim's id and a seed, as in sampling.py: the same order and the same shares on every
machine, and what is decided or added meanwhile moves no claim past another.
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..errors import BadOption
from ..model import Json
from .connection import column, rows
from .filters import Filters, tables, where
from .queries import ORDERS, sorted_by
from .sampling import sample, sample_key

RANDOM = "random"
WAYS = (*ORDERS, RANDOM)
"""The orders in which claims can be reviewed."""

_SHARES = "shares"  # what is hashed with an id to say whose share it is: no seed moves a claim to another's


@dataclass(frozen=True, slots=True)
class Selection:
    """What to review: of all claims that filters pick, a sample; of that, one reviewer's share.

    `second` leaves only what another reviewer has judged.
    """

    filters: Filters = field(default_factory=dict)
    order: str = "document"
    seed: str = "1"
    sample: int | None = None
    share: tuple[int, int] = (1, 1)
    second: bool = False


def order_of(typed: str) -> tuple[str, str]:
    """An order as typed, and the seed that came with it: "random(7)" is ("random", "7")."""
    found = re.fullmatch(rf"({'|'.join(WAYS)})(?:\((\w+)\))?", typed.strip().lower())
    if not found or (found[2] and found[1] != RANDOM):
        raise BadOption(f"{typed!r} is no order; there are {', '.join(ORDERS)}, random and random(SEED)")
    return found[1], found[2] or ""


def share_of(typed: str) -> tuple[int, int]:
    """A share as typed: "2/3" is (2, 3), the second of three reviewers."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*", typed)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise BadOption(f"{typed!r} is no share; write 2/3 for the second of three reviewers")
    return int(found[1]), int(found[2])


def to_review(conn: sqlite3.Connection, reviewer: str, selection: Selection) -> dict[str, Json | None]:
    """Ids of all the claims that are picked, in order, each with the reviewer's own verdict or None."""
    condition, parameters = where(selection.filters)
    if selection.second:
        condition += " AND l.id IN (SELECT claim FROM verdicts WHERE reviewer <> :_reviewer)"
    order = "document" if selection.order == RANDOM else selection.order
    sort = sorted_by(order)
    sql = f"SELECT l.id FROM {tables(condition, sort)} WHERE {condition} ORDER BY {sort}"
    found = column(conn, sql, {**parameters, "_reviewer": reviewer})
    own = "SELECT claim, decision, at FROM verdicts WHERE reviewer = ?"
    judged = {each["claim"]: each for each in rows(conn, own, [reviewer])}
    if selection.sample is not None:
        kept = set(sample(conn, selection.filters, selection.sample, selection.seed))
        found = [claim for claim in found if claim in kept]
    return {claim: judged.get(claim) for claim in _shared(found, selection)}


def _shared(found: Sequence[str], selection: Selection) -> list[str]:
    """The reviewer's share of what was found, shuffled if that is wanted."""
    number, of = selection.share
    mine = [claim for claim in found if of == 1 or _share(claim, of) == number]
    if selection.order == RANDOM:
        mine.sort(key=lambda claim: sample_key(claim, selection.seed))
    return mine


def _share(claim_id: str, of: int) -> int:
    """Whose a claim is, of so many reviewers."""
    return int(sample_key(claim_id, _SHARES)[:12], 16) % of + 1


def resumed(picked: Mapping[str, Json | None]) -> list[str]:
    """What is left to judge, from behind the claim judged last; what lies before it comes last."""
    claims = list(picked)
    judged = [(verdict["at"], place) for place, verdict in enumerate(picked.values()) if verdict]
    stopped = max(judged)[1] + 1 if judged else 0
    return [claim for claim in claims[stopped:] + claims[:stopped] if not picked[claim]]


def tags(conn: sqlite3.Connection) -> list[str]:
    """The tags that are on any claim, in the order of the alphabet."""
    return [each["tag"] for each in rows(conn, "SELECT DISTINCT tag FROM tags ORDER BY tag")]

"""How far reviewers agree: pairs of them, over the claims that both judged.

Cohen's kappa is agreement beyond chance, (po - pe) / (1 - pe): J. Cohen, "A coefficient of agreement for
nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from ..model import CUE_KINDS, Json
from .connection import rows
from .queries import Filters, where

Pairs = Counter[tuple[str, str]]
"""How often one reviewer gave the first verdict and the other the second."""


def agreement(conn: sqlite3.Connection, filters: Filters, *, by_kind: bool = False) -> list[Json]:
    """For each pair of reviewers: claims both judged, on how many they agree, per cent, and Cohen's kappa.

    The latest verdict of each that stands counts. With `by_kind`, a row for each kind of claim, and before
    them one for all, whose kind is "".
    """
    found: defaultdict[tuple[str, str, str], Pairs] = defaultdict(Counter)
    for kind, verdicts in _judged(conn, filters):
        for one, other in combinations(sorted(verdicts), 2):
            pair = verdicts[one], verdicts[other]
            found[one, other, ""][pair] += 1
            if by_kind:
                found[one, other, kind][pair] += 1
    order = ("", *CUE_KINDS)
    return [
        {"one": one, "other": other, "kind": kind, **measured(pairs)}
        for (one, other, kind), pairs in sorted(found.items(), key=lambda each: _place(each[0], order))
    ]


def _place(key: tuple[str, str, str], order: tuple[str, ...]) -> tuple[str, str, int]:
    return key[0], key[1], order.index(key[2])


def _judged(conn: sqlite3.Connection, filters: Filters) -> Iterator[tuple[str, dict[str, str]]]:
    """The kind of each claim that filters pick, and the verdict of each of its reviewers."""
    condition, parameters = where(filters)
    sql = f"""SELECT c.id, c.kind, v.reviewer, v.verdict FROM verdicts v JOIN claims c ON c.id = v.claim
        JOIN documents d ON d.id = c.document WHERE {condition}"""
    kinds: dict[str, str] = {}
    verdicts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in rows(conn, sql, parameters):
        kinds[each["id"]] = each["kind"]
        verdicts[each["id"]][each["reviewer"]] = each["verdict"]
    return ((kinds[claim], given) for claim, given in verdicts.items())


def measured(pairs: Pairs) -> Json:
    """Claims, agreements, per cent and kappa; that is None where by chance they would agree on all."""
    claims = pairs.total()
    agreed = sum(number for (one, other), number in pairs.items() if one == other)
    chance = _chance(pairs.elements())
    kappa = (agreed * claims - chance) / (claims**2 - chance) if chance != claims**2 else None
    return {"claims": claims, "agreed": agreed, "percent": 100 * agreed / claims, "kappa": kappa}


def _chance(judged: Iterable[tuple[str, str]]) -> int:
    """How often they would agree by chance, times the square of the number of claims."""
    ones: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for one, other in judged:
        ones[one] += 1
        others[other] += 1
    return sum(ones[verdict] * others[verdict] for verdict in ones)

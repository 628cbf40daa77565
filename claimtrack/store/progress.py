"""How far the reviewers have come, and how often extraction was right, by what they decided."""

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from ..model import VERDICTS, Json
from .connection import rows
from .queries import Filters, speakers, where
from .records import as_json

STATUSES = (*VERDICTS, "contested")


def by_reviewer(conn: sqlite3.Connection, filters: Filters) -> list[Json]:
    """What each reviewer has judged: claims by verdict, of how many; other decisions; between which days."""
    condition, parameters = where(filters)
    everything = sum(1 for _ in rows(conn, f"SELECT c.id {_FROM} WHERE {condition}", parameters))
    sql = f"""SELECT v.reviewer, v.verdict, count(*) AS claims FROM verdicts v JOIN claims c ON c.id = v.claim
        JOIN documents d ON d.id = c.document WHERE {condition} GROUP BY 1, 2"""
    judged: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in rows(conn, sql, parameters):
        judged[each["reviewer"]][each["verdict"]] = each["claims"]
    decided, _ = where(filters, decided_away=True)
    sql = f"""SELECT s.reviewer, count(*) AS decisions, sum(s.action = 'correct') AS corrections,
            sum(s.action = 'not_a_claim') AS not_claims, min(s.at) AS first, max(s.at) AS last
        FROM standing s JOIN claims c ON c.id = s.claim JOIN documents d ON d.id = c.document
        WHERE {decided} GROUP BY 1 ORDER BY 1"""
    return [
        {**each, "first": each["first"][:10], "last": each["last"][:10], "of": everything,
         "judged": judged[each["reviewer"]].total(),
         **{verdict: judged[each["reviewer"]][verdict] for verdict in VERDICTS}}
        for each in rows(conn, sql, parameters)
    ]  # fmt: skip


def by_day(conn: sqlite3.Connection, filters: Filters) -> list[Json]:
    """What each reviewer decided on each day, in UTC: claims judged, by verdict; decisions of all sorts."""
    condition, parameters = where(filters, decided_away=True)
    verdicts = ", ".join(f"sum(s.action = 'verdict' AND s.verdict = '{each}') AS {each}" for each in VERDICTS)
    sql = f"""SELECT substr(s.at, 1, 10) AS day, s.reviewer, count(*) AS decisions,
            count(DISTINCT CASE s.action WHEN 'verdict' THEN s.claim END) AS judged, {verdicts}
        FROM standing s JOIN claims c ON c.id = s.claim JOIN documents d ON d.id = c.document
        WHERE {condition} GROUP BY 1, 2 ORDER BY 1, 2"""
    return [
        {**each, **{verdict: each[verdict] or 0 for verdict in VERDICTS}}
        for each in rows(conn, sql, parameters)
    ]


def by_speaker(conn: sqlite3.Connection, filters: Filters) -> list[Json]:
    """How many of each speaker's claims are judged, and what the verdicts came to; most claims first."""
    return [{**each, "judged": each["claims"] - each["pending"]} for each in speakers(conn, filters)]


def by_outlet(conn: sqlite3.Connection, filters: Filters) -> list[Json]:
    """How many of each outlet's claims are judged, and what the verdicts came to; most claims first."""
    condition, parameters = where(filters)
    statuses = {each["claim"]: each["status"] for each in rows(conn, "SELECT claim, status FROM statuses")}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in rows(conn, f"SELECT c.id, d.outlet {_FROM} WHERE {condition}", parameters):
        found[each["outlet"]][statuses.get(each["id"], "pending")] += 1
    counted = [
        {"outlet": outlet, "claims": given.total(), "judged": given.total() - given["pending"],
         **{status: given[status] for status in (*STATUSES, "pending")}}
        for outlet, given in found.items()
    ]  # fmt: skip
    return sorted(counted, key=lambda each: (-each["claims"], each["outlet"]))


_FROM = "FROM claims c JOIN documents d ON d.id = c.document"

PROGRESS: dict[str, Callable[[sqlite3.Connection, Filters], list[Json]]] = {
    "reviewer": by_reviewer, "day": by_day, "speaker": by_speaker, "outlet": by_outlet,
}  # fmt: skip
"""What progress can be counted by."""


def precision(conn: sqlite3.Connection, filters: Filters, sample: Sequence[str] | None) -> Json:
    """How often extraction was right, of the claims of a sample that somebody judged; None: of all judged.

    Right is what was judged and neither corrected nor found to be no claim, nor split or joined. `low` and
    `high` are the 95 per cent interval; they are None, as is `precision`, when nothing was judged.
    """
    condition, parameters = where(filters, decided_away=True)
    within = "AND c.id IN (SELECT value FROM json_each(:_sample))" if sample is not None else ""
    sql = f"""SELECT s.claim, s.action, s.field FROM standing s JOIN claims c ON c.id = s.claim
        JOIN documents d ON d.id = c.document WHERE {condition} AND c.origin = 'extracted' {within}
        AND s.action IN ('verdict', 'adjudicate', 'not_a_claim', 'replace', 'correct')"""
    judged: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in rows(conn, sql, {**parameters, "_sample": as_json(sample)}):
        judged[each["claim"]].add((each["action"], each["field"] or ""))
    wrong = Counter(_wrong(what) for what in judged.values())
    fields = Counter(field for what in judged.values() for action, field in what if action == "correct")
    low, high = wilson(wrong[""], len(judged)) if judged else (None, None)
    return {
        "sample": None if sample is None else len(sample), "judged": len(judged), "right": wrong[""],
        "not_claims": wrong["not_a_claim"], "replaced": wrong["replace"], "corrected": wrong["correct"],
        "corrected_fields": dict(sorted(fields.items())),
        "precision": wrong[""] / len(judged) if judged else None, "low": low, "high": high,
    }  # fmt: skip


def _wrong(decided: set[tuple[str, str]]) -> str:
    """The gravest thing that was wrong with a claim; "" if nothing was."""
    actions = {action for action, _ in decided}
    return next((each for each in ("not_a_claim", "replace", "correct") if each in actions), "")


Z = 1.959963984540054
"""How many standard deviations hold 95 per cent of a normal distribution."""


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 per cent score interval of a share.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927), 209-212.
    """
    share, spread = right / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    reach = Z / (1 + spread) * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, middle - reach), min(1.0, middle + reach)

"""Figures in the database: those that fit a question, and the list of them with who states them and when."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from ..model import Json
from .connection import rows
from .records import as_json, by_claim
from .shown import flat

# What a figure states reaches from its low to its high; where it is open, only to its number and a little
# beyond. A ratio's share is exact enough as a quotient of floating-point numbers.
_FITS = """(a.per IS NULL OR f.per = a.per COLLATE NOCASE)
    AND (a.words = '' OR instr(lower(f.text), a.words))
    AND (a.low IS NULL
        OR coalesce(f.high, f.value, f.low) / iif(a.share, 1.0 * f.base, 1) > a.low
        OR (coalesce(f.high, f.value, f.low) / iif(a.share, 1.0 * f.base, 1) = a.low
            AND iif(a.over, f.approx IN ('>', '>='), f.approx <> '<')))
    AND (a.high IS NULL
        OR coalesce(f.low, f.value, f.high) / iif(a.share, 1.0 * f.base, 1) < a.high
        OR (coalesce(f.low, f.value, f.high) / iif(a.share, 1.0 * f.base, 1) = a.high
            AND iif(a.under, f.approx IN ('<', '<='), f.approx <> '>')))"""
_COLUMNS = ("kind", "unit", "per", "share", "words", "low", "over", "high", "under")

# In two halves, so that each finds its figures by the index on kind and unit.
FITTING = f"""
    WITH asked({", ".join(_COLUMNS)}) AS MATERIALIZED (
        SELECT {", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(_COLUMNS)))}
        FROM json_each(:value))
    SELECT f.claim, f.position FROM asked a CROSS JOIN figures f
        ON f.kind = a.kind AND f.unit = a.unit COLLATE NOCASE WHERE {_FITS}
    UNION
    SELECT f.claim, f.position FROM asked a CROSS JOIN figures f
        ON f.kind = a.kind WHERE a.unit IS NULL AND {_FITS}"""
"""Claim and position of each figure that fits the question `:value`, as `terms` writes it."""

# A claim within a claim has its figures too; they are listed with the innermost one that is listed.
_REPEATED = """
    SELECT outer_one.claim, outer_one.position FROM json_each(:_outer) AS wanted
    CROSS JOIN figures outer_one ON outer_one.claim = wanted.value
    CROSS JOIN claims c ON c.nested_in = outer_one.claim
    CROSS JOIN listed l ON l.id = c.id CROSS JOIN documents d ON d.id = c.document
    CROSS JOIN figures inner_one ON inner_one.claim = c.id
        AND inner_one.start = outer_one.start AND inner_one.stop = outer_one.stop
    WHERE """


def terms(question: str) -> str:
    """A question about figures, as FITTING takes it; BadOption, with examples, where it asks nothing."""
    from ..extract.figure_terms import figure_terms

    return as_json(
        [
            [term.kind, term.unit, term.per, term.share, term.words, *term.bounds]
            for term in figure_terms(question)
        ]
    )


def listing(
    conn: sqlite3.Connection,
    batches: Iterable[Sequence[Json]],
    condition: str,
    parameters: Json,
    questions: Sequence[str],
) -> Iterator[Json]:
    """The figures of claims, those that fit one of the questions if there are any, each once.

    `batches` are stored claims in order, `condition` and `parameters` what picked them.
    """
    fitting = {
        (each["claim"], each["position"])
        for question in questions
        for each in rows(conn, FITTING, {"value": terms(question)})
    }
    for batch in batches:
        ids = [each["id"] for each in batch]
        found = by_claim(conn, "figures", ids)
        repeated = {
            (each["claim"], each["position"])
            for each in rows(conn, _REPEATED + condition, {**parameters, "_outer": as_json(ids)})
        }
        for claim in flat(conn, batch):
            for figure in found[claim["id"]]:
                place = (figure["claim"], figure["position"])
                if place not in repeated and (not questions or place in fitting):
                    yield _row(figure, claim)


def _row(figure: Json, claim: Json) -> Json:
    """A figure with the claim it stands in: who states what, of what, when and where."""
    kept = ("text", "kind", "value", "low", "high", "approx", "unit", "per", "base")
    about = ("said_on", "published", "published_from", "status", "document", "title", "outlet")
    return {
        "id": claim["id"], "speakers": claim["speakers"],
        **{key: figure[key] for key in kept}, "of": figure["of_what"], "where": figure["place"],
        "direction": figure["direction"], "change_from": figure["change_from"],
        "change_to": figure["change_to"], **{key: claim[key] for key in about}, "claim": claim["text"],
    }  # fmt: skip

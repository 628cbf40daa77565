"""A claim as the rows of the database, and back: stored is its public record, field by field."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ..model import Claim, Json
from ..periods import days
from .connection import rows, storable_number


def claim_row(claim: Claim) -> Json:
    """The columns of `claims` that extraction fills: all but id, number, origin and the like."""
    source, cue = claim.source, claim.cue
    begins = [claim.cue.span[0], *(start for start, _ in claim.spans)]
    return {
        "extractor": claim.extractor, "text": claim.text, "context": claim.context,
        "context_start": claim.context_span[0], "context_stop": claim.context_span[1],
        "source": source and source.text, "source_start": source and source.span[0],
        "source_stop": source and source.span[1],
        "cue": cue.text, "cue_start": cue.span[0], "cue_stop": cue.span[1],
        "lemma": cue.lemma, "kind": cue.kind,
        "spans": json.dumps(claim.spans),
        "start": min([*begins, *([claim.source.span[0]] if claim.source else [])]),
        "quotation": claim.quotation, "negated": int(claim.negated), "hedged": int(claim.hedged),
        "addressee": claim.addressee, "confidence": claim.confidence, "rule": claim.rule, "ends": claim.ends,
        **said_columns(_with_days(claim)),
    }  # fmt: skip


def _with_days(claim: Claim) -> Json | None:
    if claim.said_on is None:
        return None
    said = claim.said_on
    known = (
        {"first": said.first.isoformat(), "last": said.last.isoformat()} if said.first and said.last else {}
    )
    return {**said.to_dict(), **known}


def said_columns(said_on: Json | None) -> Json:
    """When it was said, as columns; first and last day follow from the value where they are not given."""
    said = said_on or {}
    covered = days(said.get("value"))
    start, stop = said.get("span") or (None, None)
    return {
        "said_on": said.get("value"), "said_text": said.get("text"), "said_start": start, "said_stop": stop,
        "said_inherited": int(bool(said.get("inherited"))),
        "said_first": said.get("first") or (covered[0].isoformat() if covered else None),
        "said_last": said.get("last") or (covered[1].isoformat() if covered else None),
    }  # fmt: skip


def figures_of(claim: Claim) -> list[Json]:
    """A claim's figures as in its record, each with the rule that found it."""
    return [{**figure.to_dict(), "rule": figure.rule} for figure in claim.figures]


def figure_row(claim_id: str, position: int, figure: Json) -> Json:
    """One row of `figures`; a figure put in by hand may lack its places in the text."""
    start, stop = figure.get("span") or (None, None)
    number_start, number_stop = figure.get("number") or (None, None)
    base, change = figure.get("base") or {}, figure.get("change") or {}
    return {
        "claim": claim_id, "position": position, "text": figure["text"], "start": start, "stop": stop,
        "number_start": number_start, "number_stop": number_stop, "place": figure.get("where", "content"),
        "kind": figure["kind"], "value": storable_number(figure.get("value")),
        "low": storable_number(figure.get("low")), "high": storable_number(figure.get("high")),
        "approx": figure.get("approx", "="), "unit": figure.get("unit", ""), "per": figure.get("per", ""),
        "of_what": figure.get("of", ""), "base": storable_number(base.get("value")),
        "base_approx": base.get("approx"), "direction": change.get("direction"),
        "change_from": storable_number(change.get("from")), "change_to": storable_number(change.get("to")),
        "rule": figure.get("rule", ""),
    }  # fmt: skip


def figure_record(row: Json) -> Json:
    """One figure of the public record, from its row."""
    span = [row["start"], row["stop"]] if row["start"] is not None else None
    digits = [row["number_start"], row["number_stop"]] if row["number_start"] is not None else None
    base = {"value": row["base"], "approx": row["base_approx"]} if row["base_approx"] is not None else None
    change = {"direction": row["direction"], "from": row["change_from"], "to": row["change_to"]}
    return {
        "text": row["text"], "span": span, "number": digits, "where": row["place"], "kind": row["kind"],
        "value": row["value"], "low": row["low"], "high": row["high"], "approx": row["approx"],
        "unit": row["unit"], "per": row["per"], "of": row["of_what"], "base": base,
        "change": change if row["direction"] is not None else None,
    }  # fmt: skip


def speaker_record(row: Json) -> Json:
    """One speaker of the public record, from its row."""
    kept = {key: row[key] for key in ("name", "role", "organisation", "kind", "guess")}
    return {**kept, "resolved": bool(row["resolved"])}


def said_record(row: Json) -> Json | None:
    """When it was said, as in the public record."""
    if row["said_on"] is None:
        return None
    span = [row["said_start"], row["said_stop"]] if row["said_start"] is not None else None
    inherited = bool(row["said_inherited"])
    return {"value": row["said_on"], "text": row["said_text"] or "", "span": span, "inherited": inherited}


def claim_record(row: Json, parts: "Parts") -> Json:
    """The public record of a claim: equal to `Claim.to_dict()` of the claim that was saved."""
    source = {"text": row["source"], "span": [row["source_start"], row["source_stop"]]}
    claim_id = row["id"]
    return {
        "id": claim_id, "document": row["document"], "extractor": row["extractor"], "text": row["text"],
        "context": row["context"], "source": source if row["source"] is not None else None,
        "speakers": [speaker_record(each) for each in parts.speakers[claim_id]],
        "chain": [{key: link[key] for key in ("name", "role", "part")} for link in parts.chain[claim_id]],
        "cue": {"text": row["cue"], "span": [row["cue_start"], row["cue_stop"]], "lemma": row["lemma"],
                "kind": row["kind"]},
        "content": {"spans": json.loads(row["spans"])}, "quotation": row["quotation"],
        "negated": bool(row["negated"]), "hedged": bool(row["hedged"]), "addressee": row["addressee"],
        "nested_in": row["nested_in"], "said_on": said_record(row),
        "figures": [figure_record(each) for each in parts.figures[claim_id]],
        "confidence": row["confidence"], "rule": row["rule"],
    }  # fmt: skip


class Parts:
    """The speakers, chains and figures of a batch of claims, fetched with one query each."""

    def __init__(self, conn: sqlite3.Connection, ids: Iterable[str]) -> None:
        wanted = list(ids)
        self.speakers = by_claim(conn, "claim_speakers", wanted)
        self.chain = by_claim(conn, "chain_links", wanted)
        self.figures = by_claim(conn, "figures", wanted)


def by_claim(conn: sqlite3.Connection, table: str, ids: Sequence[str]) -> defaultdict[str, list[Json]]:
    """Rows of one of the tables that belong to claims, in order, for each of some claims."""
    sql = f"""SELECT part.* FROM json_each(?) AS wanted
        CROSS JOIN {table} AS part ON part.claim = wanted.value ORDER BY wanted.key, part.position"""
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for each in rows(conn, sql, [json.dumps(ids)]):
        found[each["claim"]].append(each)
    return found


def as_json(value: Any) -> str:
    """JSON as the database keeps it: readable, and the same each time."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

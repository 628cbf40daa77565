"""Full-text search over claims and the sentences around them."""

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice

from ..model import Json
from .connection import plainly, rows
from .filters import Filters, tables, where
from .records import as_json
from .shown import BATCH, flat, stored

_PIECE = re.compile(r'"(?P<phrase>[^"]*)"?(?P<open>\*?)|(?P<paren>[()])|(?P<word>[^\s()"]+)')
_OPERATORS = ("AND", "OR", "NOT")


def search(
    conn: sqlite3.Connection, words: str, filters: Filters, *, limit: int | None, marks: tuple[str, str]
) -> Iterator[Json]:
    """Claims that hold the words, best first, as flat rows with a snippet; marks stand around the words."""
    query = understood(conn, words)
    if not query:
        return
    condition, parameters = where(filters)
    sql = f"""SELECT l.number FROM claims_fts
        CROSS JOIN {tables(condition).replace("listed l", "listed l ON l.number = claims_fts.rowid")}
        WHERE claims_fts MATCH :_words AND {condition}
        ORDER BY bm25(claims_fts, 2.0, 1.0), l.number LIMIT :_limit"""
    limits = {"_words": query, "_limit": -1 if limit is None else limit}
    found = rows(conn, sql, {**parameters, **limits})
    while numbers := [each["number"] for each in islice(found, BATCH)]:
        shown = _snippets(conn, query, numbers, marks)
        for number, each in zip(numbers, flat(conn, stored(conn, numbers)), strict=True):
            yield {**each, "snippet": shown.get(number, "")}


def _snippets(
    conn: sqlite3.Connection, query: str, numbers: list[int], marks: tuple[str, str]
) -> dict[int, str]:
    sql = """SELECT rowid, snippet(claims_fts, -1, ?, ?, '…', 24) AS snippet FROM claims_fts
        WHERE claims_fts MATCH ? AND rowid IN (SELECT value FROM json_each(?))"""
    return {each["rowid"]: each["snippet"] for each in rows(conn, sql, [*marks, query, as_json(numbers)])}


def understood(conn: sqlite3.Connection, words: str) -> str:
    """What a user typed, as a query that SQLite understands; "" when there is no word in it.

    "A phrase", prefix*, AND, OR, NOT and brackets mean what they mean in SQLite when they are well formed;
    otherwise all the words are looked for. Everything else, hyphens and colons included, is only text.
    """
    asked = _query(words, operators=True)
    if asked and _is_well_formed(conn, asked):
        return asked
    return _query(words, operators=False)


def _query(words: str, *, operators: bool) -> str:
    pieces: list[str] = []
    complete = False  # whether what stands so far could end here
    for match in _PIECE.finditer(words):
        piece = _piece(match, operators)
        starts = piece.startswith('"') or piece == "("
        if starts and complete:
            pieces.append("AND")
        if piece:
            pieces.append(piece)
            complete = piece == ")" or piece.startswith('"')
    return " ".join(pieces)


def _piece(match: re.Match[str], operators: bool) -> str:
    if match["paren"]:
        return match["paren"] if operators else ""
    word = match["word"]
    if word in _OPERATORS:
        return word if operators else ""
    text = word.rstrip("*") if word else match["phrase"]
    is_prefix = word.endswith("*") if word else bool(match["open"])
    clean = "".join(char if char.isprintable() else " " for char in text)
    if not any(char.isalnum() for char in clean):
        return ""
    return f'"{clean}"' + ("*" if is_prefix else "")


def _is_well_formed(conn: sqlite3.Connection, query: str) -> bool:
    try:
        conn.execute("SELECT 1 FROM claims_fts WHERE claims_fts MATCH ? LIMIT 1", [query]).fetchone()
    except sqlite3.OperationalError as error:
        if "syntax" in str(error) or "fts5" in str(error) or "unknown special query" in str(error):
            return False
        with plainly(conn):
            raise
    return True

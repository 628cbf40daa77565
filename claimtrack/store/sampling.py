"""Random samples that can be drawn again: the same claims for the same number, seed and filters.

A claim's place in the order of a sample is a hash of its id and the seed. So a larger sample holds the
smaller one, and what is added to the file later, or decided, moves no claim past another.
"""

import hashlib
import sqlite3
from collections.abc import Mapping
from heapq import nsmallest

from .connection import rows
from .queries import where


def sample_key(claim_id: str, seed: int | str) -> str:
    """Where a claim stands in the order of a sample: hexadecimal digits, to be sorted."""
    return hashlib.sha256(f"{seed}:{claim_id}".encode()).hexdigest()


def sample(
    conn: sqlite3.Connection, filters: Mapping[str, object], number: int, seed: int | str
) -> list[str]:
    """Ids of so many claims that extraction found, drawn at random from those that filters pick.

    They come in the order in which they were drawn. Those that somebody decided are no claims stay in, as a
    sample must not lose what was judged in it.
    """
    condition, parameters = where(filters, decided_away=True)
    sql = f"""SELECT c.id FROM claims c JOIN documents d ON d.id = c.document
        WHERE {condition} AND c.origin = 'extracted'"""
    found = (each["id"] for each in rows(conn, sql, parameters))
    return nsmallest(number, found, key=lambda claim: sample_key(claim, seed))

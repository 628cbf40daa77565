"""Claims that extraction missed, made by hand: events like all that people decide, and rows like all claims.

The event "make" puts a claim into the lists, and undoing it takes it out again. A claim that was split or
joined is hidden by "replace". Extraction leaves what is made by hand as it is.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption
from ..model import Claim, Span, Speaker
from .claims import add_rows
from .connection import row, stamp, value, write, writing
from .corrections import checked
from .documents import document as find_document
from .heard import settle
from .reviews import named, record

if TYPE_CHECKING:
    from sqlite_utils import Database

HAND = "hand"
"""What `claims.origin` says of claims that were made by hand."""


def add_claim(
    db: "Database", document: str, spans: Sequence[Span], *, reviewer: str, source: Span | None = None,
    cue: Span | None = None, speakers: Sequence[str | Mapping[str, Any]] = (), kind: str = "", note: str = "",
    at: str | None = None, event: str | None = None,
) -> str:  # fmt: skip
    """Make a claim of places in an article. Returns its id.

    Figures and date are found as in extraction; so are the speakers, from the source, unless they are given.
    """
    from ..extract.by_hand import Places, claim_by_hand

    who = named(reviewer)
    given = tuple(Speaker(**each) for each in checked("speakers", list(speakers)))
    made = claim_by_hand(find_document(db.conn, document), Places(spans, source, cue, given, kind))
    with writing(db, durable=True) as conn:
        return make(conn, made, who, note=note, at=at, event=event)


def make(conn: sqlite3.Connection, claim: Claim, reviewer: str, **given: Any) -> str:
    """Store a claim made by hand, and who made it, inside a transaction that is already open. Returns its id.

    One that was made before and taken back comes back; one that is in the lists already is refused.
    """
    known = row(conn, "SELECT id, origin, superseded_at FROM claims WHERE id = ?", [claim.id])
    if known and _is_listed(conn, known["id"]):
        raise BadOption(f"there is a claim at these places already: {known['id'][:8]}")
    if known and known["origin"] == HAND:
        claim_id = str(known["id"])
        write(conn, "UPDATE claims SET superseded_at = NULL WHERE id = ?", [claim_id])
    else:
        (claim_id,) = add_rows(conn, claim.document, [claim], stamp(None))
        write(conn, "UPDATE claims SET origin = ?, made_by = ? WHERE id = ?", [HAND, reviewer, claim_id])
        settle(conn, claim.document)
    record(conn, claim_id, "make", reviewer, **given)
    return claim_id


def _is_listed(conn: sqlite3.Connection, claim: str) -> bool:
    return value(conn, "SELECT 1 FROM hidden_claims WHERE claim = ?", [claim]) is None

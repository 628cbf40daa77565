"""Claims that extraction missed, made by hand: events like all that people decide, and rows like all claims.

The event "make" puts a claim into the lists, and undoing it takes it out again. A claim that was split or
joined is hidden by "replace". Extraction leaves what is made by hand as it is.
"""

import json
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption
from ..model import Claim, Document, Json, Span, Speaker
from .claims import add_rows
from .connection import rows, stamp, value, write, writing
from .corrections import checked
from .documents import claim_id as find_claim
from .documents import document as find_document
from .heard import settle
from .records import Parts, as_json, claim_record
from .reviews import named, record

if TYPE_CHECKING:
    from sqlite_utils import Database

SHORT = 8
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


def make(
    conn: sqlite3.Connection, claim: Claim, reviewer: str, words: str = "made by hand", **given: Any
) -> str:
    """Store a claim made by hand, and who made it, inside a transaction that is already open. Returns its id.

    `words` are those of the history.
    One that was made before and taken back comes back; one that is in the lists already is refused.
    """
    there = """SELECT id, origin FROM claims
        WHERE document = ? AND cue_start = ? AND cue_stop = ? AND spans = ?"""
    places = [claim.document, *claim.cue.span, json.dumps([list(span) for span in claim.spans])]
    known = list(rows(conn, there, places))
    for each in known:
        if _is_listed(conn, each["id"]):
            raise BadOption(f"there is a claim at these places already: {each['id'][:SHORT]}")
    taken_back = [str(each["id"]) for each in known if each["origin"] == HAND]
    if taken_back:
        claim_id = taken_back[0]
        write(conn, "UPDATE claims SET superseded_at = NULL WHERE id = ?", [claim_id])
    else:
        (claim_id,) = add_rows(conn, claim.document, [claim], stamp(None))
        write(conn, "UPDATE claims SET origin = ?, made_by = ? WHERE id = ?", [HAND, reviewer, claim_id])
        settle(conn, claim.document)
    record(conn, claim_id, "make", reviewer, about=as_json({"words": words}), **given)
    return claim_id


def split(
    db: "Database", claim: str, parts: Sequence[Sequence[Span]], *, reviewer: str, **given: Any
) -> list[str]:
    """Make several claims of one, each of its own places in the article. Returns their ids.

    They have its speakers, source, cue and kind. It is kept, and hidden. `given` may hold note and at.
    """
    if len(parts) < 2:
        raise BadOption("a claim is split into two or more; name their words")
    with writing(db, durable=True) as conn:
        whole = _whole(conn, claim)
        document = find_document(conn, whole["document"])
        made = [_like(document, whole, content) for content in parts]
        return _instead(conn, [whole], made, reviewer, ("split into", "made by splitting"), given)


def join(db: "Database", claims: Sequence[str], *, reviewer: str, **given: Any) -> str:
    """Make one claim of several of an article, with all their places. Returns its id.

    It has the speakers, source, cue and kind of the first whose source and cue stand outside the content.
    Those that were joined are kept, and hidden. `given` may hold note and at.
    """
    with writing(db, durable=True) as conn:
        found = {each["id"]: each for each in (_whole(conn, claim) for claim in claims)}
        joined = list(found.values())
        if len(joined) < 2:
            raise BadOption("joining takes two claims or more")
        if len({each["document"] for each in joined}) > 1:
            raise BadOption("only claims of one article can be joined")
        document = find_document(conn, joined[0]["document"])
        content = _together(document.text, [span for each in joined for span in each["content"]["spans"]])
        like = next((each for each in joined if not _within(each, content)), joined[0])
        made = _like(document, like, content)
        return _instead(conn, joined, [made], reviewer, ("joined into", "made by joining"), given)[0]


def _whole(conn: sqlite3.Connection, prefix: str) -> Json:
    """The record of a claim that is to be replaced."""
    (stored,) = rows(conn, "SELECT * FROM claims WHERE id = ?", [find_claim(conn, prefix)])
    if not _is_listed(conn, stored["id"]):
        raise BadOption(f"{stored['id'][:SHORT]} is not in the lists, so it is neither split nor joined")
    return claim_record(stored, Parts(conn, [stored["id"]]))


def _like(document: Document, like: Json, content: Sequence[Span]) -> Claim:
    """A claim of some places, with speakers, source and cue of another; not those that lie in it."""
    from ..extract.by_hand import Places, claim_by_hand

    outside = {
        part: tuple(like[part]["span"])
        for part in ("source", "cue")
        if like[part] and like[part]["text"] and not _meets(like[part]["span"], content)
    }
    speakers = tuple(Speaker(**each) for each in like["speakers"])
    return claim_by_hand(document, Places(content, speakers=speakers, kind=like["cue"]["kind"], **outside))


def _meets(span: Sequence[int], content: Sequence[Span]) -> bool:
    return any(span[0] < stop and start < span[1] for start, stop in content)


def _within(claim: Json, content: Sequence[Span]) -> bool:
    """Whether the source or the cue of a claim lies in some content."""
    return any(claim[part] and _meets(claim[part]["span"], content) for part in ("source", "cue"))


def _together(text: str, spans: Sequence[Sequence[int]]) -> list[Span]:
    """Stretches in order, in one piece where they meet, or have but white space and marks between them."""
    joined: list[Span] = []
    for start, stop in sorted((start, stop) for start, stop in spans):
        if joined and not any(map(str.isalnum, text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], max(joined[-1][1], stop))
        else:
            joined.append((start, stop))
    return joined


def _instead(
    conn: sqlite3.Connection, old: Sequence[Json], new: Sequence[Claim], reviewer: str,
    words: tuple[str, str], given: Mapping[str, Any],
) -> list[str]:  # fmt: skip
    """Hide some claims and make others in their place, to be undone together. Returns the new ids."""
    who, batch = named(reviewer), str(uuid.uuid4())
    from_these = f"{words[1]} {' and '.join(each['id'][:SHORT] for each in old)}"
    ids = [make(conn, each, who, from_these, batch=batch, **given) for each in new]
    into = f"{words[0]} {' and '.join(each[:SHORT] for each in ids)}"
    for each in old:
        record(conn, each["id"], "replace", who, about=as_json({"words": into}), batch=batch, **given)
    return ids


def _is_listed(conn: sqlite3.Connection, claim: str) -> bool:
    return value(conn, "SELECT 1 FROM hidden_claims WHERE claim = ?", [claim]) is None

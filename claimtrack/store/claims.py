"""Saving what was found in an article, and finding again what was saved: decisions outlive extraction.

One transaction per article. A claim that is found again keeps its row, and with it its id and all decisions
on it; only what extraction says about it is written anew, and corrections are laid over that again.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Claim, Json
from .carrying import carry, unmatched
from .connection import insert, row, rows, stamp, value, write, write_many, writing
from .copies import link_copies
from .corrections import project
from .documents import add_row, is_replaced, versions_before
from .documents import document_id as find_document
from .heard import forget_unheard, said_of, settle, settle_written, speakers_in, write_speakers
from .matching import Known, by_place, by_words
from .originals import Original, keep_original
from .places import latest_version, note_address
from .prepared import Prepared, Ready, each_once, ready
from .saving import Saved
from .versions import note_changes

if TYPE_CHECKING:
    from sqlite_utils import Database


def save(
    db: "Database", prepared: Prepared, *, at: str | None, original: Original | None = None
) -> Saved:  # fmt: skip
    """Store an article and its claims, once: a text that is known already adds nothing.

    Another text at a known URL becomes a new version: claims made in the same words move over to it with
    everything decided on them. A removed article comes back, with its claims matched as in extracting again.
    `original` is kept beside it: the bytes that it was read from.
    """
    document_id, at = prepared.id, stamp(at)
    with writing(db) as conn:
        known = row(conn, "SELECT withdrawn_at FROM documents WHERE id = ?", [document_id])
        if known is None:
            saved = _save_new(conn, prepared, at)
        elif known["withdrawn_at"] is None:
            saved = Saved(document_id, outdated=is_replaced(conn, document_id))
        else:
            write(conn, "UPDATE documents SET withdrawn_at = NULL WHERE id = ?", [document_id])
            saved = _rematch(conn, document_id, prepared.claims, at, prepared.extractor)
            saved = replace(saved, added=True, restored=True)
        if original is not None:
            keep_original(conn, document_id, original, at)
        also_at = not saved.added and note_address(conn, document_id, prepared.document.url, at, own=False)
        return replace(saved, also_at=True) if also_at else saved


def _save_new(conn: sqlite3.Connection, prepared: Prepared, at: str) -> Saved:
    """Store a text that the database does not have."""
    document, document_id, claims = prepared.document, prepared.id, prepared.claims
    previous = latest_version(conn, document.url)
    add_row(conn, document, document_id, previous=previous, extractor=prepared.extractor, at=at)
    note_address(conn, document_id, document.url, at, own=True)
    copies = tuple(original for original, _ in link_copies(conn, document_id, prepared.runs, at))
    if previous is not None:
        return replace(_new_version(conn, previous, document_id, claims, at), copies=copies)
    wanted = _add(conn, document_id, claims, {}, at)
    spoken = [
        {**said_of(speaker), "source": claim.row["source"], "together": len(claim.speakers)}
        for claim in _by_place(claims) for speaker in claim.speakers
    ]  # fmt: skip
    settle_written(conn, document_id, spoken, wanted)
    return Saved(document_id, added=True, new=len(claims), copies=copies)


def save_again(
    db: "Database", document_id: str, claims: Sequence[Claim], *, at: str | None, extractor: int
) -> Saved:
    """Store what extracting again found in an article; ids, decisions and corrections stay."""
    with writing(db) as conn:
        found = [ready(claim) for claim in each_once(claims)]
        made_by = extractor or max((claim.extractor for claim in claims), default=0)
        return _rematch(conn, find_document(conn, document_id), found, stamp(at), made_by)


def _rematch(
    conn: sqlite3.Connection, document: str, claims: Sequence[Ready], at: str, extractor: int
) -> Saved:
    heard = speakers_in(conn, document)
    replaced = is_replaced(conn, document)
    # What a newer version has left out stays left out, though it stands in this one.
    known = [old for old in _known(conn, document) if not (replaced and old.superseded)]
    matched = by_place(known, claims)
    found_again = {old.id for old in matched.values()}
    # What a newer version of the article says stands there; of this one, only what is known is kept up.
    fresh = [] if replaced else [claim for claim in claims if claim.id not in matched]
    gone = [old for old in known if old.id not in found_again and not old.by_hand]
    superseded, dropped = _lose(conn, gone, at)
    moved = _write_found(conn, document, claims, matched, fresh, at, spare_hand_made=True)
    sql = "UPDATE documents SET extractor = max(extractor, ?) WHERE id = ?"
    write(conn, sql, [extractor, document])
    settle(conn, document)
    forget_unheard(conn, heard)
    return Saved(
        document,
        kept=len(matched) - moved,
        moved=moved,
        new=len(fresh),
        superseded=superseded,
        dropped=dropped,
    )


def _new_version(
    conn: sqlite3.Connection, previous: str, document: str, claims: Sequence[Ready], at: str
) -> Saved:
    """Carry claims over to another version. Those that are gone are superseded, and stay under the old one.

    A claim that went with an earlier version and is back again is the same claim.
    """
    older = versions_before(conn, document)
    known = [old for version in older for old in _known(conn, version)]
    matched = by_words(known, claims)
    found_again = {old.id for old in matched.values()}
    gone = [old for old in known if not (old.superseded or old.by_hand or old.id in found_again)]
    write_many(conn, "UPDATE claims SET superseded_at = ? WHERE id = ?", [(at, old.id) for old in gone])
    fresh = [claim for claim in claims if claim.id not in matched]
    moved = _write_found(conn, document, claims, matched, fresh, at)
    added = [id_of for id_of in _ids_in(conn, document) if id_of not in found_again]
    carried = carry(conn, unmatched(conn, previous, found_again), document)
    for version in (*older, document):
        settle(conn, version)
    stood = {old.id: old.superseded for old in matched.values()}
    note_changes(conn, document, {
        "kept": [each for each, was_gone in stood.items() if not was_gone],
        "back": [each for each, was_gone in stood.items() if was_gone],
        "new": added, "gone": [old.id for old in gone],
    })  # fmt: skip
    return Saved(
        document, added=True, kept=len(matched) - moved + carried, moved=moved, new=len(fresh),
        previous=previous, superseded=len(gone), fresh=tuple(claim.text for claim in fresh),
        gone=tuple(old.text for old in gone),
    )  # fmt: skip


def _ids_in(conn: sqlite3.Connection, document: str) -> list[str]:
    sql = "SELECT id FROM claims WHERE document = ? ORDER BY number"
    return [found for (found,) in conn.execute(sql, [document]).fetchall()]


def _known(conn: sqlite3.Connection, document: str) -> list[Known]:
    """What is stored of an article's claims, superseded ones too; text as extracted, not as corrected.

    `taken_back` are those made by hand that are none any more: what extraction finds there is its own.
    """
    sql = """SELECT id, number, cue_start, cue_stop, spans, cue, negated, origin, superseded_at,
            coalesce(json_extract(extracted, '$.text'), text) AS text,
            EXISTS (SELECT 1 FROM decisions WHERE claim = claims.id) AS decided,
            origin = 'hand' AND id NOT IN (SELECT claim FROM standing WHERE action = 'make') AS taken_back
        FROM claims WHERE document = ? ORDER BY number"""
    return [
        Known(
            id=each["id"], number=each["number"], cue=(each["cue_start"], each["cue_stop"]),
            spans=tuple((start, stop) for start, stop in json.loads(each["spans"])), text=each["text"],
            cue_text=each["cue"], negated=bool(each["negated"]), by_hand=each["origin"] == "hand",
            superseded=each["superseded_at"] is not None, decided=bool(each["decided"]),
            taken_back=bool(each["taken_back"]),
        )
        for each in rows(conn, sql, [document])
    ]  # fmt: skip


def _lose(conn: sqlite3.Connection, gone: Iterable[Known], at: str) -> tuple[int, int]:
    """Hide the claims that were not found again if anybody decided on them, and delete the others."""
    gone = list(gone)
    decided = [(at, old.id) for old in gone if old.decided and not old.superseded]
    undecided = [(old.id,) for old in gone if not old.decided]
    write_many(conn, "UPDATE claims SET superseded_at = ? WHERE id = ?", decided)
    write_many(conn, "DELETE FROM claims WHERE id = ?", undecided)
    return len(decided), len(undecided)


def _write_found(
    conn: sqlite3.Connection, document: str, claims: Sequence[Ready], matched: Mapping[str, Known],
    fresh: Sequence[Ready], at: str, *, spare_hand_made: bool = False,
) -> int:  # fmt: skip
    """Bring matched claims up to date and add the new ones; returns how many have other spans than before."""
    ids = {new: old.id for new, old in matched.items()}
    ids.update(unused(conn, [claim.id for claim in fresh]))
    found = [claim for claim in claims if claim.id in matched]
    if spare_hand_made:
        found = [claim for claim in found if not matched[claim.id].by_hand or matched[claim.id].taken_back]
    _update(conn, document, found, ids)
    theirs_no_more = [(old.id,) for old in matched.values() if old.taken_back]
    write_many(conn, "UPDATE claims SET origin = 'extracted', made_by = '' WHERE id = ?", theirs_no_more)
    _add(conn, document, fresh, ids, at)
    for claim_id in _corrected(conn, [ids[claim.id] for claim in found]):
        project(conn, claim_id, fresh=True)
    return sum(
        (claim.cue.span, claim.spans) != (matched[claim.id].cue, matched[claim.id].spans) for claim in found
    )


def _corrected(conn: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    sql = """SELECT DISTINCT claim FROM decisions
        WHERE action = 'correct' AND claim IN (SELECT value FROM json_each(?))"""
    return [claim for (claim,) in conn.execute(sql, [json.dumps(ids)]).fetchall()]


def unused(conn: sqlite3.Connection, minted: Sequence[str]) -> dict[str, str]:
    """An id for each new claim: its own, or the next one from it where a kept claim has had that since."""
    here = """SELECT count(*) FROM json_each(?) AS own WHERE own.value IN (SELECT id FROM claims)
        OR own.value IN (SELECT id FROM other_ids)"""
    if len(set(minted)) == len(minted) and not value(conn, here, [json.dumps(list(minted))]):
        return {own: own for own in minted}
    sql = "SELECT 1 FROM claims WHERE id = ? UNION ALL SELECT 1 FROM other_ids WHERE id = ?"
    given: dict[str, str] = {}
    taken: set[str] = set()
    for own in minted:
        candidate = own
        while candidate in taken or value(conn, sql, [candidate, candidate]):
            candidate = hashlib.sha256(candidate.encode()).hexdigest()[:16]
        given[own] = candidate
        taken.add(candidate)
    return given


def _update(conn: sqlite3.Connection, document: str, claims: Sequence[Ready], ids: Mapping[str, str]) -> None:
    if not claims:
        return
    changed = [
        {**claim.row, "document": document, "extracted": None, "superseded_at": None,
         "nested_in": ids.get(claim.nested_in or ""), "id": ids[claim.id]}
        for claim in claims
    ]  # fmt: skip
    columns = [column for column in changed[0] if column != "id"]
    sql = f"UPDATE claims SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?"
    write_many(conn, sql, [[*(each[column] for column in columns), each["id"]] for each in changed])
    for table in ("claim_speakers", "chain_links", "figures"):
        write_many(conn, f"DELETE FROM {table} WHERE claim = ?", [(each["id"],) for each in changed])
    _add_parts(conn, document, claims, ids)


def add_rows(conn: sqlite3.Connection, document: str, found: Sequence[Claim], at: str) -> list[str]:
    """Add claims to those an article has; `heard.settle` must follow. Returns their ids."""
    claims = [ready(claim) for claim in found]
    ids = unused(conn, [claim.id for claim in claims])
    _add(conn, document, claims, ids, at)
    return list(ids.values())


def _add(
    conn: sqlite3.Connection, document: str, claims: Sequence[Ready], ids: Mapping[str, str], at: str
) -> dict[str, Json]:
    """Add claims that are new here; `ids` says under which id, where that is not the claim's own.

    Returns who speaks in them, as `write_speakers` does.
    """
    ids = ids or unused(conn, [claim.id for claim in claims])
    first = 1 + (value(conn, "SELECT max(number) FROM claims") or 0)
    insert(conn, "claims", [
        {"rowid": number, "number": number, "id": ids[claim.id], "document": document, **claim.row,
         "nested_in": ids.get(claim.nested_in or ""), "added_at": at}
        for number, claim in enumerate(claims, first)
    ])  # fmt: skip
    return _add_parts(conn, document, claims, ids)


def _add_parts(
    conn: sqlite3.Connection, document: str, claims: Sequence[Ready], ids: Mapping[str, str]
) -> dict[str, Json]:
    """Store speakers, chains and figures of claims that have none yet; returns the rows of the speakers."""
    wanted = write_speakers(conn, document, [
        (ids[claim.id], position, speaker)
        for claim in _by_place(claims)
        for position, speaker in enumerate(claim.speakers)
    ])  # fmt: skip
    insert(conn, "chain_links", [
        {"claim": ids[claim.id], "position": position, **link}
        for claim in claims
        for position, link in enumerate(claim.chain)
    ])  # fmt: skip
    insert(conn, "figures", [
        {**figure, "claim": ids[claim.id]} for claim in claims for figure in claim.figures
    ])  # fmt: skip
    return wanted


def _by_place(claims: Sequence[Ready]) -> list[Ready]:
    """In the order of the text, in which names are heard: the first form of a name is the one that counts."""
    return sorted(claims, key=lambda claim: int(claim.row["start"]))

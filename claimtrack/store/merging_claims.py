"""Merging the claims of two files, article by article."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .claims import unused
from .connection import insert, rows, stamp, value, write
from .heard import speakers_in, write_speakers
from .other_file import Files
from .pairing import Held, pairs
from .records import by_claim, speaker_record

OURS, THEIRS, BOTH = "ours", "theirs", "both"

STAYS = ("number", "rowid", "id", "document", "nested_in", "added_at")
"""What a claim keeps when what it says comes from the other file."""


@dataclass(slots=True)
class Taken:
    """What became of their claims: `ours` is theirs → the id here, and `written` what changed here.

    `heard` has who was heard before in each article that changed, `nested` in which of theirs a claim lies.
    """

    ours: dict[str, str] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    heard: dict[str, list[str]] = field(default_factory=dict)
    nested: dict[str, str] = field(default_factory=dict)
    added: int = 0
    dropped: int = 0
    renamed: int = 0
    superseded: int = 0


def take_claims(files: Files) -> Taken:
    """Bring the claims of all their articles together with ours."""
    taken = Taken()
    elsewhere = _moved_on(files)
    moved = set(elsewhere.values())
    for (document,) in files.there.execute("SELECT id FROM documents ORDER BY number").fetchall():
        mine = [each for each in files.held(files.here, document) if each.id not in moved]
        theirs = [each for each in files.held(files.there, document) if each.id not in elsewhere]
        _take_article(files, document, mine, theirs, taken)
    for their_id, our_id in elsewhere.items():
        _follow(files, their_id, our_id, taken)
    for claim, outer in taken.nested.items():
        if outer in taken.ours:
            write(files.here, "UPDATE claims SET nested_in = ? WHERE id = ?", [taken.ours[outer], claim])
    _keep_other_ids(files, taken)
    return taken


def _moved_on(files: Files) -> dict[str, str]:
    """Their claims that stand under another version of the article than ours do, with ours."""
    found: dict[str, str] = {}
    mine = {each["id"]: each for each in rows(files.here, _EVERY)}
    decided = {each["id"]: each["claim"] for each in rows(files.here, _DECIDED)}
    shared: dict[str, str] = {}
    for each in rows(files.there, _DECIDED):
        if each["id"] in decided:
            shared.setdefault(each["claim"], decided[each["id"]])
    for theirs in rows(files.there, _EVERY):
        ours = mine.get(shared.get(theirs["id"], theirs["id"]))
        if ours and ours["document"] != theirs["document"]:
            found[theirs["id"]] = ours["id"]
    return found


_EVERY = "SELECT id, document FROM claims ORDER BY number"
_DECIDED = "SELECT id, claim FROM decisions WHERE claim IS NOT NULL ORDER BY at, id"


def _take_article(
    files: Files, document: str, mine: Sequence[Held], theirs: Sequence[Held], taken: Taken
) -> None:
    """Bring together what the files hold of one article."""
    heard = speakers_in(files.here, document)
    newer = _newer(files, document)
    paired = pairs(mine, theirs)
    before = len(taken.written)
    for each in theirs:
        if each.id in paired:
            taken.ours[each.id] = paired[each.id].id
            _unite(files, paired[each.id], each, newer, taken)
        elif newer != OURS or each.by_hand or each.decisions:
            _add(files, each, hidden=newer == OURS and not each.hand, taken=taken)
    if newer == THEIRS:
        found = {ours.id for ours in paired.values()}
        _lose(files, [each for each in mine if each.id not in found and not each.hand], taken)
        extractor = value(files.there, "SELECT extractor FROM documents WHERE id = ?", [document])
        sql = "UPDATE documents SET extractor = max(extractor, ?) WHERE id = ?"
        write(files.here, sql, [extractor, document])
    if len(taken.written) > before:
        taken.heard.setdefault(document, []).extend(heard)


def _newer(files: Files, document: str) -> str:
    """Which file knows better what an article claims: by newer versions, the extractor, the date it knew."""
    ours, theirs = files.known_here.get(document), files.known_there[document]
    if ours is None or ours == theirs:
        return BOTH
    return OURS if ours > theirs else THEIRS


def _unite(files: Files, ours: Held, theirs: Held, newer: str, taken: Taken) -> None:
    """Make one claim of two that are the same: what it says, and whether it is still found."""
    rewritten = _says_more(ours, theirs, newer)
    if rewritten:
        _rewrite(files, ours.id, theirs, taken)
    hidden = _is_hidden(ours, theirs, theirs if rewritten else ours, newer)
    decided = bool(ours.decisions or theirs.decisions)
    if decided and files.replaced_in_one(str(ours.row["document"])):
        hidden = False
    if rewritten or hidden != ours.superseded:
        _hide(files, ours, hidden, taken)


def _says_more(ours: Held, theirs: Held, newer: str) -> bool:
    """Whether what the claim says is to be taken from their file."""
    if ours.by_hand and theirs.by_hand:
        return theirs.made < ours.made
    if ours.by_hand or theirs.by_hand:
        return theirs.by_hand
    if ours.hand != theirs.hand:  # made by hand and taken back, but found by extraction
        return ours.hand
    return newer == THEIRS and not theirs.superseded


def _is_hidden(ours: Held, theirs: Held, said: Held, newer: str) -> bool:
    """Whether the newer extractor finds a claim no more; `said` is the one whose words are kept."""
    if said.hand:
        return False
    if ours.hand or theirs.hand or newer != BOTH:
        found = said if ours.hand or theirs.hand else ours if newer == OURS else theirs
        return found.superseded
    return ours.superseded and theirs.superseded


def _hide(files: Files, ours: Held, hidden: bool, taken: Taken) -> None:
    at = ours.row["superseded_at"] or stamp(None) if hidden else None
    write(files.here, "UPDATE claims SET superseded_at = ? WHERE id = ?", [at, ours.id])
    taken.written.add(ours.id)
    taken.superseded += hidden


def _rewrite(files: Files, claim: str, theirs: Held, taken: Taken) -> None:
    """Let a claim of ours say what theirs says, corrections and all; those are worked out again later."""
    if theirs.row["nested_in"]:
        taken.nested[claim] = theirs.row["nested_in"]
    changed = {name: found for name, found in theirs.row.items() if name not in STAYS}
    columns = ", ".join(f"{name} = ?" for name in changed)
    write(
        files.here, f"UPDATE claims SET {columns}, nested_in = NULL WHERE id = ?", [*changed.values(), claim]
    )
    for table in ("claim_speakers", "chain_links", "figures"):
        write(files.here, f"DELETE FROM {table} WHERE claim = ?", [claim])
    _add_parts(files, claim, theirs)
    taken.written.add(claim)


def _add(files: Files, theirs: Held, *, hidden: bool, taken: Taken) -> None:
    """Add a claim that we do not have."""
    claim = unused(files.here, [theirs.id])[theirs.id]
    number = 1 + (value(files.here, "SELECT max(number) FROM claims") or 0)
    row_ = {**theirs.row, "id": claim, "rowid": number, "number": number, "nested_in": None}
    if hidden and not theirs.superseded:
        row_["superseded_at"] = stamp(None)
    insert(files.here, "claims", [row_])
    _add_parts(files, claim, theirs)
    if theirs.row["nested_in"]:
        taken.nested[claim] = theirs.row["nested_in"]
    taken.ours[theirs.id] = claim
    taken.written.add(claim)
    taken.added += 1


def _add_parts(files: Files, claim: str, theirs: Held) -> None:
    """Copy who says it, through whom it came, and its figures."""
    document = value(files.here, "SELECT document FROM claims WHERE id = ?", [claim])
    speakers = by_claim(files.there, "claim_speakers", [theirs.id])[theirs.id]
    write_speakers(
        files.here, document, [(claim, each["position"], speaker_record(each)) for each in speakers]
    )
    for table in ("chain_links", "figures"):
        parts = by_claim(files.there, table, [theirs.id])[theirs.id]
        insert(files.here, table, [{**each, "claim": claim} for each in parts])


def _lose(files: Files, gone: Sequence[Held], taken: Taken) -> None:
    """Hide claims that the newer file found no more if anybody decided on them, and delete the others."""
    for each in gone:
        if not each.decisions:
            write(files.here, "DELETE FROM claims WHERE id = ?", [each.id])
            taken.written.add(each.id)
            taken.dropped += 1
        elif not each.superseded and not files.replaced_in_one(str(each.row["document"])):
            _hide(files, each, True, taken)


def _follow(files: Files, theirs_id: str, ours_id: str, taken: Taken) -> None:
    """Let a claim that moved on to another version of its article in one file stand under the later one."""
    taken.ours[theirs_id] = ours_id
    (theirs,), (ours,) = files.claims(files.there, [theirs_id]), files.claims(files.here, [ours_id])
    before, after = str(ours.row["document"]), str(theirs.row["document"])
    if after in files.later_versions(before):
        for document in (before, after):
            taken.heard.setdefault(document, []).extend(speakers_in(files.here, document))
        write(files.here, "UPDATE claims SET document = ? WHERE id = ?", [after, ours_id])
        _rewrite(files, ours_id, theirs, taken)


def _keep_other_ids(files: Files, taken: Taken) -> None:
    """Let ids of their file find the claims here."""
    names = {**{each["id"]: each["claim"] for each in rows(files.there, "SELECT * FROM other_ids")},
             **{theirs: theirs for theirs in taken.ours}}  # fmt: skip
    for name, theirs in sorted(names.items()):
        ours = taken.ours.get(theirs)
        if ours and unused(files.here, [name])[name] == name:
            insert(files.here, "other_ids", [{"id": name, "claim": ours}])
            taken.renamed += 1

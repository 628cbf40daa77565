"""What people decide, as methods of the database: who is who, and what they make of claims."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..model import Json, Span
from . import handmade as _handmade
from . import naming as _naming
from . import reviews as _reviews
from . import undoing as _undoing

if TYPE_CHECKING:
    from sqlite_utils import Database


class Deciding:
    """The part of `Store` that writes decisions down. Each returns the UUID of the decision.

    `at` is the time of the decision, now unless given, and `event` its UUID, a new one unless given.
    """

    conn: sqlite3.Connection

    @property
    def db(self) -> "Database":
        """The database in sqlite-utils' hands."""
        raise NotImplementedError

    # Who is who; `given` may hold note, at, event

    def merge_speakers(self, name: str, *others: str, reviewer: str, **given: str) -> str:
        """Decide that speakers are one, who goes by the first name."""
        return _naming.merge(self.db, name, others, reviewer=reviewer, **given)

    def split_speaker(
        self, name: str, *, names: Sequence[str] = (), documents: Sequence[str] = (), new_name: str = "",
        reviewer: str, **given: str,
    ) -> str:  # fmt: skip
        """Decide that some of a speaker's names, or what some articles say of them, are somebody else."""
        return _naming.split(
            self.db, name, names=names, documents=documents, new_name=new_name, reviewer=reviewer, **given
        )

    def rename_speaker(self, name: str, new: str, *, reviewer: str, **given: str) -> str:
        """Decide what a speaker goes by."""
        return _naming.rename(self.db, name, new, reviewer=reviewer, **given)

    def add_alias(self, name: str, alias: str, *, reviewer: str, **given: str) -> str:
        """Decide that whoever is called exactly so is this speaker."""
        return _naming.alias(self.db, name, alias, reviewer=reviewer, **given)

    def keep_speakers_apart(self, name: str, other: str, *, reviewer: str, **given: str) -> str:
        """Decide that two speakers are two, so that they are not suggested as one again."""
        return _naming.distinct(self.db, name, other, reviewer=reviewer, **given)

    # Claims

    def add_review(
        self, claim_id: str, verdict: str, *, reviewer: str, note: str = "",
        evidence: Sequence[str | Mapping[str, Any]] = (), at: str | None = None, event: str | None = None,
    ) -> str:  # fmt: skip
        """Record a verdict; returns its UUID. Evidence: URLs, or mappings with url, title, retrieved_on."""
        return _reviews.decide(
            self.db, claim_id, "verdict", verdict=verdict, reviewer=reviewer, note=note, evidence=evidence,
            at=at, event=event,
        )  # fmt: skip

    def add_note(
        self, claim_id: str, note: str, *, reviewer: str, at: str | None = None, event: str | None = None
    ) -> str:
        """Record a note that goes with no verdict."""
        return _reviews.decide(self.db, claim_id, "note", note=note, reviewer=reviewer, at=at, event=event)

    def correct(self, claim_id: str, field: str, value: Any, *, reviewer: str, **given: Any) -> str:
        """Correct text, speakers, said_on or figures; `given` may hold note, evidence, at, event."""
        return _reviews.correct(self.db, claim_id, {field: value}, reviewer=reviewer, **given)[0]

    def correct_all(
        self, claim_id: str, fields: Mapping[str, Any], *, reviewer: str, **given: Any
    ) -> list[str]:
        """Correct several fields of a claim, all or none; to be undone together. Returns UUIDs."""
        return _reviews.correct(self.db, claim_id, fields, reviewer=reviewer, **given)

    def tag(self, claim_id: str, name: str, *, reviewer: str, off: bool = False, **given: Any) -> str:
        """Put a tag on a claim, or take it off."""
        return _reviews.tag(self.db, [claim_id], name, off=off, reviewer=reviewer, **given)[0]

    def tag_all(
        self, claims: Sequence[str], name: str, *, reviewer: str, off: bool = False, **given: Any
    ) -> list[str]:
        """Put a tag on several claims, or take it off them; to be undone together. Returns UUIDs."""
        return _reviews.tag(self.db, claims, name, off=off, reviewer=reviewer, **given)

    def decide(self, claim_id: str, action: str, *, reviewer: str, **given: Any) -> str:
        """Record any decision of reviews.ACTIONS: "adjudicate", "not_a_claim" …"""
        return _reviews.decide(self.db, claim_id, action, reviewer=reviewer, **given)

    def decide_all(self, claims: Sequence[str], action: str, *, reviewer: str, **given: Any) -> list[str]:
        """Record one decision about several claims, all or none; to be undone together. Returns UUIDs."""
        return _reviews.decide_all(self.db, claims, action, reviewer=reviewer, **given)

    def add_claim(
        self, document: str, spans: Sequence[Span], *, reviewer: str, source: Span | None = None,
        cue: Span | None = None, speakers: Sequence[str | Mapping[str, Any]] = (), kind: str = "",
        note: str = "", at: str | None = None, event: str | None = None,
    ) -> str:  # fmt: skip
        """Make a claim by hand, of places in an article: half-open offsets into its text. Returns its id.

        Figures, date and context are found as in extraction; so are `speakers`, from the source, and `kind`,
        from the cue ("assert" without one), unless they are given.
        """
        return _handmade.add_claim(
            self.db, document, spans, reviewer=reviewer, source=source, cue=cue, speakers=speakers, kind=kind,
            note=note, at=at, event=event,
        )  # fmt: skip

    def split_claim(
        self, claim_id: str, parts: Sequence[Sequence[Span]], *, reviewer: str, **given: Any
    ) -> list[str]:
        """Make several claims of one, each of its own places, and hide that one. Returns their ids."""
        return _handmade.split(self.db, claim_id, parts, reviewer=reviewer, **given)

    def join_claims(self, claims: Sequence[str], *, reviewer: str, **given: Any) -> str:
        """Make one claim of several of an article, and hide those. Returns its id."""
        return _handmade.join(self.db, claims, reviewer=reviewer, **given)

    def undo(
        self, *, reviewer: str, event: str | None = None, together: bool = False, at: str | None = None,
        new_event: str | None = None,
    ) -> Json:  # fmt: skip
        """Take back what the reviewer did last, or the decision named, or all made `together` with it.

        Returns the decision; its `together` says how many were taken back.
        """
        return _undoing.undo(
            self.db, reviewer=reviewer, event=event, together=together, at=at, new_event=new_event
        )

    def history(self, claim_id: str | None = None, reviewer: str | None = None) -> list[Json]:
        """Who decided what, when and why."""
        return _reviews.history(self.conn, claim_id, reviewer)

"""The database: articles, the claims in them, and what people decided about those.

    with open_store("claims.db") as store:
        for claim in store.claims({"speaker": "Taliban", "has_figure": True}):
            print(claim["speakers"], claim["text"])

`Store` is a thin face: what its methods do stands in the modules beside this one, in functions that take the
connection (reading) or sqlite-utils' Database of it (writing).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ..model import Claim, Document, Json
from . import claims as _claims
from . import documents as _documents
from . import naming as _naming
from . import queries as _queries
from . import reviews as _reviews
from . import search as _search
from . import speaker_page as _speaker_page
from . import speakers as _speakers
from . import suggestions as _suggestions
from . import upkeep as _upkeep
from .claims import Saved
from .opening import PATIENCE, Opened, connect, wrap
from .originals import Original
from .provenance import Provenance
from .queries import FILTERS, ORDERS, Filter, Filters, describe

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FILTERS", "ORDERS", "Filter", "Filters", "Original", "Saved", "Store", "describe", "open_store"]


def open_store(
    path: str | Path, *, create: bool = False, writable: bool = True, patience: float = PATIENCE
) -> "Store":
    """Open a database, bringing it up to date; StoreError in one line when that cannot be done.

    `create` makes the file when it is missing. With `writable` false nothing is changed and the file, and its
    folder, may be read-only. `patience` is how many seconds to wait for another program to finish writing.
    """
    path = Path(path)
    return Store(path, connect(path, create=create, writable=writable, patience=patience))


class Store(Provenance):
    """A database of claims, open. Use it as a context manager.

    `at` is the time of what is written, now unless given. Ids of claims and articles may be shortened to any
    beginning that fits only one (NotFound, Ambiguous).
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.conn = opened.conn
        self._opened = opened
        self._db: Database | None = None

    @property
    def db(self) -> "Database":
        """The database in sqlite-utils' hands; loaded when first needed: reading does without."""
        if self._db is None:
            self._db = wrap(self.conn)
        return self._db

    def close(self) -> None:
        """Close the file."""
        self.conn.close()
        if self._opened.copy:
            self._opened.copy.cleanup()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading in

    def save(
        self, document: Document, claims: Sequence[Claim], *, at: str | None = None, extractor: int = 0,
        original: Original | None = None,
    ) -> Saved:  # fmt: skip
        """Store an article with its claims; a known text adds nothing, another text of a URL is a version."""
        return _claims.save(self.db, document, claims, at=at, extractor=extractor, original=original)

    def save_again(
        self, document_id: str, claims: Sequence[Claim], *, at: str | None = None, extractor: int = 0
    ) -> Saved:
        """Store what extracting again found; ids, decisions and corrections stay."""
        return _claims.save_again(self.db, document_id, claims, at=at, extractor=extractor)

    # Articles

    def documents(
        self, *, outlet: str = "", withdrawn: bool = False, limit: int | None = None
    ) -> Iterator[Json]:
        """Articles in order of arrival, without their text."""
        return _documents.documents(self.conn, outlet=outlet, withdrawn=withdrawn, limit=limit)

    def document(self, prefix: str) -> Document:
        """One article, as it was read."""
        return _documents.document(self.conn, prefix)

    def document_row(self, prefix: str) -> Json:
        """Everything stored about one article, with its claims counted."""
        return _documents.document_row(self.conn, prefix)

    def document_id(self, prefix: str) -> str:
        """The full id of an article."""
        return _documents.document_id(self.conn, prefix)

    def set_document(self, prefix: str, **fields: object) -> str:
        """Set title, outlet, author, url, published or published_from of an article. Returns its id."""
        return _documents.set_document(self.db, prefix, fields)

    def remove_document(self, prefix: str, *, at: str | None = None) -> str:
        """Take an article and its claims out of all lists; adding it again restores it. Returns its id."""
        return _documents.remove_document(self.db, prefix, at=at)

    # Finding

    def claim_id(self, prefix: str) -> str:
        """The full id of a claim."""
        return _documents.claim_id(self.conn, prefix)

    def claims(
        self,
        filters: Filters | None = None,
        *,
        order: str = "document",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Json]:
        """Claims as flat rows, for tables."""
        return _queries.claims(self.conn, filters or {}, order=order, limit=limit, offset=offset)

    def records(
        self,
        filters: Filters | None = None,
        *,
        order: str = "document",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Json]:
        """Claims as full public records, each with status, decisions and article."""
        return _queries.records(self.conn, filters or {}, order=order, limit=limit, offset=offset)

    def record(self, prefix: str) -> Json:
        """Everything about one claim."""
        return _queries.record(self.conn, prefix)

    def count(self, filters: Filters | None = None) -> int:
        """How many claims filters pick."""
        return _queries.count(self.conn, filters or {})

    def search(
        self, words: str, filters: Filters | None = None, *, limit: int | None = None,
        marks: tuple[str, str] = ("[", "]"),
    ) -> Iterator[Json]:  # fmt: skip
        """Claims that hold the words, best first, with a snippet in which the words stand between marks."""
        return _search.search(self.conn, words, filters or {}, limit=limit, marks=marks)

    def figures(
        self,
        filters: Filters | None = None,
        *,
        order: str = "document",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Json]:
        """Figures of claims, with who states them and when; with the filter "figure", those that fit."""
        found = _queries.figures(self.conn, filters or {}, order=order)
        return islice(found, offset, None if limit is None else offset + limit)

    def speakers(self, filters: Filters | None = None, *, limit: int | None = None) -> Iterator[Json]:
        """Who speaks in the claims that filters pick, with their claims counted by status."""
        return iter(_queries.speakers(self.conn, filters or {})[:limit])

    def knows_speaker(self, name: str) -> bool:
        """Whether any speaker has this name, alias, or part of one."""
        return _speakers.is_known(self.conn, name)

    def nearest_speakers(self, name: str, limit: int = 5) -> list[str]:
        """Names most like one that nobody has."""
        return _speakers.nearest(self.conn, name, limit)

    def speaker(self, name: str) -> Json:
        """Everything about one speaker: names, roles over time, counts, figures, decisions."""
        return _speaker_page.speaker(self.conn, name)

    def speaker_id(self, name: str) -> str:
        """The id of the one speaker of this name, alias, id or part of a name (NotFound, Ambiguous)."""
        return _naming.find(self.conn, name)

    def suggest_speakers(self, limit: int | None = None) -> list[Json]:
        """Pairs of speakers that may be one, likeliest first."""
        return _suggestions.suggest(self.conn, limit)

    # Deciding who is who; each returns the UUID of the decision, and `given` may hold note, at, event

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

    # Deciding

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
        """Correct text, speakers, said_on or figures of a claim; `given` may hold note, at, event."""
        return _reviews.correct(self.db, claim_id, field, value, reviewer=reviewer, **given)

    def tag(self, claim_id: str, name: str, *, reviewer: str, off: bool = False, **given: Any) -> str:
        """Put a tag on a claim, or take it off."""
        return _reviews.tag(self.db, claim_id, name, off=off, reviewer=reviewer, **given)

    def decide(self, claim_id: str, action: str, *, reviewer: str, **given: Any) -> str:
        """Record any decision of reviews.ACTIONS: "adjudicate", "not_a_claim" …"""
        return _reviews.decide(self.db, claim_id, action, reviewer=reviewer, **given)

    def undo(
        self, *, reviewer: str, event: str | None = None, at: str | None = None, new_event: str | None = None
    ) -> Json:
        """Take back the reviewer's latest decision, or the one named. Returns it."""
        return _reviews.undo(self.db, reviewer=reviewer, event=event, at=at, new_event=new_event)

    def history(self, claim_id: str | None = None, reviewer: str | None = None) -> list[Json]:
        """Who decided what, when and why."""
        return _reviews.history(self.conn, claim_id, reviewer)

    def queue(self, reviewer: str, filters: Filters | None = None, *, order: str = "document") -> list[str]:
        """Ids of the claims that a reviewer has yet to judge."""
        return _queries.queue(self.conn, _reviews.named(reviewer), filters or {}, order=order)

    # The file

    def stats(self) -> Json:
        """What is in the database, counted."""
        return _upkeep.stats(self.conn)

    def backup(self, path: str | Path) -> None:
        """Copy the database into a new file, checked; never over another."""
        _upkeep.backup(self.conn, Path(path))

    def rest(self, *, at: str) -> None:
        """Leave one small file that is the same, byte for byte, for the same history."""
        _upkeep.rest(self.db, at=at)

"""The database: articles, the claims in them, and what people decided about those.

    with open_store("claims.db") as store:
        for claim in store.claims({"speaker": "Taliban", "has_figure": True}):
            print(claim["speakers"], claim["text"])

`Store` is a thin face: what its methods do stands in the modules beside this one, in functions that take the
connection (reading) or sqlite-utils' Database of it (writing).
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ..model import Claim, Document, Json
from . import agreement as _agreement
from . import claims as _claims
from . import documents as _documents
from . import merging as _merging
from . import naming as _naming
from . import progress as _progress
from . import queries as _queries
from . import queues as _queues
from . import reviews as _reviews
from . import sampling as _sampling
from . import search as _search
from . import speaker_page as _speaker_page
from . import speakers as _speakers
from . import suggestions as _suggestions
from . import upkeep as _upkeep
from .asking import Asking
from .connection import unchanging as _unchanging
from .deciding import Deciding
from .filters import FILTERS, Filter, Filters, describe
from .merging import Merged
from .opening import PATIENCE, Opened, connect, wrap
from .originals import Original
from .prepared import Prepared, prepare
from .provenance import Provenance
from .queries import ALL, ORDERS, Part
from .queues import Selection
from .saving import Saved

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = [
    "FILTERS", "ORDERS", "Filter", "Filters", "Merged", "Original", "Part", "Prepared", "Saved", "Selection",
    "Store", "describe", "open_store", "prepare",
]  # fmt: skip


def open_store(
    path: str | Path, *, create: bool = False, writable: bool = True, patience: float = PATIENCE
) -> "Store":
    """Open a database, bringing it up to date; StoreError in one line when that cannot be done.

    `create` makes the file when it is missing. With `writable` false nothing is changed and the file, and its
    folder, may be read-only. `patience` is how many seconds to wait for another program to finish writing.
    """
    path = Path(path)
    return Store(path, connect(path, create=create, writable=writable, patience=patience))


class Store(Asking, Deciding, Provenance):
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
        return self.save_prepared(prepare(document, claims, extractor), at=at, original=original)

    def save_prepared(
        self, prepared: Prepared, *, at: str | None = None, original: Original | None = None
    ) -> Saved:
        """The same, of what was made ready by `prepare`, in this process or in another."""
        return _claims.save(self.db, prepared, at=at, original=original)

    def save_again(
        self, document_id: str, claims: Sequence[Claim], *, at: str | None = None, extractor: int = 0
    ) -> Saved:
        """Store what extracting again found; ids, decisions and corrections stay."""
        return _claims.save_again(self.db, document_id, claims, at=at, extractor=extractor)

    # Articles

    def documents(
        self, *, outlet: str = "", withdrawn: bool = False, limit: int | None = None, offset: int = 0
    ) -> Iterator[Json]:
        """Articles in order of arrival, without their text."""
        return _documents.documents(self.conn, outlet=outlet, withdrawn=withdrawn, limit=limit, offset=offset)

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

    def count_by_status(self, filters: Filters | None = None, part: Part = ALL) -> dict[str, int]:
        """How many claims filters pick of each status that they allow; of a part of them, if one is given."""
        return _queries.count_by_status(self.conn, filters or {}, part)

    def unchanging(self) -> AbstractContextManager[None]:
        """What is read inside is all of one moment, whatever others write meanwhile."""
        return _unchanging(self.conn)

    def search(
        self, words: str, filters: Filters | None = None, *, order: str = "best", limit: int | None = None,
        offset: int = 0, marks: tuple[str, str] = _search.MARKS, whole: bool = False,
    ) -> Iterator[Json]:  # fmt: skip
        """Claims that hold the words, best first, with a snippet in which the words stand between marks.

        They are flat rows or, with `whole`, full public records.
        """
        return _search.search(
            self.conn, words, filters or {}, order=order, limit=limit, offset=offset, marks=marks, whole=whole
        )

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

    def speakers(
        self, filters: Filters | None = None, *, limit: int | None = None, part: Part = ALL
    ) -> Iterator[Json]:
        """Who speaks in the claims that filters pick, or in a part of them, with claims counted by status."""
        return iter(_queries.speakers(self.conn, filters or {}, limit, part))

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

    def queue(self, reviewer: str, filters: Filters | None = None, *, order: str = "document") -> list[str]:
        """Ids of the claims that a reviewer has yet to judge."""
        return _queries.queue(self.conn, _reviews.named(reviewer), filters or {}, order=order)

    def sample(self, number: int, *, seed: int | str = 1, filters: Filters | None = None) -> list[str]:
        """Ids of so many extracted claims drawn at random: the same for the same seed and filters."""
        return _sampling.sample(self.conn, filters or {}, number, seed)

    def to_review(self, reviewer: str, selection: Selection) -> dict[str, Json | None]:
        """Ids of all claims to go through, in order, each with the reviewer's verdict on it or None."""
        return _queues.to_review(self.conn, _reviews.named(reviewer), selection)

    def tags(self) -> list[str]:
        """The tags in use, in the order of the alphabet."""
        return _queues.tags(self.conn)

    # The file

    def stats(self) -> Json:
        """What is in the database, counted."""
        return _upkeep.stats(self.conn)

    def progress(self, by: str, filters: Filters | None = None) -> list[Json]:
        """How far the reviewers have come, by "reviewer", "day", "speaker" or "outlet"."""
        return _progress.PROGRESS[by](self.conn, filters or {})

    def precision(self, filters: Filters | None = None, sample: Sequence[str] | None = None) -> Json:
        """How often extraction was right, of the claims of a sample that were judged; None: of all judged."""
        return _progress.precision(self.conn, filters or {}, sample)

    def agreement(self, filters: Filters | None = None, *, by_kind: bool = False) -> list[Json]:
        """How far pairs of reviewers agree on claims that both judged: per cent and Cohen's kappa."""
        return _agreement.agreement(self.conn, filters or {}, by_kind=by_kind)

    def backup(self, path: str | Path) -> None:
        """Copy the database into a new file, checked; never over another."""
        _upkeep.backup(self.conn, Path(path))

    def merge(self, path: str | Path, *, dry_run: bool = False) -> Merged:
        """Take in everything that another database holds, all or nothing; that one is not changed."""
        return _merging.merge(self.db, Path(path), dry_run=dry_run)

    def rest(self, *, at: str) -> None:
        """Leave one small file that is the same, byte for byte, for the same history."""
        _upkeep.rest(self.db, at=at)

"""What a Store can tell of where articles came from: files, addresses, versions, copies, originals."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..model import Json
from . import copies as _copies
from . import originals as _originals
from . import places as _places
from . import versions as _versions
from .connection import row, stamp, writing, writing_whole
from .documents import claim_id, document_id
from .filters import FILTERS, VISIBLE, Filters, tables, where

if TYPE_CHECKING:
    from sqlite_utils import Database


class Provenance:
    """A part of Store."""

    conn: sqlite3.Connection

    @property
    def db(self) -> "Database":
        """The database in sqlite-utils' hands."""
        raise NotImplementedError

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is stored inside is on the disk together, or not at all: so that many articles go fast."""
        with writing_whole(self.db):
            yield

    def has_document(self, document: str) -> bool:
        """Whether an article of this id is there, and was not removed."""
        sql = "SELECT 1 FROM documents WHERE id = ? AND withdrawn_at IS NULL"
        return row(self.conn, sql, [document]) is not None

    def known_file(self, sha256: str) -> str | None:
        """The id of the article in a file with this checksum, if it is stored."""
        return _places.known_file(self.conn, sha256)

    def note_file(self, sha256: str, document: str, *, at: str | None = None) -> None:
        """Note that the one article in a file is stored, so that the file need not be read again."""
        with writing(self.db) as conn:
            _places.note_file(conn, sha256, document, stamp(at))

    def addresses(self, prefix: str) -> list[Json]:
        """Every address at which an article was found, its own first."""
        return _places.addresses_of(self.conn, document_id(self.conn, prefix))

    def versions(self, prefix: str) -> list[Json]:
        """Each version of an article, oldest first, with the claims that came and went."""
        return _versions.history(self.conn, document_id(self.conn, prefix))

    def copies(self, prefix: str) -> list[Json]:
        """The near copies of an article."""
        return _copies.copies_of(self.conn, document_id(self.conn, prefix))

    def claims_in_copies(self, prefix: str) -> list[Json]:
        """The claims made in the same words in near copies of a claim's article."""
        return _copies.claims_in_copies(self.conn, claim_id(self.conn, prefix))

    def original(self, prefix: str) -> Json:
        """The kept bytes of an article: sha256, media_type, kept_at, bytes."""
        return _originals.original_of(self.conn, prefix)

    def documents_with(self, filters: Filters, *, below: int | None = None) -> list[str]:
        """Ids of the articles that filters pick; `below` leaves out what this extractor has read."""
        return documents_with(self.conn, filters, below=below)


def documents_with(
    conn: sqlite3.Connection, filters: Filters, *, below: int | None = None
) -> list[str]:
    """Ids of the articles that filters pick, in order of arrival, but for those that were removed.

    Filters on articles alone (such as outlet) pick those without claims too. `below` leaves out articles that
    this extractor, or a newer one, has read.
    """
    articles = {key: given for key, given in filters.items() if _is_of_articles(key)}
    of_claims = set(filters) - set(articles) - {"all_kinds"}
    condition, parameters = where(filters if of_claims else {**articles, "all_kinds": True})
    picked = tables(condition, "d.")
    if not of_claims:
        condition = condition.replace(VISIBLE, "d.withdrawn_at IS NULL").replace("l.article", "d.number")
        picked = "documents d"
    sql = f"""SELECT DISTINCT d.id, d.number FROM {picked}
        WHERE {condition} AND (:_below IS NULL OR d.extractor < :_below) ORDER BY d.number"""
    return [found for found, _ in conn.execute(sql, {**parameters, "_below": below})]


def _is_of_articles(key: str) -> bool:
    """Does a filter ask for nothing of a claim but which article it is in?"""
    sql = FILTERS[key].sql
    return isinstance(sql, str) and set(re.findall(r"\b[lcd]\.\w+", sql)) == {"l.article"}

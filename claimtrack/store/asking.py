"""Asking a database in other ways than by lists: its SQL, saved filters, and SQL of one's own."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model import Json
from . import queries as _queries
from . import saved as _saved
from . import search as _search
from . import sql as _sql
from .filters import Filters

if TYPE_CHECKING:
    from sqlite_utils import Database


class Asking:
    """The part of `Store` that answers such questions."""

    conn: sqlite3.Connection

    if TYPE_CHECKING:

        @property
        def db(self) -> "Database": ...

    def count_found(self, words: str, filters: Filters | None = None) -> int:
        """How many claims hold the words."""
        return _search.count(self.conn, words, filters or {})

    def sql(
        self, filters: Filters | None = None, *, words: str = "", order: str = "document",
        limit: int | None = None, offset: int = 0,
    ) -> str:  # fmt: skip
        """The query behind a list, or with `words` behind a search, to be pasted into other tools."""
        if words:
            return _search.as_sql(self.conn, words, filters or {}, order=order, limit=limit, offset=offset)
        return _queries.as_sql(filters or {}, order=order, limit=limit, offset=offset)

    def query(self, sql: str, *, timeout: float | None = None) -> _sql.Answer:
        """What one statement of SQL that only reads answers; BadOption where something is wrong with it."""
        return _sql.ask(self.conn, sql, timeout=timeout)

    def save_filters(
        self, name: str, filters: Filters, *, reviewer: str = "", replace: bool = False, at: str | None = None
    ) -> None:
        """Keep filters under a name; BadOption where it is taken, unless `replace` says otherwise."""
        _saved.save(self.db, name, filters, reviewer=reviewer, replace=replace, at=at)

    def saved_filters(self, name: str) -> Json:
        """The filters saved under a name (NotFound); BadOption where this version does not know them all."""
        return _saved.load(self.conn, name)

    def all_saved_filters(self) -> list[Json]:
        """Everything saved, by name: name, filters, reviewer and saved_at."""
        return _saved.listing(self.conn)

    def remove_saved_filters(self, names: Sequence[str]) -> list[str]:
        """Forget what is saved under some names, all of them or, if one is not there, none."""
        return _saved.remove(self.db, names)

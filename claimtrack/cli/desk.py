"""What every command has at hand: the database and the reviewer's name, each got when first needed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.store import Store


class Desk:
    """The database at `path`, opened once as the command needs it, and who is judging."""

    def __init__(self, path: str, reviewer: str | None) -> None:
        self.path = path
        self._given = reviewer
        self._name = ""
        self._store: Store | None = None

    @property
    def reviewer(self) -> str:
        """The reviewer's name; asked for on a terminal if it was never given."""
        from claimtrack.cli.identity import reviewer_name

        self._name = self._name or reviewer_name(self._given)
        return self._name

    @property
    def known_reviewer(self) -> str:
        """The reviewer's name if it is known, else ""; nobody is asked."""
        from claimtrack.cli.identity import kept_name

        return self._name or kept_name(self._given)

    def read(self) -> "Store":
        """The database, for looking only."""
        return self._open(create=False, writable=False)

    def write(self, *, create: bool = False) -> "Store":
        """The database, to be changed; `create` makes it if it is not there."""
        return self._open(create=create, writable=True)

    def write_if_there(self) -> "Store | None":
        """The database, to be changed; None while there is none."""
        return self.write() if Path(self.path).exists() and Path(self.path).stat().st_size else None

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.__exit__(None, None, None)
            self._store = None

    def _open(self, *, create: bool, writable: bool) -> "Store":
        from claimtrack.store import open_store

        if self._store is None:
            with _left_alone("pandas", "numpy"):
                self._store = open_store(self.path, create=create, writable=writable)
        return self._store


@contextmanager
def _left_alone(*names: str) -> Iterator[None]:
    """Let sqlite-utils be loaded without these: that takes half a second, for types that we never store."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]

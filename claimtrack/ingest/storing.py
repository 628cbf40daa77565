"""Storing what was found in articles: many of them in one go, in the order in which the user named them."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.ingest.examining import Outcome, examine, made_ready
from claimtrack.ingest.processes import prepare_to_start
from claimtrack.read.articles import Article, Given
from claimtrack.read.files import STDIN, Source, checksum, find_sources

if TYPE_CHECKING:
    from claimtrack.store import Original, Store

AT_ONCE = 0.25
"""So many seconds' worth of articles are put on the disk together; what is slower, one by one."""

MOST_AT_ONCE = 100

Progress = Callable[[int, int], None]
"""Called with the number of sources that are done with, and of all."""


def add(
    opened: Callable[[], "Store"],
    paths: Iterable[str],
    given: Given,
    *,
    at: str | None = None,
    jobs: int = 1,
    peek: "Callable[[], Store | None] | None" = None,
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """Store each article that the paths stand for with its claims; yields what has become of it.

    What is yielded is on the disk. Articles come and are stored in the order of the paths, also where `jobs`
    processes read them at the same time. Stopped in the middle (interrupted, or the iterator closed), it
    still stores what was read. `opened` gives the database; it is not asked for before there is something to
    store. `peek` gives it too, but None where there is none yet. `at` takes the place of the time now.
    """
    if jobs > 1:
        prepare_to_start()
    sources = list(find_sources(paths))
    shelf = _Shelf(opened, peek or opened, at)
    progress = progress or (lambda *_: None)
    progress(0, len(sources))
    try:
        for number, outcome in _examined(sources, given, jobs, shelf):
            if outcome is None:
                progress(number + 1, len(sources))
            else:
                yield from shelf.take(sources[number], outcome)
        yield from shelf.store()
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        for _ in shelf.store():
            pass
        raise


def _examined(
    sources: Sequence[Source], given: Given, jobs: int, shelf: "_Shelf"
) -> Iterator[tuple[int, Outcome | None]]:
    """The outcomes of each source with its number, in order, and None at its end."""
    if jobs > 1 and len(sources) > 1:
        import claimtrack.store  # noqa: F401 (loaded while processes start, not when the first has answered)
        from claimtrack.ingest.workers import examine_in_parallel

        yield from examine_in_parallel(
            sources, given, jobs, shelf.path_if_there(), shelf.known_by_bytes(given)
        )
        return
    known = shelf.known_by_bytes(given)
    for number, source in enumerate(sources):
        document_id = known(source)
        found = (
            [Outcome(source.name, known=document_id)] if document_id else examine(source, given, shelf.has)
        )
        for outcome in found:
            yield number, outcome
        yield number, None


class _Shelf:
    """Gathers articles and puts them into the database, several in one transaction."""

    def __init__(
        self, opened: Callable[[], "Store"], peek: "Callable[[], Store | None]", at: str | None
    ) -> None:
        self._opened, self._peek, self._at = opened, peek, at
        self._waiting: list[tuple[Source, Outcome]] = []
        self._stored_at = -AT_ONCE

    def take(self, source: Source, outcome: Outcome) -> Iterator[Outcome]:
        """Take in an article; now and then, this stores all that wait and yields what has become of them."""
        self._waiting.append((source, outcome))
        if time.monotonic() - self._stored_at >= AT_ONCE or len(self._waiting) >= MOST_AT_ONCE:
            yield from self.store()

    def store(self) -> Iterator[Outcome]:
        """Store all that wait; yields what has become of them, in order, once it is on the disk."""
        waiting, self._waiting = self._waiting, []
        try:
            done = self._stored(waiting)
        except BaseException:
            self._waiting = waiting  # nothing of it was stored; an interrupted user wants it all the same
            raise
        self._stored_at = time.monotonic()
        yield from done

    def _stored(self, waiting: Sequence[tuple[Source, Outcome]]) -> list[Outcome]:
        if not any(outcome.article for _, outcome in waiting):
            return [outcome for _, outcome in waiting]
        with self._opened().together():
            return [self._save(source, outcome) for source, outcome in waiting]

    def _save(self, source: Source, outcome: Outcome) -> Outcome:
        if outcome.article is None:
            return outcome
        store, article = self._opened(), outcome.article
        if outcome.known and not store.has_document(outcome.known):  # removed while we were reading
            from claimtrack.pipeline import extract_claims

            outcome = replace(outcome, known="", claims=tuple(extract_claims(article.document)))
        saved = store.save_prepared(made_ready(outcome), at=self._at, original=_original(article))
        if article.name == source.name and not source.on_web and source.name != STDIN:
            store.note_file(article.document.raw_sha256, saved.document_id, at=self._at)
        return replace(outcome, saved=saved)

    def has(self, document: str) -> bool:
        """Whether an article is stored."""
        store = self._peek()
        return store is not None and store.has_document(document)

    def known_by_bytes(self, given: Given) -> Callable[[Source], str]:
        """A function that tells the id of the article in a file if it is stored already, else ""."""

        def known(source: Source) -> str:
            if source.on_web or source.skipped or source.why_not or source.name == STDIN:
                return ""
            sha256 = checksum(source)
            store = self._peek() if sha256 else None
            return (store.known_file(sha256) or "") if store else ""

        return (lambda _: "") if given.keep_original or given.url else known

    def path_if_there(self) -> Path | None:
        """The database's file, for other processes to look into, if it is there."""
        store = self._peek()
        return store.path if store else None


def _original(article: Article) -> "Original | None":
    """The bytes that the user wants kept."""
    if article.original is None:
        return None
    from claimtrack.store import Original

    return Original(article.original.data, article.original.media_type)

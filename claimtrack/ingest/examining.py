"""From a file or page to articles with their claims; nothing is stored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimtrack.errors import NoArticle, UnreadableInput
from claimtrack.model import Claim
from claimtrack.read.articles import Article, Given, Item, Link, Problem
from claimtrack.read.files import Source, find_sources, read_source

if TYPE_CHECKING:
    from claimtrack.store import Saved
    from claimtrack.store.prepared import Prepared, Ready


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: it and its claims, and what the database made of them, or a problem.

    `skipped` marks a file of a folder, or a row, that holds no article: worth a word, but no failure. `known`
    is the id of an article that is stored already: by its text, where `article` is given and no claims were
    looked for, else by the bytes of its file, which was not read then. From another process, claims come as
    rows that are `ready` to be stored.
    """

    name: str
    article: Article | None = None
    claims: tuple[Claim, ...] = ()
    saved: "Saved | None" = None
    problem: str = ""
    skipped: bool = False
    known: str = ""
    ready: "Prepared | None" = None

    @property
    def found(self) -> "Sequence[Claim | Ready]":
        """The claims, as they are or as rows."""
        return self.ready.claims if self.ready else self.claims


IsKnown = Callable[[str], bool]
"""Whether an article of this id is stored, so that its claims need not be looked for."""


def extract(paths: Iterable[str], given: Given) -> Iterator[Outcome]:
    """The claims of each file that the paths stand for; nothing is stored."""
    for source in find_sources(paths):
        yield from examine(source, given)


def examine(source: Source, given: Given, is_known: IsKnown = lambda _: False) -> Iterator[Outcome]:
    """Each article in a source with its claims, one after the other, and what could not be read."""
    from claimtrack.pipeline import extract_claims

    for outcome in _read(source, given):
        if outcome.article is None:
            yield outcome
            continue
        document_id = outcome.article.document.id
        if is_known(document_id):
            yield replace(outcome, known=document_id)
        else:
            yield replace(outcome, claims=tuple(extract_claims(outcome.article.document)))


def made_ready(outcome: Outcome) -> "Prepared":
    """The outcome's article and claims as rows that are ready to be stored."""
    if outcome.ready:
        return outcome.ready
    from claimtrack.pipeline import EXTRACTOR
    from claimtrack.store import prepare

    assert outcome.article is not None
    return prepare(outcome.article.document, outcome.claims, EXTRACTOR)


def _read(source: Source, given: Given) -> Iterator[Outcome]:
    if source.skipped:
        yield Outcome(source.name, problem=source.why_not, skipped=True)
        return
    try:
        for item in read_source(source, given):
            yield _outcome(item)
    except NoArticle as error:
        line = str(error).removeprefix(f"{source.name} ") if source.in_folder else str(error)
        yield Outcome(source.name, problem=line, skipped=source.in_folder)
    except UnreadableInput as error:
        yield Outcome(source.name, problem=str(error))


def _outcome(item: Item) -> Outcome:
    """What a reader's item is, before claims are looked for."""
    if isinstance(item, Problem):
        return Outcome(item.name, problem=item.line, skipped=item.skipped)
    if isinstance(item, Link):
        return Outcome(item.name, problem=f"{item.name} has no text of its own: its page is {item.url}")
    return Outcome(item.name, item)

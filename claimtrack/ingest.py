"""Reading, extracting and storing, put together: what `add`, `reextract` and a corrected date amount to."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.errors import NoArticle, NotFound, UnreadableInput
from claimtrack.model import Claim
from claimtrack.pipeline import EXTRACTOR, extract_claims
from claimtrack.read.articles import Article, Given, Item, Link, Problem
from claimtrack.read.files import Source, find_sources, read_source

if TYPE_CHECKING:
    from claimtrack.store import Saved, Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: it and its claims, and what the database made of them, or a problem.

    `skipped` marks a file of a folder, or a row, that holds no article: worth a word, but no failure.
    """

    name: str
    article: Article | None = None
    claims: tuple[Claim, ...] = ()
    saved: "Saved | None" = None
    problem: str = ""
    skipped: bool = False


def extract(paths: Iterable[str], given: Given) -> Iterator[Outcome]:
    """The claims of each file that the paths stand for; nothing is stored."""
    for outcome in _read_all(paths, given):
        if outcome.article is None:
            yield outcome
        else:
            claims = extract_claims(outcome.article.document)
            yield Outcome(outcome.name, outcome.article, tuple(claims))


def add(
    opened: Callable[[], "Store"], paths: Iterable[str], given: Given, *, at: str | None = None
) -> Iterator[Outcome]:
    """Store each article that the paths stand for with its claims, each before the next is read.

    `opened` gives the database; it is not asked for before there is something to store. `at` takes the place
    of the time now.
    """
    for outcome in _read_all(paths, given):
        if outcome.article is None:
            yield outcome
            continue
        store, document = opened(), outcome.article.document
        claims = () if _is_known(store, document.id) else tuple(extract_claims(document))
        saved = store.save(document, claims, at=at, extractor=EXTRACTOR)
        yield Outcome(outcome.name, outcome.article, claims, saved)


def reextract(store: "Store", documents: Iterable[str]) -> Iterator[tuple[str, "Saved"]]:
    """Extract again from stored articles, by their whole ids; claims that stand keep ids and decisions."""
    for document_id in documents:
        document = store.document(document_id)
        claims = extract_claims(document)
        yield document_id, store.save_again(document_id, claims, extractor=EXTRACTOR)


def correct_document(store: "Store", document_id: str, fields: dict[str, object]) -> "Saved | None":
    """Set what is known about an article; a new date or outlet means that its dates are read again.

    Returns what reading it again did, None if that was not needed.
    """
    store.set_document(document_id, **fields)
    if not {"published", "outlet"} & fields.keys():
        return None
    return next(saved for _, saved in reextract(store, [document_id]))


def _read_all(paths: Iterable[str], given: Given) -> Iterator[Outcome]:
    """Each article that the paths stand for, before anything is made of it, and what could not be read."""
    for source in find_sources(paths):
        yield from _read(source, given)


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
        if item.own is None:
            return Outcome(item.name, problem=f"{item.name} has no text of its own: its page is {item.url}")
        item = item.own
    return Outcome(item.name, item)


def _is_known(store: "Store", document_id: str) -> bool:
    """Whether an article is there already; one that was removed is not, and comes back with its claims."""
    try:
        return store.document_row(document_id)["withdrawn_at"] is None
    except NotFound:
        return False

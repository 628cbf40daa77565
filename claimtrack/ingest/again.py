"""Extracting again from stored articles: after claimtrack has learned something, or a date was corrected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.store import Saved, Store


@dataclass(frozen=True, slots=True)
class Again:
    """What extracting again did to an article's claims."""

    document: str
    title: str
    saved: "Saved"


class _TakenBack(Exception):
    """Raised in order to undo what was only to be looked at."""


def reextract(store: "Store", documents: Iterable[str], *, dry_run: bool = False) -> Iterator[Again]:
    """Extract again from stored articles, by their whole ids; claims that stand keep ids and decisions.

    Each article is done as a whole or not at all. With `dry_run` each is done, and undone before the next.
    """
    from claimtrack.pipeline import EXTRACTOR, extract_claims

    for document_id in documents:
        document = store.document(document_id)
        claims = extract_claims(document)
        try:
            with store.together():
                saved = store.save_again(document_id, claims, extractor=EXTRACTOR)
                if dry_run:
                    raise _TakenBack
        except _TakenBack:
            pass
        yield Again(document_id, document.title or document.path, saved)


def correct_document(store: "Store", document_id: str, fields: dict[str, object]) -> "Saved | None":
    """Set what is known about an article; a new date or outlet means that its dates are read again.

    Returns what reading it again did, None if that was not needed.
    """
    store.set_document(document_id, **fields)
    if not {"published", "outlet"} & fields.keys():
        return None
    return next(again.saved for again in reextract(store, [document_id]))

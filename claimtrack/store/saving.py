"""What saving an article did to its claims, in figures and words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving an article's claims did.

    `kept` claims were known and stand where they stood, `moved` ones were known and have other spans now,
    `new` ones were not known. Of those that were not found again, `superseded` are hidden and kept, `dropped`
    deleted: nobody had decided anything on them. In a new version of an article (`previous` is the one before
    it) nothing is deleted; `fresh` and `gone` are then the words of the claims that are new and superseded.

    `also_at` says that a known text was found at an address that is news, `outdated` that it is that of an
    older version; `copies` are the articles that this one is a near copy of.
    """

    document_id: str
    added: bool = False
    kept: int = 0
    moved: int = 0
    new: int = 0
    superseded: int = 0
    dropped: int = 0
    restored: bool = False
    previous: str | None = None
    fresh: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    also_at: bool = False
    outdated: bool = False
    copies: tuple[str, ...] = ()

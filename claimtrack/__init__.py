"""claimtrack: who claimed what in the news, with which figures, and when.

    >>> from claimtrack import Document, extract_claims
    >>> for claim in extract_claims(Document(text=article, published=day)):
    ...     print(claim.speakers[0].name, claim.text)

The names listed in `__all__` are the public interface; what is found carries `.to_dict()`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.errors import ClaimtrackError as ClaimtrackError
    from claimtrack.extract.dates import find_dates as find_dates
    from claimtrack.extract.figures import find_figures as find_figures
    from claimtrack.model import Claim as Claim
    from claimtrack.model import DateMention as DateMention
    from claimtrack.model import Document as Document
    from claimtrack.model import Figure as Figure
    from claimtrack.model import Speaker as Speaker
    from claimtrack.pipeline import extract_claims as extract_claims
    from claimtrack.store import Store as Store
    from claimtrack.store import open_store as open_store

# Where each public name lives. They are imported when asked for, so that `claimtrack --help` answers at once.
_HOMES = {
    "Claim": "model", "DateMention": "model", "Document": "model", "Figure": "model", "Speaker": "model",
    "ClaimtrackError": "errors",
    "extract_claims": "pipeline", "find_dates": "extract.dates", "find_figures": "extract.figures",
    "Store": "store", "open_store": "store",
}  # fmt: skip

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'claimtrack' has no attribute {name!r}")
    return getattr(import_module(f"claimtrack.{_HOMES[name]}"), name)

"""Reading, extracting and storing, put together: what `add`, `reextract` and a corrected date amount to."""

from claimtrack.ingest.again import Again, correct_document, reextract
from claimtrack.ingest.examining import Outcome, extract
from claimtrack.ingest.storing import add

__all__ = ["Again", "Outcome", "add", "correct_document", "extract", "reextract"]

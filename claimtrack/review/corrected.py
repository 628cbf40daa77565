"""What people put right in a claim, beside what extraction had found."""

from collections.abc import Iterator

from claimtrack.export.corrected import corrections
from claimtrack.model import Json

NAMES = {"text": "claim", "speakers": "speaker", "said_on": "said on", "figures": "figures"}


def corrections_in_words(record: Json) -> Iterator[str]:
    """Each corrected field with both values, in a line."""
    for field, now, before in corrections(record):
        yield f"{NAMES[field]}: {_quoted(now)}; extraction had {_quoted(before)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing"

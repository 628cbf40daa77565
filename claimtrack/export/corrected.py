"""What a claim read before it was corrected, beside what it reads now."""

from collections.abc import Callable, Iterator

from claimtrack.model import Json

WORDS: dict[str, Callable[[Json], str]] = {
    "text": lambda record: str(record["text"]),
    "speakers": lambda record: "; ".join(speaker["name"] for speaker in record["speakers"]),
    "said_on": lambda record: str(record["said_on"]["value"]) if record["said_on"] else "",
    "figures": lambda record: "; ".join(figure["text"] for figure in record["figures"]),
}
"""A field that can be corrected, and its value in words."""


def corrections(record: Json) -> Iterator[tuple[str, str, str]]:
    """Each corrected field, what it reads now, and what extraction had found."""
    extracted = record.get("extracted") or {}
    for field, words in WORDS.items():
        if field in extracted:
            yield field, words(record), words(extracted)


def _extracted(field: str) -> Callable[[Json], str]:
    return lambda record: next((found for name, _, found in corrections(record) if name == field), "")


COLUMNS: dict[str, tuple[Callable[[Json], str], str]] = {
    "origin": (lambda record: str(record.get("origin", "")), "extracted, or made by hand"),
    "corrected": (
        lambda record: "; ".join(field for field, _, _ in corrections(record)),
        "which of text, speakers, said_on and figures were corrected",
    ),
    **{
        f"extracted_{field}": (_extracted(field), f"its {field} as extracted, where corrected")
        for field in WORDS
    },
}
"""The columns of an export that tell of it, each with what stands in it."""

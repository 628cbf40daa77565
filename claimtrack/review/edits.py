"""What a reviewer can put right in a claim: each field as words to be edited, and words back as its value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from claimtrack.errors import BadOption
from claimtrack.model import Document, Json, Span
from claimtrack.periods import days

BETWEEN = "; "
"""What parts several speakers or figures on a line."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A field that can be corrected: its key in the menu and what it is called.

    `words` are those to be edited; `value` reads what was typed, and may raise BadOption.
    """

    key: str
    field: str
    word: str
    words: Callable[[Json], str]
    value: Callable[[str, Json, Document], Any]


def _speaker_words(record: Json) -> str:
    return BETWEEN.join(each["name"] for each in record["speakers"])


def _speakers(typed: str, record: Json, _document: Document) -> list[Json]:
    """The speakers typed; one that was there keeps role and organisation."""
    known = {each["name"]: each for each in record["speakers"]}
    return [known.get(name, {"name": name}) for name in _parts(typed)]


def _figure_words(record: Json) -> str:
    return BETWEEN.join(" ".join(each["text"].split()) for each in record["figures"])


def _figures(typed: str, record: Json, document: Document) -> list[Json]:
    """The figures typed, each with the value that its words have; one that was there stays."""
    known = {" ".join(each["text"].split()): each for each in record["figures"]}
    return [known.get(words) or _figure(words, record, document) for words in _parts(typed)]


def _figure(words: str, record: Json, document: Document) -> Json:
    from claimtrack.extract.figures import find_figures

    found = find_figures(words)
    if not found:
        raise BadOption(f"there is no figure in {words!r}")
    figure = found[0].to_dict()
    spans = [tuple(span) for span in record["content"]["spans"]]
    span = next(filter(None, (_place(document.text, figure["text"], span) for span in spans)), None)
    offset = span[0] - figure["span"][0] if span else 0
    number = [place + offset for place in figure["number"]] if span else None
    return {**figure, "span": list(span) if span else None, "number": number}


def _place(text: str, words: str, within: Span) -> Span | None:
    """Where words stand in a stretch of the text; None if they do not."""
    start = text.find(words, *within)
    return (start, start + len(words)) if start >= 0 else None


def _day_words(record: Json) -> str:
    return str(record["said_on"]["value"]) if record["said_on"] else ""


def _day(typed: str, _record: Json, document: Document) -> Json | None:
    """The date typed: 2021-07-10, 2021-07, or words as articles have them, counted from the publication."""
    if not typed or days(typed):
        return {"value": typed} if typed else None
    from claimtrack.extract.dates import find_dates

    for mention in find_dates(typed, document.published):
        if mention.value and days(mention.value):
            return {"value": mention.value, "text": typed}
    raise BadOption(f"{typed!r} is no date; write it as 2021-07-10, 2021-07, or as in Tuesday")


def _parts(typed: str) -> Sequence[str]:
    return [part for part in (" ".join(part.split()) for part in re.split(r"\s*;\s*", typed)) if part]


EDITS = {
    edit.key: edit
    for edit in (
        Edit("s", "speakers", "speakers", _speaker_words, _speakers),
        Edit("g", "figures", "figures", _figure_words, _figures),
        Edit("d", "said_on", "date", _day_words, _day),
        Edit("t", "text", "text", lambda record: " ".join(record["text"].split()), lambda typed, *_: typed),
    )
}
"""Key → field. A new field that the store can correct is a new row."""

NO_CLAIM = "x"
"""The key in the same menu that says that this is no claim."""

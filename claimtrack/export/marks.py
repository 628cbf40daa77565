"""What there is to mark in the text around a claim, on the screen as on a page."""

from typing import NamedTuple

from claimtrack.model import Json, Span


class Mark(NamedTuple):
    """A span of the document's text and what it is: claim, speaker, cue, date or figure."""

    kind: str
    span: Span


def marks_of(record: Json) -> list[Mark]:
    """What there is to mark for a claim's record."""
    marks = [Mark("claim", (start, end)) for start, end in record["content"]["spans"]]
    if record["source"]:
        marks.append(Mark("speaker", tuple(record["source"]["span"])))
    marks.append(Mark("cue", tuple(record["cue"]["span"])))
    if record["said_on"] and record["said_on"]["span"]:
        marks.append(Mark("date", tuple(record["said_on"]["span"])))
    # What was put in by hand may have no place in the text.
    marks += [Mark("figure", tuple(figure["span"])) for figure in record["figures"] if figure["span"]]
    return marks

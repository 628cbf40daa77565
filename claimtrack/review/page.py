"""Everything about one claim, as lines for the screen: in its context, with what was found and decided."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import click

from claimtrack.export.flat import chain_in_words, figure_in_words, speaker_in_words
from claimtrack.export.marks import marks_of
from claimtrack.model import Json, Span
from claimtrack.review.corrected import corrections_in_words
from claimtrack.review.marked import draw, legend, neighbourhood
from claimtrack.terminal import one_line, wrap

SHORT = 8
"""How many characters of an id are shown."""

DATED_BY = {
    "option": "as given",
    "metadata": "from the page's metadata",
    "front matter": "from the front matter",
    "dateline": "from the dateline",
    "file name": "from the file's name",
    "url": "from the page's address",
    "inferred": "inferred from the text",
}
"""How a publication date is known, in words."""

STATUS_STYLE: dict[str, dict[str, Any]] = {
    "verified": {"fg": "green"}, "disputed": {"fg": "red"}, "unverified": {"fg": "yellow"},
    "contested": {"fg": "magenta"}, "pending": {"dim": True},
}  # fmt: skip

_LABEL = 10


def claim_page(record: Json, document: Json, columns: int, colour: bool) -> list[str]:
    """All there is to know about a claim. `document` is its article's row, text included."""
    lines = ["  " + status_line(record), ""]
    lines += context_lines(record, document["text"], columns, colour)
    lines += ["", *fact_lines(record, document, columns), *why_lines(record, columns)]
    if record["reviews"]:
        lines += ["", *history_lines(record["reviews"], columns)]
    return lines


def context_lines(
    record: Json, text: str, columns: int, colour: bool, shown: Span | None = None
) -> list[str]:
    """The claim in its context, marked, and what the marks mean; its paragraphs unless told what to show."""
    marks = marks_of(record)
    lines = draw(text, shown or neighbourhood(text, marks), marks, columns - 2, colour)
    return [*("  " + line for line in lines), "", "  " + legend(colour)]


def fact_lines(record: Json, document: Json, columns: int) -> list[str]:
    """What was found: claim, speakers, chain, cue, day, figures with values, article."""
    return [
        line
        for label, value, _ in [*facts(record), *_article(document)]
        for line in labelled(label, value, columns)
    ]


def why_lines(record: Json, columns: int) -> list[str]:
    """How the claim came about: the rule that made it, and why its content ends where it does."""
    corrected = [
        line for words in corrections_in_words(record) for line in labelled("Corrected", words, columns)
    ]
    if record["origin"] == "hand":
        return [*labelled("Rule", "made by hand", columns), *corrected]
    rule = f"{record['rule']} (confidence {record['confidence']:.2f}, extractor {record['extractor']})"
    lines = labelled("Rule", rule, columns)
    if record.get("ends"):
        lines += labelled("Ends", record["ends"], columns)
    return lines + corrected


def copy_lines(copies: Iterable[Json], columns: int) -> list[str]:
    """Where else the claim stands, in near copies of its article, and what became of it there."""
    lines: list[str] = []
    for copy in copies:
        outlet = f" ({copy['outlet']})" if copy["outlet"] else ""
        title = copy["title"] or copy["document"][:SHORT]
        said = f"{copy['id'][:SHORT]}, {copy['status']}, in {title}{outlet}"
        lines += labelled("" if lines else "Copied", said, columns)
    return lines


def history_lines(events: Iterable[Json], columns: int, *, standing: bool = False) -> list[str]:
    """What was decided, oldest first; with `standing`, without what was taken back."""
    lines: list[str] = []
    for event in events:
        if standing and (event["undone"] or event["action"] in ("undo", "redo")):
            continue
        lines += labelled("" if lines else "Decided", event_in_words(event), columns)
    return lines


def event_in_words(event: Json) -> str:
    """One decision on a line: when, who, what, why, on which evidence."""
    moment = f"{event['at'][:10]} {event['at'][11:16]} {event['reviewer']}"
    words = [event["text"], event["note"], *map(_evidence, event["evidence"])]
    said = " — ".join(word for word in words if word)
    return f"{moment}: {said}" + (" (taken back)" if event["undone"] else "")


def _evidence(link: Json) -> str:
    """What a decision rests on: title, address, and when it was looked up; of a file, its SHA-256."""
    looked = f" (retrieved {link['retrieved_on']})" if link["retrieved_on"] else ""
    kept = f" [SHA-256 {link['sha256'][:12]}…]" if link["sha256"] else ""
    return " ".join(word for word in (link["title"], link["url"]) if word) + looked + kept


def status_line(record: Json) -> str:
    """The claim's short id and where it stands."""
    status = str(record.get("status", "pending"))
    gone = "  (no longer found in the article)" if record.get("superseded") else ""
    return f"{record['id'][:SHORT]}  {click.style(status, **STATUS_STYLE.get(status, {}))}{gone}".rstrip()


def article_in_words(document: Json) -> str:
    """Title, outlet, publication date and how it is known, on one line."""
    parts = [document.get("title") or "without a title", document.get("outlet"), published_in_words(document)]
    return one_line(" · ".join(str(part) for part in parts if part))


def published_in_words(document: Json) -> str:
    """When an article was published and how that is known."""
    if not document.get("published"):
        return "no publication date"
    how = DATED_BY.get(str(document.get("published_from")), str(document.get("published_from") or ""))
    return f"{document['published']} ({how})" if how else str(document["published"])


class Fact(NamedTuple):
    """Something found: what it is called, what was found, and the mark it has in the text, if any."""

    label: str
    value: str
    kind: str = ""


def facts(record: Json) -> Iterator[Fact]:
    """The claim as it was read: claim, speakers, chain, cue, day, figures with values."""
    yield Fact("Claim", record["text"], "claim")
    speakers = [_speaker(speaker) for speaker in record["speakers"]]
    label = "Speaker" if len(speakers) < 2 else "Speakers"
    yield Fact(label, "; ".join(speakers) or "nobody named", "speaker")
    if record["chain"]:
        yield Fact("Chain", chain_in_words(record["chain"]))
    yield Fact("Cue", _cue(record), "cue")
    if said := record["said_on"]:
        words = f" (“{said['text']}”{', carried over' if said['inherited'] else ''})" if said["text"] else ""
        yield Fact("Said on", f"{said['value']}{words}", "date")
    for place, figure in enumerate(record["figures"]):
        where = ", in the source" if figure["where"] == "source" else ""
        meant = f"{figure_in_words(figure)} ({figure['kind']}{where})"
        yield Fact("" if place else "Figures", f"{figure['text']} → {meant}", "figure")


def _article(document: Json) -> Iterator[Fact]:
    yield Fact("Article", article_in_words(document))
    if document.get("url"):
        yield Fact("", document["url"])


def _speaker(speaker: Json) -> str:
    words = f"{speaker_in_words(speaker)}, {speaker['kind']}"
    return words if speaker["resolved"] else words + ", not named in the article"


def _cue(record: Json) -> str:
    words = [f"{record['cue']['text'] or 'none'} ({record['cue']['kind']})", record["quotation"]]
    words += [word for word in ("negated", "hedged") if record[word]]
    if record["addressee"]:
        words.append(f"to {record['addressee']}")
    return ", ".join(words)


def labelled(label: str, value: str, columns: int) -> list[str]:
    """A label and a value that may run over several lines."""
    value = one_line(value)
    room = max(columns - _LABEL - 2, 20)
    lines = [value[start:end] for start, end in wrap(value, room)]
    return [f"  {label if not place else '':<{_LABEL}}{line}" for place, line in enumerate(lines)]

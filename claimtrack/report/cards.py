"""One claim as a report shows it: what every page, in whatever format, has to say of it.

All text in a card has been through `safe`: control characters are pictures, and what turns the reading
direction around is gone. Escaping is left to who writes the format.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from claimtrack.export.corrected import corrections
from claimtrack.export.flat import (
    chain_in_words,
    evidence_in_words,
    figure_in_words,
    speaker_in_words,
)
from claimtrack.export.history import standing, verdicts
from claimtrack.model import Json
from claimtrack.periods import Days, days
from claimtrack.report.context import Run, runs
from claimtrack.report.words import date_in_words
from claimtrack.terminal import one_line, safe

ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)
"""What may be a link: an address on the web and nothing else, such as javascript: or data:."""


BOUNDS = {"~": "about", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}
"""How the signs of inexact figures are read."""


class Lead(NamedTuple):
    """A speaker across articles: the id in the database, and the name they go by."""

    id: str
    name: str


class FigureShown(NamedTuple):
    """A figure: the words of the article, what they amount to ("" if that is the same), and the kind."""

    text: str
    meaning: str
    kind: str
    in_source: bool


class Evidence(NamedTuple):
    """Something a decision rests on: its address if that can be a link, and its name."""

    url: str
    name: str
    retrieved: str


class Correction(NamedTuple):
    """A field that was corrected, what people call it, what it says now, and what extraction had found."""

    field: str
    name: str
    now: str
    before: str


class Decision(NamedTuple):
    """Something that a reviewer decided; `verdict` is "" unless it is one, `text` says it in words."""

    verdict: str
    text: str
    reviewer: str
    at: str
    note: str
    evidence: tuple[Evidence, ...]
    undone: bool

    @property
    def on(self) -> str:
        """The day in words."""
        return date_in_words(self.at[:10])


def cleaned(value: Any) -> Any:
    """The same record with every text in it harmless; places in texts stay right."""
    if isinstance(value, str):
        return value if value.isprintable() else safe(value)  # printable is harmless, and quickly asked
    if isinstance(value, dict):
        return {key: cleaned(each) for key, each in value.items()}
    return [cleaned(each) for each in value] if isinstance(value, list) else value


def web_address(text: str | None) -> str:
    """The text if it is an address that may be linked to, else ""."""
    return text if text and ADDRESS.fullmatch(text) else ""


@dataclass(frozen=True)
class Card:
    """A claim's record, ready to be shown. `leads` are its speakers as the whole database knows them."""

    record: Json
    leads: tuple[Lead, ...]

    @property
    def id(self) -> str:
        """The claim's id: also its anchor in the page."""
        return str(self.record["id"])

    @property
    def text(self) -> str:
        """What is claimed, on one line."""
        return one_line(self.record["text"])

    @property
    def corrections(self) -> list[Correction]:
        """What reviewers corrected, so that the sentence does not show it."""
        return [
            Correction(field, field.replace("_", " "), one_line(now), one_line(before))
            for field, now, before in corrections(self.record)
        ]

    @property
    def status(self) -> str:
        """What the verdicts add up to: a key of SIGNS."""
        return str(self.record["status"])

    @property
    def kind(self) -> str:
        """What the cue does with the claim: assert, deny …"""
        return str(self.record["cue"]["kind"])

    @property
    def speakers(self) -> list[str]:
        """Who says it, each with role and organisation, as the article has it."""
        return [one_line(speaker_in_words(speaker)) for speaker in self.record["speakers"]]

    @property
    def chain(self) -> str:
        """Through whom it came, or ""."""
        return one_line(chain_in_words(self.record["chain"]))

    @property
    def qualities(self) -> list[str]:
        """What else is known of how it was said: negated, hedged, no longer found in the article."""
        found = [name for name in ("negated", "hedged") if self.record[name]]
        if self.record["origin"] == "hand":
            found.append("entered by hand")
        return found

    @property
    def tags(self) -> list[str]:
        """The tags on it."""
        return list(map(one_line, self.record["tags"]))

    @property
    def runs(self) -> list[Run]:
        """The sentences around it, cut up by what is marked in them."""
        return runs(self.record)

    @property
    def figures(self) -> list[FigureShown]:
        """Its figures, in text order."""
        return [_figure(each) for each in self.record["figures"]]

    @property
    def said_on(self) -> str:
        """When it was said, as far as the article tells: a TIMEX3 value or ""."""
        return self.record["said_on"]["value"] if self.record["said_on"] else ""

    @property
    def said(self) -> str:
        """The same in words."""
        return date_in_words(self.said_on)

    @property
    def published(self) -> str:
        """When its article was published, in words, or ""."""
        return date_in_words(self.record["published"])

    @property
    def document(self) -> str:
        """The id of its article."""
        return str(self.record["document"])

    @property
    def title(self) -> str:
        """The title of its article."""
        return one_line(self.record["document_title"] or "") or "Without a title"

    @property
    def outlet(self) -> str:
        """Who published it, or ""."""
        return one_line(self.record["outlet"] or "")

    @property
    def url(self) -> str:
        """Where the article stands, if that can be a link, else ""."""
        return web_address(self.record["url"])

    @property
    def extractor(self) -> int:
        """The version of the extractor that found it."""
        return int(self.record["extractor"])

    @cached_property
    def days(self) -> Days | None:
        """First and last day on which it may have been said; of publication where nothing else is known."""
        return days(self.said_on) or days(self.record["published"])

    @cached_property
    def judgements(self) -> list[Decision]:
        """What holds now: each reviewer's latest verdict, what settles them, and notes; oldest first."""
        latest = {event["id"] for event in verdicts(self.record)}
        return [
            _decision(event)
            for event in standing(self.record)
            if event["id"] in latest or event["action"] in ("adjudicate", "note")
        ]

    @property
    def history(self) -> list[Decision]:
        """Everything that was ever decided on it; [] where `judgements` already say it all."""
        events = self.record["reviews"]
        return [_decision(event) for event in events] if len(events) > len(self.judgements) else []

    @property
    def kinds_of_figures(self) -> list[str]:
        """The kinds of its figures, each once."""
        return list(dict.fromkeys(each["kind"] for each in self.record["figures"]))


def _figure(figure: Json) -> FigureShown:
    text, meaning = one_line(figure["text"]), _spelled_out(one_line(figure_in_words(figure)))
    same = meaning.casefold() in (text.casefold(), text.casefold().removesuffix("s"))  # "33 islands"
    kind = figure["kind"].replace("_", " ")
    return FigureShown(text, "" if same else meaning, kind, figure["where"] == "source")


def _spelled_out(meaning: str) -> str:
    """A figure with "at least" for ">=" and the like, as people read it."""
    sign, _, rest = meaning.partition(" ")
    return f"{BOUNDS[sign]} {rest}" if sign in BOUNDS else meaning


def _decision(event: Json) -> Decision:
    return Decision(
        verdict=event["verdict"] or "", text=one_line(event["text"]), reviewer=one_line(event["reviewer"]),
        at=event["at"], note=event["note"], evidence=tuple(_evidence(event["evidence"])),
        undone=bool(event["undone"]),
    )  # fmt: skip


def _evidence(given: Sequence[Json]) -> Iterator[Evidence]:
    for each in given:
        url, title, told = (
            web_address(each["url"]),
            one_line(each["title"]),
            one_line(evidence_in_words(each)),
        )
        if each["url"] and title:  # an address that may not be a link is told beside its title
            told = title if url else f"{title} ({told})"
        yield Evidence(url, told or title, date_in_words(each["retrieved_on"]))

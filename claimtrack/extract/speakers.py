"""Finds out who a source is: its name, its role, and whom a later mention of it means."""

from collections.abc import Sequence

from claimtrack.extract.text import Reading
from claimtrack.model import Attribution, ChainLink, Span, Speaker
from claimtrack.rules.en import names as table

Identity = tuple[tuple[Speaker, ...], tuple[ChainLink, ...]]


def identify(reading: Reading, attributions: Sequence[Attribution]) -> list[Identity]:
    """Who speaks in each attribution, and through whom it came; parallel to the attributions."""
    return [(_speakers(reading, attribution.source), ()) for attribution in attributions]


def _speakers(reading: Reading, source: Span | None) -> tuple[Speaker, ...]:
    if source is None:
        return ()
    words = reading.text[slice(*source)].split()
    if len(words) > 1 and words[0].lower() in table.ARTICLES:
        words = words[1:]
    name = " ".join(words).strip(", ")
    return (Speaker(name, resolved=name.lower() not in table.PRONOUNS),) if name else ()

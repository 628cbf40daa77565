"""What an export says of itself, and what the user wishes of it: the same for every format."""

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from claimtrack.errors import BadOption
from claimtrack.model import Json


@dataclass(frozen=True, slots=True)
class About:
    """Which claims an export holds and when it was made, for the formats that have a place for it.

    `counts` is how many claims there are of each status, none left out for being 0. `made` is in UTC. `part`
    says, where these are not all claims that the filter picks, which they are.
    """

    filter: str
    counts: Mapping[str, int]
    made: datetime.datetime
    database: str
    program: str
    part: str = ""

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return sum(self.counts.values())

    def summary(self) -> str:
        """The filter and the counts in words: "Claims by Taliban: 12 (3 verified, 9 pending)."."""
        which = f"{self.filter}, {self.part}" if self.part else self.filter
        several = self.counts.items() if len(self.counts) > 1 else ()
        parts = ", ".join(f"{number:,} {status}" for status, number in several if number)
        return f"{which[:1].upper()}{which[1:]}: {self.claims:,}{f' ({parts})' if parts else ''}."

    def moment(self) -> str:
        """When it was made, to the second, as ISO 8601 has it."""
        return self.made.strftime("%Y-%m-%dT%H:%M:%SZ")


def no_speakers() -> Iterable[Json]:
    """Nobody."""
    return ()


def say_nothing(_line: str) -> None:
    """Keep it to oneself."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user wishes of an export.

    `columns` are the only ones wanted, in that order, if there are any; of a workbook, in the sheet of
    claims. `decisions` asks for the whole history, undone decisions too, where otherwise those stand that
    nobody took back. `say` is told, in a line, what the user must know: a cell that had to be cut. `speakers`
    gives those who speak in the claims, with their claims counted, for a format that lists them.
    """

    about: About | None = None
    decisions: bool = False
    text: bool = True
    excel: bool = False
    columns: tuple[str, ...] = ()
    publisher: str = ""
    base_url: str = ""
    speakers: Callable[[], Iterable[Json]] = field(default=no_speakers)
    say: Callable[[str], None] = field(default=say_nothing)


PLAIN = Options()


def now() -> datetime.datetime:
    """When an export is made; SOURCE_DATE_EPOCH, in seconds since 1970, makes it the same each time."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    try:
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise BadOption(f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds since 1970") from None


def without_text(record: Json) -> Json:
    """The record without the article's own words beyond the claim; places, names and values stay.

    Empty are the sentences around the claim, the words for its source, and those for its date.
    """
    emptied = {part: record[part] and {**record[part], "text": ""} for part in ("source", "said_on")}
    extracted = dict(record.get("extracted") or {})
    if extracted.get("said_on"):
        extracted["said_on"] = {**extracted["said_on"], "text": ""}
    return {**record, **emptied, "context": "", "extracted": extracted}

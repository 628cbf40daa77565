"""Claims put under headings: by who says them, by article, by date, by verdict."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimtrack.periods import days, move, of_grain
from claimtrack.report.cards import Card
from claimtrack.report.words import MEANINGS, STATUSES, date_in_words, initial


class Heading(NamedTuple):
    """What claims stand under: its anchor, its name, and a line about it; `url` may be linked to."""

    anchor: str
    name: str
    about: str = ""
    url: str = ""


@dataclass
class Group:
    """Claims under one heading. `also` are those that stand elsewhere, as others said them too."""

    heading: Heading
    cards: list[Card] = field(default_factory=list)
    also: list[Card] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """Claims by status."""

    @property
    def first(self) -> datetime.date:
        """The earliest day on which any of the claims may have been said."""
        return min((card.days[0] for card in self.cards if card.days), default=datetime.date.max)


SCALES = {"day": 62, "month": 60, "year": 100, "decade": 10**4}
"""Grain → the most periods of it that a span of days is divided into, finest first."""


def scale(spans: Sequence[tuple[datetime.date, datetime.date]], most: dict[str, int] = SCALES) -> str:
    """The finest grain that divides all the days into no more periods than it may."""
    if not spans:
        return "year"
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return next(grain for grain, number in most.items() if len(periods(first, last, grain, number)) <= number)


def periods(first: datetime.date, last: datetime.date, grain: str, most: int = 10**5) -> list[str]:
    """The periods from one day to another, in order; of more than `most`, one more than those."""
    found = [of_grain(first, grain)]
    step, number = ("year", 10) if grain == "decade" else (grain, 1)
    while found[-1] != of_grain(last, grain) and len(found) <= most:
        begins = days(found[-1])
        assert begins is not None
        found.append(of_grain(move(begins[0], number, step), grain))
    return found


def period_of(card: Card, grain: str) -> str | None:
    """The period a claim was said in; where that is not known so exactly, the one it was published in."""
    for value in (card.said_on, card.record["published"]):
        covered = days(value)
        if covered and of_grain(covered[0], grain) == of_grain(covered[1], grain):
            return of_grain(covered[0], grain)
    return None


def by_speaker(card: Card, _grain: str) -> Heading:
    """The first of those who say it, as the whole database knows them."""
    if not card.leads:
        return Heading("speaker-nobody", "Nobody named")
    return Heading(f"speaker-{card.leads[0].id}", card.leads[0].name)


def by_document(card: Card, _grain: str) -> Heading:
    """Its article."""
    about = ", ".join(part for part in (card.outlet, card.published) if part)
    return Heading(f"article-{card.document[:16]}", card.title, about, card.url)


def by_date(card: Card, grain: str) -> Heading:
    """The day, month or year in which it was said."""
    period = period_of(card, grain)
    if period is None:
        return Heading("date-unknown", "Without a date")
    return Heading(f"date-{period}", initial(date_in_words(period)))


def by_verdict(card: Card, _grain: str) -> Heading:
    """What its verdicts add up to."""
    return Heading(f"verdict-{card.status}", initial(card.status), initial(MEANINGS[card.status]))


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way to group: how it is worded, the heading of a claim, the order of groups and of claims in them."""

    english: str
    heading: Callable[[Card, str], Heading]
    key: Callable[[Group], tuple[object, ...]]
    order: str


GROUPINGS = {
    "speaker": Grouping(
        "speaker", by_speaker,
        lambda group: (not group.cards[0].leads, -len(group.cards), group.heading.name.casefold()), "date",
    ),
    "document": Grouping(
        "article", by_document, lambda group: (group.cards[0].record["published"] or "9999",), "document"
    ),
    "date": Grouping("date", by_date, lambda group: (group.heading.anchor,), "date"),
    "verdict": Grouping(
        "verdict", by_verdict, lambda group: (STATUSES.index(group.cards[0].status),), "date"
    ),
}  # fmt: skip
"""The ways to group a report; `order` is one of the store's ORDERS."""


def grouped(cards: Iterable[Card], by: str, grain: str) -> list[Group]:
    """The cards under their headings, which are in the order of the grouping."""
    way = GROUPINGS[by]
    groups: dict[str, Group] = {}
    for card in cards:
        heading = way.heading(card, grain)
        group = groups.setdefault(heading.anchor, Group(heading))
        group.cards.append(card)
        group.counts[card.status] += 1
    found = sorted(groups.values(), key=way.key)
    return _with_others(found) if by == "speaker" else found


def _with_others(groups: list[Group]) -> list[Group]:
    """The groups, those of second and third speakers pointing to what they said together with the first."""
    by_anchor = {group.heading.anchor: group for group in groups}
    for group in groups:
        for card in group.cards:
            for lead in card.leads[1:]:
                anchor = f"speaker-{lead.id}"
                if anchor not in by_anchor:
                    by_anchor[anchor] = Group(Heading(anchor, lead.name))
                by_anchor[anchor].also.append(card)
    return list(by_anchor.values())

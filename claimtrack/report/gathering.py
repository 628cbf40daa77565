"""A report, gathered from the database: what it covers, its numbers, and its claims under their headings."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.periods import days
from claimtrack.report.cards import Card, Lead, cleaned
from claimtrack.report.groups import GROUPINGS, Group, grouped, period_of, periods, scale
from claimtrack.report.words import STATUSES, Span, date_in_words, initial
from claimtrack.rules.en.names import PRONOUNS
from claimtrack.rules.en.words import SUBJECT_PRONOUNS
from claimtrack.store import Filters, Store, describe
from claimtrack.store.queries import said_by
from claimtrack.terminal import one_line


@dataclass(frozen=True)
class Tally:
    """Claims of a speaker or a period, counted by status. `anchor` is where they stand, or ""."""

    name: str
    counts: Counter[str]
    anchor: str = ""

    @property
    def claims(self) -> int:
        """How many they are."""
        return self.counts.total()


@dataclass(frozen=True)
class Report:
    """All that a report says, whatever format it is written in.

    `covers` is the filter in words, `made` the time it was made (UTC), `database` the file's name. Of
    `periods`, some may be without claims; `undated` counts claims that are in none.
    """

    title: str
    covers: str
    by: str
    made: datetime.datetime
    database: str
    cards: list[Card]
    groups: list[Group]
    counts: Counter[str]
    speakers: list[Tally]
    periods: list[Tally]
    grain: str
    undated: int
    articles: int
    outlets: list[tuple[str, int]]
    reviewers: list[tuple[str, int]]
    extractors: list[int]
    said: Span | None

    @property
    def made_on(self) -> str:
        """When it was made, in words."""
        return f"{date_in_words(self.made.date().isoformat())}, {self.made:%H:%M} UTC"

    @property
    def verdicts(self) -> list[Tally]:
        """Claims by status, of those statuses that there are."""
        return [
            Tally(status, Counter({status: self.counts[status]}))
            for status in STATUSES
            if self.counts[status]
        ]

    @property
    def most_heard(self) -> list[Tally]:
        """The speakers with most claims."""
        return self.speakers[:SPEAKERS_SHOWN]

    @property
    def kinds(self) -> list[str]:
        """The kinds of claims in it, in alphabetical order."""
        return sorted({card.kind for card in self.cards})

    @property
    def kinds_of_figures(self) -> list[str]:
        """The kinds of figures in it, in alphabetical order."""
        return sorted({kind for card in self.cards for kind in card.kinds_of_figures})

    @property
    def grouped_by(self) -> str:
        """What the groups are, in a word."""
        return GROUPINGS[self.by].english


NOBODY = SUBJECT_PRONOUNS | PRONOUNS
"""What an article may call somebody whom it does not name: "he" in one is nobody's "he" in another."""

SPEAKERS_SHOWN = 12
"""So many speakers stand in the chart."""

CHART_SCALES = {"day": 31, "week": 31, "month": 36, "quarter": 36, "year": 60, "decade": 10**4}
"""The most periods of each grain that the chart shows."""


def gather(
    store: Store, filters: Filters, *, by: str = "speaker", title: str = "", made: datetime.datetime
) -> Report:
    """The report on the claims that filters pick."""
    cards = list(_cards(store, filters, GROUPINGS[by].order))
    spans = [card.days for card in cards if card.days]
    grain = scale(spans, CHART_SCALES)
    covers = one_line(describe(filters))
    speakers, over_time = _speakers(cards, by), _over_time(cards, grain)
    return Report(
        title=one_line(title) or initial(covers), covers=covers, by=by, made=made,
        database=one_line(store.path.name), cards=cards, groups=grouped(cards, by, scale(spans)),
        counts=Counter(card.status for card in cards),
        speakers=speakers, periods=over_time, grain=grain,
        undated=len(cards) - sum(each.claims for each in over_time),
        articles=len({card.document for card in cards}),
        outlets=Counter(card.outlet for card in cards if card.outlet).most_common(),
        reviewers=_reviewers(cards), extractors=sorted({card.extractor for card in cards}),
        said=Span(min(first for first, _ in spans), max(last for _, last in spans)) if spans else None,
    )  # fmt: skip


def _cards(store: Store, filters: Filters, order: str) -> Iterator[Card]:
    leads = said_by(store.conn, filters)
    for record in store.records(filters, order=order):
        named = [each for each in leads.get(record["id"], ()) if each["name"].casefold() not in NOBODY]
        yield Card(cleaned(record), tuple(Lead(each["id"], one_line(each["name"])) for each in named))


def _speakers(cards: Sequence[Card], by: str) -> list[Tally]:
    """Who speaks, most claims first; all speakers of a claim count it."""
    found: dict[Lead, Tally] = {}
    for card in cards:
        for lead in card.leads:
            anchor = f"speaker-{lead.id}" if by == "speaker" else ""
            found.setdefault(lead, Tally(lead.name, Counter(), anchor)).counts[card.status] += 1
    return sorted(found.values(), key=lambda each: (-each.claims, each.name.casefold()))


def _over_time(cards: Sequence[Card], grain: str) -> list[Tally]:
    """Claims by period, from the first to the last that has any."""
    found: dict[str, Tally] = {}
    for card in cards:
        period = period_of(card, grain)
        if period:
            found.setdefault(period, Tally(period, Counter())).counts[card.status] += 1
    if not found:
        return []
    whole = periods(_begin(min(found)), _begin(max(found)), grain)
    return [found.get(period) or Tally(period, Counter()) for period in whole]


def _begin(period: str) -> datetime.date:
    covered = days(period)
    assert covered is not None
    return covered[0]


def _reviewers(cards: Sequence[Card]) -> list[tuple[str, int]]:
    """Who judged any of the claims, and how many of them; most first."""
    judged = Counter(
        name for card in cards for name in {each.reviewer for each in card.judgements if each.verdict}
    )
    return sorted(judged.items(), key=lambda each: (-each[1], each[0]))

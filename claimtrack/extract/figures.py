"""Finds the quantities that a text states: percentages, money, counts, durations, ratios, ranges, votes …

Numbers are found by one scan; what counts nothing is left out; then each is read with what stands around
it, two of them together where they make one figure.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimtrack.extract.ages import decade_of_life
from claimtrack.extract.amounts import Amount, read_amount, read_unit
from claimtrack.extract.bounds import bound_after, bound_before
from claimtrack.extract.dates import date_spans
from claimtrack.extract.drafts import single, without_overlap
from claimtrack.extract.movements import with_change
from claimtrack.extract.not_figures import refuse, refuse_unread
from claimtrack.extract.numerals import find_numerals
from claimtrack.extract.pairs import read_pair
from claimtrack.model import Figure, Span

_JOINED = re.compile(r"\s?[-–]\s?|\s(?:to|or)\s")


def find_figures(text: str, published: datetime.date | None = None) -> list[Figure]:
    """Every figure of a text, in text order, none overlapping another.

    Dates and clock times are no figures. `published` is taken for likeness to `find_dates`; no figure
    depends on it.
    """
    del published
    return figures_outside(text, date_spans(text))


def figures_outside(text: str, masked: Sequence[Span]) -> list[Figure]:
    """Every figure outside the masked spans, which are those of the dates and times, in text order."""
    amounts = list(_amounts(text, masked))
    figures: list[Figure] = []
    place, done = 0, 0
    while place < len(amounts):
        first = amounts[place]
        second = amounts[place + 1] if place + 1 < len(amounts) else None
        place += 1
        if first.start < done:
            continue
        pair = read_pair(text, first, second) if second else None
        if pair:
            place += 1
        found = pair or [figure for figure in (single(text, first),) if figure]
        figures += [with_change(text, figure) for figure in found]
        done = max([done, *(figure.span[1] for figure in found), first.tail if found else 0])
    return without_overlap(figures)


def _amounts(text: str, masked: Sequence[Span]) -> Iterator[Amount]:
    """The numbers that may count something, with their currencies, units and bounds."""
    done = 0
    for numeral in find_numerals(text, masked):
        if numeral.start < done:
            continue
        written = text[numeral.start : numeral.end].lower()
        if decade_of_life(text, numeral.start, numeral.end):
            yield read_amount(text, numeral, done)
            continue
        if refused := refuse(text, numeral, written):
            done = refused.end
            continue
        if _leads_to_date(text, numeral.end, masked):
            done = numeral.end
            continue
        amount = read_amount(text, numeral, done)
        bounded = bound_after(text, amount, amount.end)
        read_unit(text, amount)
        if written[-1].isdigit() and amount.end == numeral.end and refuse_unread(text, amount.end):
            done = amount.end
            continue
        if not bounded and amount.end > numeral.end:
            bound_after(text, amount, amount.end)
        bound_before(text, amount)
        done = amount.end
        yield amount


def _leads_to_date(text: str, end: int, masked: Sequence[Span]) -> bool:
    """Whether a number is the first half of a date or time: the 10 in "10-11 a.m."."""
    joined = _JOINED.match(text, end)
    if not joined:
        return False
    place = bisect_left(masked, (joined.end(), 0))
    return place < len(masked) and masked[place][0] == joined.end()

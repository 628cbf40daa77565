"""The charts of a report as SVG: bars that page, print and screen readers all can make something of.

A drawing holds lengths and names of our own alone, never a word from an article: speakers and numbers stand
beside it, in the page. Widths are percentages and heights pixels, so that a chart fits any column and its
letters keep their size. Colours are left to the stylesheet: each part bears the name of its status.
"""

from collections.abc import Iterator, Sequence

import svg
from markupsafe import Markup

from claimtrack.report.gathering import Tally
from claimtrack.report.words import STATUSES

BAR = 16
"""The height of a bar in pixels."""

PLOT, AXIS = 150, 22
"""The heights of the columns' room and of the axis under it."""

MOST_LABELS = 5

PATTERNED = ("disputed", "unverified", "contested")
"""Statuses told by a pattern too; verified is plain and pending is empty."""


def bar(tally: Tally, longest: int) -> Markup:
    """One bar, as long as its claims are many compared with the longest, in parts by status."""
    parts: list[svg.Element] = []
    begin = 0.0
    for status, number in _parts(tally):
        width = 100 * number / longest
        parts += _box(status, svg.Length(begin, "%"), 0, svg.Length(width, "%"), BAR)
        begin += width
    return _drawing(parts, BAR)


def columns(tallies: Sequence[Tally], labels: Sequence[str], identity: str) -> Markup:
    """A column for each period, in parts by status. `identity` is the id of the words that describe it."""
    highest = max((tally.claims for tally in tallies), default=0) or 1
    top = _round_up(highest)
    parts: list[svg.Element] = [*_grid(top, lines=True)]
    room = 100 / len(tallies)
    for place, tally in enumerate(tallies):
        at = float(PLOT)
        for status, number in _parts(tally):
            height = (PLOT - 14) * number / top
            at -= height
            parts += _box(
                status, svg.Length(_short(room * (place + 0.1)), "%"), _short(at),
                svg.Length(_short(room * 0.8), "%"), _short(height),
            )  # fmt: skip
    parts += [*_grid(top, lines=False), *_labels(labels, room)]
    return _drawing(parts, PLOT + AXIS, identity)


def _parts(tally: Tally) -> Iterator[tuple[str, int]]:
    return ((status, tally.counts[status]) for status in STATUSES if tally.counts[status])


def _box(status: str, x: svg.Length, y: float, width: svg.Length, height: float) -> Iterator[svg.Element]:
    """A part in the colour of its status, and over it the pattern that tells it without colour."""
    yield svg.Rect(class_=[status], x=x, y=y, width=width, height=height)
    if status in PATTERNED:
        yield svg.Rect(class_=["over", status], x=x, y=y, width=width, height=height)


def _grid(top: int, *, lines: bool) -> Iterator[svg.Element]:
    """The lines of round numbers, which lie under the columns, or the numbers, which lie over them."""
    for number in (0, top // 2, top) if top % 2 == 0 else (0, top):
        y = _short(PLOT - (PLOT - 14) * number / top)
        if lines:
            yield svg.Line(class_=["grid"], x1=0, x2=svg.Length(100, "%"), y1=y, y2=y)
        elif number:
            yield svg.Text(x=0, y=y - 3, text=f"{number:,}")


def _labels(labels: Sequence[str], room: float) -> Iterator[svg.Element]:
    """The periods under the axis, as many as there is space for: the first, the last and some between."""
    last = len(labels) - 1
    for place in _ticks(last):
        anchor = "middle" if not last else "start" if not place else "end" if place == last else "middle"
        x = {"start": 0.0, "end": 100.0}.get(anchor, room * (place + 0.5))
        yield svg.Text(x=svg.Length(_short(x), "%"), y=PLOT + 16, class_=[anchor], text=labels[place])


def _ticks(last: int) -> list[int]:
    """Which of the places from 0 to `last` bear a label: evenly apart, but for the last."""
    step = max(1, -(-last // (MOST_LABELS - 1)))
    places = list(range(0, last, step))
    if len(places) > 1 and last - places[-1] < 0.7 * step:
        places.pop()
    return [*places, last]


def _round_up(number: int) -> int:
    """The next round number: 2, 4, 10, 20, 40, 50, 100 …"""
    size = 1
    while True:
        for step in (1, 2, 4, 5):
            if step * size >= number:
                return step * size
        size *= 10


def _short(number: float) -> float:
    return round(number, 2)


def _drawing(parts: list[svg.Element], height: int, identity: str = "") -> Markup:
    """The whole drawing. Without an identity it only repeats what stands beside it, and is not read out."""
    about = {"role": "img", "aria-labelledby": identity} if identity else {"aria-hidden": "true"}
    return Markup(str(svg.SVG(width=svg.Length(100, "%"), height=height, elements=parts, extra=about)))

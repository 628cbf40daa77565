"""A line on standard error that says how far a long run has come; only on a terminal, and gone at the end."""

import sys
import time
from typing import TextIO

from claimtrack.terminal import columns, one_line, truncate

EVERY = 0.1
"""Seconds between two drawings."""

_CLEAR = "\r\x1b[K"
_WIDTH = 24


class Bar:
    """How many of some things are done. Nothing else may be printed before `clear`."""

    def __init__(self, label: str, stream: TextIO | None = None) -> None:
        self._label, self._stream = label, stream or sys.stderr
        self._began = time.monotonic()
        self._drawn_at, self._shown = -EVERY, False
        self.done, self.total = 0, 0

    def __call__(self, done: int, total: int) -> None:
        """Note how far it has come, and draw it if the last drawing is old enough."""
        self.done, self.total = done, total
        if self._stream.isatty() and time.monotonic() - self._drawn_at >= EVERY:
            self._drawn_at = time.monotonic()
            self._shown = True
            self._stream.write(_CLEAR + truncate(one_line(self.line()), columns() - 1))
            self._stream.flush()

    def line(self) -> str:
        """The bar as it is drawn."""
        share = self.done / self.total if self.total else 1.0
        filled = "━" * round(_WIDTH * share) + "╌" * (_WIDTH - round(_WIDTH * share))
        return f"{self._label} {self.done:,} of {self.total:,} {filled} {share:.0%}{self._left(share)}"

    def _left(self, share: float) -> str:
        """About how long it will take yet, once that can be told."""
        spent = time.monotonic() - self._began
        if not 0.02 < share < 1 or spent < 1:
            return ""
        seconds = round(spent / share - spent)
        hours, minutes = seconds // 3600, seconds // 60 % 60
        clock = f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
        return f", {clock} left"

    def clear(self) -> None:
        """Take the bar off the screen, so that something else can be printed."""
        if self._shown:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._shown, self._drawn_at = False, -EVERY

"""A real terminal to test in: a program in a pseudo-terminal, and what a person would see of it."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

PATIENCE = 20
"""How many seconds to wait for what must come."""


class Pane:
    """A running program and its screen. `raw` is everything it ever wrote."""

    def __init__(self, child: "pexpect.spawn[bytes]", columns: int, rows: int) -> None:
        self.child = child
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""

    @property
    def pid(self) -> int:
        """The process that runs in it."""
        return int(self.child.pid or 0)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen now, without spaces at the ends of lines."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """What stands on the screen now, every run of spaces and line ends as one space."""
        return " ".join(" ".join(self.lines).split())

    def see(self, *words: str) -> "Pane":
        """Wait until all of these words are on the screen; fails with the screen if they never are."""
        until = time.monotonic() + PATIENCE
        while not all(each in self.text for each in words):
            if not self._read() or time.monotonic() > until:
                raise AssertionError(f"{words} cannot be seen on\n" + "\n".join(self.lines))
        return self

    def press(self, keys: str, *then: str) -> "Pane":
        """Press keys, and wait until these words are to be seen."""
        self.child.send(keys.encode())
        return self.see(*then)

    def settle(self, seconds: float = 0.15) -> "Pane":
        """Read on until nothing has come for a while."""
        while self._read(seconds):
            pass
        return self

    def resize(self, columns: int, rows: int) -> "Pane":
        """Make the window another size."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def end(self) -> int | None:
        """Wait until the program ends. Returns its exit code; None if it was killed."""
        while self._read():
            pass
        if not self.child.flag_eof:
            raise AssertionError("the program goes on, with\n" + "\n".join(self.lines))
        self.child.wait()
        return self.child.exitstatus

    def _read(self, seconds: float = PATIENCE) -> bool:
        try:
            read = self.child.read_nonblocking(65536, seconds)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.raw += read
        self.stream.feed(read)
        return True


def _hang_up_ends() -> None:
    """A program of its own terminal ends with it, also where the tests themselves run under `nohup`."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@contextmanager
def terminal(
    folder: Path, *words: str, columns: int = 100, rows: int = 30, **environment: str
) -> Iterator[Pane]:
    """`claimtrack` with these words, in a terminal of this size, in a folder; killed at the end if it must be."""
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable, ["-m", "claimtrack", *words], cwd=str(folder), dimensions=(rows, columns), timeout=PATIENCE,
        env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}, preexec_fn=_hang_up_ends,
    )  # fmt: skip
    try:
        yield Pane(child, columns, rows)
    finally:
        child.close(force=True)

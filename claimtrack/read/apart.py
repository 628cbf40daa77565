"""Reading in a process apart: a file that breaks or stalls its library costs one line, not the whole run.

Libraries that read pages and PDFs can be brought to run for hours, to take all memory, or to crash. So they
run in a second process that gets bytes and gives back plain values, and that is killed when its time is up.
The process is kept for the next file; each thread that reads has its own.
"""

import atexit
import contextlib
import importlib
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any

from claimtrack.errors import UnreadableInput

SECONDS = 60
"""What takes longer is given up."""
MEMORY = 2_000_000_000
"""Bytes of address space that the process may have, where the system can limit that."""

_HERE = "claimtrack.read."
_LENGTHS = struct.Struct(">QQ")
_START = "import sys; sys.path[:] = sys.argv[1:]; from claimtrack.read.apart import serve; serve()"


def apart(function: Callable[..., Any], data: bytes, *, seconds: float = SECONDS, **about: Any) -> Any:
    """What `function(data, **about)` returns, run in a process apart.

    The function stands at the top of a module of this package; it takes and returns plain values, as JSON has
    them. Raises UnreadableInput where the function does, where it fails, and where time or memory are used
    up; the message is the part after the file's name.
    """
    try:
        worker = _taken()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: no process can be started ({error})") from None
    try:
        name = f"{function.__module__.removeprefix(_HERE)}:{function.__qualname__}"
        answer = worker.ask(name, data, about, seconds)
    except BaseException:
        worker.end()
        raise
    if answer is None:
        worker.end()
        why = f"it took longer than {seconds:g} seconds" if worker.late else "it broke its reader"
        raise UnreadableInput(f"cannot be read: {why}")
    with _lock:
        _idle.append(worker)
    if "problem" in answer:
        raise UnreadableInput(answer["problem"])
    return answer["value"]


class _Worker:
    """The process apart, as seen from here."""

    def __init__(self) -> None:
        paths = [path or os.getcwd() for path in sys.path]  # noqa: PTH109
        self.late = False
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, *paths],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def ask(self, name: str, data: bytes, about: dict[str, Any], seconds: float) -> Any:
        """What the process answers; None if it died or had to be killed."""
        assert self.process.stdin and self.process.stdout
        head = json.dumps({"function": name, "about": about, "seconds": seconds}).encode()
        timer = threading.Timer(seconds, self._too_late)
        timer.daemon = True
        timer.start()
        try:
            self.process.stdin.write(_LENGTHS.pack(len(head), len(data)) + head)
            self.process.stdin.write(data)
            self.process.stdin.flush()
            answer = _received(self.process.stdout)
        except OSError:
            return None
        finally:
            timer.cancel()
        return json.loads(answer[0]) if answer and not self.late else None

    def _too_late(self) -> None:
        self.late = True
        self.process.kill()

    def end(self) -> None:
        """Kill the process and wait for it."""
        self.process.kill()
        with contextlib.suppress(OSError):
            self.process.communicate()


_lock = threading.Lock()
_idle: list[_Worker] = []


def _taken() -> _Worker:
    """A process that waits, or a new one."""
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.process.poll() is None:
                return worker
            worker.end()
    return _Worker()


def _forget() -> None:
    """Leave the processes to the process that this one was forked from."""
    global _lock
    _lock = threading.Lock()
    _idle.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()


# What follows runs in the process apart.


def serve() -> None:
    """Answer what comes on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)  # what a library prints is no answer
    _limit_memory()
    while question := _received(questions):
        head = json.loads(question[0])
        if hasattr(signal, "alarm"):  # in case that nobody is left to kill it
            signal.alarm(int(head["seconds"]) + 5)
        answer = json.dumps(_answer(head["function"], question[1], head["about"])).encode()
        answers.write(_LENGTHS.pack(len(answer), 0) + answer)
        answers.flush()
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def _answer(name: str, data: bytes, about: dict[str, Any]) -> dict[str, Any]:
    """What a function returns, or what is wrong with the data."""
    module, _, function = name.partition(":")
    try:
        return {
            "value": getattr(importlib.import_module(f"claimtrack.read.{module}"), function)(data, **about)
        }
    except UnreadableInput as error:
        return {"problem": str(error)}
    except MemoryError:
        return {"problem": "cannot be read: it needs more memory than an article should"}
    except RecursionError:
        return {"problem": "cannot be read: its parts are nested too deeply"}
    except Exception as error:  # whatever a library makes of damaged input, the file is what is wrong
        return {"problem": f"cannot be read: {_said(error)}"}


def _said(error: Exception) -> str:
    """What a library says about a file, in one short line."""
    line = " ".join(str(error).split())[:150].rstrip(".")
    return f"its reader says {line!r}" if line else f"its reader stops with {type(error).__name__}"


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _received(stream: IO[bytes]) -> tuple[bytes, bytes] | None:
    """One message: its head and its data; None at the end."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    first, second = _LENGTHS.unpack(lengths)
    head, data = stream.read(first), stream.read(second)
    return (head, data) if len(head) == first and len(data) == second else None

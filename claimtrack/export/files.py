"""Writing a whole file or none: beside its place first, and moved there when it is complete."""

import os
import platform
import re
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claimtrack.errors import BadOption, ClaimtrackError

_PART = ".claimtrack-export.{node}.{pid}.{token}.part"
_NODE = re.sub(r"[^\w-]", "-", platform.node())[:60]


def write_file(
    path: str, write: Callable[[Any], None], *, overwrite: bool = False, binary: bool = False
) -> None:
    """Write a file with `write`; "-" is standard output. A file that is there is kept unless `overwrite`.

    Raises ClaimtrackError with one line if the file cannot be written.
    """
    if path == "-":
        _print(write, binary)
        return
    place = Path(path)
    try:
        if place.is_dir():
            raise ClaimtrackError(f"{path} is a folder")
        if place.is_file() and not overwrite:
            raise ClaimtrackError(f"{path} exists already; --force overwrites it")
        if place.exists() and not place.is_file():  # a pipe or a device: nothing to be moved there
            with _opened(place, binary) as out:
                _pour(write, out) if binary else write(out)
        else:
            with _aside(place, binary) as out:
                write(out)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise ClaimtrackError(f"{path} cannot be written: {error.strerror or error}") from None


def _print(write: Callable[[Any], None], binary: bool) -> None:
    """Write to standard output: text in UTF-8, unless a person looks at it."""
    if not binary:
        if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
        write(sys.stdout)
        return
    if sys.stdout.isatty():
        raise BadOption("this format is nothing to look at on a terminal; name a file with -o")
    _pour(write, sys.stdout.buffer)


def _pour(write: Callable[[Any], None], out: Any) -> None:
    """Write bytes to where one cannot go back, as a pipe: into a temporary file first, where one can."""
    with tempfile.TemporaryFile() as whole:
        write(whole)
        whole.seek(0)
        shutil.copyfileobj(whole, out)


def _opened(place: Path, binary: bool) -> Any:
    return place.open("wb") if binary else place.open("w", encoding="utf-8", newline="", errors="replace")


@contextmanager
def _aside(place: Path, binary: bool) -> Iterator[Any]:
    """A file beside the wanted one that takes its place when all is written, and vanishes when that fails."""
    place = place.resolve()  # a link stays a link; what it points to is replaced
    _sweep(place.parent)
    name = _PART.format(node=_NODE, pid=os.getpid(), token=secrets.token_hex(4))
    part = place.with_name(name)
    try:
        with _opened(part, binary) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove what exports left that were killed: files of processes of this machine that are no more."""
    if os.name != "posix":  # elsewhere, asking after a process may end it
        return
    for left in folder.glob(_PART.format(node=_NODE, pid="*", token="*")):
        pid = left.name.split(".")[-3]
        if pid.isdecimal() and not _runs(int(pid)):
            left.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True

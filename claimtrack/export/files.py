"""Writing a whole file or none: beside its place first, and moved there when it is complete."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from claimtrack.errors import BadOption, ClaimtrackError

SUFFIXES = {".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
            ".md": "markdown", ".markdown": "markdown"}  # fmt: skip
"""The format that a file's name asks for."""


def format_for(path: str) -> str:
    """The format that a file's name asks for: csv for "-" and names without a suffix.

    Raises BadOption for a suffix that no format has, so that nobody takes a table for a document.
    """
    suffix = Path(path).suffix
    form = SUFFIXES.get(suffix.casefold()) if suffix else "csv"
    if form is None:
        known = ", ".join(SUFFIXES)
        raise BadOption(f"no format goes by {suffix}: name FILE with one of {known}, or say --format")
    return form


def write_file(path: str, write: Callable[[TextIO], None], *, overwrite: bool = False) -> None:
    """Write a file with `write`; "-" is standard output. A file that is there is kept unless `overwrite`.

    Raises ClaimtrackError with one line if the file cannot be written.
    """
    if path == "-":
        write(sys.stdout)
        return
    place = Path(path)
    if place.is_dir():
        raise ClaimtrackError(f"{path} is a folder")
    if place.exists() and not overwrite:
        raise ClaimtrackError(f"{path} exists already; --force overwrites it")
    try:
        with _aside(place) as out:
            write(out)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise ClaimtrackError(f"{path} cannot be written: {error.strerror or error}") from None


@contextmanager
def _aside(place: Path) -> Iterator[TextIO]:
    """A file beside the wanted one that takes its place when all is written, and vanishes when that fails."""
    if place.exists() and not place.is_file():  # a pipe or a device: nothing to be moved there
        with place.open("w", encoding="utf-8", newline="") as out:
            yield out
        return
    place = place.resolve()  # a link stays a link; what it points to is replaced
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="", errors="replace") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise

"""Which files the user means by a list of paths, and their bytes."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Given, Item, Raw
from claimtrack.read.kinds import kind_of_name
from claimtrack.read.readers import READERS, read_items

STDIN = "-"
LARGEST = 50_000_000
"""Files with more bytes than this are refused: no article is that long."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read, or a place from which nothing can be read, and why.

    `skipped` marks files in a folder that are no texts: no failure, but worth a word.
    """

    name: str
    why_not: str = ""
    skipped: bool = False


def find_sources(paths: Iterable[str]) -> Iterator[Source]:
    """The files that the paths stand for: files as they are, folders with all their texts, sorted.

    No file comes twice, and hidden files in folders are passed over.
    """
    seen: set[str] = set()
    for path in paths:
        # os.path, as it is False for what may not be looked at, where Path.is_dir raises.
        is_folder = path != STDIN and os.path.isdir(path)  # noqa: PTH112
        inside = _in_folder(path) if is_folder else [Source(path)]
        for source in inside:
            place = source.name if source.name == STDIN else os.path.realpath(source.name)
            if place not in seen:
                seen.add(place)
                yield source


def read_source(source: Source, given: Given) -> Iterator[Item]:
    """The articles that a source holds, one after the other.

    Raises UnreadableInput with one line that names the file and what is wrong with it.
    """
    yield from read_items(raw_of(source), given)


def raw_of(source: Source) -> Raw:
    """The bytes of a source.

    Raises UnreadableInput with one line that names the file and what is wrong with it.
    """
    if source.why_not:
        raise UnreadableInput(f"{source.name} {source.why_not}")
    if source.name == STDIN:
        name = "standard input"
        return Raw(_limited(sys.stdin.buffer.read(LARGEST + 1), name), name)
    return Raw(_bytes_of(source.name), source.name, path=source.name)


def _in_folder(folder: str) -> Iterator[Source]:
    """The files of a folder and the folders in it, in the order of their names."""
    found: list[str] = []
    failed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(here, name)) for name in files if not name.startswith(".")]
    for name in sorted(found):
        kind = kind_of_name(Path(name).suffix)
        yield Source(name) if kind.name in READERS else Source(name, f"is {kind.english}", skipped=True)
    for error in failed:
        yield Source(str(error.filename), "cannot be opened: " + _reason(error))
    if not found and not failed:
        yield Source(folder, "has no files in it")


def _bytes_of(name: str) -> bytes:
    try:
        mode = Path(name).stat().st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise UnreadableInput(f"{name} is a device, not a file")
        with Path(name).open("rb") as file:
            return _limited(file.read(LARGEST + 1), name)
    except FileNotFoundError:
        raise UnreadableInput(f"{name} is not there") from None
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{name} cannot be read: {_reason(error)}") from None


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        raise UnreadableInput(f"{name} is larger than {LARGEST // 1_000_000} MB: no article is that long")
    return data


def _reason(error: Exception) -> str:
    """What the system says about it, in small letters."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said[:1].lower() + said[1:]

"""Which files and pages the user means by a list of paths, and their bytes."""

import glob
import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.addresses import scheme_of
from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Given, Item, Link, Raw
from claimtrack.read.kinds import kind_of_name
from claimtrack.read.manners import LARGEST, Manners
from claimtrack.read.readers import READERS
from claimtrack.read.web import follow, raw_page, read_raw

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file or page to be read, or a place from which nothing can be read, and why.

    `skipped` marks files in a folder that hold no articles: no failure, but worth a word. `in_folder` marks
    those that may turn out to hold none.
    """

    name: str
    why_not: str = ""
    skipped: bool = False
    in_folder: bool = False
    on_web: bool = False


def find_sources(paths: Iterable[str]) -> Iterator[Source]:
    """The files that the paths stand for: files and pages as they are, folders with all in them, sorted.

    A path with *, ? or [ that is no file stands for the files that it fits. No file comes twice. Hidden files
    in folders are passed over, and so is what a browser saved beside a page ("Harbour fire_files").
    """
    seen: set[str] = set()
    for path in (each for given in paths for each in _expanded(given)):
        if _is_page(path):
            if path not in seen:
                seen.add(path)
                yield Source(path, on_web=True)
            continue
        # os.path, as it is False for what may not be looked at, where Path.is_dir raises.
        is_folder = path != STDIN and os.path.isdir(path)  # noqa: PTH112
        inside = _in_folder(path) if is_folder else [Source(path)]
        for source in inside:
            place = source.name if source.name == STDIN else os.path.realpath(source.name)
            if place not in seen:
                seen.add(place)
                yield source


def _expanded(path: str) -> Iterable[str]:
    """The paths that a pattern fits; the path itself if it is none or fits nothing."""
    if path == STDIN or not glob.has_magic(path) or os.path.lexists(path) or _is_page(path):
        return [path]
    try:
        return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207
    except (OSError, ValueError):
        return [path]


def _is_page(path: str) -> bool:
    """Whether a path is an address; a file that is called like one is a file."""
    return bool(scheme_of(path)) and not os.path.lexists(path)


def read_source(source: Source, given: Given) -> Iterator[Item]:
    """The articles that a source holds, one after the other; those on pages elsewhere are fetched.

    Raises UnreadableInput with one line that names the file and what is wrong with it.
    """
    for item in read_raw(raw_of(source, given.manners), given):
        if isinstance(item, Link):
            yield from follow(item, given)
        else:
            yield item


def raw_of(source: Source, manners: Manners) -> Raw:
    """The bytes of a source.

    Raises UnreadableInput with one line that names the file and what is wrong with it.
    """
    if source.why_not:
        raise UnreadableInput(f"{source.name} {source.why_not}")
    if source.on_web:
        return raw_page(source.name, manners)
    if source.name == STDIN:
        name = "standard input"
        return Raw(_limited(sys.stdin.buffer.read(LARGEST + 1), name), name)
    return Raw(_bytes_of(source.name), source.name, path=source.name)


def checksum(source: Source) -> str:
    """The SHA-256 of a file's bytes, which are not kept in memory; "" for what is no plain file."""
    try:
        with Path(source.name).open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return ""
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _in_folder(folder: str) -> Iterator[Source]:
    """The files of a folder and the folders in it, in the order of their names."""
    found: list[str] = []
    failed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not (name.startswith(".") or _saved_with(name, files))]
        found += [str(Path(here, name)) for name in files if not name.startswith(".")]
    for name in sorted(found):
        why_not = _no_article(Path(name).suffix)
        yield Source(name, why_not, skipped=bool(why_not), in_folder=True)
    for error in failed:
        yield Source(str(error.filename), "cannot be opened: " + _reason(error))
    if not found and not failed:
        yield Source(folder, "has no files in it")


def _saved_with(folder: str, files: list[str]) -> bool:
    """Whether a browser made a folder for the pictures of a page that it saved beside it."""
    page = folder.removesuffix("_files")
    return page != folder and any(page + suffix in files for suffix in (".html", ".htm", ".xhtml"))


def _no_article(suffix: str) -> str:
    """Why no file with this suffix can be read; "" if they can."""
    kind = kind_of_name(suffix)
    reader = READERS.get(kind.name)
    if kind.name == "xml":  # most feeds go by this suffix, too
        return ""
    if reader is None:
        return f"is {kind.english}"
    return f"is {kind.english}, which {reader.wants}" if reader.missing else ""


_LIKE_A_HOST = re.compile(r"www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|co\.uk|gov|edu|info|news)(/|$)", re.I)


def _bytes_of(name: str) -> bytes:
    try:
        mode = Path(name).stat().st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise UnreadableInput(f"{name} is a device, not a file")
        with Path(name).open("rb") as file:
            return _limited(file.read(LARGEST + 1), name)
    except FileNotFoundError:
        hint = f"; if it is a web page, write https://{name}" if _LIKE_A_HOST.match(name) else ""
        raise UnreadableInput(f"{name} is not there{hint}") from None
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

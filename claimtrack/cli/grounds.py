"""What a decision rests on, as options: a note, links with their titles, and files kept beside."""

import datetime
import functools
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click

from claimtrack.cli.options import Day, Decorated
from claimtrack.errors import BadOption
from claimtrack.model import Json


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why something was decided: in words, and on which evidence."""

    note: str
    evidence: list[Json]


def ground_options(function: Decorated | None = None, *, note: bool = True) -> Decorated:
    """--note, --evidence, --file and --retrieved, given to the command as `grounds`."""
    if function is None:
        return functools.partial(ground_options, note=note)
    command = function

    @functools.wraps(command)
    def with_grounds(
        *given: Any, evidence: Sequence[str], file: Sequence[str], retrieved: datetime.date | None,
        **more: Any,
    ) -> Any:  # fmt: skip
        grounds = Grounds(more.pop("note", ""), evidence_of(evidence, file, retrieved))
        return command(*given, grounds=grounds, **more)

    options: list[Callable[[Decorated], Decorated]] = [
        click.option("--note", default="", help="Why, for the next reader."),
        click.option("--evidence", multiple=True, metavar='"URL [TITLE]"',
                     help="What it rests on, if you like with a title behind the address; again for more."),
        click.option("--file", multiple=True, metavar="PATH",
                     help="A file kept of the evidence; its SHA-256 is stored with the --evidence that was "
                     "given in the same place, or alone."),
        click.option("--retrieved", type=Day(), metavar="DATE",
                     help="When it was looked up; today unless said otherwise."),
    ]  # fmt: skip
    decorated: Decorated = with_grounds
    for option in reversed(options if note else options[1:]):
        decorated = option(decorated)
    return decorated


def evidence_of(
    links: Sequence[str], files: Sequence[str], retrieved: datetime.date | None = None
) -> list[Json]:
    """Evidence as it is stored, from what was typed. Raises BadOption for what is no address or no file."""
    on = (retrieved or datetime.date.today()).isoformat()
    found: list[Json] = []
    for link, file in zip_longest(links, files):
        url, _, title = (link or "").strip().partition(" ")
        if link is not None and not url:
            raise BadOption("--evidence needs an address")
        title = " ".join(title.split()) or (Path(file).name if file and not url else "")
        sha256 = _sha256(file) if file else ""
        found.append({"url": url, "title": title, "retrieved_on": on, "sha256": sha256})
    return found


def _sha256(file: str) -> str:
    try:
        with Path(file).open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise BadOption(f"{file} cannot be read: {error.strerror or error}") from None

"""Who is judging: asked once on a terminal, and kept in config.toml."""

import json
import os
import sys
import tomllib
from pathlib import Path

import click

from claimtrack.errors import BadOption, ClaimtrackError
from claimtrack.terminal import one_line

LONGEST_NAME = 80


def config_file() -> Path:
    """Where the settings are kept: in the user's own folder for them, or where CLAIMTRACK_CONFIG says."""
    if folder := os.environ.get("CLAIMTRACK_CONFIG"):
        return Path(folder) / "config.toml"
    from platformdirs import user_config_path

    return user_config_path("claimtrack", appauthor=False) / "config.toml"


def reviewer_name(given: str | None) -> str:
    """The reviewer's name: as given, else as kept, else as asked for now.

    Raises BadOption where nobody can be asked.
    """
    if given is not None:
        return _tidy(given)
    if kept := _kept(config_file()):
        return _tidy(kept)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise BadOption("who is judging? Say so with --reviewer NAME or in CLAIMTRACK_REVIEWER")
    name = _tidy(click.prompt("Your name, to be kept with your decisions", err=True))
    _keep(config_file(), name)
    click.echo(f"Kept in {config_file()}", err=True)
    return name


def kept_name(given: str | None) -> str:
    """The reviewer's name as given or as kept; "" where it never was."""
    name = given if given is not None else _kept(config_file())
    return _tidy(name) if name else ""


def _tidy(name: str) -> str:
    name = one_line(name)
    if not name or len(name) > LONGEST_NAME:
        raise BadOption(f"a reviewer's name has 1 to {LONGEST_NAME} characters")
    return name


def _kept(file: Path) -> str:
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise ClaimtrackError(f"{file} cannot be read: {error}") from None
    name = settings.get("reviewer", "")
    return name if isinstance(name, str) else ""


def _keep(file: Path, name: str) -> None:
    """Write the name at the head of the settings, and leave the rest of them alone."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        others = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"reviewer = {json.dumps(name, ensure_ascii=False)}\n{others}", encoding="utf-8")
    except OSError as error:
        click.echo(f"claimtrack: your name could not be kept in {file}: {error.strerror}", err=True)

"""What is written about claimtrack is true: the reference of the command line is that of its help."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from claimtrack.cli import cli
from claimtrack.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


def every_command() -> list[tuple[str, click.Command]]:
    """All commands with their full names, those of groups too."""
    found: list[tuple[str, click.Command]] = []
    root = click.Context(cli)
    for row in COMMANDS:
        command = cli.get_command(root, row.name)
        assert command is not None
        found.append((row.name, command))
        if isinstance(command, click.Group):
            found += [(f"{row.name} {name}", below) for name, below in command.commands.items()]
    return found


def test_the_reference_is_up_to_date() -> None:
    made = subprocess.run([sys.executable, "docs/make_cli.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert made.stdout == (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize(("name", "command"), every_command(), ids=lambda each: each if isinstance(each, str) else "")
def test_every_command_says_what_it_does_and_gives_an_example(name: str, command: click.Command) -> None:
    text = command.help or ""
    first, _, rest = text.partition("\n")
    assert first.endswith(".") or ". " in first or "." in rest
    assert "Examples:" in rest
    assert f"claimtrack {name}" in rest or "| claimtrack" in rest


@pytest.mark.parametrize(("name", "command"), every_command(), ids=lambda each: each if isinstance(each, str) else "")
def test_every_option_is_explained(name: str, command: click.Command) -> None:
    unexplained = [
        option.name for option in command.params if isinstance(option, click.Option) and not option.help
    ]
    assert not unexplained, name


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_the_line_in_the_list_is_about_the_command(row: object) -> None:
    assert len(row.help) <= 60  # type: ignore[attr-defined]
    assert row.help.endswith(".")  # type: ignore[attr-defined]


def test_examples_use_options_that_exist() -> None:
    names = dict(every_command())
    for name, command in names.items():
        known = {switch for option in command.params for switch in getattr(option, "opts", ())} | {"--reviewer", "--db"}
        for line in (command.help or "").splitlines():
            called = [other for other in names if f"claimtrack {other} " in line + " "]
            if name == max(called, key=len, default=""):
                used = {word for word in line.split() if word.startswith("--")}
                assert used <= known, line

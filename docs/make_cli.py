"""Print docs/cli.md: every command's own help, put together. `make docs` writes it; a test compares it."""

from collections.abc import Iterator

import click

from claimtrack.cli import cli
from claimtrack.cli.commands import COMMANDS

INTRODUCTION = """\
# The command line

<!-- Made from the help of the commands by `make docs`; change the help, not this file. -->

    claimtrack [--db PATH] [--reviewer NAME] COMMAND

Data goes to standard output and messages go to standard error, so that output can be piped. A command ends
with 0 when it has done what it was asked, with 1 and one line that begins with `claimtrack:` when something
is wrong that you can mend (a file that is not there, a database that is locked, an id that fits two claims),
and with 2 when it was typed wrongly. Ctrl-C ends a command with 130; what was stored until then stays.

| Environment | Meaning |
| --- | --- |
| `CLAIMTRACK_DB` | the database, where `--db` is not given; otherwise `claims.db` in the current folder |
| `CLAIMTRACK_REVIEWER` | who is judging, where `--reviewer` is not given |
| `CLAIMTRACK_CONFIG` | the folder of `config.toml`, in which the reviewer's name is kept |
| `NO_COLOR` | set to anything: no colours; marks in a text become brackets |
| `SOURCE_DATE_EPOCH` | when exports say they were made, in seconds since 1970: for the same file each time |
| `COLUMNS` | how wide tables are, where that is not the width of the window |

Ids of claims and articles are shown by their first eight characters, and can be typed as any beginning that
fits only one of them.
"""
WIDTH = 96


def reference() -> str:
    """The whole reference as Markdown."""
    parts = [INTRODUCTION, f"## claimtrack\n\n{_help(cli, 'claimtrack', None)}"]
    root = click.Context(cli, info_name="claimtrack", **cli.context_settings)
    section = ""
    for row in COMMANDS:
        if row.section != section:
            section = row.section
            parts.append(f"## {section}\n")
        command = cli.get_command(root, row.name)
        assert command is not None
        parts += _pages(command, row.name, root)
    return "\n".join(parts)


def _pages(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The help of a command, and of those below it."""
    yield f"### {parent.command_path} {name}\n\n{_help(command, name, parent)}"
    if isinstance(command, click.Group):
        ctx = click.Context(command, info_name=name, parent=parent)
        for below in command.list_commands(ctx):
            inner = command.get_command(ctx, below)
            assert inner is not None
            yield from _pages(inner, below, ctx)


def _help(command: click.Command, name: str, parent: click.Context | None) -> str:
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    ctx = command.context_class(command, info_name=name, parent=parent, **settings)
    return f"```text\n{command.get_help(ctx)}\n```\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)

"""How commands are found, listed, and how they fail: with one clear line."""

import importlib
import os
import sys
from typing import Any

import click

from claimtrack.cli.commands import COMMANDS
from claimtrack.errors import ClaimtrackError

INTERRUPTED = 130


class Refusal(click.ClickException):
    """Something the user can mend, as one line on standard error and exit code 1."""

    def show(self, file: Any = None) -> None:
        from claimtrack.terminal import one_line

        click.echo(f"claimtrack: {one_line(self.message)}", err=file is None, file=file)


class Commands(click.Group):
    """The commands in their groups; a command's module is imported when the command is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return [row.name for row in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        for row in COMMANDS:
            if row.name == cmd_name:
                module = importlib.import_module(f"claimtrack.cli.{row.module}")
                return next(
                    thing
                    for thing in vars(module).values()
                    if isinstance(thing, click.Command) and thing.name == cmd_name
                )
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        longest = max(len(row.name) for row in COMMANDS)
        for section in dict.fromkeys(row.section for row in COMMANDS):
            with formatter.section(section):
                rows = [(row.name.ljust(longest), row.help) for row in COMMANDS if row.section == section]
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=3)
            hint = f" Did you mean {' or '.join(near)}?" if near else " `claimtrack -h` lists them all."
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what a user can mend becomes one line, and a closed pipe no word at all."""
        ending: Exception
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except ClaimtrackError as error:
            ending = Refusal(str(error))
        except BrokenPipeError:
            _close_quietly()
            ending = click.exceptions.Exit(0)
        except (KeyboardInterrupt, click.Abort):
            click.echo("\nclaimtrack: interrupted", err=True)
            ending = click.exceptions.Exit(INTERRUPTED)
        except SystemExit as error:
            ending = click.exceptions.Exit(error.code if isinstance(error.code, int) else 1)
        except OSError as error:
            reason = error.strerror or str(error)
            ending = Refusal(f"{error.filename}: {reason}" if error.filename else reason)
        # Raised only here, as an exception that is being handled keeps alive what was being read from the
        # database, which would then complain that the database was closed under it.
        raise ending


def _close_quietly() -> None:
    """Let what is still buffered go nowhere, as the reader of our output has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())

"""The command line: each command parses, calls one library function, and prints.

Data goes to standard output, messages to standard error. Exit 0: done. Exit 1: one clear line says what is
wrong. Exit 2: the command was typed wrongly.
"""

import os
import signal
import sys

import click

from claimtrack.cli.group import INTERRUPTED, Commands


def _version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"claimtrack {version('claimtrack')}")
        except PackageNotFoundError:
            click.echo("claimtrack, run from its source without being installed")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--db", metavar="PATH", default="claims.db", envvar="CLAIMTRACK_DB", show_envvar=True, show_default=True,
    help="The database file.",
)
@click.option(
    "--reviewer", metavar="NAME", envvar="CLAIMTRACK_REVIEWER", show_envvar=True,
    help="Who is judging. Asked once, then kept.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
)
@click.pass_context
def cli(ctx: click.Context, db: str, reviewer: str | None) -> None:
    """Track what people claim in the news: who said it, with which figures, when, and whether it held up.

    \b
    Begin with:
      claimtrack add article.txt      read an article
      claimtrack list                 see the claims in it
      claimtrack review               judge them one by one
    """
    from claimtrack.cli.desk import Desk

    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False
    ctx.obj = Desk(db, reviewer)
    ctx.call_on_close(ctx.obj.close)


def main() -> None:
    """Run the command line, whatever characters the terminal can show, and tidy up however it is stopped."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli(prog_name="claimtrack")
    except KeyboardInterrupt:
        click.echo("\nclaimtrack: interrupted", err=True)
        sys.exit(INTERRUPTED)


def _stop(number: int, _frame: object) -> None:
    """End as if the command had ended, so that no half file and no raw terminal is left behind."""
    sys.exit(128 + number)

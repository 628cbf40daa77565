"""report: claims on a page that people read."""

import datetime
import os
import sys
from pathlib import Path
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.errors import BadOption, ClaimtrackError
from claimtrack.export.files import write_file
from claimtrack.report import FORMATS, GROUPINGS, form_for, gather
from claimtrack.terminal import counted, one_line


@click.command(cls=Filtered)
@click.option(
    "-o",
    "--output",
    "file",
    default="-",
    metavar="FILE",
    help="Where to; .html makes a page, .md makes Markdown. By default, a page to standard output.",
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)),
              help="The format; by default the one that FILE's name asks for.")  # fmt: skip
@click.option("--by", type=click.Choice(list(GROUPINGS)), default="speaker", show_default=True,
              help="What the claims are grouped by.")  # fmt: skip
@click.option("--title", default="", metavar="TEXT", help="The headline; by default, what the report covers.")
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE",
              help="Your own Jinja template for the page; it can do what a program can.")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@filter_options
@click.pass_obj
def report(
    desk: Desk, /, file: str, form: str | None, by: str, title: str, template: Path | None, force: bool,
    **filters: Any,
) -> None:  # fmt: skip
    """Write a report: one page with the claims in their context, their figures, verdicts and evidence.

    The page stands alone. It opens from a file, asks the network for nothing, prints, and can be filtered and
    searched. FILE is complete or not there: a report that is interrupted leaves nothing behind.

    \b
    Examples:
      claimtrack report -o report.html
      claimtrack report --speaker Taliban --has-figure --title "What the Taliban claimed" -o taliban.html
      claimtrack report --verdict disputed --by document -o disputed.md
    """
    form = form or form_for(file)
    if form == "html" and file == "-" and sys.stdout.isatty():
        raise BadOption("a page is nothing for a terminal; name a file: -o report.html")
    if template and not template.is_file():
        raise ClaimtrackError(f"{template}: there is no such template")
    store, picked = desk.read(), chosen(filters)
    made = gather(store, picked, by=by, title=title, made=_now())
    write_file(file, lambda out: FORMATS[form].write(made, out, template), overwrite=force)
    if not made.cards:
        click.echo(nothing(store, picked), err=True)
    elif file != "-":
        click.echo(f"{counted(len(made.cards), 'claim')} written to {one_line(file)}", err=True)


def _now() -> datetime.datetime:
    """The time to state: SOURCE_DATE_EPOCH if it is set, so that a report can be made again byte for byte."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        seconds = int(given) if given else datetime.datetime.now().timestamp()
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    except (ValueError, OverflowError, OSError):
        raise BadOption(f"SOURCE_DATE_EPOCH is {given!r} and no number of seconds since 1970") from None

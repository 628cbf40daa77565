"""export, backup: what leaves the database."""

from collections.abc import Iterator
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.export import FORMATS
from claimtrack.export.files import format_for, write_file
from claimtrack.model import Json
from claimtrack.terminal import counted, one_line


@click.command(cls=Filtered)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)),
    help="The format; by default the one that FILE's name asks for, else csv.",
)  # fmt: skip
@click.option(
    "-o", "--output", "file", default="-", metavar="FILE", help="Where to; by default, standard output."
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@filter_options
@click.pass_obj
def export(desk: Desk, /, form: str | None, file: str, force: bool, **filters: Any) -> None:
    """Write claims to a file, with everything known and decided about them.

    FILE is complete or not there: an export that is interrupted leaves nothing behind.

    \b
    Examples:
      claimtrack export -o claims.csv
      claimtrack export --speaker Taliban --has-figure -o taliban.md
      claimtrack export --format jsonl --verdict disputed | head -1
    """
    store, picked = desk.read(), chosen(filters)
    form = form or format_for(file)
    written = 0

    def counting() -> Iterator[Json]:
        nonlocal written
        for record in store.records(picked):
            written += 1
            yield record

    write_file(file, lambda out: FORMATS[form].write(counting(), out), overwrite=force)
    if not written:
        click.echo(nothing(store, picked), err=True)
    elif file != "-":
        click.echo(f"{counted(written, 'claim')} written to {one_line(file)}", err=True)


@click.command()
@click.argument("file", metavar="FILE")
@click.pass_obj
def backup(desk: Desk, file: str) -> None:
    """Copy the database to FILE, safely, also while others write to it. FILE must not be there yet.

    \b
    Examples:
      claimtrack backup claims-2021-07-10.db
    """
    desk.read().backup(file)
    click.echo(f"{one_line(desk.path)} is copied to {one_line(file)}", err=True)

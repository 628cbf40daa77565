"""export, backup: what leaves the database."""

from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.paging import nothing_there, paging_options, part_shown, tell_of_more
from claimtrack.cli.tables import columns_option
from claimtrack.export import FORMATS, format_for
from claimtrack.export.options import Options
from claimtrack.exporting import export_claims
from claimtrack.store.queries import ORDERS
from claimtrack.terminal import counted, one_line


@click.command(cls=Filtered)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="The format; by default the one that FILE's name asks for, else csv.",
)
@click.option(
    "-o", "--output", "file", default="-", metavar="FILE", help="Where to; by default, standard output."
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@paging_options(list(ORDERS), at_most=None)
@columns_option
@click.option(
    "--excel",
    is_flag=True,
    help="Make csv and tsv that Excel opens right: text that looks like a formula is none.",
)
@click.option(
    "--decisions", is_flag=True, help="Add the whole history, with notes and evidence, undone decisions too."
)
@click.option("--no-text", is_flag=True, help="Leave out the articles' own words beyond the claims.")
@click.option(
    "--publisher",
    default="",
    metavar="NAME",
    help="Who publishes the fact checks (claimreview); by default, the reviewers.",
)
@click.option(
    "--base-url",
    default="",
    metavar="URL",
    help="Where they are published (claimreview): the address of a claim is this and its id.",
)
@filter_options
@click.pass_obj
def export(
    desk: Desk,
    /,
    form: str | None,
    file: str,
    force: bool,
    order: str,
    limit: int | None,
    offset: int,
    columns: list[str],
    no_text: bool,
    excel: bool,
    decisions: bool,
    publisher: str,
    base_url: str,
    **filters: Any,
) -> None:
    """Write claims to a file, with everything known and decided about them.

    FILE is complete or not there: an export that is interrupted leaves nothing behind. Its suffix tells the
    format; the filter, the counts and the time stand in it where the format has a place for them.

    \b
    Examples:
      claimtrack export -o claims.csv --excel
      claimtrack export --speaker Taliban --has-figure -o taliban.xlsx
      claimtrack export --no-text --decisions --order newest -o claims.parquet
      claimtrack export --columns said_on,speakers,text --limit 1000 --offset 2000 -o third.csv
      claimtrack export -o checks.jsonld --publisher "The Ledger" --base-url https://example.org/checks/
      claimtrack export --format jsonl --verdict disputed | head -1
    """
    store, picked, form = desk.read(), chosen(filters), form or format_for(file)
    options = Options(
        decisions=decisions, text=not no_text, excel=excel, columns=tuple(columns), publisher=publisher,
        base_url=base_url, say=_say,
    )  # fmt: skip
    written, left_out, of = export_claims(
        store, file, picked, form=form, options=options, overwrite=force, order=order, limit=limit or None,
        offset=offset,
    )  # fmt: skip
    if not written:
        empty = "None of these claims has been judged yet." if left_out else nothing(store, picked)
        _say(nothing_there(of, offset) or empty)
    elif file == "-":
        tell_of_more(written, limit or None, offset, lambda: of)
    else:
        which = f", {part_shown(written, offset).lower()} of {of:,}" if written < of else ""
        _say(f"{counted(written, 'claim')} written to {one_line(file)}{which}")
    if left_out:
        _say(f"{counted(left_out, 'claim')} that nobody has judged left out: {form} is about verdicts.")


def _say(line: str) -> None:
    click.echo(line, err=True)


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

"""query, datasette: the database for those who speak SQL, and for Datasette."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.paging import AT_MOST, most
from claimtrack.cli.tables import TABLE, Column, Counted, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.terminal import columns as window_columns
from claimtrack.terminal import counted, one_line, truncate, wrap

NARROWEST = 7
"""Columns that would be narrower stand one below another."""


@click.command()
@click.argument("sql", required=False, metavar="[SQL]")
@click.option("--limit", type=click.IntRange(min=0),
              help=f"At most so many rows; a table shows {AT_MOST}, 0 means all.")  # fmt: skip
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=60, show_default=True,
              metavar="SECONDS", help="Stop a query that works longer than this.")  # fmt: skip
@format_option
@full_option
@click.pass_obj
def query(desk: Desk, sql: str | None, limit: int | None, timeout: float, form: str, full: bool) -> None:
    """Ask the database one question in SQL. It can only read. Without SQL, list the views and their columns.

    With - as SQL, the question is read from standard input. docs/querying.md has examples.

    \b
    Examples:
      claimtrack query
      claimtrack query "SELECT status, count(*) AS claims FROM claims_current GROUP BY 1"
      claimtrack query - --format csv < question.sql
    """
    if sql is None:
        _list_views(form, full)
        return
    answer = desk.read().query(sys.stdin.read() if sql == "-" else sql, timeout=timeout)
    many = most(limit, form)
    columns = [Column(name, name, 6) for name in answer.columns]
    rows = islice(answer.rows, many)
    if form == TABLE and len(columns) * NARROWEST > window_columns():
        shown = _one_below_another(rows, answer.columns, full)
    else:
        shown = print_rows(rows, columns, form, full=full)
    if many and shown == many and next(answer.rows, None):
        click.echo(f"The first {counted(shown, 'row')}; --limit 0 shows them all.", err=True)
    elif not shown:
        click.echo("No rows.", err=True)


def _one_below_another(rows: Iterator[Json], names: list[str], full: bool) -> int:
    """Rows too wide for a table, a line for each column; returns how many there were."""
    longest = max(map(len, names))
    room = window_columns() - longest - 2
    counting = Counted(rows)
    for number, row in enumerate(counting):
        if number:
            click.echo()
        for name in names:
            text = "" if row[name] is None else one_line(str(row[name]))
            lines = [truncate(text, room)]
            if full:
                lines = [text[start:end].strip() for start, end in wrap(text, room)]
            for label, line in zip((one_line(name), *[""] * len(lines)), lines, strict=False):
                click.echo(f"{label:{longest}}  {line}".rstrip())
    return counting.number


def _list_views(form: str, full: bool) -> None:
    from claimtrack.store.described import VIEWS_IN_WORDS

    if form != TABLE:
        rows = [
            {"view": view, "column": column, "holds": words}
            for view, each in VIEWS_IN_WORDS.items()
            for column, words in each.columns.items()
        ]
        print_rows(rows, [Column(key, key) for key in ("view", "column", "holds")], form, full=full)
        return
    for view, each in VIEWS_IN_WORDS.items():
        click.echo(f"{click.style(view, bold=True)}  {each.holds}")
        for column, words in each.columns.items():
            click.echo(f"  {column:12} {words}")
        click.echo()


@click.command()
@click.option("-o", "--output", "file", metavar="FILE", help="Write it into FILE instead of printing it.")
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@click.pass_obj
def datasette(desk: Desk, file: str | None, force: bool) -> None:
    """Print the metadata with which Datasette shows the database well: titles, labels, facets, questions.

    Datasette is a program of its own: pip install datasette.

    \b
    Examples:
      claimtrack datasette -o metadata.json
      datasette claims.db --metadata metadata.json
    """
    from claimtrack.export.files import write_file
    from claimtrack.export.jsons import to_json
    from claimtrack.store.datasette import metadata

    text = to_json(metadata(Path(desk.path).stem), indent=2)
    write_file(file or "-", lambda out: print(text, file=out), overwrite=force)
    if file:
        command = f"datasette {one_line(desk.path)} --metadata {one_line(file)}"
        click.echo(f"Written. Now: {command}", err=True)

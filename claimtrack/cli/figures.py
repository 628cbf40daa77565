"""figures: the figures in claims, one by one."""

from collections.abc import Iterable
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.store.queries import ORDERS
from claimtrack.terminal import counted

SHORT = 8
AT_MOST = 100
"""How many figures a table shows unless asked for more; other formats have them all."""

FIGURES = (
    Column("id", "Claim"), Column("speakers", "Speaker", 10), Column("text", "Figure", 16),
    Column("measured", "Measures", 10), Column("date", "Date"), Column("status", "Status"),
)  # fmt: skip
ALSO = (
    "kind", "value", "low", "high", "approx", "unit", "per", "of", "base", "direction", "change_from",
    "change_to", "where", "said_on", "published", "published_from", "claim", "document", "title", "outlet",
)  # fmt: skip


@click.command(cls=Filtered)
@filter_options
@click.option(
    "--order", type=click.Choice(list(ORDERS)), default="document", show_default=True,
    help="What to sort the claims by.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(min=0), help=f"At most so many; a table shows {AT_MOST}, 0 means all."
)
@format_option
@full_option
@click.pass_obj
def figures(desk: Desk, /, order: str, limit: int | None, form: str, full: bool, **filters: Any) -> None:
    """List the figures in claims: who states them, what they measure, and when.

    The date is that of the statement or, in brackets, that of the article; with a question mark where the
    latter was inferred. With --figure, only figures that fit are listed. A figure is asked for by what it
    measures, alone or with a comparison (> >= < <= =, "between A and B") and a number:

    \b
      percent > 80              ratios ("250 of 400") and fractions too
      USD >= 1bn                each currency by itself; money > 1bn: any
      district                  everything that is counted in districts
      duration > 10 years       in any unit of time; so too km, acres, mph
      age between 12 and 17
    \b
    "More than 90" is a little over 90, "up to 90" is 90 or a little less, and about 90 is 90; of a range, any
    part may fit.

    \b
    Examples:
      claimtrack figures
      claimtrack figures --figure "percent > 80" --speaker Taliban
      claimtrack figures --figure "USD >= 1bn" --format csv > billions.csv
    """
    store, picked = desk.read(), chosen(filters)
    most = (AT_MOST if form == TABLE else None) if limit is None else limit or None
    rows: Iterable[Json] = map(_with_measured, store.figures(picked, order=order, limit=most))
    if form == TABLE:
        rows = ({**row, "id": row["id"][:SHORT]} for row in rows)
    shown = print_rows(rows, FIGURES, form, full=full, also=ALSO)
    if shown == AT_MOST == most and limit is None and next(store.figures(picked, offset=most), None):
        click.echo(f"The first {counted(shown, 'figure')}; --limit 0 shows them all.", err=True)
    if not shown:
        click.echo(nothing(store, picked if "figure" in picked else {"has_figure": True} | picked), err=True)


def _with_measured(row: Json) -> Json:
    return {**row, "measured": measured(row), "date": dated(row)}


def measured(row: Json) -> str:
    """What a figure measures, in words: "district", "percent of likely voters", "USD per hour"."""
    kind = row["unit"] if row["unit"] and row["kind"] != "age" else row["kind"].replace("_", " ")
    what = f"{kind} of {row['of']}" if row["of"] else kind
    return f"{what} per {row['per']}" if row["per"] else what


def dated(row: Json) -> str:
    """When it was said or, in brackets, published; with a question mark where that was inferred."""
    doubt = "?" if row["published_from"] == "inferred" else ""
    if row["said_on"]:
        return f"{row['said_on']}{doubt}"
    return f"({row['published']}{doubt})" if row["published"] else ""

"""figures: the figures in claims, one by one."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.paging import most, paging_options, tell_of_next
from claimtrack.cli.tables import TABLE, Column, columns_option, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.store.queries import ORDERS

if TYPE_CHECKING:
    from claimtrack.store import Store

SHORT = 8

FIGURES = (
    Column("id", "Claim"), Column("speakers", "Speaker", 10), Column("text", "Figure", 16),
    Column("measured", "Measures", 10), Column("date", "Date"), Column("status", "Status"),
)  # fmt: skip
ALSO = (
    "kind", "value", "low", "high", "approx", "unit", "per", "of", "base", "direction", "change_from",
    "change_to", "where", "said_on", "published", "published_from", "claim", "document", "title", "outlet",
)  # fmt: skip


class OfFigures(Filtered):
    """A command about figures: claims without any are none of its business."""

    lists_claims = False

    def query(self, ctx: click.Context, store: "Store", picked: Mapping[str, Any]) -> str:
        """The SQL that picks the claims whose figures are listed."""
        return super().query(ctx, store, _with_figures(picked))


def _with_figures(picked: Mapping[str, Any]) -> dict[str, Any]:
    return dict(picked) if "figure" in picked else {"has_figure": True, **picked}


@click.command(cls=OfFigures)
@filter_options
@paging_options(list(ORDERS), "What to sort the claims by.")
@columns_option
@format_option
@full_option
@click.pass_obj
def figures(
    desk: Desk, /, order: str, limit: int | None, offset: int, columns: list[str], form: str, full: bool,
    **filters: Any,
) -> None:  # fmt: skip
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
    many = most(limit, form)
    found = store.figures(picked, order=order, limit=many, offset=offset)
    rows: Iterable[Json] = map(_with_measured, found)
    if form == TABLE:
        rows = ({**row, "id": row["id"][:SHORT]} for row in rows)
    shown = print_rows(rows, FIGURES, form, full=full, also=ALSO, only=columns)
    tell_of_next(shown, many, offset, lambda: _any(store, picked, offset + shown), "figure")
    if not shown and offset and _any(store, picked, 0):
        click.echo(f"There are fewer figures than --offset {offset} leaves out.", err=True)
    elif not shown:
        click.echo(nothing(store, _with_figures(picked)), err=True)


def _any(store: "Store", picked: Mapping[str, Any], offset: int) -> bool:
    """Whether there are so many figures and more."""
    return next(store.figures(picked, limit=1, offset=offset), None) is not None


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

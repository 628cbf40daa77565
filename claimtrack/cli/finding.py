"""list, search: finding claims."""

import sys
from collections.abc import Iterable
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows, print_table
from claimtrack.model import Json
from claimtrack.store.queries import ORDERS
from claimtrack.terminal import counted

SHORT = 8
AT_MOST = 100
"""How many claims a table shows unless asked for more; other formats have them all."""

CLAIMS = (
    Column("id", "Id"), Column("status", "Status"), Column("speakers", "Speaker", 10),
    Column("text", "Claim", 22), Column("figures", "Figures", 8), Column("said_on", "Said on"),
)  # fmt: skip
FOUND = (
    Column("id", "Id"), Column("status", "Status"), Column("speakers", "Speaker", 10),
    Column("snippet", "Found", 30), Column("said_on", "Said on"),
)  # fmt: skip


@click.command("list", cls=Filtered)
@filter_options
@click.option(
    "--order", type=click.Choice(list(ORDERS)), default="document", show_default=True, help="What to sort by."
)
@click.option(
    "--limit", type=click.IntRange(min=0), help=f"At most so many; a table shows {AT_MOST}, 0 means all."
)
@format_option
@full_option
@click.pass_obj
def list_claims(
    desk: Desk, /, order: str, limit: int | None, form: str, full: bool, **filters: Any
) -> None:
    """List claims. Filters narrow the list down; several of them must all hold.

    \b
    Examples:
      claimtrack list --speaker Taliban --figure "percent > 80"
      claimtrack list --verdict pending --since 2021-07 --until "10 July 2021"
      claimtrack list --outlet Reuters --format csv > reuters.csv
    """
    store, picked = desk.read(), chosen(filters)
    most = limit or None
    if form != TABLE:
        from claimtrack.export import FORMATS

        FORMATS[form].write(store.records(picked, order=order, limit=most), sys.stdout)
        shown = store.count(picked)
    else:
        most = AT_MOST if limit is None else most
        rows = list(store.claims(picked, order=order, limit=most))
        print_table(map(_shortened, rows), CLAIMS, full=full)
        shown = len(rows)
        if shown == most and (all_of_them := store.count(picked)) > shown:
            of = counted(all_of_them, "claim")
            click.echo(f"The first {shown} of {of}; --limit 0 shows them all.", err=True)
    if not shown:
        click.echo(nothing(store, picked), err=True)


@click.command(cls=Filtered)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@filter_options
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many.")
@format_option
@full_option
@click.pass_obj
def search(
    desk: Desk, /, words: tuple[str, ...], limit: int, form: str, full: bool, **filters: Any
) -> None:
    """Find claims by the words in them or in the sentences around them, best first.

    All the words must be there. "Several words" in quotation marks are a phrase, distri* is a beginning, and
    AND, OR and NOT work.

    \b
    Examples:
      claimtrack search districts
      claimtrack search '"border crossing" OR reinforce*' --speaker Farhad
    """
    store, picked = desk.read(), chosen(filters)
    asked = " ".join(words)
    rows: Iterable[Json] = store.search(asked, picked, limit=limit)
    if form == TABLE:
        rows = ({**_shortened(row), "snippet": _from_mark(row["snippet"])} for row in rows)
    also = ("text", "figures", "kind", "document", "title", "outlet", "published")
    shown = print_rows(rows, FOUND, form, full=full, also=also)
    if not shown:
        among = f" among {counted(store.count(picked), 'claim')} that the filters leave" if picked else ""
        click.echo(f"Nothing found for {asked!r}{among}.", err=True)


_BEFORE = 24
"""How many characters before the first word found are shown in a table."""


def _from_mark(snippet: str) -> str:
    """The snippet without what stands far before the first word found, lest a table cut that off."""
    place = snippet.find("[")
    if place <= _BEFORE:
        return snippet
    return "…" + snippet[snippet.find(" ", place - _BEFORE, place) + 1 or place :]


def _shortened(row: Json) -> Json:
    """For a table: the id's beginning, what was made by hand, "?" behind days of an inferred publication."""
    doubtful = row["said_on"] and row["published_from"] == "inferred"
    status = f"{row['status']}, by hand" if row["origin"] == "hand" else row["status"]
    said_on = f"{row['said_on']}?" if doubtful else row["said_on"]
    return {**row, "id": row["id"][:SHORT], "status": status, "said_on": said_on}

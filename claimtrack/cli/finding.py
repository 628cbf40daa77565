"""list, search: finding claims."""

import sys
from collections.abc import Iterable
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.paging import most, nothing_there, paging_options, tell_of_more
from claimtrack.cli.tables import (
    HIT,
    TABLE,
    Column,
    Counted,
    columns_option,
    format_option,
    full_option,
    print_rows,
)
from claimtrack.export.flat import COLUMNS, flatten
from claimtrack.model import Json
from claimtrack.store.queries import ORDERS
from claimtrack.store.search import MARKS, SEARCH_ORDERS
from claimtrack.terminal import colours, counted

SHORT = 8
FOUND_AT_MOST = 50

CLAIMS = (
    Column("id", "Id"), Column("status", "Status"), Column("speakers", "Speaker", 10),
    Column("text", "Claim", 22), Column("figures", "Figures", 8), Column("said_on", "Said on"),
)  # fmt: skip
FOUND = (
    Column("id", "Id"), Column("status", "Status"), Column("speakers", "Speaker", 10),
    Column("snippet", "Found", 30), Column("said_on", "Said on"),
)  # fmt: skip
ALSO_FOUND = ("text", "figures", "kind", "document", "title", "outlet", "published")


@click.command("list", cls=Filtered)
@filter_options
@paging_options(list(ORDERS))
@columns_option
@format_option
@full_option
@click.pass_obj
def list_claims(
    desk: Desk, /, order: str, limit: int | None, offset: int, columns: list[str], form: str, full: bool,
    **filters: Any,
) -> None:  # fmt: skip
    """List claims. Of several values of one filter any will do; of several filters all must hold.

    \b
    Examples:
      claimtrack list --speaker Taliban --figure "percent > 80"
      claimtrack list --verdict pending --since 2021-07 --until "10 July 2021"
      claimtrack list --outlet Reuters --format csv > reuters.csv
      claimtrack list --order newest --columns said_on,speakers,text,outlet
    """
    store, picked = desk.read(), chosen(filters)
    page: dict[str, Any] = {"order": order, "limit": most(limit, form), "offset": offset}
    if columns:
        rows: Iterable[Json] = map(flatten, store.records(picked, **page))
        if form == TABLE:
            rows = _short_ids(rows)
        shown = print_rows(rows, CLAIMS, form, full=full, only=columns, more=list(COLUMNS))
    elif form == TABLE:
        shown = print_rows(map(_shortened, store.claims(picked, **page)), CLAIMS, form, full=full)
    else:
        from claimtrack.export import FORMATS

        counting = Counted(store.records(picked, **page))
        FORMATS[form].write(counting, sys.stdout)
        shown = counting.number
    tell_of_more(shown, page["limit"], offset, lambda: store.count(picked))
    if not shown:
        click.echo(nothing_there(store.count(picked), offset) or nothing(store, picked), err=True)


@click.command(cls=Filtered)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@filter_options
@paging_options(SEARCH_ORDERS, at_most=FOUND_AT_MOST)
@columns_option
@format_option
@full_option
@click.pass_obj
def search(
    desk: Desk, /, words: tuple[str, ...], order: str, limit: int | None, offset: int, columns: list[str],
    form: str, full: bool, **filters: Any,
) -> None:  # fmt: skip
    """Find claims by the words in them or in the sentences around them, best first.

    All the words must be there; capitals and accents do not matter. "Several words" in quotation marks are a
    phrase, distri* is a beginning, AND, OR, NOT and brackets work, and in one argument so does -word, which
    leaves out. Anything else is searched for as words.

    \b
    Examples:
      claimtrack search districts
      claimtrack search '"border crossing" OR reinforce*' --speaker Farhad
      claimtrack search 'taliban -"border crossing"' --order newest
    """
    store, picked = desk.read(), chosen(filters)
    asked = " ".join(words)
    page: dict[str, Any] = {"order": order, "limit": most(limit, form, FOUND_AT_MOST), "offset": offset}
    marks = HIT if form == TABLE and colours() else MARKS
    rows: Iterable[Json] = store.search(asked, picked, marks=marks, whole=bool(columns), **page)
    if columns:
        rows = ({**flatten(row), "snippet": row["snippet"]} for row in rows)
    elif form == TABLE:
        rows = map(_shortened, rows)
    if form == TABLE:
        rows = ({**row, "snippet": _from_mark(row["snippet"], marks[0])} for row in _short_ids(rows))
    shown = print_rows(rows, FOUND, form, full=full, also=ALSO_FOUND, only=columns, more=list(COLUMNS))
    tell_of_more(shown, page["limit"], offset, lambda: store.count_found(asked, picked))
    if not shown:
        among = f" among {counted(store.count(picked), 'claim')} that the filters leave" if picked else ""
        there = nothing_there(store.count_found(asked, picked), offset)
        click.echo(there or f"Nothing found for {asked!r}{among}.", err=True)


_BEFORE = 24
"""How many characters before the first word found are shown in a table."""


def _from_mark(snippet: str, mark: str) -> str:
    """The snippet without what stands far before the first word found, lest a table cut that off."""
    place = snippet.find(mark)
    if place <= _BEFORE:
        return snippet
    return "…" + snippet[snippet.find(" ", place - _BEFORE, place) + 1 or place :]


def _short_ids(rows: Iterable[Json]) -> Iterable[Json]:
    return ({**row, "id": row["id"][:SHORT]} for row in rows)


def _shortened(row: Json) -> Json:
    """For a table: the id's beginning, what was made by hand, "?" behind days of an inferred publication."""
    doubtful = row["said_on"] and row["published_from"] == "inferred"
    status = f"{row['status']}, by hand" if row["origin"] == "hand" else row["status"]
    said_on = f"{row['said_on']}?" if doubtful else row["said_on"]
    return {**row, "id": row["id"][:SHORT], "status": status, "said_on": said_on}

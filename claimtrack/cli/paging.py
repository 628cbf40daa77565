"""Pages of a long list: in which order, how many, from where on, and how many more there are."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from claimtrack.cli.tables import TABLE
from claimtrack.terminal import counted

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

AT_MOST = 100
"""How many rows a table shows unless asked for more; other formats have them all."""


def page_options(at_most: int | None = AT_MOST) -> Decorator:
    """--limit and --offset; `at_most` is None where all is shown unless asked otherwise."""
    shown = f"a table shows {at_most}, 0 means all" if at_most else "0 means all"
    limit = click.option("--limit", type=click.IntRange(min=0), help=f"At most so many; {shown}.")
    offset = click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out so many first.")
    return lambda function: limit(offset(function))


def paging_options(
    orders: Sequence[str], what: str = "What to sort by.", at_most: int | None = AT_MOST
) -> Decorator:
    """--order, the first of `orders` unless given, --limit and --offset."""
    kind, paged = click.Choice(list(orders)), page_options(at_most)
    order = click.option("--order", type=kind, default=orders[0], show_default=True, help=what)
    return lambda function: order(paged(function))


def most(limit: int | None, form: str, at_most: int = AT_MOST) -> int | None:
    """How many rows to fetch: as asked, else a tableful, or of other formats all (None)."""
    if limit is None:
        return at_most if form == TABLE else None
    return limit or None


def part_shown(shown: int, offset: int) -> str:
    """Which of many are shown: "The first 100" or "101 to 200"."""
    return f"{offset + 1:,} to {offset + shown:,}" if offset else f"The first {shown:,}"


def nothing_there(total: int, offset: int) -> str:
    """That a page lies behind the end, if it does."""
    there = counted(total, "claim")
    return f"--offset {offset} leaves out all there is: {there}." if offset and total else ""


def tell_of_more(shown: int, limit: int | None, offset: int, count: Callable[[], int]) -> None:
    """Say on standard error which part of a list was shown, if there is more of it."""
    if limit is None or shown < limit:
        return
    if (total := count()) <= offset + shown:
        return
    which = part_shown(shown, offset)
    more = f"--limit 0 shows them all, --offset {offset + shown} the next."
    click.echo(f"{which} of {counted(total, 'claim')}; {more}", err=True)


def tell_of_next(shown: int, limit: int | None, offset: int, more: Callable[[], object], what: str) -> None:
    """The same where counting all there is would take long: `more` is asked whether there is more."""
    if limit is not None and shown == limit and more():
        part = f"{what.capitalize()}s {part_shown(shown, offset)}"
        which = part if offset else f"The first {counted(shown, what)}"
        click.echo(f"{which}; --limit 0 shows them all, --offset {offset + shown} the next.", err=True)

"""Pages of a long list: in which order, how many, from where on, and how many more there are."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from claimtrack.cli.tables import TABLE
from claimtrack.terminal import counted

AT_MOST = 100
"""How many rows a table shows unless asked for more; other formats have them all."""


def paging_options(
    orders: Sequence[str], what: str = "What to sort by.", at_most: int | None = AT_MOST
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """--order, the first of `orders` unless given, --limit and --offset; None: all is shown."""
    shown = f"a table shows {at_most}, 0 means all" if at_most else "0 means all"

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        offset = click.option(
            "--offset", type=click.IntRange(min=0), default=0, help="Leave out so many first."
        )
        limit = click.option(
            "--limit", type=click.IntRange(min=0), help=f"At most so many; {shown}.",
        )  # fmt: skip
        order = click.option(
            "--order", type=click.Choice(list(orders)), default=orders[0], show_default=True, help=what
        )
        return order(limit(offset(function)))

    return decorate


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

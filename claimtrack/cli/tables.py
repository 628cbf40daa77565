"""Rows on the screen: a table that fits the window, or any of the formats other programs read."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import click

from claimtrack.terminal import columns as window_columns
from claimtrack.terminal import one_line, truncate, width, wrap

TABLE = "table"
Row = Mapping[str, object]

_GAP = 2
_NARROWEST = 4


class Column(NamedTuple):
    """A column: key of the row, heading, and the least width it may be squeezed to (0: never squeezed)."""

    key: str
    heading: str
    least: int = 0
    right: bool = False


def format_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--format, for every command that prints rows."""
    from claimtrack.export import PRINTED

    return click.option(
        "--format", "form", type=click.Choice([TABLE, *PRINTED]), default=TABLE, show_default=True,
        help="How to print it.",
    )(function)  # fmt: skip


def full_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--full, for every command that prints a table."""
    return click.option("--full", is_flag=True, help="Show long cells whole.")(function)


def print_rows(
    rows: Iterable[Row], columns: Sequence[Column], form: str, *, full: bool = False, also: Sequence[str] = ()
) -> int:
    """Print rows in the format asked for; returns how many there were.

    `also` are keys for which a table has no room.
    """
    counting = Counted(rows)
    if form == TABLE:
        print_table(counting, columns, full=full)
    else:
        from claimtrack.export import PRINTED

        PRINTED[form](counting, [*(column.key for column in columns), *also], sys.stdout)
    return counting.number


def print_table(rows: Iterable[Row], columns: Sequence[Column], *, full: bool = False) -> None:
    """Print a table that is no wider than the window; long cells are cut, or with `full` go over lines."""
    cells = [[_cell(row.get(column.key)) for column in columns] for row in rows]
    if not cells:
        return
    import tabulate

    tabulate.MIN_PADDING = 0  # headings need no more room than other cells
    widths = fit(columns, cells, window_columns())
    fold = _folded if full else truncate
    fitted = [[fold(cell, wide) for cell, wide in zip(line, widths, strict=True)] for line in cells]
    click.echo(
        tabulate.tabulate(
            fitted,
            headers=[truncate(column.heading, wide) for column, wide in zip(columns, widths, strict=True)],
            tablefmt="simple",
            disable_numparse=True,
            colalign=["right" if column.right else "left" for column in columns],
        )
    )


def fit(columns: Sequence[Column], cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """How wide each column may be for the table to fit; those that can be squeezed give way in proportion."""
    widths = [
        max([width(column.heading), *(min(width(line[place]), room) for line in cells)])
        for place, column in enumerate(columns)
    ]
    leasts = [column.least for column in columns]
    while sum(widths) + _GAP * (len(widths) - 1) > room:
        can = [place for place, least in enumerate(leasts) if 0 < least < widths[place]]
        # In a window that is narrower than thought of, columns become narrower than is good for them.
        can = can or [place for place, least in enumerate(leasts) if least and widths[place] > _NARROWEST]
        if not can:
            break
        widths[max(can, key=lambda place: widths[place] / leasts[place])] -= 1
    return widths


class Counted:
    """Rows that are counted while they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = rows
        self.number = 0

    def __iter__(self) -> Any:
        for row in self.rows:
            self.number += 1
            yield row


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return one_line(str(value))


def _folded(cell: str, columns: int) -> str:
    return "\n".join(cell[start:end] for start, end in wrap(cell, columns))

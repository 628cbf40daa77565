"""Rows on the screen: a table that fits the window, or any of the formats other programs read."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import click

from claimtrack.errors import BadOption
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


def columns_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--columns, for every command that prints rows."""
    return click.option(
        "--columns",
        metavar="NAMES",
        callback=_names,
        help="Only these columns, in this order: id,speakers,text.",
    )(function)


def _names(ctx: click.Context, option: click.Parameter, given: str | None) -> list[str]:  # noqa: ARG001
    return [name for each in (given or "").split(",") if (name := each.strip().lower().replace("-", "_"))]


def print_rows(
    rows: Iterable[Row],
    columns: Sequence[Column],
    form: str,
    *,
    full: bool = False,
    also: Sequence[str] = (),
    only: Sequence[str] = (),
    more: Sequence[str] = (),
) -> int:
    """Print rows in the format asked for; returns how many there were.

    `also` are keys for which a table has no room. `only` names the columns that are wanted instead, out of
    all of these and `more`.
    """
    if only:
        columns, also = chosen_columns(only, columns, (*also, *more)), ()
        rows = ({column.key: row.get(column.key) for column in columns} for row in rows)
    counting = Counted(rows)
    if form == TABLE:
        print_table(counting, columns, full=full)
    else:
        from claimtrack.export import PRINTED

        PRINTED[form](counting, [*(column.key for column in columns), *also], sys.stdout)
    return counting.number


def chosen_columns(asked: Sequence[str], columns: Sequence[Column], others: Iterable[str]) -> list[Column]:
    """The columns that are asked for, in that order; BadOption names those there are."""
    known = {column.key: column for column in columns}
    known |= {key: Column(key, key.replace("_", " ").capitalize(), 8) for key in others if key not in known}
    for name in asked:
        if name not in known:
            raise BadOption(f"there is no column {name!r}; there are {', '.join(known)}")
    return [known[name] for name in dict.fromkeys(asked)]


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
            [[_lit(cell) for cell in line] for line in fitted],
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


HIT = ("\u2063", "\u2064")
"""Marks without any width around words that were looked for: what stands between them is shown bold."""


def _lit(cell: str) -> str:
    """A cell with what stands between marks in bold, on each of its lines."""
    if HIT[0] not in cell:
        return cell.replace(HIT[1], "")
    lines, bold = [], False
    for line in cell.split("\n"):
        begun = click.style("", bold=True, reset=False) if bold else ""
        bold = line.rfind(HIT[0]) > line.rfind(HIT[1]) or (bold and not set(HIT) & set(line))
        lit = line.replace(HIT[0], "\x1b[1m").replace(HIT[1], "\x1b[0m")
        lines.append(f"{begun}{lit}\x1b[0m" if bold else begun + lit)
    return "\n".join(lines)


def _folded(cell: str, columns: int) -> str:
    return "\n".join(cell[start:end] for start, end in wrap(cell, columns))

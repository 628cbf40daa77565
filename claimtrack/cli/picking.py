"""Which claims a command is for: those that are named, or those that filters pick, shown first."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import as_typed, chosen, nothing
from claimtrack.cli.tables import Column, print_table
from claimtrack.errors import ClaimtrackError
from claimtrack.store.queries import describe
from claimtrack.terminal import counted, one_line

SHORT = 8
SHOWN = 20
"""So many of the claims are shown before the question."""

CLAIMS = (
    Column("id", "Id"), Column("status", "Status"), Column("speakers", "Speaker", 10),
    Column("text", "Claim", 22), Column("figures", "Figures", 8),
)  # fmt: skip

yes_option = click.option("-y", "--yes", is_flag=True, help="Do not ask first.")


def picked_claims(
    desk: Desk, named: Sequence[str], options: Mapping[str, Any], *, yes: bool, doing: str
) -> list[str]:
    """The ids of the claims that are meant, each once.

    What filters pick is shown, and `doing`, with "{}" for the claims, is asked, unless `yes`. Raises
    ClaimtrackError where nobody can be asked, Abort where the answer is no.
    """
    filters = chosen(options)
    if bool(named) == bool(filters):
        raise click.UsageError("Name claims by their ids or pick them with filters: one or the other.")
    store = desk.write()
    if named:
        return list(dict.fromkeys([store.claim_id(prefix) for prefix in named]))
    rows = list(store.claims(filters))
    if not rows:
        raise ClaimtrackError(nothing(store, filters).rstrip("."))
    if not yes:
        _ask(rows, filters, doing)
    return [row["id"] for row in rows]


def _ask(rows: Sequence[Mapping[str, Any]], filters: Mapping[str, Any], doing: str) -> None:
    number = counted(len(rows), "claim")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        picked = one_line(as_typed(filters)).strip()
        raise ClaimtrackError(f"{number} would be touched by {picked}; nobody can be asked here: say --yes")
    print_table(({**row, "id": row["id"][:SHORT]} for row in rows[:SHOWN]), CLAIMS)
    if len(rows) > SHOWN:
        click.echo(f"… and {len(rows) - SHOWN:,} more: {one_line(describe(filters))}")
    click.echo()
    click.confirm(one_line(doing.format(number)), abort=True)

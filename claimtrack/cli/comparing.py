"""agreement, disagreements, merge: several reviewers, and several files."""

from collections.abc import Iterable
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.store.queries import describe

SHORT = 8
PAIRS = (
    Column("one", "Reviewer", 8), Column("other", "And", 8), Column("kind", "Kind"),
    Column("claims", "Both judged", right=True), Column("agreed", "Agreed", right=True),
    Column("percent", "Percent", right=True), Column("kappa", "Kappa", right=True),
)  # fmt: skip
DISPUTED = (
    Column("id", "Id"), Column("speakers", "Speaker", 10), Column("text", "Claim", 22),
    Column("verdicts", "Verdicts", 16), Column("notes", "Notes", 10),
)  # fmt: skip
ALSO = ("figures", "said_on", "kind", "document", "title", "outlet")


@click.command(cls=Filtered)
@click.option("--by", type=click.Choice(["kind"]), help="Also for each kind of claim by itself.")
@filter_options
@format_option
@full_option
@click.pass_obj
def agreement(desk: Desk, /, by: str | None, form: str, full: bool, **filters: Any) -> None:
    """Say how far each pair of reviewers agrees, on the claims that both have judged.

    Kappa is Cohen's: agreement beyond what chance would give, 1 for perfect, 0 for none. It is "–" where
    chance alone gives full agreement, as when all verdicts are the same. Of each reviewer, the latest verdict
    counts.

    \b
    Examples:
      claimtrack agreement
      claimtrack agreement --by kind --has-figure
    """
    store, picked = desk.read(), chosen(filters)
    rows: Iterable[Json] = store.agreement(picked, by_kind=by is not None)
    shown = [column for column in PAIRS if by or column.key != "kind"]
    if form == TABLE:
        rows = map(_pair, rows)
    if not print_rows(rows, shown, form, full=full):
        click.echo(f"No two reviewers have judged the same claim, of {describe(picked)}.", err=True)


def _pair(row: Json) -> Json:
    kappa = "–" if row["kappa"] is None else f"{row['kappa']:.2f}"
    return {**row, "percent": f"{row['percent']:.0f}", "kappa": kappa, "kind": row["kind"] or "all"}


@click.command(cls=Filtered)
@click.option("--review", is_flag=True, help="Go through them and settle each with a key.")
@filter_options
@format_option
@full_option
@click.pass_obj
def disagreements(desk: Desk, /, review: bool, form: str, full: bool, **filters: Any) -> None:
    """List the claims in dispute: those whose reviewers differ, and that nobody has settled.

    With --review they are shown one by one, with everybody's verdicts and notes, and v, d or u settles each,
    as `adjudicate` does. Filters narrow them down.

    \b
    Examples:
      claimtrack disagreements
      claimtrack disagreements --review
      claimtrack disagreements --speaker Taliban --format csv
    """
    picked = {**chosen(filters), "verdict": ["contested"]}
    if review:
        from claimtrack.cli.settling import settle

        settle(desk, picked)
        return
    rows: Iterable[Json] = map(_disputed, desk.read().records(picked))
    if form == TABLE:
        rows = ({**row, "id": row["id"][:SHORT]} for row in rows)
    if not print_rows(rows, DISPUTED, form, full=full, also=ALSO):
        click.echo("Nothing is in dispute.", err=True)


def _disputed(record: Json) -> Json:
    """A claim in dispute in one row: who says what about it, and why."""
    from claimtrack.export.flat import flatten, verdicts

    given = [f"{event['verdict']} ({event['reviewer']})" for event in verdicts(record)]
    return {**flatten(record), "verdicts": "; ".join(given)}

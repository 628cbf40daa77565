"""agreement, disagreements, merge: several reviewers, and several files."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.store.queries import describe
from claimtrack.terminal import counted

if TYPE_CHECKING:
    from claimtrack.store import Merged

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
CONFLICTS = (
    Column("what", "What"), Column("id", "Id"), Column("field", "Field"), Column("here", "Here", 12),
    Column("there", "There", 12),
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
    from claimtrack.export.flat import flatten
    from claimtrack.export.history import verdicts

    given = [f"{event['verdict']} ({event['reviewer']})" for event in verdicts(record)]
    return {**flatten(record), "verdicts": "; ".join(given)}


@click.command()
@click.argument("other", metavar="OTHER.db")
@click.option("--dry-run", is_flag=True, help="Tell what would be done, and do nothing.")
@format_option
@full_option
@click.pass_obj
def merge(desk: Desk, other: str, dry_run: bool, form: str, full: bool) -> None:
    """Take in what another database holds: articles, claims, speakers and all decisions.

    OTHER.db is not changed. Nothing here is overwritten: where the two differ in what they know about an
    article, it stays as it is here, and is listed. Merging twice is as good as once, and it does not matter
    who merges whom. Claims of different versions of the extractor are recognised by their places.

    \b
    Examples:
      claimtrack merge bob.db --dry-run
      claimtrack merge bob.db
      claimtrack merge bob.db --format csv > conflicts.csv
    """
    merged = desk.write().merge(other, dry_run=dry_run)
    rows: Iterable[Json] = merged.conflicts
    if form == TABLE:
        rows = ({**row, "id": row["id"][:SHORT]} for row in rows)
    print_rows(rows, CONFLICTS, form, full=full)
    click.echo(_merged_in_words(merged, dry_run), err=True)


def _merged_in_words(merged: "Merged", dry_run: bool) -> str:
    """What merging did, in a line."""
    parts = [counted(merged.documents, "article"), counted(merged.claims, "claim"),
             counted(merged.decisions, "decision")]  # fmt: skip
    line = f"{'Would be added' if dry_run else 'Added'}: {', '.join(parts)}."
    if gone := merged.superseded + merged.dropped:
        line += f" {counted(gone, 'claim')} that the newer extractor found no more left the lists."
    if merged.conflicts:
        number = counted(len(merged.conflicts), "difference")
        line += f" {number} listed; all of that stays as it is here."
    return line

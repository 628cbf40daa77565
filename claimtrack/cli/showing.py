"""show: everything about a claim."""

import click

from claimtrack.cli.desk import Desk
from claimtrack.terminal import colours, columns


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to print it.")  # fmt: skip
@click.pass_obj
def show(desk: Desk, claims: tuple[str, ...], form: str) -> None:
    """Show everything about a claim: its context, what was found in it and by which rule, and all decisions.

    ID is as much of a claim's id as is unambiguous. Claim, speaker, cue, figures and date are marked in the
    text.

    \b
    Examples:
      claimtrack show 3f2a9c1b
      claimtrack show 3f2a9c1b --format json
    """
    store = desk.read()
    for place, record in enumerate([store.record(claim) for claim in claims]):
        if form == "json":
            from claimtrack.export.jsons import to_json

            click.echo(to_json(record, indent=1))
            continue
        from claimtrack.review.page import claim_page, copy_lines

        if place:
            click.echo()
        for line in claim_page(record, store.document_row(record["document"]), columns(), colours()):
            click.echo(line)
        for line in copy_lines(store.claims_in_copies(record["id"]), columns()):
            click.echo(line)

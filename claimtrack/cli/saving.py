"""save, saved: filters kept under a name."""

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.errors import BadOption
from claimtrack.model import Json
from claimtrack.store.filters import FILTERS, describe
from claimtrack.terminal import counted, one_line

if TYPE_CHECKING:
    from claimtrack.store import Store

SAVED = (
    Column("name", "Name", 10), Column("claims", "Claims", right=True), Column("words", "What", 20),
    Column("reviewer", "Saved by", 8), Column("saved_at", "On", 10),
)  # fmt: skip


@click.command(cls=Filtered)
@click.argument("name")
@click.option("--force", is_flag=True, help="Also if other filters are saved under that name.")
@filter_options
@click.pass_obj
def save(desk: Desk, /, name: str, force: bool, **filters: Any) -> None:
    """Save filters under NAME, for --saved NAME wherever filters are taken. They are kept in the database.

    \b
    Examples:
      claimtrack save taliban-figures --speaker Taliban --has-figure
      claimtrack list --saved taliban-figures --since 2021-07
      claimtrack review --saved taliban-figures --verdict pending
    """
    store, picked = desk.write(), chosen(filters)
    if not force and _is_taken(desk, name):
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise BadOption(f"there are filters saved as {one_line(name)!r} already; --force replaces them")
        click.confirm(f"Replace the filters saved as {one_line(name)!r}?", abort=True, err=True)
    store.save_filters(name, picked, reviewer=desk.known_reviewer, replace=True)
    click.echo(f"Saved: {describe(picked)} ({counted(store.count(picked), 'claim')} now)", err=True)


def _is_taken(desk: Desk, name: str) -> bool:
    return " ".join(name.split()) in {each["name"] for each in desk.write().all_saved_filters()}


@click.group(invoke_without_command=True, subcommand_metavar="[COMMAND] [ARGS]...")
@format_option
@full_option
@click.pass_context
def saved(ctx: click.Context, form: str, full: bool) -> None:
    """List the saved filters, with how many claims they pick now; show or remove them.

    \b
    Examples:
      claimtrack saved
      claimtrack saved show taliban-figures
      claimtrack saved remove taliban-figures
    """
    if ctx.invoked_subcommand is not None:
        return
    store = ctx.find_object(Desk).read()  # type: ignore[union-attr]
    rows = [_row(store, each, short=form == TABLE) for each in store.all_saved_filters()]
    if not print_rows(rows, SAVED, form, full=full, also=("options", "filters")):
        click.echo("No filters are saved yet; `claimtrack save NAME` does it.", err=True)


def _row(store: "Store", each: Json, *, short: bool) -> Json:
    """What a list shows of saved filters; of some from another version no more than that they are."""
    about: Json = {"words": "from another version of claimtrack", "claims": None, "options": ""}
    if not set(each["filters"]) - set(FILTERS):
        picked = store.saved_filters(each["name"])
        typed = as_typed(picked).strip()
        about = {"words": describe(picked), "claims": store.count(picked), "options": typed}
    at = each["saved_at"][:10] if short else each["saved_at"]
    return {**each, **about, "saved_at": at, "filters": json.dumps(each["filters"], ensure_ascii=False)}


@saved.command("show")
@click.argument("name")
@click.pass_obj
def show_saved(desk: Desk, name: str) -> None:
    """Show what is saved under NAME: in words, and as options to type.

    \b
    Examples:
      claimtrack saved show taliban-figures
    """
    picked = desk.read().saved_filters(name)
    click.echo(one_line(describe(picked)))
    click.echo(f"claimtrack list{as_typed(picked)}")


@saved.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.pass_obj
def remove_saved(desk: Desk, names: tuple[str, ...]) -> None:
    """Forget saved filters; claims and decisions stay.

    \b
    Examples:
      claimtrack saved remove taliban-figures
    """
    for name in desk.write().remove_saved_filters(names):
        click.echo(f"Removed: {one_line(name)}", err=True)

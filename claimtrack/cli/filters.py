"""The filters on claims as options: every row of FILTERS is one, on every command that takes filters.

With them come `--saved`, filters kept under a name, and `--sql`, which prints the query instead of asking it.
"""

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.commands import COMMANDS
from claimtrack.cli.options import Confidence, Decorated, Edge, Question
from claimtrack.store.filters import FILTERS, Filter, describe, values_of

if TYPE_CHECKING:
    from claimtrack.store import Store


class FilterOption(click.Option):
    """An option that narrows claims down; the help lists these apart."""


class Filtered(click.Command):
    """A command that takes filters.

    `lists_claims` is false where what is listed, and so sorted and paged, is something else about them.
    """

    lists_claims = True

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.judges = any(row.name == self.name and row.section == "Judge" for row in COMMANDS)
        if self.judges:
            for option in self.params:
                option.opts = [opt for opt in option.opts if opt != "--reviewer"]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse --reviewer where somebody judges: it would be taken for the name of whoever does."""
        if self.judges and any(word.partition("=")[0] == "--reviewer" for word in args):
            raise click.UsageError(
                f"Who is judging stands before the command: claimtrack --reviewer NAME {self.name}. "
                "Claims that somebody has judged are picked by --judged-by NAME.",
                ctx,
            )
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Put saved filters beside those that were typed; with --sql print the query, and no more."""
        name, sql = ctx.params.pop("saved", None), ctx.params.pop("sql", False)
        if not name and not sql:
            return super().invoke(ctx)
        from claimtrack.store import open_store

        # Not the store of the desk: the command may want that for writing.
        with open_store(ctx.obj.path, writable=False) as store:
            if name:
                for key, given in store.saved_filters(name).items():
                    if not values_of(key, ctx.params.get(key)):
                        ctx.params[key] = given
            if sql:
                click.echo(self.query(ctx, store, chosen(ctx.params)))
                return None
        return super().invoke(ctx)

    def query(self, ctx: click.Context, store: "Store", picked: Mapping[str, Any]) -> str:
        """The SQL behind what the command would list."""
        words = " ".join(ctx.params.get("words", ()))
        order = ctx.params.get("order") or ("best" if words else "document")
        limit, offset = None, 0
        if self.lists_claims:
            limit, offset = ctx.params.get("limit") or None, ctx.params.get("offset") or 0
        return store.sql(picked, words=words, order=order, limit=limit, offset=offset)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's own options, then the filters that many commands share."""
        for title, wanted in (("Options", False), ("Filters", True)):
            rows = [
                row
                for option in self.get_params(ctx)
                if isinstance(option, click.Option)
                and isinstance(option, FilterOption) is wanted
                and (row := option.get_help_record(ctx))
            ]
            with formatter.section(title):
                formatter.write_dl(rows)


def filter_options(function: Decorated) -> Decorated:
    """An option for each of the filters, and --saved and --sql."""
    sql = "Print the SQL that picks the claims, for sqlite3, Datasette or `claimtrack query`, and do no more."
    function = click.option("--sql", is_flag=True, cls=FilterOption, help=sql)(function)
    saved = "The filters saved under this name; one that is given too takes the place of the saved one."
    function = click.option("--saved", metavar="NAME", cls=FilterOption, help=saved)(function)
    for key, row in reversed(FILTERS.items()):
        option = click.option(*row.option, key, cls=FilterOption, **_kind(key, row))
        function = option(function)
    return function


def chosen(options: Mapping[str, Any]) -> dict[str, Any]:
    """The filters that were really given, in the order of FILTERS."""
    return {key: options[key] for key in FILTERS if values_of(key, options.get(key))}


def as_typed(picked: Mapping[str, Any]) -> str:
    """The filters as they would be typed again, with a space before each."""
    words: list[str] = []
    for key, given in picked.items():
        option = FILTERS[key].option[0]
        for each in values_of(key, given):
            words += [option] if given is True else [option, each]
    return "".join(f" {shlex.quote(word)}" for word in words)


def nothing(store: "Store", picked: Mapping[str, Any]) -> str:
    """Why there are no claims to show, in a line."""
    if not store.count({"all_kinds": True}):
        return "No claims yet; `claimtrack add` reads articles."
    if not picked:
        return "No claims but of the kinds that are left out; --all-kinds shows them."
    unknown = [name for name in values_of("speaker", picked.get("speaker")) if not store.knows_speaker(name)]
    for name in unknown:
        near = store.nearest_speakers(name, 3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        return f"Nobody called {name!r} says anything.{hint}"
    return f"No {describe(picked)}."


def _kind(key: str, row: Filter) -> dict[str, Any]:
    """What click needs to know about an option that takes this kind of value."""
    about: dict[str, Any] = {"help": row.help}
    if row.takes == "flag":
        return about | {"is_flag": True}
    about |= {"multiple": row.many, "metavar": key.upper()}
    if row.takes == "choice":
        about |= {"type": click.Choice(row.choices), "help": f"{row.help} One of {', '.join(row.choices)}."}
    if row.takes == "day":
        about |= {"type": Edge(last=key == "until"), "metavar": "DATE"}
    if row.takes == "figure":
        about |= {"type": Question()}
    if row.takes == "range":
        about |= {"type": Confidence(), "metavar": "RANGE"}
    return about

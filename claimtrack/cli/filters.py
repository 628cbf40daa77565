"""The filters on claims as options: every row of FILTERS is one, on every command that takes filters."""

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.options import Decorated, Edge, Question
from claimtrack.store.queries import FILTERS, Filter, describe, values_of

if TYPE_CHECKING:
    from claimtrack.store import Store


class FilterOption(click.Option):
    """An option that narrows claims down; the help lists these apart."""


class Filtered(click.Command):
    """A command that takes filters."""

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
    """An option for each of the filters."""
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
    return about

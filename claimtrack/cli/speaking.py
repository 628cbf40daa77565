"""speakers: who makes the claims, and deciding who is who."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, chosen, filter_options, nothing
from claimtrack.cli.paging import most, page_options, tell_of_next
from claimtrack.cli.tables import TABLE, Column, columns_option, format_option, full_option, print_rows
from claimtrack.model import CUE_KINDS, Json
from claimtrack.terminal import columns, counted, one_line

if TYPE_CHECKING:
    from claimtrack.store import Store

SHORT = 8
NAME, WHO = Column("name", "Speaker", 11), Column("who", "Role", 6)
CLAIMS = Column("claims", "Claims", right=True)
VERDICTS = (
    Column("verified", "Verified", right=True), Column("disputed", "Disputed", right=True),
    Column("unverified", "Unverified", right=True), Column("contested", "Contested", right=True),
    Column("pending", "Pending", right=True),
)  # fmt: skip
ALSO = ("id", "kind", "role", "kinds")
SORTS = ("claims", "name", "role", "kind", *(column.key for column in VERDICTS))
PAIRS = (
    Column("name", "Speaker", 12), Column("other", "Perhaps also", 12), Column("why", "Why", 10),
    Column("likeness", "Likeness", right=True),
)  # fmt: skip


class FilteredGroup(Filtered, click.Group):
    """Commands below a command that takes filters."""

    lists_claims = False

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, filters, and then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


@click.group(cls=FilteredGroup, invoke_without_command=True, subcommand_metavar="[COMMAND] [ARGS]...")
@filter_options
@click.option("--order", "--sort", "sort", type=click.Choice(SORTS), default="claims", show_default=True,
              help="What to sort by.")  # fmt: skip
@click.option("--by", type=click.Choice(["verdict", "kind"]), default="verdict", show_default=True,
              help="What a table counts claims by; other formats have both.")  # fmt: skip
@page_options()
@columns_option
@format_option
@full_option
@click.pass_context
def speakers(
    ctx: click.Context, /, sort: str, by: str, limit: int | None, offset: int, columns: list[str], form: str,
    full: bool, **filters: Any,
) -> None:  # fmt: skip
    """List speakers, those with most claims first, or look after who is who.

    NAME is a speaker's name, alias or id, or a part of a name that only one speaker has. What is decided
    about speakers is kept like a verdict: `claimtrack undo` takes it back, and extracting again keeps it.

    \b
    Examples:
      claimtrack speakers
      claimtrack speakers --has-figure --verdict disputed
      claimtrack speakers --by kind --order name
      claimtrack speakers show Lavrov
    """
    if ctx.invoked_subcommand is not None:
        return
    store, picked = ctx.find_object(Desk).read(), chosen(filters)  # type: ignore[union-attr]
    many = most(limit, form)
    # Those with most claims come first anyway, so that few more of them need be looked into than are shown.
    enough = offset + many + 1 if many and sort == "claims" else None
    everybody = _sorted(store.speakers(picked, limit=enough), sort)
    found = everybody[offset:][:many]
    rows, shown = _table(found, by if form == TABLE else "")
    printed = print_rows(rows, shown, form, full=full, also=ALSO, only=columns, more=("who", *CUE_KINDS))
    tell_of_next(printed, many, offset, lambda: len(everybody) > offset + printed, "speaker")
    if not printed and everybody:
        click.echo(f"There are fewer speakers than --offset {offset} leaves out.", err=True)
    elif not printed:
        click.echo(nothing(store, picked), err=True)


def _sorted(rows: Iterable[Json], key: str) -> list[Json]:
    """Rows by a column: numbers the largest first, words in order of the alphabet."""
    if key in ("name", "role", "kind"):
        return sorted(rows, key=lambda row: (not row[key], str(row[key]).casefold(), row["name"]))
    return sorted(rows, key=lambda row: -row[key])


def _table(found: Sequence[Json], by: str) -> tuple[Iterator[Json], Sequence[Column]]:
    """Rows ready to be printed, and the columns that count what is asked for."""
    kinds = [kind for kind in CUE_KINDS if any(kind in row["kinds"] for row in found)]
    shown = (
        {**row, **row["kinds"], "who": row["role"] or row["kind"],
         "kinds": "; ".join(f"{kind} {number}" for kind, number in row["kinds"].items())}
        for row in found
    )  # fmt: skip
    if by == "kind":
        return shown, (NAME, WHO, CLAIMS, *(Column(kind, kind.title(), 3, right=True) for kind in kinds))
    return shown, ((NAME, WHO, CLAIMS, *VERDICTS) if by else (NAME, CLAIMS, *VERDICTS))


@speakers.command("show")
@click.argument("name")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True,
              help="At most so many figures and claims; 0 means all.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to print it.")  # fmt: skip
@click.pass_obj
def show_speaker(desk: Desk, name: str, limit: int, form: str) -> None:
    """Show a speaker's names, roles over time, claims and figures.

    \b
    Examples:
      claimtrack speakers show Lavrov
      claimtrack speakers show "the Taliban" --format json
    """
    from claimtrack.review.speaker_page import speaker_page

    store = desk.read()
    about = store.speaker(name)
    made = list(store.claims({"speaker": about["id"], "all_kinds": True}, order="date"))
    if form == "json":
        from claimtrack.export.jsons import to_json

        click.echo(to_json({**about, "claims_made": made}, indent=1))
        return
    for line in speaker_page(about, made, columns(), limit or None):
        click.echo(line)


@speakers.command("merge")
@click.argument("name")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def merge(desk: Desk, name: str, others: tuple[str, ...], note: str) -> None:
    """Decide that speakers are one, called NAME.

    \b
    Examples:
      claimtrack speakers merge "Sergei Lavrov" "Sergey Lavrov"
    """
    _decided(desk, desk.write().merge_speakers(name, *others, reviewer=desk.reviewer, note=note))


@speakers.command("split")
@click.argument("name")
@click.option("--name", "names", multiple=True, metavar="OTHER",
              help="This name of theirs is somebody else's; can be given again.")  # fmt: skip
@click.option("--document", "documents", multiple=True, metavar="ID",
              help="In this article it is somebody else; can be given again.")  # fmt: skip
@click.option("--as", "new_name", default="", metavar="NAME", help="What the other one goes by.")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def split(
    desk: Desk, name: str, names: tuple[str, ...], documents: tuple[str, ...], new_name: str, note: str
) -> None:
    """Decide that a speaker is two.

    What is parted off are names of theirs (--name), or what articles call so (--document).

    \b
    Examples:
      claimtrack speakers split "Joe Biden" --name Biden
      claimtrack speakers split "John Smith" --document 9c1b04d2 --as "John Smith of Leeds"
    """
    decision = desk.write().split_speaker(
        name, names=names, documents=documents, new_name=new_name, reviewer=desk.reviewer, note=note
    )
    _decided(desk, decision)


@speakers.command("rename")
@click.argument("name")
@click.argument("new", metavar="NEW_NAME")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def rename(desk: Desk, name: str, new: str, note: str) -> None:
    """Decide what a speaker goes by. Claims keep the name that their article has.

    \b
    Examples:
      claimtrack speakers rename "Islamic Emirate" Taliban
    """
    _decided(desk, desk.write().rename_speaker(name, new, reviewer=desk.reviewer, note=note))


@speakers.command("alias")
@click.argument("name")
@click.argument("other", metavar="ALIAS")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def alias(desk: Desk, name: str, other: str, note: str) -> None:
    """Decide that whoever is called ALIAS is NAME.

    That goes for just this name, in all articles, also those to come.

    \b
    Examples:
      claimtrack speakers alias "Sergei Lavrov" Lavrov
    """
    _decided(desk, desk.write().add_alias(name, other, reviewer=desk.reviewer, note=note))


@speakers.command("suggest")
@click.option("--limit", type=click.IntRange(min=0), default=0, help="At most so many; 0 means all.")
@format_option
@full_option
@click.pass_obj
def suggest(desk: Desk, limit: int, form: str, full: bool) -> None:
    """Go through speakers who may be one.

    Say y (they are one), n (they are not), s (skip) or q (quit). Where nobody is at a terminal, or with
    --format, the pairs are listed. Needs the extra claimtrack[names].

    \b
    Examples:
      claimtrack speakers suggest
      claimtrack speakers suggest --format csv > pairs.csv
    """
    live = form == TABLE and sys.stdin.isatty() and sys.stdout.isatty()
    store = desk.write() if live else desk.read()
    pairs = store.suggest_speakers(limit or None)
    if not pairs:
        click.echo("No two speakers look like one.", err=True)
    elif live:
        merged, apart = ask_each(store, pairs, desk.reviewer, click.getchar)
        click.echo(f"{counted(merged, 'pair')} merged, {apart} kept apart.", err=True)
    else:
        also = ("claims", "other_claims", "id", "other_id")
        print_rows(pairs, PAIRS, form, full=full, also=also)


def ask_each(
    store: "Store", pairs: Sequence[Json], reviewer: str, key: Callable[[], str]
) -> tuple[int, int]:
    """Ask about pairs one by one, storing each answer at once.

    Returns how many were merged, and how many kept apart.
    """
    merged = apart = 0
    for number, pair in enumerate(pairs, 1):
        if store.speaker_id(pair["id"]) == store.speaker_id(pair["other_id"]):
            continue  # by an earlier answer
        click.echo(f"{number}/{len(pairs)}  {one_line(_question(pair))}")
        answer = ""
        while answer not in ("y", "n", "s", "q"):
            click.echo("  one speaker? y n s q > ", nl=False)
            answer = key().lower()
            click.echo(one_line(answer))
        if answer == "q":
            break
        if answer == "y":
            store.merge_speakers(pair["id"], pair["other_id"], reviewer=reviewer)
            merged += 1
        if answer == "n":
            store.keep_speakers_apart(pair["id"], pair["other_id"], reviewer=reviewer)
            apart += 1
    return merged, apart


def _question(pair: Json) -> str:
    first = f"{pair['name']} ({counted(pair['claims'], 'claim')})"
    second = f"{pair['other']} ({counted(pair['other_claims'], 'claim')})"
    return f"{first} — {second}: {pair['why']}"


def _decided(desk: Desk, decision: str) -> None:
    """Say what has just been decided, and how to take it back."""
    store = desk.write()
    [event] = [event for event in store.history(reviewer=desk.reviewer) if event["id"] == decision]
    click.echo(f"{one_line(event['text'])} (undo with: claimtrack undo {decision[:SHORT]})")

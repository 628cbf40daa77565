"""review: going through the claims one by one, on the whole screen or line by line."""

import shlex
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options, nothing
from claimtrack.cli.group import INTERRUPTED
from claimtrack.cli.options import Order, Share
from claimtrack.errors import BadOption
from claimtrack.store.queries import describe
from claimtrack.store.queues import WAYS, Selection, order_of
from claimtrack.terminal import colours, columns, counted, one_line

if TYPE_CHECKING:
    from claimtrack.review.one_by_one import Screen
    from claimtrack.review.session import Session


@click.command(cls=Filtered)
@filter_options
@click.option(
    "--order",
    type=Order(),
    default="document",
    show_default=True,
    metavar="ORDER",
    help=f"What comes first: {', '.join(WAYS)}; random(7) is shuffled by the seed 7.",
)
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only so many claims, drawn at random from what the filters pick: always the same for one seed.",
)
@click.option("--seed", metavar="SEED", default="1", show_default=True,
              help="What chance starts from, for --sample and random order.")  # fmt: skip
@click.option("--batch", type=Share(), metavar="K/N", default="1/1",
              help="Only the share of reviewer K of N; shares never overlap.")  # fmt: skip
@click.option(
    "--second", is_flag=True, help="Only what another reviewer has judged, to judge it again, blind."
)
@click.option("--blind", is_flag=True, help="Do not show what others decided.")
@click.option("--plain", is_flag=True, help="Line by line, as through a pipe: for screen readers.")
@click.pass_obj
def review(
    desk: Desk, /, order: str, sample: int | None, seed: str, batch: tuple[int, int], second: bool,
    blind: bool, plain: bool, **filters: Any,
) -> None:  # fmt: skip
    """Go through the claims one by one and judge them.

    One key decides and goes on: v verified, d disputed, u unverified; s or space skips, b goes back and takes
    back what was decided, ? explains the others. Each decision is stored at once, so that you can stop at any
    moment; the next review goes on behind the claim you judged last, and what you skipped comes at the end.

    Through a pipe or with --plain each line is a key; behind n, l, t, e and / follows what belongs to it.

    \b
    Examples:
      claimtrack review
      claimtrack review --speaker Taliban --has-figure --order uncertain
      claimtrack review --sample 50 --seed 7 --batch 1/2
      claimtrack review --second
      printf 'v\\nn see the report\\nd\\n' | claimtrack --reviewer Ann review
    """
    from claimtrack.review.session import Session

    way, own_seed = order_of(order)
    picked = chosen(filters)
    selection = Selection(picked, way, own_seed or seed, sample, batch, second)
    session = Session(desk.write(), desk.reviewer, selection, blind or second)
    if session.claim is None:
        click.echo(_nothing_left(session), err=True)
        return
    interrupted = False
    try:
        _go(session, plain)
    except (KeyboardInterrupt, click.Abort):
        interrupted = True
    finally:  # also when the terminal was closed: whoever still listens is told
        again = f" Go on with: claimtrack review{typed_again(session, blind)}" if _left(session) else ""
        _say_if_heard(f"{session.summary}.{again}")
    if interrupted:
        sys.exit(INTERRUPTED)


def _go(session: "Session", plain: bool) -> None:
    """Review on the whole screen where that can be had, else line by line."""
    from claimtrack.review.one_by_one import review, whole_screen

    if not plain and whole_screen():
        from claimtrack.review.screen import ReviewScreen

        ReviewScreen(session, refilter, typed_filters, colour=colours()).run()
    else:
        review(session, _lines())


def _left(session: "Session") -> bool:
    return bool(session.ahead or session.skipped)


def _nothing_left(session: "Session") -> str:
    """Why there is nothing to review, in a line."""
    selection, store = session.selection, session.store
    if session.total:
        which = describe(selection.filters)
        return (
            f"You have judged all of them: {counted(session.total, 'claim')}, {which}{_narrowed(selection)}."
        )
    found = store.count(selection.filters)
    if not found:
        return nothing(store, selection.filters)
    if selection.second and not store.to_review(session.reviewer, Selection(selection.filters, second=True)):
        return "Nobody but you has judged any of these claims; there is nothing to read a second time."
    return (
        f"Of {counted(found, 'claim')}, none is in this share; leave out --batch, or try a larger --sample."
    )


def _narrowed(selection: Selection) -> str:
    parts = {
        " that others judged": selection.second,
        f" in a sample of {selection.sample}": selection.sample,
        f" in share {selection.share[0]} of {selection.share[1]}": selection.share[1] > 1,
    }
    return "".join(words for words, holds in parts.items() if holds)


def typed_again(session: "Session", blind: bool = False) -> str:
    """The options that give the same queue, with a space before each."""
    selection = session.selection
    chance = selection.sample is not None or selection.order == "random"
    options: dict[str, str] = {
        "--order": selection.order if selection.order != "document" else "",
        "--sample": str(selection.sample or ""),
        "--seed": selection.seed if chance and selection.seed != "1" else "",
        "--batch": "{}/{}".format(*selection.share) if selection.share[1] > 1 else "",
    }
    words = "".join(f" {option} {shlex.quote(given)}" for option, given in options.items() if given)
    words += " --second" * selection.second + " --blind" * (blind and not selection.second)
    return as_typed(selection.filters) + words


# Filters typed during the review


def typed_filters(session: "Session") -> str:
    """The filters of the queue as they would be typed."""
    return as_typed(session.selection.filters).strip()


def refilter(session: "Session", typed: str) -> str:
    """Put claims by other filters into the queue, and tell; BadOption if none are, and nothing changes."""
    picked = _parsed(typed)
    selection = replace(session.selection, filters=picked)
    if not session.store.count(picked):
        raise BadOption(nothing(session.store, picked).rstrip("."))
    session.select(selection)
    return f"now {describe(picked)}: {counted(len(session.ahead), 'claim')} to judge"


def _parsed(typed: str) -> Mapping[str, Any]:
    command = click.Command("filter", add_help_option=False)
    filter_options(command)
    try:
        words = shlex.split(typed)
        with command.make_context("filter", words) as context:
            return chosen(context.params)
    except click.UsageError as error:
        raise BadOption(one_line(error.format_message())) from None
    except ValueError as error:
        raise BadOption(f"{typed!r} cannot be read: {error}") from None


# Line by line


def _lines() -> "Screen":
    """Keys from the terminal if there is one, else lines from standard input."""
    from claimtrack.review.one_by_one import Screen

    live = sys.stdin.isatty() and sys.stdout.isatty()
    return Screen(
        ask=_key if live else sys.stdin.readline,
        ask_words=_words if live else lambda _asked: sys.stdin.readline(),
        say=click.echo,
        columns=columns,
        colour=colours(),
        refilter=refilter,
    )


def _key() -> str:
    """The next key that is pressed; "" when the terminal has no more to give."""
    try:
        return click.getchar()
    except EOFError:
        return ""


def _words(asked: str) -> str:
    return str(click.prompt(f"  {asked}", default="", show_default=False, prompt_suffix="> "))


def _say_if_heard(line: str) -> None:
    """The last word, on standard error; a terminal that is gone cannot be told anything."""
    try:
        click.echo("\n" + line, err=True)
    except OSError:
        return

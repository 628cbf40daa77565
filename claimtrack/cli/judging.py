"""review: going through the claims one by one."""

import sys
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options, nothing
from claimtrack.cli.group import INTERRUPTED
from claimtrack.store.queries import describe
from claimtrack.terminal import colours, columns, counted

if TYPE_CHECKING:
    from claimtrack.review.one_by_one import Screen


@click.command(cls=Filtered)
@filter_options
@click.pass_obj
def review(desk: Desk, /, **filters: Any) -> None:
    """Go through the claims one by one and judge them.

    Each key is stored at once, so that you can stop at any moment and go on later where you were: v verified,
    d disputed, u unverified, s skip, b back (takes the last verdict back), n note, q quit. When the keys do
    not come from a terminal, each line is one of them; after n, the rest of the line is the note.

    \b
    Examples:
      claimtrack review
      claimtrack review --speaker Taliban --has-figure
      printf 'v\\nn see the report\\nd\\n' | claimtrack --reviewer Ann review
    """
    from claimtrack.review.one_by_one import review, summary
    from claimtrack.review.session import Session

    store, picked = desk.write(), chosen(filters)
    session = Session(store, desk.reviewer, store.queue(desk.reviewer, picked))
    if not session.queue:
        judged = store.count(picked)
        yours = f"You have judged all of them: {counted(judged, 'claim')}, {describe(picked)}."
        click.echo(yours if judged else nothing(store, picked), err=True)
        return
    interrupted = False
    try:
        review(session, _screen())
    except (KeyboardInterrupt, click.Abort):
        interrupted = True
    finally:  # also when the terminal was closed: whoever still listens is told
        again = f" Go on with: claimtrack review{as_typed(picked)}" if session.left else ""
        _say_if_heard(f"{summary(session)}.{again}")
    if interrupted:
        sys.exit(INTERRUPTED)


def _screen() -> "Screen":
    """Keys from the terminal if there is one, else lines from standard input."""
    from claimtrack.review.one_by_one import Screen

    live = sys.stdin.isatty() and sys.stdout.isatty()
    return Screen(
        ask=_key if live else sys.stdin.readline,
        ask_note=_note if live else sys.stdin.readline,
        say=click.echo,
        columns=columns,
        colour=colours(),
    )


def _key() -> str:
    """The next key that is pressed; "" when the terminal has no more to give."""
    try:
        return click.getchar()
    except EOFError:
        return ""


def _note() -> str:
    return str(click.prompt("  note", default="", show_default=False, prompt_suffix="> "))


def _say_if_heard(line: str) -> None:
    """The last word, on standard error; a terminal that is gone cannot be told anything."""
    try:
        click.echo("\n" + line, err=True)
    except OSError:
        return

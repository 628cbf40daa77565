"""review, mark, history, undo: what people decide about claims."""

import sys
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options, nothing
from claimtrack.cli.group import INTERRUPTED
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.model import VERDICTS, Json
from claimtrack.store.queries import describe
from claimtrack.terminal import colours, columns, counted, one_line

if TYPE_CHECKING:
    from claimtrack.review.one_by_one import Screen

SHORT = 8
HISTORY = (
    Column("at", "When"), Column("reviewer", "Who", 8), Column("claim", "Claim"), Column("text", "What", 8),
    Column("note", "Note", 10), Column("urls", "Evidence", 10), Column("id", "Decision"),
)  # fmt: skip


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


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.option("--note", default="", help="Why, for the next reader.")
@click.option("--evidence", multiple=True, metavar="URL", help="What it rests on; can be given again.")
@click.pass_obj
def mark(desk: Desk, claims: tuple[str, ...], verdict: str, note: str, evidence: tuple[str, ...]) -> None:
    """Record a verdict on one claim or several. Earlier verdicts stay in the history.

    ID is as much of a claim's id as is unambiguous.

    \b
    Examples:
      claimtrack mark 3f2a9c1b verified
      claimtrack mark 3f2a 9c1b disputed --note "The ministry says 70." --evidence https://example.org/report
    """
    store = desk.write()
    ids = [store.claim_id(prefix) for prefix in claims]  # all of them, before any is judged
    for claim in dict.fromkeys(ids):
        store.add_review(claim, verdict, reviewer=desk.reviewer, note=note, evidence=evidence)
        click.echo(f"{claim[:SHORT]} is now {verdict}")


@click.command()
@click.argument("claim", required=False, metavar="[ID]")
@click.option("--by", metavar="NAME", help="Only what this reviewer decided.")
@format_option
@full_option
@click.pass_obj
def history(desk: Desk, claim: str | None, by: str | None, form: str, full: bool) -> None:
    """Tell who decided what, when and why: about one claim, or about all of them.

    \b
    Examples:
      claimtrack history 3f2a9c1b
      claimtrack history --by Ann --format csv
    """
    store = desk.read()
    events = store.history(store.claim_id(claim) if claim else None, by)
    texts = {event["id"]: event["text"] for event in events}
    rows = [{**event, **_event_row(event, texts, short=form == TABLE)} for event in events]
    if not print_rows(rows, HISTORY, form, full=full, also=("action", "verdict", "undone", "claim_text")):
        click.echo("Nothing has been decided yet.", err=True)


@click.command()
@click.argument("decision", required=False, metavar="[DECISION]")
@click.pass_obj
def undo(desk: Desk, decision: str | None) -> None:
    """Take back your last decision, or the DECISION with this id (see `claimtrack history`), however old.

    \b
    Examples:
      claimtrack undo
      claimtrack undo 0192f3c4
    """
    undone = desk.write().undo(reviewer=desk.reviewer, event=decision)
    click.echo(f"Taken back: {_decision_in_words(undone)}")


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


def _event_row(event: Json, texts: dict[str, str], short: bool) -> Json:
    """What the history shows of a decision; one about another decision says about which."""
    about = f": {texts[event['target']]}" if event["target"] in texts else ""
    row = {
        "text": event["text"] + about + (" (taken back)" if event["undone"] else ""),
        "urls": " ".join(link["url"] for link in event["evidence"]),
    }
    if not short:
        return row
    claim, decision = (event["claim"] or "")[:SHORT], event["id"][:SHORT]
    return row | {"at": event["at"][:16].replace("T", " "), "claim": claim, "id": decision}


def _decision_in_words(event: Json) -> str:
    about = f" on {event['claim'][:SHORT]}" if event["claim"] else ""
    return one_line(f"{event['text']}{about}" + (f" ({event['note']})" if event["note"] else ""))

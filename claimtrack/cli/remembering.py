"""history, undo: who decided what, and taking it back."""

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.terminal import counted, one_line

SHORT = 8
HISTORY = (
    Column("at", "When"), Column("reviewer", "Who", 8), Column("claim", "Claim"), Column("text", "What", 8),
    Column("note", "Note", 10), Column("urls", "Evidence", 10), Column("id", "Decision"),
)  # fmt: skip
ALSO = ("action", "verdict", "field", "value", "undone", "claim_text", "batch")


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
    if not print_rows(rows, HISTORY, form, full=full, also=ALSO):
        click.echo("Nothing has been decided yet.", err=True)


@click.command()
@click.argument("decision", required=False, metavar="[DECISION]")
@click.option("--together", is_flag=True, help="With DECISION: also all that was decided in one go with it.")
@click.pass_obj
def undo(desk: Desk, decision: str | None, together: bool) -> None:
    """Take back what you did last, or the DECISION with this id (see `claimtrack history`), however old.

    What one command did is taken back as a whole: a `mark` with a filter, a split, an edit of several fields.
    To undo is a decision too, and can be undone by its id.

    \b
    Examples:
      claimtrack undo
      claimtrack undo 0192f3c4
      claimtrack undo 0192f3c4 --together
    """
    if together and not decision:
        raise click.UsageError("--together goes with a DECISION; without one, all is taken back anyway.")
    store = desk.write()
    undone = store.undo(reviewer=desk.reviewer, event=decision, together=together)
    many = undone["together"]
    if many > 1:
        click.echo(f"Taken back: {one_line(undone['text'])}, and all that was decided with it: "
                   f"{counted(many, 'decision')}")  # fmt: skip
        return
    click.echo(f"Taken back: {decision_in_words(undone)}")
    if undone["batch"] and (others := _others(store.history(), undone)):
        more = counted(others, "other decision")
        click.echo(f"{more} made in one go with it still stand; --together takes them back too.", err=True)


def _others(events: list[Json], undone: Json) -> int:
    """How many decisions made in one go with one still stand."""
    return sum(event["batch"] == undone["batch"] and not event["undone"] for event in events)


def _event_row(event: Json, texts: dict[str, str], short: bool) -> Json:
    """What the history shows of a decision; one about another decision says about which."""
    about = f": {texts[event['target']]}" if event["target"] in texts else ""
    row = {
        "text": event["text"] + about + (" (taken back)" if event["undone"] else ""),
        "urls": " ".join(link["url"] or link["title"] for link in event["evidence"]),
    }
    if not short:
        return row
    claim, decision = (event["claim"] or "")[:SHORT], event["id"][:SHORT]
    return row | {"at": event["at"][:16].replace("T", " "), "claim": claim, "id": decision}


def decision_in_words(event: Json) -> str:
    about = f" on {event['claim'][:SHORT]}" if event["claim"] else ""
    return one_line(f"{event['text']}{about}" + (f" ({event['note']})" if event["note"] else ""))

"""mark, tag, note, adjudicate: what people decide about claims, one or many at a time."""

from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, filter_options
from claimtrack.cli.grounds import Grounds, ground_options
from claimtrack.cli.picking import picked_claims, yes_option
from claimtrack.model import VERDICTS
from claimtrack.terminal import counted, one_line

SHORT = 8
NO_CLAIM = "not-a-claim"
DECISIONS = (*VERDICTS, NO_CLAIM)


@click.command(cls=Filtered)
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.argument("decision", type=click.Choice(DECISIONS))
@ground_options
@yes_option
@filter_options
@click.pass_obj
def mark(
    desk: Desk, /, claims: tuple[str, ...], decision: str, grounds: Grounds, yes: bool, **filters: Any
) -> None:
    """Record a verdict on claims, or that they are none. Earlier verdicts stay in the history.

    ID is as much of a claim's id as is unambiguous. Filters in place of ids pick all claims that fit; these
    are shown, and you are asked first, unless --yes. What one `mark` decides, one `undo` takes back. What is
    not-a-claim is hidden from lists, and deleted nowhere.

    \b
    Examples:
      claimtrack mark 3f2a9c1b verified
      claimtrack mark 3f2a 9c1b disputed --note "The ministry says 70." --evidence https://example.org/report
      claimtrack mark --speaker taliban --figure "percent > 80" disputed
      claimtrack mark 77d0 not-a-claim --note "A picture caption."
    """
    words = f"as {'no claim' if decision == NO_CLAIM else decision}"
    ids = picked_claims(desk, claims, filters, yes=yes, doing=f"Mark {{}} {words}?")
    given: dict[str, Any] = {"reviewer": desk.reviewer, "note": grounds.note, "evidence": grounds.evidence}
    if decision == NO_CLAIM:
        desk.write().decide_all(ids, "not_a_claim", **given)
    else:
        desk.write().decide_all(ids, "verdict", verdict=decision, **given)
    say_done(ids, f"now {'marked as no claim' if decision == NO_CLAIM else decision}", by_filter=not claims)


@click.command(cls=Filtered)
@click.argument("claims", nargs=-1, metavar="[ID]...")
@click.argument("name", metavar="TAG")
@click.option("--off", is_flag=True, help="Take the tag off.")
@yes_option
@filter_options
@click.pass_obj
def tag(desk: Desk, /, claims: tuple[str, ...], name: str, off: bool, yes: bool, **filters: Any) -> None:
    """Put a tag on claims, to find them again with --tag.

    ID is as much of a claim's id as is unambiguous; filters in place of ids pick all claims that fit.

    \b
    Examples:
      claimtrack tag 3f2a9c1b "border crossings"
      claimtrack tag --speaker taliban --has-figure territory
      claimtrack tag 3f2a9c1b territory --off
    """
    doing = f"Take the tag {name!r} off {{}}?" if off else f"Tag {{}} {name!r}?"
    done = f"no longer tagged {one_line(name)}" if off else f"tagged {one_line(name)}"
    ids = picked_claims(desk, claims, filters, yes=yes, doing=doing)
    desk.write().tag_all(ids, name, reviewer=desk.reviewer, off=off)
    say_done(ids, done, by_filter=not claims)


@click.command()
@click.argument("claim", metavar="ID")
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@ground_options(note=False)
@click.pass_obj
def note(desk: Desk, claim: str, words: tuple[str, ...], grounds: Grounds) -> None:
    """Add a note or evidence to a claim, without a verdict.

    \b
    Examples:
      claimtrack note 3f2a9c1b "Ask the ministry for the list of districts."
      claimtrack note 3f2a9c1b --evidence "https://example.org/list List of districts" --file list.pdf
    """
    text = " ".join(words).strip()
    if not text and not grounds.evidence:
        raise click.UsageError("Say what to note, or give --evidence or --file.")
    store = desk.write()
    found = store.claim_id(claim)
    store.decide(found, "note", reviewer=desk.reviewer, note=text, evidence=grounds.evidence)
    say_done([found], "noted", by_filter=False)


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
@click.argument("verdict", type=click.Choice(VERDICTS))
@ground_options
@click.pass_obj
def adjudicate(desk: Desk, claims: tuple[str, ...], verdict: str, grounds: Grounds) -> None:
    """Settle what reviewers disagree on. The verdicts of all stay; the claim's status is this one.

    \b
    Examples:
      claimtrack adjudicate 3f2a9c1b disputed --note "Both sources go back to one press release."
      claimtrack disagreements
    """
    store = desk.write()
    ids = [store.claim_id(prefix) for prefix in claims]
    store.decide_all(
        ids, "adjudicate", verdict=verdict, reviewer=desk.reviewer, note=grounds.note,
        evidence=grounds.evidence,
    )  # fmt: skip
    say_done(ids, f"settled as {verdict}", by_filter=False)


def say_done(ids: list[str], what: str, *, by_filter: bool) -> None:
    """Say what became of claims: of each where they were named, of all where a filter picked them."""
    if by_filter:
        are = "is" if len(ids) == 1 else "are"
        click.echo(f"{counted(len(ids), 'claim')} {are} {what}; `claimtrack undo` takes that back.")
        return
    for claim in dict.fromkeys(ids):
        click.echo(f"{claim[:SHORT]} is {what}")

"""edit, claim: putting right what extraction found, and making what it missed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.grounds import Grounds, ground_options
from claimtrack.model import CUE_KINDS, Json, Span
from claimtrack.terminal import one_line

if TYPE_CHECKING:
    from claimtrack.store import Store

SHORT = 8


@click.command()
@click.argument("claim", metavar="ID")
@click.option("--text", help="What is claimed, in words.")
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="NAME",
    help='Who says it; again for each of several, "" for nobody.',
)
@click.option(
    "--figure",
    "figures",
    multiple=True,
    metavar="WORDS",
    help='A figure in it, such as "about 250 of 400 districts"; again for each of several, "" for none.',
)
@click.option(
    "--date",
    "said_on",
    metavar="DATE",
    help='When it was said: 2021-07-10, 2021-07, or "Tuesday" as the article means it; "" for unknown.',
)
@ground_options
@click.pass_obj
def edit(desk: Desk, /, claim: str, grounds: Grounds, **typed: Any) -> None:
    """Correct what a claim says, who says it, its figures, and when it was said.

    A correction is a decision: kept in the history beside what was extracted, taken back by `claimtrack
    undo`, and not lost by extracting again. Lists and filters go by the corrected claim. All speakers, or all
    figures, are replaced by those given; a figure's value is read from its words.

    \b
    Examples:
      claimtrack edit 3f2a9c1b --speaker "Zabihullah Mujahid"
      claimtrack edit 3f2a9c1b --figure "85 percent" --figure "about 250 of 400 districts"
      claimtrack edit 3f2a9c1b --date 2021-07-09 --note "The statement is dated Friday."
      claimtrack edit 3f2a9c1b --text "They hold 85 percent of the country"
    """
    from claimtrack.review.corrected import corrections_in_words
    from claimtrack.review.edits import BETWEEN, EDITS

    given = {name: BETWEEN.join(value) if isinstance(value, tuple) else value
             for name, value in typed.items() if value not in (None, ())}  # fmt: skip
    if not given:
        raise click.UsageError("Say what to correct: --text, --speaker, --figure or --date.")
    store = desk.write()
    record = store.record(claim)
    document = store.document(record["document"])
    values = {row.field: row.value for row in EDITS.values()}
    fields = {field: values[field](words, record, document) for field, words in given.items()}
    store.correct_all(
        record["id"], fields, reviewer=desk.reviewer, note=grounds.note, evidence=grounds.evidence
    )
    click.echo(f"{record['id'][:SHORT]} is corrected")
    for words in corrections_in_words(store.record(record["id"])):
        click.echo(f"  {one_line(words)}")


@click.group("claim", subcommand_metavar="COMMAND [ARGS]...")
def claim_group() -> None:
    """Add a claim that extraction missed, split one that is several, or join what is one.

    WORDS are words of the article, however its lines are broken; "prices fell ... in May" stands for all from
    the one to the other. What is made by hand is in all lists and exports, says so, and stays when articles
    are extracted again. `claimtrack undo` takes it back.

    \b
    Examples:
      claimtrack claim add 9c1b04d2 "the road to the border is open" --speaker "Jilani Farhad"
      claimtrack claim split 3f2a9c1b "prices fell ... in May" "wages rose"
      claimtrack claim join 3f2a9c1b 77d0e1f2
    """


@claim_group.command("add")
@click.argument("document", metavar="DOCUMENT")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--speaker", "speakers", multiple=True, metavar="NAME",
              help="Who says it, if --source does not tell; again for each of several.")  # fmt: skip
@click.option("--source", metavar="WORDS", help="The article's words for who says it.")
@click.option("--cue", metavar="WORDS", help='The words that attribute it: "said in a statement".')
@click.option("--kind", type=click.Choice(CUE_KINDS), help="That of the cue by default, or assert.")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def add_claim(
    desk: Desk, document: str, words: tuple[str, ...], speakers: tuple[str, ...], source: str | None,
    cue: str | None, kind: str | None, note: str,
) -> None:  # fmt: skip
    """Add a claim that extraction missed, by its words in an article. Several WORDS are one claim in parts.

    Figures and date are found as in extraction; who says it too, where --source names somebody.

    \b
    Examples:
      claimtrack claim add 9c1b04d2 "the road to the border is open" --speaker "Jilani Farhad"
      claimtrack claim add 9c1b "The road ... open" --source "the spokesman" --cue said
    """
    from claimtrack.extract.by_hand import find_nearest, find_words

    store = desk.write()
    text = store.document(document).text
    spans = [find_words(text, each) for each in words]
    extent = min(spans)[0], max(stop for _, stop in spans)
    places: dict[str, Any] = {part: find_nearest(text, typed, extent)
              for part, typed in (("source", source), ("cue", cue)) if typed}  # fmt: skip
    made = store.add_claim(
        document, spans, speakers=speakers, kind=kind or "", note=note, reviewer=desk.reviewer, **places
    )
    _say_made(store, [made])


@claim_group.command("split")
@click.argument("claim", metavar="ID")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def split_claim(desk: Desk, claim: str, words: tuple[str, ...], note: str) -> None:
    """Split a claim into several, each of the WORDS given. The whole is kept, and hidden.

    \b
    Examples:
      claimtrack claim split 3f2a9c1b "prices fell ... in May" "wages rose"
    """
    from claimtrack.extract.by_hand import find_words

    store = desk.write()
    record = store.record(claim)
    text = store.document(record["document"]).text
    first, last = record["context_span"]
    parts: Sequence[Sequence[Span]] = [[find_words(text, each, (first, last))] for each in words]
    _say_made(store, store.split_claim(record["id"], parts, reviewer=desk.reviewer, note=note))


@claim_group.command("join")
@click.argument("claims", nargs=-1, required=True, metavar="ID...")
@click.option("--note", default="", help="Why, for the next reader.")
@click.pass_obj
def join_claims(desk: Desk, claims: tuple[str, ...], note: str) -> None:
    """Join claims of an article into one, with the words of all. They are kept, and hidden.

    \b
    Examples:
      claimtrack claim join 3f2a9c1b 77d0e1f2
    """
    store = desk.write()
    _say_made(store, [store.join_claims(claims, reviewer=desk.reviewer, note=note)])


def _say_made(store: "Store", made: Sequence[str]) -> None:
    """Say what was made: id, who is taken to say it, and the claim."""
    for record in (store.record(claim) for claim in made):
        click.echo(f"{record['id'][:SHORT]}  {one_line(_who(record))}: {one_line(record['text'])}")


def _who(record: Json) -> str:
    return " and ".join(speaker["name"] for speaker in record["speakers"]) or "nobody named"

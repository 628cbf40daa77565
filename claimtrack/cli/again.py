"""reextract: from stored articles to claims, once more."""

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options, nothing
from claimtrack.cli.progress import Bar
from claimtrack.cli.telling import CHANGES, FEW, SHORT, changes
from claimtrack.terminal import counted, one_line

if TYPE_CHECKING:
    from claimtrack.store import Store


@click.command(cls=Filtered)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@filter_options
@click.option(
    "--all", "everything", is_flag=True, help="Also articles that this version of the rules has read."
)
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("-v", "--verbose", is_flag=True, help="A line for each article, also where nothing changes.")
@click.pass_obj
def reextract(
    desk: Desk, /, documents: tuple[str, ...], everything: bool, dry_run: bool, verbose: bool, **filters: Any
) -> None:
    """Extract again from the stored texts, after claimtrack has learned something.

    Claims that are still found keep their ids, decisions and corrections, also where they have moved. Of
    those that are not found any more, reviewed ones are kept as superseded, others dropped. Articles that
    today's rules have read already are passed over, so that a run that was stopped goes on with the same
    command; --all, or naming a DOCUMENT, reads them all the same. Filters pick articles, by their claims.

    \b
    Examples:
      claimtrack reextract
      claimtrack reextract --dry-run --outlet "Press TV"
      claimtrack reextract 9c1b04d2
    """
    from claimtrack.ingest import reextract

    store, picked = desk.write(), chosen(filters)
    ids = _articles(store, documents, picked, everything)
    if not ids:
        click.echo(_none(store, picked), err=True)
        return
    bar, sums, done = Bar("Reading again"), Counter[str](), 0
    bar(0, len(ids))
    try:
        for again in reextract(store, ids, dry_run=dry_run):
            sums.update({name: getattr(again.saved, name) for name in CHANGES})
            done += 1
            if verbose or len(ids) <= FEW or any(getattr(again.saved, name) for name in CHANGES[1:]):
                bar.clear()
                click.echo(f"{again.document[:SHORT]}  {changes(again.saved)}  {one_line(again.title)}")
            bar(done, len(ids))
    except KeyboardInterrupt:
        bar.clear()
        left = counted(len(ids) - done, "article")
        click.echo(f"{_sum(done, sums, dry_run)}; stopped with {left} to go", err=True)
        if not (everything or documents or dry_run):
            click.echo("The same command goes on where it stopped.", err=True)
        raise
    bar.clear()
    click.echo(_sum(done, sums, dry_run), err=True)


def _articles(
    store: "Store", documents: tuple[str, ...], picked: dict[str, Any], everything: bool
) -> list[str]:
    """Ids of the articles that are to be read again."""
    from claimtrack.pipeline import EXTRACTOR

    named = list(dict.fromkeys(store.document_id(prefix) for prefix in documents))
    if not named or picked:
        found = store.documents_with(picked, below=None if everything or named else EXTRACTOR)
        return [each for each in found if each in named] if named else found
    return named


def _none(store: "Store", picked: dict[str, Any]) -> str:
    """Why there is nothing to read again."""
    if not next(store.documents(limit=1), None):
        return "No documents yet; `claimtrack add` reads some."
    if store.documents_with(picked):
        again = f"`claimtrack reextract{as_typed(picked)} --all` does it again"
        return f"Today's rules have read these articles already; {again}."
    return nothing(store, picked)


def _sum(done: int, sums: "Counter[str]", dry_run: bool) -> str:
    """What it came to, in a line."""
    found = ", ".join(f"{sums[name]:,} {name}" for name in CHANGES if sums[name] or name != "dropped")
    would = "would be " if dry_run else ""
    return f"{counted(done, 'article')} {would}read again: {found}" + (
        "; nothing was changed" if dry_run else ""
    )

"""add, extract: from articles to claims."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.options import COLUMN_NAMES, article_options, web_options
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_table
from claimtrack.cli.telling import Telling
from claimtrack.model import Claim, Document, Json

if TYPE_CHECKING:
    from claimtrack.ingest import Outcome
    from claimtrack.read.articles import Given


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@article_options
@web_options
@click.option("--keep-original", is_flag=True, help="Keep files and pages too, byte for byte, as evidence.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N",
    help="Read with so many processes at the same time.",
)
@click.option("-v", "--verbose", is_flag=True, help="A line for each article, however many there are.")
@click.pass_context
def add(ctx: click.Context, /, paths: tuple[str, ...], jobs: int, verbose: bool, **about: Any) -> None:
    """Read articles and store the claims in them.

    PATH is a file, a folder, a pattern in quotes, a web address, or - for standard input: text, Markdown,
    web pages (HTML, MHTML), PDF, Word documents (.docx), feeds (RSS, Atom) and tables of articles (CSV, TSV,
    JSON, JSONL). The content tells which. Title, date, outlet, author and URL are taken from it where it has
    them.

    The same text is never stored twice. Another text at a known URL is a new version: claims that stand keep
    their decisions, and what came and went is listed. Near copies are stored, and linked. A run that was
    stopped goes on with the same command.

    \b
    Examples:
      claimtrack add article.txt --outlet "Press TV" --date 2021-07-10
      claimtrack add https://example.org/harbour-fire --keep-original
      claimtrack add articles/ "saved/*.html" --jobs 4
      claimtrack add corpus.csv --text-column body --date-column day
      pbpaste | claimtrack add - --title "Harbour fire" --date yesterday
    """
    from claimtrack.ingest import add

    desk: Desk = ctx.obj
    given, telling = _given(paths, about), Telling(verbose=verbose)
    outcomes = add(
        lambda: desk.write(create=True), paths, given, jobs=jobs, peek=desk.write_if_there,
        progress=telling.bar,
    )  # fmt: skip
    try:
        for outcome in outcomes:
            telling.stored(outcome)
    except KeyboardInterrupt:
        telling.interrupted()
        raise
    telling.finish(ctx)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@article_options
@web_options
@format_option
@full_option
@click.option("--explain", is_flag=True, help="Show the rule that made each claim, and why it ends there.")
@click.pass_context
def extract(
    ctx: click.Context, /, paths: tuple[str, ...], form: str, full: bool, explain: bool, **about: Any
) -> None:
    """Print the claims of articles without storing anything.

    PATH is what `add` reads: a file, a folder, a pattern in quotes, or - for standard input.

    \b
    Examples:
      claimtrack extract article.txt
      claimtrack extract article.txt --date 2021-07-10 --format json
      claimtrack extract --explain - < article.txt
    """
    from claimtrack.ingest import extract

    telling = Telling()
    records = _records(extract(paths, _given(paths, about)), telling, explain)
    if form == TABLE:
        print_table(map(_row, records), EXPLAINED if explain else EXTRACTED, full=full)
    else:
        from claimtrack.export import FORMATS

        FORMATS[form].write(records, sys.stdout)
    telling.finish(ctx)


EXTRACTED = (
    Column("speakers", "Speaker", 10), Column("text", "Claim", 26), Column("figures", "Figures", 8),
    Column("said_on", "Said on"), Column("kind", "Kind"),
)  # fmt: skip
EXPLAINED = (
    Column("speakers", "Speaker", 10), Column("text", "Claim", 22), Column("kind", "Kind"),
    Column("rule", "Rule", 12), Column("ends", "Ends because", 12),
)  # fmt: skip


def _given(paths: tuple[str, ...], about: dict[str, Any]) -> "Given":
    from claimtrack.read.articles import Columns, Given
    from claimtrack.read.manners import Manners

    timeout = about.pop("timeout")
    manners = Manners(
        timeout=timeout, deadline=6 * timeout, allow_private=about.pop("allow_private"),
        user_agent=about.pop("user_agent"),
    )  # fmt: skip
    columns = Columns(**{name: about.pop(f"{name}_column") for name in COLUMN_NAMES})
    several = len(paths) > 1 or os.path.isdir(paths[0])  # noqa: PTH112
    for name in ("title", "url"):
        if about[name] and several:
            raise click.UsageError(f"--{name} is for one article, and there are several.")
    return Given(**about, columns=columns, manners=manners)


def _records(outcomes: Iterable["Outcome"], telling: Telling, explain: bool) -> Iterator[Json]:
    for outcome in outcomes:
        telling.outcome(outcome)
        for claim in outcome.claims:
            if outcome.article:
                yield _record(claim, outcome.article.document, explain)


def _record(claim: Claim, document: Document, explain: bool) -> Json:
    """The public record of a claim that is not stored, with what is known about its article."""
    about = {
        "document_title": document.title, "outlet": document.outlet, "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
    }  # fmt: skip
    return claim.to_dict() | about | ({"ends": claim.ends} if explain else {})


def _row(record: Json) -> Json:
    from claimtrack.export.flat import flatten

    return {**flatten(record), "ends": record.get("ends", "")}

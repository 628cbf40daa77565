"""add, extract, reextract: from articles to claims."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.options import COLUMN_NAMES, article_options
from claimtrack.cli.skipping import Skipped
from claimtrack.cli.tables import TABLE, Column, format_option, full_option, print_table
from claimtrack.model import Claim, Document, Json
from claimtrack.terminal import counted, one_line

if TYPE_CHECKING:
    from claimtrack.ingest import Outcome
    from claimtrack.read.articles import Article, Given
    from claimtrack.store import Saved

SHORT = 8


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@article_options
@click.pass_context
def add(ctx: click.Context, /, paths: tuple[str, ...], **about: Any) -> None:
    """Read articles and store the claims in them.

    PATH is a file, a folder, a pattern in quotes, or - for standard input: text, Markdown, web pages (HTML,
    MHTML), PDF, Word documents (.docx), feeds (RSS, Atom) and tables of articles (CSV, TSV, JSON, JSONL). The
    content tells which. Title, date, outlet, author and URL are taken from it where it has them. The same
    text is never stored twice.

    \b
    Examples:
      claimtrack add article.txt --outlet "Press TV" --date 2021-07-10
      claimtrack add articles/ "saved/*.html"
      claimtrack add corpus.csv --text-column body --date-column day
      pbpaste | claimtrack add - --title "Harbour fire" --date yesterday
    """
    from claimtrack.ingest import add

    desk: Desk = ctx.obj
    given, skipped = _given(paths, about), Skipped()
    outcomes = []
    for outcome in add(lambda: desk.write(create=True), paths, given):
        outcomes.append((outcome.problem, outcome.skipped, len(outcome.claims)))
        if not _warn(outcome, skipped) and outcome.article and outcome.saved:
            click.echo(_added(outcome.article, outcome.saved, len(outcome.claims)))
    skipped.tell()
    _finish(ctx, outcomes)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@article_options
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

    outcomes: list[tuple[str, bool, int]] = []
    skipped = Skipped()
    records = _records(extract(paths, _given(paths, about)), outcomes, skipped, explain)
    if form == TABLE:
        print_table(map(_row, records), EXPLAINED if explain else EXTRACTED, full=full)
    else:
        from claimtrack.export import FORMATS

        FORMATS[form].write(records, sys.stdout)
    skipped.tell()
    _finish(ctx, outcomes)


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.pass_obj
def reextract(desk: Desk, documents: tuple[str, ...]) -> None:
    """Extract again from the stored texts, after claimtrack has learned something.

    Claims that are still found keep their ids, decisions and corrections; reviewed ones that are not found
    any more are kept as superseded. Without DOCUMENT, all articles are read again.

    \b
    Examples:
      claimtrack reextract
      claimtrack reextract 9c1b04d2
    """
    from claimtrack.ingest import reextract

    store = desk.write()
    ids = [store.document_id(prefix) for prefix in documents]
    ids = ids or [row["id"] for row in store.documents()]
    if not ids:
        click.echo("No documents yet; `claimtrack add` reads some.", err=True)
    for document_id, saved in reextract(store, ids):
        click.echo(f"{document_id[:SHORT]}  {changes(saved)}")


EXTRACTED = (
    Column("speakers", "Speaker", 10), Column("text", "Claim", 26), Column("figures", "Figures", 8),
    Column("said_on", "Said on"), Column("kind", "Kind"),
)  # fmt: skip
EXPLAINED = (
    Column("speakers", "Speaker", 10), Column("text", "Claim", 22), Column("kind", "Kind"),
    Column("rule", "Rule", 12), Column("ends", "Ends because", 12),
)  # fmt: skip


def changes(saved: "Saved") -> str:
    """What reading an article again did to its claims."""
    names = ("kept", "moved", "new", "superseded", "dropped", "outlived")
    parts = {name: getattr(saved, name) for name in names}
    return ", ".join(f"{number} {word}" for word, number in parts.items() if number) or "no claims"


def _given(paths: tuple[str, ...], about: dict[str, Any]) -> "Given":
    from claimtrack.read.articles import Columns, Given

    columns = Columns(**{name: about.pop(f"{name}_column") for name in COLUMN_NAMES})
    several = len(paths) > 1 or os.path.isdir(paths[0])  # noqa: PTH112
    for name in ("title", "url"):
        if about[name] and several:
            raise click.UsageError(f"--{name} is for one article, and there are several.")
    return Given(**about, columns=columns)


def _warn(outcome: "Outcome", skipped: Skipped) -> bool:
    """Say on standard error what is odd about a file; True if nothing could be read from it."""
    if outcome.skipped:
        skipped.add(outcome.name, outcome.problem)
    elif outcome.problem:
        click.echo(f"claimtrack: {one_line(outcome.problem)}", err=True)
    for remark in outcome.article.remarks if outcome.article else ():
        click.echo(f"Warning: {one_line(outcome.name)} {one_line(remark)}", err=True)
    return bool(outcome.problem)


def _added(article: "Article", saved: "Saved", found: int) -> str:
    """The line for an article that was read."""
    document = article.document
    title = one_line(document.title or (document.path and article.name) or document.text[:60])
    if not saved.added:
        return f"{saved.document_id[:SHORT]}  known already  {title}"
    number = counted(found, "claim")
    if saved.restored or saved.previous:
        number = f"{'restored' if saved.restored else 'a new version'}: {changes(saved)}"
    return f"{saved.document_id[:SHORT]}  {number:>10}  {title}"


def _records(
    outcomes: Iterable["Outcome"], seen: list[tuple[str, bool, int]], skipped: Skipped, explain: bool
) -> Iterator[Json]:
    for outcome in outcomes:
        seen.append((outcome.problem, outcome.skipped, len(outcome.claims)))
        _warn(outcome, skipped)
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


def _finish(ctx: click.Context, outcomes: list[tuple[str, bool, int]]) -> None:
    """Sum up several files in a line, and end with exit code 1 if one of them could not be read."""
    failed = sum(bool(problem) and not skipped for problem, skipped, _ in outcomes)
    read = sum(not problem for problem, _, _ in outcomes)
    if len(outcomes) > 1:
        claims = sum(found for _, _, found in outcomes)
        line = f"{counted(read, 'article')} read, {counted(claims, 'claim')} found"
        click.echo(line + (f", {failed} failed" if failed else ""), err=True)
    elif read and not outcomes[0][2]:
        click.echo("No claims found.", err=True)
    if not read and not failed:
        click.echo("claimtrack: there is no text among these files", err=True)
    if failed or not read:
        ctx.exit(1)

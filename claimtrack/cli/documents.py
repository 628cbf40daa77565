"""documents: the articles in the database, and what is known about them."""

from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.options import Day
from claimtrack.cli.tables import Column, format_option, full_option, print_rows
from claimtrack.model import Json
from claimtrack.terminal import columns, counted, one_line, safe

SHORT = 8
DOCUMENTS = (
    Column("id", "Id"), Column("published", "Published"), Column("outlet", "Outlet", 8),
    Column("title", "Title", 20), Column("claims", "Claims", right=True),
    Column("judged", "Judged", right=True),
)  # fmt: skip


@click.group(invoke_without_command=True, subcommand_metavar="[COMMAND] [ARGS]...")
@click.pass_context
def documents(ctx: click.Context, /) -> None:
    """List, show, correct or remove articles.

    DOCUMENT is an article's id, or as much of its beginning as is unambiguous.

    \b
    Examples:
      claimtrack documents
      claimtrack documents show 9c1b04d2
      claimtrack documents set 9c1b04d2 --date 2021-07-10 --outlet "Press TV"
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_documents)


@documents.command("list")
@format_option
@full_option
@click.pass_obj
def list_documents(desk: Desk, form: str = "table", full: bool = False) -> None:
    """List the articles, with their claims counted.

    \b
    Examples:
      claimtrack documents list --format csv
    """
    rows = desk.read().documents()
    if form == "table":
        rows = map(_shown, rows)
    also = ("published_from", "author", "url", "path", "previous", "added_at")
    if not print_rows(rows, DOCUMENTS, form, full=full, also=also):
        click.echo("No articles yet; `claimtrack add` reads some.", err=True)


def _shown(row: Json) -> Json:
    """For a table: the id's beginning, a title, and a question mark after a publication date we inferred."""
    doubtful = "?" if row["published_from"] == "inferred" else ""
    published = f"{row['published']}{doubtful}" if row["published"] else ""
    return {**row, "id": row["id"][:SHORT], "title": row["title"] or row["path"], "published": published}


@documents.command("show")
@click.argument("document")
@click.option("--text", is_flag=True, help="Print the text alone.")
@click.pass_obj
def show_document(desk: Desk, document: str, text: bool) -> None:
    """Show what is known about an article, and its text.

    \b
    Examples:
      claimtrack documents show 9c1b04d2
      claimtrack documents show 9c1b04d2 --text | wc -w
    """
    from claimtrack.review.page import labelled, published_in_words

    row = desk.read().document_row(document)
    if not text:
        facts = {"Id": row["id"], "Title": row["title"], "Outlet": row["outlet"], "Author": row["author"],
                 "Published": published_in_words(row), "URL": row["url"], "Read from": row["path"],
                 "Added": row["added_at"], "Removed": row["withdrawn_at"], "Replaced": row["replaced_by"],
                 "Claims": f"{row['claims']}, {row['judged']} of them judged"}  # fmt: skip
        for label, value in facts.items():
            for line in labelled(label, value or "", columns()) if value else ():
                click.echo(line)
        click.echo()
    click.echo(safe(row["text"]), nl=not row["text"].endswith("\n"))


@documents.command("set")
@click.argument("document")
@click.option("--date", "published", type=Day(), help="When it was published; its dates are read again.")
@click.option("--no-date", is_flag=True, help="Nobody knows when it was published.")
@click.option("--title", help="Its title.")
@click.option("--outlet", help="Who published it.")
@click.option("--author", help="Who wrote it.")
@click.option("--url", metavar="URL", help="Where it was published.")
@click.pass_obj
def set_document(desk: Desk, /, document: str, no_date: bool, **about: Any) -> None:
    """Correct what is known about an article. With --date, all dates in it are read again.

    \b
    Examples:
      claimtrack documents set 9c1b04d2 --date "10 July 2021"
      claimtrack documents set 9c1b04d2 --title "Harbour fire" --outlet "The Gazette"
    """
    fields = {name: value for name, value in about.items() if value is not None}
    if no_date and "published" in fields:
        raise click.UsageError("--date and --no-date exclude each other.")
    if no_date:
        fields |= {"published": None, "published_from": ""}
    elif "published" in fields:
        fields["published_from"] = "option"
    if not fields:
        raise click.UsageError("Say what to set: --date, --title, --outlet, --author or --url.")
    from claimtrack.cli.adding import changes
    from claimtrack.ingest import correct_document

    store = desk.write()
    document_id = store.document_id(document)
    saved = correct_document(store, document_id, fields)
    click.echo(f"{document_id[:SHORT]}  " + (f"dates read again: {changes(saved)}" if saved else "changed"))


@documents.command("remove")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.pass_obj
def remove_document(desk: Desk, documents: tuple[str, ...]) -> None:
    """Take articles and their claims out of all lists.

    Nothing is deleted: adding an article again restores it.

    \b
    Examples:
      claimtrack documents remove 9c1b04d2
    """
    store = desk.write()
    rows = [store.document_row(document) for document in documents]
    for row in rows:
        store.remove_document(row["id"])
        claims = counted(row["claims"], "claim")
        click.echo(f"{row['id'][:SHORT]}  removed with {claims}  {one_line(row['title'])}")

"""documents: the articles in the database, and what is known about them."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.options import Day
from claimtrack.cli.paging import most, page_options, tell_of_next
from claimtrack.cli.tables import Column, format_option, full_option, print_rows
from claimtrack.errors import BadOption
from claimtrack.model import Json
from claimtrack.terminal import columns, counted, one_line, safe

if TYPE_CHECKING:
    from claimtrack.store import Store

SHORT = 8
DOCUMENTS = (
    Column("id", "Id"), Column("published", "Published"), Column("outlet", "Outlet", 8),
    Column("title", "Title", 20), Column("claims", "Claims", right=True),
    Column("judged", "Judged", right=True), Column("near", "Near copies", 4),
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
@page_options()
@format_option
@full_option
@click.pass_obj
def list_documents(desk: Desk, limit: int | None, offset: int, form: str, full: bool) -> None:
    """List the articles in order of arrival, with their claims counted.

    \b
    Examples:
      claimtrack documents list --offset 100
      claimtrack documents list --format csv
    """
    store, many = desk.read(), most(limit, form)
    rows = store.documents(limit=many, offset=offset)
    if form == "table":
        rows = map(_shown, rows)
    also = ("published_from", "author", "url", "path", "previous", "added_at", "copy_of", "copies")
    shown = print_rows(rows, DOCUMENTS, form, full=full, also=also)
    tell_of_next(shown, many, offset, lambda: _any(store, offset + shown), "article")
    if not shown and _any(store, 0):
        click.echo(f"There are fewer articles than --offset {offset} leaves out.", err=True)
    elif not shown:
        click.echo("No articles yet; `claimtrack add` reads some.", err=True)


def _any(store: "Store", offset: int) -> bool:
    """Whether there are so many articles and more."""
    return next(store.documents(limit=1, offset=offset), None) is not None


def _shown(row: Json) -> Json:
    """For a table: the id's beginning, a title, and a question mark after a publication date we inferred."""
    doubtful = "?" if row["published_from"] == "inferred" else ""
    published = f"{row['published']}{doubtful}" if row["published"] else ""
    near = f"of {row['copy_of'][:SHORT]}" if row["copy_of"] else row["copies"] or ""
    title = row["title"] or row["path"]
    return {**row, "id": row["id"][:SHORT], "title": title, "published": published, "near": near}


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

    store = desk.read()
    row = store.document_row(document)
    if not text:
        facts = {"Id": row["id"], "Title": row["title"], "Outlet": row["outlet"], "Author": row["author"],
                 "Published": published_in_words(row), "URL": row["url"], "Read from": row["path"],
                 "Added": row["added_at"], "Removed": row["withdrawn_at"], "Replaced": row["replaced_by"],
                 "Claims": f"{row['claims']}, {row['judged']} of them judged"}  # fmt: skip
        for label, value in (*facts.items(), *_surroundings(store, row)):
            for line in labelled(label, value or "", columns()) if value else ():
                click.echo(line)
        click.echo()
    click.echo(safe(row["text"]), nl=not row["text"].endswith("\n"))


def _surroundings(store: "Store", row: Json) -> Iterator[tuple[str, str]]:
    """What else is known of an article: where it stood too, its versions, its near copies."""
    for address in store.addresses(row["id"]):
        if not address["own"]:
            yield "Also at", address["url"]
    versions = store.versions(row["id"])
    if len(versions) > 1:
        place = [each["id"] for each in versions].index(row["id"]) + 1
        yield "Version", f"{place} of {len(versions)}; `claimtrack documents versions {row['id'][:SHORT]}`"
    for copy in store.copies(row["id"]):
        where = copy["outlet"] or copy["url"] or copy["path"]
        yield "Near copy", f"{copy['id'][:SHORT]}  {copy['title']}" + (f" ({where})" if where else "")


@documents.command("versions")
@click.argument("document")
@click.pass_obj
def list_versions(desk: Desk, document: str) -> None:
    """List the versions of an article, with the claims that came (+) and went (-) with each.

    Claims that a version took over keep their decisions. Those that went are superseded: out of the lists,
    but kept, with what was decided on them.

    \b
    Examples:
      claimtrack documents versions 9c1b04d2
    """
    for version in desk.read().versions(document):
        removed = ", removed" if version["withdrawn_at"] else ""
        title = one_line(version["title"] or version["url"])
        added = version["added_at"][:16].replace("T", " ")
        click.echo(f"{version['id'][:SHORT]}  added {added}{removed}  {title}")
        counts = {change: len(version[change]) for change in ("kept", "new", "back", "gone")}
        if any(counts.values()):
            click.echo("  " + ", ".join(f"{number} {change}" for change, number in counts.items() if number))
        for sign, change in (("+", "new"), ("+", "back"), ("-", "gone")):
            for claim in version[change]:
                again = " (back again)" if change == "back" else ""
                judged = f" [{claim['status']}]" if claim["status"] != "pending" else ""
                who = f"{claim['speakers']}: " if claim["speakers"] else ""
                click.echo(f"  {sign} {claim['id'][:SHORT]}  {one_line(who + claim['text'])}{judged}{again}")


@documents.command("original")
@click.argument("document")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="The file; - for standard output.")
@click.pass_obj
def write_original(desk: Desk, document: str, output: str | None) -> None:
    """Write the file or page that an article was read from, byte for byte, if it was kept.

    `claimtrack add --keep-original` keeps it. The checksum is printed, so that the file can be compared.

    \b
    Examples:
      claimtrack documents original 9c1b04d2 -o harbour-fire.html
      claimtrack documents original 9c1b04d2 -o - | sha256sum
    """
    kept = desk.read().original(document)
    if output == "-":
        sys.stdout.buffer.write(kept["bytes"])
        return
    if output:
        try:
            with open(output, "xb") as file:  # noqa: PTH123
                file.write(kept["bytes"])
        except FileExistsError:
            raise BadOption(f"{output} exists already; nothing was written") from None
    kind = kept["media_type"] or "unknown kind"
    where = f"written to {output}" if output else "not written; -o FILE says where to"
    size = counted(len(kept["bytes"]), "byte")
    click.echo(f"{size} of {one_line(kind)}, kept on {kept['kept_at'][:10]}, {where}", err=True)
    click.echo(f"SHA-256 {kept['sha256']}", err=True)


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
    from claimtrack.cli.telling import changes
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

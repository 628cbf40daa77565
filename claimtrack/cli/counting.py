"""stats: what is in the database, how far its review has come, and how often extraction was right."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from claimtrack.cli.desk import Desk
from claimtrack.cli.filters import Filtered, as_typed, chosen, filter_options, nothing
from claimtrack.cli.tables import Column, print_rows
from claimtrack.export import FORMATS
from claimtrack.model import Json
from claimtrack.terminal import columns, counted, one_line

TEXT = "text"
CLAIMS, JUDGED = Column("claims", "Claims", right=True), Column("judged", "Judged", right=True)
VERDICTS = (
    Column("verified", "Verified", right=True), Column("disputed", "Disputed", right=True),
    Column("unverified", "Unverified", right=True),
)  # fmt: skip
STATUSES = (*VERDICTS, Column("contested", "Contested", right=True))
PROGRESS: dict[str, tuple[Column, ...]] = {
    "reviewer": (
        Column("reviewer", "Reviewer", 8), JUDGED, Column("of", "Of", right=True), *VERDICTS,
        Column("not_claims", "No claim", right=True), Column("corrections", "Corrected", right=True),
        Column("first", "From"), Column("last", "To"),
    ),
    "day": (
        Column("day", "Day"), Column("reviewer", "Reviewer", 8), JUDGED, *VERDICTS,
        Column("decisions", "Decisions", right=True),
    ),
    "speaker": (Column("name", "Speaker", 10), CLAIMS, JUDGED, *STATUSES),
    "outlet": (Column("outlet", "Outlet", 10), CLAIMS, JUDGED, *STATUSES),
}  # fmt: skip
"""What progress can be told by, and the columns that tell it."""


@click.command(cls=Filtered)
@click.option("--by", type=click.Choice(list(PROGRESS)), help="How far the review has come, by this.")
@click.option("--precision", is_flag=True, help="How often extraction was right, as reviewers found.")
@click.option("--sample", type=click.IntRange(min=1), metavar="N",
              help="With --precision: of the random sample that `review --sample N` draws.")  # fmt: skip
@click.option("--seed", default="1", show_default=True, help="With --sample: its seed.")
@filter_options
@click.option("--format", "form", type=click.Choice([TEXT, *FORMATS]), default=TEXT, show_default=True,
              help="How to print it.")  # fmt: skip
@click.pass_obj
def stats(
    desk: Desk, /, by: str | None, precision: bool, sample: int | None, seed: str, form: str, **filters: Any
) -> None:
    """Count what is in the database: articles, claims, speakers, figures and verdicts.

    --by reviewer, day, speaker or outlet tells how far the review has come. --precision estimates how often
    extraction was right: what was judged, and neither corrected nor found to be no claim nor split or joined,
    with Wilson's 95 % interval. Only a random sample that was judged as a whole gives an honest estimate.

    \b
    Examples:
      claimtrack stats
      claimtrack stats --by reviewer
      claimtrack stats --by day --format csv
      claimtrack stats --precision --sample 200
    """
    picked = chosen(filters)
    if by and precision:
        raise click.UsageError("--by and --precision exclude each other.")
    if sample and not precision:
        raise click.UsageError("--sample goes with --precision.")
    if by:
        _print_progress(desk, by, picked, form)
    elif precision:
        _print_precision(desk, picked, sample, seed, form)
    elif picked:
        raise click.UsageError("Filters go with --by or --precision.")
    else:
        _print_counts(desk, form)


def _print_progress(desk: Desk, by: str, picked: Mapping[str, Any], form: str) -> None:
    store = desk.read()
    rows: Iterable[Json] = store.progress(by, picked)
    if form == TEXT and by == "outlet":
        rows = ({**row, "outlet": row["outlet"] or "unknown"} for row in rows)
    if not print_rows(rows, PROGRESS[by], "table" if form == TEXT else form):
        undecided = by in ("reviewer", "day") and store.count(picked)
        click.echo("Nothing has been decided yet." if undecided else nothing(store, picked), err=True)


def _print_counts(desk: Desk, form: str) -> None:
    _only_json(form)
    counts = desk.read().stats()
    _print(counts, _stats_in_words(counts), form)


def _print_precision(desk: Desk, picked: Mapping[str, Any], sample: int | None, seed: str, form: str) -> None:
    _only_json(form)
    store = desk.read()
    drawn = store.sample(sample, seed=seed, filters=picked) if sample else None
    found = store.precision(picked, drawn)
    _print(found, _precision_in_words(found), form)
    for line in _doubts(found, as_typed(picked), seed):
        click.echo(line, err=True)


def _only_json(form: str) -> None:
    if form not in (TEXT, "json"):
        raise click.UsageError(f"--format {form} goes with --by; without it there are {TEXT} and json.")


def _print(found: Json, words: Iterable[tuple[str, str]], form: str) -> None:
    """A few counts, as labelled lines or as one record."""
    if form == "json":
        from claimtrack.export.jsons import to_json

        click.echo(to_json(found, indent=1))
        return
    from claimtrack.review.page import labelled

    for label, value in words:
        for line in labelled(label, value, columns()):
            click.echo(line)


def _precision_in_words(found: Json) -> Iterator[tuple[str, str]]:
    of = "" if found["sample"] is None else f" of a sample of {found['sample']:,}"
    yield "Judged", f"{counted(found['judged'], 'claim')}{of}"
    if not found["judged"]:
        return
    yield "Right", f"{found['right']:,}"
    fields = f" ({_shares(found['corrected_fields'])})" if found["corrected_fields"] else ""
    yield "Wrong", (f"{found['not_claims']:,} no claim, {found['replaced']:,} split or joined, "
                    f"{found['corrected']:,} corrected{fields}")  # fmt: skip
    low, high = 100 * found["low"], 100 * found["high"]
    yield "Precision", f"{100 * found['precision']:.1f} % (95 % interval {low:.1f} to {high:.1f})"


def _doubts(found: Json, typed: str, seed: str) -> Iterator[str]:
    """What speaks against taking the estimate for the whole."""
    if found["sample"] is None:
        yield ("These are all claims that anybody judged, which is no random sample: `claimtrack review "
               "--sample 200`, then `claimtrack stats --precision --sample 200`, gives one.")  # fmt: skip
    elif found["judged"] < found["sample"]:
        left = counted(found["sample"] - found["judged"], "claim")
        again = one_line(f"claimtrack review --sample {found['sample']} --seed {seed}{typed}")
        yield f"{left} of the sample not judged yet; go on with: {again}"


def _stats_in_words(counts: Json) -> Iterator[tuple[str, str]]:
    """The counts, each with its label."""
    removed = f" (and {counts['documents_removed']:,} removed)" if counts["documents_removed"] else ""
    yield "Articles", f"{counts['documents']:,}{removed}"
    yield "Claims", f"{counts['claims']:,} (and {counts['quiet']:,} of kinds that lists leave out)"
    if counts["superseded"]:
        yield "Superseded", f"{counts['superseded']:,} claims are no longer found in their articles"
    yield "Speakers", f"{counts['speakers']:,}"
    yield "Figures", f"{counts['figures']:,}"
    if counts["first"]:
        yield "Said", f"{counts['first']} to {counts['last']}"
    yield "Verdicts", _shares(counts["by_status"])
    yield "Kinds", _shares(counts["by_kind"])
    yield "Outlets", _shares({outlet or "unknown": number for outlet, number in counts["by_outlet"].items()})
    for place, (reviewer, verdicts) in enumerate(counts["by_reviewer"].items()):
        yield "" if place else "Reviewers", f"{reviewer}: {_shares(verdicts)}"


def _shares(numbers: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in numbers.items()) or "none"

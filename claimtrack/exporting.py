"""Taking claims out of the database into a file: the filters, the format and the file put together."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.export import FORMATS, check, format_for
from claimtrack.export.files import write_file
from claimtrack.export.options import PLAIN, About, Options, now, without_text
from claimtrack.model import Json
from claimtrack.store.filters import Filters, describe
from claimtrack.store.queries import Part

if TYPE_CHECKING:
    from claimtrack.store import Store


class Exported(NamedTuple):
    """How many claims were written, how many the format has no place for, and how many it has one for."""

    written: int
    left_out: int
    of: int


def export_claims(
    store: "Store", path: str, filters: Filters | None = None, *, form: str = "", options: Options = PLAIN,
    overwrite: bool = False, order: str = "document", limit: int | None = None, offset: int = 0,
) -> Exported:  # fmt: skip
    """Write the claims that filters pick to a file; "-" is standard output.

    Without `form`, the format is the one that the file's name asks for. The file is complete or not there,
    and all in it is of one moment, whatever others decide meanwhile. `order` is one of `store.ORDERS`; with
    `limit` and `offset`, only a part is written, of what the format has a place for.
    """
    form = form or format_for(path)
    check(form, options)
    picked, chosen = filters or {}, FORMATS[form]
    with store.unchanging():
        counts = store.count_by_status(picked)
        kept = {status: number for status, number in counts.items() if chosen.holds(status)}
        narrowed = {**picked, "verdict": tuple(kept)} if kept != counts else picked
        part, total = Part(order, limit if kept else 0, offset), sum(kept.values())
        passed = _Passed(lambda: store.records(narrowed, **part._asdict()), text=options.text)
        about = _about(store, describe(picked), store.count_by_status(narrowed, part))
        told = replace(
            options, about=replace(about, part=_in_words(part, about.claims, total)),
            speakers=lambda: store.speakers(narrowed, part=part),
        )  # fmt: skip
        write_file(
            path, lambda out: chosen.write(passed, out, told), overwrite=overwrite, binary=chosen.binary
        )
    return Exported(passed.number, sum(counts.values()) - total, total)


def _in_words(part: Part, written: int, total: int) -> str:
    """Which part of the claims it is; "" where it is all of them."""
    if written == total:
        return ""
    last = part.offset + written
    which = f"{part.offset + 1:,} to {last:,}" if written else "none"
    return f"{which} of {total:,}, sorted by {part.order}"


def _about(store: "Store", filters: str, counts: dict[str, int]) -> About:
    from importlib.metadata import PackageNotFoundError, version

    try:
        program = f"claimtrack {version('claimtrack')}"
    except PackageNotFoundError:  # run from its source
        program = "claimtrack"
    return About(filters, counts, now(), store.path.name, program)


class _Passed:
    """Records that are counted while they pass, without the articles' own words if not wished for."""

    def __init__(self, records: Callable[[], Iterator[Json]], *, text: bool) -> None:
        self._records, self._text = records, text
        self.number = 0

    def __iter__(self) -> Iterator[Json]:
        self.number = 0
        for record in self._records():
            self.number += 1
            yield record if self._text else without_text(record)

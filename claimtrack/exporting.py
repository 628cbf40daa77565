"""Taking claims out of the database into a file: the filters, the format and the file put together."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.export import FORMATS, check, format_for
from claimtrack.export.files import write_file
from claimtrack.export.options import PLAIN, About, Options, now, without_text
from claimtrack.model import Json
from claimtrack.store.filters import Filters, describe

if TYPE_CHECKING:
    from claimtrack.store import Store


class Exported(NamedTuple):
    """How many claims were written, and how many the format has no place for."""

    written: int
    left_out: int


def export_claims(
    store: "Store", path: str, filters: Filters | None = None, *, form: str = "", options: Options = PLAIN,
    overwrite: bool = False, order: str = "document",
) -> Exported:  # fmt: skip
    """Write the claims that filters pick to a file; "-" is standard output.

    Without `form`, the format is the one that the file's name asks for. The file is complete or not there,
    and all in it is of one moment, whatever others decide meanwhile. `order` is one of `store.ORDERS`.
    """
    form = form or format_for(path)
    check(form, options)
    picked, chosen = filters or {}, FORMATS[form]
    fitting = chosen.statuses
    with store.unchanging():
        counts = store.count_by_status(picked)
        kept = {status: number for status, number in counts.items() if not fitting or status in fitting}
        narrowed = {**picked, "verdict": tuple(kept)} if kept != counts else picked
        passed = _Passed(
            lambda: store.records(narrowed, order=order) if kept else iter(()), text=options.text
        )
        told = replace(
            options, about=_about(store, picked, kept),
            speakers=lambda: store.speakers(narrowed) if kept else iter(()),
        )  # fmt: skip
        write_file(
            path, lambda out: chosen.write(passed, out, told), overwrite=overwrite, binary=chosen.binary
        )
    return Exported(passed.number, sum(counts.values()) - sum(kept.values()))


def _about(store: "Store", filters: Filters, counts: dict[str, int]) -> About:
    from importlib.metadata import PackageNotFoundError, version

    try:
        program = f"claimtrack {version('claimtrack')}"
    except PackageNotFoundError:  # run from its source
        program = "claimtrack"
    return About(describe(filters), counts, now(), store.path.name, program)


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

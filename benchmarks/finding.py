"""How fast a large database answers: every list, each filter, searches, figures, speakers, statistics.

    .venv/bin/python benchmarks/finding.py [--claims 100000] [--db PATH] [--rounds 5] [--no-export]
                                           [--output PATH]

Each page is asked for as the command line asks: its first hundred rows, or a hundred from deep inside, and
how many there are. Start-up is left out. "work" is the least time of the processor that a page took, which
other programs on the machine disturb less than the other times. An export's memory is that of a process of
its own.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.large import build, said, timed  # noqa: E402
from benchmarks.machine import measured_on  # noqa: E402
from claimtrack.store import ORDERS, Store, open_store  # noqa: E402

Page = tuple[str, Callable[[Store], object]]
FILTERS: tuple[dict[str, Any], ...] = (
    {}, {"speaker": "Ghalibaf"}, {"speaker": "taliban"}, {"role": "spokesman"}, {"organisation": "ministry"},
    {"outlet": "Halverton Gazette"}, {"outlet": "coastal"}, {"kind": "deny"}, {"kind": ["want", "believe"]},
    {"quotation": "direct"}, {"verdict": "pending"}, {"verdict": "verified"}, {"verdict": "contested"},
    {"reviewer": "Ada"}, {"tag": "prices"}, {"has_figure": True}, {"figure": "percent > 80"},
    {"figure": "USD >= 1bn"}, {"since": "2024"}, {"until": "2021-08"},
    {"since": "2022-02", "until": "2022-02"},
    {"confidence": "< 0.5"}, {"confidence": "0.8"}, {"negated": True}, {"unresolved": True}, {"via": "AFP"},
    {"all_kinds": True}, {"speaker": "taliban", "has_figure": True}, {"verdict": "disputed", "since": "2024"},
    {"outlet": "gazette", "figure": "percent > 80", "verdict": "pending"}, {"speaker": "nobody at all"},
)  # fmt: skip
QUERIES = {
    "a rare word": "Bagram", "a common word": "said", "several words": "border crossing taliban",
    "a phrase": '"border crossing"', "a beginning": "afghan*", "a common beginning": "th*",
    "one letter": "t*", "OR and NOT": "troops OR soldiers NOT police", "nothing": "xylophone",
}  # fmt: skip
SHOWN = 100


def main() -> None:
    """Build the database unless one is given, measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure finding in a large database.")
    parser.add_argument("--claims", type=int, default=100_000, help="how many to store")
    parser.add_argument("--db", type=Path, help="use this database; build it if it is not there")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is asked for")
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    parser.add_argument("--no-export", action="store_true", help="leave out the export of everything")
    parser.add_argument("--export", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.export:
        return export(options.db)
    with tempfile.TemporaryDirectory() as folder:
        lines = list(report(options.db or Path(folder) / "large.db", options))
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return None


def report(path: Path, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table, each printed as it is known."""
    yield said(measured_on("finding in a large database"))
    if not path.exists():
        took = timed(lambda: build(path, options.claims))
        yield said(f"built in {took / 1000:.0f} s")
    with open_store(path, writable=False) as store:
        claims = store.count({"all_kinds": True})
        yield said(f"database: {claims:,} claims in lists, {store.stats()['decisions']:,} decisions, "
                   f"{path.stat().st_size / 1e6:.0f} MB")  # fmt: skip
        yield said("")
        yield said(f"{'a page, after start-up; ms':62}{'best':>8}{'median':>8}{'worst':>8}{'work':>8}")
        slow = []
        for label, ask in pages(claims):
            times, work = asked(ask, store, options.rounds)
            slow += [label] if work >= 100 else []
            row = f"{label:62}{min(times):8.1f}{statistics.median(times):8.1f}{max(times):8.1f}{work:8.1f}"
            yield said(row)
    yield said("")
    yield said(f"pages that are 100 ms of work or more: {', '.join(slow) or 'none'}")
    if not options.no_export:
        yield said(exported(path))


def asked(ask: Callable[[Store], object], store: Store, rounds: int) -> tuple[list[float], float]:
    """How long a page took each time, and the least work it was: the time that the processor was at it."""
    times, work = [], []
    for _ in range(rounds):
        began = time.process_time()
        times.append(timed(lambda: read(ask(store))))
        work.append(1000 * (time.process_time() - began))
    return times, min(work)


def pages(claims: int) -> Iterator[Page]:
    """Everything that is asked for: a label, and how."""
    for order in ORDERS:
        for offset in (0, claims // 2, int(claims * 0.85)):
            where = f"from {offset:,}" if offset else "first page"
            yield f"list --order {order}, {where}", partial(listed, filters={}, order=order, offset=offset)
    for filters in FILTERS[1:]:
        yield f"list {typed(filters)}", partial(listed, filters=filters)
    for filters in ({"speaker": "taliban"}, {"verdict": "verified"}, {"has_figure": True}):
        yield f"list {typed(filters)} --order newest", partial(listed, filters=filters, order="newest")
    for label, words in QUERIES.items():
        yield f"search, {label}", partial(found, words=words)
    yield "search, a common word, from 10,000", partial(found, words="said", offset=10_000)
    yield "search, a common beginning --order newest", partial(found, words="th*", order="newest")
    yield "search, a phrase --order newest", partial(found, words='"border crossing"', order="newest")
    for filters in ({"speaker": "taliban"}, {"verdict": "disputed"}, {"since": "2024"}, {"has_figure": True}):
        yield f"search, a common word, {typed(filters)}", partial(found, words="said", filters=filters)
    for filters in ({}, {"figure": "percent > 80"}, {"figure": "district"}, {"speaker": "taliban"}):
        yield f"figures {typed(filters)}", partial(Store.figures, filters=filters, limit=SHOWN)
    yield "speakers", partial(Store.speakers, limit=SHOWN)
    yield "speakers --has-figure", partial(Store.speakers, filters={"has_figure": True}, limit=SHOWN)
    yield "speakers show", partial(Store.speaker, name="Biden")
    yield "stats", Store.stats
    yield "documents", partial(Store.documents, limit=SHOWN)
    yield "review, the whole queue", partial(Store.queue, reviewer="Dan")


def found(
    store: Store, words: str, filters: dict[str, Any] | None = None, order: str = "best", offset: int = 0
) -> None:
    """A page of a search, as the command line asks for it: with how many there are in all."""
    rows = list(store.search(words, filters, order=order, limit=50, offset=offset))
    if len(rows) == 50:
        store.count_found(words, filters)


def listed(store: Store, filters: dict[str, Any], order: str = "document", offset: int = 0) -> None:
    """A page of a list, as the command line asks for it: with how many there are in all."""
    rows = list(store.claims(filters, order=order, limit=SHOWN, offset=offset))
    if len(rows) == SHOWN:
        store.count(filters)


def read(answer: object) -> None:
    """Read an answer to its end."""
    if isinstance(answer, Iterator):
        deque(answer, maxlen=0)


def typed(filters: dict[str, Any]) -> str:
    """Filters as they are typed."""
    words = []
    for key, given in filters.items():
        option = "--" + key.replace("_", "-")
        words += [option if given is True else f'{option} "{each}"' for each in _several(given)]
    return " ".join(words)


def _several(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def exported(path: Path) -> str:
    """How long a full export takes, and how much memory at its fullest, in a process of its own."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "finding.py"), "--export", "--db", str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    return f"export of everything as JSON lines: {time.perf_counter() - began:.0f} s, {done.stdout.strip()}"


def export(path: Path) -> None:
    """Write every claim to nowhere, and print how much memory that took beyond what was there before."""
    from claimtrack.export import FORMATS

    before = _memory()
    with open_store(path, writable=False) as store, Path(os.devnull).open("w", encoding="utf-8") as out:
        FORMATS["jsonl"].write(store.records({"all_kinds": True}), out)
    print(f"{_memory():.0f} MB of memory ({before:.0f} MB before the first claim)")


def _memory() -> float:
    """Megabytes of memory at this process's fullest, without what the one that started it had."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()

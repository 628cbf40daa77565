"""How fast a large database answers for one speaker, and takes in another article.

    .venv/bin/python benchmarks/speakers.py [--claims 100000] [--keep PATH] [--output PATH]

The articles in fixtures/ are extracted once and stored again and again, each time with other people in them:
a hundred thousand claims of ten thousand speakers. Printed are medians; no test decides by them.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.large import Article, extracted, said, timed, varied  # noqa: E402
from benchmarks.machine import measured_on  # noqa: E402
from claimtrack.store import Store, open_store  # noqa: E402

SAMPLE = 60


def main() -> None:
    """Build the database, measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure speakers in a large database.")
    parser.add_argument("--claims", type=int, default=100_000, help="how many to store")
    parser.add_argument("--speakers", type=int, default=10_000, help="of about how many speakers")
    parser.add_argument("--keep", type=Path, help="build the database here and leave it")
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = list(report(options.keep or Path(folder) / "large.db", Path(folder), options))
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(path: Path, folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table, each printed as it is known."""
    originals, took = extracted()
    articles = varied(originals, options.speakers)
    yield said(measured_on("speakers in a large database"))
    with open_store(path, create=True) as store:
        began = time.perf_counter()
        stored = 0
        while stored < options.claims:
            document, claims = next(articles)
            stored += len(claims)
            store.save(document, claims)
        built = time.perf_counter() - began
        known = sum(1 for _ in store.speakers({"all_kinds": True}))
        speakers = list(store.speakers())
        yield said(f"database: {store.count({'all_kinds': True}):,} claims of {known:,} speakers, "
                   f"{store.stats()['documents']:,} articles, {path.stat().st_size / 1e6:.0f} MB, "
                   f"built in {built:.0f} s")  # fmt: skip
    yield said("")
    yield said(f"{'list --speaker, after start-up':44}{'median ms':>10}{'worst ms':>10}{'claims':>8}")
    with open_store(path, writable=False) as store:
        for label, filters in questions(speakers):
            yield said(answered(store, label, filters))
    yield said("")
    fresh = [next(articles) for _ in range(SAMPLE)]
    with open_store(path) as store:
        yield from adding(store, folder, fresh, took)


def questions(speakers: Sequence[dict[str, object]]) -> Iterator[tuple[str, list[str]]]:
    """What is asked: kinds of name, and some of each."""
    names = [str(row["name"]) for row in speakers]
    people = [str(row["name"]) for row in speakers if row["kind"] == "person" and " " in str(row["name"])]
    step = max(len(people) // SAMPLE, 1)
    yield "a full name", people[::step][:SAMPLE]
    yield "a surname", [name.split()[-1] for name in people[::step][:SAMPLE]]
    yield "the beginning of a name", [name[: len(name) // 2] for name in people[::step][:SAMPLE]]
    yield "who says most", names[:SAMPLE]
    yield "nobody, and the nearest names", [f"{name[::-1]}" for name in people[::step][:10]]


def answered(store: Store, label: str, names: Sequence[str]) -> str:
    """How long the first hundred claims of each name took, as `list` fetches and counts them."""
    times, found = [], 0
    for name in names:
        began = time.perf_counter()
        rows = list(store.claims({"speaker": name}, limit=100))
        if len(rows) == 100:
            store.count({"speaker": name})
        if not rows:
            store.nearest_speakers(name)
        times.append(1000 * (time.perf_counter() - began))
        found += len(rows)
    return f"{label:44}{statistics.median(times):10.1f}{max(times):10.1f}{found / len(names):8.0f}"


def adding(store: Store, folder: Path, fresh: Sequence[Article], extraction: float) -> Iterator[str]:
    """How long an article takes, in an empty database and in the large one, by turns."""
    empty: list[float] = []
    large: list[float] = []
    with open_store(folder / "empty.db", create=True) as small:
        for document, claims in fresh:
            empty.append(timed(lambda: small.save(document, claims)))  # noqa: B023
            large.append(timed(lambda: store.save(document, claims)))  # noqa: B023
    here, there = statistics.median(empty), statistics.median(large)
    ms = 1000 * extraction
    both = (ms + here, ms + there)
    yield said(f"{'adding an article, ms':44}{'empty':>10}{'large':>10}{'ratio':>8}")
    yield said(f"{'storing':44}{here:10.1f}{there:10.1f}{there / here:8.2f}")
    yield said(f"{'extracting and storing':44}{both[0]:10.1f}{both[1]:10.1f}{both[1] / both[0]:8.2f}")


if __name__ == "__main__":
    main()

"""How long it takes to export a large database, and how much memory, in each format.

    .venv/bin/python benchmarks/exporting.py [--claims 100000] [--keep FOLDER] [--output PATH]

Two databases are made from the articles in fixtures/, one ten times the other. If memory is flat, both take
about as much. Each export is a process of its own. Seconds are those of the processor, start-up and all:
other programs on the machine may make an export wait, but hardly change these.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.large import extracted, said, varied  # noqa: E402
from benchmarks.machine import measured_on  # noqa: E402
from claimtrack.export import FORMATS  # noqa: E402
from claimtrack.store import open_store  # noqa: E402

SPEAKERS = 10_000
JUDGED = 1_000
FEW = 10

# The peak as Linux keeps it for the program alone; getrusage counts in what its parent had, too.
ONE = """
import time
from claimtrack.cli import main
try:
    main()
finally:
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(peak, time.process_time())
"""


class Run(NamedTuple):
    """One export: seconds of the processor, the peak of memory and the size of the file in megabytes."""

    seconds: float
    peak: float
    size: float


def main() -> None:
    """Build the databases, measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure exports of a large database.")
    parser.add_argument("--claims", type=int, default=100_000, help="how many the larger one holds")
    parser.add_argument("--keep", type=Path, help="build the databases in this folder and leave them")
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = list(report(options.keep or Path(folder), Path(folder), options.claims))
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(kept: Path, folder: Path, claims: int) -> Iterator[str]:
    """The lines of the table, each printed as it is known."""
    yield said(measured_on("exports of a large database"))
    databases = [built(kept / f"{number}.db", number) for number in (claims // FEW, claims)]
    yield said(f"{JUDGED:,} claims of each database are judged; a format of judged claims holds those alone")
    yield said("")
    yield said(f"{'':14}{claims // FEW:>12,} claims{claims:>22,} claims")
    yield said(
        f"{'format':14}{'CPU s':>8}{'peak MB':>10}{'file MB':>10}{'CPU s':>12}{'peak MB':>10}{'file MB':>10}"
    )
    for name in FORMATS:
        small, large = (exported(path, name, folder / f"out.{name}") for path in databases)
        yield said(
            f"{name:14}{small.seconds:8.1f}{small.peak:10.0f}{small.size:10.1f}"
            f"{large.seconds:12.1f}{large.peak:10.0f}{large.size:10.1f}"
        )


def built(path: Path, claims: int) -> Path:
    """A database of so many claims, some of them judged; one that is there already is taken as it is."""
    if path.exists():
        return path
    articles = varied(extracted()[0], SPEAKERS)
    with open_store(path, create=True) as store:
        stored = 0
        while stored < claims:
            document, found = next(articles)
            stored += len(found)
            store.save(document, found)
        for number, row in enumerate(store.claims({"all_kinds": True}, limit=JUDGED)):
            verdict = ("verified", "disputed")[number % 2]
            store.add_review(row["id"], verdict, reviewer="Ann", note="As measured.")
    return path


def exported(database: Path, name: str, target: Path) -> Run:
    """One export, in a process of its own."""
    words = ["--db", str(database), "export", "--all-kinds", "--force", "--format", name, "-o", str(target)]
    done = subprocess.run([sys.executable, "-c", ONE, *words], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SystemExit(f"the export as {name} failed: {done.stderr}")
    peak, seconds = done.stdout.split()
    return Run(float(seconds), int(peak) / 1024, target.stat().st_size / 1e6)


if __name__ == "__main__":
    main()

"""What extraction costs, in units of one bare regex pass over the same text, since machines differ.

    .venv/bin/python benchmarks/speed.py [FOLDER] [--output PATH]

Without a folder the articles in fixtures/ are read, else its text files. Each figure is the best of some
rounds, in processor time; the texts differ from round to round, so that no cache can answer.
"""

import argparse
import datetime
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack import extract_claims, find_dates, find_figures
from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.model import Document

ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
DAY = datetime.date(2021, 7, 10)
BARE = re.compile(r"\w+|\S")
ROUNDS = 5
HOSTILE = {
    "open quotes": "“a ", "says": "he said ", "nested": "he said that ", "digits": "9", "commas": "1,",
    "abbreviations": "U.S. ", "dates": "May 5 ", "no spaces": "x",
    "according": "according to ", "who": "the man who said ",
}  # fmt: skip
SIZES = (20_000, 40_000, 80_000)

STEPS: dict[str, Callable[[str], object]] = {
    "bare pass": lambda text: BARE.findall(text),
    "whole pipeline": lambda text: [claim.to_dict() for claim in extract_claims(Document(text, DAY))],
    "attributions": lambda text: find_attributions(read_text(text)),
    "figures": lambda text: find_figures(text),
    "dates": lambda text: find_dates(text, DAY),
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure what extraction costs.")
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        parser.error(f"no text file in {options.folder}")
    lines = []
    for row in (*costs(texts), *growth()):
        print(row, flush=True)
        lines.append(row)
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def costs(texts: Sequence[str]) -> Iterator[str]:
    """A line for each step."""
    size = sum(map(len, texts))
    repeats = max(1, 400_000 // size)
    yield measured_on(f"extraction, {len(texts)} articles, {size:,} characters, best of {ROUNDS}")
    best = dict.fromkeys(STEPS, float("inf"))
    for number in range(ROUNDS):
        for name, step in STEPS.items():
            varied = [text + "\n" * (number * repeats + i) for i in range(repeats) for text in texts]
            best[name] = min(best[name], seconds(step, varied) / repeats)
    for name, took in best.items():
        yield f"{name:16}{took / best['bare pass']:7.1f} bare passes{size / took:14,.0f} characters/s"
    yield f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB"


def growth() -> Iterator[str]:
    """How hostile texts grow: linear is twice the time for twice the text."""
    yield "hostile text: seconds for " + ", ".join(f"{size // 1000} kB" for size in SIZES)
    for name, piece in HOSTILE.items():
        times = [
            seconds(STEPS["whole pipeline"], [(piece * (size // len(piece) + 1))[:size]]) for size in SIZES
        ]
        yield (
            f"{name:16}"
            + "".join(f"{took:9.3f}" for took in times)
            + f"   ×{times[-1] / max(times[-2], 1e-3):.1f}"
        )


def seconds(step: Callable[[str], object], texts: Sequence[str]) -> float:
    """Processor time of one step over all texts."""
    began = time.process_time()
    for text in texts:
        step(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()

"""What it costs to take in many articles: extracting and storing, one process and two, and memory.

    .venv/bin/python benchmarks/adding.py [--articles N] [--large BYTES] [--output PATH]

The articles are those of fixtures/ with other names and numbers in each. Steps are measured in processor
time, whole runs by the clock too, each as the best of some rounds. `--large` adds one text file of that size.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack import Document, extract_claims
from claimtrack.ingest.examining import Outcome, examine
from claimtrack.pipeline import EXTRACTOR
from claimtrack.read.articles import Given
from claimtrack.read.files import Source
from claimtrack.store import open_store

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
SAMPLE = 1000
MANY = 3000  # of which starting two processes is a small part
AT_ONCE = 50
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_ADDRESS = re.compile(r"^url:.*\n", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(r"(?<![\w’'-])[a-z]{5,}(?![\w’'-])")
_NUMBER = re.compile(r"(?P<date>^(?i:date:).*)|(?<![\w.,-])[1-9]\d{0,2}(?![\w.,]|\d)", re.MULTILINE)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure what it costs to take in many articles.")
    parser.add_argument("--articles", type=int, default=10_000, help="in the run whose memory is measured")
    parser.add_argument("--large", type=int, default=0, help="size in bytes of one large file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for line in measured(Path(folder), options):
            print(line, flush=True)
            lines.append(line)
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measured(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table."""
    texts = write_articles(folder / "sample", SAMPLE)
    size = sum(map(len, texts))
    yield measured_on(f"adding, {SAMPLE:,} articles, {size:,} characters, best of {options.rounds}")
    yield from steps(folder, options.rounds)
    yield from jobs(folder, "sample", options.rounds)
    write_articles(folder / "more", MANY)
    yield from jobs(folder, "more", max(2, options.rounds // 2))
    yield f"the machine itself       ×{side_by_side(folder):.2f}: two processes that share nothing"
    if options.articles:
        write_articles(folder / "many", options.articles)
        took, _, peak = run(folder, "many", 1)
        yield f"{options.articles:,} articles: {took:.0f} s of processor time, peak memory {peak} MiB"
        took, _, peak = run(folder, "many", 1, keep=True)
        yield f"the same again, all known: {took:.1f} s of processor time, peak memory {peak} MiB"
    if options.large:
        (folder / "large").mkdir()
        (folder / "large" / "large.txt").write_text(large(options.large), encoding="utf-8")
        took, _, peak = run(folder, "large", 1)
        size_in_mb = options.large / 1e6
        yield f"one file of {size_in_mb:g} MB: {took:.0f} s of processor time, peak memory {peak} MiB"


def steps(folder: Path, rounds: int) -> Iterator[str]:
    """Extracting and storing, each by itself."""
    best = {"reading and extracting": float("inf"), "storing": float("inf")}
    sources = [Source(str(path)) for path in sorted((folder / "sample").iterdir())]
    claims = 0
    for number in range(rounds):
        began = time.process_time()
        found = [outcome for source in sources for outcome in examine(source, Given())]
        took = time.process_time() - began
        claims = sum(len(outcome.claims) for outcome in found)
        best["reading and extracting"] = min(best["reading and extracting"], took)
        best["storing"] = min(best["storing"], store(folder / f"steps{number}.db", found))
    for name, took in best.items():
        yield f"{name:24}{took / SAMPLE * 1000:7.2f} ms an article"
    share = best["storing"] / best["reading and extracting"]
    both = sum(best.values())
    yield f"storing / extracting     {share:6.2f}   ({claims / SAMPLE:.1f} claims an article)"
    yield f"one core                 {SAMPLE / both:6.0f} articles/s with claims, figures and search index"


def store(path: Path, found: Sequence[Outcome]) -> float:
    """Processor time for storing what was found, as `add` does it."""
    with open_store(path, create=True) as opened:
        began = time.process_time()
        for start in range(0, len(found), AT_ONCE):
            with opened.together():
                for outcome in found[start : start + AT_ONCE]:
                    assert outcome.article is not None
                    saved = opened.save(outcome.article.document, outcome.claims, extractor=EXTRACTOR)
                    opened.note_file(outcome.article.document.raw_sha256, saved.document_id)
        return time.process_time() - began


def jobs(folder: Path, name: str, rounds: int) -> Iterator[str]:
    """Whole runs over one of the folders with one process and with two."""
    number_of = len(list((folder / name).iterdir()))
    clock = dict.fromkeys((1, 2), float("inf"))
    work = dict.fromkeys((1, 2), float("inf"))
    for _ in range(rounds):
        for number in clock:
            took, passed, _peak = run(folder, name, number)
            clock[number], work[number] = min(clock[number], passed), min(work[number], took)
    for number, passed in clock.items():
        yield (
            f"claimtrack add --jobs {number}    {number_of / passed:6.0f} articles/s by the clock, "
            f"{work[number]:.1f} s of processor time in the process that stores, start included"
        )
    ratio, load = clock[1] / clock[2], os.getloadavg()[0]
    yield f"two jobs / one job       ×{ratio:.2f} by the clock for {number_of:,} articles (load {load:.1f})"


def side_by_side(folder: Path) -> float:
    """How much more two processes extract in the same time than one, with nothing to wait for."""
    paths = [str(path) for path in sorted((folder / "sample").iterdir())[:300]]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(extract_all, [paths[:5]] * 2))  # both are started, and have loaded everything
        best = dict.fromkeys((1, 2), float("inf"))
        for _ in range(4):
            for number in best:
                began = time.monotonic()
                list(pool.map(extract_all, [paths] * number))
                best[number] = min(best[number], time.monotonic() - began)
    return 2 * best[1] / best[2]


def extract_all(paths: Sequence[str]) -> int:
    """How many claims are in these files."""
    return sum(len(outcome.claims) for path in paths for outcome in examine(Source(path), Given()))


def run(folder: Path, name: str, jobs: int, *, keep: bool = False) -> tuple[float, float, int]:
    """A whole run: processor time and peak memory in MiB of the process that stores, time by the clock."""
    database = folder / f"{name}.db"
    if not keep:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{database}{suffix}").unlink(missing_ok=True)
    words = ["-m", "claimtrack", "--db", str(database), "add", str(folder / name), "--jobs", str(jobs)]
    began, peak = time.monotonic(), 0
    process = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        peak = max(peak, peak_memory(process.pid))
        time.sleep(0.02)
    _, status, usage = ended
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"claimtrack add ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began, peak


def peak_memory(process: int) -> int:
    """The most memory that a process has had yet, in MiB.

    What `wait4` tells would be this program's own, where that is more: it counts from before the start.
    """
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


def write_articles(folder: Path, number: int) -> list[str]:
    """Write so many different articles into a folder."""
    folder.mkdir()
    chance, originals = random.Random(7), Originals()
    texts = [originals.article(chance) for _ in range(number)]
    for place, text in enumerate(texts):
        (folder / f"{place:05}.txt").write_text(text, encoding="utf-8")
    return texts


class Originals:
    """The paragraphs of fixtures/, from which articles are put together that are no copies of each other.

    In each, other names, numbers and words stand in the same places; only the words by which claims are
    attributed stay, so that there is as much to find and to store as in the originals.
    """

    def __init__(self) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
        self.articles = [_ADDRESS.sub("", text).split("\n\n") for text in texts]
        self.paragraphs = [paragraph for _, *body in self.articles for paragraph in body]
        claims = [claim for text in texts for claim in extract_claims(Document(text))]
        self.kept = {word for claim in claims for word in _WORD.findall(claim.cue.text.lower())}
        self.alike: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted({word for text in texts for word in _WORD.findall(text)} - self.kept):
            self.alike[word[-2:]].append(word)

    def article(self, chance: random.Random) -> str:
        """As long as one of the originals, with its head and paragraphs of them all."""
        head, *body = chance.choice(self.articles)
        return self.varied("\n\n".join([head, *chance.choices(self.paragraphs, k=len(body))]), chance)

    def varied(self, text: str, chance: random.Random) -> str:
        """The text with other names, numbers and words in it."""
        others: dict[str, str] = {}
        text = _NAME.sub(lambda found: others.setdefault(found[0], other_name(found[0], chance)), text)
        text = _NUMBER.sub(lambda found: found[0] if found["date"] else str(chance.randint(2, 999)), text)
        return _WORD.sub(lambda found: self.other_word(found[0], chance), text)

    def other_word(self, word: str, chance: random.Random) -> str:
        """Another word that ends like it; the word itself where it says who said something."""
        return word if word in self.kept else chance.choice(self.alike[word[-2:]] or [word])


def other_name(name: str, chance: random.Random) -> str:
    """Another name of the same length or so."""
    return name[:2] + "".join(chance.choice("aeioulnrst") for _ in name[2:])


def large(size: int) -> str:
    """One long text of about so many bytes."""
    chance, originals, length = random.Random(7), Originals(), 0
    parts: list[str] = []
    while length < size - 10_000:
        parts.append(originals.article(chance))
        length += len(parts[-1].encode()) + 2
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()

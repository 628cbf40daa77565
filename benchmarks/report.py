"""What a report costs: time to write it and its size, and in a browser the time to open and to filter it.

    .venv/bin/python benchmarks/report.py [--claims 1000 20000] [--output PATH]

The articles in fixtures/ are stored over and over, each time with another line at the end, until there are
enough claims; every third is judged, with a note. Each time is the best of some rounds. The browser is the
Chromium on the PATH; without one its lines are left out.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack import extract_claims
from claimtrack.model import VERDICTS, Claim, text_id
from claimtrack.read.articles import Given
from claimtrack.read.readers import read_article
from claimtrack.store import open_store

ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
ROUNDS = 5
NOTE = "The ministry's own table has another number; see page 4."

TIMED = """async () => {
  const tell = (node, what) => node.dispatchEvent(new Event(what, {cancelable: true}));
  const begun = performance.now();
  %s
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begun;
}"""
IN_PAGE = {
    "filtered by verdict": "verdict.value = verdict.value ? '' : 'disputed'; tell(verdict, 'change');",
    "searched": "search.value = search.value ? '' : 'percent'; tell(filter, 'submit');",
    "sorted": "sort.value = sort.value ? '' : 'new'; tell(sort, 'change');",
}
"""What is done in the page, as its own script would see it."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure what a report costs.")
    parser.add_argument("--claims", nargs="+", type=int, default=[1_000, 20_000], metavar="NUMBER")
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    lines = []
    for row in table(options.claims):
        print(row, flush=True)
        lines.append(row)
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def table(sizes: list[int]) -> Iterator[str]:
    """A line for each thing measured."""
    yield measured_on(f"report, best of {ROUNDS}")
    with tempfile.TemporaryDirectory() as folder:
        for wanted in sizes:
            made = stock(Path(folder) / f"{wanted}.db", wanted)
            page = Path(folder) / f"{wanted}.html"
            for kind in ("html", "markdown"):
                took, busy = best(partial(report, page, made, kind))
                size = page.stat().st_size / 1e6
                yield f"{wanted:7,} claims  {kind:22}{took:6.2f} s, {busy:5.2f} s of it busy, {size:6.2f} MB"
            report(page, made, "html")
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            yield f"{wanted:7,} claims  {'peak memory':22}{memory:6} MiB"
        for wanted in sizes:  # last, as a browser's memory would be counted too
            yield from in_browser(Path(folder) / f"{wanted}.html", wanted)


def stock(path: Path, wanted: int) -> Path:
    """A database with a bit more than so many claims, every third judged."""
    at = "2026-01-01T00:00:00Z"
    paths = sorted(ARTICLES.glob("*.txt"))
    articles = [read_article(each.read_bytes(), each.name, Given(), str(each)).document for each in paths]
    found = [extract_claims(article) for article in articles]
    with open_store(path, create=True) as store:
        number, copies = 0, 0
        while number < wanted:
            copies += 1
            for article, claims in zip(articles, found, strict=True):
                document = replace(
                    article, text=f"{article.text}\n\nCopy {copies}\n", outlet="The Gazette",
                    url=f"https://example.org/news/2021/07/10/{Path(article.path).stem}-{copies}",
                )  # fmt: skip
                store.save(document, copied(claims, document.id), at=at, extractor=1)
                number = store.count()
                if number >= wanted:
                    break
        for place, claim in enumerate(store.claims(limit=wanted)):
            if place % 3 == 0:
                verdict = VERDICTS[place // 3 % 3]
                store.add_review(claim["id"], verdict, reviewer="Ada Meyer", note=NOTE, at=at)
    return path


def copied(claims: Sequence[Claim], document: str) -> list[Claim]:
    """The claims of an article as those of its copy."""
    ids = {each.id: text_id(each.id + document)[:16] for each in claims}
    return [
        replace(each, id=ids[each.id], document=document, nested_in=ids.get(each.nested_in or ""))
        for each in claims
    ]


def report(page: Path, database: Path, kind: str) -> None:
    """Write the report as a user would, in a process of its own."""
    command = [sys.executable, "-m", "claimtrack", "--db", str(database), "report"]
    command += ["-o", str(page), "--format", kind, "--force"]
    subprocess.run(command, check=True, capture_output=True)


def in_browser(page: Path, wanted: int) -> Iterator[str]:
    """How long a browser takes to open the page, to filter and to search it."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        tab = opened.new_page(viewport={"width": 1280, "height": 900})
        took, _ = best(lambda: tab.goto(page.as_uri()), rounds=3)
        yield f"{wanted:7,} claims  {'opened in the browser':22}{took:6.2f} s"
        for what, program in IN_PAGE.items():
            took = min(tab.evaluate(TIMED % program) for _ in range(3))
            yield f"{wanted:7,} claims  {what:22}{took / 1000:6.2f} s, until drawn again"
        opened.close()


def best(run: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The least time in seconds that something took, and the least that its processes were busy."""
    times, busy = [], []
    for _ in range(rounds):
        began, before = time.perf_counter(), os.times()
        run()
        after = os.times()
        times.append(time.perf_counter() - began)
        busy.append(sum(after[2:4]) - sum(before[2:4]))  # of child processes, user and system
    return min(times), min(busy)


if __name__ == "__main__":
    main()

"""How often claims are right, by their confidence: it has to mean something.

    .venv/bin/python benchmarks/confidence.py [FOLDER] [--output PATH]

Without a folder the articles in fixtures/ are read. A folder holds annotated articles: `text/NAME.txt`, and
`attributions/NAME_….ann` in the standoff format of brat, where each event `Attribution` has the roles Source,
Cue and Content. A claim is right when its source and its content each share at least half of their words with
one annotated attribution (Dice ≥ 0.5), and no likelier claim does. Claims inside the content of others are
left out, since such corpora do not annotate them.
"""

import argparse
import bisect
import itertools
import operator
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.machine import measured_on
from claimtrack import extract_claims
from claimtrack.model import Document, Span
from tests.gold import load_cases

EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 1.0)
HIGH, LOW = 0.8, 0.5
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Said:
    """Characters of source and content of one attribution."""

    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Judged:
    """One extracted claim: how sure the extractor is, and whether it is right."""

    confidence: float
    right: bool


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Count how often claims of each confidence are right.")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="annotated articles; without it, those in fixtures/"
    )
    parser.add_argument("--output", type=Path, help="write the table into this file too")
    options = parser.parse_args()
    articles = list(annotated(options.folder) if options.folder else fixtures())
    if not articles:
        parser.error(f"no annotated article in {options.folder}")
    judged = [claim for document, gold in articles for claim in judge(document, gold)]
    lines = [measured_on(f"confidence, {len(articles)} articles, {len(judged)} claims"), *table(judged)]
    print("\n".join(lines))
    if options.output:
        options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """The lines: each grade of confidence, and the two that matter."""
    yield f"{'confidence':>14}{'claims':>8}{'share':>8}{'right':>8}"
    for low, high in itertools.pairwise(EDGES):
        yield line(f"{low:.2f} to {high:.2f}", [c for c in judged if low < c.confidence <= high], judged)
    yield line(f"above {HIGH}", [c for c in judged if c.confidence > HIGH], judged)
    yield line(f"below {LOW}", [c for c in judged if c.confidence < LOW], judged)


def line(name: str, group: Sequence[Judged], judged: Sequence[Judged]) -> str:
    """One line of the table; a dash stands for the share of right ones among none."""
    right = f"{sum(c.right for c in group) / len(group):8.3f}" if group else f"{'–':>8}"
    return f"{name:>14}{len(group):8}{len(group) / max(1, len(judged)):8.3f}{right}"


def judge(document: Document, gold: Iterable[Said]) -> list[Judged]:
    """The outermost claims of an article, each matched with at most one annotated attribution."""
    claims = [claim for claim in extract_claims(document) if claim.nested_in is None]
    words = [match.span() for match in WORD.finditer(document.text)]
    wanted = [(touched(said.source, words), touched(said.content, words)) for said in gold]
    found = [(touched([c.source.span] if c.source else [], words), touched(c.spans, words)) for c in claims]
    pairs = sorted(
        (
            (dice(source, got[0]) + dice(content, got[1]), i, j)
            for i, (source, content) in enumerate(wanted)
            for j, got in enumerate(found)
            if dice(source, got[0]) >= 0.5 and dice(content, got[1]) >= 0.5
        ),
        reverse=True,
    )
    taken: set[int] = set()
    right: set[int] = set()
    for _, i, j in pairs:
        if i not in taken and j not in right:
            taken.add(i)
            right.add(j)
    return [Judged(claim.confidence, j in right) for j, claim in enumerate(claims)]


def touched(spans: Iterable[Span], words: Sequence[Span]) -> frozenset[int]:
    """The numbers of the words that the spans touch."""
    return frozenset(
        i
        for first, stop in spans
        for i in range(
            bisect.bisect_right(words, first, key=operator.itemgetter(1)),
            bisect.bisect_left(words, stop, key=operator.itemgetter(0)),
        )
    )


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """How much two sets share, 0 to 1; two empty ones are the same."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def fixtures() -> Iterator[tuple[Document, list[Said]]]:
    """The articles in fixtures/ with what must come out of them."""
    for case in load_cases():
        yield (
            case.document,
            [
                Said(
                    (tuple(claim["source"]["span"]),) if claim.get("source") else (),
                    tuple(tuple(span) for span in claim["content"]["spans"]),
                )
                for claim in case.expected["claims"]
            ],
        )


def annotated(folder: Path) -> Iterator[tuple[Document, list[Said]]]:
    """The articles of a folder with their annotations, the first annotator's where there are more."""
    for path in sorted((folder / "text").glob("*.txt")):
        notes = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if notes:
            with path.open(encoding="utf-8", newline="") as file:
                yield Document(file.read()), list(standoff(notes[0].read_text(encoding="utf-8")))


def standoff(notes: str) -> Iterator[Said]:
    """The attributions of one file of annotations."""
    rows = [row.split("\t") for row in notes.split("\n")]
    spans = {
        row[0]: [_span(part) for part in row[1].split(" ", 1)[1].split(";")]
        for row in rows
        if row[0].startswith("T") and len(row) > 1
    }
    for row in rows:
        if row[0].startswith("E") and len(row) > 1:
            roles = [role.split(":") for role in row[1].split()[1:]]
            parts = {
                name: tuple(span for role, ref in roles if role.startswith(name) for span in spans[ref])
                for name in ("Source", "Content")
            }
            if parts["Content"]:
                yield Said(parts["Source"], parts["Content"])


def _span(part: str) -> Span:
    """Of "110 112": (110, 112)."""
    first, stop = part.split()
    return int(first), int(stop)


if __name__ == "__main__":
    main()

"""What comes out of the articles in fixtures/, beside what must: each article, and all of them together.

    .venv/bin/python benchmarks/gold.py [--show] [--only NAME]

`--show` prints every claim that is not complete, and what is wrong with it.
"""

import argparse
import sys
from functools import reduce
from operator import add
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from claimtrack import extract_claims
from tests.gold import Case, Comparison, Json, compare, load_cases

COLUMNS = (
    f"{'expected':>9}{'complete':>9}{'partial':>8}{'missing':>8}{'extra':>6}"
    f"{'recall':>8}{'relaxed':>8}{'precision':>10}"
)


def main() -> None:
    """Print the table, and the slips if asked for."""
    parser = argparse.ArgumentParser(description="Compare the extractor with the gold fixtures.")
    parser.add_argument("--show", action="store_true", help="print what is wrong, claim by claim")
    parser.add_argument("--only", default="", help="articles whose name holds this")
    options = parser.parse_args()
    cases = load_cases(options.only)
    if not cases:
        parser.error(f"no fixture's name holds {options.only!r}")
    results = [compare(case.expected, extract_claims(case.document)) for case in cases]
    if options.show:
        for case, result in zip(cases, results, strict=True):
            show(case, result)
    print(f"{'article':36}{COLUMNS}")
    for case, result in zip(cases, results, strict=True):
        print(row(case.name, result))
    print(row("all", reduce(add, results)))


def row(name: str, result: Comparison) -> str:
    """One line of the table."""
    counts = f"{result.expected:9}{len(result.complete):9}{len(result.partial):8}{len(result.missing):8}"
    shares = f"{result.recall:8.3f}{result.relaxed:8.3f}{result.precision:10.3f}"
    return f"{name:36}{counts}{len(result.extra):6}{shares}"


def show(case: Case, result: Comparison) -> None:
    """Print the claims of an article that are not as they should be, and how."""
    print(f"--- {case.name}")
    for word, group in (("WRONG", result.partial), ("NEAR", result.near)):
        for wanted, _, wrong in group:
            print(f"{word:8}{words(case, wanted)}")
            print(*(f"           {slip}" for slip in wrong), sep="\n")
    tried = [id(wanted) for wanted, _, _ in result.near]
    for wanted in result.missing:
        if id(wanted) not in tried:
            print(f"MISSING {words(case, wanted)}")
    tried = [id(got) for _, got, _ in result.near]
    for got in result.extra:
        if id(got) not in tried:
            print(f"EXTRA   {words(case, got)}")
    print()


def words(case: Case, claim: Json) -> str:
    """A claim as [source] <cue> {content}, on one line."""
    content = " … ".join(case.document.text[start:end] for start, end in claim["content"]["spans"])
    source = claim["source"]["text"] if claim["source"] else ""
    return " ".join(f"[{source}] <{claim['cue']['text']}> {{{content}}}".split())


if __name__ == "__main__":
    main()

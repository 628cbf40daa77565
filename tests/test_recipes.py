"""The recipes are true: they are run as they stand on the page, and print what it shows."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.export import FORMATS
from claimtrack.export.flat import COLUMNS, columns
from claimtrack.export.options import Options
from claimtrack.store.views import VIEWS
from tests.conftest import Run
from tests.exports import READERS

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")

NOT_RUN = {
    "datasette claims.db --open": "opens a browser; the same page is asked for below it",
    "report.md: claims.db": "a rule for make, run by a test of its own",
    "\tclaimtrack export --verdict disputed -o $@ --force": "its command",
}
"""Lines that the page's own run leaves out, and why."""


def blocks(language: str) -> list[str]:
    """What stands in the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, flags=re.DOTALL | re.MULTILINE)


def test_recipes_print_what_the_page_shows() -> None:
    made = subprocess.run(
        [sys.executable, "docs/make_readme.py", "docs/recipes.md"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout == TEXT, "run `make docs` and see whether what has changed is what you want"


def test_every_recipe_is_run_or_left_out_on_purpose() -> None:
    kinds = re.findall(r"^```(\w*)\n.*?^```$", TEXT, flags=re.DOTALL | re.MULTILINE)
    assert set(kinds) == {"console", "python", "text", "r", "sh", "make"}
    assert kinds.count("python") == kinds.count("text")
    assert {line for kind in ("sh", "make") for block in blocks(kind) for line in block.splitlines()} == set(NOT_RUN)


def test_all_formats_are_told_of() -> None:
    table = TEXT.partition("| Format |")[2].partition("## ")[0]
    told = "".join(re.findall(r"^\| (`.*?) \|", table, flags=re.MULTILINE))
    assert set(re.findall(r"`(\w+)`", told)) == set(FORMATS)


def test_all_columns_are_explained() -> None:
    section = TEXT.partition("## What stands in the columns\n")[2]
    explained = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", section, flags=re.MULTILINE))
    assert explained == {name: column.english for name, column in columns(Options(decisions=True)).items()}


def test_the_recipe_in_r_names_columns_that_there_are() -> None:
    """All that can be known without R: which columns the programs speak of."""
    of_csv, of_view = blocks("r")
    named = {*re.findall(r"claims\$(\w+)", of_csv), *re.findall(r"(\w+) = \"character\"", of_csv), *re.findall(r"grepl\(\"\w+\", (\w+)\)", of_csv)}
    named |= set(re.findall(r"select = c\(([^)]*)\)", of_csv)[0].replace('"', "").split(", "))
    assert named == {"id", "document", "published", "status", "speakers", "text", "values"} <= set(COLUMNS)
    for column in ("speakers", "first_day", "text"):
        assert column in of_view and re.search(rf"\b{column}\b", VIEWS["claims_current"])


ODD = 'Prices "fell", it\'s said; NA\tor =1+1 by 5 # percent\nin Zürich — “really”'


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed here")
def test_the_recipe_in_r(stocked: Run, clean: Path) -> None:
    first = json.loads(stocked("list", "--format", "json").stdout)[0]["id"]
    stocked("--reviewer", "Ann", "edit", first, "--text", ODD)
    stocked("--reviewer", "NA", "mark", first, "verified")
    stocked("export", "-o", "claims.csv")
    printed = in_r(clean, blocks("r")[0].replace("Taliban", "Brink"))
    assert "pending" in printed and "250 of" in printed
    read = in_r(clean, blocks("r")[0] + "\nwriteLines(c(class(claims$published), is.na(claims$reviewers), claims$text[1]))")
    [corrected] = [row["text"] for row in READERS["csv"]((clean / "claims.csv").read_bytes()) if row["id"] == first]
    assert "Zürich" in corrected
    assert read.rstrip("\n").endswith(corrected)
    assert "Date\nFALSE\nTRUE\n" in read  # a reviewer called NA is somebody


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed here")
def test_the_recipe_in_r_that_asks_the_database(stocked: Run, clean: Path) -> None:
    if "FALSE" in in_r(clean, 'cat(requireNamespace("DBI", quietly = TRUE), requireNamespace("RSQLite", quietly = TRUE))'):
        pytest.skip("R has no DBI or no RSQLite here")
    [speaker, *_] = [row["speakers"] for row in json.loads(stocked("list", "--format", "json", "--columns", "speakers").stdout)]
    printed = in_r(clean, blocks("r")[1].replace("Taliban", speaker))
    assert re.search(rf"^1 +{speaker} +2021-", printed, flags=re.MULTILINE)


def in_r(folder: Path, program: str) -> str:
    """What a program in R prints."""
    (folder / "recipe.R").write_text(program, encoding="utf-8")
    done = subprocess.run(["Rscript", "--vanilla", "recipe.R"], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed here")
def test_the_rule_for_make(stocked: Run, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stocked("list").stdout
    (clean / "Makefile").write_text(blocks("make")[0], encoding="utf-8")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    subprocess.run(["make", "report.md"], cwd=clean, check=True, capture_output=True)
    assert (clean / "report.md").read_text().startswith("# Claims\n\nDisputed claims: 0.\n")

"""What `add` and `extract` take: folders with all sorts in them, patterns, tables, files whose library is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import documents
from tests.conftest import ARTICLE, Run


@pytest.fixture
def desk(clean: Path) -> Path:
    """A folder as it lies on a researcher's desk."""
    folder = clean / "desk"
    (folder / "fire_files").mkdir(parents=True)
    (folder / "fire.html").write_bytes((documents.PAGES / "gazette.html").read_bytes())
    (folder / "fire_files" / "frame.html").write_text("<html><p>Ads say so.</p></html>")
    (folder / "report.pdf").write_bytes(documents.pdf())
    (folder / "notes.docx").write_bytes(documents.docx())
    (folder / "feed.xml").write_bytes(documents.atom())
    (folder / "claims.csv").write_bytes(documents.table())
    (folder / "old.txt").write_text(ARTICLE)
    for number in range(5):
        (folder / f"photo{number}.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "settings.json").write_text('{"a": 1}')
    return folder


def test_a_folder_of_all_sorts(run: Run, desk: Path) -> None:
    result = run("add", str(desk))
    assert len(result.stdout.splitlines()) == 7
    assert result.stderr.splitlines()[:-1] == [
        f"Warning: {desk}/claims.csv row 4 has a date that cannot be used: '10/07/2021' could be 2021-07-10 or "
        "2021-10-07: write it like 2021-07-10",
        f"Skipped {desk}/claims.csv row 3: has no text",
        f"Skipped 5, each is an image ({desk}/photo0.jpg, {desk}/photo1.jpg, {desk}/photo2.jpg and 2 more)",
        f"Skipped {desk}/settings.json: has no column of texts that goes by its name (--text-column names it): it has a",
    ]
    assert "7 articles read" in result.stderr
    listed = run("documents", "list", "--format", "csv").stdout
    assert "Jane Doe" in run("documents", "show", listed.splitlines()[1].split(",")[0]).stdout or "Gazette" in listed


@pytest.mark.parametrize("pattern", ["desk/*.html", "des?/f*.html", "desk/**/fire.html", "desk/[ef]ire.html"])
def test_a_pattern_in_quotes(run: Run, desk: Path, pattern: str) -> None:
    assert desk.is_dir()
    assert "Harbour fire under control" in run("add", pattern).stdout


def test_a_pattern_that_fits_nothing_is_named(run: Run) -> None:
    assert "claimtrack: gone/*.txt is not there" in run("add", "gone/*.txt", code=1).stderr


def test_a_file_may_be_called_like_a_pattern(run: Run, clean: Path) -> None:
    (clean / "fire [1].txt").write_text(ARTICLE)
    assert "Harbour fire" in run("add", "fire [1].txt").stdout


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_exported_claims_are_no_articles(stocked: Run, form: str) -> None:
    stocked("export", "-o", f"claims.{form}")
    assert f"claims.{form} holds claims that were exported, no articles" in stocked("add", f"claims.{form}", code=1).stderr
    assert f"Skipped claims.{form}: holds claims" in stocked("add", ".").stderr


def test_columns_are_named_by_options(run: Run, clean: Path) -> None:
    (clean / "a.csv").write_text('words,day,who\n"Mayor Ada Brink said on Friday that 40 ships sailed.",2021-07-10,Ann Lee\n')
    result = run("extract", "a.csv", "--text-column", "words", "--date-column", "day", "--format", "csv")
    assert "2021-07-09" in result.stdout
    said = run("extract", "a.csv", "--text-column", "word", code=1).stderr
    assert said == "claimtrack: a.csv has no column 'word': it has words, day, who\n"


def test_a_bad_row_fails_and_the_rest_is_read(run: Run, clean: Path) -> None:
    (clean / "a.jsonl").write_bytes(documents.json_lines())
    result = run("add", "a.jsonl", code=1)
    assert len(result.stdout.splitlines()) == 2
    assert "claimtrack: a.jsonl row 2 is no JSON" in result.stderr
    assert "2 articles read" in result.stderr and "1 failed" in result.stderr


@pytest.mark.parametrize(
    ("library", "name", "said"),
    [
        ("trafilatura", "fire.html", "fire.html is a web page, which needs trafilatura: pip install 'claimtrack[html]'"),
        ("pypdf", "report.pdf", "report.pdf is a PDF, which needs pypdf: pip install 'claimtrack[pdf]'"),
        ("docx", "notes.docx", "notes.docx is a Word document, which needs python-docx: pip install 'claimtrack[docx]'"),
        ("feedparser", "feed.xml", "feed.xml is a feed, which needs feedparser: pip install 'claimtrack[feeds]'"),
    ],
)
def test_a_library_that_is_missing(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str, said: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert run("add", str(desk / name), code=1).stderr == f"claimtrack: {desk}/{said}\n"
    result = run("add", str(desk))
    assert f"Skipped {desk}/{said.replace(' is ', ': is ', 1)}" in result.stderr


def test_standard_input_may_be_any_kind(clean: Path) -> None:
    command = [sys.executable, "-m", "claimtrack", "extract", "-"]
    result = subprocess.run(command, input=documents.pdf(), capture_output=True, timeout=60, cwd=clean, check=True)
    assert b"Ada Brink" in result.stdout


def test_a_page_by_its_own_name_shows_what_it_says_of_itself(run: Run, desk: Path) -> None:
    added = run("add", str(desk / "fire.html")).stdout
    shown = run("documents", "show", added[:8]).stdout
    for told in ("The Halverton Gazette", "Jane Doe, Omar Khan", "2021-07-09", "https://gazette.example/news/2021/07/09/harbour-fire"):
        assert told in shown

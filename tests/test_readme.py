"""The README is true: its commands are run as they stand there, and print what it shows."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pane import terminal

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
WRITTEN = [README, ROOT / "CHANGELOG.md", ROOT / "fixtures" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

NOT_RUN = {
    "make demo": "sets up another environment, and asks the network for what it installs",
    "make test": "is what runs this test",
    "pipx install '.[all]'": "installs for the user who runs it",
    "pip install '.[all]'": "the same",
}
"""Commands that no test runs, and why. `claimtrack review` needs a terminal and is run on one below."""


def make_readme(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "docs/make_readme.py", *words], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


def test_commands_print_what_the_readme_shows() -> None:
    made = make_readme()
    assert made.returncode == 0, made.stderr
    assert made.stdout == TEXT, "run `make docs` and see whether what has changed is what you want"


def test_commands_that_are_not_run_are_known() -> None:
    assert {line for block in blocks("sh") for line in block.splitlines()} == set(NOT_RUN)


def blocks(language: str) -> list[str]:
    """What stands in the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, flags=re.DOTALL | re.MULTILINE)


def test_every_block_is_run_or_left_out_on_purpose() -> None:
    kinds = re.findall(r"^```(\w*)\n.*?^```$", TEXT, flags=re.DOTALL | re.MULTILINE)
    assert set(kinds) == {"sh", "console", "python", "text"}
    assert kinds.count("python") == kinds.count("text")


@pytest.mark.parametrize(("page", "columns", "rows"), [("README.md", 96, 23), ("docs/reviewing.md", 80, 26)])
def test_the_review_screen_is_as_shown(clean: Path, page: str, columns: int, rows: int) -> None:
    shutil.copy(ROOT / "fixtures" / "articles" / "presstv_2021-07-10.txt", clean)
    command = [str(Path(sys.executable).with_name("claimtrack"))]
    subprocess.run([*command, "add", "presstv_2021-07-10.txt", "--outlet", "Press TV"], check=True, capture_output=True)
    text = (ROOT / page).read_text(encoding="utf-8")
    shown = re.search(r"^\$ claimtrack (review .*)\n\n((?:.+\n|\n(?!\$))*?)```$", text, flags=re.MULTILINE)
    assert shown
    words = ["--reviewer", "Ada Meyer", *shown[1].split()]
    with terminal(clean, *words, columns=columns, rows=rows, NO_COLOR="1") as pane:
        pane.see("q quit").settle()
        assert "\n".join(pane.lines).rstrip() == shown[2].rstrip()


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_named_files_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if not target.startswith(("https://", "http://")):
            assert (page.parent / target).exists(), target
    for name in re.findall(r"`((?:claimtrack|tests|docs|benchmarks)/[\w./-]+)`", text):
        assert (ROOT / name).exists(), name


# The program that runs the README, on made-up ones.


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("```console\n$ echo one; false || echo two\nold\n$ pwd | wc -l\n```\n", "```console\n$ echo one; false || echo two\none\ntwo\n$ pwd | wc -l\n1\n```\n"),
        ("```console\n$ echo a \\\n  b\n```\n", "```console\n$ echo a \\\n  b\na b\n```\n"),
        ("```console\n$ a=5\n```\nThen\n```console\n$ echo $a >&2\n```\n", "```console\n$ a=5\n```\nThen\n```console\n$ echo $a >&2\n5\n```\n"),
        ("```python\nprint(6 * 7)\n```\n\n```text\n41\n```\n", "```python\nprint(6 * 7)\n```\n\n```text\n42\n```\n"),
        ("```console\n$ claimtrack review --all\nas it stands\n$ ls\n```\n", "```console\n$ claimtrack review --all\nas it stands\n$ ls\nclaimtrack\n```\n"),
        ("```sh\nexit 3\n```\n", "```sh\nexit 3\n```\n"),
    ],
)  # fmt: skip
def test_what_is_printed_is_put_in(text: str, made: str, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    result = make_readme(str(tmp_path / "page.md"))
    assert (result.returncode, result.stdout) == (0, made), result.stderr


@pytest.mark.parametrize("text", ["```console\n$ true\n$ claimtrack lost\n```\n", "```python\n1 / 0\n```\n\n```text\n```\n"])
def test_a_command_that_fails_is_named(text: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    result = make_readme("--write", str(page))
    assert result.returncode == 1
    assert "claimtrack lost\nends with 2" in result.stderr or "ZeroDivisionError" in result.stderr
    assert page.read_text(encoding="utf-8") == text

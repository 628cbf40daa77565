"""The command line as a process: exit codes, pipes, signals, what is imported, files that may not be used."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.store import open_store
from tests.conftest import ARTICLE
from tests.making import article, claim

CLAIMTRACK = [sys.executable, "-m", "claimtrack"]


def call(*words: str, typed: str = "", **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*CLAIMTRACK, *words], input=typed, capture_output=True, text=True, timeout=60, **more)  # type: ignore[call-overload, no-any-return]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ARTICLE in harbour.txt and in claims.db, made by a process of its own."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    assert call("add", "harbour.txt", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def harbour(clean: Path, filled: Path) -> Path:
    """The current folder, with what is in `filled`."""
    for file in filled.iterdir():
        (clean / file.name).write_bytes(file.read_bytes())
    return clean


@pytest.mark.parametrize("words", [["--help"], ["-h"], []])
def test_the_help_imports_nothing_heavy(words: list[str]) -> None:
    shown = subprocess.run([sys.executable, "-X", "importtime", "-m", "claimtrack", *words], capture_output=True, text=True)
    assert "Usage: claimtrack" in shown.stdout + shown.stderr
    imported = {line.rpartition("|")[2].strip() for line in shown.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {"dateparser", "sqlite_utils", "tabulate", "sqlite3", "regex", "claimtrack.model"}


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["list"], 0, ""),
        (["show", "zzzz"], 1, "claimtrack: no claim 'zzzz'"),
        (["add", "gone.txt"], 1, "claimtrack: gone.txt is not there"),
        (["--db", "no/such/folder.db", "add", "harbour.txt"], 1, "claimtrack: cannot create"),
        (["--db", ".", "list"], 1, "claimtrack: . is a folder"),
        (["list", "--limit", "few"], 2, "Invalid value"),
        (["list", "--since", "whenever"], 2, "is no date"),
        (["mark", "3f2a", "true"], 2, "Invalid value"),
        (["nonsense"], 2, "There is no command 'nonsense'"),
        (["add"], 2, "Missing argument"),
    ],
)
def test_exit_codes_and_one_clear_line(words: list[str], code: int, said: str) -> None:
    result = call(*words)
    assert (result.returncode, said in result.stderr) == (code, True), result.stderr
    assert "Traceback" not in result.stderr
    if code == 1:
        assert result.stderr.count("\n") == 1 and result.stderr.startswith("claimtrack: ")


def test_a_reader_that_stops_reading_is_no_error(harbour: Path) -> None:
    document = article("".join(f"{'Prices ' * 30}fell {number}, he said. " for number in range(450)))
    claims = [claim(document, f"fell {number}", speaker="he") for number in range(450)]
    with open_store(harbour / "claims.db") as store:
        store.save(document, claims)
    command = " ".join(CLAIMTRACK)
    for words in ("list --full --limit 0", "export", "list --format jsonl", "extract harbour.txt --format json"):
        result = subprocess.run(
            ["bash", "-o", "pipefail", "-c", f"{command} {words} | head -1"], capture_output=True, text=True
        )
        assert result.stderr == "", words
        assert result.stdout.count("\n") == 1


@pytest.mark.usefixtures("harbour")
def test_an_interrupt_ends_with_130_and_one_line() -> None:
    process = subprocess.Popen(
        [*CLAIMTRACK, "add", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    process.stdin.write("Prices fell, he said. " * 20_000)  # more than a pipe holds: when it is gone, it is read
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.strip() == "claimtrack: interrupted"


def test_a_locked_database_is_named(harbour: Path) -> None:
    conn = sqlite3.connect(harbour / "claims.db", isolation_level=None)
    conn.execute("PRAGMA locking_mode = EXCLUSIVE")
    conn.execute("BEGIN EXCLUSIVE")
    code = (
        "import sys, claimtrack.store as store, claimtrack.cli.desk as desk\n"
        "opened = store.open_store\n"
        "store.open_store = lambda path, **more: opened(path, patience=0.1, **more)\n"
        "from claimtrack.cli import main\n"
        "sys.argv = ['claimtrack', '--reviewer', 'Ann', 'mark', 'a', 'verified']\n"
        "main()\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    conn.close()
    assert result.returncode == 1
    assert "claims.db is locked" in result.stderr and "Traceback" not in result.stderr


def test_a_database_from_a_newer_version(harbour: Path) -> None:
    with sqlite3.connect(harbour / "claims.db") as conn:
        conn.execute("PRAGMA user_version = 9999")
    conn.close()
    for words in (["list"], ["add", "harbour.txt"]):
        result = call(*words)
        assert result.returncode == 1
        assert "made by a newer claimtrack" in result.stderr


def test_somebody_elses_database(clean: Path) -> None:
    with sqlite3.connect(clean / "claims.db") as conn:
        conn.execute("CREATE TABLE recipes (name TEXT)")
    conn.close()
    result = call("list")
    assert result.returncode == 1
    assert "not one of claimtrack's" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may do everything")
def test_a_read_only_database_can_be_read_but_not_written(harbour: Path) -> None:
    (harbour / "claims.db").chmod(0o444)
    harbour.chmod(0o555)
    assert call("list").returncode == 0
    result = call("--reviewer", "Ann", "mark", "a", "verified")
    harbour.chmod(0o755)
    assert result.returncode == 1
    assert "read-only" in result.stderr


@pytest.mark.usefixtures("harbour")
def test_any_terminal_can_show_any_character() -> None:
    text = ARTICLE.replace("Ada Brink", "Ada Brïnk 日本 😀")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = subprocess.run(
        [*CLAIMTRACK, "extract", "-"], input=text.encode(), capture_output=True, env=environment
    )
    assert result.returncode == 0, result.stderr
    assert b"Traceback" not in result.stderr
    assert b"85 percent" in result.stdout


def test_a_stopped_export_leaves_no_half_file(harbour: Path) -> None:
    code = (
        "import sys, os, signal, claimtrack.export.delimited as delimited\n"
        "kept = delimited.write_rows\n"
        "def stop(rows, columns, out, delimiter):\n"
        "    out.write('half'); out.flush(); os.kill(os.getpid(), signal.SIGTERM)\n"
        "    kept(rows, columns, out, delimiter)\n"
        "delimited.write_rows = stop\n"
        "from claimtrack.cli import main\n"
        "sys.argv = ['claimtrack', 'export', '-o', 'out.csv']\n"
        "main()\n"
    )
    before = sorted(path.name for path in harbour.iterdir())
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.returncode == 143, result.stderr
    assert sorted(path.name for path in harbour.iterdir()) == before


def test_pandas_is_left_alone_where_it_is_installed(harbour: Path) -> None:
    """sqlite-utils would load it: half a second for each command that writes."""
    (harbour / "pandas.py").write_text("raise SystemExit('pandas was loaded')", encoding="utf-8")
    result = call("--db", "new.db", "add", "harbour.txt", env={**os.environ, "PYTHONPATH": str(harbour)})
    assert (result.returncode, result.stderr) == (0, ""), result.stderr

"""What tests of the command line share: a clean environment, and a way to run it in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimtrack.cli import cli

ARTICLE = """\
Harbour fire under control, officials say

HALVERTON — The fire at the port of Halverton is under control, Mayor Ada Brink said on Friday.

"We lost about 250 of nearly 400 containers," Brink told reporters.

The port authority said 85 percent of the docks had reopened.

Tom Asher denied that smoking had caused the fire.
"""

Run = Callable[..., Result]


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, without the settings of whoever runs the tests."""
    for name in ("CLAIMTRACK_DB", "CLAIMTRACK_REVIEWER", "NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLAIMTRACK_CONFIG", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(clean: Path) -> Run:
    """Run a command line in `clean`; fails unless it ends with `code`, 0 unless said otherwise."""

    def call(*words: str, code: int = 0, typed: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(cli, words, input=typed, prog_name="claimtrack")
        unexpected = result.exception if not isinstance(result.exception, SystemExit) else None
        assert unexpected is None, f"{unexpected!r}\n{result.output}"
        assert result.exit_code == code, result.output
        return result

    assert clean.is_dir()
    return call


@pytest.fixture
def stocked(run: Run, clean: Path) -> Run:
    """The same, with ARTICLE in claims.db."""
    (clean / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    run("add", "harbour.txt", "--date", "2021-07-10", "--outlet", "The Gazette")
    return run


def short_id(run: Run, *filters: str) -> str:
    """The id of the first claim that filters pick, as a table shows it."""
    return run("list", "--format", "csv", *filters).stdout.splitlines()[1][:8]

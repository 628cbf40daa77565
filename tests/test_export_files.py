"""A file is complete or not there, whatever ends the export."""

import os
import resource
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pexpect
import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.export import FORMATS
from claimtrack.export.files import write_file
from tests.conftest import Run
from tests.exports import READERS, harbour

CLAIMTRACK = [sys.executable, "-m", "claimtrack"]
SUFFIX = {name: form.suffixes[0] for name, form in FORMATS.items()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a database in another."""
    (tmp_path / "db").mkdir()
    (tmp_path / "here").mkdir()
    harbour(tmp_path / "db" / "claims.db")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("CLAIMTRACK_DB", str(tmp_path / "db" / "claims.db"))
    return tmp_path / "here"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_file(str(target), lambda out: print("done", file=out))
    assert target.read_text() == "done\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("binary", [False, True])
@pytest.mark.parametrize("ending", [KeyboardInterrupt, SystemExit, OSError, ZeroDivisionError])
def test_an_interrupted_export_leaves_nothing(tmp_path: Path, ending: type[BaseException], binary: bool) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def fail(out: Any) -> None:
        out.write(b"half" if binary else "half")
        raise ending

    with pytest.raises(ClaimtrackError if ending is OSError else ending):
        write_file(str(target), fail, overwrite=True, binary=binary)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "why"),
    [("there.csv", "exists already"), (".", "is a folder"), ("no/such.csv", "cannot be written"), ("a" * 300, "cannot be written: File name too long")],
)  # fmt: skip
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "there.csv").write_text("old")
    with pytest.raises(ClaimtrackError, match=why):
        write_file(str(tmp_path / name), lambda out: print("new", file=out))
    assert (tmp_path / "there.csv").read_text() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_file(str(tmp_path / "link.csv"), lambda out: print("new", file=out), overwrite=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new\n"


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    target = tmp_path / ("a" * 251 + ".csv")
    write_file(str(target), lambda out: print("done", file=out))
    assert list(tmp_path.iterdir()) == [target]


# Real processes, really stopped.

STOPPED = """
import os, signal, sys
from claimtrack import exporting
def stop(record):
    os.kill(os.getpid(), {signal})
    return record
exporting.without_text = stop
from claimtrack.cli import main
sys.argv = ['claimtrack', 'export', '--no-text', '--format', '{name}', '-o', 'out']
main()
"""


def stopped(name: str, number: signal.Signals) -> subprocess.CompletedProcess[str]:
    code = STOPPED.format(signal=int(number), name=name)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


@pytest.mark.parametrize(
    ("name", "number"),
    [("csv", signal.SIGTERM), ("xlsx", signal.SIGINT), ("parquet", signal.SIGTERM)],
)
def test_stopped_in_the_middle(folder: Path, name: str, number: signal.Signals) -> None:
    result = stopped(name, number)
    assert result.returncode == 128 + number, result.stderr
    assert "Traceback" not in result.stderr and "Exception" not in result.stderr
    assert not list(folder.iterdir())


def test_what_was_killed_is_swept_up_by_the_next(folder: Path) -> None:
    assert stopped("csv", signal.SIGKILL).returncode == -signal.SIGKILL
    [left] = folder.iterdir()
    assert left.name.startswith(".claimtrack-export.") and left.name.endswith(".part")
    beside = folder / left.name.replace(f".{left.name.split('.')[-3]}.", f".{os.getpid()}.")
    beside.write_text("of a process that runs")
    subprocess.run([*CLAIMTRACK, "export", "-o", "a.json"], check=True, capture_output=True)
    assert sorted(path.name for path in folder.iterdir()) == sorted([beside.name, "a.json"])


@pytest.mark.parametrize("name", ["csv", "xlsx", "parquet"])
def test_a_full_disk_is_one_line(folder: Path, name: str) -> None:
    """Hardly anything may be written, as on a disk that is full: nothing is left of it."""

    def little() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))

    result = subprocess.run(
        [*CLAIMTRACK, "export", "--format", name, "-o", "out"], capture_output=True, text=True, preexec_fn=little,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (1, "claimtrack: out cannot be written: File too large\n")
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_device_that_is_full(folder: Path, name: str) -> None:
    result = subprocess.run([*CLAIMTRACK, "export", "--format", name, "-o", "/dev/full"], capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stderr == "claimtrack: /dev/full cannot be written: No space left on device\n"
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_standard_output_holds_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    subprocess.run([*CLAIMTRACK, "export", "--format", name, "-o", "a"], check=True, capture_output=True)
    piped = subprocess.run([*CLAIMTRACK, "export", "--format", name], check=True, capture_output=True)
    assert piped.stdout == (folder / "a").read_bytes()


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_named_pipe(folder: Path, name: str) -> None:
    os.mkfifo("pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()
    subprocess.run([*CLAIMTRACK, "export", "--format", name, "-o", "pipe"], check=True, capture_output=True)
    reader.join(timeout=20)
    assert len(READERS[name](read[0])) == 2
    assert [path.name for path in folder.iterdir()] == ["pipe"]


def test_bytes_are_nothing_for_a_terminal(folder: Path) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "claimtrack", "export", "--format", "xlsx"], encoding="utf-8", timeout=30)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
    assert "name a file with -o" in str(child.before)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_exists_is_kept(stocked: Run, clean: Path, name: str) -> None:
    (clean / "a").write_text("old")
    assert "a exists already; --force overwrites it" in stocked("export", "--format", name, "-o", "a", code=1).stderr
    assert (clean / "a").read_text() == "old"
    stocked("export", "--format", name, "-o", "a", "--force")
    assert (clean / "a").read_bytes() != b"old"

"""Runs the commands of README.md or another page in an empty folder and puts in what they print: `make docs`.

    python docs/make_readme.py [--write] [FILE]

A ```console block holds commands, each behind "$ ", and what they print; a ```python block that a ```text
block follows holds a program and what it prints. All run in order in one shell, in a folder that holds
nothing but the clone under the name `claimtrack`. Without --write the text is printed. A command that fails
ends the program with 1.
"""

import argparse
import datetime
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = "96"
NEEDS_TERMINAL = ("claimtrack review",)
"""Commands that are left out, and their output kept as it stands: a test presses their keys."""

BLOCK = re.compile(
    r"^```console\n(?P<session>.*?)^```$|^```python\n(?P<program>[^`]*)```\n\n```text\n(?P<prints>[^`]*)```$",
    re.DOTALL | re.MULTILINE,
)

DECIDED_ON = "2026-03-02"
"""What stands for today, so that the README is the same every day."""


class Failed(Exception):
    """A command of the README does not work."""


def commands_of(session: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output shown under it."""
    parts = re.split(r"^\$ ((?:.*\\\n)*.*)\n", session, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def needs_terminal(command: str) -> bool:
    """Whether a command is left out, since it wants keys to be pressed."""
    return command.startswith(NEEDS_TERMINAL)


def run(commands: list[str]) -> list[str]:
    """What each command prints, errors too, in one shell that begins in a folder with the clone in it."""
    with tempfile.TemporaryDirectory() as folder:
        begin, script = Path(folder) / "begin", Path(folder) / "session.sh"
        begin.mkdir()
        (begin / "claimtrack").symlink_to(ROOT)
        lines = [f"{command}\nprintf '\\036%d\\036' $?\n" for command in commands]
        script.write_text("exec 2>&1\n" + "".join(lines), encoding="utf-8")
        environment = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', os.defpath)}", "LANG": "C.UTF-8",
            "HOME": folder, "CLAIMTRACK_CONFIG": folder, "COLUMNS": COLUMNS, "NO_COLOR": "1",
            "SOURCE_DATE_EPOCH": f"{datetime.datetime.fromisoformat(f'{DECIDED_ON}T12:00Z').timestamp():.0f}",
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "--norc", str(script)], cwd=begin, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    parts = done.stdout.split("\036")
    for command, output, code in zip(commands, parts[::2], parts[1::2], strict=False):
        if code != "0":
            raise Failed(f"{command}\nends with {code}:\n{output}")
    return parts[: 2 * len(commands) : 2]


def remade(text: str) -> str:
    """The README with what its commands print today."""
    wanted = []
    for block in BLOCK.finditer(text):
        if block["program"]:
            wanted.append("python - <<'END'\n" + block["program"] + "END")
        else:
            wanted += [each for each, _ in commands_of(block["session"]) if not needs_terminal(each)]
    printed = iter(run(wanted))

    def again(block: re.Match[str]) -> str:
        if block["program"]:
            return f"```python\n{block['program']}```\n\n```text\n{tidy(next(printed))}```"
        session = "".join(
            f"$ {command}\n{shown if needs_terminal(command) else tidy(next(printed))}"
            for command, shown in commands_of(block["session"])
        )
        return f"```console\n{session}```"

    return BLOCK.sub(again, text)


def tidy(output: str) -> str:
    """What a command printed on that day, without spaces at the ends of lines and blank lines around."""
    today = datetime.datetime.now(datetime.UTC).date()
    for day in (today, today - datetime.timedelta(days=1)):  # midnight may have come meanwhile
        output = output.replace(day.isoformat(), DECIDED_ON)
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Print the README as it should be, or write it."""
    parser = argparse.ArgumentParser(description="Run the commands of the README and put in what they print.")
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "README.md")
    parser.add_argument("--write", action="store_true", help="write the file instead of printing it")
    options = parser.parse_args()
    try:
        text = remade(options.file.read_text(encoding="utf-8"))
    except Failed as failed:
        sys.exit(f"{options.file.name}: {failed}")
    if options.write:
        options.file.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()

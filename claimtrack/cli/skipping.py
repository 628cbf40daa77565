"""What was left out of folders and tables without being a failure, in a line for each reason."""

import click

from claimtrack.terminal import one_line

NAMED = 3


class Skipped:
    """Gathers what is passed over, so that a folder of pictures takes one line, not a hundred."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}

    def add(self, name: str, reason: str) -> None:
        """Note a file, an entry or a row, and why it was passed over ("is an image")."""
        self._names.setdefault(reason, []).append(name)

    def tell(self) -> None:
        """Say on standard error what was passed over, and begin anew."""
        for reason, names in self._names.items():
            if len(names) == 1:
                line = f"Skipped {names[0]}: {reason}"
            else:
                more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
                line = f"Skipped {len(names)}, each {reason} ({', '.join(names[:NAMED])}{more})"
            click.echo(one_line(line), err=True)
        self._names.clear()

"""What a spreadsheet's cell can hold."""

import re
from collections.abc import Mapping

from claimtrack.export.options import Options
from claimtrack.terminal import REPLACEMENT, counted, safe

LONGEST = 32_767
"""So many UTF-16 units fit in a cell of Excel's."""

_CUT = " … [cut: too long for a cell]"
_NO_XML = re.compile("[\ufffe\uffff]")


def legible(text: str) -> str:
    """The text as XML can hold it: what it cannot is shown by its picture or replaced."""
    return text if text.isprintable() else _NO_XML.sub(REPLACEMENT, safe(text))


class Shortened:
    """Cuts what is too long for a cell, and keeps count of it."""

    def __init__(self) -> None:
        self.number = 0

    def text(self, text: str) -> str:
        """The text, or as much of its beginning as fits, with a mark."""
        if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le", "replace")) <= 2 * LONGEST:
            return text
        self.number += 1
        room = 2 * (LONGEST - len(_CUT))
        return text.encode("utf-16-le", "replace")[:room].decode("utf-16-le", "ignore") + _CUT

    def row(self, row: Mapping[str, object]) -> dict[str, object]:
        """A row in which every text fits."""
        return {name: self.text(value) if isinstance(value, str) else value for name, value in row.items()}

    def tell(self, options: Options) -> None:
        """Say how many there were, if any."""
        if self.number:
            cells = counted(self.number, "text was", "texts were")
            options.say(f"{cells} cut to fit in a cell ({LONGEST:,} characters); json and parquet hold all.")

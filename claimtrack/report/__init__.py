"""Reports: claims on a page that people read and hand on, in HTML or in Markdown.

`gather` takes a report's contents from the database; a writer of FORMATS puts them on the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from claimtrack.errors import BadOption
from claimtrack.report.gathering import Report, gather
from claimtrack.report.groups import GROUPINGS

__all__ = ["FORMATS", "GROUPINGS", "Report", "form_for", "gather"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a report is written as: what it is in words, the endings of files that ask for it, the writer."""

    english: str
    endings: tuple[str, ...]
    write: Callable[[Report, TextIO, Path | None], None]


def _html(report: Report, out: TextIO, template: Path | None) -> None:
    from claimtrack.report.page import write_html

    write_html(report, out, template)


def _markdown(report: Report, out: TextIO, template: Path | None) -> None:
    from claimtrack.report.markdown import write_markdown

    if template:
        raise BadOption("--template is for pages in HTML; Markdown has none")
    write_markdown(report, out)


FORMATS = {
    "html": Form("a page that opens in any browser", (".html", ".htm"), _html),
    "markdown": Form("the same as Markdown", (".md", ".markdown"), _markdown),
}
"""What a report can be written as."""


def form_for(path: str) -> str:
    """The format that a file's name asks for: html for "-" and names without an ending (BadOption)."""
    ending = Path(path).suffix.casefold()
    if not ending:
        return "html"
    for name, form in FORMATS.items():
        if ending in form.endings:
            return name
    known = ", ".join(ending for form in FORMATS.values() for ending in form.endings)
    raise BadOption(f"no report goes by {ending}: name FILE with one of {known}, or say --format")

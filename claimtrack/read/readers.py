"""READERS: how each kind of file becomes articles. One row is one kind of input."""

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimtrack.errors import NoArticle, UnreadableInput
from claimtrack.read.articles import Article, Given, Item, Raw
from claimtrack.read.feeds import read_feed
from claimtrack.read.kinds import DOCX, FEED, HTML, JSON, MHTML, PDF, TABLE, TEXT, kind_of
from claimtrack.read.pages import read_html, read_mhtml
from claimtrack.read.pdfs import read_pdf
from claimtrack.read.tables import read_json, read_table
from claimtrack.read.texts import read_text
from claimtrack.read.word import read_docx


@dataclass(frozen=True, slots=True)
class Reader:
    """How a kind of file is read: by which function, and with which libraries of which extra.

    The function takes a Raw and what the user says, and yields Items. It raises UnreadableInput where nothing
    at all can be read; the message is the part after the file's name.
    """

    read: Callable[[Raw, Given], Iterator[Item]]
    extra: str = ""
    needs: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """The library that is not there, "" if all are."""
        return next((name for name in self.needs if importlib.util.find_spec(name) is None), "")

    @property
    def wants(self) -> str:
        """What has to be installed first, in words."""
        return f"needs {_CALLED.get(self.missing, self.missing)}: pip install 'claimtrack[{self.extra}]'"


_CALLED = {"docx": "python-docx"}
_HTML = ("trafilatura", "lxml_html_clean")

READERS: dict[str, Reader] = {
    TEXT: Reader(read_text),
    HTML: Reader(read_html, "html", _HTML),
    MHTML: Reader(read_mhtml, "html", _HTML),
    PDF: Reader(read_pdf, "pdf", ("pypdf",)),
    DOCX: Reader(read_docx, "docx", ("docx",)),
    FEED: Reader(read_feed, "feeds", ("feedparser", *_HTML)),
    TABLE: Reader(read_table),
    JSON: Reader(read_json),
}
"""By the name of the kind in KINDS (see `kinds.py`); a kind without a row here is refused by name."""


def read_items(raw: Raw, given: Given) -> Iterator[Item]:
    """The articles in the bytes of one file or page, one after the other, each as soon as it is read.

    Raises UnreadableInput with one line that names the file: NoArticle, if such files hold none.
    """
    try:
        if not raw.data:
            raise UnreadableInput("is empty")
        kind = kind_of(raw)
        reader = READERS.get(kind.name)
        if reader is None:
            raise NoArticle(f"is {kind.english}: {kind.instead}")
        if reader.missing:
            raise NoArticle(f"is {kind.english}, which {reader.wants}")
        yield from reader.read(raw, given)
    except UnreadableInput as error:
        raise type(error)(f"{raw.name} {error}") from None


def read_article(data: bytes, name: str, given: Given, path: str = "") -> Article:
    """The one article in the bytes of a file; UnreadableInput where there is none, or another than one."""
    items = list(read_items(Raw(data, name, path), given))
    if len(items) != 1 or not isinstance(items[0], Article):
        raise UnreadableInput(f"{name} does not hold one article, but {len(items)}")
    return items[0]

"""From a file's bytes to a Document: text, title, outlet, and the day it was published."""

import datetime
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from claimtrack.errors import BadOption, UnreadableInput
from claimtrack.model import Document
from claimtrack.read import front_matter
from claimtrack.read.days import day_in_name, written_day
from claimtrack.read.decode import decode
from claimtrack.read.kinds import TEXT, kind_of_bytes
from claimtrack.read.language import looks_english


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about the articles, which wins over everything found in them."""

    published: datetime.date | None = None
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A document that was read, the name it goes by in messages, and what the reader should know about it."""

    document: Document
    name: str
    remarks: tuple[str, ...] = ()


def read_article(data: bytes, name: str, given: Given, path: str = "") -> Article:
    """The article in the bytes of one file. `name` is for messages and for a date in the file's name.

    Raises UnreadableInput with one line that names the file.
    """
    try:
        if not data:
            raise UnreadableInput("is empty")
        kind = kind_of_bytes(data)
        if kind.name not in READERS:
            raise UnreadableInput(f"is {kind.english}, not a text: only plain text can be read so far")
        return READERS[kind.name](data, name, given, path)
    except UnreadableInput as error:
        raise UnreadableInput(f"{name} {error}") from None


def read_text_file(data: bytes, name: str, given: Given, path: str) -> Article:
    """An article in plain text or Markdown, with front matter or without."""
    text, assumed = decode(data)
    front = front_matter.split(text)
    fields, remarks = dict(front.fields), [assumed] if assumed else []
    day = None
    if "published" in fields:
        try:
            day = written_day(fields["published"])
        except BadOption as error:
            if not front.fenced and len(fields) == 1:  # then this line is the article's own
                front, fields = front_matter.FrontMatter({}, text), {}
            else:
                remarks.append(f"has a date in its front matter that cannot be used: {error}")
    if not front.text.strip():
        raise UnreadableInput("has front matter but no text below it")
    published, published_from = date_article(front.text, given.published, day, name)
    document = Document(
        text=front.text, published=published, published_from=published_from,
        title=given.title or fields.get("title", "") or find_title(front.text),
        outlet=given.outlet or fields.get("outlet", ""), author=given.author or fields.get("author", ""),
        url=given.url or fields.get("url", ""), path=path, raw_sha256=hashlib.sha256(data).hexdigest(),
    )  # fmt: skip
    if not looks_english(front.text):
        remarks.append("does not look like English; the rules are for English only")
    return Article(document, name, tuple(remarks))


Reader = Callable[[bytes, str, Given, str], Article]

READERS: dict[str, Reader] = {TEXT: read_text_file}
"""How each kind of file is read; a kind without a row here is refused by name."""


def date_article(
    text: str, given: datetime.date | None, in_front_matter: datetime.date | None, name: str
) -> tuple[datetime.date | None, str]:
    """When the article was published, and how that is known, the surest way first."""
    if given:
        return given, "option"
    if in_front_matter:
        return in_front_matter, "front matter"
    from claimtrack.extract.published import find_published

    found: tuple[datetime.date, str] | None = find_published(text)
    if found and found[1] != "inferred":
        return found
    if in_name := day_in_name(name):
        return in_name, "file name"
    return found or (None, "")


_TITLE_LINES = 8
_LONGEST_TITLE = 200
_TRAIL = re.compile(r"\s[/>»›|]\s|\s{3,}")


def find_title(text: str) -> str:
    """The headline: the first of the top lines that reads like one; "" if none does."""
    lines = [line.strip() for line in text[:4000].split("\n") if line.strip()]
    return next((title for line in lines[:_TITLE_LINES] if (title := _as_title(line))), "")


def _as_title(line: str) -> str:
    """The line as a headline, or "" for breadcrumbs, dates, single words and whole sentences."""
    title = " ".join(line.lstrip("#* ").rstrip("#* ").split())
    words = title.split()
    if len(words) < 3 or len(title) > _LONGEST_TITLE or _TRAIL.search(line):
        return ""
    if title.endswith((".", ",", ";", "—")):
        return ""
    numbers = sum(any(char.isdigit() for char in word) for word in words)
    return "" if numbers * 3 > len(words) else title

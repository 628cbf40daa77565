"""From what was read to a Document: text, title, outlet, and the day it was published.

A reader (see `readers.py`) takes a Raw, the bytes of one file or page and what is known about them, and
yields Items: an Article for each article in them, a Link for a page that stands elsewhere, a Problem for an
entry or a row that gives neither.
"""

import datetime
import hashlib
import re
from dataclasses import dataclass, field, fields
from functools import cached_property

from claimtrack.errors import UnreadableInput
from claimtrack.model import Document
from claimtrack.read.days import day_in_name
from claimtrack.read.decode import clean, has_words
from claimtrack.read.language import looks_english
from claimtrack.read.manners import Manners

OWN, PAGES = "own", "pages"
FEED_ENTRIES = (OWN, PAGES)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table in which the user says things stand; "" where the names tell."""

    text: str = ""
    date: str = ""
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says about the articles, which wins over everything found in them, and how to get them.

    `feed_entries` says what becomes of a feed's entries: their OWN text, or Links to their PAGES.
    """

    published: datetime.date | None = None
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    columns: Columns = field(default_factory=Columns)
    feed_entries: str = OWN
    manners: Manners = field(default_factory=Manners)
    keep_original: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What is found about an article besides its text.

    It stands in a page's metadata, a feed's entry, a row or front matter; `published_from` says where the
    date stood, in the words of Document.
    """

    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    published: datetime.date | None = None
    published_from: str = ""

    def or_else(self, other: "Found") -> "Found":
        """These, and those of the other where there are none."""
        mine = {each.name: getattr(self, each.name) for each in fields(self) if getattr(self, each.name)}
        theirs = {each.name: getattr(other, each.name) for each in fields(other)}
        if "published" in mine:
            del theirs["published_from"]
        return Found(**(theirs | mine))


@dataclass(frozen=True)
class Raw:
    """The bytes of one file or page, before anything is read in them.

    `name` is for messages and for a date in it. `path` is the file and `url` the page they came from, "" if
    none. `media_type` ("text/html") and `charset` are as the sender declares them, `known` is what a feed
    said about the page.
    """

    data: bytes
    name: str
    path: str = ""
    url: str = ""
    media_type: str = ""
    charset: str = ""
    known: Found = Found()

    @cached_property
    def sha256(self) -> str:
        """The checksum of the bytes, taken once, however many articles are in them."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A document that was read, the name it goes by in messages, and what the reader should know about it.

    `original` is what it was read from, where that is to be kept.
    """

    document: Document
    name: str
    remarks: tuple[str, ...] = ()
    original: Raw | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An article that stands on a page elsewhere, as a feed's entry has it.

    `known` is what the feed says about it, to be handed on in the Raw of the page. `own` is the entry's own
    text, to be taken where the page cannot be had; None if it has none.
    """

    url: str
    name: str
    known: Found
    own: Article | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry or a row that gives no article, and the line that says so. The others go on.

    `skipped` marks what is worth a word, but no failure.
    """

    name: str
    line: str
    skipped: bool = False


Item = Article | Link | Problem


def make_article(
    raw: Raw, given: Given, text: str, found: Found = Found(), remarks: tuple[str, ...] = (), name: str = ""
) -> Article:
    """The article with this text: what the user says about it wins, then what was found, then its own words.

    `name` is that of one entry or row among several; without it, the article is the whole file. Raises
    UnreadableInput for a text without words; the message is the part after the name.
    """
    text = clean(text)
    if not has_words(text):
        raise UnreadableInput("has no words in it")
    known = found.or_else(raw.known)
    day = (known.published, known.published_from) if known.published else None
    url = given.url or known.url or ("" if name else raw.url)
    published, published_from = date_article(text, given.published, day, "" if name else raw.name, url)
    if not looks_english(text):
        remarks = (*remarks, "does not look like English; the rules are for English only")
    document = Document(
        text=text, published=published, published_from=published_from,
        title=given.title or known.title or find_title(text),
        outlet=given.outlet or known.outlet, author=given.author or known.author,
        url=url, path=raw.path, raw_sha256=raw.sha256,
    )  # fmt: skip
    return Article(document, name or raw.name, remarks)


def date_article(
    text: str,
    given: datetime.date | None,
    found: tuple[datetime.date, str] | None,
    name: str,
    url: str = "",
) -> tuple[datetime.date | None, str]:
    """When the article was published, and how that is known, the surest way first."""
    if given:
        return given, "option"
    if found:
        return found
    from claimtrack.extract.published import find_published

    told: tuple[datetime.date, str] | None = find_published(text)
    if told and told[1] != "inferred":
        return told
    if in_name := day_in_name(name):
        return in_name, "file name"
    if in_url := day_in_name(url):
        return in_url, "url"
    return told or (None, "")


_TITLE_LINES = 8
_LONGEST_TITLE = 200
_TRAIL = re.compile(r"\s[/>»›|]\s|\s{3,}")


def find_title(text: str) -> str:
    """The headline: the first of the top lines that reads like one; "" if none does."""
    from claimtrack.extract.boilerplate import is_boilerplate  # here, as reading begins without the extractor

    lines = [line.strip() for line in text[:4000].split("\n") if line.strip()]
    return next(
        (title for line in lines[:_TITLE_LINES] if (title := _as_title(line)) and not is_boilerplate(line)),
        "",
    )


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

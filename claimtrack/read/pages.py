"""Web pages: files of HTML, pages as browsers save them, and MHTML."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claimtrack.errors import UnreadableInput
from claimtrack.read.apart import apart
from claimtrack.read.articles import Article, Found, Given, Raw, make_article
from claimtrack.read.page_facts import host
from claimtrack.read.page_text import page

LARGEST_PAGE = 20_000_000
"""Pages with more bytes are refused: an article's page, its pictures inside, is a tenth of that."""


def read_html(raw: Raw, given: Given) -> Iterator[Article]:
    """The article of a web page."""
    _refuse_large(raw.data)
    yield _article(raw, given, apart(page, raw.data, charset=raw.charset, url=raw.url))


def read_mhtml(raw: Raw, given: Given) -> Iterator[Article]:
    """The article of a page saved with its pictures in one file."""
    _refuse_large(raw.data)
    yield _article(raw, given, apart(saved_page, raw.data, url=raw.url))


def saved_page(data: bytes, url: str = "") -> dict[str, Any]:
    """The article in an MHTML file, as `page` gives it: that of its first part that is HTML."""
    import email.policy
    from email.message import EmailMessage

    message = email.message_from_bytes(data, EmailMessage, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            html = part.get_payload(decode=True)
            if isinstance(html, bytes) and html.strip():
                saved_from = [message.get("Snapshot-Content-Location"), part.get("Content-Location"), url]
                urls = [str(each).strip() for each in saved_from if each]
                urls = [each for each in urls if each.startswith(("http://", "https://"))]
                return page(html, part.get_content_charset() or "", urls[0] if urls else "")
    raise UnreadableInput("is a saved web page without a page in it: it may be cut off")


def _refuse_large(data: bytes) -> None:
    if len(data) > LARGEST_PAGE:
        size = LARGEST_PAGE // 1_000_000
        raise UnreadableInput(f"is a web page of more than {size} MB: no article is that long")


def _article(raw: Raw, given: Given, about: dict[str, Any]) -> Article:
    found = found_in(about).or_else(raw.known)
    if not found.outlet:  # where it stood is better than nothing
        found = replace(found, outlet=host(found.url or raw.url))
    return make_article(raw, given, about["text"], found, tuple(about["remarks"]))


def found_in(about: dict[str, Any]) -> Found:
    """What was found about an article, from plain values."""
    names = ("title", "outlet", "author", "url", "published_from")
    day = datetime.date.fromisoformat(about["published"]) if about["published"] else None
    return Found(**{name: about[name] for name in names}, published=day)

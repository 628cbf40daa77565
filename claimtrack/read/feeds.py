"""Feeds (RSS, Atom), through feedparser: the entries' own text, or links to their pages."""

import datetime
from collections.abc import Iterator
from typing import Any

from claimtrack.errors import BadOption, UnreadableInput
from claimtrack.read.apart import apart
from claimtrack.read.articles import PAGES, Given, Item, Link, Problem, Raw, make_article
from claimtrack.read.days import written_day
from claimtrack.read.decode import has_words
from claimtrack.read.pages import found_in

MOST_ENTRIES = 10_000
_HARMLESS = ("CharacterEncodingOverride", "NonXMLContentType")


def read_feed(raw: Raw, given: Given) -> Iterator[Item]:
    """Each entry of a feed: its own text, or a Link to its page with its own text to fall back on."""
    if given.title or given.url:
        raise UnreadableInput("is a feed of several articles: a title or a URL is for one")
    told = apart(entries, raw.data, media_type=raw.media_type, url=raw.url)
    for number, about in enumerate(told["entries"], start=1):
        name = f"{raw.name} entry {number}"
        found, text = found_in(about), about["text"]
        own = make_article(raw, given, text, found, name=name) if has_words(text) else None
        if found.url and given.feed_entries == PAGES:
            yield Link(found.url, name, found, own)
        elif own:
            yield own
        else:
            yield Problem(name, f"{name} {_no_text(found.url)}")
    if told["damage"]:
        read = len(told["entries"])
        yield Problem(raw.name, f"{raw.name} is damaged, {read} entries were read before: {told['damage']}")


def _no_text(url: str) -> str:
    """What is wrong with an entry without text."""
    if url:
        return f"has no text of its own; its page is {url}"
    return "has neither text nor a link"


def entries(data: bytes, media_type: str = "", url: str = "") -> dict[str, Any]:
    """The entries of a feed as plain values, and what is wrong with it: `entries`, `damage`."""
    import feedparser

    headers = {"content-type": media_type or "application/xml", **({"content-location": url} if url else {})}
    feed = feedparser.parse(data, response_headers=headers)
    problem = feed.get("bozo_exception")
    damage = "" if problem is None or type(problem).__name__ in _HARMLESS else _said(problem)
    if not feed.entries and (damage or not feed.version):
        raise UnreadableInput(f"is no feed that can be read: {damage or 'nothing in it is an entry'}")
    if not feed.entries:
        raise UnreadableInput("is a feed without entries")
    outlet = _plain(feed.feed.get("title", ""))
    if len(feed.entries) > MOST_ENTRIES:
        raise UnreadableInput(f"has more than {MOST_ENTRIES} entries: no feed is that long")
    return {"entries": [_entry(each, outlet) for each in feed.entries], "damage": damage}


def _entry(entry: Any, outlet: str) -> dict[str, str]:
    from claimtrack.read.page_text import fragment, headed

    bodies = [str(part.get("value", "")) for part in entry.get("content", ())]
    text = max((fragment(body) for body in [*bodies, str(entry.get("summary", ""))]), key=len)
    title = _plain(entry.get("title", ""))
    names = [str(each.get("name", "")) for each in entry.get("authors", ()) if each.get("name")]
    day, link = _day(entry), str(entry.get("link", ""))
    return {
        "text": headed(title, text) if text else "", "title": title,
        "outlet": _plain(entry.get("source", {}).get("title", "")) or outlet,
        "author": ", ".join(names) or _plain(entry.get("author", "")),
        "url": link if link.startswith(("http://", "https://")) else "",
        "published": day.isoformat() if day else "", "published_from": "metadata" if day else "",
    }  # fmt: skip


def _plain(html: Any) -> str:
    from claimtrack.read.page_text import fragment

    return " ".join(fragment(str(html or "")).split())


def _day(entry: Any) -> datetime.date | None:
    """The day of publication as the entry writes it, in the place of its publisher; else its last change."""
    from email.utils import parsedate_to_datetime

    for key in ("published", "created", "updated"):
        written = str(entry.get(key, "")).strip()
        if not written:
            continue
        try:
            return parsedate_to_datetime(written).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            pass
        try:
            return written_day(written[:60])
        except BadOption:
            continue
    return None


def _said(problem: Any) -> str:
    said = getattr(problem, "getMessage", lambda: str(problem))()
    line = getattr(problem, "getLineNumber", lambda: None)()
    return " ".join(str(said).split())[:120] + (f" (line {line})" if line else "")

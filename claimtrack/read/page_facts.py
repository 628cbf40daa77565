"""What a web page says about its article: title, outlet, authors, address, and the day it was published.

Dates are read from what says of itself that it is the date of publication, never guessed, and never the date
of a change: the order of `_SAYING` is the order of trust.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from claimtrack.errors import BadOption
from claimtrack.read.days import written_day

Element = Any  # lxml has no types

_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "date_published", "published_time", "parsely-pub-date", "sailthru.date",
    "rnews:datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
    "citation_publication_date", "citation_online_date", "publication_date",
    "publicationdate", "originalpublicationdate", "pubdate",
    "publishdate", "publish-date", "publish_date", "published-date", "bt:pubdate", "article_date_original",
    "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "citation_date", "date",
)  # fmt: skip
"""Names of `meta` that hold the day of publication, the surest first."""

_PUBLISHED_NAME = re.compile(
    r"publi(?:sh|c)[\w-]*?[-_: ]?(?:at|on|date|time)$|^(?:date|time)[-_: ]?publi|pubdate$"
)
_ARTICLE_TYPE = re.compile(r"Article$|Report|Posting$|Review$|Analysis|WebPage$|VideoObject$", re.IGNORECASE)
_OTHERS = ("li", "aside", "nav", "footer")
_CHANGED = re.compile(r"updat|modif|edit|comment", re.IGNORECASE)
_ON_DATES = re.compile(r"date|time|publish|posted|byline|meta-info|dateline|pubinfo", re.IGNORECASE)
_LONGEST_LINE = 120
_MOST_LINES = 12
_PARTS_OF_LINE = re.compile(r"\s*[\[\]|•·]\s*|\s+(?=(?:last )?updated?\b)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,2000})")
_CLOCK_NEVER_READ = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def facts(tree: Element, source: str, url: str) -> dict[str, Any]:
    """What the page says about its article; "" where it says nothing.

    The names are those of Found; `published` is written as ISO has it.
    """
    canonical = address(tree, source, url)
    published, published_from = date_of(tree)
    return {
        **_told(tree, canonical or url), "url": canonical,
        "published": published.isoformat() if published else "", "published_from": published_from,
    }  # fmt: skip


def _told(tree: Element, url: str) -> dict[str, str]:
    """Title, outlet and authors as trafilatura finds them; the bare title where a page brings it to fall."""
    from trafilatura.metadata import extract_metadata

    try:
        told = extract_metadata(tree, url or None, dict(_CLOCK_NEVER_READ))
    except Exception:  # odd addresses and dates raise all sorts of things
        title = tree.find(".//title")
        return {"title": "" if title is None else _words(title), "outlet": "", "author": ""}
    authors = [part.strip() for part in (told.author or "").split(";")]
    outlet = (told.sitename or "").strip()
    return {
        "title": " ".join((told.title or "").split()),
        "outlet": "" if outlet.lower() == host(url) else outlet,
        "author": ", ".join(author for author in authors if author),
    }  # fmt: skip


def address(tree: Element, source: str, url: str) -> str:
    """The address that the page gives as its own; a bare front page is no article's."""
    stated = [
        *tree.xpath("//link[@rel='canonical']/@href"), *tree.xpath("//meta[@property='og:url']/@content"),
    ]  # fmt: skip
    saved = _SAVED_FROM.search(source[:3000])
    base = url or (saved[1] if saved else "")
    for each in stated:
        try:
            whole = urljoin(base, str(each).strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
            return whole
    return base


def host(url: str) -> str:
    """The machine that an address names, without "www."; "" if there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def date_of(tree: Element) -> tuple[datetime.date | None, str]:
    """The day of publication with how it is known, "metadata" or "dateline"; None and "" without one."""
    for saying in _SAYING:
        for text in saying(tree):
            if day := _day(text):
                return day, "metadata"
    from claimtrack.extract.published import find_published

    lines = list(_date_lines(tree))
    told = find_published("\n".join(lines)) if lines else None
    return told if told and told[1] == "dateline" else (None, "")


def _day(text: str) -> datetime.date | None:
    try:
        return written_day(text[:60])
    except BadOption:
        return None


def _in_json(tree: Element) -> Iterator[str]:
    """`datePublished` of the page's own article, as JSON-LD has it."""
    nodes = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            nodes += list(_nodes(json.loads(str(script), strict=False)))
        except (ValueError, RecursionError):
            continue
    nodes.sort(key=lambda node: str(node.get("@type")) in ("WebPage", "VideoObject"))  # articles first
    yield from (str(node["datePublished"]) for node in nodes)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The things with a day of publication that JSON-LD tells of at its top, not those they point to."""
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        types = value.get("@type", "")
        named = types if isinstance(types, list) else [types]
        if value.get("datePublished") and any(_ARTICLE_TYPE.search(str(name)) for name in named):
            yield value
        for inside in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(inside)) if isinstance(value.get(inside), list | dict) else ()


def _in_meta(tree: Element) -> Iterator[str]:
    """What `meta` elements say, the surest names first."""
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            said.setdefault((meta.get(key) or "").strip().lower(), meta.get("content") or "")
    yield from (said[name] for name in _DATE_NAMES if said.get(name))
    yield from (said[name] for name in said if _PUBLISHED_NAME.search(name) and name not in _DATE_NAMES)


def _in_items(tree: Element) -> Iterator[str]:
    """Elements that are marked as the date of publication."""
    for element in tree.xpath(
        "//*[@itemprop='datePublished'] | //time[@pubdate] | //abbr[@class='published']"
    ):
        yield element.get("datetime") or element.get("content") or element.get("title") or _words(element)


def _in_times(tree: Element) -> Iterator[str]:
    """The `time` of the article, if the page has one that is no update's and no other article's."""
    days = set()
    for element in tree.iter("time"):
        above = [element, *element.iterancestors()]
        named = " ".join(str(each.get("class") or "") for each in above[:2]) + _words(element)
        if not _CHANGED.search(named) and not any(each.tag in _OTHERS for each in above):
            days.add((element.get("datetime") or _words(element))[:10])
    if len(days) == 1:
        yield from days


_SAYING: tuple[Callable[[Element], Iterator[str]], ...] = (_in_json, _in_meta, _in_items, _in_times)


def _date_lines(tree: Element) -> Iterator[str]:
    """Short lines of the page that by their name are about its date, as they stand."""
    seen: set[str] = set()
    for element in tree.xpath("//*[@class or @id]"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _ON_DATES.search(named) or any(each.tag in _OTHERS for each in element.iterancestors()):
            continue
        line = _words(element)
        if line and len(line) <= _LONGEST_LINE and re.search(r"\d", line) and line not in seen:
            seen.add(line)
            yield from _PARTS_OF_LINE.split(line)
        if len(seen) == _MOST_LINES:
            return


def _words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())

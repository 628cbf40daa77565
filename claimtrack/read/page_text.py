"""What a web page says: its headline and the paragraphs of its article, without the page around them.

trafilatura finds the article; what stands here takes out beforehand what it keeps and no reader would call
the article (captions, bylines, pull quotes, links to other articles), and writes the rest as paragraphs. It
runs apart (see `apart.py`), so it takes and gives plain values.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from claimtrack.errors import UnreadableInput
from claimtrack.read.decode import decode_page
from claimtrack.read.page_facts import facts

Element = Any  # lxml has no types

_NEVER = """
caption figcaption imgcap byline by_line pullquote pull_quote cookie cookies consent gdpr newsletter
video_player photo_credit image_credit credit author_bio tag_list timestamp skip skip_link noprint
breadcrumb breadcrumbs comment comments disqus
"""
_SELDOM = """
nav navbar navigation menu footer sidebar masthead toolbar share sharing social read_more readmore related
promo inline_article_link paywall advert advertisement subscribe subscription most_read
most_popular recirculation
"""
"""What parts of pages are called, in class, id or data-component, that are no part of the article: nearly
always, or where they are a small part of the page, as the whole article may be in one called "share-enabled".
Words of one name are joined by "_"."""

_LONGEST_PART, _NEVER_SHARE, _SELDOM_SHARE = 700, 0.75, 0.4
_ALWAYS_OUT = "//noscript | //figcaption | //template | //svg | //iframe | //a[sup] | //sup[a] | //dialog"
_OUT_BY_ROLE = "//*[@role='dialog' or @role='navigation' or @role='banner' or @role='contentinfo']"
_KEEP = {"html", "body", "main", "article", "head", "meta", "link", "h1"}
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")


def _names(table: str) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(table.split())}) ".replace("_", " "))


_NEVER_NAMES, _SELDOM_NAMES = _names(_NEVER), _names(_SELDOM)
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
))  # fmt: skip
_UNSEEN = ("script", "style", "head", "title", "button", "select", "textarea", "input", "option", "object")
_MANY_PARAGRAPHS, _SHORTEST = 3, 30
_DEEP = 200  # what lies deeper than some 250 parts is cut off by the parser


def page(data: bytes, charset: str = "", url: str = "") -> dict[str, Any]:
    """The article of a page: `text`, `remarks`, and what the page says about it (see `facts`)."""
    text, assumed = decode_page(data, charset)
    tree = parsed(text)
    about = facts(tree, text, url)
    heading = headline(tree, about["title"])
    take_out(tree)
    found, remarks = main_text(tree), [assumed] if assumed else []
    if not found:
        found = "\n\n".join(plain_blocks(tree))
        remarks.append("is a web page in which no article stands out: all of its text was taken")
    if not found.strip():
        raise UnreadableInput(f"is a web page without an article: {_why_empty(tree)}")
    return {"text": headed(heading, found), "remarks": remarks, **about}


def _why_empty(tree: Element) -> str:
    """What has become of the text of a page that has none, as far as can be told."""
    depth, element = 0, tree
    while len(element):
        depth, element = depth + 1, element[-1]
    if depth > _DEEP:
        return "its parts are nested too deeply"
    return "its text may come by a program when a browser shows it"


def fragment(html: str) -> str:
    """The paragraphs of a piece of HTML that is all article, such as a feed's entry; "" if it has no text."""
    if "<" not in html:
        return "\n\n".join(part for part in map(squeezed, re.split(r"\n\s*\n", html)) if part)
    tree = parsed(f"<html><body>{html}</body></html>")
    take_out(tree)
    return "\n\n".join(plain_blocks(tree))


def parsed(text: str) -> Element:
    """The page as a tree."""
    from trafilatura.utils import load_html

    tree = load_html(re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text[:500]) + text[500:])
    if tree is None:
        raise UnreadableInput("is no web page that can be read: its tags make no sense")
    return tree


def take_out(tree: Element) -> None:
    """Take out what is no part of the article, and make tables that only place things plain parts."""
    for element in tree.xpath(f"{_ALWAYS_OUT} | {_OUT_BY_ROLE}"):
        if element.find(".//h1") is None:
            _drop(element)
    whole = sum(len(text.strip()) for text in tree.itertext())
    for element in list(tree.iter()):
        if element.tag not in _KEEP and isinstance(element.tag, str) and _is_no_article(element, whole):
            _drop(element)
    for table in list(tree.iter("table")):
        if table.find(".//h1") is not None or any(
            len(cell.findall("p")) + len(cell.findall("*/p")) >= _MANY_PARAGRAPHS for cell in table.iter("td")
        ):
            for part in [table, *table.iter("tbody", "tr", "td", "th")]:
                part.tag = "div"


def _drop(element: Element) -> None:
    """Take an element out of its tree, but not the words behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _is_no_article(element: Element, whole: int) -> bool:
    """Whether an element is by its name no part of the article; `whole` is the length of the page's text."""
    named = " ".join(element.get(key) or "" for key in ("class", "id", "data-component"))
    if not named.strip():
        return False
    name = f" {' '.join(_WORD.findall(named)).lower()} "
    never = bool(_NEVER_NAMES.search(name))
    if not never and not _SELDOM_NAMES.search(name):
        return False
    length = 0
    for part in element.itertext():
        length += len(part.strip())
        if length > _LONGEST_PART:
            return False
    share = _NEVER_SHARE if never else _SELDOM_SHARE
    return element.find(".//h1") is None and length <= share * whole


def main_text(tree: Element) -> str:
    """The article in a page as trafilatura finds it, its paragraphs with a blank line between; "" if none."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, config=_config())
    except Exception:  # odd pages raise all sorts of things; all of their text will do then
        return ""
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(_body_blocks(body))


@cache
def _config() -> Any:
    """trafilatura's settings, for which an article of two sentences is one."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST))
    return config


def headline(tree: Element, title: str) -> str:
    """The headline as the page prints it: the heading that has most words of the title, or else the title."""
    wanted = set(squeezed(title).casefold().split())
    for heading in tree.iter("h1"):
        printed = squeezed(" ".join(heading.itertext()))
        words = set(printed.casefold().split())
        if len(words) > 1 and 2 * len(words & wanted) >= min(len(words), len(wanted)) > 0:
            return printed
    return title


def headed(title: str, text: str) -> str:
    """The text with its headline first, as a newspaper has it."""
    first = squeezed(text[:1000]).casefold()
    heading = squeezed(title)
    if not heading or heading.casefold() in first:
        return text
    return f"{heading}\n\n{text}"


def _body_blocks(body: Element) -> Iterator[str]:
    """The paragraphs of what trafilatura gives: head, p, list, quote, table."""
    yield from _words(body.text)
    for part in body:
        if part.tag == "list":
            items = [f"- {item}" for each in part if (item := squeezed(_inline(each)))]
            yield from ["\n".join(items)] if items else []
        elif part.tag == "table":
            yield from _rows(part)
        elif part.tag in ("quote", "div", "body") and len(part):
            yield from _body_blocks(part)
        else:
            yield from _words(_inline(part))
        yield from _words(part.tail)


def _rows(table: Element) -> Iterator[str]:
    rows = [[squeezed(_inline(cell)) for cell in row.iter("cell")] for row in table.iter("row")]
    lines = [" | ".join(cell for cell in row if cell) for row in rows]
    if any(lines):
        yield "\n".join(line for line in lines if line)


def _inline(element: Element) -> str:
    """All words of an element; its line breaks are kept as such."""
    parts: list[str] = [_flat(element.text)]
    for child in element:
        if child.tag in ("lb", "br"):
            parts.append("\n")
        elif isinstance(child.tag, str):
            inner = _inline(child)
            parts.append(f"\n\n{inner}\n\n" if child.tag in ("p", "head", "item", "list", "quote") else inner)
        parts.append(_flat(child.tail))
    return "".join(parts)


def plain_blocks(tree: Element) -> Iterator[str]:
    """All paragraphs of a tree of HTML, none left out."""
    gathered: list[str] = []
    _gather(tree, gathered)
    yield from _words("".join(gathered))


def _gather(root: Element, out: list[str]) -> None:
    """The words of a tree of HTML, with a blank line around each block. No recursion: pages may be deep."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, closing = stack.pop()
        block = element.tag in _BLOCKS
        if closing:
            out += ["\n\n" if block else "", _flat(element.tail) if element is not root else ""]
            continue
        stack.append((element, True))
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element.tag == "br":
            out.append("\n")
        mark = "- " if element.tag == "li" else ""
        out += ["\n\n" if block else "", mark, _flat(element.text)]
        stack += [(child, False) for child in reversed(element)]


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _words(text: str | None) -> Iterable[str]:
    """The paragraphs of a text in which blank lines part them."""
    for paragraph in re.split(r"\n[ \t]*\n\s*", text or ""):
        lines = [line for each in paragraph.split("\n") if (line := squeezed(each)) and line != "-"]
        if lines:
            yield "\n".join(lines)


def squeezed(text: str) -> str:
    """The text on one line, with plain spaces, without the marks that are only there to break lines."""
    return " ".join(re.sub("[\u00ad\u200b\u2060\ufeff]", "", text).split())

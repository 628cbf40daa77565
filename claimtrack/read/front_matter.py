"""What stands about an article at the head of its file: title, date, outlet, author and URL, as `key: value`.

Two shapes are read: a block between two lines of `---`, and a plain block of known keys that ends with a
blank line. Anything else is the article's own text: "Breaking: fire in the harbour" is a headline.
"""

import re
from typing import NamedTuple

# A row: how people write the key, and the field of a document that it sets.
KEYS = {
    "title": "title", "headline": "title",
    "date": "published", "published": "published", "publication date": "published", "pubdate": "published",
    "published on": "published", "date published": "published", "publication_date": "published",
    "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "site": "outlet",
    "author": "author", "authors": "author", "byline": "author",
    "url": "url", "link": "url", "canonical": "url",
}  # fmt: skip
ONLY_FENCED = {"source": "outlet", "by": "author"}
"""Keys that begin a sentence too often to be taken for one without the lines of `---` around them."""

_LINE = re.compile(r"(?P<key>[^\W\d_][\w ]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>.*\S))?[ \t]*")
_FENCE = re.compile(r"---[ \t]*")
_MOST_LINES = 60


class FrontMatter(NamedTuple):
    """The fields set, with the words of the file, and the text that follows."""

    fields: dict[str, str]
    text: str
    fenced: bool = False


def split(text: str) -> FrontMatter:
    """The front matter of a text and the text without it; no fields if there is none."""
    lines = text.split("\n", _MOST_LINES)
    if len(lines) > 1 and _FENCE.fullmatch(lines[0]):
        return _fenced(text, lines)
    return _plain(text, lines)


def _fenced(text: str, lines: list[str]) -> FrontMatter:
    fields: dict[str, str] = {}
    for place, line in enumerate(lines[1:_MOST_LINES], start=1):
        if _FENCE.fullmatch(line):
            return FrontMatter(fields, "\n".join(lines[place + 1 :]).lstrip("\n"), fenced=True)
        if not _belongs_in_block(line):
            break
        _set(fields, line, KEYS | ONLY_FENCED)
    return FrontMatter({}, text)


def _plain(text: str, lines: list[str]) -> FrontMatter:
    fields: dict[str, str] = {}
    for place, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip() and fields:
            return FrontMatter(fields, "\n".join(lines[place + 1 :]).lstrip("\n"))
        if not _set(fields, line, KEYS):
            break
    return FrontMatter({}, text)


def _set(fields: dict[str, str], line: str, keys: dict[str, str]) -> bool:
    """Take one `key: value` line; False if it is none, or names a field for the second time."""
    found = _LINE.fullmatch(line)
    field = keys.get(" ".join(found["key"].casefold().split())) if found else None
    if found is None or field is None or field in fields:
        return False
    value = (found["value"] or "").strip().strip("\"'").strip()
    if field == "url" and value and not re.match(r"https?://\S+$", value):
        return False
    if value:
        fields[field] = value
    return bool(value)


def _belongs_in_block(line: str) -> bool:
    """Whether a line can stand between fences: a key, a comment, a list item, or the rest of a value."""
    return not line.strip() or line.startswith((" ", "\t", "-", "#")) or bool(_LINE.fullmatch(line))

"""Tables of articles: CSV, TSV, JSON and JSON lines. Each row is an article; names tell the columns."""

import csv
import io
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import PurePath
from typing import Any

from claimtrack.errors import BadOption, NoArticle, UnreadableInput
from claimtrack.read.apart import apart
from claimtrack.read.articles import Columns, Found, Given, Item, Problem, Raw, make_article
from claimtrack.read.days import written_day
from claimtrack.read.decode import blocks, clean, has_words, lines, text_encoding
from claimtrack.read.json_rows import Placed, Row, objects

COLUMNS = {
    "text": (
        "text", "body", "content", "article", "articlebody", "fulltext", "articletext", "maintext",
        "bodytext", "contenttext", "rawtext", "contenthtml", "story", "bodyhtml", "html",
    ),
    "date": (
        "date", "published", "publishedat", "publishedon", "publicationdate", "pubdate", "datepublished",
        "publishdate", "publishedtime", "time", "timestamp", "datetime", "created", "createdat",
    ),
    "title": ("title", "headline", "heading", "name"),
    "outlet": (
        "outlet", "publisher", "publication", "source", "sitename", "site", "newspaper", "medianame",
        "domain",
    ),
    "author": ("author", "authors", "byline", "writer", "creator"),
    "url": ("url", "link", "articleurl", "weburl", "canonical", "permalink", "href"),
}  # fmt: skip
"""Names of columns, the likeliest first; without capitals, spaces, dots, "_" and "-"."""

DELIMITERS = ",;\t|"
_EXPORTED = frozenset(("document", "cue", "speakers", "extractor"))
_LISTS = ("articles", "items", "entries", "documents", "results", "data", "stories", "posts", "docs", "rows")
_HTML = re.compile(r"</(?:p|div|span|a|h[1-6]|li|em|strong|b|i)\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)
_MOST_NAMED, _LONGEST_CELL, _LOOKED_AT = 12, 1_000_000_000, 1000


def read_table(raw: Raw, given: Given) -> Iterator[Item]:
    """Each row of a CSV or TSV file; the first row has the names of the columns."""
    encoding = text_encoding(raw.data)
    is_tsv = PurePath(raw.name).suffix.lower() in (".tsv", ".tab") or "tab-separated" in raw.media_type
    delimiter = "\t" if is_tsv else _delimiter(clean(next(blocks(raw.data, encoding))))
    rows = _reader(lines(raw.data, encoding), delimiter)
    try:
        heads = [head.strip() for head in next(rows)]
    except (StopIteration, csv.Error) as error:
        raise UnreadableInput(f"is no table that can be read: {error}") from None
    columns = _columns(heads, given.columns)
    yield from _items(raw, given, columns, _rows(rows, heads), encoding.assumed)


def _reader(written: Iterable[str], delimiter: str) -> Any:
    csv.field_size_limit(_LONGEST_CELL)  # the module's own limit is there to save memory, not for safety
    return csv.reader(written, delimiter=delimiter)


def _delimiter(text: str) -> str:
    """What parts the columns: what makes the most known names of the first row, or else the most names."""
    head = text.lstrip("\n")[:20_000]

    def worth(delimiter: str) -> tuple[int, int]:
        names: list[str] = next(_reader(io.StringIO(head), delimiter), [])
        known = sum(any(_folded(name) in row for row in COLUMNS.values()) for name in names)
        return known if len(names) > 1 else 0, len(names)

    return max(DELIMITERS, key=worth)


def _rows(cells_of: Any, heads: list[str]) -> Iterator[Placed]:
    """The rows below the first, with their numbers as a spreadsheet shows them."""
    number = 1
    while True:
        number += 1
        try:
            cells = next(cells_of)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"row {number}", f"cannot be read: {error}"
            continue
        if any(cell.strip() for cell in cells):
            yield f"row {number}", dict(zip(heads, cells, strict=False))


def read_json(raw: Raw, given: Given) -> Iterator[Item]:
    """Each object of a JSON array or of JSON lines; one object alone is an article or holds a list."""
    encoding = text_encoding(raw.data)
    rows = objects(raw.data, encoding, _list_in)
    first: list[Placed] = []
    for row in rows:
        first.append(row)
        if len(first) >= _LOOKED_AT and isinstance(row[1], dict):
            break
    good = [row for _, row in first if isinstance(row, dict)]
    if not good:
        wrong = next((row for _, row in first if isinstance(row, str)), "nothing in it is an object")
        raise NoArticle(f"is no JSON with articles in it: {wrong}")
    heads = list(dict.fromkeys(str(key) for row in good for key in row))
    columns = _columns(heads, given.columns)
    yield from _items(raw, given, columns, itertools.chain(first, rows), encoding.assumed)


def _list_in(value: Row) -> list[Any]:
    """The articles that an object holds, or the object as the only one."""
    if any(_folded(str(key)) in COLUMNS["text"] and isinstance(value[key], str) for key in value):
        return [value]
    for name in [*_LISTS, *value]:
        inside = value.get(name)
        if isinstance(inside, list) and inside and all(isinstance(each, dict) for each in inside):
            return inside
    return [value]


def _columns(heads: list[str], wanted: Columns) -> dict[str, str]:
    """Which column holds what. Raises UnreadableInput, naming those there are, if one is not there."""
    if _EXPORTED.issubset(heads) and not wanted.text:
        raise NoArticle("holds claims that were exported, no articles (--text-column reads it all the same)")
    there = f"it has {_listed(heads)}"
    found: dict[str, str] = {}
    for field in fields(Columns):
        asked = getattr(wanted, field.name)
        names = (asked,) if asked else COLUMNS[field.name]
        known = {_folded(head): head for head in reversed(heads)}
        exact = asked if asked in heads else ""
        column = exact or next((known[_folded(name)] for name in names if _folded(name) in known), "")
        if asked and not column:
            raise UnreadableInput(f"has no column {asked!r}: {there}")
        if column:
            found[field.name] = column
    if "text" not in found:
        raise NoArticle(f"has no column of texts that goes by its name (--text-column names it): {there}")
    return found


def _listed(heads: list[str]) -> str:
    named = (
        ", ".join(" ".join(head.split())[:40] or "one without a name" for head in heads[:_MOST_NAMED])
        or "none"
    )
    more = len(heads) - _MOST_NAMED
    return named + (f" and {more} more" if more > 0 else "")


def _folded(name: str) -> str:
    return re.sub(r"[\s_.-]+", "", name).casefold()


def _items(
    raw: Raw,
    given: Given,
    columns: dict[str, str],
    rows: Iterable[Placed],
    assumed: str,
) -> Iterator[Item]:
    """An Article for each row with a text, and a Problem for each other."""
    if given.title or given.url:
        raise UnreadableInput("is a table of several articles: a title or a URL is for one")
    for place, row in rows:
        name = f"{raw.name} {place}"
        if isinstance(row, str):
            yield Problem(name, f"{name} {row}")
            continue
        values = {field: _value(row.get(column)) for field, column in columns.items()}
        text = values.pop("text")
        if _HTML.search(text):
            text = _without_tags(text)
        if not has_words(text):
            yield Problem(name, "has no text", skipped=True)
            continue
        found, remarks = _found(values)
        if assumed:  # which is said once
            remarks, assumed = (assumed, *remarks), ""
        yield make_article(raw, given, text, found, remarks, name=name)


def _value(value: Any) -> str:
    """What stands in a cell, as words; lists of names or paragraphs are joined."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        parts = [part for each in value if (part := _value(each))]
        return ("\n\n" if any(len(part) > 80 for part in parts) else ", ").join(parts)
    if isinstance(value, dict):
        return _value(value.get("name") or value.get("title") or "")
    return "" if value is None or isinstance(value, bool) else str(value)


def _found(values: dict[str, str]) -> tuple[Found, tuple[str, ...]]:
    """What the other columns say, and what is wrong with it."""
    written, day = values.pop("date", ""), None
    remarks: tuple[str, ...] = ()
    if written:
        try:
            day = written_day(written[:60])
        except BadOption as error:
            remarks = (f"has a date that cannot be used: {error}",)
    if not values.get("url", "").startswith(("http://", "https://")):
        values.pop("url", None)
    about = {name: " ".join(value.split()) for name, value in values.items()}
    return Found(**about, published=day, published_from="metadata" if day else ""), remarks


def _without_tags(text: str) -> str:
    """The words of a cell of HTML; as it is where its tags cannot be read."""
    from claimtrack.read.readers import READERS

    if READERS["html"].missing:
        return text
    try:
        return str(apart(words_of, text.encode("utf-8", "replace")))
    except UnreadableInput:
        return text


def words_of(data: bytes) -> str:
    """The paragraphs of a piece of HTML."""
    from claimtrack.read.page_text import fragment

    return fragment(data.decode("utf-8"))

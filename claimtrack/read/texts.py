"""Plain text and Markdown, with front matter or without."""

import itertools
from collections.abc import Iterator

from claimtrack.errors import BadOption, UnreadableInput
from claimtrack.read import front_matter
from claimtrack.read.articles import Article, Found, Given, Raw, make_article
from claimtrack.read.days import written_day
from claimtrack.read.decode import (
    blocks,
    clean,
    decode,
    decode_page,
    text_encoding,
)
from claimtrack.read.long_texts import numbered, parts_of, surely_long


def read_text(raw: Raw, given: Given) -> Iterator[Article]:
    """The article that a text is, front matter taken off; of a very long text, its parts one by one."""
    data = raw.data
    if raw.charset and raw.media_type.startswith("text/"):  # a server says in which letters it is written
        data = decode_page(data, raw.charset).text.encode("utf-8", "surrogatepass")
    if surely_long(data):
        yield from _long_text(raw, data, given)
    else:
        text, assumed = decode(data)
        yield _article(raw, given, text, assumed)


def _long_text(raw: Raw, data: bytes, given: Given) -> Iterator[Article]:
    """The parts of a text that is never in memory as a whole: it is decoded twice, once to count them."""
    encoding = text_encoding(data)
    lengths = [len(part) for part in parts_of(blocks(data, encoding))]
    parts = map(clean, parts_of(blocks(data, encoding)))
    article = _article(raw, given, next(parts), encoding.assumed)
    texts = itertools.chain([article.document.text], parts)  # the first is without its front matter
    yield from numbered(article, texts, lengths)


def _article(raw: Raw, given: Given, text: str, assumed: str) -> Article:
    """The article with this text, which may begin with front matter."""
    front, remarks = front_matter.split(text), [assumed] if assumed else []
    found, day = dict(front.fields), None
    if "published" in found:
        try:
            day = written_day(found["published"])
        except BadOption as error:
            if not front.fenced and len(found) == 1:  # then this line is the article's own
                front, found = front_matter.FrontMatter({}, text), {}
            else:
                remarks.append(f"has a date in its front matter that cannot be used: {error}")
    if not front.text.strip():
        raise UnreadableInput("has front matter but no text below it")
    about = {name: value for name, value in found.items() if name != "published"}
    known = Found(**about, published=day, published_from="front matter" if day else "")
    return make_article(raw, given, front.text, known, tuple(remarks))

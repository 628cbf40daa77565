"""Texts that are too long for an article: books, dumps, a year of a newsletter. They are read in parts."""

from collections.abc import Iterator
from dataclasses import replace

from claimtrack.read.articles import Article

LONGEST = 1_000_000
"""Characters of the longest text that is taken for one article; a long novel has about as many."""

PART = 250_000
"""Characters of a part, or up to so many: it ends with a paragraph, or else with a line or a word."""


def in_parts(article: Article) -> Iterator[Article]:
    """The article itself or, if it is too long for one, its parts: each a document of its own.

    So memory stays flat however long a text is. The address goes with the first part, as the others are no
    versions of it.
    """
    document = article.document
    if len(document.text) <= LONGEST:
        yield article
        return
    ends = _ends(document.text)
    start, remark = 0, f"is no article but {len(document.text):,} characters long: read in {len(ends)} parts"
    for number, end in enumerate(ends, start=1):
        which = f"part {number} of {len(ends)}"
        part = replace(
            document, text=document.text[start:end], title=f"{document.title} ({which})".strip(),
            url=document.url if number == 1 else "",
        )  # fmt: skip
        remarks = (*article.remarks, remark) if number == 1 else ()
        yield Article(part, f"{article.name} ({which})", remarks, article.original)
        start = end


def _ends(text: str) -> list[int]:
    """Where parts end: behind the last gap between paragraphs, lines or words that comes soon enough."""
    ends, start = [], 0
    while len(text) - start > PART:
        gaps = (text.rfind(gap, start + PART // 2, start + PART) + len(gap) for gap in ("\n\n", "\n", " "))
        start = next((end for end in gaps if end > start + PART // 2), start + PART)
        ends.append(start)
    if text[start:].strip() or not ends:
        ends.append(len(text))
    else:
        ends[-1] = len(text)
    return ends

"""Texts that are too long for an article: books, dumps, a year of a newsletter. They are read in parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimtrack.read.articles import Article

LONGEST = 1_000_000
"""Characters of the longest text that is taken for one article; a long novel has about as many."""

PART = 100_000
"""Characters of a part, or up to so many: it ends with a paragraph, or else with a line or a word."""


def surely_long(data: bytes) -> bool:
    """Whether a text of these bytes is longer than an article, whatever it is written in."""
    return len(data) > 4 * LONGEST


def in_parts(article: Article) -> Iterator[Article]:
    """The article itself or, if it is too long for one, its parts: each a document of its own."""
    text = article.document.text
    if len(text) <= LONGEST:
        yield article
        return
    pieces = list(parts_of([text]))
    yield from numbered(article, pieces, [len(piece) for piece in pieces])


def numbered(article: Article, parts: Iterable[str], lengths: list[int]) -> Iterator[Article]:
    """The parts of a long text as articles, about which the same is known as about `article`.

    `lengths` are those of all parts, which come one by one. The address goes with the first part, as the
    others are no versions of it.
    """
    document, number = article.document, len(lengths)
    remark = f"is no article but {sum(lengths):,} characters long: read in {number} parts"
    for place, text in enumerate(parts, start=1):
        which = f"part {place} of {number}"
        part = replace(
            document, text=text, title=f"{document.title} ({which})".strip(),
            url=document.url if place == 1 else "",
        )  # fmt: skip
        remarks = (*article.remarks, remark) if place == 1 else ()
        yield Article(part, f"{article.name} ({which})", remarks, article.original)


def parts_of(blocks: Iterable[str]) -> Iterator[str]:
    """The parts of a text that comes in blocks of any length; nothing is lost, and none is blank."""
    held = ""
    for piece in _pieces(blocks):
        if held.strip() and piece.strip():
            yield held
            held = piece
        else:
            held += piece
    if held:
        yield held


def _pieces(blocks: Iterable[str]) -> Iterator[str]:
    """The text, cut behind the last gap between paragraphs, lines or words that comes soon enough."""
    rest = ""
    for block in blocks:
        start, text = 0, rest + block
        while len(text) - start > PART:
            gaps = (
                text.rfind(gap, start + PART // 2, start + PART) + len(gap) for gap in ("\n\n", "\n", " ")
            )
            end = next((end for end in gaps if end > start + PART // 2), start + PART)
            yield text[start:end]
            start = end
        rest = text[start:]
    yield rest

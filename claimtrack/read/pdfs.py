"""PDF files, through pypdf.

The day a PDF was made is not the day its article was published, so it is not used; titles and authors are,
where the first page has them too: those a program filled in are no worse than none.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from claimtrack.errors import UnreadableInput
from claimtrack.read.apart import apart
from claimtrack.read.articles import Article, Given, Raw, make_article
from claimtrack.read.decode import clean
from claimtrack.read.pages import found_in
from claimtrack.read.printed import Line, Page, paragraphs

MOST_PAGES = 1000
_FIRST, _TOP, _LONGEST_TITLE = 3000, 12, 200
_FOOTER_URL = re.compile(r"https?://[^\s<>\"]+(?=\s+\d{1,3}/\d{1,3}\s*$)")


def read_pdf(raw: Raw, given: Given) -> Iterator[Article]:
    """The article that a PDF is."""
    about = apart(printed, raw.data)
    yield make_article(raw, given, about["text"], found_in(about), tuple(about["remarks"]))


def printed(data: bytes) -> dict[str, Any]:
    """The text of a PDF, and what it says about itself."""
    reader = _opened(data)
    pages, empty = [], 0
    for number, page in enumerate(reader.pages):
        if number == MOST_PAGES:
            raise UnreadableInput(f"has more than {MOST_PAGES} pages: no article is that long")
        lines = _lines(page)
        empty += not any(line.text.strip() for line in lines)
        pages.append(lines)
    parts, left_out = paragraphs(pages)
    if sum(len(part) for part in parts) < 2:
        raise UnreadableInput(
            "is a PDF without text: it is a scan, perhaps; a program such as ocrmypdf can read its letters"
        )
    text = clean("\n\n".join(parts))
    remarks = [f"has {empty} of {len(pages)} pages without text"] if empty else []
    return {"text": text, "remarks": remarks, **_facts(reader, text, left_out)}


def _is_title(part: str, title: str) -> bool:
    """Whether a paragraph is the file's title, or more of it, or it without the outlet's name."""
    return (" " in title and title in part) or (part.count(" ") >= 2 and part in title)


def _opened(data: bytes) -> Any:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("is a PDF locked with a password: save it without one")
        len(reader.pages)
    except DependencyError:
        raise UnreadableInput(
            "is an encrypted PDF, which needs cryptography: pip install cryptography"
        ) from None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        said = " ".join(str(error).split())[:100]
        raise UnreadableInput(f"is a damaged PDF: {said or type(error).__name__}") from None
    return reader


def _lines(page: Any) -> Page:
    """The lines of a page in the order of the file, with their places as far as pypdf tells."""
    chunks: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
        chunks.append((text, left, height, abs(size) * scale))

    page.extract_text(visitor_text=visit)
    lines: Page = []
    text, place = "", None
    for part, left, height, size in chunks:
        for number, piece in enumerate(part.split("\n")):
            if number:
                lines.append(_line(text, place))
                text, place = "", None
            if piece.strip() and place is None:
                placed = number == 0 or not part[: part.index("\n")].strip()
                place = (left, height, size) if placed else (None, None, size)
            text += piece
    return [*lines, _line(text, place)]


def _line(text: str, place: tuple[float | None, float | None, float] | None) -> Line:
    left, height, size = place or (None, None, 0.0)
    return Line(text, left, height, round(size, 1))


def _facts(reader: Any, text: str, left_out: list[str]) -> dict[str, str]:
    """Title and author if the text begins with them, the address and the date of running heads."""
    from claimtrack.extract.published import find_published

    try:
        made = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
    except Exception:  # whatever is wrong there, the text is what matters
        made = {}
    beginning = " ".join(text[:_FIRST].split()).casefold()
    title, author = (" ".join(clean(made.get(key, "")).split()) for key in ("/Title", "/Author"))
    top = [part for part in text[:_FIRST].split("\n\n")[:_TOP] if len(part) <= _LONGEST_TITLE]
    known = {
        "title": max(
            (part for part in top if _is_title(part.casefold(), title.casefold())), key=len, default=""
        ),
        "author": author if " " in author and author.casefold() in beginning else "",
    }
    urls = [found[0] for line in left_out if (found := _FOOTER_URL.match(line))]
    told = find_published("\n".join(left_out)) if left_out else None
    day = told[0] if told and told[1] == "dateline" and not find_published(text[:_FIRST]) else None
    return {
        **known, "outlet": "", "url": urls[0] if urls else "",
        "published": day.isoformat() if day else "", "published_from": "dateline" if day else "",
    }  # fmt: skip

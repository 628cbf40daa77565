"""Word documents (.docx), through python-docx: the text as it would be printed, changes taken as accepted."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from claimtrack.errors import UnreadableInput
from claimtrack.read.apart import apart
from claimtrack.read.articles import Article, Given, Raw, make_article
from claimtrack.read.decode import clean
from claimtrack.read.pages import found_in

LARGEST_UNPACKED = 200_000_000
"""Documents that unpack to more bytes are refused."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {_FALLBACK}
_CAPTIONS = ("caption",)
_TITLES = ("title", "heading1", "heading 1")


def read_docx(raw: Raw, given: Given) -> Iterator[Article]:
    """The article that a Word document is."""
    about = apart(written, raw.data)
    yield make_article(raw, given, about["text"], found_in(about))


def written(data: bytes) -> dict[str, Any]:
    """The text of a Word document, and what it says about itself.

    Headers, footers, notes, comments, captions and deleted words are left out.
    """
    _refuse_bomb(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
    except (KeyError, ValueError, zipfile.BadZipFile, AttributeError, SyntaxError) as error:
        said = " ".join(str(error).split())[:100]
        raise UnreadableInput(f"is a damaged Word document: {said or type(error).__name__}") from None
    blocks = [(text, style) for text, style in _blocks(body) if text and style not in _CAPTIONS]
    text = clean("\n\n".join(text for text, _ in blocks))
    if not text.strip():
        raise UnreadableInput("is a Word document without text")
    beginning = " ".join(text[:3000].split()).casefold()
    named = next((text for text, style in blocks if style in _TITLES), "")
    known = {
        name: value if " " in value and value.casefold() in beginning else ""
        for name, value in _properties(document).items()
    }
    return {
        "text": text, "title": known["title"] or " ".join(named.split()), "author": known["author"],
        "outlet": "", "url": "", "published": "", "published_from": "",
    }  # fmt: skip


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableInput(f"is a damaged Word document: {error}") from None
    if size > LARGEST_UNPACKED:
        raise UnreadableInput(
            f"unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB: no article is that long"
        )


def _properties(document: Any) -> dict[str, str]:
    try:
        core = document.core_properties
        return {"title": " ".join(core.title.split()), "author": " ".join(core.author.split())}
    except Exception:  # whatever is wrong there, the text is what matters
        return {"title": "", "author": ""}


def _blocks(parent: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs of a part of the document, each with its style; the rows of a table in one."""
    for element in parent:
        if element.tag == _W + "p":
            style = _style(element)
            mark = "- " if element.find(f"{_W}pPr/{_W}numPr") is not None or style.startswith("list") else ""
            text = _text(element)
            yield (mark + text if text else ""), style
            for box in element.iter(_W + "txbxContent"):
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from _blocks(box)
        elif element.tag == _W + "tbl":
            yield _table(element), ""
        elif element.tag not in _UNSEEN and isinstance(element.tag, str):
            yield from _blocks(element)  # content controls, custom parts, whole paragraphs put in


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return str(style.get(_W + "val") or "").lower() if style is not None else ""


def _table(table: Any) -> str:
    rows = []
    for row in table.iter(_W + "tr"):
        cells = [
            " ".join(" ".join(_text(each).split()) for each in cell.iter(_W + "p"))
            for cell in row.iter(_W + "tc")
        ]
        rows.append(" | ".join(cell.strip() for cell in cells if cell.strip()))
    return "\n".join(row for row in rows if row)


def _text(element: Any) -> str:
    """The words of a paragraph without those that were deleted and those of boxes that stand in it."""
    parts: list[str] = []
    stack = list(reversed(element))
    while stack:
        each = stack.pop()
        if each.tag in _UNSEEN or each.tag == _W + "txbxContent":
            continue
        if each.tag == _W + "t":
            parts.append(each.text or "")
        elif each.tag in (_W + "br", _W + "cr"):
            parts.append("\n")
        elif each.tag == _W + "tab":
            parts.append(" ")
        elif each.tag == _W + "noBreakHyphen":
            parts.append("-")
        else:
            stack += reversed(each)
    lines = (" ".join(line.replace("\u00ad", "").split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)

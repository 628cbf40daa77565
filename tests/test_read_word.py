"""Word documents become articles: the text as it would be printed, changes taken as accepted."""

import pytest

from claimtrack.errors import UnreadableInput
from claimtrack.model import Document
from claimtrack.read.articles import Article, Given, Raw
from claimtrack.read.readers import read_items
from tests.documents import HEADLINE, PARAGRAPHS, docx, docx_with, with_part, zipped

BODY = "\n\n".join(PARAGRAPHS)


def document(data: bytes, name: str = "a.docx") -> Document:
    [item] = read_items(Raw(data, name), Given())
    assert isinstance(item, Article)
    return item.document


def test_paragraphs_lists_and_tables_stay_in_order() -> None:
    made = document(docx())
    assert made.text == f"{HEADLINE}\n\n{BODY}\n\n- 12 tonnes of paper\n\nYear | Fires\n2020 | 14"
    assert made.title == HEADLINE


def test_the_day_a_file_was_made_is_not_the_day_of_publication() -> None:
    assert document(docx(["The mayor said no."])).published is None


@pytest.mark.parametrize(
    ("author", "wanted"), [("Ada Brink", "Ada Brink"), ("python-docx", ""), ("Some Intern", ""), ("", "")]
)
def test_an_author_counts_if_the_text_has_the_name(author: str, wanted: str) -> None:
    assert document(docx(author=author)).author == wanted


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{words('He said ')}<w:ins>{words('no')}</w:ins><w:del><w:r><w:delText>yes</w:delText></w:r></w:del>{words('.')}</w:p>", "He said no."),
        (f"<w:p><w:moveFrom>{words('Old. ')}</w:moveFrom><w:moveTo>{words('New.')}</w:moveTo></w:p>", "New."),
        (f"<w:p><w:hyperlink>{words('He said')}</w:hyperlink>{words(' no.')}</w:p>", "He said no."),
        (f"<w:sdt><w:sdtContent><w:p>{words('He said no.')}</w:p></w:sdtContent></w:sdt>", "He said no."),
        ("<w:p><w:r><w:t>He said</w:t><w:br/><w:t>no.</w:t></w:r></w:p>", "He said\nno."),
        ("<w:p><w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>five</w:t><w:tab/><w:t>ships</w:t></w:r></w:p>", "twenty-five ships"),
        ("<w:p><w:r><w:t>gov\u00adernment</w:t></w:r></w:p>", "government"),
        (f"<w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr>{words('A photo')}</w:p><w:p>{words('He said no.')}</w:p>", "He said no."),
        (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{words('He said no.')}</w:p>", "He said no."),
        (f"<w:p>{words('He said no.')}<w:r><w:txbxContent><w:p>{words('Boxed.')}</w:p></w:txbxContent></w:r></w:p>", "He said no.\n\nBoxed."),
        (f"<w:p>{words('One.')}</w:p><w:p/><w:p>{words(' ')}</w:p><w:p>{words('Two.')}</w:p>", "One.\n\nTwo."),
    ],
)  # fmt: skip
def test_the_text_is_what_would_be_printed(body: str, text: str) -> None:
    assert document(docx_with(body)).text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx([], headline="")[:3000], "a.docx is a damaged Word document"),
        (with_part(docx(), "word/document.xml", "<w:document"), "a.docx is a damaged Word document"),
        (docx_with(""), "a.docx is a Word document without text"),
        (docx_with("<w:sdt>" * 5000), "a.docx is a damaged Word document"),
        (zipped(word__document_dot_xml="<x/>"), "a.docx is a damaged Word document"),
        (with_part(docx(), "word/document.xml", b" " * 201_000_000), "a.docx unpacks to more than 200 MB"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        document(data)
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)

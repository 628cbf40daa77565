"""What a file is, is told by its content first, then by suffix and media type."""

import pytest

from claimtrack.errors import NoArticle
from claimtrack.read.articles import Given, Raw
from claimtrack.read.kinds import BY_NAME, KINDS, kind_of
from claimtrack.read.readers import READERS, read_items
from tests import documents

HTML = b"<!DOCTYPE html><html><body><p>Prices fell.</p></body></html>"
NOTE = b"Prices fell, the bank said.\n"


@pytest.mark.parametrize(
    ("data", "name", "media", "kind"),
    [
        (HTML, "a.txt", "", "html"),
        (HTML, "page", "", "html"),
        (b"\xef\xbb\xbf \n<!-- saved -->\n<HTML LANG=en><P>Prices", "a.txt", "", "html"),
        ("<html><p>Prices fell".encode("utf-16"), "a.html", "", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html>', "a", "", "html"),
        (b"<p>Prices fell.</p><p>Rents rose.</p>", "a.txt", "", "html"),
        (b"<p>Prices fell.", "a.html", "", "html"),
        (b"Prices <b>fell</b>.", "page", "text/html; charset=utf-8", "html"),
        (b"Prices fell.", "a.html", "", "text"),
        (NOTE, "", "text/html", "text"),
        (b"<Photo by AFP>\n\nPrices fell.", "a.txt", "", "text"),
        (b"< 5 percent of people said so.", "a.txt", "", "text"),
        (b'<p align="center"><img src="logo.png"></p>\n\n# A project', "README.md", "", "text"),
        (b"Prices fell.", "a.mht", "", "mhtml"),
        (HTML, "a.mht", "", "html"),
        (HTML, "README.md", "", "html"),
        (b"He wrote %PDF-1.4 on the board.", "a.txt", "", "text"),
        (b"<!-- draft -->\n\n# Prices fell\n\nThe bank said so.", "a.md", "", "text"),
        (documents.mhtml(), "page.txt", "", "mhtml"),
        (b"From: Ann\nSubject: Prices\n\nThey fell, she said.", "mail.txt", "", "text"),
        (documents.pdf(), "a.txt", "text/html", "pdf"),
        (b"junk\n" * 20 + documents.pdf(), "a.pdf", "", "pdf"),
        (b"The header %PDFs have\n" + NOTE, "a.txt", "", "text"),
        (documents.docx(), "a.zip", "", "docx"),
        (documents.docx()[:4000], "a.docx", "", "docx"),
        (documents.docx()[:400], "a.docx", "", "docx"),
        (documents.docx()[:400], "a.zip", "", "archive"),
        (documents.zipped(xl__workbook_dot_xml="<a/>"), "a.docx", "", "sheet"),
        (documents.zipped(notes_dot_txt="hello"), "a.docx", "", "archive"),
        (documents.zipped(content_dot_xml="<a/>"), "a", "", "odt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "a.docx", "", "ole"),
        (rb"{\rtf1\ansi Prices fell}", "a.txt", "", "rtf"),
        (documents.rss(), "a.txt", "", "feed"),
        (documents.atom(), "feed", "text/plain", "feed"),
        (b'<rdf:RDF xmlns:rdf="x"><item>', "a.xml", "", "feed"),
        (b'<?xml version="1.0"?><catalog/>', "a.xml", "", "xml"),
        (b"<svg xmlns='x'></svg>", "a.txt", "", "image"),
        (NOTE, "a.rss", "", "feed"),
        (NOTE, "a.csv", "", "table"),
        (NOTE, "https://example.org/a.csv?x=1", "", "text"),
        (b"text,date\nPrices fell,2021\n", "download", "text/csv", "table"),
        (b'{"text": "Prices fell."}', "a.txt", "", "json"),
        (b'{"text": "One."}\n{"text": "Two."}\n', "a", "", "json"),
        (b'[{"text": "One."}]', "a", "", "json"),
        (b"[1, 2]", "a.json", "", "json"),
        (b"[Editor's note: prices fell.]\n\nThe bank said so.", "a.txt", "", "text"),
        (b"{Prices fell.}", "a.txt", "", "text"),
        (NOTE, "a.2021", "", "text"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "", "image"),
        (b"\x1f\x8b\x08", "a.txt", "", "archive"),
        (b"SQLite format 3\x00", "a.txt", "", "database"),
    ],
)
def test_the_content_tells_the_kind(data: bytes, name: str, media: str, kind: str) -> None:
    assert kind_of(Raw(data, name, path=name, media_type=media)).name == kind


def test_the_suffix_of_an_address_counts_without_its_query() -> None:
    raw = Raw(b"text,date\nPrices fell,2021\n", "https://a.example/a.csv?x=1", url="https://a.example/a.csv?x=1")
    assert kind_of(raw).name == "table"


def test_no_suffix_is_two_kinds() -> None:
    suffixes = [suffix for kind in KINDS for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_every_reader_reads_a_kind_there_is() -> None:
    assert set(READERS) <= set(BY_NAME)
    assert set(documents.SAMPLES) == set(READERS)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (documents.zipped(xl__workbook_dot_xml="<a/>"), "a.bin is a spreadsheet: save its sheet as .csv"),
        (documents.zipped(notes_dot_txt="hello"), "a.bin is an archive: unpack it"),
        (rb"{\rtf1\ansi Prices fell}", "a.bin is an RTF document: open it and save it as .docx or .txt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.bin is an old Office document: open it"),
        (b"\x89PNG\r\n\x1a\n", "a.bin is an image: claimtrack reads text"),
        (b'<?xml version="1.0"?><catalog/>', "a.bin is XML that is no feed: claimtrack reads"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_way_out(data: bytes, said: str) -> None:
    with pytest.raises(NoArticle) as refused:
        list(read_items(Raw(data, "a.bin"), Given()))
    assert str(refused.value).startswith(said)

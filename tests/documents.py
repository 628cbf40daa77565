"""Files of all kinds that claimtrack reads, made by the libraries that people's programs use, for tests."""

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from pathlib import Path

PAGES = Path(__file__).parent / "pages"

HEADLINE = "Harbour fire under control, officials say"
PARAGRAPHS = (
    "HALVERTON, July 9, 2021 (Gazette) - The fire at the port of Halverton is under control, Mayor Ada Brink said on "
    "Friday.",
    '"We lost about 250 of nearly 400 containers," Brink told reporters at Ferry Quay, where crews had worked through '
    "the night to keep the flames from reaching the fuel store.",
    "The port authority said 85 percent of the docks had reopened by noon, and that the rest would follow within days "
    "if the wind did not turn. Nobody was hurt, it added.",
    "Tom Asher denied that smoking had caused the fire.",
)


def pdf(
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    headline: str = HEADLINE,
    head: str = "",
    foot: str = "",
    columns: int = 1,
    compress: bool = True,
    **about: str,
) -> bytes:
    """A PDF as a printer gets it: justified lines, a headline, running head and foot with the page's number."""
    from fpdf import FPDF

    class Printed(FPDF):
        def header(self) -> None:
            if head:
                self.set_font("Helvetica", size=9)
                self.cell(0, 8, head.replace("#", str(self.page_no())), align="C", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            if foot:
                self.set_y(-15)
                self.set_font("Helvetica", size=9)
                self.cell(0, 8, foot.replace("#", str(self.page_no())), align="C")

    made = Printed()
    made.set_compression(compress)
    for name, value in about.items():
        getattr(made, f"set_{name}")(value)
    made.add_page()
    if headline:
        made.set_font("Times", "B", 20)
        made.multi_cell(0, 10, headline, new_x="LMARGIN", new_y="NEXT")
        made.ln(4)
    made.set_font("Times", size=12)
    if columns > 1:
        with made.text_columns(ncols=columns, gutter=8, text_align="J") as printed:
            for each in paragraphs:
                printed.write(each + "\n\n")
    else:
        for each in paragraphs:
            made.multi_cell(0, 6, each, align="J", new_x="LMARGIN", new_y="NEXT")
            made.ln(3)
    return bytes(made.output())


def drawn_pdf(content: bytes) -> bytes:
    """A PDF of one page with this stream of operators, written by hand."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + tail


def docx(paragraphs: Sequence[str] = PARAGRAPHS, *, headline: str = HEADLINE, author: str = "") -> bytes:
    """A Word document with a title, paragraphs, a list and a table."""
    from docx import Document

    made = Document()
    made.core_properties.author = author
    made.core_properties.title = ""
    if headline:
        made.add_heading(headline, 0)
    for each in paragraphs:
        made.add_paragraph(each)
    made.add_paragraph("12 tonnes of paper", style="List Bullet")
    table = made.add_table(2, 2)
    for row, texts in zip(table.rows, (("Year", "Fires"), ("2020", "14")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def docx_with(body: str) -> bytes:
    """A Word document whose body is this XML."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return with_part(docx(), "word/document.xml", f"<w:document {word}><w:body>{body}</w:body></w:document>")


def with_part(data: bytes, name: str, content: str | bytes) -> bytes:
    """A zip file with one of its parts put in the place of another."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return stream.getvalue()


def zipped(**parts: str) -> bytes:
    """A zip file; "__" in names stands for a slash, "_dot_" for a dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return stream.getvalue()


def rss() -> bytes:
    """A feed with an entry in full, one that is only a link, and one with a summary and no link."""
    return b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Halverton Gazette</title><link>https://gazette.example/</link>
<item><title>Harbour fire under control</title><link>https://gazette.example/fire</link><dc:creator>Jane Doe</dc:creator>
<pubDate>Fri, 09 Jul 2021 23:40:00 -0400</pubDate><description>A fire &amp;amp; its cause</description>
<content:encoded><![CDATA[<p>The fire is under control, Mayor Ada Brink said on Friday.</p><p>Tom Asher
denied it.</p><div class="share-tools">Share this</div>]]></content:encoded></item>
<item><title>Ferries &amp; cranes</title><link>https://gazette.example/ferries</link>
<pubDate>Sat, 10 Jul 2021 08:00:00 GMT</pubDate></item>
<item><description>Officials said 40 people were hurt &lt;b&gt;badly&lt;/b&gt;.</description></item>
</channel></rss>
"""


def atom() -> bytes:
    """An Atom feed of one entry that has only the day of its last change."""
    return b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title><entry><title>On the fire</title>
<link href="https://notes.example/x"/><updated>2021-07-10T01:00:00Z</updated><author><name>Al Marsh</name></author>
<content type="html">&lt;p&gt;The mayor said no.&lt;/p&gt;</content></entry></feed>
"""


def table() -> bytes:
    """A CSV file with semicolons, a cell of two lines, a row without text and a date that could be two."""
    return (
        b'id;headline;body;date;outlet\n1;Fire;"The mayor said it was out.\nShe said it twice.";2021-07-10;Gazette\n'
        b"2;Nothing;;2021-07-11;Gazette\n3;Prices;Ministers said 5 percent was enough.;10/07/2021;Gazette\n"
    )


def json_lines() -> bytes:
    """JSON lines, the second of which is broken."""
    first = {"text": "The mayor said yes.", "date": "2021-07-10T10:00:00Z", "authors": ["Ada Lee", "Bo Kim"]}
    return json.dumps(first).encode() + b'\n{"text": broken\n{"text": "Tom Asher denied it."}\n'


def mhtml(html: bytes = b"") -> bytes:
    """A page as browsers save it in one file."""
    message, page, image = EmailMessage(), EmailMessage(), EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://gazette.example/saved/fire"
    message.make_related()
    text = (html or (PAGES / "gazette.html").read_bytes()).decode()
    page.set_content(text, subtype="html", cte="quoted-printable")
    image.set_content(b"GIF89a", "image", "gif")
    message.attach(page)
    message.attach(image)
    return message.as_bytes()


SAMPLES: dict[str, Callable[[], bytes]] = {
    "html": (PAGES / "gazette.html").read_bytes, "mhtml": mhtml, "pdf": pdf, "docx": docx, "feed": rss,
    "table": table, "json": json_lines, "text": lambda: "\n\n".join([HEADLINE, *PARAGRAPHS]).encode(),
}  # fmt: skip
"""A sound file of each kind that is read."""

HOSTILE = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"<", b">", b"<!--", b"]]>", b"&#0;", b"&#xD800;", b"&#99999999999;", b'"', b"\r",
    b"\xe2\x80\xae", b"<script>", b"<![CDATA[", b"%PDF-", b"endstream", b"stream\n", b"<<", b"obj", b"PK\x03\x04", b"{", b"[", b"\\u",
    b"<table>", b"</body>", b"<base href='http://['>", b"<time datetime='9999-99-99'>", b"99999999999999999999", b"\x1b[31m",
)  # fmt: skip
"""Bytes that have brought readers of files to fall."""

"""PDF files become paragraphs: lines and hyphens mended, page numbers and running heads out, damage named."""

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from claimtrack.errors import UnreadableInput
from claimtrack.model import Document
from claimtrack.read.articles import Article, Given, Raw
from claimtrack.read.printed import Line, join, paragraphs
from claimtrack.read.readers import read_items
from claimtrack.rules.en.hyphens import JOINED
from tests.documents import HEADLINE, PARAGRAPHS, drawn_pdf, pdf

BODY = "\n\n".join(PARAGRAPHS)


def read(data: bytes, name: str = "a.pdf") -> Article:
    [item] = read_items(Raw(data, name), Given())
    assert isinstance(item, Article)
    return item


def document(data: bytes) -> Document:
    return read(data).document


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as refused:
        read(data)
    return str(refused.value)


def rewritten(data: bytes, **encryption: Any) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    if encryption:
        writer.encrypt(**encryption)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_paragraphs_come_back_whole() -> None:
    assert document(pdf()).text == f"{HEADLINE}\n\n{BODY}"


def test_two_columns_are_read_one_after_the_other() -> None:
    twice = PARAGRAPHS * 4
    assert document(pdf(twice, headline="", columns=2)).text == "\n\n".join(twice)


def test_running_heads_and_page_numbers_are_left_out() -> None:
    printed = document(pdf(PARAGRAPHS * 12, head="The Halverton Gazette, 10 July 2021", foot="Page # of 3"))
    assert printed.text == f"{HEADLINE}\n\n" + "\n\n".join(PARAGRAPHS * 12)


@pytest.mark.parametrize("foot", ["#", "Page #", "- # -", "https://gazette.example/fire  #/1"])
def test_the_number_of_a_single_page_is_left_out(foot: str) -> None:
    assert document(pdf(foot=foot)).text == f"{HEADLINE}\n\n{BODY}"


def test_a_line_that_is_only_like_a_running_head_is_kept() -> None:
    assert "40" in document(pdf([*PARAGRAPHS, "40 ferries, the port said, will sail again."])).text


def test_the_address_a_browser_prints_is_kept_as_that() -> None:
    assert document(pdf(foot="https://gazette.example/fire  #/1")).url == "https://gazette.example/fire"


def test_the_date_in_a_running_head_is_the_day_of_publication() -> None:
    undated = ["The fire is under control, Mayor Ada Brink said."] * 60
    dated = document(pdf(undated, head="Saturday, 10 July 2021"))
    assert (str(dated.published), dated.published_from) == ("2021-07-10", "dateline")


def test_the_day_a_file_was_made_is_not_the_day_of_publication() -> None:
    made = document(pdf(["The fire is under control, Mayor Ada Brink said."]))
    assert made.published is None


@pytest.mark.parametrize(
    ("about", "title", "author"),
    [
        ({"title": "Harbour fire under control", "author": "Ada Brink"}, HEADLINE, "Ada Brink"),
        ({"title": "Microsoft Word - fire3.doc", "author": "Administrator"}, HEADLINE, ""),
        ({"title": f"{HEADLINE} | The Halverton Gazette"}, HEADLINE, ""),
        ({"title": "untitled", "author": "An Intern"}, HEADLINE, ""),
        ({}, HEADLINE, ""),
    ],
)
def test_title_and_author_count_if_the_page_has_them(about: dict[str, Any], title: str, author: str) -> None:
    made = document(pdf(PARAGRAPHS, **about))
    assert (made.title, made.author) == (title, author)


def test_a_file_that_may_only_be_printed_is_read() -> None:
    locked = rewritten(pdf(), user_password="", owner_password="owner", algorithm="AES-256")
    assert document(locked).text == document(pdf()).text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (rewritten(pdf(), user_password="secret", algorithm="AES-256"), "a.pdf is a PDF locked with a password"),
        (rewritten(pdf(), user_password="secret", algorithm="RC4-40"), "a.pdf is a PDF locked with a password"),
        (pdf([], headline=""), "a.pdf is a PDF without text: it is a scan, perhaps"),
        (pdf()[:1500], "a.pdf is a damaged PDF"),
        (b"%PDF-1.7\n", "a.pdf is a damaged PDF"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 3000, "a.pdf is a damaged PDF"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, said: str) -> None:
    line = refusal(data)
    assert line.startswith(said) and "\n" not in line


def test_pages_without_text_are_mentioned() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.add_blank_page(600, 800)
    stream = io.BytesIO()
    writer.write(stream)
    assert read(stream.getvalue()).remarks == ("has 1 of 2 pages without text",)


def test_letters_that_are_drawn_in_any_order_do_no_harm() -> None:
    made = document(drawn_pdf(b"BT /F1 12 Tf 50 700 Td (The mayor said no.) Tj 0 -14 Td (Tom said yes.) Tj ET"))
    assert "The mayor said no." in made.text and "Tom said yes." in made.text


@pytest.mark.parametrize(("one", "two", "whole"), JOINED)
def test_hyphens_at_the_ends_of_lines(one: str, two: str, whole: str) -> None:
    assert join(one, two, Counter()) == whole


@pytest.mark.parametrize(
    ("words", "whole"), [({"reelection": 1}, "reelection"), ({"re-election": 2}, "re-election"), ({}, "reelection")]
)
def test_what_is_written_elsewhere_in_the_text_tells(words: dict[str, int], whole: str) -> None:
    assert join("re-", "election", Counter(words)) == whole


def test_soft_hyphens_and_dashes() -> None:
    assert join("self\u00ad", "ish", Counter()) == "selfish"
    assert join("he said -", "and left", Counter()) == "he said - and left"


def lines(*texts: str, size: float = 12, left: float = 50, top: float = 700, step: float = 14) -> list[Line]:
    return [Line(text, left, top - number * step, size) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("pages", "wanted"),
    [
        ([lines("The ﬁrst oﬃcer said", "it was ﬂooded.")], ["The first officer said it was flooded."]),
        ([lines("The line goes", "on") + lines("Then a gap.", top=650)], ["The line goes on", "Then a gap."]),
        ([lines("A HEADLINE", size=20) + lines("and text below it.", top=686)], ["A HEADLINE", "and text below it."]),
        ([lines("It ends here, he said.") + lines("An indented one.", left=62, top=686)], ["It ends here, he said.", "An indented one."]),
        ([lines("By Jane Doe", "HALVERTON is a port on the coast of", "the north sea.")], ["By Jane Doe", "HALVERTON is a port on the coast of the north sea."]),
        (
            [lines("Harbour fire under", "control, officials", size=20, step=24) + lines("Text of an article that is", "long enough.", "And more of it.", top=650)],
            ["Harbour fire under control, officials", "Text of an article that is long enough.", "And more of it."],
        ),
        ([lines("He named them:", "• one ship", "• two ships")], ["He named them:", "• one ship", "• two ships"]),
        ([lines("A sentence goes over"), lines("to the next page.")], ["A sentence goes over to the next page."]),
        ([lines("It ends here."), lines("Another begins.")], ["It ends here.", "Another begins."]),
        ([[Line("No places are"), Line("known, she said.")]], ["No places are known, she said."]),
        ([[]], []),
    ],
)
def test_lines_become_paragraphs(pages: list[list[Line]], wanted: list[str]) -> None:
    assert paragraphs(pages)[0] == wanted


def test_a_real_slow_page_is_given_up() -> None:
    from claimtrack.read import pdfs
    from claimtrack.read.apart import apart

    slow = drawn_pdf(b"BT /F1 12 Tf " + b"(a) Tj 0 -1 Td " * 400_000 + b"ET")
    with pytest.raises(UnreadableInput, match=r"cannot be read: it took longer than 0\.3 seconds"):
        apart(pdfs.printed, slow, seconds=0.3)
    assert apart(pdfs.printed, pdf())["text"].startswith(HEADLINE)


def test_a_file_in_a_folder_is_read_by_its_content(tmp_path: Path) -> None:
    from claimtrack.read.files import find_sources, read_source

    (tmp_path / "fire.txt").write_bytes(pdf())
    [source] = find_sources([str(tmp_path)])
    [item] = read_source(source, Given())
    assert isinstance(item, Article) and item.document.title == HEADLINE

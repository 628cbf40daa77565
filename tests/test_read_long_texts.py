"""Texts too long for an article are read in parts, and nothing of them is lost."""

import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import UnreadableInput
from claimtrack.model import Document
from claimtrack.read import decode, long_texts
from claimtrack.read.articles import Article, Given, Raw
from claimtrack.read.decode import clean
from claimtrack.read.files import find_sources, read_source
from claimtrack.read.long_texts import in_parts
from claimtrack.read.readers import read_items


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty characters count as long."""
    monkeypatch.setattr(long_texts, "LONGEST", 50)
    monkeypatch.setattr(long_texts, "PART", 30)


def parts_of(text: str) -> list[Article]:
    return list(
        in_parts(
            Article(Document(text, title="A book", url="https://example.org/a"), "book.txt", ("is odd",))
        )
    )


def test_what_is_no_longer_than_an_article_stays_whole() -> None:
    [only] = parts_of("x" * 50)
    assert (only.name, only.remarks, only.document.title) == ("book.txt", ("is odd",), "A book")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A first paragraph, this.\n\nA second that goes on and on.", ["A first paragraph, this.\n\n", "A second that goes on and on."]),
        ("A line that is by itself\nand a line that ends here.\n", ["A line that is by itself\n", "and a line that ends here.\n"]),
        ("word " * 11, ["word " * 6, "word " * 5]),
        ("x" * 65, ["x" * 30, "x" * 30, "x" * 5]),
        ("x" * 30 + " " * 25, ["x" * 30 + " " * 25]),
    ],
)  # fmt: skip
def test_parts_end_where_something_ends(text: str, expected: list[str]) -> None:
    parts = parts_of(text)
    assert [part.document.text for part in parts] == expected
    assert parts[0].document.title == f"A book (part 1 of {len(expected)})"
    assert parts[0].document.url and not any(part.document.url for part in parts[1:])
    assert "read in" in parts[0].remarks[-1] and not any(part.remarks for part in parts[1:])


@given(st.text(alphabet=" \nxy.", max_size=400))
def test_nothing_is_lost(text: str) -> None:
    parts = [part.document.text for part in parts_of(text)]
    assert "".join(parts) == text
    assert all(part.strip() for part in parts[1:])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("block", [700, 10_000])
def test_a_very_long_text_is_decoded_part_by_part(encoding: str, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "BLOCK", block)
    text = "“Prices fell”, the café said.\r\n\r\nIt was \x1b[31mFriday\x1b[0m.\n\n" * 9
    front = "Title: A book\n\n"
    raw = Raw((front + text).encode(encoding), "book.txt")
    articles = [item for item in read_items(raw, Given(outlet="The Gazette")) if isinstance(item, Article)]
    assert len(articles) > 9
    assert "".join(each.document.text for each in articles) == clean(text)
    assert articles[0].document.title == f"A book (part 1 of {len(articles)})"
    assert articles[-1].name == f"book.txt (part {len(articles)} of {len(articles)})"
    assert {each.document.outlet for each in articles} == {"The Gazette"}
    assert "characters long: read in" in articles[0].remarks[-1]


def test_a_very_long_text_without_words_is_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"^book.txt has no words in it$"):
        list(read_items(Raw(b"-- \n" * 100, "book.txt"), Given()))


def test_memory_stays_flat_however_long_a_text_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(decode, "BLOCK", 100_000)
    raw = Raw("“Prices fell,” the bank said on Friday.\n\n".encode() * 200_000, "book.txt")
    tracemalloc.start()
    parts = sum(1 for _ in read_items(raw, Given()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert parts == 83 and peak < len(raw.data) / 2


def test_a_long_file_is_read_in_parts(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("long") / "book.txt"
    path.write_text("Prices fell, the bank said on Friday. " * 4)
    [source] = find_sources([str(path)])
    items = list(read_source(source, Given(outlet="The Gazette", keep_original=True)))
    articles = [item for item in items if isinstance(item, Article)]
    assert len(articles) > 3 and "".join(each.document.text for each in articles) == path.read_text()
    assert {each.document.outlet for each in articles} == {"The Gazette"}
    assert {each.document.raw_sha256 for each in articles} == {articles[0].document.raw_sha256}
    assert replace(articles[1].document, text="", title="") == replace(
        articles[2].document, text="", title=""
    )

"""Texts too long for an article are read in parts, and nothing of them is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.model import Document
from claimtrack.read import long_texts
from claimtrack.read.articles import Article, Given
from claimtrack.read.files import find_sources, read_source
from claimtrack.read.long_texts import in_parts


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

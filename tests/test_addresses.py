"""Which addresses are the same page, and what is an address at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.addresses import TRACKING_NAMES, address_key, same_site, scheme_of

PAGE = "example.org/news/fire?id=7"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/fire?id=7",
        "http://example.org/news/fire?id=7",
        "https://www.example.org/news/fire?id=7",
        "HTTPS://WWW.Example.ORG:443/news/fire/?id=7",
        "http://example.org:80/news/fire?id=7#comments",
        "https://example.org./news/fire?utm_source=x&id=7&fbclid=abc&UTM_Medium=y",
        "  https://example.org/news/f%69re?id=7\n",
    ],
)  # fmt: skip
def test_the_same_page(url: str) -> None:
    assert address_key(url) == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/fire?id=8", "https://example.org/news/fire", "https://example.org/News/fire?id=7",
        "https://example.org:8080/news/fire?id=7", "https://news.example.org/news/fire?id=7",
        "https://example.org/news/fire?id=7#!page2", "https://example.org/news/fire?id=7&page=2",
    ],
)  # fmt: skip
def test_another_page(url: str) -> None:
    assert address_key(url) not in ("", PAGE)


def test_the_order_of_parameters_does_not_matter() -> None:
    assert address_key("https://a.org/?b=2&a=1") == address_key("https://a.org?a=1&b=2")


@pytest.mark.parametrize("url", ["", "article.txt", "ftp://a.org/b", "https://", "http://[::1", "http://a:b/"])
def test_no_address(url: str) -> None:
    assert address_key(url) == ""


@pytest.mark.parametrize("name", sorted(TRACKING_NAMES))
def test_what_tracks_is_left_out(name: str) -> None:
    assert address_key(f"https://a.org/b?{name}=1&id=7") == "a.org/b?id=7"


@given(st.text())
def test_any_text_survives(text: str) -> None:
    scheme_of(text)
    key = address_key(f"https://a.org/{text}")
    assert key == "" or address_key(f"http://{key}") in (key, "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.bbc.co.uk/a", "http://bbc.co.uk/b", True),
        ("https://m.gazette.org/a", "https://www.gazette.org/b", True),
        ("https://sport.gazette.org/a", "https://gazette.org/b", True),
        ("https://gazette.org/a", "https://agency.com/b", False),
        ("https://notgazette.org/a", "https://gazette.org/b", False),
        ("", "https://gazette.org/b", False), ("", "", False),
    ],
)  # fmt: skip
def test_the_same_publisher(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("https://a.org", "https"), ("FTP://a.org", "ftp"), ("file:///etc/passwd", "file"), ("data:text/plain,x", "data"),
        ("article.txt", ""), ("C:\\articles", ""), ("notes: today.txt", ""), ("-", ""), ("Press TV://", ""),
    ],
)  # fmt: skip
def test_schemes(text: str, scheme: str) -> None:
    assert scheme_of(text) == scheme

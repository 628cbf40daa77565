"""Feeds give their entries' own text, or links to their pages, and name the entries that have neither."""

import datetime
from dataclasses import replace

import pytest

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import PAGES, Article, Given, Item, Link, Problem, Raw
from claimtrack.read.readers import read_items
from tests.documents import atom, rss


def items(data: bytes, given: Given = Given(), **known: str) -> list[Item]:  # noqa: B008
    return list(read_items(replace(Raw(data, "feed.xml"), **known), given))  # type: ignore[arg-type]


def test_entries_give_their_own_text() -> None:
    first, second, third = items(rss())
    assert isinstance(first, Article) and isinstance(third, Article)
    document = first.document
    assert document.text == (
        "Harbour fire under control\n\nThe fire is under control, Mayor Ada Brink said on Friday.\n\nTom Asher denied it."
    )
    assert (document.title, document.outlet, document.author) == ("Harbour fire under control", "Halverton Gazette", "Jane Doe")
    assert (document.url, first.name) == ("https://gazette.example/fire", "feed.xml entry 1")
    assert second == Problem(
        "feed.xml entry 2", "feed.xml entry 2 has no text of its own; its page is https://gazette.example/ferries"
    )
    assert third.document.text == "Officials said 40 people were hurt badly."


def test_the_day_is_that_of_the_publisher_s_own_clock() -> None:
    first = items(rss())[0]
    assert isinstance(first, Article)
    assert (first.document.published, first.document.published_from) == (datetime.date(2021, 7, 9), "metadata")


def test_entries_give_links_with_what_the_feed_knows() -> None:
    first, second, third = items(rss(), Given(feed_entries=PAGES))
    assert isinstance(first, Link) and isinstance(second, Link) and isinstance(third, Article)
    assert (first.url, first.known.author) == ("https://gazette.example/fire", "Jane Doe")
    assert first.own and first.own.document.text.endswith("Tom Asher denied it.")
    assert (second.url, second.known.title, second.own) == ("https://gazette.example/ferries", "Ferries & cranes", None)


def test_a_page_takes_from_its_feed_what_it_does_not_say() -> None:
    link = items(rss(), Given(feed_entries=PAGES))[1]
    assert isinstance(link, Link)
    page = Raw(b"<html><p>The cranes are safe, he said on Monday.</p></html>", link.url, url=link.url, known=link.known)
    [item] = read_items(page, Given())
    assert isinstance(item, Article)
    document = item.document
    assert (document.title, document.outlet, document.url) == ("Ferries & cranes", "Halverton Gazette", link.url)
    assert document.published == datetime.date(2021, 7, 10)


def test_the_last_change_stands_in_where_no_other_day_is_given() -> None:
    [item] = items(atom())
    assert isinstance(item, Article)
    assert (item.document.text, str(item.document.published)) == ("On the fire\n\nThe mayor said no.", "2021-07-10")


def test_what_the_user_says_wins() -> None:
    [item] = items(atom(), Given(outlet="My paper", published=datetime.date(2020, 1, 1)))
    assert isinstance(item, Article)
    assert (item.document.outlet, item.document.published_from) == ("My paper", "option")


def test_a_link_may_be_relative_to_the_feed() -> None:
    [item] = items(atom().replace(b"https://notes.example/x", b"/x"), url="https://notes.example/feed")
    assert isinstance(item, Article)
    assert item.document.url == "https://notes.example/x"


def test_a_link_that_is_no_page_is_none() -> None:
    [item] = items(atom().replace(b"https://notes.example/x", b"javascript:alert(1)"))
    assert isinstance(item, Article)
    assert item.document.url == ""


def test_a_feed_cut_off_gives_its_entries_and_a_word() -> None:
    *read, last = items(rss()[: rss().index(b"<item><description>")])
    assert [type(item) for item in read] == [Article, Problem]
    assert isinstance(last, Problem)
    assert last.line.startswith("feed.xml is damaged, 2 entries were read before: ")
    assert not last.skipped


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "feed.xml is a feed without entries"),
        (b"<rss><nothing/>", "feed.xml is no feed that can be read"),
        (b"<feed>\x00\xff", "feed.xml is no feed that can be read"),
        (b"<rss version='2.0'><channel>" + b"<item></item>" * 10_001, "feed.xml has more than 10000 entries"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        items(data)
    assert str(refused.value).startswith(said) and "\n" not in str(refused.value)


@pytest.mark.parametrize("given", [Given(title="One"), Given(url="https://a.example/")])
def test_a_title_or_url_for_several_articles_is_refused(given: Given) -> None:
    with pytest.raises(UnreadableInput, match="a feed of several articles: a title or a URL is for one"):
        items(rss(), given)

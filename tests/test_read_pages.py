"""Web pages become articles: the paragraphs that a reader would call the article, and what the page says of them."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Article, Given, Raw
from claimtrack.read.page_text import fragment
from claimtrack.read.readers import read_items
from tests import documents

PAGES = Path(__file__).parent / "pages"
STORY = (
    "<p>The fire at the port of Halverton is under control, Mayor Ada Brink said on Friday.</p>"
    "<p>The port authority said 85 percent of the docks had reopened by noon.</p>"
)


def read(data: bytes | str, name: str = "page.html", given: Given = Given(), **known: Any) -> Article:  # noqa: B008
    raw = Raw(data.encode() if isinstance(data, str) else data, name, **known)
    [item] = read_items(raw, given)
    assert isinstance(item, Article)
    return item


def page(head: str = "", body: str = STORY) -> str:
    return f"<!doctype html><html><head><title>Fire out</title>{head}</head><body><article>{body}</article></body></html>"


SAVED = {
    "gazette.html": (
        ("Harbour fire under control, officials say", "The Halverton Gazette", "Jane Doe, Omar Khan", "2021-07-09", "metadata",
         "https://gazette.example/news/2021/07/09/harbour-fire"),
        ["Mayor Ada Brink said on Friday.", "nearly 400 containers,” Brink told reporters at Ferry Quay, where",
         "Cause not known", "- 12 tonnes of paper, which burned first\n- 40 drums of paint", "damage at £3.5m."],
        ["cookie", "Opinion", "Tom Reed", "Share", "Advertisement", "Related", "Ferry firm denies", "newsletter", "Bob",
         "Alice", "rights reserved", "said nothing here", "12 July", "regulated"],
    ),
    "broadcaster.html": (
        ("Rail strike: Talks fail as union rejects 4% offer", "NBN News", "Priya Nair", "2022-06-20", "metadata",
         "https://www.nbn.example/news/business-61230001"),
        ["Mick Farrow has said.", "40,000 members", "'Every right to be angry'", "- Which lines are hit?", "Dana Wu estimates"],
        ["cookies", "Getty", "stay at home", "By Priya", "Business correspondent", "cuts must come", "Related Topics",
         "Storm kills", "Terms of Use", "__INITIAL"],
    ),
    "coastwire.html": (
        ("Fishermen’s union says catch fell 40 percent", "", "", "2021-07-10", "dateline", ""),
        ["São Pedro said on Friday", "“We go out at four", "José Antão", "— all of them", "a strike was possible."],
        ["Photo by AFP", "SHARE", "alternate addresses", "Copyright", "Sports", "Last Update"],
    ),
    "tabloid.html": (
        ("Star DENIES claims she 'faked' charity run", "Daily Comet", "Kim Lowe", "2023-03-04", "metadata",
         "https://www.comet.example/showbiz/star-denies-claims-19204412"),
        ["- Lena Sole, 34, says she ran every mile", "raised £410,000", "Her agent, Paul Dray, insisted", "charity's accounts."],
        ["700 partners", "over the moon", "who said they quit", "WhatsApp", "Loaded", "says sorry to fans", "prosper",
         "Share or comment", "Doctors say", "Updated: 11:00"],
    ),
    "magazine.html": (
        ("The dry river", "The Plains Quarterly", "Ruth Calder", "2019-11-02", "metadata",
         "https://quarterly.example/essays/the-dry-river"),
        ["When the gauge at Miller’s Ford", "Walter Hale recalls", "“fully within the law”.\n", "2010 | 410 | 1,220",
         "argues Nadia Frost"],
        ["Subscribe", "cannot swim", "Skip to", "pictures by"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAVED)
def test_a_saved_page_gives_its_article_and_nothing_around_it(name: str) -> None:
    about, inside, outside = SAVED[name]
    document = read((PAGES / name).read_bytes(), name).document
    assert (
        document.title, document.outlet, document.author, str(document.published), document.published_from, document.url,
    ) == about  # fmt: skip
    assert not [words for words in inside if words not in document.text]
    assert not [words for words in outside if words in document.text]
    assert document.text.startswith(about[0] + "\n\n")


SHORT = """<html><head><title>Bridge closed - Halverton Post</title></head><body>
<div id="nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></div>
<div id="content"><h1>Bridge closed</h1><p>The Ferry Bridge was closed on Monday, police said.</p><p>It will open in June.</p></div>
<div id="footer"><p>Contact us | Terms</p><p>© Halverton Post. The owner said all rights are reserved.</p></div></body></html>"""
WRAPPED = """<html><body class="social-share-on"><div class="article-share-wrapper related-post"><div class="promo-body"><h1>Harbour
reopens</h1><p>The harbour reopened on Monday, the port authority said, three days after a fire.</p><p>All but two of the berths
are in use, harbour master Jo Fry told the Gazette.</p></div></div></body></html>"""
BARE = """<html><body><div class="wrap sharing-enabled"><h2 class="post-title">On the strike</h2><div class="post-body">The union said
on Tuesday that it would strike.<br /><br />The company said 40 percent of flights would go.</div><div class="post-footer">Posted
by Al at <abbr class="published" title="2011-05-03T10:22:00-07:00">10:22</abbr></div></div></body></html>"""


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        (SHORT, ["Bridge closed", "The Ferry Bridge was closed on Monday, police said.", "It will open in June."]),
        (WRAPPED, ["Harbour reopens", "The harbour reopened on Monday, the port authority said, three days after a fire.",
                   "All but two of the berths are in use, harbour master Jo Fry told the Gazette."]),
        (BARE, ["On the strike", "The union said on Tuesday that it would strike.", "The company said 40 percent of flights would go."]),
    ],
)  # fmt: skip
def test_short_articles_and_odd_names_of_parts(html: str, parts: list[str]) -> None:
    assert read(html).document.text.split("\n\n") == parts


def test_a_quotation_drawn_out_of_the_text_is_not_said_twice() -> None:
    text = read((PAGES / "magazine.html").read_bytes()).document.text
    assert text.count("The meter was fine. The river was gone.") == 1


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert read(page()).document.text.split("\n\n") == [
        "Fire out",
        "The fire at the port of Halverton is under control, Mayor Ada Brink said on Friday.",
        "The port authority said 85 percent of the docks had reopened by noon.",
    ]


@pytest.mark.parametrize(
    ("title", "heading", "first"),
    [
        ("Fire out at Halverton port", "Fire at Halverton port is out", "Fire at Halverton port is out"),
        ("Fire out at Halverton port", "The Halverton Gazette", "Fire out at Halverton port"),
        ("Fire out at Halverton port", "<span>Fire out at</span> <span>Halverton port</span>", "Fire out at Halverton port"),
    ],
)
def test_the_headline_comes_first_and_once(title: str, heading: str, first: str) -> None:
    html = f"<html><head><meta property='og:title' content='{title}'></head><body><header><h1>{heading}</h1></header><article>{STORY}</article></body></html>"
    parts = read(html).document.text.split("\n\n")
    assert parts[0] == first
    assert parts.count(first) == 1


def test_breaks_part_lines_and_paragraphs() -> None:
    text = read(page(body="<h1>Fire out</h1><div>The mayor said no.<br><br>Tom said yes.<br>So did Ann.</div>")).document.text
    assert text == "Fire out\n\nThe mayor said no.\n\nTom said yes.\nSo did Ann."


def test_a_page_in_one_file_is_read_like_the_page() -> None:
    saved, plain = read(documents.mhtml(), "a.mhtml").document, read((PAGES / "gazette.html").read_bytes()).document
    assert saved.text == plain.text
    assert (saved.title, saved.published, saved.url) == (plain.title, plain.published, plain.url)


def test_the_place_a_page_was_saved_from_is_its_address() -> None:
    assert read(documents.mhtml(page().encode()), "a.mhtml").document.url == "https://gazette.example/saved/fire"
    saved = "<!-- saved from url=(0026)https://a.example/fire -->" + page()
    assert read(saved).document.url == "https://a.example/fire"


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(UnreadableInput, match=r"wall\.html is a web page without an article: its text may come by"):
        read((PAGES / "wall.html").read_bytes(), "wall.html")


def test_parts_nested_too_deeply_are_named() -> None:
    deep = "<html><body>" + "<div>" * 100_000 + "The mayor said no."
    with pytest.raises(UnreadableInput, match="nested too deeply"):
        read(deep)


def test_a_page_cut_off_gives_what_is_there() -> None:
    data = (PAGES / "gazette.html").read_bytes()
    text = read(data[: data.index(b"had reopened")]).document.text
    assert text.endswith("The port authority said 85 percent of the docks")


QUOTED = "“We don’t know,” Mayor Zoë Brandão said — twice."


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", "iso-8859-1"),
        ("cp1252", "iso-8859-1", ""),
        ("cp1252", "", "windows-1252"),
        ("cp1252", "no-such-thing", ""),
        ("cp1252", "utf-8", "utf-8"),
        ("utf-16", "utf-16", ""),
        ("utf-16-le", "", "utf-16le"),
        ("mac_roman", "macintosh", ""),
        ("gb18030", "gb2312", ""),
    ],
)
def test_letters_survive_whatever_the_page_declares(encoding: str, declared: str, charset: str) -> None:
    said = QUOTED.replace("ë", "e").replace("ã", "a") if encoding == "gb18030" else QUOTED
    meta = f'<meta charset="{declared}">' if declared else ""
    data = page(meta, f"<p>{said}</p>{STORY}").encode(encoding)
    assert said in read(data, charset=charset).document.text


PUBLISHED = '<meta property="article:published_time" content="2021-07-09T23:40:00-04:00">'
MODIFIED = '<meta property="article:modified_time" content="2021-07-12T00:00:00Z">'


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "day", "how"),
    [
        (PUBLISHED + MODIFIED, STORY, "2021-07-09", "metadata"),
        (MODIFIED, STORY, "None", ""),
        (MODIFIED + '<meta name="date" content="2021-07-12">' + ld('{"@type":"NewsArticle","datePublished":"2021-07-09"}'), STORY,
         "2021-07-09", "metadata"),
        (ld('{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["Article"],"datePublished":"2021-07-09"}]}'), STORY,
         "2021-07-09", "metadata"),
        (ld('[{"@type":"Person","name":"A"},{"@type":"BlogPosting","datePublished":"July 9, 2021"}]'), STORY, "2021-07-09", "metadata"),
        (ld('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2020-02-02"}]}'), STORY, "None", ""),
        (ld("{broken") + PUBLISHED, STORY, "2021-07-09", "metadata"),
        (ld("[" * 5000) + PUBLISHED, STORY, "2021-07-09", "metadata"),
        ('<meta name="pubdate" content="20210709">', STORY, "2021-07-09", "metadata"),
        ('<meta name="gov:updated-at" content="2021-08-01"><meta name="gov:first-published-at" content="2021-07-09T22:30:00.000+00:00">',
         STORY, "2021-07-09", "metadata"),
        ('<meta name="pubdate" content="09/07/2021">', STORY, "None", ""),
        ('<meta name="pubdate" content="2021-02-31">', STORY, "None", ""),
        ("", '<span itemprop="datePublished" content="2021-07-09T10:00">Friday</span>' + STORY, "2021-07-09", "metadata"),
        ("", '<time datetime="2021-07-09T10:00:00Z">3 days ago</time>' + STORY, "2021-07-09", "metadata"),
        ("", '<time class="updated" datetime="2021-07-12">now</time>' + STORY, "None", ""),
        ("", STORY + '<aside><time datetime="2021-07-12">x</time></aside>', "None", ""),
        ("", '<time datetime="2021-07-09">a</time><time datetime="2021-07-08">b</time>' + STORY, "None", ""),
        ("", '<div class="newsdate">Saturday, 10 July 2021 6:57 AM [ Last Update: Sunday, 11 July 2021 ]</div>' + STORY,
         "2021-07-10", "dateline"),
        ("", '<p class="byline">By Jane Doe | July 9, 2021 2:11pm</p>' + STORY, "2021-07-09", "dateline"),
        ("", "<p>HALVERTON, July 8, 2021 (AFP) — The mayor said no.</p>" + STORY, "2021-07-08", "dateline"),
        (PUBLISHED, "<p>HALVERTON, July 8, 2021 (AFP) — The mayor said no.</p>" + STORY, "2021-07-09", "metadata"),
        ('<link rel="canonical" href="https://a.example/2021/07/09/fire">', STORY, "2021-07-09", "url"),
        ("", STORY, "None", ""),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_what_the_page_says_it_is(head: str, body: str, day: str, how: str) -> None:
    document = read(page(head, body)).document
    assert (str(document.published), document.published_from) == (day, how)


def test_what_the_user_says_wins_over_the_page() -> None:
    given = Given(datetime.date(2020, 1, 1), title="Mine", outlet="My paper", author="Me", url="https://me.example/")
    document = read((PAGES / "gazette.html").read_bytes(), given=given).document
    assert (document.title, document.outlet, document.author, document.url) == ("Mine", "My paper", "Me", "https://me.example/")
    assert (document.published, document.published_from) == (datetime.date(2020, 1, 1), "option")


@pytest.mark.parametrize(
    ("head", "fetched", "url"),
    [
        ('<link rel="canonical" href="https://a.example/fire">', "https://a.example/fire?utm=1", "https://a.example/fire"),
        ('<link rel="canonical" href="/fire">', "https://a.example/x", "https://a.example/fire"),
        ('<link rel="canonical" href="/fire">', "", ""),
        ('<link rel="canonical" href="https://a.example/">', "https://a.example/fire", "https://a.example/fire"),
        ('<link rel="canonical" href="javascript:x">', "https://a.example/fire", "https://a.example/fire"),
        ('<link rel="canonical" href="https://[bad">', "https://a.example/fire", "https://a.example/fire"),
        ('<meta property="og:url" content="https://a.example/og">', "", "https://a.example/og"),
    ],
)
def test_the_address(head: str, fetched: str, url: str) -> None:
    assert read(page(head), url=fetched).document.url == url


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>He said <b>no</b>.</p><p>She   said\nyes.</p>", "He said no.\n\nShe said yes."),
        ("He said no &amp; yes.<br>Twice.", "He said no & yes.\nTwice."),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n\n- Two"),
        ("One.\n\nTwo\nlines.", "One.\n\nTwo lines."),
        ("<p>He said no.</p><script>x()</script><div class='share-tools'>Share</div><figcaption>A photo</figcaption>", "He said no."),
        ("gov\u00adern\u00adment\u200b &shy;", "government &shy;"),
        ("<p>gov&shy;ernment</p>", "government"),
        ("", ""),
        ("<img src=x>", ""),
        ("<" * 50, "<" * 50),
    ],
)
def test_a_piece_of_html_is_all_article(html: str, text: str) -> None:
    assert fragment(html) == text

"""Fetching pages, from real servers on this machine: slow, broken, huge, redirecting and ill-meant answers."""

import dataclasses
import datetime
import gzip
import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from claimtrack.errors import UnreadableInput
from claimtrack.read import connections, fetching, hosts
from claimtrack.read.articles import Article, Given
from claimtrack.read.fetching import fetch
from claimtrack.read.files import find_sources, read_source
from claimtrack.read.hosts import is_public, machines
from claimtrack.read.manners import Manners
from tests.conftest import ARTICLE
from tests.web import (
    Site,
    bomb,
    cut_off,
    dripping,
    endless,
    failing,
    garbage,
    moved,
    serving,
    silent,
    text,
)  # fmt: skip

QUICK = Manners(timeout=0.4, deadline=5.0, backoff=0.01, pause=0.0, allow_private=True, largest=100_000)
SLOW_LIMIT = dataclasses.replace(QUICK, deadline=0.5)


SPANISH = "Señor López said prices fell. The mayor of Málaga denied on Friday that cafés had closed.\n"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """A site with every way to misbehave."""
    answers = {
        "/article": text(),
        "/packed": lambda handler: handler.send(200, gzip.compress(ARTICLE.encode()), Content_Encoding="gzip"),
        "/moved": moved("/article", 301),
        "/circle": moved("/other"), "/other": moved("/circle"),
        "/file": moved("file:///etc/passwd"),
        "/ftp": moved("ftp://example.org/x"),
        "/nowhere": moved("http://[::1"),
        "/silent": silent(1.2),
        "/drip": dripping(200, 0.05), "/drip-head": dripping(200, 0.05, head=True),
        "/bomb": bomb(5_000_000), "/endless": endless,
        "/stated": lambda handler: handler.send(200, b"", Content_Length="900000000"),
        "/cut": cut_off, "/garbage": garbage,
        "/missing": lambda handler: handler.send(404, b"gone"),
        "/login": lambda handler: handler.send(403, b"no"),
        "/teapot": lambda handler: handler.send(418, b"no"),
        "/picture": lambda handler: handler.send(200, b"x" * 100, "image/png"),
        "/damaged": lambda handler: handler.send(200, b"this is no gzip", Content_Encoding="gzip"),
        "/busy": failing(99, 503),
        "/latin": lambda handler: handler.send(200, SPANISH.encode("latin-1"), "text/plain; charset=ISO-8859-1"),
        "/mislabelled": lambda handler: handler.send(200, SPANISH.encode("latin-1"), "text/plain; charset=utf-8"),
        "/unlabelled": lambda handler: handler.send(200, SPANISH.encode("latin-1"), "text/plain"),
        "/empty": lambda handler: handler.send(200, b""),
    }  # fmt: skip
    answers |= {f"/hop{number}": moved(f"/hop{number + 1}") for number in range(20)}
    with serving(answers) as opened:
        yield opened


def test_a_page_and_what_its_sender_says_of_it(site: Site) -> None:
    page = fetch(site.url("/article#third"), QUICK)
    assert page.data.decode() == ARTICLE
    assert (page.media_type, page.charset) == ("text/plain", "utf-8")
    assert fetch(site.url("/packed"), QUICK).data.decode() == ARTICLE
    assert fetch(site.url("/latin"), QUICK).charset == "iso-8859-1"


def test_who_asks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(manners: Manners) -> str:
        fetch(site.url(), manners)
        return site.asked[-1][1]["User-Agent"]

    assert asked(QUICK).startswith("claimtrack/")
    monkeypatch.setenv("CLAIMTRACK_USER_AGENT", "desk@example.org")
    assert asked(QUICK) == "desk@example.org"
    assert asked(dataclasses.replace(QUICK, user_agent="Ann")) == "Ann"


def test_a_redirect_is_followed_and_the_last_address_kept(site: Site) -> None:
    page = fetch(site.url("/moved"), QUICK)
    assert (page.data.decode(), page.url) == (ARTICLE, site.url("/article"))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/circle", "redirects in a circle"),
        ("/hop0", "redirects more than 10 times"),
        ("/file", "redirects to file:///etc/passwd, which is not on the web"),
        ("/ftp", "redirects to ftp://example.org/x, which is not on the web"),
        ("/nowhere", "redirects to something that is no address"),
        ("/silent", "cannot be fetched: it does not answer in time (3 tries)"),
        ("/bomb", "is larger than 0.1 MB: no article is that long"),
        ("/endless", "is larger than 0.1 MB"),
        ("/stated", "is larger than 0.1 MB"),
        ("/cut", "cannot be fetched: the connection broke off (3 tries)"),
        ("/garbage", "cannot be fetched: its answer is no HTTP (3 tries)"),
        ("/damaged", "cannot be fetched: its answer is damaged (3 tries)"),
        ("/missing", "answers 404: there is no such page"),
        ("/login", "answers 403: it may want a login"),
        ("/teapot", "answers 418"),
        ("/picture", "is a picture, not an article"),
        ("/busy", "cannot be fetched: answers 503: service unavailable (3 tries)"),
    ],
)
def test_what_is_said_when_a_page_cannot_be_had(site: Site, path: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        fetch(site.url(path), QUICK)
    assert str(refused.value).startswith(said)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("path", ["/drip", "/drip-head"])
def test_a_page_that_never_ends_is_broken_off(site: Site, path: str) -> None:
    with pytest.raises(UnreadableInput, match=r"takes longer than 0\.5 seconds"):
        fetch(site.url(path), SLOW_LIMIT)


@pytest.mark.parametrize(("path", "times"), [("/missing", 1), ("/picture", 1), ("/busy", 3), ("/cut", 3)])
def test_only_what_may_pass_is_tried_again(site: Site, path: str, times: int) -> None:
    before = site.times(path)
    with pytest.raises(UnreadableInput):
        fetch(site.url(path), QUICK)
    assert site.times(path) - before == times


@pytest.mark.parametrize("after", ["", "0", "nonsense", "Wed, 21 Oct 2015 07:28:00 GMT"])
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_page_that_fails_twice_is_had_at_the_third_try(status: int, after: str) -> None:
    with serving({"/article": failing(2, status, Retry_After=after)}) as site:
        assert fetch(site.url(), QUICK).data.decode() == ARTICLE
        assert site.times("/article") == 3


def test_a_server_that_asks_for_too_long_a_wait_is_left_alone() -> None:
    with serving({"/article": failing(2, 429, Retry_After="3600")}) as site:
        with pytest.raises(UnreadableInput, match=r"answers 429: it was asked too often"):
            fetch(site.url(), QUICK)
        assert site.times("/article") == 1


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a", "data:text/plain,hello", "javascript:alert(1)", "gopher://x/", "file:///etc/passwd",
        "http://", "http:///etc/passwd", "http://[::1", "http://ann:secret@example.org/", "https://example.org:99999/",
    ],
)  # fmt: skip
def test_what_is_no_page(url: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        fetch(url, Manners())
    assert "\n" not in str(refused.value)


# Private machines


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "LOCALHOST.",
    ],
)
def test_this_machine_is_not_spoken_to_however_it_is_called(site: Site, host: str) -> None:
    before = len(site.asked)
    with pytest.raises(
        UnreadableInput, match=r"private network or this machine.*--allow-private|there is no host"
    ):
        fetch(site.url(host=host), dataclasses.replace(QUICK, allow_private=False))
    assert len(site.asked) == before


def test_not_by_redirect_either(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """One name is let through as if it were public; where it redirects to is refused all the same."""
    with serving({"/article": moved(site.url())}) as public:
        known = socket.getaddrinfo("localhost", public.server_address[1], type=socket.SOCK_STREAM)
        monkeypatch.setattr(
            hosts, "is_public", lambda address: address in {each[4][0] for each in known} and not public.asked
        )
        before = len(site.asked)
        with pytest.raises(UnreadableInput, match=r"private network or this machine"):
            fetch(public.url(), dataclasses.replace(QUICK, allow_private=False))
        assert (len(public.asked), len(site.asked) - before) == (1, 0)


def test_a_name_that_changes_its_meaning_leads_nowhere_else(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is looked up once; at a second look it would have led to the site on this machine."""
    real, looks = socket.getaddrinfo, []

    def changing(host: str, *more: object, **named: object) -> object:
        looks.append(host)
        return real("127.0.0.1" if looks.count(host) == 1 else "127.0.0.2", *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    page = fetch(site.url(host="changing.example"), QUICK)
    assert page.data.decode() == ARTICLE
    assert looks.count("changing.example") == 1
    assert site.asked[-1][1]["Host"] == f"changing.example:{site.server_address[1]}"


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "127.8.8.8",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "nonsense",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


def test_a_host_that_is_not_there() -> None:
    with pytest.raises(hosts.NameNotFound, match=r"there is no host|cannot be looked up"):
        machines("nobody.invalid", 80, allow_private=False)
    with pytest.raises(UnreadableInput, match=r"cannot be fetched: "):
        fetch("http://nobody.invalid/", dataclasses.replace(QUICK, tries=1))


def test_nothing_answers() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UnreadableInput, match=r"cannot be fetched: nothing answers there \(3 tries\)"):
        fetch(f"http://127.0.0.1:{port}/", QUICK)


def test_the_same_host_is_given_a_pause(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(fetching, "_VISITED", {})
    monkeypatch.setattr(time, "sleep", waits.append)
    for _ in range(2):
        fetch(site.url(), dataclasses.replace(QUICK, pause=30.0))
    assert len(waits) == 1 and 29 < waits[0] <= 30


# Certificates


def certified(*names: str, **more: object) -> tuple[ssl.SSLContext, trustme.CA]:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **more).configure_cert(context)  # type: ignore[arg-type]
    return context, authority


@pytest.fixture
def trusting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Trust an authority, as a machine does that has SSL_CERT_FILE set."""

    def trust(authority: trustme.CA) -> None:
        authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        connections._trust.cache_clear()

    yield trust
    connections._trust.cache_clear()


def test_an_encrypted_page(trusting: object) -> None:
    context, authority = certified("127.0.0.1", "localhost")
    trusting(authority)  # type: ignore[operator]
    with serving({"/article": text()}, context) as site:
        assert fetch(site.url(), QUICK).data.decode() == ARTICLE
        assert fetch(site.url(host="localhost"), QUICK).data.decode() == ARTICLE


@pytest.mark.parametrize(
    ("names", "more", "known", "said"),
    [
        (["127.0.0.1"], {}, False, "authority that this machine does not know; if your network has"),
        (["example.org"], {}, True, "its certificate is another"),
        (
            ["127.0.0.1"],
            {"not_after": datetime.datetime(2020, 1, 1)},
            True,
            "its certificate has expired; save the page",
        ),
        (
            ["127.0.0.1"],
            {"not_before": datetime.datetime(2099, 1, 1), "not_after": datetime.datetime(2100, 1, 1)},
            True,
            "not valid yet",
        ),
    ],
)
def test_certificates_that_are_not_accepted(
    trusting: object, names: list[str], more: dict[str, object], known: bool, said: str
) -> None:
    context, authority = certified(*names, **more)
    trusting(authority if known else trustme.CA())  # type: ignore[operator]
    with serving({"/article": text()}, context) as site:
        with pytest.raises(UnreadableInput, match=r"^cannot be trusted: ") as refused:
            fetch(site.url(), QUICK)
        assert said in str(refused.value)
        assert site.asked == []


def test_https_where_only_http_is_spoken(site: Site) -> None:
    with pytest.raises(UnreadableInput, match=r"cannot be read over https"):
        fetch(site.url().replace("http:", "https:"), QUICK)


# As a source among files


def read(url: str) -> list[object]:
    [source] = find_sources([url])
    return list(read_source(source, Given(manners=QUICK)))


def test_a_page_becomes_an_article(site: Site) -> None:
    [item] = read(site.url("/moved"))
    assert isinstance(item, Article)
    document = item.document
    assert (document.text, document.url, document.path) == (ARTICLE, site.url("/article"), site.url("/moved"))


@pytest.mark.parametrize("path", ["/latin", "/mislabelled", "/unlabelled"])
def test_a_page_in_another_encoding(site: Site, path: str) -> None:
    [item] = read(site.url(path))
    assert isinstance(item, Article)
    assert item.document.text.startswith("Señor López said prices fell.")


def test_what_is_said_names_the_page(site: Site) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read(site.url("/missing"))
    assert str(refused.value) == f"{site.url('/missing')} answers 404: there is no such page"
    with pytest.raises(UnreadableInput, match=r"is empty"):
        read(site.url("/empty"))


def test_a_file_whose_name_looks_like_an_address_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data:notes.txt").write_text(ARTICLE)
    [item] = read("data:notes.txt")
    assert isinstance(item, Article)


def test_an_address_without_its_beginning_gets_a_hint() -> None:
    with pytest.raises(
        UnreadableInput, match=r"is not there; if it is a web page, write https://www.example.org/a"
    ):
        read("www.example.org/a")


def test_the_same_address_comes_once(site: Site) -> None:
    assert len(list(find_sources([site.url(), site.url()]))) == 1


def web_page(canonical: str) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n"))
    head = f'<title>Harbour fire</title><link rel="canonical" href="{canonical}">'
    return f"<html><head>{head}</head><body><article>{paragraphs * 2}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("canonical", "believed"), [("{site}/story/1", True), ("https://agency.example/story/1", False)]
)
def test_the_address_that_a_page_calls_its_own(canonical: str, believed: bool) -> None:
    pages: dict[str, bytes] = {}
    with serving({"/a": lambda handler: handler.send(200, pages["a"], "text/html; charset=utf-8")}) as site:
        pages["a"] = web_page(canonical.format(site=site.url("")))
        [item] = read(site.url("/a?utm_source=x"))
        assert isinstance(item, Article)
        own = site.url("/story/1") if believed else site.url("/a?utm_source=x")
        assert item.document.url == own

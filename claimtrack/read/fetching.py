"""From an address on the web to the bytes of a page: redirects, tries, limits, and one line when it fails.

Only http and https, and only the public internet unless the user allows more. Every redirect is checked like
the first address.
"""

import email.utils
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from claimtrack.addresses import scheme_of
from claimtrack.errors import UnreadableInput
from claimtrack.read.hosts import NameNotFound, machines
from claimtrack.read.manners import Manners

if TYPE_CHECKING:
    from urllib3 import HTTPResponse

    from claimtrack.read.connections import Watch

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGAIN = frozenset({429, 500, 502, 503, 504})
_PIECE = 65_536
_SAFE = "%/:=&?~#+!$,;'@()*[]"

STATUSES = {
    401: "it wants a login",
    402: "it wants to be paid for",
    403: "it may want a login, or refuses programs; save it in a browser and add that file",
    404: "there is no such page",
    410: "the page has been taken away",
    429: "it was asked too often; try again later",
    451: "it is withheld for legal reasons",
}
"""What an answer's status means to the reader of the message."""

NO_ARTICLES = {"image/": "a picture", "video/": "a video", "audio/": "sound", "font/": "a font"}
"""Media types that are not worth fetching, by their beginnings."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: its bytes, where it stood in the end, and what its sender declares it to be."""

    data: bytes
    url: str
    media_type: str = ""
    charset: str = ""


class _Passing(Exception):
    """A failure that may be over at the next try; `wait` is what the server asks for, in seconds."""

    def __init__(self, line: str, wait: float | None = None) -> None:
        super().__init__(line)
        self.wait = wait


def fetch(url: str, manners: Manners) -> Page:
    """The page at an address.

    Raises UnreadableInput; the message is the part after the address.
    """
    refuse_scheme(url)
    until = time.monotonic() + manners.deadline
    for number in range(1, manners.tries + 1):
        try:
            return _follow(url, manners, until)
        except _Passing as failed:
            wait = manners.backoff * 2 ** (number - 1) * random.uniform(0.75, 1.25)
            wait = wait if failed.wait is None else max(failed.wait, 0.0)
            if number == manners.tries or wait > manners.patience or time.monotonic() + wait > until:
                tried = f" ({number} tries)" if number > 1 else ""
                raise UnreadableInput(f"cannot be fetched: {failed}{tried}") from None
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


def refuse_scheme(url: str) -> None:
    """Raise UnreadableInput for an address that is not on the web."""
    scheme = scheme_of(url)
    if scheme == "file":
        raise UnreadableInput("is a file's address; name the file itself")
    if scheme not in ("http", "https"):
        raise UnreadableInput(f"cannot be read: claimtrack fetches http:// and https://, not {scheme}:")


def _follow(url: str, manners: Manners, until: float) -> Page:
    """The page at an address, by way of its redirects."""
    been = []
    while True:
        page = _visit(url, manners, until)
        if isinstance(page, Page):
            return page
        been.append(url)
        url = page
        if url in been:
            raise UnreadableInput(f"redirects in a circle, over {url}")
        if len(been) > manners.redirects:
            raise UnreadableInput(f"redirects more than {manners.redirects} times")
        try:
            refuse_scheme(url)
        except UnreadableInput:
            raise UnreadableInput(f"redirects to {url}, which is not on the web") from None


def _visit(url: str, manners: Manners, until: float) -> "Page | str":
    """One request: the page, or the address that it redirects to."""
    from claimtrack.read import connections

    scheme, host, port, target = _parts(url)
    try:
        there = machines(host, port, allow_private=manners.allow_private)
    except NameNotFound as error:
        raise (
            _Passing(str(error)) if error.passing else UnreadableInput(f"cannot be fetched: {error}")
        ) from None
    _pause(host, manners.pause)
    with (
        _plain_words(manners, until) as watch,
        connections.asked(
            scheme, host, port, target, there, _headers(manners), manners.timeout, watch
        ) as answer,
    ):
        return _answer(answer, url, manners)


@contextmanager
def _plain_words(manners: Manners, until: float) -> Iterator["Watch"]:
    """Watch the time, and say in plain words what goes wrong with a connection."""
    from claimtrack.read import connections

    slow = UnreadableInput(f"takes longer than {manners.deadline:g} seconds; --timeout gives it more")
    with connections.Watch(until - time.monotonic()) as watch:
        try:
            yield watch
        except connections.BROKEN as error:
            if watch.over:
                raise slow from None
            if refused := connections.refusal(error):
                raise refused from None
            raise _Passing(connections.in_words(error)) from None
        if watch.over:  # some servers' answers simply end where the connection does
            raise slow


def _answer(answer: "HTTPResponse", url: str, manners: Manners) -> "Page | str":
    status = answer.status
    if status in _REDIRECTS and answer.headers.get("Location"):
        try:
            return urljoin(url, answer.headers["Location"].strip())
        except ValueError:
            raise UnreadableInput("redirects to something that is no address") from None
    if status in _AGAIN:
        raise _Passing(_in_words(answer), _retry_after(answer.headers.get("Retry-After", "")))
    if status != 200:
        raise UnreadableInput(_in_words(answer))
    media_type, charset = _declared(answer.headers.get("Content-Type", ""))
    for beginning, english in NO_ARTICLES.items():
        if media_type.startswith(beginning):
            raise UnreadableInput(f"is {english}, not an article")
    return Page(_body(answer, manners.largest), url, media_type, charset)


def _body(answer: "HTTPResponse", largest: int) -> bytes:
    """The whole answer, unpacked, unless it is too large."""
    too_large = UnreadableInput(f"is larger than {largest / 1_000_000:g} MB: no article is that long")
    stated = answer.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > largest:
        raise too_large
    body = bytearray()
    while piece := answer.read(_PIECE):
        body += piece
        if len(body) > largest:
            raise too_large
    return bytes(body)


def _in_words(answer: "HTTPResponse") -> str:
    english = STATUSES.get(answer.status, (answer.reason or "").strip().lower())
    return f"answers {answer.status}" + (f": {english}" if english else "")


def _retry_after(given: str) -> float | None:
    """How many seconds a server asks to wait, None if it does not say; it may give a time of day instead."""
    given = given.strip()
    if given.isdigit():
        return float(given[:9])
    try:
        return email.utils.parsedate_to_datetime(given).timestamp() - time.time()
    except (ValueError, TypeError):
        return None


def _declared(content_type: str) -> tuple[str, str]:
    """Media type and charset as the sender declares them, in small letters."""
    from email.message import Message

    header = Message()
    header["Content-Type"] = content_type
    charset = header.get_param("charset", "")
    return (header.get_content_type() if content_type else ""), str(charset or "").strip().lower()


def _parts(url: str) -> tuple[str, str, int, str]:
    """Scheme, host, port and what to ask for, each as it goes over the wire."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise UnreadableInput("is no address") from None
    if parts.username or parts.password:
        raise UnreadableInput("has a name or password in it, which would be stored; fetch it some other way")
    if not parts.hostname:
        raise UnreadableInput("is no address: it names no host")
    try:
        host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode("ascii")
    except UnicodeError:
        raise UnreadableInput(f"is no address: no host can be called {parts.hostname}") from None
    target = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    )
    return parts.scheme.lower(), host, port or (443 if parts.scheme.lower() == "https" else 80), target


def _headers(manners: Manners) -> dict[str, str]:
    return {
        "User-Agent": manners.presented(),
        "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.8",
        "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


_VISITED: dict[str, float] = {}
"""When each host was last asked for something by this process."""


def _pause(host: str, seconds: float) -> None:
    """Wait a little if the host was asked only just now."""
    wait = _VISITED.get(host, -seconds) + seconds - time.monotonic()
    if wait > 0:
        time.sleep(wait)
    _VISITED[host] = time.monotonic()

"""A web server on this machine that misbehaves on purpose, for tests of fetching."""

import contextlib
import gzip
import http.server
import ssl
import threading
import time
from collections.abc import Callable, Iterator

from tests.conftest import ARTICLE

Answer = Callable[["Handler"], None]


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each path as the site says."""

    protocol_version = "HTTP/1.1"
    server: "Site"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        with self.server.lock:
            self.server.asked.append((path, dict(self.headers)))
            turn = sum(each == path for each, _ in self.server.asked)
        self.turn = turn
        answer = self.server.answers.get(path)
        self.close_connection = True
        with contextlib.suppress(OSError):
            answer(self) if answer else self.send(404, b"")

    def send(
        self, status: int, body: bytes, media_type: str = "text/plain; charset=utf-8", **headers: str
    ) -> None:
        """A whole answer; headers are named as in Python: Retry_After."""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Site(http.server.ThreadingHTTPServer):
    """A server and what it was asked."""

    daemon_threads = True
    block_on_close = False
    scheme = "http"

    def __init__(self, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.lock = threading.Lock()

    def handle_error(self, *_: object) -> None:
        """Clients that hang up are part of the game."""

    def url(self, path: str = "/article", host: str = "127.0.0.1") -> str:
        """The address of a path here."""
        return f"{self.scheme}://{host}:{self.server_address[1]}{path}"

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(each == path for each, _ in self.asked)


@contextlib.contextmanager
def serving(answers: dict[str, Answer], context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that answers while the context is open; encrypted if a context for that is given."""
    site = Site(answers)
    if context:
        site.socket = context.wrap_socket(site.socket, server_side=True, do_handshake_on_connect=False)
        site.scheme = "https"
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()


def text(body: str = ARTICLE, **headers: str) -> Answer:
    """A plain text."""
    return lambda handler: handler.send(200, body.encode(), **headers)


def moved(location: str, status: int = 302) -> Answer:
    """A redirect."""
    return lambda handler: handler.send(status, b"", Location=location)


def failing(times: int, status: int = 503, **headers: str) -> Answer:
    """A failure, so many times; then ARTICLE."""

    def answer(handler: Handler) -> None:
        if handler.turn <= times:
            handler.send(status, b"", **headers)
        else:
            handler.send(200, ARTICLE.encode())

    return answer


def dripping(pieces: int, pause: float, head: bool = False) -> Answer:
    """An answer that comes byte by byte: each wait is short, and there is no end to them."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + (b"X-A: " if head else b"\r\n")
        )
        for _ in range(pieces):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(pause)

    return answer


def silent(seconds: float) -> Answer:
    """No answer for a while."""
    return lambda handler: time.sleep(seconds)  # noqa: ARG005


def bomb(size: int) -> Answer:
    """A small answer that unpacks to so many bytes."""
    packed = gzip.compress(bytes(size))
    return lambda handler: handler.send(200, packed, Content_Encoding="gzip")


def endless(handler: Handler) -> None:
    """An answer that states no length and goes on for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
    while True:
        handler.wfile.write(b"All work and no play. " * 1000)


def cut_off(handler: Handler) -> None:
    """Less than was promised."""
    handler.send(200, ARTICLE.encode(), Content_Length=str(len(ARTICLE.encode()) + 500))


def garbage(handler: Handler) -> None:
    """Something that is no HTTP."""
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")

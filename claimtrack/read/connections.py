"""One request to one machine: to the address that was checked, in limited time; and words for what fails."""

import functools
import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from claimtrack.errors import UnreadableInput

BROKEN: tuple[type[Exception], ...] = (OSError, HTTPError, http.client.HTTPException)
"""What a connection may end with, certificates that are not accepted among it."""

_AGAIN = "save the page in a browser and add that file if you trust it"
_AUTHORITY = "if your network has an authority of its own, name its certificates in SSL_CERT_FILE"
_CERTIFICATES = {
    9: f"its certificate is not valid yet (is this machine's clock right?); {_AGAIN}",
    10: f"its certificate has expired; {_AGAIN}",
    18: f"its certificate is signed by itself alone, so nobody vouches for it; {_AGAIN}",
    19: f"its certificate goes back to an authority that this machine does not know; {_AUTHORITY}",
    20: f"its certificate is from an authority that this machine does not know; {_AUTHORITY}",
    21: f"its certificate is from an authority that this machine does not know; {_AUTHORITY}",
    23: f"its certificate has been revoked; {_AGAIN}",
    62: f"its certificate is another site's; {_AGAIN}",
    64: f"its certificate is another machine's; {_AGAIN}",
}
"""What OpenSSL's reasons for refusing a certificate mean, and what to do."""


class Watch:
    """A time limit on connections: when it is over, whatever is being read breaks off."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(max(seconds, 0.01), self._end)
        self._timer.daemon = True

    def __enter__(self) -> "Watch":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        if self._socket is not None:
            self._socket.close()

    def over_socket(self, sock: socket.socket) -> None:
        """Watch this socket from now on; a copy of it, as encryption takes the first one over."""
        self._socket = sock.dup()
        if self.over:
            self._end()

    def _end(self) -> None:
        self.over = True
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it has ended by itself


def _dial(machines: list[str], port: int, timeout: float, watch: Watch) -> socket.socket:
    """A connection to the first of some machines that answers."""
    failed: OSError = ConnectionError("no address")
    for machine in machines:
        try:
            sock = socket.create_connection((machine, port), timeout)
        except OSError as error:
            failed = error
        else:
            watch.over_socket(sock)
            return sock
    raise failed


class _Plain(HTTPConnection):
    dial: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dial()


class _Encrypted(HTTPSConnection):
    dial: Callable[[], socket.socket]

    def _new_conn(self) -> socket.socket:
        return self.dial()


@contextmanager
def asked(
    scheme: str, host: str, port: int, target: str, machines: list[str], headers: dict[str, str],
    timeout: float, watch: Watch,
) -> Iterator[HTTPResponse]:  # fmt: skip
    """Send a GET to one of some machines under the name of a host; the answer's body is yet to be read."""
    kept: dict[str, Any] = {"timeout": timeout}
    conn: _Plain | _Encrypted
    if scheme == "https":
        conn = _Encrypted(host, port, ssl_context=_trust(), **kept)
    else:
        conn = _Plain(host, port, **kept)
    conn.dial = lambda: _dial(machines, port, timeout, watch)
    try:
        conn.request("GET", target, headers=headers, preload_content=False)
        answer = conn.getresponse()
        try:
            yield answer
        finally:
            answer.close()
    finally:
        conn.close()


@functools.cache
def _trust() -> ssl.SSLContext:
    """Whom this machine trusts to vouch for sites; where it has no list of its own, certifi's."""
    context = ssl.create_default_context()
    known = ssl.get_default_verify_paths()
    if not (known.cafile or known.capath or context.cert_store_stats()["x509_ca"]):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def refusal(error: Exception) -> UnreadableInput | None:
    """What to say of a site that cannot be trusted or understood; None for what may go better next time."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = _CERTIFICATES.get(
            cause.verify_code, f"its certificate is not accepted ({cause.verify_message})"
        )
        return UnreadableInput(f"cannot be trusted: {why}")
    if isinstance(cause, ssl.SSLError) and cause.reason:
        said = cause.reason.lower().replace("_", " ")
        return UnreadableInput(f"cannot be read over https ({said}); is it an http:// address?")
    return None


def in_words(error: Exception) -> str:
    """Why a connection failed, in a few words."""
    if isinstance(error, TimeoutError) or "timed out" in str(error).lower():
        return "it does not answer in time"
    if isinstance(error, ConnectionRefusedError):
        return "nothing answers there"
    if isinstance(error, (ConnectionError, http.client.IncompleteRead)) or "IncompleteRead" in repr(error):
        return "the connection broke off"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    if isinstance(error, http.client.HTTPException):
        return "its answer is no HTTP"
    return "its answer is damaged"

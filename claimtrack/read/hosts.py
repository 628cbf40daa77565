"""Which machines claimtrack may speak to: those of the public internet, unless the user allows others.

A name is looked up once and the connection goes to the very address that was checked, so that a name which
means another machine a moment later leads nowhere else.
"""

import ipaddress
import socket
from collections.abc import Iterator

from claimtrack.errors import UnreadableInput

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NameNotFound(Exception):
    """A host that cannot be looked up; `passing` if it may be found a moment later."""

    def __init__(self, line: str, *, passing: bool) -> None:
        super().__init__(line)
        self.passing = passing


def machines(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The numeric addresses of a host, in the order in which to try them.

    However the host is spelled (a name, 127.1, 0x7f000001, 2130706433), what counts is what it stands for.
    Raises UnreadableInput for a host that is not on the public internet, NameNotFound for none at all.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        passing = error.errno == socket.EAI_AGAIN
        line = f"there is no host {host}" if not passing else f"the host {host} cannot be looked up now"
        raise NameNotFound(line, passing=passing) from None
    except (UnicodeError, ValueError, OverflowError):
        raise NameNotFound(f"there is no host {host}", passing=False) from None
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    if not allow_private:
        for address in addresses:
            if not is_public(address):
                raise UnreadableInput(
                    f"is on a private network or this machine ({address}); --allow-private reads it anyway"
                )
    return addresses


def is_public(address: str) -> bool:
    """Whether a numeric address is one that anybody on the internet can reach."""
    try:
        given = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        each.is_global
        and not (each.is_private or each.is_loopback or each.is_link_local or each.is_multicast)
        and not (each.is_unspecified or each.is_reserved)
        for each in _meant(given)
    )


def _meant(address: IP) -> Iterator[IP]:
    """The address, or those of the old kind that are wrapped in one of the new."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            yield address.ipv4_mapped
            return
        if address.sixtofour:
            yield address.sixtofour
            return
        if address.teredo:
            yield from address.teredo
            return
        if address in _NAT64:
            yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
            return
    yield address

"""Addresses on the web: what is one, and which of them are the same page."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

TRACKING_NAMES = frozenset({
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "li_fat_id", "mkt_tok", "mbid", "ocid", "cmp", "cmpid", "icid", "ncid", "s_cid", "intcmp", "wpisrc",
    "smid", "smtyp", "ftag", "xtor", "spm", "vero_id", "oly_anon_id", "oly_enc_id",
    "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression", "sr_share", "_ga", "_gl",
})  # fmt: skip
"""Parameters that tell a publisher how a reader came, and change nothing on the page."""

TRACKING_BEGINNINGS = ("utm_", "mc_", "pk_", "mtm_", "hsa_", "_hs", "at_campaign", "at_medium")

_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]+)://")
_WITHOUT_SLASHES = re.compile(r"(?P<scheme>file|data|javascript|mailto|about|view-source):", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
_KEPT_IN_PATHS = "/%:@!$&'()*+,;=~-._"


def scheme_of(text: str) -> str:
    """The scheme a text begins with, as in https://…, in small letters; "" if it is no address."""
    found = _SCHEME.match(text) or _WITHOUT_SLASHES.match(text)
    return found["scheme"].lower() if found else ""


def address_key(url: str) -> str:
    """What addresses of the same page have in common: `example.org/news?id=7`; "" for what is no address.

    Left out are the scheme (http or https), "www.", capitals in the host, the usual port, a slash at the
    end, the fragment, the order of parameters, and those parameters that are there for tracking.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in _PORTS or not host:
        return ""
    host = _ascii(host).removeprefix("www.")
    place = f"{host}:{port}" if port and port not in _PORTS.values() else host
    path = quote(unquote(parts.path, errors="surrogateescape"), safe=_KEPT_IN_PATHS, errors="surrogateescape")
    wanted = sorted(
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)
    )
    query = f"?{urlencode(wanted)}" if wanted else ""
    view = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""
    return f"{place}{path.rstrip('/')}{query}{view}"


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are one publisher's, by their hosts: one is the other or part of it."""
    mine, theirs = (address_key(url).partition("/")[0].partition("?")[0] for url in (one, other))
    mine, theirs = (re.sub(r"^(?:m|amp|mobile)\.", "", host) for host in (mine, theirs))
    return bool(mine) and (mine == theirs or mine.endswith(f".{theirs}") or theirs.endswith(f".{mine}"))


def _tracks(name: str) -> bool:
    small = name.lower()
    return small in TRACKING_NAMES or small.startswith(TRACKING_BEGINNINGS)


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host.lower()

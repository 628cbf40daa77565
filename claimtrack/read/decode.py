"""From bytes to text: encodings, line ends, and the characters no text should hold."""

import codecs
import re
from typing import NamedTuple

from claimtrack.errors import UnreadableInput

REPLACEMENT = "\ufffd"

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Charsets that differ from Windows-1252 in a few letters only, so that a detector guesses one of them for
# English with a few accents. English files that are no UTF-8 are nearly always Windows-1252.
_LIKE_1252 = re.compile(r"cp125[0478]|latin_1|iso8859_(?:1|2|3|4|9|10|13|14|15|16)")
_LIKE_MAC = re.compile(r"mac_(?:iceland|turkish|latin2|croatian)")

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.05
_A_FEW = 3
_DAMAGED = re.compile(REPLACEMENT)


class Decoded(NamedTuple):
    """A text as it will be stored, and what had to be assumed to get it ("" if nothing)."""

    text: str
    assumed: str


def decode(data: bytes) -> Decoded:
    """The text that the bytes hold, clean.

    Raises UnreadableInput for bytes that are no text. The message is the part after the file's name.
    """
    text, assumed = _decoded(data)
    if _looks_binary(text):
        raise UnreadableInput("is no text but binary data")
    text = clean(text)
    if not text.strip(" \t\n\f\v\u00a0\u200b\ufeff" + REPLACEMENT):
        raise UnreadableInput("is empty")
    return Decoded(text, assumed)


_META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_NOT_BY_BYTES = re.compile(r"utf.?(?:16|32)|iso.?2022|hz")


def decode_page(data: bytes, declared: str = "") -> Decoded:
    """The text of a web page: by its mark, if it is UTF-8, by what its sender or itself declares, or guessed.

    What is UTF-8 is hardly ever anything else, whatever it is declared to be.
    """
    inside = _META_CHARSET.search(data[:4096])
    names = [declared, inside[1].decode("ascii") if inside else ""]
    charsets = [charset for name in names if (charset := _charset(name))]
    if not marked(data)[0]:
        for charset in charsets:
            if _NOT_BY_BYTES.match(charset) and (
                _NOT_BY_BYTES.match(declared.lower()) or b"\0" in data[:400]
            ):
                return Decoded(clean(data.decode(charset, "replace")), "")
        if charsets and not _is_utf8(data):
            return Decoded(clean(data.decode(charsets[0], "replace")), "")
    try:
        text, assumed = _decoded(data)
    except UnreadableInput:  # pages show what can be shown
        text, assumed = data.decode("cp1252", "replace"), "is in no known encoding: read as Windows-1252"
    return Decoded(clean(text), assumed)


def _charset(name: str) -> str:
    """The codec for a charset as pages declare it, which says Latin-1 and means Windows-1252."""
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not getattr(codec, "_is_text_encoding", True) or codec.name == "utf-8":
        return ""
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}.get(codec.name, codec.name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def clean(text: str) -> str:
    """The text with LF line ends, without a byte order mark, NUL and lone surrogates as U+FFFD."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00\ud800-\udfff]", REPLACEMENT, text)


def marked(data: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark tells of, and the length of the mark; "" and 0 without one."""
    return next(((encoding, len(mark)) for mark, encoding in _MARKS if data.startswith(mark)), ("", 0))


def _decoded(data: bytes) -> Decoded:
    encoding, length = marked(data)
    if encoding:
        text = data[length:].decode(encoding, "replace")
        name = encoding[:6].rstrip("-").upper()
        return Decoded(text, "" if encoding == "utf-8" else f"is in {name}, by its byte order mark")
    try:
        return Decoded(data.decode("utf-8", "surrogatepass"), "")
    except UnicodeDecodeError:
        return _damaged(data) or _guessed(data)


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes in it, such as a file cut off in the middle of a character."""
    text = data.decode("utf-8", "replace")
    broken = len(_DAMAGED.findall(text))
    sound = sum(1 for char in text if char > "\x7f") - broken
    if sound < 3 * broken:
        return None
    bytes_ = "byte" if broken == 1 else "bytes"
    return Decoded(text, f"is damaged UTF-8: {broken} unreadable {bytes_} replaced")


def _guessed(data: bytes) -> Decoded:
    """The text in the likeliest charset, as charset-normalizer sees it, with English files in mind."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableInput("is no text in any known encoding")
    encoding = best.encoding
    if _LIKE_1252.fullmatch(encoding):
        encoding = _if_it_fits(data, "cp1252", encoding)
    elif _LIKE_MAC.fullmatch(encoding):
        encoding = _if_it_fits(data, "mac_roman", encoding)
    name = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}.get(encoding, encoding)
    return Decoded(data.decode(encoding, "replace"), f"is not UTF-8: read as {name}")


def _if_it_fits(data: bytes, wanted: str, otherwise: str) -> str:
    try:
        data.decode(wanted)
    except UnicodeDecodeError:
        return otherwise
    return wanted


def _looks_binary(text: str) -> bool:
    sample = text[:20_000]
    return len(_NO_TEXT.findall(sample)) > max(_A_FEW, _BINARY_SHARE * len(sample))

"""From bytes to text: encodings, line ends, and the characters no text should hold.

Bytes are decoded in blocks, so that a text of fifty megabytes, which may take four times that as a string,
need never be in memory as a whole (see `texts.py`).
"""

import codecs
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimtrack.errors import UnreadableInput

REPLACEMENT = "\ufffd"

BLOCK = 1_000_000
"""So many bytes are decoded at a time."""

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
_SAMPLE = 20_000
_BINARY_SHARE, _BINARY_IN_SHORT = 0.05, 0.2
_A_FEW, _MOSTLY = 3, 0.7
_DAMAGED = re.compile(REPLACEMENT)
_WORD = re.compile(r"[^\W_]")
_SEEN = re.compile(rf"[^\s\x00-\x1f\u200b\ufeff{REPLACEMENT}]")


class Decoded(NamedTuple):
    """A text as it will be stored, and what had to be assumed to get it ("" if nothing)."""

    text: str
    assumed: str


class Encoding(NamedTuple):
    """How bytes are to be read: the codec, what becomes of bytes that do not fit, and the length of the mark.

    `assumed` is what the reader should know about it ("" if nothing).
    """

    codec: str
    errors: str = "replace"
    mark: int = 0
    assumed: str = ""


def decode(data: bytes) -> Decoded:
    """The text that the bytes hold, clean.

    Raises UnreadableInput for bytes that are no text. The message is the part after the file's name.
    """
    encoding = text_encoding(data)
    return Decoded(clean("".join(blocks(data, encoding))), encoding.assumed)


def text_encoding(data: bytes) -> Encoding:
    """How the bytes are to be read, once it is clear that they are a text with something in it.

    Raises UnreadableInput where it is not.
    """
    encoding = encoding_of(data)
    sample = next(blocks(data, encoding), "")[:_SAMPLE]
    odd = len(_NO_TEXT.findall(sample))
    many = odd > max(_A_FEW, _BINARY_SHARE * len(sample)) or odd > _BINARY_IN_SHORT * len(sample)
    if many and sample.strip("\0"):
        raise UnreadableInput("is no text but binary data")
    if not any(map(_SEEN.search, blocks(data, encoding))):
        raise UnreadableInput("is empty")
    return encoding


def lines(data: bytes, encoding: Encoding) -> Iterator[str]:
    """The lines of a text, clean, each with its end."""
    rest = ""
    for block in blocks(data, encoding):
        *whole, rest = (rest + block).split("\n")
        for line in whole:
            yield clean(line) + "\n"
    if rest:
        yield clean(rest)


def has_words(text: str) -> bool:
    """Whether there is a letter or digit in a text: without one, nothing can be claimed in it."""
    return bool(_WORD.search(text))


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


_ESCAPED = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, the cursor: ESC [ 31 m
    r"|\x1b[\]P^_X][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)"  # a window's title, a link: ESC ] … BEL
    r"|\x1b[()*+][0-9A-B]|\x1b[78=>]"  # letters to write in, the cursor again; no word's first letter
)
_NEVER = re.compile(r"[\x00\x1b\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with LF line ends, without a byte order mark or what tells terminals to change colours.

    NUL, lone surrogates and what is left of the latter are U+FFFD.
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\x1b" in text:
        text = _ESCAPED.sub("", text)
    return _NEVER.sub(REPLACEMENT, text)


def marked(data: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark tells of, and the length of the mark; "" and 0 without one."""
    return next(((encoding, len(mark)) for mark, encoding in _MARKS if data.startswith(mark)), ("", 0))


def encoding_of(data: bytes) -> Encoding:
    """How the bytes are to be read as text; UnreadableInput if nobody can tell."""
    codec, length = marked(data)
    if codec:
        name = codec[:6].rstrip("-").upper()
        return Encoding(
            codec, mark=length, assumed="" if codec == "utf-8" else f"is in {name}, by its byte order mark"
        )
    if wide := _wide(data):
        return Encoding(wide, assumed="is in UTF-16, without a byte order mark")
    utf8 = Encoding("utf-8", "surrogatepass")
    place = -BLOCK
    try:
        for _ in blocks(data, utf8):
            place += BLOCK
    except UnicodeDecodeError:
        return _damaged(data) or _guessed(data, place + BLOCK)
    return utf8


def blocks(data: bytes, encoding: Encoding) -> Iterator[str]:
    """The text that the bytes hold, in blocks, with LF line ends; `clean` has still to be called."""
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(encoding.codec)(encoding.errors), translate=True
    )
    for start in range(encoding.mark, len(data), BLOCK):
        yield decoder.decode(data[start : start + BLOCK], final=start + BLOCK >= len(data))


def _decoded(data: bytes) -> Decoded:
    encoding = encoding_of(data)
    return Decoded("".join(blocks(data, encoding)), encoding.assumed)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of what is English is NUL, and none of the others."""
    sample = data[:_SAMPLE]
    for codec, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if len(sample) > _A_FEW and zeros.count(0) > _MOSTLY * len(zeros) and not letters.count(0):
            return codec
    return ""


def _damaged(data: bytes) -> Encoding | None:
    """UTF-8 with a few broken bytes in it, such as a file cut off in the middle of a character."""
    encoding, broken, sound = Encoding("utf-8"), 0, 0
    for text in blocks(data, encoding):
        broken += len(_DAMAGED.findall(text))
        sound += sum(1 for char in text if char > "\x7f")
    if sound - broken < 3 * broken:
        return None
    bytes_ = "byte" if broken == 1 else "bytes"
    return encoding._replace(assumed=f"is damaged UTF-8: {broken} unreadable {bytes_} replaced")


def _guessed(data: bytes, place: int) -> Encoding:
    """The likeliest charset, as charset-normalizer sees it, with English files in mind.

    Of long texts it is shown the part that is not UTF-8, which begins at `place` or soon after.
    """
    from charset_normalizer import from_bytes

    sample = data[data.rfind(b"\n", 0, place) + 1 : place + BLOCK]
    best = from_bytes(sample.replace(b"\x1b", b" ")).best()
    if best is None:
        raise UnreadableInput("is no text in any known encoding")
    codec = best.encoding
    if _LIKE_1252.fullmatch(codec):
        codec = _if_it_fits(sample, "cp1252", codec)
    elif _LIKE_MAC.fullmatch(codec):
        codec = _if_it_fits(sample, "mac_roman", codec)
    name = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}.get(codec, codec)
    return Encoding(codec, assumed=f"is not UTF-8: read as {name}")


def _if_it_fits(data: bytes, wanted: str, otherwise: str) -> str:
    try:
        data.decode(wanted)
    except UnicodeDecodeError:
        return otherwise
    return wanted

"""Which kind of file this is: by its bytes first, then by its suffix and what the sender declares.

A new kind of input is a row in KINDS and, so that it can be read, a row in READERS (see `readers.py`).
"""

import io
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import urlsplit

from claimtrack.read.articles import Raw

TEXT, HTML, MHTML, PDF, DOCX = "text", "html", "mhtml", "pdf", "docx"
FEED, TABLE, JSON = "feed", "table", "json"
_MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what to call it, the suffixes and media types it goes by, and how its bytes begin.

    `instead` is what somebody can do who has such a file and wants its text.
    """

    name: str
    english: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    instead: str = "claimtrack reads text, web pages, PDF, Word documents, feeds and tables"


_SAVE = "open it and save it as .docx or .txt"

KINDS = (
    Kind(TEXT, "a text", (".txt", ".text", ".md", ".markdown", ""), ("text/plain", "text/markdown")),
    Kind(HTML, "a web page", (".html", ".htm", ".xhtml", ".xht"), ("text/html", "application/xhtml+xml")),
    Kind(MHTML, "a saved web page", (".mhtml", ".mht"), ("multipart/related", "application/x-mimearchive")),
    Kind(PDF, "a PDF", (".pdf",), ("application/pdf",)),
    Kind(
        DOCX, "a Word document", (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    ),
    Kind(
        FEED, "a feed", (".rss", ".atom", ".rdf"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    ),
    Kind(TABLE, "a table", (".csv", ".tsv", ".tab"), ("text/csv", "text/tab-separated-values")),
    Kind(JSON, "JSON", (".json", ".jsonl", ".ndjson"), ("application/json", "application/x-ndjson")),
    Kind("word", "an old Word document", (".doc",), ("application/msword",), (), _SAVE),
    Kind("rtf", "an RTF document", (".rtf",), ("application/rtf", "text/rtf"), (b"{\\rtf",), _SAVE),
    Kind("odt", "an OpenDocument text", (".odt",), ("application/vnd.oasis.opendocument.text",), (), _SAVE),
    Kind("epub", "an e-book", (".epub",), ("application/epub+zip",)),
    Kind("sheet", "a spreadsheet", (".xlsx", ".xls", ".ods"), (), (), "save its sheet as .csv"),
    Kind("ole", "an old Office document", (), (), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), _SAVE),
    Kind("xml", "XML that is no feed", (".xml", ".opml", ".xsl"), ("text/xml", "application/xml")),
    Kind(
        "archive", "an archive",
        (".zip", ".gz", ".bz2", ".xz", ".7z", ".tar", ".tgz", ".zst", ".rar"), ("application/zip",),
        (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!"),
        "unpack it and give the folder",
    ),
    Kind(
        "image", "an image",
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".svg", ".ico", ".heic", ".avif", ".bmp"),
        ("image/*",), (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
    ),
    Kind(
        "media", "sound or video",
        (".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".mov", ".avi", ".mkv", ".webm"), ("audio/*", "video/*"),
        (b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3"),
    ),
    Kind(
        "database", "a database",
        (".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm"), (), (b"SQLite format 3\x00",),
    ),
    Kind("data", "data", (".yaml", ".yml", ".toml", ".parquet", ".pkl", ".npy", ".ini", ".log")),
    Kind(
        "program", "a program",
        (".py", ".pyc", ".js", ".mjs", ".css", ".sh", ".exe", ".dll", ".so", ".o", ".a", ".class", ".woff",
         ".woff2", ".ttf", ".map", ".php"),
        ("text/javascript", "application/javascript", "text/css"),
        (b"\x7fELF", b"MZ\x90", b"\xca\xfe\xba\xbe"),
    ),
)  # fmt: skip

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_BY_MEDIA = {media: kind for kind in KINDS for media in kind.media_types}
BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of_name(suffix: str) -> Kind:
    """What the suffix promises; a suffix nobody knows is taken for a text until its bytes say otherwise."""
    return _BY_SUFFIX.get(suffix.lower(), BY_NAME[TEXT])


_PDF = re.compile(rb"(?:\A|[\r\n])[^\x20-\x7e]*%PDF-\d")


def kind_of(raw: Raw) -> Kind:
    """What the bytes are, or else what suffix and media type promise, where the bytes allow it."""
    data = raw.data
    if _PDF.search(data[:1024]):
        return BY_NAME[PDF]
    if data.startswith(b"PK\x03\x04"):
        return BY_NAME[_in_zip(data, _promised(raw))]
    stripped = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    for kind in KINDS:
        if any(data.startswith(magic) or stripped.startswith(magic) for magic in kind.magic):
            return kind
    promised = _promised(raw)
    return BY_NAME[_in_text(data, promised)]


def _promised(raw: Raw) -> str:
    """The kind that media type or suffix promise; "" if they say nothing."""
    media = raw.media_type.partition(";")[0].strip().lower()
    kind = _BY_MEDIA.get(media) or _BY_MEDIA.get(media.partition("/")[0] + "/*")
    if media == "text/markdown":
        return _MARKDOWN
    if kind and media != "text/plain":  # servers say so of anything
        return kind.name
    suffix = PurePath(urlsplit(raw.url).path if raw.url and not raw.path else raw.name).suffix.lower()
    if suffix in (".md", ".markdown"):
        return _MARKDOWN
    return _BY_SUFFIX[suffix].name if suffix in _BY_SUFFIX else ""


_ZIPPED = (
    ("word/document.xml", DOCX), ("xl/workbook.xml", "sheet"), ("xl/workbook.bin", "sheet"),
    ("META-INF/container.xml", "epub"), ("content.xml", "odt"),
)  # fmt: skip


def _in_zip(data: bytes, promised: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A damaged one still has the names of its parts before them; its reader will say what is wrong.
        otherwise = DOCX if promised == DOCX else "archive"
        return next((kind for part, kind in _ZIPPED if part.encode() in data[:100_000]), otherwise)
    return next((kind for part, kind in _ZIPPED if part in names), "archive")


_HEAD = 20_000
_NO_CONTENT = re.compile(r"(?:[\s\ufeff]+|<\?[^>]{0,2000}>|<!--.{0,20000}?-->)+", re.DOTALL)
_DOCTYPE = re.compile(r"<!doctype\s+(?P<root>[\w:-]+)[^>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<(?P<name>[a-z][\w:.-]*)(?=[\s/>])", re.IGNORECASE)
_MIME = re.compile(r"(?:[\w-]+:.*\n(?:[ \t].*\n)*){1,60}?content-type:\s*multipart/related", re.IGNORECASE)
_FEEDS = ("rss", "feed", "rdf:rdf")
_PAGE_TAG = re.compile(
    r"html|head|body|title|meta|link|base|script|style|noscript|header|nav|main|article|section|aside|footer"
    r"|div|p|h[1-6]|[uod]l|table|blockquote|figure|center|font|iframe|form"
)
_CLOSED_BLOCK = re.compile(r"</(?:p|div|article|section|h[1-6])\s*>", re.IGNORECASE)
_ENOUGH_BLOCKS = 3


def _in_text(data: bytes, promised: str) -> str:
    """The kind of file that a text is."""
    head = _start(data)
    if head.startswith(("{", "[")):
        return _as_json(data, promised)
    if _MIME.match(head):
        return MHTML
    if markup := _as_markup(head, promised):
        return markup
    return promised if promised in (MHTML, TABLE, JSON, FEED) else TEXT


def _as_markup(head: str, promised: str) -> str:
    """HTML, FEED or other XML, by the first tag and by what is promised; "" for what is neither."""
    root, name = _first_tag(head)
    if root == "html" or name in ("html", "head", "body"):
        return HTML
    if name in _FEEDS:
        return FEED
    if name == "svg":
        return "image"
    if promised == _MARKDOWN:  # which may have tags anywhere
        return ""
    blocks = len(_CLOSED_BLOCK.findall(head))
    if _PAGE_TAG.fullmatch(name) and (promised != TEXT or blocks):
        return HTML
    if promised == HTML and "<" in head:
        return HTML
    if name and (promised in (FEED, "xml") or head.startswith("<?xml")):
        return FEED if promised == FEED else "xml"
    return HTML if promised != TEXT and blocks >= _ENOUGH_BLOCKS else ""


def _first_tag(head: str) -> tuple[str, str]:
    """The root that a doctype names and the first tag, in small letters, behind comments; "" for none."""
    root, place = "", 0
    while found := _NO_CONTENT.match(head, place) or _DOCTYPE.match(head, place):
        root = (found.groupdict().get("root") or root).lower()
        place = found.end()
    tag = _TAG.match(head, place)
    return root, tag["name"].lower() if tag else ""


def _as_json(data: bytes, promised: str) -> str:
    """JSON where it is promised or the bytes are; an article may begin with a bracket."""
    if promised == JSON:
        return JSON
    line = data.partition(b"\n")[0]
    for part in (line, data):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
            return JSON
    return TEXT


def _start(data: bytes) -> str:
    """The beginning of the bytes as text, good enough to look for tags."""
    from claimtrack.read.decode import marked

    encoding, length = marked(data)
    return data[length : length + _HEAD].decode(encoding or "latin-1", "replace").lstrip("\ufeff \t\r\n\f")

"""Which kind of file this is, by its first bytes and its suffix: what claimtrack reads, and what it does not.

A new kind of input is a row in KINDS and, once it can be read, a function in READERS (see `articles.py`).
"""

from dataclasses import dataclass

TEXT = "text"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what to call it, the suffixes it goes by, and how its bytes begin."""

    name: str
    english: str
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()


KINDS = (
    Kind(TEXT, "a text", (".txt", ".text", ".md", ".markdown", "")),
    Kind(
        "html", "a web page", (".html", ".htm", ".xhtml", ".mhtml"), (b"<!doctype html", b"<html", b"<?xml")
    ),
    Kind("pdf", "a PDF", (".pdf",), (b"%PDF-",)),
    Kind("word", "a Word document", (".docx", ".doc", ".rtf", ".odt"), (b"{\\rtf",)),
    Kind(
        "archive", "an archive",
        (".zip", ".gz", ".bz2", ".xz", ".7z", ".tar", ".tgz", ".epub"),
        (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf"),
    ),
    Kind(
        "image", "an image",
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".svg", ".ico", ".heic"),
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
    ),
    Kind(
        "media", "sound or video",
        (".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".mov", ".avi", ".mkv", ".webm"),
        (b"ID3", b"OggS", b"RIFF", b"\x1aE\xdf\xa3"),
    ),
    Kind(
        "database", "a database",
        (".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm"), (b"SQLite format 3\x00",),
    ),
    Kind(
        "data", "data",
        (".json", ".jsonl", ".csv", ".tsv", ".xlsx", ".xls", ".ods", ".xml", ".rss", ".atom",
         ".yaml", ".yml", ".toml", ".parquet", ".pkl", ".npy"),
    ),
    Kind(
        "program", "a program",
        (".py", ".pyc", ".js", ".css", ".sh", ".exe", ".dll", ".so", ".o", ".a", ".class"),
        (b"\x7fELF", b"MZ\x90", b"\xca\xfe\xba\xbe"),
    ),
)  # fmt: skip

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of_name(suffix: str) -> Kind:
    """What the suffix promises; a suffix nobody knows is taken for a text until its bytes say otherwise."""
    return _BY_SUFFIX.get(suffix.lower(), _BY_NAME[TEXT])


def kind_of_bytes(data: bytes) -> Kind:
    """What the first bytes are."""
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for kind in KINDS:
        if any(data.startswith(magic) or head.startswith(magic) for magic in kind.magic):
            return kind
    return _BY_NAME[TEXT]

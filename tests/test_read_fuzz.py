"""Whatever the bytes, each reader gives sane articles or says in one line what is wrong. It never hangs."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import PAGES, Article, Given, Item, Link, Problem, Raw
from claimtrack.read.kinds import BY_NAME
from claimtrack.read.readers import READERS, read_items
from tests.documents import HOSTILE, SAMPLES, pdf, with_part

KINDS = sorted(READERS)


@st.composite
def damaged(draw: st.DrawFn, sound: bytes) -> bytes:
    """A sound file, cut off, with bits turned, with hostile bytes put in, or with parts doubled."""
    data = bytearray(sound)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(len(data) - 1, 0)))
        match draw(st.integers(0, 4)):
            case 0:
                del data[place:]
            case 1 if data:
                data[place] ^= 1 << draw(st.integers(0, 7))
            case 2:
                data[place:place] = draw(st.sampled_from(HOSTILE)) * draw(st.integers(1, 50))
            case 3:
                data[place:place] = data[draw(st.integers(0, max(len(data) - 1, 0))) :][:2000]
            case _:
                del data[place : place + draw(st.integers(1, 500))]
    return bytes(data)


SAMPLE = {kind: make() for kind, make in SAMPLES.items()}
CALM = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], derandomize=True
)


def survives(raw: Raw, given: Given) -> None:
    """Read it all; every item is sane, and what is refused is refused in one line that names the file."""
    try:
        items = list(read_items(raw, given))
    except UnreadableInput as error:
        assert str(error).startswith(raw.name + " ") and "\n" not in str(error)
        return
    for item in items:
        assert sane(item), item


def sane(item: Item) -> bool:
    if isinstance(item, Problem):
        return bool(item.line) and "\n" not in item.line
    if isinstance(item, Link):
        return item.url.startswith("http") and (item.own is None or sane(item.own))
    assert isinstance(item, Article)
    document = item.document
    assert document.text.strip() and not set(document.text) & {"\x00", "\r"}
    document.text.encode("utf-8")
    facts = (document.title, document.outlet, document.author, document.url, *item.remarks)
    return not any("\n" in fact for fact in facts) and bool(document.published) == bool(document.published_from)


@pytest.mark.parametrize("kind", KINDS)
@CALM
@given(data=st.data())
def test_a_damaged_file(kind: str, data: st.DataObject) -> None:
    suffix = BY_NAME[kind].suffixes[0]
    how = Given(feed_entries=data.draw(st.sampled_from(["own", PAGES])))
    survives(Raw(data.draw(damaged(SAMPLE[kind])), f"a{suffix}"), how)


@CALM
@given(damaged(zipfile.ZipFile(io.BytesIO(SAMPLE["docx"])).read("word/document.xml")))
def test_a_word_document_sound_but_for_its_text(text: bytes) -> None:
    survives(Raw(with_part(SAMPLE["docx"], "word/document.xml", text), "a.docx"), Given())


@CALM
@given(damaged(pdf(compress=False)))
def test_a_pdf_with_damage_in_what_is_drawn(data: bytes) -> None:
    survives(Raw(data, "a.pdf"), Given())


@pytest.mark.parametrize("kind", KINDS)
@CALM
@given(data=st.binary(min_size=1, max_size=600), head=st.booleans())
def test_any_bytes(kind: str, data: bytes, head: bool) -> None:
    start = SAMPLE[kind][:60] if head else b""
    survives(Raw(start + data, f"a{BY_NAME[kind].suffixes[0]}", media_type=(*BY_NAME[kind].media_types, "")[0]), Given())


@CALM
@given(st.text(max_size=300), st.sampled_from(["a.html", "a.csv", "a.json", "a.rss", "a.txt", "a"]), st.text(max_size=10))
def test_any_text(text: str, name: str, charset: str) -> None:
    survives(Raw(text.encode("utf-8", "surrogatepass") or b" ", name, charset=charset), Given())

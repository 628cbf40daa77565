"""Bytes become text: encodings, line ends, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import UnreadableInput
from claimtrack.read import decode as decoding
from claimtrack.read.decode import blocks, clean, decode, encoding_of, lines

QUOTED = "“We don’t know,” the minister said — 85% of São Paulo’s café owners… agreed on Friday."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Prices fell.\n", "Prices fell.\n"),
        ("\ufeffPrices fell.".encode(), "Prices fell."),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (b"a\x00b, he said", "a\ufffdb, he said"),
        ("lone \ud83d here".encode("utf-8", "surrogatepass"), "lone \ufffd here"),
        ("café 😀".encode(), "café 😀"),
    ],
)
def test_utf8_is_read_without_a_word(data: bytes, text: str) -> None:
    assert decode(data) == (text, "")


@pytest.mark.parametrize(
    ("encoding", "assumed"),
    [
        ("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32"),
        ("utf-16-le", "UTF-16, without a byte order mark"), ("utf-16-be", "UTF-16, without a byte order mark"),
    ],
)
def test_another_encoding_is_read_and_named(encoding: str, assumed: str) -> None:
    text, remark = decode(QUOTED.encode(encoding))
    assert text == QUOTED
    assert assumed in remark


def test_cut_off_in_the_middle_of_a_character() -> None:
    text, remark = decode(QUOTED.encode()[:-1] + "é".encode()[:1])
    assert text == QUOTED[:-1] + "\ufffd"
    assert remark == "is damaged UTF-8: 1 unreadable byte replaced"


@pytest.mark.parametrize("data", [b" \n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", b"\x00", b"\xff\xfe"])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="is empty"):
        decode(data)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\x00\x01ab\x02", b"a\x00\x07b", b"\x7fA\x01\x02\x03 says so", b"\xff\x00\x01\x9d\x81"]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"binary|no text"):
        decode(data)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("the \x1b[31mmayor\x1b[0m said", "the mayor said"),
        ("\x1b[1;38;5;208mFire\x1b[m", "Fire"),
        ("see \x1b]8;;https://example.org\x1b\\the page\x1b]8;;\x1b\\.", "see the page."),
        ("\x1b]0;A window\x07He said so.", "He said so."),
        ("\x1b(B\x1b7Prices rose\x1b8", "Prices rose"),
        ("Prices\x1bHe said", "Prices\ufffdHe said"),
        ("It is at [31m] and \x1b[", "It is at [31m] and \ufffd["),
    ],
)
def test_what_terminals_obey_is_no_text(written: str, text: str) -> None:
    assert clean(written) == text == decode(written.encode()).text


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet="aé“€\r\n😀 \x1b[3m", max_size=60).filter(lambda text: text[:1] != "\ufeff"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]),
    st.integers(1, 9),
)
def test_it_does_not_matter_where_blocks_end(text: str, codec: str, size: int) -> None:
    data = text.encode(codec, "ignore")
    whole = clean(data.decode(codec))
    encoding = decoding.Encoding("cp1252") if codec == "cp1252" else encoding_of(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "BLOCK", size)
        assert clean("".join(blocks(data, encoding))) == whole
        assert "".join(lines(data, encoding)) == whole


@pytest.mark.parametrize("size", [300, 1000])
@pytest.mark.parametrize("data", [QUOTED.encode("cp1252") * 20, (QUOTED * 20).encode()[:-1] + b"\xc3", b"plain " * 50])
def test_the_encoding_is_told_from_blocks_too(data: bytes, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = encoding_of(data)
    monkeypatch.setattr(decoding, "BLOCK", size)
    found = encoding_of(data)
    assert found.assumed == expected.assumed
    assert data.decode(found.codec, found.errors) == data.decode(expected.codec, expected.errors)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_give_clean_text_or_one_clear_refusal(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableInput as error:
        assert "\n" not in str(error)
        return
    assert text == clean(text)
    assert text.encode("utf-8").decode("utf-8") == text
    assert not set(text) & {"\r", "\x00"}

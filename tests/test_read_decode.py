"""Bytes become text: encodings, line ends, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import UnreadableInput
from claimtrack.read.decode import clean, decode

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
    [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32")],
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


def test_binary_is_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"binary|no text"):
        decode(bytes(range(256)) * 40)


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

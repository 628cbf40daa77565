"""Whatever an article holds, a terminal is only shown text, and text of the right width."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from claimtrack.cli.tables import Column, fit
from claimtrack.terminal import _HARMLESS, counted, one_line, safe, truncate, width, wrap

quick = hypothesis_settings(deadline=None, max_examples=100)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("a\tb\rc", "a b c"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("two\nlines", "two\nlines"),
        ("naïve 日本 😀 العربية", "naïve 日本 😀 العربية"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


@quick
@given(st.text())
def test_safe_text_holds_nothing_a_terminal_obeys_and_keeps_its_offsets(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not any((ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 for char in shown)
    assert safe(shown) == shown


def test_every_single_character_is_safe() -> None:
    """Python calls printable nothing that a terminal obeys, so that such text can be passed on as it is."""
    for code in range(0x110000):
        if chr(code).isprintable():
            assert code not in _HARMLESS


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("", 0), ("é", 1)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "cut"),
    [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("abc def", 5, "abc…")],
)
def test_truncate(text: str, columns: int, cut: str) -> None:
    assert truncate(text, columns) == cut


@quick
@given(st.text(alphabet="ab 日\u0301😀", max_size=60), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_word(text: str, columns: int) -> None:
    text = one_line(text)
    lines = [text[start:end] for start, end in wrap(text, columns)]
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_one_line() -> None:
    assert one_line(" a\n\n b\u2028c\x1b ") == "a b c␛"


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")])
def test_counted(number: int, words: str) -> None:
    assert counted(number, "claim") == words


@quick
@given(st.lists(st.text(alphabet="a日", max_size=90), min_size=3, max_size=3), st.integers(50, 120))
def test_a_table_fits_its_window(cells: list[str], room: int) -> None:
    columns = (Column("a", "A"), Column("b", "B", 10), Column("c", "C", 20))
    widths = fit(columns, [[cells[0][:4], cells[1], cells[2]]], room)
    assert sum(widths) + 4 <= room

"""The review screen as lines, without a terminal: whole at any size, whatever an article holds."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from claimtrack.errors import BadOption
from claimtrack.review.context import focus, stretch
from claimtrack.review.drawing import Line, Sheet
from claimtrack.review.picking import Picking, runs_of
from claimtrack.review.session import Session
from claimtrack.review.styles import STYLES
from claimtrack.review.view import View
from claimtrack.store import open_store
from tests.making import article, claim, place


def drawn(view: View, sheet: Sheet) -> list[Line]:
    """The whole screen, keys included; fails unless it has the sheet's size and only looks that there are."""
    lines = [*view.page(sheet), *view.keys(sheet)]
    typed_in = view.mode == "asking"
    assert len(lines) + typed_in == max(sheet.rows, len(view.keys(sheet)) + 1 + typed_in)
    for line in lines:
        assert sum(get_cwidth(text) for _, text in line) <= sheet.columns, line
        assert {look for look, _ in line} <= {"", *STYLES}
        assert not any(char in text for _, text in line for char in "\n\r\x1b\x07\x00")
    return lines


ODD = st.text(st.characters() | st.sampled_from("\n\n  .,\x1b\x07\u202e安说العل👩\u200d🇫\ufe0f"), max_size=300)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(ODD, ODD, ODD, st.integers(40, 220), st.integers(6, 60), st.booleans(), st.integers(0, 2))
def test_any_text_fits_any_screen(
    before: str, words: str, title: str, columns: int, rows: int, colour: bool, level: int
) -> None:
    content = f"prices {words} rose"
    document = article(f"{before}\nAnn said {content} in May. Then rain came.", title=title, outlet=words)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "c.db", create=True) as store:
        store.save(document, [claim(document, content, speaker=("Ann", words.strip() or "Bo"), after=len(before))])
        view = View(Session(store, "Ann"), level=level)
        sheet = Sheet(columns, rows, colour)
        drawn(view, sheet)
        view.move(3)
        drawn(view, sheet)
        view.begin_picking()
        for key in ("down", " ", "right", "enter", "up", "left"):
            view.pick(key, sheet)
            drawn(view, sheet)
        for mode in ("menu", "help", "asking"):
            view.show(mode)
            drawn(view, sheet)


LONG = "\n\n".join(f"Paragraph {number} is here. It says nothing." for number in range(40))
TEXT = f"{LONG}\n\nOne came first. Two came then. Prices fell, Ann said. Three came last. Four never came.\n\n{LONG}"


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    document = article(TEXT)
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, [claim(document, "Prices fell", speaker="Ann")])
        yield View(Session(store, "Ann"))


def test_how_much_is_shown_at_each_level(view: View) -> None:
    record, text = view.claim()
    shown = [text[slice(*stretch(text, record, level))] for level in range(3)]
    assert shown[0] == "Two came then. Prices fell, Ann said. Three came last."
    assert shown[1].startswith("Paragraph 39 is here.") and shown[1].endswith("Paragraph 0 is here. It says nothing.")
    assert shown[2] == TEXT
    assert text[slice(*focus(record))] == "Prices fell, Ann said"


def test_a_neighbour_that_never_ends_is_cut(tmp_path: Path) -> None:
    endless = "word " * 2000
    document = article(f"{endless}and so on. Prices fell, Ann said. {endless}")
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, [claim(document, "Prices fell", speaker="Ann")])
        record = store.record(store.queue("Ann", {})[0])
    start, end = stretch(document.text, record, 0)
    assert end - start < 1300
    assert "Prices fell, Ann said" in document.text[start:end]


@pytest.mark.parametrize("rows", [12, 20, 40])
@pytest.mark.parametrize("columns", [60, 100, 200])
def test_the_claim_is_in_sight_however_much_is_shown(view: View, columns: int, rows: int) -> None:
    for _ in range(3):
        view.more()
        shown = " ".join("".join(text for _, text in line) for line in drawn(view, Sheet(columns, rows, True)))
        assert "Prices fell, Ann said." in shown
        assert "q quit" in shown


def test_scrolling_stops_at_both_ends(view: View) -> None:
    view.level = 2
    sheet = Sheet(80, 24, True)
    for step, above, below in ((-3, True, False), (-1, True, False), (3, False, True), (1, False, True), (-2, False, False)):
        view.move(step)
        drawn(view, sheet)
        assert (view.above == 0, view.below == 0) == (above, below)


def test_what_lies_beside_is_dim_and_parts_of_the_claim_are_marked(view: View) -> None:
    runs = [run for line in drawn(view, Sheet(100, 30, True)) for run in line]
    for run in (("aside", "Two came then. "), ("claim", "Prices fell"), ("speaker", "Ann"), ("cue", "said")):
        assert run in runs


# Picking words


def picking(text: str = TEXT, words: str = "Prices") -> Picking:
    made = Picking(text, (0, len(text)))
    made.show((0, len(text)), place(text, words)[0])
    return made


def at(made: Picking) -> str:
    return made.text[slice(*made.lit)]


def test_the_cursor_goes_by_words_and_lines() -> None:
    made = picking("One two three\nfour five six\nseven", "two")
    made.move(1)
    assert at(made) == "three"
    made.move_line(1, 80)
    assert at(made) == "five"
    made.move_line(1, 80)
    assert at(made) == "seven"
    made.move_line(1, 80)
    made.move(99)
    assert at(made) == "seven"
    made.move_line(-1, 80)
    made.move_line(-9, 80)
    made.move(-99)
    assert at(made) == "One"


def test_words_are_picked_in_any_direction_and_in_several_stretches() -> None:
    made = picking()
    made.move(1)
    made.toggle()
    made.move(-1)
    made.toggle()
    made.move(4)
    made.toggle()
    assert made.enter() is False
    assert [made.text[slice(*span)] for span in made.spans("claim")] == ["Prices fell", "said"]
    made.take_back()
    made.take_back()
    assert [made.text[slice(*span)] for span in made.spans("claim")] == ["Prices fell"]


def test_there_is_one_speaker_and_one_cue() -> None:
    made = picking()
    made.toggle()
    made.enter()
    for _ in range(2):
        made.move(1)
        made.toggle()
        made.toggle()
    assert [made.text[slice(*span)] for span in made.spans("speaker")] == [","]
    assert (made.enter(), made.enter()) == (False, True)


def test_a_claim_needs_words() -> None:
    with pytest.raises(BadOption, match="pick one first"):
        picking().enter()


def test_more_context_keeps_cursor_and_stretch() -> None:
    made = picking()
    made.toggle()
    made.move(1)
    start = place(TEXT, "Two came")[0]
    made.show((start, len(TEXT)))
    assert at(made) == "Prices fell"


def test_nothing_to_pick_from_is_no_mistake() -> None:
    made = Picking("  \n ", (0, 4))
    made.move(1)
    made.move_line(1, 80)
    assert made.lit == (0, 0)


def test_the_cursor_is_lit() -> None:
    made = picking("One two", "two")
    (line,) = made.lines(80)
    assert runs_of(line, made.lit) == [("", "One "), ("lit", "two")]

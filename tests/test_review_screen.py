"""The review on a real terminal: what a person sees at every size, and that nothing is lost however it ends."""

import os
import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack.extract.figures import find_figures
from claimtrack.store import open_store
from tests.making import article, claim
from tests.pane import Pane, terminal

TEXT = (
    "It was quiet in town. Prices fell 5 percent, Ann Lee said. Wages rose, Bo Day said. "
    "Rents doubled, Cy Fox said. Rain came, Di Poe said."
)
CLAIMS = (("Prices fell 5 percent", "Ann Lee"), ("Wages rose", "Bo Day"), ("Rents doubled", "Cy Fox"), ("Rain came", "Di Poe"))
KEYS = (
    "v verified", "d disputed", "u unverified", "space skip", "b back", "n note", "l link", "t tag", "f flag", "e edit",
    "a add", "c context", "o open", "/ filter", "? help", "q quit",
)  # fmt: skip


def stock(folder: Path, text: str = TEXT, claims: tuple[tuple[str, str], ...] = CLAIMS) -> Path:
    """A database with claims of an article."""
    document = article(text, title="Four things that were said in town", outlet="The Gazette")
    made = []
    for words, who in claims:
        after = text.index(words)
        figures = find_figures(document.text)[:1] if "5 percent" in words else ()
        made.append(claim(document, words, speaker=who, after=after, figures=figures))
    with open_store(folder / "claims.db", create=True) as store:
        store.save(document, made)
    return folder / "claims.db"


@pytest.fixture
def database(clean: Path) -> Path:
    return stock(clean)


@pytest.fixture
def pane(database: Path) -> Iterator[Pane]:
    """The review of the database, in colour, in a window of 100 by 30."""
    with terminal(database.parent, "--reviewer", "Ann", "review") as opened:
        yield opened.see("1 of 4", "q quit")


def decisions(database: Path) -> list[tuple[str, str]]:
    """Actions on the disk, oldest first, each with what it says."""
    with sqlite3.connect(database) as conn:
        sql = "SELECT action, coalesce(verdict, value, nullif(note, ''), '') FROM decisions ORDER BY at, id"
        found = conn.execute(sql).fetchall()
    conn.close()
    return found


def whole(pane: Pane) -> None:
    """Fails unless the screen is in one piece: header, rule, body, rule, keys, each at its place."""
    columns = pane.screen.columns
    shown = "\n".join(pane.lines)
    assert re.match(r"  \d of \d", pane.lines[0]), shown
    assert pane.lines[0].endswith(" Ann · " + pane.lines[0][-8:]), shown
    assert re.fullmatch(f"[━─]{{{columns}}}", pane.lines[1]), shown
    (rule,) = [at for at, line in enumerate(pane.lines) if at > 1 and line.startswith("──")]
    assert len(pane.lines[rule]) == columns, shown
    assert pane.screen.display[rule].endswith("──"), shown
    keys = "   ".join(line.strip() for line in pane.lines[rule + 1 :])
    assert keys == "   ".join(KEYS), shown
    assert all(line.startswith("  ") or not line for line in pane.lines[2:rule]), shown


# What is seen


@pytest.mark.parametrize(("columns", "rows"), [(60, 15), (80, 24), (139, 40), (140, 40), (200, 50)])
def test_one_claim_fills_the_screen_at_every_size(database: Path, columns: int, rows: int) -> None:
    with terminal(database.parent, "--reviewer", "Ann", "review", columns=columns, rows=rows) as pane:
        pane.see("1 of 4", "Prices fell 5 percent, Ann Lee said", "q quit").settle()
        whole(pane)
        assert len(pane.lines) == rows
        if rows >= 24:
            for words in (
                "Four things that were said in town", "The Gazette · 2021-07-10 (as given)", "It was quiet in town.",
                "Claim Prices fell 5 percent", "Speaker Ann Lee, unknown", "Cue said (assert), indirect",
                "Figures 5 percent → 5 percent (down) (percent)",
            ):  # fmt: skip
                pane.see(words)


def test_a_new_size_is_drawn_anew(pane: Pane) -> None:
    for columns, rows in ((60, 15), (200, 50), (75, 20), (100, 30)):
        pane.resize(columns, rows).settle()
        whole(pane)
    pane.press("v", "2 of 4").settle()
    whole(pane)


def test_parts_of_the_claim_are_told_apart_in_colour(pane: Pane) -> None:
    pane.settle()
    row = next(at for at, line in enumerate(pane.lines) if "Prices fell" in line)

    def look(words: str) -> tuple[str, bool, bool]:
        cell = pane.screen.buffer[row][pane.lines[row].index(words)]
        return cell.fg, cell.bold, cell.underscore

    looks = [look(words) for words in ("Prices fell", "5 percent", "Ann Lee", "said")]
    assert looks == [("default", True, False), ("magenta", True, True), ("cyan", True, False), ("brown", False, False)]
    labels = {line.split()[0]: at for at, line in enumerate(pane.lines) if line.split()[:1]}
    assert pane.screen.buffer[labels["Speaker"]][2].fg == "cyan"
    assert pane.screen.buffer[labels["Figures"]][2].fg == "magenta"


def test_without_colour_brackets_tell_them_apart(database: Path) -> None:
    with terminal(database.parent, "--reviewer", "Ann", "review", NO_COLOR="1") as pane:
        pane.see("{Prices fell *5 percent*}, [Ann Lee] <said>.")
        pane.see("{Claim}", "[Speaker]", "<Cue>", "*Figures*")
        pane.press("d", "2 of 4", "disputed").press("q")
        assert pane.end() == 0
    attributes = {code for run in re.findall(rb"\x1b\[([\d;]*)m", pane.raw) for code in run.split(b";")}
    assert not {code for code in attributes if re.fullmatch(rb"[34]\d|9\d|10\d", code)} - {b"39", b"49"}


WIDE = "安娜说，去年物价上涨百分之五，工资没有变化。在城里，人们都在谈论这件事。" * 3
ARABIC = "قالت آنا إن الأسعار ارتفعت خمسة في المئة في العام الماضي"
EMOJI = "👩\u200d👩\u200d👧 and 👍🏽 and 🇫🇷 and ❤\ufe0f"


@pytest.mark.parametrize("columns", [60, 200])
def test_wide_and_right_to_left_letters_tear_nothing(clean: Path, columns: int) -> None:
    claims = ("Prices fell 5 percent", "Ann Lee"), ("Wages rose", "Bo Day"), ("Rents doubled", "Cy Fox"), ("Rain came", "Di Poe")
    text = TEXT.replace("It was quiet in town.", f"{WIDE} {ARABIC}. {EMOJI}.").replace("Wages", f"{ARABIC} 安娜 Wages")
    stock(clean, text, claims)
    with terminal(clean, "--reviewer", "Ann", "review", columns=columns, rows=40) as pane:
        pane.see("1 of 4", "q quit").settle()
        whole(pane)
        pane.press("v", "2 of 4").press("c", "the paragraphs around").press("c", "the whole article").settle()
        whole(pane)
        shown = "".join(pane.text.split())
        assert "العام" in shown and "安娜说" in shown and "Wagesrose" in shown
        pane.press("b", "1 of 4").settle()
        whole(pane)


def test_nothing_an_article_holds_is_obeyed_by_the_terminal(clean: Path) -> None:
    odd = "Prices \x1b]0;owned\x07 fell \x1b[45m5 percent\x9b, the \x1b[2J\u202e bank said."
    document = article(odd, title="T\x1b[45m", outlet="O\x07", url="https://e.org/\x1b[45m")
    with open_store(clean / "claims.db", create=True) as store:
        store.save(document, [claim(document, odd.split(",")[0], speaker="\x1b[2J\u202e bank")])
        claim_id = store.queue("Bo", {})[0]
        store.add_note(claim_id, "N\x1b[45m", reviewer="B\x1bo")
        store.tag(claim_id, "t\x1b[45m", reviewer="Bo")
    with terminal(clean, "--reviewer", "Ann", "review", rows=50) as pane:
        pane.see("␛[45m5 percent", "T␛[45m", "N␛[45m", "t␛[45m", "Address https://e.org/␛[45m", "1 of 1")
        pane.press("e").press("t", "text › Prices ␛]0;owned␇ fell").press("\x1b", "v verified")
        pane.press("q")
        assert pane.end() == 0
    assert not re.search("\x1b\\[45m|\x1b\\]0;|\x9b|\u202e".encode(), pane.raw)


def test_the_whole_article_scrolls_and_begins_at_the_claim(clean: Path) -> None:
    paragraphs = [f"Paragraph {number} says nothing." for number in range(200)]
    stock(clean, "\n\n".join([*paragraphs[:100], TEXT, *paragraphs[100:]]))
    with terminal(clean, "--reviewer", "Ann", "review", rows=20, columns=80) as pane:
        pane.see("1 of 4", "It was quiet in town.", "Prices fell")
        pane.press("cc", "the whole article", "Prices fell 5 percent", "↑ ↓")
        pane.press("\x1b[H", "Paragraph 0 ").press("\x1b[F", "Figures 5 percent")
        pane.press("\x1b[5~", "Paragraph 199").press("c", "the sentence with its neighbours", "Prices fell").settle()
        whole(pane)


def test_help_says_what_keys_do_and_goes_away(pane: Pane) -> None:
    pane.press("?", "What the keys do", "any other key goes back", "Write a note on the claim.")
    pane.press("v", "1 of 4", "q quit")


# What keys do


def test_decide_skip_go_back_and_end(pane: Pane, database: Path) -> None:
    pane.press("v", "2 of 4", "verified · b takes it back")
    assert decisions(database) == [("verdict", "verified")]
    pane.press("d", "3 of 4").press("b", "2 of 4", "back; disputed taken back")
    pane.press("u", "3 of 4").press(" ", "4 of 4 · 1 skipped")
    pane.press("\x1b[D", "3 of 4", "back").press("\x1b[C", "4 of 4 · 1 skipped")
    pane.press("x", "x does nothing here").press("q", "2 claims decided, 1 skipped, 1 left", "Go on with: claimtrack review")
    assert pane.end() == 0
    assert [verdict for action, verdict in decisions(database) if action == "verdict"] == ["verified", "disputed", "unverified"]


def test_reviewing_goes_on_where_it_stopped(pane: Pane, database: Path) -> None:
    pane.press("s", "2 of 4 · 1 skipped").press("v", "3 of 4 · 1 skipped").press("q", "1 claim decided")
    assert pane.end() == 0
    with terminal(database.parent, "--reviewer", "Ann", "review") as again:
        again.see("2 of 4", "Rents doubled").press("v", "3 of 4", "Claim Rain came").press("v", "4 of 4", "Claim Prices fell")
        again.press("v", "That was the last one.", "3 claims decided, 0 left").press("b", "4 of 4", "verified taken back")
        again.press("v", "That was the last one.").press("q")
        assert again.end() == 0
    with terminal(database.parent, "--reviewer", "Ann", "review") as done:
        done.see("You have judged all of them: 4 claims, all claims.")
        assert done.end() == 0
    assert b"\x1b[?1049h" not in done.raw


def test_the_skipped_ones_come_again_at_the_end(pane: Pane) -> None:
    pane.press("s", "2 of 4").press("v", "3 of 4").press("v", "4 of 4").press("v", "Nothing is left but what you skipped: 1.")
    pane.press("v", "there is no claim here").press(" ", "4 of 4", "Claim Prices fell", "once more").press("d", "That was the last one.")


def test_notes_links_and_tags(pane: Pane, database: Path) -> None:
    pane.press("n", "note ›", "enter keeps it", "esc leaves it").press("See the report.\r", "noted: See the report.", "Earlier")
    pane.press("l", "link ›").press("report\r", "'report' is no link")
    pane.press("l", "link ›").press("https://example.org/r The report\r", "linked: https://example.org/r")
    pane.press("t", "tag ›").press("prices\r", "tagged prices", "Tags prices").press("f", "flagged Ann", "Tags flagged, prices")
    pane.press("n", "note ›").press("never\x1b", "q quit").press("t", "tag ›").press("\x03", "q quit").press("n", "note ›").press("\r", "q quit")
    pane.press("v", "2 of 4").press("t", "tab completes").press("pri\t", "tag › prices").press("\r", "tagged prices")
    assert decisions(database) == [
        ("note", "See the report."), ("note", ""), ("tag", "prices"), ("tag", "flagged"), ("verdict", "verified"), ("tag", "prices"),
    ]  # fmt: skip


def test_edits(pane: Pane, database: Path) -> None:
    pane.press("e", "s speakers", "g figures", "d date", "t text", "x not a claim").press("\x1b", "v verified")
    pane.press("e", "s speakers").press("s", "speakers › Ann Lee").press("; Bo\t", "Ann Lee; Bo Day").press("\r", "speakers are now: Ann Lee; Bo Day", "Speakers Ann Lee, unknown; Bo Day")
    pane.press("e", "d date").press("d", "date ›").press("soonish\r", "'soonish' is no date").press("e", "d date").press("d", "date ›")
    pane.press("Tuesday\r", "Said on 2021-07-06 (“Tuesday”)", "Corrected said on: “2021-07-06”; extraction had nothing")
    pane.press("e", "g figures").press("g", "figures › 5 percent").press("\x15about 7 percent\r", "about 7 percent → ~ 7 percent")
    pane.press("e", "t text").press("t", "text › Prices fell 5 percent").press(" or so\r", "text is now: Prices fell 5 percent or so")
    pane.press("e", "x not a claim").press("x", "2 of 4", "not a claim").press("b", "1 of 4", "back; no claim taken back")
    assert [action for action, _ in decisions(database)] == ["correct"] * 4 + ["not_a_claim", "undo"]


RIGHT, DOWN, HOME, BACKSPACE = "\x1b[C", "\x1b[B", "\x1b[H", "\x7f"


def test_a_claim_that_was_missed_is_picked_in_the_text(pane: Pane, database: Path) -> None:
    pane.press("a", "Pick the words of the claim", "space begins and ends").press("\r", "pick one first")
    pane.press(HOME + " " + RIGHT * 4 + " ", "{It was quiet in town}").press(BACKSPACE).see("It was quiet in town. Prices")
    pane.press(" " + HOME + " ", "{It was quiet in town}").press("\r", "Pick who says so; enter alone for nobody")
    pane.press(RIGHT * 11 + " " + RIGHT + " ", "[Ann Lee]").press("\r", "Pick the words that say so")
    pane.press(RIGHT + " \r", "added; it comes next", "1 of 5", "q quit").press("v", "2 of 5", "Claim It was quiet in town", "Speaker Ann Lee")
    pane.press("d", "3 of 5").press("b", "2 of 5", "disputed taken back").press("q")
    assert pane.end() == 0
    assert [action for action, _ in decisions(database)] == ["make", "verdict", "verdict", "undo"]


def test_picking_can_be_left_and_what_cannot_be_added_is_told(pane: Pane, database: Path) -> None:
    pane.press("a", "Pick the words of the claim").press(" \x1b", "nothing added", "1 of 4", "q quit")
    pane.press("a", "Pick the words").press("c", "esc leaves it").press(" " + RIGHT * 3 + "\r", "Pick who", "{Prices fell 5 percent}")
    pane.press("\r", "Pick the words that say so").press(" \r", "'percent' is marked twice")
    pane.press("\x1b", "nothing added", "1 of 4")
    assert decisions(database) == []


def test_other_filters_on_the_way(pane: Pane) -> None:
    pane.press("/", "filter ›").press("--speaker zeppelin\r", "Nobody called 'zeppelin' says anything", "1 of 4")
    pane.press("/", "filter ›").press("--kind shout\r", "Invalid value for '--kind'", "1 of 4")
    pane.press("/", "filter ›").press("--speaker fox\r", "now claims by fox: 1 claim to judge", "1 of 1", "Rents doubled")
    pane.press("/", "filter › --speaker fox").press("\x15\r", "now all claims: 4 claims to judge", "1 of 4")


def test_what_is_pasted_or_typed_blindly_judges_nothing(pane: Pane, database: Path) -> None:
    pane.press("\x1b[200~vvd\x1b[201~", "what was pasted is ignored", "1 of 4")
    pane.press("vvv", "2 of 4").settle()
    pane.press("f", "flagged", "2 of 4")
    assert decisions(database) == [("verdict", "verified"), ("tag", "flagged")]


def test_a_claim_that_is_gone_meanwhile_is_passed_over(pane: Pane, database: Path) -> None:
    with open_store(database) as other:
        document = other.document(other.record(other.queue("Ann", {})[0])["document"])
        other.save_again(document.id, [claim(document, "Rain came", speaker="Di Poe", after=TEXT.index("Rain came"))])
    pane.press("v", "passed over a claim that is no longer in the database", "1 of 1", "Rain came")
    pane.press("v", "That was the last one.")


def test_another_program_that_writes_is_waited_for(pane: Pane, database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        pane.press("v").settle()
        assert "1 of 4" in pane.text
        other.execute("ROLLBACK")
    pane.see("2 of 4")
    assert decisions(database) == [("verdict", "verified")]


# However it ends


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_ctrl_c_and_ctrl_d_end_with_one_line(pane: Pane, database: Path, key: str, code: int) -> None:
    pane.press("v", "2 of 4").press(key, "1 claim decided, 3 left. Go on with: claimtrack review")
    assert pane.end() == code
    assert b"Traceback" not in pane.raw
    assert pane.raw.endswith(b"claimtrack review\r\n")
    assert pane.raw.rindex(b"\x1b[?1049l") > pane.raw.rindex(b"\x1b[?1049h")
    assert decisions(database) == [("verdict", "verified")]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_killed_review_loses_nothing(pane: Pane, database: Path, number: signal.Signals) -> None:
    pane.press("v", "2 of 4").press("n", "note ›").press("Why.\r", "noted: Why.").press("d", "3 of 4").press("n", "note ›")
    pane.press("half a no")
    os.kill(pane.pid, number)
    pane.end()
    assert decisions(database) == [("verdict", "verified"), ("note", "Why."), ("verdict", "disputed")]
    with sqlite3.connect(database) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()
    assert b"Traceback" not in pane.raw
    if number != signal.SIGKILL:  # the terminal is left as it was found
        assert pane.raw.rindex(b"\x1b[?1049l") > pane.raw.rindex(b"\x1b[?1049h")


def test_a_closed_terminal_loses_nothing(pane: Pane, database: Path) -> None:
    pane.press("v", "2 of 4")
    pane.child.close(force=False)
    assert decisions(database) == [("verdict", "verified")]


def test_the_name_is_asked_once_on_a_terminal(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMTRACK_REVIEWER", raising=False)
    with terminal(database.parent, "review") as first:
        first.see("Your name, to be kept with your decisions").press('Dee "D" Doe\r', "Dee \"D\" Doe ·", "1 of 4")
        first.press("v", "2 of 4").press("q")
        assert first.end() == 0
    with terminal(database.parent, "review") as second:
        second.see("2 of 4", 'Dee "D" Doe ·').press("v", "3 of 4").press("q")
        assert second.end() == 0
    with open_store(database, writable=False) as store:
        assert {event["reviewer"] for event in store.history()} == {'Dee "D" Doe'}


def test_blind_shows_nothing_of_what_others_decided(database: Path) -> None:
    with open_store(database) as store:
        claim_id = store.queue("Bo", {})[0]
        store.add_review(claim_id, "disputed", reviewer="Bo", note="Rose, it says.")
        store.tag(claim_id, "odd", reviewer="Bo")
    with terminal(database.parent, "--reviewer", "Ann", "review") as seeing:
        seeing.see("Bo: disputed — Rose, it says.", "Tags odd")
    with terminal(database.parent, "--reviewer", "Ann", "review", "--second") as blind:
        blind.see("1 of 1", "Ann · ", "blind", "q quit").settle()
        assert "Rose" not in blind.text and "odd" not in blind.text
        blind.press("v", "That was the last one.")

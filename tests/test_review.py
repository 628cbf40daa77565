"""Reviewing one by one: each key is stored at once, and nothing is lost however a review ends."""

import io
import os
import re
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from claimtrack.review.marked import Mark, draw, marks_of, neighbourhood
from claimtrack.review.one_by_one import Screen, review, summary
from claimtrack.review.session import Session
from claimtrack.store import Store, open_store
from tests.conftest import Run
from tests.making import article, claim

TEXT = "Prices fell, Ann Lee said. Wages rose, Bo Day said. Rents doubled, Cy Fox said. Rain came, Di Poe said."
CLAIMS = (("Prices fell", "Ann Lee"), ("Wages rose", "Bo Day"), ("Rents doubled", "Cy Fox"), ("Rain came", "Di Poe"))


@pytest.fixture
def database(clean: Path) -> Path:
    """A database with four claims, in the order of CLAIMS."""
    document = article(TEXT, title="Four things", outlet="The Gazette")
    claims = [claim(document, words, speaker=who, after=TEXT.index(words)) for words, who in CLAIMS]
    with open_store(clean / "claims.db", create=True) as store:
        store.save(document, claims)
    return clean / "claims.db"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened


def verdicts(database: Path) -> list[str]:
    """The verdicts as they are on the disk, in the order of the claims; "" for none."""
    with sqlite3.connect(database) as conn:
        sql = "SELECT coalesce(v.verdict, '') FROM claims c LEFT JOIN verdicts v ON v.claim = c.id ORDER BY c.start"
        found = [verdict for (verdict,) in conn.execute(sql)]
    conn.close()
    return found


def go(store: Store, *typed: str) -> tuple[Session, str]:
    """Review with these keys; returns the session and what was on the screen."""
    session = Session(store, "Ann", store.queue("Ann", {}))
    keys, shown = iter(typed), list[str]()
    screen = Screen(
        ask=lambda: next(keys, ""), ask_note=lambda: next(keys, ""), say=shown.append, columns=lambda: 80, colour=False
    )
    review(session, screen)
    return session, "\n".join(shown)


@pytest.mark.parametrize(
    ("typed", "stored", "said"),
    [
        (["v", "d", "u", "q"], ["verified", "disputed", "unverified", ""], "3 claims decided, 1 left"),
        (["v", "s", "d"], ["verified", "", "disputed", ""], "2 claims decided, 1 skipped, 1 left"),
        (["v", "v", "v", "v", "v"], ["verified"] * 4, "4 claims decided, 0 left"),
        (["s", "s", "s", "s"], ["", "", "", ""], "0 claims decided, 4 skipped, 0 left"),
        (["v", "b", "d", "q"], ["disputed", "", "", ""], "1 claim decided, 3 left"),
        (["v", "b", "q"], ["", "", "", ""], "0 claims decided, 4 left"),
        (["s", "b", "v", "q"], ["verified", "", "", ""], "1 claim decided, 3 left"),
        (["b", "v"], ["verified", "", "", ""], "1 claim decided, 3 left"),
        (["x", "", "v"], ["", "", "", ""], "0 claims decided, 4 left"),
        (["x", "V\n", "verified\n", "skip\n", " ", "q"], ["verified", "verified", "", ""], "2 claims decided, 2 skipped, 0 left"),
        (["v", "\x7f", "\x1b[C", "d"], ["", "disputed", "", ""], "1 claim decided, 1 skipped, 2 left"),
    ],
)
def test_keys(store: Store, database: Path, typed: list[str], stored: list[str], said: str) -> None:
    session, _ = go(store, *typed)
    assert verdicts(database) == stored
    assert summary(session) == said


def test_a_verdict_is_on_the_disk_before_the_next_claim_shows(store: Store, database: Path) -> None:
    seen = []
    keys = iter("vdq")

    def ask() -> str:
        seen.append(verdicts(database))
        return next(keys)

    session = Session(store, "Ann", store.queue("Ann", {}))
    review(session, Screen(ask, lambda: "", lambda _line: None, lambda: 80, False))
    assert seen == [[""] * 4, ["verified", "", "", ""], ["verified", "disputed", "", ""]]


def test_notes_stay_with_the_claim(store: Store) -> None:
    session, shown = go(store, "n", "See the report.\n", "n also this\n", "n", "\n", "v")
    notes = [event["note"] for event in store.history(session.queue[0])]
    assert notes == ["See the report.", "also this", ""]
    assert "→ no note" in shown


def test_the_screen_shows_the_claim_in_its_context_and_the_keys(store: Store) -> None:
    _, shown = go(store, "v", "q")
    assert "1 of 4" in shown and "2 of 4" in shown
    assert "{Prices fell}, [Ann Lee] <said>." in shown
    assert "Four things · The Gazette · 2021-07-10 (as given)" in shown
    assert "[v] verified [d] disputed [u] unverified [s] skip [b] back [n] note [q] quit" in shown


def test_earlier_verdicts_are_shown(store: Store) -> None:
    store.add_review(store.queue("Bo", {})[0], "disputed", reviewer="Bo", note="Rose, it says.")
    _, shown = go(store, "q")
    assert "Bo: disputed — Rose, it says." in shown


def test_a_claim_that_is_gone_meanwhile_is_passed_over(store: Store, database: Path) -> None:
    keys = iter("vvv")

    def ask() -> str:
        if len(session.decided) == 1:  # somebody else extracts again, and finds only the first and the last claim
            document = article(TEXT, title="Four things", outlet="The Gazette")
            found = [claim(document, words, speaker=who, after=TEXT.index(words)) for words, who in CLAIMS[::3]]
            with open_store(database) as other:
                other.save_again(document.id, found)
        return next(keys, "")

    session = Session(store, "Ann", store.queue("Ann", {}))
    review(session, Screen(ask, lambda: "", lambda _line: None, lambda: 80, False))
    assert summary(session) == "2 claims decided, 0 left"


def test_each_reviewer_has_a_queue_of_their_own(store: Store) -> None:
    go(store, "v", "v", "v")
    assert len(store.queue("Ann", {})) == 1
    assert len(store.queue("Bo", {})) == 4


# Lines from a pipe


def test_lines_from_a_pipe(run: Run, database: Path) -> None:
    result = run("--reviewer", "Ann", "review", typed="v\nn see the report\nd\nb\nu\n")
    assert verdicts(database) == ["verified", "unverified", "", ""]
    assert "2 claims decided, 2 left. Go on with: claimtrack review" in result.stderr


@pytest.mark.usefixtures("database")
def test_filters_are_told_again(run: Run) -> None:
    result = run("--reviewer", "Ann", "review", "--since", "2021", "--speaker", "Ann Lee", "--kind", "assert", typed="q\n")
    assert "claimtrack review --speaker 'Ann Lee' --kind assert --since 2021-01-01" in result.stderr


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--speaker", "zeppelin"], "Nobody called 'zeppelin' says anything."),
        (["--kind", "deny"], "No claims of kind deny."),
        (["--speaker", "lee"], "You have judged all of them: 1 claim, claims by lee."),
    ],
)
def test_nothing_to_review_says_why(run: Run, words: list[str], said: str) -> None:
    run("--reviewer", "Ann", "review", typed="v\nq\n")
    assert said in run("--reviewer", "Ann", "review", *words).stderr


def test_nothing_to_review_in_an_empty_database(run: Run, clean: Path) -> None:
    open_store(clean / "claims.db", create=True).close()
    assert "No claims yet" in run("--reviewer", "Ann", "review").stderr


# A real terminal


@pytest.fixture
def terminal(database: Path) -> Iterator["pexpect.spawn[str]"]:
    child = pexpect.spawn(
        sys.executable, ["-m", "claimtrack", "--reviewer", "Ann", "review"], cwd=str(database.parent),
        env={**os.environ, "NO_COLOR": "1", "TERM": "xterm"}, dimensions=(40, 100), encoding="utf-8", timeout=20,
    )  # fmt: skip
    child.expect("1 of 4")
    child.expect(r"\[q\] quit")
    yield child
    child.close(force=True)


def press(child: "pexpect.spawn[str]", key: str, then: str) -> None:
    child.send(key)
    child.expect(then)
    child.expect(r"\[q\] quit")


def test_single_keys_on_a_terminal(terminal: "pexpect.spawn[str]", database: Path) -> None:
    press(terminal, "v", "2 of 4")
    assert verdicts(database) == ["verified", "", "", ""]
    press(terminal, "d", "3 of 4")
    press(terminal, "b", "2 of 4")
    assert verdicts(database) == ["verified", "", "", ""]
    press(terminal, "u", "3 of 4")
    press(terminal, "s", "4 of 4 · 1 skipped")
    terminal.send("n")
    terminal.expect("note> ")
    terminal.send("See the report.\r")
    terminal.expect("noted: See the report.")
    terminal.send("q")
    terminal.expect("2 claims decided, 1 skipped, 1 left. Go on with: claimtrack review")
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert terminal.exitstatus == 0
    assert verdicts(database) == ["verified", "unverified", "", ""]


def test_reviewing_goes_on_where_it_stopped(terminal: "pexpect.spawn[str]", run: Run) -> None:
    press(terminal, "v", "2 of 4")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    assert "1 of 3" in run("--reviewer", "Ann", "review", typed="q\n").stdout


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_ctrl_c_and_ctrl_d_end_with_one_line(
    terminal: "pexpect.spawn[str]", database: Path, key: str, code: int
) -> None:
    press(terminal, "v", "2 of 4")
    terminal.send(key)
    terminal.expect("1 claim decided, 3 left. Go on with: claimtrack review")
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert "Traceback" not in (terminal.before or "")
    assert terminal.exitstatus == code
    assert verdicts(database)[0] == "verified"


def test_ctrl_c_in_a_note_loses_nothing(terminal: "pexpect.spawn[str]", database: Path) -> None:
    press(terminal, "d", "2 of 4")
    terminal.send("n")
    terminal.expect("note> ")
    terminal.send("half a no\x03")
    terminal.expect("1 claim decided, 3 left")
    terminal.expect(pexpect.EOF)
    assert verdicts(database)[0] == "disputed"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_a_killed_review_loses_nothing(
    terminal: "pexpect.spawn[str]", database: Path, number: signal.Signals
) -> None:
    press(terminal, "v", "2 of 4")
    press(terminal, "d", "3 of 4")
    terminal.kill(number)
    terminal.expect(pexpect.EOF)
    assert verdicts(database) == ["verified", "disputed", "", ""]
    with sqlite3.connect(database) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()


def test_a_closed_terminal_loses_nothing(terminal: "pexpect.spawn[str]", database: Path) -> None:
    press(terminal, "v", "2 of 4")
    terminal.close(force=False)
    assert verdicts(database)[0] == "verified"


def test_the_name_is_asked_once_on_a_terminal(database: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "CLAIMTRACK_REVIEWER"}
    for asked in (True, False):
        child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable, ["-m", "claimtrack", "review"], cwd=str(database.parent),
            env={**environment, "NO_COLOR": "1"}, encoding="utf-8", timeout=20,
        )  # fmt: skip
        if asked:
            child.expect("Your name, to be kept with your decisions")
            child.send('Dee "D" Doe\r')
            child.expect("Kept in .*config.toml")
        child.expect("1 of")
        child.send("v")
        child.expect("→ verified")
        child.send("q")
        child.expect(pexpect.EOF)
        child.close()
    with open_store(database, writable=False) as store:
        assert {event["reviewer"] for event in store.history()} == {'Dee "D" Doe'}


def test_nothing_an_article_holds_reaches_the_terminal_raw(clean: Path) -> None:
    odd = "Prices \x1b]0;owned\x07 fell \x1b[45m5 percent\x9b, the \x1b[2J\u202e bank said."
    document = article(odd, title="T\x1b[45m", outlet="O\x07")
    with open_store(clean / "claims.db", create=True) as store:
        store.save(document, [claim(document, odd.split(",")[0], speaker="\x1b[2J\u202e bank")])
        store.add_note(store.queue("Bo", {})[0], "N\x1b[45m", reviewer="B\x1bo")
        claim_id = store.queue("Bo", {})[0]
    for words in (["review"], ["show", claim_id], ["list"], ["list", "--format", "csv"], ["history"], ["documents"]):
        child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable, ["-m", "claimtrack", "--reviewer", "Ann", *words], cwd=str(clean), encoding="utf-8",
            env={**os.environ, "TERM": "xterm"}, dimensions=(60, 200), timeout=20,
        )  # fmt: skip
        child.logfile_read = screen = io.StringIO()
        if words == ["review"]:
            child.expect(r"\[q\] quit")
            child.send("q")
        child.expect(pexpect.EOF)
        child.close()
        shown = screen.getvalue()
        own_colours = re.sub("\x1b\\[(?:[0124]|3[0-7])m", "", shown)
        assert not set(own_colours) & {"\x1b", "\x07", "\x9b", "\u202e"}, words
        assert "␛[45m" in shown or words == ["documents"], shown


# Marks in the text


def test_marks_with_and_without_colour() -> None:
    text = "The bank said prices rose 5 percent."
    marks = [Mark("speaker", (0, 8)), Mark("cue", (9, 13)), Mark("claim", (14, 35)), Mark("figure", (26, 35))]
    assert draw(text, (0, len(text)), marks, 80, False) == ["[The bank] <said> {prices rose *5 percent*}."]
    [coloured] = draw(text, (0, len(text)), marks, 80, True)
    assert "\x1b[36m\x1b[1mThe bank\x1b[0m" in coloured


def test_a_stretch_of_text_is_wrapped_and_made_harmless() -> None:
    text = "One \x1b[31mtwo\n\nthree four five six"
    assert draw(text, (0, len(text)), [], 12, False) == ["One ␛[31mtwo", "", "three four", "five six"]


def test_the_neighbourhood_is_the_paragraphs_but_not_the_whole_book() -> None:
    text = "First.\nPrices fell, he said.\nLast."
    assert neighbourhood(text, [Mark("claim", (7, 18))]) == (7, 28)
    long = "word " * 1000 + "Prices fell" + " word" * 1000
    start, end = neighbourhood(long, [Mark("claim", (5000, 5011))], most=50)
    assert (start, end) == (4950, 5061) or (5000 - start <= 50 and end - 5011 <= 50)
    unbroken = "x" * 5000
    assert neighbourhood(unbroken, [Mark("claim", (2000, 2001))], most=50) == (1950, 2051)


def test_what_was_put_in_by_hand_may_have_no_place() -> None:
    record = {
        "content": {"spans": [[0, 3]]}, "source": None, "cue": {"span": [4, 5]}, "said_on": {"span": None},
        "figures": [{"span": None}],
    }  # fmt: skip
    assert [mark.kind for mark in marks_of(record)] == ["claim", "cue"]

"""Reviewing: what each key does, which claims come and in which order, and the plain lines of it."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claimtrack.cli.reviewing import refilter
from claimtrack.export.marks import Mark, marks_of
from claimtrack.review.keys import KEYS
from claimtrack.review.marked import draw, neighbourhood
from claimtrack.review.one_by_one import Screen, review
from claimtrack.review.session import Session, Step
from claimtrack.store import Selection, Store, open_store
from tests.conftest import Run
from tests.making import article, claim
from tests.pane import terminal

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


def plain(ask: Callable[[], str], say: Callable[[str], None] = lambda _line: None, words: str = "") -> Screen:
    """A screen for lines: where keys come from, where lines go, and what is said when words are asked for."""
    return Screen(ask, lambda _asked: words, say, lambda: 80, False, refilter)


def go(store: Store, *typed: str, **about: Any) -> tuple[Session, str]:
    """Review with these keys; returns the session and what was on the screen."""
    session = Session(store, "Ann", **about)
    keys, shown = iter(typed), list[str]()
    screen = Screen(lambda: next(keys, ""), lambda _asked: next(keys, ""), shown.append, lambda: 80, False, refilter)
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
    assert session.summary == said


def test_a_verdict_is_on_the_disk_before_the_next_claim_shows(store: Store, database: Path) -> None:
    seen = []
    keys = iter("vdq")

    def ask() -> str:
        seen.append(verdicts(database))
        return next(keys)

    session = Session(store, "Ann")
    review(session, plain(ask))
    assert seen == [[""] * 4, ["verified", "", "", ""], ["verified", "disputed", "", ""]]


def test_notes_stay_with_the_claim(store: Store) -> None:
    session, shown = go(store, "n", "See the report.\n", "n also this\n", "n", "\n", "v")
    notes = [event["note"] for event in store.history(session.trail[0].claim)]
    assert notes == ["See the report.", "also this", ""]
    assert "→ no note" in shown


def test_the_screen_shows_the_claim_in_its_context_and_the_keys(store: Store) -> None:
    _, shown = go(store, "v", "q")
    assert "1 of 4" in shown and "2 of 4" in shown
    assert "{Prices fell}, [Ann Lee] <said>." in shown
    assert "Four things · The Gazette · 2021-07-10 (as given)" in shown
    assert "[v] verified [d] disputed [u] unverified [s] skip [b] back [n] note [l] link" in shown
    assert all(f"[{key}] {row.word}" in shown for key, row in KEYS.items())


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

    session = Session(store, "Ann")
    review(session, plain(ask))
    assert session.summary == "2 claims decided, 0 left"


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
    assert "claimtrack review --speaker 'Ann Lee' --since 2021-01-01 --kind assert" in result.stderr


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


def test_plain_lines_on_a_terminal(database: Path) -> None:
    with terminal(database.parent, "--reviewer", "Ann", "review", "--plain", NO_COLOR="1") as pane:
        pane.see("1 of 4", "[q] quit")
        pane.press("v", "→ verified", "2 of 4")
        pane.press("n", "note>").press("See the report.\r", "noted: See the report.")
        pane.press("q", "1 claim decided, 3 left")
        assert pane.end() == 0
    assert b"\x1b[?1049h" not in pane.raw
    assert verdicts(database) == ["verified", "", "", ""]


def test_a_dumb_terminal_gets_plain_lines(database: Path) -> None:
    with terminal(database.parent, "--reviewer", "Ann", "review", TERM="dumb") as pane:
        pane.see("{Prices fell}, [Ann Lee] <said>.").press("q")
        assert pane.end() == 0
    assert b"\x1b" not in pane.raw


# What keys do, whichever way claims are shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("l ftp://example.org", "'ftp://example.org' is no link; it begins with https:// or http://"),
        ("l", "no link"),
        ("t", "no tag"),
        ("e", "no edit"),
        ("e colour red", "'colour' cannot be edited; there are speakers, figures, date, text, and x for not a claim"),
        ("e date someday", "'someday' is no date; write it as 2021-07-10, 2021-07, or as in Tuesday"),
        ("e figures many", "there is no figure in 'many'"),
        ("e text", "a claim's text cannot be empty"),
        ("a", "no add"),
        ("a | Ann Lee", "a claim needs words; write: words of the claim | speaker | cue"),
        ("a Prices soared | Ann Lee", "the article does not hold the words 'Prices soared'"),
        ("a Prices fell | Ann Lee | fell", "'fell' is marked twice; content, source and cue must stand apart"),
        ("o", "no address on the web is known of this article"),
        ("b", "this is the first one"),
        ("/ --kind shout", "Invalid value for '--kind'"),
        ("/ --colour red", "No such option"),
        ("/ --speaker zeppelin", "Nobody called 'zeppelin' says anything"),
        ("/ 'half", "cannot be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_a_line_and_changes_nothing(store: Store, typed: str, said: str) -> None:
    before = store.history()
    session, shown = go(store, typed)
    assert said in shown
    assert session.where == "1 of 4"
    assert store.history() == before


def test_links_are_kept_with_their_titles(store: Store) -> None:
    session, _ = go(store, "l https://example.org/report  The report\n", "v")
    (link, verdict) = store.history(session.trail[0].claim)
    assert [(each["url"], each["title"]) for each in link["evidence"]] == [("https://example.org/report", "The report")]
    assert (link["action"], verdict["evidence"]) == ("note", [])


def test_tags_and_the_flag_go_on_and_off(store: Store) -> None:
    claim_id = store.queue("Ann", {})[0]
    _, shown = go(store, "t  prices\n", "f", "f", "t prices", "f")
    assert store.record(claim_id)["tags"] == ["flagged"]
    said = [line.strip() for line in shown.splitlines() if "→" in line]
    assert said == ["→ tagged prices", "→ flagged", "→ flag taken off", "→ tag prices taken off", "→ flagged"]


def test_fields_are_put_right(store: Store) -> None:
    claim_id = store.queue("Ann", {})[0]
    store.correct(claim_id, "speakers", [{"name": "Ann Lee", "role": "minister"}], reviewer="Bo")
    go(store, "e s Ann Lee; Bo Day", "e figures 5 percent; about 40 of the 60 bridges", "e d Tuesday", "e text Prices fell a bit")
    record = store.record(claim_id)
    assert [(each["name"], each["role"]) for each in record["speakers"]] == [("Ann Lee", "minister"), ("Bo Day", "")]
    assert [(each["kind"], each["value"], each["approx"]) for each in record["figures"]] == [("percent", 5, "="), ("ratio", 40, "~")]
    assert (record["said_on"]["value"], record["said_on"]["text"]) == ("2021-07-06", "Tuesday")
    assert record["text"] == "Prices fell a bit"


def test_a_figure_is_found_again_where_it_stands(clean: Path) -> None:
    text = "Rents doubled. The bank said prices rose 5 percent in a year."
    document = article(text)
    with open_store(clean / "claims.db", create=True) as store:
        store.save(document, [claim(document, "prices rose 5 percent in a year", speaker="The bank")])
        go(store, "e figures 5 percent")
        (figure,) = store.record(store.queue("Ann", {})[0])["figures"]
    assert text[slice(*figure["span"])] == "5 percent"
    assert text[slice(*figure["number"])] == "5"


def test_a_date_and_figures_can_be_taken_away(store: Store) -> None:
    claim_id = store.queue("Ann", {})[0]
    go(store, "e date 2021-07", "e date", "e figures 5 percent", "e figures")
    record = store.record(claim_id)
    assert (record["said_on"], record["figures"]) == (None, [])


def test_what_is_no_claim_goes_and_comes_back(store: Store) -> None:
    session, shown = go(store, "e x", "b", "s", "e no")
    assert "not a claim" in shown and "back; no claim taken back" in shown
    assert session.summary == "1 claim decided, 1 skipped, 2 left"
    assert store.count() == 3


def test_a_claim_that_was_missed_is_added_and_comes_next(store: Store, database: Path) -> None:
    session, shown = go(store, "a fell, Ann Lee said. Wages | Di Poe", "v", "d", "q")
    assert "added; it comes next" in shown and "2 of 5" in shown and "{fell, Ann Lee said. Wages}" in shown
    record = store.record(session.trail[1].claim)
    assert (record["text"], record["origin"], record["status"]) == ("fell, Ann Lee said. Wages", "hand", "disputed")
    assert [each["name"] for each in record["speakers"]] == ["Di Poe"]
    assert verdicts(database)[:2] == ["verified", "disputed"]


def test_more_context_on_demand(store: Store) -> None:
    _, shown = go(store, "s", "c", "c")
    sentences = [line for line in shown.splitlines() if "Prices fell" in line]
    assert len(sentences) >= 3  # as the first claim, as the second's neighbour, and with the whole article


def test_an_address_is_handed_to_the_browser(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, browser = database.parent / "opened", database.parent / "browser.sh"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}.part" && mv "{opened}.part" "{opened}"\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    with open_store(database) as store:
        document = store.record(store.queue("Ann", {})[0])["document"]
        store.set_document(document, url="https://example.org/a?b=c&d")
        _, shown = go(store, "o")
    assert "opening https://example.org/a?b=c&d" in shown
    until = time.monotonic() + 20
    while not opened.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert opened.read_text() == "https://example.org/a?b=c&d"


# The queue


def test_a_filter_may_change_on_the_way(store: Store) -> None:
    session, shown = go(store, "v", "/ --speaker fox", "d", "q")
    assert "now claims by fox: 1 claim to judge" in shown
    assert [event["claim"] for event in store.history()] == [step.claim for step in (Step(store.queue("Bo", {})[0], None), *session.trail)]


def test_a_filter_that_leaves_nothing_to_judge_is_refused(store: Store) -> None:
    session, shown = go(store, "v", "/ --speaker lee")
    assert "you have judged all 1 claim of those already" in shown
    assert session.where == "2 of 4"


def test_the_next_session_goes_on_behind_the_last_verdict(store: Store) -> None:
    go(store, "s", "v", "s")
    again = Session(store, "Ann")
    assert again.where == "2 of 4"
    order = list(store.to_review("Ann", Selection()))
    assert again.ahead == [order[2], order[3], order[0]]


def test_going_back_reaches_into_earlier_sessions(store: Store, database: Path) -> None:
    go(store, "v", "d")
    _, shown = go(store, "b", "b", "b")
    assert "back; disputed taken back" in shown and "back; verified taken back" in shown
    assert "this is the first one" in shown
    assert verdicts(database) == [""] * 4


def test_going_back_to_what_was_undone_elsewhere(store: Store, database: Path) -> None:
    go(store, "v")
    session = Session(store, "Ann")
    store.undo(reviewer="Ann")
    assert session.back() == ""
    assert session.where == "1 of 4"
    assert verdicts(database) == [""] * 4


def test_what_was_skipped_can_be_gone_through_again(store: Store) -> None:
    session, _ = go(store, "s", "v", "s", "s")
    assert (session.claim, session.where) == (None, "4 of 4 · 3 skipped")
    session.again()
    assert session.where == "2 of 4"
    session.judge("disputed")
    session.skip()
    session.back()
    session.back()
    assert session.where == "2 of 4"
    assert session.summary == "1 claim decided, 3 left"


def test_blind_hides_what_others_decided_and_shows_ones_own(store: Store) -> None:
    claim_id = store.queue("Ann", {})[0]
    store.add_review(claim_id, "disputed", reviewer="Bo", note="Rose, it says.")
    store.tag(claim_id, "odd", reviewer="Bo")
    store.add_note(claim_id, "My own.", reviewer="Ann")
    store.tag(claim_id, "mine", reviewer="Ann")
    _, open_eyed = go(store)
    _, blind = go(store, blind=True)
    for words in ("Bo", "disputed —", "Rose", "odd"):
        assert words in open_eyed
        assert words not in blind.replace("Bo Day", "")
    assert "My own." in blind and "Tags      mine" in blind


def test_a_second_reading_has_what_others_judged(run: Run, database: Path) -> None:
    with open_store(database) as store:
        for claim_id in store.queue("Bo", {})[1:3]:
            store.add_review(claim_id, "verified", reviewer="Bo", note="Sure.")
    result = run("--reviewer", "Ann", "review", "--second", typed="d\nu\n")
    assert "1 of 2" in result.stdout and "Sure." not in result.stdout
    assert "2 claims decided, 0 left" in result.stderr
    said = run("--reviewer", "Ann", "review", "--second").stderr
    assert "You have judged all of them: 2 claims, all claims that others judged." in said
    assert "Nobody but you has judged any of these" in run("--reviewer", "Bo", "review", "--second", "--speaker", "lee").stderr


@pytest.mark.usefixtures("database")
def test_shares_and_samples_are_told_again(run: Run) -> None:
    words = ["--order", "random", "--sample", "3", "--seed", "7", "--batch", "1/1", "--blind"]
    result = run("--reviewer", "Ann", "review", *words, typed="q\n")
    assert "1 of 3" in result.stdout
    assert "claimtrack review --order random --sample 3 --seed 7 --blind" in result.stderr
    same = run("--reviewer", "Ann", "review", "--order", "random(7)", "--sample", "3", "--blind", typed="q\n")
    assert same.stdout == result.stdout


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--batch", "3/2"], "'3/2' is no share; write 2/3 for the second of three reviewers"),
        (["--batch", "half"], "'half' is no share"),
        (["--order", "loud"], "'loud' is no order; there are document, date"),
        (["--order", "date(7)"], "'date(7)' is no order"),
        (["--sample", "0"], "0 is not in the range"),
    ],
)
def test_what_is_typed_wrongly_is_named(run: Run, words: list[str], said: str) -> None:
    assert said in run("--reviewer", "Ann", "review", *words, code=2).stderr


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

"""Taking in articles on the command line: pages, versions, copies, originals, summaries, extracting again."""

import json
import os
from pathlib import Path

import pexpect
import pytest

from claimtrack.cli.progress import Bar
from claimtrack.cli.telling import FEW
from claimtrack.store import open_store
from tests.conftest import ARTICLE, Run
from tests.test_ingest_workers import CLAIMTRACK, write_articles
from tests.web import Handler, moved, serving, text

URL = "https://gazette.example/fire"
CHANGED = ARTICLE.replace(
    "Tom Asher denied that smoking had caused the fire.", "Tom Asher said that nobody was hurt."
)


def test_a_page_is_added_and_a_changed_one_is_a_version(run: Run) -> None:
    def answer(handler: Handler) -> None:
        handler.send(200, (ARTICLE if handler.turn < 3 else CHANGED).encode())

    with serving({"/fire": answer, "/moved": moved("/fire")}) as site:
        assert "private network or this machine" in run("add", site.url("/fire"), code=1).stderr
        added = run("add", site.url("/moved"), "--allow-private", "--keep-original")
        assert "5 claims" in added.stdout or "claims  Harbour fire" in added.stdout
        assert "known already" in run("add", site.url("/fire?utm_source=mail"), "--allow-private").stdout
        changed = run("add", site.url("/fire#top"), "--allow-private").stdout
        short = added.stdout[:8]
        assert "a new version: " in changed and "1 superseded" in changed
        assert "    + nobody was hurt\n" in changed and "    - smoking had caused the fire\n" in changed
        shown = run("documents", "show", short).stdout
        assert site.url("/moved") in shown and "1 of 2" in shown
    versions = run("documents", "versions", short).stdout
    assert "1 new" in versions and "Tom Asher: smoking had caused the fire" in versions
    assert run("documents", "original", short, "-o", "-").stdout == ARTICLE
    said = run("documents", "original", short, "-o", "page.txt").stderr
    assert "text/plain" in said and "SHA-256" in said and Path("page.txt").read_text() == ARTICLE
    assert "exists already" in run("documents", "original", short, "-o", "page.txt", code=1).stderr
    assert "was not kept" in run("documents", "original", changed[:8], code=1).stderr


def test_decisions_outlive_a_version(run: Run) -> None:
    Path("a.txt").write_text(ARTICLE)
    run("add", "a.txt", "--url", URL)
    claims = {row["text"]: row["id"] for row in json.loads(run("list", "--format", "json").stdout)}
    stands, goes = claims["85 percent of the docks had reopened"], claims["smoking had caused the fire"]
    run("--reviewer", "Ann", "mark", stands, goes, "disputed")
    Path("a.txt").write_text(CHANGED)
    run("add", "a.txt", "--url", f"{URL}?utm_campaign=x")
    listed = {row["id"]: row["status"] for row in json.loads(run("list", "--format", "json").stdout)}
    assert listed[stands] == "disputed" and goes not in listed
    assert json.loads(run("show", goes, "--format", "json").stdout)["superseded"]
    assert (
        "[disputed]"
        in run(
            "documents", "versions", run("documents", "list", "--format", "csv").stdout.splitlines()[1][:8]
        ).stdout
    )


def test_near_copies_are_told_of(stocked: Run) -> None:
    Path("b.txt").write_text("HALVERTON (Agency) - From our correspondent.\n\n" + ARTICLE)
    line = stocked("add", "b.txt", "--outlet", "The Echo").stdout
    assert "(near copy of " in line
    first = line.rpartition("(near copy of ")[2][:8]
    assert f"of {first}" in stocked("documents").stdout
    assert "Near copy" in (shown := stocked("documents", "show", first).stdout) and "The Echo" in shown
    claim = stocked("list", "--format", "csv", "--document", first).stdout.splitlines()[1][:16]
    assert "Copied" in (page := stocked("show", claim).stdout) and "The Echo" in page


def test_a_feed_whose_pages_are_read(run: Run) -> None:
    with serving(
        {"/one": text(), "/feed": lambda handler: handler.send(200, feed.encode(), "application/rss+xml")}
    ) as site:
        items = "".join(
            f"<item><title>{path}</title><link>{site.url(f'/{path}')}</link>"
            "<description>Prices fell on Friday, the bank said in a note to its clients abroad.</description></item>"
            for path in ("one", "gone")
        )
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Gazette</title>{items}</channel></rss>'
        result = run("add", site.url("/feed"), "--feed-entries", "pages", "--allow-private")
    assert "2 articles read" in result.stderr
    assert "is the feed's own text, as its page could not be had" in result.stderr
    with open_store("claims.db") as store:
        assert {store.document(each["id"]).text == ARTICLE for each in store.documents()} == {True, False}


def test_many_files_are_summed_up_with_what_failed_and_why(run: Run) -> None:
    write_articles(Path("texts"), 6)
    for name in ("x", "y", "z"):
        Path(f"texts/{name}.txt").write_text("")
    Path("texts/picture.png").write_bytes(b"\x89PNG\r\n")
    result = run("add", "texts", "--jobs", "2", code=1)
    assert result.stdout.count("\n") == 6
    assert "6 articles read" in result.stderr and "3 failed" in result.stderr
    assert "Skipped texts/picture.png: is an image" in result.stderr
    again = run("add", "texts", code=1)
    assert "6 known already" in again.stderr and again.stdout.count("known already") == 6


def test_on_a_terminal_many_files_get_a_bar_and_few_lines(clean: Path) -> None:
    write_articles(clean / "texts", FEW + 5)
    for name in ("x", "y"):
        (clean / "texts" / f"{name}.txt").write_text("")
    words = [*CLAIMTRACK, "add", "texts"]
    child: pexpect.spawn[str] = pexpect.spawn(
        words[0], words[1:], encoding="utf-8", dimensions=(30, 100), timeout=60
    )
    child.expect(pexpect.EOF)
    child.close()
    shown = child.before or ""
    assert child.exitstatus == 1
    assert f"of {FEW + 7} ━" in shown or f"of {FEW + 7} ╌" in shown
    last = shown.rpartition("\x1b[K")[2]
    assert "2 failed, each is empty (texts/x.txt, texts/y.txt)" in last
    assert f"{FEW + 5} articles read" in last and "claims  " not in shown


def test_a_bar_draws_only_on_a_terminal_and_fits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bar = Bar("Reading")
    bar(3, 12)
    bar.clear()
    assert capsys.readouterr().err == ""
    assert bar.line().startswith("Reading 3 of 12 ━━━━━━╌") and bar.line().endswith(" 25%")
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((30, 10)))
    bar(0, 0)
    assert bar.line().endswith("100%")


# Extracting again


@pytest.fixture
def older(run: Run) -> Run:
    """Two articles that an older extractor read; of one, a claim was judged that would not be found today."""
    Path("b.txt").write_text(ARTICLE.replace("Halverton", "Norwick").replace("250", "270"))
    Path("a.txt").write_text(ARTICLE)
    run("add", "a.txt", "--outlet", "The Gazette")
    run("add", "b.txt", "--outlet", "The Echo")
    with open_store("claims.db") as store:
        store.db.execute("UPDATE documents SET extractor = 0")
        claims = [each["id"] for each in store.claims({"outlet": "Gazette"})]
        for claim in claims[:2]:
            store.db.execute(
                "UPDATE claims SET cue_start = 0, cue_stop = 1, spans = '[[0, 1]]' WHERE id = ?", [claim]
            )
        store.add_review(claims[0], "disputed", reviewer="Ann")
        store.db.conn.commit()
    return run


def everything() -> list[str]:
    with open_store("claims.db") as store:
        return [line for line in store.conn.iterdump() if "claims_fts" not in line]


def test_a_dry_run_says_the_same_and_changes_nothing(older: Run) -> None:
    before = everything()
    dry = older("reextract", "--dry-run")
    assert everything() == before
    real = older("reextract")
    assert dry.stdout == real.stdout
    assert "2 new, 1 superseded, 1 dropped" in real.stdout
    assert "nothing was changed" in dry.stderr and "2 articles read again: " in real.stderr
    assert everything() != before


def test_what_todays_rules_have_read_is_passed_over(older: Run) -> None:
    older("reextract", "--outlet", "Echo")
    assert older("reextract").stdout.count("\n") == 1
    nothing = older("reextract", "--outlet", "Echo")
    assert nothing.stdout == "" and "reextract --outlet Echo --all" in nothing.stderr
    assert older("reextract", "--all").stdout.count("\n") == 2
    document = older("documents", "list", "--format", "csv").stdout.splitlines()[1][:8]
    assert older("reextract", document).stdout.count("\n") == 1


def test_filters_pick_what_is_read_again(older: Run) -> None:
    assert (
        older("reextract", "--dry-run", "--speaker", "Brink", "--outlet", "Gazette").stdout.count("\n") == 1
    )
    assert "Nobody called 'Zorg'" in older("reextract", "--speaker", "Zorg").stderr

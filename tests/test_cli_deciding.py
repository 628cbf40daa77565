"""Deciding from the command line: by id and by filter, corrected, made by hand, compared, settled, merged."""

import csv
import hashlib
import io
import json
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import Result

from tests.conftest import ARTICLE, Run, short_id


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def listed(run: Run, *filters: str) -> list[dict[str, str]]:
    return rows(run("list", "--format", "csv", *filters))


def ann(run: Run, *words: str, code: int = 0) -> Result:
    return run("--reviewer", "Ann", *words, code=code)


def bob(run: Run, *words: str, code: int = 0) -> Result:
    return run("--reviewer", "Bob", *words, code=code)


# mark


def test_mark_by_filter_asks_and_does_nothing_where_nobody_answers(stocked: Run) -> None:
    result = ann(stocked, "mark", "--has-figure", "disputed", code=1)
    assert (
        result.stderr
        == "claimtrack: 2 claims would be touched by --has-figure; nobody can be asked here: say --yes\n"
    )
    assert not listed(stocked, "--verdict", "disputed")
    assert not rows(stocked("history", "--format", "csv"))


def test_mark_by_filter(stocked: Run) -> None:
    result = ann(stocked, "mark", "--has-figure", "disputed", "--yes", "--note", "Not counted.")
    assert result.stdout == "2 claims are now disputed; `claimtrack undo` takes that back.\n"
    assert len(listed(stocked, "--verdict", "disputed")) == 2
    assert {row["note"] for row in rows(stocked("history", "--format", "csv"))} == {"Not counted."}
    assert "and all that was decided with it: 2 decisions" in ann(stocked, "undo").stdout
    assert not listed(stocked, "--verdict", "disputed")


@pytest.mark.parametrize("words", [["disputed"], ["--has-figure", "{id}", "disputed"]])
def test_mark_takes_ids_or_filters(stocked: Run, words: list[str]) -> None:
    words = [word.format(id=short_id(stocked)) for word in words]
    assert "one or the other" in ann(stocked, "mark", *words, code=2).stderr


def test_a_filter_that_picks_nothing(stocked: Run) -> None:
    result = ann(stocked, "mark", "--speaker", "Farhad", "disputed", "--yes", code=1)
    assert result.stderr == "claimtrack: Nobody called 'Farhad' says anything\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize(("answer", "marked"), [("y", 2), ("n", 0), ("", 0)])
def test_on_a_terminal_it_shows_the_claims_and_asks(
    stocked: Run, clean: Path, answer: str, marked: int
) -> None:
    words = ["-m", "claimtrack", "--reviewer", "Ann", "mark", "--has-figure", "disputed"]
    child = pexpect.spawn(
        sys.executable, words, cwd=str(clean), encoding="utf-8", timeout=30, dimensions=(24, 90)
    )
    child.expect("85 percent")
    child.expect(r"Mark 2 claims as disputed\? \[y/N\]")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == (0 if marked else 130)
    assert len(listed(stocked, "--verdict", "disputed")) == marked


def test_not_a_claim_is_hidden_and_kept(stocked: Run) -> None:
    claim, before = short_id(stocked), len(listed(stocked))
    assert "is now marked as no claim" in ann(stocked, "mark", claim, "not-a-claim").stdout
    assert len(listed(stocked)) == before - 1
    assert "no claim" in stocked("show", claim).stdout
    ann(stocked, "undo")
    assert len(listed(stocked)) == before


def test_evidence(stocked: Run, clean: Path) -> None:
    claim = short_id(stocked)
    (clean / "report.pdf").write_bytes(b"%PDF-1.4 a report")
    (clean / "letter.txt").write_bytes(b"a letter")
    ann(
        stocked, "mark", claim, "disputed", "--evidence", "https://example.org/r The  ministry's report",
        "--file", "report.pdf", "--retrieved", "2021-07-11",
    )  # fmt: skip
    ann(stocked, "note", claim, "--file", "letter.txt")
    record = json.loads(stocked("show", claim, "--format", "json").stdout)
    (report,), (letter,) = (event["evidence"] for event in record["reviews"])
    assert report == {
        "url": "https://example.org/r", "title": "The ministry's report", "retrieved_on": "2021-07-11",
        "sha256": hashlib.sha256(b"%PDF-1.4 a report").hexdigest(),
    }  # fmt: skip
    assert (letter["title"], letter["sha256"]) == ("letter.txt", hashlib.sha256(b"a letter").hexdigest())
    (row,) = (each for each in rows(stocked("export")) if each["id"] == record["id"])
    assert row["evidence"] == f"https://example.org/r; letter.txt (SHA-256 {letter['sha256']})"
    assert "The ministry's report https://example.org/r (retrieved 2021-07-11) [SHA-256" in " ".join(
        stocked("show", claim).stdout.split()
    )


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (["mark", "{c}", "disputed", "--file", "gone.pdf"], 1, "gone.pdf cannot be read: No such file"),
        (["mark", "{c}", "disputed", "--evidence", " "], 1, "--evidence needs an address"),
        (["note", "{c}"], 2, "Say what to note"),
        (["tag", "{c}", " "], 1, "a tag cannot be empty"),
        (["edit", "{c}"], 2, "Say what to correct"),
        (["edit", "{c}", "--date", "whenever"], 1, "'whenever' is no date"),
        (["edit", "{c}", "--figure", "lots"], 1, "there is no figure in 'lots'"),
        (["edit", "{c}", "--text", " "], 1, "text cannot be empty"),
        (["claim", "add", "{d}", "no such words"], 1, "does not hold the words 'no such words'"),
        (["claim", "add", "{d}", "the"], 1, "holds 'the' "),
        (["claim", "add", "{d}", "Harbour fire", "--cue", "whispered"], 1, "does not hold the words 'whispered'"),
        (["claim", "add", "zz", "Harbour fire"], 1, "no article 'zz'"),
        (["claim", "split", "{c}", "The fire"], 1, "split into two or more"),
        (["claim", "join", "{c}"], 1, "two claims or more"),
        (["adjudicate", "{c}", "contested"], 2, "Invalid value"),
        (["undo", "--together"], 2, "goes with a DECISION"),
        (["merge", "gone.db"], 1, "gone.db does not exist"),
        (["merge", "claims.db"], 1, "is this database itself"),
        (["stats", "--sample", "3"], 2, "goes with --precision"),
        (["stats", "--by", "day", "--precision"], 2, "exclude each other"),
        (["stats", "--has-figure"], 2, "Filters go with"),
        (["stats", "--format", "csv"], 2, "goes with --by"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_and_decides_nothing(stocked: Run, words: list[str], code: int, line: str) -> None:
    names = {"c": short_id(stocked), "d": rows(stocked("documents", "list", "--format", "csv"))[0]["id"]}
    result = ann(stocked, *(word.format(**names) for word in words), code=code)
    assert line in result.stderr
    assert code == 2 or result.stderr.count("\n") == 1
    assert not rows(stocked("history", "--format", "csv"))


def test_tags(stocked: Run) -> None:
    assert (
        "3 claims are tagged fire"
        in ann(stocked, "tag", "--speaker", "Brink", "--speaker", "Asher", "fire", "-y").stdout
    )
    claim = short_id(stocked, "--speaker", "Brink")
    assert "is no longer tagged fire" in ann(stocked, "tag", claim, "fire", "--off").stdout
    assert len(listed(stocked, "--tag", "fire")) == 2


# Corrections and claims made by hand


def test_edit_is_shown_beside_what_was_extracted_and_outlives_extraction(stocked: Run) -> None:
    claim = short_id(stocked, "--has-figure")
    result = ann(
        stocked,
        "edit",
        claim,
        "--speaker",
        "Tom Asher",
        "--figure",
        "about 240 containers",
        "--date",
        "2021-07-09",
    )
    assert "speaker: “Tom Asher”; extraction had “Ada Brink”" in result.stdout
    stocked("reextract")
    shown = " ".join(stocked("show", claim).stdout.split())
    assert (
        "Corrected figures: “about 240 containers”; extraction had “about 250 of nearly 400 containers”"
        in shown
    )
    (row,) = (each for each in rows(stocked("export")) if each["id"].startswith(claim))
    assert (row["speakers"], row["extracted_speakers"], row["corrected"]) == (
        "Tom Asher", "Ada Brink", "speakers; said_on; figures",
    )  # fmt: skip
    assert (row["said_on"], row["extracted_said_on"], row["extracted_text"]) == ("2021-07-09", "", "")
    assert listed(stocked, "--figure", "container = 240")
    assert "3 decisions" in ann(stocked, "undo").stdout
    assert listed(stocked, "--figure", "container = 250")


def test_a_claim_added_by_hand_is_in_lists_and_exports(stocked: Run) -> None:
    (document,) = rows(stocked("documents", "list", "--format", "csv"))
    before = len(listed(stocked))
    made = ann(
        stocked, "claim", "add", document["id"][:8], "smoking had ... the fire", "--cue", "denied", "--source", "Tom Asher",
        "--note", "In other words.",
    )  # fmt: skip
    claim = made.stdout[:8]
    assert made.stdout[8:] == "  Tom Asher: smoking had caused the fire\n"
    stocked("reextract")
    assert len(listed(stocked)) == before + 1
    record = json.loads(stocked("show", claim, "--format", "json").stdout)
    assert (record["origin"], record["cue"]["kind"], record["rule"]) == ("hand", "deny", "by hand")
    assert "made by hand" in stocked("show", claim).stdout
    assert {row["origin"] for row in rows(stocked("export"))} == {"extracted", "hand"}
    assert stocked("list").stdout.count("pending, by hand") == 1
    assert (
        stocked("export", "--format", "markdown").stdout.count("made by hand") == 2
    )  # and the decision itself
    assert json.loads(stocked("export", "--format", "json").stdout)[-1]["origin"] == "hand"
    ann(stocked, "undo")
    assert len(listed(stocked)) == before


def test_split_and_join(stocked: Run) -> None:
    claim = short_id(stocked, "--speaker", "Brink")
    made = ann(stocked, "claim", "split", claim, "The fire", "is under control").stdout
    ids = [line[:8] for line in made.splitlines()]
    assert [line[8:] for line in made.splitlines()] == [
        "  Ada Brink: The fire",
        "  Ada Brink: is under control",
    ]
    assert "Ada Brink: The fire … is under control" in ann(stocked, "claim", "join", *ids).stdout
    ann(stocked, "undo")
    ann(stocked, "undo")
    assert short_id(stocked, "--speaker", "Brink") == claim


def test_one_of_several_is_undone_and_the_others_named(stocked: Run) -> None:
    ann(stocked, "mark", "--has-figure", "disputed", "--yes")
    first = rows(stocked("history", "--format", "csv"))[0]["id"]
    result = ann(stocked, "undo", first)
    assert "1 other decision made in one go with it still stand" in result.stderr
    assert "2 decisions" not in result.stdout
    ann(stocked, "undo", rows(stocked("history", "--format", "csv"))[1]["id"], "--together")
    assert not listed(stocked, "--verdict", "disputed")


# Several reviewers


@pytest.fixture
def disputed(stocked: Run) -> str:
    """A claim that Ann and Bob differ on, in a database in which they agree on another."""
    first, second = (row["id"][:8] for row in listed(stocked)[:2])
    ann(stocked, "mark", first, second, "verified")
    bob(stocked, "mark", first, "disputed", "--note", "It burns.")
    bob(stocked, "mark", second, "verified")
    return first


def test_agreement(stocked: Run, disputed: str) -> None:
    (row,) = rows(stocked("agreement", "--format", "csv"))
    assert (row["one"], row["other"], row["claims"], row["agreed"], row["percent"]) == (
        "Ann",
        "Bob",
        "2",
        "1",
        "50.0",
    )
    table = stocked("agreement", "--by", "kind").stdout
    assert "all" in table and "assert" in table
    ann(stocked, "mark", disputed, "disputed")
    bob(stocked, "mark", disputed, "verified")
    bob(stocked, "undo")
    ann(stocked, "mark", disputed, "verified")
    bob(stocked, "mark", disputed, "verified")
    assert stocked("agreement").stdout.splitlines()[-1].split() == ["Ann", "Bob", "2", "2", "100", "–"]


def test_disagreements_are_listed_and_settled(stocked: Run, disputed: str) -> None:
    (row,) = rows(stocked("disagreements", "--format", "csv"))
    assert row["id"].startswith(disputed)
    assert (row["verdicts"], row["notes"]) == ("verified (Ann); disputed (Bob)", "It burns.")
    assert "settled as disputed" in stocked("--reviewer", "Cy", "adjudicate", disputed, "disputed").stdout
    assert stocked("disagreements").stderr == "Nothing is in dispute.\n"
    assert [row["id"][:8] for row in listed(stocked, "--verdict", "disputed")] == [disputed]


def test_disagreements_are_gone_through_one_by_one(stocked: Run, disputed: str) -> None:
    result = stocked("--reviewer", "Cy", "disagreements", "--review", typed="x\nd\n")
    assert "disputed — It burns." in result.stdout and "settled as disputed" in result.stdout
    assert "1 claim settled, 0 left in dispute" in result.stderr
    assert [row["id"][:8] for row in listed(stocked, "--verdict", "disputed")] == [disputed]
    (event,) = rows(stocked("history", "--by", "Cy", "--format", "csv"))
    assert event["text"] == "settled as disputed"


@pytest.mark.parametrize("typed", ["q\n", "", "s\n"])
@pytest.mark.usefixtures("disputed")
def test_what_is_skipped_stays_in_dispute(stocked: Run, typed: str) -> None:
    result = stocked("--reviewer", "Cy", "disagreements", "--review", typed=typed)
    assert "0 claims settled, 1 left in dispute" in result.stderr


@pytest.mark.usefixtures("disputed")
def test_progress_and_precision(stocked: Run) -> None:
    by_reviewer = rows(stocked("stats", "--by", "reviewer", "--format", "csv"))
    assert [(row["reviewer"], row["judged"], row["verified"]) for row in by_reviewer] == [
        ("Ann", "2", "2"),
        ("Bob", "2", "1"),
    ]
    assert "Gazette" in stocked("stats", "--by", "outlet").stdout
    assert "Ada Brink" in stocked("stats", "--by", "speaker").stdout
    assert "Ann" in stocked("stats", "--by", "day").stdout
    alone = stocked("stats", "--precision")
    assert "100.0 % (95 % interval 34.2 to 100.0)" in alone.stdout
    assert "no random sample" in alone.stderr
    sample = stocked("stats", "--precision", "--sample", "4")
    assert "2 claims of a sample of 4" in sample.stdout
    assert (
        "2 claims of the sample not judged yet; go on with: claimtrack review --sample 4 --seed 1"
        in sample.stderr
    )
    assert json.loads(stocked("stats", "--precision", "--format", "json").stdout)["right"] == 2


def test_merge(stocked: Run, clean: Path) -> None:
    claim = short_id(stocked)
    stocked("backup", "bob.db")
    ann(stocked, "mark", claim, "verified")
    (clean / "road.txt").write_text("The road is open, the ministry said.")
    bob(stocked, "--db", "bob.db", "mark", claim, "disputed")
    stocked("--db", "bob.db", "add", "road.txt", "--title", "Roads")
    stocked(
        "--db",
        "bob.db",
        "documents",
        "set",
        rows(stocked("documents", "list", "--format", "csv"))[0]["id"],
        "--title",
        "Fire!",
    )
    dry = stocked("merge", "bob.db", "--dry-run")
    assert "Would be added: 1 article, 1 claim, 1 decision." in dry.stderr
    assert not listed(stocked, "--verdict", "contested")
    result = stocked("merge", "bob.db")
    assert (
        "Added: 1 article, 1 claim, 1 decision. 1 difference listed; all of that stays as it is here."
        in result.stderr
    )
    assert "Fire!" in result.stdout and "Harbour fire under" in result.stdout
    assert [row["id"][:8] for row in listed(stocked, "--verdict", "contested")] == [claim]
    assert "Added: 0 articles, 0 claims, 0 decisions." in stocked("merge", "bob.db").stderr


def test_what_is_typed_reaches_no_terminal_as_it_is(stocked: Run) -> None:
    (document,) = rows(stocked("documents", "list", "--format", "csv"))
    for words in (
        ["tag", short_id(stocked), "a\x1b[2Jb"], ["claim", "add", document["id"], "on Friday", "--speaker", "A\x1b[2J"],
        ["edit", short_id(stocked), "--speaker", "A\x1b[2J"], ["undo"],
    ):  # fmt: skip
        assert "\x1b" not in ann(stocked, *words).output
    assert ARTICLE.count("on Friday") == 1

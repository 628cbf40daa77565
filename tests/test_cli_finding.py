"""Finding on the command line: columns, pages, SQL, saved filters, searches on a terminal."""

import json
import os
import sqlite3
import sys
from pathlib import Path

import pexpect
import pytest
from click.testing import Result

from claimtrack.cli import cli
from claimtrack.cli.commands import COMMANDS
from claimtrack.cli.filters import Filtered
from claimtrack.export.flat import COLUMNS
from tests.conftest import Run

FILTERED = [
    name for row in COMMANDS if isinstance(cli.get_command(None, name := row.name), Filtered)  # type: ignore[arg-type]
]


def ids(result: Result) -> list[str]:
    return [line.split(",")[0] for line in result.stdout.splitlines()[1:]]


@pytest.mark.parametrize(
    ("command", "what"), [(["figures"], "figure"), (["speakers"], "speaker"), (["documents", "list"], "article")], ids=lambda each: str(each[0])
)
def test_pages_of_other_lists(stocked: Run, clean: Path, command: list[str], what: str) -> None:
    (clean / "more.txt").write_text("Ann Smith said that 12 ships had sailed.", encoding="utf-8")
    stocked("add", "more.txt")
    rows = stocked(*command, "--format", "jsonl").stdout.splitlines()
    assert len(rows) > 1
    one = stocked(*command, "--limit", "1", "--format", "jsonl")
    assert one.stdout.splitlines() == rows[:1]
    assert one.stderr == f"The first 1 {what}; --limit 0 shows them all, --offset 1 the next.\n"
    if len(rows) > 2:
        second = stocked(*command, "--offset", "1", "--limit", "1", "--format", "jsonl").stderr
        assert second == f"{what.capitalize()}s 2 to 2; --limit 0 shows them all, --offset 2 the next.\n"
    rest = stocked(*command, "--offset", "1", "--limit", str(len(rows) - 1), "--format", "jsonl")
    assert (rest.stdout.splitlines(), rest.stderr) == (rows[1:], "")
    behind = stocked(*command, "--offset", "99")
    assert (behind.stdout, behind.stderr) == ("", f"There are fewer {what}s than --offset 99 leaves out.\n")


@pytest.mark.parametrize("command", [["figures"], ["speakers", "--order", "name"]], ids=lambda each: each[0])
def test_the_sql_behind_other_lists_picks_all_their_claims(stocked: Run, command: list[str]) -> None:
    assert stocked(*command, "--limit", "1", "--offset", "1", "--sql").stdout == stocked(*command, "--sql").stdout


def test_columns_are_picked_and_ordered_in_every_format(stocked: Run) -> None:
    names = ["outlet", "text", "id"]
    picked = ["--columns", "outlet,text, id", "--limit", "1"]
    assert stocked("list", *picked, "--format", "csv").stdout.splitlines()[0] == ",".join(names)
    (row,) = json.loads(stocked("list", *picked, "--format", "json").stdout)
    assert list(row) == names
    assert row["outlet"] == "The Gazette"
    assert stocked("list", *picked).stdout.splitlines()[0].split() == ["Outlet", "Claim", "Id"]
    assert list(json.loads(stocked("list", *picked, "--format", "jsonl").stdout)) == names
    assert stocked("list", *picked, "--format", "markdown").stdout.splitlines()[0].count("|") == 4


def test_searches_and_exports_have_the_columns_of_lists(stocked: Run) -> None:
    wanted = ",".join(name for name in COLUMNS if name != "context")
    listed = stocked("list", "--columns", wanted, "--format", "csv").stdout.splitlines()
    assert stocked("export", "--columns", wanted).stdout.splitlines() == listed
    found = stocked("search", "fire", "--columns", f"{wanted},snippet", "--format", "csv").stdout.splitlines()
    assert found[0] == f"{listed[0]},snippet"
    assert {row.rpartition(",")[0] for row in found[1:]} <= {*listed} and len(found) > 1


@pytest.mark.parametrize("command", [["list"], ["search", "fire"], ["figures"], ["speakers"]], ids=lambda each: each[0])
def test_columns_that_are_not_there_are_named(stocked: Run, command: list[str]) -> None:
    said = stocked(*command, "--columns", "id,colour", code=1).stderr
    assert said.startswith("claimtrack: there is no column 'colour'; there are ")
    assert len(said.splitlines()) == 1
    first = said.partition("there are ")[2].split(",")[0]
    assert stocked(*command, "--columns", first, "--format", "csv").stdout.splitlines()[0] == first


def test_pages(stocked: Run) -> None:
    everything = ids(stocked("list", "--format", "csv"))
    assert len(everything) > 3
    first = stocked("list", "--format", "csv", "--limit", "2")
    assert ids(first) == everything[:2]
    assert first.stderr == f"The first 2 of {len(everything)} claims; --limit 0 shows them all, --offset 2 the next.\n"
    second = stocked("list", "--format", "csv", "--limit", "2", "--offset", "1")
    assert ids(second) == everything[1:3]
    assert second.stderr.startswith(f"2 to 3 of {len(everything)} claims;")
    last = stocked("list", "--format", "csv", "--limit", "2", "--offset", str(len(everything) - 1))
    assert (ids(last), last.stderr) == (everything[-1:], "")
    behind = stocked("list", "--offset", "99")
    assert (behind.stdout, behind.stderr) == ("", f"--offset 99 leaves out all there is: {len(everything)} claims.\n")
    assert "--offset 99 leaves out" in stocked("search", "fire", "--offset", "99").stderr
    assert stocked("figures", "--limit", "1").stderr == "The first 1 figure; --limit 0 shows them all, --offset 1 the next.\n"
    assert stocked("figures", "--limit", "1", "--offset", "1").stderr == ""
    assert "fewer figures" in stocked("figures", "--offset", "99").stderr


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["list", "--speaker", "brink", "--order", "newest", "--limit", "2", "--offset", "1"],
        ["list", "--has-figure", "--confidence", "> 0.1", "--since", "2021", "--verdict", "pending"],
        ["search", "fire", "OR", "docks"],
        ["search", '"port authority"', "--order", "date"],
        ["search", "no such words"],
        ["figures", "--figure", "percent > 80"],
        ["figures"],
    ],
    ids=" ".join,
)
def test_the_sql_gives_the_same_claims(stocked: Run, clean: Path, words: list[str]) -> None:
    sql = stocked(*words, "--sql").stdout
    conn = sqlite3.connect(clean / "claims.db")
    found = [row[0] for row in conn.execute(sql)]
    conn.close()
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(ids(stocked(*words, "--format", "csv", "--columns", "id"))))
    assert ids(stocked("query", "-", "--format", "csv", typed=sql)) == found


@pytest.mark.parametrize("name", FILTERED)
def test_every_command_with_filters_prints_its_sql_and_takes_saved_ones(stocked: Run, name: str) -> None:
    stocked("save", "brink", "--speaker", "brink")
    given = {"search": ["x"], "save": ["x"], "tag": ["x"], "mark": ["verified"]}
    words = [name, *given.get(name, [])]
    sql = stocked("--reviewer", "Ann", *words, "--saved", "brink", "--negated", "--sql").stdout
    assert "'brink'" in sql
    assert "l.negated" in sql
    assert stocked("history").stdout == ""
    said = stocked("--reviewer", "Ann", *words, "--saved", "nobody", code=1).stderr
    assert said == "claimtrack: no filters are saved as 'nobody'; there are brink\n"


def test_filters_are_saved_shown_used_and_removed(stocked: Run) -> None:
    said = stocked("--reviewer", "Ann", "save", "my brink", "--speaker", "Brink", "--has-figure").stderr
    assert said == "Saved: claims by Brink, with a figure (1 claim now)\n"
    assert stocked("saved").stdout.splitlines()[2].split("  ")[0] == "my brink"
    (row,) = json.loads(stocked("saved", "--format", "json").stdout)
    assert (row["options"], row["claims"], row["reviewer"]) == ("--speaker Brink --has-figure", 1, "Ann")
    shown = stocked("saved", "show", "my brink").stdout
    assert shown == "claims by Brink, with a figure\nclaimtrack list --speaker Brink --has-figure\n"
    assert len(ids(stocked("list", "--saved", "my brink", "--format", "csv"))) == 1
    assert ids(stocked("list", "--saved", "my brink", "--negated", "--format", "csv")) == []
    other = stocked("list", "--saved", "my brink", "--speaker", "port authority", "--format", "csv")
    assert ids(other) == ids(stocked("list", "--speaker", "port authority", "--has-figure", "--format", "csv")) != []
    assert "--force replaces them" in stocked("save", "my brink", "--negated", code=1).stderr
    stocked("save", "my brink", "--negated", "--force")
    assert "put in the negative" in stocked("saved").stdout
    assert stocked("saved", "remove", "my brink").stderr == "Removed: my brink\n"
    assert stocked("saved").stderr.startswith("No filters are saved yet")


@pytest.mark.parametrize("command", [["review"], ["mark", "x", "verified"]], ids=lambda each: each[0])
def test_who_judges_is_no_filter(stocked: Run, command: list[str]) -> None:
    said = stocked(*command, "--reviewer", "Ann", code=2).stderr
    assert isinstance(cli.get_command(None, command[0]), Filtered) is ("Who is judging" in said)  # type: ignore[arg-type]


def test_judged_by_goes_by_both_names_where_nobody_judges(stocked: Run) -> None:
    first = ids(stocked("list", "--format", "csv"))[0]
    stocked("--reviewer", "Ann", "mark", first, "verified")
    assert ids(stocked("list", "--reviewer", "ann", "--format", "csv")) == [first]
    assert ids(stocked("--reviewer", "Bob", "list", "--judged-by", "Ann", "--format", "csv")) == [first]


def test_queries(stocked: Run) -> None:
    listed = stocked("query").stdout
    assert "claims_current  Each claim in one row" in listed
    assert "\n  said_on      when it was said" in listed
    assert {"view": "tags", "column": "tag", "holds": "the tag"} in json.loads(stocked("query", "--format", "json").stdout)
    counted = stocked("query", "SELECT kind, count(*) AS claims FROM claims_current GROUP BY 1 ORDER BY 1", "--format", "csv")
    assert counted.stdout.splitlines()[0] == "kind,claims"
    assert "deny,1" in counted.stdout
    assert stocked("query", "SELECT 1 WHERE 0").stderr == "No rows.\n"
    many = stocked("query", "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 300) SELECT x FROM n")
    assert many.stderr == "The first 100 rows; --limit 0 shows them all.\n"
    said = stocked("query", "DELETE FROM claims", code=1).stderr
    assert said == "claimtrack: a query may only read: SELECT, or WITH … SELECT; nothing was changed\n"


def test_rows_that_are_too_wide_stand_one_below_another(stocked: Run) -> None:
    shown = stocked("query", "SELECT * FROM claims_current", "--limit", "2").stdout
    first, second, _ = (*shown.split("\n\n"), "")
    assert [line.split()[0] for line in first.splitlines()][:3] == ["id", "speakers", "text"]
    assert len(first.splitlines()) == len(second.splitlines()) > 20
    assert max(map(len, shown.splitlines())) <= 120
    whole = stocked("query", "SELECT * FROM claims_current", "--limit", "2", "--full").stdout
    assert len(whole) >= len(shown)


def test_a_query_is_interrupted(clean: Path, stocked: Run) -> None:
    assert stocked("list").stdout
    command = str(Path(sys.executable).with_name("claimtrack"))
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    child = pexpect.spawn(command, ["query", endless], cwd=str(clean), encoding="utf-8", timeout=30)
    child.expect(pexpect.TIMEOUT, timeout=2)
    child.sendintr()
    child.expect_exact("interrupted")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


@pytest.mark.parametrize("colour", [True, False])
def test_words_found_stand_out_on_a_terminal(clean: Path, stocked: Run, colour: bool) -> None:
    assert stocked("list").stdout
    command = str(Path(sys.executable).with_name("claimtrack"))
    environment = {**os.environ, "TERM": "xterm-256color", **({} if colour else {"NO_COLOR": "1"})}
    child = pexpect.spawn(
        command, ["search", "docks"], cwd=str(clean), encoding="utf-8", timeout=30, dimensions=(30, 90), env=environment
    )  # fmt: skip
    child.expect(pexpect.EOF)
    child.close()
    shown = str(child.before)
    assert ("\x1b[1mdocks\x1b[0m" in shown) is colour
    assert ("«docks»" in shown) is not colour
    assert "\u2063" not in shown


def test_the_same_without_a_terminal(stocked: Run) -> None:
    assert "«docks»" in stocked("search", "docks").stdout
    (row,) = json.loads(stocked("search", "docks", "--format", "json").stdout)
    assert "«docks»" in row["snippet"]


def test_datasette_metadata_is_printed_or_written(stocked: Run, clean: Path) -> None:
    printed = json.loads(stocked("datasette").stdout)
    assert list(printed["databases"]) == ["claims"]
    said = stocked("datasette", "-o", "meta.json").stderr
    assert said == "Written. Now: datasette claims.db --metadata meta.json\n"
    assert json.loads((clean / "meta.json").read_text(encoding="utf-8")) == printed
    assert "exists already" in stocked("datasette", "-o", "meta.json", code=1).stderr

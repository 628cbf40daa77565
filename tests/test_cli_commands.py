"""The commands do what they say: what is typed, what is printed where, and how it ends."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import Result

from claimtrack.cli.commands import COMMANDS
from claimtrack.export import PRINTED
from tests.conftest import ARTICLE, Run, short_id


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


# Reading in


def test_add_stores_claims_and_says_so(run: Run, clean: Path) -> None:
    (clean / "harbour.txt").write_text(ARTICLE)
    result = run("add", "harbour.txt")
    assert "claims  Harbour fire under control, officials say" in result.stdout
    assert rows(run("list", "--format", "csv"))


def test_add_from_standard_input(run: Run) -> None:
    run("add", "-", "--title", "Typed in", "--date", "10 July 2021", typed=ARTICLE)
    [document] = rows(run("documents", "list", "--format", "csv"))
    assert (document["title"], document["published"]) == ("Typed in", "2021-07-10")


def test_adding_twice_adds_nothing(stocked: Run) -> None:
    before = stocked("stats").stdout
    assert "known already" in stocked("add", "harbour.txt").stdout
    assert stocked("stats").stdout == before


def test_a_changed_article_at_the_same_url_is_a_new_version(run: Run) -> None:
    url = ("--url", "https://example.org/fire", "--date", "2021-07-10")
    run("add", "-", *url, typed=ARTICLE)
    run("--reviewer", "Ann", "mark", short_id(run, "--speaker", "Brink"), "verified")
    result = run("add", "-", *url, typed=ARTICLE.replace("85 percent", "90 percent"))
    assert "a new version" in result.stdout
    assert rows(run("list", "--verdict", "verified", "--format", "csv"))


def test_a_folder_with_one_bad_file(run: Run, clean: Path) -> None:
    folder = clean / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "c.txt").write_text(ARTICLE + "More was expected, Brink said.\n")
    (folder / "d.json").write_text("{}")
    result = run("add", "articles", code=1)
    assert "claimtrack: articles/b.txt is no text" in result.stderr
    assert "Skipped articles/d.json: has no column of texts" in result.stderr
    assert "2 articles read" in result.stderr and "1 failed" in result.stderr
    assert len(rows(run("documents", "list", "--format", "csv"))) == 2


def test_a_folder_without_any_text(run: Run, clean: Path) -> None:
    (clean / "data").mkdir()
    (clean / "data" / "a.toml").write_text("")
    assert "there is no text among these files" in run("add", "data", code=1).stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "bad.txt is empty"),
        (b"%PDF-1.4", "bad.txt is a damaged PDF"),
        (b"\x89PNG\r\n", "bad.txt is an image"),
        (bytes(range(256)) * 20, "bad.txt is no text"),
        (None, "bad.txt is not there"),
    ],
)
@pytest.mark.parametrize("command", ["add", "extract"])
def test_bad_files(run: Run, clean: Path, command: str, data: bytes | None, said: str) -> None:
    if data is not None:
        (clean / "bad.txt").write_bytes(data)
    result = run(command, "bad.txt", code=1)
    assert said in result.stderr
    assert not result.stdout
    assert not (clean / "claims.db").exists()


def test_another_encoding_is_assumed_and_named(run: Run, clean: Path) -> None:
    (clean / "a.txt").write_bytes(ARTICLE.replace("Ada", "Adèle").encode("cp1252"))
    assert "a.txt is not UTF-8: read as Windows-1252" in run("add", "a.txt").stderr
    assert "Adèle" in run("show", short_id(run, "--speaker", "Brink")).stdout


def test_another_language_is_a_warning(run: Run) -> None:
    text = "Der Hafen blieb in der Nacht geschlossen, sagte die Bürgermeisterin am Freitag. " * 4
    assert "does not look like English" in run("add", "-", typed=text).stderr


@pytest.mark.parametrize("command", ["add", "extract"])
def test_a_bad_date_is_wrong_usage(run: Run, command: str) -> None:
    result = run(command, "-", "--date", "10/07/2021", typed=ARTICLE, code=2)
    assert "could be 2021-07-10 or 2021-10-07" in result.stderr


def test_one_url_is_not_for_several_articles(run: Run, clean: Path) -> None:
    assert "--url is for one article" in run("add", str(clean), "--url", "https://example.org", code=2).stderr


@pytest.mark.parametrize("form", ["table", *PRINTED])
def test_extract_needs_no_database(run: Run, clean: Path, form: str) -> None:
    result = run("extract", "-", "--date", "2021-07-10", "--format", form, typed=ARTICLE)
    assert "85 percent" in result.stdout
    assert not (clean / "claims.db").exists()


def test_extract_explains(run: Run) -> None:
    [*_, last] = json.loads(run("extract", "-", "--explain", "--format", "json", typed=ARTICLE).stdout)
    assert last["rule"] and last["ends"]
    assert "Ends because" in run("extract", "-", "--explain", typed=ARTICLE).stdout


def test_no_claims(run: Run) -> None:
    assert "No claims found" in run("extract", "-", typed="The harbour is quiet at night.\n").stderr


def test_reextract_keeps_ids_and_decisions(stocked: Run) -> None:
    stocked("--reviewer", "Ann", "mark", short_id(stocked), "disputed")
    before = rows(stocked("list", "--format", "csv"))
    assert "kept" in stocked("reextract", "--all").stdout
    assert rows(stocked("list", "--format", "csv")) == before


# Articles


def test_documents(stocked: Run) -> None:
    table = stocked("documents").stdout
    assert "Harbour fire under control" in table and "The Gazette" in table
    document = table.splitlines()[2][:8]
    shown = stocked("documents", "show", document).stdout
    assert "2021-07-10 (as given)" in shown
    assert "The port authority said" in shown
    assert stocked("documents", "show", document, "--text").stdout == ARTICLE


def test_a_new_date_resolves_dates_again(stocked: Run) -> None:
    document = stocked("documents").stdout.splitlines()[2][:8]
    asked = ("list", "--speaker", "Brink", "--format", "csv")
    assert next(row["said_on"] for row in rows(stocked(*asked))) == "2021-07-09"
    assert "dates read again" in stocked("documents", "set", document, "--date", "2021-08-01").stdout
    assert next(row["said_on"] for row in rows(stocked(*asked))) == "2021-07-30"
    stocked("documents", "set", document, "--no-date")
    assert next(row["said_on"] for row in rows(stocked(*asked))) in ("", "XXXX-WXX-5")


def test_setting_other_fields(stocked: Run) -> None:
    document = stocked("documents").stdout.splitlines()[2][:8]
    stocked("documents", "set", document, "--title", "A fire", "--outlet", "The Echo", "--author", "J. Doe")
    shown = stocked("documents", "show", document).stdout
    assert "A fire" in shown and "The Echo" in shown and "J. Doe" in shown
    assert "Say what to set" in stocked("documents", "set", document, code=2).stderr


def test_removing_hides_and_adding_restores(stocked: Run) -> None:
    stocked("--reviewer", "Ann", "mark", short_id(stocked), "verified")
    document = stocked("documents").stdout.splitlines()[2][:8]
    stocked("documents", "remove", document)
    assert "No claims yet" in stocked("list").stderr
    stocked("add", "harbour.txt")
    assert rows(stocked("list", "--verdict", "verified", "--format", "csv"))


# Finding


def test_list_is_a_table(stocked: Run) -> None:
    lines = stocked("list").stdout.splitlines()
    assert lines[0].split() == ["Id", "Status", "Speaker", "Claim", "Figures", "Said", "on"]
    assert all(len(line) <= 120 for line in lines)


@pytest.mark.parametrize(
    ("filters", "speakers"),
    [
        (["--speaker", "asher"], {"Tom Asher"}),
        (["--kind", "deny"], {"Tom Asher"}),
        (["--since", "2021-07-11"], set()),
        (["--until", "June 2021"], set()),
        (["--verdict", "verified"], set()),
        (["--outlet", "echo"], set()),
    ],
)
def test_filters(stocked: Run, filters: list[str], speakers: set[str]) -> None:
    found = rows(stocked("list", *filters, "--format", "csv"))
    assert {row["speakers"] for row in found} == speakers


def test_claims_with_figures(stocked: Run) -> None:
    found = rows(stocked("list", "--has-figure", "--format", "csv"))
    assert {row["values"] for row in found} == {"~ 250 of 400 container", "85 percent"}


@pytest.mark.parametrize("form", PRINTED)
def test_list_in_other_formats_is_an_export(stocked: Run, form: str) -> None:
    """But for what an export says of itself, for which Markdown has a place."""
    exported = stocked("export", "--format", form).stdout
    about = re.search(r"\nAll claims: .*\nTaken from .*\n", exported)
    assert (about is not None) is (form == "markdown")
    assert stocked("list", "--format", form).stdout == exported.replace(about[0] if about else "", "")


def test_json_is_the_public_record(stocked: Run) -> None:
    [record] = json.loads(stocked("list", "--kind", "deny", "--format", "json").stdout)
    assert record["cue"]["lemma"] == "deny"
    assert record["status"] == "pending"
    assert ARTICLE[slice(*record["source"]["span"])] == record["source"]["text"]


def test_limit(stocked: Run) -> None:
    result = stocked("list", "--limit", "1")
    assert len(result.stdout.splitlines()) == 3
    assert "The first 1 of" in result.stderr
    assert len(rows(stocked("list", "--limit", "2", "--format", "csv"))) == 2


def test_full_cells(stocked: Run) -> None:
    narrow = stocked("list", "--speaker", "authority").stdout
    assert "…" not in narrow  # it fits
    long = "The port authority said " + "the docks and " * 30 + "the quays had reopened.\n"
    stocked("add", "-", typed=long)
    assert "…" in stocked("list").stdout
    assert "quays had" in " ".join(stocked("list", "--full").stdout.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "--speaker", "Brnik"], "Did you mean"),
        (["list", "--kind", "estimate"], "No claims of kind estimate."),
        (["search", "zeppelin"], "Nothing found for 'zeppelin'."),
        (["history"], "Nothing has been decided yet."),
        (["speakers", "--verdict", "disputed"], "No disputed claims."),
        (["export", "--verdict", "disputed"], "No disputed claims."),
    ],
)
def test_nothing_found_is_said(stocked: Run, words: list[str], said: str) -> None:
    assert said in stocked(*words).stderr


@pytest.mark.parametrize("words", ['"', "a AND", "docks:", "(", "NOT", "*", "-docks", "docks'); DROP TABLE claims"])
def test_odd_searches_are_no_errors(stocked: Run, words: str) -> None:
    stocked("search", "--", words)


def test_search(stocked: Run) -> None:
    assert "reopened" in stocked("search", "docks", "reopened").stdout
    assert "250" in stocked("search", '"250 of nearly" OR nothing*').stdout


def test_speakers(stocked: Run) -> None:
    counts = {row["name"]: row["pending"] for row in rows(stocked("speakers", "--format", "csv"))}
    assert counts["Tom Asher"] == "1"


def test_show(stocked: Run) -> None:
    shown = stocked("show", short_id(stocked, "--speaker", "authority")).stdout
    assert "[The port authority] <said> {*85 percent* of the docks had reopened}" in shown
    assert "85 percent (percent)" in shown
    assert "Rule" in shown and "2021-07-10 (as given)" in shown


def test_show_tells_decisions(stocked: Run) -> None:
    claim = short_id(stocked, "--speaker", "authority")
    stocked("--reviewer", "Ann", "mark", claim, "disputed", "--note", "It says 70.", "--evidence", "https://example.org")
    shown = stocked("show", claim).stdout
    assert f"{claim}  disputed" in shown
    assert "Ann: disputed — It says 70. — https://example.org" in shown
    assert json.loads(stocked("show", claim, "--format", "json").stdout)["status"] == "disputed"


# Judging


def test_mark_many(stocked: Run) -> None:
    ids = [row["id"] for row in rows(stocked("list", "--format", "csv"))][:2]
    result = stocked("--reviewer", "Ann", "mark", *ids, "unverified")
    assert result.stdout.count("is now unverified") == 2
    assert len(rows(stocked("list", "--verdict", "unverified", "--format", "csv"))) == 2


@pytest.mark.parametrize("bad", ["ffffffffffffffff", "zz", ""])
def test_an_unknown_id_marks_nothing(stocked: Run, bad: str) -> None:
    result = stocked("--reviewer", "Ann", "mark", short_id(stocked), bad, "verified", code=1)
    assert result.stderr.startswith("claimtrack: no claim")
    assert not rows(stocked("list", "--verdict", "verified", "--format", "csv"))


def test_an_ambiguous_id_lists_its_candidates(stocked: Run) -> None:
    ids = [row["id"] for row in rows(stocked("list", "--all-kinds", "--format", "csv"))]
    number = 0
    while len({each[0] for each in ids}) == len(ids):
        stocked("add", "-", typed=f"Prices fell {number} percent, the bank said. Wages rose, it said.\n")
        ids = [row["id"] for row in rows(stocked("list", "--all-kinds", "--format", "csv"))]
        number += 1
    first = next(each[0] for each in ids if sum(other[0] == each[0] for other in ids) > 1)
    result = stocked("show", first, code=1)
    assert "fits more than one claim" in result.stderr
    assert all(each in result.stderr for each in ids if each.startswith(first))


def test_history_and_undo(stocked: Run) -> None:
    claim = short_id(stocked)
    stocked("--reviewer", "Ann", "mark", claim, "verified")
    stocked("--reviewer", "Bo", "mark", claim, "disputed", "--note", "No.")
    assert "contested" in stocked("list").stdout
    assert len(rows(stocked("history", "--by", "Bo", "--format", "csv"))) == 1
    assert "Taken back: disputed" in stocked("--reviewer", "Bo", "undo").stdout
    assert rows(stocked("list", "--verdict", "verified", "--format", "csv"))[0]["id"].startswith(claim)
    told = stocked("history", claim).stdout
    assert "disputed (taken back)" in told and "undone: disputed" in told
    assert "decided nothing" in stocked("--reviewer", "Cy", "undo", code=1).stderr


def test_history_for_other_programs(stocked: Run) -> None:
    claim = short_id(stocked)
    stocked("--reviewer", "Ann", "mark", claim, "verified", "--evidence", "https://example.org/a")
    [row] = rows(stocked("history", "--format", "csv"))
    assert (row["claim"][:8], row["verdict"], row["urls"]) == (claim, "verified", "https://example.org/a")
    [event] = json.loads(stocked("history", "--format", "json").stdout)
    assert event["judged"]["text"] and event["evidence"][0]["url"] == "https://example.org/a"


def test_undoing_a_named_decision(stocked: Run) -> None:
    claim = short_id(stocked)
    stocked("--reviewer", "Ann", "mark", claim, "verified")
    stocked("--reviewer", "Ann", "mark", claim, "disputed")
    first = rows(stocked("history", "--format", "csv"))[0]["id"]
    stocked("--reviewer", "Ann", "undo", first)
    assert rows(stocked("list", "--verdict", "disputed", "--format", "csv"))


# Taking out


@pytest.mark.parametrize(("name", "begins"), [("a.csv", "id,"), ("a.json", "[\n{"), ("a.jsonl", "{"), ("a.md", "# Claims\n\nAll claims: ")])
def test_export_to_a_file(stocked: Run, clean: Path, name: str, begins: str) -> None:
    assert f"written to {name}" in stocked("export", "-o", name).stderr
    assert (clean / name).read_text().startswith(begins)
    assert "exists already" in stocked("export", "-o", name, code=1).stderr
    assert "85 percent" in (clean / name).read_text()
    stocked("export", "-o", name, "--force", "--kind", "deny")
    assert "85 percent" not in (clean / name).read_text()


def test_no_format_goes_by_that_suffix(stocked: Run, clean: Path) -> None:
    result = stocked("export", "-o", "a.docx", code=1)
    assert "no format goes by .docx" in result.stderr and ".csv" in result.stderr
    assert not (clean / "a.docx").exists()
    stocked("export", "-o", "a.docx", "--format", "csv")


def test_an_export_of_nothing(stocked: Run, clean: Path) -> None:
    result = stocked("export", "--verdict", "disputed", "--format", "json", "-o", "a.json")
    assert "No disputed claims." in result.stderr
    assert (clean / "a.json").read_text() == "[]\n"


def test_stats(stocked: Run) -> None:
    counts = json.loads(stocked("stats", "--format", "json").stdout)
    assert counts["documents"] == 1 and counts["figures"] == 2
    assert "Articles  1" in stocked("stats").stdout


def test_backup(stocked: Run) -> None:
    stocked("backup", "copy.db")
    assert stocked("--db", "copy.db", "list").stdout == stocked("list").stdout
    assert "exists already" in stocked("backup", "copy.db", code=1).stderr


# The database


@pytest.mark.parametrize("words", [["list"], ["stats"], ["export"], ["reextract"], ["review"], ["mark", "a", "verified"]])
def test_a_missing_database_is_not_made(run: Run, clean: Path, words: list[str]) -> None:
    result = run("--reviewer", "Ann", *words, code=1)
    assert "claims.db does not exist" in result.stderr
    assert not (clean / "claims.db").exists()


def test_a_file_that_is_no_database(run: Run, clean: Path) -> None:
    (clean / "claims.db").write_text(ARTICLE)
    for words in (["list"], ["add", "claims.db"]):
        assert "is not a SQLite database" in run(*words, code=1).stderr
    assert (clean / "claims.db").read_text() == ARTICLE


# Who judges


def test_a_reviewer_is_needed(stocked: Run) -> None:
    assert "who is judging?" in stocked("mark", short_id(stocked), "verified", code=1).stderr


def test_the_reviewer_is_kept_in_the_settings(stocked: Run, clean: Path) -> None:
    (clean / "config").mkdir()
    (clean / "config" / "config.toml").write_text('reviewer = "Dee"\n')
    stocked("mark", short_id(stocked), "verified")
    assert rows(stocked("history", "--format", "csv"))[0]["reviewer"] == "Dee"


@pytest.mark.parametrize("name", ["", "  ", "x" * 100])
def test_a_name_that_is_none(stocked: Run, name: str) -> None:
    assert "a reviewer's name has" in stocked("--reviewer", name, "mark", short_id(stocked), "verified", code=1).stderr


def test_settings_that_cannot_be_read(stocked: Run, clean: Path) -> None:
    (clean / "config").mkdir()
    (clean / "config" / "config.toml").write_text("reviewer = \n")
    assert "config.toml cannot be read" in stocked("mark", short_id(stocked), "verified", code=1).stderr


# The house


@pytest.mark.parametrize("name", [row.name for row in COMMANDS])
def test_help_is_the_same_everywhere(run: Run, name: str) -> None:
    row = next(row for row in COMMANDS if row.name == name)
    shown = run(name, "-h").stdout
    assert shown == run(name, "--help").stdout
    assert f"Examples:\n    claimtrack {name}" in shown
    assert row.help.split(",")[0].split(".")[0].split(":")[0] in " ".join(run("-h").stdout.split())


def test_a_command_that_is_none(run: Run) -> None:
    assert "Did you mean list?" in run("lst", code=2).stderr


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("claimtrack")


NASTY = ARTICLE.replace("Mayor Ada Brink", "Mayor \x1b]0;owned\x07\x1b[31mAda\x9b Brink\u202e")


@pytest.mark.parametrize(
    "words",
    [
        ["list"], ["list", "--full"], ["speakers"], ["search", "fire"], ["documents"], ["stats"], ["history"],
        ["extract", "nasty.txt"], *(["list", "--format", form] for form in PRINTED), ["documents", "show", "{d}"],
        ["show", "{c}"], ["show", "{c}", "--format", "json"], ["speakers", "--format", "csv"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_nothing_an_article_holds_reaches_the_terminal_raw(run: Run, clean: Path, words: list[str]) -> None:
    (clean / "nasty.txt").write_text(NASTY)
    nasty = ("--title", "T\x1b[2J", "--outlet", "O\x1b[2J\u202e", "--author", "A\x07")
    added = run("add", "nasty.txt", *nasty)
    names = {"{d}": added.stdout[:8], "{c}": short_id(run, "--speaker", "Brink")}
    run("--reviewer", "An\x1bn", "mark", names["{c}"], "disputed", "--note", "N\x1b[2J")
    result = run(*[names.get(word, word) for word in words])
    for text in (added.output, result.output):
        assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}, text
    assert result.stdout


ARTICLE_WITHOUT_DATE = """Border crossing falls

Men stand guard at the crossing on July 9, 2021. (Photo by AFP)

The troops will be sent there soon, Wang Wei told a briefing on Friday.

The town fell on Saturday, the army said.
"""


def test_an_inferred_publication_is_marked_in_lists(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "undated.txt"
    article.write_text(ARTICLE_WITHOUT_DATE, encoding="utf-8")
    run("add", str(article))
    assert "2021-07-10?" in run("documents", "list").stdout
    assert "2021-07-09?" in run("list", "--speaker", "Wang").stdout

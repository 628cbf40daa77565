"""Taking claims out: which, with what said of them, and what stays behind."""

import datetime
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack.errors import BadOption, StoreError
from claimtrack.export import FORMATS
from claimtrack.export.options import Options, now, without_text
from claimtrack.exporting import export_claims
from claimtrack.store import open_store
from tests.conftest import Run
from tests.exports import READERS, TEXT, harbour, records_of, sheet, table
from tests.making import article, claim

SUFFIX = {name: form.suffixes[0] for name, form in FORMATS.items()}


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.chdir(tmp_path)
    harbour(tmp_path / "claims.db")
    return tmp_path / "claims.db"


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    ("filters", "numbers"),
    [({}, (2, 1)), ({"speaker": "Asher"}, (1, 0)), ({"verdict": "disputed"}, (1, 1)), ({"verdict": "pending"}, (1, 0)), ({"outlet": "Nobody"}, (0, 0))],
)  # fmt: skip
def test_all_filters_in_all_formats(database: Path, name: str, filters: dict[str, str], numbers: tuple[int, int]) -> None:
    with open_store(database, writable=False) as store:
        exported = export_claims(store, f"a{SUFFIX[name]}", filters)
    wanted = numbers[name == "claimreview"]
    assert exported == (wanted, numbers[0] - wanted, wanted)
    assert len(READERS[name](Path(f"a{SUFFIX[name]}").read_bytes())) == wanted


@pytest.mark.parametrize("order", ["newest", "uncertain", "speaker"])
def test_an_export_is_sorted_as_a_list_is(stocked: Run, order: str) -> None:
    listed = stocked("list", "--order", order, "--format", "json").stdout
    exported = stocked("export", "--order", order, "--format", "json").stdout
    assert [each["id"] for each in json.loads(exported)] == [each["id"] for each in json.loads(listed)] != []


IN_COLUMNS = [name for name, form in FORMATS.items() if "columns" in form.takes]


@pytest.mark.parametrize("name", [name for name in IN_COLUMNS if name in READERS])
def test_columns_are_picked_and_ordered(stocked: Run, clean: Path, name: str) -> None:
    stocked("export", "--columns", "outlet, text,values,Text", "--format", name, "-o", "a")
    rows = READERS[name]((clean / "a").read_bytes())
    assert [list(row) for row in rows] == [["outlet", "text", "values"]] * len(rows) != []
    assert rows[0]["outlet"] == "The Gazette"
    assert "85 percent" in [row["values"] for row in rows]


def test_columns_for_reading(stocked: Run) -> None:
    title, _, about, _, _, header, _, first, *_ = stocked("export", "--columns", "id,text", "--format", "markdown").stdout.split("\n")
    assert (title, header) == ("# Claims", "| id | text |")
    assert about.startswith("All claims: ") and first.startswith("| ")


def test_a_workbook_keeps_its_other_sheets_whole(database: Path) -> None:
    with open_store(database, writable=False) as store:
        export_claims(store, "a", form="xlsx", options=Options(columns=("id",), decisions=True))
        export_claims(store, "b", form="xlsx", options=Options(decisions=True))
    part, whole = Path("a").read_bytes(), Path("b").read_bytes()
    assert sheet(part) == [{"id": row["id"]} for row in sheet(whole)]
    for name in ("figures", "speakers", "decisions"):
        assert sheet(part, name) == sheet(whole, name) != []
    assert [row["what"] for row in sheet(part, "about")][-2:] == ["Made by", "id"]


@pytest.mark.parametrize("name", IN_COLUMNS)
def test_columns_that_are_not_there_are_named(stocked: Run, clean: Path, name: str) -> None:
    before = sorted(clean.iterdir())
    said = stocked("export", "--columns", "id,decisions,colour", "--decisions", "--format", name, "-o", "a", code=1).stderr
    assert said.startswith("claimtrack: there is no column 'colour'; there are id, ")
    assert len(said.splitlines()) == 1
    assert sorted(clean.iterdir()) == before


@pytest.mark.parametrize("name", READERS)
def test_parts_of_all_claims(database: Path, name: str) -> None:
    options: dict[str, Any] = {"form": name, "overwrite": True}
    with open_store(database) as store:
        store.add_review(next(store.records({"speaker": "Asher"}))["id"], "verified", reviewer="Bo")
        export_claims(store, "all", **options, order="newest")
        whole = READERS[name](Path("all").read_bytes())
        assert export_claims(store, "a", **options, order="newest", limit=1) == (1, 0, 2)
        assert READERS[name](Path("a").read_bytes()) == whole[:1]
        assert export_claims(store, "a", **options, order="newest", limit=5, offset=1) == (1, 0, 2)
        assert READERS[name](Path("a").read_bytes()) == whole[1:]
        assert export_claims(store, "a", **options, limit=5, offset=2) == (0, 0, 2)
        assert READERS[name](Path("a").read_bytes()) == []


def test_a_part_of_the_judged_claims(database: Path) -> None:
    """What a format has no place for is left out first, and then a part is taken."""
    with open_store(database, writable=False) as store:
        assert export_claims(store, "a", form="claimreview", limit=1) == (1, 1, 1)
        assert export_claims(store, "b", {"verdict": "pending"}, form="claimreview") == (0, 1, 0)


def test_which_part_it_is_is_told(database: Path) -> None:
    with open_store(database, writable=False) as store:
        for name in ABOUT:
            export_claims(store, name, {"kind": ("assert", "deny")}, form=name, order="newest", limit=1)
        claims = list(store.claims(order="newest", limit=1))
    for name, told in ABOUT.items():
        said = told(Path(name).read_bytes())
        assert ("1 to 1 of 2, sorted by newest" in said) == (name != "claimreview"), name
    data = Path("xlsx").read_bytes()
    assert [row["name"] for row in sheet(data, "speakers")] == [each["speakers"] for each in claims]
    assert {row["what"]: row["value"] for row in sheet(data, "about")}["Claims"] == 1


def test_what_is_said_of_parts(stocked: Run) -> None:
    total = len(stocked("list", "--format", "jsonl").stdout.splitlines())
    result = stocked("export", "--limit", "2", "--offset", "1", "--columns", "id", "--sql")
    assert result.stdout.rstrip().endswith("LIMIT 2 OFFSET 1;")
    listed = stocked("list", "--limit", "2", "--offset", "1", "--columns", "id", "--format", "csv")
    exported = stocked("export", "--limit", "2", "--offset", "1", "--columns", "id")
    assert (exported.stdout, exported.stderr) == (listed.stdout, listed.stderr)
    assert stocked("export", "--limit", "2", "-o", "a.csv").stderr == f"2 claims written to a.csv, the first 2 of {total}\n"
    assert stocked("export", "--limit", "2", "--offset", "1", "-o", "b.csv").stderr == f"2 claims written to b.csv, 2 to 3 of {total}\n"
    assert stocked("export", "--limit", "0", "-o", "c.csv").stderr == f"{total} claims written to c.csv\n"
    behind = stocked("export", "--offset", "99")
    assert (behind.stdout.count("\n"), behind.stderr) == (1, f"--offset 99 leaves out all there is: {total} claims.\n")


ABOUT: dict[str, Callable[[bytes], str]] = {
    "markdown": lambda data: data.decode(),
    "claimreview": lambda data: data.decode(),
    "xlsx": lambda data: str(sheet(data, "about")) + str([list(row) for row in sheet(data, "about")]),
    "parquet": lambda data: str(_parquet_metadata(data)),
}
"""Where a format says what it holds. The others have no place for it."""


def _parquet_metadata(data: bytes) -> dict[bytes, bytes]:
    from pyarrow import BufferReader, parquet

    found: dict[bytes, bytes] = parquet.read_schema(BufferReader(data)).metadata
    return found


@pytest.mark.parametrize("name", ABOUT)
def test_the_filter_the_counts_and_the_time_are_told(database: Path, name: str) -> None:
    with open_store(database, writable=False) as store:
        export_claims(store, "a", {"outlet": "Gazette"}, form=name)
    told = ABOUT[name](Path("a").read_bytes())
    assert "laims published by Gazette" in told
    assert "2026-09-21" in told and "14:13:20" in told
    assert "1 disputed" in told or "Disputed" in told or "claimtrack.disputed" in told


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_each_time(database: Path, name: str) -> None:
    with open_store(database, writable=False) as store:
        for path in ("a", "b"):
            export_claims(store, path, form=name)
    assert Path("a").read_bytes() == Path("b").read_bytes()


def test_the_time_is_now_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert abs(now() - datetime.datetime.now(datetime.UTC)) < datetime.timedelta(minutes=1)
    for odd in ("yesterday", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", odd)
        with pytest.raises(BadOption, match="SOURCE_DATE_EPOCH"):
            now()


SECRET = "Zanzibar"
"""A word that stands in the article around the claims and in none of them."""

AROUND = (
    f"HALVERTON — {SECRET} woke to smoke. Mayor Ada Brink, who was born in {SECRET}, said on {SECRET} Day, Friday, that 250 containers were lost. "
    f"{SECRET} had never seen the like.\n\nTom Asher denied that smoking had caused the fire.\n"
)


@pytest.mark.parametrize("name", FORMATS)
def test_the_articles_own_words_stay_behind(run: Run, clean: Path, name: str) -> None:
    (clean / "a.txt").write_text(AROUND, encoding="utf-8")
    run("add", "a.txt", "--date", "2021-07-10", "--title", "Fire at the port")
    first = json.loads(run("list", "--format", "json").stdout)[0]
    assert SECRET in first["context"] and SECRET in first["source"]["text"]
    run("--reviewer", "Ann", "mark", first["id"], "verified")
    run("--reviewer", "Ann", "mark", first["id"], "disputed", "--note", "Seen myself")
    options = ["--decisions"] if "decisions" in FORMATS[name].takes else []
    run("export", "-o", "out", "--format", name, "--no-text", *options)
    data = _unpacked(clean / "out")
    assert SECRET.encode() not in data
    assert b"containers were lost" in data
    assert b"Fire at the port" in data and b"Seen myself" in data


def _unpacked(path: Path) -> bytes:
    """Everything in a file, also what is packed."""
    import zipfile

    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    data = path.read_bytes()
    return str(table(data)).encode() if data.startswith(b"PAR1") else data


def test_what_is_left_of_a_record(database: Path) -> None:
    whole = records_of(database)[1]
    bare = without_text(whole)
    assert set(bare) == set(whole)
    assert {key for key in whole if bare[key] != whole[key]} == {"context", "source", "said_on"}
    assert bare["source"] == {"text": "", "span": whole["source"]["span"]}
    assert bare["said_on"]["value"] == "2021-07"
    corrected = without_text({**whole, "extracted": {"said_on": {"value": "2021", "text": "last year"}}})
    assert corrected["extracted"]["said_on"] == {"value": "2021", "text": ""}
    assert without_text({**whole, "source": None, "said_on": None})["source"] is None


HISTORIES: dict[str, Callable[[bytes], list[Any]]] = {
    "csv": lambda data: json.loads(READERS["csv"](data)[0]["decisions"]),
    "tsv": lambda data: json.loads(READERS["tsv"](data)[0]["decisions"]),
    "json": lambda data: json.loads(data)[0]["reviews"],
    "jsonl": lambda data: json.loads(data.splitlines()[0])["reviews"],
    "xlsx": lambda data: sheet(data, "decisions"),
    "parquet": lambda data: table(data)[0]["decisions"],
}


@pytest.mark.parametrize("name", HISTORIES)
def test_the_whole_history_with_notes_and_evidence(database: Path, name: str) -> None:
    with open_store(database, writable=False) as store:
        export_claims(store, "a", form=name, options=Options(decisions=True))
    told = HISTORIES[name](Path("a").read_bytes())
    assert [(event["reviewer"], bool(event["undone"])) for event in told] == [
        ("Ann", False), ("Ann", False), ("Bo", True), ("Bo", False), ("Ann", False),
    ]  # fmt: skip
    assert [event["note"] or "" for event in told[:3]] == ["", "Says 70; see table", "mistyped"]
    assert "https://example.org/t" in str(told[1]["evidence"])


def test_the_whole_history_for_reading(database: Path) -> None:
    with open_store(database, writable=False) as store:
        export_claims(store, "some.md")
        export_claims(store, "all.md", options=Options(decisions=True))
    assert "mistyped" not in Path("some.md").read_text()
    assert "— taken back — mistyped" in Path("all.md").read_text()


def test_what_others_decide_meanwhile_is_not_in_it(database: Path) -> None:
    """The claims and the counts are of one moment."""
    with open_store(database) as other, open_store(database, writable=False) as store:
        document = article(f"{TEXT} More.", title="Later")
        with store.unchanging():
            assert store.count() == 2
            other.save(document, [claim(document, "it", cue="denied", speaker="Asher")])
            other.add_review(next(other.records({"speaker": "Asher"}))["id"], "verified", reviewer="Bo")
            assert store.count() == 2 and store.count_by_status()["verified"] == 0
            with store.unchanging():
                assert store.count() == 2
        assert store.count() == 3


def test_a_reader_that_fails_leaves_the_database_free(database: Path) -> None:
    with open_store(database) as store:
        with pytest.raises(StoreError, match="out of cheese"), store.unchanging():
            raise sqlite3.OperationalError("out of cheese")
        assert not store.conn.in_transaction


def test_counts_add_up(database: Path) -> None:
    with open_store(database, writable=False) as store:
        for filters in ({}, {"speaker": "Asher"}, {"verdict": ("disputed", "pending")}):
            assert sum(store.count_by_status(filters).values()) == store.count(filters)
        assert list(store.count_by_status({"verdict": "disputed"})) == ["disputed"]


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_of_nothing_says_so(stocked: Run, clean: Path, name: str) -> None:
    result = stocked("export", "--outlet", "Nobody", "--format", name, "-o", "a")
    assert "No claims published by Nobody." in result.stderr
    assert (clean / "a").stat().st_size or name == "jsonl"
    if name in READERS:
        assert READERS[name]((clean / "a").read_bytes()) == []


def test_heavy_libraries_are_left_alone() -> None:
    code = (
        "import sys; sys.argv = ['claimtrack', 'export', '--help']\n"
        "from claimtrack.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pyarrow', 'xlsxwriter', 'pandas', 'numpy', 'openpyxl', 'sqlite_utils', 'tabulate'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr == "[]\n"
    assert "--base-url" in result.stdout


@pytest.mark.parametrize(("library", "name"), [("xlsxwriter", "xlsx"), ("pyarrow", "parquet")])
def test_a_missing_library_is_named(stocked: Run, clean: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    before = sorted(clean.iterdir())
    result = stocked("export", "-o", f"a.{name}", code=1)
    assert f"pip install 'claimtrack[{name}]'" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert sorted(clean.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--excel", "-o", "a.json"], "--excel goes with csv, tsv, not with json"),
        (["--columns", "id", "-o", "a.jsonld"], "--columns goes with csv, tsv, json, jsonl, xlsx, parquet, markdown, not with claimreview"),
        (["--publisher", "X"], "--publisher goes with claimreview, not with csv"),
        (["--decisions", "-o", "a.jsonld"], "--decisions goes with csv, tsv, json, jsonl, xlsx, parquet, markdown, not with claimreview"),
        (["-o", "a.jsonld", "--base-url", "here"], "'here' is no web address"),
    ],
)
def test_options_that_cannot_be_meant(stocked: Run, clean: Path, words: list[str], says: str) -> None:
    before = sorted(clean.iterdir())
    assert says in stocked("export", *words, code=1).stderr
    assert sorted(clean.iterdir()) == before

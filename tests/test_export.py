"""Claims in files: every format holds what is known, does no harm, and survives any text."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from claimtrack.errors import ClaimtrackError
from claimtrack.export import FORMATS
from claimtrack.export.delimited import cell
from claimtrack.export.files import SUFFIXES, write_file
from claimtrack.export.flat import COLUMNS, figure_in_words
from claimtrack.export.jsons import to_json
from claimtrack.export.markdown import escape
from claimtrack.model import Json
from claimtrack.store import open_store
from tests.making import article, claim, figure

TEXT = "The port authority said 85 percent of the docks had reopened. Asher denied it."


@pytest.fixture
def records(tmp_path: Path) -> list[Json]:
    document = article(TEXT, title="Docks *reopen*", outlet="The Gazette", url="https://example.org/docks")
    share = figure("85 percent", 85, "percent", unit="percent")
    claims = [
        claim(document, "85 percent of the docks had reopened", speaker="port authority", figures=[share]),
        claim(document, "it", cue="denied", speaker="Asher", kind="deny"),
    ]
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(document, claims)
        store.add_review(claims[0].id, "verified", reviewer="Ann")
        store.add_review(
            claims[0].id, "disputed", reviewer="Ann", note="Says 70; see table", evidence=["https://example.org/t"]
        )
        taken = store.add_review(claims[0].id, "verified", reviewer="Bo", note="mistyped")
        store.undo(reviewer="Bo", event=taken)
        return list(store.records())


def written(name: str, records: list[Json]) -> str:
    out = io.StringIO()
    FORMATS[name].write(iter(records), out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_rows(records: list[Json], name: str, delimiter: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written(name, records)), delimiter=delimiter))
    assert list(rows[0]) == list(COLUMNS)
    first = rows[0]
    assert first["speakers"] == "port authority"
    assert first["values"] == "85 percent"
    assert (first["status"], first["verdicts"], first["reviewers"]) == ("disputed", "disputed", "Ann")
    assert (first["notes"], first["evidence"]) == ("Says 70; see table", "https://example.org/t")
    assert (first["outlet"], first["published"], first["published_from"]) == ("The Gazette", "2021-07-10", "option")
    assert (rows[1]["status"], rows[1]["kind"]) == ("pending", "deny")


def test_json_holds_the_whole_record(records: list[Json]) -> None:
    assert json.loads(written("json", records)) == records


def test_jsonl_holds_one_record_a_line(records: list[Json]) -> None:
    assert [json.loads(line) for line in written("jsonl", records).splitlines()] == records


def test_markdown_is_for_reading(records: list[Json]) -> None:
    text = written("markdown", records)
    assert "## Docks \\*reopen\\*\n\nThe Gazette, 2021-07-10, <https://example.org/docks>\n" in text
    assert "- **port authority** said: 85 percent of the docks had reopened" in text
    assert "— Says 70; see table — <https://example.org/t>" in text
    assert "mistyped" not in text
    assert text.startswith("# Claims\n\n## ")
    assert text.count("## ") == 1


@pytest.mark.parametrize(("name", "nothing"), [("json", "[]\n"), ("jsonl", ""), ("markdown", "# Claims\n")])
def test_no_claims(name: str, nothing: str) -> None:
    assert written(name, []) == nothing


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_no_claims_still_have_a_header(name: str) -> None:
    assert written(name, []).startswith("id")


@pytest.mark.parametrize("name", FORMATS)
def test_other_rows(name: str) -> None:
    out = io.StringIO()
    FORMATS[name].write_rows([{"name": "a|b", "claims": 3, "more": None}], ["name", "claims"], out)
    assert "3" in out.getvalue()
    assert "b" in out.getvalue()


@pytest.mark.parametrize(
    ("value", "written_as"),
    [
        ("=1+1", "'=1+1"), ("+1 percent", "'+1 percent"), ("-5 percent", "'-5 percent"), ("@SUM", "'@SUM"),
        ("  =1", "'  =1"), ("\t=1", "' =1"), ("＝1", "'＝1"), (-5, -5), (-0.5, -0.5), ("5-3", "5-3"), (None, ""), ("", ""),
        ("\x1b[31m", "␛[31m"), ("two\nlines", "two\nlines"),
    ],
)  # fmt: skip
def test_cells_are_no_formulas(value: object, written_as: object) -> None:
    assert cell(value) == written_as


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a*b_c", "a\\*b\\_c"),
        ("<script>", "&lt;script&gt;"),
        ("[x](y) `z` |", "\\[x\\](y) \\`z\\` \\|"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


FIGURE = {
    "kind": "count", "approx": "=", "value": None, "low": None, "high": None, "unit": "", "per": "", "base": None, "change": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ({"value": 85, "unit": "percent"}, "85 percent"),
        ({"value": 250, "base": {"value": 400, "approx": "~"}, "approx": "~", "unit": "district"}, "~ 250 of 400 district"),
        ({"low": 20, "high": 30, "unit": "percentage_points"}, "20 to 30 percentage points"),
        ({"low": 20000, "approx": ">=", "unit": "person"}, ">= 20,000 person"),
        ({"value": 15.5, "unit": "USD", "per": "hour"}, "15.5 USD per hour"),
        ({"value": 3, "unit": "percent", "change": {"direction": "up", "from": 2, "to": 5}}, "3 percent (up from 2 to 5)"),
        ({"value": 3, "change": {"direction": "", "from": None, "to": None}}, "3"),
        ({"kind": "score", "value": 6, "base": {"value": 0, "approx": "="}}, "6–0"),
        ({"value": 10**21}, "1,000,000,000,000,000,000,000"),
    ],
)
def test_figure_in_words(figure: Json, words: str) -> None:
    assert figure_in_words({**FIGURE, **figure}) == words


@hypothesis_settings(deadline=None, max_examples=60)
@given(st.text())
def test_no_character_kills_an_export(odd: str) -> None:
    document = article("Prices fell, he said.", title=odd, outlet=odd)
    record = {
        **claim(document, "Prices fell", speaker="he").to_dict(),
        "text": odd, "document_title": odd, "url": odd, "status": "pending", "reviews": [],
    }  # fmt: skip
    for name in FORMATS:
        text = written(name, [record])
        text.encode("utf-8", "replace")
        assert "\x1b" not in text
    assert json.loads(to_json(record)) == json.loads(json.dumps(record))
    [row] = csv.DictReader(io.StringIO(written("csv", [record]), newline=""))
    assert row["text"] == str(cell(odd))


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_file(str(target), lambda out: print("done", file=out))
    assert target.read_text() == "done\n"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_export_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def fail(out: io.TextIOBase) -> None:
        out.write("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(str(target), fail, overwrite=True)  # type: ignore[arg-type]
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "why"), [("there.csv", "exists already"), (".", "is a folder"), ("no/such.csv", "cannot be written")]
)
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "there.csv").write_text("old")
    with pytest.raises(ClaimtrackError, match=why):
        write_file(str(tmp_path / name), lambda out: print("new", file=out))
    assert (tmp_path / "there.csv").read_text() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_file(str(tmp_path / "link.csv"), lambda out: print("new", file=out), overwrite=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "new\n"


def test_every_suffix_is_a_format() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)

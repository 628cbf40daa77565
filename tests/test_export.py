"""Claims in files: every format holds what is known, does no harm, and survives any text."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from claimtrack.errors import BadOption
from claimtrack.export import FORMATS, PRINTED, SUFFIXES, check, format_for
from claimtrack.export.flat import COLUMNS, figure_in_words
from claimtrack.export.jsons import to_json
from claimtrack.export.markdown import escape
from claimtrack.export.options import Options
from claimtrack.model import Json
from claimtrack.terminal import safe
from tests.exports import READERS, harbour, records_of
from tests.exports import written as in_bytes
from tests.making import article, claim


@pytest.fixture
def records(tmp_path: Path) -> list[Json]:
    harbour(tmp_path / "claims.db")
    return records_of(tmp_path / "claims.db")


def written(name: str, records: list[Json], options: Options = Options()) -> str:  # noqa: B008
    return in_bytes(name, records, options).decode()


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_rows(records: list[Json], name: str, delimiter: str) -> None:
    assert written(name, records).startswith(f"id{delimiter}status{delimiter}")
    rows = READERS[name](in_bytes(name, records))
    assert list(rows[0]) == list(COLUMNS)
    first = rows[0]
    assert first["speakers"] == "port authority"
    assert first["values"] == "85 percent"
    assert (first["status"], first["verdicts"], first["reviewers"]) == ("disputed", "disputed", "Ann")
    assert (first["notes"], first["evidence"]) == ("Says 70; see table", "https://example.org/t")
    assert (first["outlet"], first["published"], first["published_from"]) == ("The Gazette", "2021-07-10", "option")
    assert (first["tags"], first["text"]) == ("harbour", "85 percent of the docks had reopened")
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


@pytest.mark.parametrize("name", PRINTED)
def test_other_rows(name: str) -> None:
    out = io.StringIO()
    PRINTED[name]([{"name": "a|b", "claims": 3, "more": None}], ["name", "claims"], out)
    assert "3" in out.getvalue()
    assert "b" in out.getvalue()


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


ODD = [
    "\x00\x1b[31m\x07", "\ud800 alone", "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f8\U0001f1ee", "\u05e9\u05dc\u05d5\u05dd \u202e \u0645\u0631\u062d\u0628\u0627", "one\u2028two\u2029three",
    "_x0041_ _x005F_", "\ufffe\uffff", "=1+1", "'quoted", '"', "a,b\tc;d", "two\r\nlines\rthree", " spaces ", "]]>", "</script>",
    "NaN", "-0", "1e999", "\ufeff",
]  # fmt: skip


def odd_record(odd: str) -> Json:
    """A claim with odd words wherever words can stand."""
    document = article("Prices fell, he said.", title=odd, outlet=odd)
    decision = {
        "id": "1", "at": "2026-01-05T10:00:00Z", "reviewer": odd, "action": "verdict", "text": "verified", "verdict": "verified",
        "field": None, "value": odd, "note": odd, "undone": False,
        "evidence": [{"url": odd, "title": odd, "retrieved_on": None, "sha256": ""}],
    }  # fmt: skip
    record = claim(document, "Prices fell", speaker="he").to_dict()
    record["speakers"][0]["name"] = odd
    return {
        **record, "text": odd, "document_title": odd, "url": odd, "outlet": odd, "status": "verified", "tags": [odd],
        "reviews": [decision], "published": "2021-07-10", "published_from": "option", "origin": "extracted",
    }  # fmt: skip


def legal(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@pytest.mark.parametrize("odd", ODD)
def test_odd_characters_come_through(odd: str) -> None:
    """What other programs read in each format is the text, but for what a terminal obeys in those of plain text."""
    record = odd_record(odd)
    shown = safe(odd).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    expected = {
        "csv": safe(odd), "tsv": safe(odd), "json": odd, "jsonl": odd, "xlsx": shown, "parquet": legal(odd),
        "claimreview": " ".join(odd.split()),
    }  # fmt: skip
    for name, read in READERS.items():
        [row] = read(in_bytes(name, [record], Options(decisions=True)))
        assert (row.get("text") or "") == expected[name], name


@hypothesis_settings(deadline=None, max_examples=25)
@given(st.text(), st.booleans(), st.booleans())
@example("\ud800", True, True)
def test_no_character_kills_an_export(odd: str, excel: bool, decisions: bool) -> None:
    record = odd_record(odd)
    for name, form in FORMATS.items():
        data = in_bytes(name, [record], Options(excel=excel, decisions=decisions))
        if not form.binary:
            assert b"\x1b" not in data
            data.decode("utf-8")
        if name in READERS:
            assert len(READERS[name](data)) == 1
    assert json.loads(to_json(record)) == json.loads(json.dumps(record))


@pytest.mark.parametrize("name", READERS)
def test_a_claim_as_long_as_a_book(name: str) -> None:
    """A million characters: whole, or cut to a cell where a spreadsheet would break."""
    said: list[str] = []
    book = "word " * 200_000
    [row] = READERS[name](in_bytes(name, [odd_record(book)], Options(say=said.append)))
    if name == "xlsx":
        assert len(row["text"]) == 32_767 and row["text"].endswith("[cut: too long for a cell]")
        assert "cut to fit in a cell" in said[0]
    else:
        assert row["text"].split() == book.split() and not said


@pytest.mark.parametrize("form", FORMATS)
def test_options_that_mean_nothing_are_refused(form: str) -> None:
    check(form, Options())
    given = {
        "excel": Options(excel=True), "decisions": Options(decisions=True), "columns": Options(columns=("id",)), "publisher": Options(publisher="The Ledger"),
        "base_url": Options(base_url="https://example.org"),
    }  # fmt: skip
    for option, options in given.items():
        if option in FORMATS[form].takes:
            check(form, options)
        else:
            with pytest.raises(BadOption, match=f"not with {form}"):
                check(form, options)


@pytest.mark.parametrize(
    ("path", "form"), [("-", "csv"), ("claims", "csv"), ("a.CSV", "csv"), ("a.b.ndjson", "jsonl"), ("a.jsonld", "claimreview")]
)
def test_the_suffix_tells_the_format(path: str, form: str) -> None:
    assert format_for(path) == form


def test_every_suffix_is_a_format() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)

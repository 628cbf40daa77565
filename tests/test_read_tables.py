"""Tables give an article for each row, by columns that their names tell or the user names."""

import json
import tracemalloc

import pytest

from claimtrack.errors import NoArticle, UnreadableInput
from claimtrack.read import decode, tables
from claimtrack.read.articles import Article, Columns, Given, Item, Problem, Raw
from claimtrack.read.readers import read_items
from claimtrack.read.tables import COLUMNS
from tests.documents import json_lines, table

SAID = "The mayor said no."


def items(data: bytes | str, name: str = "a.csv", columns: Columns = Columns(), **given: str) -> list[Item]:  # noqa: B008
    raw = Raw(data.encode() if isinstance(data, str) else data, name)
    return list(read_items(raw, Given(columns=columns, **given)))  # type: ignore[arg-type]


def articles(data: bytes | str, name: str = "a.csv", columns: Columns = Columns()) -> list[Article]:  # noqa: B008
    return [item for item in items(data, name, columns) if isinstance(item, Article)]


def test_a_row_is_an_article() -> None:
    first, second, third = items(table(), "claims.csv")
    assert isinstance(first, Article) and isinstance(third, Article)
    document = first.document
    assert (document.text, document.title, document.outlet) == ("The mayor said it was out.\nShe said it twice.", "Fire", "Gazette")
    assert (str(document.published), document.published_from) == ("2021-07-10", "metadata")
    assert second == Problem("claims.csv row 3", "has no text", skipped=True)
    assert third.name == "claims.csv row 4"
    assert third.remarks[0].startswith("has a date that cannot be used: '10/07/2021' could be")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (f"title,text,date\nFire,{SAID},2021-07-10\n", "a.csv"),
        (f"title;text;date\nFire;{SAID};2021-07-10\n", "a.csv"),
        (f"title\ttext\tdate\nFire\t{SAID}\t2021-07-10\n", "a.tsv"),
        (f"title\ttext\tdate\nFire\t{SAID}\t2021-07-10\n", "a.csv"),
        (f"title|text|date\nFire|{SAID}|2021-07-10\n", "a.csv"),
        (f'"title","text","date"\r\n"Fire","{SAID}","2021-07-10"\r\n', "a.csv"),
        (f"\ufeffTITLE,Text,DATE\nFire,{SAID},2021-07-10T08:30:00Z\n", "a.csv"),
        (f"headline,Article Body,pub_date\nFire,{SAID},\"July 10, 2021\"\n", "a.csv"),
        (f"title,text,date\n\nFire,{SAID},2021-07-10,more,cells\n\n", "a.csv"),
        (json.dumps([{"title": "Fire", "text": SAID, "date": "2021-07-10"}]), "a.json"),
        (json.dumps({"title": "Fire", "text": SAID, "date": "2021-07-10"}), "a.json"),
        (json.dumps({"count": 1, "articles": [{"title": "Fire", "body": SAID, "published_at": "2021-07-10"}]}), "a.json"),
        (json.dumps({"title": "Fire", "text": SAID, "date": "2021-07-10"}, indent=2), "a.json"),
        (json.dumps({"title": "Fire", "text": SAID, "date": "2021-07-10"}) + "\n\n", "a.jsonl"),
        (json.dumps({"items": [{"title": "Fire", "content_html": f"<p>{SAID}</p>", "date_published": "2021-07-10"}]}), "a.json"),
        (json.dumps({"title": "Fire", "text": [SAID], "date": "2021-07-10"}), "a.json"),
    ],
)  # fmt: skip
def test_all_shapes_give_the_same_article(data: str, name: str) -> None:
    [article] = articles(data, name)
    document = article.document
    assert (document.title, document.text, str(document.published)) == ("Fire", SAID, "2021-07-10")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encodings(encoding: str) -> None:
    said = "“We don’t know,” the café’s owner said — twice."
    [article] = articles(f"text\n\"{said}\"\n".encode(encoding))
    assert article.document.text == said


def test_the_user_names_columns() -> None:
    data = f"text,words,day,who,where,place\nx,{SAID},2021-07-10,Ann Lee,The Post,https://a.example/1\n"
    columns = Columns(text="words", date="day", author="WHO", outlet="where", url="place")
    [article] = articles(data, columns=columns)
    document = article.document
    assert (document.text, str(document.published), document.author) == (SAID, "2021-07-10", "Ann Lee")
    assert (document.outlet, document.url) == ("The Post", "https://a.example/1")


@pytest.mark.parametrize(
    ("data", "name", "columns", "error", "said"),
    [
        ("a,b\n1,2\n", "a.csv", Columns(), NoArticle, "a.csv has no column of texts that goes by its name (--text-column names it): it has a, b"),
        ("a,b\n1,2\n", "a.csv", Columns(text="c"), UnreadableInput, "a.csv has no column 'c': it has a, b"),
        ("text,b\n1,2\n", "a.csv", Columns(date="day"), UnreadableInput, "a.csv has no column 'day': it has text, b"),
        (",".join(f"c{n}" for n in range(20)), "a.csv", Columns(), NoArticle, "c11 and 8 more"),
        ('{"a": 1}', "a.json", Columns(), NoArticle, "it has a"),
        ("[1, 2]", "a.json", Columns(), NoArticle, "a.json is no JSON with articles in it: is no object"),
        ("[]", "a.json", Columns(), NoArticle, "nothing in it is an object"),
        ('{"text": "cut o', "a.json", Columns(), NoArticle, "a.json is no JSON with articles in it: is no JSON: Unterminated"),
        ("[" * 100_000, "a.json", Columns(), NoArticle, "is nested too deeply"),
        ("   \n", "a.csv", Columns(), UnreadableInput, "a.csv is empty"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_with_what_there_is(
    data: str, name: str, columns: Columns, error: type[UnreadableInput], said: str
) -> None:
    with pytest.raises(error) as refused:
        items(data, name, columns)
    assert said in str(refused.value) and "\n" not in str(refused.value)


def test_a_broken_line_of_json_stops_none_of_the_others() -> None:
    first, second, third = items(json_lines(), "a.jsonl")
    assert isinstance(first, Article) and isinstance(second, Problem) and isinstance(third, Article)
    assert second.line.startswith("a.jsonl row 2 is no JSON: Expecting value")
    assert not second.skipped
    assert first.document.author == "Ada Lee, Bo Kim"


@pytest.mark.parametrize("block", [3, 50, 10_000])
def test_a_list_is_read_entry_by_entry(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "BLOCK", block)
    told = [{"text": f"{SAID} “{number}”", "n": number, "by": ["Ada", None]} for number in range(30)]
    for written in (json.dumps(told), json.dumps(told, indent=2, ensure_ascii=False), "\ufeff " + json.dumps(told)):
        assert [article.document.text for article in articles(written, "a.json")] == [each["text"] for each in told]
        assert [article.name for article in articles(written, "a.json")][-1] == "a.json entry 30"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (f'[{{"text": "{SAID}"}}, {{"text": "cut o', "a.json entry 2 is no JSON: Unterminated string starting at"),
        (f'[{{"text": "{SAID}"}},\n', "a.json entry 2 is not there: the list is cut off"),
        (f'[{{"text": "{SAID}"}}, {{text: 5}}, 6]', "a.json entry 2 is no JSON: Expecting property name enclosed in double quotes"),
        (f'[{{"text": "{SAID}"}}, 12', "a.json entry 2 is no JSON: it is cut off"),
        (f'[{{"text": "{SAID}"}}, "no object"]', "a.json entry 2 is no object with names and values"),
    ],
)  # fmt: skip
def test_a_damaged_list_gives_what_stands_before(data: str, line: str) -> None:
    first, second = items(data, "a.json")
    assert isinstance(first, Article) and first.document.text == SAID
    assert second == Problem("a.json entry 2", line)


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv"])
def test_memory_stays_flat_however_many_rows_there_are(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"title": "Fire", "text": f"“{SAID}” said one of {number}. " * 40} for number in range(1500)]
    monkeypatch.setattr(decode, "BLOCK", 100_000)
    monkeypatch.setattr(tables, "_LOOKED_AT", 20)
    written = {
        "jsonl": lambda: "\n".join(json.dumps(row, ensure_ascii=False) for row in rows),
        "json": lambda: json.dumps(rows, ensure_ascii=False),
        "csv": lambda: "title,text\n" + "".join(f'{row["title"]},"{row["text"]}"\n' for row in rows),
    }
    raw = Raw(written[suffix]().encode(), f"a.{suffix}")
    tracemalloc.start()
    number = sum(isinstance(item, Article) for item in read_items(raw, Given()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert number == len(rows) and peak < len(raw.data) / 2


def test_entries_of_a_list_that_are_none_are_named() -> None:
    first, second = items(json.dumps([{"text": SAID}, 5]), "a.json")
    assert isinstance(first, Article)
    assert second == Problem("a.json entry 2", "a.json entry 2 is no object with names and values")


def test_html_in_a_cell_becomes_paragraphs() -> None:
    [article] = articles(json.dumps({"text": "<p>He said <b>no</b>.</p><p>She said yes.</p>"}), "a.json")
    assert article.document.text == "He said no.\n\nShe said yes."


@pytest.mark.parametrize("text", ["Fewer than <5 percent said so.", "He wrote a < b > c.", "Prices rose -> fell."])
def test_angles_are_no_html(text: str) -> None:
    assert articles(json.dumps({"text": text}), "a.json")[0].document.text == text


def test_a_huge_cell_is_one_cell() -> None:
    said = f"{SAID} " * 50_000
    assert articles(f'text,title\n"{said}",Fire\n')[0].document.text == said.strip()


def test_a_quotation_mark_that_is_never_closed_takes_the_rest() -> None:
    [article] = articles(f'text\n"{SAID}\n{SAID}\n')
    assert article.document.text == f"{SAID}\n{SAID}"


def test_the_date_in_the_file_s_name_is_not_that_of_its_rows() -> None:
    assert articles(f"text\n{SAID}\n", "export_2021-07-10.csv")[0].document.published is None


def test_a_title_for_several_articles_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="a table of several articles"):
        items(table(), title="One")


def test_no_name_of_a_column_means_two_things() -> None:
    names = [name for names in COLUMNS.values() for name in names]
    assert len(names) == len(set(names))

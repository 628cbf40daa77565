"""A file becomes a Document: text, title, publication date and how it is known, remarks, refusals."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import UnreadableInput
from claimtrack.read.articles import Given, find_title
from claimtrack.read.language import looks_english
from claimtrack.read.readers import read_article

NOTHING = Given()
BODY = "The harbour was closed for the night, the mayor said, and the ferries stayed where they were.\n"
DATELINED = f"HALVERTON, July 9, 2021 (Gazette News) — {BODY}"


def published(text: str, name: str, given: Given = NOTHING) -> tuple[str, str]:
    document = read_article(text.encode(), name, given).document
    return str(document.published), document.published_from


@pytest.mark.parametrize(
    ("text", "name", "given", "day", "how"),
    [
        (f"---\ndate: 2021-07-08\n---\n{DATELINED}", "2021-07-10.txt", Given(datetime.date(2021, 7, 7)),
         "2021-07-07", "option"),
        (f"---\ndate: 2021-07-08\n---\n{DATELINED}", "2021-07-10.txt", NOTHING, "2021-07-08", "front matter"),
        (DATELINED, "2021-07-10.txt", NOTHING, "2021-07-09", "dateline"),
        (BODY, "gazette_2021-07-10.txt", NOTHING, "2021-07-10", "file name"),
        (BODY, "gazette.txt", NOTHING, "None", ""),
    ],
)  # fmt: skip
def test_the_surest_publication_date_wins(text: str, name: str, given: Given, day: str, how: str) -> None:
    assert published(text, name, given) == (day, how)


def test_front_matter_is_no_text() -> None:
    head = "---\ntitle: Ferries stay put\noutlet: The Gazette\nauthor: Jane Doe\nurl: https://example.org/f\n---\n\n"
    document = read_article((head + BODY).encode(), "a.txt", NOTHING).document
    assert document.text == BODY
    assert (document.title, document.outlet) == ("Ferries stay put", "The Gazette")
    assert (document.author, document.url) == ("Jane Doe", "https://example.org/f")


def test_what_the_user_says_wins_over_front_matter() -> None:
    article = read_article(f"Title: One\nOutlet: Two\n\n{BODY}".encode(), "a.txt", Given(title="Three"))
    assert (article.document.title, article.document.outlet) == ("Three", "Two")


def test_a_date_in_front_matter_that_is_none_is_mentioned() -> None:
    article = read_article(f"---\ndate: 10/07/2021\n---\n{BODY}".encode(), "a.txt", NOTHING)
    assert article.document.published is None
    assert "could be 2021-07-10 or 2021-10-07" in article.remarks[0]


def test_a_plain_head_of_several_lines_is_front_matter_also_with_a_bad_date() -> None:
    article = read_article(f"Title: Ferries\nDate: 10/07/2021\n\n{BODY}".encode(), "a.txt", NOTHING)
    assert (article.document.title, article.document.text, article.document.published) == ("Ferries", BODY, None)
    assert "cannot be used" in article.remarks[0]


def test_a_plain_head_with_a_date_that_is_none_is_text() -> None:
    text = f"Date: whenever you like\n\n{BODY}"
    assert read_article(text.encode(), "a.txt", NOTHING).document.text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt is empty"),
        (b" \n\n", "a.txt is empty"),
        (b"%PDF-1.7\n...", "a.txt is a damaged PDF"),
        (b"\x89PNG\r\n\x1a\n", "a.txt is an image"),
        (b"PK\x03\x04....", "a.txt is an archive"),
        (b"SQLite format 3\x00...", "a.txt is a database"),
        (b"<!DOCTYPE html><title>News</title><body></body>", "a.txt is a web page without an article"),
        (bytes(range(256)) * 30, "a.txt is no text"),
        (b"---\ntitle: Alone\n---\n\n", "a.txt has front matter but no text"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message):
        read_article(data, "a.txt", NOTHING)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferries stay put after harbour fire\n\nThe harbour was closed.", "Ferries stay put after harbour fire"),
        ("News   /   Local\n\nFerries stay put: officials\n\nThe harbour", "Ferries stay put: officials"),
        ("Home > News > Local\nFerries stay put at night\n", "Ferries stay put at night"),
        ("# Ferries stay put\n\nText.", "Ferries stay put"),
        ("Saturday, 10 July 2021 06:57\nFerries stay put at night\n", "Ferries stay put at night"),
        ("The harbour was closed for the night.\n", ""),
        ("LOCAL\n\nThe harbour was closed for the night.\n", ""),
        ("SHARE THIS ARTICLE\nRead more: a fire at the port\nFerries stay put at night\n", "Ferries stay put at night"),
        ("", ""),
    ],
)
def test_the_headline(text: str, title: str) -> None:
    assert find_title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        BODY * 3,
        "Prices fell.",
        "",
        "Two dead, 14 hurt as storm hits northern coast towns, say officials; ferries halted until Friday morning",
        "GDP 2021: 4.3 percent; 2022: 2.1 percent.",
    ],
)
def test_english(text: str) -> None:
    assert looks_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafen blieb in der Nacht geschlossen, sagte die Bürgermeisterin am Freitag, und die Fähren lagen fest. "
        "Nach Angaben der Feuerwehr sind zwei Lagerhallen ausgebrannt, verletzt wurde dabei niemand.",
        "Le port est resté fermé pendant la nuit, a déclaré la maire vendredi, et les bateaux sont restés à quai. "
        "Selon les pompiers, deux entrepôts ont entièrement brûlé, mais personne n'a été blessé.",
        "El puerto permaneció cerrado durante la noche, dijo la alcaldesa el viernes, y los barcos no salieron. "
        "Según los bomberos, dos almacenes se quemaron por completo, pero nadie resultó herido en el incendio.",
        "De haven bleef in de nacht gesloten, zei de burgemeester vrijdag, en de veerboten bleven liggen waar ze "
        "waren. Volgens de brandweer zijn twee loodsen afgebrand, maar er is niemand gewond geraakt.",
        "Der Minister sagte am Montag, dass die Preise gestiegen seien, und die Opposition nannte das falsch.",
        "El ministro dijo el lunes que los precios subieron un 5 por ciento en la ciudad y que nadie puede hacer nada.",
        "Порт был закрыт на ночь, сообщила мэр.",
        "港は夜間閉鎖されたと市長が述べた。",
    ],
)
def test_not_english(text: str) -> None:
    assert not looks_english(text)
    assert any("English" in remark for remark in read_article(text.encode(), "a.txt", NOTHING).remarks)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_give_an_article_or_one_clear_refusal(data: bytes, name: str) -> None:
    try:
        article = read_article(data, name, NOTHING)
    except UnreadableInput as error:
        assert str(error).startswith(name)
        return
    assert article.document.text.strip()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("***\n\n---\n", "a.txt"), ("“…”", "a.md"), ("\x1b[31m\x1b[0m . \n", "a.txt"), ("😀", "a"),
        ("<html><body><p>* * *</p></body></html>", "a.html"),
    ],
)  # fmt: skip
def test_a_text_without_words_is_refused(text: str, name: str) -> None:
    with pytest.raises(UnreadableInput, match=rf"^{name} has no words in it$"):
        read_article(text.encode(), name, NOTHING)

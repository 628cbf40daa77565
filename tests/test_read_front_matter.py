"""Front matter is told from the text it stands on."""

import pytest

from claimtrack.read.front_matter import split


@pytest.mark.parametrize(
    ("text", "fields", "rest"),
    [
        (
            "---\ntitle: Harbour fire\ndate: 2021-07-10\noutlet: The Gazette\n---\n\nA fire broke out.\n",
            {"title": "Harbour fire", "published": "2021-07-10", "outlet": "The Gazette"},
            "A fire broke out.\n",
        ),
        (
            "Title: Harbour fire\nAuthor: Jane Doe\nURL: https://example.org/fire\n\nA fire broke out.",
            {"title": "Harbour fire", "author": "Jane Doe", "url": "https://example.org/fire"},
            "A fire broke out.",
        ),
        ("Date: 10 July 2021\n\nText.", {"published": "10 July 2021"}, "Text."),
        ('---\ntitle: "Quoted: and so on"\ntags:\n  - a\n# note\n---\nText.', {"title": "Quoted: and so on"}, "Text."),
        ("---\nsource: Reuters\nby: A. Writer\n---\nText.", {"outlet": "Reuters", "author": "A. Writer"}, "Text."),
        ("---\nunknown: thing\n---\nText.", {}, "Text."),
        ("---\ntitle: First\ntitle: Second\n---\nText.", {"title": "First"}, "Text."),
        ("Title: Only this\n\n", {"title": "Only this"}, ""),
    ],
)
def test_front_matter(text: str, fields: dict[str, str], rest: str) -> None:
    found = split(text)
    assert (found.fields, found.text) == (fields, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Breaking: fire in the harbour\n\nA fire broke out.",
        "Source: Reuters\n\nA fire broke out.",
        "Title: Harbour fire\nA fire broke out.\n\nMore.",
        "Title: Harbour fire\nNotes: unknown key\n\nA fire broke out.",
        "Title:\n\nA fire broke out.",
        "URL: not an address\n\nA fire broke out.",
        "---\ntitle: never closed\n\nA fire broke out.",
        "---\nA rule above a text\n---\nA fire broke out.",
        "\nTitle: after a blank line\n\nText.",
        "Date: Monday\nDate: Tuesday\n\nText.",
        "",
    ],
)
def test_text_is_left_alone(text: str) -> None:
    assert split(text) == ({}, text, False)

"""What roles say of a person, and whose roles contradict each other."""

import pytest

from claimtrack.rules.en.identity import FIELD_OF, LOOSE, NO_ANCHORS, OFFICES
from claimtrack.store.heard import called, is_acronym, is_name
from claimtrack.store.namesakes import agree, alike, parted, portrait


@pytest.mark.parametrize(
    ("role", "organisation", "line"),
    [
        ("mayor of Leeds", "", "mayor @ leeds"),
        ("Leeds’s mayor", "", "mayor @ leeds"),
        ("Russian Foreign Minister", "", "minister @ russian"),
        ("French President", "", "president @ france"),
        ("Texas Sen.", "", "senator @ texas"),
        ("former U.S. Ambassador", "", "ambassador @ us"),
        ("chief economist at Andes Capital", "Andes Capital", "chief economist @ andes capital"),
        ("spokesman", "Interior Ministry", "spokesman"),
        ("BOARD MEMBER", "BOARD", "member"),
        ("Education Minister", "", "minister"),
        ("", "", ""),
        ("the one who knows", "", ""),
    ],
)
def test_what_a_role_says(role: str, organisation: str, line: str) -> None:
    assert str(portrait(role, organisation)) == line


AGREEING = [
    ("mayor of Leeds", ""),
    ("mayor of Leeds", "mayor"),
    ("mayor of Leeds", "Leeds councillor"),
    ("Russian Foreign Minister", "foreign minister of Russia"),
    ("Afghanistan's Interior Minister", "Afghan minister"),
    ("Health Minister", "Education Minister"),
    ("Illinois Senator", "US President"),
    ("US President", "Democratic nominee"),
    ("Texas Sen.", "graduate of Harvard Law School"),
    ("retired neurosurgeon", "presidential candidate"),
    ("Vermont senator", "rival"),
    ("president", "spokesman"),
    ("attorney", "prosecutor"),
    ("Ohio attorney", "Ohio farmer"),
]
CONTRADICTING = [
    ("mayor of Leeds", "mayor of Halverton"),
    ("mayor of Leeds", "Harvard economist"),
    ("mayor of Leeds", "fisherman from Whitby"),
    ("mayor", "fisherman"),
    ("fisherman", "economist"),
    ("Treasury spokesman", "spokesman for Acme"),
    ("Iranian diplomat", "Iraqi diplomat"),
    ("goalkeeper", "bishop"),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_roles_of_one_person(one: str, other: str) -> None:
    assert agree(portrait(one), portrait(other))


@pytest.mark.parametrize(("one", "other"), CONTRADICTING)
def test_roles_of_two(one: str, other: str) -> None:
    assert not agree(portrait(one), portrait(other))
    assert not alike(portrait(one), portrait(other))


@pytest.mark.parametrize(
    ("roles", "people"),
    [
        (["mayor of Leeds", "", "Leeds mayor"], [[0, 1, 2]]),
        (["mayor of Leeds", "Harvard economist", ""], [[0], [1], [2]]),
        (["mayor of Leeds", "Harvard economist", "Leeds councillor", "economist"], [[0, 2], [1, 3]]),
        (["mayor of Leeds", "mayor of Halverton", "mayor"], [[0], [1], [2]]),
        (["mayor of Leeds", "Harvard economist", "mayor of Leeds, once of Harvard"], [[0, 1, 2]]),
        (["", "", ""], [[0, 1, 2]]),
        ([], [[]]),
    ],
)
def test_namesakes_are_parted(roles: list[str], people: list[list[int]]) -> None:
    found = parted([portrait(role) for role in roles])
    assert sorted(sorted(group) for group in found) == people


@pytest.mark.parametrize("name", ["Ada Brink", "Noor van der Velde", "Khalid al-Mansour", "IRC", "习近平", "3M Group"])
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("words", ["officials", "White House aide", "a resident", "his opponents", "", "—"])
def test_descriptions(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("IRC", "International Rescue Committee"),
        ("I.R.C.", "International Rescue Committee"),
        ("LR", "League of Relief"),
        ("LOR", "League of Relief"),
    ],
)
def test_acronyms(word: str, name: str) -> None:
    assert is_acronym(word, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("CENTCOM", "Central Command"),
        ("I", "Ida"),
        ("irc", "International Rescue Committee"),
        ("IR", "International Rescue Committee"),
        ("", ""),
    ],
)
def test_no_acronyms(word: str, name: str) -> None:
    assert not is_acronym(word, name)


@pytest.mark.parametrize(
    ("name", "kind", "role", "source", "keys"),
    [
        ("Joe Biden", "person", "US President", "Biden", ["president biden"]),
        ("Joe Biden", "person", "", "President Biden", []),
        ("Ada Brink", "person", "Treasury spokeswoman", "she", ["spokeswoman brink"]),
        ("Ada Brink", "person", "spokeswoman", "she", []),
        ("League of Relief", "organisation", "", "the LR", ["lr"]),
        ("League of Relief", "organisation", "", "The League of Relief (LOR),", ["lor"]),
        ("League of Relief", "organisation", "", "It", []),
        ("nurse", "person", "President", "she", []),
    ],
)
def test_what_else_an_article_calls_them(name: str, kind: str, role: str, source: str, keys: list[str]) -> None:
    spoken = {"name": name, "kind": kind, "role": role, "organisation": "", "source": source, "together": 1, "resolved": 1}
    assert [key for key, _ in called(spoken)] == keys


def test_the_tables_do_not_contradict_each_other() -> None:
    assert not LOOSE & set(FIELD_OF)
    assert all(word == word.casefold() for word in {*LOOSE, *NO_ANCHORS, *FIELD_OF})
    assert {"politics"} <= {field for head in OFFICES for field in FIELD_OF[head]}

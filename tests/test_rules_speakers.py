"""Every row by which speakers are told, fed with its own examples; and what the word lists must not mix up."""

import pytest

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.extract.speakers import identify
from claimtrack.model import Speaker
from claimtrack.rules.en import names, places, speakers
from claimtrack.rules.en.first_names import EITHER, FEMALE, MALE
from claimtrack.rules.rows import Body, Broader, Honorific


def last_speaker(text: str) -> Speaker:
    """The speaker of the text's last attribution."""
    reading = read_text(text)
    attributions = find_attributions(reading)
    assert attributions, "the text attributes nothing"
    at = max(range(len(attributions)), key=lambda i: (attributions[i].source or (-1, 0))[0])
    return identify(reading, attributions)[at][0][0]


def bodies() -> list[tuple[str, str]]:
    return [example for row in speakers.BODIES for example in row.examples]


@pytest.mark.parametrize(("text", "name"), bodies())
def test_bodies_come_back_by_their_nouns(text: str, name: str) -> None:
    found = last_speaker(text)
    assert found.name == name
    assert found.resolved


@pytest.mark.parametrize("row", speakers.BROADER, ids=lambda row: row.nouns)
def test_wider_nouns_come_back_to_persons(row: Broader) -> None:
    text, name = row.example
    assert last_speaker(text).name == name


@pytest.mark.parametrize("row", names.HONORIFICS, ids=lambda row: row.word)
def test_honorifics_are_no_names_unless_kept(row: Honorific) -> None:
    text, name = row.example
    found = last_speaker(text.replace("said so.", "said it was late."))
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize("row", [row for row in names.HONORIFICS if row.gender], ids=lambda row: row.word)
def test_honorifics_tell_who_he_and_she_are(row: Honorific) -> None:
    start = row.example[0].replace("said so.", "left early.")
    mine, other = ("He", "She") if row.gender == "m" else ("She", "He")
    assert last_speaker(f"{start} {mine} said it was late.").resolved
    assert not last_speaker(f"{start} {other} said it was late.").resolved


def test_a_row_without_its_marks_fails_at_import() -> None:
    with pytest.raises(ValueError, match="no marks"):
        Body("club", "club", "", (("The club said so.", "club"),))
    with pytest.raises(ValueError, match="no such gender"):
        Honorific("mr", "male", ("Mr. Ode said so.", "Ode"))
    with pytest.raises(ValueError, match="no roles"):
        Broader("lawmaker", "", ("Sen. Ode left.", "Ode"))


def test_first_names_have_one_gender() -> None:
    assert not MALE & FEMALE
    assert len(MALE) > 500
    assert len(FEMALE) > 500


@pytest.mark.parametrize(
    "words",
    [MALE, FEMALE, EITHER, speakers.ROLES, speakers.GROUPS, speakers.DOCUMENTS, speakers.COLLECTIVE,
     names.ORGANISATION_WORDS, places.COUNTRIES, places.PLACES, places.NATIONALITIES],
)  # fmt: skip
def test_lists_hold_words_in_small_letters(words: frozenset[str]) -> None:
    assert not [word for word in words if word != word.lower() or not word.strip()]

"""Who a source is: names, roles, kinds, and whom later mentions mean. Every text ends with the source in question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.extract.speakers import identify
from claimtrack.model import Attribution, Speaker


def speakers_of(text: str) -> tuple[Speaker, ...]:
    """The speakers of the source between square brackets; the brackets are no part of the text."""
    start, stop = text.index("["), text.index("]") - 1
    text = text.replace("[", "", 1).replace("]", "", 1)
    reading = read_text(text)
    attributions = find_attributions(reading)
    at = next((i for i, a in enumerate(attributions) if a.source == (start, stop)), None)
    if at is None:  # whom the source means must not hang on where the content ends
        others = [a for a in attributions if not a.source or a.source[1] <= start or a.source[0] >= stop]
        asked = Attribution((start, stop), (stop, min(stop + 1, len(text))), (), "say", "assert")
        attributions, at = [*others, asked], len(others)
    return identify(reading, attributions)[at][0]


def speaker_of(text: str) -> Speaker:
    found = speakers_of(text)
    assert len(found) == 1, found
    return found[0]


NAMES = [
    # office before the name
    ("[Quayside council spokesman Ivo Lant] said it was late.", "Ivo Lant", "Quayside council spokesman", "person"),
    ("[Latvian Transport Minister Ilze Ozola] said it was late.", "Ilze Ozola", "Latvian Transport Minister", "person"),
    ("[Secretary of State Una Brandt] said it was late.", "Una Brandt", "Secretary of State", "person"),
    ("[Fleet spokeswoman Captain Una Brandt] said it was late.", "Una Brandt", "Fleet spokeswoman", "person"),
    ("[Rep. Una Brandt (D-Ohio)] said it was late.", "Una Brandt", "Rep.", "person"),
    ("[The harbour master's deputy, Ivo Lant,] said it was late.", "Ivo Lant", "harbour master's deputy", "person"),
    ("[Its president, Ivo Lant,] said it was late.", "Ivo Lant", "president", "person"),
    # office behind the name
    ("[Ivo Lant, a baker from Ghent,] said it was late.", "Ivo Lant", "baker from Ghent", "person"),
    ("[Ivo Lant, 47, the head of the Bakers' Guild] said it was late.", "Ivo Lant", "head of the Bakers' Guild", "person"),
    ("“It was late,” said [Una Brandt, an analyst at Quay Research].", "Una Brandt", "analyst at Quay Research", "person"),
    # what does not belong to a name
    ("[Mr. Ivo Lant] said it was late.", "Ivo Lant", "", "person"),
    ("[Dr. Una Brandt] said it was late.", "Una Brandt", "", "person"),
    ("[Ivo Lant Jr.] said it was late.", "Ivo Lant", "", "person"),
    ("[Republican Una Brandt] said it was late.", "Una Brandt", "Republican", "person"),
    # what does
    ("[John F. Lant] said it was late.", "John F. Lant", "", "person"),
    ("[Ludwig van der Meer] said it was late.", "Ludwig van der Meer", "", "person"),
    ("[Khalid al-Harbi] said it was late.", "Khalid al-Harbi", "", "person"),
    ("[Lord Brandt] said it was late.", "Lord Brandt", "", "person"),
    # bodies, places, documents, groups
    ("[The Bank of Ruritania] said it was late.", "Bank of Ruritania", "", "organisation"),
    ("[Corvane Foods Ltd.] said it was late.", "Corvane Foods Ltd.", "", "organisation"),
    ("[The Center for Tidal and Coastal Studies] said it was late.", "Center for Tidal and Coastal Studies", "", "organisation"),
    ("[Norway] said it was late.", "Norway", "", "organisation"),
    ("[A leaked letter] said it was late.", "leaked letter", "", "document"),
    ("[Local Danish officials] said it was late.", "Local Danish officials", "", "group"),
    ("[Officials familiar with the talks] said it was late.", "Officials familiar with the talks", "", "group"),
    ("[A clerk who would not be named] said it was late.", "clerk", "", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "kind"), NAMES)
def test_name_role_and_kind(text: str, name: str, role: str, kind: str) -> None:
    found = speaker_of(text)
    assert (found.name, found.role, found.kind, found.resolved) == (name, role, kind, True)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("[Dutch Transport Ministry spokesman Ivo Lant] said it was late.", "Dutch Transport Ministry"),
        ("[FBI Director Ivo Lant] said it was late.", "FBI"),
        ("[Ivo Lant, a spokesman for the Harbour Union,] said it was late.", "Harbour Union"),
        ("[Ivo Lant of the Quay Foundation] said it was late.", "Quay Foundation"),
        ("[Ivo Lant] said it was late.", ""),
    ],
)
def test_organisation(text: str, organisation: str) -> None:
    assert speaker_of(text).organisation == organisation


JOINT = [
    ("[Ivo Lant and Una Brandt] said it was late.", ["Ivo Lant", "Una Brandt"]),
    ("[Ms. Brandt and Mr. Lant] said it was late, and Una Brandt and Ivo Lant left.", ["Una Brandt", "Ivo Lant"]),
    ("[Ivo Lant, Una Brandt and Cy Poe] said it was late.", ["Ivo Lant", "Una Brandt", "Cy Poe"]),
    ("[Russia and China] said it was late.", ["Russia", "China"]),
    ("[Ivo Lant and his allies] said it was late.", ["Ivo Lant", "his allies"]),
    ("[Her rivals, Sen. Ivo Lant and Gov. Cy Poe,] said it was late.", ["Ivo Lant", "Cy Poe"]),
    ("[Police and medics] said it was late.", ["Police and medics"]),
    ("[The Department of Trade and Industry] said it was late.", ["Department of Trade and Industry"]),
    ("[Bauer & Sons] said it was late.", ["Bauer & Sons"]),
]


@pytest.mark.parametrize(("text", "expected"), JOINT)
def test_joint_sources(text: str, expected: list[str]) -> None:
    assert [speaker.name for speaker in speakers_of(text)] == expected


LATER = [
    # surnames, first names, the fuller name later or outside any source
    ("Ivo Lant left early. [Lant] said it was late.", "Ivo Lant"),
    ("[Lant] said it was late. The train left Ivo Lant behind.", "Ivo Lant"),
    ("Ivo Lant left early. [Mr Lant] said it was late.", "Ivo Lant"),
    ("Una Brandt met Ivo Brandt. [Mr. Brandt] said it was late.", "Ivo Brandt"),
    ("Una Brandt left early. [Una] said it was late.", "Una Brandt"),
    ("James A. Lant left early. [James Lant] said it was late.", "James A. Lant"),
    ("Mario Campos Brandt left early. [Campos Brandt] said it was late.", "Mario Campos Brandt"),
    ("CHAIRWOMAN UNA BRANDT: Who is late?\n\n[BRANDT] said it was late.", "Una Brandt"),
    # bodies
    ("The Tidal Rescue Committee met. [TRC] said it was late.", "Tidal Rescue Committee"),
    ("The harbour mission Quayside Watch (QWX) met. [QWX] said it was late.", "Quayside Watch"),
    ("The Northern Tidal Command met. [TIDCOM] said it was late.", "Northern Tidal Command"),
    ("Corvane Foods Ltd. shut a plant. [Corvane] said it was late.", "Corvane Foods Ltd."),
    ("The Quay Center for Justice met. [The Quay Center] said it was late.", "Quay Center for Justice"),
    # pronouns
    ("Ivo Lant met Una Brandt on Monday. [She] said it was late.", "Una Brandt"),
    ("Ivo Lant left early. [He] said it was late.", "Ivo Lant"),
    ("In [his] letter, Ivo Lant wrote that it was late. Cy Poe left.", "Ivo Lant"),
    ("Spokesman Chidi Okoro met spokeswoman Ada Eze. [He] said it was late.", "Chidi Okoro"),
    ("The Tidal Authority closed the bay. [It] said it was late.", "Tidal Authority"),
    ("“It rained,” Una Brandt said. “[I] think it was late.”", "Una Brandt"),
    ("Ivo Lant, [who] said it was late, left.", "Ivo Lant"),
    ("A spokeswoman for the port said it rained. [She] added that it was late.", "spokeswoman for the port"),
    # phrases
    ("Sen. Una Brandt left early. [The senator] said it was late.", "Una Brandt"),
    ("Una Brandt, a surgeon in Ghent, left early. [The surgeon] said it was late.", "Una Brandt"),
    ("Una Brandt of the Danish Trade Ministry left. [The ministry] said it was late.", "Danish Trade Ministry"),
    ("A statement came from the ministry of trade. [The ministry] said it was late.", "ministry of trade"),
    ("The commerce ministry met. [The ministry] said it was late.", "commerce ministry"),
    ("The Lant campaign met. [The campaign] said it was late.", "Lant campaign"),
    ("The army fought the Taliban. [The militant group] said it was late.", "Taliban"),
    ("In a Quay Survey poll, [52 percent of voters] said it was late.", "Quay Survey poll"),
]


@pytest.mark.parametrize(("text", "name"), LATER)
def test_later_mentions_have_the_fullest_name(text: str, name: str) -> None:
    found = speaker_of(text)
    assert (found.name, found.resolved) == (name, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ivo Lant and Una Brandt said it rained. [They] added that it was late.", ["Ivo Lant", "Una Brandt"]),
        ("Ivo Lant and Una Brandt said it rained. [The two] added that it was late.", ["Ivo Lant", "Una Brandt"]),
        ("Ivo Lant met Mats Lant. [The brothers] said it was late.", ["Mats Lant", "Ivo Lant"]),
    ],
)
def test_several_at_once(text: str, names: list[str]) -> None:
    assert sorted(speaker.name for speaker in speakers_of(text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "[He] said it was late.",
        "Una Brandt left early. [He] said it was late.",
        "Norway closed the border. [He] said it was late.",
        "Ivo Lant met Cy Lant and Bo Poe. [The ministry] said it was late.",
        "A Dutch official left early. Ivo Lant stayed. [The official] said it was late.",
        "Ivo Lant left early. [The witness] said it was late.",
        "[The group] said it was late.",
        "[Others] said it was late.",
        "[They] said it was late.",
        "“It rained,” said Ivo Lant. “[He] said it was late.”",
    ],
)
def test_nobody_is_named_without_evidence(text: str) -> None:
    assert not any(speaker.resolved for speaker in speakers_of(text))


def test_the_likeliest_name_is_kept_apart() -> None:
    found = speaker_of("Ivo Lant and Mats Poe met. [He] said it was late.")
    assert not found.resolved
    assert found.name == "He"
    assert found.guess in ("Ivo Lant", "Mats Poe")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Harbour spokesman Ivo Lant left. [Lant] said it was late.", "Harbour spokesman"),
        ("[Lant] said it was late. Ivo Lant, a baker in Ghent, left.", "baker in Ghent"),
        ("The prime minister, Ivo Lant, left. [He] said it was late.", "prime minister"),
        ("Army spokesman Colonel Ivo Lant left. [Colonel Lant] said it was late.", "Army spokesman"),
    ],
)
def test_a_role_found_once_belongs_to_every_mention(text: str, role: str) -> None:
    assert speaker_of(text).role == role


PIECES = st.sampled_from(
    ["Ivo Lant", "Mr.", "Lant", "the", "ministry", "and", ",", ".", "said", "that", "who", "he", "She", "it", "“", "”",
     '"', "(", ")", "of", "The Bank of", "CENTCOM", "citing", "quoted", "as saying", "52 percent", "two", "’s", "\n\n", "I",
     "they", "a spokesman", "for", "Jr.", "ﬀ", "\x83", "é", "al-Harbi", "van", "-", "U.S.", "according to", ":"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_survives_and_every_speaker_has_a_name(text: str) -> None:
    reading = read_text(text)
    attributions = find_attributions(reading)
    found = identify(reading, attributions)
    assert len(found) == len(attributions)
    for attribution, (speakers, chain) in zip(attributions, found, strict=True):
        assert bool(speakers) == (attribution.source is not None)
        assert all(speaker.name.strip() for speaker in speakers)
        assert all(link.name.strip() for link in chain)


@given(st.lists(PIECES, min_size=2, max_size=30), st.data())
@settings(max_examples=100, deadline=None)
def test_any_stretch_of_words_may_be_a_source(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    if not text[start:stop].strip():
        return
    reading = read_text(text)
    asked = Attribution((start, stop), (start, stop), ((0, len(text)),), "say", "assert")
    for speaker in identify(reading, [asked])[0][0]:
        assert speaker.name.strip()


def test_the_same_text_has_the_same_speakers() -> None:
    text = " ".join(text.replace("[", "").replace("]", "") for text, _ in LATER)
    reading = read_text(text)
    attributions = find_attributions(reading)
    assert identify(reading, attributions) == identify(read_text(text), attributions)

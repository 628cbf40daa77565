"""Through whom a claim came: whom the speaker relied on, and who passed the speaker's words on."""

import pytest

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.reading import read_text
from claimtrack.extract.speakers import identify
from claimtrack.model import Attribution, ChainLink

Chain = list[tuple[str, str]]


def links(chain: tuple[ChainLink, ...]) -> Chain:
    return [(link.part, link.name) for link in chain]


def chains_of(text: str) -> dict[str, Chain]:
    """The chain of each attribution by the name of its first speaker; the longest where one speaks twice."""
    reading = read_text(text)
    attributions = find_attributions(reading)
    found: dict[str, Chain] = {}
    for speakers, chain in identify(reading, attributions):
        if speakers and len(chain) >= len(found.get(speakers[0].name, [])):
            found[speakers[0].name] = links(chain)
    return found


CITING = [
    ("Citing two aides, Reuters reported that the port would close.", "Reuters", [("citing", "two aides")]),
    ("Reuters reported that the port would close, citing two aides.", "Reuters", [("citing", "two aides")]),
    ("Reuters, citing two aides, reported that the port would close.", "Reuters", [("citing", "two aides")]),
    ("The port will close in May, Reuters said, quoting a harbour official.", "Reuters", [("citing", "harbour official")]),
    ("The port will close, according to the Ostend Gazette, which cited a leaked letter.", "Ostend Gazette",
     [("citing", "leaked letter")]),
    ("Citing people familiar with the plan, Reuters reported that the port would close.", "Reuters",
     [("citing", "people familiar with the plan")]),
    ("Citing Ivo Lant, a harbour spokesman, Reuters reported that the port would close.", "Reuters",
     [("citing", "Ivo Lant")]),
    # a reason is nobody, and what somebody else cites is theirs
    ("Citing privacy rules, the clinic said that it would not comment.", "clinic", []),
    ("Reuters reported that the port would close.", "Reuters", []),
    ("The mayor cited the weather. Reuters reported that the port would close.", "Reuters", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "chain"), CITING)
def test_whom_the_speaker_relied_on(text: str, speaker: str, chain: Chain) -> None:
    assert chains_of(text)[speaker] == chain


RELAYED = [
    ("AFP quoted a harbour official as saying that the port would close.", "harbour official", "AFP"),
    ("AFP quoted Ivo Lant as saying the port would close.", "Ivo Lant", "AFP"),
    ("Ivo Lant was quoted by AFP as saying that the port would close.", "Ivo Lant", "AFP"),
]


@pytest.mark.parametrize(("text", "speaker", "relayer"), RELAYED)
def test_who_passed_the_words_on(text: str, speaker: str, relayer: str) -> None:
    assert chains_of(text) == {speaker: [("relayed_by", relayer)]}


def test_links_go_by_the_fullest_name() -> None:
    text = "Harbour spokesman Ivo Lant left early. Citing Lant, Reuters reported that the port would close."
    reading = read_text(text)
    chains = [chain for _, chain in identify(reading, find_attributions(reading)) if chain]
    assert chains == [(ChainLink("Ivo Lant", "citing", "Harbour spokesman"),)]


def test_spans_given_with_an_attribution_win() -> None:
    text = "Reuters says the port will close; so do AFP and two aides."
    spans = {word: (text.index(word), text.index(word) + len(word)) for word in ("Reuters", "AFP", "two aides")}
    given = Attribution(
        spans["Reuters"], (8, 12), ((13, 32),), "say", "assert", citing=(spans["two aides"],), relayed_by=(spans["AFP"],)
    )
    chain = identify(read_text(text), [given])[0][1]
    assert links(chain) == [("relayed_by", "AFP"), ("citing", "two aides")]

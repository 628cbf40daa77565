"""Who is who across articles: what they say themselves, what people decide, and that both survive."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from claimtrack.errors import Ambiguous, BadOption, NotFound
from claimtrack.model import Claim, Document, Mention, Speaker
from claimtrack.store import Store, open_store
from tests.making import article, claim

Told = tuple[Document, list[Claim]]


def person(name: str, role: str = "", organisation: str = "") -> Speaker:
    return Speaker(name, role, organisation, "person")


def body(name: str) -> Speaker:
    return Speaker(name, kind="organisation")


def told(title: str, *speakers: Speaker, sources: Sequence[str] = (), **known: str) -> Told:
    """An article in which each speaker says one thing; `sources` are the words that it has for them."""
    words = [*sources, *(speaker.name for speaker in speakers[len(sources) :])]
    text = f"{title}. " + " ".join(f"{word} said thing{number}." for number, word in enumerate(words))
    document = article(text, title=title, **known)
    claims = []
    for number, (speaker, word) in enumerate(zip(speakers, words, strict=True)):
        found = text.index(f"{word} said thing{number}")
        made = claim(document, f"thing{number}", speaker=[speaker], after=found)
        claims.append(replace(made, source=Mention(word, (found, found + len(word)))))
    return document, claims


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "claims.db", create=True) as opened:
        yield opened


def people(store: Store) -> list[str]:
    """Everybody in the database, each with the articles they speak in: "Joe Biden: A C"."""
    found = []
    for row in store.speakers():
        titles = sorted({each["title"] for each in store.claims({"speaker": row["id"]})})
        found.append(f"{row['name']}: {' '.join(titles)}")
    return sorted(found)


def filled(store: Store, articles: Sequence[Told]) -> list[str]:
    for document, claims in articles:
        store.save(document, claims)
    return people(store)


MAYOR, ECONOMIST = person("Ada Brink", "mayor of Leeds"), person("Ada Brink", "Harvard economist")

ARTICLES: list[tuple[str, list[Told], list[str]]] = [
    ("one name", [told("A", person("Ada Brink")), told("B", person("Ada Brink"))], ["Ada Brink: A B"]),
    ("written otherwise", [told("A", person("Ána Núñez")), told("B", person("ANA NUNEZ"))], ["Ána Núñez: A B"]),
    ("the article", [told("A", body("Taliban")), told("B", body("the Taliban"))], ["Taliban: A B"]),
    ("a role fits no role", [told("A", MAYOR), told("B", person("Ada Brink"))], ["Ada Brink: A B"]),
    ("roles fit", [told("A", MAYOR), told("B", person("Ada Brink", "Leeds Mayor"))], ["Ada Brink: A B"]),
    ("roles contradict", [told("A", MAYOR), told("B", ECONOMIST)], ["Ada Brink: A", "Ada Brink: B"]),
    (
        "no role fits both",
        [told("A", MAYOR), told("B", ECONOMIST), told("C", person("Ada Brink"))],
        ["Ada Brink: A", "Ada Brink: B", "Ada Brink: C"],
    ),
    (
        "one article has both roles",
        [told("A", MAYOR), told("B", ECONOMIST), told("C", MAYOR, ECONOMIST)],
        ["Ada Brink: A B C"],
    ),
    (
        "a role joins those alike",
        [told("A", MAYOR), told("B", ECONOMIST), told("C", person("Ada Brink", "Leeds councillor"))],
        ["Ada Brink: A C", "Ada Brink: B"],
    ),
    ("a surname alone", [told("A", person("Brink")), told("B", person("Brink"))], ["Brink: A", "Brink: B"]),
    ("a surname of no kind", [told("A", Speaker("Brink")), told("B", Speaker("Brink"))], ["Brink: A", "Brink: B"]),
    ("a surname and a name", [told("A", person("Brink")), told("B", person("Ada Brink"))], ["Ada Brink: B", "Brink: A"]),
    (
        "a surname with the same office somewhere",
        [told("A", person("Brink", "Mayor of Leeds")), told("B", person("Brink", "Leeds mayor"))],
        ["Brink: A B"],
    ),
    (
        "a surname with a bare office",
        [told("A", person("Brink", "Mayor")), told("B", person("Brink", "Mayor"))],
        ["Brink: A", "Brink: B"],
    ),
    (
        "the article that has both",
        [told("A", person("Joe Biden", "US President")), told("B", person("Biden", "President"))],
        ["Joe Biden: A B"],
    ),
    (
        "the office of another country",
        [told("A", person("Joe Biden", "US President")), told("B", person("Biden", "French President"))],
        ["Biden: B", "Joe Biden: A"],
    ),
    (
        "two of that office",
        [
            told("A", person("George Bush", "President")),
            told("B", person("Jeb Bush", "President")),
            told("C", person("Bush", "President")),
        ],
        ["Bush: C", "George Bush: A", "Jeb Bush: B"],
    ),
    ("initials alone", [told("A", body("Relief Corps")), told("B", body("RC"))], ["RC: B", "Relief Corps: A"]),
    (
        "an acronym that an article spells out",
        [told("A", body("League of Relief"), body("League of Relief"), sources=["League of Relief", "the LR"]), told("B", body("LR"))],
        ["League of Relief: A B"],
    ),
    (
        "an acronym beside the name",
        [told("A", body("League of Relief"), sources=["The League of Relief (LOR)"]), told("B", Speaker("L.O.R."))],
        ["League of Relief: A B"],
    ),
    (
        "an acronym of two",
        [
            told("A", body("League of Relief"), sources=["LR"]),
            told("B", body("Lake Rangers"), sources=["LR"]),
            told("C", body("LR")),
        ],
        ["LR: C", "Lake Rangers: B", "League of Relief: A"],
    ),
    ("a body of no known kind elsewhere", [told("A", body("Stridely")), told("B", Speaker("Stridely"))], ["Stridely: A B"]),
    ("unnamed", [told("A", person("nurse")), told("B", person("nurse"))], ["nurse: A B"]),
    (
        "unresolved",
        [told("A", Speaker("He", resolved=False)), told("B", Speaker("he", resolved=False))],
        ["He: A B"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), [each[1:] for each in ARTICLES], ids=[each[0] for each in ARTICLES])
def test_what_articles_say(tmp_path: Path, articles: list[Told], expected: list[str]) -> None:
    for number, order in enumerate(permutations(articles)):  # whichever comes first
        with open_store(tmp_path / f"{number}.db", create=True) as store:
            found = filled(store, order)
            assert by_articles(found) == by_articles(expected)
            assert found == expected or number


def by_articles(found: Sequence[str]) -> list[str]:
    """Who speaks where, without names: those depend on which article came first."""
    return sorted(each.partition(":")[2] for each in found)


BIDENS = [
    told("A", person("Joe Biden", "US President")),
    told("B", person("Biden")),
    told("C", person("Joseph Biden")),
    told("D", body("White House")),
]


@pytest.fixture
def bidens(store: Store) -> Store:
    filled(store, BIDENS)
    return store


def test_merging_and_undoing(bidens: Store) -> None:
    apart = people(bidens)
    assert len(apart) == 4
    bidens.merge_speakers("Joseph Biden", "Joe Biden", reviewer="ann", note="the same man")
    assert people(bidens) == ["Biden: B", "Joseph Biden: A C", "White House: D"]
    assert bidens.count({"speaker": "joe biden"}) == 2
    [event] = bidens.history()
    assert (event["text"], event["note"]) == ("merged Joe Biden into Joseph Biden", "the same man")
    assert bidens.undo(reviewer="ann")["id"] == event["id"]
    assert people(bidens) == apart


def test_undoing_an_undo_merges_again(bidens: Store) -> None:
    bidens.merge_speakers("Joseph Biden", "Joe Biden", reviewer="ann")
    bidens.undo(reviewer="ann")
    undone = bidens.history()[-1]
    bidens.undo(reviewer="ann", event=undone["id"])
    assert "Joseph Biden: A C" in people(bidens)


def test_merging_several_at_once(bidens: Store) -> None:
    bidens.merge_speakers("Joe Biden", "Joseph Biden", bidens.speaker_id("biden"), reviewer="ann")
    assert people(bidens) == ["Joe Biden: A B C", "White House: D"]


def test_a_merge_survives_extracting_and_adding_again(bidens: Store) -> None:
    bidens.merge_speakers("Joe Biden", "Joseph Biden", reviewer="ann")
    before = people(bidens)
    for document, claims in BIDENS:
        bidens.save_again(document.id, claims)
        assert people(bidens) == before
    for document, claims in BIDENS:  # nothing found this time, and then again
        bidens.save_again(document.id, [])
        bidens.save_again(document.id, claims)
    assert people(bidens) == before
    for document, claims in BIDENS:
        bidens.remove_document(document.id)
        bidens.save(document, claims)
    assert people(bidens) == before


def test_a_decision_holds_for_articles_to_come(bidens: Store) -> None:
    bidens.merge_speakers("Joe Biden", "Joseph Biden", reviewer="ann")
    assert "Joe Biden: A C E" in filled(bidens, [told("E", person("Joseph Biden", "President"))])


def test_a_new_version_keeps_a_surname_merged(store: Store) -> None:
    filled(store, [told("A", person("Joe Biden")), told("B", person("Biden"), url="https://x.org/1")])
    store.merge_speakers("Joe Biden", store.speaker_id("biden"), reviewer="ann")
    newer = told("B", person("Biden"), person("Ng"), url="https://x.org/1")
    assert filled(store, [newer])[0].startswith("Joe Biden: A B")


def test_an_alias_is_for_all_articles(bidens: Store) -> None:
    bidens.add_alias("Joe Biden", "Biden", reviewer="ann")
    assert "Joe Biden: A B" in people(bidens)
    assert "Joe Biden: A B E" in filled(bidens, [told("E", person("Biden"))])
    bidens.undo(reviewer="ann")
    assert [each for each in people(bidens) if each.startswith("Biden")] == ["Biden: B", "Biden: E"]


def test_a_name_can_be_given_that_no_article_has(bidens: Store) -> None:
    bidens.rename_speaker("White House", "Executive Mansion", reviewer="ann")
    assert "Executive Mansion: D" in people(bidens)
    assert bidens.count({"speaker": "executive mansion"}) == bidens.count({"speaker": "white house"}) == 1
    bidens.undo(reviewer="ann")
    assert "White House: D" in people(bidens)
    assert bidens.count({"speaker": "executive mansion"}) == 0


def test_splitting_off_a_name(bidens: Store) -> None:
    bidens.add_alias("Joe Biden", "Biden", reviewer="ann")
    bidens.split_speaker("Joe Biden", names=["Biden"], new_name="Hunter Biden", reviewer="ann")
    assert {"Joe Biden: A", "Hunter Biden: B"} <= set(people(bidens))
    bidens.undo(reviewer="ann")
    assert "Joe Biden: A B" in people(bidens)


def test_splitting_off_an_article(store: Store) -> None:
    articles = [told(title, person("Ada Brink")) for title in "ABC"]
    assert filled(store, articles) == ["Ada Brink: A B C"]
    store.split_speaker("Ada Brink", documents=[articles[1][0].id[:12]], reviewer="ann")
    assert people(store) == ["Ada Brink: A C", "Ada Brink: B"]
    for document, claims in articles:
        store.save_again(document.id, claims)
    assert people(store) == ["Ada Brink: A C", "Ada Brink: B"]
    assert "Ada Brink: A C D" in filled(store, [told("D", person("Ada Brink"))])
    store.undo(reviewer="ann")
    assert people(store) == ["Ada Brink: A B C D"]


def test_a_later_merge_undoes_a_split(store: Store) -> None:
    articles = [told(title, person("Ada Brink")) for title in "AB"]
    filled(store, articles)
    store.split_speaker("Ada Brink", documents=[articles[0][0].id], new_name="Ada of Leeds", reviewer="ann")
    store.merge_speakers("Ada of Leeds", "Ada Brink", reviewer="bob")
    assert people(store) == ["Ada of Leeds: A B"]
    store.undo(reviewer="bob")
    assert people(store) == ["Ada Brink: B", "Ada of Leeds: A"]


def test_a_corrected_speaker_is_found_under_the_new_name(bidens: Store) -> None:
    [found] = bidens.claims({"speaker": "White House"})
    bidens.correct(found["id"], "speakers", [{"name": "Joe Biden", "kind": "person"}], reviewer="ann")
    assert "Joe Biden: A D" in people(bidens)
    bidens.undo(reviewer="ann")
    assert {"Joe Biden: A", "White House: D"} <= set(people(bidens))


def test_nobody_is_left_behind(store: Store) -> None:
    document, claims = told("A", person("Ada Brink", "mayor of Leeds"), person("Ng"))
    store.save(document, claims)
    store.save_again(document.id, [])
    assert store.db["speakers"].count == 0
    assert store.db["aliases"].count == 0


@pytest.mark.parametrize(
    ("wanted", "error", "line"),
    [
        ("Zzyzx", NotFound, "nobody called 'Zzyzx' says anything"),
        ("Joe Bidden", NotFound, "did you mean Joe Biden"),
        ("J", Ambiguous, "'J' fits 2 speakers: "),
        ("", NotFound, "nobody called ''"),
    ],
)
def test_who_is_not_found(bidens: Store, wanted: str, error: type[Exception], line: str) -> None:
    with pytest.raises(error) as caught:
        bidens.speaker(wanted)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("wanted", "name"), [("JOE biden", "Joe Biden"), ("the white house", "White House"), ("house", "White House"),
                         ("Biden", "Biden"), ("josep", "Joseph Biden")],
)  # fmt: skip
def test_who_is_found(bidens: Store, wanted: str, name: str) -> None:
    assert bidens.speaker(wanted)["name"] == name
    assert bidens.speaker(bidens.speaker_id(wanted))["name"] == name


def test_what_makes_no_sense_is_refused(bidens: Store) -> None:
    with pytest.raises(BadOption, match="Joe Biden is one speaker already"):
        bidens.merge_speakers("Joe Biden", "Joe Biden", reviewer="ann")
    with pytest.raises(BadOption, match="nothing would be left of 'White House'"):
        bidens.split_speaker("White House", names=["White House"], reviewer="ann")
    with pytest.raises(BadOption, match="nothing would be left"):
        bidens.split_speaker("White House", documents=[BIDENS[3][0].id], reviewer="ann")
    with pytest.raises(BadOption, match="say what to part from White House"):
        bidens.split_speaker("White House", reviewer="ann")
    with pytest.raises(NotFound, match="'Ng' is no name of theirs; there are White House"):
        bidens.split_speaker("White House", names=["Ng"], reviewer="ann")
    with pytest.raises(NotFound, match="they say nothing in article"):
        bidens.split_speaker("White House", documents=[BIDENS[0][0].id], reviewer="ann")
    with pytest.raises(BadOption, match="a speaker needs a name"):
        bidens.rename_speaker("White House", "  ", reviewer="ann")
    with pytest.raises(BadOption, match="a decision needs a reviewer"):
        bidens.add_alias("White House", "WH", reviewer=" ")
    with pytest.raises(BadOption, match="'merge' is nothing that can be decided about a claim"):
        bidens.decide(BIDENS[0][1][0].id, "merge", reviewer="ann")
    assert bidens.history() == []
    assert len(people(bidens)) == 4


def test_everything_about_a_speaker(bidens: Store) -> None:
    bidens.merge_speakers("Joe Biden", "Joseph Biden", reviewer="ann")
    bidens.add_review(BIDENS[0][1][0].id, "verified", reviewer="ann")
    about = bidens.speaker("Joe Biden")
    assert (about["name"], about["kind"], about["claims"], about["articles"]) == ("Joe Biden", "person", 2, 2)
    assert about["aliases"] == ["Joseph Biden"]
    assert about["roles"] == [
        {"role": "US President", "organisation": "", "first": "2021-07-10", "last": "2021-07-10", "claims": 1}
    ]
    assert about["by_status"] == {"verified": 1, "pending": 1}
    assert about["by_kind"] == {"assert": 2}
    assert [event["text"] for event in about["decisions"]] == ["merged Joseph Biden into Joe Biden"]


def test_whole_words_are_looked_for_first(store: Store) -> None:
    filled(store, [told("A", body("Iran")), told("B", body("Iranian Army")), told("C", body("Army of Iran"))])
    assert [row["title"] for row in store.claims({"speaker": "iran"})] == ["A", "C"]
    assert [row["title"] for row in store.claims({"speaker": "irania"})] == ["B"]
    assert [row["title"] for row in store.claims({"speaker": store.speaker_id("iranian army")})] == ["B"]
    assert [row["title"] for row in store.claims({"speaker": ["irania", "army"]})] == ["B", "C"]
    for odd in ("%", "_", "ir%n", "\\"):
        assert store.count({"speaker": odd}) == 0


def test_namesakes_are_named_by_their_ids(store: Store) -> None:
    filled(store, [told("A", MAYOR), told("B", ECONOMIST)])
    with pytest.raises(Ambiguous, match=r"Ada Brink \(mayor of Leeds, [0-9a-f]{16}\)") as caught:
        store.merge_speakers("Ada Brink", "Ada Brink", reviewer="ann")
    first, second = re.findall(r"[0-9a-f]{16}", str(caught.value))
    store.merge_speakers(first, second, reviewer="ann")
    assert people(store) == ["Ada Brink: A B"]

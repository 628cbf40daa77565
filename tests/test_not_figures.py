"""Numbers that count nothing: names, ranks, labels, codes, addresses, dates, idioms, pronouns."""

import pytest

from claimtrack.extract.figures import find_figures


@pytest.mark.parametrize(
    "text",
    [
        # dates and times
        "It opened in 1998.", "They met on March 3, 2016.", "The hall opens at 7:30.", "It began at 6 p.m. sharp.",
        "music of the 1980s", "two weeks ago the dam broke", "the 2015-16 season", "between 10-11 a.m. on Friday",
        "some 40 or 50 years ago", "at 5 o'clock sharp", "the 21st century", "filed on 3/14/2019",
        # ordinals and ranks
        "the 31st floor", "the twenty-third psalm", "a second chance", "his third attempt", "the No. 1 song",
        "the number two official", "ranked 30 in the world", "the top 10", "a fourth-place finish", "number one priority",
        "the one hundredth visitor", "on the eighteenth hole",
        # the pronoun and the stressed article
        "No one came.", "This one is ours.", "one of the best", "They spoke with one voice.", "one another",
        "the one they lost", "one-on-one talks", "one day soon", "He was one to watch.", "which one?", "one by one",
        "the two met", "the two of them left", "all three have left", "these four", "Let us try one last time",
        # names
        "a Boeing 737 crashed", "Apollo 11 landed", "Channel 4 reported", "the Group of 77 met", "the Gang of Four",
        "Article 5 was invoked", "Windows 10 is old", "Formula 1 began", "World War 2 ended", "Super Bowl 50 was dull",
        "an F-16 jet", "COVID-19 spread", "the B-52 bomber", "H1N1 came", "MH17 fell", "the G7 met", "a 3D film", "5G masts",
        "the 49ers won", "the Big Four met", "Saturn 5 rose", "her 401(k) plan", "a 501(c)(3) charity", "Psalm 23:4",
        "the FTSE 100 closed", "Ocean's Eleven", "on Day 3", "Catch-22", "a 7-Eleven shop", "the 9/11 attacks",
        # labels, ids, addresses
        "See page 12 for a map.", "in section 8 of the act", "Chapter 11 filing", "under rule 40", "Route 66 is closed",
        "Interstate 95 was shut", "Exit 14 is blocked", "flight 370 vanished", "Room 101 was empty", "in phase two",
        "H.R. 1234 passed", "the bill, S. 744, passed", "resolution 2231 stands", "He lives at 14 Elm Street.",
        "1600 Pennsylvania Avenue", "Call 555-0134 for help.", "Call (212) 555-0134 now.", "Call +44 20 7946 0958 now.",
        "release 4.2.1 of it", "192.168.0.1", "ISBN 978-3-16-148410-0", "He is #3.", "It burned. [12]",
        "https://example.org/a/12?x=34", "see www.example.org/7/two-men", 'the <a id="12"> tag', "write to a12@b34.org",
        "1. Wash the rice.", "SCP-173", "a 13F filing", "model A320", "Pier 39", "Local 12 struck",
        # idioms
        "open 24/7", "a five-star hotel", "a five-star general", "zero tolerance", "at ground zero", "a zero-sum game",
        "a 50-50 chance", "nine to five jobs", "he doubled down", "a double standard", "double agents", "in 360 degrees",
        "a six-figure fee", "a two-way street", "a two-pronged plan", "back to square one", "he was twice mayor", "twice a week",
        # halves and quarters of games and years
        "in the second half", "her half-brother", "at half-time", "the first quarter", "the third quarter",
        "his better half", "half-hearted talks", "half past six", "the quarter-final",
        # words that look like numbers
        "she scores often", "a tense moment", "the weight of it", "they attend", "tents", "the one",
        # units without a number
        "a year later", "a million-dollar question", "the dollar fell", "a percentage of it", "per cent",
        "several questions", "a few minutes", "many people",
    ],
)  # fmt: skip
def test_no_figure(text: str) -> None:
    assert [figure.text for figure in find_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In Kabul 12 people died.", ["12 people"]), ("On Tuesday 12 people died.", ["12 people"]),
        ("More than 2000 people came.", ["More than 2000 people"]), ("some 1500 troops", ["some 1500 troops"]),
        ("killing one soldier and wounding three", ["one soldier", "three"]), ("only one in five", ["one in five"]),
        ("more than one reason", ["more than one reason"]), ("one percent", ["one percent"]),
        ("Six men and two boys", ["Six men", "two boys"]), ("the two sides", ["two sides"]),
        ("He won 3 of 4 races on May 5, 2012.", ["3 of 4 races"]),
    ],
)  # fmt: skip
def test_figures_beside_what_is_none(text: str, figures: list[str]) -> None:
    assert [figure.text for figure in find_figures(text)] == figures

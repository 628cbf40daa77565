"""Figures in text: kind, value, bounds, unit, and what they are of."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extract.figures import figures_outside, find_figures
from claimtrack.model import Figure


def only(text: str) -> Figure:
    (figure,) = find_figures(text)
    return figure


def facts(figure: Figure, names: Any) -> dict[str, Any]:
    """Those parts of the figure's public record that a case names."""
    record = figure.to_dict()
    return {name: record[name] for name in names}


PERCENT = [
    ("85 percent of homes", "85 percent", {"value": 85, "unit": "percent", "of": "homes"}),
    ("nearly 62% of the young voters", "nearly 62%", {"value": 62, "approx": "~", "of": "young voters"}),
    ("by 7 per cent", "7 per cent", {"value": 7}),
    ("a 12-percent levy", "12-percent", {"value": 12}),
    ("eighty-five percent of it", "eighty-five percent", {"value": 85}),
    ("more than 90 percent of its ships", "more than 90 percent", {"value": 90, "low": 90, "high": None, "approx": ">", "of": "ships"}),
    ("up to 90 pct", "up to 90 pct", {"value": 90, "low": None, "high": 90, "approx": "<="}),
    ("the top 10 percent of earners", "10 percent", {"value": 10, "of": "earners"}),
    ("half a percent", "half a percent", {"value": 0.5, "unit": "percent"}),
    ("one-half of one percent", "one-half", {"value": 0.5}),
]  # fmt: skip

POINTS = [
    ("by 5 percentage points", "5 percentage points", {"kind": "percentage_points", "value": 5, "unit": "percentage point"}),
    ("a 5-point lead", "5-point", {"kind": "percentage_points", "value": 5}),
    ("She leads in the poll by six points.", "six points", {"kind": "percentage_points", "value": 6}),
    ("The index lost 190 points.", "190 points", {"kind": "count", "unit": "point", "value": 190}),
    ("raised by a quarter point", "a quarter point", {"kind": "percentage_points", "value": 0.25}),
    ("a poll error of plus or minus 3 points", "3 points", {"kind": "percentage_points", "value": 3}),
    ("cut by 25 basis points", "25 basis points", {"kind": "percentage_points", "unit": "basis point"}),
    ("a few percentage points", "a few percentage points", {"kind": "vague", "value": None, "low": 2, "approx": ">="}),
]  # fmt: skip

MONEY = [
    ("costs $1.2bn", "$1.2bn", {"value": 1_200_000_000, "unit": "USD"}),
    ("a £3m gift", "£3m", {"value": 3_000_000, "unit": "GBP"}),
    ("paid €2.5 million", "€2.5 million", {"value": 2_500_000, "unit": "EUR"}),
    ("US$ 40 and A$50", "US$ 40", {"value": 40, "unit": "USD"}),
    ("half a million euros", "half a million euros", {"value": 500_000, "unit": "EUR"}),
    ("Rs 500 crore", "Rs 500 crore", {"value": 5_000_000_000, "unit": "INR"}),
    ("$10 million a year earlier", "$10 million", {"per": ""}), ("$10 million a year", "$10 million", {"per": "year"}),
    ("210 pence", "210 pence", {"value": 210, "unit": "penny"}),
    ("$15 an hour", "$15", {"value": 15, "per": "hour"}),
    ("98 dollars a share", "98 dollars", {"value": 98, "per": "share"}),
    ("$2 billion of farm machinery", "$2 billion", {"of": "farm machinery"}),
    ("a fine of 300 pounds", "300 pounds", {"kind": "money", "unit": "GBP"}),
    ("lost 25 pounds of fat", "25 pounds", {"kind": "measure", "unit": "pound"}),
    ("3 dollars 50 cents", "3 dollars 50 cents", {"value": 3.5, "unit": "USD"}),
    ("hundreds of millions of dollars", "hundreds of millions of dollars", {"kind": "vague", "low": 200_000_000, "value": None, "unit": "USD"}),
    ("a -$5 million result", "-$5 million", {"value": -5_000_000}),
    ("EUR 40", "EUR 40", {"value": 40, "unit": "EUR"}), ("50p each", "50p", {"value": 50, "unit": "penny"}),
]  # fmt: skip

COUNTS = [
    ("seven facilities", "seven facilities", {"kind": "count", "value": 7, "unit": "facility"}),
    ("277 high-end rooms", "277 high-end rooms", {"unit": "room", "value": 277}),
    ("300 Afghan soldiers", "300 Afghan soldiers", {"unit": "soldier"}),
    ("seven US soldiers", "seven US soldiers", {"unit": "soldier"}),
    ("about 980 loads of timber", "about 980 loads", {"unit": "load", "of": "timber", "approx": "~"}),
    ("a 12-member panel", "12-member", {"unit": "member", "value": 12}),
    ("three women", "three women", {"unit": "woman"}), ("40 policemen", "40 policemen", {"unit": "policeman"}),
    ("12 dead", "12 dead", {"unit": "dead"}), ("20 sports cars", "20 sports cars", {"unit": "car"}),
    ("two nations' fleets", "two nations", {"unit": "nation"}), ("at least 20 more boats", "at least 20 more boats", {"unit": "boat"}),
    ("50 United States senators", "50 United States senators", {"unit": "senator"}),
    ("three earlier letters", "three earlier letters", {"unit": "letter"}),
    ("two of the men", "two", {"unit": "man", "value": 2}),
    ("killed 34 in one day", "34", {"unit": "", "value": 34}),
    ("3m people", "3m people", {"value": 3_000_000, "unit": "person"}),
    ("250 visitors a day", "250 visitors", {"per": "day", "unit": "visitor"}),
    ("40 per 100,000 people", "40", {"per": "100,000 people"}),
    ("a couple of vans", "a couple of vans", {"value": 2, "approx": "~", "unit": "van"}),
    ("a dozen eggs", "a dozen eggs", {"value": 12, "unit": "egg"}),
    ("300+ boats", "300+ boats", {"value": 300, "approx": ">=", "high": None}),
    ("30 or so boats", "30 or so boats", {"approx": "~", "value": 30}),
    ("at least about 40 boats", "at least about 40 boats", {"approx": ">=", "low": 40, "high": None}),
    ("no fewer than 40 boats", "no fewer than 40 boats", {"approx": ">=", "value": 40}),
    ("Costs exceeded 40 tokens.", "40 tokens", {"approx": ">", "low": 40, "high": None}),
    ("fewer than a thousand pandas", "fewer than a thousand pandas", {"approx": "<", "low": None, "high": 1000}),
]  # fmt: skip

NO_BOUND = [
    ("They handed over seven boats.", "seven boats", {"approx": "="}), ("They handed over 250 men.", "250 men", {"approx": "="}),
    ("He stepped over one boy.", "one boy", {"approx": "="}), ("She talked about 12 cases.", "12 cases", {"approx": "="}),
    ("She ruled under two kings.", "two kings", {"approx": "="}), ("over a dozen boats", "over a dozen boats", {"approx": ">"}),
    ("It took over two years.", "over two years", {"approx": ">"}), ("She built it over two years.", "two years", {"approx": "="}), ("about six million hens", "about six million hens", {"approx": "~"}),
]  # fmt: skip

VAGUE = [
    ("tens of thousands of minority Tatars", "tens of thousands", {"kind": "vague", "value": None, "low": 20_000, "high": None, "approx": ">=", "unit": "Tatar"}),
    ("dozens of goats", "dozens", {"low": 24, "unit": "goat"}),
    ("several hundred nurses", "several hundred nurses", {"low": 200, "unit": "nurse"}),
    ("scores of villagers", "scores", {"low": 40, "unit": "villager"}),
    ("Thousands protested.", "Thousands", {"low": 2000, "unit": ""}),
]  # fmt: skip

TIMES = [
    ("almost 20 years of drought", "almost 20 years", {"kind": "duration", "value": 20, "unit": "year", "approx": "~", "of": "drought"}),
    ("after two decades", "two decades", {"value": 20, "unit": "year"}),
    ("half a century", "half a century", {"value": 50, "unit": "year"}),
    ("half an hour", "half an hour", {"value": 0.5, "unit": "hour"}),
    ("It lasted a year and a half.", "a year and a half", {"value": 1.5, "unit": "year"}),
    ("the past three weeks", "three weeks", {"value": 3, "unit": "week"}),
    ("20 more years", "20 more years", {"value": 20, "unit": "year"}),
    ("a six-month siege", "six-month", {"value": 6, "unit": "month"}),
    ("3 hours and 30 minutes", "3 hours and 30 minutes", {"value": 3.5, "unit": "hour"}),
    ("two to three decades", "two to three decades", {"value": None, "low": 20, "high": 30, "unit": "year"}),
]  # fmt: skip

AGES = [
    ("a 34-year-old baker", "34-year-old", {"kind": "age", "value": 34, "unit": "year"}),
    ("Ann Lee, 34, said so.", "34", {"kind": "age", "value": 34}), ("Ann Lee (34) said so.", "34", {"kind": "age"}),
    ("said Ann Lee, 34.", "34", {"kind": "age"}),
    ("girls aged 12 to 17", "aged 12 to 17", {"kind": "age", "value": None, "low": 12, "high": 17}),
    ("people aged 65 and over", "aged 65 and over", {"kind": "age", "value": 65, "approx": ">=", "high": None}),
    ("The 65-and-older group", "65-and-older", {"kind": "age", "value": 65, "approx": ">="}),
    ("children under five died", "under five", {"kind": "age", "value": 5, "approx": "<", "low": None}),
    ("voters over 65 said so", "over 65", {"kind": "age", "low": 65, "high": None}),
    ("under 30 flags", "under 30 flags", {"kind": "count", "unit": "flag"}),
    ("a baker in her mid-60s", "60s", {"kind": "age", "value": None, "low": 60, "high": 69}),
    ("her son, 6, was there", "6", {"kind": "age", "value": 6}),
    ("He died at 87.", "died at 87", {"kind": "age", "value": 87}),
    ("an 8-month-old pup", "8-month-old", {"kind": "age", "unit": "month", "value": 8}),
]  # fmt: skip

MEASURES = [
    ("an 800-acre farm", "800-acre", {"kind": "measure", "unit": "acre", "value": 800}),
    ("5 feet 6 inches tall", "5 feet 6 inches", {"unit": "foot", "value": 5.5}),
    ("6ft 2in tall", "6ft 2in", {"unit": "foot"}), ("He is 6-foot-5 and thin", "6-foot-5", {"unit": "foot"}),
    ("a magnitude 7.8 quake", "7.8", {"kind": "count", "unit": "magnitude"}),
    ("3m deep", "3m", {"unit": "metre", "value": 3}), ("about 17 km away", "about 17 km", {"unit": "kilometre", "approx": "~"}),
    ("90mph winds", "90mph", {"unit": "mile", "per": "hour"}), ("2.4 billion gallons of fuel a year", "2.4 billion gallons", {"of": "fuel"}),
    ("500,000 barrels a day", "500,000 barrels", {"unit": "barrel", "per": "day"}),
    ("900 square feet", "900 square feet", {"unit": "square foot"}), ("30 tonnes of rice", "30 tonnes", {"of": "rice"}),
    ("a 1/4 mile track", "1/4 mile", {"value": 0.25, "unit": "mile"}),
]  # fmt: skip

HEAT = [
    ("Temperatures reached 98 degrees.", "98 degrees", {"kind": "temperature", "unit": "degree", "value": 98}),
    ("It was minus 5 degrees Celsius.", "minus 5 degrees Celsius", {"value": -5, "unit": "degree Celsius"}),
    ("a heat of 40C", "40C", {"kind": "temperature", "unit": "degree Celsius"}),
    ("Turn it 45 degrees left.", "45 degrees", {"kind": "measure"}),
]  # fmt: skip

SHARES = [
    ("about 12 of the region's nearly 40 ports", "about 12 of the region's nearly 40 ports",
     {"kind": "ratio", "value": 12, "approx": "~", "unit": "port", "base": {"value": 40, "approx": "~"}}),
    ("one in five voters", "one in five voters", {"kind": "ratio", "value": 1, "unit": "voter", "base": {"value": 5, "approx": "="}}),
    ("About four out of 10 voters", "About four out of 10 voters", {"value": 4, "approx": "~"}),
    ("nearly 4 in 10 said no", "nearly 4 in 10", {"value": 4, "base": {"value": 10, "approx": "="}}),
    ("two out of three cows", "two out of three cows", {"value": 2, "unit": "cow", "base": {"value": 3, "approx": "="}}),
    ("six of the past seven races", "six of the past seven races", {"value": 6, "unit": "race", "base": {"value": 7, "approx": "="}}),
    ("by a 9-to-1 margin", "9-to-1", {"kind": "ratio", "value": 9, "base": {"value": 1, "approx": "="}}),
    ("Members voted by nine to one to strike.", "nine to one", {"kind": "ratio", "value": 9}),
    ("12 of its 15 ferries", "12 of its 15 ferries", {"kind": "ratio", "value": 12, "unit": "ferry"}),
    ("a third of the crop", "a third", {"kind": "fraction", "of": "crop"}),
    ("three-quarters of voters", "three-quarters", {"kind": "fraction", "value": 0.75, "of": "voters"}),
    ("half the country", "half", {"kind": "fraction", "value": 0.5, "of": "country"}),
    ("more than half of us", "more than half", {"kind": "fraction", "low": 0.5, "high": None}),
]  # fmt: skip

MULTIPLES = [
    ("Rents doubled.", "doubled", {"kind": "multiplier", "value": 2, "change": {"direction": "up", "from": None, "to": None}}),
    ("three times as many goats", "three times", {"kind": "multiplier", "value": 3, "change": None}),
    ("half as many goats", "half", {"kind": "multiplier", "value": 0.5}), ("a twofold rise", "twofold", {"value": 2}),
    ("twice as high", "twice", {"kind": "multiplier", "value": 2}), ("10 times higher", "10 times", {"kind": "multiplier"}),
    ("He rang three times.", "three times", {"kind": "count", "unit": "time"}),
]  # fmt: skip

RANGES = [
    ("between 3 and 5 million hens", "between 3 and 5 million hens", {"value": None, "low": 3_000_000, "high": 5_000_000, "unit": "hen"}),
    ("$3–$5 million", "$3–$5 million", {"kind": "money", "low": 3_000_000, "high": 5_000_000}),
    ("£3-5m", "£3-5m", {"kind": "money", "low": 3_000_000, "high": 5_000_000}),
    ("10 to 15 percent", "10 to 15 percent", {"kind": "percent", "low": 10, "high": 15}),
    ("10% to 15% of it", "10% to 15%", {"kind": "percent", "low": 10, "high": 15}),
    ("from 5 to 7 goats", "from 5 to 7 goats", {"low": 5, "high": 7, "unit": "goat", "value": None}),
    ("two or three goats", "two or three goats", {"low": 2, "high": 3, "unit": "goat"}),
    ("8- to 10-foot waves", "8- to 10-foot", {"kind": "measure", "low": 8, "high": 10, "unit": "foot"}),
    ("about 20 to 30 goats", "about 20 to 30 goats", {"approx": "~", "low": 20, "high": 30}),
    ("more than 20 and fewer than 35 goats", "more than 20 and fewer than 35 goats", {"low": 20, "high": 35, "unit": "goat"}),
    ("between 800 and 1 million hens", "between 800 and 1 million hens", {"low": 800, "high": 1_000_000}),
]  # fmt: skip

SCORES = [
    ("They won 52-48.", "52-48", {"kind": "score", "value": 52, "base": {"value": 48, "approx": "="}}),
    ("a 5-4 ruling", "5-4", {"kind": "score", "value": 5}), ("They lost 2-3.", "2-3", {"kind": "score", "value": 2}),
    ("The house voted 52 to 48.", "52 to 48", {"kind": "score", "value": 52, "base": {"value": 48, "approx": "="}}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [*PERCENT, *POINTS, *MONEY, *COUNTS, *NO_BOUND, *VAGUE, *TIMES, *AGES, *MEASURES, *HEAT, *SHARES, *MULTIPLES, *RANGES, *SCORES],
)
def test_figure(text: str, span: str, expected: dict[str, Any]) -> None:
    figure = find_figures(text)[0]
    assert figure.text == span
    assert facts(figure, expected) == expected


@pytest.mark.parametrize(
    ("text", "values", "change"),
    [
        ("Joblessness rose from 5.4% to 6.1%.", [5.4, 6.1], {"direction": "up", "from": 5.4, "to": 6.1}),
        ("Her lead shrank from about 12 points to 8 points.", [12, 8], {"direction": "down", "from": 12, "to": 8}),
        ("Sales were up 3.2 percent to 5.4 million.", [3.2, 5_400_000], {"direction": "up", "from": None, "to": 5_400_000}),
        ("Output fell by a third.", [1 / 3], {"direction": "down", "from": None, "to": None}),
        ("It had 60, down from 80.", [60, 80], {"direction": "down", "from": 80, "to": 60}),
        ("It jumped to 55 percent.", [55], {"direction": "up", "from": None, "to": 55}),
        ("Rents doubled to 50,000 francs.", [2, 50_000], {"direction": "up", "from": None, "to": 50_000}),
        ("a 5 percent increase", [5], {"direction": "up", "from": None, "to": None}),
        ("Shares fell $2.50 a share to $37.75.", [2.5, 37.75], {"direction": "down", "from": None, "to": 37.75}),
        ("Prices fell to $30 from $40.", [30, 40], {"direction": "down", "from": 40, "to": 30}),
        ("It grew from 3 to 5 million.", [3_000_000, 5_000_000], {"direction": "up", "from": 3_000_000, "to": 5_000_000}),
    ],
)  # fmt: skip
def test_change(text: str, values: list[float], change: dict[str, Any]) -> None:
    figures = [figure.to_dict() for figure in find_figures(text)]
    assert [figure["value"] for figure in figures] == pytest.approx(values)
    assert all(figure["change"] == change for figure in figures)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("She leads him 47 percent to 44 percent.", [("47 percent", 47), ("44 percent", 44)]),
        ("ahead by 50 to 48 percent", [("50", 50), ("48 percent", 48)]),
        ("12 boys, 14 girls and 3 dogs", [("12 boys", 12), ("14 girls", 14), ("3 dogs", 3)]),
        ("At 40, Ann Lee, 41, owns 42 goats.", [("40", 40), ("41", 41), ("42 goats", 42)]),
        ("$15 an hour for 8 hours", [("$15", 15), ("8 hours", 8)]),
    ],
)  # fmt: skip
def test_several_figures(text: str, figures: list[tuple[str, int]]) -> None:
    assert [(figure.text, int(figure.value or 0)) for figure in find_figures(text)] == figures


def test_the_record_is_exact_and_ready_for_json() -> None:
    figure = only("It cost $1.1bn.")
    assert figure.value == Decimal(1_100_000_000)
    assert figure.to_dict()["value"] == 1_100_000_000
    assert figure.number == (9, 14)


def test_a_mask_takes_the_place_of_dates() -> None:
    text = "In 2015 the town had 3 mills"
    assert [f.text for f in figures_outside(text, [(3, 7)])] == ["3 mills"]
    assert [f.text for f in find_figures(text)] == ["3 mills"]


def test_thousands_of_digits_are_left_out() -> None:
    text = "It cost $" + "9" * 5000 + " and 1e999 and 10^999 and 3 goats and two " + "million " * 300
    for figure in find_figures(text):
        figure.to_dict()


PIECES = st.sampled_from(
    ["5", "12", "1,000", "3.5", "%", "percent", "$", "£", "€1.2bn", "one", "two", "dozen", "half", "a", "third", "of", "million",
     "to", "and", "-", "–", "in", "from", "between", "up", "rose", "by", "the", "country's", "nearly", "about", "400", "districts",
     "(", ")", ",", ".", ":", ";", "/", "years", "old", "-year-old", "per", "an", "hour", "points", "lead", "voted", "9", "½",
     "2016", "\n", "\t", "“", "m", "k", "USD", "few", "over", "to", "-5", "°", "C"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_survives(text: str) -> None:
    """Spans lie in the text, in order, without overlap; the number lies in its span; the record can be made."""
    end = 0
    for figure in find_figures(text):
        start, stop = figure.span
        assert end <= start < stop <= len(text)
        assert text[start:stop] == figure.text
        assert start <= figure.number[0] < figure.number[1] <= stop
        assert figure.to_dict()["text"]
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        end = stop

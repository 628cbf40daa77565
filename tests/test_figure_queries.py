"""Questions about figures: how they are read, what they fit, and in which units."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import BadOption, ClaimtrackError
from claimtrack.extract.figure_queries import parse_figure_query
from claimtrack.extract.figure_terms import figure_terms
from claimtrack.extract.figures import find_figures
from claimtrack.extract.measures import find_measure, printed
from claimtrack.model import Figure
from claimtrack.rules.en import figure_words
from claimtrack.rules.en.units import CURRENCIES, UNITS
from claimtrack.store import Store, open_store
from tests.making import article, claim, figure

# How questions are read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        # What is measured
        ("percent", "percent"), ("per cent", "percent"), ("%", "percent"), ("Percentage", "percent"),
        ("percentage points", "percentage point"), ("points > 5", "point > 5"), ("bps > 5", "basis point > 5"),
        ("USD", "USD"), ("$ > 5", "USD > 5"), ("dollars > 5", "USD > 5"), ("US$ > 5", "USD > 5"), ("usd > 5", "USD > 5"),
        ("euros > 5", "EUR > 5"), ("£ > 5", "GBP > 5"), ("pounds > 5", "pound > 5"), ("lbs > 5", "lb > 5"),
        ("CUP > 5", "CUP > 5"), ("cup > 5", "cup > 5"), ("money > 5", "money > 5"), ("any currency > 5", "money > 5"),
        ("district", "district"), ("districts", "districts"), ("US soldiers > 5", "US soldiers > 5"), ("us soldiers", "us soldiers"),
        ("acres > 5", "acre > 5"), ("km > 5", "kilometre > 5"), ("mph > 5", "mile per hour > 5"),
        ("km/h > 5", "kilometre per hour > 5"), ("duration", "duration"), ("age", "age"), ("vague", "vague"),
        ("parts per million > 5", "part per million > 5"), ("parts a million > 5", "part per million > 5"),
        ("cases per 100,000 people", "cases per 100,000 people"), ("$ an hour > 15", "USD per hour > 15"),
        # Comparisons
        ("percent > 80", "percent > 80"), ("percent>80", "percent > 80"), ("percent >= 80", "percent >= 80"),
        ("percent => 80", "percent >= 80"), ("percent ≥ 80", "percent >= 80"), ("percent < 80", "percent < 80"),
        ("percent <= 80", "percent <= 80"), ("percent = 80", "percent = 80"), ("percent == 80", "percent = 80"),
        ("percent 80", "percent = 80"), ("80 percent", "percent = 80"), ("80%", "percent = 80"),
        ("percent more than 80", "percent > 80"), ("more than 80 percent", "percent > 80"),
        ("up to 80 percent", "percent <= 80"), ("at least 10 years", "year >= 10"), ("under 18 months", "month < 18"),
        ("percent between 80 and 90", "percent = 80 to 90"), ("percent 80-90", "percent = 80 to 90"),
        ("percent = 80–90", "percent = 80 to 90"), ("from 80 to 90 percent", "percent = 80 to 90"),
        ("percent between 80% and 90%", "percent = 80 to 90"), ("aged 12 to 17", "age = 12 to 17 year"),
        # Numbers
        ("USD >= 1bn", "USD >= 1000000000"), ("USD >= 1.2 billion", "USD >= 1200000000"), ("> $1.2bn", "USD > 1200000000"),
        ("> 3m USD", "USD > 3000000"), ("USD > 3m", "USD > 3000000"), ("length > 3m", "metre > 3"), ("> 3m", "metre > 3"),
        ("people > 3m", "people > 3000000"), ("people > 10k", "people > 10000"), ("people > 1,234", "people > 1234"),
        ("people > half a million", "people > 500000"), ("more than twenty districts", "districts > 20"),
        ("$3-5bn", "USD = 3000000000 to 5000000000"), ("$3m-5m", "USD = 3000000 to 5000000"),
        ("USD between 3 and 5m", "USD = 3000000 to 5000000"), ("between $3 and $5 million", "USD = 3000000 to 5000000"),
        ("people between 900 and 2 thousand", "people = 900 to 2000"), ("temperature < -5 C", "degree Celsius < -5"),
        ("multiplier > 2½", "multiplier > 2.5"), ("percent > half", "percent > 50"), ("years = 2021", "year = 2021"),
        # Units with the number
        ("duration > 10 years", "year > 10"), ("duration > 2 decades", "year > 20"), ("decades > 2", "year > 20"),
        ("age > 60", "age > 60 year"), ("age > 18 months", "age > 18 month"), ("temperature > 40 C", "degree Celsius > 40"),
        ("temperature > 100°F", "degree Fahrenheit > 100"), ("area > 30 acres", "acre > 30"), ("speed > 30 knots", "knot > 30"),
        ("weight > 5 pounds", "lb > 5"), ("money > 5 pounds", "GBP > 5"), ("USD > 50 cents", "cent > 50"),
        ("money > $5", "USD > 5"), ("count > 20 districts", "districts > 20"), ("percent > 80%", "percent > 80"),
        ("USD > 15 an hour", "USD per hour > 15"), ("> $15 an hour", "USD per hour > 15"),
        ("ratio > 80 percent", "ratio > 0.8"), ("fraction > 25%", "fraction > 0.25"), ("fraction > 1/4", "fraction > 0.25"),
        ("vague > 1000 people", "vague > 1000 people"), ("kilometres > 5 miles", "mile > 5"),
    ],
)  # fmt: skip
def test_question(typed: str, read: str) -> None:
    query = parse_figure_query(typed)
    assert str(query) == read
    assert parse_figure_query(read) == query


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "it is empty"), ("   ", "it is empty"), ("percent >", "a number is missing"), ("> 80", "it does not say of what"),
        ("80", "it does not say of what"), ("percent > lots", "'lots' is no number"), ("percent >> 80", "it compares more than once"),
        ("10 < percent < 20", "it compares more than once"), ("percent > 80 90", "it has too many numbers"),
        ("percent = 1 2 3", "it has too many numbers"), ("percent = 80 90", "two numbers have 'and' or 'to' between them"),
        ("percent = 90 to 80", "the smaller number comes first"), ("percent > 80 years", "'year' does not measure 'percent'"),
        ("USD > 5 EUR", "'EUR' does not measure 'USD'"), ("km > 5 acres", "'acre' does not measure 'kilometre'"),
        ("USD an hour > 5 a day", "there are two rates, 'hour' and 'day'"), ("= $5 to €6", "'€' is not 'USD'"),
        ("duration > 10", "duration needs a unit behind the number"), ("temperature > 40", "temperature needs a unit"),
        ("length > 3", "length needs a unit"), ("how many people died", "nothing is counted or measured in that"),
        ("percent ! 80", "nothing is counted or measured in 'percent !'"), ("percent > 80 ?!", "'?!' is no unit"),
        ("x" * 400, "it is too long"), ("percent > 0.1e-80", "the number is too small"), ("1/2", "it does not say of what"),
    ],
)  # fmt: skip
def test_no_question(typed: str, why: str) -> None:
    with pytest.raises(BadOption) as caught:
        parse_figure_query(typed)
    said = str(caught.value)
    assert f"asks for no figure: {why}" in said
    assert "'percent > 80', 'USD >= 1bn', 'district', 'duration > 10 years'" in said
    assert "\n" not in said


@pytest.mark.parametrize("example", figure_words.EXAMPLES)
def test_the_examples_shown_are_questions(example: str) -> None:
    assert figure_terms(example)


@pytest.mark.parametrize("row", [*UNITS, *CURRENCIES], ids=lambda row: row.name)
def test_every_unit_can_be_asked_for(row: object) -> None:
    name = row.code if hasattr(row, "code") else printed(row)  # type: ignore[arg-type]
    unit = row.code if hasattr(row, "code") else row.name  # type: ignore[attr-defined]
    found = find_measure(name)
    assert found is not None
    assert unit in [meaning.unit for meaning in found.meanings] or found.name == unit


@pytest.mark.parametrize(
    "word", [word for rows in (figure_words.KINDS, {name: words for name, (_, words) in figure_words.DIMENSIONS.items()})
             for words in rows.values() for word in words.split(" | ")],
)  # fmt: skip
def test_every_word_asks_for_its_kind(word: str) -> None:
    found = find_measure(word.upper())
    assert found is not None
    assert found.name in [*figure_words.KINDS, *figure_words.DIMENSIONS]


_PIECES = st.sampled_from(
    [
        "percent", "USD", "$", "£", "district", "people", "age", "km", "mph", "duration", "vague", "ratio", ">", ">=", "<", "=",
        "between", "and", "to", "-", "80", "1.2", "1bn", "3m", "half", "a third", "million", "years", "C", "an hour", "per",
        "per 100,000 people", "more than", "up to", "%", "points", "pounds", "9" * 30, "0.5", "minus", "decades", "of", "the",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.lists(_PIECES, max_size=7).map(" ".join), st.lists(_PIECES, max_size=5).map("".join), st.text()
    )
)
def test_anything_typed_is_a_question_or_one_clear_line(typed: str) -> None:
    try:
        query = parse_figure_query(typed)
    except ClaimtrackError as error:
        assert "\n" not in str(error)
        assert "percent > 80" in str(error)
        return
    again = parse_figure_query(str(query))
    assert again == query
    assert str(again) == str(query)
    assert figure_terms(typed) == figure_terms(str(query))


# What fits


def stocked(path: Path, figures: list[Figure]) -> Store:
    """A database in which the claim "item N" has the Nth figure."""
    told = article("".join(f"Smith said item {number} fell.\n" for number in range(len(figures))))
    claims = [
        claim(
            told,
            f"item {number} fell",
            after=told.text.index(f"said item {number} "),
            speaker="Smith",
            figures=[each],
        )
        for number, each in enumerate(figures)
    ]
    store = open_store(path, create=True)
    store.save(told, claims)
    return store


def texts(store: Store, question: str) -> set[str]:
    listed = {row["text"] for row in store.figures({"figure": question})}
    assert {row["figures"] for row in store.claims({"figure": question})} == listed
    return listed


STATED = (
    "90 percent", "about 90 percent", "more than 90 percent", "at least 90 percent", "up to 90 percent",
    "less than 90 percent", "80 to 90 percent", "90 to 100 percent",
)  # fmt: skip


@pytest.fixture(scope="module")
def percentages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    figures = [each for text in STATED for each in find_figures(f"It was {text} of voters.")]
    assert [each.text for each in figures] == list(STATED)
    with stocked(tmp_path_factory.mktemp("store") / "claims.db", figures) as store:
        yield store


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        #      90, ~90, >90, >=90, <=90, <90, 80–90, 90–100
        ("> 85", "y y y y y y y y"),
        ("> 90", "n n y y n n n y"),
        (">= 90", "y y y y y n y y"),
        ("= 90", "y y n y y n y y"),
        ("= 95", "n n n n n n n y"),
        ("<= 90", "y y n y y y y y"),
        ("< 90", "n n n n y y y n"),
        ("< 95", "y y y y y y y y"),
        ("> 95", "n n n n n n n y"),
        ("> 100", "n n n n n n n n"),
        (">= 100", "n n n n n n n y"),
        ("< 80", "n n n n n n n n"),
        ("between 85 and 89", "n n n n n n y n"),
        ("between 90 and 95", "y y y y y n y y"),
        ("between 10 and 20", "n n n n n n n n"),
    ],
)
def test_what_fits(percentages: Store, question: str, fits: str) -> None:
    expected = {text for text, fit in zip(STATED, fits.split(), strict=True) if fit == "y"}
    assert texts(percentages, f"percent {question}") == expected


def bounded(approx: str, low: int, high: int) -> Figure:
    """A figure that states a number, a bound, or a range from `low` to `high`."""
    text = f"{approx} {low} {high}"
    if approx == "range":
        return replace(figure(text, 0), value=None, low=Decimal(low), high=Decimal(high))
    opened = {"low": None} if approx[0] == "<" else {"high": None} if approx[0] == ">" else {}
    return replace(figure(text, low, approx=approx), **opened)  # type: ignore[arg-type]


KINDS_OF_FIGURE = [bounded(approx, 5, 8) for approx in ("=", "~", ">", ">=", "<", "<=", "range")]


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with stocked(tmp_path_factory.mktemp("store") / "claims.db", KINDS_OF_FIGURE) as store:
        yield store


def points(text: str) -> list[float]:
    """A figure as the values it states; half a unit stands for a little."""
    approx, low, high = text.split()
    at, above, below = float(low), float(low) + 0.5, float(low) - 0.5
    if approx == "range":
        return [number / 2 for number in range(2 * int(low), 2 * int(high) + 1)]
    return {">": [above], ">=": [at, above], "<": [below], "<=": [below, at]}.get(approx, [at])


@pytest.mark.parametrize("number", range(3, 11))
@pytest.mark.parametrize("comparison", [">", ">=", "<", "<=", "="])
def test_fitting_is_stating_some_value_asked_for(counts: Store, comparison: str, number: int) -> None:
    asked = {
        ">": lambda value: value > number, ">=": lambda value: value >= number, "<": lambda value: value < number,
        "<=": lambda value: value <= number, "=": lambda value: value == number,
    }[comparison]  # fmt: skip
    expected = {each.text for each in KINDS_OF_FIGURE if any(map(asked, points(each.text)))}
    assert texts(counts, f"count {comparison} {number}") == expected


# Units and kinds

TOLD = """
85 percent of voters | a third of homes | 250 of the country's nearly 400 districts | one in five adults | odds of nine to one
$2.5 billion | 210 pence | 50 cents | £3m | Rs 500 crore | $15 an hour | hundreds of millions of dollars
12 years | 18 months | two decades | 90 minutes | a 34-year-old farmer | a 6-month-old calf
20 km | 10 miles | 45 acres | 2 square kilometres | 90 mph | a 40-knot wind | 5 tonnes | 12 pounds of rice
300 megawatts | 40 degrees Celsius | 90°F | 500,000 barrels a day
40 cases per 100,000 people | 1,500 people | tens of thousands of people | seven German soldiers | 12 Afghan soldiers
5 percentage points | 25 basis points | sales doubled | won 52-48
"""
FOUND = [
    each
    for line in TOLD.strip().replace("\n", " | ").split(" | ")
    for each in find_figures(f"It was {line}.")
]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with stocked(tmp_path_factory.mktemp("store") / "claims.db", FOUND) as store:
        yield store


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("percent", "85 percent | a third | 250 of the country's nearly 400 districts | one in five adults"),
        ("percent > 60", "85 percent | 250 of the country's nearly 400 districts"),
        ("percent = 62.5", "250 of the country's nearly 400 districts"),
        ("percent = 20", "one in five adults"),
        ("percent < 50", "a third | one in five adults"),
        ("ratio > 1", "nine to one"),
        ("ratio = 1/5", "one in five adults"),
        ("fraction = a third", "a third"),
        ("district", "250 of the country's nearly 400 districts"),
        ("Districts >= 250", "250 of the country's nearly 400 districts"),
        ("district > 300", ""),
        ("USD", "$2.5 billion | 50 cents | $15 | hundreds of millions of dollars"),
        ("USD >= 1bn", "$2.5 billion"),
        ("USD >= 100m", "$2.5 billion | hundreds of millions of dollars"),
        ("USD < 1", "50 cents"),
        ("USD an hour > 10", "$15"),
        ("USD a day", ""),
        ("GBP = 2.1", "210 pence"),
        ("pence > 100", "210 pence | £3m"),
        ("EUR", ""),
        ("rupees > 1 crore", "Rs 500 crore"),
        ("money > 1000", "$2.5 billion | £3m | Rs 500 crore | hundreds of millions of dollars"),
        ("money < 3", "210 pence | 50 cents"),
        ("money", "$2.5 billion | 210 pence | 50 cents | £3m | Rs 500 crore | $15 | hundreds of millions of dollars"),
        ("duration > 10 years", "12 years | two decades"),
        ("duration = 12 years", "12 years"),
        ("duration = 1.5 years", "18 months"),
        ("duration < 2 hours", "90 minutes"),
        ("duration", "12 years | 18 months | two decades | 90 minutes"),
        ("age", "34-year-old | 6-month-old"),
        ("age < 1", "6-month-old"),
        ("age between 30 and 40", "34-year-old"),
        ("length > 16.2 km", "20 km"),
        ("miles = 10", "10 miles"),
        ("length < 50 km", "20 km | 10 miles"),
        ("area > 1 hectare", "45 acres | 2 square kilometres"),
        ("area > 100 acres", "2 square kilometres"),
        ("speed > 10 km/h", "90 mph | 40-knot"),
        ("mph < 50", "40-knot"),
        ("weight < 6 kg", "12 pounds"),
        ("tonnes = 5", "5 tonnes"),
        ("pounds = 12", "12 pounds"),
        ("power > 0.2 GW", "300 megawatts"),
        ("temperature > 35 C", "40 degrees Celsius"),
        ("temperature > 90 F", "40 degrees Celsius"),
        ("temperature >= 90 F", "40 degrees Celsius | 90°F"),
        ("barrels > 1000", "500,000 barrels"),
        ("barrels a day > 1000", "500,000 barrels"),
        ("barrels a year > 1000", ""),
        ("cases per 100,000 people > 30", "40 cases"),
        ("people > 1000", "1,500 people | tens of thousands"),
        ("people > 20000", "tens of thousands"),
        ("people > 25000", ""),
        ("person < 2000", "1,500 people"),
        ("soldiers", "seven German soldiers | 12 Afghan soldiers"),
        ("german soldiers", "seven German soldiers"),
        ("Afghan soldiers > 10", "12 Afghan soldiers"),
        ("Afghan soldiers > 12", ""),
        ("points", "5 percentage points | 25 basis points"),
        ("percentage points < 1", "25 basis points"),
        ("multiplier >= 2", "doubled"),
        ("score > 50", "52-48"),
        ("vague", "hundreds of millions of dollars | tens of thousands"),
        ("vague > 10000 people", "tens of thousands"),
        ("vague < 1bn USD", "hundreds of millions of dollars"),
        ("temperature", "40 degrees Celsius | 90°F"),
        ("measure", "20 km | 10 miles | 45 acres | 2 square kilometres | 90 mph | 40-knot | 5 tonnes | 12 pounds"
                    " | 300 megawatts | 500,000 barrels"),
        ("parsecs", ""),
    ],
)  # fmt: skip
def test_units_and_kinds(mixed: Store, question: str, found: str) -> None:
    heads = {each for each in found.split(" | ") if each}
    listed = texts(mixed, question)
    assert {next((head for head in heads if head in text), text) for text in listed} == heads, listed


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"]), st.integers(1, 5000))
def test_every_unit_of_a_dimension_is_asked_for_alike(unit: str, number: int) -> None:
    """The bounds in one unit, written out again as a question in that unit, are the bounds in all the others."""
    terms = {
        term.unit: term for term in figure_terms(f"duration > {number} {unit}s") if term.kind == "duration"
    }
    seconds = terms["second"].bounds.low
    for term in terms.values():
        again = {
            each.unit: each
            for each in figure_terms(f"{term.unit} > {Decimal(str(term.bounds.low)):f}")
            if each.kind == "duration"
        }
        assert again["second"].bounds.low == pytest.approx(seconds)


def test_a_figure_put_in_by_hand_may_lack_bounds(tmp_path: Path) -> None:
    told = article("Smith said prices fell.")
    found = claim(told, "prices fell", speaker="Smith")
    with open_store(tmp_path / "claims.db", create=True) as store:
        store.save(told, [found])
        by_hand = [
            {"text": "12 goats", "kind": "count", "value": 12, "unit": "goat"},
            {"text": "odd", "kind": "ratio", "value": 3},
        ]
        store.correct(found.id, "figures", by_hand, reviewer="ann")
        assert texts_by_figure(store, "goats > 11") == ["12 goats"]
        assert texts_by_figure(store, "goats > 12") == []
        assert texts_by_figure(store, "percent > 1") == []


def texts_by_figure(store: Store, question: str) -> list[str]:
    return [row["text"] for row in store.figures({"figure": question})]

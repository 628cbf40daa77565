"""What people type to ask for figures: "duration > 10 years", "percentage points", "area between 3 and 5 acres".

Units, currencies and number words are those of the tables of units and numbers; this is what only questions have.
"""

from claimtrack.rules.en.units import NOT_COUNTED

KINDS = {
    "money": "money | amount of money | sum of money | any currency",
    "count": "count | number | counts",
    "duration": "duration | durations | length of time",
    "age": "age | ages | aged",
    "measure": "measure | measures | measurement",
    "temperature": "temperature | temperatures",
    "ratio": "ratio | ratios",
    "fraction": "fraction | fractions",
    "multiplier": "multiplier | multipliers",
    "score": "score | scores",
    "vague": "vague | vague figures",
}
"""Kinds of figure that no unit names, and the words that ask for them; the first is how a query is printed."""

DIMENSIONS = {
    "length": ("metre", "length | distance | height | depth | width"),
    "area": ("square metre", "area"),
    "volume": ("litre", "volume"),
    "weight": ("kilogram", "weight | mass"),
    "power": ("watt", "power"),
    "energy": ("kilowatt-hour", "energy"),
    "frequency": ("hertz", "frequency"),
    "data": ("byte", "data"),
    "speed": ("metre per second", "speed | velocity"),
}
"""What units measure: the base unit that all of them convert into, and the words that ask for it."""

POINTS = "point | points"
"""Percentage points in short, and what games are counted in."""

POUNDS = "pound | pounds"
"""Money and weight."""

SCALE_LETTERS = {"C": "degree Celsius", "F": "degree Fahrenheit"}
"""Behind a number they are degrees where a temperature is asked for."""

AGES_IN = "year"
"""What ages are in where a query does not say."""

SPEEDS = {"knot": ("nautical mile", "hour")}
"""Units that are a length in a time of their own."""

SPEED_TIMES = ("second", "minute", "hour", "day")
"""What lengths are counted by to make a speed."""

RATE = r"(?:(?:^|\s+)(?:per|an?|each|every)\s+|\s?/\s?)(?P<per>(?:\d[\d,.]*\s+)?[^\W\d]\w*(?:[ -][^\W\d]\w*){0,2})"
"""What makes an amount a rate: "USD an hour", "cases per 100,000 people"."""

COMPARISONS = {
    ">=": ">=", "=>": ">=", "≥": ">=", "⩾": ">=", "> =": ">=", "<=": "<=", "=<": "<=", "≤": "<=", "⩽": "<=", "< =": "<=",
    ">": ">", "<": "<", "==": "=", "=": "=", ":": "=",
}  # fmt: skip
"""Signs that compare."""

EXACTLY = "exactly | equal to | equals | is | of exactly"
"""Words for the equals sign, where a number follows."""

BETWEEN = "between|from"
"""What may stand before the two numbers of a range."""

AND = r"-|–|—|‑|\.\.+|…|\b(?:to|and|or|through)\b"
"""What stands between the two numbers of a range."""

NOT_NOUNS = NOT_COUNTED - {"us"}
"""Words that end a noun in articles; who asks for "us soldiers" means a country."""

EXAMPLES = ("percent > 80", "USD >= 1bn", "district", "duration > 10 years", "people between 100 and 200")
"""Shown to whoever types something else."""

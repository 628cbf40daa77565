"""Hyphens at the ends of printed lines: which belong to the word, and which only part it."""

KEPT_AFTER = frozenset((
    "all", "anti", "best", "brother", "by", "counter", "cross", "double", "e", "eight", "eighty", "ex", "fifty",
    "far", "father", "first", "five", "forty", "four", "full", "great", "half", "hard", "high", "ill",
    "know", "large", "last", "left", "less", "life", "long", "low", "man", "mid", "middle", "more", "mother", "much",
    "near", "never", "nine", "ninety", "non", "north", "old", "one", "open", "out",
    "part", "point", "post", "quarter", "quasi", "right", "second", "self", "semi", "seven", "seventy", "shadow",
    "short", "single", "sister", "six", "sixty", "small", "so", "south", "still", "ten", "third", "thirty", "three",
    "top", "triple", "twenty", "two", "ultra", "vice", "war", "well", "west", "wide", "would", "x", "year", "zero",
))  # fmt: skip
"""First parts of words that are written with a hyphen: "self-styled", "two-thirds", "vice-president"."""

KEPT_BEFORE = frozenset((
    "a", "an", "and", "any", "aged", "backed", "based", "born", "bound", "building", "called", "century", "class",
    "controlled", "day", "dollar", "driven", "educated", "elect", "era", "ever", "faced", "fact", "fired", "for", "foot",
    "free", "friendly", "fuelled", "funded", "general", "half", "held", "high", "hit", "hour", "in", "known", "language",
    "led", "level", "like", "line", "linked", "listed", "long", "looking", "made", "making", "man", "metre", "mile",
    "million", "minded", "minute", "monthly", "month", "new", "of", "off", "old", "on", "or", "out", "over", "owned",
    "party", "point", "rate", "related", "ridden", "round", "run", "scale", "seeker", "side", "size", "sized", "speaking",
    "sponsored", "strong", "style", "term", "the", "than", "third", "thirds", "through", "time", "to", "torn", "up", "wide",
    "week", "wing", "woman", "year",
))  # fmt: skip
"""Last parts of words that are written with a hyphen: "state-owned", "year-old", "follow-up"."""

JOINED = (
    ("govern-", "ment", "government"), ("Hal-", "verton", "Halverton"), ("reopen-", "ed by noon", "reopened by noon"),
    ("Anglo-", "American", "Anglo-American"), ("COVID-", "19", "COVID-19"), ("self-", "styled", "self-styled"),
    ("government-", "backed", "government-backed"), ("34-year-", "old", "34-year-old"), ("day-to-", "day", "day-to-day"),
    ("two-", "thirds", "two-thirds"), ("U.S.-", "led", "U.S.-led"), ("follow-", "up", "follow-up"), ("10-", "mile", "10-mile"),
    ("inter-", "national", "international"), ("com-", "pany’s", "company’s"), ("so-", "called", "so-called"),
)  # fmt: skip
"""What becomes of the end of one line and the beginning of the next, where nothing else in the text tells."""

"""The words English dates are made of: names of days and months, numbers, units, and patterns built from them.

In every pattern here and in `dates.py` a space stands for white space short of an empty line, and the text is in
lower case with straight apostrophes and plain hyphens.
"""

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6,
    "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2, "wed": 2, "thursday": 3, "thurs": 3,
    "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS_OF_DAY = {
    "dawn": "TMO", "sunrise": "TMO", "morning": "TMO", "lunchtime": "TMI", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV",
    "sunset": "TEV", "night": "TNI",
}  # fmt: skip

UNITS = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "centurie": "century",
    "weekend": "weekend", "generation": "generation", "half": "half",
}  # fmt: skip

DURATIONS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}F", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}Y", "century": "P{}Y", "weekend": "P{}WE", "generation": "P{}G",
}  # fmt: skip
"""Unit → its TIMEX3 duration; Q is a quarter, F a fortnight; decades and centuries count in years."""

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "a": 1, "an": 1, "another": 1, "couple": 2, "dozen": 12, "hundred": 100, "thousand": 1000,
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}


def either(words: "dict[str, object] | dict[str, int] | dict[str, str]") -> str:
    """A pattern for any of the words, longer ones first so that "june" is not read as "jun"."""
    return "|".join(sorted(words, key=len, reverse=True))


# A joiner: "two years", "two-year".
J = r"(?: |-)"

MONTH = rf"(?P<month>(?:{either(MONTHS)})(?!\w)\.?)"
FULL_MONTH = rf"(?P<month>{'|'.join(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july'))}|sept\.?)(?![\w])"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%/$]|[.:]\d|,\d{3}(?!\d)|-(?:year|month|week|day|hour|minute|mile|point|member))"
SPELLED_DAY = rf"(?P<ordinal>(?:(?:twenty|thirty)-)?(?:{either(ORDINALS)}))(?!\w)"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\w%$]|[.,]\d)"
SPOKEN_YEAR = (
    r"(?P<head>eighteen|nineteen|twenty) (?:hundred(?: and)? )?(?P<tail>(?:oh |o )?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:(?: |-)(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))(?!\w)"
)
WEEKDAY = rf"(?P<weekday>(?:{either(WEEKDAYS)})(?!\w)(?:(?<!day)\.)?)"
FULL_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues\.?|weds\.?|thurs\.?)(?!\w)"
WEEKDAY_NAME = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
ORDINAL_NAME = rf"(?:(?:twenty|thirty)-)?(?:{either(ORDINALS)})"
PART = rf"(?P<part>{either(PARTS_OF_DAY)})"
SEASON = rf"(?P<season>{either(SEASONS)})"
CARDINAL = "(?:" + either({word: n for word, n in NUMBERS.items() if word not in ("a", "an", "another")}) + ")"
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?:\.\d{1,3})?(?:(?: |-)1/2|½| and a half)?|½|1/2"
COUNT = rf"(?P<count>{DIGITS}|(?:an? |another )?{CARDINAL}(?:(?:{J}|(?:(?<=hundred)|(?<=thousand)) and ){CARDINAL}){{0,4}}(?: of| and a half)?)"
VAGUE = r"(?:(?:a )?(?:good )?few|several|many|some|(?:a )?number of|the|these|those|countless|untold|hundreds of|thousands of|dozens of|tens of)"
ABOUT = (
    r"(?:(?:about|around|almost|nearly|roughly|approximately|some|more than|less than|fewer than|no more than|not more than|over|under"
    r"|at least|at most|up to|as much as|as many as|just over|just under|well over|barely|only|just|close to|an estimated|an additional|another|a full|a) )"
)
UNIT = r"(?P<unit>second|minute|min|hour|day|night|week|fortnight|month|quarter|year|decade|weekend|century|centurie)"
LONG_UNIT = r"(?P<unit>day|night|week|fortnight|month|quarter|year|decade|weekend|century)"
PAST_OR_NEXT = r"(?P<which>last|past|previous|preceding|prior|this|this past|this coming|current|next|coming|following|same|upcoming|that|present)"
EARLY = (
    r"(?:(?:(?:very |as |only )?(?:early|earlier|late|later|mid|sometime|some time|midway|halfway)(?: (?:in|on|as))?"
    rf"|(?:around |about |near |until |at )?(?:the )?(?:very )?(?:end|beginning|start|middle|close|turn|rest|remainder|course|part) of){J})"
)
ZONE = r"(?: ?(?:e[sd]t|c[sd]t|m[sd]t|p[sd]t|et|ct|pt|gmt|utc|bst|cet|cest|ist|jst|local time|eastern time|pacific time|eastern|pacific)(?!\w))"

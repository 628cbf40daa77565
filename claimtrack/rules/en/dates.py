"""How English news writes dates, times, durations and sets: one row for each way, with examples.

A space in a pattern stands for white space short of an empty line; patterns see the text in lower case, with straight
apostrophes and plain hyphens. Of the rows that match at one place the longest match counts, then the earlier row. The
examples are read as printed on Wednesday 2024-05-15.
"""

from claimtrack.rules.en import date_days as days
from claimtrack.rules.en import date_periods as period
from claimtrack.rules.en.date_parts import always
from claimtrack.rules.en.date_words import (
    ABOUT,
    CARDINAL,
    COUNT,
    DAY,
    DECADES,
    EARLY,
    FULL_MONTH,
    FULL_WEEKDAY,
    LONG_UNIT,
    MONTH,
    MONTHS,
    NUMBERS,
    ORDINAL_NAME,
    ORDINALS,
    PART,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    SPELLED_DAY,
    SPOKEN_YEAR,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAY,
    WEEKDAY_NAME,
    WEEKDAYS,
    YEAR,
    ZONE,
    J,
    either,
)
from claimtrack.rules.en.holidays import HOLIDAYS
from claimtrack.rules.en.holidays import TRIGGERS as HOLIDAY_TRIGGERS
from claimtrack.rules.rows import DateRule

TRIGGERS: dict[str, tuple[str, ...]] = {
    "holiday": HOLIDAY_TRIGGERS,
    "month": tuple(MONTHS),
    "weekday": (*WEEKDAYS, *(name + "s" for name in WEEKDAYS if name.endswith("day"))),
    "day": ("today", "yesterday", "tomorrow", "tonight", "overnight"),
    "part": (*PARTS_OF_DAY, "mornings", "afternoons", "evenings", "nights"),
    "unit": (*UNITS, *(unit + "s" for unit in UNITS), "period", "periods"),
    "season": (*SEASONS, "springs", "summers", "winters"),
    "decade": tuple(DECADES),
    "spoken": ("nineteen", "eighteen", "twenty", "two thousand"),
    "set": ("daily", "weekly", "monthly", "quarterly", "yearly", "annually", "hourly", "nightly", "biannually"),
    "reference": (
        "now", "currently", "presently", "nowadays", "present", "recently", "lately", "late", "soon", "future", "past",
        "moment", "recent", "time", "point",
    ),
    "noon": ("noon", "midday", "midnight", "p.m", "a.m", "pm", "am", "o'clock"),
    "quarter": ("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q"),
}  # fmt: skip
"""Kind of trigger → the words that give an expression of that kind away."""

FIGURES = (
    r"\d\d(?:\d0|0)?s|(?:1[0-9]|20)\d\d(?![\w%])|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|9/11"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|\d{1,2}[:.]\d\d|(?:[01]\d|2[0-3])[0-5]\d"
)
"""Triggers of the kind "figure"."""

LEADS = (
    "as", "the", "this", "that", "these", "those", "each", "every", "any", "some", "its", "his", "her", "their",
    "our", "last", "next", "past", "previous", "preceding", "prior", "same", "current", "coming", "following",
    "upcoming", "recent", "latest", "early", "earlier", "late", "later", "mid", "middle", "end", "beginning", "start",
    "close", "turn", "rest", "remainder", "course", "part", "half", "very", "sometime", "good", "full",
    "whole", "entire", "just", "only", "well", "about", "around", "almost", "nearly", "roughly", "approximately",
    "more", "less", "fewer", "over", "under", "at", "least", "most", "up",
    "near", "until", "estimated", "additional", "few", "several", "number", "countless", "hundreds", "thousands",
    "dozens", "tens", "fiscal", "financial", "calendar", "year", "year's", "year-ago", "year-earlier",
    "comparable", "corresponding", "equivalent", "foreseeable", "immediate", "distant", "right", "even", "trading",
    "business", "working", "school", "consecutive", "straight", "day", "week", "flat", "weak", "strong", "record",
    "within", "future", "ensuing", "other", "single", "pre", "post",
    *NUMBERS, *ORDINALS, *PARTS_OF_DAY,
)  # fmt: skip
"""Words that an expression may begin with, before its trigger."""

LEADS_ON = ("in", "on", "of", "to", "and", "by", "than", "no", "not", "much", "many")
"""Words that may follow those, but are too common to begin with."""

LEAD_FIGURES = r"(?!(?:1\d|20)\d\d(?!\w)(?! (?:fiscal|first|second|third|fourth|quarter|period|full|calendar|year)))\d[\d,/]{0,8}(?:\.\d{1,2})?(?:st|nd|rd|th)?|½"
"""Numbers that an expression may begin with."""

LEAD_FIGURES_BACKWARDS = r"(?:ts|dn|dr|ht)?[\d,./]{0,14}\d|½"
"""Those read from their end, or more than those."""

CLAUSE = r"(?:[^.;:\n\"“”]|\.(?=\w)|(?<=\b\w)\.|(?<=\bmr)\.)"
"""What may stand between such a sign and its date: a full stop only in an abbreviation."""

AHEAD_BEFORE = (
    r"\b(?:will|'ll|won't|shall|is to|are to|was to|were to|due(?! to)|expected|expects|scheduled|slated|intends|until|till|upcoming|going to"
    r"|set (?:for|to)|would(?! have)|plans to|planned (?:for|to)|to be \w+|supposed to"
    rf"|proposed|tentatively set|ahead of)\b{CLAUSE}{{0,80}}$"
    r"|\b(?:by|effective|starting|beginning|expiring|no later than|as (?:soon|early) as|meet|meets|deadline of|deadline is)(?: (?:on|in))? $"
)
AHEAD_AFTER = (
    r"^[^.;:\n\"“”]{0,8}\b(?:will|'ll|is expected|are expected|is scheduled|are scheduled|is due|are due|is to|are to|would be)\b"
)
"""Signs, right after a date, that it lies ahead."""

BEHIND = (
    r"\b(?:said|says|told|reported|announced|added|was|were|had|did|filed|arrested|published|since|after|met|held|bought|sold|killed|made|(?!(?:expect|schedul|slat|propos|plann|suppos|need)ed)\w{2,}ed)"
    r"(?: (?:on|in|late|early|earlier|of|from))? $"
)
"""Signs, right before a date, that it lies behind, whatever stands farther off."""

PREPOSITION = r"\b(?:in|since|by|until|till|from|of|to|through|during|before|after|for|between|and|or|on|late|early|mid|around|about|as|every|each|throughout|circa|than|last|next|this|past|that)\W$"
"""What a month without a day or year stands after, when its name is also a person's or a verb's."""

NAME_AFTER = r"\W?[A-Z][a-z]"
"""A capitalised word: after a bare "June" or "April" it makes a person of it, unless a preposition stands before."""

WD = rf"(?:{WEEKDAY}(?: (?P<part>morning|afternoon|evening|night))?,? (?:the )?)?"
OF_YEAR = r"(?P<of_year>(?:of )?(?:the )?(?:last|this|next|previous|following|same) (?:fiscal |financial )?year)"
WHICH = r"(?:(?:the )?(?P<which>last|this past|this coming|this|next|past|previous|preceding|following|coming|upcoming|current) )"
QUARTER_YEAR = rf"(?:(?: |, )(?:of |in )?(?:(?:fiscal |financial )?(?:year )?{YEAR}|{OF_YEAR}|(?:the|its) (?:current |fiscal )?year|(?:the )?current (?:fiscal )?year))?"
NTH = r"(?P<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)"
PERIOD = r"(?:quarter|period|half|nine months|six months|three months|month|week|day|year|time)"

DATES: tuple[DateRule, ...] = (
    # Days of a month.
    DateRule(
        "September 11", "month", r"sept(?:\.|ember)? 11(?:th)?(?=,? (?:terror|attack|hijack|commission|bomb))", always("2001-09-11"), (("since the Sept. 11 attacks", "2001-09-11"),),
    ),
    DateRule(
        "month and day", "month weekday",
        rf"{WD}{EARLY}?{MONTH} (?:the )?(?:{DAY}|{SPELLED_DAY})(?:(?:-| and | to )(?:3[01]|[12]\d|0?[1-9])(?![\w%:/,.]\d|\d))?(?:,? ?{YEAR}|,? {OF_YEAR})?",
        days.month_day, (("on July 9, 2021", "2021-07-09"), ("since Nov. 3", "2023-11-03"), ("Sunday, March the eighth", "2024-03-08")),
        capital="month", tense=True,
    ),
    DateRule(
        "day and month", "month weekday",
        rf"{WD}(?:the )?(?:{DAY}|{SPELLED_DAY})(?: |-)(?:of )?{MONTH}(?!-day)(?:(?:,? |-){YEAR}|,? {OF_YEAR})?",
        days.month_day, (("on 10 July 2021", "2021-07-10"), ("the 3rd of May", "2024-05-03"), ("Friday, 10 May", "2024-05-10")),
        capital="month", tense=True,
    ),
    # Months.
    DateRule(
        "month of year", "month", rf"{EARLY}?{MONTH},? (?:of |in )?(?:the year )?(?:{YEAR}|{SPOKEN_YEAR})",
        days.month_of_year, (("in March 2016", "2016-03"), ("the end of\nMay 2023", "2023-05")), capital="month",
    ),
    DateRule(
        "month of short year", "month", rf"{EARLY}?{MONTH},? '(?P<short_year>\d\d)(?!\w)",
        days.month_of_year, (("since Sept. '98", "1998-09"),), capital="month",
    ),
    DateRule(
        "month of another year", "month", rf"{EARLY}?{FULL_MONTH},? {OF_YEAR}",
        days.month_of_year, (("in June last year", "2023-06"), ("until January of this year", "2024-01")), capital="month",
    ),
    DateRule(
        "which month", "month", rf"{EARLY}?{WHICH}{FULL_MONTH}",
        days.which_month, (("since last November", "2023-11"), ("next March", "2025-03"), ("late last May", "2023-05")), capital="month",
    ),
    # A bare "may" is nearly always the verb and "march" often, and June and April are also people.
    DateRule(
        "part of a month", "month", rf"(?:mid-|{EARLY}){FULL_MONTH}(?!-)", days.bare_month, (("mid-August", "2023-08"), ("late April", "2024-04")),
        capital="month", tense=True, not_before=r" ?\d",
    ),
    DateRule(
        "month", "month", rf"{FULL_MONTH}(?!-)", days.bare_month, (("in May", "2024-05"), ("since December", "2023-12")),
        capital="month", tense=True, after=PREPOSITION, not_before=r" ?\d",
    ),
    DateRule(
        "month without preposition", "month", r"(?P<month>january|february|september|october|november|december)(?!-)(?!\w)",
        days.bare_month, (("The October crash", "2023-10"),), capital="month", tense=True, not_before=r" ?\d",
    ),
    DateRule(
        "month, not a name", "month", r"(?:the )?(?P<month>april|june|july|august|march)(?!\w|-)",
        days.bare_month, (("The April figures", "2024-04"), ("its August sales", "2023-08")), capital="month", tense=True,
        not_after=r"\b(?!(?:The|A|An|Its|This|That|Each|Every|His|Her|Their|Our) $)[A-Z][\w.]* $", not_before=rf" ?\d|{NAME_AFTER}|(?i:'s| on| against| for| of| to| in | by| and| said| was| has)",
    ),
    # Weekdays.
    DateRule(
        "weekday", "weekday", rf"(?:{EARLY}|earlier on )?{FULL_WEEKDAY}(?:(?:,| of| at the end of)? (?P<of_week>last|this|next) week)?",
        days.weekday, (("said Friday", "2024-05-10"), ("late on Monday", "2024-05-13"), ("Tuesday of last week", "2024-05-07")),
        capital="weekday", tense=True,
        not_after=r"\b(?:Black|Good|Ash|Palm|Bloody|Super|Fat|Cyber|Holy|Maundy|Shrove|Easter|Giving|Mail on|The) $", not_before=r" (?:Times|Telegraph|Mirror|Night Live|Morning Herald|Business Post|Night Lights)",
    ),
    DateRule(
        "the weekday", "weekday", rf"the {FULL_WEEKDAY}", days.weekday, (("the Monday vote", "2024-05-13"),), capital="weekday", tense=True,
        not_before=r" (?:Times|Telegraph|Mirror|Night Live|Morning Herald|Business Post|Night Lights)",
    ),
    DateRule(
        "which weekday", "weekday", rf"{EARLY}?{WHICH}{FULL_WEEKDAY}",
        days.weekday, (("last Wednesday", "2024-05-08"), ("this coming Sunday", "2024-05-19"), ("next Friday", "2024-05-17")), capital="weekday",
    ),
    DateRule(
        "part of a weekday", "weekday", rf"{EARLY}?(?:{WHICH})?{WEEKDAY}(?P<word>)(?: |-|'s ){PART}(?!s)",
        days.weekday_part, (("Monday night", "2024-05-13TNI"), ("late Thursday evening", "2024-05-09TEV")), type="TIME", capital="weekday", tense=True,
    ),
    DateRule(
        "weekdays", "weekday", rf"(?:on )?{WEEKDAY_NAME}(?:s(?!\w)| (?P<part>morning|afternoon|evening|night)s(?!\w))",
        days.every_weekday, (("open Mondays", "XXXX-WXX-1"), ("on Tuesday nights", "XXXX-WXX-2TNI")), type="SET", capital="weekday",
    ),
    DateRule(
        "every weekday", "weekday", rf"(?:each|every) {FULL_WEEKDAY}(?: {PART})?(?!\w)",
        days.every_weekday, (("every Monday", "XXXX-WXX-1"), ("each Friday night", "XXXX-WXX-5TNI")), type="SET", capital="weekday",
    ),
    # Named days.
    DateRule(
        "holiday", "holiday weekday month", rf"{EARLY}?{WHICH}?(?P<holiday>{'|'.join(row.pattern for row in HOLIDAYS)})(?: (?P<weekend>weekend))?(?:,? (?:of |in )?{YEAR}|,? {OF_YEAR})?",
        days.holiday, (("since Good Friday", "2024-03-29"), ("on Election Day 2020", "2020-11-03"), ("over Memorial Day weekend", "2024-W21-WE")), capital="holiday", tense=True,
        not_before=r" (?:Island|Rising|tree|part(?:y|ies)|bank|resolution|honou?rs|message|address|speech|cards?|carol|present|gift|eggs?|bunny|dinner|turkey|costume|candy|parade|song|lights|market|shopp)",
    ),
    # Days counted from the day of publication.
    DateRule(
        "day word", "day", rf"{EARLY}?(?P<word>today|yesterday|tomorrow)(?!'s world)",
        days.day_word, (("late yesterday", "2024-05-14"), ("today", "2024-05-15"), ("tomorrow", "2024-05-16")),
        not_after=r"\b(?:USA|Russia|Psychology|India|History|China) $",
    ),
    DateRule(
        "day beyond", "day unit", r"(?:on )?the day (?P<twice>before|after) (?P<word>yesterday|tomorrow)",
        days.day_word, (("the day before yesterday", "2024-05-13"), ("the day after tomorrow", "2024-05-17")),
    ),
    DateRule(
        "part of a day word", "day", rf"(?:{EARLY}|mid-)?(?P<weekday>)(?P<word>yesterday|tomorrow|today) {PART}(?!s)",
        days.weekday_part, (("yesterday morning", "2024-05-14TMO"), ("tomorrow evening", "2024-05-16TEV")), type="TIME",
    ),
    DateRule(
        "part before a day word", "part day", rf"(?:{EARLY}|mid-|mid )?{PART}(?P<weekday>) (?P<word>yesterday|tomorrow)",
        days.weekday_part, (("mid-afternoon yesterday", "2024-05-14TAF"),), type="TIME",
    ),
    DateRule("tonight", "day", rf"{EARLY}?tonight", days.this_part, (("later tonight", "2024-05-15TNI"),), type="TIME"),
    DateRule("overnight", "day", r"overnight", days.last_night, (("shelled overnight", "2024-05-14TNI"),), type="TIME", not_before=r" (?:stay|bag|success|delivery|trip)"),
    DateRule(
        "this morning", "part", rf"{EARLY}?(?P<which>this|last) {PART}(?!s)", days.this_part,
        (("early this morning", "2024-05-15TMO"), ("last night", "2024-05-14TNI")), type="TIME",
    ),
    DateRule("the morning", "part", rf"(?:{EARLY}|mid-|mid )?(?:in )?(?P<it>the {PART})(?!s|-)", days.this_part, (("in the morning", "2024-05-15TMO"),), type="TIME", after=r"\bin $"),
    # Weeks, months, years and the like, counted from publication or from the date told of.
    DateRule(
        "which unit", "unit", rf"{EARLY}?(?:the )?(?P<which>last|previous|preceding|prior|latest(?= (?:fiscal|financial))|this|this past|this coming|current|next|coming|following|same|upcoming) (?:fiscal |financial |calendar |school |business |trading |whole |entire )?{LONG_UNIT}(?!\w|-(?:old|long|end))",
        period.which_unit, (("up on last\nmonth", "2024-04"), ("earlier this week", "2024-W20"), ("next year", "2025")),
    ),
    DateRule(
        "that unit", "unit", rf"{EARLY}?that (?P<which>same )?(?P<unit>day|week|weekend|month|quarter|year|decade|century)(?!\w|-)",
        period.that_unit, (("It rained in June 2016. That year", "2016"),),
    ),
    DateRule(
        "the past unit", "unit", r"the past (?P<unit>day|week|month|year)(?!\w|-)",
        period.past_unit, (("over the past year", "2023"), ("in the past month", "2024-04")),
    ),
    DateRule(
        "year ended", "unit", r"(?:the |its |a )(?:full |fiscal |financial )?(?P<unit>year|half)(?= (?:ended|ending|that ended|to end))", period.set_of_unit,
        (("in the year ended March 31", "P1Y"),), type="DURATION",
    ),
    DateRule(
        "the unit", "unit", rf"(?:{EARLY}|earlier in |later in )the (?P<unit>day|week|month|year|decade|century|season)(?P<which>)(?!\w|-)",
        period.this_unit, (("the end of the year", "2024"), ("earlier in the week", "2024-W20")),
    ),
    DateRule("the week", "unit", r"the (?P<unit>week|month)(?!\w|-)", period.this_unit, (("for the week", "2024-W20"),), not_before=r" (?:of|in|when|that)\b|-"),
    DateRule(
        "the weekend", "unit", rf"{EARLY}?(?:the )?(?P<which>)(?P<unit>weekend)(?!\w|-)",
        period.this_weekend, (("over the weekend", "2024-W19-WE"),), after=r"\b(?:over|during|on|at|before|after|for|this|through|of) (?:the )?$", tense=True,
    ),
    DateRule(
        "year-end", "unit", rf"(?:the )?(?:{YEAR} )?year-end(?!\w)", period.year_end, (("by year-end", "2024-12-31"),),
    ),
    DateRule("day beside an event", "unit", r"the (?:very )?day (?:before|after)(?! (?:yesterday|tomorrow))", period.event_beside, (("on the day after the vote", None),)),
    DateRule(
        "a year earlier", "unit", r"(?:a|one|the) year (?:earlier|ago|before)(?!\w)(?! (?:quarter|period))",
        period.year_before, (("in the first quarter of 2016, from $2m a year earlier", "2015-Q1"), ("up from 5% a year ago", "2023")), aside=True,
    ),
    DateRule("year's end", "unit", r"(?:the |around )?(?P<unit>year)(?:'s|) end(?!\w)", period.this_unit, (("by year's end", "2024"),)),
    DateRule(
        "so long ago", "unit", rf"{ABOUT}{{0,2}}(?:{COUNT}|(?P<one>an?)){J}(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|weekend|generation|century|centurie)s?(?: or (?:so|more|two))? (?P<side>ago|back)(?!\w)",
        period.ago, (("two years ago", "2022"), ("a couple of weeks ago", "2024-05-01"), ("about 10 days ago", "2024-05-05")),
    ),
    DateRule(
        "vaguely long ago", "unit", rf"(?:{ABOUT}{{0,2}}{VAGUE} )?(?P<unit>minute|hour|day|week|month|quarter|year|decade|generation|centurie)s (?:ago|earlier|back)(?!\w)",
        always("PAST_REF"), (("several years ago", "PAST_REF"), ("weeks ago", "PAST_REF")),
    ),
    DateRule(
        "so long before", "unit", rf"{ABOUT}{{0,2}}(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}}){J}(?P<unit>day|week|month|year|decade)s? (?P<side>earlier|previously|later|afterwards?|hence|from now|(?:before|after)(?=[.,;:)]|\W*$))",
        period.ago, (("He fell in 2016. Two years later, she left", "2018"), ("two weeks from now", "2024-05-29")),
    ),
    DateRule(
        "a unit before", "unit", r"(?!\w+ year (?:earlier|before))(?:a|an|the) (?P<count>)(?P<unit>day|week|month|year|decade) (?P<side>earlier|later|previously|(?:before|after)(?=[.,;:)]|\W*$))(?!\w)",
        period.one_before, (("He quit on Monday. A day later", "2024-05-14"), ("It lost $2m in March. A month earlier", "2024-02")),
    ),
    DateRule(
        "year-earlier period", "unit", r"(?:the |its )?(?:same |comparable |corresponding )?year-(?:ago|earlier)(?: (?:fiscal )?(?P<quarter_word>quarter|period|half))?(?! (?:first|second|third|fourth))",
        period.year_before, (("from the year-ago quarter", "2023-Q1"), ("the year-earlier period", "2023-Q1")), aside=True,
    ),
    DateRule(
        "same period last year", "unit", rf"(?:the )?(?:same|comparable|corresponding|equivalent|like) (?:{NTH} )?(?P<quarter_word>{PERIOD})(?:,? (?:of |in )?(?:last year|a year (?:ago|earlier|before)|the (?:previous|prior|preceding) year|one year (?:ago|earlier)))",
        period.year_before, (("in the same period last year", "2023-Q1"), ("the corresponding quarter a year earlier", "2023-Q1")), aside=True,
    ),
    # Quarters and halves.
    DateRule(
        "quarter", "unit", rf"{EARLY}?(?:(?:the|its|a|this|their|our|his) )?(?:(?:fiscal |financial )?{YEAR} |(?P<of_year>(?:last|this|next) year's )|(?P<year_ago>year-(?:ago|earlier) ))?(?:(?:flat|full|weak|strong|record) )?(?:fiscal{J}|financial{J})?{NTH}{J}(?:fiscal |calendar )?quarter(?!\w|-)",
        period.nth_quarter, (("in the first quarter", "2024-Q1"), ("fiscal third-quarter", "2023-Q3"), ("last year's fourth quarter", "2023-Q4")), tense=True,
    ),
    DateRule(
        "quarter of year", "unit", rf"{EARLY}?(?:(?:the|its|a) )?(?:fiscal{J}|financial{J})?{NTH}{J}(?:fiscal |calendar )?quarter(?:,? (?:of |in )?(?:(?:the )?(?:fiscal |financial |calendar )?(?:year )?{YEAR}|{OF_YEAR}|the (?:current )?(?:fiscal )?year))",
        period.nth_quarter, (("the third quarter of 2016", "2016-Q3"), ("second quarter last year", "2023-Q2")),
    ),
    DateRule(
        "quarter by number", "quarter", rf"(?:q(?P<nth>[1-4])|(?P<nth_before>[1-4])q)(?: (?:of )?{YEAR}|(?: |)'?(?P<short_year>\d\d)(?!\w))?(?!\w)",
        period.quarter_code, (("in Q3 2020", "2020-Q3"), ("1Q profit", "2024-Q1")),
    ),
    DateRule("half by number", "quarter", rf"h(?P<nth>[12]) (?:of )?{YEAR}", period.half_code, (("in H1 2021", "2021-H1"),)),
    DateRule(
        "the quarter", "unit", r"(?:the |its |this )(?:latest |most recent |just-ended |recent |current |same )?(?:fiscal )?quarter(?!\w|-)",
        period.same_quarter, (("sales in the quarter", "2024-Q1"), ("the latest quarter", "2024-Q1")),
    ),
    DateRule(
        "last year's period", "unit", r"(?:last|the (?:previous|prior)) year's (?P<quarter_word>quarter|period)", period.year_before, (("up from last year's period", "2023-Q1"),), aside=True,
    ),
    DateRule("quarter a year back", "unit", r"the (?:fiscal )?(?P<quarter_word>quarter),? (?:a|one) year (?:ago|earlier|before)", period.year_before, (("for the quarter a year ago", "2023-Q1"),), aside=True),
    DateRule("the latest period", "unit", r"the (?:latest|most recent) period", period.same_quarter, (("in the latest period", "2024-Q1"),)),
    DateRule(
        "period of year", "unit", rf"the {YEAR} (?P<quarter_word>quarter|period)", period.quarter_of_year,
        (("from the 2015 period", "2015"), ("In the third quarter it rose from the 2015 quarter", "2015-Q3")), aside=True,
    ),
    DateRule(
        "half", "unit figure", rf"(?:the )?(?:fiscal )?(?P<nth>first|second|last|latter|1st|2nd){J}half (?:of |in )?(?:(?:fiscal |the year )?{YEAR}|{OF_YEAR}|(?:the|this) (?:current |fiscal )?year)(?!\w)",
        period.nth_half, (("the second half of 2020", "2020-H2"), ("in the first half of the year", "2024-H1")), tense=True,
    ),
    # Seasons; "fall" and "spring" need a companion.
    DateRule(
        "season of year", "season", rf"{EARLY}?(?:the )?{SEASON}(?:,? (?:of |in )?(?:{YEAR}|{SPOKEN_YEAR})|,? {OF_YEAR})", period.season, (("the summer of 2019", "2019-SU"), ("fall 2020", "2020-FA")),
        not_before=r" (?:Olympics|Games)",
    ),
    DateRule("which season", "season", rf"{EARLY}?{WHICH}{SEASON}(?!\w)", period.season, (("last summer", "2023-SU"), ("this past spring", "2023-SP"), ("next winter", "2024-WI"))),
    DateRule(
        "season", "season", rf"(?:{EARLY}|mid-)?(?:the (?:early |late )?)?{SEASON}(?!\w|-)", period.season, (("in the fall", "2024-FA"), ("over the winter", "2023-WI")),
        after=r"\b(?:in|by|during|until|since|through|over|for|before|after|this|of|into|late|early) $", not_before=r" (?:Olympics|Games|camp|school|training|break|to\b|for\b|off\b|by\b|below\b|apart\b|in \b|through\b|on\b|short|out|victim|under|from)", tense=True,
    ),
    # Years, decades, centuries.
    DateRule(
        "decade by number", "figure", rf"(?:{EARLY}|mid-|early-|late-)?(?:the )?(?:{EARLY}|mid-)?(?P<year>1[0-9]\d0|20\d0)(?:'s|s)(?!\w)", period.decade, (("the 1990s", "199X"), ("the mid-1980s", "198X")),
    ),
    DateRule(
        "short decade", "figure", rf"(?:{EARLY}|mid-)?(?:the )?(?:{EARLY}|mid-)?'?(?P<short_year>[2-9]0)s(?!\w)", period.decade, (("since the '80s", "198X"), ("the late 70s", "197X")),
        after=r"\b(?:the|in|since|late|early|of) (?:late |early |mid-)?'?$|\bsince $", not_after=r"\b(?:his|her|their|my|your|our) (?:(?:early|late|mid)\W)?$",
    ),
    DateRule("spelled decade", "decade", rf"(?:{EARLY}|mid-)?(?:the )?(?:{EARLY}|mid-)?(?:nineteen )?(?P<decade>{either(DECADES)})(?!\w)", period.decade, (("the late nineties", "199X"),), after=r"\b(?:the|in|since|of|during) $", not_after=r"\b(?:his|her|their|my|your|our) $"),
    DateRule(
        "century", "unit", rf"(?:{EARLY}|mid-)?(?:the )?(?:early |late |mid-|mid )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_NAME}){J}century(?!\w)", period.century, (("the 20th century", "19XX"), ("nineteenth-century", "18XX")),
    ),
    DateRule(
        "fiscal year", "figure", rf"{EARLY}?(?:the )?(?:fiscal|financial|calendar)(?: year)? {YEAR}", period.bare_year, (("in fiscal 2019", "2019"), ("fiscal year 2020", "2020")),
    ),
    DateRule(
        "year", "figure", rf"(?:(?:the )?(?:very )?(?:{EARLY}|mid-|early-|late-|pre-|post-)|(?:as )?(?:early|late) as )?(?:the )?(?:year )?{YEAR}(?:(?:-|/)\d\d(?!\d|-))?(?:-(?=\d{{4}}))?(?! (?:people|troops|miles|km|kilomet|met(?:er|re)|feet|dollars|hours|gmt|square|pounds|tons|tonnes|men|women|soldiers|students|jobs|votes|megawatt|calories|million|billion|percent|per cent|acres|local time|degrees|words|pages|shares|points|names|homes|officers|police))",
        period.bare_year, (("in 1988", "1988"), ("mid-1996", "1996"), ("the end of 2019", "2019")),
        not_after=r"(?:[$£€#@/:_=&?\w.,-]|\b(?:No|Nos|page|Page|room|Room|flight|Flight|Boeing|Article|Section|Windows|Route|Highway|Vol|at|exceed|than|nearly|approximately|roughly|least|extra|another|additional|index)\.? )$",
    ),
    DateRule(
        "spoken year", "spoken", rf"{EARLY}?(?:the year )?{SPOKEN_YEAR}",
        period.spoken_year, (("in nineteen ninety-six", "1996"),), not_before=r"(?i:-| (?:people|years|percent|per|million|hundred|dollars|pounds))",
    ),
    DateRule("spoken millennium", "spoken", r"the year (?P<head>two thousand)(?: and)?(?: (?P<tail>one|two|three|four|five|six|seven|eight|nine|ten))?(?!\w)", period.spoken_year, (("the year two thousand", "2000"),)),
    # Dates in figures.
    DateRule("date in figures", "figure", r"(?P<year>(?:1[0-9]|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>3[01]|[12]\d|0?[1-9])(?:t\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:z|[-+]\d\d:?\d\d)?)?(?!\d|[-/.]\d)", days.iso_date, (("2021-07-10", "2021-07-10"), ("2021/7/10", "2021-07-10"))),
    DateRule("day and month in figures", "figure", r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d%]|[-/.]\d)", days.numeric_date, (("13/7/2021", "2021-07-13"), ("07/25/2021", "2021-07-25")), not_after=r"[\d$.,/-]$"),
    DateRule("9/11", "figure", r"9/11", always("2001-09-11"), (("after 9/11", "2001-09-11"),), not_after=r"[\d/.]$"),
    # References, found so that they are not taken for anything else; they have no place in the calendar.
    DateRule("now", "reference", r"(?:right |just |even |only |until |by |for )?now(?: that)?", always("PRESENT_REF"), (("right now", "PRESENT_REF"), ("is now seeking", "PRESENT_REF"))),
    DateRule("currently", "reference", r"currently|presently|nowadays|at (?:the )?present(?! (?:value|state))|at the moment|these days", always("PRESENT_REF"), (("currently", "PRESENT_REF"), ("at present", "PRESENT_REF"))),
    DateRule("these days", "unit", r"these days|this day and age", always("PRESENT_REF"), (("these days", "PRESENT_REF"),)),
    DateRule("recently", "reference", r"(?:(?:more|most|only|very|just|as|until|quite) )?(?:as )?(?:recently|lately)|of late(?!\w)", always("PAST_REF"), (("more recently", "PAST_REF"), ("until recently", "PAST_REF")), not_after=r"\b(?:the|a|an|its|their|his|her) $"),
    DateRule("recent units", "unit", r"(?:the )?(?:(?:more|most) )?(?:recent|past) (?:days|weeks|months|years|decades|quarters|times)(?: and (?:days|weeks|months|years))?", always("PAST_REF"), (("in recent weeks", "PAST_REF"),)),
    DateRule("coming units", "unit", r"(?:the )?(?:coming|future|ensuing|upcoming) (?:days|weeks|months|years|decades|quarters)(?: and (?:weeks|months|years))?|the (?:days|weeks|months|years) (?:ahead|to come)", always("FUTURE_REF"), (("in the coming months", "FUTURE_REF"), ("the weeks ahead", "FUTURE_REF"))),
    DateRule("soon", "reference", r"(?:as )?soon(?: as possible)?(?! (?:as|after|before|to)\b)", always("FUTURE_REF"), (("soon", "FUTURE_REF"), ("as soon as possible", "FUTURE_REF")), not_after=r"\b(?:as|too|very) $"),
    DateRule("the future", "reference", r"(?:the )?(?:(?:near|foreseeable|immediate|distant|not-too-distant|very near) )?future(?!s)", always("FUTURE_REF"), (("in the near future", "FUTURE_REF"),), after=r"\bin(?:to)? (?:the )?$"),
    DateRule("the past", "reference", r"the (?:recent |distant |not-so-distant )?past", always("PAST_REF"), (("in the past", "PAST_REF"),), not_before=r"(?:-| )(?:\d|few|one|two|three|four|five|six|seven|eight|nine|ten|several|couple)"),
    DateRule("one day", "unit", r"(?:one|some) day", always("FUTURE_REF"), (("will one day rule", "FUTURE_REF"),), after=r"(?:will|may|might|could|would|can|hope to|should|to) $"),
    # Durations.
    DateRule(
        "length", "unit", rf"{ABOUT}{{0,2}}{COUNT}{J}(?:(?:trading|business|working|school|calendar|full|more|additional|consecutive|straight|long|successive|light) )?(?!quarters? of|(?<=-)quarters){UNIT}s?(?:'(?!\w))?(?: or so| or more)?(?!\w)(?!-old| old\b| of age\b)",
        period.duration, (("two years", "P2Y"), ("a 10-day trip", "P10D"), ("more than two and a half years", "P2Y6M")), type="DURATION",
    ),
    DateRule(
        "past length", "unit", rf"(?:at least |each of |within |over )?(?:the|these|those|its|their|his|her) (?:(?:last|past|next|first|coming|following|previous|preceding|prior|final|latest|same|ensuing|another|full|year-earlier) )?(?:{COUNT} |{VAGUE} )?(?:(?:trading|business|more|fiscal|consecutive|full) )?{UNIT}s(?: or so)?(?!\w)(?! (?:ago|earlier|before|later))",
        period.duration, (("the past three months", "P3M"), ("the next few days", "PXD")), type="DURATION",
    ),
    DateRule(
        "past decade", "unit", r"(?:over |within )?the past (?P<half>half(?: a|-| ))?(?P<unit>decade|century)(?!\w|-)", period.past_decade,
        (("over the past decade", "P10Y"), ("the past half-century", "P50Y")), type="DURATION",
    ),
    DateRule(
        "last length", "unit", rf"(?:last|past|next|first|previous) (?:{COUNT}|few|several|couple of) {UNIT}s(?: or so)?(?!\w)",
        period.duration, (("for last two years", "P2Y"), ("next few weeks", "PXW")), type="DURATION",
    ),
    DateRule(
        "vague length", "unit", rf"(?:{ABOUT})?(?:a few|few|several|many|a couple(?: of)?|some|a number of)(?P<count>) {UNIT}s(?!\w)", period.duration, (("several months", "PXM"), ("a few days", "PXD")), type="DURATION",
    ),
    DateRule(
        "units", "unit", rf"(?P<count>)(?!quarter|second|minute|night|weekend){UNIT}s(?:(?: or | and |, )(?:days|weeks|months|years|decades))?(?!\w)", period.duration, (("for weeks", "PXW"), ("months of talks", "PXM")), type="DURATION",
        not_before=r"(?:-old| old\b| of age\b)",
    ),
    DateRule(
        "unit and a half", "unit", rf"{ABOUT}{{0,2}}(?:an?|one) {UNIT}(?P<and_a_half> and a half)", period.duration, (("for a year and a half", "P1Y6M"),), type="DURATION",
    ),
    DateRule(
        "a unit", "unit", rf"(?P<it>{ABOUT}{{0,2}}(?P<count>a|an|one|half a|half an) (?:full |whole )?(?!quarter|second){UNIT})(?!\w|-)", period.duration, (("for a year", "P1Y"), ("in about an hour", "PT1H")), type="DURATION",
        after=r"\b(?:in|for|within|after|over|than|of|about|nearly|almost|just|only|least|most|under|lasted|last|take|takes|took|taken|spent|spend|until|by|to) $",
    ),
    DateRule("the year", "unit", r"the (?:full |whole |entire |fiscal )?(?P<unit>year)(?!\w|-)(?P<which>)", period.this_unit, (("for the year", "2024"),)),
    # Sets.
    DateRule("every unit", "unit", rf"(?:every|each) (?:(?:single|other) )?(?:(?P<count>{CARDINAL}|\d{{1,3}}|few) )?{UNIT}s?(?!\w)", period.set_of_unit, (("every year", "P1Y"), ("every two weeks", "P2W")), type="SET"),
    DateRule("times a unit", "unit", r"(?:a|an|each|every|per) (?P<unit>minute|hour|day|week|month|year)(?!\w)", period.set_of_unit, (("twice a week", "P1W"),), type="SET", after=r"\b(?:once|twice|times) $"),
    DateRule("weekends", "unit", r"weekends", always("XXXX-WXX-WE"), (("open on weekends", "XXXX-WXX-WE"),), type="SET", after=r"\b(?:on|at|during) $"),
    DateRule("annually", "set", r"annually|yearly|biannually", always("P1Y"), (("held annually", "P1Y"),), type="SET", not_before=r" [a-z]{4,}"),
    DateRule("monthly", "set", r"monthly", always("P1M"), (("meets monthly.", "P1M"),), type="SET", not_before=r" [a-z]{4,}"),
    DateRule("weekly", "set", r"weekly", always("P1W"), (("meets weekly.", "P1W"),), type="SET", not_before=r" [a-z]{4,}"),
    DateRule("daily", "set", r"daily|nightly", always("P1D"), (("flies daily.", "P1D"),), type="SET", not_before=r" [A-Za-z]{4,}"),
    DateRule("hourly", "set", r"hourly", always("PT1H"), (("runs hourly.", "PT1H"),), type="SET", not_before=r" [a-z]{4,}"),
    DateRule("quarterly", "set", r"quarterly", always("P1Q"), (("paid quarterly.", "P1Q"),), type="SET", not_before=r" [a-z]{4,}"),
    # Times of day.
    DateRule(
        "clock", "noon figure", rf"(?:(?:about|around|at|by|shortly (?:before|after)|just (?:before|after)) )?(?P<it>(?P<hour>1\d|2[0-4]|0?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half_day>[ap]\.?m\.?)(?!\w){ZONE}?(?:,?(?: on| of)? (?:{MONTH} {DAY}(?:,? {YEAR})?|{FULL_WEEKDAY}|(?P<word>today|yesterday|tomorrow)))?)",
        days.clock, (("at 5 p.m. EST Tuesday", "2024-05-14T17:00"), ("7:15 a.m.", "T07:15"), ("10pm on May 3", "2024-05-03T22:00")), type="TIME", tense=True,
    ),
    DateRule(
        "24-hour clock", "figure", rf"(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)(?: hours)?(?P<zone>{ZONE})(?:,?(?: on)? (?:{FULL_WEEKDAY}|(?P<word>today|yesterday|tomorrow)))?",
        days.clock, (("at 1430 GMT", "T14:30"), ("14:05 BST", "T14:05")), type="TIME",
    ),
    DateRule("colon clock", "figure", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\d|:|[.]\d)", days.clock, (("at 14:05", "T14:05"),), type="TIME", after=r"\b(?:at|until|by|from|to|around|about|after|before) $"),
    DateRule("o'clock", "noon", rf"(?P<hour>{CARDINAL}|\d{{1,2}}) o'clock(?: in the (?:morning|afternoon|evening))?", days.o_clock, (("at six o'clock", "T06:00"),), type="TIME"),
    DateRule(
        "noon", "noon", rf"(?:about |around |by )?(?P<noon>noon|midnight|midday){ZONE}?(?:,?(?: on)? (?:{FULL_WEEKDAY}|{MONTH} {DAY}(?:,? {YEAR})?|(?P<word>today|yesterday|tomorrow)|tonight))?", days.clock, (("noon Thursday", "2024-05-09T12:00"), ("at midnight", "T24:00")), type="TIME", tense=True,
    ),
)

# The publication date, as articles state it.
PUBLISHED_LABEL = r"^\W*(?:first |originally )?(?:published|posted|date|issued|publication date|publish date|released|created)\b(?! by)"
"""What begins a line that gives the day of publication."""

UPDATED_LABEL = r"^\W*(?:last )?(?:updated|modified|update|last updated|edited|revised)\b"
"""What begins a line that gives the day of the last change, which stands in for that of publication."""

DATELINE = r"^\W{0,3}[A-Z][A-Z.' -]{2,40}(?:,|\s)[^\n()]{4,60}?(?:\([^()\n]{2,40}\))?\s?(?:--|—|–|(?<=[\s)])-)\s"
"""A dateline: "KABUL, Afghanistan, July 10 (Agency) -"; the place stands in capitals."""

BYLINE_WORDS = frozenset((
    "by", "on", "at", "and", "in", "of", "last", "first", "updated", "published", "posted", "modified", "date", "issued", "report",
    "staff", "reporter", "reporters", "writer", "correspondent", "am", "pm", "a.m", "p.m",
))  # fmt: skip
"""Words that a line with the date alone may also hold."""

BYLINE = r"^\W*(?:by|from)\b|[|•·]"
"""What makes a line with a date and a few names a byline."""

PHOTO_CREDIT = r"\((?:[^()]{0,40}\b)?(?:photo|image|picture|photograph|credit)s?\b[^()]{0,60}\)|\b(?:photo|image|picture) (?:by|via|credit|courtesy)\b|/(?:afp|reuters|getty|ap)\b|\[(?:photo|image)"
"""What marks a caption; the date in it is recent unless it says otherwise."""

FILE_PHOTO = r"\b(?:file|archive|archival|undated|library)\b"
"""What marks a caption whose picture is old."""

WEEKDAY_RULES = ("weekday", "the weekday", "part of a weekday")
"""The rows above that read a bare weekday."""

# Where the date of a statement stands. The patterns see the words between the date and its neighbours.
BEFORE_FRONTED = (
    r"^\W*(?:(?:and|but|so|also|then|back|later|separately|meanwhile|however|earlier|again|only|just|as recently as|yet|still),? )?"
    r"(?:(?:in|at|from|near|during|speaking (?:at|in|to)|addressing) (?:(?!(?:\w+ed|who|which|that|where|when|after|taken|held) )[\w.'’-]+ ){1,8})?"
    r"(?:on|in|late|early|during|as of|at|over|late on|early on)? ?$"
)
"""What may stand between the beginning of a sentence or clause and a date put in front: "On", "In an interview on"."""

AFTER_FRONTED = r"^(?:[^\w\"“”]{0,3}|,? (?:in|at|speaking|during|after|before|while|following|through|via|writing|asked|citing)\b[^;:\"“”\n]{0,80}, ?|,? (?:the )?)$"
"""What may stand between a date put in front and the source: nothing, or "in a statement,"."""

BETWEEN = r"^,? ?(?:(?:also|then|again|later|reportedly|earlier|late|early) )?(?:on|in|late|early|late on|early on|earlier|at)? ?$"
"""What may stand between source and date, or date and cue: "The ministry on Tuesday announced"."""

CLAUSE_BEGINS = r"\b(?:after|when|who|whom|which|that|whose|as|before|while|but|because|since|until|if|where|whether|although|though|than|ahead|following|over|despite|amid|where|to|of)\b|[;:\"“”]|, (?:and|a|an|the)\b|\band\b"
"""What, between cue and date, takes the date away from the cue: it belongs to that clause or phrase."""

NOT_OF_CUE = r"\b(?:about|of|over|before|since|until|by|for|than|between|from|through|after|to|against|ahead of) (?:the |last |late |early )?$"
"""Words right before a date that make it something else's: "said of Friday's attack"."""

POSSESSIVE = r"^(?:'|’)s?\b|^(?:'|’)s\b"
"""What after a date makes it something else's."""

STARTS_CONTENT = r"^,? ?(?:that\b|it\b|he\b|she\b|they\b|we\b|there\b|the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|these\b|no\b|[\"“]|\d|[A-Z])"
"""What follows a date that stands first in the content's span but can only be the cue's: "said Friday it had"."""

DOCUMENT = (
    r"(?:statement|report|letter|survey|poll|study|memo|tweet|post|interview|filing|release|video|audio|message|article|editorial|column|document"
    r"|announcement|briefing|e-?mail|note|complaint|lawsuit|indictment|ruling|decision|analysis|paper|speech|address|broadcast|blog|dispatch|communique)"
)
"""What is itself a statement."""

DOCUMENT_DATED = (
    rf"\b{DOCUMENT}(?:,? (?:that was |which was )?(?:released|published|issued|dated|posted|broadcast|aired|made|filed|sent|unveiled|obtained|carried"
    r"|written|recorded|read|of|from))?(?:,? (?:by|to|on|in|with) (?:the )?[\w.'-]+(?: [\w.'-]+)?)? ?(?:on |in |late |early |late on |earlier )?$"
)
"""A source that is a document, up to its date: "A report released on"."""

CLAUSE_STARTS = r"[,;:—–][\"”’']{0,2} (?!$)"
"""What a clause in the middle of a sentence begins after: "…, and on Monday the bank said"."""

PARTICIPLE = r"ing$"
"""The end of a cue that hangs on the clause before it: "criticised him on Wednesday, saying"."""

THAT = r"^,? ?that\b"
"""What shows that a date before it is not the content's, of whatever grain: "said last month that"."""

DATED_DOCUMENT = rf"^ (?:[\w.'’-]+ ){{0,4}}{DOCUMENT}\b"
"""A document after its date: "a 2014 government study"."""

SPEAKING = r"^, (?:speaking|talking|writing|testifying|appearing|addressing|campaigning|interviewed|asked)\b[^,;:\"“”]{0,60}$"
"""What may stand between source and date, as long as a comma or little more leads back to the cue."""

TITLE = r"[\"“][A-Z][^\"“”.,]{0,40}[\"”]"
"""The name of a programme or paper in quotation marks, which are no quotation's."""

ATTRIBUTIVE = r"^ (?!that|in|to|on|at|by|when|as|and|but|for|with|about|during|while|after|before)[a-z]"
"""A word that makes a year before it a part of a name for something: "the 2008 run"."""

SWALLOWED_RULES = (*WEEKDAY_RULES, "day word", "month and day", "day and month")
"""The rows whose dates can stand between a cue and a content without "that"."""

POLL = r"\b(?:poll|survey|census|referendum)\b"
"""What is released on another day than the people in it spoke."""

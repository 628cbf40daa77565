"""What the writer of an article adds behind what was said: who is meant, what came of it, what to call it."""

from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def added_by_writer(reading: Reading, i: int, first: int, stop: int) -> str:
    """Why the content that begins at `first` ends at the comma before token i; empty if it goes on."""
    lower, tag = reading.lower, reading.tag[i]
    if (tag == "D" and sums_up(reading, i, stop)) or (lower[i] in table.SUMMING_ALONE and i + 1 < stop):
        return f"“{reading.words(i, i + 2)}” sums up what was said"
    if _says_plurally(reading, i, stop):
        return f"“{lower[i]}” sums up what was said"
    if _says_who(reading, i, first, stop):
        return "the writer says who or what is named"
    if tag == "G" and lower[i] in table.WITH_EFFECT and i + 1 < stop and reading.tag[i + 1] != "S":
        return "what came of it follows"
    if tag == "G" and i + 1 < stop and lower[i + 1] in table.STIRRED:
        return "what came of it follows"  # "…, raising hopes that"
    if (span := span_of_time(reading, i, stop)) and lower_at(reading, span, stop) in table.AFTER_BEFORE:
        return "when it was said follows"  # "…, two days after he was charged"
    if lower[i] == "as" and _as_others(reading, i + 1, stop):
        return "whom else it is true of follows"
    if lower[i] == "in" and tag == "I" and _in_latest(reading, i, stop):
        return "the writer says what it comes to"
    if lower[i] == "without" and i + 1 < stop and lower[i + 1] in table.NOT_TELLING:
        return "how it was said follows"
    return ""


def _in_latest(reading: Reading, i: int, stop: int) -> bool:
    """ "…, in a blow to the party", "…, in a sign that it is weak": the writer's word for the news?"""
    noun = i + 2 + (reading.lower[min(i + 2, stop - 1)] not in table.LATEST_NEWS)
    if noun + 1 >= stop or reading.lower[i + 1] not in table.ARTICLES:
        return False
    return reading.lower[noun] in table.LATEST_NEWS and reading.lower[noun + 1] in table.BEHIND_NEWS


def lower_at(reading: Reading, i: int, stop: int) -> str:
    """The word at i in lower case, or nothing behind `stop`."""
    return reading.lower[i] if i < stop else ""


def _as_others(reading: Reading, i: int, stop: int) -> bool:
    """ "…, as have her rivals", "…, as was the case in May", but "as being unfair", "as are you"."""
    turned = i + 1 < stop and reading.tag[i] == "A" and reading.tag[i + 1] != "S"
    return turned and not reading.lower[i].endswith("ing")


def span_of_time(reading: Reading, i: int, stop: int) -> int:
    """The token behind "two days", "hours", "less than a week" at i; 0 if no length of time stands there."""
    while i < stop and reading.lower[i] in table.MORE_OR_LESS:
        i += 1
    i += i < stop and (reading.tag[i] == "M" or reading.lower[i] in table.FEW)
    return i + 1 if i < stop and reading.lower[i].removesuffix("s") in table.TIME_NOUNS else 0


def sums_up(reading: Reading, i: int, stop: int) -> bool:
    """ "…, a claim that", "…, a move critics": the writer's word for what was said."""
    end = i + 1
    while end < stop and reading.tag[end] in "NEGR" and reading.lower[end] not in table.SUMMING_UP:
        end += 1
    if reading.lower[end - 1] in table.PLANS and lower_at(reading, end, stop) in table.THING_RELATIVES:
        return reading.lower[i] in table.ARTICLES_A  # "…, a plan that has angered unions"
    newest = reading.lower[i] in table.ARTICLES and reading.lower[min(i + 1, stop - 1)] in table.NEWEST
    return newest or (
        reading.lower[i] in table.ARTICLES_A and end < stop and reading.lower[end] in table.SUMMING_UP
    )


def _says_plurally(reading: Reading, i: int, stop: int) -> bool:
    """ "…, comments that angered unions", "…, allegations he denies": the same without an article."""
    lower = reading.lower
    plural = lower[i].endswith("s") and lower[i][:-1] in table.SUMMING_UP
    behind = i + 1 < stop and (lower[i + 1] in table.THING_RELATIVES or reading.tag[i + 1] in "SX")
    return plural and behind


def _says_who(reading: Reading, i: int, first: int, stop: int) -> bool:
    """ "… to help Lane, who lost in May.", "… to shut the dam, which is old.": to the sentence's end.

    A relative with a comma, a dash or a quotation in it is left where it is: it may be what was said.
    """
    tags, lower = reading.tag, reading.lower
    person = lower[i] in table.WHO and tags[i - 2] == "X"
    thing = lower[i] == "which" and tags[i - 2] in "NX"
    return i - 2 > first and (person or thing) and not any(tag in ',"-' for tag in tags[i:stop])

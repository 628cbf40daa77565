"""What the writer of an article adds behind what was said: who is meant, what came of it, what to call it."""

from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def added_by_writer(reading: Reading, i: int, first: int, stop: int) -> str:
    """Why the content that begins at `first` ends at the comma before token i; empty if it goes on."""
    lower, tag = reading.lower, reading.tag[i]
    if (tag == "D" and sums_up(reading, i, stop)) or (lower[i] in table.SUMMING_ALONE and i + 1 < stop):
        return f"“{reading.words(i, i + 2)}” sums up what was said"
    if _says_who(reading, i, first, stop):
        return "the writer says who or what is named"
    if tag == "G" and lower[i] in table.WITH_EFFECT and i + 1 < stop and reading.tag[i + 1] != "S":
        return "what came of it follows"
    if tag == "G" and i + 1 < stop and lower[i + 1] in table.STIRRED:
        return "what came of it follows"  # "…, raising hopes that"
    if lower[i] == "without" and i + 1 < stop and lower[i + 1] in table.NOT_TELLING:
        return "how it was said follows"
    return ""


def sums_up(reading: Reading, i: int, stop: int) -> bool:
    """ "…, a claim that", "…, a move critics": the writer's word for what was said."""
    end = i + 1
    while end < stop and reading.tag[end] in "NEGR" and reading.lower[end] not in table.SUMMING_UP:
        end += 1
    newest = reading.lower[i] in table.ARTICLES and reading.lower[min(i + 1, stop - 1)] in table.NEWEST
    return newest or (
        reading.lower[i] in table.ARTICLES_A and end < stop and reading.lower[end] in table.SUMMING_UP
    )


def _says_who(reading: Reading, i: int, first: int, stop: int) -> bool:
    """ "… to help Lane, who lost in May.", "… to shut the dam, which is old.": to the sentence's end.

    A relative with a comma, a dash or a quotation in it is left where it is: it may be what was said.
    """
    tags, lower = reading.tag, reading.lower
    person = lower[i] in table.WHO and tags[i - 2] == "X"
    thing = lower[i] == "which" and tags[i - 2] in "NX"
    return i - 2 > first and (person or thing) and not any(tag in ',"-' for tag in tags[i:stop])

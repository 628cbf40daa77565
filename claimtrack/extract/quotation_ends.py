"""Where a quotation at the head of what was said stands in it: all of it, or one of several."""

from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table


def leaves_quotation(reading: Reading, last: int, stop: int) -> bool:
    """ "… “that crap,” in an interview", "… “rigged,” a word": a comma inside the marks."""
    tags = reading.tag
    return (
        last + 1 < stop
        and tags[last - 1] in ",."
        and (tags[last + 1] in "IYT" or reading.lower[last + 1] in table.ARTICLES_A)
        and not list_goes_on(reading, last + 2, stop)
    )


def list_goes_on(reading: Reading, i: int, stop: int) -> bool:
    """ "“a loser,” a “liar”", "“Go home,” and “Stay out”": is it the next of several quotations?"""
    if i + 1 < stop and reading.tag[i] == "," and reading.tag[i - 1] == "C":
        i += 1  # “Go home,” and, “Stay out”
    return i < stop and opens_quotation(reading, i)


def is_complete(reading: Reading, first: int, last: int, stop: int) -> bool:
    """Is the quotation all of the content? It is when its last word is followed by a mark inside it."""
    if last + 1 >= stop or reading.tag[last + 1] in ".,;":
        return (
            last - first > 3
            or reading.tag[last - 1] in ",."
            or last + 1 >= stop
            or reading.tag[last + 1] != ","
        )
    return reading.tag[last - 1] in ",."

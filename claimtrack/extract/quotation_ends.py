"""Where a quotation at the head of what was said stands in it: all of it, or one of several."""

from claimtrack.extract.clauses import clause_at
from claimtrack.extract.next_claims import TAG_FOLLOWS, spoken_by_another
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table


def leaves_quotation(reading: Reading, first: int, last: int, stop: int) -> bool:
    """ "… “that crap,” in an interview", "… “rigged,” a word": a comma inside the marks."""
    tags = reading.tag
    return (
        last + 1 < stop
        and tags[last - 1] in ",."
        and (tags[last + 1] in "IYT" or reading.lower[last + 1] in table.ARTICLES_A)
        and not list_goes_on(reading, last + 2, stop)
        and not first_of_list(reading, first, last, stop)
    )


def quotation_apart(reading: Reading, i: int, stop: int, takes: str, place: str) -> str:
    """Why the content ends at the comma or colon before the quotation at i; empty if it goes on."""
    before = reading.tag[i - 1]
    if before == ":" and spoken_by_another(reading, i, stop):
        return TAG_FOLLOWS  # "said that it was lost: “It is over,” she wrote"
    if before == "," and place == "relative" and takes == "to":
        return "the relative clause ends"  # "said an aide, who asked not to be named, “and …”"
    if before == "," and place == "fronted" and clause_at(reading, i + 1, stop):
        return "the main clause begins"  # "While aides say he is ill, “no one believes it”"
    return ""


def list_goes_on(reading: Reading, i: int, stop: int) -> bool:
    """ "“a loser,” a “liar”", "“Go home,” and “Stay out”": is it the next of several quotations?"""
    if i + 1 < stop and reading.tag[i] == "," and reading.tag[i - 1] == "C":
        i += 1  # “Go home,” and, “Stay out”
    return i < stop and opens_quotation(reading, i)


def first_of_list(reading: Reading, first: int, last: int, stop: int) -> bool:
    """ "“bad weather,” a lack of staff and “fatigue.”": a phrase, a second behind its comma, the last."""
    tags = reading.tag
    if tags[last - 1] != "," or any(tag in "VAS" for tag in tags[first:last]):
        return False
    second = noun_phrase_right(reading, last + 1, stop)
    while last + 1 < second < stop - 2 and tags[second] == ",":
        further = noun_phrase_right(reading, second + 1, stop)
        if further == second + 1:
            break
        second = further
    second += second < stop - 1 and tags[second] == ","
    if not last + 1 < second < stop - 1 or reading.lower[second] not in table.JOINING:
        return "C" in tags[last + 2 : second] and (second >= stop - 1 or tags[second] == ".")
    if opens_quotation(reading, second + 1):
        return reading.quotations[reading.quote[second + 1]][1] >= stop - 2
    third = noun_phrase_right(reading, second + 1, stop)
    return third > second + 1 and (third >= stop or tags[third] == ".")


def is_complete(reading: Reading, first: int, last: int, stop: int) -> bool:
    """Is the quotation all of the content? It is when its last word is followed by a mark inside it."""
    if first_of_list(reading, first, last, stop):
        return False
    if reading.tag[last + 1 : last + 4] == [",", "C", "V"]:
        return True  # "replied “No”, and left"
    if last + 1 >= stop or reading.tag[last + 1] in ".,;":
        return (
            last - first > 3
            or reading.tag[last - 1] in ",."
            or last + 1 >= stop
            or reading.tag[last + 1] != ","
        )
    return reading.tag[last - 1] in ",." or _left_behind(reading, first, last, stop)


def _left_behind(reading: Reading, first: int, last: int, stop: int) -> bool:
    """ "said “it is false” and left", "muttered “lies” as he left", "yelled “fire” before leaving"."""
    tags, after = reading.tag, last + 1
    if after + 1 >= stop:
        return False
    if tags[after] == "Q" and reading.lower[after] in table.CLAUSES_OF_TIME:
        return tags[after + 1] in "SG"
    clause = any(tag in "VA" for tag in tags[first:last])
    return clause and tags[after] == "C" and tags[after + 1] == "V" and reading.lower[after + 1] not in BASES

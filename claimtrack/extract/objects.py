"""Content that is an object with what is said of it: "accused the bank of fraud", "called it a bore"."""

from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame

PLACES = (["D"], ["P"], ["X"], ["M"])
"""Behind "to" these begin a place and no verb: "pushed the party to the left"."""


def object_at(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    if "object" not in frame.allowed:
        return None
    tags = reading.tag
    if (
        "" in frame.object_with
        and reading.lower[i] == "that"
        and i + 1 < stop
        and opens_quotation(reading, i + 1)
    ):
        return i, "object"  # "called that “absurd”"
    if reading.lower[i] == "that" and i + 1 < stop and _said_of_that(reading, frame, i + 1):
        return i, "object"  # "called that a mistake", "described that as a lie"
    if reading.lower[i] == "as" and "as" in frame.object_with and _label_first(reading, i + 1, stop):
        return i, "object"  # "dismissed as “absurd” the claim that"
    bare = tags[i] == "O" or (tags[i] == "G" and "as" in frame.object_with)
    end = i + 1 if bare else noun_phrase_right(reading, i, stop)
    if end == i:
        return None
    if "“" in frame.object_with and end < stop and opens_quotation(reading, end):
        return i, "object"  # "found the answer “insulting”"
    if "" in frame.object_with and end < stop and _label_follows(reading, end, stop):
        return i, "object"
    if "" in frame.object_with and end < stop and reading.tag[end] in 'DNXJEGRMV"PI':
        return (i, "object") if _labels(reading, end, stop) else None
    if "" in frame.object_with and end - i >= 3:
        return i, "object"
    limit = min(stop, i + 30)
    for j in range(i + 1, limit):
        if reading.lower[j] in frame.object_with and not (tags[j] == "T" and tags[j + 1 : j + 2] in PLACES):
            return i, "object"
        if "to be" in frame.object_with and tags[j] == "T" and reading.lower[j + 1 : j + 2] in table.BE_HAVE:
            return i, "object"  # "believe him to be dead"
        if "at #" in frame.object_with and reading.lower[j] == "at" and "M" in reading.tag[j + 1 : j + 5]:
            return i, "object"
        if reading.tag[j] in ".;:" or (reading.tag[j] == "A" and j > end and reading.tag[end] != ","):
            return None
    return None


def _label_first(reading: Reading, i: int, stop: int) -> bool:
    """Stands here what is said of an object, in quotation marks or one word, and the object behind it?"""
    tags = reading.tag
    if i + 1 >= stop:
        return False
    if opens_quotation(reading, i):
        behind = reading.quotations[reading.quote[i]][1] + 1
        return behind < stop and tags[behind] in "DPNXMv"
    return tags[i] in "NEJ" and tags[i + 1] in "DP"


def _said_of_that(reading: Reading, frame: Frame, i: int) -> bool:
    """Stands a label or "as" right behind "that", and no clause?"""
    if reading.lower[i] in frame.object_with:
        return True
    article = reading.lower[i] in table.ARTICLES_A or reading.tag[i : i + 2] == ["N", "."]
    return "" in frame.object_with and article


def _labels(reading: Reading, end: int, stop: int) -> bool:
    """ "called him a liar", "called it very odd", but "called him from jail", "called the office twice"."""
    tags = reading.tag
    if reading.lower[end] in table.BEFORE_TIME:
        return False  # "called Ms. Lane last week"
    if tags[end] == "R":
        return end + 1 < stop and tags[end + 1] not in ".,IT"
    if tags[end] != "I":
        return True
    if (
        _is_judgment(reading.lower[end - 1])
        and tags[end - 2] in "NX"
        and reading.lower[end] in table.WHEN_SAID
    ):
        return True  # "called the claim false on Friday"
    return any(
        opens_quotation(reading, j) or (tags[j] == "D" and tags[j - 1] in "NXY")
        for j in range(end + 1, min(stop, end + 12))
    )


def _is_judgment(word: str) -> bool:
    """Is it an adjective by which something is judged: "false", "unfair", "dangerous"?"""
    return word in table.JUDGMENTS or word.endswith(table.JUDGING_ENDINGS)


def _label_follows(reading: Reading, end: int, stop: int) -> bool:
    """ "called him, among other things, “a liar”", "called Lane, his rival, a liar"."""
    lower, tags = reading.lower, reading.tag
    if tags[end] == ",":
        closing = next((j for j in range(end + 1, min(stop - 1, end + 8)) if tags[j] == ","), -1)
        return closing > 0 and (
            opens_quotation(reading, closing + 1)
            or (
                lower[closing + 1] in table.ARTICLES_A
                and (tags[end + 1] in "DP" or lower[end + 1] in table.ANY_RELATIVE)
            )
        )
    if tags[end] == "T" and reading.lower[end + 1 : end + 2] in table.BE_HAVE:
        return True  # "considers the law to be unfair"
    if tags[end] == "T":
        return _label_behind_infinitive(reading, end, stop)
    if lower[end] not in table.ANY_RELATIVE:
        return False
    for j in range(end + 1, min(stop, end + 25)):
        if tags[j] in ".;:":
            return False
        if tags[j] == '"':
            return opens_quotation(reading, j)
    return False


def _label_behind_infinitive(reading: Reading, to: int, stop: int) -> bool:
    """ "called the plan to hire an outsider a mistake": a phrase behind the infinitive's object."""
    lower, tags = reading.lower, reading.tag
    for j in range(to + 2, min(stop, to + 14)):
        if opens_quotation(reading, j) or (lower[j] in table.ARTICLES_A and tags[j - 1] in "NX"):
            return True
        if tags[j] in ".;:,VA" and j > to + 2:
            return False
    return False


def holds_numeral(reading: Reading, i: int, stop: int) -> bool:
    """Comes a numeral before this clause ends?"""
    for j in range(i, min(stop, i + 25)):
        if reading.tag[j] == "M":
            return True
        if reading.tag[j] in ".;:":
            return False
    return False

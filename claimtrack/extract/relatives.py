"""Relative clauses in a subject, read from their end: "Hall, who lives near the capital, Rome, said"."""

from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def out_of_relative(reading: Reading, last: int, first: int) -> int:
    """Of "Hall, who lives near the capital, Rome, said": the word before "who", if `last` is behind it."""
    tags = reading.tag
    while last - 2 > first and tags[last] == "X" and tags[last - 1] == "," and tags[last - 2] == "X":
        if not _open_relative(reading, last - 2, first):
            return last
        last -= 2  # "Dayton, Ohio"
    comma = _open_relative(reading, last, first)
    return comma - 1 if comma else last


def _open_relative(reading: Reading, last: int, first: int) -> int:
    """The comma before the relative clause that `last` stands in; 0 if it stands in none."""
    tags, lower = reading.tag, reading.lower
    who = False
    for j in range(last, max(first, last - 30), -1):
        if tags[j] == ",":
            described = who and tags[j - 1] in "XM)" and tags[j + 1] == "D"  # "Hall, a mother who lives in"
            return j if described or lower[j + 1] in table.RELATIVE_PRONOUNS else 0
        if tags[j] in '.;:"':
            return 0
        who = who or (lower[j] in table.OF_PERSONS and tags[j + 1] in "VAER")
    return 0


FAR = 45  # tokens


def relative_opening(reading: Reading, closing: int, first: int) -> int:
    """The comma before a relative clause with commas in it, which ends at `closing`; 0 if none does.

    "Hall, who lost her son, Lee, in the crash, said": what stands between its commas has no verb, and the
    last of it goes on with the clause.
    """
    tags, lower = reading.tag, reading.lower
    stops = [closing]
    for j in range(closing - 1, max(first, closing - FAR), -1):
        if tags[j] in '.;:"':
            return 0
        if tags[j] != ",":
            continue
        if lower[j + 1] in table.OF_PERSONS:
            whole = len(stops) > 2 and tags[j - 1] in "NXM)" and _goes_on(reading, j, stops[-1], stops[1])
            return j if whole else 0
        if len(stops) > 1 and any(tag in "VAS" for tag in tags[j + 1 : stops[-1]]):
            return 0
        stops.append(j)
    return 0


def _goes_on(reading: Reading, opening: int, inner: int, last: int) -> bool:
    """Goes a relative clause that a comma breaks off at `inner` on behind the one at `last`?"""
    tags = reading.tag
    end = next(j for j in range(last + 1, last + FAR) if tags[j] == ",")
    verbs = any(tag in "VAEv" for tag in tags[last + 1 : end])
    if not any(tag in "VAEv" for tag in tags[opening + 2 : inner]):
        return verbs and tags[last + 1] in "VAEvC"  # "who, like his wife, runs it", "whose wife, Lee, died"
    said_in = any(word in table.PLACES_OF_SAYING for word in reading.lower[last + 1 : end])
    return tags[last + 1] in "IQ" and not verbs and not said_in

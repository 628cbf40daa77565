"""Where a source begins, read back from a name: what describes it, or whom it is an example of, before it."""

from claimtrack.extract.asides import is_office
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def described_before(reading: Reading, start: int, first: int) -> int:
    """Of "The group's founder, Ann Hall said": the start of what describes her; `start` if nothing does."""
    role = noun_phrase_left(reading, start - 2, first)
    if any(tag in "VAEGQ" for tag in reading.tag[role : start - 1]):
        return start
    opens = role == first or reading.tag[role - 1] in '"C'
    if (
        opens
        and (
            reading.tag[role] in "DP" or reading.lower[role] == "one" or "'" in reading.tag[role : start - 1]
        )
        and reading.tag[start - 2] == "N"
        and any(is_office(reading.lower[i]) for i in range(role, start - 1))
    ):
        return role
    return start


def named_before(reading: Reading, start: int, first: int) -> int:
    """Of "Hall, a surgeon, father of two, said": the start of the name; `start` if no name stands before."""
    name = noun_phrase_left(reading, start - 2, first)
    if reading.tag[name] == "M" and name - 2 >= first and reading.tag[name - 2 : name] == ["X", ","]:
        name = noun_phrase_left(reading, name - 2, first)  # "Hall, 35, a surgeon, said"
    if reading.tag[name] == "M" and reading.tag[name - 2 : name] == ["M", ","]:
        return start  # "In a letter of May 3, 2021, the mayor, Ann Hall, said"
    before = name - 1
    while before > first and reading.tag[before] in "YDP":
        before -= 1
    if reading.tag[name] in "IQ" or (name > first and reading.tag[before] in "IQVEGATvu"):
        return start  # "The toll has climbed to 41, the Disaster Council (NDC) said"
    if reading.tag[start - 2] == "X" and any(reading.tag[j] == "E" for j in range(name + 1, start - 2)):
        named = [j for j in range(name, start - 2) if reading.tag[j] == "X"]
        return name if named else start  # "The storm hit Ohio, the Disaster Council (NDC) said"
    return name


def one_before(reading: Reading, start: int, first: int) -> int:
    """Of "Another, Ann Hall, a nurse, said", "One of them, Hall, 22, said": the first word; else -1."""
    tags, lower = reading.tag, reading.lower
    one = start - 2
    if one < first or tags[start - 1] != ",":
        return -1
    if tags[one] == "O":
        return one_of_them(reading, one, first)
    if lower[one] not in table.INDEFINITE or tags[one] not in "SDM":
        return -1
    one -= one > first and tags[one - 1] == "M"  # "Two others"
    return one if _opens(reading, one, first) else -1


def one_of_them(reading: Reading, last: int, first: int) -> int:
    """The first word of "one of them", which ends at `last` and opens its clause; -1 if it is none."""
    one = last - 2
    fits = one >= first and reading.tag[last] == "O" and reading.lower[last - 1] == "of"
    some = fits and (reading.lower[one] in table.INDEFINITE or reading.tag[one] == "M")
    return one if some and _opens(reading, one, first) else -1


def _opens(reading: Reading, i: int, first: int) -> bool:
    """Does a clause begin here?"""
    return i == first or reading.tag[i - 1] in '.,;:"CQ'

"""Steps over what is inserted between commas behind a verb: "declined, however, to name"."""

from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table

LONGEST = 14  # tokens between the commas


def behind_insertion(reading: Reading, comma: int, stop: int) -> int:
    """The token behind ", however," or ", on three occasions,"; 0 if none begins at the comma."""
    tags, opener = reading.tag, comma + 1
    if opener + 2 >= stop or tags[comma] != ",":
        return 0
    clause = reading.lower[opener] in table.OPENS_INSERTION
    if not (clause or tags[opener] in "RI"):
        return 0
    for j in range(opener + 1, min(stop - 1, opener + LONGEST)):
        if tags[j] == ",":
            return j + 1
        if tags[j] in '.;:"-(' or (tags[j] in "VAG" and not clause):
            return 0
    return 0


def infinitive_at(reading: Reading, i: int, stop: int) -> bool:
    """Stands "to" here, with a base form or an adverb behind it, or a word in no list and its object?"""
    if i + 1 >= stop or reading.tag[i] != "T":
        return False
    unknown = reading.tag[i + 1] == "N" and reading.tag[i + 2 : i + 3] in (["D"], ["P"], ["O"])
    return unknown or reading.lower[i + 1] in BASES or reading.tag[i + 1] in "VR"

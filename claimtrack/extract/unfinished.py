"""What a phrase still waits for at a comma: the rest of a list, a link, its subject's verb."""

from claimtrack.extract.cues import is_cue_at
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table


def goes_on_with_list(reading: Reading, first: int, i: int, stop: int, takes: str) -> bool:
    """ "urged them to wait, pray and hope", "accused it of hiding, altering and burning papers"."""
    tags = reading.tag
    if tags[i] == "V" and reading.lower[i] in BASES:
        return "T" in tags[first:i]
    if tags[i] != "G":
        return False
    if i + 2 < stop and tags[i + 1] in "C," and tags[i + 2] in "NG" and tags[i - 2] in "NG":
        return True  # "guilty to murder, kidnapping and arson"
    deed = any(tags[j] == "I" and tags[j + 1] == "G" for j in range(first, i - 1))
    if takes == "np" or is_cue_at(reading, i):
        return deed and _last_deed(reading, i, stop)
    return tags[first] == "G" or deed


def link_waits(reading: Reading, first: int, i: int, stop: int) -> bool:
    """ "accused Hall, 44, of theft", "accused the firm, which denies it, of fraud": an aside."""
    tags, lower = reading.tag, reading.lower
    if any(word in table.LINKING for word in lower[first:i] if word != "of") or "G" in tags[first:i]:
        return False
    if lower[i] in table.LINKING:
        return True
    closing = next((j for j in range(i, min(stop - 2, i + 12)) if tags[j] == ","), 0)
    return closing > 0 and lower[closing + 1] in table.LINKING and "of" not in lower[first:i]


def subject_waits(reading: Reading, first: int, i: int) -> bool:
    """ "a call in which Hall, using a false name, told": stands i at a comma of an aside?"""
    tags, lower = reading.tag, reading.lower
    opens = next(
        (
            j
            for j in range(i - 2, max(first - 1, i - 30), -1)
            if lower[j] in table.WH and tags[j] in "QS" and tags[j - 1] != ","
        ),
        -1,
    )
    if opens < 0:
        return False
    commas = [j for j in range(opens + 1, i) if tags[j] == ","]
    if not commas or len(commas) > 2 or commas[0] == opens + 1:
        return False
    before = tags[opens + 1 : commas[0]]
    return bool({"N", "X", "S"} & set(before)) and not any(tag in "VAEv" for tag in before)


def only_inserted(reading: Reading, i: int, stop: int, takes: str) -> bool:
    """ "said he saw the attack, which experts say was planned, but that …", "why a law, which …, fell"."""
    tags = reading.tag
    closing = next((j for j in range(i + 1, min(stop - 2, i + 22)) if tags[j] == ","), 0)
    if not closing:
        return False
    goes_on = tags[closing + 1] == "C" and reading.lower[closing + 2] == "that"
    return takes in ("that", "bare", "to") and (goes_on or tags[closing + 1] == "A")


def _last_deed(reading: Reading, i: int, stop: int) -> bool:
    """ "of stealing cars, threatening guards and lying to police": closes another such form the list?"""
    tags = reading.tag
    for j in range(i + 1, min(stop - 1, i + 15)):
        if tags[j] == "C" and tags[j + 1] == "G":
            return True
        if tags[j] in 'VAQS.;:"':
            return False
    return False

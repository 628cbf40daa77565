"""Widens a subject read too short: "Hall, of Leeds, York, said", "critics, among them A and B, said"."""

from claimtrack.extract.described_names import one_of_them
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES


def widened(reading: Reading, found: Span, first: int) -> Span:
    """The whole subject, if the phrase `found` only belongs to what stands beside it; else `found`."""
    start = found[0]
    before = start - 1
    if before - 2 < first:
        return found
    tags, lower = reading.tag, reading.lower
    who = before - 1  # "who in court papers filed on Monday had said"
    thing = tags[found[1] - 1] == "N" and lower[found[1] - 1] not in ROLES
    if thing and tags[before] == "I" and lower[who] in table.WHO and tags[who - 1] == ",":
        return who, before
    if tags[before] == "G" and lower[before - 1] == "while" and tags[before - 2] in "NX":
        return noun_phrase_left(
            reading, before - 2, first
        ), before - 1  # "Hall while addressing the press said"
    if (pair := _both_aged(reading, start, first)) >= 0:
        return pair, found[1]
    comma = _comma_before(reading, start)
    if comma < 0 and tags[found[1] : found[1] + 1] == [","]:
        comma = _before_doing(reading, start, first)
        if comma > first:
            return noun_phrase_left(
                reading, comma - 1, first
            ), comma  # "Hall, facing a vote in Utah, a swing state, said"
    if (
        comma - 1 < first
        or comma < 0
        or (
            tags[comma - 1] not in "NXM)"
            and lower[comma - 1] not in table.OTHERS_TOO
            and one_of_them(reading, comma - 1, first) < 0
        )
    ):
        return found
    head = noun_phrase_left(reading, comma - 1, first)
    if tags[comma - 1] == "O":
        head = one_of_them(reading, comma - 1, first)  # "Many of them, like Hall, said"
    if tags[before] == "I" and any(word in table.PLACES_OF_SAYING for word in lower[start : found[1]]):
        said_in = lower[before] in table.PLACE_PREPOSITIONS and comma == before - 1
        return (head, comma) if said_in else found  # "The party, in a statement by its chairman, said"
    return head, found[1]


def _both_aged(reading: Reading, start: int, first: int) -> int:
    """Of "The twins, Ben, 34, and Lee, 34, said": where it begins; -1 if no age stands before."""
    tags, name = reading.tag, start - 5
    if tags[start - 4 : start] != [",", "M", ",", "C"] or name < first or tags[name] != "X":
        return -1
    head = noun_phrase_left(reading, name, first)
    if head - 2 >= first and tags[head - 1] == "," and tags[head - 2] == "N":
        head = noun_phrase_left(reading, head - 2, first)
    return head if head == first or tags[head - 1] in ',;:".C' else -1


def _before_doing(reading: Reading, start: int, first: int) -> int:
    """The comma of ", speaking at", whose phrase the words at `start` end; -1 if none is close by."""
    tags = reading.tag
    for j in range(start - 1, max(first, start - 12), -1):
        if tags[j] == ",":
            doing = j + 1 + (tags[j + 1] == "R")
            return j if tags[doing] == "G" and doing < start and tags[j - 1] in "NX)S" else -1
        if tags[j] in 'VAESQC;:".-':
            return -1
    return -1


def _comma_before(reading: Reading, start: int) -> int:
    """The comma before "including Hall", "of Leeds", "based in Macon"; -1 if none is before `start`."""
    tags, lower = reading.tag, reading.lower
    before = start - 1
    if lower[before] in table.EXAMPLES and tags[before - 1] == ",":
        return before - 1
    if tuple(lower[before - 1 : start]) in table.AMONG_THEM and tags[before - 2] == ",":
        return before - 2
    if tags[before] != "I":
        return -1
    if tags[before - 1] == "," and (
        lower[before] in table.FROM_PLACES or lower[before] in table.PLACE_PREPOSITIONS
    ):
        return before - 1
    based = lower[before - 1] in table.AT_HOME and tags[before - 2] == ","
    return before - 2 if based else -1

"""Gathers who was mentioned before a place of the text, for phrases that point back to one of them."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, count

from claimtrack.extract.descriptions import Party
from claimtrack.extract.register import Register
from claimtrack.extract.talk import Found, Referent, Talk
from claimtrack.extract.text import Reading

Candidates = list[tuple[int, Referent]]
"""Each with the token of its last mention."""

MOST_BEARERS = 60
MOST_PLACES = 40
NAMES_BACK = 200
WORDS_BACK = 1500


def mentioned_before(talk: Talk, token: int, sort: str) -> Candidates:
    """The bearers of that sort mentioned before a token, the nearest first."""
    register = talk.register
    found: dict[Referent, int] = {}
    last = bisect_left(register.firsts, token) - 1
    for index in range(last, max(-1, last - NAMES_BACK), -1):
        referent = talk.of_name(index)
        if referent is not None and referent.sort == sort and referent not in found:
            found[referent] = register.names[index].first
            if len(found) >= MOST_BEARERS:
                break
    for heard in talk.heard[-8:]:
        if heard.referent in found and heard.token < token:
            found[heard.referent] = max(found[heard.referent], heard.token)
    return [(place, referent) for referent, place in found.items()]


def nearest(talk: Talk, found: Candidates) -> Found:
    """The candidate mentioned last, if it stands out; else it is only a guess."""
    if not found:
        return None, None
    sentence = talk.register.reading.sentence
    ranked = sorted(found, key=lambda row: -row[0])
    if len(ranked) > 1 and sentence[ranked[0][0]] == sentence[ranked[1][0]]:
        return None, ranked[0][1]
    return ranked[0][1], None


def modifiers(register: Register, party: Party) -> frozenset[str]:
    """The capitalised words that narrow a phrase: Texas in "the Texas senator"."""
    reading = register.reading
    around = (*range(party.first, party.head), *range(party.end, min(party.stop, party.end + 6)))
    return frozenset(reading.lower[i] for i in around if reading.tag[i] == "X")


def places_of(reading: Reading, words: frozenset[str]) -> Iterator[int]:
    """Where any of these words stands, in text order; found without a step in Python for the others."""
    return compress(count(), map(words.__contains__, reading.lower))


def places_before(reading: Reading, word: str, before: int) -> list[int]:
    """Where a word stood before a token, the nearest first."""
    found: list[int] = []
    for i in range(before - 1, max(-1, before - WORDS_BACK), -1):
        if reading.lower[i] == word:
            found.append(i)
            if len(found) >= MOST_PLACES:
                break
    return found


def phrase_start(reading: Reading, place: int) -> int:
    """Where the bare phrase that ends with this noun begins."""
    floor = max(reading.sentences[reading.sentence[place]][0], place - 8)
    start = place
    while start > floor and reading.tag[start] not in "DP" and reading.tag[start - 1] in "NXM'DP":
        start -= 1
    return start

"""Where the main clause begins behind a subordinate one without a comma."""

from claimtrack.extract.clauses import plain_clause_at, subject_clause_end
from claimtrack.extract.cues import ANY_FORMS, TELLING_FORMS, is_cue_at
from claimtrack.extract.phrases import noun_phrase_left, noun_phrase_right
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table


def object_only(reading: Reading, first: int, stop: int, alone: bool) -> int:
    """ "who knew the man said he was calm": the main verb behind the relative's object; 0 if it is none.

    `alone`: no other verb can be the main one.
    """
    if reading.tag[first] == "S" and (alone or reading.lower[first] != "it"):
        return 0  # "a man who claimed he had been robbed", but "who heard it said it was loud"
    verb = subject_clause_end(reading, first, stop, 0)
    if verb >= stop - 1 or (alone and _behind_preposition(reading, first)):
        return 0
    alone = alone and not _of_object(reading, first)
    return verb if alone or (is_cue_at(reading, verb, ANY_FORMS) and _says_clause(reading, verb, stop)) else 0


def _behind_preposition(reading: Reading, first: int) -> bool:
    """ "pointed to a study that found jobs had grown": has the sentence had its verb before?"""
    begins = reading.sentences[reading.sentence[first]][0]
    if first - 4 < begins or reading.tag[first - 2] not in "SQ" or reading.tag[first - 3] not in "NX":
        return False
    start = noun_phrase_left(reading, first - 3, begins)
    placed = start > begins and reading.tag[start - 1] in "ITVEG"
    return placed and any(tag in "VAE" for tag in reading.tag[begins:start])


def _of_object(reading: Reading, first: int) -> bool:
    """ "has seen papers which suggest ministers knew": behind an object's relative no verb must follow."""
    tags = reading.tag
    noun = next((j - 1 for j in range(first - 1, max(1, first - 5), -1) if tags[j] in "QS"), -1)
    start = noun_phrase_left(reading, noun, max(0, noun - 12)) if noun > 0 and tags[noun] in "NX" else 0
    verb = start - 1 - (tags[start - 1] in "IT")  # "pointed to a report that found"
    return verb > 0 and tags[verb] in "VE" and tags[verb - 1] in "ASXN" and not is_cue_at(reading, verb)


def _says_clause(reading: Reading, verb: int, stop: int) -> bool:
    """Stands a clause, a quotation or "that" right behind the verb?"""
    behind = verb + 1
    if behind >= stop:
        return False
    if is_cue_at(reading, verb, TELLING_FORMS) and not opens_quotation(reading, behind):
        heard = noun_phrase_right(reading, behind, stop)  # "told the police he was sorry"
        behind = heard if behind < heard < stop and reading.tag[heard] in "QSDP" else behind
    return (
        reading.lower[behind] == "that"
        or opens_quotation(reading, behind)
        or plain_clause_at(reading, behind, stop)
    )


def main_clause(reading: Reading, first: int, stop: int) -> int:
    """Of "When he asked for help he was ignored", the subject behind the noun phrase; else `stop`."""
    end = noun_phrase_right(reading, first, stop)
    for at in (j for j in range(first + 1, min(stop - 1, end + 1)) if reading.tag[j] == "S"):
        follows = reading.tag[at + 1] in "VAE" and reading.tag[at - 1] in "NX"
        if follows and reading.lower[at] in table.PERSONS and "," not in reading.tag[first:stop]:
            return at
    return stop

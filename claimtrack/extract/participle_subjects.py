"""Who a participle's subject is: what it hangs on, who is blamed for it."""

from claimtrack.extract.asides import is_office
from claimtrack.extract.cues import CueVerb
from claimtrack.extract.distant_sources import shared_subject
from claimtrack.extract.phrases import noun_phrase_left
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table


def held_back(reading: Reading, of: int, first: int) -> bool:
    """ "stopped short of saying", "refrained from naming": "of" or "from", with its verb before it."""
    if of - 2 > first and tuple(reading.lower[of - 1 : of + 1]) == table.SHORT_OF:
        return True
    return of - 1 > first and reading.lower[of] == "from" and reading.lower[of - 1] in table.REFRAINED


def those_who(reading: Reading, cue: CueVerb, edge: int) -> Span | None:
    """ "Among those calling for a vote was Hall": the word itself."""
    describes = cue.row.kind in lexicon.KINDS_THAT_DESCRIBE
    return None if describes or reading.lower[edge] not in table.THOSE else (edge, edge + 1)


def blames(reading: Reading, preposition: int, first: int, takes: str) -> bool:
    """ "was fired for saying so", "stopped short of saying so": tells what is before it who spoke?"""
    over = reading.lower[preposition] in table.OVER_WORDS and takes in ("that", "bare", "quote")
    return over or held_back(reading, preposition, first)


def blamed_for(reading: Reading, preposition: int, first: int) -> Span | None:
    """Who spoke in "accused Hall of saying so", "was fired for saying so": the object, else the subject."""
    tags = reading.tag
    if held_back(reading, preposition, first):
        verb = preposition - 1 - (reading.lower[preposition] == "of")
        return subject_left(reading, verb, first) or shared_subject(reading, preposition - 1, first)
    if tags[preposition - 1] == "O":
        return preposition - 1, preposition
    if tags[preposition - 1] in "NX":
        start = noun_phrase_left(reading, preposition - 1, first)
        person = tags[preposition - 1] == "X" or is_office(reading.lower[preposition - 1])
        if start > first and tags[start - 1] in "VEG" and person:
            return start, preposition
    return shared_subject(reading, preposition, first)


def hung_on(reading: Reading, cue: CueVerb, first: int) -> Span | None:
    """Who "a man claiming to be ill" is; of "wrote to the minister demanding", who wrote."""
    subject = subject_left(reading, cue.first, first)
    if subject is None:
        return (cue.first - 1, cue.first) if reading.tag[cue.first - 1] == "O" else None
    if reading.lower[subject[1] - 1].removesuffix("s") in table.TIME_NOUNS:
        return shared_subject(reading, cue.first, first)  # "spent the hour attacking"
    thing = reading.tag[subject[1] - 1] == "N"
    if thing and reading.lower[subject[1] - 1] in table.SETTINGS and reading.tag[subject[0] - 1] in "IVE":
        return shared_subject(reading, cue.first, first)  # "walked into a store claiming"
    if any(word in table.SPENT for word in reading.lower[max(first, subject[0] - 4) : subject[0]]):
        return shared_subject(reading, cue.first, first)  # "spent much of his speech attacking"
    place = subject[0] - 1
    if reading.tag[place] == "I" and place > first and reading.lower[place - 1] in table.BE:
        return shared_subject(reading, cue.first, first)  # "was in court arguing"
    if reading.lower[subject[0] - 1] in table.SUED:
        return shared_subject(reading, cue.first, first)  # "sued the city alleging"
    to = subject[0] - 1
    if to - 1 > first and reading.tag[to] == "T" and reading.lower[to - 1] in table.WROTE_TO:
        return shared_subject(reading, cue.first, first)
    return subject

"""Does a verb behind "and" have the subject of what is said, and not the speaker for its own?"""

from claimtrack.extract.cues import DECLINING_FORMS, VERB_FORMS, is_cue_at
from claimtrack.extract.distant_sources import clause_mate
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import ROLES

PERSONS_NAMED = ROLES | table.PEOPLE

FAR = 40  # tokens looked back for the verb of what is said


def same_clause(reading: Reading, conjunction: int, first: int, stop: int, takes: str) -> bool:
    """ "said the man was arrested and charged with theft": no claim of the speaker's begins at "and".

    `first` is where what is said begins. The form of the second verb tells: a passive that goes on, an
    auxiliary repeated, another tense than the speaking verb's, the speaker as its object.
    """
    if takes not in ("that", "bare", "medial"):
        return False
    tags, lower = reading.tag, reading.lower
    verb = conjunction + 1
    while verb < stop and tags[verb] == "R":
        verb += 1
    if verb >= stop or tags[verb] not in "AVE":
        return False
    if (
        lower[verb] in table.PLURAL_AUXILIARIES
        and lower[first + (lower[first] == "that")] in table.ONE_PERSON
    ):
        return False  # "Aides stress that she listens, and have urged critics to wait"
    if _joined_in_place(reading, verb, first):
        return True
    within = range(max(first, conjunction - FAR), conjunction)
    if tags[verb] == "A" and tags[conjunction - 1] == "," and tags[verb + 1 : verb + 2] in (["V"], ["E"]):
        spoke = _speaking_verb(reading, first)
        again = spoke > 0 and lower[spoke - 1] == lower[verb]  # "has said it fell, and has urged"
        warns = lower[verb] in table.HAVE and is_cue_at(reading, verb + 1)  # ", and has warned that"
        told = warns and lower[verb + 2 : verb + 3] == ["that"] and lower[verb + 1] not in table.ONCE_TOLD
        if again or told or lower[verb] in table.WAS:
            return False  # "wrote that it was true, and was accused of lying"
    if tags[verb] == "A":
        return lower[verb] in table.HAVE | table.BE and lower[verb] in (lower[j] for j in within)
    return (
        _passive_goes_on(reading, verb, stop, within)
        or (_other_tense(reading, verb, first) and not _turns(reading, conjunction))
        or _speaker_as_object(reading, verb, first, stop)
        or (
            reading.tag[conjunction - 1] != ","
            and lower[verb] in table.TOLD_SO
            and _deed_before(reading, first, conjunction)
        )
    )


def _joined_in_place(reading: Reading, verb: int, first: int) -> bool:
    """ "said he was in Leeds, where fans burned flags and chanted": the fans did both."""
    mate = clause_mate(reading, verb, first)
    return mate is not None and reading.lower[mate[0] - 1] == "where"


def closes_series(reading: Reading, conjunction: int, first: int, stop: int) -> bool:
    """ "He rose, said the vote was rigged and left": begins here the speaker's last verb?"""
    tags = reading.tag
    spoke = _speaking_verb(reading, first, "VEv")
    behind = spoke - 1 - (tags[spoke - 1] == '"')  # "called it “bad,” said it was wrong and left"
    if spoke < 2 or tags[behind] != "," or tags[conjunction + 1 : conjunction + 2] not in (["V"], ["E"]):
        return False
    if any(
        tags[j] == "C" and tags[j + 1] in "VE"
        for j in range(conjunction + 1, min(stop - 1, conjunction + FAR))
    ):
        return False  # "said it was stolen and rigged, and left"
    begins = reading.sentences[reading.sentence[spoke]][0]
    return subject_left(reading, spoke, max(begins, spoke - FAR)) is None


def _speaking_verb(reading: Reading, first: int, verbs: str = "VE") -> int:
    """The verb before the content that begins at `first`; -1 if none is near."""
    return next((j for j in range(first - 1, max(-1, first - 8), -1) if reading.tag[j] in verbs), -1)


def _passive_goes_on(reading: Reading, verb: int, stop: int, within: range) -> bool:
    """ "was fired and asked to leave", "were held and charged with theft"."""
    tags, lower = reading.tag, reading.lower
    if verb + 1 < stop and (tags[verb + 1] not in "IT.," or _with_particle(lower[verb], lower[verb + 1])):
        return False
    if is_cue_at(reading, verb, DECLINING_FORMS):
        return False  # "was closed but declined to elaborate"
    last = next((j for j in reversed(within) if tags[j] in "EV"), -1)
    return last > 0 and lower[last - 1] in table.BE and last - 1 >= within.start


def _with_particle(verb: str, behind: str) -> bool:
    """ "were killed and called for calm": a cue that takes a particle is no participle."""
    return any(particle[:1] == (behind,) for _, _, particle in VERB_FORMS.get(verb, ()))


def _other_tense(reading: Reading, verb: int, first: int) -> bool:
    """ "said it has tripled its staff and expects to grow": present against past."""
    spoke = _speaking_verb(reading, first)
    if spoke < 0:
        return False
    now = any(word in table.PRESENT_PERFECT for word in reading.lower[first : verb - 1])
    apart = reading.tag[verb - 2] == ","  # "has argued that it is late, and says it is wrong"
    helped = reading.lower[spoke - 1] in table.HAS and (apart or not now)
    return reading.lower[verb].endswith("s") != (helped or reading.lower[spoke].endswith("s"))


def _turns(reading: Reading, conjunction: int) -> bool:
    """ "says it is “a fraud,” but conceded that": "but" behind a comma begins what the speaker did next."""
    comma = conjunction - 1 - (reading.tag[conjunction - 1] == '"')
    return reading.lower[conjunction] == "but" and reading.tag[comma] == ","


def _deed_before(reading: Reading, first: int, conjunction: int) -> bool:
    """ "said a woman called 911 and reported it": somebody else's deed, in one verb, before the "and"."""
    tags, lower = reading.tag, reading.lower
    start = first + (lower[first] == "that")
    head = noun_phrase_right(reading, start, conjunction)
    if tags[start] not in "DPX" or not start < head < conjunction or tags[head] not in "VE":
        return False
    simple = lower[head] not in table.BE | table.HAVE and not any(
        tag in "VAEQ" for tag in tags[head + 1 : conjunction]
    )
    return simple and lower[head - 1] in PERSONS_NAMED


def _speaker_as_object(reading: Reading, verb: int, first: int, stop: int) -> bool:
    """ "She said he hit her and threatened to kill her", "She said he stopped her and asked for money"."""
    before = reversed(reading.lower[max(0, first - 5) : first])
    speaker = next((table.AS_OBJECT[word] for word in before if word in table.AS_OBJECT), "")
    named = not speaker and reading.tag[first] in "DX" and reading.lower[verb] in table.TOLD_SO | {"asked"}
    if named and any(tag == "O" for tag in reading.tag[first : verb - 1]):
        return True  # "Hall said Lee called her and asked for money"
    return speaker in [
        reading.lower[j] for j in range(max(first, verb - 4), min(stop, verb + 5)) if reading.tag[j] == "O"
    ]

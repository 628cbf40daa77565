"""Subjects that stand elsewhere: an earlier verb's, who issued a document, who was made to speak."""

from claimtrack.extract.asides import aside_left
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.phrases import noun_phrase_left, noun_phrase_right
from claimtrack.extract.postmodifiers import NOMINAL
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def shared_subject(reading: Reading, verb: int, first: int) -> Span | None:
    """The subject of an earlier finite verb of the sentence, for a verb that has none: "left, and said that".

    The last finite verb before it whose clause is no subordinate one; else the first of any kind.
    """
    tags, lower = reading.tag, reading.lower
    floor = max(first, verb - 80)
    best = main = latest = voiced = None
    i = floor
    depth_quote = reading.quote[verb]
    while i < verb:
        if reading.quote[i] != depth_quote and reading.quote[i] >= 0:
            i = min(verb, reading.quotations[reading.quote[i]][1] + 1)
            continue
        if (tags[i] in "VAE" and tags[i - 1] != "T") or (
            tags[i] == "v" and best is None and i > floor and tags[i - 1] in "NXS"
        ):
            subject = subject_left(reading, i, floor)
            if (
                subject
                and not _hung(reading, subject, i, "VEGIC" if best else "VEGI")
                and reading.lower[subject[0]] not in table.THING_RELATIVES
                and reading.tag[subject[0]] != "Q"
            ):
                if not subordinate(reading, subject[0], floor):
                    main = subject
                best = best or subject
                latest = subject
                voiced = voiced if is_mute(reading, subject) else subject
        i += 1
    if latest and _same_clause(reading, latest, verb, floor):
        return latest
    found = main or best
    if found and voiced and is_mute(reading, found):
        return voiced  # "Shares fell after the firm cut its outlook, citing costs"
    if found and lower[found[0]] == "who" and tags[verb - 1] == ",":
        return _behind_relative(reading, found[0], verb, floor) or found  # "Hall, who is ill, said"
    return found


def _behind_relative(reading: Reading, who: int, verb: int, floor: int) -> Span | None:
    """ "Ann Hall, who left, and founded a club, said": Ann Hall and what tells who she is; "Hall" alone."""
    tags = reading.tag
    joined = any(tags[j] == "," and tags[j + 1] == "C" for j in range(who, verb - 1))
    if tags[verb] not in "VE" or not joined or tags[who - 1] != ",":
        return subject_left(reading, who, floor)
    named = subject_left(reading, who - 1, floor)
    return (named[0], verb - 1) if named and named[1] - named[0] > 1 else named


def _hung(reading: Reading, subject: Span, verb: int, behind: str) -> bool:
    """Is it a participle hung on an object: "canceled a rally slated for May", "a class called “Life”"?"""
    tags = reading.tag
    if any(word in table.THING_RELATIVES for word in reading.lower[slice(*subject)]):
        return False  # "and a film that leaked on Friday appeared to show it"
    object_ = subject[0] > 0 and tags[subject[0] - 1] in behind and tags[verb - 1] in "NX"
    return (
        object_
        and tags[verb] == "E"
        and tags[verb + 1 : verb + 2] in (["I"], ["T"], ["Y"], ["."], [","], ['"'])
    )


def clause_mate(reading: Reading, verb: int, first: int) -> Span | None:
    """Who "left and said" so, within one relative clause; None if the verb is joined to none."""
    tags = reading.tag
    edge = verb - 1 - (tags[verb - 1] == "R")
    if tags[edge] != "C":
        return None
    for j in range(edge - 1, max(first, edge - 24), -1):
        if tags[j] in ',;:"' and reading.lower[j + 1] == "where" and edge == verb - 1:
            return _in_place(reading, j + 2, edge)
        if tags[j] in ',;:"':
            return (j + 1, j + 2) if reading.lower[j + 1] == "who" and tags[j + 2] in "VE" else None
    return None


def _in_place(reading: Reading, start: int, edge: int) -> Span | None:
    """ "Leeds, where fans burned flags and chanted": the fans; None if no verb is behind them."""
    end = noun_phrase_right(reading, start, edge)
    did = start < end < edge and reading.tag[end] in "VE"
    return (start, end) if did and reading.lower[end] not in table.BE else None


def is_mute(reading: Reading, subject: Span) -> bool:
    """Is it nothing that can speak: "it", "the row", "shares"?"""
    start, stop = subject
    if reading.lower[start] == "it":
        return True
    head = max(start, chunk_right(reading, start, stop) - 1)
    noun = reading.lower[head].removesuffix("s")
    return noun in table.MUTE


def _same_clause(reading: Reading, subject: Span, verb: int, floor: int) -> bool:
    """ "when Hall left and said", "those who left and said": one subordinate clause, no comma."""
    tags = reading.tag
    joined = tags[verb - 1] == "C" or (tags[verb - 1] == "R" and tags[verb - 2] == "C")
    opened = tags[subject[0]] == "S" and reading.lower[subject[0]] in table.OF_PERSONS
    perfect = tags[verb] in "VE" and reading.lower[subject[1]] in table.PRESENT_PERFECT
    if perfect:
        return False  # "from mothers who have lost children and said"
    opened = opened or (subject[0] > floor and reading.lower[subject[0] - 1] in table.FRONTING)
    return joined and opened and "," not in tags[subject[1] : verb]


def subordinate(reading: Reading, start: int, floor: int) -> bool:
    """Is this the subject of a clause with "while", "that" …, or of one hung on a noun: "films he calls"?"""
    before = reading.tag[start - 1] if start > floor else "."
    return before in "QI" or (before in "NX" and reading.tag[start] == "S") or reading.lower[start] == "who"


def issuer_of(reading: Reading, noun: int, first: int) -> tuple[Span, int] | None:
    """ "The firm issued a statement saying": who issued it, and the verb that says so; None if nobody did."""
    tags, lower = reading.tag, reading.lower
    while noun > first and (tags[noun] == "Y" or lower[noun] in table.DAY_PARTS):
        noun -= 1 + (lower[noun - 1] in table.BEFORE_TIME)
    if tags[noun] == "M" and len(lower[noun]) == 4 and tags[noun - 1] == "I":
        noun -= 2  # "filed a lawsuit in 2013 alleging"
    if noun <= first or not is_document(lower[noun]):
        return None
    start = noun_phrase_left(reading, noun, first)
    issued = next((j for j in range(noun - 1, start, -1) if tags[j] == "E" and lower[j] in table.ISSUES), 0)
    if issued and tags[issued + 1] == "I" and tags[issued + 2] == "D":
        start = issued + 2  # "His office put out a statement saying"
    verb = start - 1
    while verb > first and tags[verb] in "IR":
        verb -= 1
    if (
        verb <= first
        or tags[verb] not in "VEG"
        or lower[verb] in table.RECEIVES
        or ("I" in tags[verb + 1 : start] and lower[verb] not in table.ISSUES)
        or lower[verb + 1] in table.RECEIVES
    ):
        return None
    subject = subject_left(reading, verb, first) or shared_subject(reading, verb, first)
    return (subject, verb) if subject else None


def is_document(noun: str) -> bool:
    """Does this noun name what says something for its maker: "letters", "sign"?"""
    return noun in table.DOCUMENTS or noun.removesuffix("s") in table.DOCUMENTS


def first_to(reading: Reading, to: int, first: int) -> Span | None:
    """Who has done so as "the first senator to endorse": the subject of "became", else the phrase itself."""
    if reading.tag[to - 1] not in "NX":
        return None
    start = noun_phrase_left(reading, to - 1, first)
    if any(word in table.TIME_NOUNS for word in reading.lower[start:to]):
        return None  # "used the first day of the year to demand"
    if not any(word in table.ONLY_ONES for word in reading.lower[start : min(to, start + 6)]):
        return None
    became = start - 1
    is_subject = became > first and (
        reading.lower[became] in table.BE or reading.lower[became] in table.BECOME
    )
    return (subject_left(reading, became, first) if is_subject else None) or (start, to)


def object_before(reading: Reading, to: int, first: int) -> Span | None:
    """Whom a verb got to speak: "prompted China to accuse"; None where no such object stands before "to"."""
    tags, lower = reading.tag, reading.lower
    last = to - 1
    if last > first and tags[last] == ",":
        opening = aside_left(reading, last, first)
        if opening < 0:
            return None
        last = opening - 1
    if last <= first or tags[last] not in NOMINAL + "O":
        return None
    start = last if tags[last] == "O" else noun_phrase_left(reading, last, first)
    start = next((j + 1 for j in range(last - 1, start, -1) if lower[j] in table.MAKES_SPEAK), start)
    if start > first and lower[start - 1] in table.MAKES_SPEAK:
        return start, last + 1
    return None

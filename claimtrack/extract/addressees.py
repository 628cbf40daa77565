"""Content behind whom it was said to: "told reporters on Monday that", "warned drivers the road was icy"."""

from claimtrack.extract.adverbials import skip_adverbials
from claimtrack.extract.anchors import anchor_at, title_end
from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.clauses import plain_clause_at, relative_that
from claimtrack.extract.insertions import infinitive_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading, opens_quotation, opens_small
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame

ASKING = (table.THAT_WHETHER | table.ASKING_WORDS) - {"that"}


def after_addressee(
    reading: Reading, frame: Frame, after: int, stop: int
) -> tuple[int, str, Span | None] | None:
    """ "told reporters on Monday that": skip whom it was said to, and when and where."""
    if "bare" in frame.allowed and _one_word(reading, after, stop):
        return after + 1, "bare", (after, after + 1)
    if "np" in frame.allowed and (reading.tag[after] == "M" or reading.lower[after] in table.ARTICLES_A):
        return None  # "promised a plan to cut costs": no hearer
    end = _with_title(reading, after, noun_phrase_right(reading, after, stop), stop)
    if end == after:
        return None
    if "wh" in frame.allowed and _told_whoever(reading, frame, (after, end), stop):
        return after, "object", None  # "asked anyone who saw it to call"
    if frame.addressee == "must" and end < stop and reading.lower[end] in table.WHO:
        that = that_behind_relative(reading, end, stop)
        return (that, "that", (after, end)) if that else None
    if frame.addressee == "must" and (that := _behind_comma_relative(reading, end, stop)):
        return that, "that", (after, end)
    apart = _behind_apposition(reading, frame, after, end, stop) or _told_of(reading, frame, after, stop)
    if apart:
        return apart
    for heard in (end, *_shorter_addressees(reading, after, end)):
        if found := _behind_hearer(reading, frame, (after, heard), stop, heard == end):
            return found
    doing = "wh" in frame.allowed and _told_doing(reading, end, stop)
    return (after, "object", None) if doing else None  # "asked people living nearby to leave"


def _behind_hearer(
    reading: Reading, frame: Frame, hearer: Span, stop: int, whole: bool
) -> tuple[int, str, Span | None] | None:
    """What is told behind this hearer, or behind when and where; `whole`: no shorter hearer is tried."""
    after, heard = hearer
    place = skip_adverbials(reading, heard, stop)
    found = None
    for start in (heard, place) if reading.tag[min(heard, stop - 1)] not in "IY" else (place, heard):
        anchor = anchor_at(reading, frame, start, stop)
        if anchor is None:
            continue
        first, takes = anchor
        if takes == "quote" and "bare" in frame.allowed and _verb_quoted(reading, frame, first):
            return after, "bare", None  # "claimed Lane “lied.”"
        if takes == "that" and frame.addressee == "may" and relative_that(reading.tag, first + 1):
            continue  # "promised a vote that never came"
        if takes in ("that", "quote", "wh"):
            return first, takes, hearer
        if takes == "to" and reading.tag[after] == "P" and "np" in frame.allowed:
            continue  # "pledged her vote to Lane to end the race"
        if takes == "to" and "wh" in frame.allowed:
            return after, "object", None  # "told them to leave": they belong to what is told
        if takes == "to":
            return first, takes, hearer
        if "of" in frame.object_with and "of" in reading.lower[after:first]:
            continue  # "reminded them of comments the mayor made"
        clause = "np" not in frame.allowed or _listens(reading, heard, start, stop)
        clause = clause and heard == start < stop and reading.tag[start] in "DS"
        hears = frame.addressee == "must" or clause  # "warned drivers the road was icy"
        if takes == "bare" and hears and (whole or plain_clause_at(reading, first, stop)):
            found = found or (first, takes, hearer)
    return found


def _listens(reading: Reading, heard: int, start: int, stop: int) -> bool:
    """ "promised voters it would be fair": who can only hear it, and a pronoun with its auxiliary?"""
    person = reading.lower[heard - 1] in table.PROMISED_TO
    return person and heard == start < stop - 1 and reading.tag[start : start + 2] == ["S", "A"]


def _told_doing(reading: Reading, doing: int, stop: int) -> bool:
    """Comes "to" and a verb behind the participle that tells who: "drivers using the road to slow down"?"""
    tags = reading.tag
    if doing + 2 >= stop or tags[doing] != "G":
        return False
    for j in range(doing + 1, min(stop - 1, doing + 10)):
        if tags[j] == "T":
            return infinitive_at(reading, j, stop)
        if tags[j] in 'VAQ.,;:"':
            return False
    return False


def _told_of(reading: Reading, frame: Frame, after: int, stop: int) -> tuple[int, str, Span | None] | None:
    """ "told reporters of his plans to retire": somebody who can only hear it, and what it is about."""
    of = chunk_right(reading, after, stop)
    if not after < of < stop - 1 or reading.lower[of] != "of" or "about" not in frame.allowed:
        return None
    heard = reading.tag[of - 1] == "O" or reading.lower[of - 1] in table.LISTENERS
    owned = reading.tag[of + 1] in "PGS" or reading.lower[of + 1] in table.ARTICLES_A
    return (of + 1, "np", (after, of)) if heard and owned else None


def _behind_apposition(
    reading: Reading, frame: Frame, after: int, comma: int, stop: int
) -> tuple[int, str, Span | None] | None:
    """ "asked the director, Ben Hall, whether", "asked the mayor, Ann Lane, to resign"."""
    tags = reading.tag
    if comma + 2 >= stop or tags[comma] != "," or tags[comma + 1] not in "XDPNM":
        return None
    closing = noun_phrase_right(reading, comma + 1, stop)
    if not comma + 1 < closing < stop - 1 or tags[closing] != ",":
        return None
    if infinitive_at(reading, closing + 1, stop) and frame.allowed & {"wh", "object"}:
        return after, "object", None
    asked = reading.lower[closing + 1] in ASKING
    return (closing + 1, "wh", (after, closing)) if asked and "wh" in frame.allowed else None


def _verb_quoted(reading: Reading, frame: Frame, first: int) -> bool:
    """Begins the quotation with the verb of whom it was perhaps said to: "claimed Lane “lied” to them"?"""
    if frame.addressee != "may" or reading.tag[first - 1] in ",:" or not opens_quotation(reading, first):
        return False
    return opens_small(reading, first) and reading.tag[first + 1] in "VAE"


def _one_word(reading: Reading, after: int, stop: int) -> bool:
    """ "promised me he would call", "told AFP 12 people had died": one word told, and a clause behind it?"""
    if after + 1 >= stop or reading.lower[after + 1] in table.CHANNELS:
        return False  # "NBC News"
    agency = reading.word[after].isupper() and len(reading.word[after]) > 1
    heard = reading.tag[after] == "O" and reading.tag[after + 1] in "SDPX"
    return (agency or heard) and plain_clause_at(reading, after + 1, stop)


def _with_title(reading: Reading, after: int, end: int, stop: int) -> int:
    """The end of "ABC's “Good Morning America”": a programme's name in marks goes with whom it was told."""
    at = end + (end > after and end < stop and reading.tag[end] == "'")
    return (title_end(reading, at, stop) or end) if at < stop and opens_quotation(reading, at) else end


def _shorter_addressees(reading: Reading, after: int, end: int) -> list[int]:
    """ "told Fox News Clinton had": the last of the names may be the content's subject."""
    if end - after < 2 or reading.tag[end - 1] not in "XNM":
        return []
    return [j for j in range(end - 1, after, -1) if reading.tag[j] in "XNDPM"][:4]


def _told_whoever(reading: Reading, frame: Frame, heard: Span, stop: int) -> bool:
    """ "asked anyone who saw it to call": a relative clause, then "to" and a verb, and no "that"?"""
    tags, (after, who) = reading.tag, heard
    several = frame.addressee == "may" and tags[after] == "N" and is_plural(reading.lower[who - 1])
    if not (several or reading.lower[after] in table.WHOEVER) or reading.lower[who : who + 1] != ["who"]:
        return False
    for j in range(who + 2, min(stop - 1, who + 20)):
        if tags[j] in '.;:"' or reading.lower[j] == "that":
            return False
        if tags[j] == "T" and reading.lower[j + 1] in BASES and tags[j - 1] in "NX":
            return True
    return False


def _behind_comma_relative(reading: Reading, comma: int, stop: int) -> int:
    """ "told the Echo, which broke the story, that it was late": the "that" behind both commas, or 0."""
    if (
        comma + 3 >= stop
        or reading.tag[comma] != ","
        or reading.lower[comma + 1] not in table.RELATIVE_PRONOUNS
    ):
        return 0
    that = that_behind_relative(reading, comma + 1, stop)
    return that if that and reading.tag[that - 1] == "," else 0


def that_behind_relative(reading: Reading, who: int, stop: int) -> int:
    """ "told workers who had lost their jobs that": the "that" of what was told; 0 if there is none."""
    for j in range(who + 2, min(stop - 1, who + 20)):
        if reading.tag[j] in '.;:"':
            return 0
        if (
            reading.lower[j] == "that"
            and (reading.tag[j - 1] not in "VA" or reading.lower[who - 1] in table.WHOEVER)
            and not relative_that(reading.tag, j + 1)
        ):
            return j
    return 0

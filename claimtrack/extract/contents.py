"""What follows a cue and can be its content, by the frame of the cue."""

from dataclasses import dataclass

from claimtrack.extract.addressees import after_addressee
from claimtrack.extract.adverbials import modifies_day, place_of_saying, skip_adverbials, skip_aside
from claimtrack.extract.anchors import anchor_at
from claimtrack.extract.chunks import number_at
from claimtrack.extract.clauses import plain_clause_at, relative_that, subject_clause_end
from claimtrack.extract.cues import is_cue_at
from claimtrack.extract.distant_contents import behind_long_adverbial
from claimtrack.extract.ends import content_end
from claimtrack.extract.inner_verbs import pronoun_that
from claimtrack.extract.insertions import behind_insertion, infinitive_at
from claimtrack.extract.main_clauses import main_clause, object_only
from claimtrack.extract.next_claims import lower_at
from claimtrack.extract.objects import object_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame


@dataclass(slots=True)
class Content:
    """Tokens [first, stop) that follow a cue, as `takes` names them; `ends` says why they end there.

    `cue_stop` is the end of the cue once "in a statement" is counted in; `addressee` and `between` are what
    stands between cue and content.
    """

    first: int
    stop: int
    takes: str
    ends: str
    cue_stop: int
    addressee: Span | None = None
    between: Span | None = None


ONLY_SPEECH = frozenset({"quote", "tag", "that"})
HOW_IT_WAS_SAID = (["I"], ["Q"], ["T"], ["Y"], ["R"])
"""Tags of what follows the quotation of a verb that takes nothing else: whom it was shouted at, when, how."""


def content_right(reading: Reading, frame: Frame, after: int, stop: int, place: str = "") -> Content | None:
    """What follows the cue and can be its content by its frame; None if nothing can.

    `place` tells of cues whose clause ends before the sentence: "relative" (subject "who"), "fronted"
    (in a clause that the main clause follows), "participle".
    """
    if after >= stop:
        return None
    for first, takes, addressee in _anchors(reading, frame, after, stop):
        if first >= stop:
            continue
        clause = takes in ("that", "bare", "wh", "quote")
        limit = subject_clause_end(reading, first, stop, int(clause)) if place == "restrictive" else stop
        if takes == "bare" and place == "restrictive":
            takes_object = bool(frame.allowed & {"np", "np#", "object"})
            phrase = object_only(reading, first, stop, limit == stop and takes_object)
            if phrase and "np" not in frame.allowed:
                continue  # "who found the body said it was burned"
            limit, takes = (phrase, "np") if phrase else (limit, takes)
        if place == "fronted" and takes == "np" and limit == stop:
            limit = main_clause(reading, first, stop)
        if takes == "quote" and opens_quotation(reading, first):
            closing = reading.quotations[reading.quote[first]][1]
            limit = max(limit, min(stop, closing + 1))
            if frame.allowed <= ONLY_SPEECH and reading.tag[closing + 1 : closing + 2] in HOW_IT_WAS_SAID:
                limit = min(limit, closing + 1)  # "shouted “shame” at the minister"
        if takes == "that" and pronoun_that(reading, first, limit):
            continue
        end, why = content_end(reading, first, limit, takes, place)
        if end > first and not (takes == "bare" and _only_adverbial(reading, first, end)):
            about = first == after + 1 and reading.lower[after] == "about"
            cue_stop = first if about else place_of_saying(reading, after, first)
            between = (after, first) if first > after else None
            return Content(first, end, takes, why, cue_stop, addressee, between)
    return None


def _only_adverbial(reading: Reading, first: int, end: int) -> bool:
    """ "said in posing the question", "said on “Today”": tells when or where, with no clause behind it."""
    if number_at(reading, first, end):
        return False  # "said as many as 15 people died"
    adverbial = reading.tag[first] in "IQ" and (
        reading.tag[first + 1 : first + 2] == ["G"]
        or lower_at(reading, first + 1, end) in table.ASKED
        or reading.lower[first] in table.ONLY_WHEN
    )
    if adverbial:
        comma = next((j for j in range(first, end) if reading.tag[j] == ","), end)
        return comma + 1 >= end or reading.tag[comma + 1] == "Q"  # "said after meeting them, because"
    behind = skip_adverbials(reading, first, end)
    behind += behind < end and reading.tag[behind] == "'"
    if behind + 1 < end and reading.tag[behind] == "I" and opens_quotation(reading, behind + 1):
        behind += 1  # "said Wednesday on “Today”"
    if behind < end and opens_quotation(reading, behind) and reading.tag[first] in "IY":
        behind = reading.quotations[reading.quote[behind]][1] + 1
    parted = behind < end and reading.tag[behind] == "," and reading.tag[first] in "IY"
    return behind >= end or (parted and not plain_clause_at(reading, behind + 1, end))


def _behind_that_day(reading: Reading, after: int, stop: int) -> int:
    """ "announced that day it would close", "a deal he signed that same night": the token behind the day."""
    if after + 2 > stop or reading.lower[after] != "that":
        return after
    day = after + 1 + (lower_at(reading, after + 1, stop) == "same")
    tells_when = lower_at(reading, day, stop) in table.DAY_SPANS
    return day + 1 if tells_when and (day + 1 >= stop or reading.tag[day + 1] in ".,SQDP") else after


def _anchors(reading: Reading, frame: Frame, after: int, stop: int) -> list[tuple[int, str, Span | None]]:
    """Places where content may begin, likeliest first."""
    if inserted := _behind_insertion(reading, frame, after, stop):
        return [(*inserted, None)]
    after = _behind_that_day(reading, skip_aside(reading, after, stop), stop)
    if after >= stop:
        return []
    direct = anchor_at(reading, frame, after, stop)
    if "that!" in frame.allowed and reading.lower[after] == "that" and reading.tag[after] == "Q":
        return [(after, "that", None)]  # "asked that he not be named"
    if direct and direct[1] in ("that", "quote"):
        return [(*direct, None)]
    if (
        direct
        and direct[1] == "to"
        and reading.lower[direct[0] + 1 : direct[0] + 2]
        and reading.lower[direct[0] + 1] in BASES
    ):
        return [(*direct, None)]
    ahead = behind_long_adverbial(reading, frame, after, stop)
    if ahead:
        return [ahead]
    if "about" in frame.allowed and (about := _about(reading, frame, after, stop)):
        return [about]
    if frame.addressee:
        told = after_addressee(reading, frame, after, stop)
        if told:
            return [told]
        if frame.addressee == "must" and (whom := object_at(reading, frame, after, stop)):
            return [(*whom, None)]  # "reminded them of it"
        if frame.addressee == "must":
            how = direct and direct[1] == "wh" and reading.lower[after] in table.THAT_WHETHER
            return [(*direct, None)] if direct and (how or direct[1] == "quote") else []  # "told how it fell"
    if reading.lower[after] == "of" and "tag" in frame.allowed and after + 1 < stop:
        behind = noun_phrase_right(reading, after + 1, stop)
        anchor = anchor_at(reading, frame, behind, stop) if behind > after + 1 else None
        return [(*anchor, None)] if anchor and anchor[1] == "quote" else []
    found = _behind_adverbials(reading, frame, after, stop, direct) or direct
    return [(*found, None)] if found else []


def _behind_insertion(reading: Reading, frame: Frame, after: int, stop: int) -> tuple[int, str] | None:
    """ "declined, however, to name", "denied, through a lawyer, any role": content behind two commas."""
    place = behind_insertion(reading, after, stop)
    anchor = anchor_at(reading, frame, place, stop) if place else None
    if anchor is None:
        return None
    if anchor[1] == "to":
        return anchor if infinitive_at(reading, place, stop) else None
    if anchor[1] == "wh":
        return (
            anchor if reading.lower[place] in table.ASKING_WORDS and reading.tag[after + 1] in "RI" else None
        )
    determined = reading.tag[place] in "DP" and reading.tag[after + 1] in "RI"
    return anchor if anchor[1] == "np" and determined else None


def _behind_adverbials(
    reading: Reading, frame: Frame, after: int, stop: int, direct: tuple[int, str] | None
) -> tuple[int, str] | None:
    """Where content begins behind "on Monday" or "in a filing"; None if `direct` is likelier."""
    skipped = skip_adverbials(reading, after, stop)
    later = anchor_at(reading, frame, skipped, stop) if skipped > after else None
    if later is None or (later[1] == "that" and relative_that(reading.tag, later[0] + 1)):
        dated = later and later[0] == after + 1 and reading.tag[after] == "Y" and "bare" in frame.allowed
        return (
            (later[0], "bare") if later and dated else None
        )  # "said Tuesday that had changed"; no "a deal that"
    tags, takes = reading.tag, later[1]
    if takes == "np" and tags[skipped] == "G" and is_cue_at(reading, skipped):
        return None  # "wrote to the minister asking whether": a claim of its own
    day = all(tags[k] in "IYM" or reading.lower[k] in table.DAY_PARTS for k in range(after, skipped)) or (
        skipped == after + 2 and modifies_day(reading, after, stop)
    )  # "said on Thursday he had left", "said that night he had left"
    placed = tags[after] == "I" and tags[skipped] in "SDPM"  # "said at a rally the bank had failed"
    dated = placed or (day and (tags[skipped] in "SDP" or plain_clause_at(reading, skipped, stop)))
    if takes == "to":
        told = lower_at(reading, after, stop) in table.THROUGH or any(
            word in table.WHERE_SAID_NOUNS for word in reading.lower[after:skipped]
        )
        verb = reading.lower[skipped + 1 : skipped + 2] and (
            reading.lower[skipped + 1] in BASES
            or tags[skipped + 1] == "V"
            or tags[skipped + 2 : skipped + 3] in (["D"], ["P"])
        )
        return later if tags[after] in "YR" or day or (told and verb) else None
    if takes not in ("np", "object", "ing"):
        return None if direct and takes == "bare" and not dated else later
    if takes != "ing" and "Y" in tags[after : after + 2]:
        return later
    before_noun = direct and tags[after] == "R" and tags[after + 1] in "NXMG"
    return later if tags[after] in "RT" and not before_noun else None


def _whoever(reading: Reading, who: int) -> bool:
    """ "anyone who": a relative pronoun behind those it may be."""
    return reading.lower[who] in table.WHO and reading.lower[who - 1] in table.WHOEVER


def _about(reading: Reading, frame: Frame, after: int, stop: int) -> tuple[int, str, Span | None] | None:
    """ "asked the mayor about the fire", "spoke to voters on Monday about it": what stands behind "about"."""
    tags, lower = reading.tag, reading.lower
    heard = noun_phrase_right(reading, after, stop) if tags[after] in "DPNXOM" else after
    if heard > after and "np" in frame.allowed and tags[after] in "DM":
        return None  # "tweeted a link to a story about it"
    for at in range(after, min(stop - 1, after + 12)):
        if lower[at] == "about" and at > after and tags[at + 1] in "DPNXMOSQGE":
            return at + 1, "np", (after, min(heard, at)) if heard > after else None
        if tags[at] in 'VAEQ.,;:"':
            return None
    return None

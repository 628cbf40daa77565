"""What follows a cue and can be its content, by the frame of the cue."""

from dataclasses import dataclass

from claimtrack.extract.additions import span_of_time
from claimtrack.extract.addressees import after_addressee, that_behind_relative
from claimtrack.extract.adverbials import modifies_day, place_of_saying, skip_adverbials, skip_aside
from claimtrack.extract.anchors import anchor_at, title_end
from claimtrack.extract.chunks import number_at
from claimtrack.extract.clauses import plain_clause_at, relative_that, subject_clause_end
from claimtrack.extract.cues import is_cue_at
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
    ahead = _ahead(reading, frame, after, stop)
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


def _ahead(reading: Reading, frame: Frame, after: int, stop: int) -> tuple[int, str, Span | None] | None:
    """ "said at a rally in Salem, Oregon, that", "said as he left, “…”": content behind a long adverbial.

    None unless "that" or a quotation behind a comma comes before any finite verb of the cue's own clause.
    """
    tags, lower, allowed = reading.tag, reading.lower, frame.allowed
    behind = lower[after] in table.FRONTING
    if not (tags[after] in "IYRT" or frame.addressee or behind or _timely(lower, after)):
        return None
    recently = lower[after : after + 3 : 2] == ["as", "as"]  # "told them as recently as May that"
    fronting = behind and not recently and not _only_noun(reading, after + 1, stop)
    skipped = after + 3 if recently else 0
    heard = _hearer(reading, frame, after, stop)
    for j in range(after + 1, min(stop, after + 22)):
        if j < skipped:
            continue
        if tags[j] == "," and frame.addressee and tags[j + 1 : j + 2] == ["I"]:
            skipped = skip_aside(reading, j, stop)  # "told him, in a call that lasted hours, that"
            if skipped > j:
                continue
        if tags[j] == "," and (resumed := _behind_clause(reading, j, stop)):
            takes = "quote" if tags[resumed] == '"' else "that"
            if takes in allowed:
                return resumed, takes, heard
        if tags[j] == "," and "bare" in allowed and (resumed := _clause_behind_time(reading, j, stop)):
            return resumed, "bare", heard
        if tags[j] == '"' and tags[j - 1] not in ",:" and opens_quotation(reading, j):
            skipped = title_end(reading, j, stop)  # "said on “Meet the Press” that"
            if skipped:
                continue
        if lower[j] == "that" and "that" in allowed and not fronting and _leads_clause(tags, j):
            return j, "that", heard
        if _says_more(reading, j, after, stop):
            return None
        if tags[j] == '"' and "quote" in allowed and tags[j - 1] in ",:" and opens_quotation(reading, j):
            return j, "quote", heard
        if lower[j] in table.FRONTING and _only_noun(reading, j + 1, stop):
            continue  # "told voters after his victory in the primary that"
        if (
            tags[after] == "T"
            and lower[j] in table.WHO
            and lower[j - 1] in table.WHOEVER
            and "that" in allowed
        ):
            that = that_behind_relative(reading, j, stop)
            return (that, "that", None) if that else None  # "insisted to anyone who would listen that"
        fronting = fronting or lower[j] in table.RELATIVE_PRONOUNS or lower[j] == "whose"
        fronting = fronting or (tags[j] == "Q" and lower_at(reading, j + 1, stop) in table.ASKED)
        if tags[j] in '.;"' or (tags[j] in "QVA" and not fronting):
            return None
    return None


def _timely(lower: list[str], after: int) -> bool:
    """ "said hours later that", "said the next day that"."""
    return not TIMES.isdisjoint(lower[after : after + 3])


TIMES = frozenset(
    word
    for noun in table.TIME_NOUNS
    for word in (noun, noun + "s")
    if word.removesuffix("s") in table.TIME_NOUNS
)


def _whoever(reading: Reading, who: int) -> bool:
    """ "anyone who": a relative pronoun behind those it may be."""
    return reading.lower[who] in table.WHO and reading.lower[who - 1] in table.WHOEVER


def _leads_clause(tags: list[str], that: int) -> bool:
    """Is it a conjunction, with no verb that takes it right before and none that it is the subject of?"""
    taken = tags[that - 1] in "VA" or (tags[that - 1] == "E" and tags[that - 2] in "SP")
    return tags[that] == "Q" and not taken and not relative_that(tags, that + 1)


def _behind_clause(reading: Reading, comma: int, stop: int) -> int:
    """ "said on the radio, where he is a guest, that": the "that" or quotation behind it; 0 if none is."""
    tags, lower = reading.tag, reading.lower
    inset = lower_at(reading, comma + 1, stop) in table.INSET_CLAUSES
    for j in range(comma + 2, min(stop - 1, comma + 24)):
        if tags[j] in "VE" and is_cue_at(reading, j):
            return 0
        if tags[j] == "," and opens_quotation(reading, j + 1):
            return j + 1
        if lower[j] == "that" and relative_that(tags, j + 1) and tags[j - 1] in "NX":
            inset = True  # "told her, in a voice that shook, that"
        elif tags[j] in '.;:"' or lower[j] == "that":
            resumed = lower[j] == "that" and tags[j - 1] == "," and not relative_that(tags, j + 1)
            return j if resumed else 0
        if not inset and tags[j] in "VAS":
            return 0  # "said on Friday, hours after the fire, that": no verb in an aside but a relative's
    return 0


def _says_more(reading: Reading, j: int, after: int, stop: int) -> bool:
    """ "said on Sunday, adding: “…”", "asked Lee who would win, Hall replied, “…”"."""
    before = reading.lower[j - 1]
    if reading.tag[j] == "G":
        demanding = reading.lower[j + 1 : j + 2] == ["that"] and reading.tag[j - 1] != "I"
        leads = (
            before == "," or before in table.BEFORE_SAYING_MORE or demanding
        )  # no "under questioning that"
        return leads and is_cue_at(reading, j)
    apart = reading.tag[j] in "VE" and (j > after + 3 or before in table.WHO)
    return apart and _brings_quotation(reading, j, stop)


def _clause_behind_time(reading: Reading, comma: int, stop: int) -> int:
    """ "said on Monday, a day after the vote, he was done": where the clause begins; 0 if none does."""
    if not span_of_time(reading, comma + 1, stop):
        return 0
    closing = next((j for j in range(comma + 2, min(stop - 2, comma + 14)) if reading.tag[j] == ","), 0)
    return closing + 1 if closing and plain_clause_at(reading, closing + 1, stop) else 0


def _brings_quotation(reading: Reading, verb: int, stop: int) -> bool:
    """Is it another cue with a comma and a quotation behind it?"""
    comma = verb + 2 < stop and reading.tag[verb + 1] == ","
    return comma and opens_quotation(reading, verb + 2) and is_cue_at(reading, verb)


def _only_noun(reading: Reading, i: int, stop: int) -> bool:
    """Stands a noun phrase behind "after" or "before", and no clause: "after a lunch on Tuesday that"?"""
    end = skip_adverbials(reading, noun_phrase_right(reading, i, stop), stop)
    return i < end < stop and reading.tag[i] in "DPM" and reading.lower[end] == "that"


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


def _hearer(reading: Reading, frame: Frame, after: int, stop: int) -> Span | None:
    end = noun_phrase_right(reading, after, stop) if frame.addressee else after
    return (after, end) if end > after else None

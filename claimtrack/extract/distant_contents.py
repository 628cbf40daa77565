"""What a cue's content is that comes only behind a long adverbial or an aside."""

from claimtrack.extract.additions import span_of_time
from claimtrack.extract.addressees import that_behind_relative
from claimtrack.extract.adverbials import skip_adverbials, skip_aside
from claimtrack.extract.anchors import title_end
from claimtrack.extract.clauses import plain_clause_at, relative_that
from claimtrack.extract.cues import is_cue_at
from claimtrack.extract.next_claims import lower_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame


def behind_long_adverbial(
    reading: Reading, frame: Frame, after: int, stop: int
) -> tuple[int, str, Span | None] | None:
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


def _hearer(reading: Reading, frame: Frame, after: int, stop: int) -> Span | None:
    end = noun_phrase_right(reading, after, stop) if frame.addressee else after
    return (after, end) if end > after else None

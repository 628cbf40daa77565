"""Where content ends, and why there."""

from claimtrack.extract.clauses import clause_at
from claimtrack.extract.cues import ANY_FORMS, is_cue_at
from claimtrack.extract.next_claims import comma_before, own_cue, tag_follows
from claimtrack.extract.tags_by_form import BASES
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.rules.en import words as table


def content_end(reading: Reading, first: int, stop: int, takes: str, place: str = "") -> tuple[int, str]:
    """Where the content that begins at `first` ends, not after `stop`, and why there."""
    tags = reading.tag
    i = first
    while i < stop:
        if reading.quote[i] >= 0 and opens_quotation(reading, i):
            last = reading.quotations[reading.quote[i]][1]
            if last >= stop:
                return stop, "end of the quotation"
            if i == first and takes == "quote" and _complete(reading, first, last, stop):
                return last + 1, "end of the quotation"
            if _leaves_quotation(reading, last, stop):
                return last + 1, "the quotation's comma closes the content"
            i = last + 1
            continue
        if tags[i] == "-" and i > first and len(reading.word[i]) < 3:
            closing = _dash_closes(reading, i, stop)
            if closing < 0 and lower_at(reading, i + 1, stop) in table.DASH_GOES_ON:
                i += 1
                continue
            if closing < 0:
                return i, "a dash parts off what follows"
            i = closing + 1
            continue
        why = _ends_before(reading, i, first, stop, takes, place)
        if why:
            while i - 1 > first and tags[i - 1] in ",-C":
                i -= 1
            return i, why
        i += 1
    return _without_full_stop(reading, first, stop), "end of the sentence"


def _leaves_quotation(reading: Reading, last: int, stop: int) -> bool:
    """ "… “that crap,” in an interview": a comma inside the marks and an adverbial behind them."""
    tags = reading.tag
    return last + 1 < stop and tags[last - 1] in ",." and tags[last + 1] in "IYT"


def without_day(reading: Reading, first: int, stop: int) -> int:
    """A day at the end of a noun phrase is the cue's: "announced the deal on Monday"."""
    tags, lower = reading.tag, reading.lower
    end = stop
    if end - 2 > first and lower[end - 1] in table.SPANS_OF_TIME and lower[end - 2] in table.BEFORE_TIME:
        return end - 2
    while end - 1 > first and (tags[end - 1] == "Y" or (tags[end - 1] == "M" and tags[end - 2] == "Y")):
        end -= 1
    if end - 2 > first and lower[end - 1] in table.DAY_PARTS and tags[end - 2] == "I":
        return end - 2
    if end < stop and tags[end - 1] == "I" and lower[end - 1] in table.DAY_PREPOSITIONS:
        end -= 1
    return end if end > first + 1 else stop


def lower_at(reading: Reading, i: int, stop: int) -> str:
    """The word at i in lower case, or nothing behind `stop`."""
    return reading.lower[i] if i < stop else ""


def _dash_closes(reading: Reading, i: int, stop: int) -> int:
    """The second of a pair of dashes; -1 if the one at i stands alone."""
    for j in range(i + 1, stop):
        if reading.tag[j] == "-" and reading.word[j] == reading.word[i]:
            return j
        if reading.tag[j] == ";":
            break
    return -1


def _complete(reading: Reading, first: int, last: int, stop: int) -> bool:
    """Is the quotation all of the content? It is when its last word is followed by a mark inside it."""
    if last + 1 >= stop or reading.tag[last + 1] in ".,;":
        return (
            last - first > 3
            or reading.tag[last - 1] in ",."
            or last + 1 >= stop
            or reading.tag[last + 1] != ","
        )
    return reading.tag[last - 1] in ",."


def _without_full_stop(reading: Reading, first: int, stop: int) -> int:
    """The sentence's closing mark is no part of unquoted content; a quotation keeps its own."""
    while (
        stop - 1 > first
        and reading.tag[stop - 1] in ".,"
        and reading.quote[stop - 1] < 0
        and len(reading.word[stop - 1]) == 1
    ):
        stop -= 1
    return stop


def _ends_before(reading: Reading, i: int, first: int, stop: int, takes: str, place: str) -> str:
    """Why the content must end before token i; empty if it goes on."""
    tags, lower = reading.tag, reading.lower
    if i == first:
        return ""
    tag = tags[i]
    if tag == "C" and tags[i - 1] == "-" and lower[i] == "but":
        return "a dash parts off the next clause"
    if (
        comma_before(reading, i)
        and tag in "DXPNSMVE"
        and not _closes_fronted(reading, first, i)
        and (why := tag_follows(reading, i, stop))
    ):
        return why
    if place and comma_before(reading, i) and (why := _clause_over(reading, i, stop, place, takes)):
        return why
    if takes in ("np", "object", "ing", "to") and (why := _phrase_ends(reading, first, i, stop, takes)):
        return why
    if tag == "G" and is_cue_at(reading, i) and _participle_follows(reading, i, first, place):
        return f"“{lower[i]}” begins a claim of its own"
    if tag == "C" and own_cue(reading, i, stop) and not _joins_subjects(reading, first, i, takes):
        return "the next clause has a cue of its own"
    if (
        tag == "Q"
        and comma_before(reading, i)
        and lower[i] in table.CONTRASTING
        and own_cue(reading, i, stop, ANY_FORMS)
    ):
        return "the next clause has a cue of its own"
    if tag == ";" and own_cue(reading, i, stop):
        return "the next clause has a cue of its own"
    if lower[i] == "according" and comma_before(reading, i) and lower_at(reading, i + 1, stop) == "to":
        return "“according to” names a source of its own"
    return ""


def _joins_subjects(reading: Reading, first: int, i: int, takes: str) -> bool:
    """Stands no verb yet before this "and": "said Hall and Lee told them"?"""
    return takes in ("that", "bare") and not any(tag in "VAEvu" for tag in reading.tag[first:i])


def _clause_over(reading: Reading, i: int, stop: int, place: str, takes: str) -> str:
    """Ends the clause that holds the cue at the comma before i, because the main clause goes on there?"""
    tags = reading.tag
    if place in ("relative", "restrictive") and (
        tags[i] in "VA" or (tags[i] == "E" and i + 1 < stop and tags[i + 1] in 'QDPSXN"TIY:,')
    ):
        return "the main clause goes on"
    if place == "relative" and takes == "np" and tags[i] not in "CGQ" and comma_before(reading, i):
        return "the relative clause ends"
    if place == "fronted" and tags[i] in "DPNXSMI" and clause_at(reading, i, stop):
        return "the main clause begins"
    return ""


def _participle_follows(reading: Reading, i: int, first: int, place: str) -> bool:
    """Is this ", saying" or ", calmly adding" (or "and asking" after another participle)?"""
    j = i - 1
    while j > first and reading.tag[j] == "R":
        j -= 1
    return comma_before(reading, j + 1) or (place == "participle" and reading.tag[j] == "C")


def _phrase_ends(reading: Reading, first: int, i: int, stop: int, takes: str) -> str:
    """Content that is no clause ends where the sentence turns to something else."""
    tags, lower = reading.tag, reading.lower
    if tags[i] == ";":
        return "a semicolon parts off the next clause"
    if tags[i] == "C" and i + 1 < stop:
        j = i + 1
        while j < stop and tags[j] == "R":
            j += 1
        if (
            j < stop
            and (
                tags[j] in "A"
                or (tags[j] in "VE" and takes != "to" and not _second_infinitive(reading, first, i, j))
                or (tags[j] == "E" and lower[j].endswith("ed"))
            )
            and _verb_goes_on(reading, j, stop)
        ):
            return "the next verb has the same subject"
        own = tags[i + 1] == "S" or comma_before(reading, i)
        if own and clause_at(reading, i + 1, stop):
            return "the next clause has a subject of its own"
    if comma_before(reading, i):
        then = tags[i] == "R" and i + 1 < stop and tags[i + 1] in "VAG"
        by = tags[i] == "E" and lower_at(reading, i + 1, stop) == "by"
        list_goes_on = (
            tags[i] == "E" and is_cue_at(reading, i, ANY_FORMS) and i + 1 < stop and tags[i + 1] in "DPXO"
        )
        if then or by or list_goes_on or tags[i] in "GVA":
            return "a participle or verb goes on with the sentence"
        if (
            tags[i] in "SQ"
            and lower[i] not in table.RELATIVE_OPENERS
            and (tags[i] == "S" or clause_at(reading, i + 1, stop))
        ):
            return "the next clause has a subject of its own"
    if takes != "to" and tags[i] in "IQ" and i > first + 1 and _tells_when(reading, i, stop):
        return f"“{lower[i]}” tells when or where it was said"
    if (
        takes != "to"
        and not (takes == "object" and "T" in tags[first:i])  # "urged them not to leave until"
        and lower[i] in table.CLAUSE_STARTERS
        and tags[i] == "Q"
        and clause_at(reading, i + 1, stop)
    ):
        return f"“{lower[i]}” begins a clause of its own"
    return ""


def _tells_when(reading: Reading, i: int, stop: int) -> bool:
    """ "criticized the plan during a rally", "in a recent interview", "as he left": the cue's own."""
    tags, lower = reading.tag, reading.lower
    if lower[i] in table.WHILE_SAYING:
        return True
    if lower[i] == "as" and i + 1 < stop and lower[i + 1] in table.PERSONS:
        return True
    if lower[i] not in table.PLACE_PREPOSITIONS:
        return False
    for j in range(i + 1, min(stop, i + 5)):
        if lower[j] in table.PLACES_OF_SAYING:
            return j + 1 >= stop or tags[j + 1] not in "NX"
        if tags[j] not in "DPN":
            return False
    return False


def _second_infinitive(reading: Reading, first: int, i: int, j: int) -> bool:
    """ "urged them to wait and pray": the verb behind "and" goes with the infinitive before it."""
    return reading.lower[j] in BASES and "T" in reading.tag[first:i]


def _verb_goes_on(reading: Reading, j: int, stop: int) -> bool:
    """Is this form, after "and", a finite verb and no participle before a noun ("red and painted doors")?"""
    return reading.tag[j] != "E" or j + 1 >= stop or reading.tag[j + 1] not in "NX"


def _closes_fronted(reading: Reading, first: int, i: int) -> bool:
    """ "that although he confessed, he showed no remorse": the first comma parts off no attribution."""
    opener = first + (reading.lower[first] == "that")
    return reading.lower[opener] in table.FRONTING and "," not in reading.tag[opener : i - 1]

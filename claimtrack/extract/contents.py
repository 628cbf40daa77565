"""Which words are the claim: what follows a cue, what stands before it, and where each of them ends."""

from dataclasses import dataclass

from claimtrack.extract.cues import VERB_FORMS
from claimtrack.extract.phrases import clause_at, might_be_clause, plain_clause_at, noun_phrase_right, skip_adverbials
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading
from claimtrack.model import Span
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Frame


@dataclass(frozen=True, slots=True)
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


def content_right(reading: Reading, frame: Frame, after: int, stop: int, place: str = "") -> Content | None:
    """What follows the cue and can be its content by its frame; None if nothing can.

    `place` tells of cues whose clause ends before the sentence: "relative" (whose subject is "who"), "fronted"
    (in a clause that the main clause follows), "participle".
    """
    if after >= stop:
        return None
    for first, takes, addressee in _anchors(reading, frame, after, stop):
        if first >= stop:
            continue
        end, why = content_end(reading, first, stop, takes, place)
        if end > first:
            cue_stop = _place_of_saying(reading, after, first)
            between = (after, first) if first > after else None
            return Content(first, end, takes, why, cue_stop, addressee, between)
    return None


def _anchors(reading: Reading, frame: Frame, after: int, stop: int) -> list[tuple[int, str, Span | None]]:
    """Places where content may begin, likeliest first."""
    after = _skip_aside(reading, after, stop)
    direct = _anchor(reading, frame, after, stop, after)
    if direct and direct[1] in ("that", "quote"):
        return [(*direct, None)]
    if frame.addressee:
        told = _after_addressee(reading, frame, after, stop)
        if told:
            return [told]
        if frame.addressee == "must":
            return [(*direct, None)] if direct and direct[1] == "quote" else []
    skipped = skip_adverbials(reading, after, stop)
    if reading.lower[after] == "of" and "tag" in frame.allowed and after + 1 < stop:
        behind = noun_phrase_right(reading, after + 1, stop)
        anchor = _anchor(reading, frame, behind, stop, after) if behind > after + 1 else None
        return [(*anchor, None)] if anchor and anchor[1] == "quote" else []
    if skipped > after:
        later = _anchor(reading, frame, skipped, stop, after)
        if later and later[1] not in ("np", "object", "ing", "to") and not (direct and later[1] == "bare"):
            return [(*later, None)]
        if later and later[1] == "to" and reading.tag[after] in "YR":
            return [(*later, None)]
        if later and later[1] in ("np", "object") and (reading.tag[after] == "Y" or reading.tag[after + 1] == "Y"):
            return [(*later, None)]
        if later and reading.tag[after] == "R" and later[1] in ("np", "object", "ing"):
            return [(*later, None)]
    return [(*direct, None)] if direct else []


def _skip_aside(reading: Reading, after: int, stop: int) -> int:
    """ "said, for example, that", "said - on Twitter - that": the token behind the aside."""
    tags = reading.tag
    if after + 2 >= stop or tags[after] not in ",-":
        return after
    for j in range(after + 2, min(stop - 1, after + 12)):
        if tags[j] == tags[after]:
            words = "_".join(reading.lower[after + 1 : j])
            if tags[j] == "-" or words in table.MEANWHILE:
                return j + 1 if reading.lower[j + 1] == "that" or tags[j] == "-" else after
            return after
        if tags[j] in '".;:' or (tags[j] in "VA" and tags[after] == ","):
            return after
    return after


def _anchor(reading: Reading, frame: Frame, i: int, stop: int, after: int) -> tuple[int, str] | None:
    """If content by this frame can begin at i: where exactly, and as what."""
    if i >= stop:
        return None
    tags, lower, allowed = reading.tag, reading.lower, frame.allowed
    if tags[i] in ",:" and i + 1 < stop:
        if "quote" in allowed and opens_quotation(reading, i + 1):
            return i + 1, "quote"
        if tags[i] == ":" and "quote" in allowed:
            return i + 1, "quote"
        if tags[i] == "," and i + 1 < stop and lower[i + 1] == "that" and "that" in allowed:
            return i + 1, "that"
        return None
    if tags[i] == '"':
        if opens_quotation(reading, i):
            if "quote" in allowed:
                return i, "quote"
            return (i, "np") if "np" in allowed else _object(reading, frame, i, stop)
        return None
    if lower[i] == "that" and "that" in allowed and (tags[i] == "Q" or clause_at(reading, i + 1, stop)):
        return i, "that"
    if "wh" in allowed and lower[i] in table.WH:
        return i, "wh"
    if "to" in allowed and tags[i] == "T":
        return i, "to"
    if "bare" in allowed and (plain_clause_at if "np" in allowed or "quote" not in allowed else clause_at)(reading, i, stop):
        return i, "bare"
    if "bare" in allowed and "np" not in allowed and "quote" in allowed and might_be_clause(reading, i, stop):
        return i, "bare"
    if "ing" in allowed and tags[i] == "G":
        return i, "ing"
    if "np" in allowed and (tags[i] in "DPNXMG" or (tags[i] in "SO" and i + 1 <= stop)) and tags[i] != "Y":
        return (i, "np") if noun_phrase_right(reading, i, stop) > i or tags[i] == "G" else None
    return _object(reading, frame, i, stop)


def opens_quotation(reading: Reading, i: int) -> bool:
    """Is token i the opening mark of a quotation?"""
    index = reading.quote[i]
    return index >= 0 and reading.quotations[index][0] == i


def _object(reading: Reading, frame: Frame, i: int, stop: int) -> tuple[int, str] | None:
    if "object" not in frame.allowed:
        return None
    end = noun_phrase_right(reading, i, stop)
    if end == i:
        return None
    if "" in frame.object_with and end < stop and reading.tag[end] in 'DNXJEGRM"PI':
        return i, "object"
    if "" in frame.object_with and end - i >= 3:
        return i, "object"
    limit = min(stop, i + 30)
    for j in range(i + 1, limit):
        if reading.lower[j] in frame.object_with:
            return i, "object"
        if "at #" in frame.object_with and reading.lower[j] == "at" and "M" in reading.tag[j + 1 : j + 5]:
            return i, "object"
        if reading.tag[j] in ".;:" or (reading.tag[j] in "A" and j > end):
            return None
    return None


def _after_addressee(reading: Reading, frame: Frame, after: int, stop: int) -> tuple[int, str, Span | None] | None:
    """ "told reporters on Monday that": skip whom it was said to, and when and where."""
    end = noun_phrase_right(reading, after, stop)
    if end == after:
        return None
    for heard in (end, *_shorter_addressees(reading, after, end)):
        place = skip_adverbials(reading, heard, stop)
        found = None
        for start in (heard, place):
            anchor = _anchor(reading, frame, start, stop, after)
            if anchor and anchor[1] in ("that", "quote", "wh"):
                return (*anchor, (after, heard))
            if anchor and anchor[1] == "to":
                if "wh" in frame.allowed and "that" not in frame.allowed:  # "asked them to": they belong to what is asked
                    return after, "object", None
                return (*anchor, (after, heard))
            if anchor and anchor[1] == "bare" and frame.addressee == "must":
                found = found or (*anchor, (after, heard))
        if found:
            return found
    return None


def _shorter_addressees(reading: Reading, after: int, end: int) -> list[int]:
    """ "told Fox News Clinton had": the last of the names may be the content's subject."""
    if end - after < 2 or reading.tag[end - 1] not in "XNM":
        return []
    return [j for j in range(end - 1, after, -1) if reading.tag[j] in "XNDPM"][:4]


def _place_of_saying(reading: Reading, after: int, first: int) -> int:
    """ "in a statement" right behind the cue belongs to it."""
    lower = reading.lower
    if after + 1 >= first or lower[after] not in ("in", "during", "on"):
        return after
    for j in range(after + 1, min(first, after + 7)):
        if reading.tag[j] in "I,:\"YQ":
            return after
        if lower[j] in table.PLACES_OF_SAYING and (j + 1 >= len(lower) or lower[j + 1] not in table.PLACES_OF_SAYING):
            return j + 1
    return after


def subject_clause_end(reading: Reading, first: int, stop: int) -> int:
    """Of "the bank's claim that rates fell was wrong": the token of the main verb, or `stop` if there is none."""
    tags = reading.tag
    needed, i = (0, first + 2) if tags[first] == "T" else (1, first + 1)
    while i < stop:
        tag = tags[i]
        if tag in "Q;" or (tag == "," and i + 1 < stop and tags[i + 1] not in "AVE"):
            needed += 1
        if tag in "AVE" and not (tag == "E" and tags[i - 1] in "DPI"):
            if needed == 0 and tags[i - 1] not in "T":
                return i
            while i < stop - 1 and tags[i] in "AR":
                i += 1
            needed = max(0, needed - 1)
        i += 1
    return stop


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
            i = last + 1
            continue
        if tags[i] == "-" and i > first and len(reading.word[i]) < 3:
            closing = _dash_closes(reading, i, stop)
            if closing < 0 and lower_at(reading, i + 1, stop) in ("and", "that", "or"):
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
        return last - first > 3 or reading.tag[last - 1] in ",." or last + 1 >= stop or reading.tag[last + 1] != ","
    return reading.tag[last - 1] in ",."


def _without_full_stop(reading: Reading, first: int, stop: int) -> int:
    """The sentence's closing mark is no part of unquoted content; a quotation keeps its own."""
    while stop - 1 > first and reading.tag[stop - 1] in ".," and reading.quote[stop - 1] < 0 and len(reading.word[stop - 1]) == 1:
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
    if tags[i - 1] == "," and tag in "DXPNSMVE" and (why := _tag_follows(reading, i, stop)):
        return why
    if place and tags[i - 1] == "," and (why := _clause_over(reading, i, stop, place, takes)):
        return why
    if takes in ("np", "object", "ing", "to") and (why := _phrase_ends(reading, i, stop, takes)):
        return why
    if tag == "G" and lower[i] in SAYING and _participle_follows(reading, i, first, place):
        return f"“{lower[i]}” begins a claim of its own"
    if tag == "C" and _own_cue(reading, i, first, stop):
        return "the next clause has a cue of its own"
    if tag == "Q" and tags[i - 1] == "," and lower[i] in ("while", "though", "although", "whereas") and _own_cue(reading, i, first, stop):
        return "the next clause has a cue of its own"
    if tag == ";" and _own_cue(reading, i, first, stop):
        return "the next clause has a cue of its own"
    if tag == "I" or lower[i] == "according":
        if lower[i] == "according" and i + 1 < stop and lower[i + 1] == "to" and tags[i - 1] == ",":
            return "“according to” names a source of its own"
    return ""


def _clause_over(reading: Reading, i: int, stop: int, place: str, takes: str) -> str:
    """Ends the clause that holds the cue at the comma before i, because the main clause goes on there?"""
    tags = reading.tag
    if place == "relative" and (tags[i] in "VA" or (tags[i] == "E" and i + 1 < stop and tags[i + 1] in "QDPSXN\"TIY:,")):
        return "the main clause goes on"
    if place == "relative" and takes == "np" and tags[i] not in "CGQ" and tags[i - 1] == ",":
        return "the relative clause ends"
    if place == "fronted" and tags[i] in "DPNXSM" and clause_at(reading, i, stop):
        return "the main clause begins"
    return ""


def _participle_follows(reading: Reading, i: int, first: int, place: str) -> bool:
    """Is this ", saying" or ", calmly adding" (or "and asking" after another participle)?"""
    j = i - 1
    while j > first and reading.tag[j] == "R":
        j -= 1
    return reading.tag[j] == "," or (place == "participle" and reading.tag[j] == "C")


def _phrase_ends(reading: Reading, i: int, stop: int, takes: str) -> str:
    """Content that is no clause ends where the sentence turns to something else."""
    tags, lower = reading.tag, reading.lower
    before = tags[i - 1]
    if tags[i] == ";":
        return "a semicolon parts off the next clause"
    if tags[i] == "C" and i + 1 < stop:
        j = i + 1
        while j < stop and tags[j] == "R":
            j += 1
        if j < stop and (tags[j] in "A" or (tags[j] in "VE" and takes != "to") or (tags[j] == "E" and lower[j].endswith("ed"))) and _verb_goes_on(reading, j, stop):
            return "the next verb has the same subject"
        if before == "," and clause_at(reading, i + 1, stop):
            return "the next clause has a subject of its own"
    if before == ",":
        if tags[i] == "G" or (tags[i] in "VAE" and tags[i] != "E"):
            return "a participle or verb goes on with the sentence"
        if tags[i] in "SQ" and lower[i] not in ("who", "which", "whose", "whom", "that", "where") and (
            tags[i] == "S" or clause_at(reading, i + 1, stop)
        ):
            return "the next clause has a subject of its own"
    if takes != "to" and lower[i] in ("when", "after", "before", "while", "because", "although", "though", "if", "until", "since") and tags[i] == "Q" and clause_at(reading, i + 1, stop):
        return f"“{lower[i]}” begins a clause of its own"
    return ""


def _verb_goes_on(reading: Reading, j: int, stop: int) -> bool:
    """Is this form, after "and", a finite verb and no participle before a noun ("red and painted doors")?"""
    return reading.tag[j] != "E" or j + 1 >= stop or reading.tag[j + 1] not in "NX"


def _tag_follows(reading: Reading, i: int, stop: int) -> str:
    """ ", Hall shot back", ", said the mayor.": another attribution begins at i."""
    tags, lower = reading.tag, reading.lower
    if tags[i] in "VE":
        if lower[i] not in TAG_FORMS or i + 1 >= stop:
            return ""
        end = noun_phrase_right(reading, i + 1, stop)
        closes = end > i + 1 and (end >= stop or tags[end] in ".,YI-;" or lower[end] == "who")
        return "another attribution follows" if closes and lower[i] in SPEECH_FORMS else ""
    for j in range(i + 1, min(stop, i + 9)):
        if tags[j] in "VE" and lower[j] in TAG_FORMS:
            return "another attribution follows"
        if tags[j] not in "XNDP.RAM'I":
            return ""
    return ""


SAYING = frozenset(
    form for form, rows in VERB_FORMS.items() if form.endswith("ing") and any(row.kind not in ("believe", "want", "fear", "evidence", "predict", "estimate") for row, _, _ in rows)
)


def _own_cue(reading: Reading, conjunction: int, first: int, stop: int) -> bool:
    """Does the clause behind this conjunction have a cue: "and added that", ", but Smith said"?"""
    tags, lower = reading.tag, reading.lower
    i = conjunction + 1
    while i < stop and (tags[i] == "R" or lower[i] in ("then", "later")):
        i += 1
    if i >= stop:
        return False
    if tags[i] in "AV" or (tags[i] == "E") or tags[i] == "v":
        j = i
        while j < stop and tags[j] in "AR":
            j += 1
        return j < stop and lower[j] in SPEECH_FORMS and _past_like(lower[j]) and not (j > i and tags[i] == "A" and lower[i] in table.FUTURE)
    if tags[conjunction - 1] not in ",;" and tags[conjunction] != "Q":
        return False
    for j in range(i + 1, min(stop, i + 14)):
        if tags[j] in ".;:\"":
            return False
        if lower[j] in SPEECH_FORMS and tags[j] not in "NX":
            subject = subject_left(reading, j, i)
            return subject is not None and subject[0] <= i + 1
        if tags[j] in "AV":
            continue
    return False


def _past_like(form: str) -> bool:
    return any(what in ("past", "s", "participle") for _, what, _ in VERB_FORMS[form])


SPEECH_FORMS = frozenset(
    form
    for form, rows in VERB_FORMS.items()
    if any(row.kind not in ("believe", "want", "fear", "label") and row.frame.allowed & {"that", "quote", "object", "np"} and what in ("past", "s", "participle", "base") for row, what, _ in rows)
)


TAG_FORMS = frozenset(
    form
    for form, rows in VERB_FORMS.items()
    if any(row.kind in ("assert", "concede", "predict", "promise", "evidence") and {"tag", "bare"} <= row.frame.allowed and what in ("past", "s") for row, what, _ in rows)
)
"""Forms that may follow or go before a whole sentence as its attribution."""


def content_left(reading: Reading, edge: int, floor: int) -> Span | None:
    """What stands before the attribution that begins at `edge`: “…,” he said — prices fell, he said.

    None unless a comma, a dash or a closing quotation mark parts the two.
    """
    tags = reading.tag
    if edge - 1 <= floor:
        return None
    before = tags[edge - 1]
    if before == '"' and reading.quote[edge - 1] >= 0 and not opens_quotation(reading, edge - 1):
        return floor, edge
    if before == "," or (before == "-" and edge - 2 > floor):
        return floor, edge - 1
    if before == "." and reading.quote[edge - 1] < 0 and reading.word[edge - 1] in "?!":
        return floor, edge
    return None


def has_clause(reading: Reading, first: int, stop: int) -> bool:
    """Is there a finite verb among these tokens, so that they can be said as they stand?"""
    tags = reading.tag
    if tags[first] in "IQTG" and reading.lower[first] not in ("that", "there", "what", "at", *table.APPROXIMATORS):
        comma = next((j for j in range(first, stop) if tags[j] == ","), -1)
        if comma < 0 or comma + 2 >= stop:
            return False
        first = comma + 1
    return any(tags[j] in "AV" or (tags[j] == "E" and j > first) or (tags[j] == "v" and j > first) for j in range(first, stop))


def quotation_goes_on(reading: Reading, last: int, taken: set[int]) -> list[Span]:
    """The quotations that go on with one behind its cue: `“A,” he said. “B.”` — as token ranges.

    `last` is the last token of the attribution's sentence, `taken` the quotations that have cues of their own.
    Within a paragraph, and over paragraphs while the one before was left unclosed.
    """
    found: list[Span] = []
    sentence = reading.sentence[last] + 1
    paragraph = reading.paragraph[sentence - 1]
    while sentence < len(reading.sentences):
        first, stop = reading.sentences[sentence]
        index = reading.quote[first]
        if index < 0 or index in taken or reading.quotations[index][0] < first:
            break
        if reading.paragraph[sentence] != paragraph:
            before = reading.quote[first - 1]
            if before < 0 or before not in reading.unclosed:
                break
            paragraph = reading.paragraph[sentence]
        closing = reading.quotations[index][1]
        if closing < stop - 2:
            break
        found.append((first, stop))
        sentence += 1
    return found

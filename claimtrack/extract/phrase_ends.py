"""Where content that is no clause ends: noun phrases, infinitives, objects with what is said of them."""

from claimtrack.extract.clauses import clause_at, relative_that
from claimtrack.extract.cues import ANY_FORMS, is_cue_at
from claimtrack.extract.light_verbs import LIGHT_FORMS
from claimtrack.extract.next_claims import comma_before, lower_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.tags_by_form import BASES, PAST_WITH_PARTICLE
from claimtrack.extract.text import Reading
from claimtrack.extract.unfinished import goes_on_with_list, link_waits, subject_waits
from claimtrack.rules.en import words as table


def phrase_ends(reading: Reading, first: int, i: int, stop: int, takes: str) -> str:
    """Content that is no clause ends where the sentence turns to something else."""
    tags, lower = reading.tag, reading.lower
    if tags[i] == ";":
        return "a semicolon parts off the next clause"
    if lower[i] == "that" and i - 1 > first and _outer_that(reading, first, i, stop):
        return "“that” goes on with what is said around it"
    if tags[i] == "C" and i + 1 < stop and (takes == "to" or not _in_relative(reading, first, i)):
        if _verb_joined(reading, first, i, stop, takes):
            return "the next verb has the same subject"
        own = tags[i + 1] in "SM" or comma_before(reading, i) or lower[i + 1] in table.STANDS_ALONE
        stopped = tags[i + 1] == "D" and takes != "to" and _helped_subject(reading, i + 1, stop)
        if stopped or (own and clause_at(reading, i + 1, stop)):
            return "the next clause has a subject of its own"
    if comma_before(reading, i) and (why := _ends_at_comma(reading, first, i, stop, takes)):
        return why
    if (
        takes != "to"
        and tags[i] in "IQ"
        and _tells_when(reading, i, stop)
        and not _verb_before(reading, first, i)  # not within "reports that he said in a call"
        and not _linked_later(reading, first, i, stop, takes)
        and not (takes == "object" and comma_before(reading, i) and link_waits(reading, first, i, stop))
        and not (
            takes == "object" and (_of_deed(tags, first, i) or (lower[i] == "by" and "T" in tags[first:i]))
        )
    ):
        return f"“{lower[i]}” tells when or where it was said"
    if (
        takes != "to"
        and not (takes == "object" and "T" in tags[first:i])  # "urged them not to leave until"
        and lower[i] in table.TELLING_WHEN
        and tags[i] == "Q"
        and not (lower[i] == "when" and lower[i - 1].removesuffix("s") in table.TIME_NOUNS)
        and (
            clause_at(reading, i + 1, stop)
            or (_done_then(tags, i + 1, stop) and not _of_deed(tags, first, i))
        )
    ):
        return f"“{lower[i]}” begins a clause of its own"
    return ""


def _verb_before(reading: Reading, first: int, i: int) -> bool:
    """Stands a verb before i, one in a quotation aside: "called him “as bad as I have seen” in a post"?"""
    return any(
        tag in "VAQ"
        and reading.lower[j] != "as"
        and (reading.quote[j] < 0 or reading.quote[j] == reading.quote[i])
        for j, tag in enumerate(reading.tag[first:i], first)
    )


def _outer_that(reading: Reading, first: int, i: int, stop: int) -> bool:
    """ "said that he backed it and that he would sign it": is this "that" of the verb before "backed"?"""
    tags, lower = reading.tag, reading.lower
    if tags[i - 1] not in "C," or "that" in lower[first:i] or relative_that(tags, i + 1):
        return False
    joined = tags[i - 1] == "C" or any(
        tags[j] == "C" and lower[j + 1] == "that" for j in range(i + 1, min(stop - 1, i + 20))
    )
    return joined and clause_at(reading, i + 1, stop)


def _helped_subject(reading: Reading, i: int, stop: int) -> bool:
    """ "reported problems and the trial was stopped": a subject with its auxiliary right behind."""
    end = noun_phrase_right(reading, i, stop)
    return i < end < stop and reading.tag[end] == "A" and "C" not in reading.tag[i:end]


def _verb_joined(reading: Reading, first: int, i: int, stop: int, takes: str) -> bool:
    """ "praised the vote and left": goes the sentence on with another verb behind the "and" at i?"""
    tags, lower = reading.tag, reading.lower
    j = i + 1
    while j < stop and tags[j] == "R":
        j += 1
    if j >= stop or not _verb_goes_on(reading, j, stop):
        return False
    if (
        tags[j] == "E"
        and (j + 1 >= stop or tags[j + 1] in ".,")
        and (lower[i - 2] == "as" or tags[i - 1] == "E")
    ):
        return False
    verb = min(j + (tags[j] == "A"), stop - 1)
    if takes == "np" and _in_that_clause(reading, first, i) and not is_cue_at(reading, verb):
        return False  # "cited a study showing that it raised money but had no effect"
    if takes == "to":
        helps = tags[j] == "A" and lower[j] not in table.PLAIN_AUXILIARIES
        left = tags[j] == "V" and lower[j] not in BASES  # "to comment and left"
        return helps or left or (tags[j] == "E" and lower[j].endswith("ed"))
    third = tags[j] == "v" and lower[j].endswith("s") and tags[j + 1 : j + 2] in (["D"], ["P"])
    if third or tags[j] == "A" or (tags[j] == "E" and lower[j].endswith("ed")):
        return True
    return tags[j] in "VE" and not _second_infinitive(reading, first, i, j)


def _in_that_clause(reading: Reading, first: int, i: int) -> bool:
    """Stands a clause that "showing that" opens before i, in a noun phrase?"""
    return any(
        reading.lower[k] == "that" and reading.tag[k] == "Q" and reading.tag[k - 1] == "G"
        for k in range(max(first + 2, i - 20), i)
    )


def _linked_later(reading: Reading, first: int, i: int, stop: int, takes: str) -> bool:
    """ "accused him in a letter of lying", "urged them in a speech to act": what is said of it follows."""
    if any(reading.lower[j] in table.LINKING or reading.tag[j] in "VAT" for j in range(first, i)):
        return False
    for j in range(i + 2, min(stop - 1, i + 10)):
        if takes == "object" and reading.tag[j] == "T" and reading.lower[j + 1] in BASES:
            return True
        if reading.tag[j] in ".,;:":
            return False
        if reading.lower[j] == "as" or (reading.lower[j] in table.LINKING and reading.tag[j + 1] == "G"):
            return True
    return False


def _of_deed(tags: list[str], first: int, i: int) -> bool:
    """ "accused him of grabbing her at a rally": where it was done, not where it was said."""
    return any(tags[j] == "G" and tags[j - 1] == "I" for j in range(first + 1, i))


def _done_then(tags: list[str], i: int, stop: int) -> bool:
    """ "before leaving", "after also winning in Ohio"."""
    while i < stop - 1 and tags[i] == "R":
        i += 1
    return i < stop and tags[i] == "G"


def _in_relative(reading: Reading, first: int, i: int) -> bool:
    """Of "a country that invaded and occupied its neighbor": belongs the "and" at i to the relative?"""
    tags = reading.tag
    return any(
        tags[j] in "SQ" and reading.lower[j] in table.ANY_RELATIVE and tags[j - 1] in "NX"
        for j in range(first + 1, i)
    )


def _ends_at_comma(reading: Reading, first: int, i: int, stop: int, takes: str) -> str:
    """Why content that is no clause ends at the comma before token i; empty if it goes on."""
    tags, lower = reading.tag, reading.lower
    then = tags[i] == "R" and i + 1 < stop and tags[i + 1] in "VAG"
    by = tags[i] == "E" and lower_at(reading, i + 1, stop) == "by"
    list_goes_on = (
        tags[i] == "E"
        and is_cue_at(reading, i, ANY_FORMS)
        and i + 1 < stop
        and (
            tags[i + 1] in "DPXO"
            or (lower[i], lower[i + 1]) in PAST_WITH_PARTICLE
            or lower[i + 1] == "it"
            or tags[i + 1 : i + 3] == ["T", "V"]
        )
    )
    if takes == "object" and link_waits(reading, first, i, stop):
        return ""
    if goes_on_with_list(reading, first, i, stop, takes) or subject_waits(reading, first, i):
        return ""
    if then or by or list_goes_on or tags[i] in "GVA":
        return "a participle or verb goes on with the sentence"
    if takes != "to" and tags[i] in "DPXM" and _subject_and_verb(reading, i, stop):
        return "the next clause has a subject of its own"
    if (
        tags[i] in "SQ"
        and lower[i] not in table.RELATIVE_OPENERS
        and (tags[i] == "S" or clause_at(reading, i + 1, stop))
    ):
        return "the next clause has a subject of its own"
    return ""


def _subject_and_verb(reading: Reading, i: int, stop: int) -> bool:
    """Stands a noun phrase here with its verb right behind it: "…, the council said"?"""
    end = noun_phrase_right(reading, i, stop)
    if end + 2 < stop and reading.lower[end] == "per":
        end += 2  # "41 per cent say"
    while i < end < stop - 1 and (reading.tag[end] == "R" or reading.tag[end : end + 2] == ["I", "Y"]):
        end += 1 + (
            reading.tag[end] == "I"
        )  # "…, his critics loudly denounced it", "the board on Monday rejected it"
    if not i < end < stop:
        return False
    acted = (
        reading.tag[end] == "E"
        and end + 1 < stop
        and (
            reading.tag[end + 1] in 'DPOSQ"G'
            or (reading.tag[i] == "X" and is_cue_at(reading, end, ANY_FORMS))
        )
    )
    return acted or reading.tag[end] == "V" or (reading.tag[end] == "A" and reading.tag[end - 1] != "C")


def _tells_when(reading: Reading, i: int, stop: int) -> bool:
    """ "criticized the plan during a rally", "in a recent interview", "as he left": the cue's own."""
    tags, lower = reading.tag, reading.lower
    if lower[i] in table.WHILE_SAYING or (lower[i] == "by" and tags[i + 1 : i + 2] == ["G"]):
        return True
    if lower[i] == "as" and i + 1 < stop and lower[i + 1] in table.PERSONS:
        return True
    if lower[i] == "on" and "condition" in lower[i + 1 : i + 3]:
        return True  # "confirmed it on the condition of anonymity"
    if lower[i] in table.THROUGH and i + 2 < stop:
        end = noun_phrase_right(reading, i + 1, stop)
        return lower[end - 1] in table.MOUTHPIECES  # "denied it through his lawyer", "confirmed it via email"
    if lower[i] not in table.WHERE_SAID:
        return False
    end = i + 1
    while end < stop and tags[end] in "DPNXME'":
        end += 1
    places = table.ON_AIR if lower[i] == "on" else table.WHERE_SAID_NOUNS
    noun = end - 1
    while noun > i and (tags[noun] == "E" or lower[noun] in table.DONE_TO | table.ONLINE):
        noun -= 1  # "denied it in a statement released on Monday"
    return lower[noun] in places


def _second_infinitive(reading: Reading, first: int, i: int, j: int) -> bool:
    """ "urged them to wait and pray": the verb behind "and" goes with the infinitive before it."""
    return reading.lower[j] in BASES and "T" in reading.tag[first:i]


def _verb_goes_on(reading: Reading, j: int, stop: int) -> bool:
    """Is this form, after "and", a finite verb and no participle before a noun ("red and painted doors")?"""
    if reading.tag[j] != "E" or j + 1 >= stop or reading.tag[j + 1] not in "NX":
        return True
    if reading.tag[j - 2] == '"' and reading.tag[j + 1] == "X":
        return True  # "called it “a mess” and ranked Hall last"
    speaks = is_cue_at(reading, j, ANY_FORMS) or reading.lower[j] in LIGHT_FORMS
    return speaks and reading.tag[j - 2] in "NXO"  # "criticized the plan and urged voters to reject it"

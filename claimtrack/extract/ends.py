"""Where content ends, and why there."""

import re

from claimtrack.extract.additions import added_by_writer
from claimtrack.extract.before_ends import (
    closes_fronted,
    inset,
    joins_subjects,
    lacks_verb,
    other_subject,
    plural_goes_on,
    says_with,
    second_deed,
)
from claimtrack.extract.clause_places import clause_over
from claimtrack.extract.clauses import relative_that
from claimtrack.extract.cues import ANY_FORMS, MIND_FORMS, is_cue_at
from claimtrack.extract.dashes import dash_closes, ends_quoted, is_hyphen, writers_bracket
from claimtrack.extract.inner_verbs import dated_that, own_verb_waits, parallel_verb
from claimtrack.extract.next_claims import (
    TAG_FOLLOWS,
    comma_before,
    lower_at,
    others_say,
    own_cue,
    tag_follows,
    verb_joins,
)
from claimtrack.extract.phrase_ends import phrase_ends
from claimtrack.extract.quotation_ends import is_complete, leaves_quotation, list_goes_on, quotation_apart
from claimtrack.extract.same_clause import closes_series, same_clause
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.extract.unfinished import goes_on_with_list, link_waits, only_inserted, subject_waits
from claimtrack.rules.en import words as table


def content_end(reading: Reading, first: int, stop: int, takes: str, place: str = "") -> tuple[int, str]:
    """Where the content that begins at `first` ends, not after `stop`, and why there."""
    tags = reading.tag
    i = first if first < stop and opens_quotation(reading, first) else _next_end(reading, first + 1, stop)
    while i < stop:
        if tags[i] == '"' and opens_quotation(reading, i):
            last = reading.quotations[reading.quote[i]][1]
            if i - 1 > first and (why := quotation_apart(reading, i, stop, takes, place)):
                return i - 1, why
            if last >= stop:
                return stop, "end of the quotation"
            dashed = i == first and takes == "quote" and last + 1 < stop and tags[last + 1] == "-"
            if dashed and dash_closes(reading, last + 1, stop) < 0:
                return last + 1, "end of the quotation"
            joined = last + 1 < stop and tags[last + 1] == "C"
            shown = (
                joined
                and place == "restrictive"
                and not (last + 2 < stop and opens_quotation(reading, last + 2))
            )
            # "a shirt that said “No” and a hat"
            joined = joined and list_goes_on(reading, last + 2, stop)
            whole = i == first and takes == "quote" and not joined
            if whole and (shown or is_complete(reading, first, last, stop)):
                return last + 1, "end of the quotation"
            if leaves_quotation(reading, i, last, stop) and not lacks_verb(reading, first, i, takes):
                return last + 1, "the quotation's comma closes the content"
            i = _next_end(reading, last + 1, stop)
            continue
        if tags[i] == "(" and i > first and writers_bracket(reading, i, stop):
            return i, "the writer's bracket follows"
        if tags[i] == "-" and len(reading.word[i]) < 3 and not is_hyphen(reading, i):
            closing = dash_closes(reading, i, stop)
            ties = lower_at(reading, i + 1, stop) in table.DASH_GOES_ON
            if closing < 0 and not ties and not ends_quoted(reading, i + 1, stop):
                return i, "a dash parts off what follows"
            i = _next_end(reading, max(i, closing) + 1, stop)
            continue
        if tags[i] == ")" and "(" not in tags[first:i]:
            return i, "the bracket closes"
        why = _ends_before(reading, i, first, stop, takes, place)
        if why:
            while i - 1 > first and (tags[i - 1] in ",-C" or _left_over(reading, i, why)):
                i -= 1
            return i, why
        i = _next_end(reading, i + 1, stop)
    return _without_full_stop(reading, first, stop), "end of the sentence"


def _left_over(reading: Reading, i: int, why: str) -> bool:
    """ "opposed the bill because, he said, it was weak": the word before belongs to what follows."""
    word = reading.lower[i - 1]
    return why == TAG_FOLLOWS and reading.tag[i - 1] == "Q" and word in table.OPENS_CLAUSE


MAY_END = re.compile("""[EICQG;()"-]|(?<=[,"]).""")
"""The tags at which content may end; behind a comma, or the quotation mark behind it, it may at any."""


def _next_end(reading: Reading, i: int, stop: int) -> int:
    """The first token from i on at which content may end, by its tag; `stop` if there is none."""
    found = MAY_END.search(reading.shape, i, stop)
    return found.start() if found else stop


def _ends_at_semicolon(reading: Reading, i: int, stop: int, takes: str) -> str:
    """Why the content must end at this semicolon; empty if it goes on."""
    if own_cue(reading, i, stop, ANY_FORMS):
        return NEXT_CUE
    if takes not in ("that", "bare", "wh") or (takes == "that" and _that_again(reading, i, stop)):
        return ""
    return "a semicolon parts off the next clause"


def _that_again(reading: Reading, semicolon: int, stop: int) -> bool:
    """ "said that it was late; that he was ill; and that she would go": the next of several clauses."""
    behind = semicolon + 1 + (reading.tag[semicolon + 1 : semicolon + 2] == ["C"])
    return lower_at(reading, behind, stop) == "that" and not relative_that(reading.tag, behind + 1)


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
    tags, lower, tag = reading.tag, reading.lower, reading.tag[i]
    if comma_before(reading, i) and (why := _ends_at_comma(reading, i, first, stop, takes, place)):
        return why
    if takes in ("np", "object", "ing", "to") and (why := phrase_ends(reading, first, i, stop, takes)):
        return why
    if tag == "G" and _speaks_on(reading, i, first, stop, takes, place):
        return f"“{lower[i]}” begins a claim of its own"
    if tag == "C" and (why := _ends_at_conjunction(reading, i, first, stop, takes, place)):
        return why
    if tag == ";":
        return _ends_at_semicolon(reading, i, stop, takes)
    saying_more = (
        lower[i] in table.BEFORE_SAYING_MORE
        if comma_before(reading, i)
        else lower[i] in table.MEANWHILE_SAYING
    )
    if tag == "Q" and saying_more and i + 1 < stop and tags[i + 1] == "G":
        says = is_cue_at(reading, i + 1) and lower[i + 1] not in table.MEANWHILE_DOING
        return f"“{lower[i + 1]}” begins a claim of its own" if says else ""
    if lower[i] == "when" and lower_at(reading, i + 1, stop) in table.ASKED_OR_REACHED:
        return f"“{lower[i]}” tells when or where it was said"
    if lower[i] in table.COMPARED and any(
        lower[j] == "who" and is_cue_at(reading, j + 1) for j in range(i, min(stop - 1, i + 12))
    ):
        return "a comparison with what others said follows"
    return ""


def _ends_at_conjunction(reading: Reading, i: int, first: int, stop: int, takes: str, place: str) -> str:
    """Why the content must end before the "and" or "but" at i; empty if it goes on."""
    tags, lower, comma = reading.tag, reading.lower, comma_before(reading, i)
    if place == "participle" and comma and i + 1 < stop and tags[i + 1] in "VE":
        return "the main clause goes on"
    if place == "relative" and comma and lower_at(reading, i + 1, stop) == "that":
        return "what is said around the relative clause goes on"
    if lower[i] == "but" and lower[i - 1] in table.WITHOUT_EXCEPTION and tags[i + 1 : i + 2] == ["M"]:
        return ""  # "found that all but four expected no change"
    if tags[i - 1] == "-" and lower[i] == "but":
        return "a dash parts off the next clause"
    contrast = lower[i] == "but" and i + 1 < stop and tags[i + 1] in "DXNP" and comma
    feels = contrast and own_cue(reading, i, stop, MIND_FORMS)  # ", but residents fear a flood"
    if (
        (feels or own_cue(reading, i, stop))
        and not joins_subjects(reading, first, i, takes)
        and not same_clause(reading, i, first, stop, takes)
        and not (place == "document" and verb_joins(reading, i, stop))
    ):
        return NEXT_CUE
    if takes == "wh" and comma and other_subject(reading, i, stop):
        return "the next clause has a subject of its own"
    if takes in ("that", "bare") and closes_series(reading, i, first, stop):
        return "the last verb of a series follows"
    if takes == "bare" and plural_goes_on(reading, i, first, stop):
        return NEXT_CUE
    return ""


NEXT_CUE = "the next clause has a cue of its own"


def _ends_at_comma(reading: Reading, i: int, first: int, stop: int, takes: str, place: str) -> str:
    """Why the content must end at the comma before token i; empty if it goes on."""
    tags, lower, tag = reading.tag, reading.lower, reading.tag[i]
    if tag in "VAE" and takes in ("that", "bare") and own_verb_waits(reading, first, i):
        return ""
    if (
        (tag in "DXPNSMVE" or lower[i] in table.NARROWS)
        and not closes_fronted(reading, first, i)
        and not (tag in "VE" and lacks_verb(reading, first, i, takes))
        and (why := tag_follows(reading, i, stop))
    ):
        return why
    if (
        place
        and (why := clause_over(reading, i, stop, place, takes))
        and not (tag == "A" and place == "restrictive" and lacks_verb(reading, first, i, takes))
    ):
        return why  # but "in which she said her boss, Lee, had lied"
    shares = "M" in tags[i + 1 : i + 3] and "M" in tags[first:i]  # "54 percent opposed it, while 38 percent"
    if tag == "Q" and lower[i] in table.CONTRASTING and not shares and own_cue(reading, i, stop, ANY_FORMS):
        return NEXT_CUE
    if why := added_by_writer(reading, i, first, stop):
        return "" if tag != "D" and lacks_verb(reading, first, i, takes) else why
    lacks = tag == "R" and lacks_verb(reading, first, i, takes)  # "a man, later named as Hall, was shot"
    if not lacks and lower[i] in table.THEN_LATER and i + 1 < stop and tags[i + 1] in "VE":
        return NEXT_CUE if is_cue_at(reading, i + 1) else "what was done next follows"
    if others_say(reading, i, stop):
        return NEXT_CUE
    if (
        lower[i] in table.COMMENTING
        and own_cue(reading, i, stop)
        and not lacks_verb(reading, first, i, takes)
        and not only_inserted(reading, i, stop, takes)
        and not subject_waits(reading, first, i)
        and not (takes == "object" and link_waits(reading, first, i, stop))
    ):
        return NEXT_CUE
    if lower[i] in table.ACCOMPANYING and says_with(reading, i, stop):
        return "“with” begins what somebody else said"
    after = lower_at(reading, i + 1, stop)
    if tag == "V" and takes in ("that", "bare") and parallel_verb(reading, i, first):
        return NEXT_CUE
    if tag in "VE" and after and _tells_on(reading, i, first, stop, takes):
        return NEXT_CUE
    lacks = lacks_verb(reading, first, i, takes)  # "that the file, in which he warned of it, was real"
    if tag in "IT" and after == "which" and not lacks and own_cue(reading, i + 1, stop):
        return NEXT_CUE
    if lower[i] == "according" and i > first + 2 and after == "to":
        return "“according to” names a source of its own"
    return ""


def _tells_on(reading: Reading, i: int, first: int, stop: int, takes: str) -> bool:
    """ "…, told him that", "…, called it a lie", "…, insisted on Sunday that": the speaker's next verb?"""
    tags, after = reading.tag, lower_at(reading, i + 1, stop)
    return (
        (tags[i + 1] in 'OPQ"' or after == "it" or dated_that(reading, i, stop))
        and is_cue_at(reading, i)
        and not inset(reading, first, i)
        and not (takes == "wh" and lacks_verb(reading, first, i, takes))  # "how Moss, in tears, asked her"
        and not (takes == "that" and second_deed(reading, first, i, stop))
    )


def _speaks_on(reading: Reading, i: int, first: int, stop: int, takes: str, place: str) -> bool:
    """Begins the form in -ing at i a claim of its own: ", saying", but not "of lying, threatening and …"?"""
    if not is_cue_at(reading, i) or not _participle_follows(reading, i, first, place):
        return False
    if takes in ("np", "object", "ing") and comma_before(reading, i):
        return not (goes_on_with_list(reading, first, i, stop, takes) or subject_waits(reading, first, i))
    return not (takes == "wh" and lacks_verb(reading, first, i, takes))  # "how Hall, laughing, had won"


def _participle_follows(reading: Reading, i: int, first: int, place: str) -> bool:
    """Is this ", saying" or ", calmly adding" (or "and asking" after another participle)?"""
    j = i - 1
    while j > first and reading.tag[j] == "R":
        j -= 1
    return comma_before(reading, j + 1) or (place == "participle" and reading.tag[j] == "C")

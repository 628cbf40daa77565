"""Proposals around colons and dashes: headlines, transcripts, "Lane was blunt: “No.”", "“No.” — Ann Lane"."""

from claimtrack.extract.agents import possessor_left
from claimtrack.extract.colons import colon_claim
from claimtrack.extract.confidence import confidence_of
from claimtrack.extract.cues import ANY_FORMS, CLOSING_FORMS, VERB_FORMS, VERB_TAGS, is_cue_at
from claimtrack.extract.next_claims import spoken_by_another
from claimtrack.extract.proposals import Proposal
from claimtrack.extract.sources import subject_left
from claimtrack.extract.text import Reading, closes_quotation_before, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import words
from claimtrack.rules.en.speakers import GROUPS, ROLES
from claimtrack.rules.rows import Cue, Frame

COLON = Cue("colon", Frame("quote"), "assert", "{12 dead in flood}<:> [Officials]")


def colon(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """Whoever speaks by the colon at this token; None if nobody does."""
    if turned := _verb_first(reading, i, bounds):
        return turned
    found = colon_claim(reading, i, bounds)
    if found is None:
        return _led_in(reading, i, bounds)
    source, content, rule = found
    return Proposal(
        source,
        (i, i + 1),
        [content],
        COLON,
        f"colon: {rule}",
        "end of the line",
        i,
        confidence_of(rule, COLON.kind),
    )


def _led_in(reading: Reading, colon: int, bounds: Span) -> Proposal | None:
    """ "Lane was blunt: “We lost.”", "She had one word for it: “No.”": no verb of saying, and a quotation."""
    first, stop = bounds
    tags, lower = reading.tag, reading.lower
    if colon + 2 >= stop or not opens_quotation(reading, colon + 1) or reading.quote[colon] >= 0:
        return None
    if spoken_by_another(reading, colon + 1, stop):
        return None
    finite = (j for j in range(first + 1, colon) if tags[j] in VERB_TAGS and tags[j - 1] != "T")
    if any(is_cue_at(reading, j, ANY_FORMS) and lower[j] not in words.LEADS_IN for j in finite):
        return None
    if owned := _own_words(reading, colon, bounds):
        return _by_colon(reading, *owned, colon, stop)
    had = any(word in words.SAYINGS for word in lower[first:colon])
    leads = words.LEADS_IN | words.HAVE if had else words.LEADS_IN
    verb = next((j for j in range(first + 1, colon) if lower[j] in leads), -1)
    subject = subject_left(reading, verb, first) if verb > 0 else None
    if verb == first + 1 and lower[first] in words.ONE_OF_THEM:
        subject = first, verb  # "Another was blunt: “No.”"
    if subject is None or subject[0] != first:
        return None
    if not _speaks(reading, subject, verb):
        return None  # a sign or a letter reads so: not what somebody said
    return _by_colon(reading, subject, verb, colon, stop)


def _verb_first(reading: Reading, colon: int, bounds: Span) -> Proposal | None:
    """ "Explained Hall: “No.”": the verb, who speaks, and a quotation."""
    first, stop = bounds
    name = range(first + 1, colon)
    if (
        not 1 <= len(name) <= 6
        or colon + 1 >= stop
        or not opens_quotation(reading, colon + 1)
        or reading.quote[colon] >= 0
    ):
        return None
    if reading.lower[first] not in CLOSING_FORMS or any(reading.tag[j] not in "XNDP.'" for j in name):
        return None
    closing = reading.quotations[reading.quote[colon + 1]][1]
    row = next(row for row, _, particle in VERB_FORMS[reading.lower[first]] if not particle)
    return Proposal(
        (first + 1, colon),
        (first, first + 1),
        [(colon + 1, min(closing + 1, stop))],
        row,
        f"{row.lemma}: inverted, content after",
        "end of the quotation",
        first,
        confidence_of("inverted, content after", row.kind),
    )


def _speaks(reading: Reading, subject: Span, verb: int) -> bool:
    """Is it a name, "he", "the manager" or, with an adjective behind the verb, "another"?"""
    opens, head = reading.lower[subject[0]], reading.lower[subject[1] - 1]
    if opens == "it":
        return False  # "It was a hard day: “We lost”"
    if opens in words.PERSONS or "X" in reading.tag[slice(*subject)]:
        return True
    if reading.tag[verb + 1] not in "NRDGE" or reading.lower[verb + 1] in words.ARTICLES:
        return False  # "The mayor is a fan of hers: “She is great”"
    if opens in words.ONE_OF_THEM and subject[1] - subject[0] == 1:
        return True
    return head in ROLES | GROUPS or head.removesuffix("s") in ROLES | words.PEOPLE


def _own_words(reading: Reading, colon: int, bounds: Span) -> tuple[Span, int] | None:
    """ "His reply: “No.”", "The mayor's verdict was blunt: “No.”": who says it, and the noun."""
    first = bounds[0]
    tags = reading.tag
    if colon - first > 12:
        return None
    noun = next((j for j in range(first + 1, colon) if reading.lower[j] in words.OWN_SAYINGS), colon)
    behind = tags[noun + 1 : colon]
    if noun == colon or (behind and (behind[0] != "A" or any(tag in "DSXPV" for tag in behind))):
        return None
    source = (first, first + 1) if tags[first] == "P" else possessor_left(reading, noun, first)
    whole = source is not None and source[0] == first and not any(tag in "VASQC" for tag in tags[first:noun])
    return (source, noun) if source and whole else None


def _by_colon(reading: Reading, source: Span, verb: int, colon: int, stop: int) -> Proposal:
    """The quotation behind the colon as what the source says by the words from `verb` on."""
    closing = reading.quotations[reading.quote[colon + 1]][1]
    rule = "speaker, colon, quotation"
    return Proposal(
        source,
        (verb, colon + 1),
        [(colon + 1, min(closing + 1, stop))],
        COLON,
        f"colon: {rule}",
        "end of the quotation",
        colon,
        confidence_of(rule, COLON.kind),
    )


SIGNED = Cue("dash", Frame("quote"), "assert", "{“We are ready.”} <—> [Ann Lane]")
LONGEST_SIGNATURE = 20  # tokens behind the dash: a name, a place, a date


def signed(reading: Reading, i: int, bounds: Span) -> Proposal | None:
    """ "“We are ready.” — Ann Lane, in Provo": a quotation, a dash, and whose words they are."""
    first, stop = bounds
    tags = reading.tag
    if i - first < 5 or reading.quote[i] >= 0 or not closes_quotation_before(reading, i) or i + 1 >= stop:
        return None
    paragraph = reading.paragraphs[reading.paragraph[reading.sentence[i]]]
    alone = reading.quotations[reading.quote[i - 1]][0] == first and stop == paragraph[1]
    if not alone or tags[i - 2] not in ".," or stop - i > LONGEST_SIGNATURE:
        return None
    end = i + 1
    while end < stop and tags[end] in "X.":
        end += 1
    rest = "".join(tags[end:stop])
    if tags[i + 1] != "X" or (rest and rest[0] not in ",(YM") or any(tag in "VA" for tag in rest):
        return None  # "“Not so,” — Hall shook his head"
    end -= tags[end - 1] == "." and end == stop
    rule = "speaker, colon, quotation"
    return Proposal(
        (i + 1, end),
        (i, i + 1),
        [(first, i)],
        SIGNED,
        f"dash: {rule}",
        "the dash follows",
        i,
        confidence_of(rule, SIGNED.kind),
    )

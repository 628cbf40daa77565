"""When a statement was made: the date that belongs to the cue, and not to what is said.

"On Tuesday, the military said", "said Saturday that", "told a briefing on Friday". A date inside the content
is the content's own; where a date could be either's, the statement stays without one.
"""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from claimtrack import periods
from claimtrack.model import Attribution, DateMention, SaidOn, Span
from claimtrack.rules.en import dates as table

REACH = 250  # characters beyond which no date is taken for the cue's
WEEK = datetime.timedelta(7)


def _folded(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)


BEFORE_FRONTED, AFTER_FRONTED, BETWEEN, CLAUSE_BEGINS, NOT_OF_CUE, POSSESSIVE, DOCUMENT_DATED = map(
    _folded,
    (
        table.BEFORE_FRONTED,
        table.AFTER_FRONTED,
        table.BETWEEN,
        table.CLAUSE_BEGINS,
        table.NOT_OF_CUE,
        table.POSSESSIVE,
        table.DOCUMENT_DATED,
    ),
)
CLAUSE_STARTS, PARTICIPLE, THAT, SPEAKING, DATED_DOCUMENT = map(
    _folded, (table.CLAUSE_STARTS, table.PARTICIPLE, table.THAT, table.SPEAKING, table.DATED_DOCUMENT)
)
POLL = _folded(table.POLL)
TITLE, ATTRIBUTIVE = re.compile(table.TITLE), re.compile(table.ATTRIBUTIVE)
SHORT = ("day", "week", "weekend")
ATTITUDES = ("believe", "want", "fear")
STARTS_CONTENT = re.compile(table.STARTS_CONTENT.replace(" ", r"\s"))


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution in its sentence and text: what each question about a date is asked of."""

    attribution: Attribution
    sentence: Span
    text: str


def find_said_on(
    attribution: Attribution,
    mentions: Sequence[DateMention],
    sentence: Span,
    text: str,
    published: datetime.date | None = None,
) -> SaidOn | None:
    """The date of a statement, from the mentions in its cue's sentence; None where it has none.

    `published` keeps dates that lie after it out: nobody has said anything tomorrow.
    """
    fitting = [mention for mention in _near(attribution, mentions, sentence) if _is_day_of(mention)]
    if not fitting:
        return None
    statement = Statement(attribution, sentence, text)
    for belongs in (
        _in_adverbial,
        _beside_cue,
        _in_front,
        _in_source,
        _after_content,
        _of_main_clause,
        _swallowed,
    ):
        for mention in fitting:
            if belongs(statement, mention) and (said := _said(mention, published)):
                return said
    return None


def _near(attribution: Attribution, mentions: Sequence[DateMention], sentence: Span) -> Sequence[DateMention]:
    """The mentions of the sentence that stand within reach of the attribution."""
    parts = [attribution.cue, *attribution.content, *attribution.adverbials]
    if attribution.source:
        parts.append(attribution.source)
    low = max(sentence[0], min([start for start, _ in parts]) - REACH)
    high = min(sentence[1], max([end for _, end in parts]) + REACH)
    if mentions and mentions[0].span[0] >= low and mentions[-1].span[1] <= high:
        return mentions
    first = bisect_left(mentions, low, key=lambda mention: mention.span[0])
    stop = bisect_right(mentions, high, key=lambda mention: mention.span[1])
    return mentions[first:stop]


def _is_day_of(mention: DateMention) -> bool:
    return mention.type in ("DATE", "TIME") and mention.first is not None and mention.value is not None


def _said(mention: DateMention, published: datetime.date | None) -> SaidOn | None:
    """The mention as the date of a statement; a weekday read as lying ahead is the one before."""
    value, first, last = mention.value or "", mention.first, mention.last
    if mention.type == "TIME":
        value = value[:10]
    if published and first and first > published:
        if mention.rule not in table.WEEKDAY_RULES or first - WEEK > published:
            return None
        value = (first - WEEK).isoformat()
        first, last = periods.days(value) or (None, None)
    return SaidOn(value, mention.text, mention.span, first=first, last=last)


def _in_adverbial(place: Statement, mention: DateMention) -> bool:
    """In a stretch that the grammar gave to the cue."""
    return any(_within(mention.span, span) for span in place.attribution.adverbials)


def _beside_cue(place: Statement, mention: DateMention) -> bool:
    """Between source and cue, or after the cue (and an inverted source) with no other clause between."""
    source, cue, (start, end) = place.attribution.source, place.attribution.cue, mention.span
    if _in_content(place.attribution, mention) or POSSESSIVE.match(place.text[end : end + 3]):
        return False
    if source and source[1] <= start and end <= cue[0]:
        return _between(place.text[source[1] : start], place.text[end : cue[0]])
    if _within(mention.span, cue):
        return True
    after = max(cue[1], source[1] if source and source[0] >= cue[1] else 0)
    if start < after or any(after <= span[0] < start for span in place.attribution.content):
        return False
    gap = TITLE.sub("", place.text[after:start])
    if periods.grain(mention.value) == "year" and ATTRIBUTIVE.match(place.text[end : end + 8]):
        return False
    return not CLAUSE_BEGINS.search(gap) and not NOT_OF_CUE.search(" " + gap)


def _between(before: str, after: str) -> bool:
    """Whether what stands around a date between source and cue leaves it the cue's."""
    spoke = SPEAKING.match(before) and not CLAUSE_BEGINS.search(after)
    return bool(spoke or (BETWEEN.match(before) and BETWEEN.match(after)))


def _in_front(place: Statement, mention: DateMention) -> bool:
    """At the head of the sentence, right before the source: "On Tuesday, the military said"."""
    speaker = place.attribution.source[0] if place.attribution.source else place.attribution.cue[0]
    start, end = mention.span
    if end > min(speaker, place.attribution.cue[0]) or _in_content(place.attribution, mention):
        return False
    lead = place.text[_clause_start(place, start) : start]
    return bool(
        (BEFORE_FRONTED.match(lead) or (DOCUMENT_DATED.search(lead) and not POLL.search(lead)))
        and AFTER_FRONTED.match(place.text[end : min(speaker, place.attribution.cue[0])])
    )


def _clause_start(place: Statement, before: int) -> int:
    """Where the clause of the cue begins: with the sentence, or after content or a comma before."""
    start = max(
        [place.sentence[0], before - REACH, *(end for _, end in place.attribution.content if end <= before)]
    )
    commas = list(CLAUSE_STARTS.finditer(place.text, start, before))
    return commas[-1].end() - 1 if commas else start


def _in_source(place: Statement, mention: DateMention) -> bool:
    """In a source that is itself the statement, or at its end: "A report released Friday said"."""
    source = place.attribution.source
    if source is None or not source[0] <= mention.span[0] < source[1]:
        return False
    before = place.text[source[0] : mention.span[0]]
    at_end = source[1] <= mention.span[1] <= place.attribution.cue[0] and before.strip()
    if at_end and not CLAUSE_BEGINS.search(before) and not NOT_OF_CUE.search(before):
        return True
    return bool(
        DOCUMENT_DATED.search(before) or DATED_DOCUMENT.match(place.text[mention.span[1] : source[1]])
    )


def _after_content(place: Statement, mention: DateMention) -> bool:
    """Right after the content, not in it: 'tweeted "Thank you" on Friday', "reported a loss on Friday"."""
    ends = [end for _, end in place.attribution.content if place.attribution.cue[1] <= end <= mention.span[0]]
    if not ends or _in_content(place.attribution, mention):
        return False
    return bool(BETWEEN.match(place.text[max(ends) : mention.span[0]]))


def _of_main_clause(place: Statement, mention: DateMention) -> bool:
    """At the end of the clause that a participle hangs on: "criticised him on Wednesday, saying"."""
    start, end = place.attribution.cue
    if (
        mention.span[1] > start
        or periods.grain(mention.value) not in SHORT
        or place.attribution.kind in ATTITUDES
    ):
        return False
    if _in_content(place.attribution, mention):
        return False
    gap = place.text[mention.span[1] : start]
    return bool(
        PARTICIPLE.search(place.text[start:end].split()[0]) and gap.startswith(",") and BETWEEN.match(gap)
    )


def _swallowed(place: Statement, mention: DateMention) -> bool:
    """First in the content's span, after the cue but before the content's subject: "said Friday it had"."""
    start, end = mention.span
    for content in place.attribution.content:
        if content[0] <= start and place.attribution.cue[1] <= content[0]:
            gap, rest = place.text[place.attribution.cue[1] : start], place.text[end : end + 12]
            subject = STARTS_CONTENT.match(rest) and mention.rule in table.SWALLOWED_RULES
            return bool(BETWEEN.match(gap) and (subject or THAT.match(rest)))
    return False


def _in_content(attribution: Attribution, mention: DateMention) -> bool:
    return any(span[0] < mention.span[1] and mention.span[0] < span[1] for span in attribution.content)


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def inherit_said_on(statements: Iterable[tuple[Hashable, int, SaidOn | None]]) -> list[SaidOn | None]:
    """Dates for statements that go on with one before: same speaker, same paragraph, none of their own.

    Takes (speaker, paragraph, date) in text order; a speaker of None inherits nothing.
    """
    dated: dict[tuple[Hashable, int], SaidOn] = {}
    result: list[SaidOn | None] = []
    for speaker, paragraph, said in statements:
        before = dated.get((speaker, paragraph)) if speaker is not None else None
        if said is not None:
            dated[speaker, paragraph] = said
        result.append(said or (replace(before, inherited=True) if before else None))
    return result

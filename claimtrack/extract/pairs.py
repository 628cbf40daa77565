"""Reads two numbers together: ranges, ratios, scores, changes, and amounts in two units."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from claimtrack.extract.amounts import Amount, rescale
from claimtrack.extract.bounds import bound_after
from claimtrack.extract.counted import find_counted
from claimtrack.extract.drafts import draft, single
from claimtrack.extract.movements import direction_before, moved, moved_by
from claimtrack.model import Base, Figure
from claimtrack.rules.en import numbers as table
from claimtrack.rules.en import units

REACH = 70
"""The longest gap between two numbers that are read together."""

Read = list[Figure] | None

_DASH = re.compile(r"\s?[-–‐‑]\s?|[^\S\n]?~[^\S\n]?")
_TO = re.compile(r"-?\s+(?:to|through|thru|until)\s+|-to-|[^\S\n]*(?:[-–]\s+|\s+[-–])[^\S\n]*")
_OR = re.compile(r"-?\s+or\s+")
_AND = re.compile(r"\s+and\s+(?:about\s+|around\s+)?")
_BOTH = re.compile(r"\s*,?\s*(?:and|but)?\s*")
_FROM = re.compile(r"(?<!\w)(?:from|between)(?:\s+an?)?\s+\Z", re.IGNORECASE)
_LED_FROM = re.compile(r"(?<!\w)from\s+\Z")
_LED_TO = re.compile(r"(?<!\w)to\s+\Z")
_OF = re.compile(
    rf"\s+of\s+(?:(?:{table.GROUPED}|[\"“‘'\w][\w.’'-]*['’]s?)\s+){{0,3}}[\"“‘']?(?:{table.GROUPED}\s+)?",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\s+(?:in|out\s+of|in\s+every|out\s+of\s+every|for\s+every)\s+(?:the\s+)?|-in-|-out-of-", re.IGNORECASE
)
_ODDS = re.compile(r"-to-|\s?:\s?|\s+to\s+")
_FAR_TO = re.compile(r"(?:\s+[\w'’.-]+){0,6},?\s+to\s+(?:the\s+)?")
_FROM_GAP = re.compile(r"(?:\s+[\w'’.-]+){0,4}?\s*,?\s+(?:(?P<move>[a-z]+)\s+)?from\s+(?:the\s+|an?\s+)?")
_WORD = re.compile(r"[a-z%]+")


def read_pair(text: str, first: Amount, second: Amount) -> Read:
    """The figure, or the figures, that two numbers make together; None where each stands for itself."""
    if second.start - first.tail > REACH or second.start < first.tail:
        return None
    gap = text[first.tail : second.start]
    if first.money and second.numeral.symbol and _DASH.fullmatch(gap):
        rescale(text, second)
    for read in _READERS:
        if figures := read(text, first, second, gap):
            return figures
    return None


def _parts(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """One amount in two units: "5 feet 2 inches", "3 hours and 20 minutes", "15 dollars 50"."""
    close = (_BOTH.fullmatch(gap) and "," not in gap) or (gap == "-" and first.unit == "foot")
    if not first.kind or first.money or first.approx == "<" or not close:
        return None
    part = _PARTS.get(first.unit)
    tied = second.unit == (part[0] if part else "") or (second.unit == "" and second.kind == "")
    if not part or not tied or not 0 < second.value < part[1] or second.start != second.number[0]:
        return None
    if not second.kind and (
        (gap.strip(" -") and first.kind != "money") or find_counted(text, second.end) or second.value < 2
    ):
        return None
    joined = replace(first, end=second.end, tail=second.tail, number=(first.number[0], second.number[1]))
    joined.value = first.value + second.value / part[1]
    return [draft(text, joined, first.kind)]


_PARTS = {row.name: row.parts for row in units.UNITS if row.parts} | {
    row.code: (row.hundredth, 100) for row in units.CURRENCIES if row.hundredth
}


def _score(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A score or a vote: "won 52-48", "a 5-4 ruling", "voted 52 to 48"."""
    dash = _DASH.fullmatch(gap) and "~" not in gap
    if first.kind or second.kind or not (dash or _ODDS.fullmatch(gap)) or not _small(first, second):
        return None
    if _to_one(second, gap):
        return None
    contest = _contest(text, first.start, second.end)
    if not dash and not (
        contest and gap.strip() == "to" and not _FROM.search(text, max(0, first.start - 12), first.start)
    ):
        return None
    if not contest and first.value <= second.value:
        return None
    if contest and first.value < second.value and not dash:
        return None
    if first.value < second.value and find_counted(text, second.end):
        return None
    first.rule = "score"
    return [draft(text, first, "score", end=second.end, base=Base(second.value))]


def _small(first: Amount, second: Amount) -> bool:
    """Whether both are plain whole numbers below a thousand, as points, goals and votes are."""
    return all(
        amount.value in range(1000) and amount.approx == "=" and amount.numeral.form in ("digits", "words")
        for amount in (first, second)
    ) and not (first.numeral.bare or second.numeral.bare)


def _to_one(second: Amount, gap: str) -> bool:
    """Whether the pair ends in "to one", in words: odds, where "3 to 1" is a score."""
    return gap.strip() == "to" and second.value == 1 and second.numeral.form == "words"


def _contest(text: str, start: int, end: int) -> bool:
    """Whether a word of winning, losing or voting stands near, in the same sentence."""
    near = (
        text[max(0, start - 40) : start].rsplit(". ", 1)[-1]
        + " "
        + re.split(r"[.;]\s", text[end : end + 24])[0]
    )
    return any(word in table.CONTEST for word in _WORD.findall(near.lower()))


def _range(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A range: "10 to 15 percent", "$3-$5 million", "between 3 and 5 million", "two or three"."""
    led = _FROM.search(text, max(0, first.start - 14), first.start)
    between = led and led[0].lower().startswith("between")
    joined = _DASH.fullmatch(gap) or _TO.fullmatch(gap) or (between and _AND.fullmatch(gap))
    either = _OR.fullmatch(gap)
    if not (joined or either) or not _alike(first, second):
        return None
    low = _scaled(first, second)
    if low >= second.value or (either and (first.kind or second.approx != "=" or second.value > 12 * low)):
        return None
    if led and not between and direction_before(text, led.start()):
        return None
    whole = replace(
        second if second.kind else first, start=led.start() if led else first.start, end=second.end
    )
    whole.number, whole.tail = (first.number[0], second.number[1]), max(first.tail, second.tail)
    whole.numeral = second.numeral
    return [_ranged(text, whole, low, second.value, first.approx)]


def _ranged(text: str, whole: Amount, low: Decimal, high: Decimal, approx: str) -> Figure:
    approx = "~" if approx == "~" else "="
    whole.approx, whole.value, start = "=", high, whole.start
    figure = single(text, whole) or draft(text, whole, whole.kind or "count")
    span = (min(start, figure.span[0]), figure.span[1])
    return replace(
        figure, value=None, low=low, high=high, approx=approx, span=span, text=text[span[0] : span[1]],
        rule=f"range of {figure.rule}",
    )  # fmt: skip


def _alike(first: Amount, second: Amount) -> bool:
    """Whether two numbers are in one unit, or the first leaves its unit to the second."""
    if "few" in (first.numeral.form, second.numeral.form) or "times" in (
        first.numeral.form,
        second.numeral.form,
    ):
        return False
    if first.numeral.form == "vague" or second.numeral.form == "vague":
        return False
    if not second.kind:
        return not first.kind or first.money
    return not first.kind or first.unit == second.unit


def _scaled(first: Amount, second: Amount) -> Decimal:
    """The first number, in the scale of the second where it has none: the 3 in "3 to 5 million"."""
    shared = second.numeral.scale
    if second.numeral.value:
        shared *= second.value / second.numeral.value
    own = first.numeral.scale != 1 or first.value != first.numeral.value
    if own or shared <= 1 or first.value * shared > second.value:
        return first.value
    return first.value * shared


def _bounded(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A range by its bounds: "more than 20 and less than 35"."""
    opens = {">": 1, ">=": 1, "<": -1, "<=": -1}
    sides = opens.get(first.approx, 0), opens.get(second.approx, 0)
    if sides[0] * sides[1] != -1 or not _BOTH.fullmatch(gap) or not gap.strip() or not _alike(first, second):
        return None
    low, high = (first, second) if sides[0] == 1 else (second, first)
    if low.value >= high.value:
        return None
    whole = replace(second if second.kind else first, start=first.start, end=second.end, tail=second.tail)
    whole.number, whole.numeral = (first.number[0], second.number[1]), second.numeral
    return [_ranged(text, whole, low.value, high.value, "=")]


def _ratio(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A part and its total: "250 of nearly 400 districts", "one in five", "two out of three", "9-to-1"."""
    if first.kind or second.kind not in ("", "duration") or not _countable(first) or not _countable(second):
        return None
    odds = first.value > second.value and (gap == "-to-" or _to_one(second, gap))
    over = gap.strip() == "over" or (
        second.approx == ">" and not gap.strip() and text[second.start : second.start + 4].lower() == "over"
    )
    if over:
        return _divided(text, first, second)
    inside = _IN.fullmatch(gap) and not second.kind and _usual(first.value, second.value, "of" in gap)
    if not odds and (first.value > second.value or not (inside or _OF.fullmatch(gap))):
        return None
    noun = None if second.kind else find_counted(text, second.end)
    first.unit = second.unit or (noun.name if noun else "")
    end = noun.end if noun else second.end
    bound_after(text, first, end)
    first.rule = "ratio"
    return [draft(text, first, "ratio", end=max(end, first.end), base=Base(second.value, second.approx))]


def _divided(text: str, first: Amount, second: Amount) -> Read:
    """A quotient: "one over three"."""
    if second.kind or find_counted(text, second.end):
        return None
    first.rule = "ratio"
    return [draft(text, first, "ratio", end=second.end, base=Base(second.value))]


def _countable(amount: Amount) -> bool:
    form = amount.numeral.form
    return form in ("digits", "words") and (not amount.numeral.bare or amount.value == 10**6)


def _usual(part: Decimal, total: Decimal, out_of: bool) -> bool:
    """Whether "part in total" is a share: "4 in 10" is, "12 in 37" hardly."""
    return out_of or part == 1 or total <= 10 or total in table.USUAL_TOTALS


def _change(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A movement: "from 5.4% to 6.1%", "up 3.2 percent to 5.4 million", "60, down from 80"."""
    led = _LED_FROM.search(text, max(0, first.start - 12), first.start)
    if led and _FAR_TO.fullmatch(gap) and _alike(first, second):
        start = _scaled(first, second)
        direction = direction_before(text, first.start - len(led[0]))
        if not direction and start <= second.value:
            return None
        first.value, direction = start, direction or "down"
        return moved(_both(text, first, second), direction, start, second.value)
    found = _FROM_GAP.fullmatch(gap)
    if found and _alike(second, first) and (first.kind or second.kind or found["move"]):
        direction = direction_before(text, first.start) or direction_before(text, first.tail + len(gap))
        if direction or _LED_TO.search(text, max(0, first.start - 6), first.start):
            return moved(_both(text, first, second), direction, second.value, first.value)
    paid = gap.strip() == "to" and first.kind == "money" == second.kind
    if paid and (direction := moved_by(text, first.start)):
        return moved(_both(text, first, second), direction, None, second.value)
    times = first.numeral.form == "times"
    if gap.strip() != "to" or not (times or (first.kind and first.unit != second.unit)):
        return None
    if direction := direction_before(text, first.start) or _doubling(first):
        return moved(_both(text, first, second), direction, None, second.value)
    return None


def _against(text: str, first: Amount, second: Amount, gap: str) -> Read:
    """A comparison, two figures with a unit each: "50 to 48 percent", "47 percent to 44 percent"."""
    if gap.strip() != "to" or second.kind != "percent" or first.kind not in ("", "percent"):
        return None
    return (
        _both(text, first, second) if first.value >= second.value and first.numeral.form != "times" else None
    )


def _doubling(amount: Amount) -> str:
    if amount.numeral.form != "times":
        return ""
    return "up" if amount.value > 1 else "down"


def _both(text: str, first: Amount, second: Amount) -> list[Figure]:
    """The two figures, the first in the unit of the second where it has none."""
    if not first.kind and second.kind and first.numeral.form != "times":
        first.kind, first.unit, first.rule = second.kind, second.unit, second.rule
    elif first.kind and not second.kind and first.money:
        second.kind, second.unit, second.rule = first.kind, first.unit, first.rule
    made = [single(text, first), single(text, second)]
    return [figure for figure in made if figure]


_READERS: tuple[Callable[[str, Amount, Amount, str], Read], ...] = (
    _parts, _score, _change, _range, _bounded, _ratio, _against,
)  # fmt: skip

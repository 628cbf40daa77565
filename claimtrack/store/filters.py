"""The filters on claims: one table, from which SQL, command-line options and captions follow.

A filter's SQL speaks of `l` (listed), and of `c` (claims) and `d` (documents) where it must, and of its value
as `:value`. (A plus before a column keeps SQLite from looking up each article of each claim by itself.)
Values arrive as the user gives them; an empty one (None, "", (), False) filters nothing. Of several values of
a filter one must fit; of several filters all.
"""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..errors import BadOption
from ..model import CUE_KINDS, QUIET_KINDS, VERDICTS, Json
from ..periods import days
from .connection import storable
from .figures import FITTING, terms
from .ranges import range_in_sql, range_in_words
from .speakers import MATCHING, pattern

Filters = Mapping[str, object]


def _day(which: int) -> Callable[[str], str]:
    def convert(given: str) -> str:
        covered = days(given)
        if covered is None:
            raise BadOption(f"{given!r} is no date; write it as 2021-07-10, 2021-07 or 2021")
        return covered[which].isoformat()

    return convert


def _beginning(given: str) -> str:
    return given.strip().lower()


def _part(given: str) -> str:
    escaped = given.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow down claims; of `many` values one must fit.

    `takes` is text, day, flag, choice, figure, which is a question about figures, or range. `sql` may be a
    function of the value. `english` follows the word "claims", or where it is an `adjective` stands before
    it; `words` says a value in it.
    """

    option: tuple[str, ...]
    sql: str | Callable[[str], str]
    english: str
    help: str
    takes: str = "text"
    choices: tuple[str, ...] = ()
    many: bool = False
    adjective: bool = False
    stored: Callable[[str], str] = str
    words: Callable[[str], str] = str


FILTERS: dict[str, Filter] = {
    "speaker": Filter(
        ("--speaker",), f"l.id IN (SELECT claim FROM claim_speakers WHERE speaker IN ({MATCHING}))", "by {}",
        'Said by this speaker: a name, an alias or a part of one; capitals, accents and "the" do not matter.',
        many=True, stored=pattern,
    ),
    "role": Filter(
        ("--role",),
        r"l.id IN (SELECT claim FROM claim_speakers WHERE role LIKE :value ESCAPE '\')", "in the role of {}",
        "Said by somebody in this role: part of what the article says, as in spokesman.",
        many=True, stored=_part,
    ),
    "organisation": Filter(
        ("--organisation",),
        r"""l.id IN (SELECT claim FROM claim_speakers WHERE organisation LIKE :value ESCAPE '\'
            OR kind = 'organisation' AND name LIKE :value ESCAPE '\')""", "from {}",
        "Said by this organisation, or for it: its name or part of one, as the article has it.",
        many=True, stored=_part,
    ),
    "unresolved": Filter(
        ("--unresolved",),
        "l.speaker = '' OR l.id IN (SELECT claim FROM claim_speakers WHERE NOT resolved)",
        "whose speaker is not known",
        "Said by somebody whom the article does not let be known: “he”, “one of them”, or nobody named.",
        takes="flag",
    ),
    "via": Filter(
        ("--via",),
        r"l.id IN (SELECT claim FROM chain_links WHERE name LIKE :value ESCAPE '\')", "through {}",
        "Come through somebody of this name: who relayed it, or from whom the speaker had it.",
        many=True, stored=_part,
    ),
    "outlet": Filter(
        ("--outlet",), r"+l.article IN (SELECT number FROM documents WHERE outlet LIKE :value ESCAPE '\')",
        "published by {}", "Published by this outlet, or by one whose name holds this.",
        many=True, stored=_part,
    ),
    "document": Filter(
        ("--document",),
        "l.article IN (SELECT number FROM documents WHERE id >= :value AND id < :value || '~')",
        "in article {}", "In this article: its id, or the beginning of it.", many=True, stored=_beginning,
    ),
    "kind": Filter(
        ("--kind",), "l.kind = :value", "of kind {}",
        "Of this kind, by what the reporting verb does.", takes="choice", choices=CUE_KINDS, many=True,
    ),
    "all_kinds": Filter(
        ("--all-kinds",), "1", "of all kinds",
        f"Also kinds that are left out otherwise: {', '.join(QUIET_KINDS)}.", takes="flag",
    ),
    "quotation": Filter(
        ("--quotation",), "l.quotation = :value", "in {} quotation",
        "Quoted so.", takes="choice", choices=("direct", "indirect", "mixed"), many=True,
    ),
    "negated": Filter(
        ("--negated",), "l.negated", "put in the negative", 'Negated: "has not said that".', takes="flag",
    ),
    "has_figure": Filter(
        ("--has-figure",), "l.figures > 0", "with a figure", "With at least one figure.", takes="flag",
    ),
    "figure": Filter(
        ("--figure",), f"l.id IN (SELECT claim FROM ({FITTING}))", "with a figure that fits {}",
        'With such a figure: "percent > 80", "USD >= 1bn", "district", "duration > 10 years".',
        takes="figure", many=True, stored=terms,
    ),
    "confidence": Filter(
        ("--confidence",), range_in_sql("l.confidence"), "with a confidence {}",
        'As sure as this: "> 0.8", "0.5-0.8", "<0.5"; a number by itself is the least.',
        takes="range", words=range_in_words,
    ),
    "verdict": Filter(
        ("--verdict",), "l.status = :value", "{}",
        "With this status: a verdict that its reviewers share, contested, or pending (nobody has judged it).",
        takes="choice", choices=(*VERDICTS, "contested", "pending"), many=True, adjective=True,
    ),
    "reviewer": Filter(
        ("--judged-by", "--reviewer"),
        """l.id IN (SELECT claim FROM standing
            WHERE action = 'verdict' AND reviewer = :value COLLATE NOCASE)""", "judged by {}",
        "Judged by this reviewer.", many=True,
    ),
    "tag": Filter(
        ("--tag",), "l.id IN (SELECT claim FROM tags WHERE tag = :value COLLATE NOCASE)", "tagged {}",
        "With this tag.", many=True,
    ),
    "since": Filter(
        ("--since",), "l.last_day >= :value", "since {}",
        "Said on this day or later; where the article does not say when, published then.",
        takes="day", stored=_day(0),
    ),
    "until": Filter(
        ("--until",), "l.first_day <= :value", "until {}",
        "Said on this day or earlier; where the article does not say when, published then.",
        takes="day", stored=_day(1),
    ),
}  # fmt: skip
"""Key → filter. Options, SQL and captions come from here; a new filter is a new row."""

VISIBLE = "NOT l.hidden"
"""In the lists; the view hidden_claims says of the others why they are not."""

PRESENT = "l.hidden < 2"
"""In the lists, or out of them only because somebody decided so."""

WHOLE = "listed l JOIN claims c ON c.id = l.id JOIN documents d ON d.id = c.document"
"""What to pick from where more of claims and articles is asked for than filters speak of."""


def values_of(key: str, given: object) -> list[str]:
    """What a user gave for a filter, as a list; empty when it filters nothing."""
    if key not in FILTERS:
        raise BadOption(f"{key!r} is no filter; there are {', '.join(FILTERS)}")
    if given is None or given is False or given == "":
        return []
    alone = isinstance(given, (str, bool, datetime.date)) or not isinstance(given, Sequence)
    listed = [given] if alone else given
    texts = [each.isoformat() if isinstance(each, datetime.date) else str(each) for each in listed]  # type: ignore[attr-defined]
    choices = FILTERS[key].choices
    for text in texts:
        if choices and text not in choices:
            raise BadOption(f"{text!r} is not one of {', '.join(choices)}")
    return [storable(text) for text in texts if text]


def where(filters: Filters, *, decided_away: bool = False) -> tuple[str, Json]:
    """The SQL condition and parameters that pick what filters ask for, out of what lists show.

    It speaks of `l`, and of `c` and `d` where a filter does: see `tables`. With `decided_away` also what
    lists do not show because somebody decided that it is no claim.
    """
    conditions, parameters = [PRESENT if decided_away else VISIBLE], {}
    for key, given in filters.items():
        alternatives = []
        for number, text in enumerate(values_of(key, given)):
            row, name = FILTERS[key], f"{key}_{number}"
            sql = row.sql if isinstance(row.sql, str) else row.sql(text)
            alternatives.append(sql.replace(":value", f":{name}"))
            parameters[name] = row.stored(text)
        if alternatives:
            conditions.append(f"({' OR '.join(alternatives)})")
    if not values_of("all_kinds", filters.get("all_kinds")) and not values_of("kind", filters.get("kind")):
        conditions.append(f"l.kind NOT IN ({', '.join(repr(kind) for kind in QUIET_KINDS)})")
    return "\n  AND ".join(conditions), parameters


def tables(*spoken: str) -> str:
    """What to pick claims from: `listed`, and what else the SQL that is given speaks of."""
    found = "listed l"
    if any(re.search(r"\b[cd]\.", sql) for sql in spoken):
        found += " JOIN claims c ON c.id = l.id"
    if any(re.search(r"\bd\.", sql) for sql in spoken):
        found += " JOIN documents d ON d.id = c.document"
    return found


def describe(filters: Filters) -> str:
    """Filters in words: "disputed claims by Taliban, with a figure, since 2021-07-01"."""
    given = {key: texts for key in FILTERS if (texts := values_of(key, filters.get(key)))}
    for key in filters:
        values_of(key, None)  # refuses what is no filter
    if not given:
        return "all claims"
    phrases = {key: _phrase(FILTERS[key], texts) for key, texts in given.items()}
    if "since" in given and "until" in given:
        first, last = phrases.pop("since"), phrases.pop("until")
        phrases["since"] = f"from {first.removeprefix('since ')} to {last.removeprefix('until ')}"
        if given["since"] == given["until"]:
            phrases["since"] = f"of {given['since'][0]}"
    if "figure" in given:
        phrases.pop("has_figure", None)
    before = [phrase for key, phrase in phrases.items() if FILTERS[key].adjective]
    behind = [phrase for key, phrase in phrases.items() if not FILTERS[key].adjective]
    return " ".join([*before, "claims", ", ".join(behind)]).rstrip()


def _phrase(row: Filter, texts: Sequence[str]) -> str:
    said = list(dict.fromkeys(row.words(text) for text in texts))
    return row.english.format(" or ".join([*([", ".join(said[:-1])] if said[:-1] else []), said[-1]]))

"""Finding claims: one table of filters, from which SQL, command-line options and captions follow.

A filter's SQL speaks of `c` (claims) and `d` (documents) and of its value as `:value`. Values arrive as the
user gives them; an empty one (None, "", (), False) filters nothing.
"""

import datetime
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ..errors import BadOption
from ..model import CUE_KINDS, QUIET_KINDS, VERDICTS, Json
from ..periods import days
from .connection import rows, value
from .documents import claim_id as find_claim
from .figures import FITTING, terms
from .figures import listing as figure_listing
from .shown import BATCH, COLUMNS, flat, full, stored
from .speakers import MATCHING, listing, pattern
from .speakers import said_by as who_says

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

    `takes` is text, day, flag, choice or figure, which is a question about figures.
    """

    option: tuple[str, ...]
    sql: str
    english: str
    help: str
    takes: str = "text"
    choices: tuple[str, ...] = ()
    many: bool = False
    narrow: bool = False  # leaves few claims, usually
    stored: Callable[[str], str] = str


FILTERS: dict[str, Filter] = {
    "speaker": Filter(
        ("--speaker",), f"c.id IN (SELECT claim FROM claim_speakers WHERE speaker IN ({MATCHING}))", "by {}",
        'Said by this speaker: a name, an alias or a part of one; capitals, accents and "the" do not matter.',
        many=True, narrow=True, stored=pattern,
    ),
    "verdict": Filter(
        ("--verdict",), """CASE :value
            WHEN 'pending' THEN c.id NOT IN (SELECT claim FROM statuses)
            ELSE c.id IN (SELECT claim FROM statuses WHERE status = :value) END""", "{}",
        "With this status: a verdict that its reviewers share, contested, or pending (nobody has judged it).",
        takes="choice", choices=(*VERDICTS, "contested", "pending"), many=True,
    ),
    "has_figure": Filter(
        ("--has-figure",), "EXISTS (SELECT 1 FROM figures WHERE claim = c.id)", "with a figure",
        "With at least one figure.", takes="flag",
    ),
    "figure": Filter(
        ("--figure",), f"c.id IN (SELECT claim FROM ({FITTING}))", "with a figure that fits {}",
        'With such a figure: "percent > 80", "USD >= 1bn", "district", "duration > 10 years".',
        takes="figure", many=True, narrow=True, stored=terms,
    ),
    "since": Filter(
        ("--since",), "coalesce(c.said_last, d.published) >= :value", "since {}",
        "Said on this day or later; where the article does not say when, published then.",
        takes="day", stored=_day(0),
    ),
    "until": Filter(
        ("--until",), "coalesce(c.said_first, d.published) <= :value", "until {}",
        "Said on this day or earlier; where the article does not say when, published then.",
        takes="day", stored=_day(1),
    ),
    "document": Filter(
        ("--document",), "c.document >= :value AND c.document < :value || '~'", "in article {}",
        "In this article: its id, or the beginning of it.", many=True, narrow=True, stored=_beginning,
    ),
    "kind": Filter(
        ("--kind",), "c.kind = :value", "of kind {}",
        "Of this kind, by what the reporting verb does.", takes="choice", choices=CUE_KINDS, many=True,
    ),
    "outlet": Filter(
        ("--outlet",), r"d.outlet LIKE :value ESCAPE '\'", "published by {}",
        "Published by this outlet, or by one whose name holds this.", many=True, stored=_part,
    ),
    "quotation": Filter(
        ("--quotation",), "c.quotation = :value", "quoted as {}",
        "Quoted so.", takes="choice", choices=("direct", "indirect", "mixed"), many=True,
    ),
    "negated": Filter(
        ("--negated",), "c.negated", "negated", 'Negated: "has not said that".', takes="flag",
    ),
    "reviewer": Filter(
        ("--judged-by",), "c.id IN (SELECT claim FROM verdicts WHERE reviewer = :value)", "judged by {}",
        "Judged by this reviewer.", many=True, narrow=True,
    ),
    "tag": Filter(
        ("--tag",), "c.id IN (SELECT claim FROM tags WHERE tag = :value)", "tagged {}",
        "With this tag.", many=True, narrow=True,
    ),
    "role": Filter(
        ("--role",),
        r"c.id IN (SELECT claim FROM claim_speakers WHERE role LIKE :value ESCAPE '\')", "by a {}",
        "Said by somebody in this role: part of what the article says, as in spokesman.",
        many=True, stored=_part,
    ),
    "organisation": Filter(
        ("--organisation",),
        r"""c.id IN (SELECT claim FROM claim_speakers WHERE organisation LIKE :value ESCAPE '\'
            OR kind = 'organisation' AND name LIKE :value ESCAPE '\')""", "from {}",
        "Said by this organisation, or for it: its name or part of one, as the article has it.",
        many=True, stored=_part,
    ),
    "via": Filter(
        ("--via",),
        r"c.id IN (SELECT claim FROM chain_links WHERE name LIKE :value ESCAPE '\')", "through {}",
        "Come through somebody of this name: who relayed it, or from whom the speaker had it.",
        many=True, stored=_part,
    ),
    "all_kinds": Filter(
        ("--all-kinds",), "1", "of all kinds",
        f"Also kinds that are left out otherwise: {', '.join(QUIET_KINDS)}.", takes="flag",
    ),
}  # fmt: skip
"""Key → filter. Options, SQL and captions come from here; a new filter is a new row."""

# In the lists: what the view hidden_claims does not name, asked of the claim and article at hand.
PRESENT = """c.superseded_at IS NULL AND d.withdrawn_at IS NULL AND (c.origin <> 'hand'
    OR c.id IN (SELECT claim FROM standing WHERE action = 'make'))"""
VISIBLE = f"""{PRESENT}
    AND c.id NOT IN (SELECT claim FROM standing WHERE action IN ('not_a_claim', 'replace'))"""

ORDERS = {
    "document": "d.number, c.start, c.number",
    "date": "coalesce(c.said_first, d.published, '9999'), d.number, c.start",
    "newest": "coalesce(c.said_last, d.published) DESC, d.number DESC, c.start",
    "uncertain": "c.confidence, d.number, c.start",
    "speaker": """(SELECT s.folded FROM claim_speakers cs JOIN speakers s ON s.id = cs.speaker
        WHERE cs.claim = c.id ORDER BY cs.position LIMIT 1), d.number, c.start""",
    "figures": "NOT EXISTS (SELECT 1 FROM figures WHERE claim = c.id), d.number, c.start",
}
"""Order → SQL; the ways to sort a list."""


def values_of(key: str, given: object) -> list[str]:
    """What a user gave for a filter, as a list; empty when it filters nothing."""
    if key not in FILTERS:
        raise BadOption(f"{key!r} is no filter; there are {', '.join(FILTERS)}")
    if given is None or given is False or given == "":
        return []
    listed = (
        [given] if isinstance(given, (str, bool, datetime.date)) or not isinstance(given, Sequence) else given
    )
    texts = [each.isoformat() if isinstance(each, datetime.date) else str(each) for each in listed]
    choices = FILTERS[key].choices
    for text in texts:
        if choices and text not in choices:
            raise BadOption(f"{text!r} is not one of {', '.join(choices)}")
    return [text for text in texts if text]


def where(filters: Filters, *, decided_away: bool = False) -> tuple[str, Json]:
    """The SQL condition and parameters that pick what filters ask for, out of what lists show.

    With `decided_away` also what lists do not show because somebody decided that it is no claim.
    """
    conditions, parameters = [PRESENT if decided_away else VISIBLE], {}
    for key, given in filters.items():
        alternatives = []
        for number, text in enumerate(values_of(key, given)):
            name = f"{key}_{number}"
            alternatives.append(f"({FILTERS[key].sql.replace(':value', ':' + name)})")
            parameters[name] = FILTERS[key].stored(text)
        if alternatives:
            conditions.append(f"({' OR '.join(alternatives)})")
    if not values_of("all_kinds", filters.get("all_kinds")) and not values_of("kind", filters.get("kind")):
        conditions.append(f"c.kind NOT IN ({', '.join(repr(kind) for kind in QUIET_KINDS)})")
    return " AND ".join(conditions), parameters


def describe(filters: Filters) -> str:
    """Filters in words: "claims by Taliban, with a figure, since 2021-07"."""
    phrases = []
    for key, given in filters.items():
        texts = values_of(key, given)
        if texts:
            phrases.append(FILTERS[key].english.format(" or ".join(texts)))
    return "claims " + ", ".join(phrases) if phrases else "all claims"


def _picked(
    conn: sqlite3.Connection, filters: Filters, order: str, limit: int | None, offset: int
) -> Iterator[list[Json]]:
    """Batches of stored claims with their article's columns, in order.

    Only numbers are sorted; what stands in the claims is read when their batch comes: memory stays flat.
    """
    condition, parameters = where(filters)
    sql = f"""SELECT c.number FROM {joined(filters, order)} WHERE {condition}
        ORDER BY {ORDERS[order]} LIMIT :_limit OFFSET :_offset"""
    found = rows(conn, sql, {**parameters, "_limit": -1 if limit is None else limit, "_offset": offset})
    while batch := list(islice(found, BATCH)):
        yield stored(conn, [each["number"] for each in batch])


def joined(filters: Filters, order: str) -> str:
    """The tables to pick from. Unless a filter leaves few claims, articles come first: they are in order."""
    if order not in ORDERS:
        raise BadOption(f"{order!r} is no order; there are {', '.join(ORDERS)}")
    narrow = any(FILTERS[key].narrow and values_of(key, given) for key, given in filters.items())
    if order == "document" and not narrow:
        return "documents d CROSS JOIN claims c ON c.document = d.id"
    return "claims c JOIN documents d ON d.id = c.document"


def claims(
    conn: sqlite3.Connection, filters: Filters, *, order: str, limit: int | None, offset: int
) -> Iterator[Json]:
    """Claims as flat rows, for tables."""
    for batch in _picked(conn, filters, order, limit, offset):
        yield from flat(conn, batch)


def records(
    conn: sqlite3.Connection, filters: Filters, *, order: str, limit: int | None, offset: int
) -> Iterator[Json]:
    """Claims as full public records, each with its decisions and where it was read."""
    for batch in _picked(conn, filters, order, limit, offset):
        yield from full(conn, batch)


def record(conn: sqlite3.Connection, prefix: str) -> Json:
    """Everything about one claim, hidden or not."""
    sql = f"SELECT {COLUMNS} FROM claims c JOIN documents d ON d.id = c.document WHERE c.id = ?"
    return next(full(conn, list(rows(conn, sql, [find_claim(conn, prefix)]))))


def count(conn: sqlite3.Connection, filters: Filters) -> int:
    """How many claims filters pick."""
    condition, parameters = where(filters)
    sql = f"SELECT count(*) FROM claims c JOIN documents d ON d.id = c.document WHERE {condition}"
    return int(value(conn, sql, parameters))


def count_by_status(conn: sqlite3.Connection, filters: Filters) -> dict[str, int]:
    """How many claims filters pick of each status that they allow."""
    allowed = values_of("verdict", filters.get("verdict")) or FILTERS["verdict"].choices
    return {status: count(conn, {**filters, "verdict": status}) for status in allowed}


def queue(conn: sqlite3.Connection, reviewer: str, filters: Filters, *, order: str) -> list[str]:
    """Ids of the claims that a reviewer has yet to judge, in order."""
    condition, parameters = where(filters)
    sql = f"""SELECT c.id FROM {joined(filters, order)}
        WHERE {condition} AND c.id NOT IN (SELECT claim FROM verdicts WHERE reviewer = :_reviewer)
        ORDER BY {ORDERS[order]}"""
    return [each["id"] for each in rows(conn, sql, {**parameters, "_reviewer": reviewer})]


def figures(conn: sqlite3.Connection, filters: Filters, *, order: str) -> Iterator[Json]:
    """The figures of the claims that filters pick, one by one; of those asked for, if any are."""
    questions = values_of("figure", filters.get("figure"))
    batches = _picked(conn, filters, order, None, 0)
    yield from figure_listing(conn, batches, *where(filters), questions)


def speakers(conn: sqlite3.Connection, filters: Filters) -> list[Json]:
    """Who speaks in the claims that filters pick, with claims counted by status; most claims first."""
    condition, parameters = where(filters)
    return listing(conn, joined(filters, "document"), condition, parameters)


def said_by(conn: sqlite3.Connection, filters: Filters) -> dict[str, list[Json]]:
    """Who says each of the claims that filters pick, whatever their article calls them."""
    condition, parameters = where(filters)
    return who_says(conn, joined(filters, "document"), condition, parameters)

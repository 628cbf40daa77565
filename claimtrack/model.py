"""What claimtrack reads and what it makes: documents, figures, dates, speakers, claims.

Everything here is frozen and knows nothing of files or databases. `to_dict()` of a Claim is the public
record: what `--format json` prints, what fixtures hold, and what other programs may rely on.

All spans are half-open character offsets into `Document.text`.
"""

import datetime
import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Span = tuple[int, int]
Json = dict[str, Any]

VERDICTS = ("verified", "disputed", "unverified")
"""What a reviewer may decide; "pending" (nobody looked) and "contested" (reviewers differ) are statuses."""

CUE_KINDS = (
    "assert", "evidence", "estimate", "predict", "deny", "concede", "accuse", "promise", "urge", "cite",
    "ask", "praise", "label", "believe", "want", "fear",
)  # fmt: skip
"""What the cue does with its content; every claim has one of these."""

QUIET_KINDS = ("ask", "praise", "label", "believe", "want", "fear")
"""Stored, but left out of lists and the review queue unless asked for."""


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as the JSON number it stands for: whole ones as int, others as float; None stays None."""
    if value is None:
        return None
    whole = int(value)
    return whole if whole == value else float(value)


def text_id(text: str) -> str:
    """The identity of a text: the SHA-256 of it in UTF-8, in hexadecimal.

    Lone surrogates, which a reader never leaves in a text but a caller may, are encoded as they are.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its text, which never changes once read, and what is known about it.

    `published_from` says how the publication date was found: "option", "metadata", "front matter",
    "dateline", "file name", "url", "inferred", or "" when there is none. `raw_sha256` is that of the bytes as
    they were read, before decoding.
    """

    text: str
    published: datetime.date | None = None
    published_from: str = ""
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    path: str = ""
    raw_sha256: str = ""

    @property
    def id(self) -> str:
        """The SHA-256 of the text: the same article read twice is one document."""
        return text_id(self.text)


@dataclass(frozen=True, slots=True)
class Base:
    """The total a ratio is taken of: the 400 in "250 of nearly 400 districts"."""

    value: Decimal
    approx: str = "="

    def to_dict(self) -> Json:
        return {"value": number(self.value), "approx": self.approx}


@dataclass(frozen=True, slots=True)
class Change:
    """A movement: direction "up", "down" or "", and the values from and to where the text has them."""

    direction: str
    from_value: Decimal | None = None
    to_value: Decimal | None = None

    def to_dict(self) -> Json:
        return {"direction": self.direction, "from": number(self.from_value), "to": number(self.to_value)}


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as the text states it.

    `span` covers approximator, number and unit or head noun, `number` the numeral alone. `value` is the
    stated number with its scale multiplied out, in `unit`; None for ranges and vague magnitudes. `low` and
    `high` are the bounds it states, None where open. `approx` is one of = ~ > >= < <=.
    """

    text: str
    span: Span
    number: Span
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    approx: str = "="
    unit: str = ""
    per: str = ""
    of: str = ""
    base: Base | None = None
    change: Change | None = None
    where: str = "content"
    rule: str = ""

    def to_dict(self) -> Json:
        return {
            "text": self.text, "span": list(self.span), "number": list(self.number), "where": self.where,
            "kind": self.kind, "value": number(self.value),
            "low": number(self.low), "high": number(self.high),
            "approx": self.approx, "unit": self.unit, "per": self.per, "of": self.of,
            "base": self.base.to_dict() if self.base else None,
            "change": self.change.to_dict() if self.change else None,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, time, duration or set that the text mentions, with its TIMEX3 value.

    `type` is DATE, TIME, DURATION or SET. `value` is None while the mention is unresolved: relative, in a
    document without a publication date. `first` and `last` are the days it covers, both included; None for
    references such as "now" and for what has no place in the calendar.
    """

    text: str
    span: Span
    type: str
    value: str | None
    first: datetime.date | None = None
    last: datetime.date | None = None
    rule: str = ""

    def to_dict(self) -> Json:
        return {
            "text": self.text, "span": list(self.span), "type": self.type, "value": self.value,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "rule": self.rule,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the article's own words, and where it stands."""

    text: str
    span: Span

    def to_dict(self) -> Json:
        return {"text": self.text, "span": list(self.span)}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source turns out to be.

    `kind` is person, organisation, group, document or unknown. `resolved` is False where the source names
    nobody and the article does not say who is meant; `guess` may then hold the likeliest name.
    """

    name: str
    role: str = ""
    organisation: str = ""
    kind: str = "unknown"
    resolved: bool = True
    guess: str = ""

    def to_dict(self) -> Json:
        return {
            "name": self.name, "role": self.role, "organisation": self.organisation,
            "kind": self.kind, "resolved": self.resolved, "guess": self.guess,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChainLink:
    """Through whom a claim came: `part` is "citing" or "relayed_by"."""

    name: str
    part: str
    role: str = ""

    def to_dict(self) -> Json:
        return {"name": self.name, "role": self.role, "part": self.part}


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When the statement was made: a TIMEX3 value, and the words that say so.

    `inherited` marks a date taken over from the statement that this one goes on with. `first` and `last`
    are the days the value covers, both included.
    """

    value: str
    text: str
    span: Span
    inherited: bool = False
    first: datetime.date | None = None
    last: datetime.date | None = None

    def to_dict(self) -> Json:
        return {"value": self.value, "text": self.text, "span": list(self.span), "inherited": self.inherited}


@dataclass(frozen=True, slots=True)
class CueMention:
    """The words that attribute: "said in a statement", with the lemma "say" and its kind "assert"."""

    text: str
    span: Span
    lemma: str
    kind: str

    def to_dict(self) -> Json:
        return {"text": self.text, "span": list(self.span), "lemma": self.lemma, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class Attribution:
    """The grammar of one claim: source, cue and content as spans of the text, before anyone is identified.

    `source` is None in passives and the like ("is expected to"). `adverbials` are the stretches that belong
    to the cue and to no span ("on Tuesday", "late Friday"), where the date of the statement stands.
    `citing` and `relayed_by` are spans that name whom the source had it from, and through whom it came.
    `ends` says why the content ends where it does.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    lemma: str
    kind: str
    quotation: str = "indirect"
    negated: bool = False
    hedged: bool = False
    addressee: str = ""
    adverbials: tuple[Span, ...] = ()
    citing: tuple[Span, ...] = ()
    relayed_by: tuple[Span, ...] = ()
    nested_in: int | None = None
    confidence: float = 0.5
    rule: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody claims in an article: the record that people review."""

    id: str
    document: str
    extractor: int
    text: str
    context: str
    context_span: Span
    source: Mention | None
    speakers: tuple[Speaker, ...]
    chain: tuple[ChainLink, ...]
    cue: CueMention
    spans: tuple[Span, ...]
    quotation: str
    negated: bool = False
    hedged: bool = False
    addressee: str = ""
    nested_in: str | None = None
    said_on: SaidOn | None = None
    figures: tuple[Figure, ...] = field(default=())
    confidence: float = 0.5
    rule: str = ""
    ends: str = ""

    def to_dict(self) -> Json:
        """The public record, ready for JSON."""
        return {
            "id": self.id, "document": self.document, "extractor": self.extractor, "text": self.text,
            "context": self.context, "source": self.source.to_dict() if self.source else None,
            "speakers": [speaker.to_dict() for speaker in self.speakers],
            "chain": [link.to_dict() for link in self.chain], "cue": self.cue.to_dict(),
            "content": {"spans": [list(span) for span in self.spans]}, "quotation": self.quotation,
            "negated": self.negated, "hedged": self.hedged, "addressee": self.addressee,
            "nested_in": self.nested_in, "said_on": self.said_on.to_dict() if self.said_on else None,
            "figures": [figure.to_dict() for figure in self.figures],
            "confidence": self.confidence, "rule": self.rule,
        }  # fmt: skip

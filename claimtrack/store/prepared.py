"""Articles and claims as rows, made ready to be stored where they are found, which may be another process.

Making the rows takes a good part of storing. Plain rows are also far quicker sent to the process that stores
than the many small objects that a claim is made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Claim, CueMention, Document, Json, Span
from .copies import runs_of
from .records import claim_row, figure_row, figures_of


class Ready(NamedTuple):
    """A claim as rows; a tuple, as that is quickest to send.

    Its speakers are as in the public record: who they are is told while storing.
    """

    id: str
    nested_in: str | None
    spans: tuple[Span, ...]
    row: Json
    speakers: tuple[Json, ...]
    chain: tuple[Json, ...]
    figures: tuple[Json, ...]

    @property
    def cue(self) -> CueMention:
        """The cue, by which claims are recognised."""
        row = self.row
        return CueMention(row["cue"], (row["cue_start"], row["cue_stop"]), row["lemma"], row["kind"])

    @property
    def text(self) -> str:
        """The words of the claim."""
        return str(self.row["text"])

    @property
    def negated(self) -> bool:
        """Whether the speaker is said not to have said so."""
        return bool(self.row["negated"])


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article, its claims, each once, and the runs of words by which near copies are found.

    `extractor` is the version that found the claims.
    """

    document: Document
    id: str
    extractor: int
    claims: tuple[Ready, ...]
    runs: frozenset[int]


def prepare(document: Document, claims: Sequence[Claim], extractor: int = 0) -> Prepared:
    """Make an article and its claims ready to be stored; `extractor` is the claims' own unless given."""
    return Prepared(
        document,
        document.id,
        extractor or max((claim.extractor for claim in claims), default=0),
        tuple(map(ready, each_once(claims))),
        frozenset(runs_of(document.text)),
    )


def each_once(claims: Sequence[Claim]) -> list[Claim]:
    """The id comes from cue and content: two claims with the same id are one."""
    return list({claim.id: claim for claim in claims}.values())


def ready(claim: Claim) -> Ready:
    """A claim as rows, which lack only its number and its article."""
    return Ready(
        claim.id,
        claim.nested_in,
        claim.spans,
        claim_row(claim),
        tuple(speaker.to_dict() for speaker in claim.speakers),
        tuple(link.to_dict() for link in claim.chain),
        tuple(figure_row("", place, figure) for place, figure in enumerate(figures_of(claim))),
    )

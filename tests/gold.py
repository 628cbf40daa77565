"""The gold fixtures, and the one comparison of what must come out of an article with what does.

An expected claim is a part of the public record: only the fields it holds are compared. A speaker, a chain link
or a cue may carry "also": other readings that a careful reader might give.
"""

import datetime
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimtrack.model import Claim, Document
from claimtrack.read.articles import Given
from claimtrack.read.readers import read_article

Json = dict[str, Any]

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
ALIKE = 0.8
"""How much of the content, and of the source, must be the same (Dice over characters)."""
NEAR = 0.5
"""Less is no attempt at the same claim, and is not shown as one."""


@dataclass(frozen=True)
class Case:
    """An article and what must come out of it."""

    name: str
    document: Document
    expected: Json


@dataclass
class Comparison:
    """How the claims extracted from one article, or from many, stand beside the expected ones.

    `complete` are right in every field; `partial` in content and source, with what is wrong in the others;
    `near` are attempts whose content or source is wrong: they are among `missing` and `extra` too.
    """

    complete: list[tuple[Json, Json]] = field(default_factory=list)
    partial: list[tuple[Json, Json, list[str]]] = field(default_factory=list)
    near: list[tuple[Json, Json, list[str]]] = field(default_factory=list)
    missing: list[Json] = field(default_factory=list)
    extra: list[Json] = field(default_factory=list)
    allowed: list[Json] = field(default_factory=list)

    def __add__(self, other: "Comparison") -> "Comparison":
        return Comparison(
            self.complete + other.complete, self.partial + other.partial, self.near + other.near,
            self.missing + other.missing, self.extra + other.extra, self.allowed + other.allowed,
        )  # fmt: skip

    @property
    def expected(self) -> int:
        """How many claims should have come out."""
        return len(self.complete) + len(self.partial) + len(self.missing)

    @property
    def recall(self) -> float:
        """The share of the expected claims that are right in every field."""
        return _share(len(self.complete), self.expected)

    @property
    def relaxed(self) -> float:
        """The share of the expected claims that are right in content and source."""
        return _share(len(self.complete) + len(self.partial), self.expected)

    @property
    def precision(self) -> float:
        """The share of the extracted claims that match an expected or an allowed one."""
        right = len(self.complete) + len(self.partial) + len(self.allowed)
        return _share(right, right + len(self.extra))


def load_cases(only: str = "") -> list[Case]:
    """The fixtures whose name holds `only`, by name. Articles are read as the product reads them."""
    cases = []
    for path in sorted((FIXTURES / "expected").glob("*.json")):
        if only not in path.stem:
            continue
        expected = json.loads(path.read_text(encoding="utf-8"))
        article = FIXTURES / "articles" / expected["document"]
        given = Given(published=datetime.date.fromisoformat(expected["published"]))
        cases.append(Case(path.stem, read_article(article.read_bytes(), article.name, given).document, expected))
    return cases


def compare(expected: Json, extracted: Iterable[Claim]) -> Comparison:
    """What of one article's expected claims came out, and what else did."""
    return compare_records(expected, [claim.to_dict() for claim in extracted])


def compare_records(expected: Json, records: Iterable[Json]) -> Comparison:
    """As `compare`, for claims in the shape of the public record. Nested claims are left out of account."""
    wanted: list[Json] = expected["claims"]
    got = [record for record in records if not record.get("nested_in")]
    result, pairs = Comparison(), _pairs(wanted, got)
    matched = {i: j for i, j, alike in pairs if alike}
    for i, claim in enumerate(wanted):
        if i not in matched:
            result.missing.append(claim)
        elif wrong := differences(claim, got[matched[i]]):
            result.partial.append((claim, got[matched[i]], wrong))
        else:
            result.complete.append((claim, got[matched[i]]))
    result.near = [(wanted[i], got[j], differences(wanted[i], got[j])) for i, j, alike in pairs if not alike]
    for j, record in enumerate(got):
        if j not in matched.values():
            is_allowed = any(_lies_in(record, tuple(row["span"])) for row in expected.get("allowed", []))
            (result.allowed if is_allowed else result.extra).append(record)
    return result


def _pairs(wanted: Sequence[Json], got: Sequence[Json]) -> list[tuple[int, int, bool]]:
    """Which extracted claim answers to which expected one, at most one each, the likest first.

    The third of each tells whether content and source are both alike.
    """
    found = []
    for i, claim in enumerate(wanted):
        for j, record in enumerate(got):
            content, source = _alike(claim, record)
            if content >= NEAR:
                alike = content >= ALIKE and source >= ALIKE
                same_cue = claim["cue"]["span"] == list(record["cue"]["span"])
                found.append((alike, content + source + same_cue, -i, -j))
    pairs, taken_i, taken_j = [], set(), set()
    for alike, _, i, j in sorted(found, reverse=True):
        if -i not in taken_i and -j not in taken_j:
            taken_i.add(-i)
            taken_j.add(-j)
            pairs.append((-i, -j, alike))
    return pairs


def differences(wanted: Json, got: Json) -> list[str]:
    """What of an extracted claim is not as expected, field by field; empty when it is right."""
    content, source = _alike(wanted, got)
    cue = wanted["cue"]
    checks = [
        (content >= ALIKE, f"content {got['content']['spans']}, not {wanted['content']['spans']}"),
        (source >= ALIKE, f"source {_text(got['source'])}, not {_text(wanted['source'])}"),
        (folded(got["cue"]["text"]) in _readings(cue, "text"), f"cue {got['cue']['text']!r}, not {cue['text']!r}"),
        (got["cue"]["kind"] == cue["kind"], f"kind {got['cue']['kind']}, not {cue['kind']}"),
        (got["negated"] == wanted["negated"], f"negated {got['negated']}, not {wanted['negated']}"),
    ]
    if "quotation" in wanted:
        same = got["quotation"] == wanted["quotation"]
        checks.append((same, f"quotation {got['quotation']}, not {wanted['quotation']}"))
    if "addressee" in wanted:
        same = folded(got["addressee"]) == folded(wanted["addressee"])
        checks.append((same, f"addressee {got['addressee']!r}, not {wanted['addressee']!r}"))
    if "said_on" in wanted:
        said = _day(got["said_on"]), _day(wanted["said_on"])
        checks.append((said[0] == said[1], f"said on {said[0]}, not {said[1]}"))
    wrong = [words for right, words in checks if not right]
    return [
        *wrong, *_speaker_differences(wanted["speakers"], got["speakers"]),
        *_chain_differences(wanted["chain"], got["chain"]), *_figure_differences(wanted["figures"], got["figures"]),
    ]  # fmt: skip


def _speaker_differences(wanted: Sequence[Json], got: Sequence[Json]) -> list[str]:
    names = [person["name"] for person in got]
    if len(names) != len(wanted) or any(
        folded(name) not in _readings(person, "name") for person, name in zip(wanted, names, strict=True)
    ):
        return [f"speakers {names}, not {[person['name'] for person in wanted]}"]
    return [
        f"role {found['role']!r}, not {person['role']!r}"
        for person, found in zip(wanted, got, strict=True)
        if "role" in person and folded(person["role"]) != folded(found["role"])
    ]


def _chain_differences(wanted: Sequence[Json], got: Sequence[Json]) -> list[str]:
    same = len(wanted) == len(got) and all(
        link["part"] == found["part"] and folded(found["name"]) in _readings(link, "name")
        for link, found in zip(wanted, got, strict=True)
    )
    return [] if same else [f"chain {_links(got)}, not {_links(wanted)}"]


def _figure_differences(wanted: Sequence[Json], got: Sequence[Json]) -> list[str]:
    """Figures missing, misread or too many; each extracted figure may answer to one expected figure."""
    left, wrong = list(got), []
    for figure in wanted:
        near = [found for found in left if _overlap(figure["span"], found["span"])]
        right = next((found for found in near if same_figure(figure, found)), None)
        if right is None:
            wrong.append(f"figure {figure['text']!r} read as {[_reading(found) for found in near]}")
        if right or near:
            left.remove(right or near[0])
    return wrong + [f"figure {found['text']!r} is none, or in the wrong claim" for found in left]


def same_figure(wanted: Json, got: Json) -> bool:
    """Whether a figure was read right; what the expected figure leaves out is not compared."""
    numbers = all(_close(wanted[key], got[key]) for key in ("value", "low", "high") if key in wanted)
    words = all(wanted[key] == got[key] for key in ("kind", "approx", "unit", "per") if key in wanted)
    if not numbers or not words:
        return False
    base, found = wanted.get("base"), got.get("base")
    return not base or bool(found and _close(base["value"], found["value"]) and base["approx"] == found["approx"])


def folded(name: str) -> str:
    """A name without its article, its case and its kind of apostrophe."""
    return re.sub(r"^(?:the|an?) ", "", " ".join(name.replace("’", "'").casefold().split()))


def dice(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """How alike two sets of spans are, over characters: 1 the same, 0 nothing in common."""
    a, b = ({place for start, end in spans for place in range(start, end)} for spans in (one, other))
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def parts(claim: Json) -> list[Json]:
    """Everything of a claim that has both a text and a span: cue, source and figures."""
    return [claim["cue"], *([claim["source"]] if claim["source"] else []), *claim["figures"]]


def _alike(wanted: Json, got: Json) -> tuple[float, float]:
    sources = ([claim["source"]["span"]] if claim["source"] else [] for claim in (wanted, got))
    return dice(wanted["content"]["spans"], got["content"]["spans"]), dice(*sources)


def _readings(item: Json, key: str) -> set[str]:
    return {folded(reading) for reading in (item[key], *item.get("also", []))}


def _lies_in(record: Json, span: tuple[int, int]) -> bool:
    """Whether most of a claim's content lies in a stretch on which careful readers may differ."""
    places = [place for start, end in record["content"]["spans"] for place in range(start, end)]
    return 2 * sum(span[0] <= place < span[1] for place in places) > len(places)


def _day(said_on: Json | None) -> str | None:
    """The date of a statement without its time of day: "late on Friday" is Friday."""
    return said_on["value"].split("T")[0] if said_on else None


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))


def _overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])


def _reading(figure: Json) -> Json:
    return {key: figure[key] for key in ("kind", "value", "low", "high", "approx", "unit")}


def _links(chain: Sequence[Json]) -> list[str]:
    return [f"{link['part']} {link['name']}" for link in chain]


def _text(mention: Json | None) -> str:
    return repr(mention["text"]) if mention else "none"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0

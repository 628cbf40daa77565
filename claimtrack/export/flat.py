"""A claim's record as one row of plain cells, and its parts in words a person reads."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from claimtrack.errors import BadOption
from claimtrack.export import corrected
from claimtrack.export.history import made, standing, told, verdicts
from claimtrack.export.jsons import to_json
from claimtrack.export.options import PLAIN, Options
from claimtrack.model import Json

Cell = str | int | float | None


def number_in_words(value: float | None) -> str:
    """A number with its thousands apart: 1,200,000 or 0.5."""
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def figure_in_words(figure: Mapping[str, object]) -> str:
    """What a figure amounts to: "~ 250 of 400 district", "20 to 30 percent", "> 15 USD per hour"."""
    record: Json = dict(figure)
    if record["kind"] == "score" and record.get("base"):
        return f"{number_in_words(record['value'])}–{number_in_words(record['base']['value'])}"
    words = [record["approx"]] if record["approx"] != "=" else []
    words.append(_amount(record))
    if base := record.get("base"):
        words += ["of", number_in_words(base["value"])]
    words.append(record["unit"].replace("_", " "))
    if record.get("per"):
        words += ["per", record["per"]]
    if change := record.get("change"):
        words.append(_change_in_words(change))
    return " ".join(word for word in words if word)


def _amount(record: Json) -> str:
    if record["value"] is not None:
        return number_in_words(record["value"])
    low, high = number_in_words(record["low"]), number_in_words(record["high"])
    return f"{low} to {high}" if low and high else low or high


def _change_in_words(change: Json) -> str:
    words = [change["direction"]]
    for part in ("from", "to"):
        if change[part] is not None:
            words += [part, number_in_words(change[part])]
    inside = " ".join(word for word in words if word)
    return f"({inside})" if inside else ""


def speaker_in_words(speaker: Mapping[str, object]) -> str:
    """A speaker with role and organisation, and the likeliest name of one the article does not name."""
    about = [str(speaker[part]) for part in ("role", "organisation") if speaker.get(part)]
    if speaker.get("guess"):
        about.append(f"perhaps {speaker['guess']}")
    return str(speaker["name"]) + (f" ({', '.join(about)})" if about else "")


def chain_in_words(chain: Iterable[Mapping[str, object]]) -> str:
    """Through whom the claim came: "citing military officials; relayed by AFP"."""
    return "; ".join(f"{str(link['part']).replace('_', ' ')} {link['name']}" for link in chain)


def _join(parts: Iterable[object]) -> str:
    return "; ".join(str(part) for part in parts if part)


def _text(mention: Json | None) -> str:
    return mention["text"] if mention else ""


def _said_on(record: Json) -> str:
    return record["said_on"]["value"] if record["said_on"] else ""


def _verdicts(part: str) -> Callable[[Json], Cell]:
    return lambda record: "; ".join(str(event[part]) for event in verdicts(record))


def _links(record: Json) -> list[Json]:
    return [link for event in standing(record) for link in event["evidence"]]


def evidence_in_words(link: Mapping[str, object]) -> str:
    """What a decision rests on: its address, or of a file alone the name and SHA-256."""
    if link["url"] or not link["sha256"]:
        return str(link["url"])
    return f"{link['title']} (SHA-256 {link['sha256']})"


def _field(name: str) -> Callable[[Json], Cell]:
    return lambda record: record.get(name, "")


class Column(NamedTuple):
    """A column: how a record gives it, and what stands in it."""

    value: Callable[[Json], Cell]
    english: str


COLUMNS: dict[str, Column] = {
    "id": Column(_field("id"), "the claim's id: the same in every export"),
    "status": Column(_field("status"), "pending, or what the verdicts on it add up to"),
    "speakers": Column(lambda record: _join(each["name"] for each in record["speakers"]), "who claims it"),
    "roles": Column(
        lambda record: _join(each["role"] for each in record["speakers"]), "as what, as in mayor"
    ),
    "text": Column(_field("text"), "what is claimed"),
    "said_on": Column(
        _said_on, "when it was said, as exactly as the article tells: 2021-07-10, 2021-07, 2021-W27"
    ),
    "figures": Column(
        lambda record: _join(each["text"] for each in record["figures"]), "figures, in its words"
    ),
    "values": Column(lambda record: _join(map(figure_in_words, record["figures"])), "what they amount to"),
    "kind": Column(
        lambda record: record["cue"]["kind"], "what the reporting verb does: assert, deny, promise …"
    ),
    "quotation": Column(_field("quotation"), "direct, indirect or mixed"),
    "negated": Column(lambda record: int(record["negated"]), "1 if it is reported as not said"),
    "hedged": Column(
        lambda record: int(record["hedged"]), "1 if the report is cautious: appears to have said"
    ),
    "source": Column(lambda record: _text(record["source"]), "the article's words for who claims it"),
    "cue": Column(lambda record: record["cue"]["text"], "the words that attribute it: said in a statement"),
    "chain": Column(lambda record: chain_in_words(record["chain"]), "through whom it came"),
    "context": Column(_field("context"), "the sentence or sentences it stands in"),
    "verdicts": Column(_verdicts("verdict"), "each reviewer's verdict"),
    "reviewers": Column(_verdicts("reviewer"), "the reviewers, in the same order"),
    "reviewed_at": Column(_verdicts("at"), "when they judged, in UTC, in the same order"),
    "notes": Column(lambda record: _join(each["note"] for each in standing(record)), "what reviewers noted"),
    "evidence": Column(
        lambda record: _join(map(evidence_in_words, _links(record))), "the addresses they gave as evidence"
    ),
    "tags": Column(lambda record: _join(record.get("tags", ())), "its tags"),
    "title": Column(_field("document_title"), "the article's title"),
    "outlet": Column(_field("outlet"), "who published it"),
    "published": Column(_field("published"), "on which day"),
    "published_from": Column(_field("published_from"), "how that day is known"),
    "url": Column(_field("url"), "where the article stands"),
    "document": Column(_field("document"), "the article's id"),
    "confidence": Column(_field("confidence"), "how surely it was read right, 0 to 1"),
    "rule": Column(_field("rule"), "the rule that found it"),
    "extractor": Column(_field("extractor"), "the version of the extractor"),
    **{name: Column(*row) for name, row in corrected.COLUMNS.items()},
}
"""The columns of a row. Several figures, speakers or verdicts are joined with "; "."""

HISTORY: dict[str, Column] = {
    "decisions": Column(
        lambda record: to_json([told(event) for event in made(record)]),
        "with --decisions: the whole history, as a list in JSON",
    ),
}
"""The column that comes to COLUMNS when the whole history is asked for."""


def columns(options: Options = PLAIN) -> dict[str, Column]:
    """The columns of an export; BadOption names those there are where one is wanted that is not."""
    known = {**COLUMNS, **HISTORY} if options.decisions else COLUMNS
    return {name: known[name] for name in picked(options, known)} if options.columns else known


def picked(options: Options, known: Collection[str]) -> Iterable[str]:
    """The names of the columns that are wanted, in that order and each once."""
    for name in options.columns:
        if name not in known:
            raise BadOption(f"there is no column {name!r}; there are {', '.join(known)}")
    return dict.fromkeys(options.columns)


def wanted(records: Iterable[Json], options: Options) -> Iterable[Json]:
    """Whole records, or of each a row of the columns that were named."""
    if not options.columns:
        return records
    columns(options)  # refused before anything is written
    return (flatten(record, options) for record in records)


def flatten(record: Json, options: Options = PLAIN) -> dict[str, Cell]:
    """The record as one row, a cell for each of its columns."""
    return {name: column.value(record) for name, column in columns(options).items()}

"""A claim's record as one row of plain cells, and its parts in words a person reads."""

from collections.abc import Callable, Iterable, Mapping

from claimtrack.export import corrected
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


def _said_on(record: Json) -> str:
    return record["said_on"]["value"] if record["said_on"] else ""


def standing(record: Json) -> list[Json]:
    """The decisions on a claim that nobody took back, oldest first."""
    made = record.get("reviews", ())
    return [event for event in made if not event["undone"] and event["action"] not in ("undo", "redo")]


def verdicts(record: Json) -> list[Json]:
    """The verdict that each reviewer holds now."""
    latest = {event["reviewer"]: event for event in standing(record) if event["action"] == "verdict"}
    return sorted(latest.values(), key=lambda event: str(event["at"]))


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


# A row: a column, and how a record gives it. Figures, speakers and reviews are joined with "; ".
COLUMNS: dict[str, Callable[[Json], Cell]] = {
    "id": _field("id"),
    "status": _field("status"),
    "speakers": lambda record: _join(speaker["name"] for speaker in record["speakers"]),
    "roles": lambda record: _join(speaker["role"] for speaker in record["speakers"]),
    "text": _field("text"),
    "said_on": _said_on,
    "figures": lambda record: _join(figure["text"] for figure in record["figures"]),
    "values": lambda record: _join(map(figure_in_words, record["figures"])),
    "kind": lambda record: record["cue"]["kind"],
    "quotation": _field("quotation"),
    "negated": lambda record: int(record["negated"]),
    "hedged": lambda record: int(record["hedged"]),
    "source": lambda record: record["source"]["text"] if record["source"] else "",
    "cue": lambda record: record["cue"]["text"],
    "chain": lambda record: chain_in_words(record["chain"]),
    "context": _field("context"),
    "verdicts": _verdicts("verdict"),
    "reviewers": _verdicts("reviewer"),
    "reviewed_at": _verdicts("at"),
    "notes": lambda record: _join(event["note"] for event in standing(record)),
    "evidence": lambda record: _join(map(evidence_in_words, _links(record))),
    "title": _field("document_title"),
    "outlet": _field("outlet"),
    "published": _field("published"),
    "published_from": _field("published_from"),
    "url": _field("url"),
    "document": _field("document"),
    "confidence": _field("confidence"),
    "rule": _field("rule"),
    "extractor": _field("extractor"),
    **corrected.COLUMNS,
}


def flatten(record: Json) -> dict[str, Cell]:
    """The record as one row, a cell for each of COLUMNS."""
    return {name: value(record) for name, value in COLUMNS.items()}

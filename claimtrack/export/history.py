"""The decisions on a claim: those that stand, or all that were ever made."""

from claimtrack.export.options import Options
from claimtrack.model import Json

DECISION = ("id", "at", "reviewer", "action", "text", "verdict", "field", "value", "note", "evidence",
            "undone")  # fmt: skip
"""What is told of a decision; what it was made on stands in the whole record alone."""


def made(record: Json) -> list[Json]:
    """All decisions on a claim, oldest first, also taken back and taking back."""
    return list(record.get("reviews") or ())


def standing(record: Json) -> list[Json]:
    """The decisions on a claim that nobody took back, oldest first."""
    return [
        event for event in made(record) if not event["undone"] and event["action"] not in ("undo", "redo")
    ]


def wished(record: Json, options: Options) -> list[Json]:
    """The decisions that an export is to hold."""
    return made(record) if options.decisions else standing(record)


def verdicts(record: Json) -> list[Json]:
    """The verdict that each reviewer holds now."""
    latest = {event["reviewer"]: event for event in standing(record) if event["action"] == "verdict"}
    return sorted(latest.values(), key=lambda event: str(event["at"]))


def told(event: Json) -> Json:
    """A decision without what it was made on."""
    return {part: event[part] for part in DECISION}

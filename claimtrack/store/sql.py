"""SQL for people: the queries behind lists with their values filled in."""

import re
from typing import Any

_NAMED = re.compile(r"'(?:[^']|'')*'|:(\w+)")


def filled(sql: str, parameters: dict[str, Any]) -> str:
    """A query with its parameters written into it, so that it runs anywhere as it stands."""
    return _NAMED.sub(lambda found: literal(parameters[found[1]]) if found[1] else found[0], sql) + ";"


def literal(value: Any) -> str:
    """A value as SQL writes it; a text that no SQL can hold in one piece is put together."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        parts = ["'" + part.replace("'", "''") + "'" for part in value.split("\0")]
        return parts[0] if len(parts) == 1 else f"({' || char(0) || '.join(parts)})"
    return repr(int(value) if isinstance(value, bool) else value)

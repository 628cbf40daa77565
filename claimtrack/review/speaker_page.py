"""A speaker on the screen: names, roles over time, figures, claims, and what was decided."""

from collections.abc import Iterator, Sequence

from claimtrack.model import Json
from claimtrack.review.page import history_lines, labelled
from claimtrack.terminal import counted, one_line, truncate

SHORT = 8


def speaker_page(about: Json, made: Sequence[Json], columns: int, limit: int | None) -> list[str]:
    """The page, line by line; at most `limit` figures and claims."""
    facts = {
        "Speaker": f"{about['name']} ({about['kind']}, {about['id']})",
        "Also": "; ".join(about["aliases"]),
        "Claims": f"{counted(about['claims'], 'claim')} in {counted(about['articles'], 'article')}",
        "Verdicts": _counts(about["by_status"]),
        "Kinds": _counts(about["by_kind"]),
    }
    lines = [line for label, value in facts.items() if value for line in labelled(label, value, columns)]
    for label, found in (("Roles", _roles(about["roles"])), ("Figures", _figures(about["figures"], limit))):
        for place, text in enumerate(found):
            lines += labelled("" if place else label, text, columns)
    lines += history_lines(about["decisions"], columns)
    return [*lines, "", *_claims(made, columns, limit)]


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in counts.items())


def _roles(roles: Sequence[Json]) -> Iterator[str]:
    for each in roles:
        days = each["first"] if each["first"] == each["last"] else f"{each['first']} to {each['last']}"
        said = each["role"] or each["organisation"]
        if each["organisation"] and each["organisation"] not in said:
            said += f", {each['organisation']}"
        yield f"{days or 'undated'}: {said} ({counted(each['claims'], 'claim')})"


def _figures(figures: Sequence[Json], limit: int | None) -> Iterator[str]:
    for each in figures[:limit]:
        yield f"{each['said_on'] or 'undated'}: {each['text']} ({each['claim'][:SHORT]})"
    if limit and len(figures) > limit:
        yield f"… and {len(figures) - limit:,} more"


def _claims(made: Sequence[Json], columns: int, limit: int | None) -> Iterator[str]:
    for each in made[:limit]:
        day = each["said_on"] or each["published"] or "undated"
        facts = f"{each['id'][:SHORT]}  {each['status']:10}  {day:10}  "
        yield truncate(facts + one_line(each["text"]), columns)
    if limit and len(made) > limit:
        yield f"… and {len(made) - limit:,} more; --limit 0 shows them all"

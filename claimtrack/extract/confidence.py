"""How surely an attribution is right: the product of three grades from the rules."""

from functools import lru_cache

from claimtrack.rules.en import confidence as table


@lru_cache(maxsize=500)  # more than there are ways and kinds in the rules
def confidence_of(way: str, kind: str) -> float:
    """The confidence, 0 to 1, of a claim read this way ("participle, that") by a cue of this kind."""
    form, takes = way, ""
    if way not in table.FORMS:
        if way.endswith(" after the cue"):
            form, takes = "after the cue", way.removesuffix(" after the cue")
        else:
            form, _, takes = way.rpartition(", ")
            form = "noun" if form.startswith("noun ") else form
    grade = table.FORMS[form] * (table.TAKES[takes] if takes else 1.0) * table.KINDS[kind]
    return round(grade, 2)

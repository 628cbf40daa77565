"""Reads examples that mark [source], <cue> and {content} in a sentence, as the rule tables write them."""

import re
from typing import NamedTuple

from claimtrack.model import Attribution

BRACKETS = {"[": "source", "]": "source", "<": "cue", ">": "cue", "{": "content", "}": "content"}


class Marked(NamedTuple):
    """A sentence without its marks, and what they held."""

    text: str
    source: str
    cue: str
    content: tuple[str, ...]


def read_marked(example: str) -> Marked:
    """The sentence and its parts; the content may come in several."""
    found: dict[str, list[str]] = {"source": [], "cue": [], "content": []}
    for kind, pattern in (("source", r"\[(.*?)\]"), ("cue", r"<(.*?)>"), ("content", r"\{(.*?)\}")):
        found[kind] = re.findall(pattern, example)
    text = re.sub(r"[\[\]<>{}]", "", example)
    return Marked(text, "".join(found["source"]), "".join(found["cue"]), tuple(found["content"]))


def shown(text: str, attribution: Attribution) -> tuple[str, str, tuple[str, ...]]:
    """Source, cue and content of an attribution as the article's words."""
    source = text[slice(*attribution.source)] if attribution.source else ""
    return source, text[slice(*attribution.cue)], tuple(text[slice(*span)] for span in attribution.content)

"""Whether a text is in the language whose rules are used."""

import re

from claimtrack.rules.en.function_words import (
    A_SENTENCE,
    ENGLISH_SHARE,
    ENOUGH_WORDS,
    FUNCTION_WORDS,
    HARDLY_ENGLISH,
)

_SAMPLE = 20_000


def looks_english(text: str) -> bool:
    """False if hardly any of the small words English is full of are there; less than a sentence passes."""
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].casefold())
    if len(words) < A_SENTENCE:
        return not _other_script(words)
    least = ENGLISH_SHARE if len(words) >= ENOUGH_WORDS else HARDLY_ENGLISH
    return sum(word in FUNCTION_WORDS for word in words) >= least * len(words)


def _other_script(words: list[str]) -> bool:
    """Whether most letters are none of the Latin script: enough to tell, however short the text."""
    letters = "".join(words)
    return bool(letters) and sum(char > "\u024f" for char in letters) > len(letters) / 2

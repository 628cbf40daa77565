"""Whether a text is in the language whose rules are used."""

import re

from claimtrack.rules.en.function_words import ENGLISH_SHARE, ENOUGH_WORDS, FUNCTION_WORDS

_SAMPLE = 20_000


def looks_english(text: str) -> bool:
    """False if hardly any of the small words that English is full of are there; short texts pass."""
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].casefold())
    if len(words) < ENOUGH_WORDS:
        return not _other_script(words)
    return sum(word in FUNCTION_WORDS for word in words) >= ENGLISH_SHARE * len(words)


def _other_script(words: list[str]) -> bool:
    """Whether most letters are none of the Latin script: enough to tell, however short the text."""
    letters = "".join(words)
    return bool(letters) and sum(char > "\u024f" for char in letters) > len(letters) / 2

"""Tags every word by closed classes: word lists first, then capitals, endings, and the words beside it.

D determiner     P possessive       S subject pronoun  O object pronoun   I preposition  T "to"
C conjunction    Q subordinator     A auxiliary        R adverb           Y day or month
V finite verb    v verb or noun     E form in -ed      G form in -ing
N noun or adjective                 X name             M numeral          ' possessive 's
, ; : - ( ) and . are themselves, " is any quotation mark
"""

from claimtrack.extract.tag_places import settle_tags
from claimtrack.extract.tags_by_form import tag_of
from claimtrack.extract.text import Reading

REMEMBERED = 60_000  # words; the memory is emptied when it is full, so that it stays flat over a long run


_memory: dict[str, str] = {}


def tag_words(reading: Reading) -> None:
    """Fill `reading.tag`; a word's own tag is remembered, then the few that depend on place are settled."""
    if len(_memory) > REMEMBERED:
        _memory.clear()
    get = _memory.get
    reading.tag = tags = [get(w) or _remember(w) for w in reading.word]
    settle_tags(reading, tags)


def _remember(word: str) -> str:
    _memory[word] = tag = tag_of(word)
    return tag

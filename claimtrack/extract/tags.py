"""Tags every word by closed classes: word lists first, then capitals, endings, and the words beside it.

D determiner     P possessive       S subject pronoun  O object pronoun   I preposition  T "to"
C conjunction    Q subordinator     A auxiliary        R adverb           Y day or month
V finite verb    v verb or noun     E form in -ed      G form in -ing
N noun or adjective                 X name             M numeral          ' possessive 's
, ; : - ( ) and . are themselves, " is any quotation mark
"""

from claimtrack.extract.tag_contexts import is_plural
from claimtrack.extract.tag_places import settle_tags
from claimtrack.extract.tags_by_form import LOWER_ONLY, TO_TAGS, letter_of
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table

REMEMBERED = 60_000  # words; the memory is emptied when it is full, so that it stays flat over a long run
LONGEST_REMEMBERED = 40  # characters; what is longer is no word, and would fill the memory

LONGEST_HEADLINE = 32  # tokens

_MAY_OPEN = frozenset('x"`IiRNn')
"""Letters of words whose tags hang on their being the first of a sentence."""


class _Memory(dict[str, str]):
    """Words with their letters, each found when it is first asked for."""

    def __missing__(self, word: str) -> str:
        letter = letter_of(word)
        if len(word) <= LONGEST_REMEMBERED:
            self[word] = letter
        return letter


_memory = _Memory()


def read_letters(reading: Reading) -> None:
    """Fill `reading.letters`: what each word may be by its form alone."""
    if len(_memory) > REMEMBERED:
        _memory.clear()
    reading.letters = "".join(map(_memory.__getitem__, reading.word))


def tag_words(reading: Reading) -> None:
    """Fill `reading.tag`: the tags of the letters, the few settled that depend on place."""
    reading.tag = tags = list(reading.letters.translate(TO_TAGS))
    settle_tags(reading, tags, _settle_by_sentence(reading, tags))
    reading.shape = "".join(tags)


def _settle_by_sentence(reading: Reading, tags: list[str]) -> str:
    """Settle first words and headlines; changes `tags`, and gives the letters as they are after it."""
    letters, changed, closing = reading.letters, list[int](), list[int]()
    for first, stop in reading.sentences:
        if letters[stop - 1] == "." and letters[stop : stop + 1] != "M":
            closing.append(stop - 1)
        if letters[first] in _MAY_OPEN and (at := _sentence_start(reading, tags, first)) >= 0:
            changed.append(at)
        if stop - first < LONGEST_HEADLINE and letters.find("x", first + 1, stop) > 0:
            changed += _headline(reading, tags, first, stop)
    marked = list(letters)
    for i in closing:
        marked[i] = ";"  # a mark that no place settles: such a full stop stays one
    for i in changed:
        marked[i] = tags[i].lower() if tags[i] in "ENG" else tags[i]  # the small ones are always settled
    return "".join(marked)


def _sentence_start(reading: Reading, tags: list[str], first: int) -> int:
    """A first word has its capital from its place: give a verb there its own tag back.

    The token whose tag was changed, or -1.
    """
    if tags[first] == '"' and first < len(tags) - 1:
        first += 1
    before = tags[first]
    if before in "IRN" and _adjective_first(reading, tags, first):
        tags[first] = "N"
    known = LOWER_ONLY.get(reading.lower[first]) if tags[first] == "X" else None
    if known and reading.word[first][1:].islower():
        _initial(tags, reading.lower, first, len(tags) - 1, known)
    return first if tags[first] != before else -1


def _adjective_first(reading: Reading, tags: list[str], first: int) -> bool:
    """ "Outside experts said", "Early results show": a preposition in form, before a plural and its verb."""
    noun = first + 1
    return (
        noun + 1 < len(tags)
        and reading.lower[first] in table.ADJECTIVES_TOO
        and tags[noun] == "N"
        and is_plural(reading.lower[noun])
        and tags[noun + 1] in "VEuvA"
    )


def _headline(reading: Reading, tags: list[str], first: int, stop: int) -> list[int]:
    """Give the verbs of a headline in Capitals their tags back: "Minister Says Rates Will Rise".

    The tokens whose tags were changed.
    """
    long_words = [w for w in reading.word[first:stop] if len(w) > 3 and w[0].isalpha()]
    if len(long_words) < 4 or sum(w[0].isupper() for w in long_words) < 0.75 * len(long_words):
        return []
    changed: list[int] = []
    for i in range(first + 1, stop):
        if tags[i] != "X":
            continue
        lower = reading.lower[i]
        if lower.endswith("ly") and lower not in table.NOT_ADVERBS:
            tags[i] = "R"
        known = LOWER_ONLY.get(lower) if tags[i] == "X" else None
        joined = tags[i - 1] == "C" and lower.endswith("s")  # "Lane Backs Hall And Denounces Lee"
        if known and (joined or tags[i - 1] in "XNY)'MR\""):
            third = known in "uv" and lower.endswith("s")
            if third or known == "V" or (known == "E" and i + 1 < stop):
                tags[i] = "V"
        if tags[i] != "X":
            changed.append(i)
    return changed


def _initial(tags: list[str], lower: list[str], i: int, last: int, known: str) -> None:
    """A capital that only the sentence's start gave: "Asked about it", "Warning that"; names stay names."""
    follows = tags[i + 1] if i < last else "."
    if (
        (known in "GE" and follows in "DPOIQTSMRY")
        or (known == "G" and follows in '"G')
        or known == "N"
        or (known in "Vvu" and follows in "DPO")
        or (known == "V" and follows == "X")
    ):
        tags[i] = known if known not in "vu" else "V"
    elif known in "vu" and lower[i].endswith("s"):
        tags[i] = "N"

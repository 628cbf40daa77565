"""Cuts an article into paragraphs, words, quotations and sentences, all as parallel arrays with offsets.

Nothing is copied or rewritten: every index leads back to characters of the text. Sentences hold quotations
whole: a full stop inside a quotation ends no sentence, and `“A!” Smith said.` is one.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from claimtrack.model import Span
from claimtrack.rules.en import text as table

TOKEN = re.compile(f"({table.TOKEN})")


PARAGRAPH_GAP = re.compile(r"\n[^\S\n]*\n|\r\n[^\S\n]*\r\n")


WRAPPED = 60  # shorter lines than this are taken for paragraphs of their own


@dataclass(slots=True)
class Reading:
    """An article as parallel arrays: token i is `word[i]`, `text[start[i]:end[i]]`.

    `quote[i]` is the index in `quotations` of the quotation that holds token i, its marks included, or -1.
    `quotations` are (first, last) tokens, marks included; `unclosed` holds the indices of those that end with
    their paragraph. `paragraphs` and `sentences` are half-open token ranges; `sentence[i]` and `paragraph[s]`
    lead back to them. `extract.tags` fills `letters[i]` and `tag[i]`; `shape` is all tags in one string.
    """

    text: str
    word: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    letters: str = ""
    shape: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    unclosed: set[int] = field(default_factory=set)
    sentences: list[Span] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)

    def span(self, first: int, stop: int) -> Span:
        """The characters from token `first` up to, not including, token `stop`."""
        return self.start[first], self.end[stop - 1]

    def words(self, first: int, stop: int) -> str:
        """The article's own words of these tokens, whitespace folded."""
        return " ".join(self.text[self.start[first] : self.end[stop - 1]].split()) if first < stop else ""


def read_words(text: str) -> Reading:
    """Cut the text into words with their places; everything else builds on that."""
    parts = TOKEN.split(text)
    ends = list(accumulate(map(len, parts)))
    word = parts[1::2]
    return Reading(text, word, list(map(str.lower, word)), ends[0:-1:2], ends[1::2])


def find_paragraphs(reading: Reading) -> None:
    """Blank lines part paragraphs; so does a line's end, unless the line was wrapped in mid-sentence."""
    text, start, end = reading.text, reading.start, reading.end
    breaks = [0]
    line_start = 0
    newline = text.find("\n")
    position = 0
    count = len(start)
    while newline != -1:
        position = bisect_left(start, newline, position)
        if position == count:
            break
        gap_start = end[position - 1] if position else 0
        gap = text[gap_start : start[position]]
        if position > breaks[-1] and (
            PARAGRAPH_GAP.search(gap) or not _goes_on(reading, position, gap_start - line_start)
        ):
            breaks.append(position)
        line_start = start[position]
        newline = text.find("\n", start[position])
    breaks.append(count)
    reading.paragraphs = [(a, b) for a, b in pairwise(breaks) if a < b]


def _goes_on(reading: Reading, position: int, length: int) -> bool:
    """Is the line end before this token only a wrap: a long line, no final mark, gone on in lower case?"""
    before, after = reading.word[position - 1], reading.word[position]
    if length < WRAPPED or before in table.TERMINAL or before in table.CLOSING or before in (":", '"'):
        return False
    return after[0].islower() or before[0].islower() or before == ","


def find_quotations(reading: Reading) -> None:
    """Match the quotation marks of each paragraph, whatever their style.

    A mark that nothing closes opens a quotation to the end of its paragraph if it looks like the start of
    one: quotations over several paragraphs are printed so. Otherwise it is left alone.
    """
    reading.quote = [-1] * len(reading.word)
    marks = [found.start() for found in _MARK_LETTERS.finditer(reading.letters)]
    at = 0
    for first, stop in reading.paragraphs:
        end = at
        while end < len(marks) and marks[end] < stop:
            end += 1
        if end > at:
            _match_marks(reading, marks[at:end], first, stop)
        at = end


MARKS = {*table.OPENING, *table.STRAIGHT, *table.CLOSING}
_MARK_LETTERS = re.compile('["`]')


def _match_marks(reading: Reading, marks: list[int], first: int, stop: int) -> None:
    word = reading.word
    opened = -1
    for i in marks:
        mark = word[i]
        if opened >= 0:
            if _closes(reading, i, word[opened]):
                _quote(reading, opened, i)
                opened = -1
            elif mark == word[opened] and mark in table.STRAIGHT and _opens(reading, i, first):
                opened = i  # the earlier one was never closed
        elif _opens(reading, i, first):
            opened = i
    if opened >= 0 and word[opened] not in ("'", "‘") and (opened == first or _introduced(reading, opened)):
        reading.unclosed.add(len(reading.quotations))
        _quote(reading, opened, stop - 1)


def _introduced(reading: Reading, i: int) -> bool:
    """Stands the mark after a comma or colon, or at a sentence's start, as the first mark of speech does?"""
    return reading.word[i - 1] in (",", ":") or reading.word[i - 1] in table.TERMINAL


def _opens(reading: Reading, i: int, first: int) -> bool:
    mark = reading.word[i]
    text, start, end = reading.text, reading.start[i], reading.end[i]
    if mark in table.OPENING:
        return True
    if mark not in table.STRAIGHT and mark != "”":
        return False
    after = text[end : end + 1]
    if not after or after.isspace():
        return False
    before = text[start - 1 : start]
    return i == first or before.isspace() or before in "([{—–-:/,"


def _closes(reading: Reading, i: int, opening: str) -> bool:
    mark = reading.word[i]
    if mark == opening == "“":
        return _typed_for_closing(reading, i)
    closing = table.OPENING.get(opening) or opening
    # Writers mix styles: a straight mark closes a curly one and the other way round.
    if mark != closing and (opening in _SINGLE or mark in _SINGLE or mark not in _DOUBLE_ENDS):
        return False
    text, start, end = reading.text, reading.start[i], reading.end[i]
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in _SINGLE:
        return (
            not before.isspace() and not after.isalnum() and not (before in "sS" and _possessive(reading, i))
        )
    return mark not in table.STRAIGHT or not (before.isspace() and after and not after.isspace())


def _typed_for_closing(reading: Reading, i: int) -> bool:
    """Is this “ behind a comma or full stop what a hasty writer closed with: “Not so,“ he said?"""
    start, end = reading.start[i], reading.end[i]
    before, after = reading.text[start - 1 : start], reading.text[end : end + 1]
    return before in _BEFORE_CLOSING and (not after or after.isspace())


def _possessive(reading: Reading, i: int) -> bool:
    """Is this the bare apostrophe of "the voters’ anger", with the quotation's true end still to come?"""
    if i + 1 >= len(reading.word) or not reading.word[i + 1][0].isalpha():
        return False
    for j in range(i + 1, min(i + 60, len(reading.word))):
        if reading.word[j] == "‘":
            return False
        if reading.word[j] == reading.word[i] and reading.word[j - 1] in _BEFORE_CLOSING:
            return True
    return False


_SINGLE = ("‘", "’", "'")


_DOUBLE_ENDS = ('"', "”", "''")


_BEFORE_CLOSING = {",", ".", "?", "!"}


def _quote(reading: Reading, first: int, last: int) -> None:
    index = len(reading.quotations)
    reading.quotations.append((first, last))
    reading.quote[first : last + 1] = [index] * (last + 1 - first)


def opens_quotation(reading: Reading, i: int) -> bool:
    """Is token i the opening mark of a quotation?"""
    index = reading.quote[i]
    return index >= 0 and reading.quotations[index][0] == i


def opens_small(reading: Reading, i: int) -> bool:
    """Opens at i a quotation whose first word has a small letter? A text may break off behind the mark."""
    return opens_quotation(reading, i) and "".join(reading.word[i + 1 : i + 2])[:1].islower()


def closes_quotation_before(reading: Reading, stop: int) -> bool:
    """Do the tokens before `stop` end with a closing quotation mark?"""
    return (
        reading.tag[stop - 1] == '"'
        and reading.quote[stop - 1] >= 0
        and not opens_quotation(reading, stop - 1)
    )


def titled(reading: Reading, index: int) -> bool:
    """Is this quotation the name of a programme, paper or work: short, its long words in capitals?"""
    opening, closing = reading.quotations[index]
    if closing - opening > 8:
        return False
    words = [word for word in reading.word[opening + 1 : closing] if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)

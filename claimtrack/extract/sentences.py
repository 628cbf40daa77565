"""Parts paragraphs into sentences that hold their quotations whole: `“A!” Smith said.` is one."""

import re
from collections.abc import Mapping

from claimtrack.extract.text import MARKS, Reading
from claimtrack.rules.en import text as table
from claimtrack.rules.en import words

_END_LETTERS = re.compile("[.zZ]")


def find_sentences(reading: Reading, closing: Mapping[str, bool]) -> None:
    """Part each paragraph into sentences; `closing`: what may follow speech, and may a hearer behind it?"""
    quotations, quote, word = reading.quotations, reading.quote, reading.word
    # Dotted initials ("U.S.", "p.m.") swallow the full stop that may end the sentence.
    ends = [found.start() for found in _END_LETTERS.finditer(reading.letters)]
    at = 0
    for p, (first, stop) in enumerate(reading.paragraphs):
        begin = first
        while at < len(ends) and ends[at] < stop:
            i = ends[at]
            at += 1
            if i < begin:
                continue
            after = i + 1
            if quote[i] >= 0:
                last = quotations[quote[i]][1]
                inner = _last_inside(reading, last)
                if i < inner or (i == inner and last + 1 < stop and not _ends_quoted(reading, last, closing)):
                    continue
                after = last + 1
            while after < stop and (word[after] in ")]" or _closing_at(reading, after)):
                after += 1
            if after < stop and word[after] not in table.TERMINAL and _ends_here(reading, i, after):
                _sentence(reading, begin, after, p)
                begin = after
        if begin < stop:
            _sentence(reading, begin, stop, p)


def _closing_at(reading: Reading, i: int) -> bool:
    """Is token i the closing mark of a quotation?"""
    index = reading.quote[i]
    return index >= 0 and reading.quotations[index][1] == i and reading.word[i] in MARKS


def _sentence(reading: Reading, first: int, stop: int, paragraph: int) -> None:
    reading.sentence.extend([len(reading.sentences)] * (stop - first))
    reading.sentences.append((first, stop))
    reading.paragraph.append(paragraph)


def _ends_here(reading: Reading, i: int, after: int) -> bool:
    """Ends the mark at i a sentence that the token `after` leaves behind?"""
    word, following = reading.word[i], reading.word[after]
    if following[0].islower() or following in (",", ";"):
        return False
    if word == "." and i and reading.end[i - 1] == reading.start[i]:
        before = reading.lower[i - 1].rpartition("-")[2]  # "R-Fla."
        if len(before) == 1 and before.isalpha() and reading.word[i - 1].isupper():
            return False  # an initial: "John F. Kennedy"
        if reading.word[i - 1] in table.ALSO_WORDS:
            return not following[0].isdigit()  # "he said no.", "she was ill." but "no. 5"
        if before in table.STATE_ABBREVIATIONS and i > 2 and reading.word[i - 2] == ",":
            capital = following[0].isupper() or following in MARKS
            return capital and _starts_sentence(reading, after)  # "in Flint, Mich. The firm"
        if before in table.ABBREVIATIONS:
            return (
                before in table.ENDING_ABBREVIATIONS
                and reading.lower[after] not in table.BEHIND_FIRMS
                and not following[0].isdigit()
                and following[0] not in "(&"
            )
    elif reading.lower[i] in table.CLOCK:
        return following[0].isupper() and reading.lower[after] not in words.DAYS | table.ZONES
    elif len(word) > 2 and word[-1] == "." and word[0] != ".":
        return _starts_sentence(reading, after)
    if word in ("…", "..."):
        return following[0].isupper() or following in MARKS
    return True


def _starts_sentence(reading: Reading, after: int) -> bool:
    """After "U.S.", only a word that opens sentences begins a new one; a name goes on with the old."""
    return (
        reading.lower[after] in table.SENTENCE_STARTS
        or reading.quote[after] >= 0
        or reading.word[after] in MARKS
    )


def _last_inside(reading: Reading, closing: int) -> int:
    """The last token of a quotation that is no closing mark itself: “He said, ‘I have not.’” She left."""
    inner = closing - 1
    while inner > closing - 4 and reading.word[inner] in MARKS:
        inner -= 1
    return inner


def _ends_quoted(reading: Reading, last: int, closing: Mapping[str, bool]) -> bool:
    """Ends the sentence with the quotation that closes at `last`, or does its "Smith said" still follow?"""
    word, lower = reading.word, reading.lower
    i = last + 1
    if word[i][0].islower() or word[i] in (",", ";", "—", "–", "-", "--"):
        return False
    opening = reading.quotations[reading.quote[last]][0]
    mark = word[_last_inside(reading, last)]
    if mark == "." and word[opening + 1][0].islower():
        return True  # It was “a fraud.” Hall laughed.
    asked = mark in "?!"
    for j in range(i, min(i + (25 if asked else 6), len(word))):
        if word[j] == "." and lower[j - 1] in table.ABBREVIATIONS and reading.end[j - 1] == reading.start[j]:
            continue  # “Why?” Mr. Smith asked.
        if (
            word[j] in table.TERMINAL
            or reading.quote[j] >= 0
            or word[j] == ":"
            or (word[j] == "," and not asked)
        ):
            return True
        if lower[j] in (closing if asked else table.CLOSING_SPEECH):
            # “Why?” Smith asked. — but “A.” Smith said that B. and “A.” He said, “B.” are new sentences.
            if lower[i] in words.PERSONS or (j - i > 7 and word[j - 1] != ",") or _helped(reading, j):
                return True
            hears = asked and closing[lower[j]]
            j += lower[min(j + 1, len(word) - 1)].endswith("ly")  # “Why?” Smith asked quietly, looking up.
            return not (
                _closes_soon(reading, j + 1, asked, hears)
                or lower[min(j + 1, len(word) - 1)] in table.AFTER_TAG
            )
    return True


def _helped(reading: Reading, i: int) -> bool:
    """ "“Why?” The mayor did not say.": with an auxiliary nobody closes a quotation."""
    before = i - 1 - (reading.lower[i - 1] in words.ADVERBS | words.NEGATIVE)
    return reading.lower[before] in words.AUXILIARIES


def _closes_soon(reading: Reading, i: int, asked: bool, hears: bool) -> bool:
    """Ends the sentence here, or (after a question) behind a hearer: “Why?” Smith asked the clerk."""
    word = reading.word
    if i >= len(word) or word[i] in table.TERMINAL:
        return True
    if not asked:
        return False
    if word[i] == ",":
        return True
    ends = table.TERMINAL | table.AFTER_TAG  # “Why?” Smith asked the clerk on Monday.
    end = next((j for j in range(i + 1, min(i + 5, len(word))) if reading.lower[j] in ends), 0)
    return hears and end > 0 and not table.BEHIND_HEARERS.intersection(reading.lower[i : end + 1])

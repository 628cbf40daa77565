"""Finds numbers written in digits or in words, and works out their values exactly.

Compiled scans find where a number may begin; from there it is read as far as its words go: "two hundred
and five" is one number, "two hundred, five" are two.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimtrack.extract import number_words
from claimtrack.extract.number_words import (
    ENDS,
    LARGEST,
    LONGEST,
    MORE,
    SMALL,
    VALUES,
    WORD,
    WORDS,
    Sum,
    extend,
)
from claimtrack.extract.word_pattern import either, lowered
from claimtrack.model import Span
from claimtrack.rules.en import dates, units
from claimtrack.rules.en import numbers as table

SCALES = {symbol: Decimal(value) for symbol, value in table.SCALE_SYMBOLS.items()}
VULGAR = {sign: number_words.exact(value) for sign, value in table.VULGAR.items()}

_GLYPHS = "".join(VULGAR)
_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d++)?"  # 1,234,567.8
    r"|\d{1,3}(?:\.\d{3}){1,9},\d{1,9}(?!\d)"  # 1.234.567,8 as in much of Europe
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,9}(?![\d-]|[ ,]\d)(?:\.\d++)?"  # 1 234 567
    r"|(?<!\d,)\d++,\d{1,2}(?![\d%]|\s*(?:and|,)\s*\d)"  # 5,00
    r"|\d++(?:\.\d++)?|\.\d++"
)
_CODES = {
    code
    for row in units.CURRENCIES
    for code in map(str.strip, f"{row.signs},{row.codes}".split(","))
    if len(code) > 1 and code.isalpha()
}

_NUMBER = re.compile(
    rf"\b(?:(?=[0-9])(?P<digits>{_DIGITS})|(?P<glyph>[{_GLYPHS}])|{WORD}"
    rf"|(?P<code>{either(_CODES)})(?P<glued>{_DIGITS}))"
)
_DATE_WORDS = {re.split(r"[^a-z.]", word)[0] for words in dates.TRIGGERS.values() for word in words} - {""}
_AHEAD = rf"(?={either({*WORDS, *(code.lower() for code in _CODES), *_DATE_WORDS})}(?![a-z]))"
_BEFORE_WORD = re.compile(" " + _AHEAD), re.compile(rf"[^a-z0-9 ](?=[a-z])(?<!\w){_AHEAD}")
_FIRST_DIGIT = re.compile(rf"[\d{_GLYPHS}](?<!\w.)")
_SLASH = re.compile(r"\s?[/⁄]\s?(\d{1,4})(?!\s?[/⁄]|[\d-]|[.,]\d)")
_MIXED = re.compile(rf"\s*([{_GLYPHS}])|(?:\s+|-)(\d{{1,3}})\s?[/⁄]\s?(\d{{1,4}})(?!\s?[/⁄]|\d|[.,]\d)")
_POWER = re.compile(
    r"[eE](?P<tens>[+-]?\d{1,2})(?!\w)|\s?[x×]\s?10\^(?P<times>[+-]?\d{1,2})(?!\d)|\^(?P<own>[+-]?\d{1,2})(?!\d)"
)
_SYMBOL = re.compile(rf"\s?(?P<symbol>{either(SCALES)})(?![\w'’&/])(?!\.\w)")
_ARTICLE = re.compile(r"(?<![^\W_])[Aa]n?\s+\Z")
_OF = re.compile(r"\s+of(?=\s)")
_PART_AFTER = re.compile(rf"\s+(?:{table.PART_AFTER})\b")
_PART_BEFORE = re.compile(rf"(?:\A|\b(?:{table.PART_BEFORE})\s+)\Z", re.IGNORECASE)
_PART_UNITS = re.compile(rf"[\s-](?:{table.PART_UNITS})s?\b")
_MINUS = re.compile(r"(?<![^\W_])(?<!plus or )(?:minus|negative)\s+\Z", re.IGNORECASE)


# One look tells of most numbers in digits that they end there; what may go on is then read sign by sign.
_GOES_ON = re.compile(
    "|".join(
        re.sub(r"\(\?P<\w+>", "(?:", part.pattern)
        for part in (_SLASH, _MIXED, _POWER, _SYMBOL, number_words.GOES_ON, MORE)
    )
)


class Numeral(NamedTuple):
    """A number in the text. `form` is digits, words, part, vague, few, couple or times.

    `scale` is the last scale word ("million"), which a range shares; `bare` marks a scale without a count
    ("the million"); `symbol` a scale letter that may as well be a unit ("3m"), which stands at `end`; `code`
    capitals glued to the front ("USD115"). The value of a vague number is the least that it means.
    """

    start: int
    end: int
    value: Decimal
    form: str
    scale: Decimal = Decimal(1)
    bare: bool = False
    symbol: str = ""
    code: str = ""


def find_numerals(text: str, masked: Sequence[Span] = ()) -> Iterator[Numeral]:
    """Every number outside the masked spans, which are in text order, each with its exact value."""
    done, mask = 0, 0
    for start in find_starts(text):
        if start < done or not (match := _NUMBER.match(text, start)):
            continue
        while mask < len(masked) and masked[mask][1] <= start:
            mask += 1
        inside = mask < len(masked) and masked[mask][0] <= start
        numeral = None if inside else _read(text, match)
        end = numeral.end if numeral else match.end()
        if mask < len(masked) and masked[mask][0] < end:
            done = max(masked[mask][1], start + 1)
            continue
        done = max(end, match.end())
        if numeral:
            yield numeral


@lru_cache(maxsize=1)  # dates and figures are looked for in the same text, one after the other
def find_starts(text: str) -> tuple[int, ...]:
    """Every place where a number or a word that gives a date away may begin, in text order.

    They are looked for in three ways, as a search whose first sign is known is far quicker than one that has
    to look at what lies before each letter. Nearly all such words follow a space.
    """
    low = lowered(text)
    places = [found.end() for before in _BEFORE_WORD for found in before.finditer(low)]
    places += [found.start() for found in _FIRST_DIGIT.finditer(low)]
    if low[:1].isalpha():
        places.append(0)
    return tuple(sorted(places))


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    """The number that begins here, or None where the words make none ("the third", "he scores")."""
    if match.lastgroup != "word":
        return _read_digits(text, match)
    word = match["word"].lower()
    return _READERS[WORDS[word].role](text, match.start(), match.end(), word)


def _read_digits(text: str, match: re.Match[str]) -> Numeral | None:
    """A number that begins with a digit: "1,234.5", "2½", "4 1/2", "3.2-million", "10k"."""
    start, glyph = match.start(), match["glyph"]
    written = "" if glyph else match["digits"] or match["glued"]
    if len(written) > LONGEST and (len(written) > LONGEST + 7 or sum(map(str.isdigit, written)) > LONGEST):
        return None
    value = VULGAR[glyph] if glyph else _digits_value(written)
    if start and text[start - 1] == "." and written.isdigit():
        if text[max(0, start - 2) : start - 1].isdigit():
            return None
        if not text[max(0, start - 2) : start - 1].strip(" \n\t([$£€+-−<>=~"):
            start, value = start - 1, value.scaleb(-len(written))
    if not _GOES_ON.match(text, match.end()):
        start, value = _signed(text, start, value)
        return Numeral(start, match.end(), value, "digits", code=match["code"] or "")
    value, end, form = _fraction(text, match.end(), value)
    if power := _POWER.match(text, end):
        raised, value = value, value.scaleb(int(power["tens"] or power["times"] or 0))
        value, end = raised ** int(power["own"]) if power["own"] and raised else value, power.end()
    if abs(value) > LARGEST:
        return None
    total, symbol = Sum(start, end, "digits", value, form=form), ""
    extend(text, total)
    if total.end == end and (letter := _SYMBOL.match(text, end)):
        symbol = letter["symbol"]
        if symbol in table.SAFE_SYMBOLS:
            value *= SCALES[symbol]
            total, symbol = Sum(start, letter.end(), "scale", value, scale=SCALES[symbol]), ""
    start, value = _signed(text, start, total.value)
    form = "digits" if total.form == "words" else total.form
    return Numeral(start, total.end, value, form, total.scale, symbol=symbol, code=match["code"] or "")


def _digits_value(written: str) -> Decimal:
    """The value of "1,234.5", "1.234,5", "1 234" or "5,00", each as its reader means it."""
    if written.isdigit():
        return Decimal(written)
    written = "".join(written.split())
    comma = written.rfind(",")
    if comma > written.rfind(".") and (len(written) - comma != 4 or "." in written):
        written = written.replace(".", "").replace(",", ".")
    return Decimal(written.replace(",", ""))


def _fraction(text: str, end: int, value: Decimal) -> tuple[Decimal, int, str]:
    """The value with a fraction that goes on from it: "3/4", "4 1/2", "2½"."""
    if slash := _SLASH.match(text, end):
        bottom = int(slash[1])
        if bottom in table.DENOMINATORS and value < bottom and value == int(value) and value > 0:
            return value / bottom, slash.end(), "part"
    elif mixed := _MIXED.match(text, end):
        if mixed[1]:
            return value + VULGAR[mixed[1]], mixed.end(), "digits"
        top, bottom = int(mixed[2]), int(mixed[3])
        if bottom in table.DENOMINATORS and top < bottom:
            return value + Decimal(top) / bottom, mixed.end(), "digits"
    return value, end, "digits"


def _signed(text: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Where the number begins with its minus, if it has one, and the signed value."""
    if start and text[start - 1] in "-−":
        before = text[max(0, start - 3) : start - 1]
        tied = before[-1:].isalnum() or before[-1:] in ("-", ")", ".", "$", "%", "/")
        if not tied and not before[:-1].isdigit():
            return start - 1, -value
    elif text[max(0, start - 10) : start].rstrip().lower().endswith(("minus", "negative")) and (
        minus := _MINUS.search(text, max(0, start - 12), start)
    ):
        return minus.start(), -value
    return start, value


def _with_article(text: str, start: int) -> int:
    """Where the number begins with its "a": "a hundred", "a third"."""
    article = _ARTICLE.search(text, max(0, start - 5), start)
    return article.start() if article else start


def _read_count(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A number that begins with a word: "seven", "a hundred", "million"."""
    role, value = WORDS[word].role, VALUES[word]
    total = Sum(start, end, role, value)
    if role not in SMALL:
        total.start = _with_article(text, start)
        total.bare = total.start == start
        if role != "hundred":
            total.total, total.group, total.scale = value, None, value
    extend(text, total)
    if total.bare and len(word) < 4:
        return None
    start, value = _signed(text, total.start, total.value)
    return Numeral(start, total.end, value, total.form, total.scale, total.bare)


def _read_part(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A number that begins with a part: "half a million", "a third of", "quarter million"."""
    total = Sum(_with_article(text, start), end, "part", VALUES[word], form="part")
    extend(text, total)
    if total.form == "part" and word != "half":
        before, after = text[max(0, total.start - 14) : total.start], text[end : end + 16]
        counted = _PART_AFTER.match(after) or (ENDS.match(after) and _PART_BEFORE.search(before))
        if not (_PART_UNITS.match(after) or (counted and total.start < start)):
            return None
    return Numeral(total.start, total.end, total.value, total.form, total.scale)


def _read_plural(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Vague magnitudes: "dozens", "tens of thousands", "hundreds of millions"."""
    value = VALUES[word]
    while (more := MORE.match(text, end)) and more["word"] and more["sep"].strip() == "of":
        coming, role = number_words.next_word(more)
        if role not in ("plural", "scale") or value > LARGEST:
            break
        value, end, word = value * VALUES[coming] / (2 if role == "plural" else 1), more.end(), ""
    if word in table.PLURALS_OF and not _OF.match(text, end):
        return None
    return Numeral(start, end, value, "vague")


def _read_few(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Vague small counts of a magnitude, "a few hundred", and "a couple of", which is about two."""
    begin = _with_article(text, start)
    form = "couple" if word == "couple" else "vague"
    more = MORE.match(text, end)
    coming, role = number_words.next_word(more)
    if more and more["sep"].strip() in ("", "of", "-") and role in ("hundred", "scale", "dozen"):
        value, end = 2 * VALUES[coming], more.end()
        more = MORE.match(text, end)
        coming, role = number_words.next_word(more)
        if more and role == "scale" and not more["sep"].strip():
            value, end = value * VALUES[coming], more.end()
        return Numeral(begin, end, value, form)
    if form == "vague":
        return Numeral(begin, end, Decimal(2), "few")
    of = _OF.match(text, end)
    return Numeral(begin, of.end(), Decimal(2), form) if of and begin < start else None


def _read_times(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Multipliers: "doubled", "twice", "tenfold"."""
    del text
    return Numeral(start, end, VALUES[word], "times")


_READERS: dict[str, Callable[[str, int, int, str], Numeral | None]] = {
    **dict.fromkeys((*SMALL, "hundred", "scale", "dozen"), _read_count),
    "part": _read_part, "plural": _read_plural, "few": _read_few, "couple": _read_few, "times": _read_times,
}  # fmt: skip

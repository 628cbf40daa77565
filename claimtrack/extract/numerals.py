"""Finds numbers written in digits or in words, and works out their values exactly.

One compiled scan finds where a number may begin; from there it is read word by word, as far as the words go
on making one number: "two hundred and five" is one, "two hundred, five" are two.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimtrack.extract.word_pattern import either
from claimtrack.model import Span
from claimtrack.rules.en import numbers as table
from claimtrack.rules.rows import NumberWord

LONGEST = 21
"""Digits that a number may have; longer ones are serial numbers or noise and give no figure."""
LARGEST = Decimal(10) ** 27

WORDS: dict[str, NumberWord] = {word: row for row in table.NUMBER_WORDS for word in row.words.split()}


def exact(numeral: str) -> Decimal:
    """The value of "12.5", or of a quotient such as "1/3"."""
    top, _, bottom = numeral.partition("/")
    return Decimal(top) / Decimal(bottom) if bottom else Decimal(top)


VALUES = {word: exact(row.value) for word, row in WORDS.items()}
SCALES = {symbol: Decimal(value) for symbol, value in table.SCALE_SYMBOLS.items()}
VULGAR = {sign: exact(value) for sign, value in table.VULGAR.items()}
SMALL = ("unit", "teen", "ten")

_GLYPHS = "".join(VULGAR)
_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d++)?"  # 1,234,567.8
    r"|\d{1,3}(?:\.\d{3}){1,9},\d{1,9}(?!\d)"  # 1.234.567,8 as in much of Europe
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,9}(?![\d-]|[ ,]\d)(?:\.\d++)?"  # 1 234 567
    r"|(?<!\d,)\d++,\d{1,2}(?![\d,%]|\s*(?:and|,)\s*\d)"  # 5,00
    r"|\d++(?:\.\d++)?|\.\d++"
)
_SPACE = r"[^\S\n]*+\n?+[^\S\n]*+"
_WORD = rf"(?P<word>(?i:{either(WORDS)}))(?![^\W_])"
_STARTS = "".join(sorted({word[0] + word[0].upper() for word in WORDS}))
_PARTS = either(word for word, row in WORDS.items() if row.role == "part")

SCAN = re.compile(
    r"(?P<skip>https?://\S+|www\.\S+|<[A-Za-z/!][^<>\n]{0,500}>)"
    rf"|(?<!\w)(?P<code>[A-Z]{{3}}|Rs)(?P<glued>{_DIGITS})"
    rf"|(?<!\w)(?<!\d\.)(?=[\d.{_GLYPHS}])(?:(?P<digits>{_DIGITS})|(?P<glyph>[{_GLYPHS}]))"
    rf"|(?<![^\W_])(?=[{_STARTS}]){_WORD}"
)
_MORE = re.compile(
    rf"(?P<sep>{_SPACE}[-‐‑]?{_SPACE}(?:and\s+)?(?:an?\s+)?|\s+of\s+(?:an?\s+)?)"
    rf"(?:{_WORD}|(?P<digits>\d{{1,3}}(?:\.\d+)?)(?![\d,]))"
)
_AND_PART = re.compile(rf"\s+and\s+(?:(?P<count>[A-Za-z]+(?:-[a-z]+)?)[\s-]+)(?P<part>(?i:{_PARTS}))(?!\w)")
_TENS = either(word for word, row in WORDS.items() if row.role == "ten")
_SMALL_PART = re.compile(
    rf"[\s-]+(?P<ten>(?i:{_TENS}))(?P<gap>[\s-])(?P<ordinal>(?i:{either(table.ORDINALS)}))(?P<many>s?)(?!\w)"
)
_ENDS = re.compile(r"\s*(?:[.,;:)?!]|$)")
_POINT = re.compile(r"\s+point(?=\s)")
_SLASH = re.compile(r"\s?[/⁄]\s?(\d{1,4})(?!\s?[/⁄]|[\d-]|[.,]\d)")
_MIXED = re.compile(rf"\s*([{_GLYPHS}])|(?:\s+|-)(\d{{1,3}})\s?[/⁄]\s?(\d{{1,4}})(?!\s?[/⁄]|\d|[.,]\d)")
_POWER = re.compile(r"[eE]([+-]?\d{1,2})(?!\w)|\s?[x×]\s?10\^([+-]?\d{1,2})(?!\d)|\^([+-]?\d{1,2})(?!\d)")
_SYMBOL = re.compile(rf"\s?(?P<symbol>{either(SCALES)})(?![\w'’&/])(?!\.\w)")
_ARTICLE = re.compile(r"(?<![^\W_])[Aa]n?\s+\Z")
_OF = re.compile(r"\s+of(?=\s)")
_QUARTERS = re.compile(rf"(?<!\w)(?:{table.QUARTERS_AFTER})\s+\Z", re.IGNORECASE)
_PART_AFTER = re.compile(rf"\s+(?:{table.PART_AFTER})\b")
_PART_BEFORE = re.compile(rf"(?:\A|\b(?:{table.PART_BEFORE})\s+)\Z", re.IGNORECASE)
_PART_UNITS = re.compile(rf"[\s-](?:{table.PART_UNITS})s?\b")
_MINUS = re.compile(r"(?<![^\W_])(?:minus|negative)\s+\Z", re.IGNORECASE)


class Numeral(NamedTuple):
    """A number in the text. `form` is digits, words, part, vague, few, couple or times.

    `scale` is the last scale word ("million"), which a range shares; `bare` marks a scale without a count ("the
    million"); `symbol` a scale letter that may as well be a unit ("3m"), which stands at `end`; `code` capitals
    glued to the front ("USD115").
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
    """Every number of the text outside the masked spans, which are in text order, each with its exact value."""
    place, mask = 0, 0
    while match := SCAN.search(text, place):
        numeral = None if match["skip"] else _read(text, match)
        start, end = match.start(), numeral.end if numeral else match.end()
        while mask < len(masked) and masked[mask][1] <= start:
            mask += 1
        if mask < len(masked) and masked[mask][0] < end:
            place = max(masked[mask][1], start + 1)
            continue
        place = max(end, match.end())
        if numeral:
            yield numeral


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    """The number that begins here, or None where the words make none ("the third", "scores 3 goals")."""
    word = match["word"]
    if not word:
        return _read_digits(text, match)
    word = word.lower()
    return _READERS[WORDS[word].role](text, match.start(), match.end(), word)


@dataclass(slots=True)
class _Sum:
    """A number being read: the finished thousands, the group below a thousand, and what came last."""

    start: int
    end: int
    last: str
    group: Decimal | None
    total: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    bare: bool = False
    form: str = "words"

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def _read_digits(text: str, match: re.Match[str]) -> Numeral | None:
    start, written = match.start(), match["digits"] or match["glued"] or ""
    if len(written) > LONGEST + 7 or sum(map(str.isdigit, written)) > LONGEST:
        return None
    value = VULGAR[match["glyph"]] if match["glyph"] else _digits_value(written)
    value, end, form = _fraction(text, match.end(), value)
    if power := _POWER.match(text, end):
        value = value ** int(power[3]) if power[3] and value else value.scaleb(int(power[1] or power[2] or 0))
        end = power.end()
        if abs(value) > LARGEST:
            return None
    total = _Sum(start, end, "digits", value, form=form)
    _extend(text, total)
    symbol = ""
    if total.end == end and (letter := _SYMBOL.match(text, end)):
        symbol = letter["symbol"]
        if symbol in table.SAFE_SYMBOLS:
            value *= SCALES[symbol]
            total, symbol = _Sum(start, letter.end(), "scale", value, scale=SCALES[symbol]), ""
    start, value = _signed(text, start, total.value)
    form = "digits" if total.form == "words" else total.form
    return Numeral(start, total.end, value, form, total.scale, symbol=symbol, code=match["code"] or "")


def _digits_value(written: str) -> Decimal:
    """"1,234.5", "1.234,5", "1 234" and "5,00", each as its reader means it."""
    written = re.sub(r"\s", "", written)
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
        if not before[-1:].isalnum() and before[-1:] not in ("-", ")", ".", "$", "%") and not before[:-1].isdigit():
            return start - 1, -value
    elif minus := _MINUS.search(text, max(0, start - 12), start):
        return minus.start(), -value
    return start, value


def _read_count(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A number that begins with a word: "seven", "a hundred", "million"."""
    role, value = WORDS[word].role, VALUES[word]
    total = _Sum(start, end, role, value)
    if role not in SMALL:
        article = _ARTICLE.search(text, max(0, start - 5), start)
        total.start, total.bare = (article.start(), False) if article else (start, True)
        if role != "hundred":
            total.total, total.group, total.scale = value, None, value
    _extend(text, total)
    if total.bare and len(word) < 4:
        return None
    start, value = _signed(text, total.start, total.value)
    return Numeral(start, total.end, value, total.form, total.scale, total.bare)


def _read_part(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A number that begins with a part: "half a million", "a third of", "quarter million"."""
    total = _Sum(start, end, "part", VALUES[word], form="part")
    article = _ARTICLE.search(text, max(0, start - 5), start)
    total.start = article.start() if article else start
    _extend(text, total)
    if total.form == "part" and word != "half":
        before, after = text[max(0, total.start - 14) : total.start], text[end : end + 16]
        counted = _PART_AFTER.match(after) or (_ENDS.match(after) and _PART_BEFORE.search(before))
        if not (counted if article else _PART_UNITS.match(after)):
            return None
    return Numeral(total.start, total.end, total.value, total.form, total.scale)


def _read_plural(text: str, start: int, end: int, word: str) -> Numeral | None:
    """Vague magnitudes: "dozens", "tens of thousands", "hundreds of millions". The value is the least they mean."""
    value = VALUES[word]
    while (more := _MORE.match(text, end)) and more["word"] and more["sep"].strip() == "of":
        row = WORDS[more["word"].lower()]
        if row.role not in ("plural", "scale") or value > LARGEST:
            break
        value, end = value * VALUES[more["word"].lower()] / (2 if row.role == "plural" else 1), more.end()
        word = ""
    if word in table.PLURALS_OF and not _OF.match(text, end):
        return None
    return Numeral(start, end, value, "vague")


def _read_few(text: str, start: int, end: int, word: str) -> Numeral | None:
    """"a few hundred" and "several thousand" are vague, "a couple of" is about two."""
    article = _ARTICLE.search(text, max(0, start - 5), start)
    form = "couple" if word == "couple" else "vague"
    start = article.start() if article else start
    more = _MORE.match(text, end)
    if more and more["word"] and more["sep"].strip() in ("", "of", "-"):
        row = WORDS[more["word"].lower()]
        if row.role in ("hundred", "scale", "dozen"):
            total = _Sum(start, more.end(), row.role, None, total=2 * VALUES[more["word"].lower()])
            _multiply_on(text, total)
            return Numeral(start, total.end, total.value, form)
    if form == "couple" and article and (of := _OF.match(text, end)):
        return Numeral(start, of.end(), Decimal(2), form)
    return Numeral(start, end, Decimal(2), "few") if form == "vague" else None


def _multiply_on(text: str, total: _Sum) -> None:
    """"a few hundred" + "thousand"."""
    more = _MORE.match(text, total.end)
    if more and more["word"] and WORDS[more["word"].lower()].role == "scale" and not more["sep"].strip():
        total.total, total.end = total.total * VALUES[more["word"].lower()], more.end()


def _read_times(text: str, start: int, end: int, word: str) -> Numeral | None:
    return Numeral(start, end, VALUES[word], "times")


def _extend(text: str, total: _Sum) -> None:
    """Reads on as long as the words belong to the same number."""
    while total.value < LARGEST:
        if _add_and_part(text, total) or _add_point(text, total) or _add_small_part(text, total):
            continue
        more = _MORE.match(text, total.end)
        if not more or not _add(text, total, more):
            return
        total.end = more.end()


def _add(text: str, total: _Sum, more: re.Match[str]) -> bool:
    """Adds one more word to the number; False when it begins another."""
    sep = more["sep"].strip().lower()
    if more["digits"]:
        return _add_small(text, total, Decimal(more["digits"]), "digits", more)
    word = more["word"].lower()
    role, value = WORDS[word].role, VALUES[word]
    if role == "plural" and word not in table.PLURALS_OF and total.form != "part":
        role, value = "dozen" if value == 24 else "hundred" if value == 200 else "scale", value / 2
    if role in SMALL:
        return _add_small(text, total, value, role, more)
    if role == "part":
        return sep in ("", "-") and _add_part(text, total, word)
    if role in ("hundred", "scale", "dozen"):
        plain = sep in ("", "-") or (total.form == "part" and sep in ("a", "of a"))
        return plain and _multiply(total, role, value)
    return False


def _add_small(text: str, total: _Sum, value: Decimal, role: str, more: re.Match[str]) -> bool:
    """"hundred" + "and five", "twenty" + "one", "thousand" + "six"."""
    sep = more["sep"].strip().lower()
    if sep not in ("", "-", "and") or value <= 0 or (role == "digits" and sep != "and" and total.last != "scale"):
        return False
    ahead = _MORE.match(text, more.end())
    coming = ahead["word"].lower() if ahead and ahead["word"] else ""
    following = WORDS[coming].role if coming else ""
    if total.last == "hundred":
        fits = value < 100 and following != "hundred"
    elif total.last == "ten":
        fits = role == "unit" and sep != "and"
    elif total.last == "scale" and total.group is None:
        fits = value < total.scale and (following != "scale" or VALUES[coming] < total.scale)
        fits = fits and (role != "digits" or sep == "and" or following in ("hundred", "scale"))
    else:
        return False
    if fits:
        total.group, total.last = (total.group or 0) + value, role
    return fits


def _multiply(total: _Sum, role: str, value: Decimal) -> bool:
    """"three" + "hundred", "two hundred" + "thousand", "half a" + "million", "three lakh" + "crore"."""
    if role == "hundred" and total.form != "part":
        if total.group is None or total.last == "hundred" or total.group >= 1000:
            return False
        total.group, total.last = total.group * value, "hundred"
    elif total.group is not None:
        if total.total and value >= total.scale:
            return False
        total.total, total.group = total.total + total.group * value, None
        total.scale, total.last, total.form = value, "dozen" if role == "dozen" else "scale", "words"
    elif total.last == "scale" and role == "scale":
        total.total, total.scale = total.total * value, total.scale * value
    else:
        return False
    total.bare = False
    return True


def _add_part(text: str, total: _Sum, word: str) -> bool:
    """"two" + "thirds", "one" + "half"; not "the last three" + "quarters"."""
    count = total.value
    if total.form == "part" or count != int(count) or (count == 1) == word.endswith("s"):
        return False
    if word.startswith("quarter") and _QUARTERS.search(text, max(0, total.start - 14), total.start):
        return False
    total.total, total.group, total.last, total.form = Decimal(0), count * VALUES[word], "part", "part"
    return True


def _add_small_part(text: str, total: _Sum) -> bool:
    """"one" + "twenty-fifth", "one hundred" + "thirty-fifths"; "thirty fifths" alone are thirty of them."""
    found = _SMALL_PART.match(text, total.end)
    count = total.value
    if not found or total.form == "part" or total.last == "ten" or count != int(count) or count < 1:
        return False
    if (count == 1) == bool(found["many"]) or (found["gap"] != "-" and not found["many"]):
        return False
    bottom = VALUES[found["ten"].lower()] + table.ORDINALS[found["ordinal"].lower()]
    total.total, total.group, total.last, total.form = Decimal(0), count / bottom, "part", "part"
    total.end = found.end()
    return True


def _add_and_part(text: str, total: _Sum) -> bool:
    """"two" + "and a half", "three million" + "and a quarter", "a billion" + "and a half million"."""
    found = _AND_PART.match(text, total.end)
    if not found or total.form == "part" or total.last == "dozen":
        return False
    count, part = _part_count(found["count"].lower()), found["part"].lower()
    if not 0 < count < (20 if VALUES[part] > Decimal("0.01") else 100) or (count == 1) == part.endswith("s"):
        return False
    ahead = _MORE.match(text, found.end())
    scaled = ahead and ahead["word"] and WORDS[ahead["word"].lower()].role == "scale" and not ahead["sep"].strip()
    if part in ("half", "quarter") or count > 1 or scaled or _ENDS.match(text, found.end()):
        value, total.end = count * VALUES[part], found.end()
        if total.last == "scale" and ahead and scaled:
            total.total, total.end = total.total + value * VALUES[ahead["word"].lower()], ahead.end()
        elif total.last == "scale":
            total.total += value * total.scale
        else:
            total.group = (total.group or 0) + value
            total.last = "mixed"
        return True
    return False


def _part_count(written: str) -> Decimal:
    """How many parts: 1 for "a", 54 for "fifty-four"; 0 where that is no number."""
    if written in ("a", "an"):
        return Decimal(1)
    words = written.split("-")
    return sum((VALUES[word] for word in words), Decimal(0)) if all(word in VALUES for word in words) else Decimal(0)


def _add_point(text: str, total: _Sum) -> bool:
    """"five" + "point two", "nought" + "point seventy-one"."""
    point = _POINT.match(text, total.end)
    if not point or total.last not in (*SMALL, "hundred") or total.group is None:
        return False
    written, end, tens = "", point.end(), False
    while (more := _MORE.match(text, end)) and more["word"] and len(written) < LONGEST:
        role, value = WORDS[more["word"].lower()].role, int(VALUES[more["word"].lower()])
        if role not in SMALL or more["sep"].strip() not in ("", "-"):
            break
        written = written[:-1] + str(value) if tens and role == "unit" and value else written + str(value)
        tens, end = role == "ten", more.end()
    if not written:
        return False
    total.group, total.last, total.end = total.group + Decimal(f"0.{written}"), "decimal", end
    return True


_READERS: dict[str, Callable[[str, int, int, str], Numeral | None]] = {
    **dict.fromkeys((*SMALL, "hundred", "scale", "dozen"), _read_count),
    "part": _read_part, "plural": _read_plural, "few": _read_few, "couple": _read_few, "times": _read_times,
}  # fmt: skip

"""Adds up number words: "two hundred and five", "half a million", "three and a quarter", "nought point four".

A number grows word by word; a word that cannot belong to it begins the next number.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.extract.word_pattern import cased, either
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
SMALL = table.SMALL
WORD = rf"(?P<word>{either(cased(WORDS))})\b"
SPACE = r"[^\S\n]*+\n?+[^\S\n]*+"

MORE = re.compile(
    rf"(?P<sep>{SPACE}[-‐‑]?{SPACE}(?i:(?:and\s+)?(?:an?\s+)?)|\s+(?i:of\s+(?:an?\s+)?))"
    rf"(?:{WORD}|(?P<digits>\d{{1,3}}(?:\.\d+)?)(?!,?\d))"
)
ENDS = re.compile(r"\s*(?:[.,;:)?!]|$)")
_PARTS = either(word for word, row in WORDS.items() if row.role == "part")
GOES_ON = re.compile(
    rf"[\s-]+(?:and\b|point\b|(?i:{either(w for w, r in WORDS.items() if r.role == 'ten')}))"
)
_AND_PART = re.compile(
    rf"(?:\s+|-)and(?:\s+|-)(?P<count>[A-Za-z]+(?:-[a-z]+)?)[\s-]+(?P<part>(?i:{_PARTS}))(?!\w)"
)
_TENS = either(word for word, row in WORDS.items() if row.role == "ten")
_SMALL_PART = re.compile(
    rf"[\s-]+(?P<ten>(?i:{_TENS}))(?P<gap>[\s-])(?P<ordinal>(?i:{either(table.ORDINALS)}))(?P<many>s?)(?!\w)"
)
_POINT = re.compile(r"\s+point(?=\s)")
_QUARTERS = re.compile(rf"(?<!\w)(?:{table.QUARTERS_AFTER})\s+\Z", re.IGNORECASE)


@dataclass(slots=True)
class Sum:
    """A number being read: the finished thousands, the group below a thousand, and what came last.

    `scale` is that of the last scale word; `bare` marks a scale that nothing counts; `form` is "part" for a
    pure fraction, "words" again once a scale multiplies it.
    """

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


def extend(text: str, total: Sum) -> None:
    """Reads on as long as the words belong to the same number."""
    while total.value < LARGEST:
        if GOES_ON.match(text, total.end) and (
            _add_and_part(text, total) or _add_point(text, total) or _add_small_part(text, total)
        ):
            continue
        more = MORE.match(text, total.end)
        if not more or not _add(text, total, more):
            return
        total.end = more.end()


def next_word(more: re.Match[str] | None) -> tuple[str, str]:
    """The number word that a match of MORE found, in small letters, and its role; both "" without one."""
    word = more["word"].lower() if more and more["word"] else ""
    return word, WORDS[word].role if word else ""


def _add(text: str, total: Sum, more: re.Match[str]) -> bool:
    """Adds one more word to the number; False when it begins another."""
    sep = more["sep"].strip().lower()
    if more["digits"]:
        return _add_small(text, total, Decimal(more["digits"]), "digits", more)
    word, role = next_word(more)
    value = VALUES[word]
    if role == "plural" and word not in table.PLURALS_OF and total.form != "part":
        role, value = {24: "dozen", 200: "hundred"}.get(int(value), "scale"), value / 2
    if role in SMALL:
        return _add_small(text, total, value, role, more)
    if role == "part":
        return sep in ("", "-") and _add_part(text, total, word)
    if role in ("hundred", "scale", "dozen"):
        plain = sep in ("", "-") or (total.form == "part" and sep in ("a", "of a"))
        return plain and _multiply(total, role, value)
    return False


def _add_small(text: str, total: Sum, value: Decimal, role: str, more: re.Match[str]) -> bool:
    """Adds what is below a hundred: "hundred" + "and five", "twenty" + "one", "thousand" + "six"."""
    sep, digits = more["sep"].strip().lower(), role == "digits"
    if sep not in ("", "-", "and") or value <= 0 or (digits and sep != "and" and total.last != "scale"):
        return False
    coming, following = next_word(MORE.match(text, more.end()))
    if total.last == "hundred":
        fits = value < 100 and following != "hundred"
    elif total.last == "ten":
        fits = role == "unit" and sep != "and"
    elif total.last == "scale" and total.group is None:
        fits = value < total.scale and (following != "scale" or VALUES[coming] < total.scale)
        fits = fits and (not digits or sep == "and" or following in ("hundred", "scale"))
    else:
        return False
    if fits:
        total.group, total.last = (total.group or 0) + value, role
    return fits


def _multiply(total: Sum, role: str, value: Decimal) -> bool:
    """Multiplies: "three" + "hundred", "two hundred" + "thousand", "half a" + "million"."""
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


def _add_part(text: str, total: Sum, word: str) -> bool:
    """Makes a fraction: "two" + "thirds", "one" + "half"; not "the last three" + "quarters"."""
    count = total.value
    if total.form == "part" or count != int(count) or (count == 1) == word.endswith("s"):
        return False
    if word.startswith("quarter") and _QUARTERS.search(text, max(0, total.start - 14), total.start):
        return False
    total.total, total.group, total.last, total.form = Decimal(0), count * VALUES[word], "part", "part"
    return True


def _add_small_part(text: str, total: Sum) -> bool:
    """Makes "one" + "twenty-fifth", "one hundred" + "thirty-fifths"; "thirty fifths" are thirty of them."""
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


def _add_and_part(text: str, total: Sum) -> bool:
    """Adds "and a half" to "two", "and a quarter" to "three million", "and a half million" to "a billion"."""
    found = _AND_PART.match(text, total.end)
    if not found or total.form == "part" or total.last == "dozen":
        return False
    count, part = _part_count(found["count"].lower()), found["part"].lower()
    if not 0 < count < (20 if VALUES[part] > Decimal("0.01") else 100) or (count == 1) == part.endswith("s"):
        return False
    ahead = MORE.match(text, found.end())
    coming, role = next_word(ahead)
    scaled = VALUES[coming] if ahead and role == "scale" and not ahead["sep"].strip() else None
    if part not in ("half", "quarter") and count == 1 and not scaled and not ENDS.match(text, found.end()):
        return False
    value, total.end = count * VALUES[part], found.end()
    if total.last != "scale":
        total.group, total.last = (total.group or 0) + value, "mixed"
    elif ahead and scaled:
        total.total, total.end = total.total + value * scaled, ahead.end()
    else:
        total.total += value * total.scale
    return True


def _part_count(written: str) -> Decimal:
    """How many parts: 1 for "a", 54 for "fifty-four"; 0 where that is no number."""
    if written in ("a", "an"):
        return Decimal(1)
    words = written.split("-")
    return sum((VALUES[word] for word in words), Decimal(0)) if set(words) <= VALUES.keys() else Decimal(0)


def _add_point(text: str, total: Sum) -> bool:
    """Adds decimals: "five" + "point two", "nought" + "point seventy-one"."""
    point = _POINT.match(text, total.end)
    if not point or total.last not in (*SMALL, "hundred") or total.group is None:
        return False
    written, end, tens = "", point.end(), False
    while (more := MORE.match(text, end)) and len(written) < LONGEST:
        word, role = next_word(more)
        if role not in SMALL or more["sep"].strip() not in ("", "-"):
            break
        value = str(WORDS[word].value)
        written = written[:-1] + value if tens and role == "unit" and value != "0" else written + value
        tens, end = role == "ten", more.end()
    if not written:
        return False
    total.group, total.last, total.end = total.group + Decimal(f"0.{written}"), "decimal", end
    return True

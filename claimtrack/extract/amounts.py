"""Reads what stands around a number: the currency in front of it, the unit behind it, and its rate."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimtrack.extract.counted import is_plural
from claimtrack.extract.number_words import SPACE, VALUES, WORDS
from claimtrack.extract.numerals import SCALES, Numeral
from claimtrack.extract.word_pattern import either
from claimtrack.model import Span
from claimtrack.rules.en import units
from claimtrack.rules.rows import Currency, Unit

NEAR = 60
"""How many characters around a number may tell what its unit means."""


@dataclass(slots=True)
class Amount:
    """A number with its unit: a figure in the making.

    `start` and `end` hold its words, from the bound to the unit or noun; `tail` is where those of its rate
    end, `number` is the numeral alone. `money` marks a currency in front of the number.
    """

    start: int
    end: int
    tail: int
    number: Span
    numeral: Numeral
    value: Decimal
    kind: str = ""
    unit: str = ""
    approx: str = "="
    per: str = ""
    rule: str = "count"
    money: bool = False


def _listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _plurals(names: Iterable[str]) -> Iterable[str]:
    """Each word with its plural; "degree Celsius" and "part per million" have theirs inside."""
    for name in names:
        yield from (name, name if name.endswith("s") else name + "s")
        first, _, rest = name.partition(" ")
        if rest and first[-1] not in "s.":
            yield f"{first}s {rest}"


_WORDS: dict[str, Unit | Currency] = {}
_SYMBOLS: dict[str, Unit] = {}
_SIGNS: dict[str, str] = {}
for _row in units.UNITS:
    _WORDS |= {word.lower(): _row for word in _plurals(_listed(_row.words))}
    _SYMBOLS |= dict.fromkeys(_listed(_row.symbols), _row)
for _money in units.CURRENCIES:
    _WORDS |= {word.lower(): _money for word in [*_plurals(_listed(_money.words)), *_listed(_money.codes)]}
    _SIGNS |= dict.fromkeys([*_listed(_money.signs), *_listed(_money.codes)], _money.code)
_CODES = {_money.code: _money for _money in units.CURRENCIES}
_GLYPHS = {sign for sign in _SIGNS if not sign[0].isalnum()}
_ENDS = {sign[-1] for sign in _SIGNS if not sign[-1].isalnum()} | {"元", "円"}
_SCALE_WORDS = either(word for word, row in WORDS.items() if row.role == "scale")

_SIGN = re.compile(rf"(?:(?<![^\W_]){either(set(_SIGNS) - _GLYPHS)}|{either(_GLYPHS)})[^\S\n]?\Z")
_CODE = re.compile(r"(?<![^\W_])(?P<mega>M)?(?P<code>[^\W\d_]{2,4}\.?)[^\S\n]?\Z")
_UNIT = re.compile(
    rf"(?P<gap>{SPACE}[-‐‑]?{SPACE}(?:(?:{units.MORE_UNITS})\s+)?)(?P<open>[(\[{{<])?"
    rf"(?:(?P<word>(?i:{either([*_WORDS, *units.LONG_TIMES, 'pounds', 'pound', 'won'])}))(?![^\W_])"
    rf"|(?P<symbol>{either(_SYMBOLS)})(?!\w|-\d)|(?P<sign>{either(_GLYPHS | {'元', '円'})})(?!\s?\d)"
    r"|(?P<mega>M)(?P<code>[A-Z]{3})\b)"
)
_SCALE_AFTER = re.compile(rf"\s+(?P<scale>{_SCALE_WORDS})\b")
_AGED = re.compile(units.AGED)
_YEARS_OLD = re.compile(r"[\s-]?(?:y/?o|yrs? old)\b")
_PER = re.compile(
    rf"(?:\s+(?:an?|each|every)\s+|-an?-)(?P<noun>{either(units.PER_NOUNS)})\b(?!-|\s+(?:{units.NOT_RATES})\b)|\s+per\s+(?!cents?\b)"
    r"(?P<per>\d[\d,]*(?:\s+million)?\s+[A-Za-z]+|[A-Za-z]+(?:-[a-z]+)?)|\s?/\s?(?P<slash>[A-Za-z]+)\b(?!/)"
)
_POUNDS, _ANGLES, _HEAT = re.compile(units.WEIGHED_MONEY), re.compile(units.ANGLES), re.compile(units.HEAT)
_TEMPERATURE = re.compile(r"[^\S\n]?(?P<letter>[CF])(?![\w/'’-])")
_DEGREES = {"C": ("degree Celsius", -95, 70), "F": ("degree Fahrenheit", -130, 160)}
"""How cold and how hot weather and bodies get."""
_INCHES = re.compile(rf"{units.INCHES}|\s?[\"”](?=\s*(?:{units.DIMENSIONS})\b)")
_NEXT_WORD = re.compile(r"\s+([a-z-]+)\b")
_OF = re.compile(r"\s+of\s")


def named_unit(written: str) -> Unit | Currency | None:
    """The unit or currency that a word, symbol or sign stands for by itself: "acres", "km²", "£", "EUR"."""
    code = written if written in _CODES else _SIGNS.get(written, "")
    return _CODES.get(code) or _SYMBOLS.get(written) or _WORDS.get(written.lower())


def read_amount(text: str, numeral: Numeral, since: int = 0) -> Amount:
    """The number with the currency in front of it, which does not reach back behind `since`."""
    span = (numeral.start, numeral.end)
    amount = Amount(numeral.start, numeral.end, numeral.end, span, numeral, numeral.value)
    _read_sign(text, amount, since)
    return amount


def read_unit(text: str, amount: Amount) -> None:
    """The unit behind the number, from where the amount ends so far, and the rate behind that."""
    _read_letter(text, amount)
    found = _UNIT.match(text, amount.end)
    if found:
        _take_unit(text, amount, found)
    elif not amount.kind:
        _read_odd_unit(text, amount)
    if amount.kind:
        read_rate(text, amount)


def _read_sign(text: str, amount: Amount, since: int) -> None:
    """The currency in front: "$", "US$ ", "Rs. ", "EUR "."""
    numeral, start = amount.numeral, amount.start
    if numeral.code:
        _pay(text, amount, start, _SIGNS.get(numeral.code, ""))
        return
    shift = 1 if start and text[start - 1] in " \u00a0" else 0
    last = text[start - 1 - shift : start - shift]
    if last in _ENDS and (sign := _SIGN.search(text, max(since, start - 8), start)):
        _pay(text, amount, sign.start(), _SIGNS[sign[0].strip()])
    elif numeral.form == "digits" and (last.isalpha() or last == "."):
        code = _CODE.search(text, max(since, start - 7), start)
        if code and (unit := _coded((code["mega"] or "") + code["code"])):
            _pay(text, amount, code.start(), unit)
        elif code and code["mega"] and (unit := _SIGNS.get(code["code"], "")):
            _pay(text, amount, code.start(), unit)
            amount.value *= 1_000_000


def _coded(written: str) -> str:
    """The currency of "EUR", "Rs." or, for the best known, of "usd"."""
    known = _SIGNS.get(written)
    return known or (_SIGNS.get(written.upper(), "") if written.upper() in units.LOWER_CODES else "")


def _pay(text: str, amount: Amount, start: int, unit: str) -> None:
    amount.kind, amount.unit, amount.money, amount.start = "money", unit, True, start
    amount.rule = f"money {unit}"
    if start and text[start - 1] in "-−" and not text[max(0, start - 2) : start - 1].isalnum():
        amount.start, amount.value = start - 1, -amount.value


def _read_letter(text: str, amount: Amount) -> None:
    """The scale letters that may as well be units: "£3m" and "3m people", but "3m deep"."""
    symbol = amount.numeral.symbol
    if not symbol or amount.end != amount.numeral.end:
        return
    end = text.index(symbol, amount.end) + len(symbol)
    glued = end == amount.end + len(symbol)
    word = _NEXT_WORD.match(text, end)
    people = symbol in "mb" and glued and (symbol == "b" or (word and is_plural(word[1])))
    if amount.money or people:
        rescale(text, amount)


def rescale(text: str, amount: Amount) -> None:
    """Reads the letter behind the number as its scale and not as a unit: the m of "£3m", or of "£3-5m"."""
    numeral = amount.numeral
    end = text.index(numeral.symbol, numeral.end) + len(numeral.symbol)
    amount.value, amount.end, amount.tail = numeral.value * SCALES[numeral.symbol], end, end
    amount.number = (amount.number[0], end)
    if not amount.money:
        amount.kind = amount.unit = ""


def _take_unit(text: str, amount: Amount, found: re.Match[str]) -> None:
    """Makes the unit found behind the number its unit, if it can be meant."""
    meant = _meaning(text, amount, found)
    if not meant or (amount.money and (meant.kind != "money" or meant.unit != amount.unit != "USD")):
        return
    amount.kind, amount.unit, amount.per, amount.rule = meant
    amount.value *= _factor(found)
    amount.end = amount.tail = found.end() + bool(
        found["open"] and text[found.end() : found.end() + 1] in ")]}>"
    )
    scale = (
        _SCALE_AFTER.match(text, amount.end) if amount.kind == "money" and amount.numeral.scale == 1 else None
    )
    if scale:
        amount.value *= VALUES[scale["scale"]]
        amount.end = amount.tail = scale.end()
    _settle(text, amount)


class _Meaning(NamedTuple):
    kind: str
    unit: str
    per: str
    rule: str


def _meaning(text: str, amount: Amount, found: re.Match[str]) -> _Meaning | None:
    """What the unit behind the number means there: pounds may be money or a weight."""
    word = (found["word"] or "").lower()
    if found["sign"] or found["code"]:
        unit = _SIGNS.get(found["sign"] or found["code"], "")
        return _paid(unit) if unit and not (amount.money and found["sign"]) else None
    if word in units.LONG_TIMES:
        return _Meaning("duration", "year", "", word)
    if word in ("pound", "pounds"):
        sterling = _is_sterling(text, amount, found.end())
        return _paid("GBP") if sterling else _Meaning("measure", "pound", "", "pound")
    if word == "won":
        return _paid("KRW") if amount.numeral.scale >= 1000 else None
    row = _WORDS[word] if word else _SYMBOLS[found["symbol"]]
    if isinstance(row, Currency):
        return _paid(row.code)
    return _Meaning(row.kind, row.name, row.per, row.name) if _can_mean(amount, found) else None


def _paid(unit: str) -> _Meaning:
    return _Meaning("money", unit, "", f"money {unit}")


def _factor(found: re.Match[str]) -> Decimal:
    """What the unit word itself multiplies by: ten for decades, a million for MUSD."""
    if found["mega"]:
        return Decimal(1_000_000)
    return Decimal(units.LONG_TIMES.get((found["word"] or "").lower(), "1"))


def _can_mean(amount: Amount, found: re.Match[str]) -> bool:
    """Whether the letters behind the number are its unit: "5 m", but no "two m" and no "two bit parts"."""
    digits = amount.numeral.form in ("digits", "part")
    if found["symbol"] and found["symbol"].isalpha():
        return digits and "-" not in found["gap"] and "\n" not in found["gap"]
    if found["word"] and found["word"].lower() in units.ALSO_NOUNS:
        return "-" in found["gap"] or amount.value == 1 or digits
    return True


def _is_sterling(text: str, amount: Amount, end: int) -> bool:
    """Whether pounds are money: millions of them without an "of", or near a word of paying."""
    if _OF.match(text, end):
        return False
    if amount.numeral.scale >= 1_000_000:
        return True
    return bool(_POUNDS.search(text, max(0, amount.start - NEAR), min(len(text), end + NEAR // 2)))


def _settle(text: str, amount: Amount) -> None:
    """Ages among the durations, angles among the degrees."""
    if amount.kind == "duration" and (old := _AGED.match(text, amount.end)):
        amount.kind, amount.end, amount.tail, amount.rule = "age", old.end(), old.end(), "age"
    elif amount.unit == "degree" and (
        _ANGLES.search(text, max(0, amount.start - NEAR // 2), min(len(text), amount.end + NEAR // 4))
        and not _HEAT.search(text, max(0, amount.start - NEAR), amount.start)
    ):
        amount.kind = "measure"


def _read_odd_unit(text: str, amount: Amount) -> None:
    """Units that need their surroundings: "reached 40C", "50p", '10" long', "87 yo"."""
    if amount.numeral.form not in ("digits", "part"):
        return
    end, coin = amount.end, text[amount.end : amount.end + 1]
    if (old := _YEARS_OLD.match(text, end)) and old[0].strip():
        _become(amount, "age", "year", old.end())
    elif letter := _TEMPERATURE.match(text, end):
        unit, bottom, top = _DEGREES[letter["letter"]]
        near = (max(0, amount.start - NEAR), min(len(text), end + NEAR))
        if bottom <= amount.value <= top and _HEAT.search(text, *near):
            _become(amount, "temperature", unit, letter.end())
    elif inches := _INCHES.match(text, end):
        _become(amount, "measure", "inch", inches.end())
    elif coin in units.COINS and not text[end + 1 : end + 2].isalnum():
        _become(amount, "money", units.COINS[coin], end + 1)


def _become(amount: Amount, kind: str, unit: str, end: int) -> None:
    amount.kind, amount.unit, amount.end, amount.tail = kind, unit, end, end
    amount.rule = {"age": "age", "money": f"money {unit}"}.get(kind, unit)


def read_rate(text: str, amount: Amount) -> None:
    """What the unit is counted by: "an hour", "per 100,000 people", "/day"."""
    found = _PER.match(text, amount.tail)
    if found and amount.kind not in ("age", "percentage_points"):
        amount.per = " ".join((found["noun"] or found["per"] or found["slash"]).split())
        amount.tail = found.end()

"""The shape of each table's row: what a line of language knowledge must say.

A misspelt field fails at import. Every row carries one to three examples, and tests feed each example to the
whole stage and demand that this very row produced the result.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from claimtrack.model import CUE_KINDS

TAKES = ("that", "that!", "bare", "quote", "wh", "to", "ing", "np", "np#", "about", "tag", "object")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a cue can take as its content: see `rules.en.complements`."""

    takes: str
    addressee: str = ""
    object_with: tuple[str, ...] = ()
    allowed: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        allowed = frozenset(self.takes.split())
        if allowed - set(TAKES) or self.addressee not in ("", "may", "must"):
            raise ValueError(f"no such complement: {self.takes} {self.addressee}")
        object.__setattr__(self, "allowed", allowed)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes. `lemma` may carry a particle: "call for".

    The examples mark [source], <cue> and {content}, as spans are drawn; square brackets are left out where
    the sentence names no source. `needs_source` rows make no claim in a passive without "by".
    """

    lemma: str
    frame: Frame
    kind: str
    example: str
    more: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in CUE_KINDS:
            raise ValueError(f"{self.lemma}: no such kind: {self.kind}")

    @property
    def name(self) -> str:
        return self.lemma

    @property
    def examples(self) -> tuple[str, ...]:
        return (self.example, *self.more)


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun that attributes: "X's claim that", "a statement by X that", with `before` "X's call for".

    `alone` holds what may follow though nobody is named: "faced criticism over the dam".
    """

    lemma: str
    frame: Frame
    kind: str
    example: str
    more: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"noun {self.lemma}"

    @property
    def examples(self) -> tuple[str, ...]:
        return (self.example, *self.more)


@dataclass(frozen=True, slots=True)
class OtherSense:
    """Nouns, in the singular with spaces between, that as the object of a verb make it say nothing.

    `persons`: so does a pronoun that is all of the object ("she knows him").
    """

    lemma: str
    nouns: str
    example: str
    persons: bool = False


@dataclass(frozen=True, slots=True)
class LightCue:
    """A verb that says little with a noun that attributes: "made a call for", "issued a warning that".

    `verbs`, `nouns` and the prepositions of `before` are lemmas with spaces between; any verb goes with any
    noun. Behind a preposition content may be what `complements.ABOUT` says, without one what `frame` says.
    `received` turns it round: the subject is what is spoken of, and the source stands behind the preposition.
    """

    verbs: str
    nouns: str
    before: str
    frame: Frame
    kind: str
    example: str
    more: tuple[str, ...] = ()
    received: bool = False

    def __post_init__(self) -> None:
        if self.kind not in CUE_KINDS:
            raise ValueError(f"{self.nouns}: no such kind: {self.kind}")

    @property
    def name(self) -> str:
        return f"light {self.verbs.split()[0]} {self.nouns.split()[0]}"

    @property
    def examples(self) -> tuple[str, ...]:
        return (self.example, *self.more)


class Unplaced(LookupError):
    """A relative date that cannot be told without a publication date, or without a date to be relative to."""


@dataclass(frozen=True, slots=True)
class DateSetting:
    """What a date rule may know about the place it reads.

    `anchor` is the value of the date mentioned last, `quarter` that of the quarter mentioned last, `told` that of the period whose
    figures are being told, which "a year earlier" compares with; "" for none.
    `ahead` tells that the text speaks of the future there. `order` is "mdy" or "dmy" where it is known.
    """

    published: datetime.date | None
    anchor: str = ""
    quarter: str = ""
    told: str = ""
    ahead: bool = False
    order: str = ""

    @property
    def today(self) -> datetime.date:
        """The day of publication, which relative dates count from."""
        if self.published is None:
            raise Unplaced
        return self.published


ReadDate = Callable[[re.Match[str], DateSetting], str | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    """One way to write a date, time, duration or set, and how to read its TIMEX3 value.

    `on` names the kinds of trigger words (TRIGGERS) that the expression contains. `pattern` is matched in
    lower-cased text; a space in it stands for any white space short of an empty line. Where the pattern has a group
    `it`, that alone is the mention. `read` gets the match: it returns None where the words are no date after
    all, and raises Unplaced where they are one that cannot be told. `after` and `not_after` are patterns for the words
    before the mention, `not_before` for those after it, all evidence that is no part of it. `capital` names the group that
    must be capitalised, `tense` asks for signs of the future, `aside` marks a comparison that later dates do not count
    from. Examples are read as printed on Wednesday 2024-05-15.
    """

    name: str
    on: str
    pattern: str
    read: ReadDate
    examples: tuple[tuple[str, str | None], ...]
    type: str = "DATE"
    after: str = ""
    not_after: str = ""
    not_before: str = ""
    capital: str = ""
    tense: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day: a day of a month, the nth weekday of one, or so many days from Easter, and `after` more.

    `every` and `of` are for what does not come every year: every=4, of=1 are the years that leave 1 when divided by 4.
    """

    name: str
    pattern: str
    month: int = 1
    day: int = 0
    weekday: int = -1
    nth: int = 0
    after: int = 0
    from_easter: int | None = None
    every: int = 1
    of: int = 0


ROLES = ("unit", "teen", "ten", "hundred", "scale", "dozen", "plural", "part", "few", "couple", "times", "sign")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of a number: "seven", "hundred", "million", "half". See `extract.numerals` for what the roles do.

    `value` is a decimal numeral, or a quotient ("1/3"), so that arithmetic stays exact.
    """

    words: str
    value: str
    role: str
    examples: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.role not in ROLES or not self.examples:
            raise ValueError(f"{self.words}: no such role, or no example: {self.role}")

    @property
    def name(self) -> str:
        return self.words.split()[0]


@dataclass(frozen=True, slots=True)
class Bound:
    """Words beside a number that open, close or blur it: "more than", "up to", "or so".

    `words` are alternatives parted by " | ". `side` is before or after the number. Verbs ("exceeded") bound the
    number and stay outside its span: `shown` is False.
    """

    approx: str
    words: str
    examples: tuple[str, ...]
    side: str = "before"
    shown: bool = True

    def __post_init__(self) -> None:
        if self.approx not in ("=", "~", ">", ">=", "<", "<=") or self.side not in ("before", "after"):
            raise ValueError(f"{self.words}: no such bound: {self.approx} {self.side}")

    @property
    def alternatives(self) -> tuple[str, ...]:
        return tuple(words.strip() for words in self.words.split(" | "))


@dataclass(frozen=True, slots=True)
class Movement:
    """Words that say a quantity went up or down. `side` is before the number ("rose by") or after ("increase")."""

    direction: str
    words: str
    examples: tuple[str, ...]
    side: str = "before"

    def __post_init__(self) -> None:
        if self.direction not in ("up", "down") or self.side not in ("before", "after"):
            raise ValueError(f"{self.words}: no such movement: {self.direction} {self.side}")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that a number can stand in, with what it is worth in the base unit of its dimension.

    `words` and `symbols` are parted by commas; words match in any case and take the plural "s" by themselves,
    symbols match as written. `size` is how many of `base` it is, as a decimal numeral; an empty base
    means that it converts into nothing else. `parts` names the smaller unit that may follow in the same
    figure ("5 feet 2 inches") and how many of it make one. `per` is what a rate symbol carries ("mph" → hour).
    """

    name: str
    kind: str
    examples: tuple[str, ...]
    words: str = ""
    symbols: str = ""
    base: str = ""
    size: str = "1"
    parts: tuple[str, int] | None = None
    per: str = ""

    def __post_init__(self) -> None:
        kinds = ("percent", "percentage_points", "money", "duration", "measure", "temperature")
        if self.kind not in kinds or not self.examples or not (self.words or self.symbols):
            raise ValueError(f"{self.name}: no such kind, or no words, or no example: {self.kind}")


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency under its ISO code, or under its plain name where several countries share that.

    `words`, `signs` and `codes` are parted by commas: words match in any case and take the plural "s" by
    themselves, signs and codes stand before the number or behind it, in any case. `hundredth` names the coin of
    which a hundred make one.
    """

    code: str
    words: str
    examples: tuple[str, ...]
    signs: str = ""
    codes: str = ""
    hundredth: str = ""

    def __post_init__(self) -> None:
        if not self.examples or not (self.words or self.codes):
            raise ValueError(f"{self.code}: no words, or no example")

    @property
    def name(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class NotFigure:
    """A number that counts nothing: a name, a rank, a label, an idiom.

    `side` "before" lists in `words`, parted by " | ", what stands directly in front of the number, in any case;
    "named" the same with its capitals; "around" gives in `pattern` a regular expression that begins where the
    number does, "after" one that begins where it ends, "unread" one that begins there where no unit does. `only`
    keeps the row to numbers in "digits", in "words", or to the number words named.
    """

    name: str
    side: str
    examples: tuple[str, ...]
    words: str = ""
    pattern: str = ""
    only: str = ""

    def __post_init__(self) -> None:
        if self.side not in ("before", "named", "around", "after", "unread") or not self.examples:
            raise ValueError(f"{self.name}: no such side, or no example: {self.side}")
        if (self.side in ("before", "named")) != bool(self.words):
            raise ValueError(f"{self.name}: words belong to the sides before and named, patterns to the others")
        re.compile(self.pattern)


def _someone(examples: tuple[tuple[str, str], ...]) -> bool:
    return bool(examples) and all(text and name for text, name in examples)


@dataclass(frozen=True, slots=True)
class Honorific:
    """A title before a name. `keeps` ones belong to the name where but one word of it follows: "Lord Cathcart".

    `gender` is m, f, or "" where the title does not tell. The example is a text and the name of its speaker.
    """

    word: str
    gender: str
    example: tuple[str, str]
    keeps: bool = False

    def __post_init__(self) -> None:
        if self.gender not in ("", "m", "f") or not _someone((self.example,)):
            raise ValueError(f"{self.word}: no such gender, or no example: {self.gender}")


@dataclass(frozen=True, slots=True)
class Body:
    """A sort of body: the `nouns` that come back to one, and the `marks` within a name that show it to be one.

    Each example is a text whose last attribution comes back to a body by such a noun, and the body's name.
    """

    name: str
    nouns: str
    marks: str
    examples: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        if not self.nouns or not self.marks or not _someone(self.examples):
            raise ValueError(f"{self.name}: no nouns, no marks or no example")


@dataclass(frozen=True, slots=True)
class Broader:
    """Wider nouns for people, and the narrower offices and trades that they may come back to."""

    nouns: str
    roles: str
    example: tuple[str, str]

    def __post_init__(self) -> None:
        if not self.nouns or not self.roles or not _someone((self.example,)):
            raise ValueError(f"{self.nouns}: no roles or no example")

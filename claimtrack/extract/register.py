"""Keeps the register of an article: everybody it names, each with all the mentions that mean the same one.

"Jilani Farhad" and "Farhad", "James A. Miller" and "James Miller", "US Central Command" and "CENTCOM" are one bearer
each. The fuller name may come later in the text, and may stand anywhere in it.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from claimtrack.extract.names import Name, find_names
from claimtrack.extract.text import Reading
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places

Key = tuple[str, ...]

MOST_CANDIDATES = 30  # bearers tried for one syllabic acronym


@dataclass(slots=True, eq=False)
class Bearer:
    """One person or body with a name: `names` are the indices of its mentions, `full` that of its fullest one."""

    key: Key
    kind: str
    gender: str = ""
    full: int = -1
    names: list[int] = field(default_factory=list)
    role: str | None = None
    organisation: str = ""
    person: int | None = None


@dataclass(slots=True, eq=False)
class Register:
    """Everybody an article names. `firsts` are the first tokens of `names`, for finding the ones in a stretch."""

    reading: Reading
    names: list[Name]
    bearers: list[Bearer] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)

    def between(self, first: int, stop: int) -> range:
        """The indices of the names that begin in these tokens."""
        return range(bisect_left(self.firsts, first), bisect_left(self.firsts, stop))

    def bearer(self, index: int) -> Bearer | None:
        """Whom the name of that index means; None for offices and peoples."""
        who = self.names[index].who
        return self.bearers[who] if who >= 0 else None

    def called(self, bearer: Bearer) -> str:
        """The fullest name of a bearer, as the article writes it."""
        return written(self.reading, self.names[bearer.full])


def written(reading: Reading, name: Name) -> str:
    """A name as it stands in the text, with the full stop of "Ltd."."""
    if name.form.called:
        return name.form.called
    stop = name.stop
    words = reading.words(name.first, stop)
    if stop < len(reading.word) and reading.word[stop] == "." and reading.end[stop - 1] == reading.start[stop]:
        short = reading.lower[stop - 1] in table.COMPANY_ENDINGS or reading.lower[stop - 1] in table.SUFFIXES
        goes_on = stop + 1 < len(reading.word) and reading.sentence[stop + 1] == reading.sentence[stop]
        if short and goes_on:
            return words + "."
    return words


def make_register(reading: Reading) -> Register:
    """Find the article's names and who bears each."""
    register = Register(reading, find_names(reading))
    register.firsts = [name.first for name in register.names]
    maker = _Maker(register)
    for index, name in enumerate(register.names):
        if len(name.form.key) > 1 and name.form.kind not in ("people", "role"):
            maker.enter(index, name.form.key)
    maker.join_long_names()
    short = [(i, name) for i, name in enumerate(register.names) if len(name.form.key) == 1 and name.form.kind != "people"]
    for index, name in sorted(short, key=_telling):
        maker.enter_short(index, name)
    for index, name in enumerate(register.names):
        if name.who >= 0:
            _count_in(register, index, register.bearers[name.who])
    return register


def _telling(numbered: tuple[int, Name]) -> tuple[int, int]:
    """Short names in the order of what they tell: "Mr. Ode" first, words that might be an office last."""
    index, name = numbered
    titled = name.begin < name.first and name.form.gender != ""
    return 0 if titled else 2 if name.form.kind == "role" else 1, index


def _count_in(register: Register, index: int, bearer: Bearer) -> None:
    """Let a mention add what it knows to its bearer: gender, kind, a fuller name."""
    form = register.names[index].form
    bearer.names.append(index)
    telling = form.kind == "person" and (len(form.key) > 1 or register.names[index].begin < register.names[index].first)
    if telling or len(bearer.key) == 1:  # a surname may be a first name too: Clinton
        bearer.gender = bearer.gender or form.gender
    if form.kind == "person" and bearer.kind == "":
        bearer.kind = "person"
    full = register.names[bearer.full].form if bearer.full >= 0 else None
    if form.key[-len(bearer.key) :] == bearer.key and len(form.key) > len(bearer.key) and form.kind == "":
        return  # a headline's capitals before the name
    if full is None or len(form.key) > len(full.key) or (len(form.key) == len(full.key) and full.called and not form.called):
        bearer.full = index


class _Maker:
    """The indexes by which mentions find their bearers while a register is made."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.by_key: dict[Key, int] = {}
        self.by_part: dict[str, list[int]] = {}
        self.by_piece: dict[Key, list[int]] = {}
        self.by_initials: dict[str, int] = {}
        self.by_first: dict[str, list[int]] = {}

    def enter(self, index: int, key: Key) -> int:
        name = self.register.names[index]
        who = self.by_key.get(key)
        if who is None:
            who = self.by_key[key] = len(self.register.bearers)
            self.register.bearers.append(Bearer(key, name.form.kind))
        elif name.form.kind == "person" and self.register.bearers[who].kind == "":
            self.register.bearers[who].kind = "person"
        name.who = who
        return who

    def join_long_names(self) -> None:
        """Shorter forms of long names: without the middle name, without "US" or "Ltd."."""
        bearers = self.register.bearers
        ends: dict[tuple[str, str], list[int]] = {}
        stands_for = list(range(len(bearers)))
        for who in sorted(stands_for, key=lambda w: -len(bearers[w].key)):
            bearer = bearers[who]
            if bearer.kind == "" and (inner := self._person_within(bearer.key)) >= 0:
                stands_for[who] = inner
                continue
            pieces = self.by_piece.get(bearer.key)
            if pieces and (bearer.kind != "place"):
                stands_for[who] = pieces[0]
                continue
            if bearer.kind in ("person", "") and not self._is_place(bearer.key):
                same_ends = ends.setdefault((bearer.key[0], bearer.key[-1]), [])
                middle = set(bearer.key[1:-1])
                fuller = next((w for w in same_ends[:MOST_CANDIDATES] if middle <= set(bearers[w].key)), who)
                if fuller != who:
                    stands_for[who] = fuller
                    continue
                same_ends.append(who)
            self._index(who, bearer)
        for name in self.register.names:
            if name.who >= 0:
                name.who = stands_for[name.who]
        for who, other in enumerate(stands_for):
            if other != who:
                self.by_key[bearers[who].key] = other
                bearers[other].kind = bearers[other].kind or bearers[who].kind

    def _person_within(self, key: Key) -> int:
        """The person whose name ends a longer run of capitals, as in a headline: "Funds Support Hillary Clinton"."""
        for n in range(1, len(key) - 1):
            who = self.by_key.get(key[n:], -1)
            if who >= 0 and self.register.bearers[who].kind == "person":
                return who
        return -1

    def _is_place(self, key: Key) -> bool:
        return " ".join(key) in places.PLACES

    def _index(self, who: int, bearer: Bearer) -> None:
        """Remember a long name by what later mentions may call it."""
        key = bearer.key
        if bearer.kind in ("person", ""):
            for part in key[1:] if len(key) > 2 else key[-1:]:
                if len(part) > 2 and part not in table.PARTICLES:
                    self.by_part.setdefault(part, []).append(who)
            self.by_first.setdefault(key[0], []).append(who)
        pieces = {key[:-n] for n in range(1, len(key) - 1)} | {key[n:] for n in range(1, len(key) - 1)}
        if bearer.kind == "person":
            pieces = {key[n:] for n in range(1, len(key) - 1)}
        for piece in pieces:
            self.by_piece.setdefault(piece, []).append(who)
        if bearer.kind != "person":
            initials = "".join(word[0] for word in key if word not in _SMALL)
            self.by_initials.setdefault(initials, who)
            self.by_initials.setdefault("".join(word[0] for word in key), who)
            if bearer.kind == "organisation" and all(word in _COMPANY for word in key[1:]):
                self.by_piece.setdefault(key[:1], []).append(who)

    def enter_short(self, index: int, name: Name) -> None:
        """A single word: a surname, a first name, an acronym, a short name of a body; or a name of its own."""
        word = name.form.key[0]
        who = self._surname(name, word)
        if name.form.kind == "role":
            known = self.by_key.get(name.form.key, -1)
            name.who = who if who >= 0 and self.register.reading.tag[name.begin - 1] != "D" else known
            return
        if who < 0 and name.form.kind != "person":
            who = self._short_body(name, word)
        if who < 0 and name.begin == name.first and name.form.kind in ("person", ""):
            who = self._first_name(index, word)
        if who < 0:
            who = self.enter(index, name.form.key)
            if name.form.gender and name.begin < name.first and who not in self.by_part.setdefault(word, []):
                self.by_part[word].append(who)  # "Mr. Obama", where only Michelle Obama has her full name
                self._mentions(who).append(index)
        else:
            name.who = who

    def _surname(self, name: Name, word: str) -> int:
        bearers, form = self.register.bearers, name.form
        if form.kind == "place" or (form.kind == "organisation" and not self._shouted(name)):
            return -1
        candidates = self.by_part.get(word, [])
        titled = form.gender if name.begin < name.first else ""
        best, best_rank = -1, (-1, -1, 0)
        for who in candidates[:MOST_CANDIDATES]:
            gender = self._gender(who)
            if titled and gender and gender != titled:
                continue
            known = bearers[who].kind == "person"
            mark = (int(bearers[who].key[-1] == word) + known, min(self._count(who), 3), -self._mentions(who)[0])
            if mark > best_rank:
                best, best_rank = who, mark
        return best

    def _first_name(self, index: int, word: str) -> int:
        """The one person of that first name mentioned so far, where there is but one."""
        known = [w for w in self.by_first.get(word, ())[:MOST_CANDIDATES] if self._mentioned(w, index)]
        return known[0] if len(known) == 1 and word not in places.NATIONALITIES else -1

    def _shouted(self, name: Name) -> bool:
        return self.register.reading.word[name.first].isupper()

    def _gender(self, who: int) -> str:
        names = self.register.names
        return next((n.form.gender for n in (names[i] for i in self._mentions(who)) if n.form.gender), "")

    def _count(self, who: int) -> int:
        return len(self._mentions(who))

    def _mentions(self, who: int) -> list[int]:
        if not hasattr(self, "mentions"):
            self.mentions: dict[int, list[int]] = {}
            for index, name in enumerate(self.register.names):
                if name.who >= 0 and len(name.form.key) > 1:
                    self.mentions.setdefault(name.who, []).append(index)
        return self.mentions.setdefault(who, [])

    def _mentioned(self, who: int, before: int) -> bool:
        mentions = self._mentions(who)
        return bool(mentions) and mentions[0] < before

    def _short_body(self, name: Name, word: str) -> int:
        pieces = self.by_piece.get((word,))
        if pieces:
            return pieces[0]
        if not self._shouted(name) or len(word) < 2:
            return -1
        letters = word.replace(".", "").replace("-", "")
        who = self.by_initials.get(letters, -1)
        if who >= 0 or len(letters) < 5:
            return who
        for candidate, bearer in enumerate(self.register.bearers[:MOST_CANDIDATES]):
            if bearer.kind == "organisation" and _syllables(letters, bearer.key):
                return candidate
        return -1


_SMALL = frozenset("of for the and on in at de la le du des der und & against".split())
_COMPANY = table.COMPANY_ENDINGS | table.DOMAINS | frozenset(
    "motors airlines airways industries holdings technologies systems enterprises electric semiconductor pharmaceuticals "
    "foods brands energy mining steel group lines".split()
)


def _syllables(letters: str, key: Key) -> bool:
    """Is the acronym made of the beginnings of these words, one after the other: CENTral COMmand?"""
    for start in range(len(key) - 1):
        rest, used = letters, 0
        for word in key[start:]:
            length = 0
            while length < len(word) and length < len(rest) and word[length] == rest[length]:
                length += 1
            if not length:
                break
            rest, used = rest[length:], used + 1
        if not rest and used > 1:
            return True
    return False

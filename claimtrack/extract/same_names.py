"""Tells which mentions of names mean the same one, and makes the register of an article from them.

"Jilani Farhad" and "Farhad", "James A. Miller" and "James Miller", "US Central Command" and "CENTCOM" are one
bearer each. The fuller name may come later in the text, and may stand anywhere in it.
"""

from collections import defaultdict

from claimtrack.extract.names import Name, find_names
from claimtrack.extract.register import Bearer, Key, Register
from claimtrack.extract.text import Reading
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places

MOST = 30  # bearers tried for one surname or acronym


def make_register(reading: Reading) -> Register:
    """Find the article's names and who bears each."""
    names = find_names(reading)
    register = Register(reading, names, firsts=[name.first for name in names])
    index = _Index(register)
    forms = [name.form for name in names]
    long = [i for i, form in enumerate(forms) if len(form.key) > 1 and form.kind not in ("people", "role")]
    for i in long:
        index.enter(names[i])
    index.join_long_names()
    for i in long:
        index.mentions[names[i].who].append(i)
    short = [i for i, form in enumerate(forms) if len(form.key) == 1 and form.kind != "people"]
    for i in sorted(short, key=lambda i: _telling(names[i])):
        index.enter_short(i)
    for i, name in enumerate(names):
        if name.who >= 0:
            _count_in(register, i, name, register.bearers[name.who])
    return register


def _telling(name: Name) -> int:
    """What a short name tells: "Mr. Ode" comes first, words that might be an office last."""
    if name.form.gender and name.begin < name.first:
        return 0
    return 2 if name.form.kind == "role" else 1


def _count_in(register: Register, index: int, name: Name, bearer: Bearer) -> None:
    """Let a mention add what it knows to its bearer: gender, kind, a fuller name."""
    form = name.form
    length, known = len(form.key), len(bearer.key)
    bearer.names.append(index)
    if form.kind == "person":
        bearer.kind = bearer.kind or "person"
        # A surname may be a first name too: Clinton.
        if form.gender and (length > 1 or name.begin < name.first or known == 1):
            bearer.gender = bearer.gender or form.gender
    elif length > known and form.kind == "" and form.key[length - known :] == bearer.key:
        return  # a headline's capitals before the name
    if bearer.full < 0:
        bearer.full = index
        return
    full = register.names[bearer.full].form
    if full is form:
        return
    most = len(full.key)
    if full.called:
        fuller = (most, True) < (length, bool(form.called)) or (not form.called and length == most)
    else:
        fuller = most < length
    if fuller:
        bearer.full = index


class _Index:
    """By what later mentions may call each bearer, while a register is made."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.by_key: dict[Key, int] = {}
        self.by_surname: defaultdict[str, list[int]] = defaultdict(list)
        self.by_first_name: defaultdict[str, list[int]] = defaultdict(list)
        self.by_piece: dict[Key, int] = {}
        self.by_initials: dict[str, int] = {}
        self.mentions: defaultdict[int, list[int]] = defaultdict(list)

    def enter(self, name: Name) -> int:
        """Let a mention mean the bearer of exactly its name, a new one if need be."""
        form, bearers = name.form, self.register.bearers
        who = self.by_key.get(form.key)
        if who is None:
            who = self.by_key[form.key] = len(bearers)
            bearers.append(Bearer(form.key, form.kind))
        elif form.kind == "person":
            bearers[who].kind = bearers[who].kind or "person"
        name.who = who
        return who

    def join_long_names(self) -> None:
        """Let names cut short mean the long ones: without the middle name, without "US" or "Ltd."."""
        bearers = self.register.bearers
        ends: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        means = list(range(len(bearers)))
        for who in sorted(means, key=lambda w: -len(bearers[w].key)):
            means[who] = self._longer(who, ends)
            if means[who] == who:
                self._remember(who, bearers[who])
                ends[bearers[who].key[0], bearers[who].key[-1]].append(who)
        for name in self.register.names:
            if name.who >= 0:
                name.who = means[name.who]
        for who, other in enumerate(means):
            if other != who:
                self.by_key[bearers[who].key] = other
                bearers[other].kind = bearers[other].kind or bearers[who].kind

    def _longer(self, who: int, ends: dict[tuple[str, str], list[int]]) -> int:
        """The bearer whom a long name really means, which may be itself."""
        bearers = self.register.bearers
        key, kind = bearers[who].key, bearers[who].kind
        if kind == "":  # a headline's run of capitals: "Funds Support Hillary Clinton"
            for n in range(1, len(key) - 1):
                inner = self.by_key.get(key[n:], -1)
                if inner >= 0 and bearers[inner].kind == "person":
                    return inner
        if kind == "place":
            return who
        if key in self.by_piece:
            return self.by_piece[key]
        if kind in ("person", ""):
            middle = set(key[1:-1])
            same_ends = ends.get((key[0], key[-1]), [])
            return next((w for w in same_ends[:MOST] if middle <= set(bearers[w].key)), who)
        return who

    def _remember(self, who: int, bearer: Bearer) -> None:
        """Note by what later mentions may call the bearer of a long name."""
        key = bearer.key
        ends = [key[n:] for n in range(1, len(key) - 1)] if len(key) > 2 else []
        if bearer.kind != "person":
            ends += [key[:-n] for n in range(1, len(key) - 1)]
            self.by_initials.setdefault("".join(word[0] for word in key if word not in table.SMALL), who)
            self.by_initials.setdefault("".join(word[0] for word in key), who)
            if key[-1] in table.COMPANY_ENDINGS or all(word in table.COMPANY_WORDS for word in key[1:]):
                ends.append(key[:1])
        for piece in ends:
            self.by_piece.setdefault(piece, who)
        if bearer.kind in ("person", ""):
            self.by_first_name[key[0]].append(who)
            for part in set(key[1:]) if len(key) > 2 else key[-1:]:
                if len(part) > 2 and part not in table.PARTICLES:
                    self.by_surname[part].append(who)

    def enter_short(self, index: int) -> None:
        """A single word: a surname, first name, acronym or short name of a body; or a name of its own."""
        name = self.register.names[index]
        word, kind = name.form.key[0], name.form.kind
        who = self._by_surname(name, word)
        if kind == "role":
            known = self.by_key.get(name.form.key, -1)
            name.who = who if who >= 0 and self.register.reading.tag[name.begin - 1] != "D" else known
            return
        if who < 0 and kind != "person":
            who = self._bracketed(index) if self._shouted(name) else self.by_piece.get((word,), -1)
        if who < 0 and kind != "person" and self._shouted(name):
            who = self._by_acronym(word)
        if who < 0 and name.begin == name.first and kind in ("person", ""):
            who = self._by_first_name(index, word)
        if who >= 0:
            name.who = who
            return
        who = self.enter(name)
        if name.form.gender and name.begin < name.first and who not in self.by_surname[word]:
            self.by_surname[word].append(who)  # "Mr. Obama", where only Michelle Obama has her full name
            self.mentions[who].append(index)

    def _shouted(self, name: Name) -> bool:
        return self.register.reading.word[name.first].isupper()

    def _by_surname(self, name: Name, word: str) -> int:
        """The bearer of that surname: of the title's gender, and fully named most and first."""
        form, rivals = name.form, self.by_surname.get(word)
        if not rivals or form.kind == "place" or (form.kind == "organisation" and not self._shouted(name)):
            return -1
        titled = form.gender if name.begin < name.first else ""
        if len(rivals) == 1 and not titled:
            return rivals[0]
        best, best_mark = -1, (-1, -1, 0)
        for who in rivals[:MOST]:
            mentions, bearer = self.mentions[who], self.register.bearers[who]
            if titled and self._gender(mentions) not in ("", titled):
                continue
            mark = ((bearer.key[-1] == word) + (bearer.kind == "person"), min(len(mentions), 3), -mentions[0])
            if mark > best_mark:
                best, best_mark = who, mark
        return best

    def _gender(self, mentions: list[int]) -> str:
        forms = (self.register.names[i].form for i in mentions[:MOST])
        return next((form.gender for form in forms if form.gender), "")

    def _by_first_name(self, index: int, word: str) -> int:
        """The one person of that first name mentioned so far, where there is but one."""
        known = [w for w in self.by_first_name.get(word, ())[:MOST] if self.mentions[w][0] < index]
        return known[0] if len(known) == 1 and word not in places.NATIONALITIES else -1

    def _bracketed(self, index: int) -> int:
        """The body whose acronym stands in brackets right behind its name: "the UN mission (MINUSMA)"."""
        if not index:
            return -1
        name, before = self.register.names[index], self.register.names[index - 1]
        in_brackets = name.begin == before.stop + 1 and self.register.reading.tag[before.stop] == "("
        if not in_brackets or before.form.kind not in ("organisation", ""):
            return -1
        self.by_initials.setdefault(name.form.key[0], before.who)
        return before.who

    def _by_acronym(self, word: str) -> int:
        """The body whose words begin with these letters, or with these syllables."""
        letters = word.replace(".", "").replace("-", "")
        who = self.by_initials.get(letters, -1)
        if who >= 0 or len(letters) < 5:
            return who
        bodies = enumerate(self.register.bearers[:MOST])
        return next((w for w, b in bodies if b.kind == "organisation" and _syllables(letters, b.key)), -1)


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

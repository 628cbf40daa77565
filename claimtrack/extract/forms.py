"""Reads one capitalised phrase by its words alone: where its name begins and ends, and what sort it is."""

from dataclasses import dataclass

from claimtrack.extract.tags_by_form import KNOWN
from claimtrack.rules.en import names as table
from claimtrack.rules.en import places
from claimtrack.rules.en import speakers as roles
from claimtrack.rules.en.first_names import EITHER, FEMALE, MALE

REMEMBERED = 30_000  # phrases; emptied when full, as the tagger's memory is

FIRST_NAMES = MALE | FEMALE | EITHER
HONORIFICS = {row.word: row for row in table.HONORIFICS}
TITLES = roles.ROLES | table.TITLES_SHORT.keys() | HONORIFICS.keys()
_PLACES = places.COUNTRIES | places.PLACES
_PEOPLE = places.PEOPLES | roles.GROUPS


@dataclass(frozen=True, slots=True)
class Form:
    """What a capitalised phrase says: its name is tokens `first` to `stop` of it, its titles those before.

    `kind` is person, organisation, place, thing, people, role (an office without a name), nothing, or ""
    where the words do not tell. `key` holds the name's words in lower case. `called` is how the name is
    written where the phrase itself, in capitals throughout, is no good for that.
    """

    first: int
    stop: int
    key: tuple[str, ...]
    kind: str
    gender: str = ""
    called: str = ""


_memory: dict[tuple[str, ...], Form] = {}


def read_form(words: tuple[str, ...]) -> Form:
    """The form of a capitalised phrase, given as its tokens; full stops of abbreviations are tokens too."""
    form = _memory.get(words)
    if form is None:
        if len(_memory) > REMEMBERED:
            _memory.clear()
        form = _memory[words] = _read(words)
    return form


def _read(words: tuple[str, ...]) -> Form:
    lower = [word.lower().replace("’", "'") for word in words]
    stop = _without_suffixes(lower)
    if stop == 0:
        return Form(0, len(words), tuple(lower), "nothing")
    whole = " ".join(lower[:stop])
    if whole in _PLACES or whole in places.STATE_SHORT:
        return Form(0, stop, tuple(lower[:stop]), "place")
    if stop > 1 and _is_thing(lower[stop - 1]) and lower[0] not in FIRST_NAMES:
        return Form(0, stop, _key(lower, 0, stop), "thing")
    first = _after_titles(lower, stop)
    if _is_body(lower, words, first, stop):
        first = 1 if lower[0] in table.NEVER_PART and stop > 1 else _after_compound(lower, stop)
        return Form(first, stop, _key(lower, first, stop), "organisation")
    if first == stop - 1 and lower[first] in places.NATIONALITIES:
        return Form(first, stop, (lower[first],), "nothing")
    if 0 < first < stop:
        gender = _title_gender(lower[:first])
        first = _keeping(lower, first, stop)
        return _named(words, lower, first, stop, "person", gender)
    first = _after_describing(lower, max(first, _after_compound(lower, stop)), stop)
    first = _at_first_name(lower, first, stop)
    kind = _kind(words, lower, first, stop)
    return _named(words, lower, first, stop, kind, "")


def _is_thing(word: str) -> bool:
    return word in table.THINGS and word not in table.ORGANISATION_WORDS


def _without_suffixes(lower: list[str]) -> int:
    """Where the phrase ends once "Jr.", "III" and the like are left off."""
    stop = len(lower)
    while stop > 1 and (lower[stop - 1] in table.SUFFIXES or lower[stop - 1] == "."):
        stop -= 1
    return stop


def _after_titles(lower: list[str], stop: int) -> int:
    """The token after the last title that has a name behind it; 0 if there is none."""
    begins_named = lower[0] in FIRST_NAMES and (lower[0] not in _PLACES or stop < 3 or lower[1] not in TITLES)
    if begins_named and stop > 1:
        return 0
    for p in range(1, stop - 3):
        if lower[p] == "of" and lower[p - 1] in roles.ROLES:  # "Secretary of State John Kerry"
            return next((i for i in range(p + 2, stop - 1) if lower[i] in FIRST_NAMES), 0)
    for p in range(stop - 2, -1, -1):
        if lower[p] in TITLES or _plural_title(lower, p):
            after = p + 1
            while after < stop and lower[after] == ".":
                after += 1
            return after if after < stop else 0
    return 0


def _plural_title(lower: list[str], p: int) -> bool:
    """ "Sens. Lee and Ode", "Democrats Ann Lee and Bo Ode", but not "Doctors Without Borders"."""
    if lower[p].removesuffix("s") not in roles.ROLES or not lower[p].endswith("s"):
        return False
    return lower[p + 1].isalpha() and lower[p + 1] not in table.NAME_LINKS


def _is_body(lower: list[str], words: tuple[str, ...], first: int, stop: int) -> bool:
    last = lower[stop - 1]
    if stop == 1:
        word = words[0]
        if last in _PEOPLE:
            return False
        return (
            last in table.KNOWN_BODIES
            or last in table.ORGANISATION_WORDS
            or (word.isupper() and 2 <= len(word) <= 6)
        )
    if last in table.ORGANISATION_WORDS or last in table.COMPANY_ENDINGS or last in table.DOMAINS:
        honoured = first > 0 and any(lower[p] in HONORIFICS for p in range(first))
        named = first < stop - 1 and lower[first] in FIRST_NAMES and last in table.SURNAMES_TOO
        surname = (
            first == stop - 1 and last in table.SURNAMES_TOO and lower[first - 1] not in table.DESCRIBING
        )
        return not (honoured or named or surname)
    if "&" in lower[:stop]:
        return True
    return first == 0 and any(
        lower[p] in table.OF_NAMES and lower[p + 1] in table.NAME_LINKS for p in range(stop - 1)
    )


def _title_gender(titles: list[str]) -> str:
    for word in titles:
        row = HONORIFICS.get(word)
        if row and row.gender:
            return row.gender
        if word in roles.MEN:
            return "m"
        if word in roles.WOMEN:
            return "f"
    return ""


def _keeping(lower: list[str], first: int, stop: int) -> int:
    """ "Lord Cathcart" keeps its title, "Sir Denis Wroe" does not."""
    row = HONORIFICS.get(lower[first - 1])
    if row and row.keeps and stop - first == 1:
        return first - 1
    return _after_describing(lower, first, stop)


def _after_describing(lower: list[str], first: int, stop: int) -> int:
    """The token after "Republican" or "Israeli" before a name of a person."""
    while stop - first > 1 and (
        lower[first] in table.DESCRIBING
        or lower[first] in table.NEVER_PART
        or (lower[first] in places.NATIONALITIES and stop - first > 2 and lower[first] not in FIRST_NAMES)
    ):
        first += 1
    return first


def _after_compound(lower: list[str], stop: int) -> int:
    """The token after "New York-based" and the like, which belong to no name; 0 if there is none."""
    return next((p + 1 for p in range(stop - 1) if lower[p].endswith(table.COMPOUND_ENDS)), 0)


def _at_first_name(lower: list[str], first: int, stop: int) -> int:
    """Where a name begins behind other capitals, as in a headline: "Hedge Funds Support Hillary Clinton"."""
    if stop - first < 4 or lower[first] in FIRST_NAMES:
        return first
    for p in range(stop - 2, max(first, stop - 4), -1):
        if (lower[p] in MALE or lower[p] in FEMALE) and lower[p - 1] != ".":
            return p
    return first


def _kind(words: tuple[str, ...], lower: list[str], first: int, stop: int) -> str:
    last = lower[stop - 1]
    if stop - first == 1:
        if last in FIRST_NAMES and last not in places.NATIONALITIES:
            return "person"
        if last in _PEOPLE or last.endswith(table.PEOPLE_ENDS):
            return "people"
        if last in TITLES:
            return "role"
        if last in places.NATIONALITIES or last in table.NO_NAMES or last in table.DESCRIBING:
            return "nothing"
        return "place" if last in table.PLACE_WORDS else ""
    if lower[first] in FIRST_NAMES and last not in table.PLACE_WORDS:
        return "person"
    if last in _PEOPLE:
        return "people"
    if last in TITLES:
        return "role"
    if last in table.PLACE_WORDS:
        return "place"
    initial = any(len(words[p]) == 1 and words[p].isupper() for p in range(first, stop - 1))
    particle = lower[first] not in table.FOREIGN_ARTICLES and any(
        w in table.PARTICLES for w in lower[first + 1 : stop - 1]
    )
    return "person" if initial or particle else ""


def _named(words: tuple[str, ...], lower: list[str], first: int, stop: int, kind: str, gender: str) -> Form:
    key = _key(lower, first, stop)
    if kind == "person" and not gender:
        gender = "m" if key[0] in MALE else "f" if key[0] in FEMALE else ""
        if len(key) == 1 and key[0] in KNOWN:
            gender = ""
    shouted = kind in ("person", "") and all(w.isupper() or not w.isalpha() for w in words[first:stop])
    called = ""
    if shouted and (kind == "person" or stop - first > 1) and any(len(w) > 2 for w in words[first:stop]):
        called = _called(words[first:stop])
    return Form(first, stop, key, kind, gender, called)


def _called(words: tuple[str, ...]) -> str:
    return " ".join(w if w == "." else w.capitalize() for w in words).replace(" .", ".")


def _key(lower: list[str], first: int, stop: int) -> tuple[str, ...]:
    return tuple(word for word in lower[first:stop] if word != ".")

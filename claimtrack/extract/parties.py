"""Takes a source apart: who is at its head, and whether it names one speaker or several."""

from bisect import bisect_left

from claimtrack.extract.descriptions import Party, nucleus, office_before
from claimtrack.extract.register import Register
from claimtrack.extract.text import Reading
from claimtrack.rules.en import names as table
from claimtrack.rules.en import speakers as roles

FAR = 14  # tokens
MOST = 6  # members of one joint source
_LISTING = frozenset(["like", "including", "namely"])


def read_source(register: Register, first: int, stop: int) -> list[Party]:
    """The parties that a source of these tokens speaks of, in their order; usually one."""
    first, stop = _uncut(register, *_bare(register.reading, first, stop))
    first, stop = _whole(register, first, stop)
    members = _members(register, first, stop, MOST)
    if len(members) > 1:
        return members
    party = read_party(register, first, stop)
    if party.name < 0 and (listed := _listed(register, party)):
        return listed
    return [party]


def _bare(reading: Reading, first: int, stop: int) -> tuple[int, int]:
    while stop - 1 > first and reading.tag[stop - 1] in ",-;:":
        stop -= 1
    while first < stop - 1 and reading.tag[first] in ",-;:R'":
        first += 1
    if reading.lower[first] == "both" and "and" in reading.lower[first:stop]:
        first += 1
    return first, stop


def _uncut(register: Register, first: int, stop: int) -> tuple[int, int]:
    """A source that was cut inside a name, or before the name that its office belongs to, made whole."""
    names, firsts = register.names, register.firsts
    near = bisect_left(firsts, first) - 1
    if near >= 0 and names[near].stop > first > firsts[near] >= first - FAR:
        first = names[near].begin
    inside = bisect_left(firsts, stop) - 1
    if inside >= 0 and names[inside].stop > stop and firsts[inside] >= first:
        stop = names[inside].stop
    if stop < len(register.reading.tag) and register.reading.tag[stop] in "GNX":
        for index in register.between(stop, stop + 4):
            office = office_before(register, names[index])
            if office and office[0] == first:
                return first, names[index].stop
    return first, stop


def _whole(register: Register, first: int, stop: int) -> tuple[int, int]:
    """A source with the rest of a joint subject, in brackets here: "[Ann Lee and] Bo Ode[, and Cy Poe,]"."""
    reading = register.reading
    tags, lower = reading.tag, reading.lower
    begin, end = reading.sentences[reading.sentence[first]]
    if first - 1 > begin and lower[first - 1] == "and" and first - begin < FAR and tags[begin] in "XD":
        left = read_party(register, begin, first - 1)
        if (
            left.name >= 0
            and all(tags[i] in "X()NDM.'-," for i in range(begin, first - 1))
            and _named(register, first, stop)
        ):
            return begin, stop
    if (
        stop + 2 < end
        and tags[stop] == ","
        and lower[stop + 1] == "and"
        and tags[stop + 2] == "X"
        and _named(register, first, stop)
    ):
        after, name = nucleus(register, stop + 2, min(end, stop + FAR))
        if name >= 0 and _sort(register, name) == "person" and after < end and tags[after] == ",":
            return first, after
    return first, stop


def _named(register: Register, first: int, stop: int) -> bool:
    party = read_party(register, first, stop)
    return party.name >= 0 and _sort(register, party.name) == "person"


def _members(register: Register, first: int, stop: int, most: int) -> list[Party]:
    """The members of a joint source; fewer than two where it is none."""
    reading = register.reading
    if "C" not in reading.tag[first + 1 : stop - 1]:
        return []
    for k in range(first + 1, stop - 1):
        if reading.lower[k] in table.RELATIVE or reading.tag[k] == '"':
            break
        if reading.tag[k] == "C" and reading.lower[k] in ("and", "or", "&") and not _within_name(register, k):
            right = read_party(register, k + 1, stop)
            left = read_party(register, first, k - (reading.tag[k - 1] == ","))
            if _match(register, left, right, k):
                further = _members(register, k + 1, stop, most - 1) if most > 2 else []
                return [*_by_commas(register, left, most), *(further or [right])]
    return []


def _within_name(register: Register, token: int) -> bool:
    near = register.between(max(0, token - 16), token + 1)
    return any(register.names[i].begin < token < register.names[i].stop for i in near)


def _by_commas(register: Register, left: Party, most: int) -> list[Party]:
    """ "Trump, Cruz" of "Trump, Cruz and Rubio"; the party itself where the comma only adds to it."""
    tags = register.reading.tag
    for k in range(left.first + 1, left.stop - 1):
        if tags[k] == "," and tags[k + 1] in "XN":
            one, rest = read_party(register, left.first, k), read_party(register, k + 1, left.stop)
            if most > 2 and _match(register, one, rest, k) and not _place_after(register, rest):
                return [one, *_by_commas(register, rest, most - 1)]
            break
    return [left]


def _place_after(register: Register, party: Party) -> bool:
    return register.names[party.name].form.kind == "place"


def _match(register: Register, left: Party, right: Party, joint: int) -> bool:
    """Are both sides of "and" names of the same sort, so that two speak?"""
    reading = register.reading
    if left.name < 0:  # "he and President Ode"
        pronoun = left.stop == left.first + 1 and reading.tag[left.first] == "S"
        return pronoun and right.name >= 0 and _sort(register, right.name) == "person"
    if right.name < 0:  # "Trump and his allies"
        speaks = reading.lower[right.head] in roles.GROUPS | roles.COLLECTIVE | roles.ROLES
        return speaks and left.end >= joint - 1 and reading.tag[right.first] in "PDM"
    sorts = {_sort(register, party.name) for party in (left, right)}
    if "person" in sorts and "body" not in sorts:
        return True
    direct = register.names[left.name].end >= joint - 1
    return direct and "person" not in sorts


def _sort(register: Register, index: int) -> str:
    bearer = register.bearer(index)
    form = register.names[index].form
    if form.kind == "person" or bearer is None or bearer.kind == "person":
        return "person"
    if bearer.kind == "":
        return "person" if len(bearer.key) > 1 else "either"
    return "body"


def _listed(register: Register, party: Party) -> list[Party]:
    """The members that a plural source goes on to name: "her opponents, Sen. Lee and Gov. Ode"."""
    reading = register.reading
    for k in range(party.end, min(party.stop - 1, party.end + 12)):
        if reading.tag[k] == ",":
            first = k + 1 + (reading.lower[k + 1] in _LISTING)
            return _members(register, first, party.stop, MOST)
    return []


def read_party(register: Register, first: int, stop: int) -> Party:
    """The one party that these tokens speak of."""
    end, name = nucleus(register, first, stop)
    if end <= first:
        end = min(first + 1, stop)
    joined = name >= 0 and end < stop - 1 and register.reading.tag[end] == "C"
    joined = joined and register.names[name].form.kind != "person"
    if name >= 0 and register.names[name].who >= 0 and not joined:
        return Party(first, stop, name, end - 1, end)
    if name >= 0 and end < stop - 1 and register.reading.tag[end] == "C":
        end = max(end, nucleus(register, end + 1, stop)[0])  # "White House and Republican sources"
    party = Party(first, stop, -1, end - 1, end)
    apposed = _apposed(register, party)
    if apposed < 0:
        apposed = _described(register, party)
    if apposed >= 0:
        party.name = apposed
    return party


def _apposed(register: Register, party: Party) -> int:
    """The name in apposition to an office or a body: "the shire's mayor, Lorraine Petrakis"; or -1."""
    reading = register.reading
    tags = reading.tag
    comma = party.end
    while comma < party.stop and comma < party.end + 12 and tags[comma] not in ',(-"':
        if reading.lower[comma] in table.RELATIVE:
            return -1
        comma += 1
    if comma >= party.stop - 1 or tags[comma] != "," or reading.lower[party.head] in roles.GROUPS:
        return -1
    end, name = nucleus(register, comma + 1, party.stop)
    if name < 0 or (end < party.stop and tags[end] not in ",(I-"):
        return -1
    form, direct = register.names[name].form, comma == party.end
    if direct:
        return (
            name if register.names[name].who >= 0 and form.kind != "place" and tags[comma + 1] == "X" else -1
        )
    if reading.lower[party.head] not in roles.ROLES or _belongs_inside(reading, party.end, comma):
        return -1
    return name if form.kind == "person" or (form.kind == "" and len(form.key) > 1) else -1


def _described(register: Register, party: Party) -> int:
    """The name right before a source that only describes it: "Ann Lee, [a farmer] who said"; or -1."""
    reading = register.reading
    tags = reading.tag
    comma = party.first - 1
    if comma > 0 and tags[comma] == "," and tags[comma - 1] == "M":
        comma -= 2
    if (
        comma < 1
        or tags[comma] != ","
        or not (tags[party.first] == "M" or reading.lower[party.head] in roles.ROLES)
    ):
        return -1
    before = register.between(max(0, comma - 4), comma)
    if (
        not before
        or register.names[before[-1]].stop != comma
        or register.names[before[-1]].form.kind not in ("person", "")
    ):
        return -1
    return before[-1] if tags[party.first] in "DM" else -1


def _belongs_inside(reading: Reading, preposition: int, comma: int) -> bool:
    """ "a spokesman for the minister, Ann Lee": the name is the minister's."""
    return reading.lower[preposition] == "for" and reading.lower[comma - 1] in roles.ROLES

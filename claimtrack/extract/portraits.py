"""Draws up a speaker: name, role, organisation and kind, from a bearer of a name or a source's own words."""

from claimtrack.extract.descriptions import Party, affiliation, office, office_at, organisation_of
from claimtrack.extract.register import Bearer, Register
from claimtrack.extract.talk import Talk
from claimtrack.model import Span, Speaker
from claimtrack.rules.en import names as table
from claimtrack.rules.en import speakers as roles

KINDS = {"person": "person", "maybe": "person", "body": "organisation", "group": "group", "": "unknown"}
"""What a referent of each sort is as a speaker."""
MENTIONS = 12  # looked at for a bearer's office


def of_bearer(talk: Talk, index: int, party: Party | None = None) -> Speaker:
    """The speaker whom a name means, by its index; the office stated there wins over those stated elsewhere.

    `party` is the source whose head is that name, which may state the office itself: "The owner, Ann Lee".
    """
    register, name = talk.register, talk.register.names[index]
    referent = talk.of_name(index)
    if referent is None or referent.bearer is None:
        return Speaker(register.reading.words(name.first, name.stop))
    bearer = referent.bearer
    kind = "organisation" if bearer.kind == "place" else KINDS[referent.sort]
    if bearer.kind == "" and len(bearer.key) == 1 and not bearer.gender and not referent.gender:
        kind = "unknown" if kind == "person" else kind
    if kind not in ("person", "unknown"):
        return Speaker(register.called(bearer), kind=kind)
    _learn(register, bearer)
    role, organisation = _in_source(register, index, party) or _stated(register, index)
    fuller = (
        bearer.role and role.lower() in bearer.role.lower()
    )  # "Spokesman Lee", who is "Army spokesman Lee"
    if not role or fuller or (" " not in role and _minor(register, index)):
        role, organisation = bearer.role or role, bearer.organisation or organisation
    return Speaker(register.called(bearer), role, organisation or bearer.organisation, kind)


def _in_source(register: Register, index: int, party: Party | None) -> tuple[str, str] | None:
    """The office at the head of a source whose name only follows in apposition."""
    if party is None or party.end > register.names[index].begin:
        return None
    span = office_at(register, party.first, register.names[index].begin - 1)
    return (_office_text(register, span), organisation_of(register, span)) if span else None


def _learn(register: Register, bearer: Bearer) -> None:
    """Find the bearer's office once: the first that is more than a rank, else the first."""
    if bearer.role is not None:
        return
    bearer.role = ""
    for index in bearer.names[:MENTIONS]:
        role, organisation = _stated(register, index)
        if role and (not bearer.role or not _minor(register, index)):
            bearer.role, bearer.organisation = role, organisation or bearer.organisation
            if not _minor(register, index):
                break
        bearer.organisation = bearer.organisation or organisation


def _stated(register: Register, index: int) -> tuple[str, str]:
    span = office(register, index)
    if not span:
        return "", affiliation(register, register.names[index])
    return _office_text(register, span), organisation_of(register, span)


def _office_text(register: Register, span: Span) -> str:
    text = register.reading.words(*span)
    after = span[1]
    reading = register.reading
    if (
        after < len(reading.word)
        and reading.word[after] == "."
        and reading.lower[after - 1] in table.TITLES_SHORT
    ):
        text += "."
    return text


def _minor(register: Register, index: int) -> bool:
    """Is the office stated here no more than a rank or a short title: "Colonel", "Sen."?"""
    span = office(register, index)
    lower = register.reading.lower
    return not span or all(
        lower[i] in table.RANKS or lower[i] in table.TITLES_SHORT or lower[i] == "." for i in range(*span)
    )


def as_written(register: Register, party: Party) -> Speaker:
    """A source that names nobody, by its own words without what is only said about it."""
    reading = register.reading
    first = party.first
    while first < party.end - 1 and reading.lower[first] in table.ARTICLES:
        first += 1
    stop = max(_own_stop(register, party), first + 1)
    name = reading.words(first, stop).strip(" ,;:") or reading.words(party.first, party.stop)
    return Speaker(name, kind=_kind(register, party), resolved=_stands_alone(register, party))


def _own_stop(register: Register, party: Party) -> int:
    tags, lower = register.reading.tag, register.reading.lower
    for i in range(max(party.end, party.first + 1), party.stop):
        if tags[i] in ",(-;:" or (tags[i] in "SQ" and lower[i] in table.RELATIVE):
            return i
    return party.stop


def _kind(register: Register, party: Party) -> str:
    head = register.reading.lower[party.head]
    if head in roles.GROUPS:
        return "group"
    capital = register.reading.tag[party.head] == "X"
    if capital and (head in table.KNOWN_BODIES or head in table.ORGANISATION_WORDS):
        return "organisation"
    if head in roles.ROLES:
        return "person"
    if head in roles.DOCUMENTS:
        return "document"
    if head in roles.COLLECTIVE:
        return "organisation"
    return "group" if head.endswith("s") and len(head) > 3 and not head.endswith("ss") else "unknown"


def _stands_alone(register: Register, party: Party) -> bool:
    """Can the words be understood alone: "Afghan officials", "a nurse", but not "the group", "his aides"?"""
    reading = register.reading
    first = reading.lower[party.first]
    if (
        reading.tag[party.first] == "P"
        or first in table.PRONOUNS
        or (first in table.OTHERS and party.head == party.first)
    ):
        return False
    return first not in roles.POINTING or party.head > party.first + 1 or party.end < party.stop

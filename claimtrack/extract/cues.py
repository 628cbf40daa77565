"""Finds the verbs that may attribute, with their auxiliaries, and what the form makes of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claimtrack.extract.inflect import forms
from claimtrack.extract.insertions import behind_insertion
from claimtrack.extract.light_verbs import LIGHT_FORMS, light_verb
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading
from claimtrack.rules.en import cues as lexicon
from claimtrack.rules.en import words as table
from claimtrack.rules.rows import Cue, NounCue


def _index() -> dict[str, list[tuple[Cue, str, tuple[str, ...]]]]:
    """Every form of every verb → rows with the particle they need; rows with longer particles first."""
    index: dict[str, list[tuple[Cue, str, tuple[str, ...]]]] = {}
    for row in lexicon.VERBS:
        verb, *particle = row.lemma.split()
        for form, what in forms(verb).items():
            index.setdefault(form, []).append((row, what, _in_form(particle, what)))
    for rows in index.values():
        rows.sort(key=lambda entry: -len(entry[2]))
    return index


def _in_form(particle: list[str], what: str) -> tuple[str, ...]:
    """The particle, a second verb in it in the form of the first: "confirmed nor denied"."""
    if len(particle) < 2 or particle[0] != "nor":
        return tuple(particle)
    second = {what: form for form, what in forms(particle[1]).items()}
    return particle[0], second.get(what, second["past"])


VERB_FORMS = _index()
VERB_TAGS = "VvEGA"
"""Tags of a form that may be a verb where it stands."""


NOUN_FORMS: dict[str, NounCue] = {form: row for row in lexicon.NOUNS for form in (row.lemma, row.lemma + "s")}


def _begins_claim(row: Cue, what: str) -> bool:
    """Behind "and" or a comma, does this cue begin a claim of its own?"""
    if row.kind == "label" and "object" in row.frame.allowed:
        return True
    if what == "ing":
        return row.kind not in lexicon.KINDS_THAT_MODIFY
    return row.kind not in lexicon.KINDS_OF_MIND and bool(
        row.frame.allowed & {"that", "quote", "object", "np"}
    )


def _tags_sentence(row: Cue, what: str) -> bool:
    """May it follow a whole sentence as its attribution?"""
    return (
        row.kind in lexicon.KINDS_THAT_TAG and {"tag", "bare"} <= row.frame.allowed and what in ("past", "s")
    )


Forms = Mapping[str, list[tuple[str, ...]]]
"""Verb forms with the particles that may have to follow; an empty particle always fits."""


def _forms_where(test: Callable[[Cue, str], bool]) -> Forms:
    """The forms of rows that pass the test."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form, rows in VERB_FORMS.items():
        particles = [particle for row, what, particle in rows if test(row, what)]
        if particles:
            found[form] = particles
    return found


SPEECH_FORMS = _forms_where(_begins_claim)
TAG_FORMS = _forms_where(_tags_sentence)
GOING_ON_FORMS = _forms_where(lambda row, what: what == "ing" and {"that", "quote"} <= row.frame.allowed)
INSET_FORMS = _forms_where(
    lambda row, what: (
        what != "ing" and row.kind in lexicon.KINDS_THAT_TAG and {"tag", "bare"} <= row.frame.allowed
    )
)
DECLINING_FORMS = _forms_where(
    lambda row, what: row.kind == "deny" and "to" in row.frame.allowed and what != "ing"
)
TELLING_FORMS = _forms_where(
    lambda row, what: row.frame.addressee == "must" and what != "ing" and row.kind == "assert"
)
MIND_FORMS = _forms_where(lambda row, _what: row.kind in lexicon.KINDS_OF_MIND)
ANY_FORMS = _forms_where(lambda _row, _what: True)

CLOSING_FORMS = {
    form: any(row.frame.addressee for row, _, _ in VERB_FORMS[form])
    for form in _forms_where(
        lambda row, what: what != "ing" and "tag" in row.frame.allowed and " " not in row.lemma
    )
}
"""The forms that may stand behind a question (“Why?” Hall asked), and whether a hearer may follow."""


def is_cue_at(reading: Reading, i: int, forms: Forms = SPEECH_FORMS) -> bool:
    """Stands one of these forms at token i, its particle behind it?"""
    particles = forms.get(reading.lower[i])
    if not particles or not particles[-1]:  # the shortest stands last: nothing has to follow
        return bool(particles)
    return any(tuple(reading.lower[i + 1 : i + 1 + len(particle)]) == particle for particle in particles)


@dataclass(slots=True)  # not frozen: one is made for nearly every verb, and that takes three times as long
class CueVerb:
    """A verb that may attribute: tokens [first, stop) are the verb group, `verb` the verb itself.

    `after` is the token behind verb and particle. `mode` is finite, passive, participle ("saying"),
    infinitive ("to say") or received ("drew criticism from"). `modal` marks what is not yet said
    ("will say").
    """

    verb: int
    first: int
    after: int
    row: Cue
    mode: str
    negated: bool
    modal: bool


def cue_verb(reading: Reading, i: int, first: int, stop: int) -> CueVerb | None:
    """The verb at token i as a cue, or None if its place makes it a noun, an imperative or an adjective."""
    tag = reading.tag[i]
    if tag not in VERB_TAGS:
        return None
    light = light_verb(reading, i, stop) if reading.lower[i] in LIGHT_FORMS else None
    row, what, after = (light.row, light.what, light.after) if light else _row(reading, i, stop)
    if row is None or (after < stop and reading.lower[after] in table.COMPARING):
        return None
    group, auxiliaries, negated = _group(reading, i, first)
    mode = _mode(row, what, auxiliaries)
    if mode is None or (light and mode == "passive"):
        return None
    if light and light.received:
        mode = "received"
    negated |= bool(light and light.negated)
    modal = not table.FUTURE.isdisjoint(auxiliaries) and not (auxiliaries[-1] == "'d" and what != "base")
    return CueVerb(i, group, after, row, mode, negated, modal)


def _row(reading: Reading, i: int, stop: int) -> tuple[Cue | None, str, int]:
    lower = reading.lower
    rows = VERB_FORMS.get(lower[i], ())
    if rows and not rows[0][2]:  # none has a particle: those with the longest stand first
        return rows[0][0], rows[0][1], i + 1
    behind = i + 1
    while behind < min(stop, i + 4) and (
        reading.tag[behind] in "RY" or reading.tag[behind : behind + 2] == ["I", "Y"]
    ):
        behind += 1  # "called again for", "called on Tuesday for"
    inserted = behind_insertion(reading, i + 1, stop) or i + 1  # "called, however, for"
    for row, what, particle in rows:
        for at in (i + 1, behind, inserted):
            after = at + len(particle)
            if particle and after <= stop and tuple(lower[at:after]) == particle:
                if after < stop and lower[after] in table.LENGTHS_OF_TIME:
                    continue  # "argued for years that"
                if reading.tag[after : after + 1] == ["Y"] and lower[after - 1] in table.DAY_PREPOSITIONS:
                    continue  # "called on Tuesday for"
                if _hearer_behind(reading, lower[i], after, stop):
                    continue  # "admitted to the newspaper that"
                return row, what, after
        if not particle:
            return row, what, i + 1
    return None, "", i + 1


def _hearer_behind(reading: Reading, form: str, after: int, stop: int) -> bool:
    """Stands nothing but a noun phrase between a particle and the "that" of the bare verb?"""
    end = noun_phrase_right(reading, after, stop) if after < stop else after
    if not after < end < stop - 1 or reading.lower[end] != "that" or reading.tag[end + 1] not in "SPDX":
        return False
    if reading.tag[end - 1] not in "XO" and reading.lower[end - 1] not in table.LISTENERS:
        return False
    return any(not particle and "that" in row.frame.allowed for row, _, particle in VERB_FORMS[form])


def _group(reading: Reading, i: int, first: int) -> tuple[int, list[str], bool]:
    """The verb group's first token, its auxiliaries in order, and whether a negative stands in it."""
    tags, lower = reading.tag, reading.lower
    if i == first or (tags[i - 1] not in "ATRY," and lower[i - 1] not in BESIDE_VERBS):
        return i, [], False  # so it is mostly: nothing that goes with a verb stands before it
    start, negated = i, False
    auxiliaries: list[str] = []
    j = i - 1
    while j >= first and j > i - 8:
        word = lower[j].replace("’", "'")
        if tags[j] == "T" and tags[i] == "G":
            break  # "has taken to saying"
        if tags[j] == "A" or tags[j] == "T":
            start = j
            auxiliaries.insert(0, word)
            negated |= word.endswith("n't") or word == "cannot"
        elif (
            tags[j] in "NY"
            and (j == i - 1 or tags[j + 1] == "A")
            and (helped := _time_between(reading, j, first)) >= 0
        ):
            j = helped + 1  # "have in the past said"
        elif (
            word == "longer" and j > first and lower[j - 1] == "no"
        ):  # "no longer believes", "is no longer seen"
            negated, j = True, j - 1
        elif tags[j] == "," and (helped := _aside_between(reading, j, first)) >= 0:
            j = helped + 1  # "has, however, denied"
        elif tags[j] == "R" or word in table.NEGATIVE or (word in table.FLOATING and tags[j - 1] == "A"):
            negated |= word in table.NEGATIVE
        else:
            break
        j -= 1
    if start == i and negated and lower[i - 1] in table.NEGATIVE:
        start = i - 1
    return start, auxiliaries, negated


BESIDE_VERBS = frozenset(
    spelling
    for word in table.NEGATIVE | table.FLOATING | table.TIME_NOUNS | table.TIMES_OF_SAYING
    for spelling in (word, word.replace("'", "’"))
)


def _aside_between(reading: Reading, closing: int, first: int) -> int:
    """The auxiliary before an adverb, phrase or tag between commas: "has, however, denied"; else -1."""
    tags, lower = reading.tag, reading.lower
    if tags[closing + 1 : closing + 3] == ["G", ","]:
        return -1  # "are, she said, laughing, “too late”"
    opening = next((j for j in range(closing - 1, max(first, closing - 6), -1) if tags[j] == ","), -1)
    helped = opening - 1
    if helped < first or not (
        tags[helped] == "A" or (lower[helped] in table.NEGATIVE and tags[helped - 1] == "A")
    ):
        return -1
    if tags[closing - 1] in "VE" and is_cue_at(reading, closing - 1, INSET_FORMS):
        said = all(tag in "DPNXSM'" for tag in tags[opening + 1 : closing - 1])
        return helped if said and closing - opening > 2 else -1  # "has, his friends say, denied"
    clause = lower[opening + 1] in table.OPENS_INSERTION  # "did not, when pressed, deny"
    if any(tag in "VS" or (tag == "Q" and not clause) for tag in tags[opening + 1 : closing]):
        return -1
    return helped


def _time_between(reading: Reading, last: int, first: int) -> int:
    """The auxiliary before a phrase of time that ends at `last`: "have in the past said"; else -1."""
    lower = reading.lower
    if last - 2 >= first and lower[last] in table.TIME_NOUNS and lower[last - 1] in table.BEFORE_TIME:
        return last - 2 if reading.tag[last - 2] == "A" else -1  # "had last month charged"
    for j in range(last - 1, max(first, last - 4), -1):
        if reading.tag[j] == "I":
            timely = reading.tag[last] == "Y" or reading.lower[last] in table.TIMES_OF_SAYING
            return j - 1 if timely and reading.tag[j - 1] == "A" else -1
    return -1


def _mode(row: Cue, what: str, auxiliaries: list[str]) -> str | None:
    """What the form is after its auxiliaries: see `CueVerb`; None if the two do not go together."""
    if not auxiliaries:
        return "participle" if what == "ing" else None if what == "participle" else "finite"
    if auxiliaries[-1] == "to":
        return "infinitive" if what == "base" or what == "past" else None
    if auxiliaries[0] == "having" and what in ("past", "participle"):
        return "participle"
    be = auxiliaries[-1] in table.BE
    active = row.kind in table.KINDS_IN_PERFECT or " " in row.lemma
    if auxiliaries[-1] == "'s" and active and what in ("past", "participle"):
        return "finite"  # "he's said", "she's spoken out against"
    if what == "ing":
        if auxiliaries[-1] in table.HAVE:
            return None  # "have admitting rights"
        return "finite" if be else "participle"
    if be and what in ("past", "participle"):
        return "passive"
    if auxiliaries[-1] in table.HAVE:
        return "finite" if what in ("past", "participle") else None
    return "finite" if what in ("base", "past") or auxiliaries[-1] == "'d" else None

"""Finds whom "he", "she", "it" and "they" mean, by what has been mentioned and who has spoken so far.

It abstains where the article does not tell: a wrong name is worse than none.
"""

from bisect import bisect_left

from claimtrack.extract.register import Register
from claimtrack.extract.talk import Found, Referent, Talk, opens_sentence
from claimtrack.model import Span
from claimtrack.rules.en import names as table

SENTENCES_BACK = 6
MENTIONS_BACK = 40
HEARD_BACK = 12
MARGIN = 0.35
"""By how much the best candidate must lead for a pronoun to be resolved."""
LEAST = {"person": -3.0, "body": 0.1, "group": 0.4}
LEAST_FOR_PHRASE = -1.2
"""What the best candidate must reach, for pronouns by what they mean, and for a phrase like "the striker"."""

# What speaks for a mention, and what distance takes away from it.
SPEAKER, PRONOUN, FIRST_SUBJECT, SUBJECT = 1.6, 1.0, 1.0, 0.8
BEFORE_ASIDE, JOINED, FIRST_OWNER, OWNER, OBJECT = 0.5, 0.4, 0.4, -0.1, -0.3
PER_SENTENCE, PER_PARAGRAPH, PER_WORD = 0.7, 0.3, 0.004
QUOTED, SPOKEN_OF, NO_GROUP = 1.5, 2.0, 1.0
SAME_GENDER, PER_MENTION, NO_EVIDENCE, NO_EVIDENCE_SHORT = 0.4, 0.05, 0.6, 1.0

CANNOT_LOSE = SPEAKER + SAME_GENDER + 6 * PER_MENTION + MARGIN
"""A lead over distance alone that no mention further back can make good."""

_FITS = {"person": ("person", "maybe"), "body": ("body",), "group": ("group", "body")}
Scores = dict[Referent, float]


def resolve_pronoun(talk: Talk, token: int, own: tuple[Span, ...], barred: Referent | None) -> Found:
    """Whom the pronoun at a token means, and the likeliest where that is not sure enough.

    `own` are the tokens of the content it attributes, where whom it speaks about stands; `barred` is the
    speaker of the quotation that holds the pronoun, who would say "I".
    """
    word = talk.register.reading.lower[token]
    sort, gender = "body" if word in table.IT else "group", ""
    if word in table.HE or word in table.SHE:
        sort, gender = "person", "m" if word in table.HE else "f"
        if ahead := _named_ahead(talk, token, gender):
            return ahead, None
    scores = _scores(talk, token, sort, gender, _with_condition(talk.register, token, own))
    scores.pop(barred, None)  # type: ignore[arg-type]
    best, lead = _leader(scores)
    if best is None or scores[best] < LEAST[sort] or lead < MARGIN:
        return None, best
    best.gender = best.gender or gender
    return best, None


def likely_person(talk: Talk, token: int, gender: str) -> Referent | None:
    """The person that the talk is of right before a token, where one stands out clearly."""
    scores = _scores(talk, token, "person", gender, ())
    best, lead = _leader(scores)
    if best is None or best.bearer is None or scores[best] < LEAST_FOR_PHRASE or lead < 2 * MARGIN:
        return None
    return best


def likely_body(talk: Talk, token: int, among: frozenset[Referent]) -> Referent | None:
    """Which of these bodies the talk is of right before a token, where one stands out."""
    scores = _scores(talk, token, "body", "", ())
    best, lead = _leader({referent: score for referent, score in scores.items() if referent in among})
    return best if lead >= MARGIN else None


def _leader(scores: Scores) -> tuple[Referent | None, float]:
    """The best of the candidates, and by how much it leads the next."""
    if not scores:
        return None, 0.0
    best = max(scores, key=scores.__getitem__)
    ranked = sorted(scores.values())
    return best, ranked[-1] - ranked[-2] if len(ranked) > 1 else 9.0


def _scores(talk: Talk, token: int, sort: str, gender: str, own: tuple[Span, ...]) -> Scores:
    """Every referent that can be meant, with its best mention's score and a little for being named often."""
    best: Scores = {}
    _score_heard(talk, token, sort, gender, own, best)
    _score_names(talk, token, sort, gender, own, best)
    for referent in best:
        if referent.bearer:
            best[referent] += min(len(referent.bearer.names), 6) * PER_MENTION
        if gender and referent.gender:
            best[referent] += SAME_GENDER
        if referent.sort == "maybe":
            long = referent.bearer and len(referent.bearer.key) > 1
            best[referent] -= NO_EVIDENCE if long else NO_EVIDENCE_SHORT
    return best


def _score_names(talk: Talk, token: int, sort: str, gender: str, own: tuple[Span, ...], best: Scores) -> None:
    """Score the names before a token, the nearest first; each bearer keeps its best mention's."""
    reading, names, firsts = talk.register.reading, talk.register.names, talk.register.firsts
    referents = talk.referents
    fits, sentence_of, here = _FITS[sort], reading.sentence, reading.sentence[token]
    stop = bisect_left(firsts, token)
    beyond = max(best.values(), default=-9.0) - CANNOT_LOSE
    for index in range(stop - 1, max(-1, stop - 1 - MENTIONS_BACK), -1):
        first = firsts[index]
        back = here - sentence_of[first]
        if back > SENTENCES_BACK or beyond > -PER_SENTENCE * back:
            break  # whoever was mentioned before that comes too late
        who = names[index].who
        if who < 0:
            continue
        referent = referents.get(who) or talk.of_name(index)
        if referent is None or referent.sort not in fits or (gender and referent.gender not in ("", gender)):
            continue
        if best.get(referent, -99.0) >= SPEAKER - PER_SENTENCE * back:
            continue  # even as the speaker it could do no better here
        standing = _standing(talk, index)
        if sort != "person" and standing < BEFORE_ASIDE:
            continue
        score = standing - _distance(talk, first, token)
        if reading.quote[first] >= 0 and reading.quote[first] != reading.quote[token]:
            score -= QUOTED
        if own and any(low <= first < high for low, high in own):
            score -= SPOKEN_OF
        if score > best.get(referent, -99.0):
            best[referent] = score
            beyond = max(beyond, score - CANNOT_LOSE - (referent.sort == "maybe"))


def _score_heard(talk: Talk, token: int, sort: str, gender: str, own: tuple[Span, ...], best: Scores) -> None:
    """Score those who have spoken, or were meant by an earlier pronoun."""
    fits, sentence_of = _FITS[sort], talk.register.reading.sentence
    for heard in talk.heard[: -HEARD_BACK - 1 : -1]:
        referent = heard.referent
        if (
            heard.token >= token
            or referent.sort not in fits
            or (gender and referent.gender not in ("", gender))
        ):
            continue
        if sentence_of[token] - sentence_of[heard.token] > SENTENCES_BACK:
            break
        score = (SPEAKER if heard.spoke else PRONOUN) - _distance(talk, heard.token, token)
        if own and any(low <= heard.token < high for low, high in own):
            score -= SPOKEN_OF
        if sort == "group" and referent.sort != "group":
            score -= NO_GROUP
        if score > best.get(referent, -99.0):
            best[referent] = score


def _distance(talk: Talk, first: int, token: int) -> float:
    """What distance costs: sentences most, then paragraphs, then words."""
    reading = talk.register.reading
    here, there = reading.sentence[token], reading.sentence[first]
    paragraphs, words = reading.paragraph[here] - reading.paragraph[there], token - first
    return (
        PER_SENTENCE * (here - there)
        + PER_PARAGRAPH * (paragraphs if paragraphs < 2 else 2)
        + PER_WORD * (words if words < 100 else 100)
    )


def _standing(talk: Talk, index: int) -> float:
    """What speaks for a mention by its place in its clause: subjects most, owners and objects least."""
    if index in talk.sources:
        return SPEAKER
    register = talk.register
    name, tags = register.names[index], register.reading.tag
    after = tags[name.end] if name.end < len(tags) else "."
    before = tags[name.begin - 1] if name.begin else "."
    if after == "'":
        return FIRST_OWNER if opens_sentence(register, index) else OWNER
    if before in "IT":
        return OBJECT
    if "C" in (before, after):
        return JOINED
    if after in "VAEv":
        return SUBJECT
    if after == "," and before in '.,"-)':
        return FIRST_SUBJECT if opens_sentence(register, index) else BEFORE_ASIDE
    return 0.0


def _with_condition(register: Register, token: int, own: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a pronoun attributes, with the clause before it in "If Lee wins, he said, …"."""
    first = register.reading.sentences[register.reading.sentence[token]][0]
    return (*own, (first, token)) if own and register.reading.lower[first] in table.CONDITIONS else own


def _named_ahead(talk: Talk, token: int, gender: str) -> Referent | None:
    """Whom a pronoun in an opening phrase means: "In his letter, Ode wrote", "When she left, Ode said"."""
    register, tags = talk.register, talk.register.reading.tag
    first, stop = register.reading.sentences[register.reading.sentence[token]]
    if (
        tags[first] not in "IQRGE"
        or token - first > 12
        or "S" in tags[first:token]
        or len(register.between(first, token))
    ):
        return None
    comma = next((i for i in range(token + 1, min(stop, token + 25)) if tags[i] == ","), stop)
    for index in register.between(comma + 1, min(stop, comma + 8)):
        name, referent = register.names[index], talk.of_name(index)
        if (
            referent is None
            or referent.sort != "person"
            or any(t not in "NXDE'" for t in tags[comma + 1 : name.begin])
        ):
            return None
        fits = not referent.gender or referent.gender == gender
        return referent if fits and tags[name.stop] in "VAEv,R" else None
    return None

"""Settles forms that may be a verb or a noun ("claims", "reports") by the words beside them."""

from claimtrack.extract.tags_by_form import KNOWN, WITH_PARTICLE
from claimtrack.rules.en import words as table

PLURALS_OR_VERBS = frozenset(form for form, tag in KNOWN.items() if tag == "v" and form.endswith("s"))


def verb_or_noun(tags: list[str], lower: list[str], i: int, last: int, tag: str) -> str:
    """Settle a form that may be a verb or a noun by the words beside it; `tag` "u" leans to the verb."""
    before = tags[i - 1] if i else "."
    after = _behind_adverbs(tags, lower, i, last)
    if after == "T" and before in "NXS" and lower[i] in table.ADJECTIVES_WITH_TO:
        return "N"  # "people close to the mayor"
    plural = lower[i][-1] == "s" and lower[i][-2:] != "ss"
    if before in "GV" and plural and i > 1 and tags[i - 2] != "T":
        return "N"  # "carrying signs", "made comments"
    if after == "E" and i + 2 <= last and tags[i + 2] in "IY":
        return "N"  # "a report published on Monday"
    noun_follows = after in "NX" or (after == "v" and lower[i + 1][-1] == "s")
    if before in "EV" and not plural and noun_follows and lower[i - 1] not in table.HELPS:
        return "N"  # "promised free meals"
    if not plural and _behind_plural(before, lower[i - 1]) and after in 'DPSOTXQ"R.,':
        tags[i - 1] = "N"
        return "V"  # "many reports reveal that", "Court records show that", "…, records show."
    two_say = after == "." and i > 1 and tags[i - 2] == "D"  # "…,” the two write."
    if before == "M" and tag == "u" and (two_say or after in 'DPSOTQ"XAR'):
        return "V"
    if before == "D" and lower[i - 1] in table.CORRELATIVE and i > 1 and tags[i - 2] == "A":
        return "V"  # "would neither confirm nor deny it"
    if before in "DPM'":
        return _after_determiner(lower, i, before, after, tag)
    if before in "TOS":
        return "N" if before == "T" and plural else "V"  # "pointed to attacks"
    if before == "A":
        owned = lower[i - 1] in table.HAVE or lower[i - 1] in table.BE
        return "N" if after == "I" and tag == "v" and owned else "V"
    if before == "R":
        if i > 1 and tags[i - 2] in "DP" and lower[i - 2] not in table.STANDS_ALONE and tag != "u":
            return "N"  # "an earlier report"
        return "V" if tag == "u" or after not in "VA.," else "N"
    if before == "X" and lower[i][-1] != "s" and _named_thing(tags, lower, i, after, tag):
        return "N"
    if before in "NXE":
        settled = _by_phrase(tags, lower, i, last, after, tag)
        return settled or _after_noun(tags, lower, i, last, before, after, tag)
    if before == "," and plural and after == "Q" and "," not in tags[max(0, i - 20) : i - 1] and i > 3:
        return "N"  # "Ohio and Michigan, states that he lost"
    if plural and _with_particle(tags, lower, i, last, before):
        return "V"
    if before == "I" or (before == "Y" and after in "VA"):  # "those who stayed behind say the war is over"
        return "V" if before == "I" and tag == "u" and after in "DPSO" else "N"  # "the Saturday debate said"
    if tag == "u":
        return "V"
    if before in ")Y" and after in 'DPSOTXQ"M:':
        return "V"
    if after in "VA" or (after == "I" and before in "GC,.") or (after in "NX" and before == "C"):
        return "N"
    return "v"


def _behind_plural(before: str, word: str) -> bool:
    """Is the word before a plural that was read as a verb: "records", "reports"?"""
    return (before == "v" and word[-1] == "s") or (before == "V" and word in PLURALS_OR_VERBS)


def _with_particle(tags: list[str], lower: list[str], i: int, last: int, before: str) -> bool:
    """ "denies it and points out that", "The group, founded in 1990, calls for reform"."""
    aside = before == "," and "," in tags[max(0, i - 20) : i - 1]
    return i < last and (aside or before == "C") and (lower[i], lower[i + 1]) in WITH_PARTICLE


def _named_thing(tags: list[str], lower: list[str], i: int, after: str, tag: str) -> bool:
    """ "a Sanders volunteer who", "the Sanders campaign, ", "the Sanders campaign in a statement"."""
    if _article_before(tags, lower, i):
        return True
    if tag == "u" and lower[i - 1].endswith("s"):
        return False  # "the Saudis state in a paper", "Opponents argue, however, that"
    return after == "," or (after in "IVA." and _article_before(tags, lower, i, table.ARTICLES))


def _behind_adverbs(tags: list[str], lower: list[str], i: int, last: int) -> str:
    """The tag behind the word at i; of a verb behind adverbs ("advocates also said"), the verb's."""
    j = i + 1
    while j < last and tags[j] == "R" and lower[j] not in table.NO_ADVERBIALS:
        j += 1
    if j > i + 1 and tags[j] in "VA":
        return tags[j]
    return tags[i + 1] if i < last else "."


def _after_determiner(lower: list[str], i: int, before: str, after: str, tag: str) -> str:
    """ "The claim", "some say", "this says that", but "those claims that"."""
    alone = before == "D" and lower[i - 1] in table.STANDS_ALONE
    if lower[i][-1] == "s" and lower[i][-2:] != "ss":
        says = lower[i - 1] in table.DEMONSTRATIVES and not alone and after in "SOPDTXQ"
        return "V" if says else "N"
    return "V" if alone and (tag == "u" or after not in "VAI.,N") else "N"


def _by_phrase(tags: list[str], lower: list[str], i: int, last: int, after: str, tag: str) -> str:
    """What the whole phrase before the word at i makes of it; empty if it leaves the question open."""
    plural = lower[i][-1] == "s" and lower[i][-2:] != "ss"
    if after in 'DPSOTXQ"R' and _in_fronted_phrase(tags, i):
        return "N"
    if i < last and (lower[i], lower[i + 1]) in WITH_PARTICLE and _lone_subject(tags, i):
        return "V"  # "the accord calls on"
    joined = i > 2 and tags[i - 2] == "C" and tags[i - 3] in "NX" and lower[i - 2] in table.JOINING
    if joined and not plural and after in "DPSOX":
        return "V"  # "the book and film blame him"
    if plural and after == "." and tags[i - 1] in "NX" and (_behind_speech(tags, i) or _tags_clause(tags, i)):
        return "V"  # "…,” the document states.", "Support has fallen, the poll shows."
    if tag == "u" and after == "." and not plural and _behind_comma(tags, i):
        return "V"  # "…, people close to Lane say."
    return ""


def _in_fronted_phrase(tags: list[str], i: int) -> bool:
    """ "At a party debate this week, Hall left": no subject stands inside a fronted phrase."""
    j = i - 1
    while j > 0 and tags[j] in "NXEGDPM'":
        j -= 1
    return tags[j] == "I" and j < i - 2 and tags[j + 1] in "DP" and (j == 0 or tags[j - 1] in 'C,.":;')


def _behind_comma(tags: list[str], i: int) -> bool:
    """Stands no verb between this last word of the sentence and the comma before it?"""
    for j in range(i - 1, max(0, i - 9), -1):
        if tags[j] == ",":
            return True
        if tags[j] not in "NXDPM'IT":
            return False
    return False


def _tags_clause(tags: list[str], i: int) -> bool:
    """Stands only a noun with its determiner between a clause's comma and this last word of the sentence?"""
    j = i - 1
    while j > 1 and tags[j] in "NX'":
        j -= 1
    if j < 2 or tags[j] not in "DP" or tags[j - 1] != ",":
        return False
    return any(tag in "VAE" for tag in tags[max(0, j - 12) : j - 1])


def _behind_speech(tags: list[str], i: int) -> bool:
    """Stands only a noun phrase between a quotation's comma and this last word of the sentence?"""
    j = i - 1
    while j > 1 and tags[j] in "NXDPM'":
        j -= 1
    return j > 0 and tags[j] == '"' and tags[j - 1] == ","


def _after_noun(
    tags: list[str], lower: list[str], i: int, last: int, before: str, after: str, tag: str
) -> str:
    """ "Officials say", "the ministry reports that", but "the task force", "police reports show"."""
    word = lower[i - 1]
    if word in table.BEFORE_POINTS and lower[i] == "points":
        return "N"  # "12 percentage points to 8"
    plural = _is_plural(word)
    if settled := _by_head(tags, lower, i, after, tag):
        return settled
    third = lower[i].endswith("s") and not lower[i].endswith("ss")
    if third and tag == "u" and after in "VA" and _behind_relative(tags, lower, i):
        return "V"  # "which the army says is new"
    if before == "X" and not plural and not third and _inside_prepositional(tags, i):
        return "N"  # "during this week's GOP debate that"
    if third:
        if before == "N" and not plural and _bare_behind_preposition(tags, i):
            return "N"  # "in diverse states that", "amid angry claims that"
        if before == "E":
            return "V" if tag == "u" and after in "SO" else "N"
        if tag == "u" and after in 'SOQ"PR':
            return "V"
        if plural and before == "N" and i < last and (lower[i], lower[i + 1]) in WITH_PARTICLE:
            return "V"  # "a letter to members calls for"
        if after not in "VA" and plural and _one_of(tags, lower, i):
            return "V"
        if after in "VA" or (plural and before != "X" and word not in table.COLLECTIVES):
            return "N"
        if tag == "u" or before == "X" or after in 'DPSOTQ"M:R':
            return "V"
        if after == "," and _between_commas(tags, i):
            return "V"
        return "N" if after in "I.,C" else "v"
    if after in "VAE" and (not plural or (before == "X" and after in "VA")):
        return "N"
    if tag == "u" and (before == "E" or (word in table.COLLECTIVES and after in 'DPSOXNvT"Q')):
        return "V"  # "The family want answers"
    if tag == "u" and after == before == "X" and not plural and (i == 1 or tags[i - 2] in '.,:"'):
        return "N"  # "Consumer advocate Ann Lee says"
    if tag == "u" and after in 'DPSOQ"R' + ("X" if before == "X" else ""):
        return "V"
    if plural:
        return "V" if tag == "u" or after in 'DPSOTQ"M:RXI' else "v"
    return "N"


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "ous"))) or word in table.PLURALS


def _by_head(tags: list[str], lower: list[str], i: int, after: str, tag: str) -> str:
    """ "Critics of the plan say drivers", "A lawyer for the families says it": the verb of the first noun.

    Empty unless the words before i are a phrase with a preposition that opens its clause.
    """
    j, head = i - 1, -1
    while j >= 0 and tags[j] in "NXDPMI'":
        if tags[j] == "I":
            head = j - 1
        j -= 1
    opens = j < 0 or tags[j] in '.,;:"CQ'
    if not opens or head <= j or tags[head] not in "NX" or after not in 'DPSOXNMGE"QTR':
        return ""
    third = lower[i].endswith("s") and not lower[i].endswith("ss")
    several = _is_plural(lower[head]) or lower[head] in table.COLLECTIVES
    if third:
        return "V" if tag == "u" and not several else ""
    return "V" if several else ""


def _one_of(tags: list[str], lower: list[str], i: int) -> bool:
    """ "One of the guards says": a phrase in the plural whose head stands before "of"."""
    j = i - 1
    while j > 1 and tags[j] in "NXDP'MG":
        j -= 1
    return j > 0 and lower[j] == "of" and lower[j - 1] in table.SINGLE


def _between_commas(tags: list[str], i: int) -> bool:
    """ "The economy, the bank estimates, will shrink": only a noun between commas, and a verb behind them."""
    j = i - 1
    while j > 1 and tags[j] in "NX'":
        j -= 1
    return j > 1 and tags[j] in "DP" and tags[j - 1] == "," and tags[i + 2 : i + 3] in (["A"], ["V"], ["T"])


def _behind_relative(tags: list[str], lower: list[str], i: int) -> bool:
    """Stands nothing but a noun phrase between a relative pronoun and the word at i?"""
    j = i - 1
    while j > 0 and tags[j] in "NXDP'.":
        j -= 1
    return lower[j] in table.RELATIVES


def _bare_behind_preposition(tags: list[str], i: int) -> bool:
    """Stands no determiner between a preposition and the word at i, which then ends its phrase?"""
    j = i - 1
    while j > 0 and tags[j] in "NEGR":
        j -= 1
    return tags[j] == "I"


def _inside_prepositional(tags: list[str], i: int) -> bool:
    """Belongs the word at i to a preposition's phrase with a determiner: "in the Dayton report"?"""
    j = i - 1
    while j > 0 and tags[j] in "NXE'Y":
        j -= 1
    return j > 0 and tags[j] in "DP" and tags[j - 1] == "I"


def _article_before(
    tags: list[str], lower: list[str], i: int, articles: frozenset[str] = table.ARTICLES_A
) -> bool:
    """Opens "a" or "an" (or another of `articles`) the phrase whose last word this is?"""
    j = i - 1
    while j > max(0, i - 7) and tags[j] in "NXMEGv":
        j -= 1
    return lower[j] in articles


def _lone_subject(tags: list[str], i: int) -> bool:
    """Is the noun before i all of a subject: "The accord calls on", but "for death threats against"?"""
    if tags[i - 1] != "N":
        return False
    j = i - 1
    while j >= 0 and tags[j] in "NXM":
        j -= 1
    if j > 1 and tags[j] == "'" and tags[j - 1] in "NX":
        return True  # "the governor's plan calls for"
    return j >= 0 and tags[j] in "DP" and (j == 0 or tags[j - 1] in '.,;:C"Q-R')

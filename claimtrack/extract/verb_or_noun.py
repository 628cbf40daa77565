"""Settles forms that may be a verb or a noun ("claims", "reports") by the words beside them."""

from claimtrack.extract.tag_contexts import (
    LONGEST,
    article_before,
    bare_behind_preposition,
    behind_comma,
    behind_relative,
    behind_speech,
    between_commas,
    in_fronted_phrase,
    inside_prepositional,
    is_plural,
    lone_subject,
    one_of,
    tags_clause,
)
from claimtrack.extract.tags_by_form import BASE_WITH_PARTICLE, KNOWN, WITH_PARTICLE
from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import DOCUMENTS, SURVEYS

PLURALS_OR_VERBS = frozenset(form for form, tag in KNOWN.items() if tag == "v" and form.endswith("s"))


def verb_or_noun(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """Settle a form that may be a verb or a noun by the words beside it; the tag "u" leans to the verb."""
    lower, tag = reading.lower, tags[i]
    before = tags[i - 1] if i else "."
    after = _behind_adverbs(tags, lower, i, last)
    plural = lower[i][-1] == "s" and lower[i][-2:] != "ss"
    decisive = before in "NXGVMEv" or after in "ET"  # others are no neighbours that it asks for
    if decisive and (settled := _by_neighbours(tags, lower, i, last, before, after, plural)):
        return settled
    if i < last and (lower[i] in table.RECORDS and lower[i + 1] in table.OF_RECORDS):
        return "N"  # "under the open records law"
    if i and lower[i] in table.OF_RECORDS and lower[i - 1] in table.RECORDS:
        return "N"
    if lower[i] in table.STATE_OWNED and i < last and lower[i + 1] in table.MEDIA_NOUNS:
        return "N"  # "state media reported"
    if before in "TOS":
        return "N" if before == "T" and plural else "V"  # "pointed to attacks"
    if before in "DPM'":
        return _after_determiner(tags, lower, i, before, after, plural)
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
    if before == "," and not plural and after in "NXv" and _titles_name(tags, i, last):
        return "N"
    return "v"


def _by_neighbours(
    tags: list[str], lower: list[str], i: int, last: int, before: str, after: str, plural: bool
) -> str:
    """What the words right beside it make of a form; empty if they leave the question open."""
    tag = tags[i]
    if after == "T" and before in "NXSD" and lower[i] in table.ADJECTIVES_WITH_TO:
        return "N"  # "people close to the mayor"
    if after == "T" and before in "NX" and plural and lower[i] in table.LIKES:
        return "V"  # "the coach loves to say"
    if (
        (before in "GV" or (before == "E" and tags[i - 2] == "E"))
        and plural
        and tag == "v"
        and i > 1
        and tags[i - 2] != "T"
    ):
        return "N"  # "carrying signs", "made comments"
    spoken = after == "V" or (after in "uE" and i + 2 <= last and tags[i + 2] in "QDSP.")
    if tag == "v" and not plural and spoken and before in "NXM":
        return "N"  # "the police report said"
    if after == "E" and i + 2 <= last and tags[i + 2] in "IY":
        return "N"  # "a report published on Monday"
    if before == "M" and lower[i] in table.LIVES:
        return "N"  # "could save 4,000 lives a year"
    noun_follows = after in "NX" or (after == "v" and lower[i + 1][-1] == "s")
    if before in "EV" and not plural and noun_follows and lower[i - 1] not in table.HELPS:
        return "N"  # "promised free meals"
    if not plural and _behind_plural(before, lower[i - 1]) and after in 'DPSOTXQ"R.,':
        tags[i - 1] = "N"
        return "V"  # "many reports reveal that", "Court records show that", "…, records show."
    return ""


def _behind_plural(before: str, word: str) -> bool:
    """Is the word before a plural that was read as a verb: "records", "reports"?"""
    return (before == "v" and word[-1] == "s") or (before == "V" and word in PLURALS_OR_VERBS)


def _with_particle(tags: list[str], lower: list[str], i: int, last: int, before: str) -> bool:
    """ "denies it and points out that", "The group, founded in 1990, calls for reform"."""
    aside = before == "," and "," in tags[max(0, i - 20) : i - 1]
    return i < last and (aside or before == "C") and (lower[i], lower[i + 1]) in WITH_PARTICLE


def _named_thing(tags: list[str], lower: list[str], i: int, after: str, tag: str) -> bool:
    """ "a Sanders volunteer who", "the Sanders campaign, ", "the Sanders campaign in a statement"."""
    named = i - 1
    while named > 0 and tags[named] == "X" and i - named < 5:
        named -= 1
    if article_before(tags, lower, i) or tags[named] == "'":
        return True  # "during Saturday's Democratic debate that"
    if tag == "u" and lower[i - 1].endswith("s"):
        return False  # "the Saudis state in a paper", "Opponents argue, however, that"
    return after == "," or (after in "IVA." and article_before(tags, lower, i, table.ARTICLES))


def _titles_name(tags: list[str], i: int, last: int) -> bool:
    """ "The park opened at dawn, project manager Sam Doe said": what somebody is, a name, and a verb."""
    j = i + 1
    while j < min(last, i + 4) and tags[j] in "Nv":
        j += 1
    name = j
    while j < min(last, name + 4) and tags[j] == "X":
        j += 1
    return name < j and tags[j] in "VE" and tags[j + 1 : j + 2] in ([], ["."], ["Y"], [","])


def _behind_adverbs(tags: list[str], lower: list[str], i: int, last: int) -> str:
    """The tag behind the word at i; of a verb behind adverbs ("advocates also said"), the verb's."""
    if i >= last:
        return "."
    j = i + 1
    while j < last and tags[j] == "R" and lower[j] not in table.NO_ADVERBIALS:
        j += 1
    return tags[j] if tags[j] in "VA" else tags[i + 1]


def _after_determiner(
    tags: list[str], lower: list[str], i: int, before: str, after: str, plural: bool
) -> str:
    """ "The claim", "some say", "this says that", but "those claims that"; "42% support it"."""
    tag = tags[i]
    if before == "M":
        two_say = after == "." and i > 1 and tags[i - 2] == "D"  # "…,” the two write."
        share = lower[i - 1] == "%" and (i < 3 or tags[i - 3] in '.,;:CRQ"')
        if share and not plural and after in 'DPSOTQ"':
            return "V"  # "42% support the bill"
        if tag == "u" and (two_say or after in 'DPSOTQ"XAR'):
            return "V"
    if before == "D" and lower[i - 1] in table.CORRELATIVE and i > 1 and tags[i - 2] in "ANXS":
        return "V"  # "would neither confirm nor deny it"
    alone = before == "D" and lower[i - 1] in table.STANDS_ALONE
    if plural:
        one = lower[i - 1] in table.ONE_OF_THEM
        says = (one or lower[i - 1] in table.DEMONSTRATIVES) and not alone and after in "SOPDTXQ"
        return "V" if says else "N"
    return "V" if alone and (tag == "u" or after not in "VAI.,N") else "N"


def _by_phrase(tags: list[str], lower: list[str], i: int, last: int, after: str, tag: str) -> str:
    """What the whole phrase before the word at i makes of it; empty if it leaves the question open."""
    plural = lower[i][-1] == "s" and lower[i][-2:] != "ss"
    if after in 'DPSOTXQ"R' and in_fronted_phrase(tags, i):
        return "N"
    if i < last and (lower[i], lower[i + 1]) in WITH_PARTICLE and lone_subject(tags, i):
        return "V"  # "the accord calls on"
    joined = i > 2 and tags[i - 2] == "C" and tags[i - 3] in "NX" and lower[i - 2] in table.JOINING
    if joined and not plural and after in "DPSOX":
        return "V"  # "the book and film blame him"
    if plural and after == "." and tags[i - 1] in "NX" and (behind_speech(tags, i) or tags_clause(tags, i)):
        return "V"  # "…,” the document states.", "Support has fallen, the poll shows."
    if tag == "u" and after == "." and not plural and behind_comma(tags, i):
        return "V"  # "…, people close to Lane say."
    return ""


def _after_noun(
    tags: list[str], lower: list[str], i: int, last: int, before: str, after: str, tag: str
) -> str:
    """ "Officials say", "the ministry reports that", but "the task force", "police reports show"."""
    word = lower[i - 1]
    if word in table.BEFORE_POINTS and lower[i] == "points":
        return "N"  # "12 percentage points to 8"
    plural = is_plural(word)
    jobs = word[-1] == "s" and before == "N" and lower[i][-1] != "s" and tag == "v"  # no "a majority support"
    if plural and jobs and article_before(tags, lower, i):
        return "N"  # "a strong jobs report"
    if settled := _by_head(tags, lower, i, after, tag):
        return settled
    third = lower[i].endswith("s") and not lower[i].endswith("ss")
    if third and i < last and lower[i] in DOCUMENTS and lower[i + 1] in table.SHOW:
        return "N"  # "Court records show"
    if plural and word in DOCUMENTS and lower[i] in table.SHOW:
        return "V"
    if (
        third
        and tag == "v"
        and after == "X"
        and word in DOCUMENTS
        and lower[i].removesuffix("s") in table.SHOW
    ):
        return "V"  # "The video shows Hall leaving"
    if third and tag == "u" and after in "VA" and behind_relative(tags, lower, i):
        return "V"  # "which the army says is new"
    if before == "X" and not plural and not third and inside_prepositional(tags, i):
        return "N"  # "during this week's GOP debate that"
    if third:
        return _third_person(tags, lower, i, last, before, after, tag)
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


def _third_person(
    tags: list[str], lower: list[str], i: int, last: int, before: str, after: str, tag: str
) -> str:
    """ "the ministry reports that", but "police reports", "in diverse states that"."""
    word = lower[i - 1]
    plural = is_plural(word)
    if after == "u" and not lower[i + 1].endswith("s"):
        return "N"  # "Consumer advocates say"
    if before == "N" and not plural and bare_behind_preposition(tags, i):
        return "N"  # "in diverse states that", "amid angry claims that"
    if after == "," and before == "X" and i > 1 and tags[i - 2] == "I":
        return "N"  # "the commander of U.S. forces,"
    if before == "N" and word.endswith("ed") and i > 1 and tags[i - 2] in "VE":
        return "N"  # "declined repeated requests"
    if before == "E":
        return "V" if tag == "u" and after in "SO" else "N"
    if tag == "u" and after in 'SOQ"PR':
        return "V"
    if plural and before == "N" and i < last and (lower[i], lower[i + 1]) in WITH_PARTICLE:
        return "V"  # "a letter to members calls for"
    if after not in "VA" and plural and one_of(tags, lower, i):
        return "V"
    acted = i + 2 <= last and tags[i + 2] in "DPO"
    first = i == 1 and after == "E" and acted and tag == "v"  # "Housing advocates criticized it"
    if after in "VA" or first or (plural and before != "X" and word not in table.COLLECTIVES):
        return "N"
    if tag == "u" or before == "X" or after in 'DPSOTQ"M:R':
        return "V"
    if after == "," and between_commas(tags, lower, i):
        return "V"
    return "N" if after in "I.,C" else "v"


def _by_head(tags: list[str], lower: list[str], i: int, after: str, tag: str) -> str:
    """ "Critics of the plan say drivers", "A lawyer for the families says it": the verb of the first noun.

    Empty unless the words before i are a phrase with a preposition that opens its clause.
    """
    j, head = i - 1, -1
    while j >= max(0, i - LONGEST) and (
        tags[j] in "NXDPMI'" or (tags[j] in "ET" and tags[j + 1] in ("IT" if tags[j] == "E" else "DPX"))
    ):
        if tags[j] in "IT":
            head = j - 1 - (tags[j - 1] == "E" or lower[j - 1] in table.ADJECTIVES_WITH_TO)
        j -= 1
    group = j
    while group > 2 and tags[group - 1] in "AR":
        group -= 1  # "voters who have seen it"
    if group > 1 and tags[j] in "VEv" and lower[group - 1] in table.RELATIVES and tags[group - 2] in "NX":
        behind = not lower[i].endswith("s") and is_plural(lower[group - 2]) and head < 0
        return "V" if behind and after in 'DPSOXNM"Q' else ""  # "voters who watched the debate say"
    opens = j < 0 or tags[j] in '.,;:"CQ'
    alone = head > j and lower[head] in table.STANDS_ALONE  # "Some in the party fear that"
    particle = (lower[i], lower[i + 1]) in BASE_WITH_PARTICLE if i + 1 < len(lower) else False
    if not opens or head <= j or not (alone or tags[head] in "NX"):
        return ""
    if after not in 'DPSOXNMGE"QTR' and not particle:  # "Critics of the plan call for a vote"
        return ""
    if after == "E" and i + 2 < len(tags) and tags[i + 2] in "XDPOQ":
        return ""  # "Members of the press accused Hall"
    third = lower[i].endswith("s") and not lower[i].endswith("ss")
    several = alone or is_plural(lower[head]) or lower[head] in table.COLLECTIVES
    if third:
        found = lower[head] in SURVEYS and after in 'QSDP"'  # "A study of mice shows that"
        return "V" if (tag == "u" or found) and not several else ""
    return "V" if several else ""

"""What stands before a form that may be a verb or a noun: questions put to the tags so far."""

from claimtrack.extract.text import Reading
from claimtrack.rules.en import words as table
from claimtrack.rules.en.speakers import SURVEYS

LONGEST = 40  # tokens looked back; hostile text must not make us look through all of it for each word


def is_plural(word: str) -> bool:
    """May this noun be more than one?"""
    return (word.endswith("s") and not word.endswith(("ss", "ous"))) or word in table.PLURALS


def before_run(tags: list[str], i: int, kinds: str, floor: int = 0) -> int:
    """The last token before i with none of these tags, but none before `floor` or further than `LONGEST`."""
    j, floor = i - 1, max(floor, i - LONGEST)
    while j > floor and tags[j] in kinds:
        j -= 1
    return j


def in_fronted_phrase(tags: list[str], i: int) -> bool:
    """ "At a party debate this week, Hall left": no subject stands inside a fronted phrase."""
    j = before_run(tags, i, "NXEGDPM'")
    return tags[j] == "I" and j < i - 2 and tags[j + 1] in "DP" and (j == 0 or tags[j - 1] in 'C,.":;')


def behind_comma(tags: list[str], i: int) -> bool:
    """Stands no verb between this last word of the sentence and the comma before it?"""
    for j in range(i - 1, max(0, i - 9), -1):
        if tags[j] == ",":
            return True
        if tags[j] not in "NXDPM'IT":
            return False
    return False


def tags_clause(tags: list[str], i: int) -> bool:
    """Stands only a noun with its determiner between a clause's comma and this last word of the sentence?"""
    j = before_run(tags, i, "NX'", floor=1)
    if j < 2 or tags[j] not in "DP" or tags[j - 1] != ",":
        return False
    return any(tag in "VAE" for tag in tags[max(0, j - 12) : j - 1])


def behind_speech(tags: list[str], i: int) -> bool:
    """ "…,” a man in the film claims": stands only a noun phrase between mark and last word?"""
    j = before_run(tags, i, "NXDPM'I", floor=1)
    return j > 0 and tags[j] == '"' and tags[j - 1] == ","


def one_of(tags: list[str], lower: list[str], i: int) -> bool:
    """ "One of the guards says": a phrase in the plural whose head stands before "of"."""
    j = before_run(tags, i, "NXDP'MG", floor=1)
    return j > 0 and lower[j] == "of" and lower[j - 1] in table.SINGLE


def between_commas(tags: list[str], lower: list[str], i: int) -> bool:
    """ "The economy, the bank estimates, will shrink": only a noun between commas, and a verb behind them."""
    j = before_run(tags, i, "NX'", floor=1)
    surely = tags[i + 2 : i + 3] in (["A"], ["V"], ["T"])
    return j > 1 and tags[j] in "DP" and tags[j - 1] == "," and (surely or lower[i - 1] in SURVEYS)


def behind_relative(tags: list[str], lower: list[str], i: int) -> bool:
    """Stands nothing but a noun phrase between a relative pronoun and the word at i?"""
    j = before_run(tags, i, "NXDP'.")
    return lower[j] in table.RELATIVES


def bare_behind_preposition(tags: list[str], i: int) -> bool:
    """Stands no determiner between a preposition and the word at i, which then ends its phrase?"""
    j = before_run(tags, i, "NEGR")
    return tags[j] == "I"


def inside_prepositional(tags: list[str], i: int) -> bool:
    """Belongs the word at i to a preposition's phrase with a determiner: "in the Dayton report"?"""
    j = before_run(tags, i, "NXE'Y")
    return j > 0 and tags[j] in "DP" and tags[j - 1] == "I"


def article_before(
    tags: list[str], lower: list[str], i: int, articles: frozenset[str] = table.ARTICLES_A
) -> bool:
    """Opens "a" or "an" (or another of `articles`) the phrase whose last word this is?"""
    j = i - 1
    while j > max(0, i - 7) and tags[j] in "NXMEGv":
        j -= 1
    return lower[j] in articles


def lone_subject(tags: list[str], i: int) -> bool:
    """Is the noun before i all of a subject: "The accord calls on", but "for death threats against"?"""
    if tags[i - 1] != "N":
        return False
    j = before_run(tags, i, "NXM", floor=-1)
    if j > 1 and tags[j] == "'" and tags[j - 1] in "NX":
        return True  # "the governor's plan calls for"
    return j >= 0 and tags[j] in "DP" and (j == 0 or tags[j - 1] in '.,;:C"Q-R')


def _noun_alone(tags: list[str], lower: list[str], i: int) -> bool:
    """Is the noun at i all of its phrase, and no verb's subject: "that claim.", "that claim as"?"""
    if i + 1 >= len(tags) or tags[i + 1] in '".,;:)':
        return True
    return lower[i + 1] in table.AS_OR_FOR or (tags[i + 1] == "D" and tags[i] == "v" and lower[i][-1] != "s")


def demonstrative(tags: list[str], lower: list[str], i: int) -> bool:
    """ "that" before a bare noun and a verb, or after a preposition: "that plan failed", "of that size"."""
    if i and tags[i - 1] == "I" and lower[i - 1] not in table.BEFORE_THAT:
        return True
    plural = lower[i + 1].endswith("s") and not lower[i + 1].endswith(("ss", "us", "is", "ws"))
    if plural and tags[i + 1] == "N":
        return False  # "wanted cuts and that banks refused", but "and that news was bad"
    if tags[i + 1] == "N" and lower[i + 1] in table.TIME_NOUNS and lower[i + 1] not in table.ALSO_ADJECTIVES:
        return True  # "reported that night"
    if i and tags[i - 1] in "VE" and tags[i + 1] in "Nv" and _noun_alone(tags, lower, i + 1):
        return True  # "called that account “a fairy tale”", "rejected that claim"
    if (
        i + 2 < len(tags)
        and tags[i + 1] in "Nv"
        and tags[i + 2] in ",AVE"
        and (not i or tags[i - 1] in '.":')
    ):
        return True  # "That letter, sent on Monday, demanded"
    return i + 2 < len(tags) and i > 0 and tags[i - 1] in "CIT" and tags[i + 1] == "N"


def tied_dash(reading: Reading, tags: list[str], i: int, last: int) -> str:
    """ "a 7–2 vote", "the London–Paris line": without spaces a short dash joins numerals or names."""
    if not 0 < i < last or reading.word[i] not in table.TYING_DASHES:
        return "-"
    tight = reading.end[i - 1] == reading.start[i] and reading.end[i] == reading.start[i + 1]
    dateline = len(reading.word[i - 1]) > 3 and reading.word[i - 1].isupper()  # "LONDON–Hall said"
    alike = tags[i - 1] == tags[i + 1] and tags[i - 1] in "XM"
    return tags[i - 1] if tight and alike and not dateline else "-"

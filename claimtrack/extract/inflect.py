"""Inflects English verbs by the spelling rules; what the rules do not give stands in the tables."""

from claimtrack.rules.en import words as table

VOWELS = "aeiou"


def forms(verb: str) -> dict[str, str]:
    """Every form of the verb with what it is: base, s, past, participle, ing. Later entries win."""
    made = {_ing(verb): "ing", verb: "base"}
    if verb in table.IRREGULAR:
        third, past, participle = table.IRREGULAR[verb].split()
        made |= {third: "s", participle: "participle", past: "past"}
    else:
        made |= {_third(verb): "s", _past(verb): "past"}
    for spelling in table.SPELLINGS.get(verb, "").split():
        made[spelling] = "ing" if spelling.endswith("ing") else "past"
    return made


def plural(noun: str) -> str:
    """The plural by the spelling rules: that of a noun is made as the third person of a verb."""
    return _third(noun)


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")) and verb[-2:] != "io":
        return verb + "es"  # but "radios"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in table.DOUBLING else "") + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in table.DOUBLING else "") + "ing"

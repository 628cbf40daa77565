"""What a dash or a bracket parts off from what is said."""

from claimtrack.extract.chunks import bracket_right
from claimtrack.extract.cues import ANY_FORMS
from claimtrack.extract.next_claims import own_cue
from claimtrack.extract.text import Reading, opens_quotation


def ends_quoted(reading: Reading, i: int, stop: int) -> bool:
    """ "He said they would win — “easily.”": a quotation in small letters, and nothing behind it."""
    if i + 1 >= stop or not opens_quotation(reading, i) or not reading.word[i + 1][0].islower():
        return False
    return reading.quotations[reading.quote[i]][1] >= stop - 2


def is_hyphen(reading: Reading, i: int) -> bool:
    """ "a ‘D-’ rating", "the con- clusion": a plain hyphen with no space before it parts nothing."""
    return reading.word[i] == "-" and reading.end[i - 1] == reading.start[i]


def writers_bracket(reading: Reading, opening: int, stop: int) -> bool:
    """ "said it was late (a spokesman later apologised)": a clause with a cue, which ends the sentence."""
    closing = bracket_right(reading, opening, stop) - 1
    if closing < stop - 2 or closing < opening + 4:
        return False
    return own_cue(reading, opening, closing, ANY_FORMS)


def dash_closes(reading: Reading, i: int, stop: int) -> int:
    """The second of a pair of dashes; -1 if the one at i stands alone."""
    for j in range(i + 1, stop):
        if reading.tag[j] == "-" and reading.word[j] == reading.word[i]:
            return j
        if reading.tag[j] == ";":
            break
    return -1

"""Content before its cue, and quotations that go on behind it."""

from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span


def content_left(reading: Reading, edge: int, floor: int) -> Span | None:
    """What stands before the attribution that begins at `edge`: “…,” he said — prices fell, he said.

    None unless a comma, a dash or a closing quotation mark parts the two.
    """
    tags = reading.tag
    if edge - 1 <= floor:
        return None
    before = tags[edge - 1]
    if before == '"' and reading.quote[edge - 1] >= 0 and not opens_quotation(reading, edge - 1):
        return floor, edge
    if before == "," or (before == "-" and edge - 2 > floor):
        return floor, edge - 1
    if before == "." and reading.quote[edge - 1] < 0 and reading.word[edge - 1] in "?!":
        return floor, edge
    return None


def quotation_goes_on(reading: Reading, last: int, taken: set[int]) -> list[Span]:
    """The quotations that go on with one behind its cue: `“A,” he said. “B.”` — as token ranges.

    `last` is the last token of the attribution's sentence, `taken` the quotations with cues of their own.
    Within a paragraph, and over paragraphs while the one before was left unclosed.
    """
    found: list[Span] = []
    sentence = reading.sentence[last] + 1
    paragraph = reading.paragraph[sentence - 1]
    while sentence < len(reading.sentences):
        first, stop = reading.sentences[sentence]
        index = reading.quote[first]
        if index < 0 or index in taken or reading.quotations[index][0] < first:
            break
        if reading.paragraph[sentence] != paragraph:
            before = reading.quote[first - 1]
            if before < 0 or before not in reading.unclosed:
                break
            paragraph = reading.paragraph[sentence]
        closing = reading.quotations[index][1]
        if closing < stop - 2:
            break
        found.append((first, stop))
        sentence += 1
    return found

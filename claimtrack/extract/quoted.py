"""Content before its cue, and quotations that go on behind it."""

from claimtrack.extract.clauses import has_clause
from claimtrack.extract.text import Reading, opens_quotation, opens_small, titled
from claimtrack.model import Span
from claimtrack.rules.en import words as table


def content_left(reading: Reading, edge: int, floor: int) -> Span | None:
    """What stands before the attribution that begins at `edge`: “…,” he said — prices fell, he said.

    None unless a comma, a dash or a closing quotation mark parts the two.
    """
    tags = reading.tag
    floor = behind_lead_in(reading, behind_dateline(reading, floor, edge), edge)
    if edge - 1 <= floor:
        return None
    before = tags[edge - 1]
    if before == '"' and reading.quote[edge - 1] >= 0 and not opens_quotation(reading, edge - 1):
        return None if _on_programme(reading, floor, edge) else (floor, edge)
    if before == "," or (before == "-" and edge - 2 > floor):
        return floor, edge - 1
    if before == "." and reading.quote[edge - 1] < 0 and reading.word[edge - 1] in "?!":
        return floor, edge
    return None


def _on_programme(reading: Reading, first: int, edge: int) -> bool:
    """ "Wednesday on “Today,”", "On “Today,”": a day and a programme, and nothing said."""
    index = reading.quote[edge - 1]
    opening = reading.quotations[index][0]
    plain = all(tag in "YIDNXRM'" for tag in reading.tag[first:opening])
    return (
        first < opening
        and reading.tag[opening - 1] in "IXN'"
        and plain
        and "I" in reading.tag[first:opening]
        and titled(reading, index)
    )


def behind_dateline(reading: Reading, first: int, stop: int) -> int:
    """The token behind "WASHINGTON (Reuters) - "; `first` if no dateline is there."""
    tags = reading.tag
    for i in range(first + 1, min(stop - 2, first + 12)):
        if tags[i] == "-":
            spaced = reading.end[i - 1] < reading.start[i] or reading.word[i] in "—–―"
            return i + 1 if spaced and tags[first] == "X" and reading.word[first].isupper() else first
        if tags[i] not in "X,.()YMN":
            break
    return first


def behind_lead_in(reading: Reading, first: int, stop: int) -> int:
    """Of "Fans were furious: “We lost,”", "It was a bad year: Prices fell,": the token behind the colon."""
    for i in range(stop - 3, first, -1):
        if reading.tag[i] != ":" or reading.quote[i] != reading.quote[stop]:
            continue
        said = has_clause(reading, i + 1, stop) or reading.tag[i + 1] == "I"  # "…: In May, Hall wrote to her"
        capital = reading.word[i + 1][0].isupper() and said
        return i + 1 if capital or opens_quotation(reading, i + 1) else first
    return first


def headline(reading: Reading, stop: int) -> bool:
    """Ends a sentence without a full stop, so that it needs no verb: "Schools to reopen, says minister"?"""
    return reading.tag[stop - 1] not in '.:;,"'


def spoken_part(reading: Reading, left: Span) -> Span:
    """Of "He shrugged, telling me, “I left,”" only the quotation, when a comma or colon introduces it."""
    closing = left[1] - 1
    opening = reading.quotations[reading.quote[closing]][0]
    if titled(reading, reading.quote[closing]):
        return left  # “… on his show, “Morning Joe,” she said”
    if (
        reading.tag[left[0]] == "I"
        and reading.tag[opening - 1] == ","
        and not any(tag in "VAEG" for tag in reading.tag[left[0] : opening])
    ):
        return left  # "“After the fire, “nobody slept,” he said"
    if reading.tag[opening - 1] == "," and _opens_what_is_said(reading, left[0], opening):
        return left
    introduced = opening - 1 > left[0] and reading.tag[opening - 1] in ",:-"
    return (opening, left[1]) if introduced and closing - opening > 4 else left


def _opens_what_is_said(reading: Reading, first: int, opening: int) -> bool:
    """ "If it rains, “I will stay,”", "To believe that, “you have to be blind,”"."""
    opens, tags = reading.lower[first], reading.tag
    if opens in table.CONDITIONS:
        return True
    small = opens_small(reading, opening)
    if not small or any(word in table.ASKED_OR_REACHED for word in reading.lower[first:opening]):
        return False
    return (tags[first] == "T" and tags[first + 1] == "V") or opens == "based"


def quotation_goes_on(
    reading: Reading, sentence: int, taken: set[int], busy: set[int], quoted: bool
) -> list[Span]:
    """The quotations that go on with a claim behind its sentence, as token ranges.

    `taken` are the quotations with cues of their own, `busy` the sentences that have one. Within a paragraph;
    if the claim is itself `quoted`, also over paragraphs that are nothing but quotation.
    """
    found: list[Span] = []
    paragraph = reading.paragraph[sentence]
    for i in range(sentence + 1, len(reading.sentences)):
        first, stop = reading.sentences[i]
        index = reading.quote[first]
        if index < 0 or index in taken or reading.quotations[index][0] < first:
            break
        if reading.paragraph[i] != paragraph:
            if not quoted or not _all_quoted(reading, i):
                break
            paragraph = reading.paragraph[i]
        whole = reading.quotations[index][1] >= stop - 2
        if not whole and i in busy:
            break
        found.append((first, stop if whole else stop - (reading.tag[stop - 1] == ".")))
        if not whole:
            break
    return found


def _all_quoted(reading: Reading, sentence: int) -> bool:
    """Is the paragraph that begins with this sentence nothing but quotation?"""
    first, stop = reading.paragraphs[reading.paragraph[sentence]]
    return all(reading.quote[i] >= 0 for i in range(first, stop) if reading.tag[i] not in ".,")

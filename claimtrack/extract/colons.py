"""Attributions by a colon: headlines ("12 dead: Officials"), transcripts ("SMITH: No"), line ends."""

from claimtrack.extract.chunks import chunk_right
from claimtrack.extract.cues import is_cue_at
from claimtrack.extract.phrases import noun_phrase_right
from claimtrack.extract.text import Reading, opens_quotation
from claimtrack.model import Span
from claimtrack.rules.en import sources as table
from claimtrack.rules.en import words as words_table

LONGEST_SPEAKER = 7
LONGEST_HEADLINE = 30


def colon_claim(reading: Reading, colon: int, bounds: Span) -> tuple[Span, Span, str] | None:
    """Source, content and rule around the colon at this token, all as tokens; None if nobody speaks by it."""
    first, stop = bounds
    paragraph = reading.paragraphs[reading.paragraph[reading.sentence[colon]]]
    if colon <= first or colon + 1 >= stop or first != paragraph[0]:
        return None
    headline = (
        stop == paragraph[1] and stop - first <= LONGEST_HEADLINE and reading.tag[stop - 1] not in ".?!"
    )
    if headline and _speaks_after(reading, colon, stop) and colon - first >= 3:
        return (colon + 1, stop), (first, colon), "headline, speaker last"
    if colon - first <= LONGEST_SPEAKER and _speaks_before(reading, first, colon):
        if opens_quotation(reading, colon + 1):
            closing = reading.quotations[reading.quote[colon + 1]][1]
            return (first, colon), (colon + 1, min(closing + 1, stop)), "speaker, colon, quotation"
        if headline and (
            any(tag in "VAEG" for tag in reading.tag[colon + 1 : stop])
            or reading.lower[colon - 1] in table.SPEAKING_NOUNS
        ):
            return (first, colon), (colon + 1, stop), "headline, speaker first"
        if _transcript(reading, first, colon):
            return (first, colon), (colon + 1, paragraph[1]), "transcript"
    return None


def before_speaker(reading: Reading, i: int, bounds: Span) -> int:
    """Of "Army prepares to leave: Officials": the token of the colon for a verb at i; else the end."""
    stop = bounds[1]
    if reading.tag[stop - 1] in ".?!":
        return stop
    colon = next((j for j in range(stop - 2, max(i, stop - 7), -1) if reading.tag[j] == ":"), -1)
    found = colon_claim(reading, colon, bounds) if colon > i else None
    return colon if found and found[0][0] > colon else stop


def _speaks_after(reading: Reading, colon: int, stop: int) -> bool:
    if stop - colon - 1 > 5 or noun_phrase_right(reading, colon + 1, stop) != stop:
        return False
    words = reading.lower[colon + 1 : stop]
    if any(word in table.NOT_SPEAKERS for word in words):
        return False
    return words[-1] in table.SPEAKING_NOUNS or (
        reading.tag[stop - 1] == "X" and _verb_before(reading, colon)
    )


def _verb_before(reading: Reading, colon: int) -> bool:
    first = reading.sentences[reading.sentence[colon]][0]
    return any(reading.tag[i] in "VAE" for i in range(first, colon))


def _speaks_before(reading: Reading, first: int, colon: int) -> bool:
    words = reading.lower[first:colon]
    end = noun_phrase_right(reading, first, colon)
    if end < colon and reading.tag[end] == "," and reading.word[first].isupper():
        return True  # GARY HALE, operations director:
    if any(word in table.NOT_SPEAKERS for word in words) or end != colon:
        return False
    if (
        colon - first == 1
        and words[0] in words_table.STATES | words_table.TOPICS
        and _has_own_cue(reading, colon)
    ):
        return False  # "Kenya: Doctors vow to strike"
    return words[-1] in table.SPEAKING_NOUNS or (
        reading.tag[colon - 1] in "X)"
        and chunk_right(reading, first, colon) > first
        and reading.tag[first] in "XDN"
    )


def _has_own_cue(reading: Reading, colon: int) -> bool:
    """Says behind the colon somebody something: "Doctors vow to strike", "India must improve, says Lane"?"""
    stop = reading.sentences[reading.sentence[colon]][1]
    return any(reading.tag[i] in "VE" and is_cue_at(reading, i) for i in range(colon + 2, stop))


def _transcript(reading: Reading, first: int, colon: int) -> bool:
    """SMITH: or MR. SMITH (D-Ohio): — names in capitals before the colon."""
    words = [w for w in reading.word[first : with_comma(reading, first, colon)] if w[0].isalpha()]
    return bool(words) and all(w.isupper() for w in words) and len(words[0]) > 1


def with_comma(reading: Reading, first: int, colon: int) -> int:
    """The end of the name before its apposition, or the colon."""
    return next((i for i in range(first, colon) if reading.tag[i] == ","), colon)


MOST_PARAGRAPHS = 40


def _quoted_block(reading: Reading, sentence: int) -> list[Span]:
    """The quotation that begins with this sentence, and those that go on with it in the next paragraphs."""
    found: list[Span] = []
    for i in range(sentence, min(len(reading.sentences), sentence + MOST_PARAGRAPHS)):
        first, end = reading.sentences[i]
        if not opens_quotation(reading, first):
            break
        index = reading.quote[first]
        found.append((first, min(reading.quotations[index][1] + 1, end)))
        if index not in reading.unclosed:
            break
    return found


def block_after(reading: Reading, stop: int) -> list[Span]:
    """What a sentence that ends in a colon introduces: the quotation or paragraph behind it, as tokens."""
    if stop >= len(reading.word):
        return []
    sentence = reading.sentence[stop]
    first, _ = reading.sentences[sentence]
    if opens_quotation(reading, first):
        return _quoted_block(reading, sentence)
    paragraph = reading.paragraphs[reading.paragraph[sentence]]
    if paragraph[0] != first or paragraph[1] - first > 400:
        return []
    return [paragraph]

"""Reads an article once: words, paragraphs, quotations, sentences, tags, for every later stage."""

from claimtrack.extract.cues import VERB_FORMS
from claimtrack.extract.sentences import find_sentences
from claimtrack.extract.tags import read_letters, tag_words
from claimtrack.extract.text import Reading, find_paragraphs, find_quotations, read_words


def read_text(text: str) -> Reading:
    """The article as parallel arrays; see `Reading`."""
    reading = read_words(text)
    read_letters(reading)
    find_paragraphs(reading)
    find_quotations(reading)
    find_sentences(reading, VERB_FORMS)  # type: ignore[arg-type]
    tag_words(reading)
    return reading

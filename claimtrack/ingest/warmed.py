"""Loaded before processes are forked: what reading a first article makes is made once for all of them."""

from claimtrack.extract.published import find_published
from claimtrack.model import Document
from claimtrack.pipeline import extract_claims
from claimtrack.store import prepare

_ARTICLE = Document('"About 250 of nearly 400 ships sank last week," Mayor Ada Brink said on Friday.')

find_published(_ARTICLE.text)
prepare(_ARTICLE, extract_claims(_ARTICLE))

"""From an article to its claims: all the stages on one screen."""

from claimtrack.extract.attributions import find_attributions
from claimtrack.extract.claims import make_claims
from claimtrack.extract.dates import date_order, find_dates
from claimtrack.extract.figures import figures_outside
from claimtrack.extract.reading import read_text
from claimtrack.extract.speakers import identify
from claimtrack.model import Claim, Document

EXTRACTOR = 7
"""Raised whenever extraction gives another result; a digest test over the fixtures says when."""


def extract_claims(document: Document) -> list[Claim]:
    """Every attributed claim of the article, in text order.

    Text never raises. Without a publication date relative dates stay unresolved; the clock is never read.
    """
    reading = read_text(document.text)
    dates = find_dates(document.text, document.published, order=date_order(document.outlet))
    figures = figures_outside(document.text, [date.span for date in dates if date.type in ("DATE", "TIME")])
    attributions = find_attributions(reading)
    identities = identify(reading, attributions)
    return make_claims(document, EXTRACTOR, reading, attributions, identities, dates, figures)

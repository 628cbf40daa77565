"""claimtrack: who claimed what in the news, with which figures, and when.

    >>> from claimtrack import Document, extract_claims
    >>> for claim in extract_claims(Document(text=article, published=day)):
    ...     print(claim.speakers[0].name, claim.text)

The names listed in `__all__` are the public interface; what is found carries `.to_dict()`.
"""

from claimtrack.extract.dates import find_dates as find_dates

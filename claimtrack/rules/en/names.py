"""Names and what stands around them: pronouns, titles, particles, suffixes, and first names by gender."""

ARTICLES = frozenset({"the", "a", "an"})
PRONOUNS = frozenset(
    """i he she it we they you who which that me him her them us himself herself itself themselves his its their my
    our your""".split()
)
"""Words that speak for somebody named elsewhere."""

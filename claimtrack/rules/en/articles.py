"""The small words before a name that make no difference to whom it names: "the Taliban" is "Taliban"."""

LEADING_ARTICLES = ("the", "a", "an")

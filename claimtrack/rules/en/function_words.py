"""Small words that every English text is full of, and few texts in other languages: what English looks like."""

_WORDS = """
    the and of to a is that it for was with be by this have from not are but had they which you were all their
    has would there been if who will more no when so what its about into than them can only other new some could
    these two may then do first any my now such like our over me even most made after also did many before must
    through where much should well because each those between under while against during since said says year he
    she his her on at as or an in up out i we us
"""

FUNCTION_WORDS = frozenset(_WORDS.split())

ENGLISH_SHARE = 0.25
"""Below this share of function words among its words, a text is hardly English prose (which has 0.35 to 0.5)."""

ENOUGH_WORDS = 25
"""With fewer words than this the share says little."""

HARDLY_ENGLISH = 0.1
"""Below this share a sentence is none of English, however few its words, unless they are fewer than:"""

A_SENTENCE = 12
"""With fewer words than this nothing can be said about the language."""

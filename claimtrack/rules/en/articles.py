"""The small words before a name that make no difference to whom it names: "the Taliban" is "Taliban".

"A" is not among them: before a name it is somebody's initial.
"""

LEADING_ARTICLES = ("the",)

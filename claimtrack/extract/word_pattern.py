"""Turns word lists into one fast regular expression: a tree of letters instead of a list of alternatives."""

import re
from collections.abc import Iterable
from functools import cache

Tree = dict[str, "Tree"]


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of these words, the longest first; a space in one matches any white space.

    The alternatives share their beginnings, so a text that has none of them is passed over quickly.
    """
    tree: Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def cased(words: Iterable[str]) -> list[str]:
    """Each word in small letters, with a capital, and in capitals: quicker to match than ignoring case."""
    return [form for word in words for form in (word.lower(), word.capitalize(), word.upper())]


def lowered(text: str) -> str:
    """The text in small letters, each in the place of its own."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low


def can_hold(pattern: str, word: str) -> bool:
    """Whether a text that this pattern matches can have this word in it, from its first letter to its last.

    In doubt it can: only runs of plain letters are looked at, and the word has to be a row of such runs.
    """
    runs = _runs(pattern)
    if runs is None or not word.isalpha():
        return True
    ends = {0}
    for place in range(len(word)):
        if place in ends:
            ends.update(place + len(run) for run in runs if word.startswith(run, place))
    return len(word) in ends


@cache
def _runs(pattern: str) -> frozenset[str] | None:
    """The letters that a pattern has together; None if it takes letters that it does not name."""
    rest = _NO_LETTERS.sub(" ", pattern)
    if _ANY_LETTER.search(rest):
        return None
    rest = _CLASS.sub(lambda found: " ".join(found[0]), rest)
    return frozenset(re.findall("[a-z]+", _OPTIONAL.sub(r" \1 ", rest)))


# The names of groups, what must not follow, and the signs for digits, spaces, word ends and punctuation.
_NO_LETTERS = re.compile(r"\(\?P[<=]\w+|\(\?!(?:\\.|[^()\\])*\)|\\[^wWSD]")
_ANY_LETTER = re.compile(r"\\|\.|\[\^|\[[^]]*-[^]]")
_CLASS = re.compile(r"\[[^]]*\]")
_OPTIONAL = re.compile(r"([a-z])(?=[?*{])")


def _branches(tree: Tree) -> str:
    parts = [_letter(letter) + _branches(below) for letter, below in sorted(tree.items()) if letter]
    if not parts:
        return ""
    if len(parts) == 1 and "" not in tree:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if "" in tree else "")


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)

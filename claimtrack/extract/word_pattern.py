"""Turns word lists into one fast regular expression: a tree of letters instead of a list of alternatives."""

import re
from collections.abc import Iterable

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


def _branches(tree: Tree) -> str:
    parts = [_letter(letter) + _branches(below) for letter, below in sorted(tree.items()) if letter]
    if not parts:
        return ""
    if len(parts) == 1 and "" not in tree:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if "" in tree else "")


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)

"""What people type into a search, as an expression of SQLite's full-text index (FTS5).

"A phrase", prefix*, AND, OR, NOT, -without and brackets mean what they look like. Everything else, hyphens
and colons and operators of FTS5's own included, is only text.
"""

import re

_PIECE = re.compile(
    r'(?<!\S)(?P<without>-)(?=["\w])'
    r'|["“„](?P<phrase>[^"“”„]*)["“”]?(?P<open>\*?)'
    r'|(?P<paren>[()])|(?P<word>[^\s()"“”„]+)'
)
_OPERATORS = ("AND", "OR", "NOT")


def as_fts(typed: str, *, operators: bool = True) -> str:
    """An expression for what was typed, which may still be ill-formed ("AND AND"); "" where there is no word.

    Without `operators` all the words are looked for; that is always well formed.
    """
    wanted: list[str] = []
    without: list[str] = []
    leave_out = complete = False  # complete: what stands so far could end here
    for match in _PIECE.finditer(typed):
        if match["without"]:
            leave_out = operators
            continue
        piece = _piece(match, operators)
        is_term = piece.startswith('"')
        if leave_out and is_term:
            without.append(piece)
        elif piece:
            if complete and (is_term or piece == "("):
                wanted.append("AND")
            wanted.append(piece)
            complete = is_term or piece == ")"
        leave_out = False
    if not wanted:
        return as_fts(typed, operators=False) if without else ""
    if not without:
        return " ".join(wanted)
    return f"({' '.join(wanted)}) NOT ({' OR '.join(without)})"


def _piece(match: re.Match[str], operators: bool) -> str:
    """A bracket, an operator or a quoted term; "" of what holds neither letter nor digit."""
    if match["paren"]:
        return match["paren"] if operators else ""
    word = match["word"]
    if word in _OPERATORS:
        return word if operators else ""
    text = word.rstrip("*") if word else match["phrase"]
    is_prefix = word.endswith("*") if word else bool(match["open"])
    clean = "".join(char if char.isprintable() else " " for char in text)
    if not any(char.isalnum() for char in clean):
        return ""
    return f'"{clean}"' + ("*" if is_prefix else "")

"""How what is drawn on the review screen looks, in the colours that the terminal's own theme gives."""

from typing import Any

from claimtrack.review.marked import LOOKS


def _words(style: dict[str, Any]) -> str:
    """A style of click's in prompt_toolkit's words."""
    colour = [f"ansi{style['fg']}"] if "fg" in style else []
    return " ".join(colour + [word for word in ("bold", "underline") if style.get(word)])


STYLES = {
    **{kind: _words(look.style) for kind, look in LOOKS.items()},
    "aside": "dim", "quiet": "dim", "rule": "dim", "keyword": "dim", "label": "dim",
    "done": "bold", "where": "bold", "title": "bold", "key": "bold", "prompt": "bold", "told": "bold",
    "verified": "ansigreen bold", "disputed": "ansired bold", "unverified": "ansiyellow bold",
    "flag": "ansiyellow bold", "error": "ansired bold", "lit": "reverse",
}  # fmt: skip
"""Look → how it is drawn. Without colour, bold, dim and underlined remain, and brackets in the text."""

"""A word longer than a line may break, so that nothing runs off the page."""

from __future__ import annotations

import re

# An invisible place where a line may end; words are given one after so many letters.
BREAK = "\u200b"
_MOST = 29
_TOO_LONG = re.compile(rf"[^\s\u200b-]{{{_MOST}}}")
_PIECE = re.compile(r"[^\s\u200b-]{14}")


def breakable(words: str) -> str:
    """Return words of which the long ones may break."""
    if len(words) < _MOST or not _TOO_LONG.search(words):
        return words
    return _PIECE.sub(rf"\g<0>{BREAK}", words)

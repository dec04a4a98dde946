"""Texts too long for a page are cut on paper, and say so; the data stay whole."""

from __future__ import annotations

from typing import Final

from swapviewer import text

# In characters. A text of a PDF may hold 32,767 bytes; a title is made of two of these,
# and a character takes up to four bytes.
LONGEST: Final = 4_000


def shortened(words: str) -> str:
    """Return words that are no longer than a page can hold."""
    if len(words) <= LONGEST:
        return words
    # In front, for words that run from right to left may turn round what follows.
    shown, all_of_them = text.count(LONGEST), text.count(len(words))
    note = f"[{shown} of {all_of_them} characters; the data of this file hold all]"
    return f"{note} {words[:LONGEST]} …"

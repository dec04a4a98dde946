"""Texts too long for a page are cut on paper, and say so; the data stay whole."""

from __future__ import annotations

from typing import Final

from swapviewer import text

# In characters. A text of a PDF may hold 32,767 bytes; a title is made of two of these,
# and a character takes up to four bytes.
LONGEST: Final = 4_000


def shortened(value: object) -> object:
    """Return a JSON-like value in which no text is longer than a page can hold."""
    match value:
        case str():
            return value if len(value) <= LONGEST else _cut(value)
        case dict():
            return {key: shortened(one) for key, one in value.items()}
        case list() | tuple():
            return [shortened(one) for one in value]
        case _:
            return value


def _cut(words: str) -> str:
    # In front, for words that run from right to left may turn round what follows.
    shown, all_of_them = text.count(LONGEST), text.count(len(words))
    note = f"[{shown} of {all_of_them} characters; the data of this file hold all]"
    return f"{note} {words[:LONGEST]} …"

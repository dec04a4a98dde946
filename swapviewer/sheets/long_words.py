"""A word longer than a line may break, so that nothing runs off the page."""

from __future__ import annotations

import re

# An invisible place where a line may end; words are given one after so many letters.
BREAK = "\u200b"
_TOO_LONG = re.compile(r"[^\s\u200b-]{29}")
_PIECE = re.compile(r"[^\s\u200b-]{14}")
# Names by which something is found again stay whole; addresses break at their own signs,
# and lines in the margins are set smaller instead.
_WHOLE = frozenset(("url", "sha256", "scope", "file_name", "margins"))


def breakable(value: object) -> object:
    """Return a JSON-like value whose long words may break, but for names and addresses."""
    match value:
        case str():
            return _PIECE.sub(rf"\g<0>{BREAK}", value) if _TOO_LONG.search(value) else value
        case dict():
            return {
                key: one if key in _WHOLE else breakable(one) for key, one in value.items()
            }
        case list() | tuple():
            return [breakable(one) for one in value]
        case _:
            return value

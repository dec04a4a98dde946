"""Characters that the press has no shape for are shown as �, and nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable

SUBSTITUTE = "\ufffd"
_CONTROLS = {chr(code) for code in (*range(0x20), 0x7F)} - {"\n", "\t", "\r"}


def unshown(characters: set[str], shows: Callable[[str], bool]) -> frozenset[str]:
    """Return which of the characters `shows` denies."""
    denied = {one for one in characters if not one.isascii() and not shows(one)}
    return frozenset(denied | (characters & _CONTROLS))


def replaced(words: str, characters: frozenset[str]) -> str:
    """Return the words with these characters replaced."""
    return words.translate(dict.fromkeys(map(ord, characters), SUBSTITUTE))

"""Characters that the press has no shape for are shown as �, and nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable

SUBSTITUTE = "\ufffd"


def unshown(value: object, shows: Callable[[str], bool]) -> frozenset[str]:
    """Return the characters in all texts of a JSON-like value that `shows` denies."""
    found: set[str] = set()
    _collect(value, found)
    return frozenset(one for one in found if not one.isascii() and not shows(one)) | (
        found & _CONTROLS
    )


def replaced(value: object, characters: frozenset[str]) -> object:
    """Return the value with these characters replaced in each of its texts."""
    match value:
        case str():
            return value.translate(dict.fromkeys(map(ord, characters), SUBSTITUTE))
        case dict():
            return {key: replaced(one, characters) for key, one in value.items()}
        case list() | tuple():
            return [replaced(one, characters) for one in value]
        case _:
            return value


_CONTROLS = {chr(code) for code in (*range(0x20), 0x7F)} - {"\n", "\t", "\r"}


def _collect(value: object, found: set[str]) -> None:
    match value:
        case str():
            found.update(value)
        case dict():
            for one in value.values():
                _collect(one, found)
        case list() | tuple():
            for one in value:
                _collect(one, found)

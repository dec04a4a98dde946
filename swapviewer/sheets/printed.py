"""What is printed, as JSON-like values: one walk over each part, for all of its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Final

from swapviewer.sheets.glyphs import replaced
from swapviewer.sheets.lengths import shortened
from swapviewer.sheets.long_words import breakable
from swapviewer.sheets.margins import Margins
from swapviewer.sheets.parts import Part, Sheet

Words = Callable[[str], str]
# Names by which something is found again stay whole; addresses break at their own signs.
_WHOLE = frozenset(("url", "sha256", "scope", "file_name"))
# Of a sheet: its parts are walked one by one, and its data are not printed.
_APART = frozenset(("parts", "held"))
_known: Final[dict[object, tuple[str, ...]]] = {}


def around(sheet: Sheet, unshown: frozenset[str] = frozenset()) -> dict[str, object]:
    """Return all that is printed of a sheet besides its parts, without these characters."""
    return _object(sheet, *_changes(unshown))


def printed_margins(
    margins: Margins, unshown: frozenset[str] = frozenset()
) -> dict[str, object]:
    """Return lines in the margins; they are set smaller instead of broken."""
    _, whole = _changes(unshown)
    return _object(margins, whole, whole)


def printed_words(words: str, unshown: frozenset[str] = frozenset()) -> str:
    """Return how a text is printed without these characters."""
    usual, _ = _changes(unshown)
    return usual(words)


def printed_part(part: Part, unshown: frozenset[str] = frozenset()) -> dict[str, object]:
    """Return what is printed of a part, without these characters."""
    return _object(part, *_changes(unshown))


def characters(sheet: Sheet, margins: Margins) -> set[str]:
    """Return all characters of what is printed."""
    found: set[str] = set()

    def collect(words: str) -> str:
        found.update(shortened(words))
        return words

    for one in (sheet, margins, *sheet.parts):
        _object(one, collect, collect)
    return found


def _changes(unshown: frozenset[str]) -> tuple[Words, Words]:
    """Return what is done to words that may be broken, and to those that stay whole."""

    def whole(words: str) -> str:
        return replaced(shortened(words), unshown) if unshown else shortened(words)

    def usual(words: str) -> str:
        return breakable(whole(words))

    return usual, whole


def _value(value: object, usual: Words, whole: Words) -> object:
    if isinstance(value, str):
        return usual(value)
    if isinstance(value, tuple):
        return [_value(one, usual, whole) for one in value]
    return _object(value, usual, whole) if is_dataclass(value) else value


def _object(value: object, usual: Words, whole: Words) -> dict[str, object]:
    return {
        name: _value(getattr(value, name), whole if name in _WHOLE else usual, whole)
        for name in _names(type(value))
    }


def _names(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields that are walked."""
    if kind not in _known:
        names = (one.name for one in fields(kind))
        apart = _APART if kind is Sheet else frozenset()
        _known[kind] = tuple(name for name in names if name not in apart)
    return _known[kind]

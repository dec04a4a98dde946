"""The fonts of a pressed page: how each letter looks and how far it goes."""

from __future__ import annotations

import re

from PySide6.QtGui import QPainterPath

from swapviewer.errors import PressError
from swapviewer.paint import charstrings, truetype
from swapviewer.paint.pressed_file import PressedFile, reference

_WIDTHS = re.compile(rb"/W\s*\[((?:[^\[\]]|\[[^\]]*\])*)\]")
# A first letter, and the widths of those from it on; or a last one, and the width of all.
_SAME_WIDTH = re.compile(rb"(\d+) ?(?:(\d+) ([\d.]+)|\[([^\]]*)\])")
_USUAL_WIDTH = re.compile(rb"/DW ([\d.]+)")


class Lettering:
    """One font; letters have numbers, and only those that are seen are drawn."""

    def __init__(self, file: PressedFile, number: int) -> None:
        head = file.head(reference(file.head(number), b"DescendantFonts"))
        kept = file.head(reference(head, b"FontDescriptor"))
        self._widths = dict(_widths(head))
        usual = _USUAL_WIDTH.search(head)
        self._usual = float(usual[1]) if usual else 1000.0
        self._drawn: dict[int, QPainterPath] = {}
        self._plain = b"/FontFile3" in kept
        if self._plain:
            font = file.stream(reference(kept, b"FontFile3"))
            self._letters, self.unit = charstrings.letters_of(font)
        else:
            font = file.stream(reference(kept, b"FontFile2"))
            self._letters, self.unit = truetype.letters_of(font)

    def width(self, number: int) -> float:
        """Return how far a letter goes, in thousandths of its size."""
        return self._widths.get(number, self._usual)

    def path(self, number: int) -> QPainterPath:
        """Return a letter's outline in units of the font, upwards."""
        if number >= len(self._letters):
            raise PressError("The page shows a letter that its font does not hold.")
        if number not in self._drawn:
            self._drawn[number] = (
                charstrings.letter(self._letters[number])
                if self._plain
                else truetype.letter(self._letters, number)
            )
        return self._drawn[number]


def _widths(head: bytes) -> list[tuple[int, float]]:
    found: list[tuple[int, float]] = []
    told = _WIDTHS.search(head)
    for first, last, width, several in _SAME_WIDTH.findall(told[1] if told else b""):
        if width:
            numbers = range(int(first), int(last) + 1)
            found += [(number, float(width)) for number in numbers]
        else:
            listed = enumerate(several.split(), start=int(first))
            found += [(number, float(one)) for number, one in listed]
    return found

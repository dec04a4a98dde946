"""Outlines of the letters in a CFF font, as the press puts them into its PDFs.

The press writes out every routine that letters share, so a letter stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

from swapviewer.errors import PressError

_LETTERS_KEPT = 4096
_CHARSTRINGS, _FONT_MATRIX = 17, 1207
_DECIMAL = str.maketrans({"a": ".", "b": "E", "c": "E-", "e": "-"})
# What letters are told in: hints, then moves, lines and curves.
_HINTS, _MASKS = (1, 3, 18, 23), (19, 20)
_END, _LONGER = 14, 12


def letters_of(font: bytes) -> tuple[tuple[bytes, ...], float]:
    """Return the letters of a CFF font by their numbers, and how large a unit is."""
    _, end = _index(font, font[2])
    tops, _ = _index(font, end)
    top = dict(_entries(tops[0]))
    if _CHARSTRINGS not in top:
        raise PressError("A font of the page holds no letters.")
    letters, _ = _index(font, int(top[_CHARSTRINGS][0]))
    unit = top.get(_FONT_MATRIX, [0.001])[0]
    return tuple(letters), unit


def _index(font: bytes, at: int) -> tuple[list[bytes], int]:
    """Return the pieces of a list, and where it ends."""
    count = int.from_bytes(font[at : at + 2])
    if not count:
        return [], at + 2
    size, first = font[at + 2], at + 3
    ends = [
        int.from_bytes(font[first + size * one : first + size * (one + 1)])
        for one in range(count + 1)
    ]
    base = first + size * (count + 1) - 1
    pieces = [font[base + ends[one] : base + ends[one + 1]] for one in range(count)]
    return pieces, base + ends[-1]


def _entries(words: bytes) -> Iterator[tuple[int, list[float]]]:
    """Yield what a font says of itself: a name as a number, and its values."""
    at, found = 0, list[float]()
    while at < len(words):
        one = words[at]
        if one <= 21:
            at += 1
            if one == 12:
                one, at = 1200 + words[at], at + 1
            yield one, found
            found = []
        elif one == 30:
            value, at = _decimal(words, at + 1)
            found.append(value)
        elif one == 29:
            found.append(int.from_bytes(words[at + 1 : at + 5], signed=True))
            at += 5
        else:
            value, at = _number(words, at)
            found.append(value)


def _decimal(words: bytes, at: int) -> tuple[float, int]:
    told = ""
    while "f" not in told:
        told, at = f"{told}{words[at]:02x}", at + 1
    return float(told.partition("f")[0].translate(_DECIMAL)), at


def _number(words: bytes, at: int) -> tuple[float, int]:
    """Return a number as letters and fonts write it, and where it ends."""
    one = words[at]
    if one == 28:
        return int.from_bytes(words[at + 1 : at + 3], signed=True), at + 3
    if one <= 246:
        return one - 139, at + 1
    if one <= 250:
        return (one - 247) * 256 + words[at + 1] + 108, at + 2
    if one <= 254:
        return -(one - 251) * 256 - words[at + 1] - 108, at + 2
    return int.from_bytes(words[at + 1 : at + 5], signed=True) / 65536, at + 5


@lru_cache(maxsize=_LETTERS_KEPT)
def letter(words: bytes) -> QPainterPath:
    """Return a letter's outline in units of its font; a few hundred make all pages."""
    pen = _Pen()
    for command, given in _commands(words):
        pen.follow(command, given)
    return pen.path


def _commands(words: bytes) -> Iterator[tuple[int, list[float]]]:
    """Yield each move, line or curve with its numbers; hints are for smaller letters."""
    at, hints, given = 0, 0, list[float]()
    while at < len(words):
        one = words[at]
        if one == 28 or one >= 32:
            value, at = _number(words, at)
            given.append(value)
            continue
        at += 1
        if one in _HINTS or one in _MASKS:
            hints += len(given) // 2
            at += (hints + 7) // 8 if one in _MASKS else 0
        elif one == _LONGER:
            yield 1200 + words[at], given
            at += 1
        elif one != _END:
            yield one, given
        given = []


class _Pen:
    """Draws as a letter says, each step from where the last one ended."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self.path.setFillRule(Qt.FillRule.WindingFill)
        self._here = QPointF(0, 0)

    def follow(self, command: int, given: list[float]) -> None:
        """Draw what one command says; raises PressError for one that is unknown."""
        match command:
            case 21:
                self._move(*given[-2:])
            case 22:
                self._move(given[-1], 0)
            case 4:
                self._move(0, given[-1])
            case 5:
                self._lines(given)
            case 6 | 7:
                for at, one in enumerate(given):
                    self._line(*((one, 0) if (at + command) % 2 == 0 else (0, one)))
            case 24:
                self._curves(given[:-2])
                self._line(*given[-2:])
            case 25:
                self._lines(given[:-6])
                self._curves(given[-6:])
            case _:
                self._curves(_spelled(command, given))

    def _move(self, across: float, up: float) -> None:
        self.path.closeSubpath()
        self._here += QPointF(across, up)
        self.path.moveTo(self._here)

    def _line(self, across: float, up: float) -> None:
        self._here += QPointF(across, up)
        self.path.lineTo(self._here)

    def _lines(self, given: list[float]) -> None:
        for across, up in zip(given[::2], given[1::2], strict=True):
            self._line(across, up)

    def _curves(self, given: list[float]) -> None:
        steps = [QPointF(*one) for one in zip(given[::2], given[1::2], strict=True)]
        for one, other, last in zip(steps[::3], steps[1::3], steps[2::3], strict=True):
            first = self._here + one
            second = first + other
            self._here = second + last
            self.path.cubicTo(first, second, self._here)


def _spelled(command: int, given: list[float]) -> list[float]:
    """Return curves in full that were told in short: six numbers each."""
    match command:
        case 8:
            return given
        case 26 | 27:
            return _straight(given, level=command == 27)
        case 30 | 31:
            return _turning(given, level=command == 31)
        case 1235:
            return given[:12]
        case 1234:
            a, b, up, c, d, e, f = given
            return [a, 0, b, up, c, 0, d, 0, e, -up, f, 0]
        case 1236:
            a, up, b, more, c, d, e, last, f = given
            return [a, up, b, more, c, 0, d, 0, e, last, f, -(up + more + last)]
        case 1237:
            across, up = sum(given[:10:2]), sum(given[1:10:2])
            level = abs(across) > abs(up)
            return [*given[:10], *((given[10], -up) if level else (-across, given[10]))]
        case _:
            raise PressError("A letter of the page has an outline that cannot be read.")


def _straight(given: list[float], *, level: bool) -> list[float]:
    """Return curves that begin and end level, or upright, but for the first one's begin."""
    found: list[float] = []
    aside = given[0] if len(given) % 4 else 0
    for at in range(len(given) % 4, len(given), 4):
        one, across, up, last = given[at : at + 4]
        ends = (
            [one, aside, across, up, last, 0]
            if level
            else [aside, one, across, up, 0, last]
        )
        found += ends
        aside = 0
    return found


def _turning(given: list[float], *, level: bool) -> list[float]:
    """Return curves that begin level and end upright, and the other way in turn."""
    found: list[float] = []
    for at in range(0, len(given) - 3, 4):
        one, across, up, last = given[at : at + 4]
        aside = given[-1] if len(given) - at == 5 else 0
        if level:
            found += [one, 0, across, up, aside, last]
        else:
            found += [0, one, across, up, last, aside]
        level = not level
    return found

"""Outlines of the letters in a TrueType font, as the press puts them into its PDFs."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from swapviewer.errors import PressError

_ON_THE_LINE, _SHORT_X, _SHORT_Y, _REPEATED, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_WORDS, _OFFSETS, _SCALED, _MORE, _TWO_SCALES, _TURNED = 1, 2, 8, 32, 64, 128


def letters_of(font: bytes) -> tuple[tuple[bytes, ...], float]:
    """Return the letters of a TrueType font by their numbers, and how large a unit is."""
    tables: dict[bytes, bytes] = {}
    for at in range(12, 12 + 16 * _whole(font, 4), 16):
        name, _, start, length = struct.unpack_from(">4sLLL", font, at)
        tables[name] = font[start : start + length]
    head, places, glyphs = tables[b"head"], tables[b"loca"], tables[b"glyf"]
    if _whole(head, 50):
        ends = list(struct.unpack(f">{len(places) // 4}L", places))
    else:
        ends = [2 * one for one in struct.unpack(f">{len(places) // 2}H", places)]
    letters = (glyphs[one:other] for one, other in pairwise(ends))
    return tuple(letters), 1 / _whole(head, 18)


def _whole(words: bytes, at: int) -> int:
    return int.from_bytes(words[at : at + 2])


def letter(letters: tuple[bytes, ...], number: int) -> QPainterPath:
    """Return a letter's outline in units of its font; some are made of others."""
    words = letters[number]
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if not words:
        return path
    if int.from_bytes(words[:2], signed=True) < 0:
        for other, place in _pieces(words):
            path.addPath(place.map(letter(letters, other)))
        return path
    for contour in _contours(words):
        _draw(path, contour)
    return path


def _contours(words: bytes) -> Iterator[list[tuple[QPointF, bool]]]:
    """Yield each closed line as points, and whether they lie on it or pull at it."""
    count = _whole(words, 0)
    ends = struct.unpack_from(f">{count}H", words, 10)
    at = 12 + 2 * count + _whole(words, 10 + 2 * count)
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag, at = words[at], at + 1
        times = 1
        if flag & _REPEATED:
            times, at = 1 + words[at], at + 1
        flags += [flag] * times
    across, at = _steps(words, at, flags, _SHORT_X, _SAME_X)
    up, _ = _steps(words, at, flags, _SHORT_Y, _SAME_Y)
    start = 0
    for end in ends:
        inside = range(start, end + 1)
        yield [
            (QPointF(across[one], up[one]), bool(flags[one] & _ON_THE_LINE))
            for one in inside
        ]
        start = end + 1


def _steps(
    words: bytes, at: int, flags: list[int], short: int, same: int
) -> tuple[list[int], int]:
    """Return where points lie in one direction, each told from the one before."""
    here, found = 0, list[int]()
    for flag in flags:
        if flag & short:
            here += words[at] if flag & same else -words[at]
            at += 1
        elif not flag & same:
            here += int.from_bytes(words[at : at + 2], signed=True)
            at += 2
        found.append(here)
    return found, at


def _draw(path: QPainterPath, contour: list[tuple[QPointF, bool]]) -> None:
    """Draw a closed line; half way between two points that pull lies one on the line."""
    whole: list[tuple[QPointF, bool]] = []
    for at, (point, on) in enumerate(contour):
        before, was_on = contour[at - 1]
        if not on and not was_on:
            whole.append(((before + point) / 2, True))
        whole.append((point, on))
    first = next(at for at, (_, on) in enumerate(whole) if on)
    around = [*whole[first + 1 :], *whole[: first + 1]]
    path.moveTo(whole[first][0])
    pull: QPointF | None = None
    for point, on in around:
        if not on:
            pull = point
        elif pull is None:
            path.lineTo(point)
        else:
            path.quadTo(pull, point)
            pull = None
    path.closeSubpath()


def _pieces(words: bytes) -> Iterator[tuple[int, QTransform]]:
    """Yield the letters that one is made of, and where each lies."""
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, number = struct.unpack_from(">HH", words, at)
        if not flags & _OFFSETS:
            raise PressError("A letter of the page is joined in a way not known here.")
        across, up = struct.unpack_from(">hh" if flags & _WORDS else ">bb", words, at + 4)
        at += 8 if flags & _WORDS else 6
        count = 1 if flags & _SCALED else 2 if flags & _TWO_SCALES else 0
        count = 4 if flags & _TURNED else count
        scales = [one / 16384 for one in struct.unpack_from(f">{count}h", words, at)]
        at += 2 * count
        a, b, c, d = {
            0: (1.0, 0.0, 0.0, 1.0),
            1: (*scales, 0.0, 0.0, *scales),
            2: (*scales[:1], 0.0, 0.0, *scales[1:]),
            4: tuple(scales),
        }[count]
        yield number, QTransform(a, b, c, d, across, up)

"""The inks of a pressed page: colours, their greys, and pens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cbrt

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QTransform

_CAPS = (Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap)
_JOINS = (
    Qt.PenJoinStyle.SvgMiterJoin,
    Qt.PenJoinStyle.RoundJoin,
    Qt.PenJoinStyle.BevelJoin,
)
# How light a colour looks (Oklab): what the three kinds of cones see of it, and their sum.
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LIGHTNESS = (0.2104542553, 0.7936177850, -0.0040720468)


@dataclass(slots=True)
class PageInk:
    """How the next thing is drawn, and where; a fill by its name is a pattern."""

    place: QTransform
    clip: QPainterPath | None = None
    fill: QColor | str = field(default_factory=QColor)
    stroke: QColor = field(default_factory=QColor)
    width: float = 1.0
    limit: float = 10.0
    cap: int = 0
    join: int = 0
    dashes: tuple[float, ...] = ()
    offset: float = 0.0
    font: str = ""
    size: float = 0.0

    def pen(self) -> QPen:
        """Return what draws along an outline."""
        pen = QPen(self.stroke, self.width)
        pen.setCapStyle(_CAPS[self.cap])
        pen.setJoinStyle(_JOINS[self.join])
        pen.setMiterLimit(self.limit)
        if self.dashes:
            pen.setDashPattern([one / self.width for one in self.dashes])
            pen.setDashOffset(self.offset / self.width)
        return pen


def tone(levels: Sequence[float], *, colour: bool) -> QColor:
    """Return a colour of three levels, or a grey of one, as the press makes greys."""
    if len(levels) == 3 and not colour:
        levels = (_lightness(levels),)
    red, green, blue = (round(255 * one) for one in (*levels, *levels, *levels)[:3])
    return QColor(red, green, blue)


def _lightness(levels: Sequence[float]) -> float:
    """Return the grey that looks as light as a colour."""
    light = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in levels
    ]
    seen = [
        sum(share * one for share, one in zip(cone, light, strict=True)) for cone in _CONES
    ]
    told = sum(share * cbrt(one) for share, one in zip(_LIGHTNESS, seen, strict=True)) ** 3
    return 12.92 * told if told <= 0.0031308 else 1.055 * told ** (1 / 2.4) - 0.055

"""A pressed page as a list of shapes that a painter draws sharply at any size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform


@dataclass(frozen=True, slots=True)
class Pattern:
    """A tile that fills a shape over and over, and where it lies in the shape's plane."""

    size: QSizeF
    place: QTransform
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A path with its fill and stroke, where it lies, and what it is cut to."""

    path: QPainterPath
    place: QTransform
    fill: QColor | Pattern | None
    pen: QPen | None
    clip: QPainterPath | None


@dataclass(frozen=True, slots=True)
class Plate:
    """One page; its size is in points."""

    size: QSizeF
    shapes: tuple[Shape, ...]


def draw_plate(painter: QPainter, plate: Plate, target: QRectF) -> None:
    """Draw the page into a rectangle of the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(target.topLeft())
    painter.scale(
        target.width() / plate.size.width(), target.height() / plate.size.height()
    )
    _draw(painter, plate.shapes)
    painter.restore()


def _draw(painter: QPainter, shapes: tuple[Shape, ...]) -> None:
    for shape in shapes:
        painter.save()
        if shape.clip is not None:
            painter.setClipPath(shape.clip, Qt.ClipOperation.IntersectClip)
        painter.setTransform(shape.place, True)
        if isinstance(shape.fill, QColor):
            painter.fillPath(shape.path, QBrush(shape.fill))
        elif shape.fill is not None:
            _tile(painter, shape.path, shape.fill)
        if shape.pen is not None:
            painter.strokePath(shape.path, shape.pen)
        painter.restore()


def _tile(painter: QPainter, path: QPainterPath, pattern: Pattern) -> None:
    """Repeat the tile over the shape as shapes: a brush would turn into pixels on paper."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setTransform(pattern.place, True)
    around = pattern.place.inverted()[0].mapRect(path.boundingRect())
    wide, high = pattern.size.width(), pattern.size.height()
    for row in range(int(around.top() // high), int(around.bottom() // high) + 1):
        for column in range(int(around.left() // wide), int(around.right() // wide) + 1):
            painter.save()
            painter.translate(column * wide, row * high)
            painter.setClipRect(QRectF(0, 0, wide, high), Qt.ClipOperation.IntersectClip)
            _draw(painter, pattern.shapes)
            painter.restore()
    painter.restore()

"""The mark of each kind of entry, told apart by its form and never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from swapviewer.model.record import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_CROSS = 16
_CROSS_SCALE = 2  # fine enough for every screen
_OUTLINE = 0.16  # of the mark's size


def draw_mark(
    painter: QPainter, kind: Kind, centre: QPointF, size: float, colour: str
) -> None:
    """Draw a kind's mark about a point; `size` is the side of the square it fits into.

    Exchange: square. Release: open square. Remains: open circle. Talks: diamond.
    Milestone: triangle.
    """
    half = size / 2
    pen = QPen(QColor(colour), max(1.0, size * _OUTLINE))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    inset = pen.widthF() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match kind:
        case "exchange":
            painter.drawRect(_square(centre, half * 0.86))
        case "release":
            _open(painter, pen)
            painter.drawRect(_square(centre, half * 0.86 - inset))
        case "remains":
            _open(painter, pen)
            painter.drawEllipse(centre, half - inset, half - inset)
        case "talks":
            painter.drawPolygon(_diamond(centre, half))
        case "milestone":
            painter.drawPolygon(_triangle(centre, half))
    painter.restore()


def cross_icon(colour: QColor) -> QIcon:
    """Return a thin cross, for what ends or closes something."""
    # Imported here: an icon has 151 names of icons made, and a search ends later.
    from PySide6.QtGui import QIcon

    drawn = QPixmap(QSize(_CROSS, _CROSS) * _CROSS_SCALE)
    drawn.setDevicePixelRatio(_CROSS_SCALE)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.4))
        near, far = 4.5, _CROSS - 4.5
        painter.drawLine(QPointF(near, near), QPointF(far, far))
        painter.drawLine(QPointF(near, far), QPointF(far, near))
    return QIcon(drawn)


def _open(painter: QPainter, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _square(centre: QPointF, half: float) -> QRectF:
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)


def _diamond(centre: QPointF, half: float) -> QPolygonF:
    across, along = QPointF(half, 0), QPointF(0, half)
    return QPolygonF([centre - along, centre + across, centre + along, centre - across])


def _triangle(centre: QPointF, half: float) -> QPolygonF:
    top, right, left = (
        QPointF(0, -half),
        QPointF(half, half * 0.8),
        QPointF(-half, half * 0.8),
    )
    return QPolygonF([centre + top, centre + right, centre + left])

"""The ground under what is painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter


def lay_ground(painter: QPainter, place: QRect | QRectF, ground: QColor | QBrush) -> None:
    """Fill a place.

    Before the first paint `fillRect` would have Qt for Python make known all that can fill,
    with the names of 182 gradients: a hundredth of a start.
    """
    painter.setBackground(ground)
    painter.eraseRect(place)

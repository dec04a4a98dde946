"""What a picture shows, read pixel by pixel; places are in logical pixels."""

from __future__ import annotations

from itertools import product

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from swapviewer.paint.theme import Theme, contrast


def blank(size: QSize, theme: Theme, scale: float = 1.0) -> QImage:
    """Return a card without anything on it."""
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.card))
    return image


def colours(image: QImage, place: QRect | QRectF | None = None) -> list[str]:
    """Return the colour of each pixel of a place, of the whole picture without one."""
    scale = image.devicePixelRatio()
    inside = image.rect()
    if place is not None:
        around = QRectF(place)
        inside &= QRectF(around.topLeft() * scale, around.size() * scale).toRect()
    across = range(inside.left(), inside.right() + 1)
    down = range(inside.top(), inside.bottom() + 1)
    names = {
        value: QColor(value).name()
        for value in {image.pixel(x, y) for x, y in product(across, down)}
    }
    return [names[image.pixel(x, y)] for x, y in product(across, down)]


def share(image: QImage, place: QRect | QRectF, colour: str) -> float:
    """Return how much of a place has this colour, 0 to 1."""
    found = colours(image, place)
    return found.count(colour) / len(found)


def seen(image: QImage, place: QRect | QRectF, ground: str) -> int:
    """Return how many pixels stand out from the ground as parts of charts must."""
    found = colours(image, place)
    strong = {one for one in set(found) if contrast(one, ground) >= 3}
    return sum(one in strong for one in found)


def inked(image: QImage, ground: str) -> QRect:
    """Return what is not of the ground's colour, in the picture's own pixels."""
    empty, found = QColor(ground).rgb(), QRect()
    for x, y in product(range(image.width()), range(image.height())):
        if image.pixel(x, y) != empty:
            found |= QRect(x, y, 1, 1)
    return found

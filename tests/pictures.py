"""What a picture shows, read pixel by pixel; places are in logical pixels."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from swapviewer.paint.theme import Theme, contrast

_COLOUR = 0xFFFFFF


def blank(size: QSize, theme: Theme, scale: float = 1.0) -> QImage:
    """Return a card without anything on it."""
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.card))
    return image


def colours(image: QImage, place: QRect | QRectF | None = None) -> list[str]:
    """Return the colour of each pixel of a place, of the whole picture without one."""
    found = [value for row in _rows(image, place) for value in row]
    names = {value: f"#{value:06x}" for value in set(found)}
    return [names[value] for value in found]


def share(image: QImage, place: QRect | QRectF, colour: str) -> float:
    """Return how much of a place has this colour, 0 to 1."""
    found = colours(image, place)
    return found.count(colour) / len(found)


def seen(image: QImage, place: QRect | QRectF, ground: str) -> int:
    """Return how many pixels stand out from the ground as parts of charts must."""
    found = Counter(colours(image, place))
    return sum(many for one, many in found.items() if contrast(one, ground) >= 3)


def inked(image: QImage, ground: str) -> QRect:
    """Return what is not of the ground's colour, in the picture's own pixels."""
    empty = QColor(ground).rgb() & _COLOUR
    rows = [[value != empty for value in row] for row in _rows(image)]
    down = [at for at, row in enumerate(rows) if any(row)]
    across = [at for at, column in enumerate(zip(*rows, strict=True)) if any(column)]
    if not down:
        return QRect()
    return QRect(QPoint(across[0], down[0]), QPoint(across[-1], down[-1]))


def _rows(image: QImage, place: QRect | QRectF | None = None) -> list[list[int]]:
    """Return the colours of a place as numbers, row by row."""
    scale, inside = image.devicePixelRatio(), image.rect()
    if place is not None:
        around = QRectF(place)
        inside &= QRectF(around.topLeft() * scale, around.size() * scale).toRect()
    if inside.isEmpty():
        return []
    part = image.copy(inside).convertToFormat(QImage.Format.Format_RGB32)
    wide = part.bytesPerLine() // 4
    flat = memoryview(part.constBits()).cast("I").tolist()
    return [
        [value & _COLOUR for value in flat[at : at + part.width()]]
        for at in range(0, wide * part.height(), wide)
    ]

"""Pictures of marks and of pills, made once and put down often: a frame has hundreds."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from swapviewer.model.record import Kind
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import SMALL, font
from swapviewer.paint.words import MIDDLE, laid, write

PILL = 12.0  # the height of what stands for several marks
Colours = tuple[str, str]  # of a ground and of what is written on it


@lru_cache(maxsize=128)
def mark_picture(kind: Kind, size: float, colour: str, ratio: float) -> QImage:
    """Return a kind's mark as a picture, to be put down often; `ratio` is the screen's."""
    made = blank_picture(QSizeF(size + 2, size + 2), ratio)
    with QPainter(made) as painter:
        draw_mark(painter, kind, _middle(made), size, colour)
    return made


@lru_cache(maxsize=2048)
def pill_picture(words: str, wide: float, colours: Colours, ratio: float) -> QImage:
    """Return the pill that stands for several marks, with their number in it."""
    size = QSizeF(wide, PILL)
    made = blank_picture(size, ratio)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours[0]))
        place = QRectF(QPointF(0, 0), size)
        painter.drawRoundedRect(place, 5, 5)
        painter.setPen(QColor(colours[1]))
        painter.setFont(font(SMALL - 1))
        write(painter, place, laid(words, SMALL - 1), MIDDLE)
    return made


def blank_picture(size: QSizeF, ratio: float) -> QImage:
    """Return an empty picture of a size in logical pixels."""
    across, down = ceil(size.width() * ratio), ceil(size.height() * ratio)
    made = QImage(across, down, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def stamp(painter: QPainter, picture: QImage, centre: QPointF) -> None:
    """Put a picture down about a point, on whole pixels."""
    middle = _middle(picture)
    painter.drawImage(
        QPointF(round(centre.x() - middle.x()), round(centre.y() - middle.y())), picture
    )


def _middle(picture: QImage) -> QPointF:
    size = picture.deviceIndependentSize()
    return QPointF(size.width() / 2, size.height() / 2)

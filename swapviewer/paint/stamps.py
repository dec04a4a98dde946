"""Pictures of marks and of pills, made once and put down often: a frame has hundreds."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from swapviewer.model.record import Kind
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import SMALL, font, line_height
from swapviewer.paint.words import MIDDLE, laid, line_width, write

PILL = 12.0  # the height of what stands for several marks
Colours = tuple[str, str, str]  # of a ground, of what is written on it, and in which font
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class Stamp(NamedTuple):
    """A picture and how far its middle lies from its left and its top."""

    picture: QImage
    across: float
    down: float

    def put(self, painter: QPainter, x: float, y: float) -> None:
        """Put the picture down about a point, on whole pixels."""
        # By whole numbers: to make a point of them takes twice as long as to draw.
        painter.drawImage(round(x - self.across), round(y - self.down), self.picture)


@lru_cache(maxsize=128)
def mark_stamp(kind: Kind, size: float, colour: str, ratio: float) -> Stamp:
    """Return a kind's mark; `ratio` is that of the screen's pixels to logical ones."""
    made = _blank(size + 2, size + 2, ratio)
    with QPainter(made.picture) as painter:
        draw_mark(painter, kind, QPointF(made.across, made.down), size, colour)
    return made


@lru_cache(maxsize=2048)
def pill_stamp(words: str, wide: float, colours: Colours, ratio: float) -> Stamp:
    """Return the pill that stands for several marks, with their number in it."""
    made, place = _blank(wide, PILL, ratio), QRectF(0, 0, wide, PILL)
    with QPainter(made.picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours[0]))
        painter.drawRoundedRect(place, 5, 5)
        _write(painter, place, words, (colours[1], SMALL - 1))
    return made


@lru_cache(maxsize=64)
def word_stamp(words: str, colours: Colours, ratio: float) -> Stamp:
    """Return a sign or a short word."""
    made = _blank(line_width(words, SMALL) + 2, line_height(SMALL), ratio)
    with QPainter(made.picture) as painter:
        place = QRectF(0, 0, 2 * made.across, 2 * made.down)
        _write(painter, place, words, (colours[1], SMALL))
    return made


@lru_cache(maxsize=256)
def dotted_stamp(wide: int, high: int, colour: str, ratio: float) -> Stamp:
    """Return the outline that stands for a number that was not disclosed."""
    made = _blank(wide + 2, high + 2, ratio)
    pen = QPen(QColor(colour), 1.2)
    pen.setDashPattern([1.2, 1.6])
    with QPainter(made.picture) as painter:
        painter.setPen(pen)
        # Upright lines in the middle of pixels, where they cover but one of them.
        painter.drawRect(QRectF(1.5, 1, wide, high))
    return made


def colours(ground: str, ink: str) -> Colours:
    """Return what a stamp with words is made of: ground, ink and the font in force."""
    return ground, ink, font(SMALL).key()


def _write(painter: QPainter, place: QRectF, words: str, style: tuple[str, int]) -> None:
    ink, pixels = style
    painter.setPen(QColor(ink))
    painter.setFont(font(pixels))
    write(painter, place, laid(words, pixels), MIDDLE)


def _blank(wide: float, high: float, ratio: float) -> Stamp:
    made = QImage(ceil(wide * ratio), ceil(high * ratio), _FORMAT)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return Stamp(made, wide / 2, high / 2)

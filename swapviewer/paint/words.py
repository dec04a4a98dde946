"""Words laid out once and drawn often: shaping text costs more than all else of a cell."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText, QTextOption, QTransform

from swapviewer.paint.theme import BODY, font, line_height

_KEPT = 1024
MIDDLE, LOWER_RIGHT = (0.5, 0.5), (1.0, 1.0)


def take_fonts() -> bool:
    """Take up the system's font where it was changed; return whether it was."""
    before = font(BODY)
    for kept in (font, line_height, laid, cut, wrapped, longest_word, line_width):
        kept.cache_clear()
    return font(BODY) != before


@lru_cache(maxsize=_KEPT)
def laid(words: str, pixels: int, bold: bool = False) -> QStaticText:
    """Return one line of plain text at a pixel size; draw it with the same `font`."""
    made = _plain(words)
    made.prepare(QTransform(), font(pixels, bold))
    return made


@lru_cache(maxsize=_KEPT)
def cut(words: str, width: int, pixels: int, bold: bool = False) -> QStaticText:
    """Return as much of one line as a width has room for, with an ellipsis where cut."""
    # Nothing beyond so many characters can be seen, and measuring them takes its time.
    near = words[: max(1, width)]
    metrics = QFontMetricsF(font(pixels, bold))
    return laid(metrics.elidedText(near, Qt.TextElideMode.ElideRight, width), pixels, bold)


@lru_cache(maxsize=_KEPT)
def wrapped(
    words: str, width: float, pixels: int, bold: bool = False, right: bool = False
) -> QStaticText:
    """Return text in as many lines as a width asks for; a word too long is broken."""
    made = _plain(words)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.setTextWidth(max(1.0, width))
    made.prepare(QTransform(), font(pixels, bold))
    return made


@lru_cache(maxsize=_KEPT)
def longest_word(words: str, pixels: int, bold: bool = False) -> float:
    """Return the width in pixels of the widest word."""
    metrics = QFontMetricsF(font(pixels, bold))
    return max((metrics.horizontalAdvance(one) for one in words.split()), default=0.0)


@lru_cache(maxsize=_KEPT)
def line_width(words: str, pixels: int, bold: bool = False) -> float:
    """Return the width in pixels of words on one line."""
    return QFontMetricsF(font(pixels, bold)).horizontalAdvance(words)


def write(
    painter: QPainter, place: QRectF, words: QStaticText, part: tuple[float, float]
) -> None:
    """Write words into a place; `part` is the share of the free room left and above."""
    size, (left, above) = words.size(), part
    x = place.left() + (place.width() - size.width()) * left
    y = place.top() + (place.height() - size.height()) * above
    painter.drawStaticText(QPointF(x, y), words)


def _plain(words: str) -> QStaticText:
    made = QStaticText(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return made

"""Plans of the timeline for tests."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from swapviewer.index.chronicle import chronicle
from swapviewer.index.counting import EXCHANGES
from swapviewer.index.days import RecordIndex
from swapviewer.paint.theme import Theme
from swapviewer.paint.timeline import draw_timeline
from swapviewer.paint.timeline_emphasis import Emphasis
from swapviewer.paint.timeline_plan import Plan, plan
from swapviewer.paint.timescale import Viewport, around, everything
from swapviewer.spans import month_of

SIZE = QSizeF(640, 220)
SIZES = [QSizeF(600, 150), SIZE, QSizeF(1280, 240), QSizeF(3000, 400)]
MAY = around(month_of(2025, 5), 0.1, 1)


def planned(
    index: RecordIndex, viewport: Viewport | None = None, size: QSizeF = SIZE
) -> Plan:
    limits = everything(index.covers)
    told = chronicle(index, index.events, EXCHANGES)
    return plan(told, size, (viewport or limits).within(limits), limits)


def painted(made: Plan, theme: Theme, emphasis: Emphasis, size: QSizeF = SIZE) -> QImage:
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    with QPainter(image) as painter:
        draw_timeline(painter, made, emphasis, theme)
    return image

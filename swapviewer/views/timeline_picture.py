"""The record as painted once: moves of the pointer and the day only add to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from swapviewer.paint.theme import Theme
from swapviewer.paint.timeline import draw_record
from swapviewer.paint.timeline_emphasis import Emphasis, draw_emphasis
from swapviewer.paint.timeline_plan import Plan


class TimelinePicture:
    """A kept picture of a plan; `drop` it when plan or theme are other ones."""

    def __init__(self) -> None:
        self._still: QPixmap | None = None

    def drop(self) -> None:
        """Have the record painted anew next time."""
        self._still = None

    def paint(self, widget: QWidget, plan: Plan, emphasis: Emphasis, theme: Theme) -> None:
        """Paint the kept picture and what stands out now over it."""
        ratio = widget.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = QPixmap(widget.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                draw_record(painter, plan, theme)
        with QPainter(widget) as painter:
            painter.drawPixmap(0, 0, self._still)
            draw_emphasis(painter, plan, emphasis, theme)

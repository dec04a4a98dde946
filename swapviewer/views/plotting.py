"""The one door to pyqtgraph: the view that the chart is drawn in.

It draws nothing by itself. Nothing here knows the record.
"""

from __future__ import annotations

from abc import abstractmethod

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget


class Plot(pg.GraphicsView):
    """A view in logical pixels that one call of `draw` fills; the wheel passes through.

    Items of a scene are told of each change one by one; a whole war of bars is drawn in a
    tenth of that time.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setBackground(None)

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint all of the plot."""

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: ARG002, N802
        """Paint over the empty scene, pixel for pixel."""
        painter.save()
        painter.resetTransform()
        self.draw(painter)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever the plot lies in."""
        event.ignore()

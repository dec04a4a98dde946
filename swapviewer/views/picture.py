"""What was painted once and stays: moves of the pointer and the day only add to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from swapviewer.paint.look import Look


class KeptPicture:
    """A picture as large as a widget; `drop` it when it would be another one."""

    def __init__(self, look: Look | None = None) -> None:
        self._still: QPixmap | None = None
        self._stale = True
        self._look = look

    @classmethod
    def covering(cls, widget: QWidget, look: Look) -> KeptPicture:
        """Return a picture on the card's ground, so that nothing behind need be painted."""
        widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return cls(look)

    def drop(self) -> None:
        """Have it painted anew next time."""
        self._stale = True

    def paint(
        self, painter: QPainter, widget: QWidget, draw: Callable[[QPainter], None]
    ) -> None:
        """Paint the picture that `draw` makes; it is called only where it must be."""
        ratio = widget.devicePixelRatioF()
        size = widget.size() * ratio
        still = self._still
        if still is None or still.size() != size or still.devicePixelRatio() != ratio:
            self._still = still = QPixmap(size)
            still.setDevicePixelRatio(ratio)
            self._stale = True
        if self._stale:
            clear = Qt.GlobalColor.transparent
            still.fill(QColor(self._look.theme.card) if self._look else clear)
            with QPainter(still) as inner:
                draw(inner)
            self._stale = False
        painter.drawPixmap(0, 0, still)

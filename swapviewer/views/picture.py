"""What was painted once and stays: moves of the pointer and the day only add to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class KeptPicture:
    """A picture as large as a widget; `drop` it when it would be another one."""

    def __init__(self) -> None:
        self._still: QPixmap | None = None
        self._stale = True

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
            still.fill(Qt.GlobalColor.transparent)
            with QPainter(still) as inner:
                draw(inner)
            self._stale = False
        painter.drawPixmap(0, 0, still)

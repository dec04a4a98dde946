"""A plot that tells which column the pointer and the keyboard are at."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from swapviewer.views.plotting import Plot

_NO_COLUMN = -1


class ColumnPlot(Plot):
    """Turns mouse events into columns; -1 stands for none."""

    column_hovered = Signal(int)
    column_pressed = Signal(int)
    column_opened = Signal(int)
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = _NO_COLUMN
        self.viewport().setMouseTracking(True)

    @abstractmethod
    def column_at(self, point: QPointF) -> int | None:
        """Return the column that a point means."""

    def forget_pointer(self) -> None:
        """Tell of the column under the pointer anew at its next move."""
        self._hovered = _NO_COLUMN

    def _hover(self, column: int) -> None:
        if column != self._hovered:
            self._hovered = column
            self.column_hovered.emit(column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which column is under the pointer."""
        column = self.column_at(event.position())
        self._hover(_NO_COLUMN if column is None else column)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: ARG002
        """Tell that none is."""
        self._hover(_NO_COLUMN)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which column was pressed."""
        column = self.column_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and column is not None:
            self.column_pressed.emit(column)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: a press already chose."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell which column was pressed twice."""
        column = self.column_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and column is not None:
            self.column_opened.emit(column)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002
        """Tell that the keyboard came."""
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002
        """Tell that the keyboard went."""
        self.focus_changed.emit()

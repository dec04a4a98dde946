"""How far an operation has come towards the agreed number, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from swapviewer.account.parts import Progress
from swapviewer.paint.look import Look

_BAR = 6


class ProgressBar(QWidget):
    """How far an operation has come towards the agreed number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._progress: Progress | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Progress of the operation")

    def show_progress(self, progress: Progress | None) -> None:
        """Show a share; hide where no number was agreed."""
        self._progress = progress
        self.setVisible(progress is not None and progress.share is not None)
        if progress:
            self.setAccessibleName(progress.words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(80, _BAR + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        if self._progress is None:
            return
        theme, whole = self._look.theme, QRectF(0, 2, self.width(), _BAR)
        part = QRectF(whole)
        part.setWidth(whole.width() * min(1.0, self._progress.share or 0.0))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.empty_cell))
            painter.drawRoundedRect(whole, _BAR / 2, _BAR / 2)
            painter.setBrush(QColor(theme.side(self._progress.side)))
            painter.drawRoundedRect(part, _BAR / 2, _BAR / 2)

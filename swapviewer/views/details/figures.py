"""The headline figures in large type, with who states them, and an operation's progress."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from swapviewer.account.parts import FigureBlock, Progress
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BODY, FIGURE, GAP
from swapviewer.views.details.paragraph import Paragraph

_BAR = 6
_LONGEST_NUMBER = 10


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


class FigureView(QWidget):
    """One party's figure: the number, what it counts, who states it, do others agree."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = Paragraph("figure", self)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._caption = Paragraph("kicker", self)
        self._stated = Paragraph("soft", self)
        self._bar = ProgressBar(look, self)
        self._progress = Paragraph("soft", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self._number, self._caption, self._stated, self._bar, self._progress):
            column.addWidget(part)
        column.addStretch(1)

    def show_figure(self, block: FigureBlock, progress: Progress | None) -> None:
        """Show a figure; words instead of a number are set smaller."""
        number = block.headline is not None and len(block.words) < _LONGEST_NUMBER
        theme = self._look.theme
        colour = theme.side(block.side) if block.headline is not None else theme.ink_soft
        size = FIGURE if number else BODY + 5
        style = f"color: {colour}; font-size: {size}px;"
        if style != self._number.styleSheet():
            self._number.setStyleSheet(style)
        self._number.setText(block.words)
        self._caption.setText(block.caption)
        self._stated.setText(_stated(block))
        self._bar.show_progress(progress)
        self._progress.setText(progress.brief if progress else "")
        self._progress.setVisible(progress is not None)


def _stated(block: FigureBlock) -> str:
    """Return who states the figure: all of them where they differ, else the first."""
    if block.headline is None:
        return block.stated
    said = f"by {block.by}" if block.state == "given" else block.stated
    return " · ".join(one for one in (said, block.agreement) if one)


class FiguresView(QWidget):
    """The figures of all parties side by side."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks: list[FigureView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_figures(
        self, blocks: tuple[FigureBlock, ...], progress: tuple[Progress, ...]
    ) -> None:
        """Show an entry's figures; hide when it has none."""
        for at in range(len(self._blocks), len(blocks)):
            made = FigureView(self._look, self)
            self._grid.addWidget(made, at // 2, at % 2)
            self._blocks.append(made)
        of_side = {one.side: one for one in progress}
        for at, view in enumerate(self._blocks):
            view.setVisible(at < len(blocks))
            if at < len(blocks):
                view.show_figure(blocks[at], of_side.get(blocks[at].side))
        self.setVisible(bool(blocks))

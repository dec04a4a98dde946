"""The headline figures in large type, with who states them, and an operation's progress."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from swapviewer.account.parts import FigureBlock, Progress
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BODY, FIGURE, GAP, Theme
from swapviewer.views.card import label, prose

_BAR = 6


class FigureView(QWidget):
    """One party's figure: the number, what it counts, who states it, do others agree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = label("", "figure", self)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setWordWrap(True)
        self._caption = prose("kicker", self)
        self._stated = prose("soft", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self._number, self._caption, self._stated):
            column.addWidget(part)
        column.addStretch(1)

    def show_figure(self, block: FigureBlock, theme: Theme) -> None:
        """Show a figure; words instead of a number are set smaller."""
        number = block.state in ("given", "range") and len(block.words) < 10
        size = FIGURE if number else BODY + 5
        colour = theme.side(block.side) if block.headline is not None else theme.ink_soft
        self._number.setStyleSheet(f"color: {colour}; font-size: {size}px;")
        self._number.setText(block.words)
        self._caption.setText(block.caption)
        self._stated.setText(
            " · ".join(one for one in (block.stated, block.agreement) if one)
        )


class ProgressView(QWidget):
    """A line per party: how far an operation has come towards the agreed number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares: tuple[Progress, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: tuple[Progress, ...]) -> None:
        """Show these lines, those with an agreed number only."""
        self._shares = tuple(one for one in progress if one.share is not None)
        self.setVisible(bool(self._shares))
        self.setAccessibleName("; ".join(one.words for one in self._shares) or "Progress")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a bar's height for each line."""
        return QSize(120, len(self._shares) * (_BAR + 3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bars."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for row, one in enumerate(self._shares):
                whole = QRectF(0, row * (_BAR + 3), self.width(), _BAR)
                painter.setBrush(QColor(theme.empty_cell))
                painter.drawRoundedRect(whole, _BAR / 2, _BAR / 2)
                part = QRectF(whole)
                part.setWidth(whole.width() * min(1.0, one.share or 0.0))
                painter.setBrush(QColor(theme.side(one.side)))
                painter.drawRoundedRect(part, _BAR / 2, _BAR / 2)


class FiguresView(QWidget):
    """The figures of all parties side by side, and the operation's progress below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks: list[FigureView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._bars = ProgressView(look, self)
        self._words = prose("soft", self)
        self._grid.addWidget(self._bars, 100, 0, 1, 2)
        self._grid.addWidget(self._words, 101, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_figures(
        self, blocks: tuple[FigureBlock, ...], progress: tuple[Progress, ...]
    ) -> None:
        """Show an entry's figures; hide when it has none."""
        for at in range(len(self._blocks), len(blocks)):
            made = FigureView(self)
            self._grid.addWidget(made, at // 2, at % 2)
            self._blocks.append(made)
        for at, view in enumerate(self._blocks):
            view.setVisible(at < len(blocks))
            if at < len(blocks):
                view.show_figure(blocks[at], self._look.theme)
        self._bars.show_progress(progress)
        self._words.setText("\n".join(one.words for one in progress))
        self._words.setVisible(bool(progress))
        self.setVisible(bool(blocks))

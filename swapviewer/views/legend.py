"""What the marks mean: a few lines of signs and words, which can be closed."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from swapviewer import text
from swapviewer.frozen import frozen
from swapviewer.model.record import Kind
from swapviewer.paint.flow import flow_height, flowing
from swapviewer.paint.look import Look
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import SMALL, font
from swapviewer.state import AppState

_LINE = 18
_SIGN = 13
_SPACE = 8
_CLOSE = 14
_USUAL = 262
_AGREED = (
    ("agree", "sides agree"),
    ("differ", "differ"),
    ("one_side", "one side"),
    ("unknown", "neither"),
)
_MARKS: tuple[Kind, ...] = ("talks", "remains", "milestone", "release")


@frozen
class _Sign:
    words: str
    side: int | None = None
    kind: Kind | None = None
    glyph: str = ""


class Legend(QWidget):
    """The signs of the calendar, as many to a line as fit; `closed` by its button."""

    closed = Signal()

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look
        self._placed: tuple[tuple[_Sign, QRectF], ...] = ()
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setProperty("role", "close")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.setAccessibleName("Close the legend")
        self._close.setToolTip(
            text.tooltip("Close the legend; View › Legend brings it back")
        )
        self._close.clicked.connect(self.closed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        state.record_changed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Word the signs for the record shown."""
        sides = self._state.index.sides
        signs = [_Sign(f"returned to {sides[0].name}", side=0)] if sides else []
        signs.append(_Sign(f"n. d.: {text.NOT_DISCLOSED}"))
        signs += [_Sign(text.KIND_SHORT[kind], kind=kind) for kind in _MARKS]
        signs += [_Sign(words, glyph=text.AGREEMENT_SIGNS[one]) for one, words in _AGREED]
        self._signs = tuple(signs)
        self.setAccessibleName("Legend: " + ", ".join(sign.words for sign in signs))
        self._place()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Return that narrow legends take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all lines at this width."""
        return flow_height(self._places(width), _LINE)

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        return QSize(_USUAL, self.heightForWidth(max(_USUAL, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the signs."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(SMALL))
            for sign, at in self._placed:
                centre = QPointF(at.x() + 5, at.y() + _LINE / 2)
                if sign.kind:
                    draw_mark(painter, sign.kind, centre, 8.0, theme.kind(sign.kind))
                elif sign.glyph:
                    painter.setPen(QColor(theme.ink))
                    place = QRectF(at.x(), at.y(), 10, _LINE)
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign.glyph)
                else:
                    self._paint_cell(painter, centre, sign.side)
                painter.setPen(QColor(theme.ink_soft))
                room = at.adjusted(_SIGN, 0, 2, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, sign.words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Place the signs and the button anew."""
        self._place()

    def _paint_cell(self, painter: QPainter, centre: QPointF, side: int | None) -> None:
        place = QRectF(centre.x() - 4.5, centre.y() - 4.5, 9, 9)
        hue = QColor(self._look.theme.side(side or 0))
        if side is None:
            painter.setPen(QPen(hue, 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
        painter.drawRect(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _place(self) -> None:
        metrics, cut = QFontMetrics(font(SMALL)), Qt.TextElideMode.ElideRight
        placed = []
        for sign, at in zip(self._signs, self._places(self.width()), strict=True):
            shown = metrics.elidedText(sign.words, cut, int(at.width()) - _SIGN)
            placed.append((replace(sign, words=shown), at))
        self._placed = tuple(placed)
        self._close.setGeometry(self.width() - _CLOSE, 0, _CLOSE, _LINE)

    def _places(self, width: int) -> tuple[QRectF, ...]:
        measure = QFontMetricsF(font(SMALL)).horizontalAdvance
        widths = [_SIGN + ceil(measure(sign.words)) for sign in self._signs]
        return flowing(widths, _LINE, _SPACE, width, _CLOSE)

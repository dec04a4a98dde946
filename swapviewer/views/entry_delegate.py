"""Paint the rows of the list: mark, day, title and agreement, or a month's name."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from swapviewer import text
from swapviewer.index.agreed import event_agreement
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import BODY, RADIUS, SMALL, font
from swapviewer.state import AppState
from swapviewer.views.entry_rows import EntriesModel

ROW = 25
_HEADING_ROW = 28
# From so many rows on the list asks for the height of one row alone, not of each.
LONG = 2_000
_DATE_LEFT = 26
_TITLE_LEFT = 80
_SIGN_ROOM = 20
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a row: mark, day, title; month headings in small capitals."""

    def __init__(self, state: AppState, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return a row's height; in a long list all rows are as high as an entry's."""
        model = index.model()
        assert isinstance(model, EntriesModel)
        short = model.rowCount() < LONG
        heading = short and isinstance(model.row(index), str)
        return QSize(160, _HEADING_ROW if heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        model = index.model()
        assert isinstance(model, EntriesModel)
        row, place = model.row(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._paint_heading(painter, place, row)
        else:
            state = QStyle.StateFlag(option.state)
            self._paint_entry(painter, place, row, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(QColor(self._look.theme.ink_faint))
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place.adjusted(8, 0, 0, -5), below, words)

    def _paint_entry(
        self, painter: QPainter, place: QRect, event: Event, state: QStyle.StateFlag
    ) -> None:
        theme = self._look.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if chosen else theme.hover))
            painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        ink = theme.on_chosen if chosen else theme.ink
        centre = QPointF(place.left() + 14, place.center().y() + 0.5)
        draw_mark(
            painter, event.kind, centre, 9.0, ink if chosen else theme.kind(event.kind)
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(BODY - 1))
        painter.setPen(QColor(ink if chosen else theme.ink_soft))
        day = f"{event.date.day} {text.MONTHS[event.date.month - 1][:3]}"
        painter.drawText(place.adjusted(_DATE_LEFT, 0, 0, 0), middle, day)
        painter.setPen(QColor(ink))
        room = place.adjusted(_TITLE_LEFT, 0, -_SIGN_ROOM - 4, 0)
        title = painter.fontMetrics().elidedText(
            event.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, title)
        found = event_agreement(self._state.index, event)
        if found:
            painter.setPen(QColor(ink if chosen else theme.ink_faint))
            sign = QRect(
                place.right() - _SIGN_ROOM - 2, place.top(), _SIGN_ROOM, place.height()
            )
            painter.drawText(
                sign, Qt.AlignmentFlag.AlignCenter, text.AGREEMENT_SIGNS[found]
            )

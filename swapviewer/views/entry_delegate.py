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
from PySide6.QtGui import QColor, QPainter, QStaticText
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from swapviewer import text
from swapviewer.model.record import Event
from swapviewer.paint.look import Look
from swapviewer.paint.marks import draw_mark
from swapviewer.paint.theme import BODY, RADIUS, SMALL, font
from swapviewer.paint.words import cut, laid
from swapviewer.state import AppState
from swapviewer.views.entry_rows import EntriesModel

ROW = 25
_DATE_LEFT = 26
_TITLE_LEFT = 80
_SIGN_ROOM = 20
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a row: mark, day, title; month headings in small capitals.

    Which rows are chosen the list's own selection says, and `hovered` which is pointed at:
    `QStyle`, whose flags say so too, takes longer to import than all rows to paint.
    """

    def __init__(self, state: AppState, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._state = state
        self._look = look
        self._view = view
        self.hovered = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the height that all rows have."""
        return QSize(160, ROW)

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
            chosen = self._view.selectionModel().isSelected(index)
            if chosen or self.hovered == index:
                self._paint_ground(painter, place, chosen)
            self._paint_entry(painter, place, row, chosen)
            if agreed := model.agreement(row):
                sign = laid(text.AGREEMENT_SIGNS[agreed], BODY - 1)
                self._paint_sign(painter, place, sign, chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, chosen: bool) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chosen if chosen else theme.hover))
        painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), RADIUS, RADIUS)

    def _paint_heading(self, painter: QPainter, place: QRect, words: str) -> None:
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(QColor(self._look.theme.ink_faint))
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place.adjusted(8, 0, 0, -5), below, words)

    def _paint_entry(
        self, painter: QPainter, place: QRect, event: Event, chosen: bool
    ) -> None:
        theme = self._look.theme
        hue = theme.on_chosen if chosen else theme.kind(event.kind)
        centre = QPointF(place.left() + 14, place.center().y() + 0.5)
        draw_mark(painter, event.kind, centre, 9.0, hue)
        painter.setFont(font(BODY - 1))
        painter.setPen(QColor(theme.on_chosen if chosen else theme.ink_soft))
        day = f"{event.date.day} {text.MONTHS[event.date.month - 1][:3]}"
        _write(painter, place, place.left() + _DATE_LEFT, laid(day, BODY - 1))
        painter.setPen(QColor(theme.on_chosen if chosen else theme.ink))
        room = place.width() - _TITLE_LEFT - _SIGN_ROOM - 4
        title = cut(event.title, room, BODY - 1)
        _write(painter, place, place.left() + _TITLE_LEFT, title)

    def _paint_sign(
        self, painter: QPainter, place: QRect, sign: QStaticText, chosen: bool
    ) -> None:
        theme = self._look.theme
        painter.setPen(QColor(theme.on_chosen if chosen else theme.ink_faint))
        left = place.right() - _SIGN_ROOM - 2 + (_SIGN_ROOM - sign.size().width()) / 2
        _write(painter, place, left, sign)


def _write(painter: QPainter, place: QRect, left: float, words: QStaticText) -> None:
    """Write a line of words into the middle of a row."""
    above = (place.height() - words.size().height()) / 2
    painter.drawStaticText(QPointF(left, place.top() + above), words)

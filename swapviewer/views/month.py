"""The grid of one month: a cell per day, reached by mouse and by every arrow key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from swapviewer import text
from swapviewer.index.marks import Cell, Scale, cell, cell_words, largest_day
from swapviewer.paint.calendar import (
    draw_month_cells,
    draw_month_emphasis,
    draw_month_ground,
)
from swapviewer.paint.grid import MonthGrid
from swapviewer.paint.ground import lay_ground
from swapviewer.paint.look import Look
from swapviewer.spans import Span, month_of, period_of, shifted_month
from swapviewer.state import AppState
from swapviewer.views.cells import CellsView

_ARROWS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_YEAR_KEYS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
)


def moved_day(day: date, key: int, modifiers: Qt.KeyboardModifier) -> date | None:
    """Return the day that a key leads to from a day, None for keys that lead nowhere."""
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    months = 12 if modifiers & _YEAR_KEYS else 1
    match key:
        case Qt.Key.Key_PageUp:
            return shifted_month(day, -months)
        case Qt.Key.Key_PageDown:
            return shifted_month(day, months)
        case Qt.Key.Key_Home:
            return period_of(day, "month" if control else "week").first
        case Qt.Key.Key_End:
            return period_of(day, "month" if control else "week").last
    if key not in _ARROWS or modifiers & _YEAR_KEYS:
        return None
    try:
        return day + timedelta(days=_ARROWS[key])
    except OverflowError:
        return None


class MonthView(CellsView):
    """The days of the chosen day's month, each with its number and marks."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(state, look, parent)
        self._cells: dict[date, Cell] = {}
        self._grid = MonthGrid(state.day, QSizeF(self.size()))
        self._largest = 0
        self.setAccessibleName("Days of the month")
        state.record_changed.connect(self.refresh)
        for signal in (state.counting_changed, state.filter_changed):
            signal.connect(self.refresh)
        state.hits_changed.connect(self._show_month)
        state.day_changed.connect(self._on_day_changed)
        state.span_changed.connect(self.update)
        self.refresh()

    def sizeHint(self) -> QSize:
        """Return a size at which numbers and marks have room."""
        return QSize(280, 220)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which four figures fit into a cell."""
        return QSize(240, 184)

    def refresh(self) -> None:
        """Recount the cells."""
        self._largest = largest_day(self._state.shown, self._state.counting)
        self._show_month()

    def dates(self) -> Sequence[date]:
        """Return the days of the month itself."""
        return tuple(month_of(self._grid.month.year, self._grid.month.month).days())

    def current(self) -> date:
        """Return the chosen day."""
        return self._state.day

    def date_at(self, point: QPointF) -> date | None:
        """Return the day under a point, days of the neighbouring months too."""
        return self._grid.day_at(point)

    def place(self, when: date) -> QRect:
        """Return where a day lies."""
        return self._grid.cell(when).toAlignedRect()

    def words(self, when: date) -> str:
        """Return a day's figures in words."""
        shown = self._cells.get(when) or Cell(when, (), (), 0)
        return cell_words(self._state.index, text.short_day(when), shown)

    def choose(self, when: date) -> None:
        """Choose a day."""
        self._state.select_day(when)

    def covered(self, when: date) -> Span:
        """Return the one day."""
        return Span(when, when)

    def moved(self, key: int, modifiers: Qt.KeyboardModifier) -> date | None:
        """Return the day that a key leads to."""
        return moved_day(self._state.day, key, modifiers)

    def _on_day_changed(self) -> None:
        if not self._grid.in_month(self._state.day):
            self._show_month()
        self.show_moved()

    def _show_month(self) -> None:
        index = self._state.shown
        scale = Scale(self._state.counting, self._largest, self._state.marked)
        self._grid = MonthGrid(self._state.day, QSizeF(self.size()))
        self._cells = {
            day: cell(index, day, index.on(day), scale)
            for day in self._grid.days()
            if index.on(day)
        }
        self.repaint_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid as it was painted, below and above it what stands out now."""
        grid, cells, theme = self._grid, self._cells, self._look.theme
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            lay_ground(painter, event.rect(), QColor(theme.card))
            emphasis = self.emphasis()
            draw_month_ground(painter, grid, cells, emphasis, theme)
            self._picture.paint(
                painter, self, lambda made: draw_month_cells(made, grid, cells, theme)
            )
            draw_month_emphasis(painter, grid, cells, emphasis, theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Lay the cells out anew."""
        self._grid = MonthGrid(self._state.day, QSizeF(self.size()))

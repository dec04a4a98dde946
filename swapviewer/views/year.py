"""The matrix of all years and months: where in the war the people came home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from swapviewer import text
from swapviewer.index.marks import Cell, MonthCell, cell_words, month_cells
from swapviewer.paint.calendar import draw_year_cells, draw_year_emphasis
from swapviewer.paint.grid import YearMatrix
from swapviewer.paint.ground import lay_ground
from swapviewer.paint.look import Look
from swapviewer.spans import Span, month_of, shifted_month
from swapviewer.state import AppState
from swapviewer.views.cells import CellsView

_ROW = 18
_MONTH_KEYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -12,
    Qt.Key.Key_Down: 12,
    Qt.Key.Key_PageUp: -12,
    Qt.Key.Key_PageDown: 12,
}


class YearView(CellsView):
    """A cell per month of the record; a click goes to its first entry, a drag brushes."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(state, look, parent)
        self._cells: dict[date, Cell] = {}
        self._months: tuple[MonthCell, ...] = ()
        self._marked: tuple[Cell, ...] = ()
        self._matrix = YearMatrix(state.index.covers, QSizeF(self.size()))
        self.setAccessibleName("Months of all years")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        state.record_changed.connect(self._on_record_changed)
        for signal in (state.counting_changed, state.filter_changed):
            signal.connect(self.refresh)
        state.hits_changed.connect(self._mark_found)
        state.day_changed.connect(self.show_moved)
        state.span_changed.connect(self.update)
        self.refresh()

    def sizeHint(self) -> QSize:
        """Return room for each year's row."""
        rows = len(self._matrix.years)
        return QSize(280, round(self._matrix.head) + min(rows, 12) * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which cells can be hit."""
        return QSize(220, self.sizeHint().height())

    def refresh(self) -> None:
        """Recount the cells."""
        self._months = month_cells(self._state.shown, self._state.counting)
        self._marked = tuple(replace(shown, hit=True) for _, shown in self._months)
        self._mark_found()
        self._lay_out()

    def dates(self) -> Sequence[date]:
        """Return the first day of each month that the record reaches."""
        return tuple(
            month for month in self._matrix.months() if self._matrix.reaches(month)
        )

    def current(self) -> date:
        """Return the first of the chosen day's month."""
        return self._state.day.replace(day=1)

    def date_at(self, point: QPointF) -> date | None:
        """Return the first day of the month under a point."""
        month = self._matrix.month_at(point)
        return month if month and self._matrix.reaches(month) else None

    def place(self, when: date) -> QRect:
        """Return where a month lies."""
        return self._matrix.cell(when).toAlignedRect()

    def words(self, when: date) -> str:
        """Return a month's figures in words."""
        shown = self._cells.get(when) or Cell(when, (), (), 0)
        words = cell_words(self._state.index, text.month_year(when), shown)
        return f"{words}; {text.plural(shown.entries, 'entry', 'entries')}"

    def choose(self, when: date) -> None:
        """Go to the month's first day with a handover, else its first with an entry."""
        events = self._state.shown.within(self.covered(when))
        counted = [one for one in events if one.kind in self._state.counting.kinds]
        first = next(iter([*counted, *events]), None)
        self._state.select_day(first.date if first else when)

    def covered(self, when: date) -> Span:
        """Return the days of a month."""
        return month_of(when.year, when.month)

    def moved(self, key: int, modifiers: Qt.KeyboardModifier) -> date | None:
        """Return the month that a key leads to, within the record."""
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return None
        dates = self.dates()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return dates[0 if key == Qt.Key.Key_Home else -1]
        months = _MONTH_KEYS.get(key)
        if months is None:
            return None
        month = shifted_month(self.current(), months)
        return month if month in dates else self.current()

    def _mark_found(self) -> None:
        """Mark the months with entries found; no sum changes with a search."""
        marks, cells, at = self._state.marks, {}, 0
        for (events, shown), marked in zip(self._months, self._marked, strict=True):
            after = at + len(events)
            hit = marks is not None and marks.find(1, at, after) >= 0
            cells[shown.day] = marked if hit else shown
            at = after
        self._cells = cells
        self.update()

    def _on_record_changed(self) -> None:
        self.refresh()
        self.updateGeometry()

    def _lay_out(self) -> None:
        self._matrix = YearMatrix(self._state.index.covers, QSizeF(self.size()))
        self.repaint_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the matrix as it was painted, and over it what stands out now."""
        matrix, cells, theme = self._matrix, self._cells, self._look.theme
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            lay_ground(painter, event.rect(), QColor(theme.card))
            self._picture.paint(
                painter, self, lambda made: draw_year_cells(made, matrix, cells, theme)
            )
            draw_year_emphasis(painter, matrix, cells, self.emphasis(), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Lay the cells out anew."""
        self._lay_out()

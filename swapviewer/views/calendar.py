"""The calendar column: matrix of years, one month, legend, and the span's entries."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from swapviewer import text
from swapviewer.paint.look import Look
from swapviewer.paint.theme import BODY, GAP, font
from swapviewer.paint.words import MIDDLE, laid, write
from swapviewer.spans import shifted_month
from swapviewer.state import AppState
from swapviewer.views.card import Card
from swapviewer.views.entries import EntriesView
from swapviewer.views.legend import Legend
from swapviewer.views.month import MonthView
from swapviewer.views.nothing import Nothing
from swapviewer.views.year import YearView

_LEAST_WIDTH = 292
_NAME = BODY + 2
_NAME_ROOM = 18


class MonthName(QLabel):
    """A label of its own painting: each other text of one lays out the whole column."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumHeight(_NAME_ROOM)
        look.theme_changed.connect(self.update)

    def show_month(self, name: str) -> None:
        """Show a month's name."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the name in the middle."""
        with QPainter(self) as painter:
            painter.setFont(font(_NAME, bold=True))
            painter.setPen(QColor(self._look.theme.ink))
            words = laid(self.accessibleName(), _NAME, bold=True)
            write(painter, QRectF(self.rect()), words, MIDDLE)


class MonthHead(QWidget):
    """The name of the month shown, between arrows to its neighbours."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._name = MonthName(look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._arrow("‹", "Month before"))
        row.addWidget(self._name, 1)
        row.addWidget(self._arrow("›", "Month after"))
        state.day_changed.connect(self.refresh)
        state.record_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the chosen day's month."""
        self._name.show_month(text.month_year(self._state.day))

    def _arrow(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setProperty("role", "arrow")
        button.setAccessibleName(name)
        button.setToolTip(text.tooltip(name))
        later = sign == "›"
        button.clicked.connect(self._show_after if later else self._show_before)
        return button

    def _show_before(self) -> None:
        self._state.select_day(shifted_month(self._state.day, -1))

    def _show_after(self) -> None:
        self._state.select_day(shifted_month(self._state.day, 1))


class CalendarColumn(QWidget):
    """Everything by date: two cards, the calendar and the list of entries."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.year = YearView(state, look, self)
        head = MonthHead(state, look, self)
        self.month = MonthView(state, look, self)
        self.legend = Legend(state, look, self)
        self.entries = EntriesView(state, look, self)
        calendar = Card("Calendar", self)
        for part in (self.year, head, self.month, self.legend):
            calendar.add(part)
        self._list_card = Card("Entries", self)
        self.nothing = Nothing(state, parent=self)
        # In one place, so that nothing moves where one takes the other's.
        place = QWidget(self)
        self._place = QStackedLayout(place)
        self._place.addWidget(self.entries)
        self._place.addWidget(self.nothing)
        self._list_card.add(place, 1)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(GAP)
        self._cards.addWidget(calendar)
        self._cards.addWidget(self._list_card, 1)
        for signal in (state.span_changed, state.filter_changed, state.hits_changed):
            signal.connect(self.refresh)
        state.record_changed.connect(self.refresh)
        self.refresh()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the least height: what is higher than that is no reason to scroll."""
        return self._cards.totalMinimumHeightForWidth(width)

    def refresh(self) -> None:
        """Say how many entries the list holds, and of which span."""
        entries = text.plural(len(self._state.listed), "entry", "entries")
        # The whole record's dates stand above the chart, and would not fit here.
        of = f", {text.short_span(self._state.span)}" if self._state.brushed else ""
        found = "" if self._state.hits is None else " found"
        searching = "Searching …" if self._state.searching else ""
        self._list_card.rename(searching or f"{entries}{found}{of}")
        self._place.setCurrentWidget(self.entries if self._state.listed else self.nothing)

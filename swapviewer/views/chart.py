"""The bar chart: people per period and side within the span, and its other measures."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from swapviewer.index.series import Asked, Ledger
from swapviewer.index.series_words import column_hint, table, title
from swapviewer.paint.look import Look
from swapviewer.paint.theme import GAP, PAD
from swapviewer.state import AppState
from swapviewer.views.chart_head import ChartHead
from swapviewer.views.chart_legend import ChartLegend, Sign, signs
from swapviewer.views.chart_table import TableView
from swapviewer.views.hint import hide_hint, show_hint
from swapviewer.views.parts import say_current


class Chart(QFrame):
    """Shows the span in periods; a click chooses a day, a double click brushes a period."""

    def __init__(self, state: AppState, look: Look, parent: QWidget | None = None) -> None:
        # Only now: pyqtgraph and numpy cost a third of a second.
        from swapviewer.views.chart_parts import ColumnParts
        from swapviewer.views.chart_plot import ChartPlot

        super().__init__(parent)
        self._state = state
        self._look = look
        self._hinted = False
        self._signs: tuple[Sign, ...] = ()
        self._shown = state.shown
        self._ledger = Ledger(state.index, self._shown.events)
        self._series = self._ledger.series(self._asked())
        self._head = ChartHead(state, self)
        self._legend = ChartLegend(self)
        self._stack = QStackedWidget(self)
        self._plot = ChartPlot(self._series, look.theme, self._stack)
        self._plot.parts = ColumnParts(self._plot, self._choose)
        self._table = TableView(self._stack)
        self._build()
        self._connect()
        self._show_series()

    def _build(self) -> None:
        self.setProperty("role", "card")
        self._stack.addWidget(self._plot)
        self._stack.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self._head)
        column.addWidget(self._legend)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        state, plot = self._state, self._plot
        for signal in (
            state.record_changed,
            state.span_changed,
            state.step_changed,
            state.counting_changed,
            state.measure_changed,
            state.filter_changed,
        ):
            signal.connect(self.refresh)
        state.day_changed.connect(self._mark)
        self._look.theme_changed.connect(self._wear)
        self._head.table_wanted.connect(self.show_as_table)
        plot.column_hovered.connect(self._on_hovered)
        plot.column_focused.connect(self._on_focused)
        plot.column_pressed.connect(self._choose)
        plot.column_opened.connect(self._open)
        plot.dismissed.connect(self._hide_hint)

    def refresh(self) -> None:
        """Show what is chosen now; does nothing where it is shown already."""
        shown, asked = self._state.shown, self._asked()
        if shown is self._shown and asked == self._series.asked:
            return
        if shown is not self._shown:
            self._shown, self._ledger = shown, Ledger(self._state.index, shown.events)
        self._series = self._ledger.series(asked)
        self._show_series()

    @property
    def as_table(self) -> bool:
        """Whether the numbers are shown as a table."""
        return self._stack.currentWidget() is self._table

    def show_as_table(self, wanted: bool) -> None:
        """Show the series as a table, or as bars again."""
        self._stack.setCurrentWidget(self._table if wanted else self._plot)
        self._fill_table()
        self._head.check_table(wanted)
        self._legend.setVisible(not wanted)

    def copy_table(self) -> None:
        """Put the table into the clipboard as tab-separated text."""
        self._fill_table(always=True)
        self._table.copy()

    def _asked(self) -> Asked:
        state = self._state
        filtered = bool(state.selection.filter)
        return Asked(state.measure, state.span, state.step, state.counting, filtered)

    def _show_series(self) -> None:
        named = title(self._series)
        self._head.title.show_title(named)
        self.setAccessibleName(named)
        self._plot.setAccessibleName(named)
        self._fill_table()
        self._show_signs()
        self._hide_hint()
        self._plot.show_series(self._series)
        self._mark()

    def _fill_table(self, always: bool = False) -> None:
        # Words for each of 1,600 days take longer than a frame: only where they are seen.
        if always or self._stack.currentWidget() is self._table:
            self._table.show_table(table(self._series), title(self._series))

    def _wear(self) -> None:
        self._plot.wear(self._look.theme)
        self._show_signs()

    def _show_signs(self) -> None:
        shown = signs(self._series, self._look.theme)
        if shown != self._signs:  # other signs lay out the whole pane anew
            self._signs = shown
            self._legend.show_signs(shown, self._look.theme)

    def _mark(self) -> None:
        firsts = [column.span.first for column in self._series.columns]
        at = bisect_right(firsts, self._state.day) - 1
        here = at >= 0 and self._state.day in self._series.columns[at].span
        self._plot.mark(at if here else None)

    def _on_hovered(self, column: int) -> None:
        if column < 0:
            self._hide_hint()
        else:
            self._hint(column)

    def _on_focused(self, column: int) -> None:
        self._hint(column)
        say_current(self._plot)

    def _hint(self, column: int) -> None:
        self._hinted = True
        place = self._plot.column_rect(column)
        show_hint(self._plot.viewport(), place, column_hint(self._series, column))

    def _hide_hint(self) -> None:
        # Only ours: another view may be showing its own.
        if self._hinted:
            self._hinted = False
            hide_hint()

    def _choose(self, column: int) -> None:
        shown = self._series.columns[column]
        counted = shown.events or self._state.shown.within(shown.shown)
        self._state.select_day(counted[0].date if counted else shown.shown.first)

    def _open(self, column: int) -> None:
        self._state.show_span(self._series.columns[column].span)

"""The columns of the chart for screen readers: a node each, with its numbers in words."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod, ref

from PySide6.QtCore import QPoint, QPointF, QRect

from swapviewer.index.series_words import column_name
from swapviewer.views.chart_plot import ChartPlot


class ColumnParts:
    """What a plot consists of; holds neither it nor the chart alive."""

    def __init__(self, plot: ChartPlot, choose: Callable[[int], None]) -> None:
        self._plot = ref(plot)
        self._choose = WeakMethod(choose)

    @property
    def current(self) -> int | None:
        """The column that keys act on."""
        plot = self._plot()
        return plot.current if plot else None

    def count(self) -> int:
        """Return the number of columns."""
        plot = self._plot()
        return len(plot.series.columns) if plot else 0

    def words(self, index: int) -> str:
        """Return a column in words: `May 2025, 1,205 to …`."""
        plot = self._plot()
        return column_name(plot.series, index) if plot else ""

    def rect(self, index: int) -> QRect:
        """Return where a column stands."""
        plot = self._plot()
        return plot.column_rect(index) if plot else QRect()

    def at(self, point: QPoint) -> int | None:
        """Return the column at a point."""
        plot = self._plot()
        return plot.column_at(QPointF(point)) if plot else None

    def choose(self, index: int) -> None:
        """Choose a column, as a click does."""
        if choose := self._choose():
            choose(index)

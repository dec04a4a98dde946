"""The plot of a series: what is drawn, the columns that are chosen or in focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from swapviewer.index.series import Series
from swapviewer.paint.chart import draw_chart, draw_chosen, draw_focused
from swapviewer.paint.chart_plan import ChartPlan, chart_plan
from swapviewer.paint.columns import reached
from swapviewer.paint.theme import Theme
from swapviewer.views.column_plot import ColumnPlot
from swapviewer.views.picture import KeptPicture

_NEAR = 4.0  # how far a pointer may be off a bar
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ChartPlot(ColumnPlot):
    """Shows one series; a column can be marked as chosen, another hold the keyboard."""

    column_focused = Signal(int)
    dismissed = Signal()

    def __init__(self, series: Series, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: int | None = None
        self._current: int | None = None
        self._picture = KeptPicture()
        self._series = series
        self._plan: ChartPlan | None = None
        self._busy = _busy(series)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self.resized.connect(self.lay_out)
        self.focus_changed.connect(self.viewport().update)

    @property
    def series(self) -> Series:
        """What is shown."""
        return self._series

    @property
    def plan(self) -> ChartPlan:
        """Where everything stands now."""
        if self._plan is None:
            self._plan = chart_plan(self._series, QSizeF(self.viewport().size()))
        return self._plan

    @property
    def current(self) -> int | None:
        """The column that keys act on: the one in focus, else the chosen one."""
        return self._chosen if self._current is None else self._current

    def show_series(self, series: Series) -> None:
        """Show another series."""
        self._series = series
        self._busy = _busy(series)
        self._current = None
        self.forget_pointer()
        self.lay_out()

    def wear(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._picture.drop()
        self.viewport().update()

    def column_at(self, point: QPointF) -> int | None:
        """Return the column at a point, or one with entries a hair's breadth off."""
        column = self.plan.column_at(point.x())
        if column is None:
            return None
        reach = int(_NEAR / max(0.01, self.plan.grid.column))
        return reached(column, self._busy, reach)

    def column_rect(self, column: int) -> QRect:
        """Return where a column stands in the widget."""
        return self.plan.column(column).toAlignedRect()

    def mark(self, chosen: int | None) -> None:
        """Mark the column of the chosen day."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.viewport().update()

    def focus_column(self, column: int) -> None:
        """Move the keyboard to a column."""
        self._current = min(max(0, column), len(self._series.columns) - 1)
        self.viewport().update()
        self.column_focused.emit(self._current)

    def lay_out(self) -> None:
        """Fit scale, labels and bars to the room there is, once it is to be seen."""
        self._plan = None
        self._picture.drop()
        if self.isVisible():
            _ = self.plan  # now, and not while it is painted
            self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was only noted while nothing was to be seen."""
        super().showEvent(event)
        _ = self.plan

    def draw(self, painter: QPainter) -> None:
        """Paint the series as laid out, and over it what is chosen and in focus."""
        plan, columns = self.plan, len(self._series.columns)
        painter.fillRect(self.viewport().rect(), QColor(self._theme.card))
        if self._chosen is not None and self._chosen < columns:
            draw_chosen(painter, plan, self._chosen, self._theme)
        self._picture.paint(painter, self.viewport(), self._draw_still)
        if self.hasFocus() and self.current is not None and self.current < columns:
            draw_focused(painter, plan, self.current, self._theme)

    def _draw_still(self, painter: QPainter) -> None:
        draw_chart(painter, self.plan, self._theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the columns, choose one, or hide the hint."""
        last, current = len(self._series.columns) - 1, self.current
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = _MOVES[Qt.Key(event.key())]
                self.focus_column(0 if current is None else current + step)
            case Qt.Key.Key_Home:
                self.focus_column(0)
            case Qt.Key.Key_End:
                self.focus_column(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                if current is not None:
                    self.column_pressed.emit(current)
            case Qt.Key.Key_Escape:
                self.dismissed.emit()
                event.ignore()
            case _:
                event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame, and to who came by keys also the hint."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self.current is not None:
            self.column_focused.emit(self.current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take frame and hint away."""
        super().focusOutEvent(event)
        self.dismissed.emit()


def _busy(series: Series) -> tuple[int, ...]:
    """Return the columns that have entries."""
    return tuple(at for at, column in enumerate(series.columns) if column.events)

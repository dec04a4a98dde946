"""The plot of a series: its scale, its axes, the columns that are chosen or in focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from swapviewer import text
from swapviewer.index.series import Series
from swapviewer.index.series_words import without_height
from swapviewer.paint.columns import ColumnGrid, reached
from swapviewer.paint.fills import Fill, cosmetic
from swapviewer.paint.theme import BODY, GAP, SMALL, Theme, font
from swapviewer.paint.ticks import Room, Tick, axis_width, column_ticks, round_ticks
from swapviewer.views.chart_items import LANE, LINE, Drawn, Scale
from swapviewer.views.column_plot import ColumnPlot
from swapviewer.views.plotting import Bars, Labels, Line

_TICK_APART = 34.0  # logical pixels from one value label to the next, at least
_THINNEST_BAND = 3.0
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
        self._series = series
        self._busy = _busy(series)
        self._theme = theme
        self._chosen: int | None = None
        self._current: int | None = None
        self._band, self._frame = Bars(self, -10), Bars(self, 6)
        self._lines, self._foot = Line(self, -5, strokes=True), Line(self, 3)
        self._drawn = Drawn(self)
        self._nothing = Labels(self, (0.5, 0.5), BODY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self.resized.connect(self.lay_out)
        self.focus_changed.connect(self._show_marks)
        self.wear(theme)

    @property
    def series(self) -> Series:
        """What is shown."""
        return self._series

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
        self._drawn.take(series, self._theme)
        self.lay_out()

    def wear(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        metrics = QFontMetricsF(font(SMALL))
        self.dress(theme, font(SMALL), 2 * metrics.lineSpacing() + GAP)
        self._band.dress(Fill(theme.shade(theme.ink, 0.08)))
        self._frame.dress(Fill("", "", theme.focus, width=2.0))
        self._lines.dress(cosmetic(theme.grid))
        self._foot.dress(cosmetic(theme.ink_faint))
        self._nothing.dress(theme.ink_soft)
        self._drawn.take(self._series, theme)
        self.lay_out()

    def column_at(self, point: QPointF) -> int | None:
        """Return the column at a point, or one with entries a hair's breadth off."""
        column = super().column_at(point)
        if column is None:
            return None
        reach = int(_NEAR / max(0.01, self.room.width() / len(self._series.columns)))
        return reached(column, self._busy, reach)

    def mark(self, chosen: int | None) -> None:
        """Mark the column of the chosen day."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._show_marks()

    def focus_column(self, column: int) -> None:
        """Move the keyboard to a column."""
        self._current = min(max(0, column), len(self._series.columns) - 1)
        self._show_marks()
        self.column_focused.emit(self._current)

    def lay_out(self) -> None:
        """Fit scale, labels and bars to the room there is."""
        room = self.room
        lane = LANE if self._series.withholds else 0.0
        height = room.height() - LINE - lane
        if height <= 0 or room.width() <= 0:
            return
        values = round_ticks(self._series.top, int(height / _TICK_APART) + 1)
        grid = ColumnGrid(len(self._series.columns), len(self._series.sides), room.width())
        scale = Scale(grid, max(1, self._series.top) / height)
        high = (height + LINE) * scale.unit
        self.show_columns(grid.columns, -lane * scale.unit, high)
        self._label(values, grid)
        ends = (-0.5, grid.columns - 0.5)
        self._lines.show(ends * len(values), [value for value in values for _ in ends])
        self._foot.show(ends, (0.0, 0.0))
        self._drawn.lay_out(self._series, scale)
        words = without_height(self._series)
        self._nothing.show([(sum(ends) / 2, high / 2, words)] if words else [])
        self._show_marks()

    def _label(self, values: tuple[int, ...], grid: ColumnGrid) -> None:
        width = QFontMetricsF(font(SMALL)).horizontalAdvance
        left = axis_width(values, width) + GAP + 4
        room = Room(grid.column, left, GAP)
        spans = tuple(column.span for column in self._series.columns)
        below: tuple[Tick, ...] = column_ticks(spans, self._series.asked.step, room, width)
        shown = values if self._series.top else ()
        named = [(value, text.count(value)) for value in shown]
        self.label_axes([(tick.at, tick.words) for tick in below], named, left)

    def _show_marks(self) -> None:
        _, (low, high) = self.ranges
        chosen = [] if self._chosen is None else [self._chosen]
        focused = [self.current] if self.hasFocus() and self.current is not None else []
        column = self.room.width() / max(1, len(self._series.columns))
        width = max(1.0, _THINNEST_BAND / max(1.0, column))
        self._band.show(chosen, [low] * len(chosen), [high - low] * len(chosen), width)
        self._frame.show(focused, [low] * len(focused), [high - low] * len(focused), width)

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

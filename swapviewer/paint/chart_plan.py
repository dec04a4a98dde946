"""Where the bars, lines, numbers and labels of a series stand in a size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from swapviewer import text
from swapviewer.index.series import Layer, Series
from swapviewer.index.series_words import without_height
from swapviewer.paint.chart_curves import Curve, curves, ends
from swapviewer.paint.columns import ColumnGrid, Head, Label, labels
from swapviewer.paint.theme import GAP, SMALL, line_height
from swapviewer.paint.ticks import Room, Tick, axis_width, column_ticks, round_ticks
from swapviewer.paint.words import line_width

LINE = 20.0  # the room above the highest bar for its number, in logical pixels
_LANE = 15.0  # the strip below the foot for what has no height
_MARK = 10.0
_MARK_THINNEST = 6.0
_TICK_APART = 34.0  # logical pixels from one value label to the next, at least
_THINNEST_BAND = 3.0


@dataclass(frozen=True, slots=True)
class Stack:
    """The bars of one layer and side."""

    layer: Layer
    side: int
    bars: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """All that does not move with the pointer or the choice of a day.

    `plot` lies within the axes, `foot` is where zero is, `unit` how many people a logical
    pixel stands for; `marks` are, for each side, those of numbers not disclosed.
    """

    series: Series
    plot: QRectF
    grid: ColumnGrid
    foot: float
    unit: float
    values: tuple[int, ...]
    ticks: tuple[Tick, ...]
    stacks: tuple[Stack, ...]
    marks: tuple[tuple[QRectF, ...], ...]
    curves: tuple[Curve, ...]
    numbers: tuple[Label, ...]
    nothing: str

    def y(self, value: float) -> float:
        """Return how far down a number of people is."""
        return self.foot - value / self.unit

    def middle(self, column: int) -> float:
        """Return the middle of a column."""
        return self.plot.left() + (column + 0.5) * self.grid.column

    def column_at(self, x: float) -> int | None:
        """Return the column at a distance from the left, None beside all of them."""
        at = int((x - self.plot.left()) // self.grid.column)
        return at if 0 <= at < self.grid.columns else None

    def column(self, at: int) -> QRectF:
        """Return where a column stands, from the top of the plot to its bottom."""
        wide = self.grid.column
        left = self.plot.left() + at * wide
        return QRectF(left, self.plot.top(), wide, self.plot.height())

    def band(self, at: int) -> QRectF:
        """Return what is marked where a column is chosen: never too thin to be seen."""
        place = self.column(at)
        more = max(0.0, _THINNEST_BAND - place.width()) / 2
        return place.adjusted(-more, 0, more, 0)


def chart_plan(series: Series, size: QSizeF) -> ChartPlan:
    """Lay a series out in a size."""
    bottom = 2 * line_height(SMALL) + GAP
    lane = _LANE if series.withholds else 0.0
    height = max(1.0, size.height() - bottom - LINE - lane)
    values = round_ticks(series.top, int(height / _TICK_APART) + 1)
    left = axis_width(values, _width) + GAP + 4
    wide = max(1.0, size.width() - left - GAP - 4)
    plot = QRectF(left, 0.0, wide, height + LINE + lane)
    grid = ColumnGrid(len(series.columns), len(series.sides), wide)
    foot, unit = plot.bottom() - lane, max(1, series.top) / height
    spans = tuple(column.span for column in series.columns)
    room = Room(grid.column, left, GAP)
    runs = series.asked.measure == "running"
    return ChartPlan(
        series,
        plot,
        grid,
        foot,
        unit,
        values,
        column_ticks(spans, series.asked.step, room, _width),
        () if runs else _stacks(series, grid, QPointF(left, foot), unit),
        _marks(series, grid, QPointF(left, foot)),
        curves(series, grid, QPointF(left, foot), unit) if runs else (),
        _numbers(series, grid, unit),
        without_height(series),
    )


def _width(words: str) -> float:
    return line_width(words, SMALL)


def _stacks(
    series: Series, grid: ColumnGrid, origin: QPointF, unit: float
) -> tuple[Stack, ...]:
    found = []
    for side in range(len(series.sides)):
        feet = [0] * len(series.columns)
        for number, layer in enumerate(series.layers):
            bars = []
            for at, column in enumerate(series.columns):
                people = column.piles[side].layers[number]
                if people:
                    left = origin.x() + grid.middle(at, side) - grid.bar / 2
                    high = people / unit
                    top = origin.y() - feet[at] / unit - high
                    bars.append(QRectF(left, top, grid.bar, high))
                    feet[at] += people
            found.append(Stack(layer, side, tuple(bars)))
    return tuple(found)


def _marks(
    series: Series, grid: ColumnGrid, origin: QPointF
) -> tuple[tuple[QRectF, ...], ...]:
    wide = max(_MARK_THINNEST, min(grid.bar, 3 * _MARK))
    top = origin.y() + _LANE - 1 - _MARK
    return tuple(
        tuple(
            QRectF(origin.x() + grid.middle(at, side) - wide / 2, top, wide, _MARK)
            for at, column in enumerate(series.columns)
            if column.piles[side].withheld
        )
        for side in range(len(series.sides))
    )


def _numbers(series: Series, grid: ColumnGrid, unit: float) -> tuple[Label, ...]:
    """Return the numbers above bars and lines, in pixels from the left and up."""
    if series.asked.measure == "running":
        return ends(series, grid, unit, LINE)
    heads = tuple(
        Head(at, side, pile.height / unit, pile.label)
        for at, column in enumerate(series.columns)
        if column.events
        for side, pile in enumerate(column.piles)
    )
    return labels(heads, grid, _width, LINE - 4)


def value_words(value: int) -> str:
    """Return what stands beside a step of the value axis."""
    return text.count(value)

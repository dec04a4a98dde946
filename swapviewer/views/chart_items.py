"""The bars, lines, points, marks and numbers of a series within a plot."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QBrush, QColor, QFontMetricsF

from swapviewer.index.series import Series
from swapviewer.paint.columns import ColumnGrid, Head, labels
from swapviewer.paint.fills import cosmetic, fill, hue_of, line, undisclosed
from swapviewer.paint.theme import SMALL, Theme, font
from swapviewer.views.plotting import Bars, Labels, Line, Plot, Points

LINE = 20.0  # the room above the highest bar for its number, in logical pixels
LANE = 15.0  # the strip below the foot for what has no height
_MARK = 10.0
_MARK_THINNEST = 6.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Where things go: columns across, and how much of the value a pixel is."""

    grid: ColumnGrid
    unit: float

    def middle(self, at: int, side: int) -> float:
        """Return the middle of a bar as the plot counts."""
        return self.grid.in_columns(self.grid.middle(at, side))

    def across(self, pixels: float) -> float:
        """Return a width in pixels as the plot counts."""
        return pixels / self.grid.column


class Drawn:
    """The items of a series; made when first needed, then only given other values."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._layers: dict[tuple[int, int], Bars] = {}
        self._marks: dict[int, Bars] = {}
        self._lines: dict[int, Line] = {}
        self._points: dict[int, Points] = {}
        self._numbers = Labels(plot, (0.5, 1.0), SMALL)

    def take(self, series: Series, theme: Theme) -> None:
        """Make what the series needs, and take the colours of a theme."""
        runs = series.asked.measure == "running"
        for side in range(len(series.sides)):
            for number, layer in enumerate(() if runs else series.layers):
                key = (side, number)
                bars = self._layers.get(key) or Bars(self._plot, 0)
                self._layers[key] = bars
                bars.dress(fill(theme, layer, side))
            marks = self._marks.get(side) or Bars(self._plot, 1)
            self._marks[side] = marks
            marks.dress(undisclosed(theme, hue_of(theme, series.asked.measure, side)))
            if runs:
                self._take_line(side, theme)
        self._numbers.dress(theme.ink)

    def lay_out(self, series: Series, scale: Scale) -> None:
        """Put everything to its place."""
        runs = series.asked.measure == "running"
        for (side, number), bars in self._layers.items():
            here = side < len(series.sides) and number < len(series.layers) and not runs
            self._lay_layer(bars, series if here else None, (side, number), scale)
        for side, marks in self._marks.items():
            self._lay_marks(marks, series, side, scale)
        for side, stairs in self._lines.items():
            self._lay_line(stairs, series, side)
        self._numbers.show(_numbers(series, scale))

    def _take_line(self, side: int, theme: Theme) -> None:
        if side not in self._lines:
            self._lines[side] = Line(self._plot, 1 - side / 10)
            self._points[side] = Points(self._plot, 2)
        self._lines[side].dress(line(fill(theme, "running", side)))
        self._points[side].dress(cosmetic(theme.ink, 1.2), QBrush(QColor(theme.card)))

    def _lay_layer(
        self, bars: Bars, series: Series | None, key: tuple[int, int], scale: Scale
    ) -> None:
        side, number = key
        placed = [
            (scale.middle(at, side), sum(pile.layers[:number]), pile.layers[number])
            for at, column in enumerate(series.columns if series else ())
            if (pile := column.piles[side]).layers[number]
        ]
        bars.show(*_apart(placed), scale.across(scale.grid.bar))
        bars.fit()

    def _lay_marks(self, marks: Bars, series: Series, side: int, scale: Scale) -> None:
        placed = [
            (scale.middle(at, side), -(LANE - 1) * scale.unit, _MARK * scale.unit)
            for at, column in enumerate(series.columns)
            if side < len(column.piles) and column.piles[side].withheld
        ]
        width = max(_MARK_THINNEST, min(scale.grid.bar, 3 * _MARK))
        marks.show(*_apart(placed), scale.across(width))

    def _lay_line(self, stairs: Line, series: Series, side: int) -> None:
        corners: list[tuple[float, float]] = []
        if side < len(series.runs):
            corners = _stairs(series, side)
        stairs.show([x for x, _ in corners], [y for _, y in corners])
        points = [one for one in series.stated if one.side == side]
        self._points[side].show(
            [_place(series, one.date) for one in points], [one.count for one in points]
        )


def _apart(
    placed: Sequence[tuple[float, float, float]],
) -> tuple[list[float], list[float], list[float]]:
    return [x for x, _, _ in placed], [y for _, y, _ in placed], [h for _, _, h in placed]


def _place(series: Series, day: date) -> float:
    """Return where a day ends, as the plot counts: within its column."""
    firsts = [column.span.first for column in series.columns]
    at = max(0, bisect_right(firsts, day) - 1)
    span = series.columns[at].span
    return at - 0.5 + ((day - span.first).days + 1) / len(span)


def _stairs(series: Series, side: int) -> list[tuple[float, float]]:
    """Return the corners of a running sum within the span."""
    run, span = series.runs[side], series.asked.span
    before = bisect_left(run.days, span.first)
    so_far = run.sums[before - 1].headline if before else 0
    corners = [(-0.5, float(so_far))]
    for day in run.days[before : bisect_right(run.days, span.last)]:
        x = _place(series, day)
        corners.append((x, corners[-1][1]))
        corners.append((x, float(run.until(day).headline)))
    return [*corners, (_place(series, span.last), corners[-1][1])]


def _numbers(series: Series, scale: Scale) -> list[tuple[float, float, str]]:
    width = QFontMetricsF(font(SMALL)).horizontalAdvance
    if series.asked.measure == "running":
        return _ends(series, scale, width)
    heads = tuple(
        Head(at, side, pile.height / scale.unit, pile.label)
        for at, column in enumerate(series.columns)
        for side, pile in enumerate(column.piles)
        if column.events
    )
    return [
        (scale.grid.in_columns(one.middle), one.foot * scale.unit, one.words)
        for one in labels(heads, scale.grid, width, LINE - 4)
    ]


def _ends(
    series: Series, scale: Scale, width: Callable[[str], float]
) -> list[tuple[float, float, str]]:
    """Return the sum at the end of each line: above the highest, below the others."""
    end = _place(series, series.asked.span.last)
    found: list[tuple[float, float, str]] = []
    last = series.columns[-1].piles
    for side in sorted(range(len(last)), key=lambda one: -last[one].height):
        wide = scale.across(width(last[side].label) + 4)
        # Below a rising line means below where it was at the label's left end.
        before = series.columns[max(0, int(end - wide - 0.5))].piles[side].height
        foot = before - LINE * scale.unit if found else last[side].height
        free = all(abs(foot - y) > LINE * scale.unit for _, y, _ in found)
        if last[side].label and free and foot >= 0:
            found.append((end - wide / 2, foot, last[side].label))
    return found

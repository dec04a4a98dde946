"""Running sums as stairs, with what officials stated as points beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QPointF

from swapviewer.index.running import Running
from swapviewer.index.series import Series
from swapviewer.paint.columns import ColumnGrid, Label
from swapviewer.paint.theme import SMALL
from swapviewer.paint.words import line_width

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Curve:
    """One side's running sum, and the totals stated of it."""

    side: int
    stairs: tuple[QPointF, ...]
    points: tuple[QPointF, ...]


def curves(
    series: Series, grid: ColumnGrid, origin: QPointF, unit: float
) -> tuple[Curve, ...]:
    """Return the curve of each side; `origin` is the left end of the foot."""

    def point(x: float, people: float) -> QPointF:
        return QPointF(origin.x() + x * grid.column, origin.y() - people / unit)

    return tuple(
        Curve(
            side,
            tuple(point(x, people) for x, people in _stairs(series, run, grid)),
            tuple(
                point(_place(series, one.date), one.count)
                for one in series.stated
                if one.side == side
            ),
        )
        for side, run in enumerate(series.runs)
    )


def ends(series: Series, grid: ColumnGrid, unit: float, line: float) -> tuple[Label, ...]:
    """Return the sum at the end of each line: above the highest, below the others."""
    end = _place(series, series.asked.span.last) * grid.column
    found: list[Label] = []
    last = series.columns[-1].piles
    for side in sorted(range(len(last)), key=lambda one: -last[one].height):
        words = last[side].label
        wide = line_width(words, SMALL) + 4
        # Below a rising line means below where it was at the label's left end.
        at = min(max(0, int((end - wide) // grid.column)), len(series.columns) - 1)
        before = series.columns[at].piles[side].height / unit
        foot = before - line if found else last[side].height / unit
        free = all(abs(foot - other.foot) > line for other in found)
        if words and free and foot >= 0:
            found.append(Label(end - wide / 2, foot, words))
    return tuple(found)


def _place(series: Series, day: date) -> float:
    """Return where a day ends, in columns from the left."""
    at = bisect_right(series.columns, day, key=lambda column: column.span.first) - 1
    span = series.columns[max(0, at)].span
    return max(0, at) + ((day - span.first).days + 1) / len(span)


def _stairs(series: Series, run: Running, grid: ColumnGrid) -> Iterator[tuple[float, int]]:
    """Yield the corners of a running sum within the span, at most two for each pixel."""
    so_far = run.until(series.asked.span.first - _DAY).headline
    yield 0.0, so_far
    for at, column in enumerate(series.columns):
        shown, days = column.shown, len(column.span)
        before = (shown.first - column.span.first).days
        step = max(1, days // ceil(max(1.0, grid.column)))
        for day in sorted({*range(step, len(shown), step), len(shown)}):
            now = run.until(shown.first + timedelta(days=day - 1)).headline
            x = at + (before + day) / days
            if now != so_far:
                yield x, so_far
                yield x, now
                so_far = now
    yield _place(series, series.asked.span.last), so_far

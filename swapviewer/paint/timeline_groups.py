"""Groups: entries on the timeline that are too close to tell apart join into one mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from swapviewer.index.chronicle import Chronicle, Lane
from swapviewer.paint.timeline_frame import Frame
from swapviewer.paint.timescale import TimeScale

MARK = 9.0
_CELL = 17.0  # marks of a lane that share a cell of this width join into one
_WIDE_CELL = 27.0  # where counts of more than two digits are to be expected
_MANY = 1500
LEAST_HEIGHT = 16.0  # above and below the axis, for what has no number
_BAR_CELL = 4.0
_NARROWEST_BAR = 2.0
_WIDEST_BAR = 28.0
_NEAR = 5.0  # how far beside a bar the pointer still means it


@dataclass(frozen=True, slots=True)
class Group:
    """One mark, or several too close to be told apart: entries `start` to `stop` of a lane.

    `lane` counts from 0 in `Chronicle.lanes`, None for the bars; `mark` is what is painted
    and `target` where the pointer means it.
    """

    lane: int | None
    start: int
    stop: int
    first: int
    last: int
    mark: QRectF
    target: QRectF

    @property
    def count(self) -> int:
        """The number of entries in it."""
        return self.stop - self.start


def gather(
    ordinals: Sequence[int], scale: TimeScale, cell: float
) -> Iterator[tuple[int, int]]:
    """Yield `start, stop` of the visible days that fall into one cell of some pixels.

    Cells are anchored in time, so that groups stay together while the view is dragged; a
    day is never divided. Takes a step per cell, however many days there are.
    """
    days_in_cell = cell / scale.per_day
    first, last = scale.viewport.first, scale.viewport.last
    at = bisect_left(ordinals, (first + 0.5) // days_in_cell * days_in_cell - 0.5)
    end = bisect_left(ordinals, last, at)
    while at < end:
        number = (ordinals[at] + 0.5) // days_in_cell
        stop = bisect_left(ordinals, (number + 1) * days_in_cell - 0.5, at)
        if stop == at:  # rounding put the day itself beyond its cell
            stop = bisect_right(ordinals, ordinals[at], at)
        if ordinals[stop - 1] + 1 > first:
            yield at, stop
        at = stop


def bar_width(scale: TimeScale) -> float:
    """Return how wide the bar of a day is."""
    return min(max(_NARROWEST_BAR, 0.72 * scale.per_day), _WIDEST_BAR)


def middle(days: Sequence[int], run: tuple[int, int], scale: TimeScale) -> float:
    """Return the middle of the days from the first to the last of a run."""
    return scale.x_at((days[run[0]] + days[run[1] - 1]) / 2 + 0.5)


def groups(
    told: Chronicle, scale: TimeScale, room: Frame, axis: tuple[float, float]
) -> tuple[Group, ...]:
    """Return the visible groups by day; `axis` is where zero is, and pixels per person."""
    found = [
        _bar_group(told, scale, (room, axis), run)
        for run in gather(told.bars.ordinals, scale, _BAR_CELL)
    ]
    for at, (lane, row) in enumerate(zip(told.lanes, room.lanes, strict=True)):
        found += _lane_groups(lane, at, scale, row)
    return tuple(sorted(found, key=lambda group: group.first))


def _bar_group(
    told: Chronicle,
    scale: TimeScale,
    place: tuple[Frame, tuple[float, float]],
    run: tuple[int, int],
) -> Group:
    (start, stop), (room, (zero, per_person)) = run, place
    first, last = told.bars.ordinals[start], told.bars.ordinals[stop - 1]
    half = bar_width(scale) / 2
    left = scale.x_at(first + 0.5) - half
    right = scale.x_at(last + 0.5) + half
    heights = [
        max(
            daily.totals[
                bisect_left(daily.ordinals, first) : bisect_right(daily.ordinals, last)
            ],
            default=0,
        )
        * per_person
        for daily in (told.above, told.below)
    ]
    top = zero - max(heights[0], LEAST_HEIGHT)
    bottom = zero + max(heights[1], LEAST_HEIGHT)
    mark = QRectF(left, top, right - left, bottom - top)
    reach = QRectF(left - _NEAR, room.plot.top(), right - left + 2 * _NEAR, 0)
    reach.setBottom(room.plot.bottom())
    return Group(None, start, stop, first, last, mark, reach)


def _lane_groups(lane: Lane, at: int, scale: TimeScale, row: QRectF) -> Iterator[Group]:
    cell = _CELL if len(lane.ordinals) < _MANY else _WIDE_CELL
    runs = list(gather(lane.ordinals, scale, cell))
    middles = [middle(lane.ordinals, run, scale) for run in runs]
    for place, (start, stop) in enumerate(runs):
        many = stop - start > 1
        half = cell / 2 - 0.5 if many else MARK / 2
        x = middles[place]
        beside = middles[max(0, place - 1) : place] + middles[place + 1 : place + 2]
        # Whatever is drawn beside keeps to its own cell too, so neither covers the other.
        if any(abs(x - other) < 2 * cell for other in beside):
            x = _in_cell(x, (lane.ordinals[start], cell), half, scale)
        mark = QRectF(x - half, row.center().y() - MARK / 2, 2 * half, MARK)
        if many:
            mark.adjust(0, -1.5, 0, 1.5)
        target = QRectF(x - cell / 2, row.top(), cell, row.height())
        first, last = lane.ordinals[start], lane.ordinals[stop - 1]
        yield Group(at, start, stop, first, last, mark, target)


def _in_cell(x: float, where: tuple[int, float], half: float, scale: TimeScale) -> float:
    ordinal, cell = where
    days = cell / scale.per_day
    left = scale.x_at((ordinal + 0.5) // days * days)
    return min(max(x, left + half), left + cell - half)

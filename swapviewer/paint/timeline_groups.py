"""Groups: entries on the timeline that are too close to tell apart join into one mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import QRectF

from swapviewer.index.chronicle import Chronicle, Daily
from swapviewer.paint.timeline_bins import Bins, ChronicleBins
from swapviewer.paint.timeline_frame import Frame
from swapviewer.paint.timescale import TimeScale

MARK = 9.0
_CELL = 12.0  # marks of a lane that share a bin of at least this width join into one
_WIDE_CELL = 20.0  # where counts of more than two digits are to be expected
_MANY = 1500
LEAST_HEIGHT = 16.0  # above and below the axis, for what has no number
_BAR_CELL = 4.0
_NARROWEST_BAR = 2.0
_WIDEST_BAR = 28.0
_NEAR = 5.0  # how far beside a bar the pointer still means it


class Placing(Protocol):
    """Where groups are painted, and where the pointer means them."""

    def mark(self, group: Group) -> QRectF:
        """Return what is painted."""

    def target(self, group: Group) -> QRectF:
        """Return where the pointer means it."""


# Not frozen, for that takes three times as long, and each frame makes hundreds.
@dataclass(slots=True)
class Group:
    """One mark, or several too close to be told apart: entries `start` to `stop` of a lane.

    `lane` counts from 0 in `Chronicle.lanes`, None for the bars; `first` and `last` are the
    ordinals of its days, and `x` is its middle. Its places are worked out when asked: of
    the groups of bars most are never asked.
    """

    lane: int | None
    start: int
    stop: int
    first: int
    last: int
    x: float
    placing: Placing = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        """The number of entries in it."""
        return self.stop - self.start

    @property
    def mark(self) -> QRectF:
        """What is painted."""
        return self.placing.mark(self)

    @property
    def target(self) -> QRectF:
        """Where the pointer means it."""
        return self.placing.target(self)


def bar_width(scale: TimeScale) -> float:
    """Return how wide the bar of a day is."""
    return min(max(_NARROWEST_BAR, 0.72 * scale.per_day), _WIDEST_BAR)


def groups(
    bins: ChronicleBins, scale: TimeScale, room: Frame, axis: tuple[float, float]
) -> tuple[Group, ...]:
    """Return the visible groups by day; `axis` is where zero is, and pixels per person."""
    told = bins.told
    bars = BarPlacing(told, scale, room, axis)
    starts, firsts, lasts, _bits = bins.entries.visible(scale, _BAR_CELL)
    origin, per_day = scale.x_at(0.5), scale.per_day
    found = [
        Group(None, start, stop, first, last, origin + (first + last) / 2 * per_day, bars)
        for start, stop, first, last in zip(starts, starts[1:], firsts, lasts, strict=False)
    ]
    for at, (lane, row) in enumerate(zip(told.lanes, room.lanes, strict=True)):
        found += _lane_groups(at, (lane.ordinals, bins.lanes[at]), scale, row)
    found.sort(key=attrgetter("first"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class BarPlacing:
    """Places groups of bars: as tall as their tallest day, with room for the pointer."""

    told: Chronicle
    scale: TimeScale
    room: Frame
    axis: tuple[float, float]

    def mark(self, group: Group) -> QRectF:
        """Return the bars of a group, or the least height where no number is known."""
        zero, per_person = self.axis
        left, right = self._edges(group)
        top, bottom = (
            max(LEAST_HEIGHT, per_person * self._most(half, group))
            for half in (self.told.above, self.told.below)
        )
        return QRectF(left, zero - top, right - left, top + bottom)

    def target(self, group: Group) -> QRectF:
        """Return the whole height of the plot about a group."""
        left, right = self._edges(group)
        plot = self.room.plot
        return QRectF(left - _NEAR, plot.top(), right - left + 2 * _NEAR, plot.height())

    def _edges(self, group: Group) -> tuple[float, float]:
        half = bar_width(self.scale) / 2
        x_at = self.scale.x_at
        return x_at(group.first + 0.5) - half, x_at(group.last + 0.5) + half

    def _most(self, half: Daily, group: Group) -> int:
        first = bisect_left(half.ordinals, group.first)
        days = half.totals[first : bisect_right(half.ordinals, group.last)]
        return max(days, default=0)


@dataclass(frozen=True, slots=True)
class LanePlacing:
    """Places the groups of a lane; a pill of `cell` pixels less one holds several."""

    cell: float
    row: QRectF

    def mark(self, group: Group) -> QRectF:
        """Return a mark, or the pill for the number of several."""
        many = group.count > 1
        wide, high = (self.cell - 1, MARK + 3) if many else (MARK, MARK)
        return QRectF(group.x - wide / 2, self.row.center().y() - high / 2, wide, high)

    def target(self, group: Group) -> QRectF:
        """Return the height of the lane about a group."""
        left, row = group.x - self.cell / 2, self.row
        return QRectF(left, row.top(), self.cell, row.height())


def _lane_groups(
    at: int, days: tuple[Sequence[int], Bins], scale: TimeScale, row: QRectF
) -> Iterator[Group]:
    ordinals, bins = days
    least = _CELL if len(ordinals) < _MANY else _WIDE_CELL
    starts, firsts, lasts, bits = bins.visible(scale, least)
    wide, per_day, origin = (1 << bits) * scale.per_day, scale.per_day, scale.x_at(0)
    cell = float(int(min(wide, least + 5)))
    placing, near = LanePlacing(cell, row), 2 * cell
    middles = [
        origin + ((first + last) / 2 + 0.5) * per_day
        for first, last in zip(firsts, lasts, strict=True)
    ]
    before = float("-inf")
    for place, x in enumerate(middles):
        start, stop, first = starts[place], starts[place + 1], firsts[place]
        after, shown = middles[place + 1 : place + 2], x
        # Whatever is drawn beside keeps to its own bin too, so neither covers the other.
        if x - before < near or (after and after[0] - x < near):
            half = (cell - 1 if stop - start > 1 else MARK) / 2
            left = origin + (first >> bits << bits) * per_day
            shown = min(max(x, left + half), left + wide - half)
        before = x
        yield Group(at, start, stop, first, lasts[place], shown, placing)

"""Groups: entries on the timeline that are too close to tell apart join into one mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from PySide6.QtCore import QRectF

from swapviewer.index.chronicle import Chronicle, Daily
from swapviewer.paint.timeline_bins import Bins, ChronicleBins, Run
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


@dataclass(frozen=True)
class Group:
    """One mark, or several too close to be told apart: entries `start` to `stop` of a lane.

    `lane` counts from 0 in `Chronicle.lanes`, None for the bars; `first` and `last` are the
    ordinals of its days. Where it lies is worked out when first asked: of the groups of
    bars most are never asked.
    """

    lane: int | None
    start: int
    stop: int
    first: int
    last: int
    placing: Placing = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        """The number of entries in it."""
        return self.stop - self.start

    @cached_property
    def mark(self) -> QRectF:
        """What is painted."""
        return self.placing.mark(self)

    @cached_property
    def target(self) -> QRectF:
        """Where the pointer means it."""
        return self.placing.target(self)


def bar_width(scale: TimeScale) -> float:
    """Return how wide the bar of a day is."""
    return min(max(_NARROWEST_BAR, 0.72 * scale.per_day), _WIDEST_BAR)


def middle(days: Sequence[int], run: Run, scale: TimeScale) -> float:
    """Return the middle of the days from the first to the last of a run."""
    return scale.x_at((days[run.start] + days[run.stop - 1]) / 2 + 0.5)


def groups(
    bins: ChronicleBins, scale: TimeScale, room: Frame, axis: tuple[float, float]
) -> tuple[Group, ...]:
    """Return the visible groups by day; `axis` is where zero is, and pixels per person."""
    told = bins.told
    days, bars = told.bars.ordinals, BarPlacing(told, scale, room, axis)
    found = [
        Group(None, run.start, run.stop, days[run.start], days[run.stop - 1], bars)
        for run in bins.entries.visible(scale, _BAR_CELL)
    ]
    for at, (lane, row) in enumerate(zip(told.lanes, room.lanes, strict=True)):
        found += _lane_groups(at, (lane.ordinals, bins.lanes[at]), scale, row)
    found.sort(key=lambda group: group.first)
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
    """Places one group of a lane about `x`; a pill of `wide` pixels holds several marks."""

    x: float
    wide: float
    cell: float
    row: QRectF

    def mark(self, group: Group) -> QRectF:
        """Return a mark, or the pill for the number of several."""
        many = group.count > 1
        wide, high = (self.wide, MARK + 3) if many else (MARK, MARK)
        return QRectF(self.x - wide / 2, self.row.center().y() - high / 2, wide, high)

    def target(self, group: Group) -> QRectF:  # noqa: ARG002
        """Return the height of the lane about a group."""
        return QRectF(self.x - self.cell / 2, self.row.top(), self.cell, self.row.height())


def _lane_groups(
    at: int, days: tuple[Sequence[int], Bins], scale: TimeScale, row: QRectF
) -> Iterator[Group]:
    ordinals, bins = days
    least = _CELL if len(ordinals) < _MANY else _WIDE_CELL
    runs = bins.visible(scale, least)
    if not runs:
        return
    cell = min((runs[0].high - runs[0].low) * scale.per_day, least + 5)
    middles = [middle(ordinals, run, scale) for run in runs]
    for place, run in enumerate(runs):
        wide = cell - 1 if run.stop - run.start > 1 else MARK
        x = middles[place]
        beside = middles[max(0, place - 1) : place] + middles[place + 1 : place + 2]
        # Whatever is drawn beside keeps to its own bin too, so neither covers the other.
        if any(abs(x - other) < 2 * cell for other in beside):
            left, right = scale.x_at(run.low), scale.x_at(run.high)
            x = min(max(x, left + wide / 2), right - wide / 2)
        first, last = ordinals[run.start], ordinals[run.stop - 1]
        yield Group(
            at, run.start, run.stop, first, last, LanePlacing(x, cell - 1, cell, row)
        )

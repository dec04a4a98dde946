"""Days of a long record in bins of 1, 2, 4, 8 … days: made once, then only looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import ceil, log2
from typing import NamedTuple

from swapviewer.index.chronicle import Chronicle, Daily
from swapviewer.paint.timescale import TimeScale


class Cut(NamedTuple):
    """Runs of days, each in a bin of its own of `2 ** bits` days.

    `starts` are the places at which runs begin in the sorted list of days, and after the
    last one where it ends; `firsts` and `lasts` the ordinals of their days.
    """

    starts: list[int]
    firsts: list[int]
    lasts: list[int]
    bits: int


class Bins:
    """Sorted ordinals by bins of 2, 4, 8 … days; the height of each may be told.

    A bin begins at a multiple of its own length, so what joins in it depends neither on
    what is visible nor on where that begins: groups stay while the view is dragged, and
    come apart by halves when it comes closer.
    """

    def __init__(self, ordinals: Sequence[int], heights: Sequence[int] = ()) -> None:
        self._ordinals, self._heights = ordinals, heights
        self._levels: list[_Level] = []

    def visible(self, scale: TimeScale, least: float) -> Cut:
        """Return the runs of days to be seen, in bins that are `least` pixels wide or more.

        A step per bin to be seen, once the bins are made; a day is never divided.
        """
        bits = finest(scale, least)
        level, (at, end) = self._seen(scale, bits)
        starts = level.starts[at : end + 1]
        lasts = [self._ordinals[stop - 1] for stop in starts[1:]] if at < end else []
        return Cut(starts, level.firsts[at:end], lasts, bits)

    def tallest(self, scale: TimeScale, least: float) -> list[int]:
        """Return of each visible run the place of its tallest day."""
        level, (at, end) = self._seen(scale, finest(scale, least))
        return level.tallest[at:end]

    def middles(self, scale: TimeScale, least: float) -> list[float]:
        """Return where each visible run has its middle."""
        level, (at, end) = self._seen(scale, finest(scale, least))
        days, starts = self._ordinals, level.starts[at : end + 1]
        origin, per_day = scale.x_at(0.5), scale.per_day
        return [
            origin + (first + days[stop - 1]) / 2 * per_day
            for first, stop in zip(level.firsts[at:end], starts[1:], strict=True)
        ]

    def _seen(self, scale: TimeScale, bits: int) -> tuple[_Level, tuple[int, int]]:
        """Return the bins of a length, and from which to which they are to be seen."""
        level = self._level(bits)
        first, last = scale.viewport.first, scale.viewport.last
        at = max(0, bisect_right(level.firsts, first) - 1)
        end = bisect_left(level.firsts, last, at)
        if at < end and self._ordinals[level.starts[at + 1] - 1] + 1 <= first:
            at += 1
        return level, (at, end)

    def _level(self, bits: int) -> _Level:
        if not self._levels:
            days = list(self._ordinals)
            every = _Level([*range(len(days) + 1)], days, [*range(len(days))])
            self._levels.append(self._joined(every, 0))
        while len(self._levels) <= bits:
            if len(self._levels[-1].firsts) < 2:
                return self._levels[-1]  # nothing is left to be joined
            self._levels.append(self._joined(self._levels[-1], len(self._levels)))
        return self._levels[bits]

    def _joined(self, below: _Level, bits: int) -> _Level:
        """Return the runs of the level below joined where they share a bin."""
        starts: list[int] = []
        firsts: list[int] = []
        tallest: list[int] = []
        heights, before = self._heights, -1
        for start, first, tall in zip(*below, strict=False):
            if first >> bits != before:
                before = first >> bits
                starts.append(start)
                firsts.append(first)
                tallest.append(tall)
            elif heights and heights[tall] > heights[tallest[-1]]:
                tallest[-1] = tall
        return _Level([*starts, len(self._ordinals)], firsts, tallest)


def finest(scale: TimeScale, least: float) -> int:
    """Return which power of two days takes `least` pixels or more, but less than twice."""
    return max(0, ceil(log2(least / scale.per_day)))


class _Level(NamedTuple):
    """Where runs start (and where the last ends), their first and their tallest days."""

    starts: list[int]
    firsts: list[int]
    tallest: list[int]


class HalfBins:
    """The days of one half: with people, with a number withheld, and with none known."""

    def __init__(self, daily: Daily) -> None:
        self.bars = Bins(daily.ordinals, daily.totals)
        self.withheld = Bins(daily.withheld)
        self.unknown = Bins(daily.unknown)


class ChronicleBins:
    """The bins of all that a timeline shows."""

    def __init__(self, told: Chronicle) -> None:
        self.told = told
        self.entries = Bins(told.bars.ordinals)
        self.lanes = tuple(Bins(lane.ordinals) for lane in told.lanes)
        self.above, self.below = HalfBins(told.above), HalfBins(told.below)
        self.disputed = Bins(told.disputed)

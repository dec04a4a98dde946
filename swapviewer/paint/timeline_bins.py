"""Days of a long record in bins of 1, 2, 4, 8 … days: made once, then only looked up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import ceil, log2
from typing import NamedTuple

from swapviewer.index.chronicle import Chronicle, Daily
from swapviewer.paint.timescale import TimeScale


class Run(NamedTuple):
    """Days `start` to `stop` of a sorted list that share a bin; `tallest` is one of them.

    `low` and `high` are the ordinals at which the bin begins and ends.
    """

    start: int
    stop: int
    tallest: int
    low: int
    high: int


class Bins:
    """Sorted ordinals by bins of 2, 4, 8 … days; the height of each may be told.

    A bin begins at a multiple of its own length, so what joins in it depends neither on
    what is visible nor on where that begins: groups stay while the view is dragged, and
    come apart by halves when it comes closer.
    """

    def __init__(self, ordinals: Sequence[int], heights: Sequence[int] = ()) -> None:
        self._ordinals, self._heights = ordinals, heights
        self._levels: list[tuple[list[int], list[int], list[int]]] = []

    def visible(self, scale: TimeScale, least: float) -> Iterator[Run]:
        """Yield the runs of days to be seen, in bins that are `least` pixels wide or more.

        A step per bin to be seen, once the bins are made; a day is never divided.
        """
        number = max(0, ceil(log2(least / scale.per_day)))
        starts, firsts, tallest = self._level(number)
        first, last = scale.viewport.first, scale.viewport.last
        at = max(0, bisect_right(firsts, first) - 1)
        end = bisect_left(firsts, last, at)
        for place in range(at, end):
            start = starts[place]
            stop = starts[place + 1] if place + 1 < len(starts) else len(self._ordinals)
            if self._ordinals[stop - 1] + 1 > first:
                low = firsts[place] >> number << number
                yield Run(start, stop, tallest[place], low, low + (1 << number))

    def _level(self, number: int) -> tuple[list[int], list[int], list[int]]:
        if not self._levels:
            ordinals = list(self._ordinals)
            self._levels.append(self._joined(range(len(ordinals)), ordinals, range(0), 0))
        while len(self._levels) <= number:
            starts, firsts, tallest = self._levels[-1]
            if len(starts) < 2:
                return self._levels[-1]  # nothing is left to be joined
            self._levels.append(self._joined(starts, firsts, tallest, len(self._levels)))
        return self._levels[number]

    def _joined(
        self,
        starts: Sequence[int],
        firsts: Sequence[int],
        tallest: Sequence[int],
        bits: int,
    ) -> tuple[list[int], list[int], list[int]]:
        """Return the runs of the level below joined where they share a bin."""
        found: tuple[list[int], list[int], list[int]] = ([], [], [])
        heights, picks, before = self._heights, found[2], -1
        for start, first, pick in zip(starts, firsts, tallest or starts, strict=True):
            if first >> bits != before:
                before = first >> bits
                found[0].append(start)
                found[1].append(first)
                picks.append(pick)
            elif heights and heights[pick] > heights[picks[-1]]:
                picks[-1] = pick
        return found


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

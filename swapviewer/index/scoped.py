"""Sums of one scope over any days, as differences of running sums."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from swapviewer.index.figures import Figure, Sum, total

_Row = tuple[int, int, int, int, int, int, int]


class ScopedSums:
    """The running sum after each entry that adds something; a span costs two look-ups."""

    def __init__(self, added: Iterable[tuple[date, Iterable[Figure]]]) -> None:
        """Add up the figures of entries, given in the order of their days."""
        self._dates: list[date] = []
        row: _Row = (0, 0, 0, 0, 0, 0, 0)
        self._rows = [row]
        for day, figures in added:
            one = total(figures)
            if one.entries:
                row = (
                    row[0] + one.headline,
                    row[1] + one.low,
                    row[2] + one.high,
                    row[3] + one.given,
                    row[4] + one.withheld,
                    row[5] + one.unknown,
                    row[6] + one.approximate,
                )
                self._dates.append(day)
                self._rows.append(row)

    def between(self, first: date, last: date) -> Sum:
        """Return the sum of the days from `first` to `last`, both counted."""
        start = self._rows[bisect_left(self._dates, first)]
        end = self._rows[bisect_right(self._dates, last)]
        if last < first:
            return Sum()
        headline, low, high, given, withheld, unknown, approximate = (
            after - before for before, after in zip(start, end, strict=True)
        )
        return Sum(headline, low, high, given, withheld, unknown, approximate > 0)

    def curve(self, first: date, last: date) -> Iterator[tuple[date, int]]:
        """Yield each day on which the sum since `first` grows, with the sum then."""
        start = bisect_left(self._dates, first)
        before = none = self._rows[start][0]
        for at in range(start, bisect_right(self._dates, last)):
            if self._rows[at + 1][0] != before:
                before = self._rows[at + 1][0]
                yield self._dates[at], before - none

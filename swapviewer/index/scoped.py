"""Sums of one scope over any days, as differences of running sums."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, chain

from swapviewer.index.figures import Figure, Sum, total

_Row = tuple[int, ...]


class RunningRows:
    """Rows of numbers added up day after day; a span of days costs two look-ups."""

    def __init__(self, added: Iterable[tuple[date, _Row]], width: int) -> None:
        """Add up rows of `width` numbers, given in the order of their days."""
        pairs = list(added)
        self.dates = [day for day, _ in pairs]
        none = (0,) * width
        self.rows: list[_Row] = list(
            accumulate(chain((none,), (row for _, row in pairs)), _added)
        )

    def between(self, first: date, last: date) -> _Row:
        """Return the sums of the days from `first` to `last`, both counted."""
        start = bisect_left(self.dates, first)
        end = max(start, bisect_right(self.dates, last))
        if start == end:
            return self.rows[0]
        pairs = zip(self.rows[start], self.rows[end], strict=True)
        return tuple(after - before for before, after in pairs)


class ScopedSums:
    """The running sum after each entry that adds something; a span costs two look-ups."""

    def __init__(self, added: Iterable[tuple[date, Iterable[Figure]]]) -> None:
        """Add up the figures of entries, given in the order of their days."""
        sums = ((day, total(figures)) for day, figures in added)
        self._rows = RunningRows(((day, _row(one)) for day, one in sums if one.entries), 7)

    def between(self, first: date, last: date) -> Sum:
        """Return the sum of the days from `first` to `last`, both counted."""
        headline, low, high, given, withheld, unknown, about = self._rows.between(
            first, last
        )
        return Sum(headline, low, high, given, withheld, unknown, about > 0)

    def curve(self, first: date, last: date) -> Iterator[tuple[date, int]]:
        """Yield each day on which the sum since `first` grows, with the sum then."""
        days, rows = self._rows.dates, self._rows.rows
        start = bisect_left(days, first)
        before = none = rows[start][0]
        for at in range(start, bisect_right(days, last)):
            if rows[at + 1][0] != before:
                before = rows[at + 1][0]
                yield days[at], before - none


def _added(one: _Row, other: _Row) -> _Row:
    return tuple(map(int.__add__, one, other))


def _row(one: Sum) -> _Row:
    return (
        one.headline,
        one.low,
        one.high,
        one.given,
        one.withheld,
        one.unknown,
        int(one.approximate),
    )

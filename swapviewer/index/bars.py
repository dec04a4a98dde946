"""Bars: people per period and side, the same series for the screen and for paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Sum
from swapviewer.model.record import Event
from swapviewer.spans import Span, Step, periods


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: the sum for each side (in the order of `index.sides`) and its entries."""

    span: Span
    sums: tuple[Sum, ...]
    events: tuple[Event, ...]


def bars(
    index: RecordIndex,
    events: Iterable[Event],
    span: Span,
    step: Step,
    counting: Counting = EXCHANGES,
) -> tuple[Bar, ...]:
    """Return a bar for each period of the span, empty periods included, in order.

    `events` must be sorted by date. Only days of the span itself count: its first and last
    period may be cut.
    """
    counted = [one for one in events if one.kind in counting.kinds and one.date in span]
    dates = [event.date for event in counted]
    found = []
    none = tuple(Sum() for _ in index.sides)
    for period in periods(span, step):
        inside = tuple(
            counted[bisect_left(dates, period.first) : bisect_right(dates, period.last)]
        )
        sums = (
            tuple(index.sum(inside, side.id, counting) for side in index.sides)
            if inside
            else none
        )
        found.append(Bar(period, sums, inside))
    return tuple(found)

"""Bars: people per period and side, the same series for the screen and for paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import RECEIVING, Sum
from swapviewer.model.record import Event, Kind
from swapviewer.spans import Span, Step, periods

EXCHANGES: tuple[Kind, ...] = ("exchange",)


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: the sum for each side (in the order of `index.sides`) and its entries."""

    span: Span
    sums: tuple[Sum, ...]
    events: tuple[Event, ...]


def bars(
    index: RecordIndex,
    span: Span,
    step: Step,
    kinds: tuple[Kind, ...] = EXCHANGES,
    basis: str = RECEIVING,
) -> tuple[Bar, ...]:
    """Return a bar for each period of the span, empty periods included, in order.

    Only days of the span itself count: its first and last period may be cut.
    """
    counted = [event for event in index.within(span) if event.kind in kinds]
    dates = [event.date for event in counted]
    found = []
    for period in periods(span, step):
        inside = tuple(
            counted[bisect_left(dates, period.first) : bisect_right(dates, period.last)]
        )
        sums = tuple(index.sum(inside, side.id, kinds, basis) for side in index.sides)
        found.append(Bar(period, sums, inside))
    return tuple(found)

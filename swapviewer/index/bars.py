"""Bars: people per period and side, the same series for the screen and for paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from swapviewer.index.counting import EXCHANGES, Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import AGREEMENTS, Sum, agreement
from swapviewer.index.keeping import kept
from swapviewer.index.parts import parts
from swapviewer.index.scoped import RunningRows, ScopedSums
from swapviewer.index.stretch import Stretch
from swapviewer.model.record import Event, Party
from swapviewer.spans import Span, Step, periods

Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: the sum for each side (in the order of `index.sides`) and its entries.

    `span` is the whole period, `shown` the days of it that count.
    """

    span: Span
    shown: Span
    sums: tuple[Sum, ...]
    events: Sequence[Event]


class Tally:
    """The entries that are counted, added up day after day: a bar costs a few look-ups.

    `events` must be sorted by date. Military and civilians, and how far the sides agree,
    are added up when first asked for.
    """

    def __init__(
        self, index: RecordIndex, events: Iterable[Event], counting: Counting
    ) -> None:
        self._index, self._basis = index, counting.basis
        self._events = tuple(one for one in events if one.kind in counting.kinds)
        self._dates = [event.date for event in self._events]
        whole = events is index.events
        self._sums = (
            whole_sums(index, counting)
            if whole
            else _sums(index, self._events, counting.basis)
        )

    def bars(self, span: Span, step: Step) -> tuple[Bar, ...]:
        """Return a bar for each period of the span, empty periods included, in order.

        Only days of the span itself count: its first and last period may be cut.
        """
        none = tuple(Sum() for _ in self._sums)
        found = []
        for period in periods(span, step):
            shown = period.clipped(span) or period
            inside = self._within(shown)
            sums = (
                tuple(one.between(shown.first, shown.last) for one in self._sums)
                if inside
                else none
            )
            found.append(Bar(period, shown, sums, inside))
        return tuple(found)

    def parts(self, side: int, span: Span) -> Row:
        """Return military, civilians and the rest returned to a side within a span."""
        return self._parts[side].between(span.first, span.last)

    def agreements(self, side: int, span: Span) -> Row:
        """Return how many numbers of a side are agreed on how far, as in `AGREEMENTS`."""
        return self._agreements[side].between(span.first, span.last)

    @cached_property
    def _parts(self) -> tuple[RunningRows, ...]:
        def row(event: Event, side: Party) -> Row:
            return parts(self._index, event, side.id, self._basis)

        return self._rows(row, 3)

    @cached_property
    def _agreements(self) -> tuple[RunningRows, ...]:
        claimants, width = self._index.claimants, len(AGREEMENTS)

        def row(event: Event, side: Party) -> Row:
            if not _concerns(self._index, event, side):
                return (0,) * width
            found = agreement(event.claims, side.id, claimants)
            return tuple(int(found == one) for one in AGREEMENTS)

        return self._rows(row, width)

    def _rows(
        self, row: Callable[[Event, Party], Row], width: int
    ) -> tuple[RunningRows, ...]:
        return tuple(
            RunningRows(((one.date, row(one, side)) for one in self._events), width)
            for side in self._index.sides
        )

    def _within(self, span: Span) -> Stretch:
        first = bisect_left(self._dates, span.first)
        end = bisect_right(self._dates, span.last, first)
        return Stretch(self._events, slice(first, end))


@kept
def whole_sums(index: RecordIndex, counting: Counting) -> tuple[ScopedSums, ...]:
    """Return what all entries that are counted add up to, for each side."""
    counted = tuple(one for one in index.events if one.kind in counting.kinds)
    return _sums(index, counted, counting.basis)


def _sums(
    index: RecordIndex, events: Iterable[Event], basis: str
) -> tuple[ScopedSums, ...]:
    return tuple(
        ScopedSums(
            (event.date, (index.figure(event, side.id, basis),))
            for event in events
            if _concerns(index, event, side)
        )
        for side in index.sides
    )


def _concerns(index: RecordIndex, event: Event, side: Party) -> bool:
    return any(one.id == side.id for one in index.returned_to(event))


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
    return Tally(index, (one for one in events if one.date in span), counting).bars(
        span, step
    )

"""The running sum of the record, and the totals that officials stated of the same scope."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from swapviewer import text
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import Figure, Sum, total
from swapviewer.spans import Span


@dataclass(frozen=True, slots=True)
class Stated:
    """An official running total of one side, and what the record holds up to that day."""

    date: date
    side: int
    count: int
    recorded: Sum
    by: str

    @property
    def words(self) -> str:
        """The statement, who made it, and how far the record is off."""
        gap = self.recorded.headline - self.count
        off = f"{text.count(abs(gap))} {'more' if gap > 0 else 'fewer'}"
        return (
            f"{text.count(self.count)} stated on {text.short_day(self.date)} by {self.by}; "
            f"the record holds {self.recorded.words}" + (f" ({off})" if gap else "")
        )


@dataclass(frozen=True, slots=True)
class Running:
    """What the record adds up to for one side after each entry, as officials count."""

    days: tuple[date, ...]
    sums: tuple[Sum, ...]

    def until(self, day: date) -> Sum:
        """Return the sum of everything up to a day."""
        before = bisect_right(self.days, day)
        return self.sums[before - 1] if before else Sum()


def inside(figure: Figure) -> Figure:
    """Return a figure without those handed over beside the exchange."""
    if figure.headline is None or figure.low is None or figure.high is None:
        return figure
    headline = figure.headline - figure.outside
    low, high = min(figure.low, headline), max(figure.high - figure.outside, headline)
    return replace(figure, headline=headline, low=low, high=high, outside=0)


def running(index: RecordIndex, party: str, counting: Counting) -> Running:
    """Return the running sum of a side over the whole record."""
    events = [one for one in index.events if one.kind in counting.kinds]
    so_far, sums = Sum(), []
    for event in events:
        so_far += total([inside(index.figure(event, party, counting.basis))])
        sums.append(so_far)
    return Running(tuple(event.date for event in events), tuple(sums))


def runs_of(index: RecordIndex, counting: Counting) -> tuple[Running, ...]:
    """Return the running sum of each of `index.sides`."""
    return tuple(running(index, side.id, counting) for side in index.sides)


def stated(
    index: RecordIndex,
    span: Span,
    counting: Counting,
    runs: Sequence[Running] | None = None,
) -> tuple[Stated, ...]:
    """Return the official totals of the whole record's scope that fall into a span.

    `runs` are the running sums of `index.sides`, where they are at hand already.
    """
    sides = [side.id for side in index.sides]
    runs = runs_of(index, counting) if runs is None else runs
    first = runs[0].days[0] if runs and runs[0].days else span.first
    found = []
    for one in index.record.official_totals:
        if one.counts != "exchanges" or one.until is not None or one.since > first:
            continue
        if one.returned_to not in sides or one.date not in span:
            continue
        at = sides.index(one.returned_to)
        recorded, by = runs[at].until(one.date), index.claimants[one.by].name
        found.append(Stated(one.date, at, one.count, recorded, by))
    return tuple(sorted(found, key=lambda one: (one.date, one.side)))

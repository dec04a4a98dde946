"""Spans of days and the calendar periods that bars and matrices are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Step = Literal["day", "week", "month", "quarter", "year"]
STEPS: tuple[Step, ...] = get_args(Step)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(
                f"a span cannot end ({self.last}) before it starts ({self.first})"
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        """Return the number of days, at least 1."""
        return self.last.toordinal() - self.first.toordinal() + 1

    def days(self) -> Iterator[date]:
        """Yield each day of the span in order."""
        for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1):
            yield date.fromordinal(ordinal)

    def clipped(self, limits: Span) -> Span | None:
        """Return the part that lies within `limits`, None where they do not meet."""
        first, last = max(self.first, limits.first), min(self.last, limits.last)
        return Span(first, last) if first <= last else None

    def joined(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.first, other.first), max(self.last, other.last))


def between(one: date, other: date) -> Span:
    """Return the span between two days, whichever comes first."""
    return Span(min(one, other), max(one, other))


def month_of(year: int, month: int) -> Span:
    """Return the days of one month."""
    first = date(year, month, 1)
    return Span(
        first, _month_after(first) - _DAY if first < date(9999, 12, 1) else date.max
    )


def year_of(year: int) -> Span:
    """Return the days of one year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def period_of(day: date, step: Step) -> Span:
    """Return the period of the given step in which a day lies; weeks begin on Monday."""
    match step:
        case "day":
            return Span(day, day)
        case "week":
            monday = date.fromordinal(max(1, day.toordinal() - day.weekday()))
            return Span(monday, date.fromordinal(min(_LAST, monday.toordinal() + 6)))
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            first_month = 3 * ((day.month - 1) // 3) + 1
            return Span(
                date(day.year, first_month, 1), month_of(day.year, first_month + 2).last
            )
        case "year":
            return year_of(day.year)


def periods(span: Span, step: Step) -> tuple[Span, ...]:
    """Return, in order, every period that shares a day with the span."""
    found = [period_of(span.first, step)]
    while found[-1].last < span.last:
        found.append(period_of(found[-1].last + _DAY, step))
    return tuple(found)


def fitting_step(span: Span) -> Step:
    """Return the step that gives a readable number of bars for a span."""
    days = len(span)
    if days <= 45:
        return "day"
    if days <= 200:
        return "week"
    if days <= 3 * 366:
        return "month"
    return "quarter" if days <= 12 * 366 else "year"


def shifted_month(day: date, months: int) -> date:
    """Return the same day some months later or earlier, cut to the month's length."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, month_of(year, month + 1).last.day))


_LAST = date.max.toordinal()


def _month_after(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)

"""Spans and periods, from year 1 to year 9999."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from swapviewer.spans import (
    STEPS,
    Span,
    Step,
    between,
    fitting_step,
    month_of,
    period_of,
    periods,
    shifted_month,
    year_of,
)

DAY = timedelta(days=1)
EDGES = (date.min, date(1, 1, 7), date(9999, 12, 1), date.max)
days = some.dates()
steps = some.sampled_from(STEPS)


@some.composite
def spans(draw: some.DrawFn) -> Span:
    first = draw(days)
    length = draw(some.integers(0, 1500))
    last = min(date.max.toordinal(), first.toordinal() + length)
    return Span(first, date.fromordinal(last))


def test_a_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Span(date(2025, 5, 2), date(2025, 5, 1))


def test_a_span_holds_both_its_ends_and_nothing_beyond() -> None:
    span = Span(date(2025, 5, 23), date(2025, 5, 25))
    assert list(span.days()) == [date(2025, 5, day) for day in (23, 24, 25)]
    assert len(span) == 3
    assert date(2025, 5, 23) in span
    assert date(2025, 5, 25) in span
    assert date(2025, 5, 22) not in span
    assert date(2025, 5, 26) not in span


@pytest.mark.parametrize("day", EDGES)
def test_a_span_of_one_day_at_the_ends_of_time_has_one_day(day: date) -> None:
    assert list(Span(day, day).days()) == [day]


@given(days, days)
def test_between_takes_two_days_in_either_order(one: date, other: date) -> None:
    assert between(one, other) == between(other, one)
    assert one in between(one, other)
    assert other in between(one, other)


@settings(max_examples=60)
@given(spans(), spans())
def test_the_clipped_span_is_what_two_spans_share(one: Span, other: Span) -> None:
    shared = one.clipped(other)
    assert shared == other.clipped(one)
    if shared is None:
        assert one.last < other.first or other.last < one.first
    else:
        assert set(shared.days()) == set(one.days()) & set(other.days())


@given(spans(), spans())
def test_the_joined_span_is_the_smallest_that_holds_both(one: Span, other: Span) -> None:
    joined = one.joined(other)
    assert one.clipped(joined) == one
    assert other.clipped(joined) == other
    assert joined.first in (one.first, other.first)
    assert joined.last in (one.last, other.last)


@pytest.mark.parametrize(
    ("year", "month", "length"),
    [
        (2024, 2, 29),
        (2025, 2, 28),
        (1900, 2, 28),
        (2025, 12, 31),
        (1, 1, 31),
        (9999, 12, 31),
    ],
)
def test_a_month_has_its_own_length(year: int, month: int, length: int) -> None:
    span = month_of(year, month)
    assert (span.first, len(span)) == (date(year, month, 1), length)


@pytest.mark.parametrize(
    ("year", "length"), [(2024, 366), (2025, 365), (1, 365), (9999, 365)]
)
def test_a_year_has_its_own_length(year: int, length: int) -> None:
    assert len(year_of(year)) == length


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("day", EDGES)
def test_the_ends_of_time_lie_in_a_period(day: date, step: Step) -> None:
    assert day in period_of(day, step)
    assert periods(Span(day, day), step) == (period_of(day, step),)


@given(days, steps)
@example(date.min, "week")
@example(date.max, "week")
@example(date.max, "quarter")
def test_every_day_of_a_period_lies_in_that_same_period(day: date, step: Step) -> None:
    period = period_of(day, step)
    assert day in period
    assert period_of(period.first, step) == period == period_of(period.last, step)


@given(days)
def test_a_week_starts_on_monday_and_has_seven_days(day: date) -> None:
    week = period_of(day, "week")
    assert week.first.weekday() == 0
    assert len(week) == 7 or week.last == date.max


@pytest.mark.parametrize("month", range(1, 13))
def test_a_quarter_is_three_whole_months(month: int) -> None:
    quarter = period_of(date(2025, month, 15), "quarter")
    assert quarter.first.month in (1, 4, 7, 10)
    assert quarter.last == month_of(2025, quarter.first.month + 2).last


@settings(max_examples=60)
@given(spans(), steps)
@example(Span(date.min, date(2, 3, 4)), "week")
@example(Span(date(9998, 3, 4), date.max), "week")
@example(Span(date(9990, 3, 4), date.max), "year")
def test_periods_cover_a_span_without_gap_or_overlap(span: Span, step: Step) -> None:
    found = periods(span, step)
    assert span.first in found[0]
    assert span.last in found[-1]
    assert all(one.last + DAY == after.first for one, after in pairwise(found))


@pytest.mark.parametrize(
    ("length", "step"),
    [
        (1, "day"),
        (45, "day"),
        (46, "week"),
        (200, "week"),
        (201, "month"),
        (1098, "month"),
        (1099, "quarter"),
        (4392, "quarter"),
        (4393, "year"),
    ],
)
def test_longer_spans_get_longer_steps(length: int, step: Step) -> None:
    first = date(2000, 1, 1)
    assert fitting_step(Span(first, first + (length - 1) * DAY)) == step


@pytest.mark.parametrize(
    ("day", "months", "shifted"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 12, 24), 1, date(2026, 1, 24)),
        (date(2025, 1, 24), -1, date(2024, 12, 24)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(1, 1, 31), -1, date(1, 1, 31)),
        (date(1, 2, 15), -1, date(1, 1, 15)),
        (date(9999, 12, 31), 1, date(9999, 12, 31)),
        (date(9999, 11, 30), 1, date(9999, 12, 30)),
    ],
)
def test_a_month_later_is_the_same_day_cut_to_the_months_length(
    day: date, months: int, shifted: date
) -> None:
    assert shifted_month(day, months) == shifted


@given(days, some.integers(-130_000, 130_000))
def test_shifting_by_months_never_leaves_the_calendar(day: date, months: int) -> None:
    shifted = shifted_month(day, months)
    assert shifted == day or shifted.day <= day.day

"""Days across a width: round trips, zoom about a point, limits, ticks."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from swapviewer.paint.timescale import (
    LEAST_DAYS,
    TimeScale,
    Viewport,
    around,
    everything,
    ticks,
    value_step,
)
from swapviewer.spans import Span, between

DAYS = some.dates(date(1900, 1, 1), date(2100, 12, 31))
WIDTHS = some.floats(40, 4000)
LENGTHS = some.floats(LEAST_DAYS, 40_000)
SPANS = some.builds(between, DAYS, DAYS)


@some.composite
def scales(draw: some.DrawFn) -> TimeScale:
    first = draw(DAYS).toordinal() + draw(some.floats(0, 1))
    return TimeScale(
        Viewport(first, draw(LENGTHS)), draw(some.floats(0, 200)), draw(WIDTHS)
    )


@given(scales(), DAYS)
def test_the_middle_of_a_days_column_is_that_day(scale: TimeScale, day: date) -> None:
    assert scale.day_at(scale.middle(day)) == day


@given(scales(), some.floats(0, 1))
def test_a_point_and_its_moment_are_the_same_place(scale: TimeScale, share: float) -> None:
    x = scale.left + share * scale.width
    assert scale.x_at(scale.ordinal_at(x)) == pytest.approx(x, abs=1e-3)


@given(scales(), SPANS)
def test_a_span_is_as_wide_as_its_days(scale: TimeScale, span: Span) -> None:
    first, last = scale.edges(span)
    assert last - first == pytest.approx(len(span) * scale.per_day, rel=1e-6)


@given(scales(), some.floats(0, 1), some.floats(0.2, 5))
def test_zooming_leaves_what_is_under_the_pointer_there(
    scale: TimeScale, share: float, factor: float
) -> None:
    x = scale.left + share * scale.width
    about = scale.ordinal_at(x)
    zoomed = TimeScale(scale.viewport.zoomed(factor, about), scale.left, scale.width)
    assert zoomed.x_at(about) == pytest.approx(x, abs=1e-3)


@given(SPANS, SPANS, some.floats(-50_000, 50_000), some.floats(0.01, 50))
def test_what_is_visible_stays_within_the_record(
    covers: Span, wanted: Span, moved: float, factor: float
) -> None:
    limits = everything(covers)
    view = around(wanted, 0.1, 0).moved(moved).zoomed(factor, 700_000).within(limits)
    assert limits.first - 1e-6 <= view.first
    assert view.last <= limits.last + 1e-6
    assert view.days >= min(LEAST_DAYS, limits.days) - 1e-6


@given(SPANS, SPANS, some.floats(0, 1))
def test_reaching_a_day_shows_it_and_moves_no_further_than_needed(
    covers: Span, start: Span, share: float
) -> None:
    limits = everything(covers)
    day = date.fromordinal(covers.first.toordinal() + int(share * (len(covers) - 1)))
    view = around(start, 0, 0).within(limits)
    reached = view.reaching(day).within(limits)
    assert reached.first <= day.toordinal() + 1e-6
    assert day.toordinal() + 1 <= reached.last + 1e-6
    assert reached.days == pytest.approx(view.days)
    if view.first <= day.toordinal() and day.toordinal() + 1 <= view.last:
        assert reached == view


@given(SPANS)
def test_everything_shows_every_day_of_the_record(covers: Span) -> None:
    shown = everything(covers).span
    assert shown.first <= covers.first
    assert covers.last <= shown.last


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_can_be_shown(day: date) -> None:
    scale = TimeScale(everything(Span(day, day)), 0, 500)
    assert scale.day_at(scale.middle(day)) == day
    assert scale.day_at(-1e9) == date.min
    assert scale.day_at(1e9) == date.max
    assert ticks(scale)


@given(scales())
def test_labels_have_room_and_stand_at_the_right_days(scale: TimeScale) -> None:
    labelled = [tick for tick in ticks(scale) if tick.label]
    assert len(labelled) <= scale.width / 36 + 2
    gaps = [later.x - tick.x for tick, later in pairwise(labelled)]
    assert min(gaps, default=40) >= 36


@pytest.mark.parametrize(
    ("first", "days", "labels"),
    [
        (date(2022, 2, 24), 1565, ["2022", "2023", "2024", "2025", "2026"]),
        (date(2024, 11, 20), 300, ["Dec 2024", "2025", "Feb"]),
        (date(2025, 4, 20), 70, ["21 Apr 2025", "28 Apr", "5 May"]),
        (date(2024, 12, 30), 7, ["30 Dec 2024", "31 Dec", "1 Jan 2025"]),
        (date(1900, 1, 1), 40_000, ["1900", "1910", "1920"]),
    ],
)
def test_labels_grow_finer_with_the_zoom_and_name_the_year_once(
    first: date, days: int, labels: list[str]
) -> None:
    found = ticks(TimeScale(Viewport(first.toordinal(), days), 60, 560))
    words = [tick.label for tick in found if tick.label]
    assert words[: len(labels)] == labels


def test_finer_ticks_stand_between_labels() -> None:
    found = ticks(TimeScale(Viewport(date(2022, 1, 1).toordinal(), 1461), 0, 600))
    assert sum(not tick.label for tick in found) >= 12
    assert [tick.label for tick in found if tick.major] == ["2022", "2023", "2024", "2025"]


@given(some.integers(1, 10_000_000), some.floats(20, 800), some.floats(5, 40))
def test_value_steps_are_round_and_have_room(most: int, height: float, room: float) -> None:
    step = value_step(most, height, room)
    assert str(step).rstrip("0") in ("1", "2", "5")
    assert step > most or height * step / most >= room or step * 2.5 > most

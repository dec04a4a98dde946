"""Bars: people per period, cut to the span, the empty ones included."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from swapviewer.index.bars import Tally, bars
from swapviewer.index.counting import Counting
from swapviewer.index.days import RecordIndex
from swapviewer.index.figures import AGREEMENTS, Sum, agreement
from swapviewer.index.parts import parts
from swapviewer.spans import STEPS, Span, Step, month_of, periods
from tests.making import claim_parts, event_parts, index_of

INDEX = index_of(
    event_parts("2001-03-01", "exchange", claim_parts("north", "north-army", 5)),
    event_parts("2001-03-20", "exchange", claim_parts("south", "south-army", 7)),
    event_parts("2001-03-20", "release", claim_parts("south", "south-army", 2)),
    event_parts("2001-03-21", "remains", claim_parts("south", "south-army", 90)),
    event_parts("2001-03-22", "talks"),
    event_parts("2001-05-31", "exchange", claim_parts("north", "press", uncounted=True)),
)
SPRING = Span(date(2001, 3, 1), date(2001, 5, 31))


def words(found: Span, step: Step, counting: Counting | None = None) -> list[list[str]]:
    made = bars(INDEX, INDEX.events, found, step, counting or Counting())
    return [[added.words for added in bar.sums] for bar in made]


def test_each_period_has_a_bar_for_each_side_even_when_empty() -> None:
    assert words(SPRING, "month") == [
        ["5 + 1 not known", "7 + 1 not known"],
        ["none recorded", "none recorded"],
        ["not disclosed", "–"],
    ]


def test_releases_and_remains_are_counted_only_when_asked_for() -> None:
    march = month_of(2001, 3)
    living = Counting(("exchange", "release"))
    assert words(march, "year", living) == [["5 + 1 not known", "9 + 1 not known"]]
    assert words(march, "year", Counting(("remains",))) == [["none recorded", "90"]]


def test_a_bar_holds_the_entries_that_it_counts() -> None:
    (bar,) = bars(INDEX, INDEX.events, SPRING, "year")
    assert [event.kind for event in bar.events] == ["exchange"] * 3


def test_days_outside_the_span_do_not_count_in_its_first_and_last_period() -> None:
    cut = Span(date(2001, 3, 2), date(2001, 5, 30))
    first, *_, last = bars(INDEX, INDEX.events, cut, "month")
    assert first.span == month_of(2001, 3)
    assert [event.date.day for event in first.events] == [20]
    assert last.events == ()


def test_only_the_entries_that_are_handed_in_count() -> None:
    (bar,) = bars(INDEX, INDEX.events[:1], SPRING, "year")
    assert bar.events == INDEX.events[:1]


@pytest.mark.parametrize("step", STEPS)
def test_bars_of_a_record_add_up_to_the_sum_of_the_whole(
    index: RecordIndex, step: Step
) -> None:
    made = bars(index, index.events, index.covers, step)
    assert tuple(bar.span for bar in made) == periods(index.covers, step)
    for at, side in enumerate(index.sides):
        assert sum((bar.sums[at] for bar in made), Sum()) == index.sum(
            index.events, side.id
        )


@settings(max_examples=30)
@given(
    days=some.tuples(some.integers(0, 1564), some.integers(0, 1564)),
    step=some.sampled_from(STEPS),
)
def test_bars_of_any_span_add_up_to_the_sum_of_the_span(
    index: RecordIndex, days: tuple[int, int], step: Step
) -> None:
    since = index.covers.first.toordinal()
    first, last = (date.fromordinal(since + day) for day in sorted(days))
    span = Span(first, last)
    made = bars(index, index.events, span, step)
    for at, side in enumerate(index.sides):
        added = sum((bar.sums[at] for bar in made), Sum())
        assert added == index.sum(index.within(span), side.id)


_DAY = some.integers(0, 90).map(lambda day: date.fromordinal(730_000 + day))
_STATED = some.one_of(
    some.builds(
        lambda to, by, total, more: claim_parts(to, by, total, **more),
        some.sampled_from(["north", "south", "west"]),
        some.sampled_from(["north-army", "south-army", "mediator", "press"]),
        some.integers(0, 900),
        some.sampled_from([{}, {"approximate": True}, {"partial": True, "note": "some"}]),
    ),
    some.builds(
        lambda to, by, ours: claim_parts(to, by, 9, military=ours, civilians=9 - ours),
        some.sampled_from(["north", "south"]),
        some.sampled_from(["north-army", "south-army"]),
        some.integers(1, 8),
    ),
    some.builds(
        lambda to: claim_parts(to, "press", uncounted=True),
        some.sampled_from(["north", "south"]),
    ),
)
_RECORDS = some.lists(
    some.tuples(
        _DAY,
        some.sampled_from(["exchange", "release", "remains", "talks"]),
        some.lists(_STATED, max_size=4),
    ),
    max_size=8,
    unique_by=lambda one: one[:2],
).map(
    lambda events: index_of(
        *(event_parts(f"{day}", kind, *claims) for day, kind, claims in events),
        since="1999-01-01",
    )
)
_COUNTINGS = some.builds(
    Counting,
    some.sampled_from([("exchange",), ("exchange", "release"), ("remains",)]),
    some.sampled_from(["receiving", "north", "south", "west"]),
)


@settings(max_examples=40, deadline=None)
@given(
    found=_RECORDS,
    spans=some.lists(some.tuples(_DAY, _DAY), min_size=1, max_size=3),
    step=some.sampled_from(STEPS),
    counting=_COUNTINGS,
)
def test_running_sums_give_each_period_what_its_entries_add_up_to(
    found: RecordIndex, spans: list[tuple[date, date]], step: Step, counting: Counting
) -> None:
    tally = Tally(found, found.events, counting)
    for days in spans:
        span = Span(min(days), max(days))
        for bar in tally.bars(span, step):
            shown = bar.span.clipped(span)
            assert shown
            inside = [one for one in found.within(shown) if one.kind in counting.kinds]
            assert list(bar.events) == inside
            for at, side in enumerate(found.sides):
                assert bar.sums[at] == found.sum(inside, side.id, counting)
                each = [parts(found, one, side.id, counting.basis) for one in inside]
                assert tally.parts(at, shown) == added(each, 3)
                agreed = [
                    agreement(one.claims, side.id, found.claimants)
                    for one in inside
                    if side in found.returned_to(one)
                ]
                assert tally.agreements(at, shown) == tuple(map(agreed.count, AGREEMENTS))


def added(rows: Sequence[tuple[int, ...]], width: int) -> tuple[int, ...]:
    """Return the sums of rows of numbers."""
    return tuple(sum(row[at] for row in rows) for at in range(width))

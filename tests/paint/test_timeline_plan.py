"""The plan of the timeline: nothing overlaps, nothing is lost, sides keep apart."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPointF, QSizeF

from swapviewer.index.chronicle import chronicle
from swapviewer.index.counting import EXCHANGES
from swapviewer.index.days import RecordIndex
from swapviewer.paint.timeline_bins import Bins
from swapviewer.paint.timeline_plan import plan
from swapviewer.paint.timescale import TimeScale, Viewport, around, everything
from swapviewer.spans import Span, month_of
from tests.making import claim_parts, event_parts, index_of
from tests.paint.planning import MAY, SIZE, SIZES, planned

pytestmark = pytest.mark.usefixtures("qapp")  # fonts are measured


ORDINALS = some.lists(some.integers(1, 4000), max_size=60).map(sorted)
LEAST = some.floats(1, 30)


@given(ORDINALS, some.floats(1, 3000), some.floats(3, 4000), LEAST, some.data())
def test_bins_neither_lose_nor_double_a_day_and_know_their_tallest(
    days: list[int], first: float, length: float, least: float, data: some.DataObject
) -> None:
    scale, end = TimeScale(Viewport(first, length), 0, 600), first + length
    heights = data.draw(
        some.lists(some.integers(0, 9), min_size=len(days), max_size=len(days))
    )
    bins = Bins(days, heights)
    starts, firsts, lasts, bits = bins.visible(scale, least)
    tallest, wide = bins.tallest(scale, least), 1 << bits
    gathered = set(days[starts[0] : starts[-1]]) if firsts else set()
    assert gathered >= {day for day in days if first <= day and day + 1 <= end}
    assert bits == 0 or wide * scale.per_day < 2 * least
    assert wide * scale.per_day >= least * (1 - 1e-9)
    for at, (start, stop) in enumerate(pairwise(starts)):
        assert start <= tallest[at] < stop
        assert heights[tallest[at]] == max(heights[start:stop])
        assert (firsts[at], lasts[at]) == (days[start], days[stop - 1])
        assert firsts[at] // wide == lasts[at] // wide
    assert all(
        last // wide < first // wide for last, first in zip(lasts, firsts[1:], strict=False)
    )


@given(ORDINALS, some.floats(0, 3000), some.floats(1, 64), LEAST)
def test_groups_stay_together_while_the_view_is_dragged(
    days: list[int], moved: float, length: float, least: float
) -> None:
    bins, length = Bins(days), 10 * length
    whole = bins.visible(TimeScale(Viewport(0, 4096), 0, 4096 / length * 600), least)
    seen = bins.visible(TimeScale(Viewport(moved, length), 0, 600), least)
    assert set(pairwise(seen.starts)) <= set(pairwise(whole.starts))


@given(ORDINALS, LEAST)
def test_coming_closer_parts_groups_and_never_mixes_them(
    days: list[int], least: float
) -> None:
    bins, zoomed = Bins(days), 1.0
    before = set(bins.visible(TimeScale(Viewport(0, 4096), 0, 60), least).starts)
    while zoomed < 5000:
        zoomed *= 1.6
        now = set(bins.visible(TimeScale(Viewport(0, 4096), 0, 60 * zoomed), least).starts)
        assert before <= now
        before = now


@pytest.mark.parametrize("size", SIZES)
def test_every_visible_entry_is_in_one_group(index: RecordIndex, size: QSizeF) -> None:
    made = planned(index, size=size)
    assert sum(group.count for group in made.groups) == len(index.events)
    assert [group.first for group in made.groups] == sorted(
        group.first for group in made.groups
    )


def test_the_groups_sums_add_up_to_the_sum_of_the_index(index: RecordIndex) -> None:
    made = planned(index)
    for side in index.sides:
        sums = [
            index.sum(made.told.bars.events[group.start : group.stop], side.id)
            for group in made.groups
            if group.lane is None
        ]
        assert (
            sum(one.headline for one in sums) == index.sum(index.events, side.id).headline
        )
        assert (
            sum(one.withheld for one in sums) == index.sum(index.events, side.id).withheld
        )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("viewport", [None, MAY, around(month_of(2022, 9), 3, 0)])
def test_marks_of_a_lane_never_overlap(
    index: RecordIndex, size: QSizeF, viewport: Viewport | None
) -> None:
    made = planned(index, viewport, size)
    for lane in range(len(made.told.lanes)):
        marks = [group.mark for group in made.groups if group.lane == lane]
        assert all(one.right() <= other.left() + 0.01 for one, other in pairwise(marks))


@pytest.mark.parametrize("size", SIZES)
def test_bars_stay_within_the_plot_on_their_side_of_the_axis(
    index: RecordIndex, size: QSizeF
) -> None:
    made = planned(index, size=size)
    zero, plot = made.values.zero, made.frame.plot
    above, below = ([bar for side in half.bars for bar in side] for half in made.halves)
    assert above
    assert below
    hair = 1e-6
    assert min(bar.top() for bar in above) >= plot.top()
    assert max(bar.bottom() for bar in above) <= zero + hair
    assert min(bar.top() for bar in below) >= zero - hair
    assert max(bar.bottom() for bar in below) <= plot.bottom()
    assert made.frame.strip.bottom() <= size.height()


def test_zooming_in_opens_groups(index: RecordIndex) -> None:
    waves = Span(date(2025, 5, 23), date(2025, 5, 25)).first.toordinal()
    whole = [group for group in planned(index).groups if group.lane is None]
    assert [group.count for group in whole if group.first == waves] == [3]
    near = [group for group in planned(index, MAY).groups if group.lane is None]
    assert [group.count for group in near if waves <= group.first <= waves + 2] == [1, 1, 1]


def test_a_point_means_the_nearest_mark(index: RecordIndex) -> None:
    made = planned(index, MAY)
    for at, group in enumerate(made.groups):
        assert made.group_at(group.target.center()) == at
    assert made.group_at(QPointF(1, 1)) is None


def test_value_labels_are_positive_on_both_sides(index: RecordIndex) -> None:
    labels = planned(index).values.labels
    zero = planned(index).values.zero
    assert min(value for _y, value in labels) == 0
    assert {value for y, value in labels if y < zero} == {
        value for y, value in labels if y > zero
    }


def test_a_third_side_is_stacked_below_the_second() -> None:
    index = index_of(
        event_parts(
            "2001-06-01",
            "exchange",
            claim_parts("north", "north-army", 10),
            claim_parts("south", "south-army", 6),
            claim_parts("west", "west-army", 4),
        )
    )
    made = planned(index)
    south, west = (bars[0] for bars in made.halves[1].bars)
    assert south.top() == made.values.zero
    assert west.top() == pytest.approx(south.bottom())
    assert south.height() / west.height() == pytest.approx(1.5)


def test_panning_keeps_the_whole_record_in_small(index: RecordIndex) -> None:
    made = planned(index)
    limits = everything(index.covers)
    moved = plan(made.told, SIZE, MAY, limits, before=made)
    assert moved.small is made.small
    other = chronicle(index, index.events[:40], EXCHANGES)
    assert plan(other, SIZE, MAY, limits, before=made).small != made.small


def test_the_record_in_small_follows_the_strip_when_only_the_height_changes(
    index: RecordIndex,
) -> None:
    low = planned(index, size=QSizeF(900, 180))
    whole = everything(index.covers)
    high = plan(low.told, QSizeF(900, 420), whole, whole, before=low)
    bars = [bar for half in high.small for side in half.bars for bar in side]
    assert bars
    assert all(high.frame.strip.contains(bar.center()) for bar in bars)

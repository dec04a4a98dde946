"""The picture of the chart: bars, stairs and marks stand where their numbers say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from swapviewer.index.counting import EXCHANGES
from swapviewer.index.days import RecordIndex
from swapviewer.index.measures import MEASURES, Measure
from swapviewer.index.series import Asked, series
from swapviewer.paint.chart import draw_chart, draw_chosen, draw_focused
from swapviewer.paint.chart_plan import ChartPlan, chart_plan
from swapviewer.paint.fills import fill
from swapviewer.paint.theme import DARK, LIGHT, Theme
from swapviewer.spans import STEPS, Span, Step, year_of
from tests.making import claim_parts, event_parts, index_of

pytestmark = pytest.mark.usefixtures("qapp")  # fonts are measured
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
SIZE = QSizeF(640, 320)
SINCE = date(2022, 2, 24).toordinal()
SPANS = some.tuples(some.integers(0, 1500), some.integers(0, 1500)).map(
    lambda days: Span(*(date.fromordinal(SINCE + day) for day in sorted(days)))
)
SIZES = some.builds(QSizeF, some.floats(1, 2000), some.floats(1, 1200))


def planned(
    index: RecordIndex,
    measure: Measure = "people",
    span: Span | None = None,
    step: Step = "quarter",
    size: QSizeF = SIZE,
) -> ChartPlan:
    asked = Asked(measure, span or index.covers, step, EXCHANGES)
    return chart_plan(series(index, index.events, asked), size)


def painted(plan: ChartPlan, theme: Theme, *more: Callable[[QPainter], None]) -> QImage:
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    with QPainter(image) as painter:
        for draw in more:
            draw(painter)
        draw_chart(painter, plan, theme)
    return image


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    measure=some.sampled_from([one for one in MEASURES if one != "running"]),
    span=SPANS,
    step=some.sampled_from(STEPS),
    size=SIZES,
)
def test_bars_stand_on_the_foot_or_on_each_other_as_high_as_their_numbers(
    index: RecordIndex, measure: Measure, span: Span, step: Step, size: QSizeF
) -> None:
    plan = planned(index, measure, span, step, size)
    tops: dict[tuple[int, float], float] = {}
    for stack in plan.stacks:
        for bar in stack.bars:
            key = (stack.side, round(bar.left(), 3))
            assert bar.bottom() == pytest.approx(tops.get(key, plan.foot), abs=1e-6)
            tops[key] = bar.top()
            assert bar.top() >= plan.plot.top() - 1e-6
    heights = sum(pile.height for one in plan.series.columns for pile in one.piles)
    drawn = sum(bar.height() for stack in plan.stacks for bar in stack.bars)
    assert drawn * plan.unit == pytest.approx(heights)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(span=SPANS, step=some.sampled_from(STEPS), size=SIZES)
def test_stairs_rise_to_the_last_sum_in_no_more_corners_than_pixels_can_show(
    index: RecordIndex, span: Span, step: Step, size: QSizeF
) -> None:
    plan = planned(index, "running", span, step, size)
    for curve in plan.curves:
        corners = curve.stairs
        assert all(one.x() <= other.x() + 1e-6 for one, other in pairwise(corners))
        assert all(one.y() >= other.y() - 1e-6 for one, other in pairwise(corners))
        last = plan.series.columns[-1].piles[curve.side].height
        assert corners[-1].y() == pytest.approx(plan.y(last))
        pixels = plan.plot.width() + 2 * plan.grid.columns
        assert len(corners) <= 2 * (pixels + plan.grid.columns) + 2


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(span=SPANS, step=some.sampled_from(STEPS), size=SIZES)
def test_the_column_at_the_middle_of_a_column_is_that_column(
    index: RecordIndex, span: Span, step: Step, size: QSizeF
) -> None:
    plan = planned(index, "people", span, step, size)
    for at in range(0, plan.grid.columns, 1 + plan.grid.columns // 40):
        place = plan.column(at)
        assert plan.column_at(plan.middle(at)) == at
        assert place.left() < plan.middle(at) < place.right()
        assert plan.band(at).width() >= min(3.0, place.width())
    assert plan.column_at(plan.plot.left() - 1) is None
    assert plan.column_at(plan.plot.right() + 1) is None


def test_a_point_stands_at_the_number_and_the_day_that_were_stated(
    index: RecordIndex,
) -> None:
    plan = planned(index, "running", step="year")
    stated = plan.series.stated
    points = [point for curve in plan.curves for point in curve.points]
    by_side = [one for side in (0, 1) for one in stated if one.side == side]
    assert len(points) == len(by_side) > 20
    for one, point in zip(by_side, points, strict=True):
        assert point.y() == pytest.approx(plan.y(one.count))
        at = plan.column_at(point.x() - 0.01)
        assert at is not None
        assert one.date in plan.series.columns[at].span


def test_a_line_is_as_high_on_any_day_as_its_sum_was(index: RecordIndex) -> None:
    plan = planned(index, "running", step="month", size=QSizeF(9000, 400))
    run, corners = plan.series.runs[0], plan.curves[0].stairs
    day = date(2024, 1, 31)
    at = next(n for n, one in enumerate(plan.series.columns) if day in one.span)
    right = plan.column(at).right()
    here = [corner.y() for corner in corners if corner.x() <= right + 1e-6]
    assert here[-1] == pytest.approx(plan.y(run.until(day).headline))


@THEMES
def test_a_bar_has_the_hue_of_its_side(index: RecordIndex, theme: Theme) -> None:
    plan = planned(index)
    image = painted(plan, theme)
    bar = max(plan.stacks[0].bars, key=lambda one: one.height())
    assert image.pixelColor(bar.center().toPoint()) == QColor(theme.side(0))
    beside = plan.stacks[1].bars[0].center().toPoint()
    near = {
        image.pixelColor(beside.x() + x, beside.y() + y).name()
        for x in range(-4, 5)
        for y in range(-4, 5)
    }
    assert {fill(theme, "people", 1).colour, fill(theme, "people", 1).hatch} <= near


@THEMES
def test_what_is_not_disclosed_is_outlined_below_the_foot(theme: Theme) -> None:
    plan = planned(
        index_of(
            event_parts("2001-02-10", "exchange", claim_parts("north", "north-army", 20)),
            event_parts(
                "2001-09-01",
                "exchange",
                claim_parts("north", "north-army", uncounted=True),
                claim_parts("south", "south-army", 7),
            ),
        ),
        span=year_of(2001),
    )
    (mark,), none = plan.marks
    assert none == ()
    assert plan.foot < mark.top() < mark.bottom() < plan.plot.bottom()
    image = painted(plan, theme)
    edge = {
        image.pixelColor(x, round(mark.top())).name()
        for x in range(round(mark.left()), round(mark.right()))
    }
    assert theme.side(0) in edge
    assert image.pixelColor(mark.center().toPoint()) != QColor(theme.side(0))


@THEMES
def test_the_chosen_column_is_shaded_and_the_one_in_focus_framed(
    index: RecordIndex, theme: Theme
) -> None:
    plan = planned(index)
    image = painted(
        plan,
        theme,
        lambda painter: draw_chosen(painter, plan, 7, theme),
        lambda painter: draw_focused(painter, plan, 9, theme),
    )
    band = plan.column(7)
    assert image.pixelColor(round(band.center().x()), 6).name() == theme.shade(
        theme.ink, 0.08
    )
    assert image.pixelColor(round(plan.middle(8)), 6) == QColor(theme.card)
    frame = plan.column(9)
    assert image.pixelColor(round(frame.left()), 40) == QColor(theme.focus)


@THEMES
def test_points_and_lines_are_drawn_in_the_colours_of_the_theme(
    index: RecordIndex, theme: Theme
) -> None:
    plan = planned(index, "running")
    image = painted(plan, theme)
    level = max(
        (
            (one, other)
            for one, other in pairwise(plan.curves[0].stairs)
            if one.y() == other.y() < plan.foot - 3  # where the foot does not cover it
        ),
        key=lambda pair: pair[1].x() - pair[0].x(),
    )
    middle = ((level[0] + level[1]) / 2).toPoint()
    near = {image.pixelColor(middle.x(), middle.y() + y).name() for y in (-1, 0, 1)}
    assert theme.side(0) in near
    lonely = plan.curves[0].points[-1]
    assert image.pixelColor(lonely.toPoint()) == QColor(theme.card)


def test_an_empty_span_says_so_in_the_middle(index: RecordIndex) -> None:
    empty = Span(date(2023, 8, 10), date(2023, 12, 20))
    plan = planned(index, span=empty, step="month")
    assert plan.nothing.startswith("No exchange recorded in")
    image = painted(plan, LIGHT)
    middle = plan.plot.center().toPoint()
    inks = {
        image.pixelColor(middle.x() + x, middle.y() + y).name()
        for x in range(-60, 60)
        for y in range(-8, 8)
    }
    assert len(inks) > 2

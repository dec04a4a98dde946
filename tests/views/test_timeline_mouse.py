"""The timeline by mouse: choose, open, brush, pan, zoom, the strip."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.spans import Span, month_of, period_of
from swapviewer.state import AppState
from swapviewer.views.timeline import TimelineView
from tests.conftest import SECOND_WAVE
from tests.making import event_parts, index_of
from tests.views.pointing import (
    CONTROL,
    LEFT,
    NONE,
    SHIFT,
    chosen_day,
    drag,
    in_plot,
    mouse,
    turn,
    x_of,
)


def test_a_click_on_a_bar_chooses_its_day(timeline: TimelineView, state: AppState) -> None:
    QTest.mouseClick(timeline, LEFT, NONE, in_plot(timeline, date(2024, 5, 31)))
    assert state.day == chosen_day(timeline) == date(2024, 5, 31)


def test_a_click_on_a_mark_of_a_lane_chooses_its_entry(
    timeline: TimelineView, state: AppState
) -> None:
    talks = next(
        group
        for group in timeline.scene.plan.groups
        if group.count == 1
        and group.lane is not None
        and timeline.scene.plan.told.lanes[group.lane].kinds == ("talks",)
    )
    QTest.mouseClick(timeline, LEFT, NONE, talks.mark.center().toPoint())
    assert state.entry is not None
    assert state.entry.kind == "talks"
    assert state.day.toordinal() == talks.first


def test_a_click_on_a_group_chooses_the_nearest_entry_and_opens_the_group(
    timeline: TimelineView, state: AppState
) -> None:
    state.select_day(date(2022, 3, 24))
    QTest.mouseClick(timeline, LEFT, NONE, in_plot(timeline, SECOND_WAVE))
    assert state.day in Span(date(2025, 5, 23), date(2025, 5, 25))
    assert len(timeline.visible_span) < 40
    assert timeline.current is not None
    assert len(timeline.scene.events(timeline.current)) == 1


def test_clicks_on_one_day_go_through_its_entries(qtbot: QtBot) -> None:
    index = index_of(
        event_parts("2001-03-01", "talks", id="one"),
        event_parts("2001-03-01", "talks", id="two"),
    )
    state = AppState(index)
    timeline = TimelineView(state, Look("light"))
    qtbot.addWidget(timeline)
    timeline.resize(700, 200)
    chosen = []
    for _ in range(3):
        QTest.mouseClick(
            timeline, LEFT, NONE, timeline.scene.plan.groups[0].mark.center().toPoint()
        )
        assert state.entry is not None
        chosen.append(state.entry.id)
    assert chosen == ["two", "one", "two"]


def test_an_empty_day_can_be_clicked_only_where_it_is_wide(
    timeline: TimelineView, state: AppState
) -> None:
    empty = date(2023, 11, 15)
    QTest.mouseClick(timeline, LEFT, NONE, in_plot(timeline, empty))
    assert state.day != empty
    timeline.zoom_to_span(month_of(2023, 11))
    QTest.mouseClick(timeline, LEFT, NONE, in_plot(timeline, empty))
    assert state.day == empty
    assert state.entry is None


def test_shift_and_drag_brush_a_span_in_either_direction(
    timeline: TimelineView, state: AppState
) -> None:
    first, last = date(2024, 3, 1), date(2024, 9, 1)
    drag(timeline, in_plot(timeline, first), in_plot(timeline, last), SHIFT)
    brushed = state.span
    assert state.brushed
    assert abs((brushed.first - first).days) <= 2
    assert abs((brushed.last - last).days) <= 2
    state.show_span(None)
    drag(timeline, in_plot(timeline, last), in_plot(timeline, first), SHIFT)
    assert state.span == brushed


def test_a_brush_is_drawn_before_it_is_shown_and_esc_drops_it(
    timeline: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    start, end = in_plot(timeline, date(2024, 3, 1)), in_plot(timeline, date(2024, 9, 1))
    with qtbot.assertNotEmitted(state.span_changed):
        mouse(timeline, QEvent.Type.MouseButtonPress, start, SHIFT)
        mouse(timeline, QEvent.Type.MouseMove, end, SHIFT)
        assert "2024" in QToolTip.text()
        QTest.keyClick(timeline, Qt.Key.Key_Escape)
        mouse(timeline, QEvent.Type.MouseButtonRelease, end, SHIFT)


@pytest.mark.parametrize("edge", ["first", "last"])
def test_the_edges_of_the_brush_can_be_dragged(
    timeline: TimelineView, state: AppState, edge: str
) -> None:
    span = Span(date(2024, 3, 1), date(2024, 9, 1))
    state.show_span(span)
    ends = timeline.scene.plan.scale.edges(span)
    start = QPoint(round(ends[edge == "last"]), in_plot(timeline, SECOND_WAVE).y())
    drag(timeline, start, start + QPoint(30, 0))
    days = round(30 / timeline.scene.plan.scale.per_day)
    moved = {"first": state.span.first - span.first, "last": state.span.last - span.last}
    assert abs(moved[edge] - timedelta(days)) <= timedelta(2)
    assert moved["last" if edge == "first" else "first"] == timedelta(0)


def test_an_edge_dragged_over_the_other_turns_the_brush_round(
    timeline: TimelineView, state: AppState
) -> None:
    span = Span(date(2024, 3, 1), date(2024, 9, 1))
    state.show_span(span)
    start = QPoint(round(timeline.scene.plan.scale.x(span.first)), 150)
    drag(timeline, start, QPoint(x_of(timeline, date(2025, 2, 1)), 150))
    assert state.span.first == span.last
    assert state.span.last > date(2025, 1, 25)


def test_the_handle_moves_the_brush_and_stops_at_the_end_of_the_record(
    timeline: TimelineView, state: AppState
) -> None:
    span = month_of(2024, 9)
    state.show_span(span)
    start = QPoint(x_of(timeline, date(2024, 9, 15)), 3)
    drag(timeline, start, start + QPoint(60, 0))
    assert len(state.span) == len(span)
    assert state.span.first > span.last
    start = QPoint(x_of(timeline, state.span.first + timedelta(10)), 3)
    drag(timeline, start, start + QPoint(2000, 0))
    assert state.span.last == state.index.covers.last
    assert len(state.span) == len(span)


def test_dragging_pans_and_neither_chooses_nor_brushes(
    timeline: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_day(date(2024, 5, 31))
    timeline.zoom_to_step("quarter")
    before = timeline.scene.viewport
    with qtbot.assertNotEmitted(state.places_changed):
        drag(timeline, QPoint(500, 100), QPoint(400, 100))
    pixels = (
        timeline.scene.viewport.first - before.first
    ) * timeline.scene.plan.scale.per_day
    assert pixels == pytest.approx(100)
    assert timeline.scene.viewport.days == before.days


def test_the_wheel_pans_and_with_ctrl_zooms_about_the_pointer(
    timeline: TimelineView,
) -> None:
    point = in_plot(timeline, date(2024, 5, 1))
    under = timeline.scene.plan.scale.ordinal_at(point.x())
    assert turn(timeline, point, 3, CONTROL)
    assert len(timeline.visible_span) < 900
    assert timeline.scene.plan.scale.ordinal_at(point.x()) == pytest.approx(under)
    before = timeline.scene.viewport
    assert turn(timeline, point, -1)
    assert timeline.scene.viewport.first > before.first
    assert timeline.scene.viewport.days == pytest.approx(before.days)


def test_a_wheel_that_moves_nothing_is_left_to_others(timeline: TimelineView) -> None:
    assert not turn(timeline, QPoint(400, 100), 1)


def test_a_double_click_zooms_to_the_period_under_the_pointer(
    timeline: TimelineView,
) -> None:
    point = in_plot(timeline, date(2023, 10, 15))
    QTest.mouseClick(timeline, LEFT, NONE, point)
    QTest.mouseDClick(timeline, LEFT, NONE, point)
    year = period_of(date(2023, 10, 15), "year")
    assert timeline.visible_span.clipped(year) == year
    assert len(timeline.visible_span) < 450


def test_dragging_the_window_of_the_strip_moves_what_is_visible(
    timeline: TimelineView,
) -> None:
    timeline.zoom_to_span(period_of(date(2024, 6, 1), "year"))
    plan, before = timeline.scene.plan, timeline.scene.viewport
    y = round(plan.frame.strip.center().y())
    inside = QPoint(round(plan.overview.middle(date(2024, 6, 1))), y)
    drag(timeline, inside, inside - QPoint(50, 0))
    assert timeline.scene.viewport.first < before.first - 50
    assert timeline.scene.viewport.days == pytest.approx(before.days)
    edge = QPoint(round(timeline.scene.plan.overview.x_at(timeline.scene.viewport.last)), y)
    drag(timeline, edge, edge + QPoint(40, 0))
    assert timeline.scene.viewport.days > before.days + 40


def test_a_press_on_the_strip_shows_that_time(timeline: TimelineView) -> None:
    timeline.zoom_to_span(month_of(2025, 5))
    plan = timeline.scene.plan
    point = QPoint(round(plan.overview.middle(date(2023, 2, 1))), 0)
    point.setY(round(plan.frame.strip.center().y()))
    mouse(timeline, QEvent.Type.MouseButtonPress, point)
    mouse(timeline, QEvent.Type.MouseButtonRelease, point)
    assert date(2023, 2, 1) in timeline.visible_span


def test_where_no_mark_is_the_mouse_is_explained(timeline: TimelineView) -> None:
    empty = QPoint(round(timeline.scene.plan.frame.plot.center().x()), 3)
    asked = QHelpEvent(QHelpEvent.Type.ToolTip, empty, timeline.mapToGlobal(empty))
    QApplication.sendEvent(timeline, asked)
    assert "Shift+drag: choose a span" in QToolTip.text()


def test_a_mark_under_the_mouse_keeps_its_own_words(timeline: TimelineView) -> None:
    group = timeline.scene.plan.groups[-1]
    place = group.target.center().toPoint()
    QTest.mouseMove(timeline, place)
    said = QToolTip.text()
    assert said
    asked = QHelpEvent(QHelpEvent.Type.ToolTip, place, timeline.mapToGlobal(place))
    QApplication.sendEvent(timeline, asked)
    assert QToolTip.text() == said

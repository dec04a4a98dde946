"""The timeline in the window: mouse, wheel, keys, brush, hints, nodes, and its links."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from swapviewer.index.days import RecordIndex
from swapviewer.paint.look import Look
from swapviewer.spans import STEPS, Span, Step, month_of, period_of
from swapviewer.state import AppState
from swapviewer.views import parts
from swapviewer.views.timeline import TimelineView
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
Keys = Qt.Key


@pytest.fixture
def view(qtbot: QtBot, state: AppState) -> Iterator[TimelineView]:
    """The whole record in a window of its own, with the keyboard."""
    parts.install()
    made = TimelineView(state, Look("light"))
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    QToolTip.hideText()


def x_of(view: TimelineView, day: date) -> int:
    return round(view.scene.plan.scale.middle(day))


def in_plot(view: TimelineView, day: date) -> QPoint:
    return QPoint(x_of(view, day), round(view.scene.plan.frame.plot.center().y()))


def mouse(
    view: TimelineView,
    kind: QEvent.Type,
    point: QPoint,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    where = QPointF(point)
    event = QMouseEvent(kind, where, view.mapToGlobal(where), LEFT, held, modifiers)
    QApplication.sendEvent(view, event)


def drag(
    view: TimelineView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start, modifiers)
    mouse(view, QEvent.Type.MouseMove, (start + end) / 2, modifiers)
    mouse(view, QEvent.Type.MouseMove, end, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, end, modifiers)


def hover(view: TimelineView, point: QPoint) -> None:
    where = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        view.mapToGlobal(where),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        NONE,
    )
    QApplication.sendEvent(view, event)


def turn(
    view: TimelineView, point: QPoint, notches: float, modifiers: Qt.KeyboardModifier = NONE
) -> bool:
    where = QPointF(point)
    event = QWheelEvent(
        where,
        view.mapToGlobal(where),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def chosen_day(view: TimelineView) -> date:
    """Return the day of the chosen mark."""
    assert view.current is not None
    return view.scene.events(view.current)[0].date


def test_a_click_on_a_bar_chooses_its_day(view: TimelineView, state: AppState) -> None:
    QTest.mouseClick(view, LEFT, NONE, in_plot(view, date(2024, 5, 31)))
    assert state.day == chosen_day(view) == date(2024, 5, 31)


def test_a_click_on_a_mark_of_a_lane_chooses_its_entry(
    view: TimelineView, state: AppState
) -> None:
    talks = next(
        group
        for group in view.scene.plan.groups
        if group.count == 1
        and group.lane is not None
        and view.scene.plan.told.lanes[group.lane].kinds == ("talks",)
    )
    QTest.mouseClick(view, LEFT, NONE, talks.mark.center().toPoint())
    assert state.entry is not None
    assert state.entry.kind == "talks"
    assert state.day.toordinal() == talks.first


def test_a_click_on_a_group_chooses_the_nearest_entry_and_opens_the_group(
    view: TimelineView, state: AppState
) -> None:
    state.select_day(date(2022, 3, 24))
    QTest.mouseClick(view, LEFT, NONE, in_plot(view, SECOND_WAVE))
    assert state.day in Span(date(2025, 5, 23), date(2025, 5, 25))
    assert len(view.visible_span) < 40
    assert view.current is not None
    assert len(view.scene.events(view.current)) == 1


def test_clicks_on_one_day_go_through_its_entries(qtbot: QtBot) -> None:
    index = index_of(
        event_parts("2001-03-01", "talks", id="one"),
        event_parts("2001-03-01", "talks", id="two"),
    )
    state = AppState(index)
    view = TimelineView(state, Look("light"))
    qtbot.addWidget(view)
    view.resize(700, 200)
    chosen = []
    for _ in range(3):
        QTest.mouseClick(
            view, LEFT, NONE, view.scene.plan.groups[0].mark.center().toPoint()
        )
        assert state.entry is not None
        chosen.append(state.entry.id)
    assert chosen == ["two", "one", "two"]


def test_an_empty_day_can_be_clicked_only_where_it_is_wide(
    view: TimelineView, state: AppState
) -> None:
    empty = date(2023, 11, 15)
    QTest.mouseClick(view, LEFT, NONE, in_plot(view, empty))
    assert state.day != empty
    view.zoom_to_span(month_of(2023, 11))
    QTest.mouseClick(view, LEFT, NONE, in_plot(view, empty))
    assert state.day == empty
    assert state.entry is None


def test_shift_and_drag_brush_a_span_in_either_direction(
    view: TimelineView, state: AppState
) -> None:
    first, last = date(2024, 3, 1), date(2024, 9, 1)
    drag(view, in_plot(view, first), in_plot(view, last), SHIFT)
    brushed = state.span
    assert state.brushed
    assert abs((brushed.first - first).days) <= 2
    assert abs((brushed.last - last).days) <= 2
    state.show_span(None)
    drag(view, in_plot(view, last), in_plot(view, first), SHIFT)
    assert state.span == brushed


def test_a_brush_is_drawn_before_it_is_shown_and_esc_drops_it(
    view: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    start, end = in_plot(view, date(2024, 3, 1)), in_plot(view, date(2024, 9, 1))
    with qtbot.assertNotEmitted(state.span_changed):
        mouse(view, QEvent.Type.MouseButtonPress, start, SHIFT)
        mouse(view, QEvent.Type.MouseMove, end, SHIFT)
        assert "2024" in QToolTip.text()
        QTest.keyClick(view, Keys.Key_Escape)
        mouse(view, QEvent.Type.MouseButtonRelease, end, SHIFT)


@pytest.mark.parametrize("edge", ["first", "last"])
def test_the_edges_of_the_brush_can_be_dragged(
    view: TimelineView, state: AppState, edge: str
) -> None:
    span = Span(date(2024, 3, 1), date(2024, 9, 1))
    state.show_span(span)
    ends = view.scene.plan.scale.edges(span)
    start = QPoint(round(ends[edge == "last"]), in_plot(view, SECOND_WAVE).y())
    drag(view, start, start + QPoint(30, 0))
    days = round(30 / view.scene.plan.scale.per_day)
    moved = {"first": state.span.first - span.first, "last": state.span.last - span.last}
    assert abs(moved[edge] - timedelta(days)) <= timedelta(2)
    assert moved["last" if edge == "first" else "first"] == timedelta(0)


def test_an_edge_dragged_over_the_other_turns_the_brush_round(
    view: TimelineView, state: AppState
) -> None:
    span = Span(date(2024, 3, 1), date(2024, 9, 1))
    state.show_span(span)
    start = QPoint(round(view.scene.plan.scale.x(span.first)), 150)
    drag(view, start, QPoint(x_of(view, date(2025, 2, 1)), 150))
    assert state.span.first == span.last
    assert state.span.last > date(2025, 1, 25)


def test_the_handle_moves_the_brush_and_stops_at_the_end_of_the_record(
    view: TimelineView, state: AppState
) -> None:
    span = month_of(2024, 9)
    state.show_span(span)
    start = QPoint(x_of(view, date(2024, 9, 15)), 3)
    drag(view, start, start + QPoint(60, 0))
    assert len(state.span) == len(span)
    assert state.span.first > span.last
    start = QPoint(x_of(view, state.span.first + timedelta(10)), 3)
    drag(view, start, start + QPoint(2000, 0))
    assert state.span.last == state.index.covers.last
    assert len(state.span) == len(span)


def test_dragging_pans_and_neither_chooses_nor_brushes(
    view: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_day(date(2024, 5, 31))
    view.zoom_to_step("quarter")
    before = view.scene.viewport
    with qtbot.assertNotEmitted(state.places_changed):
        drag(view, QPoint(500, 100), QPoint(400, 100))
    pixels = (view.scene.viewport.first - before.first) * view.scene.plan.scale.per_day
    assert pixels == pytest.approx(100)
    assert view.scene.viewport.days == before.days


def test_the_wheel_pans_and_with_ctrl_zooms_about_the_pointer(view: TimelineView) -> None:
    point = in_plot(view, date(2024, 5, 1))
    under = view.scene.plan.scale.ordinal_at(point.x())
    assert turn(view, point, 3, CONTROL)
    assert len(view.visible_span) < 900
    assert view.scene.plan.scale.ordinal_at(point.x()) == pytest.approx(under)
    before = view.scene.viewport
    assert turn(view, point, -1)
    assert view.scene.viewport.first > before.first
    assert view.scene.viewport.days == pytest.approx(before.days)


def test_a_wheel_that_moves_nothing_is_left_to_others(view: TimelineView) -> None:
    assert not turn(view, QPoint(400, 100), 1)


@pytest.mark.parametrize("step", STEPS)
def test_zooming_to_a_step_shows_the_chosen_days_period(
    view: TimelineView, state: AppState, step: Step
) -> None:
    state.select_day(SECOND_WAVE)
    view.zoom_to_step(step)
    period = period_of(SECOND_WAVE, step)
    assert view.visible_span.clipped(period) == period
    assert len(view.visible_span) <= 1.2 * len(period) + 8


def test_zooming_in_and_out_comes_back_to_everything(
    view: TimelineView, qtbot: QtBot
) -> None:
    whole = view.visible_span
    with qtbot.waitSignal(view.viewport_changed):
        view.zoom_in()
    assert len(view.visible_span) < len(whole)
    view.zoom_to_step("day")
    with qtbot.waitSignal(view.viewport_changed):
        view.zoom_to_all()
    assert view.visible_span == whole
    with qtbot.assertNotEmitted(view.viewport_changed):
        view.zoom_out()


def test_the_chosen_operation_is_shown_whole(view: TimelineView, state: AppState) -> None:
    state.select_day(SECOND_WAVE)
    assert state.entry is not None
    named = [
        event for event in state.index.events if event.operation == state.entry.operation
    ]
    view.zoom_to_operation()
    assert view.visible_span.first <= named[0].date
    assert named[-1].date <= view.visible_span.last
    assert len(view.visible_span) < 60


def test_an_entry_without_an_operation_changes_nothing(
    view: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_entry(next(one.id for one in state.index.events if one.operation is None))
    with qtbot.assertNotEmitted(view.viewport_changed):
        view.zoom_to_operation()


def test_a_double_click_zooms_to_the_period_under_the_pointer(view: TimelineView) -> None:
    point = in_plot(view, date(2023, 10, 15))
    QTest.mouseClick(view, LEFT, NONE, point)
    QTest.mouseDClick(view, LEFT, NONE, point)
    year = period_of(date(2023, 10, 15), "year")
    assert view.visible_span.clipped(year) == year
    assert len(view.visible_span) < 450


def test_dragging_the_window_of_the_strip_moves_what_is_visible(view: TimelineView) -> None:
    view.zoom_to_span(period_of(date(2024, 6, 1), "year"))
    plan, before = view.scene.plan, view.scene.viewport
    y = round(plan.frame.strip.center().y())
    inside = QPoint(round(plan.overview.middle(date(2024, 6, 1))), y)
    drag(view, inside, inside - QPoint(50, 0))
    assert view.scene.viewport.first < before.first - 50
    assert view.scene.viewport.days == pytest.approx(before.days)
    edge = QPoint(round(view.scene.plan.overview.x_at(view.scene.viewport.last)), y)
    drag(view, edge, edge + QPoint(40, 0))
    assert view.scene.viewport.days > before.days + 40


def test_a_press_on_the_strip_shows_that_time(view: TimelineView) -> None:
    view.zoom_to_span(month_of(2025, 5))
    plan = view.scene.plan
    point = QPoint(round(plan.overview.middle(date(2023, 2, 1))), 0)
    point.setY(round(plan.frame.strip.center().y()))
    mouse(view, QEvent.Type.MouseButtonPress, point)
    mouse(view, QEvent.Type.MouseButtonRelease, point)
    assert date(2023, 2, 1) in view.visible_span


def test_left_and_right_go_through_the_marks_and_come_back(
    view: TimelineView, state: AppState
) -> None:
    QTest.keyClick(view, Keys.Key_Home)
    assert state.entry == state.index.events[0]
    visited = [view.current]
    for _ in range(5):
        QTest.keyClick(view, Keys.Key_Right)
        visited.append(view.current)
    assert visited == [0, 1, 2, 3, 4, 5]
    for _ in range(5):
        QTest.keyClick(view, Keys.Key_Left)
    assert view.current == 0
    QTest.keyClick(view, Keys.Key_End)
    assert state.day == state.index.days[-1]


def test_the_keyboard_goes_on_beyond_what_is_visible(
    view: TimelineView, state: AppState
) -> None:
    state.select_day(SECOND_WAVE)
    view.zoom_to_step("day")
    for key, later in ((Keys.Key_Right, True), (Keys.Key_Left, False)):
        state.select_day(SECOND_WAVE)
        for _ in range(9):
            before = state.day
            QTest.keyClick(view, key)
            assert (state.day >= before) is later or state.day == before
            assert state.day in view.visible_span
        assert state.day != SECOND_WAVE
        assert (state.day > SECOND_WAVE) is later


def test_enter_opens_the_chosen_group(view: TimelineView, state: AppState) -> None:
    state.select_day(SECOND_WAVE)
    assert view.current is not None
    assert len(view.scene.events(view.current)) == 3
    QTest.keyClick(view, Keys.Key_Return)
    assert len(view.scene.events(view.current)) == 1
    assert state.day == SECOND_WAVE


def test_shift_and_arrows_brush_from_mark_to_mark(
    view: TimelineView, state: AppState
) -> None:
    state.select_day(date(2024, 1, 3))
    start = state.day
    for _ in range(3):
        QTest.keyClick(view, Keys.Key_Right, SHIFT)
    assert (state.span.first, state.span.last) == (start, state.day)
    assert state.day > start
    QTest.keyClick(view, Keys.Key_Left, SHIFT)
    assert (state.span.first, state.span.last) == (start, state.day)


def test_hover_and_keyboard_show_the_same_words_at_once(
    view: TimelineView, state: AppState
) -> None:
    view.zoom_to_span(month_of(2025, 5))
    hover(view, in_plot(view, SECOND_WAVE))
    by_pointer = QToolTip.text()
    assert "Saturday, 24 May 2025" in by_pointer
    assert "307 to Ukraine, 307 to Russia" in by_pointer
    QTest.keyClick(view, Keys.Key_Escape)
    state.select_day(date(2025, 5, 23))
    QTest.keyClick(view, Keys.Key_Right)
    assert state.day == SECOND_WAVE
    assert QToolTip.text() == by_pointer


def test_esc_hides_the_hint(view: TimelineView, qtbot: QtBot) -> None:
    view.zoom_to_span(month_of(2025, 5))
    hover(view, in_plot(view, SECOND_WAVE))
    assert QToolTip.isVisible()
    QTest.keyClick(view, Keys.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_day_chosen_elsewhere_comes_into_sight(
    view: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_day(SECOND_WAVE)
    view.zoom_to_step("week")
    with qtbot.waitSignal(view.viewport_changed):
        state.select_day(date(2022, 9, 21))
    assert date(2022, 9, 21) in view.visible_span
    assert chosen_day(view) == date(2022, 9, 21)
    with qtbot.assertNotEmitted(view.viewport_changed):
        state.select_day(date(2022, 9, 22))


def test_counting_releases_moves_them_from_their_lane_to_the_bars(
    view: TimelineView, state: AppState
) -> None:
    lanes = [lane.kinds for lane in view.scene.plan.told.lanes]
    assert ("release",) in lanes
    state.count_releases(True)
    assert [lane.kinds for lane in view.scene.plan.told.lanes] == lanes[:-1]


def test_another_record_is_shown_whole(view: TimelineView, state: AppState) -> None:
    state.show_record(
        index_of(event_parts("2001-06-01", "exchange", claim_parts("west", "west-army", 4)))
    )
    assert view.visible_span.first <= date(2001, 1, 1)
    assert view.parts.count() == 1
    assert view.parts.words(0).endswith("4 to Westland")


def test_a_zoomed_view_stays_where_it_is_when_its_record_is_read_again(
    view: TimelineView, state: AppState, index: RecordIndex
) -> None:
    view.zoom_to_step("month")
    before = view.visible_span
    state.show_record(index)
    assert view.visible_span == before


def test_each_mark_is_a_node_with_words_and_numbers(
    view: TimelineView, state: AppState
) -> None:
    view.zoom_to_span(month_of(2025, 5))
    node = QAccessible.queryAccessibleInterface(view)
    assert node.text(QAccessible.Text.Name) == "Timeline"
    names = [node.child(at).text(QAccessible.Text.Name) for at in range(node.childCount())]
    assert len(names) >= len(state.index.within(month_of(2025, 5)))
    second = [name for name in names if name.startswith("Saturday, 24 May 2025")]
    assert [name.endswith("307 to Ukraine, 307 to Russia") for name in second] == [True]


def test_pressing_a_node_chooses_its_entry(view: TimelineView, state: AppState) -> None:
    view.zoom_to_span(month_of(2025, 6))
    node = QAccessible.queryAccessibleInterface(view)
    child = next(
        node.child(at)
        for at in range(node.childCount())
        if "9 June 2025" in node.child(at).text(QAccessible.Text.Name)
    )
    assert "not disclosed to Ukraine" in child.text(QAccessible.Text.Name)
    child.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert state.day == date(2025, 6, 9)
    assert child.state().selected
    assert node.focusChild() is child


def test_moves_are_told_to_screen_readers(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[QAccessible.Event] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append(event.type())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    QTest.keyClick(view, Keys.Key_Left)
    assert QAccessible.Event.Focus in heard
    view.zoom_in()
    assert QAccessible.Event.Announcement in heard


def test_focus_can_be_seen(view: TimelineView) -> None:
    focused = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != focused


def test_a_change_of_theme_repaints_the_record(qtbot: QtBot, state: AppState) -> None:
    look = Look("light")
    view = TimelineView(state, look)
    qtbot.addWidget(view)
    view.resize(600, 150)
    view.grab()
    look.choose("dark")
    image = view.grab().toImage()
    theme = look.theme
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 1)
        for y in range(60, image.height())
    }
    assert {theme.side(0), theme.side(1)} <= colours

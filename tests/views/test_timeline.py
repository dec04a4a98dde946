"""The timeline and the rest: zoom, links, another record, nodes, theme."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER
from swapviewer.paint.look import Look
from swapviewer.spans import STEPS, Step, month_of, period_of
from swapviewer.state import AppState
from swapviewer.views.timeline import TimelineView
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of
from tests.views.pointing import (
    chosen_day,
)


@pytest.mark.parametrize("step", STEPS)
def test_zooming_to_a_step_shows_the_chosen_days_period(
    timeline: TimelineView, state: AppState, step: Step
) -> None:
    state.select_day(SECOND_WAVE)
    timeline.zoom_to_step(step)
    period = period_of(SECOND_WAVE, step)
    assert timeline.visible_span.clipped(period) == period
    assert len(timeline.visible_span) <= 1.2 * len(period) + 8


def test_zooming_in_and_out_comes_back_to_everything(
    timeline: TimelineView, qtbot: QtBot
) -> None:
    whole = timeline.visible_span
    with qtbot.waitSignal(timeline.viewport_changed):
        timeline.zoom_in()
    assert len(timeline.visible_span) < len(whole)
    timeline.zoom_to_step("day")
    with qtbot.waitSignal(timeline.viewport_changed):
        timeline.zoom_to_all()
    assert timeline.visible_span == whole
    with qtbot.assertNotEmitted(timeline.viewport_changed):
        timeline.zoom_out()


def test_the_chosen_operation_is_shown_whole(
    timeline: TimelineView, state: AppState
) -> None:
    state.select_day(SECOND_WAVE)
    assert state.entry is not None
    named = [
        event for event in state.index.events if event.operation == state.entry.operation
    ]
    timeline.zoom_to_operation()
    assert timeline.visible_span.first <= named[0].date
    assert named[-1].date <= timeline.visible_span.last
    assert len(timeline.visible_span) < 60


def test_an_entry_without_an_operation_changes_nothing(
    timeline: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_entry(next(one.id for one in state.index.events if one.operation is None))
    with qtbot.assertNotEmitted(timeline.viewport_changed):
        timeline.zoom_to_operation()


def test_a_day_chosen_elsewhere_comes_into_sight(
    timeline: TimelineView, state: AppState, qtbot: QtBot
) -> None:
    state.select_day(SECOND_WAVE)
    timeline.zoom_to_step("week")
    with qtbot.waitSignal(timeline.viewport_changed):
        state.select_day(date(2022, 9, 21))
    assert date(2022, 9, 21) in timeline.visible_span
    assert chosen_day(timeline) == date(2022, 9, 21)
    with qtbot.assertNotEmitted(timeline.viewport_changed):
        state.select_day(date(2022, 9, 22))


def test_counting_releases_moves_them_from_their_lane_to_the_bars(
    timeline: TimelineView, state: AppState
) -> None:
    lanes = [lane.kinds for lane in timeline.scene.plan.told.lanes]
    assert ("release",) in lanes
    state.count_releases(True)
    assert [lane.kinds for lane in timeline.scene.plan.told.lanes] == lanes[:-1]


def test_another_record_is_shown_whole(timeline: TimelineView, state: AppState) -> None:
    state.show_record(
        index_of(event_parts("2001-06-01", "exchange", claim_parts("west", "west-army", 4)))
    )
    assert timeline.visible_span.first <= date(2001, 1, 1)
    assert timeline.parts.count() == 1
    assert timeline.parts.words(0).endswith("4 to Westland")


def test_a_zoomed_view_stays_where_it_is_when_its_record_is_read_again(
    timeline: TimelineView, state: AppState, index: RecordIndex
) -> None:
    timeline.zoom_to_step("month")
    before = timeline.visible_span
    state.show_record(index)
    assert timeline.visible_span == before


def test_each_mark_is_a_node_with_words_and_numbers(
    timeline: TimelineView, state: AppState
) -> None:
    timeline.zoom_to_span(month_of(2025, 5))
    node = QAccessible.queryAccessibleInterface(timeline)
    assert node.text(QAccessible.Text.Name) == "Timeline"
    names = [node.child(at).text(QAccessible.Text.Name) for at in range(node.childCount())]
    assert len(names) >= len(state.index.within(month_of(2025, 5)))
    second = [name for name in names if name.startswith("Saturday, 24 May 2025")]
    assert [name.endswith("307 to Ukraine, 307 to Russia") for name in second] == [True]


def test_pressing_a_node_chooses_its_entry(timeline: TimelineView, state: AppState) -> None:
    timeline.zoom_to_span(month_of(2025, 6))
    node = QAccessible.queryAccessibleInterface(timeline)
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
    timeline: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[QAccessible.Event] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append(event.type())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert QAccessible.Event.Focus in heard
    timeline.zoom_in()
    assert QAccessible.Event.Announcement in heard


def test_focus_can_be_seen(timeline: TimelineView) -> None:
    focused = timeline.grab().toImage()
    timeline.clearFocus()
    assert timeline.grab().toImage() != focused


def test_a_change_of_theme_repaints_the_record(qtbot: QtBot, state: AppState) -> None:
    look = Look("light")
    timeline = TimelineView(state, look)
    qtbot.addWidget(timeline)
    timeline.resize(600, 150)
    timeline.grab()
    look.choose("dark")
    image = timeline.grab().toImage()
    theme = look.theme
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 1)
        for y in range(60, image.height())
    }
    assert {theme.side(0), theme.side(1)} <= colours


def test_a_filter_leaves_entries_out_of_the_timeline(
    timeline: TimelineView, state: AppState
) -> None:
    everything = timeline.parts.count()
    state.filter_by(NO_FILTER.toggled("kind", "talks"))
    assert 0 < timeline.parts.count() < everything
    state.filter_by(NO_FILTER)
    assert timeline.parts.count() == everything


def test_what_is_found_is_told_of_its_mark(timeline: TimelineView, state: AppState) -> None:
    state.search("istanbul")
    told = [timeline.parts.words(at) for at in range(timeline.parts.count())]
    assert any(words.endswith(", found") for words in told)
    assert not all(words.endswith(", found") for words in told)
    state.search("")
    every = range(timeline.parts.count())
    assert not any(timeline.parts.words(at).endswith(", found") for at in every)

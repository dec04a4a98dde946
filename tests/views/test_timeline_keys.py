"""The timeline by keys alone, and the hints that keys and pointer share."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from swapviewer.spans import month_of
from swapviewer.state import AppState
from swapviewer.views.timeline import TimelineView
from tests.conftest import SECOND_WAVE
from tests.views.pointing import (
    SHIFT,
    hover,
    in_plot,
)


def test_left_and_right_go_through_the_marks_and_come_back(
    timeline: TimelineView, state: AppState
) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert state.entry == state.index.events[0]
    visited = [timeline.current]
    for _ in range(5):
        QTest.keyClick(timeline, Qt.Key.Key_Right)
        visited.append(timeline.current)
    assert visited == [0, 1, 2, 3, 4, 5]
    for _ in range(5):
        QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.current == 0
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert state.day == state.index.days[-1]


def test_the_keyboard_goes_on_beyond_what_is_visible(
    timeline: TimelineView, state: AppState
) -> None:
    state.select_day(SECOND_WAVE)
    timeline.zoom_to_step("day")
    for key, later in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False)):
        state.select_day(SECOND_WAVE)
        for _ in range(9):
            before = state.day
            QTest.keyClick(timeline, key)
            assert (state.day >= before) is later or state.day == before
            assert state.day in timeline.visible_span
        assert state.day != SECOND_WAVE
        assert (state.day > SECOND_WAVE) is later


def test_enter_opens_the_chosen_group(timeline: TimelineView, state: AppState) -> None:
    state.select_day(SECOND_WAVE)
    assert timeline.current is not None
    assert len(timeline.scene.events(timeline.current)) == 3
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert len(timeline.scene.events(timeline.current)) == 1
    assert state.day == SECOND_WAVE


def test_shift_and_arrows_brush_from_mark_to_mark(
    timeline: TimelineView, state: AppState
) -> None:
    state.select_day(date(2024, 1, 3))
    start = state.day
    for _ in range(3):
        QTest.keyClick(timeline, Qt.Key.Key_Right, SHIFT)
    assert (state.span.first, state.span.last) == (start, state.day)
    assert state.day > start
    QTest.keyClick(timeline, Qt.Key.Key_Left, SHIFT)
    assert (state.span.first, state.span.last) == (start, state.day)


def test_hover_and_keyboard_show_the_same_words_at_once(
    timeline: TimelineView, state: AppState
) -> None:
    timeline.zoom_to_span(month_of(2025, 5))
    hover(timeline, in_plot(timeline, SECOND_WAVE))
    by_pointer = QToolTip.text()
    assert "Saturday, 24 May 2025" in by_pointer
    assert "307 to Ukraine, 307 to Russia" in by_pointer
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    state.select_day(date(2025, 5, 23))
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert state.day == SECOND_WAVE
    assert QToolTip.text() == by_pointer


def test_esc_hides_the_hint(timeline: TimelineView, qtbot: QtBot) -> None:
    timeline.zoom_to_span(month_of(2025, 5))
    hover(timeline, in_plot(timeline, SECOND_WAVE))
    assert QToolTip.isVisible()
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_coming_in_by_tab_shows_the_words_of_the_chosen_mark(
    timeline: TimelineView, state: AppState
) -> None:
    state.select_day(date(2025, 6, 26))
    timeline.clearFocus()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert "26 June 2025" in QToolTip.text()


def test_keys_that_mean_nothing_here_are_left_to_the_window(timeline: TimelineView) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.AltModifier)
        event.accept()
        QApplication.sendEvent(timeline, event)
        assert not event.isAccepted()

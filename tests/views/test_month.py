"""The month grid by mouse, by keys, and as its words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.spans import Span
from swapviewer.state import AppState
from swapviewer.views.month import MonthView, moved_day
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
KEYS = [
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
]


@pytest.fixture
def month(qtbot: QtBot, state: AppState, look: Look) -> MonthView:
    state.select_day(SECOND_WAVE)
    view = MonthView(state, look)
    qtbot.addWidget(view)
    view.resize(300, 240)
    view.show()
    return view


def click(
    qtbot: QtBot, view: MonthView, day: date, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    QTest.mouseClick(view, LEFT, modifiers, view.place(day).center())


@pytest.mark.parametrize(
    ("key", "modifiers", "day"),
    [
        (Qt.Key.Key_Left, NONE, date(2025, 5, 23)),
        (Qt.Key.Key_Right, NONE, date(2025, 5, 25)),
        (Qt.Key.Key_Up, NONE, date(2025, 5, 17)),
        (Qt.Key.Key_Down, NONE, date(2025, 5, 31)),
        (Qt.Key.Key_PageUp, NONE, date(2025, 4, 24)),
        (Qt.Key.Key_PageDown, NONE, date(2025, 6, 24)),
        (Qt.Key.Key_PageUp, SHIFT, date(2024, 5, 24)),
        (Qt.Key.Key_PageUp, CONTROL, date(2024, 5, 24)),
        (Qt.Key.Key_PageDown, ALT, date(2026, 5, 24)),
        (Qt.Key.Key_Home, NONE, date(2025, 5, 19)),
        (Qt.Key.Key_End, NONE, date(2025, 5, 25)),
        (Qt.Key.Key_Home, CONTROL, date(2025, 5, 1)),
        (Qt.Key.Key_End, CONTROL, date(2025, 5, 31)),
    ],
)
def test_every_key_leads_where_calendars_lead(
    qtbot: QtBot,
    month: MonthView,
    state: AppState,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    day: date,
) -> None:
    QTest.keyClick(month, key, modifiers)
    assert state.day == day


@given(st.dates(), st.sampled_from(KEYS), st.sampled_from([NONE, SHIFT, CONTROL, ALT]))
def test_no_key_leads_out_of_the_calendar(
    day: date, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    moved = moved_day(day, key, modifiers)
    assert moved is None or date.min <= moved <= date.max
    assert moved_day(day, Qt.Key.Key_A, modifiers) is None


def test_a_key_says_where_it_led(qtbot: QtBot, month: MonthView) -> None:
    QTest.keyClick(month, Qt.Key.Key_Left)
    assert "23 May 2025, 390 to Ukraine, 390 to Russia" in QToolTip.text()
    QTest.keyClick(month, Qt.Key.Key_Escape)


def test_a_click_chooses_a_day_with_or_without_entries(
    qtbot: QtBot, month: MonthView, state: AppState
) -> None:
    click(qtbot, month, date(2025, 5, 7))
    assert (state.day, state.entry) == (date(2025, 5, 7), None)
    click(qtbot, month, date(2025, 5, 6))
    assert state.entry is not None


def test_a_click_on_a_day_of_the_next_month_turns_the_page(
    qtbot: QtBot, month: MonthView, state: AppState
) -> None:
    click(qtbot, month, date(2025, 6, 2))
    assert state.day == date(2025, 6, 2)
    assert month.dates()[0] == date(2025, 6, 1)
    assert len(month.dates()) == 30


def test_a_drag_brushes_the_days_it_passes_and_chooses_none(
    qtbot: QtBot, month: MonthView, state: AppState
) -> None:
    first, last = date(2025, 5, 13), date(2025, 5, 23)
    QTest.mousePress(month, LEFT, NONE, month.place(last).center())
    QTest.mouseMove(month, month.place(first).center())
    QTest.mouseRelease(month, LEFT, NONE, month.place(first).center())
    assert state.span == Span(first, last)
    assert state.day == SECOND_WAVE


def test_a_click_with_shift_brushes_from_the_chosen_day(
    qtbot: QtBot, month: MonthView, state: AppState
) -> None:
    click(qtbot, month, date(2025, 5, 13), SHIFT)
    assert state.span == Span(date(2025, 5, 13), SECOND_WAVE)


def test_other_buttons_and_places_choose_nothing(
    qtbot: QtBot, month: MonthView, state: AppState
) -> None:
    place = month.place(date(2025, 5, 7)).center()
    QTest.mouseClick(month, Qt.MouseButton.RightButton, NONE, place)
    QTest.mouseClick(month, LEFT, NONE, QPoint(150, 4))
    assert state.day == SECOND_WAVE


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (SECOND_WAVE, "24 May 2025, 307 to Ukraine, 307 to Russia"),
        (date(2025, 5, 7), "7 May 2025, no entry"),
        (date(2025, 5, 22), "22 May 2025, milestone"),
    ],
)
def test_each_day_has_its_words(month: MonthView, day: date, words: str) -> None:
    assert month.words(day) == words


def test_a_withheld_day_is_told_in_words(month: MonthView, state: AppState) -> None:
    state.select_day(date(2025, 6, 9))
    words = month.words(date(2025, 6, 9))
    assert "not disclosed to Ukraine" in words
    assert " 0 " not in words


def test_hovering_asks_for_the_same_words(qtbot: QtBot, month: MonthView) -> None:
    place = month.place(SECOND_WAVE).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, month.mapToGlobal(place))
    QApplication.sendEvent(month, event)
    assert "307 to Ukraine" in QToolTip.text()
    QToolTip.hideText()


def test_a_pointer_that_rests_on_a_day_is_told_the_same_words(
    qtbot: QtBot, month: MonthView
) -> None:
    QToolTip.hideText()
    QTest.mouseMove(month, month.place(date(2025, 5, 23)).center())
    QTest.mouseMove(month, month.place(SECOND_WAVE).center())
    qtbot.waitUntil(lambda: "307 to Ukraine" in QToolTip.text())
    QToolTip.hideText()


def test_the_pointer_lights_up_the_day_below_it_and_leaves_no_trace(
    qtbot: QtBot, month: MonthView
) -> None:
    day = date(2025, 5, 7)
    centre = month.place(day).center() + QPoint(0, 8)
    before = month.grab().toImage().pixelColor(centre)
    QTest.mouseMove(month, centre)
    assert month.emphasis().hover == day
    assert month.grab().toImage().pixelColor(centre) != before
    QApplication.sendEvent(month, QEvent(QEvent.Type.Leave))
    assert month.emphasis().hover is None
    assert month.grab().toImage().pixelColor(centre) == before


def test_the_grid_is_painted_in_the_theme_in_force(month: MonthView, look: Look) -> None:
    centre = month.place(date(2025, 5, 6)).center() + QPoint(0, -4)
    light = month.grab().toImage().pixelColor(centre)
    look.choose("dark")
    dark = month.grab().toImage().pixelColor(centre)
    assert light != dark
    assert dark.isValid()
    assert isinstance(dark, QColor)


def test_counting_releases_changes_the_words(state: AppState, month: MonthView) -> None:
    releases = [one for one in state.index.events if one.kind == "release" and one.claims]
    day = releases[0].date
    state.select_day(day)
    before = month.words(day)
    state.count_releases(True)
    assert month.words(day) != before


def test_another_record_replaces_the_days(month: MonthView, state: AppState) -> None:
    exchange = event_parts("2001-05-04", "exchange", claim_parts("north", "north-army", 7))
    state.show_record(index_of(exchange))
    assert month.current() == date(2001, 5, 4)
    assert month.words(date(2001, 5, 4)) == "4 May 2001, 7 to Northland"


@pytest.mark.parametrize("size", [(1, 1), (240, 184), (900, 700)])
def test_any_size_is_laid_out_and_painted(month: MonthView, size: tuple[int, int]) -> None:
    month.resize(*size)
    assert not month.grab().isNull()
    day = month.date_at(QPointF(month.place(SECOND_WAVE).center()))
    assert day == SECOND_WAVE or size == (1, 1)

"""The matrix of years by mouse, by keys, and as its words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.spans import Span
from swapviewer.state import AppState
from swapviewer.views.year import YearView
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def year(qtbot: QtBot, state: AppState, look: Look) -> YearView:
    state.select_day(SECOND_WAVE)
    view = YearView(state, look)
    qtbot.addWidget(view)
    view.resize(300, view.sizeHint().height())
    view.show()
    return view


def click(
    qtbot: QtBot, view: YearView, month: date, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    QTest.mouseClick(view, LEFT, modifiers, view.place(month).center())


def test_a_click_goes_to_the_months_first_handover(
    qtbot: QtBot, year: YearView, state: AppState
) -> None:
    click(qtbot, year, date(2024, 1, 1))
    assert state.day == date(2024, 1, 3)
    assert state.entry is not None
    assert state.entry.kind == "exchange"


def test_a_month_without_handover_leads_to_its_first_entry_or_day(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    talks = event_parts("2001-03-09", "talks")
    exchange = event_parts("2001-05-04", "exchange", claim_parts("north", "north-army", 7))
    state.show_record(index_of(talks, exchange))
    view = YearView(state, look)
    qtbot.addWidget(view)
    view.resize(300, 60)
    click(qtbot, view, date(2001, 3, 1))
    assert state.day == date(2001, 3, 9)
    click(qtbot, view, date(2001, 2, 1))
    assert (state.day, state.entry) == (date(2001, 2, 1), None)


def test_a_drag_brushes_whole_months(qtbot: QtBot, year: YearView, state: AppState) -> None:
    QTest.mousePress(year, LEFT, NONE, year.place(date(2024, 11, 1)).center())
    QTest.mouseMove(year, year.place(date(2025, 2, 1)).center())
    QTest.mouseRelease(year, LEFT, NONE, year.place(date(2025, 2, 1)).center())
    assert state.span == Span(date(2024, 11, 1), date(2025, 2, 28))


def test_a_click_with_shift_brushes_from_the_chosen_month(
    qtbot: QtBot, year: YearView, state: AppState
) -> None:
    click(qtbot, year, date(2025, 3, 1), SHIFT)
    assert state.span == Span(date(2025, 3, 1), date(2025, 5, 31))


@pytest.mark.parametrize(
    ("key", "month"),
    [
        (Qt.Key.Key_Left, (2025, 4)),
        (Qt.Key.Key_Right, (2025, 6)),
        (Qt.Key.Key_Up, (2024, 5)),
        (Qt.Key.Key_Down, (2026, 5)),
        (Qt.Key.Key_PageUp, (2024, 5)),
        (Qt.Key.Key_PageDown, (2026, 5)),
        (Qt.Key.Key_Home, (2022, 2)),
        (Qt.Key.Key_End, (2026, 6)),
    ],
)
def test_keys_go_from_month_to_month(
    qtbot: QtBot, year: YearView, state: AppState, key: Qt.Key, month: tuple[int, int]
) -> None:
    QTest.keyClick(year, key)
    assert (state.day.year, state.day.month) == month


def test_keys_stop_at_the_ends_of_the_record(
    qtbot: QtBot, year: YearView, state: AppState
) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(year, key)
    assert (state.day.year, state.day.month) == (2022, 2)


def test_keys_with_control_are_left_to_the_window(
    qtbot: QtBot, year: YearView, state: AppState
) -> None:
    QTest.keyClick(year, Qt.Key.Key_Home, CONTROL)
    assert state.day == SECOND_WAVE


def test_each_month_has_its_words(year: YearView) -> None:
    words = year.words(date(2025, 5, 1))
    assert words.startswith("May 2025, 1,205 to Ukraine, 1,205 to Russia")
    assert words.endswith(" entries")


def test_months_that_only_withhold_say_so(year: YearView) -> None:
    assert "not disclosed to Ukraine" in year.words(date(2025, 6, 1))


def test_only_months_of_the_record_can_be_reached(year: YearView) -> None:
    assert year.dates()[0] == date(2022, 2, 1)
    assert year.dates()[-1] == date(2026, 6, 1)
    assert year.date_at(QPointF(year.place(date(2022, 1, 1)).center())) is None
    assert year.date_at(QPointF(QPoint(2, 2))) is None


def test_the_height_follows_the_years_of_the_record(
    year: YearView, state: AppState
) -> None:
    before = year.sizeHint().height()
    state.show_record(index_of(since="1990-01-01", through="2001-12-31"))
    assert year.sizeHint().height() > before
    assert year.dates()[0] == date(1990, 1, 1)

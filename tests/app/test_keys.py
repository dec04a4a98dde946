"""Every act by keys alone: each key of the table, and each that a pane answers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app import dialogs, printing
from swapviewer.app.commands import COMMANDS, STORIES
from swapviewer.app.dialogs import DateDialog, KeysDialog
from swapviewer.app.window import Window
from swapviewer.spans import Span, month_of
from swapviewer.state import AppState
from swapviewer.views.parts import HasParts
from tests.conftest import SECOND_WAVE

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
DAY = date(2025, 5, 24)


class Notes:
    """What was asked of the world outside the window."""

    def __init__(self, patch: pytest.MonkeyPatch, state: AppState) -> None:
        self.taken: list[str] = []
        for place, name in (
            (DateDialog, "exec"),
            (KeysDialog, "exec"),
            (QFileDialog, "getOpenFileName"),
            (printing, "offer"),
            (dialogs, "show_reconciliation"),
        ):
            patch.setattr(place, name, self._noting(f"{place.__name__}.{name}"))
        state.record_changed.connect(self._on_record_changed)

    def _noting(self, name: str) -> Callable[..., object]:
        def note(*_: object, **more: object) -> object:
            self.taken.append(f"{name} {more}")
            return ("", "") if name.endswith("Name") else 0

        return note

    def _on_record_changed(self) -> None:
        self.taken.append("record")


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch, window: Window, state: AppState) -> Notes:
    """The window has the keyboard, and what it asks outside is noted."""
    window.activateWindow()
    return Notes(monkeypatch, state)


def picture(window: Window, state: AppState, notes: Notes) -> tuple[object, ...]:
    """Return all that a key can change."""
    focus = QApplication.focusWidget()
    return (
        state.selection,
        window.timeline.visible_span,
        window.chart.as_table,
        QGuiApplication.clipboard().text(),
        focus.accessibleName() if focus else "",
        len(notes.taken),
        window.isVisible(),
        (window.walk.story, window.walk.at, window.walk.away),
        window.side.tells_stories,
    )


def prepare(qtbot: QtBot, window: Window, state: AppState) -> None:
    """Have places on both sides, a brush, an operation, and the keyboard in the days."""
    window.walk.leave()
    window.side.close_stories()
    window.chart.show_as_table(False)
    QGuiApplication.clipboard().clear()
    state.show_span(month_of(2025, 5))
    state.select_day(date(2025, 5, 6))
    state.select_day(SECOND_WAVE)
    state.select_day(date(2025, 6, 9))
    state.go_back()
    window.timeline.zoom_to_span(Span(date(2025, 5, 10), date(2025, 6, 20)))
    window.calendar.month.setFocus()
    qtbot.waitUntil(window.calendar.month.hasFocus)


def begin_story(window: Window, state: AppState) -> None:
    """Stand in the second step of a story, and away from what it shows."""
    story = next(one for one in window.walk.stories if len(one.steps) > 2)
    window.walk.begin(story)
    window.walk.go_to(1)
    away = replace(state.selection, day=date(2024, 2, 2), entry=None)
    state.restore(away)


def press(keys: QKeySequence) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, keys)


def test_each_key_of_the_table_has_an_effect(
    qtbot: QtBot, window: Window, state: AppState, notes: Notes
) -> None:
    idle = []
    # The last key of the file menu closes the window.
    for command in sorted(COMMANDS, key=lambda one: one.name == "Quit"):
        for keys in command.sequences():
            prepare(qtbot, window, state)
            if command.menu == STORIES and command.name != "Stories":
                begin_story(window, state)
            before = picture(window, state, notes)
            press(keys)
            if picture(window, state, notes) == before:
                idle.append(f"{command.name}: {keys.toString()}")
    assert idle == []
    assert not window.isVisible()


IN_MONTH = [
    (KEY.Key_Left, NONE, date(2025, 5, 23)),
    (KEY.Key_Right, NONE, date(2025, 5, 25)),
    (KEY.Key_Up, NONE, date(2025, 5, 17)),
    (KEY.Key_Down, NONE, date(2025, 5, 31)),
    (KEY.Key_PageUp, NONE, date(2025, 4, 24)),
    (KEY.Key_PageDown, NONE, date(2025, 6, 24)),
    *((KEY.Key_PageUp, one, date(2024, 5, 24)) for one in (SHIFT, CONTROL, ALT)),
    *((KEY.Key_PageDown, one, date(2026, 5, 24)) for one in (SHIFT, CONTROL, ALT)),
    (KEY.Key_Home, NONE, date(2025, 5, 19)),
    (KEY.Key_End, NONE, date(2025, 5, 25)),
    (KEY.Key_Home, CONTROL, date(2025, 5, 1)),
    (KEY.Key_End, CONTROL, date(2025, 5, 31)),
]


def test_each_key_of_the_month_grid_leads_to_its_day(
    qtbot: QtBot, window: Window, state: AppState, notes: Notes
) -> None:
    window.calendar.month.setFocus()
    qtbot.waitUntil(window.calendar.month.hasFocus)
    wrong = []
    for key, modifier, wanted in IN_MONTH:
        state.select_day(DAY)
        QTest.keyClick(window.calendar.month, key, modifier)
        if state.day != min(wanted, state.index.covers.last):
            wrong.append((key, modifier, state.day))
    assert wrong == []


def current(widget: QWidget) -> int | None:
    return widget.parts.current if isinstance(widget, HasParts) else None


def panes(window: Window) -> dict[str, QWidget]:
    chart = next(
        one
        for one in window.chart.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(one, HasParts)
    )
    return {
        "timeline": window.timeline,
        "years": window.calendar.year,
        "list": window.calendar.entries,
        "chart": chart,
    }


IN_PANES = [
    ("timeline", KEY.Key_Left, NONE),
    ("timeline", KEY.Key_Right, NONE),
    ("timeline", KEY.Key_Left, SHIFT),
    ("timeline", KEY.Key_Right, SHIFT),
    ("timeline", KEY.Key_Home, NONE),
    ("timeline", KEY.Key_End, NONE),
    ("years", KEY.Key_Left, NONE),
    ("years", KEY.Key_Down, NONE),
    ("list", KEY.Key_Up, NONE),
    ("list", KEY.Key_Down, NONE),
    ("chart", KEY.Key_Left, NONE),
    ("chart", KEY.Key_Home, NONE),
]


def test_each_pane_is_walked_by_keys_alone(
    qtbot: QtBot, window: Window, state: AppState, notes: Notes
) -> None:
    idle = []
    for pane, key, modifier in IN_PANES:
        prepare(qtbot, window, state)
        widget = panes(window)[pane]
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        before = (state.selection, current(widget))
        QTest.keyClick(widget, key, modifier)
        if (state.selection, current(widget)) == before:
            idle.append((pane, key))
    assert idle == []

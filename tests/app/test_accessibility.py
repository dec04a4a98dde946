"""The window as screen readers and keyboards find it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.dialogs import DateDialog, KeysDialog, ProblemsDialog
from swapviewer.app.keys import key_rows
from swapviewer.app.window import Window
from swapviewer.index.filtering import NO_FILTER
from swapviewer.state import AppState
from swapviewer.views.calendar import MonthHead
from tests.conftest import SECOND_WAVE

NAME = QAccessible.Text.Name
ROLE = QAccessible.Role
# A node of one of these roles is of no use to anybody without its name.
NAMED = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.ButtonDropDown,
    ROLE.CheckBox,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.List,
    ROLE.Table,
    ROLE.Tree,
    ROLE.ListItem,
    ROLE.MenuItem,
    ROLE.ToolBar,
    ROLE.PageTab,
    ROLE.RadioButton,
    ROLE.Slider,
}


def nodes(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield the node of a widget and all nodes below it."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        node = waiting.pop()
        yield node
        for at in range(node.childCount()):
            if (child := node.child(at)) is not None:
                waiting.append(child)


def nameless(root: QWidget) -> list[tuple[str, str]]:
    found = []
    for node in nodes(root):
        state, thing = node.state(), node.object()
        # Qt's own tables and clear buttons hold such; they are no stops of the keyboard.
        if state.invisible or node.role() in (ROLE.Cell, ROLE.ScrollBar, ROLE.Row):
            continue
        if (state.focusable or node.role() in NAMED) and not node.text(NAME).strip():
            found.append((str(node.role()), type(thing).__name__))
    return found


def test_nothing_that_keys_or_presses_reach_is_nameless(
    window: Window, state: AppState
) -> None:
    for day in (SECOND_WAVE, date(2024, 1, 31), date(2025, 5, 7)):
        state.select_day(day)
        assert nameless(window) == []


def test_what_appears_later_has_names_as_well(window: Window, state: AppState) -> None:
    state.filter_by(NO_FILTER.toggled("kind", "exchange"))
    state.search("Mariupol")
    window.notice.tell("The file changed.", "Reload")
    window.chart.show_as_table(True)
    assert nameless(window) == []


@pytest.mark.parametrize("kind", ["date", "keys", "problems"])
def test_dialogs_have_names(qtbot: QtBot, state: AppState, kind: str) -> None:
    match kind:
        case "date":
            dialog: QDialog = DateDialog(state.index.covers)
        case "keys":
            dialog = KeysDialog(key_rows())
        case _:
            dialog = ProblemsDialog("This could not be done", "a: b")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle()
    assert nameless(dialog) == []


def test_each_day_of_the_month_is_a_node_with_its_numbers(window: Window) -> None:
    node = QAccessible.queryAccessibleInterface(window.calendar.month)
    names = [node.child(at).text(NAME) for at in range(node.childCount())]
    assert len(names) == 31
    assert names[23] == "24 May 2025, 307 to Ukraine, 307 to Russia"
    assert names[6] == "7 May 2025, no entry"


def test_pressing_a_days_node_chooses_it(window: Window, state: AppState) -> None:
    node = QAccessible.queryAccessibleInterface(window.calendar.month).child(5)
    node.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert state.day == date(2025, 5, 6)
    months = QAccessible.queryAccessibleInterface(window.calendar.year)
    assert months.child(0).text(NAME).startswith("February 2022, ")


def test_entries_are_read_with_their_numbers(window: Window) -> None:
    node = QAccessible.queryAccessibleInterface(window.calendar.entries)
    names = [node.child(at).text(NAME) for at in range(node.childCount())]
    assert any(
        one.startswith("24 May 2025, exchange: Second day")
        and "307 to Ukraine, 307 to Russia" in one
        for one in names
    )


def test_moving_by_keys_tells_readers_where_the_keyboard_is(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            heard.append(event.accessibleInterface().text(NAME))

    window.activateWindow()
    window.calendar.month.setFocus()
    qtbot.waitUntil(window.calendar.month.hasFocus)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    QTest.keyClick(window.calendar.month, Qt.Key.Key_Left)
    assert heard[-1] == "23 May 2025, 390 to Ukraine, 390 to Russia"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stops(qtbot: QtBot, window: Window) -> list[QWidget]:
    """Return where Tab stops, from the search field until it comes round."""
    window.activateWindow()
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    found: list[QWidget] = []
    for _ in range(200):
        here = focused()
        if here is window.search and found and found[-1] is not here:
            return found
        if not found or found[-1] is not here:
            found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab is caught in {found[-1]}")


def test_tab_goes_through_the_whole_window_as_it_is_read_and_is_never_caught(
    qtbot: QtBot, window: Window, state: AppState
) -> None:
    day = next(day for day in state.index.days if len(state.index.on(day)) > 2)
    state.select_day(day)
    state.filter_by(NO_FILTER.toggled("kind", "exchange").toggled("kind", "talks"))
    found = stops(qtbot, window)
    places = [
        next(at for at, pane in enumerate(panes(window)) if holds(pane, stop))
        for stop in found
    ]
    assert places == sorted(places)
    assert set(places) == set(range(len(panes(window))))


def panes(window: Window) -> list[QWidget]:
    heads = window.calendar.findChildren(MonthHead)
    toolbar = window.search.parentWidget()
    chips = [
        one for one in window.findChildren(QWidget) if type(one).__name__ == "FilterChips"
    ]
    assert toolbar is not None
    return [
        toolbar,
        *chips,
        window.calendar.year,
        *heads,
        window.calendar.month,
        window.calendar.legend,
        window.calendar.entries,
        window.timeline,
        window.chart,
        window.details,
        window.statusBar(),
    ]


def holds(pane: QWidget, stop: QWidget) -> bool:
    return pane is stop or pane.isAncestorOf(stop)


def test_no_table_keeps_the_tab_key(window: Window) -> None:
    assert not any(one.tabKeyNavigation() for one in window.findChildren(QTableView))
    assert window.findChildren(QAbstractItemView)


def test_backwards_is_the_same_way_round(qtbot: QtBot, window: Window) -> None:
    forth = stops(qtbot, window)
    window.search.setFocus()
    back: list[QWidget] = [window.search]
    for _ in range(200):
        QTest.keyClick(
            focused(),
            Qt.Key.Key_Backtab,
            Qt.KeyboardModifier.ShiftModifier,
        )
        here = focused()
        if here is window.search:
            break
        if here is not back[-1]:
            back.append(here)
    assert back[1:] == forth[:0:-1]

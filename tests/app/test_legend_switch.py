"""The legend in the window: closed by its button, brought back by the menu, remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.paint.look import Look
from swapviewer.state import AppState
from tests.app.conftest import opened


def switch(window: Window) -> QAction:
    """Return the act in the menu."""
    (found,) = (one for one in window.findChildren(QAction) if one.text() == "Le&gend")
    assert any(menu in window.findChildren(QMenu) for menu in found.associatedObjects())
    return found


def close(window: Window) -> QToolButton:
    (found,) = (
        one
        for one in window.calendar.legend.findChildren(QToolButton)
        if one.accessibleName() == "Close the legend"
    )
    return found


def test_closing_it_gives_its_room_to_the_list_and_says_how_it_comes_back(
    qtbot: QtBot, window: Window
) -> None:
    before = window.calendar.entries.height()
    QTest.mouseClick(close(window), Qt.MouseButton.LeftButton)
    assert not window.calendar.legend.isVisible()
    assert not switch(window).isChecked()
    assert "View › Legend" in window.statusBar().currentMessage()
    qtbot.waitUntil(lambda: window.calendar.entries.height() > before + 20)


def test_the_menu_brings_it_back(window: Window) -> None:
    QTest.mouseClick(close(window), Qt.MouseButton.LeftButton)
    switch(window).trigger()
    assert window.calendar.legend.isVisible()
    assert close(window).isVisible()


def test_the_keyboard_stays_in_the_window_when_its_button_goes(
    qtbot: QtBot, window: Window
) -> None:
    window.activateWindow()
    close(window).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(close(window).hasFocus)
    QTest.keyClick(close(window), Qt.Key.Key_Space)
    assert window.calendar.entries.hasFocus()


def test_it_stays_closed_at_the_next_start(
    qtbot: QtBot, window: Window, state: AppState, look: Look, settings: Settings
) -> None:
    QTest.mouseClick(close(window), Qt.MouseButton.LeftButton)
    again = opened(qtbot, state, look, settings)
    assert not again.calendar.legend.isVisible()
    switch(again).trigger()
    third = opened(qtbot, state, look, settings)
    assert third.calendar.legend.isVisible()

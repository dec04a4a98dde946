"""The table of commands, and the menus, toolbar and page of keys that come from it."""

from __future__ import annotations

import inspect
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QToolButton

from swapviewer.app.commands import COMMANDS, MENUS, Command
from swapviewer.app.keys import key_rows
from swapviewer.app.window import Window
from swapviewer.paint.look import Look
from swapviewer.spans import Span
from swapviewer.state import AppState
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of


def test_no_two_commands_share_a_key(qapp: QApplication) -> None:
    keys = Counter(keys.toString() for one in COMMANDS for keys in one.sequences())
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_begins_another(qapp: QApplication) -> None:
    keys = [keys for one in COMMANDS for keys in one.sequences()]
    for one in keys:
        for other in keys:
            assert one.matches(other) != QKeySequence.SequenceMatch.PartialMatch


def test_no_two_commands_of_a_menu_share_a_name_or_letter() -> None:
    assert len({one.name for one in COMMANDS}) == len(COMMANDS)
    for menu in MENUS:
        letters = Counter(
            one.words.partition("&")[2][:1].lower()
            for one in COMMANDS
            if one.menu == menu and "&" in one.words
        )
        assert [letter for letter, times in letters.items() if times > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: str(one.name))
def test_every_command_stands_in_a_menu_and_does_an_act(command: Command) -> None:
    assert command.menu in MENUS
    assert len(inspect.signature(command.act).parameters) == 1


def test_the_keys_page_lists_every_command_that_has_keys(qapp: QApplication) -> None:
    rows = dict(key_rows())
    form = QKeySequence.SequenceFormat.NativeText
    for command in COMMANDS:
        for keys in command.sequences():
            assert keys.toString(form) in rows[command.name]
    assert "Ctrl+G" in rows["Go to date"]
    assert all(act and keys for act, keys in key_rows())


def test_the_conventional_keys_are_taken(qapp: QApplication) -> None:
    keys = {keys.toString(): one.name for one in COMMANDS for keys in one.sequences()}
    for key, name in {
        "N": "Next entry",
        "P": "Previous entry",
        "T": "Today, else the latest entry",
        "Ctrl+G": "Go to date",
        "Alt+Left": "Back",
        "Alt+Right": "Forward",
        "Ctrl+O": "Open a record",
        "Ctrl+P": "Print the day's sheet",
        "Ctrl+F": "Search",
        "Ctrl+0": "Everything",
        "F1": "Keys",
        "Backspace": "Clear the span",
    }.items():
        assert keys[key] == name


def in_menus(window: Window) -> list[QAction]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    menus = window.menuBar().findChildren(QMenu, options=direct)
    return [action for menu in menus for action in menu.actions()]


def test_the_menus_hold_every_command(window: Window) -> None:
    shown = {action.text() for action in in_menus(window)}
    assert {one.words for one in COMMANDS} <= shown
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == list(MENUS)


def test_no_letter_of_a_menu_is_there_twice(window: Window) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        letters = Counter(
            action.text().replace("&&", "").partition("&")[2][:1].lower()
            for action in menu.actions()
            if "&" in action.text().replace("&&", "")
        )
        twice = [letter for letter, times in letters.items() if times > 1]
        assert twice == [], menu.title()


def test_buttons_of_the_toolbar_name_their_keys_in_their_hints(window: Window) -> None:
    (bar,) = window.findChildren(QToolBar)
    button = bar.widgetForAction(window.menus.actions["Next entry"])
    assert isinstance(button, QToolButton)
    assert button.text() == "Next ›"
    assert button.accessibleName() == "Next entry"
    assert "Next entry (N)" in button.toolTip()


def test_what_cannot_be_done_is_disabled(window: Window, state: AppState) -> None:
    def enabled(name: str) -> bool:
        return window.menus.actions[name].isEnabled()

    assert enabled("The chosen operation")
    assert not enabled("Clear the span")
    assert not enabled("Forward")
    state.show_span(Span(SECOND_WAVE, SECOND_WAVE))
    assert enabled("Clear the span")
    state.first_entry()
    assert not enabled("Previous entry")
    assert not enabled("The chosen operation")
    state.latest_entry()
    state.select_entry(state.index.events[-1].id)
    assert not enabled("Next entry")
    state.go_back()
    assert enabled("Forward")


def test_the_choice_of_figures_follows_the_record(window: Window, state: AppState) -> None:
    def choices() -> list[str]:
        return [one.text() for one in window.menus.basis_menu.actions()]

    assert choices() == ["Receiving side", "Ukraine", "Russia"]
    state.show_record(
        index_of(event_parts("2001-05-04", "exchange", claim_parts("west", "press", 7)))
    )
    assert choices() == ["Receiving side", "Westland"]


def test_figures_are_chosen_in_one_place_and_ticked_in_all(
    window: Window, state: AppState
) -> None:
    receiving, ours, theirs = window.menus.basis_menu.actions()
    theirs.trigger()
    assert state.basis == "RU"
    assert window.menus.basis_words == "Russia"
    assert [one.isChecked() for one in (receiving, ours, theirs)] == [False, False, True]
    state.choose_basis("receiving")
    assert receiving.isChecked()


def test_releases_are_counted_by_a_switch(window: Window, state: AppState) -> None:
    (switch,) = (one for one in in_menus(window) if "releases" in one.text())
    switch.trigger()
    assert "release" in state.counting.kinds
    state.count_releases(False)
    assert not switch.isChecked()


def test_the_theme_is_chosen_in_the_menu(window: Window, look: Look) -> None:
    (colours,) = (one for one in in_menus(window) if one.text() == "&Colours")
    menu = colours.menu()
    assert isinstance(menu, QMenu)
    dark = next(one for one in menu.actions() if one.data() == "dark")
    dark.trigger()
    assert look.theme.name == "dark"
    assert [one.isChecked() for one in menu.actions()] == [False, False, True]

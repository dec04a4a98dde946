"""Search field, filter menu, chips and notice: what they show, do and say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from swapviewer.index.filtering import FACETS, NO_FILTER
from swapviewer.paint.style import palette, style_sheet
from swapviewer.paint.theme import DARK, LIGHT, Theme, contrast
from swapviewer.state import AppState
from swapviewer.views.filter_bar import FilterChips, FilterMenu
from swapviewer.views.notice import Notice
from swapviewer.views.search_field import SearchField
from tests.making import event_parts, index_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(qtbot: QtBot, state: AppState) -> SearchField:
    made = SearchField(state)
    qtbot.addWidget(made)
    made.show()
    return made


def test_hits_come_as_you_type_and_enter_goes_to_the_next(
    field: SearchField, state: AppState
) -> None:
    state.first_entry()
    QTest.keyClicks(field, "azov")
    assert state.hits
    assert field.accessibleDescription().startswith(str(len(state.hits)))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert state.entry is not None
    assert state.entry.id in state.hits


def test_esc_ends_the_search(field: SearchField, state: AppState) -> None:
    QTest.keyClicks(field, "azov")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert state.hits is None
    assert field.accessibleDescription() == ""


def test_a_cross_ends_the_search_and_is_there_only_while_there_is_one(
    field: SearchField, state: AppState
) -> None:
    assert field.findChildren(QToolButton) == []
    QTest.keyClicks(field, "azov")
    (cross,) = field.findChildren(QToolButton)
    assert cross.isVisible()
    QTest.mouseClick(cross, LEFT)
    assert (field.text(), state.hits) == ("", None)
    assert not cross.isVisible()


def test_the_cross_stands_in_the_middle_of_the_fields_height(field: SearchField) -> None:
    field.setStyleSheet(style_sheet(LIGHT))
    QTest.keyClicks(field, "azov")
    (cross,) = field.findChildren(QToolButton)
    assert abs(cross.geometry().center().y() - field.rect().center().y()) <= 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
def test_the_cross_is_thin_and_of_the_themes_colour(
    field: SearchField, theme: Theme
) -> None:
    QTest.keyClicks(field, "azov")
    field.setPalette(palette(theme))
    (end,) = field.actions()
    image = end.icon().pixmap(16, 16).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    # Blended with nothing, colours lose up to a step of each channel.
    assert all(contrast(one.name(), theme.ink_faint) < 1.02 for one in inked)
    assert 0 < len(inked) < image.width() * image.height() / 6


def test_words_searched_elsewhere_are_shown(field: SearchField, state: AppState) -> None:
    state.search("Mariupol")
    assert field.text() == "Mariupol"


@pytest.fixture
def chips(qtbot: QtBot, state: AppState) -> FilterChips:
    made = FilterChips(state)
    qtbot.addWidget(made)
    return made


def shown(chips: FilterChips) -> list[QPushButton]:
    return [one for one in chips.findChildren(QPushButton) if not one.isHidden()]


def test_each_value_asked_for_has_a_chip_that_takes_it_back(
    chips: FilterChips, state: AppState
) -> None:
    assert chips.isHidden()
    state.filter_by(NO_FILTER.toggled("kind", "exchange").toggled("kind", "talks"))
    assert not chips.isHidden()
    words = ["Kind: Exchange  ✕", "Kind: Talks  ✕", "Clear the filter"]
    assert [one.text() for one in shown(chips)] == words
    left = chips.findChildren(QLabel)[0].text()
    assert left.startswith(f"Filtered to {len(state.shown.events)} entries of ")
    QTest.mouseClick(shown(chips)[0], LEFT)
    assert state.selection.filter == NO_FILTER.toggled("kind", "talks")
    QTest.mouseClick(shown(chips)[0], LEFT)
    assert not state.selection.filter
    assert chips.isHidden()


def test_all_values_are_taken_back_at_once(chips: FilterChips, state: AppState) -> None:
    state.filter_by(NO_FILTER.toggled("kind", "exchange").toggled("kind", "talks"))
    QTest.mouseClick(shown(chips)[-1], LEFT)
    assert not state.selection.filter
    assert chips.isHidden()


def items(menu: QMenu) -> list[QAction]:
    return [one for below in menu.findChildren(QMenu) for one in below.actions()]


def test_the_menu_ticks_what_is_asked_for_and_asks_for_what_is_ticked(
    qtbot: QtBot, state: AppState
) -> None:
    menu = FilterMenu(state)
    qtbot.addWidget(menu)
    menu.refresh()
    talks = next(one for one in items(menu) if one.text().startswith("Talks  ("))
    talks.trigger()
    assert state.selection.filter == NO_FILTER.toggled("kind", "talks")
    menu.refresh()
    assert [one.text().partition("  ")[0] for one in items(menu) if one.isChecked()] == [
        "Talks"
    ]
    next(one for one in menu.actions() if "Clear" in one.text()).trigger()
    assert not state.selection.filter


def test_facets_that_a_record_lacks_are_disabled(qtbot: QtBot) -> None:
    menu = FilterMenu(AppState(index_of(event_parts("2001-03-01", "talks"))))
    qtbot.addWidget(menu)
    menu.refresh()
    assert len(menu.findChildren(QMenu)) == len(FACETS)
    assert {one.title() for one in menu.findChildren(QMenu) if one.isEnabled()} == {"Kind"}


def test_a_notice_is_hidden_until_there_is_something_to_say(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.tell("<b>record.json</b> has changed.", "Reload")
    assert notice.words == "<b>record.json</b> has changed."
    assert notice.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText
    accept = next(one for one in notice.findChildren(QPushButton) if one.text() == "Reload")
    with qtbot.waitSignal(notice.accepted):
        QTest.mouseClick(accept, LEFT)
    assert notice.isHidden()


def test_a_notice_without_an_offer_can_only_be_closed(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("Nothing can be done.")
    (close,) = (one for one in notice.findChildren(QPushButton) if not one.isHidden())
    with qtbot.assertNotEmitted(notice.accepted):
        QTest.mouseClick(close, LEFT)
    assert notice.isHidden()

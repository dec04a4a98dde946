"""The stories pane: every widget has a name, steps are told, sources can be opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.state import AppState
from swapviewer.views.details.writer import OPEN
from swapviewer.views.stories import StoriesCard, StoryButton
from swapviewer.walk import Walk
from tests.making import event_parts, index_of

NAME = QAccessible.Text.Name
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def walk(state: AppState, qtbot: QtBot) -> Walk:
    return Walk(state)


@pytest.fixture
def card(qtbot: QtBot, state: AppState, walk: Walk, look: Look) -> StoriesCard:
    made = StoriesCard(state, walk, look)
    qtbot.addWidget(made)
    made.resize(380, 420)
    made.show()
    made.refresh()
    return made


def names(card: StoriesCard) -> list[str]:
    """Return what screen readers call the shown widgets that can be used."""
    found = []
    for kind in (QAbstractButton, QComboBox, QScrollArea):
        for widget in card.findChildren(kind):
            node = QAccessible.queryAccessibleInterface(widget)
            if widget.isVisible() and node:
                found.append(node.text(NAME))
    return found


def test_the_stories_of_the_record_are_listed(card: StoriesCard) -> None:
    titles = [button.text() for button in card.findChildren(StoryButton)]
    assert len(titles) == 6
    assert titles[0] == "1,000 for 1,000 · 14 steps"


def test_another_record_offers_none(card: StoriesCard, state: AppState) -> None:
    state.show_record(index_of(event_parts("2001-05-01", "exchange")))
    assert [one for one in card.findChildren(StoryButton) if one.isVisible()] == []


def test_a_click_begins_a_story(card: StoriesCard, walk: Walk) -> None:
    QTest.mouseClick(card.findChildren(StoryButton)[1], Qt.MouseButton.LeftButton)
    assert walk.story is walk.stories[1]
    assert card.page.progress.text() == "From rare to regular · step 1 of 12"
    assert "The earliest exchange" in card.page.text.words.text()


def test_every_widget_has_a_name(card: StoriesCard, walk: Walk) -> None:
    assert "" not in names(card)
    assert "Begin the story Coming home, 12 steps" in names(card)
    walk.begin(walk.stories[0])
    found = names(card)
    assert "" not in found
    assert {"Next step", "Previous step", "Close the stories", "All stories"} <= set(found)
    assert "Step 1 of 14: Exchanges in spring 2025" in found


def test_buttons_keys_and_contents_lead_through_the_steps(
    card: StoriesCard, walk: Walk, qtbot: QtBot
) -> None:
    walk.begin(walk.stories[0])
    assert not card.page.previous.isEnabled()
    QTest.mouseClick(card.page.next, Qt.MouseButton.LeftButton)
    assert walk.at == 1
    QTest.keyClick(card.page.text, Qt.Key.Key_Space)
    assert walk.at == 2
    QTest.keyClick(card.page.text, Qt.Key.Key_Space, SHIFT)
    assert walk.at == 1
    card.page.contents.activated.emit(13)
    assert walk.at == 13
    assert card.page.contents.currentText().startswith("14  Stages")
    assert not card.page.next.isEnabled()


def test_the_figures_follow_the_basis(
    card: StoriesCard, walk: Walk, state: AppState
) -> None:
    walk.begin(walk.stories[5])
    walk.go_to(11)
    assert "189 (claims from 150 to 189)" in card.page.text.words.text()
    state.choose_basis("RU")
    assert "150 (claims from 150 to 189)" in card.page.text.words.text()


def test_a_reader_who_wandered_off_is_offered_the_way_back(
    card: StoriesCard, walk: Walk, state: AppState, qtbot: QtBot
) -> None:
    walk.begin(walk.stories[0])
    assert not card.page.again.isVisible()
    state.select_entry("2022-09-21-exchange")
    assert card.page.again.isVisible()
    QTest.mouseClick(card.page.again, Qt.MouseButton.LeftButton)
    assert state.selection.entry == "2025-05-06-exchange"
    assert not card.page.again.isVisible()


def test_a_source_is_asked_for_by_its_address(
    card: StoriesCard, walk: Walk, qtbot: QtBot
) -> None:
    walk.begin(walk.stories[0])
    walk.go_to(6)
    with qtbot.waitSignal(card.source_opened, timeout=100) as opened:
        card.page.text.sources.linkActivated.emit(f"{OPEN}18")
    assert opened.args == ["https://www.pravda.com.ua/eng/news/2025/05/23/7513766/"]


def test_leaving_returns_to_the_list(card: StoriesCard, walk: Walk, qtbot: QtBot) -> None:
    walk.begin(walk.stories[0])
    QTest.mouseClick(card.leave, Qt.MouseButton.LeftButton)
    assert walk.story is None
    assert card.list.isVisible()

"""Where no entry is left: why, in words that screen readers find, and the way out."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from swapviewer.index.filtering import NO_FILTER
from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.spans import Span, month_of
from swapviewer.state import AppState
from swapviewer.views import nothing as module
from swapviewer.views.calendar import CalendarColumn
from swapviewer.views.nothing import Nothing, why_nothing
from swapviewer.views.timeline_card import TimelineCard
from tests.making import index_of

QUIET = Span(date(2025, 5, 8), date(2025, 5, 14))
NONE = NO_FILTER.toggled("kind", "talks").toggled("returned_to", "UA")


@pytest.fixture
def column(qtbot: QtBot, state: AppState, look: Look) -> CalendarColumn:
    made = CalendarColumn(state, look)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    return made


@pytest.mark.parametrize("height", [520, 700, 1000])
def test_nothing_moves_where_a_search_leaves_no_entry(
    column: CalendarColumn, state: AppState, height: int
) -> None:
    column.resize(300, height)
    QApplication.processEvents()
    parts = (column.year, column.month, column.legend)
    before = [part.geometry() for part in parts]
    state.search("nowhere")
    QApplication.processEvents()
    assert (column.nothing.isVisible(), column.entries.isVisible()) == (True, False)
    assert [part.geometry() for part in parts] == before
    state.search("")
    QApplication.processEvents()
    assert (column.nothing.isVisible(), column.entries.isVisible()) == (False, True)
    assert [part.geometry() for part in parts] == before


@pytest.mark.parametrize(
    ("filtered", "words", "span", "said"),
    [
        (False, "nowhere", None, "No entry holds these words."),
        (True, "", None, "No entry passes the filter."),
        (False, "", QUIET, "No entry in 8–14 May 2025."),
        (True, "nowhere", None, "No entry passes the filter and holds these words."),
        (
            True,
            "nowhere",
            month_of(2025, 5),
            "No entry in May 2025 passes the filter and holds these words.",
        ),
    ],
)
def test_an_empty_list_says_why_and_shows_all_again(
    column: CalendarColumn,
    state: AppState,
    filtered: bool,
    words: str,
    span: Span | None,
    said: str,
) -> None:
    assert not column.nothing.isVisible()
    state.filter_by(NONE if filtered else NO_FILTER)
    state.search(words)
    state.show_span(span)
    assert column.nothing.isVisible()
    assert not column.entries.isVisible()
    spoken = QAccessible.queryAccessibleInterface(column.nothing)
    names = [
        spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())
    ]
    assert names == [said, "Show all entries"]
    QTest.keyClick(column.nothing.way_out, Qt.Key.Key_Space)
    assert state.listed == state.index.events
    assert column.entries.isVisible()
    assert not column.nothing.isVisible()


def test_a_record_without_entries_offers_no_way_out(
    column: CalendarColumn, state: AppState
) -> None:
    state.show_record(index_of())
    assert column.nothing.words == "This record holds no entry."
    assert not column.nothing.way_out.isVisible()


def test_readers_are_told_once_that_nothing_is_left(
    qtbot: QtBot, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(module, "say", lambda _, words: said.append(words))
    shown = Nothing(state)
    qtbot.addWidget(shown)
    state.search("nowhere")
    state.search("nowhere at all")
    assert shown.words == said[0]
    assert said == ["No entry holds these words."]


def test_the_timeline_tells_of_the_filter_alone(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    card = TimelineCard(state, look)
    qtbot.addWidget(card)
    card.show()
    state.search("nowhere")
    state.show_span(QUIET)
    assert not card.nothing.isVisible()
    state.filter_by(NONE)
    assert card.nothing.isVisible()
    assert why_nothing(state, narrowed=False) == "No entry passes the filter."
    assert card.timeline.rect().contains(card.nothing.geometry())
    QTest.mouseClick(card.nothing.way_out, Qt.MouseButton.LeftButton)
    assert not card.nothing.isVisible()


def test_the_timeline_stays_in_its_place_when_the_chip_comes_and_goes(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    card = TimelineCard(state, look)
    qtbot.addWidget(card)
    card.setStyleSheet(style_sheet(look.theme))
    card.resize(600, 240)
    card.show()
    before = card.timeline.geometry()
    state.show_span(month_of(2025, 5))
    QApplication.processEvents()
    assert card.chip.isVisible()
    assert card.timeline.geometry() == before


def test_the_chip_of_the_timeline_names_the_span_and_clears_it(
    qtbot: QtBot, state: AppState, look: Look
) -> None:
    card = TimelineCard(state, look)
    qtbot.addWidget(card)
    assert card.chip.isHidden()
    assert card.accessibleName() == "Timeline – returned to Ukraine above, to Russia below"
    state.show_span(month_of(2025, 5))
    assert card.chip.text() == "May 2025  ✕"
    QTest.mouseClick(card.chip, Qt.MouseButton.LeftButton)
    assert not state.brushed
    assert card.chip.isHidden()

"""The calendar column: the month's head, the legend, and the list's title."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.spans import month_of
from swapviewer.state import AppState
from swapviewer.views.calendar import CalendarColumn, MonthName
from swapviewer.views.card import Card, label, prose
from swapviewer.views.legend import Legend
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def column(qtbot: QtBot, state: AppState, look: Look) -> CalendarColumn:
    state.select_day(SECOND_WAVE)
    made = CalendarColumn(state, look)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    return made


def words(column: CalendarColumn, role: str) -> list[str]:
    return [
        one.text() for one in column.findChildren(QLabel) if one.property("role") == role
    ]


def test_the_month_shown_is_named(column: CalendarColumn, state: AppState) -> None:
    (name,) = column.findChildren(MonthName)
    assert name.accessibleName() == "May 2025"
    before = name.grab().toImage()
    state.select_day(date(2022, 9, 21))
    assert name.accessibleName() == "September 2022"
    assert name.grab().toImage() != before


@pytest.mark.parametrize(
    ("name", "day"),
    [("Month before", date(2025, 4, 24)), ("Month after", date(2025, 6, 24))],
)
def test_arrows_turn_the_page(
    column: CalendarColumn, state: AppState, name: str, day: date
) -> None:
    (arrow,) = (
        one for one in column.findChildren(QToolButton) if one.accessibleName() == name
    )
    QTest.mouseClick(arrow, LEFT)
    assert state.day == day


def test_the_list_is_headed_by_its_number_and_span(
    column: CalendarColumn, state: AppState
) -> None:
    entries = len(state.index.events)
    assert f"{entries} ENTRIES" in words(column, "heading")
    state.show_span(month_of(2025, 5))
    heading = f"{len(state.entries)} ENTRIES, MAY 2025"
    assert heading in words(column, "heading")


def test_a_search_narrows_the_number_in_the_heading(
    column: CalendarColumn, state: AppState
) -> None:
    state.search("no such word anywhere")
    assert "0 ENTRIES FOUND" in words(column, "heading")


def test_the_legend_names_its_signs_and_takes_more_lines_where_narrow(
    column: CalendarColumn,
) -> None:
    legend = column.legend
    assert "returned to Ukraine" in legend.accessibleName()
    assert "n. d.: not disclosed" in legend.accessibleName()
    heights = [legend.heightForWidth(width) for width in (2000, 600, 280, 120)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_the_legend_follows_the_record(qtbot: QtBot, state: AppState, look: Look) -> None:
    state.show_record(
        index_of(event_parts("2001-05-04", "exchange", claim_parts("west", "press", 7)))
    )
    legend = Legend(state, look)
    qtbot.addWidget(legend)
    assert "returned to Westland" in legend.accessibleName()
    legend.resize(300, legend.heightForWidth(300))
    image = legend.grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert look.theme.side(0) in colours


def test_all_parts_fit_into_the_column_at_the_smallest_window(
    column: CalendarColumn,
) -> None:
    column.resize(280, 520)
    assert column.minimumSizeHint().height() <= 520
    for part in (column.year, column.month, column.legend, column.entries.viewport()):
        assert part.height() >= 50
        assert part.visibleRegion().boundingRect().height() == part.height()


def test_labels_show_exactly_what_they_are_given(qtbot: QtBot) -> None:
    for made in (label("<b>x</b> &amp;"), prose()):
        qtbot.addWidget(made)
        assert made.textFormat() == Qt.TextFormat.PlainText
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    assert prose().textInteractionFlags() & selectable


def test_a_card_is_named_by_its_title(qtbot: QtBot) -> None:
    card = Card("Calendar")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Calendar"
    card.rename("Entries <1>")
    assert card.accessibleName() == "Entries <1>"
    assert [one.text() for one in card.findChildren(QLabel)] == ["ENTRIES <1>"]

"""The list of the span's entries."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from swapviewer import text
from swapviewer.paint.look import Look
from swapviewer.spans import Span, month_of
from swapviewer.state import AppState
from swapviewer.views.entries import EntriesView
from swapviewer.views.entry_rows import EntriesModel, entry_words
from tests.conftest import SECOND_WAVE
from tests.making import claim_parts, event_parts, index_of

TEXT = Qt.ItemDataRole.DisplayRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TIP = Qt.ItemDataRole.ToolTipRole
_WORDS = some.sampled_from(["", "istanbul", "no such word"])


@pytest.fixture
def entries(qtbot: QtBot, state: AppState, look: Look) -> EntriesView:
    state.select_day(SECOND_WAVE)
    view = EntriesView(state, look)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    return view


def rows(view: EntriesView, role: Qt.ItemDataRole = TEXT) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def index_named(view: EntriesView, words: str) -> QModelIndex:
    found = next(at for at, row in enumerate(rows(view)) if words in row)
    return view.model().index(found, 0)


def test_months_head_their_entries(entries: EntriesView, state: AppState) -> None:
    state.show_span(Span(date(2025, 4, 1), date(2025, 5, 31)))
    shown = rows(entries)
    assert shown[0] == "April 2025"
    assert shown.count("May 2025") == 1
    assert len(shown) == len(state.entries) + 2


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=some.tuples(some.integers(0, 1564), some.integers(0, 1564)), words=_WORDS)
def test_the_rows_of_any_span_are_its_entries_each_month_headed_once(
    entries: EntriesView, state: AppState, days: tuple[int, int], words: str
) -> None:
    since = state.index.covers.first
    first, last = (since + timedelta(days=one) for one in sorted(days))
    state.search(words)
    state.show_span(Span(first, last))
    expected = []
    for month, events in groupby(state.listed, lambda one: text.month_year(one.date)):
        expected += [month]
        expected += [f"{text.day_month(one.date)}  {one.title}" for one in events]
    assert rows(entries) == expected
    model = entries.model()
    assert isinstance(model, EntriesModel)
    for event in state.index.events[::7]:
        row = model.row_of(event.id)
        assert (row is None) == (event not in state.listed)
        assert row is None or model.row(model.index(row, 0)) is event


def test_headings_cannot_be_chosen_and_entries_can(entries: EntriesView) -> None:
    heading = index_named(entries, "May 2025")
    entry = index_named(entries, "Second day of the 1,000-for-1,000")
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert entry.flags() & Qt.ItemFlag.ItemIsSelectable
    assert heading.data(TIP) is None


def test_a_row_tells_readers_and_hints_the_same_words(entries: EntriesView) -> None:
    row = index_named(entries, "Second day of the 1,000-for-1,000")
    spoken = str(row.data(SPOKEN))
    assert spoken.startswith("24 May 2025, exchange: Second day")
    assert spoken.endswith(", 307 to Ukraine, 307 to Russia, the sides agree")
    assert spoken in str(row.data(TIP))


def test_a_pointer_that_rests_on_a_row_is_told_its_words(
    qtbot: QtBot, entries: EntriesView
) -> None:
    row = index_named(entries, "Second day of the 1,000-for-1,000")
    QToolTip.hideText()
    QTest.mouseMove(entries.viewport(), entries.visualRect(row).center())
    qtbot.waitUntil(lambda: "the sides agree" in QToolTip.text())
    QToolTip.hideText()


def test_words_of_an_entry_follow_the_basis(state: AppState) -> None:
    event = state.index.on(date(2024, 1, 31))[0]
    assert "195 (195–207) to Ukraine, 195 to Russia" in entry_words(
        state.index, event, "RU"
    )


def test_titles_stay_text_in_hints(qtbot: QtBot, state: AppState, look: Look) -> None:
    state.show_record(index_of(event_parts("2001-05-04", "talks", title="<b>x</b> & y")))
    view = EntriesView(state, look)
    qtbot.addWidget(view)
    assert "&lt;b&gt;x&lt;/b&gt; &amp; y" in str(view.model().index(1, 0).data(TIP))
    assert str(view.model().index(1, 0).data(TEXT)).endswith("<b>x</b> & y")


def test_a_click_chooses_the_entry(
    qtbot: QtBot, entries: EntriesView, state: AppState
) -> None:
    place = entries.visualRect(index_named(entries, "23 May  First day")).center()
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert state.day == date(2025, 5, 23)


def test_arrows_walk_over_headings(
    qtbot: QtBot, entries: EntriesView, state: AppState
) -> None:
    state.select_day(date(2025, 5, 6))
    before = state.preceding()
    assert before is not None
    assert before.date < date(2025, 5, 1)
    QTest.keyClick(entries, Qt.Key.Key_Up)
    assert state.entry == before


def test_what_is_chosen_elsewhere_is_chosen_here_and_in_sight(
    entries: EntriesView, state: AppState
) -> None:
    state.select_day(date(2022, 9, 21))
    current = entries.currentIndex()
    assert "21 September" in str(current.data())
    assert entries.viewport().rect().contains(entries.visualRect(current).center())


@pytest.mark.parametrize("height", [90, 200, 700])
def test_the_chosen_entry_stays_in_sight_in_a_list_of_another_height(
    entries: EntriesView, state: AppState, height: int
) -> None:
    state.latest_entry()
    entries.resize(300, height)
    QApplication.processEvents()
    place = entries.visualRect(entries.currentIndex())
    assert entries.viewport().rect().contains(place)


def test_an_empty_day_leaves_nothing_chosen(entries: EntriesView, state: AppState) -> None:
    state.select_day(date(2025, 5, 7))
    assert not entries.currentIndex().isValid()
    assert not entries.selectionModel().hasSelection()


def test_a_span_narrows_the_list_without_choosing_anything(
    qtbot: QtBot, entries: EntriesView, state: AppState
) -> None:
    with qtbot.assertNotEmitted(state.entry_changed):
        state.show_span(month_of(2024, 1))
    assert {row.split()[1] for row in rows(entries)[1:]} == {"January"}
    assert state.day == SECOND_WAVE
    state.show_span(None)
    assert "24 May" in str(entries.currentIndex().data())


def test_rows_are_painted_with_the_chosen_one_inverted(
    entries: EntriesView, look: Look
) -> None:
    place = entries.visualRect(entries.currentIndex())
    for mode in ("light", "dark"):
        look.choose("dark" if mode == "dark" else "light")
        image = entries.viewport().grab().toImage()
        ground = image.pixelColor(place.center() + QPoint(0, -9))
        assert ground == QColor(look.theme.chosen)


def test_another_record_replaces_the_rows(entries: EntriesView, state: AppState) -> None:
    exchange = event_parts("2001-05-04", "exchange", claim_parts("north", "north-army", 7))
    state.show_record(index_of(exchange))
    assert rows(entries) == ["May 2001", "4 May  A exchange"]
    assert "7 to Northland" in rows(entries, SPOKEN)[1]


def test_a_click_with_control_picks_entries_to_be_added_up(
    entries: EntriesView, state: AppState
) -> None:
    place = entries.visualRect(index_named(entries, "23 May  First day")).center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert {one.date.day for one in state.picked} == {23, 24}
    assert len(entries.selectionModel().selectedIndexes()) == 2
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert state.picked == ()
    assert len(entries.selectionModel().selectedIndexes()) == 1


def test_a_click_with_shift_picks_all_between(
    entries: EntriesView, state: AppState
) -> None:
    place = entries.visualRect(index_named(entries, "22 May  Name lists")).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, shift, place)
    assert {one.date.day for one in state.picked} == {22, 23, 24}


def test_entries_picked_elsewhere_are_selected_here(
    entries: EntriesView, state: AppState
) -> None:
    names = [one.id for one in state.index.within(month_of(2025, 5))][:4]
    state.pick(names)
    assert len(entries.selectionModel().selectedIndexes()) >= 4

"""The window as a whole: what is chosen anywhere is chosen everywhere, and comes back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from swapviewer.app import acts as acts_module
from swapviewer.app.dialogs import DateDialog, KeysDialog, ProblemsDialog
from swapviewer.app.links import Links
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.look import Look
from swapviewer.spans import Span, month_of
from swapviewer.state import AppState
from swapviewer.views.parts import HasParts
from tests.app.conftest import keep, opened
from tests.conftest import SECOND_WAVE

EXAMPLE = Path(__file__).parents[1] / "example" / "record.json"
NAME = QAccessible.Text.Name
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def active(qtbot: QtBot, window: Window) -> Window:
    """The window with the keyboard in the month grid."""
    window.activateWindow()
    window.calendar.month.setFocus()
    qtbot.waitUntil(window.calendar.month.hasFocus)
    return window


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def shown(window: Window) -> date:
    """Return the day that all panes show, which must be the same."""
    calendar = window.calendar
    assert calendar.year.current() == calendar.month.current().replace(day=1)
    entry = calendar.entries.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    day = calendar.month.current()
    words = f"{day.day} {day:%B %Y}"
    assert entry is None or str(entry).startswith(words)
    assert words in window.details.toPlainText()
    if entry is not None:
        current = window.timeline.current
        assert current is not None
        assert day in window.timeline.scene.span(current)
    return day


def test_a_day_chosen_in_the_month_grid_is_shown_in_all_panes(window: Window) -> None:
    month = window.calendar.month
    QTest.mouseClick(month, LEFT, pos=month.place(date(2025, 5, 6)).center())
    assert shown(window) == date(2025, 5, 6)


def test_a_month_chosen_in_the_matrix_is_shown_in_all_panes(window: Window) -> None:
    year = window.calendar.year
    QTest.mouseClick(year, LEFT, pos=year.place(date(2024, 1, 1)).center())
    assert shown(window) == date(2024, 1, 3)


def test_an_entry_chosen_in_the_list_is_shown_in_all_panes(window: Window) -> None:
    entries = window.calendar.entries
    model = entries.model()
    row = next(
        at
        for at in range(model.rowCount())
        if "23 May  First day of the 1,000" in str(model.index(at, 0).data())
    )
    entries.scrollTo(model.index(row, 0))
    place = entries.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(entries.viewport(), LEFT, pos=place)
    assert shown(window) == date(2025, 5, 23)


def test_a_mark_chosen_in_the_timeline_is_shown_in_all_panes(
    window: Window, state: AppState
) -> None:
    node = QAccessible.queryAccessibleInterface(window.timeline)
    window.timeline.zoom_to_span(month_of(2025, 5))
    at = next(
        at for at in range(node.childCount()) if "6 May 2025" in node.child(at).text(NAME)
    )
    node.child(at).actionInterface().doAction("Press")
    assert shown(window) == date(2025, 5, 6)


def test_a_column_chosen_in_the_chart_is_shown_in_all_panes(
    window: Window, state: AppState
) -> None:
    state.show_span(month_of(2025, 5))
    node = QAccessible.queryAccessibleInterface(columns(window))
    assert node.childCount() == 31
    node.child(5).actionInterface().doAction("Press")
    assert shown(window) == date(2025, 5, 6)


def columns(window: Window) -> QWidget:
    """Return what the chart's columns are painted in."""
    (plot,) = (
        one for one in window.chart.findChildren(QWidget) if isinstance(one, HasParts)
    )
    return plot


@pytest.mark.parametrize("day", [date(2025, 6, 9), date(2025, 5, 7), date(2022, 3, 1)])
def test_a_day_chosen_in_the_state_is_shown_in_all_panes(
    window: Window, state: AppState, day: date
) -> None:
    state.select_day(day)
    assert shown(window) == day


def test_keys_walk_through_entries_and_places(active: Window, state: AppState) -> None:
    press(active, Qt.Key.Key_P)
    assert shown(active) == date(2025, 5, 23)
    press(active, Qt.Key.Key_N)
    press(active, Qt.Key.Key_N)
    assert shown(active) == date(2025, 5, 25)
    press(active, Qt.Key.Key_Left, ALT)
    assert shown(active) == SECOND_WAVE
    press(active, Qt.Key.Key_Right, ALT)
    assert shown(active) == date(2025, 5, 25)


def test_walking_says_where_it_led(active: Window) -> None:
    press(active, Qt.Key.Key_N)
    said = active.statusBar().currentMessage()
    assert said.startswith("25 May 2025, exchange: ")
    assert "303 to Ukraine, 303 to Russia" in said
    assert said.endswith(" of 292)")


def test_next_and_previous_skip_empty_days(active: Window, state: AppState) -> None:
    state.select_day(date(2025, 5, 7))
    press(active, Qt.Key.Key_N)
    assert state.day == date(2025, 5, 16)
    state.select_day(date(2025, 5, 7))
    press(active, Qt.Key.Key_P)
    assert state.day == date(2025, 5, 6)


class Days(date):
    """A clock that stands still."""

    now = date(2025, 5, 7)

    @classmethod
    def today(cls) -> date:  # type: ignore[override]
        return cls.now


@pytest.mark.parametrize(
    ("today", "day"),
    [(date(2025, 5, 7), date(2025, 5, 7)), (date(2031, 1, 1), None)],
)
def test_t_goes_to_today_or_else_to_the_latest_entry(
    active: Window,
    state: AppState,
    monkeypatch: pytest.MonkeyPatch,
    today: date,
    day: date | None,
) -> None:
    monkeypatch.setattr(Days, "now", today)
    monkeypatch.setattr(acts_module, "date", Days)
    press(active, Qt.Key.Key_T)
    assert shown(active) == (day or state.index.days[-1])


@pytest.mark.parametrize(
    ("words", "day", "span"),
    [
        ("31.01.2024", date(2024, 1, 31), None),
        ("1 February 2024", date(2024, 2, 1), None),
        ("January 2024", date(2024, 1, 3), month_of(2024, 1)),
        ("2023", date(2023, 1, 8), Span(date(2023, 1, 1), date(2023, 12, 31))),
    ],
)
def test_going_to_a_date_chooses_a_day_and_brushes_a_month_or_year(
    active: Window,
    state: AppState,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    day: date,
    span: Span | None,
) -> None:
    def answer(dialog: DateDialog) -> int:
        dialog.field.setText(words)
        return DateDialog.DialogCode.Accepted.value

    monkeypatch.setattr(DateDialog, "exec", answer)
    press(active, Qt.Key.Key_G, CONTROL)
    assert state.brushed is (span is not None)
    assert span is None or state.span == span
    assert shown(active).replace(day=1) == day.replace(day=1)


def test_giving_up_going_to_a_date_changes_nothing(
    active: Window, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DateDialog, "exec", lambda _: 0)
    before = state.selection
    press(active, Qt.Key.Key_G, CONTROL)
    assert state.selection == before


def test_a_brushed_span_is_named_by_a_chip_that_clears_it(
    active: Window, state: AppState
) -> None:
    (chip,) = (
        one
        for one in active.findChildren(QPushButton)
        if one.accessibleName() == "Clear the span"
    )
    assert not chip.isVisible()
    state.show_span(month_of(2025, 5))
    assert chip.isVisible()
    assert chip.text().startswith("May 2025")
    QTest.mouseClick(chip, LEFT)
    assert not state.brushed
    state.show_span(month_of(2025, 5))
    press(active, Qt.Key.Key_Backspace)
    assert not state.brushed


def test_keys_zoom_the_timeline(active: Window) -> None:
    whole = active.timeline.visible_span
    press(active, Qt.Key.Key_4)
    assert len(active.timeline.visible_span) < 140
    press(active, Qt.Key.Key_F)
    assert SECOND_WAVE in active.timeline.visible_span
    near = active.timeline.visible_span
    press(active, Qt.Key.Key_Minus)
    assert len(active.timeline.visible_span) > len(near)
    press(active, Qt.Key.Key_0, CONTROL)
    assert active.timeline.visible_span == whole
    press(active, Qt.Key.Key_Plus)
    assert len(active.timeline.visible_span) < len(whole)


def test_letters_typed_into_the_search_are_no_commands(
    qtbot: QtBot, active: Window, state: AppState
) -> None:
    press(active, Qt.Key.Key_Slash)
    qtbot.waitUntil(active.search.hasFocus)
    QTest.keyClicks(active.search, "npt1f+")
    QTest.keyClick(active.search, Qt.Key.Key_Backspace)
    assert active.search.text() == "npt1f"
    assert state.day == SECOND_WAVE
    QTest.keyClick(active.search, Qt.Key.Key_Escape)
    assert active.search.text() == ""


def test_the_page_of_keys_opens(active: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_dialogs: list[int] = []
    monkeypatch.setattr(
        KeysDialog, "exec", lambda one: opened_dialogs.append(one.table.rowCount())
    )
    press(active, Qt.Key.Key_F1)
    assert opened_dialogs
    assert opened_dialogs[0] > 20


def test_sources_are_opened_through_the_question_alone(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(_: Links, words: str) -> bool:
        asked.append(words)
        return False

    monkeypatch.setattr(Links, "confirm", refuse)
    monkeypatch.setattr(Links, "browse", lambda *_: pytest.fail("a browser was opened"))
    window.details.source_opened.emit("https://example.org/a")
    assert "https://example.org/a" in asked[0]


def middle(window: Window) -> QSplitter:
    (splitter,) = (
        one
        for one in window.findChildren(QSplitter)
        if one.orientation() == Qt.Orientation.Vertical
        and one.isAncestorOf(window.timeline)
    )
    return splitter


def share(splitter: QSplitter) -> float:
    return splitter.sizes()[0] / sum(splitter.sizes())


def test_layout_and_place_come_back_at_the_next_start(
    qtbot: QtBot, window: Window, state: AppState, look: Look, settings: Settings
) -> None:
    state.show_span(month_of(2024, 1))
    state.select_day(date(2024, 1, 31))
    state.choose_basis("RU")
    state.choose_step("week")
    state.count_releases(True)
    look.choose("dark")
    middle(window).setSizes([150, 400])
    kept_share = share(middle(window))
    assert kept_share != pytest.approx(share(middle(opened(qtbot, state, look, settings))))
    window.close()
    again = AppState(state.index)
    kept = settings.place(state.index.record.title)
    assert kept is not None
    again.restore(kept)
    other = opened(qtbot, again, Look(settings.mode()), settings)
    assert again.selection == state.selection
    assert shown(other) == date(2024, 1, 31)
    assert share(middle(other)) == pytest.approx(kept_share, abs=0.01)
    assert settings.mode() == "dark"


def test_a_change_of_the_desktops_look_reaches_the_fonts(
    window: Window, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Look] = []
    monkeypatch.setattr(Look, "follow_fonts", lambda one: asked.append(one))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert asked == [look]


def test_damaged_layouts_leave_the_window_as_it_is_at_first(
    qtbot: QtBot, state: AppState, look: Look, settings: Settings
) -> None:
    for name in ("window", "columns", "middle"):
        settings.keep_layout(name, QByteArray(b"\x00\xff not a layout"))
    window = opened(qtbot, state, look, settings)
    assert window.width() >= 980
    assert window.calendar.width() > 200
    assert window.details.width() > 200


def test_the_example_record_opens_and_replaces_all(
    window: Window, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(EXAMPLE), "Records (*.json)")
    )
    window.acts.open_record()
    assert state.index.record.title in window.windowTitle()
    assert "Three Valleys" in window.windowTitle()
    state.first_entry()
    assert shown(window).year == 1931
    assert window.calendar.year.dates()[0] == date(1931, 3, 1)
    assert "Ukraine" not in labels(window)
    assert "Aldermark" in labels(window)
    window.acts.open_bundled()
    assert "Ukraine" in labels(window)


def labels(window: Window) -> str:
    """Return all words that can be seen."""
    shown_now = [one for one in window.findChildren(QLabel) if one.isVisible()]
    return " ".join([*(one.text() for one in shown_now), window.details.toPlainText()])


BAD = {
    "no json": "{",
    "another thing": "[]",
    "nothing": "",
    "half a record": json.dumps({"schema_version": 1, "title": "x"}),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_bad_file_is_told_and_what_was_shown_stays(
    window: Window,
    state: AppState,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    content: str,
) -> None:
    told: list[str] = []

    def tell(dialog: ProblemsDialog) -> int:
        told.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", tell)
    path = tmp_path / "bad.json"
    path.write_text(content)
    index, title = state.index, window.windowTitle()
    window.acts.open_file(path)
    assert "bad.json" in told[0]
    assert state.index is index
    assert window.windowTitle() == title
    assert shown(window) == SECOND_WAVE


def test_a_missing_file_is_told_as_well(
    window: Window, state: AppState, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[bool] = []
    monkeypatch.setattr(ProblemsDialog, "exec", lambda _: told.append(True))
    index = state.index
    window.acts.open_file(tmp_path / "none.json")
    assert told == [True]
    assert state.index is index


def test_giving_up_opening_changes_nothing(
    window: Window, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    index = state.index
    window.acts.open_record()
    assert state.index is index


def test_a_dropped_file_is_opened(window: Window, state: AppState) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a"), QUrl.fromLocalFile(str(EXAMPLE))])
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(
        window, QDragEnterEvent(QPoint(200, 200), action, data, LEFT, NONE)
    )
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), action, data, LEFT, NONE))
    assert "Three Valleys" in state.index.record.title


def test_the_status_bar_counts_the_record(window: Window, state: AppState) -> None:
    words = " ".join(one.text() for one in window.statusBar().findChildren(QLabel))
    assert f"{len(state.index.events)} entries" in words
    assert f"{len(state.index.record.sources):,} sources" in words
    assert "record through 7 June 2026" in words


def test_the_window_waits_for_its_first_paint_before_it_makes_the_chart(
    qtbot: QtBot, state: AppState, look: Look, settings: Settings
) -> None:
    window = Window(state, look, settings)
    keep(qtbot, window)
    assert not hasattr(window, "chart")
    window.show()
    qtbot.waitUntil(lambda: hasattr(window, "chart"))
    assert window.chart.isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_everything_fits_into_usual_screens(
    qtbot: QtBot, window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for pane in (window.calendar, window.timeline, window.chart, window.details):
        corner = pane.mapTo(window, pane.rect().bottomRight())
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]


def test_a_record_of_three_parties_is_shown_without_complaint(
    qtbot: QtBot, look: Look, settings: Settings
) -> None:
    state = AppState(RecordIndex(load_record(EXAMPLE)))
    window = opened(qtbot, state, look, settings)
    for event in state.index.events:
        state.select_entry(event.id)
        assert not window.grab().isNull()

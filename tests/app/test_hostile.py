"""Hostile texts of a record in the window: shown as the text that they are, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QToolBar,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from swapviewer import text as wording
from swapviewer.app import printing
from swapviewer.app.recent import RecentMenu
from swapviewer.app.saved import SavedViews
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.days import RecordIndex
from swapviewer.index.filtering import NO_FILTER
from swapviewer.index.measures import MEASURES
from swapviewer.model.load import load_record
from swapviewer.paint.look import Look
from swapviewer.state import AppState
from swapviewer.views import hint
from swapviewer.views.filter_bar import FilterChips, FilterMenu
from tests.app.conftest import opened
from tests.hostile import TEXTS, day_of, endless_file, hostile_index

OPERATION = f"operation-{list(TEXTS).index('script')}"
# Tags of our own rich text; anything else in it would come from a record.
OURS = {"p", "span", "a", "table", "tr", "td", "br", "b", "tbody", "nobr"}
TAG = re.compile(r"<\s*/?\s*([a-zA-Z!?]+)")
SPACES = re.compile(r"\s+")


@pytest.fixture
def hostile_state(tmp_path: Path) -> AppState:
    return AppState(hostile_index(tmp_path))


@pytest.fixture
def hostile_window(
    qtbot: QtBot, hostile_state: AppState, look: Look, settings: Settings
) -> Window:
    return opened(qtbot, hostile_state, look, settings)


def rich_texts(window: QWidget) -> Iterator[str]:
    """Yield every text in the window that Qt takes, or may take, for rich text."""
    for label in window.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText:
            yield label.text()
    for editor in window.findChildren(QTextEdit):
        yield (
            editor.toHtml().partition("<body")[2].partition(">")[2].rpartition("</body")[0]
        )
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.toolTip()
        yield widget.whatsThis()
    # Menus show no tooltips; the buttons of a toolbar show those of their actions.
    for bar in window.findChildren(QToolBar):
        yield from (action.toolTip() for action in bar.actions())
    assert not any(menu.toolTipsVisible() for menu in window.findChildren(QMenu))


def squeezed(words: str) -> str:
    """Return words as any layout may break them."""
    return SPACES.sub("", words.replace("\x00", ""))


def shown(window: Window) -> str:
    """Return all that the labels of the window show, rich text as it is read."""
    texts = []
    for label in window.findChildren(QLabel):
        text = label.text()
        if label.textFormat() == Qt.TextFormat.RichText:
            document = QTextDocument()
            document.setHtml(text)
            text = document.toPlainText()
        texts.append(text)
    texts.append(window.details.toPlainText())
    return squeezed("\n".join(texts))


def test_no_text_of_a_record_becomes_markup(
    hostile_window: Window, hostile_state: AppState
) -> None:
    for name in TEXTS:
        hostile_state.select_day(date.fromisoformat(day_of(name)))
        for text in rich_texts(hostile_window):
            tags = {one.lower() for one in TAG.findall(text)}
            assert tags <= OURS, (name, text)


@pytest.mark.parametrize("name", TEXTS)
def test_the_details_show_each_character(
    hostile_window: Window, hostile_state: AppState, name: str
) -> None:
    hostile_state.select_day(date.fromisoformat(day_of(name)))
    # Title, summary, place, occasion, mediator and a fact, and the publisher of its source.
    assert shown(hostile_window).count(squeezed(TEXTS[name])) >= 7


def test_every_view_lives_through_them(
    hostile_window: Window, hostile_state: AppState
) -> None:
    hostile_window.chart.show_as_table(True)
    for measure in MEASURES:
        hostile_state.choose_measure(measure)
        for text in TEXTS.values():
            hostile_window.search.setText(text)
            QApplication.processEvents()
    hostile_window.search.clear()
    for view in hostile_window.findChildren(QAbstractItemView):
        view.grab()
    hostile_window.timeline.zoom_in()
    hostile_window.timeline.grab()


def test_each_text_is_found_by_its_own_words(
    hostile_window: Window, hostile_state: AppState
) -> None:
    for name in ("image", "script", "typst", "escape"):
        hostile_window.search.setText(TEXTS[name][:60])
        assert hostile_state.hits is not None
        assert f"{day_of(name)}-exchange" in hostile_state.hits


def test_tooltips_show_the_text_that_it_is(
    hostile_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda *given: told.append(given[1]))
    for text in TEXTS.values():
        hint.show_hint(hostile_window, hostile_window.rect(), text)
        document = QTextDocument()
        document.setHtml(told[-1])
        assert squeezed(document.toPlainText()) == squeezed(text)


def test_the_title_bar_shows_the_title(hostile_window: Window) -> None:
    # Qt writes [*][*] where a window shows [*].
    title = hostile_window.windowTitle().replace("[*][*]", "[*]")
    assert title.startswith(TEXTS["template"])


def test_menus_show_names_and_no_letters_of_their_own(hostile_window: Window) -> None:
    names = [action.text() for action in hostile_window.menus.basis_menu.actions()]
    assert names[1:] == [
        TEXTS["script"].replace("&", "&&"),
        TEXTS["template"].replace("&", "&&"),
    ]


def test_every_filter_is_named_by_its_text_and_takes_it(
    hostile_window: Window, hostile_state: AppState
) -> None:
    menu = next(iter(hostile_window.findChildren(FilterMenu)))
    menu.refresh()
    chips = hostile_window.findChildren(FilterChips)[0]
    named = {one.data(): one for sub in menu.findChildren(QMenu) for one in sub.actions()}
    for words in TEXTS.values():
        action = named[f"mediator:{words}"]
        assert "\t" not in action.text()
        told = action.text().replace("&&", "&").rpartition("  (")[0]
        assert squeezed(told) == squeezed(wording.beginning(words, 120))
        action.trigger()
        assert len(hostile_state.shown.events) == 1
        chip = chips.findChildren(QPushButton)[-1]
        shown = [one.text() for one in chips.findChildren(QPushButton) if one is not chip]
        assert any(squeezed(words.replace("&", "&&")) in squeezed(one) for one in shown)
        chips.grab()
        hostile_state.filter_by(NO_FILTER)


def test_names_of_files_and_views_are_shown_as_they_are(
    hostile_window: Window, hostile_state: AppState, settings: Settings
) -> None:
    title = hostile_state.index.record.title
    for at, words in enumerate(TEXTS.values()):
        settings.keep_view(title, f"{at} {words}"[:60], "{}")
        settings.keep_recent(f"/a/{words}.json".replace("\n", " "))
    saved = hostile_window.findChildren(SavedViews)[0]
    recent = hostile_window.findChildren(RecentMenu)[0]
    saved.refresh()
    recent.refresh()
    for menu in (saved, recent):
        for action in menu.actions():
            assert "\t" not in action.text()
            assert "&" not in action.text().replace("&&", "").removeprefix("&")
    hostile_window.notice.tell(TEXTS["script"], "Reload")
    assert hostile_window.notice.words == TEXTS["script"]


def test_the_print_window_shows_plain_words(
    hostile_window: Window, hostile_state: AppState, look: Look
) -> None:
    hostile_state.select_day(date.fromisoformat(day_of("script")))
    sheet = printing.offer(hostile_window, hostile_state, look, f"operation:{OPERATION}")
    assert sheet.windowTitle().endswith(OPERATION)
    for words in rich_texts(sheet):
        assert {one.lower() for one in TAG.findall(words)} <= OURS, words
    sheet.close()


def test_what_is_copied_holds_no_formula(hostile_window: Window) -> None:
    hostile_window.chart.copy_table()
    for line in QGuiApplication.clipboard().text().split("\n"):
        for cell in line.split("\t"):
            assert not re.match(r"[=@]|[+-][^\d]", cell), cell


def test_the_box_about_the_record_is_plain(
    hostile_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    formats: list[Qt.TextFormat] = []

    def execute(box: QMessageBox) -> int:
        formats.append(box.textFormat())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    hostile_window.acts.show_about()
    assert formats == [Qt.TextFormat.PlainText]


def test_a_title_of_a_million_characters_is_only_long(
    qtbot: QtBot, tmp_path: Path, look: Look, settings: Settings
) -> None:
    path = endless_file(tmp_path, "W\u0301i<b>")
    state = AppState(RecordIndex(load_record(path)))
    window = opened(qtbot, state, look, settings)
    state.first_entry()
    window.grab()
    assert window.width() < 5000
    assert "W\u0301i<b>" * 40 in window.details.toPlainText()

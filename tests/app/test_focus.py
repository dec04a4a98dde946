"""Where the keyboard is can be seen at each stop of Tab, in both themes."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.filtering import NO_FILTER
from swapviewer.paint.look import Look, Mode
from swapviewer.paint.theme import contrast
from swapviewer.spans import month_of
from swapviewer.state import AppState
from tests.app.conftest import opened
from tests.conftest import SECOND_WAVE
from tests.pictures import colours

MOST = 200  # stops that a window may have before Tab counts as caught
LEAST = 40  # pixels that must stand out: more than any dot or letter has


@pytest.fixture
def elsewhere(qtbot: QtBot) -> QWidget:
    """Another window, which takes the keyboard away and gives it back."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    return other


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_has_the_keyboard_looks_unlike_what_has_not(
    qtbot: QtBot, state: AppState, settings: Settings, elsewhere: QWidget, mode: Mode
) -> None:
    state.select_day(SECOND_WAVE)
    window = opened(qtbot, state, Look(mode), settings)
    window.resize(1280, 720)
    fill(window, state)
    window.activateWindow()
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    looked: dict[QWidget, int] = {}
    for _ in range(MOST):
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop is window.search and len(looked) > 1:
            break
        if stop not in looked and not in_text(window, stop):
            looked[stop] = strongly_changed(qtbot, window, stop, elsewhere)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert window.timeline in looked
    assert window.details in looked
    assert len(looked) > 20
    assert {told(stop): many for stop, many in looked.items() if many < LEAST} == {}


def fill(window: Window, state: AppState) -> None:
    """Let everything appear that is there only at times."""
    state.show_span(month_of(2025, 5))
    state.filter_by(NO_FILTER.toggled("kind", "exchange").toggled("kind", "talks"))
    window.notice.tell("The file changed.", "Reload")
    window.side.open_stories()
    QApplication.processEvents()


def in_text(window: Window, stop: QWidget) -> bool:
    """Return whether this is text, where the link with the keyboard is outlined by Qt."""
    return window.details.isAncestorOf(stop) and stop.inherits("QLabel")


def strongly_changed(
    qtbot: QtBot, window: Window, stop: QWidget, elsewhere: QWidget
) -> int:
    """Return how many pixels of a stop stand out from what was there without focus."""
    with_focus = picture(window, stop)
    elsewhere.activateWindow()
    qtbot.waitUntil(lambda: not stop.hasFocus())
    without = picture(window, stop)
    window.activateWindow()
    qtbot.waitUntil(stop.hasFocus)
    changed = Counter(zip(colours(with_focus), colours(without), strict=True))
    return sum(many for pair, many in changed.items() if contrast(*pair) >= 3)


def picture(window: Window, stop: QWidget) -> QImage:
    """Return what can be seen of a stop in its window."""
    place, around = stop.rect(), stop
    while around is not window:
        place.translate(around.pos())
        parent = around.parentWidget()
        assert parent is not None
        around = parent
        place &= around.rect()
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage()


def told(stop: QWidget) -> str:
    return f"{type(stop).__name__} {stop.accessibleName()}"

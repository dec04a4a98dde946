"""Presses and print windows that come and go leave nothing behind: counted, not timed."""

from __future__ import annotations

import gc
import threading
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from swapviewer.app.pressing import Pages
from swapviewer.app.print_window import SheetWindow
from swapviewer.app.printing import offer
from swapviewer.paint.look import Look
from swapviewer.sheets.papers import PAPERS
from swapviewer.state import AppState

# In milliseconds: presses take their time beside other work.
PATIENCE = 20_000


def alive(kind: type) -> int:
    gc.collect()
    return sum(isinstance(one, kind) for one in gc.get_objects())


def threads_ended() -> bool:
    return threading.active_count() == 1


def wait_for_pages(qtbot: QtBot, window: SheetWindow) -> None:
    """Wait for the pages of the options chosen, and until they are drawn."""

    def shown() -> bool:
        pages = window.pages
        return pages is not None and pages.ink == window.options.ink and window.view.settled

    qtbot.waitUntil(shown, timeout=PATIENCE)


def test_print_windows_opened_and_closed_leave_nothing_behind(
    qtbot: QtBot, state: AppState
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    look = Look("light")
    state.select_day(date(2025, 5, 24))
    qtbot.waitUntil(threads_ended, timeout=PATIENCE)
    before = {kind: alive(kind) for kind in (Pages, SheetWindow, QMessageBox)}
    for at in range(20):
        window = offer(parent, state, look)
        if at % 5 == 0:  # The others are closed while they press.
            wait_for_pages(qtbot, window)
        with qtbot.waitSignal(window.destroyed, timeout=PATIENCE):
            window.close()
        del window
    qtbot.waitUntil(threads_ended, timeout=PATIENCE)
    assert {kind: alive(kind) for kind in before} == before
    assert parent.findChildren(QObject) == []
    assert parent.findChildren(QTimer) == []


def test_of_sheets_pressed_one_after_another_only_the_last_is_kept(
    qtbot: QtBot, state: AppState
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    state.select_day(date(2025, 5, 24))
    qtbot.waitUntil(threads_ended, timeout=PATIENCE)
    before = alive(Pages)
    window = offer(parent, state, Look("light"))
    window.options.paper.setCurrentIndex(PAPERS.index("a5"))
    for _ in range(4):
        window.options.colour.toggle()
        wait_for_pages(qtbot, window)
        # Of a page that is out of sight the old picture stays.
        window.view.zoom_to(2.0)
        for page in (9, 0):
            window.view.go_to(page)
            wait_for_pages(qtbot, window)
    qtbot.waitUntil(threads_ended, timeout=PATIENCE)
    assert alive(Pages) == before + 1
    window.options.pages.setText("99")
    for _ in range(3):
        window.print_pages()
        box = window.findChildren(QMessageBox)[-1]
        with qtbot.waitSignal(box.destroyed, timeout=PATIENCE):
            box.close()
    assert window.findChildren(QMessageBox) == []
    window.close()

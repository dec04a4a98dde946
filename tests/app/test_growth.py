"""Use makes nothing grow, and a window that is gone leaves nothing: counted, not timed."""

from __future__ import annotations

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import load_record
from swapviewer.paint.chart_plan import Stack
from swapviewer.paint.look import Look
from swapviewer.selection import Selection
from swapviewer.state import AppState
from swapviewer.views import parts
from tests.app.conftest import keep
from tests.example.war import FILE


def alive(*modules: str) -> Counter[type]:
    """Count the objects whose kinds come from such modules."""
    gc.collect()
    kinds = map(type, gc.get_objects())
    # A class made in C may have something else there than a name.
    return Counter(kind for kind in kinds if str(kind.__module__).startswith(modules))


def settle() -> None:
    """Let the window paint, and what is to be deleted go."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(index: RecordIndex, look: Look, settings: Settings) -> Window:
    parts.install()
    window = Window(AppState(index), look, settings)
    window.show()
    window.complete()
    settle()
    return window


def test_a_window_that_is_gone_leaves_no_plan_of_its_chart(
    qtbot: QtBot, look: Look, settings: Settings
) -> None:
    index = RecordIndex(load_record(FILE))
    left = []
    for _ in range(3):
        window = shown(index, look, settings)
        window.close()
        window.deleteLater()
        settle()
        del window
        settle()
        left.append(alive("swapviewer.paint")[Stack])
    # What other windows left may go meanwhile.
    assert left[0] >= left[1] >= left[2]


def test_entries_seen_again_and_again_make_no_more_objects(
    qtbot: QtBot, look: Look, settings: Settings
) -> None:
    window = shown(RecordIndex(load_record(FILE)), look, settings)
    keep(qtbot, window)

    def walk() -> Counter[type]:
        window.acts.first_entry()
        for _ in range(6):
            window.acts.next_entry()
            settle()
        found = alive("swapviewer", "PySide6", "pyqtgraph")
        # The places to go back to: hundreds, but no more.
        del found[Selection]
        return found

    walk()
    once = walk()
    for _ in range(3):
        again = walk()
    assert again - once == Counter()

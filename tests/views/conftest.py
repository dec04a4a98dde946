"""What the tests of views share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from swapviewer.paint.look import Look
from swapviewer.state import AppState
from swapviewer.views import parts
from swapviewer.views.timeline import TimelineView


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    """The light theme."""
    return Look("light")


@pytest.fixture
def timeline(qtbot: QtBot, state: AppState, look: Look) -> TimelineView:
    """The timeline of the whole record in a window of its own, with the keyboard."""
    parts.install()
    made = TimelineView(state, look)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made

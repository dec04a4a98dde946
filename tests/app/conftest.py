"""What the tests of the window share."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.paint.look import Look
from swapviewer.paint.style import style_sheet
from swapviewer.state import AppState
from swapviewer.views import parts
from tests.conftest import SECOND_WAVE


@pytest.fixture(autouse=True)
def no_dialog_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail, rather than wait for ever, where a test opens a real dialog."""

    def refuse(dialog: QDialog) -> int:
        pytest.fail(f"{type(dialog).__name__} waits for somebody: {dialog.windowTitle()}")

    monkeypatch.setattr(QDialog, "exec", refuse)
    monkeypatch.setattr(QMessageBox, "exec", refuse)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a file of their own."""
    return Settings(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    """The light theme."""
    return Look("light")


# The bot itself holds windows weakly, and Python would take one down piece by piece while
# Qt still sends it events.
_KEPT: WeakKeyDictionary[QtBot, list[Window]] = WeakKeyDictionary()


def keep(qtbot: QtBot, window: Window) -> None:
    """Hold a window until its test is over, and close it then."""
    qtbot.addWidget(window)
    _KEPT.setdefault(qtbot, []).append(window)


def opened(qtbot: QtBot, state: AppState, look: Look, settings: Settings) -> Window:
    """Return a whole window as users see it."""
    parts.install()
    window = Window(state, look, settings)
    keep(qtbot, window)
    window.setStyleSheet(style_sheet(look.theme))
    window.complete()
    window.show()
    return window


@pytest.fixture
def window(qtbot: QtBot, state: AppState, look: Look, settings: Settings) -> Window:
    """The window on the bundled record, at the second wave of 1,000 for 1,000."""
    state.select_day(SECOND_WAVE)
    return opened(qtbot, state, look, settings)

"""The file of the record goes away, or is cut in half, while the whole window is open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from swapviewer.app.dialogs import ProblemsDialog
from swapviewer.app.settings import Settings
from swapviewer.app.window import Window
from swapviewer.paint.look import Look
from swapviewer.state import AppState
from tests.app.conftest import opened

EXAMPLE = Path(__file__).parents[1] / "example" / "record.json"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return Path(shutil.copy(EXAMPLE, folder / "record.json"))


@pytest.fixture
def window(
    qtbot: QtBot, state: AppState, look: Look, settings: Settings, path: Path
) -> Window:
    """The whole window on a copy of the example record."""
    made = opened(qtbot, state, look, settings)
    made.acts.open_file(path)
    return made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialog of problems said, whenever it came."""
    words: list[str] = []

    def execute(dialog: ProblemsDialog) -> int:
        words.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", execute)
    return words


def offer(window: Window) -> QPushButton:
    """Return the button on the notice that does what it offers."""
    return next(
        one
        for one in window.notice.findChildren(QPushButton)
        if one.isVisible() and one.text() != "Close"
    )


def works(window: Window, state: AppState) -> bool:
    """Walk through the record as it is shown."""
    days = set()
    for act in (window.acts.first_entry, window.acts.next_entry, window.acts.zoom_to_all):
        act()
        QApplication.processEvents()
        days.add(state.day)
    return len(days) == 2


def test_a_file_cut_in_half_is_told_and_what_was_shown_stays(
    qtbot: QtBot, window: Window, state: AppState, path: Path, told: list[str]
) -> None:
    shown, content = state.index, path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    qtbot.waitUntil(lambda: window.notice.isVisible())
    assert "record.json has changed and has 1 problem now" in window.notice.words
    offer(window).click()
    assert f"{path}:" in told[0]
    assert state.index is shown
    assert works(window, state)


def test_a_file_put_right_again_is_no_problem_any_more(
    qtbot: QtBot, window: Window, state: AppState, path: Path, told: list[str]
) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    qtbot.waitUntil(lambda: window.notice.isVisible())
    path.write_bytes(content)
    qtbot.waitUntil(lambda: not window.notice.isVisible())
    assert window.acts.file.problems is None
    assert told == []


def test_a_file_taken_away_stays_shown_and_is_told_when_it_is_asked_for(
    qtbot: QtBot, window: Window, state: AppState, path: Path, told: list[str]
) -> None:
    shown, content = state.index, path.read_bytes()
    path.unlink()
    window.acts.reload()
    assert "there is no such file" in told[0]
    assert state.index is shown
    assert works(window, state)
    path.write_bytes(content + b"\n")
    qtbot.waitUntil(lambda: window.notice.isVisible())
    assert window.notice.words == "record.json has changed on disk."
    offer(window).click()
    assert state.index is not shown
    assert len(told) == 1


def test_a_whole_folder_taken_away_leaves_what_was_shown(
    qtbot: QtBot, window: Window, state: AppState, path: Path, told: list[str]
) -> None:
    shown = state.index
    shutil.rmtree(path.parent)
    window.acts.reload()
    assert "there is no such file" in told[0]
    assert state.index is shown
    assert works(window, state)
    window.close()
    assert window.settings.place(shown.record.title) is not None

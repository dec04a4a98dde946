"""Long records are read beside the window: progress, Cancel, and what was shown stays."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from swapviewer.app.dialogs import ProblemsDialog
from swapviewer.app.opening import OpeningBar
from swapviewer.app.reading import Reading
from swapviewer.app.record_file import RecordFile
from swapviewer.errors import BadRecordError
from swapviewer.index.days import RecordIndex
from swapviewer.model.load import LoadedRecord, load_record
from swapviewer.state import AppState
from tests.example.war import FILE, TEXT


@pytest.fixture(autouse=True)
def every_file_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("swapviewer.model.load.LONG", 0)


@pytest.fixture
def state() -> AppState:
    """A state on another record than is opened."""
    return AppState(RecordIndex(load_record(FILE)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the record that is shown, with another title."""
    made = Path(shutil.copy(FILE, tmp_path / "long.json"))
    made.write_text(TEXT.replace('"title": "', '"title": "Other ', 1), "utf-8")
    return made


@pytest.fixture
def bar(qtbot: QtBot, state: AppState) -> OpeningBar:
    made = OpeningBar(RecordFile(state))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Half of a file is read before somebody lets the reading go on."""
    may = threading.Event()

    def halted(path: Path, told: Callable[[float], None]) -> LoadedRecord:
        told(0.5)
        may.wait(20)
        return load_record(path, told)

    monkeypatch.setattr("swapviewer.app.reading.load_record", halted)
    yield may
    may.set()


def titled(state: AppState) -> str:
    return state.index.record.title.split()[0]


def test_what_was_shown_stays_until_a_long_record_is_read(
    qtbot: QtBot, state: AppState, bar: OpeningBar, path: Path, go_on: threading.Event
) -> None:
    file = bar.file
    assert bar.isHidden()
    assert file.open(path)
    qtbot.waitUntil(lambda: bar.bar.value() == 15)
    assert not bar.isHidden()
    assert bar.words == "Reading long.json: 15 %. What is shown stays until it is read."
    assert titled(state) != "Other"
    with qtbot.waitSignal(file.opened):
        go_on.set()
    assert (titled(state), file.path) == ("Other", path)
    assert bar.isHidden()


def test_a_long_record_is_the_same_as_when_it_is_read_at_once(
    qtbot: QtBot, state: AppState, bar: OpeningBar, path: Path
) -> None:
    with qtbot.waitSignal(bar.file.opened):
        bar.file.open(path)
    assert state.index.loaded == load_record(path)


def test_a_long_record_can_be_given_up(
    qtbot: QtBot, state: AppState, bar: OpeningBar, path: Path, go_on: threading.Event
) -> None:
    shown = state.index
    bar.file.open(path)
    qtbot.waitUntil(lambda: bar.bar.value() == 15)
    (cancel,) = bar.findChildren(QPushButton)
    cancel.click()
    assert bar.isHidden()
    go_on.set()
    # The next is begun only when the one that was given up is done with.
    with qtbot.waitSignal(bar.file.opened):
        bar.file.open(FILE)
    assert state.index is not shown
    assert state.index.loaded == shown.loaded


def test_another_record_takes_the_place_of_one_that_is_read(
    qtbot: QtBot, state: AppState, bar: OpeningBar, path: Path, go_on: threading.Event
) -> None:
    opened: list[str] = []
    bar.file.opened.connect(lambda: opened.append(bar.file.path.name))
    bar.file.open(path)
    bar.file.open(FILE)
    go_on.set()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [FILE.name]
    assert bar.isHidden()


def test_what_is_wrong_with_a_long_record_is_told_as_with_others(
    qtbot: QtBot,
    state: AppState,
    bar: OpeningBar,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path.write_text(
        TEXT.replace('"total": 41', '"total": "41"').replace("press", "pres", 1)
    )
    told: list[str] = []

    def execute(dialog: ProblemsDialog) -> int:
        told.append(dialog.words.toPlainText())
        return 0

    monkeypatch.setattr(ProblemsDialog, "exec", execute)
    shown = state.index
    with qtbot.waitSignal(bar.file.failed):
        bar.file.open(path)
    with pytest.raises(BadRecordError) as error:
        load_record(path)
    assert told == [str(error.value)]
    assert state.index is shown
    assert bar.isHidden()


def test_what_nobody_thought_of_is_told_of_the_record(
    qtbot: QtBot, state: AppState, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> LoadedRecord:
        raise LookupError("a key")

    monkeypatch.setattr("swapviewer.app.reading.load_record", fail)
    reading = Reading()
    with qtbot.waitSignal(reading.done):
        reading.read(path, state.counting)
    assert reading.problems is not None
    assert reading.problems.problems[0].message == (
        "could not be read: something nobody thought of: a key."
    )


def test_a_long_record_that_changes_is_told_and_read_again(
    qtbot: QtBot, state: AppState, bar: OpeningBar, path: Path
) -> None:
    with qtbot.waitSignal(bar.file.opened):
        bar.file.open(path)
    with qtbot.waitSignal(bar.file.changed):
        path.write_text(TEXT.replace('"title": "', '"title": "New ', 1), "utf-8")
    with qtbot.waitSignal(bar.file.opened):
        bar.file.reload()
    assert titled(state) == "New"
    with qtbot.waitSignal(bar.file.restored):
        path.write_bytes(path.read_bytes())

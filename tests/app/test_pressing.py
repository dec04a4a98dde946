"""Jobs beside the window: the latest counts, and one that is abandoned tells nobody."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from swapviewer.app.pressing import Worker
from swapviewer.errors import PressError


@pytest.fixture
def worker(qapp: QApplication) -> Worker:
    return Worker()


def test_only_the_latest_result_counts(qtbot: QtBot, worker: Worker) -> None:
    go_on = threading.Event()
    worker.start(lambda: go_on.wait(20))
    with qtbot.waitSignal(worker.done):
        worker.start(lambda: "quick")
    assert (worker.result, worker.busy) == ("quick", False)
    go_on.set()


def test_an_abandoned_job_is_not_waited_for_and_tells_nobody(
    qtbot: QtBot, worker: Worker
) -> None:
    go_on, ended = threading.Event(), threading.Event()

    def slow() -> str:
        go_on.wait(20)
        ended.set()
        return "slow"

    worker.start(slow)
    busy = worker.busy
    worker.abandon()
    assert (busy, worker.busy) == (True, False)
    with qtbot.assertNotEmitted(worker.done, wait=50):
        go_on.set()
        assert ended.wait(20)
    assert worker.result is None


def test_what_nobody_thought_of_is_told_as_an_error_of_ours(
    qtbot: QtBot, worker: Worker
) -> None:
    def fail() -> None:
        raise LookupError("a glyph")

    with qtbot.waitSignal(worker.done):
        worker.start(fail)
    assert isinstance(worker.result, PressError)
    assert "a glyph" in str(worker.result)


def test_a_job_whose_window_is_gone_ends_in_silence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaints: list[object] = []
    monkeypatch.setattr(threading, "excepthook", complaints.append)
    owner, go_on = QObject(), threading.Event()
    before = threading.active_count()
    Worker(owner).start(lambda: go_on.wait(20))
    shiboken6.delete(owner)
    go_on.set()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and threading.active_count() > before:
            thread.join(20)
    assert complaints == []
